"""Lower case without a change of length, so that offsets stay what they are."""


def fold(text: str) -> str:
    """Return ``text`` in lower case; the few letters that would become two code points stay as they are."""
    folded = text.lower()
    if len(folded) == len(text):
        return folded
    return "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)
