"""The value of a Dutch number, as ``grammar/number.lark`` reads it."""

HUNDRED = 100
"""A quantity of one. Quantities are whole numbers of hundredths ("2,5" is 250): figures have at most two decimals."""

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


def quantity_value(parts: list[tuple[str, str]]) -> int:
    """Return the value of a quantity in hundredths, given as the (terminal, text) pairs of its tokens."""
    value = 0
    for terminal, text in parts:
        if terminal == "FIGURE":
            whole, _, decimals = text.replace(",", ".").partition(".")
            return int(whole) * HUNDRED + int(decimals.ljust(2, "0")) + _halves(parts)
        if terminal == "CARDINAL":
            value = word_value(text) * HUNDRED
        elif terminal == "HALF":
            value = 3 * HUNDRED // 2 if text.startswith("ander") else HUNDRED // 2
    return value + _halves(parts)


def _halves(parts: list[tuple[str, str]]) -> int:
    return HUNDRED // 2 if any(terminal == "AND_HALF" for terminal, _ in parts) else 0
