"""What most of the text of a PDF is like, against which headings and notes stand out."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from avglint.read.pdf.textline import TextLine


class Body(NamedTuple):
    """What most of the text is like."""

    size: float
    pitch: float
    """From line to line, in sizes of the font."""


def body_of(lines: Sequence[TextLine]) -> Body:
    """Return what most of ``lines`` are like."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[line.size] += len(line.text)
    size = sizes.most_common(1)[0][0] if sizes else 10.0
    pitches = Counter(
        round((above.base - below.base) / size, 1)
        for above, below in pairwise(lines)
        if above.page == below.page and above.size == below.size == size and 0 < above.base - below.base < 2.5 * size
    )
    return Body(size, pitches.most_common(1)[0][0] if pitches else 1.2)
