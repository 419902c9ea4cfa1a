"""Which sections are too long-winded: by number of words a sentence, told once a section."""

from itertools import cycle, islice
from pathlib import Path

import pytest

from avglint import check
from avglint.config import Options
from avglint.model.report import Finding

START = "In deze privacyverklaring leest u wat wij met uw persoonsgegevens doen.\n\n"
FILLING = ["gebruiken", "wij", "de", "gegevens", "van", "u", "en", "het", "adres"]


def sentence(words: int, first: str = "Daarna") -> str:
    return f"{first} {' '.join(islice(cycle(FILLING), words - 1))}."


def findings_in(text: str, folder: Path) -> tuple[Finding, ...]:
    notice = folder / "privacy.md"
    notice.write_text(START + text, "utf-8")
    report = check([str(notice)], Options(select=("AVG911",), preview=True))
    return report.documents[0].findings


@pytest.mark.parametrize(
    ("lengths", "hit"),
    [
        pytest.param([30, 30, 30], False, id="30 words are not yet long"),
        pytest.param([31, 5, 5, 5], False, id="one long sentence among short ones is an exception"),
        pytest.param([31], True, id="one long sentence that is all there is"),
        pytest.param([31, 5, 5, 5, 31], True, id="two long sentences, whatever stands between"),
        pytest.param([31, 19], False, id="an average of 25"),
        pytest.param([31, 20], True, id="an average above 25"),
    ],
)
def test_a_section_is_judged_by_its_sentences(lengths: list[int], hit: bool, tmp_path: Path) -> None:
    text = "# Bezorgen\n\n" + " ".join(map(sentence, lengths))
    assert bool(findings_in(text, tmp_path)) == hit


def test_a_section_is_told_once_at_its_longest_sentence(tmp_path: Path) -> None:
    longest = sentence(40, "Langste")
    text = f"# Een\n\n{sentence(32)} {longest} {sentence(32)}\n\n# Twee\n\nKort.\n\n# Drie\n\n{sentence(33, 'Derde')}"
    first, second = findings_in(text, tmp_path)
    assert [each.text for each in first.evidence] == [longest, sentence(32), sentence(32)]
    assert [each.role for each in first.evidence] == ["evidence", "context", "context"]
    assert second.evidence[0].text == sentence(33, "Derde")


def test_of_sentences_as_long_the_first_is_told(tmp_path: Path) -> None:
    text = f"# Een\n\n{sentence(32, 'Eerst')} {sentence(32, 'Dan')}"
    [finding] = findings_in(text, tmp_path)
    assert [each.text for each in finding.evidence] == [sentence(32, "Eerst"), sentence(32, "Dan")]


def test_items_headings_and_tables_are_not_read_as_one_sentence(tmp_path: Path) -> None:
    words = "wij de gegevens van u en het adres voor deze bestelling gebruiken"
    items = "".join(f"- om {words}\n" for _ in range(6))
    row = f"| {words} {words} | {words} {words} |\n"
    rows = f"| Doel | Uitleg |\n| --- | --- |\n{row}{row}"
    text = f"# {words} {words} {words}\n\nWij gebruiken uw gegevens:\n\n{items}\n\n# Tabel\n\n{rows}"
    assert findings_in(text, tmp_path) == ()


def test_long_items_count_by_themselves(tmp_path: Path) -> None:
    items = [sentence(31, "Eerst"), sentence(31, "Dan")]
    [finding] = findings_in("# Een\n\n" + "".join(f"- {item}\n" for item in items), tmp_path)
    assert [each.text for each in finding.evidence] == items
