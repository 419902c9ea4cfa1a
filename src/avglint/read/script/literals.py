"""The text of a string or template literal, with its escapes, as tokens of HTML."""

import re
from collections.abc import Iterator

from avglint.read.html.tokens import Token, tokens

_ESCAPE = re.compile(r"\\(?:u\{([0-9a-fA-F]{1,6})\}|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(\r\n|.))", re.DOTALL)
_PLAIN = {"n": " ", "r": " ", "t": " ", "v": " ", "f": " ", "b": "", "0": "", "\n": "", "\r": "", "\r\n": ""}
_MARKUP = re.compile(r"</?(?:p|h[1-6]|li|ul|ol|strong|b|em|a|div|section)\b[^<>]{0,300}+>|<br")
_BULLET = re.compile(r"\s*(?:[•·‣▪◦*–—-]\s+)?")


def literal_tokens(page: str, start: int, end: int, as_markup: bool = False) -> Iterator[Token]:
    """Yield ``page[start:end]``, the inside of a literal; ``as_markup``: what is marked up in it is HTML."""
    if as_markup and _MARKUP.search(page, start, end):
        yield from tokens(page, start, end)
        return
    at = start
    for match in _ESCAPE.finditer(page, start, end):
        if at < match.start():
            yield Token("text", at, match.start())
        at = match.end()
        text = _meant(match)
        if text:
            yield Token("reference", match.start(), at, text=text)
    if at < end:
        yield Token("text", at, end)


def _meant(escape: re.Match[str]) -> str:
    """Return the character that an escape stands for; nothing where it is half of one."""
    code = escape.group(1) or escape.group(2) or escape.group(3)
    if code is None:
        return _PLAIN.get(escape.group(4), escape.group(4))
    number = int(code, 16)
    return "" if 0xD800 <= number <= 0xDFFF or number > 0x10FFFF else chr(number)


def after_bullet(page: str, start: int, end: int) -> int:
    """Return where the words of a list item begin that bears a bullet of its own."""
    match = _BULLET.match(page, start, end)
    return match.end() if match else start
