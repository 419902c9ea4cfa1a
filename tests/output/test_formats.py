import json
import re
import unicodedata

import pytest
from hypothesis import HealthCheck, given, settings

from avglint.model.card import RuleCard
from avglint.model.report import Report
from avglint.output import concise, github, gitlab, grouped, html, jsonl, junit, markdown, sarif, text, tilt
from avglint.output import json as whole
from avglint.output.formats import FORMATS, Format, Presentation, Writer, render
from tests.output.hostile import HOSTILE, poisoned, runner_commands

WRITERS: dict[Format, Writer] = {
    "text": text.write,
    "json": whole.write,
    "jsonl": jsonl.write,
    "concise": concise.write,
    "grouped": grouped.write,
    "markdown": markdown.write,
    "github": github.write,
    "gitlab": gitlab.write,
    "sarif": sarif.write,
    "junit": junit.write,
    "html": html.write,
    "tilt": tilt.write,
}
NEW = [name for name in FORMATS if name not in ("text", "json")]
OF_JSON = ("json", "jsonl", "gitlab", "sarif", "tilt")
# No deadline: a page takes longer than a line, and a busy machine longer still.
ANY_REPORT = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)


def test_every_form_has_its_writer() -> None:
    assert list(WRITERS) == list(FORMATS)


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_form_is_asked_for_by_name(report: Report, cards: tuple[RuleCard, ...], name: Format, language: str) -> None:
    presentation = Presentation(cards, "en" if language == "en" else "nl")
    written = render(report, name, presentation)
    assert written == WRITERS[name](report, presentation)
    assert written.endswith("\n")


@pytest.mark.parametrize("name", FORMATS)
def test_a_report_of_nothing_can_be_written(report: Report, cards: tuple[RuleCard, ...], name: Format) -> None:
    empty = report._replace(documents=(), packs=(), errors=())
    assert isinstance(render(empty, name, Presentation(cards)), str)


@pytest.mark.parametrize("name", NEW)
@ANY_REPORT
@given(first=HOSTILE, second=HOSTILE)
def test_no_text_acts_on_a_terminal(
    report: Report, cards: tuple[RuleCard, ...], name: Format, first: str, second: str
) -> None:
    written = render(poisoned(report, first, second), name, Presentation(cards))
    written.encode()
    categories = {unicodedata.category(character) for character in written.replace("\n", "")}
    assert not categories & {"Cc", "Cs", "Zl", "Zp"}
    assert not re.search("[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]", written)


@pytest.mark.parametrize("name", [name for name in FORMATS if name != "github"])
@ANY_REPORT
@given(first=HOSTILE, second=HOSTILE)
def test_no_text_commands_the_runner_of_a_build(
    report: Report, cards: tuple[RuleCard, ...], name: Format, first: str, second: str
) -> None:
    written = render(poisoned(report, first, second), name, Presentation(cards, checklist=True))
    assert runner_commands(written) == []


@ANY_REPORT
@given(first=HOSTILE, second=HOSTILE)
def test_lines_and_json_keep_their_number_whatever_the_text(
    report: Report, cards: tuple[RuleCard, ...], first: str, second: str
) -> None:
    hostile, presentation = poisoned(report, first, second), Presentation(cards)
    for name in FORMATS:
        written, tame = render(hostile, name, presentation), render(report, name, presentation)
        if name in ("concise", "grouped", "github", "jsonl", "markdown"):
            assert len(written.splitlines()) == len(tame.splitlines())
        for line in written.splitlines() if name == "jsonl" else [written] if name in OF_JSON else []:
            json.loads(line)
