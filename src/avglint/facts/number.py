"""The value of a Dutch number, as ``grammar/number.lark`` reads it."""

from fractions import Fraction

_SIMPLE = {
    word: value
    for value, word in enumerate(
        [
            "nul",
            "een",
            "twee",
            "drie",
            "vier",
            "vijf",
            "zes",
            "zeven",
            "acht",
            "negen",
            "tien",
            "elf",
            "twaalf",
            "dertien",
            "veertien",
            "vijftien",
            "zestien",
            "zeventien",
            "achttien",
            "negentien",
        ]
    )
}
_TENS = {
    word: 10 * (value + 2)
    for value, word in enumerate(
        ["twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig"]
    )
}


def word_value(word: str) -> int:
    """Return the value of a number word in lower case, 0 to 100. Raises KeyError for a word that is none."""
    plain = word.replace("é", "e")
    if plain == "honderd":
        return 100
    if plain in _SIMPLE:
        return _SIMPLE[plain]
    for tens, value in _TENS.items():
        if plain.endswith(tens):
            ones = plain.removesuffix(tens)
            return value + (_SIMPLE[ones[:-2]] if ones else 0)
    raise KeyError(word)


def quantity_value(parts: list[tuple[str, str]]) -> Fraction:
    """Return the value of a quantity, given as the (terminal, text) pairs of its tokens."""
    value = Fraction(0)
    for terminal, text in parts:
        if terminal == "FIGURE":
            return Fraction(text.replace(",", ".")) + _halves(parts)
        if terminal == "CARDINAL":
            value = Fraction(word_value(text))
        elif terminal == "HALF":
            value = Fraction(3, 2) if text.startswith("ander") else Fraction(1, 2)
    return value + _halves(parts)


def _halves(parts: list[tuple[str, str]]) -> Fraction:
    return Fraction(1, 2) if any(terminal == "AND_HALF" for terminal, _ in parts) else Fraction(0)
