"""The line in which something stands, as far as anyone looks: a text can be one line of ten million characters."""

REACH = 1000
"""Characters. No line is looked at further than this from what stands in it, so that time stays linear."""


def line_start(text: str, at: int) -> int:
    """Return where the line of ``at`` begins, or ``REACH`` before ``at`` where that is later."""
    since = max(0, at - REACH)
    found = text.rfind("\n", since, at)
    return since if found < 0 else found + 1
