"""Searching a page from its start to its end, in time that its length bounds."""

import re


class Ahead:
    """Looks for what closes a piece of code. What the page holds no more of is searched for once, not at every opening.

    Places only rise: what is not found from one on is not there from a later one on.
    """

    def __init__(self, page: str) -> None:
        self._page = page
        self._gone: set[str | re.Pattern[str]] = set()

    def find(self, mark: str, at: int) -> int:
        """Return where ``mark`` stands from ``at`` on, or -1."""
        found = -1 if mark in self._gone else self._page.find(mark, at)
        if found < 0:
            self._gone.add(mark)
        return found

    def search(self, pattern: re.Pattern[str], at: int) -> re.Match[str] | None:
        """Return the first match of ``pattern`` from ``at`` on, or None."""
        found = None if pattern in self._gone else pattern.search(self._page, at)
        if found is None:
            self._gone.add(pattern)
        return found
