"""One finding, as text for people: what, where, the words themselves, why, how to repair, by which article."""

from collections.abc import Iterator

from avglint.model.report import DocumentReport, Evidence, Finding
from avglint.output.excerpt import excerpt
from avglint.output.lines import Line, line
from avglint.output.place import located, place_text
from avglint.output.visible import clip, one_line, visible, wrap
from avglint.output.words import Words

_SHOWN_EVIDENCE = 3
_QUOTE_COLUMNS = 60


def finding_lines(finding: Finding, document: DocumentReport, title: str, words: Words, width: int) -> Iterator[Line]:
    """Yield the lines of ``finding``, at most ``width`` columns each; ``title`` is its rule's."""
    heading = wrap(f"{words.severity[finding.severity]} {finding.rule} {finding.name}: {title}", width, "  ")
    label = words.severity[finding.severity]
    yield ((label, finding.severity), (heading[0][len(label) :], "strong"))
    yield from (line(rest, "strong") for rest in heading[1:])
    yield line(clip(f"  --> {_place(finding, document, words)}", width), "dim")
    yield from _excerpt_lines(finding, document, width)
    if not finding.evidence:
        yield from _labelled(_absence(finding, document, words), "", width)
    if finding.nearest is not None and finding.nearest.start != finding.location.start:
        yield from _labelled(_quoted(finding.nearest, words), words.nearest, width)
    yield from _labelled(finding.message, words.why, width)
    yield from _labelled(finding.repair, words.repair, width)
    for evidence in _elsewhere(finding):
        yield from _labelled(_quoted(evidence, words), words.see_also, width)
    yield from _labelled("; ".join(finding.source), words.source, width)


def _place(finding: Finding, document: DocumentReport, words: Words) -> str:
    start = finding.location.start
    section = next((each.section for each in finding.evidence if each.start == start), None)
    where = located(visible(document.path_of(start)), start, words)
    return f"{where} ({one_line(section)})" if section else where


def _excerpt_lines(finding: Finding, document: DocumentReport, width: int) -> Iterator[Line]:
    start, end = finding.location.start, finding.location.end
    lines = document.lines_of(start)
    if not 0 < start.line <= len(lines):
        return
    text = lines[start.line - 1]
    stop = end.column - 1 if end.line == start.line else len(text)
    number = str(start.paragraph or start.page_line or start.line)
    shown, carets = excerpt(text, start.column - 1, stop, width - len(number) - 3)
    yield ((f"{number} | ", "dim"), (shown, "plain"))
    yield ((f"{' ' * len(number)} | ", "dim"), (carets, finding.severity))


def _absence(finding: Finding, document: DocumentReport, words: Words) -> str:
    """Say whether the place asks for the missing words, is where they belong, or only the title for want of better."""
    start, end = finding.location.start, finding.location.end
    lines = document.lines_of(start)
    if not 0 < start.line <= len(lines) or start.line != end.line:
        return words.belongs_to_whole
    pointed_at = one_line(lines[start.line - 1][start.column - 1 : end.column - 1])
    if not pointed_at or pointed_at == one_line(document.title or ""):
        return words.belongs_to_whole
    nearest = finding.nearest
    if nearest is not None and nearest.start == start and one_line(nearest.text) != one_line(nearest.section or ""):
        return words.asked_for_here
    return words.belongs_here


def _elsewhere(finding: Finding) -> tuple[Evidence, ...]:
    """Return the evidence that the excerpt does not show."""
    shown = finding.location.start
    return tuple(each for each in finding.evidence if each.start != shown)[:_SHOWN_EVIDENCE]


def _quoted(evidence: Evidence, words: Words) -> str:
    return f"{place_text(evidence.start, words)} “{clip(one_line(evidence.text), _QUOTE_COLUMNS)}”"


def _labelled(text: str, label: str, width: int) -> Iterator[Line]:
    if not text:
        return
    first, *rest = wrap(f"{label}: {text}" if label else text, width - 4, "  ")
    yield (("  = ", "dim"), (first, "plain"))
    yield from (line("    " + each) for each in rest)
