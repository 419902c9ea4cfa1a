"""The known name that someone may have meant, and how it is put forward."""

from collections.abc import Iterable


def nearest(name: str, known: Iterable[str], likeness: float = 0.6) -> str | None:
    """Return the known name most like ``name``, capitals apart; None where none is so much like it."""
    from difflib import get_close_matches

    spelled = {each.casefold(): each for each in known}
    close = get_close_matches(name.casefold(), spelled, n=1, cutoff=likeness)
    return spelled[close[0]] if close else None


def hint(name: str, known: Iterable[str], likeness: float = 0.6) -> tuple[str, str]:
    """Return the words that point to the nearest known name, in Dutch and in English, to stand behind ``name``.

    Two empty texts where there is none.
    """
    found = nearest(name, known, likeness)
    return (f" (bedoelt u {found!r}?)", f" (do you mean {found!r}?)") if found else ("", "")
