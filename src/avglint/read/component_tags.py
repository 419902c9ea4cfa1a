"""Components in templates that are HTML otherwise (Vue, Blade): the element that each is like, and its own texts."""

import re
from collections.abc import Iterable, Iterator

from avglint.read.components import element_of, is_banner, role_of
from avglint.read.html.tokens import Token, text_tokens

_ATTRIBUTE = re.compile(r"""\s([A-Za-z][\w-]*+)\s*+=\s*+(?:"([^"]*+)"|'([^']*+)')""")


def with_components(page: str, stream: Iterable[Token]) -> Iterator[Token]:
    """Yield the tokens in ``stream`` with components made elements of HTML, and what they are given to show inside."""
    made: dict[str, list[str]] = {}
    for token in stream:
        if token.kind == "start" and (name := _component(page, token)):
            element = element_of(name, dict(token.attributes)) or "div"
            yield Token("start", token.start, token.end, element, "", token.attributes)
            yield from _texts(page, token, name)
            if token.closed:
                yield Token("end", token.end, token.end, element)
            else:
                made.setdefault(token.name, []).append(element)
        elif token.kind == "end" and made.get(token.name):
            yield Token("end", token.start, token.end, made[token.name].pop())
        else:
            yield token


def _component(page: str, token: Token) -> str:
    """Return the name of a component as a script would write it; empty for an element of HTML, or one that is added."""
    if not page.startswith("<", token.start):
        return ""
    name = page[token.start + 1 : token.start + 1 + len(token.name)]
    if name[:1].isupper():
        return name
    if "-" not in name:
        return ""
    parts = re.split(r"[-.:]+", name.removeprefix("x-"))
    return "".join(part[:1].upper() + part[1:] for part in parts)


def _texts(page: str, token: Token, name: str) -> Iterator[Token]:
    """Yield the headings and texts among the attributes of a component."""
    for match in _ATTRIBUTE.finditer(page, token.start, token.end):
        group = 2 if match.group(2) is not None else 3
        role = role_of(name, match.group(1), match.group(group))
        if role in ("heading", "text"):
            start, end = match.span(group)
            element = "p" if role == "text" else "h1" if is_banner(name) else "h2"
            yield Token("start", start, start, element)
            yield from text_tokens(page, start, end)
            yield Token("end", end, end, element)
