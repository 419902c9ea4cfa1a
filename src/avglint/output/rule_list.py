"""The list of rules, for people and for programs: what ``avglint rules`` prints."""

from collections.abc import Iterator, Sequence

from avglint.model.card import RuleCard
from avglint.output.inert import inert
from avglint.output.json import to_json
from avglint.output.lines import Line
from avglint.output.visible import wrap
from avglint.output.words import words


def list_lines(rules: Sequence[RuleCard], language: str, width: int) -> Iterator[Line]:
    """Yield one entry a rule: code, name, title, by which articles, and whether it is in preview or deprecated."""
    own = words(language)
    column = max((len(rule.code) for rule in rules), default=0) + 2
    for rule in rules:
        mark = f" [{own.not_stable[rule.status][0]}]" if rule.status in own.not_stable else ""
        sources = f" ({_sources(rule, language)})" if rule.source else ""
        told = f"{rule.name}: {rule.title.get(language)}{sources}{mark}"
        first, *rest = wrap(told, width - column)
        yield ((rule.code.ljust(column), "strong"), (first, "plain"))
        yield from (((" " * column + each, "plain"),) for each in rest)


def json_list(rules: Sequence[RuleCard]) -> str:
    """Return the rules as a JSON array: what a reader of reports wants to know of them, in both languages."""
    return to_json(
        [
            {
                "code": rule.code,
                "name": rule.name,
                "kind": rule.kind,
                "status": rule.status,
                "title": {"nl": rule.title.nl, "en": rule.title.en},
                "question": {"nl": rule.question.nl, "en": rule.question.en},
                "why": {"nl": rule.why.nl, "en": rule.why.en},
                "repair": {"nl": rule.repair.nl, "en": rule.repair.en},
                "severity": dict(rule.severity),
                "source": [
                    {"nl": each.nl, "en": each.en, "article": each.article, "url": each.url} for each in rule.source
                ],
                "since": rule.since,
                "until": rule.until,
            }
            for rule in rules
        ]
    )


def markdown_list(rules: Sequence[RuleCard], language: str) -> str:
    """Return the rules as a Markdown table."""
    own = words(language)
    rows = [
        (
            rule.code,
            rule.name,
            rule.title.get(language),
            ", ".join(f"{own.verdict[verdict]}: {own.severity[level]}" for verdict, level in rule.severity.items()),
            _sources(rule, language),
        )
        for rule in rules
    ]
    head = own.rule_columns
    return "".join(_row(cells) for cells in (head, tuple("---" for _ in head), *rows))


def _row(cells: Sequence[str]) -> str:
    return "| " + " | ".join(inert(cell).replace("|", "\\|") for cell in cells) + " |\n"


def _sources(rule: RuleCard, language: str) -> str:
    return "; ".join(each.get(language) for each in rule.source)
