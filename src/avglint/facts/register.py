"""Numbers by which an organisation is known: trade register and bank account; and amounts of money."""

import re
from collections.abc import Iterator

from avglint.expression import expression
from avglint.facts.figures import figures_in, matches_at
from avglint.model.statement import Fact

_CHAMBER = expression(
    r"[kh](?<!\w[kh])(?:(?<=k)(?:\.?v\.?k\.?|amer\s+van\s+koophandel)|(?<=h)andelsregister)(?!\w)[^\d\n;]{0,60}?(\d{8}"
    r"|\d{2}(?:[ .]?\d{2,3}){2}(?:[ .]?\d{1,2})?)"
    r"(?![\w-]|[.,]\d)"
)
_CROSSROADS = expression(r"([01](?<![\d.][01])\d{3}[. ]?\d{3}[. ]?\d{3})(?![\w]|[.,]\d)")
_CROSSROADS_BEFORE = expression(r"(?:(?<!\w)be\s?|(?:kbo|ondernemings?\w*|btw|rpr|vat)[\w\-. ]*[:\s#]*)$")
_IBAN = expression(r"\d\d(?<=[a-z]{2}\d\d)(?<!\w[a-z]{2}\d\d)((?:[ ]?[a-z0-9]{4}){2,7}(?:[ ]?[a-z0-9]{1,3})?)(?!\w)")
_IBAN_LENGTHS = {"nl": 18, "be": 16, "de": 22, "fr": 27, "lu": 20, "gb": 22, "ie": 22, "lt": 20, "es": 24}
_CURRENCY = expression(r"€|eur(?<!\weur)o?(?!\w)")
_NUMBER = r"(\d{1,3}(?:\.\d{3})+|\d{1,9})(?:[,.](\d{2})(?!\d)|,-)?"
_AFTER = expression(rf"\s?{_NUMBER}")
_BEFORE = expression(rf"(?<![\w.,]){_NUMBER}\s?$")


def find_register_numbers(folded: str) -> Iterator[Fact]:
    """Yield trade register numbers with their digits as value; Belgian ones (KBO) are tagged ``kbo``."""
    named = any(name in folded for name in ("kvk", "k.v.k", "koophandel", "handelsregister"))
    for match in _CHAMBER.finditer(folded) if named else ():
        digits = re.sub(r"\D", "", match.group(1))
        if len(digits) == 8:
            yield Fact("kvk", digits, match.start(1), match.end(1))
    for match in matches_at(_CROSSROADS, folded, figures_in(folded)):
        before = _CROSSROADS_BEFORE.search(folded, max(0, match.start() - 40), match.start())
        if before:
            start = before.start() if before.group().startswith("be") else match.start()
            yield Fact("kvk", re.sub(r"\D", "", match.group(1)), start, match.end(), frozenset({"kbo"}))


def find_ibans(folded: str) -> Iterator[Fact]:
    """Yield bank account numbers (IBAN) of the lengths that their countries use, without spaces as value."""
    for match in matches_at(_IBAN, folded, figures_in(folded)):
        start = match.start() - 2
        number = folded[start : match.end()].replace(" ", "")
        length = _IBAN_LENGTHS.get(number[:2])
        if length and len(number) >= length:
            end = start
            for _ in range(length):
                end += 2 if folded[end] == " " else 1
            if not folded[end : end + 1].isalnum():
                yield Fact("iban", number[:length].upper(), start, end)


def find_amounts(folded: str) -> Iterator[Fact]:
    """Yield amounts in euros, as a decimal number: "22.50"."""
    for currency in _CURRENCY.finditer(folded):
        start, end = currency.span()
        if after := _AFTER.match(folded, end):
            yield _amount(after, start, after.end())
        elif before := _BEFORE.search(folded, max(0, start - 16), start):
            yield _amount(before, before.start(), end)


def _amount(match: re.Match[str], start: int, end: int) -> Fact:
    whole, cents = match.groups()
    value = whole.replace(".", "")
    return Fact("amount", f"{value}.{cents}" if cents else value, start, end)
