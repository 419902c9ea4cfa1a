"""One statement judged: from what it says to the report on it."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from avglint.config import Options
from avglint.errors import NotAStatementError, UnreadableSourceError
from avglint.evaluate.judge import Judge
from avglint.linter.collect import Collector
from avglint.linter.select import severities_by
from avglint.linter.understand import understand
from avglint.model.card import RuleCard
from avglint.model.report import Assessment, DocumentReport, FileReport
from avglint.model.source import Place, Source
from avglint.model.statement import Statement
from avglint.parsing import parse
from avglint.parsing.language import why_not_a_statement
from avglint.rulebook import Rulebook

if TYPE_CHECKING:
    from avglint.linter.settle import Settled

_MOST_HITS = 10_000
"""Of occurrence rules in one statement: each is a finding of some kilobytes."""


def check_source(source: Source, book: Rulebook, rules: Sequence[RuleCard], options: Options) -> DocumentReport:
    """Return the report on one source. Raises what ``check_statement`` does."""
    return check_statement(parse(source), book, rules, options)


def check_statement(
    statement: Statement, book: Rulebook, rules: Sequence[RuleCard], options: Options
) -> DocumentReport:
    """Return the report on one statement, as parsed.

    Raises NotAStatementError where the text is none, and UnreadableSourceError where it has more hits than can be told.
    """
    source = statement.source
    reason = why_not_a_statement(statement)
    if reason:
        raise NotAStatementError(source.path, *reason)
    statement, tokens = understand(statement, book.program, options.day, options.jurisdiction)
    judge = Judge(statement, book.program, options.day, statement.jurisdiction, tokens)
    return _document(statement, judge, [rule for rule in rules if judge.in_force(rule.code)], book, options)


def _document(
    statement: Statement, judge: Judge, rules: Sequence[RuleCard], book: Rulebook, options: Options
) -> DocumentReport:
    collector = Collector(statement, judge, options.language)
    compiled = book.program.rules
    judged = [(rule, compiled[rule.code], judge.outcome(rule.code)) for rule in rules]
    if sum(len(outcome.matches) for _, rule, outcome in judged if rule.occurrence) > _MOST_HITS:
        raise _too_many_hits(statement.source.path)
    declared: tuple[tuple[str, str], ...] = ()
    settled: Mapping[str, Settled] = {}
    if options.controller:
        from avglint.linter.declared import declared_in_words, settled_verdicts

        declared, settled = declared_in_words(options), settled_verdicts(rules, book.declared, judge, options)
        judged = [settled[each[0].code].judged if each[0].code in settled else each for each in judged]
    findings = [finding for each in judged for finding in collector.findings(*each)]
    if options.severities:
        severities = severities_by(rules, options)
        findings = [each._replace(severity=severities.get(each.rule, each.severity)) for each in findings]
    source = statement.source
    if options.waive and (options.waivers or "avglint" in source.original.lower()):
        from avglint.linter.waive import waive

        findings = waive(statement, findings, rules, book.rules, options)
    return DocumentReport(
        path=source.path,
        format=source.format,
        sha256=source.sha256,
        language=statement.language,
        jurisdiction=statement.jurisdiction,
        title=statement.words(statement.title) if statement.title else source.title,
        assessments=tuple(
            _with_fact(collector.assessment(rule, outcome), settled.get(rule.code)) for rule, _, outcome in judged
        ),
        findings=tuple(sorted(findings, key=lambda finding: (*_order(finding.location.start, source), finding.rule))),
        lines=source.parts[0].source.lines() if source.parts else source.lines(),
        files=tuple(_file(part.source) for part in source.parts),
        statement=statement,
        declared=declared,
        activities=collector.activities(judge.links) if judge.links else (),
    )


def _too_many_hits(path: str) -> UnreadableSourceError:
    return UnreadableSourceError(
        path,
        f"Meer dan {_MOST_HITS // 1000}.000 plaatsen zijn niet in orde, en dat heeft geen verklaring; geef alleen de "
        "verklaring.",
        f"More than {_MOST_HITS:,} places are not in order, as no statement has; give the statement alone.",
    )


def _with_fact(assessment: Assessment, settled: "Settled | None") -> Assessment:
    if settled is None:
        return assessment
    return assessment._replace(reason=settled.reason, settled_by=f"controller.{settled.fact}")


def _order(place: Place, source: Source) -> tuple[int, int]:
    """Return what sorts places: that of the file among those of the statement, and the offset in it."""
    paths = [part.source.path for part in source.parts]
    return paths.index(place.path) if paths else 0, place.offset


def _file(source: Source) -> FileReport:
    return FileReport(source.path, source.format, source.sha256, source.lines())
