"""What holds for the structure of every text, whatever stands in it."""

from itertools import pairwise

from avglint.model.statement import Statement
from avglint.parsing import forms
from avglint.parsing.lines import split_lines
from tests.parsing.parse_sources import leaves


def check_structure(statement: Statement) -> None:
    """Assert that nothing is lost, nothing stands twice, and all lies in order within what it belongs to."""
    text = statement.source.text
    assert "".join(text[line.begin : line.stop] for line in split_lines(statement.source)) == text
    _check_leaves(statement)
    for above in [statement.sections, *(section.sections for section in statement.walk())]:
        assert all(before.end <= after.start for before, after in pairwise(above))
    for section in statement.walk():
        parts = [(block.start, block.end) for block in section.blocks]
        parts += [(nested.start, nested.end) for nested in section.sections]
        assert all(before[1] <= after[0] for before, after in pairwise(parts))
        assert all(section.start <= start <= end <= section.end for start, end in parts)
        assert all(nested.level > section.level for nested in section.sections)


def _check_leaves(statement: Statement) -> None:
    """Headings, sentences and cells hold every character exactly once; only markup is left out."""
    text = statement.source.text
    spans = sorted(leaves(statement.sections), key=lambda span: (span.start, span.end))
    filled = [span for span in spans if span.end > span.start]
    assert all(before.end <= after.start for before, after in pairwise(filled))
    covered = {at for span in filled for at in range(span.start, span.end)}
    missing = {at for at, character in enumerate(text) if not character.isspace()} - covered
    assert missing <= _markup(statement)
    assert all(not text[span.start].isspace() and not text[span.end - 1].isspace() for span in filled)


def _markup(statement: Statement) -> set[int]:
    """Offsets of bullets, numbers of items, bars and drawn rules."""
    found: set[int] = set()
    for line in split_lines(statement.source):
        if forms.is_rule(line.text):
            found.update(range(line.start, line.end))
        number = forms.number_of(line.text)
        width = max(forms.bullet_width(line.text), number.width if number else 0)
        found.update(range(line.start, line.start + width))
        found.update(line.start + at for at, character in enumerate(line.text) if character == "|")
    return found
