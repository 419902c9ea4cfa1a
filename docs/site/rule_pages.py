"""The page of each rule, in Dutch and English, made of the rule files and of the figures in docs/accuracy.md."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from avglint.linter.own_rules import OWN_RULES
from avglint.model.report import VERDICTS, Verdict
from avglint.model.rule import Example, Rule
from avglint.output.markdown_text import escape, link
from avglint.output.rule_text import examples_of
from avglint.output.words import words
from avglint.rulebook.book import pack_folders
from avglint.rulebook.load import load_packs
from rule_page_words import EN, NL, PageWords

FOLDERS = {"nl": "nl/regels", "en": "en/rules"}
SHOWN = 4
"""Examples on a page, of those that are right and of those that are not; the rule file has them all."""
_REAL, _UNSEEN = "real statements", "our own, held out"
"""How the rows of docs/accuracy.md begin that say how many statements there were."""


class Figures(NamedTuple):
    """How well a rule judged: a row of docs/accuracy.md, after how many statements there were of both kinds.

    The last three are of the statements that the rules were not repaired on.
    """

    real: str
    unseen: str
    labelled: str
    precision: str
    recall: str
    f1: str
    held_out: str
    found: str
    wrong: str


def pages(accuracy: str) -> dict[str, str]:
    """Return every page, by its path within docs: one a rule in each language, and a list of all.

    ``accuracy`` is the text of docs/accuracy.md. Raises RulebookError where a rule file is faulty.
    """
    rules = [*(rule for pack in load_packs(pack_folders(())) for rule in pack.rules), *OWN_RULES]
    figures = figures_of(accuracy)
    made = {}
    for language, folder in FOLDERS.items():
        made[f"{folder}/index.md"] = rule_index(rules, language)
        for rule in rules:
            made[f"{folder}/{page_name(rule)}"] = rule_page(rule, figures.get(rule.code), language)
    return made


def figures_of(accuracy: str) -> dict[str, Figures]:
    """Return the figures by rule that docs/accuracy.md has."""
    rows = [line.strip("| ").split(" | ") for line in accuracy.splitlines() if line.startswith("| ")]
    numbers = [row[1] for name in (_REAL, _UNSEEN) for row in rows if row[0].startswith(name)]
    return {code: Figures(*numbers[:2], *cells) for code, *cells in rows if code.startswith("AVG")}


def page_name(rule: Rule) -> str:
    """Return the name of a rule's page: that of its rule file."""
    return f"{rule.code}-{rule.name}.md"


def rule_index(rules: Sequence[Rule], language: str) -> str:
    """Return the list of all rules, each with a link to its page."""
    own = NL if language == "nl" else EN
    rows = (
        f"| [{rule.code}]({page_name(rule)}) | {escape(rule.title.get(language))} "
        f"| {escape(rule.question.get(language))} |"
        for rule in rules
    )
    return "\n".join([f"# {own.rules}", "", own.rules_intro, "", own.index_head, "| --- | --- | --- |", *rows, ""])


def rule_page(rule: Rule, figures: Figures | None, language: str) -> str:
    """Return the page of one rule."""
    own = NL if language == "nl" else EN
    parts = [
        f"# {rule.code} {escape(rule.title.get(language))}",
        f"**{escape(rule.question.get(language))}**",
        _about(rule, own),
        f"## {own.why}",
        escape(rule.why.get(language)),
        f"## {own.verdicts}",
        _verdicts(rule, own, language),
        f"## {own.instead}",
        escape(rule.repair.get(language)),
    ]
    if rule.clause is not None:
        parts += [own.clause, _quoted(rule.clause.get(language))]
    good, bad = _examples(rule, ("satisfied",)), _examples(rule, ("partial", "missing", "violated"))
    for heading, examples in ((own.good, good), (own.bad, bad)):
        if examples:
            parts += [f"## {heading}", *_shown(examples, language, own)]
    if rule.source:
        parts += [f"## {own.source}", "\n".join(_sources(rule, language))]
    return "\n\n".join([*parts, f"## {own.measured}", _measured(figures, own), ""])


def _about(rule: Rule, own: PageWords) -> str:
    facts = [f"`{rule.name}`", own.kinds[rule.kind], own.statuses[rule.status]]
    if rule.since:
        facts.append(own.since.format(day=rule.since))
    if rule.until:
        facts.append(own.until.format(day=rule.until))
    return " · ".join(facts)


def _verdicts(rule: Rule, own: PageWords, language: str) -> str:
    said = words(language)
    rows = [
        f"| {said.verdict[verdict]} | {said.severity[rule.severity[verdict]] if verdict in rule.severity else '-'} "
        f"| {escape(rule.message[verdict].get(language))} |"
        for verdict in VERDICTS
        if verdict in rule.message
    ]
    return "\n".join([own.verdict_head, "| --- | --- | --- |", *rows])


def _examples(rule: Rule, verdicts: tuple[Verdict, ...]) -> list[Example]:
    """Return the first examples with one of these verdicts; of the bad ones each verdict comes by turns."""
    of_each = [examples_of(rule.examples, verdict) for verdict in verdicts]
    longest = max(map(len, of_each))
    turns = [examples[turn] for turn in range(longest) for examples in of_each if turn < len(examples)]
    return sorted(turns[:SHOWN], key=lambda example: verdicts.index(example.verdict))


def _shown(examples: Sequence[Example], language: str, own: PageWords) -> Iterator[str]:
    """Yield the examples; above those that share a verdict, day and country, these are said once."""
    above = ""
    for example in examples:
        label = [words(language).verdict[example.verdict].capitalize()]
        if example.jurisdiction:
            label.append(own.jurisdictions[example.jurisdiction])
        if example.as_of:
            label.append(own.as_of.format(day=example.as_of))
        if above != (above := ", ".join(label)):
            yield f"{above}:"
        yield _quoted(example.text)


def _quoted(text: str) -> str:
    """Return text as it stands, in a fence longer than any in it."""
    fence = "```"
    while fence in text:
        fence += "`"
    return f"{fence}text\n{text.strip()}\n{fence}"


def _sources(rule: Rule, language: str) -> Iterator[str]:
    for each in rule.source:
        yield f"- {link(each.en if language == 'en' else each.nl, each.url)}"


def _measured(figures: Figures | None, own: PageWords) -> str:
    if figures is None:
        return own.not_measured
    unseen = own.unseen if figures.held_out != "0" or figures.wrong != "0" else own.nothing_unseen
    return "\n\n".join(text.format(**figures._asdict()) for text in (own.figures, own.meaning, unseen, own.all_figures))
