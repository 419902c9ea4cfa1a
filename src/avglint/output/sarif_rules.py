"""The rules of a run as SARIF describes them: what a viewer shows beside a result."""

from collections.abc import Sequence

from avglint.model.card import RuleCard
from avglint.model.report import Report, Severity, gravity
from avglint.output.markdown_text import escape, link
from avglint.output.visible import clip, one_line
from avglint.output.words import words

LEVELS: dict[Severity, str] = {"error": "error", "warning": "warning", "info": "note"}
_PROBLEMS: dict[Severity, str] = {"error": "error", "warning": "warning", "info": "recommendation"}
_LONGEST = 1000
"""GitHub takes descriptions of at most 1,024 characters."""


def rules_of(report: Report, rules: Sequence[RuleCard]) -> list[RuleCard]:
    """Return the rules that the statements were judged by; where there was none to judge, all."""
    used = {assessment.rule for document in report.documents for assessment in document.assessments}
    used |= {finding.rule for document in report.documents for finding in document.findings}
    return [rule for rule in rules if rule.code in used or not report.documents]


def rule_descriptor(rule: RuleCard, language: str) -> dict[str, object]:
    """Return one rule with its help page."""
    severity = min(rule.severity.values() or ("warning",), key=gravity)
    descriptor: dict[str, object] = {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": _description(rule.title.get(language))},
        "fullDescription": {"text": _description(f"{rule.question.get(language)} {rule.why.get(language)}")},
        "help": {"text": _help_text(rule, language), "markdown": _help_markdown(rule, language)},
        "defaultConfiguration": {"level": LEVELS[severity]},
        "properties": {
            "tags": ["privacy", rule.kind, *sorted({each.article for each in rule.source if each.article})][:10],
            "precision": "medium" if rule.status == "preview" else "high",
            "problem.severity": _PROBLEMS[severity],
        },
    }
    url = next((each.url for each in rule.source if each.url), "")
    return {**descriptor, "helpUri": url} if url else descriptor


def plain_text(text: str) -> str:
    """Return ``text`` on one line as a message of SARIF, in which ``[words](target)`` would be a link."""
    return one_line(text).replace("](", "] (")


def _description(text: str) -> str:
    return clip(plain_text(text), _LONGEST)


def _help_text(rule: RuleCard, language: str) -> str:
    own = words(language)
    cited = [each.get(language) for each in rule.source]
    parts = [(own.question, rule.question), (own.why, rule.why), (own.repair, rule.repair)]
    lines = [f"{label}: {text.get(language)}" for label, text in parts]
    lines += [f"{own.source}: {'; '.join(cited)}"] if cited else []
    return "\n".join(map(plain_text, lines))


def _help_markdown(rule: RuleCard, language: str) -> str:
    own = words(language)
    parts = [(own.question, rule.question), (own.why, rule.why), (own.repair, rule.repair)]
    paragraphs = [f"**{label}**: {escape(text.get(language))}" for label, text in parts]
    sources = "; ".join(link(each.get(language), each.url) for each in rule.source)
    return "\n\n".join([*paragraphs, *([f"**{own.source}**: {sources}"] if sources else [])])
