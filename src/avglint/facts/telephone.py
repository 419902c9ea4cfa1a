"""Telephone numbers: Dutch, Belgian and international."""

import re
from collections.abc import Iterable, Iterator

from avglint.expression import expression
from avglint.facts.spans import apart
from avglint.model.statement import Fact

_RUN = expression(
    r"[+(0](?<![\w.,:/+@-].)(?:(?<=\+)[1-9]|(?<=0)0[1-9]|(?<=\()\+?0?\d|(?<=0)\d)[\d  ().\-–—/]{4,22}\d(?![\w@]"
    r"|[.,]\d|-\d)"
)
"""Digits with the marks that people put between them."""
_SHORT = expression(r"14(?<![\w.,:/+@-]14) ?0\d{2,3}(?!\w|[.,-]\d)")
"""The number of a Dutch municipality: 14 and its area code."""
_OTHER_BEFORE = expression(
    r"(?:kvk|k\.v\.k|koophandel|btw|rsin|bsn|iban|bic|register|inschrijf|ondernemings|vestigings|rekening"
    r"|dossier|lidnummer|order"
    r"|factuur|referentie|klant|agb|big)[\w\- ]*(?:nummer|nr\.?|no\.?)?[\s:#.-]*$"
)
_NOT_DIGIT = expression(r"\D")
_DUMMY = expression(r"(?:\+31|0)\d{0,2}(?:12345678|1234567)$|(\d)\1{6}|123456789$")
_AUTHORITIES = frozenset({"+31881805250", "+31708888500", "09002001201", "+3222744800"})


def find_telephones(folded: str, taken: Iterable[Fact] = (), belgian: bool = False) -> list[Fact]:
    """Return the telephone numbers outside the facts in ``taken``.

    The value is "+31508765432", or the digits of a service number: "09002001201".
    ``belgian``: whether a number without country code is Belgian where its form doesn't tell.
    """
    return apart((*_long(folded, belgian), *_short(folded)), taken)


def _long(folded: str, belgian: bool) -> Iterator[Fact]:
    for match in _RUN.finditer(folded):
        if _OTHER_BEFORE.search(folded, max(0, match.start() - 40), match.start()):
            continue
        value = _normalised(match.group(), belgian)
        if value:
            yield Fact("telephone", value, match.start(), match.end(), _tags(value))


def _short(folded: str) -> Iterator[Fact]:
    for match in _SHORT.finditer(folded):
        yield Fact("telephone", _NOT_DIGIT.sub("", match.group()), match.start(), match.end())


def _normalised(written: str, belgian: bool) -> str:
    """Return the number in one form, or "" where it can't be a telephone number."""
    digits = _NOT_DIGIT.sub("", written.replace("(0)", ""))
    if written.lstrip("(").startswith("+") or digits.startswith("00"):
        digits = digits.removeprefix("00") if not written.lstrip("(").startswith("+") else digits
        # "+31 06 ..." is wrong, and often written.
        digits = digits[:2] + digits[3:] if digits[:3] in ("310", "320") else digits
        shortest, longest = {"31": (11, 11), "32": (10, 11)}.get(digits[:2], (8, 15))
        fits = shortest <= len(digits) <= longest
        return f"+{digits}" if fits else ""
    if re.match(r"0[89]00", digits):
        return digits if len(digits) in (8, 11) else ""
    if len(digits) == 10 and digits[1] != "0":
        return f"+{'32' if _is_belgian_mobile(written, digits, belgian) else '31'}{digits[1:]}"
    if len(digits) == 9 and (belgian or re.fullmatch(r"\(?0\d{1,2}\)?[ /.-]+\d{2,3}([ .-]\d{2}){2}", written)):
        return f"+32{digits[1:]}"
    return digits if digits == "0123456789" or set(digits) == {"0"} else ""


def _is_belgian_mobile(written: str, digits: str, belgian: bool) -> bool:
    return digits[:2] == "04" and (belgian or bool(re.fullmatch(r"04\d\d[ /.]\d\d[ .]?\d\d[ .]\d\d", written)))


def _tags(value: str) -> frozenset[str]:
    if _DUMMY.search(value):
        return frozenset({"placeholder"})
    return frozenset({"authority"}) if value in _AUTHORITIES else frozenset()
