"""Two versions compared, for people."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from avglint.model.comparison import Change, Comparison, Direction
from avglint.model.report import Evidence
from avglint.output.comparison_words import HEADINGS, WORDS, conclusion, verdicts
from avglint.output.lines import BLANK, Line, Tone, line, paragraph
from avglint.output.place import has_lines, place_text
from avglint.output.visible import clip, one_line, visible
from avglint.output.words import Words, words

_SHOWN = 3
_QUOTE_COLUMNS = 160
_TONES: dict[Direction, Tone] = {"worse": "error", "better": "good", "otherwise": "info", "same": "dim"}


def comparison_lines(comparison: Comparison, language: str, width: int) -> Iterator[Line]:
    """Yield what changed in ``language``, each line at most ``width`` columns."""
    own = WORDS[language]
    title = own["title"].format(path=visible(comparison.new.path), before=visible(comparison.before))
    yield from paragraph(title, width, "strong")
    for direction, changes in groupby(comparison.changes, key=lambda change: change.direction):
        yield BLANK
        yield line(HEADINGS[language][direction], _TONES[direction])
        for change in changes:
            yield from _change_lines(change, language, width)
    yield BLANK
    yield from paragraph(conclusion(comparison, language), width)


def _change_lines(change: Change, language: str, width: int) -> Iterator[Line]:
    own = WORDS[language]
    told = f"{change.rule.code} {change.rule.title.get(language)}: {verdicts(change, language)}"
    yield from paragraph(told, width, "strong", "  ", "  ")
    yield from _quotes("-", own["gone"], change.gone, words(language), width)
    yield from _quotes("+", own["come"], change.come, words(language), width)
    if change.direction == "worse" and not change.come:
        yield from paragraph(change.reason, width, "plain", "    ")
    if change.waived is not None:
        yield from paragraph(own["waived"].format(reason=change.waived), width, "dim", "    ")


def _quotes(sign: str, label: str, evidence: Sequence[Evidence], own: Words, width: int) -> Iterator[Line]:
    for each in evidence[:_SHOWN]:
        where = f"{own.line} {each.start.line}" if has_lines(each.start) else place_text(each.start, own)
        quoted = clip(one_line(each.text), _QUOTE_COLUMNS)
        tone: Tone = "error" if sign == "-" else "good"
        yield from paragraph(f"{sign} {label}: “{quoted}” ({where})", width, tone, "    ", "  ")
