"""Numbers as word processors write them before items: 3, c, iii."""

BULLET = "-"
"""What every bullet is written as."""

_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"))
_ROMAN_UNITS = ((9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_HIGHEST = 3999
_ALPHABET = "abcdefghijklmnopqrstuvwxyz"


def written(number: int, style: str) -> str:
    """Return ``number`` in a style of Word; what has no letters or Roman numerals of its own is written in digits."""
    if style == "none":
        return ""
    if 0 < number <= _HIGHEST:
        if style in ("lowerRoman", "upperRoman"):
            return _cased(_roman(number), style)
        if style in ("lowerLetter", "upperLetter"):
            times, place = divmod(number - 1, len(_ALPHABET))
            return _cased(_ALPHABET[place] * (times + 1), style)[:10]
    return str(number)


def _cased(text: str, style: str) -> str:
    return text.upper() if style.startswith("upper") else text


def _roman(number: int) -> str:
    letters = ""
    for size, sign in (*_ROMAN, *_ROMAN_UNITS):
        letters += sign * (number // size)
        number %= size
    return letters
