"""The line of a file that a finding points at, with a mark under the words."""

from avglint.output.visible import columns, take, take_back

_ELLIPSIS = "…"


def excerpt(line: str, start: int, end: int, width: int) -> tuple[str, str]:
    """Return ``line`` cut around ``line[start:end]`` to at most ``width`` columns, and the carets to put under it.

    Offsets count from 0 in code points; where they lie outside the line, the nearest place in it is marked. The time
    taken depends on ``width``, not on the length of the line.
    """
    start = min(max(start, 0), len(line))
    end = min(max(end, start), len(line))
    first = min(start, _indentation(line))
    # A caret after the last character takes a column too.
    whole, stop = take(line, first, len(line), width - (start == len(line)))
    if stop == len(line):
        before = take(line, first, start, width)[0]
        return whole.rstrip(), _carets(before, take(line, start, end, width)[0])
    room = width - 2 * len(_ELLIPSIS)
    marked, stop = take(line, start, end, room)
    room -= columns(marked)
    after = take(line, end, len(line), room - room // 2)[0] if stop == end else ""
    before, begin = take_back(line, first, start, room - columns(after))
    if stop == end:
        after, stop = take(line, end, len(line), room - columns(before))
    if begin > first:
        before = _ELLIPSIS + before
    shown = before + marked + after + (_ELLIPSIS if stop < len(line) else "")
    return shown.rstrip(), _carets(before, marked)


def _carets(before: str, marked: str) -> str:
    return " " * columns(before) + "^" * max(columns(marked), 1)


def _indentation(line: str) -> int:
    head = line[:1000]
    return len(head) - len(head.lstrip())
