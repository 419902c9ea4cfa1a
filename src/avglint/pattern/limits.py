"""How large a pattern may be, so that no rule can make avglint slow or exhaust its stack."""

from avglint.errors import PatternError

MAX_LENGTH = 10_000
"""Characters. What is longer is a list (``@name``)."""
MAX_BRACKETS = 20
"""Brackets within brackets."""
MAX_GAPS = 40
"""Of one sequence: each asks for the one before it."""
MAX_LISTS = 20
"""Lists within lists."""
MAX_SIZE = 50_000
"""Parts, those of lists in lists counted each time: of ten lists, each with the next one ten times in it, these are ten
thousand million. Patterns of our own pack have three thousand at most."""


def check_text(text: str) -> None:
    """Raise PatternError for a pattern that is too long, or nested too deep, to be parsed."""
    if len(text) > MAX_LENGTH:
        why = f"a pattern has at most {MAX_LENGTH} characters; put the alternatives in a list (@name)"
        raise PatternError(text[:80], 1, why)
    depth = 0
    for place, sign in enumerate(text):
        depth += (sign == "(") - (sign == ")")
        if depth > MAX_BRACKETS:
            raise PatternError(text, place + 1, f"brackets in brackets, more than {MAX_BRACKETS} deep")
