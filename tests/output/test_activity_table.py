"""The activities of a statement, as a table for people and as records for programs."""

import json

import jsonschema
import pytest

from avglint.model.card import RuleCard
from avglint.model.report import Activity, Evidence, Report
from avglint.model.source import Place
from avglint.output import markdown
from avglint.output.formats import Presentation
from avglint.output.json import write_json
from avglint.output.schema import report_schema
from avglint.output.text import Layout, write_text

TEXT = """\
Per activiteit
  Activiteit      Doel              Grondslag     Bewaartermijn
  Knippen         u een afspraak …  overeenkomst  1 jaar
  Foto | etalage  ontbreekt         toestemming   ontbreekt

"""
MARKDOWN = """\
**By activity**

| Activity | Purpose | Legal basis | Retention period |
| --- | --- | --- | --- |
| Knippen | u een afspraak geven | overeenkomst | 1 jaar |
| Foto &#124; etalage | missing | toestemming | missing |

"""


def words(text: str) -> Evidence:
    return Evidence(text, Place(1, 1, 0), Place(1, 1 + len(text), len(text)), None)


ACTIVITIES = (
    Activity(words("Knippen"), words("u een afspraak\ngeven"), words("overeenkomst"), words("1 jaar")),
    Activity(words("Foto | etalage"), None, words("toestemming"), None),
)


@pytest.fixture
def told(report: Report) -> Report:
    return report._replace(documents=(report.documents[0]._replace(activities=ACTIVITIES),))


def test_the_checklist_shows_them(told: Report, cards: tuple[RuleCard, ...]) -> None:
    assert TEXT in write_text(told, cards, Layout(72, "nl", checklist=True))
    assert "Per activiteit" not in write_text(told, cards, Layout(72, "nl"))


def test_so_does_markdown(told: Report, cards: tuple[RuleCard, ...]) -> None:
    assert MARKDOWN in markdown.write(told, Presentation(cards, "en", checklist=True))
    assert "By activity" not in markdown.write(told, Presentation(cards, "en"))


def test_no_line_is_wider_than_the_terminal_nor_acts_on_it(told: Report, cards: tuple[RuleCard, ...]) -> None:
    hostile = Activity(words("\x1b[2Jweg" * 30), words("日本語" * 40), None, words("\u202e" * 9))
    shown = told._replace(documents=(told.documents[0]._replace(activities=(hostile,)),))
    text = write_text(shown, cards, Layout(40, checklist=True))
    table = text[text.index("Per activiteit") :].split("\n\n")[0]
    assert "\x1b" not in text
    assert "\u202e" not in text
    assert all(len(line) + line.count("日") + line.count("本") + line.count("語") <= 40 for line in table.splitlines())


def test_programs_get_the_words_with_their_places(told: Report) -> None:
    printed = json.loads(write_json(told))
    jsonschema.validate(printed, report_schema(), cls=jsonschema.Draft202012Validator)
    first, second = printed["documents"][0]["activities"]
    assert first["basis"]["text"] == "overeenkomst"
    assert first["basis"]["end"] == {"line": 1, "column": 13, "offset": 12}
    assert (second["purpose"], second["retention"]) == (None, None)


def test_a_report_without_has_no_key_for_them(report: Report) -> None:
    assert "activities" not in json.loads(write_json(report))["documents"][0]
