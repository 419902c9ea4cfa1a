"""PHP pages and Blade templates: PHP itself, directives such as ``@if``, and echoes in braces."""

import html
import re

from avglint.read.ahead import Ahead
from avglint.read.masked import Mask
from avglint.read.template.expression import STRING, show_expression
from avglint.read.template.php import mask_php, php_values
from avglint.read.template.values import Values

_OPENING = re.compile(
    r"""<\?(?!xml)|\{\{--|\{!!|@?\{\{|(?<![\w@.])@(\w+)(?:::\w+)?|<x-slot(?::title|\s+name=["']title["'])\s*>""",
    re.IGNORECASE,
)
_CLOSING = {"{{--": "--}}", "{!!": "!!}", "{{": "}}", "@{{": "}}"}
_BARE = re.compile(
    r"(?:else|end\w+|stop|show|append|overwrite|parent|csrf|auth|guest|once|php|verbatim|production|default|break"
    r"|continue|empty|livewire\w*|vite\w*|inertia\w*|stack|prepend|push|props)\Z"
)
"""Directives that can do without brackets; others in the text are names or addresses that begin so."""
_ARGUMENTS = re.compile(
    rf"[ \t]*\((?:{STRING}|[^()\"']|\((?:{STRING}|[^()\"']|\([^()]*+\))*+\)){{0,2000}}+\)", re.DOTALL
)
_TITLE = re.compile(r"""[ \t]*\(\s*["'](?:page_?)?title["']\s*(?:,\s*(.{0,200}?)\s*)?\)""", re.IGNORECASE)
_END_OF_SECTION = re.compile(r"@(?:endsection|stop|show|endphp)\b|</x-slot[^>]*+>")
_MARKUP = re.compile(r"<[^<>]*>|\{\{[^{}]*\}\}|\{!![^{}]*!!\}")
_LONGEST_TITLE = 300


def mask_php_page(page: str, start: int) -> tuple[Mask, str | None]:
    """Hide the code of ``page`` from ``start`` on; return the title, too, that it sets."""
    walk = _Blade(page, start)
    walk.run(start)
    if written := walk.pieces_written():
        walk = _Blade(page, start, written)
        walk.run(start)
    return walk.mask, walk.title


class _Blade:
    def __init__(self, page: str, start: int, written: frozenset[str] = frozenset()) -> None:
        self.mask = Mask(page)
        self.mask.hide(0, start)
        self._page = page
        self._assigned = php_values(page)
        texts = {name: each.text for name, each in self._assigned.items() if not each.stays or name in written}
        self._values = Values(texts)
        self._elsewhere = frozenset(self._assigned[name].start for name in written)
        title = next((texts[name] for name in ("$title", "$pageTitle", "$page_title") if name in texts), "")
        self.title = " ".join(html.unescape(_MARKUP.sub(" ", title)).split()) or None
        self._ahead = Ahead(page)

    def run(self, at: int) -> None:
        while match := _OPENING.search(self._page, at):
            opening = match.group()
            if opening == "<?":
                at = mask_php(self.mask, match.start(), self._values, self._elsewhere)
            elif opening in _CLOSING:
                at = self._echo(match)
            elif opening[0] == "<":
                at = self._title_until_end(match.start(), match.end())
            else:
                at = self._directive(match)

    def pieces_written(self) -> frozenset[str]:
        """Return the names that are written to the page, of those that are given a piece of a page."""
        return frozenset(name for name in self._values.asked if name in self._assigned and self._assigned[name].stays)

    def _echo(self, opening: re.Match[str]) -> int:
        mark = _CLOSING[opening.group()]
        closing = self._ahead.find(mark, opening.end())
        if closing < 0:
            return opening.end()
        self.mask.hide(opening.start(), opening.end())
        if opening.group() in ("{{", "{!!"):
            show_expression(self.mask, opening.end(), closing, self._values, is_php=True)
        self.mask.hide(opening.start(), closing + len(mark))
        return closing + len(mark)

    def _directive(self, match: re.Match[str]) -> int:
        name, page = match.group(1), self._page
        title = _TITLE.match(page, match.end()) if name == "section" else None
        if title and title.group(1) is None:
            return self._title_until_end(match.start(), title.end())
        if title:
            self.title = title.group(1).strip("\"'") or None
        arguments = _ARGUMENTS.match(page, match.end())
        if name == "php" and not arguments:
            return self._title_until_end(match.start(), match.end(), title=False)
        if not (arguments or _BARE.match(name)):
            return match.end()
        end = arguments.end() if arguments else match.end()
        self.mask.hide(match.start(), match.start(1))
        if arguments and name == "lang":
            show_expression(self.mask, match.start(1), end, self._values, is_php=True)
        self.mask.hide(match.start(), end)
        return end

    def _title_until_end(self, start: int, at: int, title: bool = True) -> int:
        """Hide what stands from ``start`` to the end of its section, and take it for the title."""
        closing = self._ahead.search(_END_OF_SECTION, at)
        if closing is None:
            self.mask.hide(start, at)
            return at
        if title:
            text = self._page[at : min(closing.start(), at + _LONGEST_TITLE)]
            self.title = " ".join(_MARKUP.sub(" ", text).split()) or self.title
        self.mask.hide(start, closing.end())
        return closing.end()
