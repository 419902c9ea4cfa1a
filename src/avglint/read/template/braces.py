"""Jinja, Nunjucks, Twig and Liquid: all write ``{{ }}`` for what is shown and ``{% %}`` for what is done."""

import re

from avglint.read.ahead import Ahead
from avglint.read.masked import Mask
from avglint.read.template.expression import STRING, literal_text, show_expression
from avglint.read.template.values import Values

_OPENING = re.compile(r"\{[{%#]")
_CLOSING = {"{{": "}}", "{%": "%}", "{#": "#}"}
_TAG = re.compile(r"\{%[-~+]?\s*+(\w+)\s*+([\w.-]*+)")
_SET = re.compile(
    rf"\{{%[-~+]?\s*+(?:(?:set|assign)\s++(\w++)\s*+=|for\s++(\w++)\s++in\b)"
    rf"\s*+({STRING}|\w++|\[(?:\s*+(?:{STRING})\s*+,?+){{0,1000}}+\s*+\])\s*+[-~+]?%\}}",
    re.DOTALL,
)
"""A name for a text, a list of texts or what has a name, and one for each item of those."""
_WITH = re.compile(rf"\b(\w++)\s*+=\s*+({STRING})", re.DOTALL)
_STRING = re.compile(STRING, re.DOTALL)
_CHOICE = re.compile(r"\{%[-~+]?\s*+(if|unless|endif|endunless|else|elif|elsif|elseif)\b[^%]*+%\}")
_NEVER = re.compile(r"\{%[-~+]?\s*+if\s++(?:false|False)\s*+[-~+]?%\}")
_UNSEEN = frozenset({"comment", "doc", "schema", "javascript", "stylesheet", "style", "macro", "js", "css"})
"""Tags whose content is no text of the page."""
_IN_HEAD = re.compile(r"(?:page_?)?title\Z|(?:extra_?|page_?)?(?:head|styles?|css|scripts?|js|javascripts?|meta)", re.I)
"""Names of the blocks that go to the head of the page."""
_MARKUP = re.compile(r"\{[{%#][^}]*\}\}?|<[^<>]*>")
_LONGEST_TITLE = 300


def mask_braces(page: str, start: int) -> tuple[Mask, str | None]:
    """Hide the code of the template ``page`` from ``start`` on; return the title, too, that it sets."""
    walk = _Braces(page, start)
    walk.run(start)
    return walk.mask, walk.title


class _Braces:
    def __init__(self, page: str, start: int) -> None:
        self.mask = Mask(page)
        self.mask.hide(0, start)
        self.title: str | None = None
        self._page = page
        self._values = Values({})
        for match in _SET.finditer(page, start):
            self._name(match)
        self._has_ends = True
        self._ahead = Ahead(page)

    def run(self, at: int) -> None:
        while match := _OPENING.search(self._page, at):
            start, opening = match.start(), match.group()
            closing = self._ahead.find(_CLOSING[opening], match.end())
            if closing < 0:
                at = match.end()
                continue
            at = closing + 2
            if opening == "{{":
                self.mask.hide(start, match.end())
                show_expression(self.mask, match.end(), closing, self._values)
            elif opening == "{%" and (tag := _TAG.match(self._page, start)):
                at = self._end_of_unseen(tag, closing)
                self._take_names(tag, closing)
            self.mask.hide(start, at)

    def _take_names(self, tag: re.Match[str], closing: int) -> None:
        """Let the names that a tag sets stand for its texts; a name may have another one further on."""
        if tag.group(1) == "with":
            for name, literal in _WITH.findall(self._page, tag.end(1), closing):
                self._values.give(name, literal_text(literal))
        elif named := _SET.match(self._page, tag.start()):
            self._name(named)

    def _name(self, named: re.Match[str]) -> None:
        name, item, value = named.groups()
        texts = [literal_text(literal) for literal in _STRING.findall(value)]
        if item or texts:
            self._values.give(name or item, " ".join(texts))
        if not texts:
            self._values.give_other(name or item, value)

    def _end_of_unseen(self, tag: re.Match[str], closing: int) -> int:
        """Return where the tag ends, with its content where that is no text of the page."""
        kind, name = tag.groups()
        after = closing + 2
        if _NEVER.match(self._page, tag.start()):
            return self._end_of_choice(after)
        if kind != "block" or not _IN_HEAD.match(name):
            end = self._find_end(kind, after) if kind in _UNSEEN else -1
            return end if end >= 0 else after
        if "title" in name.lower() and self.title is None:
            inside = self._page[tag.end() : closing].strip(" -'\"")
            self.title = inside or self._words(after)
        end = -1 if self._page[tag.end() : closing].strip(" -") else self._find_end(kind, after)
        return end if end >= 0 else after

    def _end_of_choice(self, after: int) -> int:
        """Return where the side ends that begins at ``after``, which no reader sees; where it has no end, ``after``."""
        depth, at = 1, after
        while self._has_ends and (tag := _CHOICE.search(self._page, at)):
            at, kind = tag.end(), tag.group(1)
            depth += 1 if kind in ("if", "unless") else -1 if kind.startswith("end") else 0
            if depth == 0 or (depth == 1 and kind.startswith("el")):
                return tag.start() if depth else at
        self._has_ends = False
        return after

    def _find_end(self, kind: str, at: int) -> int:
        end = self._ahead.search(re.compile(rf"\{{%[-~+]?\s*+end{kind}\b[^%]{{0,100}}%\}}"), at)
        return end.end() if end else -1

    def _words(self, at: int) -> str | None:
        text = self._page[at : at + _LONGEST_TITLE].split("{% end")[0].split("{%- end")[0]
        return " ".join(_MARKUP.sub(" ", text).split()) or None
