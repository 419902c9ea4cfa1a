"""Two versions compared, as Markdown for a pull request."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from avglint.model.comparison import Change, Comparison
from avglint.model.report import Evidence
from avglint.output.comparison_words import HEADINGS, WORDS, conclusion
from avglint.output.markdown_text import code_span, escape
from avglint.output.visible import clip, one_line
from avglint.output.words import words

_SHOWN = 3
_QUOTE = 120


def write_comparison_markdown(comparison: Comparison, language: str) -> str:
    """Return the comparison as Markdown in ``language``."""
    return "\n".join(_lines(comparison, language)) + "\n"


def _lines(comparison: Comparison, language: str) -> Iterator[str]:
    own = WORDS[language]
    path, before = code_span(comparison.new.path), code_span(comparison.before)
    yield f"## {own['title'].format(path=path, before=before)}"
    for direction, changes in groupby(comparison.changes, key=lambda change: change.direction):
        yield from ("", f"### {HEADINGS[language][direction]}", "", own["columns"], "| --- | --- | --- | --- | --- |")
        for change in changes:
            yield _row(change, language)
    yield from ("", conclusion(comparison, language))


def _row(change: Change, language: str) -> str:
    names = words(language).verdict
    title = escape(change.rule.title.get(language))
    waived = f" ({escape(WORDS[language]['waived'].format(reason=change.waived))})" if change.waived else ""
    cells = (
        f"{change.rule.code} {title}",
        names[change.old],
        names[change.new] + waived,
        _quotes(change.gone),
        _quotes(change.come),
    )
    return f"| {' | '.join(cells)} |"


def _quotes(evidence: Sequence[Evidence]) -> str:
    return "<br>".join(f"“{escape(clip(one_line(each.text), _QUOTE))}”" for each in evidence[:_SHOWN])
