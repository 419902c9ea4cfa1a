"""Lower case and plain spaces without a change of length, so that offsets stay what they are."""

_SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"


def with_plain_spaces(text: str) -> str:
    """Return ``text`` with a space for each of Unicode's other spaces: Word puts them between day, month and year."""
    for space in _SPACES:
        text = text.replace(space, " ")
    return text


def fold(text: str) -> str:
    """Return ``text`` in lower case; the few letters that would become two code points stay as they are."""
    folded = text.lower()
    if len(folded) == len(text):
        return folded
    return "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)
