"""What part of a file a waiver reaches, in offsets of the file as saved."""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from fnmatch import fnmatchcase

from avglint.model.source import Span
from avglint.model.statement import Statement

_NO_LETTERS = re.compile(r"[\W_]+")
_NUMBER = re.compile(r"(?:\d+[a-z]?-)+(?=.)")
_LINE_END = re.compile(r"[\r\n]")


class Reach:
    """The parts of one statement, to be asked for by what a waiver says of them."""

    def __init__(self, statement: Statement) -> None:
        self._source = statement.source
        shown = ((piece.original_start, piece.original_end, piece.text_start) for piece in self._source.pieces)
        self._shown = sorted(piece for piece in shown if piece[0] < piece[1])
        self._sections = [
            (self._source.original_span(Span(section.start, section.end)), slugs(statement.words(section.heading)))
            for section in statement.walk()
            if section.heading
        ]
        self._starts = [span.start for span, _ in self._sections]

    def line_at(self, comment: Span) -> Span | None:
        """Return the paragraph, item, row or heading that a comment is about, None where there is none.

        It is the one with which the comment shares a line of the file, where words stand before the comment on it;
        otherwise the next.
        """
        file = self._source.file_at(comment.start)
        after = bisect_left(self._shown, (comment.end, 0, 0))
        if after:
            start, end, at = self._shown[after - 1]
            if start >= file.start and not _LINE_END.search(self._source.original, end, comment.start):
                return self._line(at)
        if after < len(self._shown) and self._shown[after][0] < file.end:
            return self._line(self._shown[after][2])
        return None

    def section_at(self, comment: Span) -> Span | None:
        """Return the section in which a comment stands, and those nested in it: that of the last heading before it."""
        place = bisect_right(self._starts, comment.start) - 1
        begins = self._source.file_at(comment.start).start
        return self._sections[place][0] if place >= 0 and self._starts[place] >= begins else None

    def sections_called(self, name: str) -> list[Span]:
        """Return the sections whose heading has the slug ``name``; ``*`` in it fits anything."""
        wanted = name.casefold()
        return [span for span, known in self._sections if any(fnmatchcase(each, wanted) for each in known)]

    def slugs(self) -> list[str]:
        """Return how each section is called, in its shortest form."""
        return [known[-1] for _, known in self._sections]

    def lines_with(self, words: str) -> list[Span]:
        """Return the lines of the text in which ``words`` stand, white space and capitals apart."""
        parts = words.split()
        pattern = re.compile(r"\s+".join(map(re.escape, parts)), re.IGNORECASE)
        return [self._line(match.start(), match.end()) for match in pattern.finditer(self._source.text) if parts]

    def _line(self, start: int, end: int = 0) -> Span:
        text = self._source.text
        stop = text.find("\n", max(start, end - 1))
        return self._source.original_span(Span(text.rfind("\n", 0, start) + 1, len(text) if stop < 0 else stop))


def slugs(heading: str) -> tuple[str, ...]:
    """Return how a heading may be called in a configuration: "5-uw-rechten", and without its number "uw-rechten"."""
    plain = "".join(each for each in unicodedata.normalize("NFKD", heading) if not unicodedata.combining(each))
    slug = _NO_LETTERS.sub("-", plain.casefold()).strip("-")
    bare = _NUMBER.sub("", slug, count=1) if _NUMBER.match(slug) else slug
    return (slug, bare) if bare != slug else (slug,)
