"""Running the tables of a grammar: the LALR(1) parser of the textbooks.

Lark makes the tables, from ``grammar/*.lark``, once (avglint.parsing.grammar). They are run here, because importing
Lark takes longer than reading a statement does. The trees are those that Lark would build.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

END = "$END"
"""The terminal that stands for the end of the input."""


class Token(NamedTuple):
    """A terminal met in the input; what ``start`` and ``end`` count is the lexer's business."""

    type: str
    start: int
    end: int
    text: str = ""


class Tree(NamedTuple):
    """A rule met in the input, with what it is made of."""

    data: str
    """The name of the rule."""
    children: list["Tree | Token"]

    def tokens(self) -> Iterator[Token]:
        """Yield the tokens in order of place."""
        for child in self.children:
            if isinstance(child, Token):
                yield child
            else:
                yield from child.tokens()

    def find_data(self, data: str) -> Iterator["Tree"]:
        """Yield the trees of this name in order of place, this one among them."""
        if self.data == data:
            yield self
        for child in self.children:
            if isinstance(child, Tree):
                yield from child.find_data(data)


class Rule(NamedTuple):
    """One expansion of a rule of the grammar."""

    name: str
    size: int
    """Of how many symbols it is made."""
    kept: list[tuple[int, bool]]
    """Which of these stay in the tree; of those marked (rules whose names begin with "_") only the children do."""


class Tables(NamedTuple):
    """A grammar as it runs."""

    terminals: list[tuple[str, str]]
    """Names and regular expressions, highest priority first, without those to be ignored."""
    states: list[dict[str, int]]
    """By state what to do at a symbol: go to that state or, where negative, reduce by the rule numbered ``~step``."""
    rules: list[Rule]
    start: int
    end: int
    """The states in which a parse begins, and in which it is complete."""


class Parse:
    """A parse under way, fed token by token."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables
        self._states = [tables.start]
        self._values: list[Tree | Token] = []

    @property
    def state(self) -> int:
        """The number of the state in which the parse is."""
        return self._states[-1]

    def steps(self) -> Mapping[str, int]:
        """Return the symbols that can come now, each with what it leads to."""
        return self._tables.states[self._states[-1]]

    def feed(self, token: Token) -> bool:
        """Take the next token; return False, with the parse in no useful state any more, where it can't come here."""
        step = self._reduced(token.type)
        if step is None:
            return False
        self._states.append(step)
        self._values.append(token)
        return True

    def finish(self) -> Tree | None:
        """Return the tree if the input may end here, else None."""
        self._reduced(END)
        whole = self._values[-1] if self._values else None
        return whole if self._states[-1] == self._tables.end and isinstance(whole, Tree) else None

    def copy(self) -> "Parse":
        """Return a parse that goes on from here by itself."""
        other = Parse(self._tables)
        other._states = self._states.copy()
        other._values = [Tree(v.data, v.children.copy()) if isinstance(v, Tree) else v for v in self._values]
        return other

    def _reduced(self, terminal: str) -> int | None:
        """Reduce as far as ``terminal`` asks for; return the state that it then leads to, None where to none."""
        states, rules = self._tables.states, self._tables.rules
        while True:
            step = states[self._states[-1]].get(terminal)
            if step is None or step >= 0:
                return step
            rule = rules[~step]
            tree = Tree(rule.name, self._children(rule))
            if rule.size:
                del self._states[-rule.size :]
                del self._values[-rule.size :]
            self._states.append(states[self._states[-1]][rule.name])
            self._values.append(tree)

    def _children(self, rule: Rule) -> list[Tree | Token]:
        first = len(self._values) - rule.size
        children: list[Tree | Token] = []
        for place, inlined in rule.kept:
            value = self._values[first + place]
            if not inlined or isinstance(value, Token):
                children.append(value)
            elif children:
                children += value.children
            else:
                # A repetition hands its list on and on: copying it each time would be quadratic.
                children = value.children
        return children
