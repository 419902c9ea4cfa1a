import unicodedata

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from avglint.model.card import RuleCard
from avglint.model.report import Report, Suppression
from avglint.output.text import Layout, write_text
from avglint.output.visible import columns
from tests.output.hostile import poisoned

DUTCH = """\
kapsalon.txt: Privacyverklaring Kapsalon De Schaar

opmerking AVG809 undated-statement: Geen datum
  --> kapsalon.txt:1:1
1 | Privacyverklaring Kapsalon De Schaar
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = ontbreekt in de hele verklaring
  = Waarom: Nergens staat van wanneer deze tekst is.
  = Herstel: Zet er een datum onder.
  = Bron: AVG art. 5 lid 2

waarschuwing AVG401 retention: Bewaartermijn
  --> kapsalon.txt:4:25 (Hoe lang bewaren wij uw gegevens)
4 | Wij bewaren uw gegevens niet langer dan strikt noodzakelijk.
  |                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = Waarom: De lezer weet niet hoe lang.
  = Herstel: Noem een termijn.
  = Bron: AVG art. 13 lid 2 onder a

fout AVG601 complaint-authority: Klacht bij de toezichthouder
  --> kapsalon.txt:6:1
6 | Uw rechten
  | ^^^^^^^^^^
  = ontbreekt; het hoort onder deze kop
  = Komt het dichtst in de buurt: 7:40 “mag u ons schrijven”
  = Waarom: Er staat niet waar de lezer kan klagen.
  = Herstel: Noem de toezichthouder.
  = Bron: AVG art. 13 lid 2 onder d

fout AVG801 outdated-wbp: De Wbp geldt niet meer
  --> kapsalon.txt:7:36 (Uw rechten)
7 | U hebt recht op inzage. Volgens de Wbp mag u ons schrijven.
  |                                    ^^^
  = Waarom: De Wbp is vervallen.
  = Herstel: Noem de AVG.
  = Zie ook: 7:8 “recht op inzage”
  = Bron: AVG art. 94

Onderdrukt (1)
  AVG501 right-access 6:1: besproken met de klant (kapsalon.txt:5)

In orde of niet van toepassing
  ✓ AVG501 Recht op inzage: in orde
      Inzage is genoemd.
      Bewijs 7:8 “recht op inzage” (Uw rechten)
  - AVG507 Toestemming intrekken: niet van toepassing
      Nergens is toestemming gevraagd.

Checklist informatieplicht (art. 13 en 14 AVG)
  ✗ ontbreekt (1): AVG601 Klacht bij de toezichthouder
  ~ onvolledig (1): AVG401 Bewaartermijn
  ✓ in orde (1): AVG501 Recht op inzage
  - niet van toepassing (1): AVG507 Toestemming intrekken

Niet gecontroleerd
kapot.txt: het bestand is leeg

Meer over een regel? Bijvoorbeeld: avglint explain AVG601
2 fouten, 1 waarschuwing, 1 opmerking in 1 verklaring, 1 onderdrukt, 1 bestand
niet gecontroleerd
"""

ENGLISH_NARROW = """\
warning AVG401 retention: Retention
  period
  --> kapsalon.txt:4:25 (Hoe lang bewar…
4 | …niet langer dan strikt noodzakelij…
  |  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = Why: De lezer weet niet hoe lang.
  = Repair: Noem een termijn.
  = Source: AVG art. 13 lid 2 onder a

error AVG601 complaint-authority:
  Complaint to the authority
  --> kapsalon.txt:6:1
6 | Uw rechten
  | ^^^^^^^^^^
  = missing; it belongs under this
      heading
  = Comes nearest: 7:40 “mag u ons
      schrijven”
"""


def test_the_whole_report_in_dutch(report: Report, cards: tuple[RuleCard, ...]) -> None:
    assert write_text(report, cards, Layout(80, "nl", checklist=True)) == DUTCH


def test_a_narrow_report_in_english(report: Report, cards: tuple[RuleCard, ...]) -> None:
    text = write_text(report, cards, Layout(40, "en"))
    assert ENGLISH_NARROW in text
    assert text.endswith("2 errors, 1 warning, 1 remark in 1\nstatement, 1 suppressed, 1 file not\nchecked\n")
    assert "Not checked\nkapot.txt: het bestand is leeg\n" in text
    assert max(map(columns, text.splitlines())) <= 40


def test_a_clean_statement_is_told_to_be_clean(report: Report, cards: tuple[RuleCard, ...]) -> None:
    document = report.documents[0]._replace(findings=(), title=None)
    text = write_text(report._replace(documents=(document,), errors=()), cards, Layout())
    assert text.startswith("kapsalon.txt\n\nGeen bevindingen.\n")
    assert text.endswith("\ngeen fouten, waarschuwingen of opmerkingen in 1 verklaring\n")


def test_nothing_checked_is_no_clean_bill(report: Report) -> None:
    text = write_text(report._replace(documents=()), (), Layout(errors=False))
    assert text == "geen verklaring gecontroleerd, 1 bestand niet gecontroleerd\n"


def test_a_rule_without_title_is_shown_by_its_name(report: Report) -> None:
    text = write_text(report, (), Layout(errors=False))
    assert "fout AVG801 outdated-wbp: outdated-wbp\n" in text
    assert "Checklist" not in text


HOSTILE = st.text(
    st.sampled_from("ab \t\n\r\x00\x07\x1b[31m\x7f\x9b\u202e\u2066\u200f\u2028\u00ad\ud800日\u0301"), max_size=60
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(HOSTILE, HOSTILE)
def test_hostile_words_never_reach_the_terminal(
    report: Report, cards: tuple[RuleCard, ...], first: str, second: str
) -> None:
    text = write_text(poisoned(report, first, second), cards, Layout(60, checklist=True))
    shown = {unicodedata.category(character) for character in text.replace("\n", "")}
    assert not shown & {"Cc", "Cf", "Cs", "Zl", "Zp"}
    assert max(map(columns, text.split("\n"))) <= 60


def test_what_a_baseline_counts_is_told_in_one_breath(report: Report, cards: tuple[RuleCard, ...]) -> None:
    by = Suppression("baseline", "b.json")
    [document] = report.documents
    known = [each._replace(suppressed="stond al in de nulmeting", suppressed_by=by) for each in document.findings[:4]]
    report = report._replace(documents=(document._replace(findings=(*known, document.findings[4])),))
    told = write_text(report, cards, Layout(200)).split("Onderdrukt (5)\n")[1].split("\n\n")[0]
    assert told.split("\n") == [
        "  AVG809 undated-statement 1:1 · AVG401 retention 4:25 · AVG601 complaint-authority 6:1 · AVG801 outdated-wbp"
        " 7:36: stond al in de nulmeting (b.json)",
        "  AVG501 right-access 6:1: besproken met de klant (kapsalon.txt:5)",
    ]
