"""What is read together: sentences, clauses, items with their introduction, rows with their header, and the rest."""

import pytest

from avglint.model.source import LineHint
from tests.evaluate.conftest import Judging
from tests.parsing.parse_sources import hinted

LIST = "Uw rechten\n\nU heeft recht op:\n- inzage\n- wissing\n\nWij bakken brood."
HEADINGS = (
    "Uw brood hebben wij gisteren voor u gebakken, en meer valt daar niet over te zeggen.\n\n"
    "Brood\n\nDat bakken wij.\n\nOud brood\n\nDat eten wij."
)
TABLE = "Overzicht\n\nDoel | Termijn\nNieuwsbrief | een jaar\nFactuur | lang"


@pytest.mark.parametrize(
    ("text", "clue", "words"),
    [
        ("Wij delen niets. Klanten bellen ons.", {"any": ["delen & klanten"]}, []),
        ("Wij delen niets. Klanten bellen ons.", {"any": ["delen & klanten"], "window": "pair"}, ["delen"]),
        ("Wij delen niets, maar klanten bellen ons.", {"any": ["delen & klanten"]}, ["delen niets, maar klanten"]),
        ("Wij delen niets, maar klanten bellen ons.", {"any": ["delen & klanten"], "window": "clause"}, []),
        ("Wij delen, omdat klanten bellen.", {"any": ["klanten & bellen"], "window": "clause"}, ["klanten bellen"]),
        (LIST, {"any": ["recht ..4 inzage"]}, []),
        (LIST, {"any": ["recht ..4 inzage"], "window": "item"}, ["inzage"]),
        (LIST, {"any": ["recht op"], "window": "item"}, ["recht op"]),
        (TABLE, {"any": ["termijn & jaar"], "window": "row"}, ["jaar"]),
        (TABLE, {"any": ["termijn & jaar"], "window": "item"}, ["jaar"]),
        (TABLE, {"any": ["termijn & jaar"]}, []),
        (LIST, {"any": ["uw rechten"], "window": "heading"}, ["Uw rechten"]),
        (LIST, {"any": ["brood"], "window": "heading"}, []),
        (HEADINGS, {"any": ["(brood | oud)"], "window": "heading"}, ["Brood", "Oud"]),
        ("| Klanten | bellen |\n\nWij delen.", {"any": ["(bellen | delen)"], "window": "row"}, ["bellen"]),
        ("Met wie delen wij?\n\nMet niemand.", {"any": ["wie & niemand"], "window": "answer"}, ["wie"]),
        ("Met wie delen wij? Met niemand.", {"any": ["wie & niemand"], "window": "answer"}, []),
        ("Wij delen. Niets.", {"any": ["delen niets"], "window": "paragraph"}, []),
        ("Wij delen. Niets.", {"any": ["delen ..1 niets"], "window": "paragraph"}, ["delen"]),
        ("Wij delen. Niets.", {"any": ["@either"], "window": "paragraph"}, ["delen"]),
        ("Wij delen. Niets.", {"any": ["@either"]}, []),
        ("Klanten\n\nWij delen. Zij bellen.", {"any": ["delen & bellen"], "window": "paragraph"}, ["delen"]),
        ("Klanten\n\nWij delen. Zij bellen.", {"any": ["klanten & bellen"], "window": "paragraph"}, []),
        ("Klanten\n\nWij delen. Zij bellen.", {"any": ["klanten & bellen"], "window": "section"}, ["Klanten"]),
        ("Cookies\n\nWij delen.\n\nRechten\n\nZij bellen.", {"any": ["delen & bellen"], "window": "section"}, []),
        (
            "Cookies\n\nWij delen.\n\nRechten\n\nZij bellen.",
            {"any": ["delen & bellen"], "window": "document"},
            ["delen"],
        ),
    ],
)
def test_a_window_holds_what_is_read_together(judged: Judging, text: str, clue: object, words: list[str]) -> None:
    assert judged(text, [clue])[1] == words


@pytest.mark.parametrize(
    ("clue", "words"),
    [
        ({"any": ["verzoek"]}, ["verzoek", "verzoek", "verzoek"]),
        ({"any": ["verzoek"], "topic": ["rights"]}, ["verzoek"]),
        ({"any": ["verzoek"], "not_topic": ["rights"]}, ["verzoek", "verzoek"]),
        ({"any": ["verzoek"], "topic": ["rights", "cookies"]}, ["verzoek", "verzoek"]),
    ],
)
def test_topics_say_where_a_clue_counts(judged: Judging, clue: object, words: list[str]) -> None:
    text = "Een verzoek vooraf.\n\nUw rechten\n\nEen verzoek hier.\n\nCookies\n\nEen verzoek daar."
    assert judged(text, [clue])[1] == words


@pytest.mark.parametrize(
    ("kinds", "words"),
    [([], ["recht", "recht"]), (["sentence"], ["recht"]), (["item", "row"], []), (["heading"], ["recht"])],
)
def test_kinds_of_text_say_where_a_clue_counts(judged: Judging, kinds: list[str], words: list[str]) -> None:
    assert judged("Geen recht\n\n" + LIST, [{"any": ["recht"], "kinds": kinds}])[1] == words


def test_the_introduction_of_an_item_is_context(judged: Judging) -> None:
    outcome, _ = judged(LIST, [{"any": ["recht ..4 inzage"], "window": "item"}])
    [(_, span)] = outcome.matches[0].context
    assert LIST[span.start : span.end] == "recht op"


def test_a_last_sentence_is_not_read_without_the_one_before(judged: Judging) -> None:
    clue = {"any": ["delen"], "unless": ["klanten"], "window": "pair"}
    assert judged("Klanten bellen. Wij delen niets.", [clue])[1] == []
    assert judged("Wij delen niets.", [clue])[1] == ["delen"]


def test_an_item_is_not_read_without_what_it_stands_under(judged: Judging) -> None:
    text, item, nested = LineHint("text"), LineHint("item", 1), LineHint("item", 2)
    page = hinted(("Wij vragen:", text), ("naam", item), ("roepnaam", nested), ("Zij vragen:", text), ("adres", item))
    for word in ("naam", "roepnaam", "adres"):
        for window, words in (("item", []), ("sentence", [word])):
            assert judged(page, [{"any": [word], "unless": ["vragen"], "window": window}])[1] == words


def test_items_and_sentences_are_met_in_order_of_place(judged: Judging) -> None:
    """Although items stand behind all sentences where they are read with their introduction."""
    clue = {"any": ["(inzage | brood)"], "window": "item"}
    assert judged(LIST, [clue])[1] == ["inzage", "brood"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Privacy en cookies\n\nWij bellen u.\n\nContact\n\nU schrijft ons.", ["bellen"]),
        ("Privacy\n\nWij doen veel.\n\nCookies\n\nWij bellen u.", []),
    ],
)
def test_the_title_of_the_statement_is_no_topic_of_its_parts(judged: Judging, text: str, words: list[str]) -> None:
    assert judged(text, [{"any": ["bellen"], "not_topic": ["cookies"]}])[1] == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Volgens de wet (Wbp) mag dat.", ["wet (Wbp)"]),
        ("Volgens de wet (de Wbp dus) mag dat.", ["wet (de Wbp"]),
        ("Volgens (de wet Wbp) mag dat.", ["wet Wbp"]),
    ],
)
def test_a_bracket_that_opens_in_a_match_is_closed(judged: Judging, text: str, words: list[str]) -> None:
    assert judged(text, [{"any": ["wet ..1 wbp"]}])[1] == words


@pytest.mark.parametrize(
    ("clue", "words"),
    [
        ({"any": ["bellen"]}, ["bellen"]),
        ({"any": ["bellen"], "topic": ["footer"]}, ["Bellen"]),
        ({"any": ["bellen"], "not_topic": ["rights"]}, ["bellen"]),
    ],
)
def test_a_footer_counts_for_who_asks_for_it(judged: Judging, clue: object, words: list[str]) -> None:
    page = hinted(("U kunt bellen.", LineHint("text")), ("Bellen: 010.", LineHint("text", footer=True)))
    assert judged(page, [clue])[1] == words
