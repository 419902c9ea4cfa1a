"""Activities and what is said of each, by a pack of a few plain words, so that only the form of the page counts.

"om te" says a purpose and "vaag" one that says too little; "toestemming" and "overeenkomst" are bases, a "jaar" is a
period, "alles" speaks of all data, "gegevens" tells no activity from another, "soort" is a column of data.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from avglint.evaluate.activity_links import activities, activities_linked, activities_unlinked
from avglint.evaluate.judge import Judge
from avglint.evaluate.program import Program
from avglint.linter.understand import understand
from avglint.model.source import LineHint, Span
from avglint.packed import pack, unpack
from avglint.parsing import parse
from avglint.rulebook.load import load_program
from tests.evaluate.conftest import LEXICON, RULE
from tests.parsing.parse_sources import hinted

TOPICS = {
    "purposes": ["doel*"],
    "legal_basis": ["grondslag*"],
    "retention": ["termijn*"],
    "rights": ["recht*"],
    "cookies": ["cookie*"],
    "newsletter": ["nieuwsbrief*"],
}
SIGNALS = {"said_of_all_data": ["alles"], "no_activity_word": ["gegevens"], "column_of_data": ["soort"]}
VAGUE: dict[str, Any] = {
    "severity": {"missing": "warning", "partial": "info"},
    "message": {verdict: {"nl": "m", "en": "m"} for verdict in ("missing", "partial")},
    "examples": [*RULE["examples"], {"text": "z", "verdict": "partial"}],
}
RULES: dict[str, dict[str, Any]] = {
    "AVG201": {"evidence": {"satisfied": ["om te"], "partial": ["vaag"]}} | VAGUE,
    "AVG202": {"evidence": {"satisfied": ["toestemming", "overeenkomst"]}},
    "AVG401": {"evidence": {"satisfied": ["jaar"]}},
}


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Program:
    folder: Path = tmp_path_factory.mktemp("pack")
    (folder / "lexicon").mkdir()
    (folder / "pack.yaml").write_text("name: test\nversion: '1'\n", "utf-8")
    lexicon = LEXICON | {"topics": TOPICS, "signals": SIGNALS}
    (folder / "lexicon" / "all.yaml").write_text(json.dumps(lexicon), "utf-8")
    for code, rule in RULES.items():
        named = {"code": code, "name": code.lower()}
        (folder / f"{code}-{code.lower()}.yaml").write_text(json.dumps(RULE | named | rule), "utf-8")
    return Program.from_data(unpack(pack(load_program([folder])[1])))


MARKS = {"## ": LineHint("heading", 2), "### ": LineHint("heading", 3), "- ": LineHint("item", 1)} | {
    "-- ": LineHint("item", 2),
    "! ": LineHint("header_row"),
    "| ": LineHint("row"),
}


def judge_of(page: str, program: Program) -> Judge:
    """Return the judge of a page: a line opens with what it is. The title, and an empty section, stand around it."""
    lines = [("Verklaring van de Dol", LineHint("heading", 1)), ("Vooraf niets.", LineHint("text"))]
    for line in page.strip().splitlines():
        mark = next((each for each in MARKS if line.startswith(each)), "")
        lines.append((line.removeprefix(mark), MARKS.get(mark, LineHint("text"))))
    lines += [("Slot", LineHint("heading", 2)), ("Einde", LineHint("heading", 2))]
    statement, tokens = understand(parse(hinted(*lines)), program, "2026-11-22", "nl")
    return Judge(statement, program, "2026-11-22", "nl", tokens)


def links(page: str, program: Program) -> list[str]:
    """Return each activity as: name / purpose / basis / period, with "-" for what nothing is said of."""
    judge = judge_of(page, program)
    text = judge.reading.statement.source.text

    def said(place: tuple[int, Span] | None) -> str:
        return text[place[1].start : place[1].end] if place else "-"

    found = activities(judge)
    for place in (place for link in judge.links or () for place in link if place):
        unit = judge.reading.units[place[0]]
        assert unit.start <= place[1].start <= place[1].end <= unit.end
    assert [(match.unit, match.span) for match in found] == [link.name for link in judge.links or ()]
    return [" / ".join(map(said, link)) for link in judge.links or ()]


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        pytest.param(
            "! Wat | Doel | Grondslag | Termijn\n| Les | leren | wet | 1 jaar\n| Spel | leuk | wens | lang",
            ["Les / leren / wet / 1 jaar", "Spel / leuk / wens / -"],
            id="cells of columns with a topic",
        ),
        pytest.param(
            "! Wat | Doel | Grondslag | Termijn\n| Les | leren | - | nvt\n| Spel | geen | wens |\n"
            "| Bal | x | Onbekend |",
            ["Les / leren / - / -", "Spel / Spel / wens / -", "Bal / x / - / -"],
            id="cells that say nothing",
        ),
        pytest.param(
            "! Soort | Grondslag | Termijn\n| Naam | wet | 1 jaar\n| Adres | wens om te bellen | 2 jaar",
            ["Naam / - / wet / 1 jaar", "Adres / wens om te bellen / wens om te bellen / 2 jaar"],
            id="rows of data bear no purpose in their name",
        ),
        pytest.param(
            "! Wat | Termijn\n| Les | 1 jaar\n| Spel | 2 jaar",
            [],
            id="periods alone",
        ),
        pytest.param(
            "! Wat | Termijn\n| Les om te leren | 1 jaar\n| Spel | 2 jaar",
            ["Les om te leren / Les om te leren / - / 1 jaar", "Spel / Spel / - / 2 jaar"],
            id="periods, and a purpose",
        ),
        pytest.param(
            "! Wat | Waarom\n| Les | toestemming, 1 jaar\n| Spel | overeenkomst",
            ["Les / Les / toestemming, 1 jaar / toestemming, 1 jaar", "Spel / Spel / overeenkomst / -"],
            id="two bases and a period, by their words",
        ),
        pytest.param(
            "! Wat | Waarom\n| Les | toestemming, 1 jaar\n| Spel | niets",
            [],
            id="one basis by its words is no column",
        ),
        pytest.param(
            "! Wat | Grondslag\n| Les | wet\n| Spel | wens",
            [],
            id="bases alone",
        ),
        pytest.param(
            "! Wat | Doel | Grondslag\n| Les | leren | wet",
            [],
            id="one row",
        ),
        pytest.param(
            "! | Doel | Grondslag\n| | leren | wet\n| | leuk | wens",
            ["leren / leren / wet / -", "leuk / leuk / wens / -"],
            id="the name is the first cell with words",
        ),
        pytest.param(
            "! Wat | Doel | Grondslag\n| Les | leren | wet\n| Spel | leuk | wens\nAlles bewaren wij een jaar.",
            ["Les / leren / wet / Alles bewaren wij een jaar.", "Spel / leuk / wens / Alles bewaren wij een jaar."],
            id="beside the table",
        ),
    ],
)
def test_rows(page: str, expected: list[str], program: Program) -> None:
    assert links(page, program) == expected


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        pytest.param(
            "## Doel\n- om te leren\n- om te spelen",
            ["om te leren / om te leren / - / -", "om te spelen / om te spelen / - / -"],
            id="items",
        ),
        pytest.param(
            "## Doel\n- vaag plan\n- om te spelen",
            ["vaag plan / vaag plan / - / -", "om te spelen / om te spelen / - / -"],
            id="one that says too little",
        ),
        pytest.param(
            "## Doel\n- om te leren\n- niets", ["om te leren / om te leren / - / -"], id="one item with a purpose"
        ),
        pytest.param(
            "## Doel\nMet toestemming:\n- om te leren\n- om te spelen, 1 jaar",
            [
                "om te leren / om te leren / Met toestemming: / -",
                "om te spelen, 1 jaar / om te spelen, 1 jaar / Met toestemming: / om te spelen, 1 jaar",
            ],
            id="what introduces them",
        ),
        pytest.param(
            "## Doel\n- Les: om te leren\n"
            "- Een naam die zo lang is dat niemand hem nog een naam zou noemen, ziet u: om te spelen",
            [
                "Les / Les: om te leren / - / -",
                "Een naam die zo lang is dat niemand hem nog een naam zou noemen, ziet u: om te spelen / "
                "Een naam die zo lang is dat niemand hem nog een naam zou noemen, ziet u: om te spelen / - / -",
            ],
            id="what stands before a colon is the name, where that is short",
        ),
        pytest.param(
            "## Doel\n- Les. Die is om te leren. Met toestemming.\n- om te spelen",
            ["Les. / Die is om te leren. / Met toestemming. / -", "om te spelen / om te spelen / - / -"],
            id="sentences of an item",
        ),
        pytest.param(
            "## Doel\n- Les\n-- om te leren\n-- om te oefenen\n- om te spelen\n-- vaag\n- Bal\n-- om te gooien",
            [
                "om te leren / om te leren / - / -",
                "om te oefenen / om te oefenen / - / -",
                "om te spelen / om te spelen / - / -",
                "Bal / om te gooien / - / -",
            ],
            id="items within items, where these are more than one",
        ),
        pytest.param(
            "## Anders\n- om te leren\n- om te spelen\n## Doel\n- om te bellen\n- om te mailen",
            ["om te bellen / om te bellen / - / -", "om te mailen / om te mailen / - / -"],
            id="a list of purposes before another list",
        ),
        pytest.param(
            "## Gegevens\n- om te leren\n- om te spelen",
            ["om te leren / om te leren / - / -", "om te spelen / om te spelen / - / -"],
            id="another list",
        ),
        pytest.param(
            "## Rechten\n- om te leren\n- om te spelen\n## Cookies\n- om te meten\n- om te tellen",
            [],
            id="lists of rights and cookies",
        ),
        pytest.param(
            "## Doel van rechten\n- om te leren\n- om te spelen",
            ["om te leren / om te leren / - / -", "om te spelen / om te spelen / - / -"],
            id="purposes and rights",
        ),
    ],
)
def test_items(page: str, expected: list[str], program: Program) -> None:
    assert links(page, program) == expected


LESSON = "## Lesgeven\nDat is om te leren."
GAME = "## Spelen\nDat is om te winnen. Met toestemming, 1 jaar."


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        pytest.param(
            f"{LESSON}\n{GAME}",
            [
                "Lesgeven / Dat is om te leren. / - / -",
                "Spelen / Dat is om te winnen. / Met toestemming, 1 jaar. / Met toestemming, 1 jaar.",
            ],
            id="two with a purpose",
        ),
        pytest.param(
            f"{LESSON}\n## Spel\nDat is om te winnen.\n## Bal\nDat is om te gooien.",
            ["Lesgeven / Dat is om te leren. / - / -", "Spel / Dat is om te winnen. / - / -"],
            id="a word of three letters names nothing",
        ),
        pytest.param(
            f"{LESSON}\n## Spelen\n### Waarom\nDat is om te winnen.\n### Hoe\nMet toestemming.",
            ["Lesgeven / Dat is om te leren. / - / -", "Waarom / Dat is om te winnen. / - / -"],
            id="a section within one",
        ),
        pytest.param(
            f"{LESSON}\n## Spelen\n### Doel\nDat is om te winnen.\n### Termijn\nEen jaar.",
            ["Lesgeven / Dat is om te leren. / - / -", "Spelen / Dat is om te winnen. / - / Een jaar."],
            id="a section with sections on purpose and period",
        ),
        pytest.param(
            f"{LESSON}\n{GAME}\n## Alles van ons\n### Rechten\nNiets.\n### Verder\nDat is om te bellen.",
            [
                "Lesgeven / Dat is om te leren. / - / -",
                "Spelen / Dat is om te winnen. / Met toestemming, 1 jaar. / Met toestemming, 1 jaar.",
                "Verder / Dat is om te bellen. / - / -",
            ],
            id="a chapter is none",
        ),
        pytest.param(
            f"{LESSON}\n## Nieuwsbrief\nMet toestemming.\n## Spelen\nDat is om te winnen.",
            [
                "Lesgeven / Dat is om te leren. / - / -",
                "Nieuwsbrief / Nieuwsbrief / Met toestemming. / -",
                "Spelen / Dat is om te winnen. / - / -",
            ],
            id="a newsletter tells its purpose by its name",
        ),
        pytest.param(
            f"{LESSON}\n## Gegevens\nDat is om te winnen.\n## Rechten\nDat is om te klagen.",
            [
                "Dat is om te leren. / Dat is om te leren. / - / -",
                "Dat is om te winnen. / Dat is om te winnen. / - / -",
            ],
            id="by paragraph, where one heading alone names an activity",
        ),
        pytest.param(
            "## Gegevens\nNiets. Dat is om te leren. Met toestemming.\n\nDat is om te winnen.",
            [
                "Dat is om te leren. / Dat is om te leren. / Met toestemming. / -",
                "Dat is om te winnen. / Dat is om te winnen. / - / -",
            ],
            id="paragraphs",
        ),
        pytest.param(
            "## Doel\n- om te leren\n- om te spelen\n" + LESSON + "\n" + GAME,
            ["om te leren / om te leren / - / -", "om te spelen / om te spelen / - / -"],
            id="a list of purposes goes before sections",
        ),
        pytest.param(
            "## Anders\n- om te leren\n- om te spelen\n" + LESSON + "\n" + GAME,
            [
                "Anders / om te leren / - / -",
                "Lesgeven / Dat is om te leren. / - / -",
                "Spelen / Dat is om te winnen. / Met toestemming, 1 jaar. / Met toestemming, 1 jaar.",
            ],
            id="sections go before another list",
        ),
    ],
)
def test_sections_and_paragraphs(page: str, expected: list[str], program: Program) -> None:
    assert links(page, program) == expected


ITEMS = "## Doel\n- Lesgeven: om te leren\n- Bootverhuur: om te varen"


@pytest.mark.parametrize(
    ("page", "lesson", "boat"),
    [
        pytest.param("## Termijn\nLesgeven: 1 jaar.", "- / Lesgeven: 1 jaar.", "- / -", id="by name"),
        pytest.param("## Termijn\nLesgever: 1 jaar.", "- / Lesgever: 1 jaar.", "- / -", id="six letters are compared"),
        pytest.param("## Termijn\nLessen: 1 jaar.", "- / -", "- / -", id="fewer are not"),
        pytest.param(
            "## Termijn\nLesgeven en zo meer dingen: 1 jaar.",
            "- / Lesgeven en zo meer dingen: 1 jaar.",
            "- / -",
            id="of the shorter name half is enough",
        ),
        pytest.param(
            "## Termijn\n- Bootverhuur en lesgeven: 1 jaar\n- Lesgeven: 2 jaar",
            "- / Bootverhuur en lesgeven: 1 jaar",
            "- / Bootverhuur en lesgeven: 1 jaar",
            id="of two as much alike the first",
        ),
        pytest.param("## Termijn\nAlles 1 jaar.", "- / Alles 1 jaar.", "- / Alles 1 jaar.", id="of all"),
        pytest.param(
            "## Termijn\nNiets. Andere dingen 3 jaar. Alles 1 jaar. Ook alles 2 jaar.",
            "- / Alles 1 jaar.",
            "- / Alles 1 jaar.",
            id="the first that is of all",
        ),
        pytest.param(
            "## Termijn\nAlles 1 jaar.\n- Lesgeven: 2 jaar",
            "- / Lesgeven: 2 jaar",
            "- / Alles 1 jaar.",
            id="by name first",
        ),
        pytest.param(
            "## Anders\nAlles met toestemming.",
            "Alles met toestemming. / -",
            "Alles met toestemming. / -",
            id="one basis",
        ),
        pytest.param("## Anders\nAlles met toestemming. Of overeenkomst.", "- / -", "- / -", id="of two bases neither"),
        pytest.param(
            "Met toestemming. Of overeenkomst, 1 jaar.",
            "Met toestemming. / Of overeenkomst, 1 jaar.",
            "Met toestemming. / Of overeenkomst, 1 jaar.",
            id="beside them in their section",
        ),
        pytest.param(
            "! Soort | Termijn\n| Lesgeven | 1 jaar\n| Anders lesgeven | 2 jaar",
            "- / 1 jaar",
            "- / -",
            id="by the name of a row",
        ),
    ],
)
def test_what_is_said_elsewhere(page: str, lesson: str, boat: str, program: Program) -> None:
    """``lesson`` and ``boat``: the basis and period of each."""
    assert links(f"{ITEMS}\n{page}", program) == [
        f"Lesgeven / Lesgeven: om te leren / {lesson}",
        f"Bootverhuur / Bootverhuur: om te varen / {boat}",
    ]


@pytest.mark.parametrize(
    ("page", "linked", "lacking"),
    [
        ("- Les: om te leren, toestemming, 1 jaar\n- Spel: om te winnen, overeenkomst, 2 jaar", 2, []),
        ("- Les: om te leren, toestemming, 1 jaar\n- Spel: om te winnen, 2 jaar", 0, ["Spel"]),
        ("- Les: om te leren, toestemming\n- Spel: om te winnen", 0, ["Les", "Spel"]),
        ("- Les: om te leren\n- Spel: om te winnen, 1 jaar", 0, ["Les", "Spel"]),
        ("- Les: om te leren\n- Spel: om te winnen", 0, []),
        ("Niets.", 0, []),
    ],
)
def test_what_is_told_of_all_of_them(page: str, linked: int, lacking: list[str], program: Program) -> None:
    judge = judge_of(f"## Doel\n{page}", program)
    text = judge.reading.statement.source.text
    assert len(activities_linked(judge)) == linked
    found = activities_unlinked(judge)
    spans = [span for match in found for span in (match.span, *(span for _, span in match.context))]
    assert [text[span.start : span.end] for span in spans] == lacking
    assert len(found) == bool(lacking)
