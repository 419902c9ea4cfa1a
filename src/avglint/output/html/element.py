"""HTML that is escaped by construction: a text becomes markup in one place only, and nothing else is text."""

import re
from collections.abc import Iterable
from html import escape
from typing import NamedTuple

from avglint.output.inert import is_web_address, without_commands
from avglint.output.visible import visible

_VOID = frozenset({"meta", "link", "br", "input"})
_SPACE = re.compile(r"\s+")


class Html(NamedTuple):
    """Markup, made by the functions here."""

    markup: str


Content = Html | str | None
"""What stands in an element: markup as it is, text to be escaped, or nothing."""
Attribute = str | int | bool | None
"""True is an attribute without a value; with None or False it is left out."""


def element(name: str, /, *content: Content, **attributes: Attribute) -> Html:
    """Return an element. Of an attribute's name an underscore at the end is dropped, any other becomes a hyphen."""
    opened = f"<{name}{''.join(_attribute(key, value) for key, value in attributes.items())}>"
    if name in _VOID:
        return Html(opened)
    return Html(f"{opened}{''.join(map(_markup, content))}</{name}>")


def together(parts: Iterable[Content], between: str = "") -> Html:
    """Return ``parts`` one after the other."""
    return Html(text(between).markup.join(map(_markup, parts)))


def text(words: str) -> Html:
    """Return ``words`` as a reader sees them: what is not seen is made visible, every run of white space is a space.

    A page can be printed in the log of a build, whose runner looks for commands; none is left.
    """
    return _inert(escape(visible(_SPACE.sub(" ", words))))


def described(label: str, content: Content) -> tuple[Html, Html]:
    """Return an entry of a list of descriptions."""
    return element("dt", label), element("dd", content)


def path_text(path: str) -> Html:
    """Return the path of a file, every space and line feed in it kept or made visible."""
    return _inert(escape(visible(path)))


def link(words: Content, url: str, **attributes: Attribute) -> Html:
    """Return a link to another site, or the words alone where ``url`` is no web address."""
    if not is_web_address(url):
        return together([words])
    return element("a", words, href=url, **attributes)


def _attribute(key: str, value: Attribute) -> str:
    name = key.rstrip("_").replace("_", "-")
    if value is None or value is False:
        return ""
    return f" {name}" if value is True else f' {name}="{text(str(value)).markup}"'


def _markup(content: Content) -> str:
    if isinstance(content, Html):
        return content.markup
    return "" if content is None else text(content).markup


def _inert(escaped: str) -> Html:
    return Html(without_commands(escaped, "&#91;"))
