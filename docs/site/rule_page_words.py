"""What stands around a rule on its page, in Dutch and English."""

from typing import NamedTuple


class PageWords(NamedTuple):
    """The words in one language."""

    rules: str
    rules_intro: str
    index_head: str
    why: str
    verdicts: str
    verdict_head: str
    instead: str
    clause: str
    good: str
    bad: str
    source: str
    measured: str
    figures: str
    meaning: str
    unseen: str
    nothing_unseen: str
    all_figures: str
    not_measured: str
    kinds: dict[str, str]
    statuses: dict[str, str]
    jurisdictions: dict[str, str]
    since: str
    until: str
    as_of: str


NL = PageWords(
    rules="De regels",
    rules_intro="Elke regel stelt één vraag aan een privacyverklaring. Klik op een code voor uitleg en voorbeelden. "
    "`avglint explain AVG401` toont hetzelfde op uw scherm.",
    index_head="| Regel | Gaat over | Vraag |",
    why="Waarom",
    verdicts="Wat avglint kan zeggen",
    verdict_head="| Oordeel | Ernst | Melding |",
    instead="Zo lost u het op",
    clause="Een voorbeeldzin. Wat tussen haken staat, vult u zelf in:",
    good="Zo is het goed",
    bad="Zo niet",
    source="Bron",
    measured="Hoe vaak klopt het?",
    figures="| Verklaringen | Overtredingen volgens mensen | Precisie | Recall |\n| --- | --- | --- | --- |\n"
    "| {real} echte, waarop de regels zijn verbeterd | {labelled} | {precision} | {recall} |",
    meaning="Precisie: welk deel van de meldingen terecht is. Recall: welk deel van de overtredingen gemeld is. "
    "Een streepje: er was niets te tellen.",
    unseen="Op {unseen} korte, moeilijke verklaringen waarop de regels niet zijn verbeterd, vond deze regel {found} "
    "van de {held_out} overtredingen. Onterechte meldingen: {wrong}.",
    nothing_unseen="Op {unseen} korte, moeilijke verklaringen waarop de regels niet zijn verbeterd, was er geen "
    "overtreding, en meldde deze regel er geen.",
    all_figures="[Alle cijfers, met de manier van meten (Engels)](../../accuracy.md).",
    not_measured="Deze regel gaat over uitzonderingen voor avglint zelf, niet over de verklaring. "
    "Er valt niets te meten.",
    kinds={"disclosure": "één oordeel over de hele verklaring", "occurrence": "een melding per vindplaats"},
    statuses={"stable": "vaste regel", "preview": "voorlopige regel (alleen met `--preview`)", "deprecated": "vervalt"},
    jurisdictions={"nl": "Nederland", "be": "België"},
    since="geldt sinds {day}",
    until="gold tot {day}",
    as_of="beoordeeld naar {day}",
)
EN = PageWords(
    rules="The rules",
    rules_intro="Each rule asks one question of a privacy statement. The examples are in Dutch, as avglint reads Dutch "
    "statements. `avglint explain AVG401 --lang en` shows the same on your screen.",
    index_head="| Rule | About | Question |",
    why="Why",
    verdicts="What avglint can say",
    verdict_head="| Verdict | Severity | Message |",
    instead="What to write instead",
    clause="A model clause. Fill in what stands in brackets:",
    good="Good",
    bad="Not good",
    source="Source",
    measured="How often is it right?",
    figures="| Statements | Violations, by people | Precision | Recall |\n| --- | --- | --- | --- |\n"
    "| {real} real ones, on which the rules were repaired | {labelled} | {precision} | {recall} |",
    meaning="Precision: which part of what is reported is right. Recall: which part of the violations is reported. "
    "A dash: there was nothing to count.",
    unseen="On {unseen} short, hard statements on which the rules were not repaired, this rule found {found} of "
    "{held_out} violations. Wrongly reported: {wrong}.",
    nothing_unseen="On {unseen} short, hard statements on which the rules were not repaired there was no violation, "
    "and this rule reported none.",
    all_figures="[All figures, and how they were measured](../../accuracy.md).",
    not_measured="This rule is about waivers for avglint itself, not about the statement. There is nothing to measure.",
    kinds={"disclosure": "one verdict on the whole statement", "occurrence": "a finding for each place"},
    statuses={"stable": "stable", "preview": "preview (only with `--preview`)", "deprecated": "deprecated"},
    jurisdictions={"nl": "the Netherlands", "be": "Belgium"},
    since="in force since {day}",
    until="in force until {day}",
    as_of="judged as of {day}",
)
