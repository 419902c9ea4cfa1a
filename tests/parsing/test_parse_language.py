"""Which language, and whether the text is a privacy statement at all."""

from pathlib import Path

import pytest

from avglint.model.source import Source
from avglint.parsing import parse
from avglint.parsing.language import language_of, why_not_a_statement
from tests.parsing.parse_sources import plain


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Wij verwerken de gegevens van onze klanten en bewaren die niet langer dan nodig is.", "nl"),
        ("We process the data of our customers and do not keep it for longer than we need to.", "en"),
        ("Wir verarbeiten die Daten unserer Kunden und speichern sie nicht länger als nötig.", "de"),
        ("Nous traitons les données de nos clients et ne les conservons pas plus que nécessaire.", "fr"),
        ("12 34 56", "other"),
        ("", "other"),
        ("lorem ipsum dolor sit amet consectetur adipiscing elit sed eiusmod tempor", "other"),
    ],
)
def test_language(text: str, language: str) -> None:
    assert language_of(text) == language


@pytest.mark.parametrize(("others", "language"), [(19, "nl"), (20, "other")])
def test_one_word_in_twenty_tells_the_language(others: int, language: str) -> None:
    assert language_of("het" + " lorem" * others) == language


_OTHER_TEXTS = {
    "recipe": (
        "Snijd de uien in ringen en bak ze in de boter tot ze bruin zijn. Voeg de bloem toe en roer het "
        "geheel tot een gladde massa. Giet er dan de bouillon bij en laat de soep een half uur zachtjes "
        "koken. Serveer met brood en kaas."
    ),
    "terms": (
        "Algemene voorwaarden. Op alle overeenkomsten zijn deze voorwaarden van toepassing. De koper "
        "betaalt binnen veertien dagen na de factuurdatum. Levering geschiedt af magazijn. De verkoper is "
        "niet aansprakelijk voor gevolgschade. Op deze overeenkomst is Nederlands recht van toepassing en "
        "de rechter te Wielerdam is bevoegd. Reclames worden binnen acht dagen na ontvangst van de zaken "
        "schriftelijk gemeld, bij gebreke waarvan ieder recht vervalt."
    ),
    "novel": (
        "De wind kwam van zee en joeg het zand over de dijk. Hendrik trok zijn kraag op en keek naar het "
        "huis, waar geen licht meer brandde. Hij was te laat, dat wist hij, en toch liep hij verder, "
        "langs de sloot en het hek dat al jaren scheef hing. Achter hem blafte een hond. Niemand zou hem "
        "nog verwachten op een avond als deze."
    ),
    "news": (
        "De gemeenteraad heeft gisteren besloten om de brug over de vaart te vervangen. De oude brug "
        "stamt uit 1931 en is in slechte staat. De bouw begint in het voorjaar en duurt naar verwachting "
        "een jaar. Het verkeer wordt in die tijd omgeleid via de ringweg. De kosten worden geraamd op zes "
        "miljoen euro, waarvan de provincie de helft betaalt."
    ),
    "vacancy": (
        "Voor onze werkplaats zoeken wij een fietsenmaker die met plezier werkt en graag leert. Je werkt "
        "vier dagen in de week in een klein team en je staat ook wel eens in de winkel. Wij bieden een "
        "goed salaris, een fiets van de zaak en elk jaar een uitje. Stuur je brief en cv voor het einde "
        "van de maand, dan nodigen wij je uit voor een gesprek."
    ),
    "manual": (
        "Draai de schroef los met de bijgeleverde sleutel en verwijder het deksel. Plaats de batterijen "
        "en let op de plus en de min. Sluit het deksel en druk op de knop tot het lampje brandt. Als het "
        "lampje niet gaat branden, controleer dan of de batterijen goed zitten. Reinig het apparaat met "
        "een droge doek en gebruik geen oplosmiddelen."
    ),
    "menu": (
        "Op de kaart staan deze week een soep van pompoen, een salade met geitenkaas en een stoofpot van "
        "rund. Wie liever vis eet, kan kiezen voor de vangst van de dag. Bij alle gerechten krijgt u "
        "brood en boter. Voor kinderen hebben wij een kleine kaart. De keuken is open van vijf tot negen "
        "en op maandag zijn wij gesloten."
    ),
    "disclaimer": (
        "De informatie op deze site is met zorg samengesteld, maar wij staan niet in voor de juistheid "
        "ervan. Aan de inhoud kunt u geen rechten ontlenen. Het is niet toegestaan om teksten of beelden "
        "over te nemen zonder dat wij dat goed vinden. Wij zijn niet verantwoordelijk voor de inhoud van "
        "de sites waarnaar wij verwijzen."
    ),
    "minutes": (
        "De voorzitter opent de vergadering om acht uur en heet iedereen welkom. De notulen van de vorige "
        "keer worden zonder wijziging vastgesteld. De penningmeester licht de begroting toe en krijgt "
        "daar vragen over. Besloten wordt om de contributie niet te verhogen. De volgende vergadering is "
        "op de eerste dinsdag van mei."
    ),
    "travel": (
        "Vanaf het station loopt u in tien minuten naar het museum. U gaat de brug over, slaat bij de "
        "kerk links af en volgt de gracht tot aan het plein. Met de auto kunt u het beste parkeren in de "
        "garage onder de markt. Het museum is met de lift en met een rolstoel goed te bereiken. Honden "
        "mogen niet mee naar binnen."
    ),
    "english": (
        "This privacy policy explains how we process your personal data and which rights you have under "
        "the GDPR. We keep your data for as long as we need to, and we do not share it with third parties "
        "unless the law says that we must."
    ),
    "german": (
        "Diese Datenschutzerklärung erläutert, wie wir Ihre personenbezogenen Daten verarbeiten und "
        "welche Rechte Sie nach der DSGVO haben. Wir speichern Ihre Daten nicht länger als nötig und "
        "geben sie nicht an Dritte weiter."
    ),
    "numbers": ("0 1 1 2 3 5 8 13 21 34 55 89 144"),
}


@pytest.mark.parametrize("text", _OTHER_TEXTS.values(), ids=_OTHER_TEXTS)
def test_another_kind_of_text_is_no_statement(text: str) -> None:
    assert why_not_a_statement(parse(plain(text))) is not None


_RECIPE = "Roer het meel door het water en laat het deeg rijzen tot de oven warm is, want dan wordt het brood luchtig. "


@pytest.mark.parametrize(
    "text",
    [
        _RECIPE + "Een oven met een deur geeft het brood zijn privacy.",
        _RECIPE * 20 + "Privacy hoeft een brood niet. Bewaren kan een week, en langer bewaren in de kist.",
    ],
    ids=["one word about it", "three words in four hundred"],
)
def test_a_word_about_it_makes_no_statement(text: str) -> None:
    assert why_not_a_statement(parse(plain(text))) is not None


@pytest.mark.parametrize(
    ("text", "words", "is_one"),
    [
        pytest.param("privacy " * 3, 300, True, id="three words in 300"),
        pytest.param("privacy " * 3, 301, False, id="less than one in a hundred"),
        pytest.param("privacy " * 2, 100, False, id="two words are too few"),
        pytest.param("privacy toestemming nieuwsbrief ", 300, True, id="one, and two that go with it"),
        pytest.param("toestemming nieuwsbrief klacht ", 300, False, id="none, and three that go with it"),
        pytest.param("naam adres telefoon bsn ", 400, True, id="four themes in 400 words"),
        pytest.param("naam adres telefoon bsn ", 401, False, id="less than one in a hundred in plain words"),
        pytest.param("naam adres telefoon naam ", 100, False, id="three themes are too few"),
    ],
)
def test_how_many_words_about_it_make_a_statement(text: str, words: int, is_one: bool) -> None:
    whole = text + "het " * (words - len(text.split()))
    assert (why_not_a_statement(parse(plain(whole))) is None) == is_one


def test_a_report_of_our_own_is_no_statement() -> None:
    page = '<meta name="generator" content="avglint 1.0">'
    words = "Privacyverklaring: wij verwerken uw gegevens, en u mag die altijd van ons inzien of laten wissen."
    assert why_not_a_statement(parse(Source("report.html", "html", "", page, words))) == (
        "Dit is een rapport van avglint, geen verklaring.",
        "This is a report of avglint, no statement.",
    )
    assert why_not_a_statement(parse(Source("notice.html", "html", "", "", words))) is None


def test_an_empty_text_is_no_statement() -> None:
    assert why_not_a_statement(parse(plain(""))) is not None


@pytest.mark.parametrize(
    ("text", "words"), [("Privacy", "1 woord"), ("Privacybeleid: wij noteren uw naam.", "5 woorden")]
)
def test_too_short_to_tell(text: str, words: str) -> None:
    assert why_not_a_statement(parse(plain(text))) == (
        f"De tekst is te kort om te beoordelen ({words}).",
        f"The text is too short to judge ({words.replace('woorden', 'words').replace('woord', 'word')}).",
    )


@pytest.mark.parametrize(("words", "is_short"), [(11, True), (12, False)])
def test_of_twelve_words_it_is_told_what_they_are_about(words: int, is_short: bool) -> None:
    why = why_not_a_statement(parse(plain("het brood " * (words // 2) + "het" * (words % 2))))
    assert why is not None
    assert ("te kort" in why[0]) == is_short
    assert ("geen privacyverklaring: 0 van de 12 woorden" in why[0]) != is_short


def test_a_title_tells_it_in_fewer_words_too() -> None:
    assert why_not_a_statement(parse(plain("Privacyverklaring\n\nWij noteren de naam van een klant.\n"))) is None


def test_a_short_statement_is_one() -> None:
    text = (
        "Privacy bij kapsalon Knip. Wij schrijven uw naam en telefoonnummer op als u een afspraak maakt. "
        "Na een jaar strepen wij die door. Niemand anders krijgt uw gegevens te zien. Wilt u weten wat "
        "wij over u hebben, of moet het weg? Loop binnen of bel ons. Komen wij er niet uit, dan kunt u "
        "klagen bij de Autoriteit Persoonsgegevens."
    )
    assert why_not_a_statement(parse(plain(text))) is None


def test_a_statement_in_plain_words_is_one() -> None:
    text = (
        "Wat we van je weten. Bestel je taart, dan schrijven we je naam en adres op, anders staat de bezorger "
        "voor niets op straat. Met wie mailt, mailen wij terug. Geen gegeven van jou gaat naar een ander. "
        "Cookies: alleen om te onthouden wat er in je mandje zit. Wat je bestelde bewaren we zeven jaar. Jouw "
        "rechten: kijken, verbeteren of weg laten halen, bel ons maar."
    )
    assert why_not_a_statement(parse(plain(text))) is None


def test_a_statement_that_says_so_in_its_title_is_one() -> None:
    text = (
        "Privacyverklaring Snoeiploeg Oost\n\nWij komen langs met een ladder. Een krabbel op het briefje is genoeg. "
        "Na het seizoen gaan de briefjes in de kachel, want dan weten wij de weg weer. Wie niet wil dat wij komen, "
        "hangt een rode lap aan de boom. Zo doen wij dat al veertig jaar, en het bevalt iedereen goed.\n"
    )
    assert why_not_a_statement(parse(plain(text))) is None
    assert why_not_a_statement(parse(plain(text.partition("\n\n")[2]))) is not None


def test_a_statement_of_a_carer_in_plain_words_is_one() -> None:
    text = (
        "Wat schrijven wij op? In het plan van een logé staat welke medicijnen hij slikt en wie wij dan bellen. Zijn "
        "bsn krijgen wij van de gemeente, want de Jeugdwet wil dat zo. Niemand anders leest mee. Na twintig jaar gaat "
        "alles door de molen. Met een klacht gaat u naar de leiding, en ons adres is Zandweg 4 in Dalem."
    )
    assert why_not_a_statement(parse(plain(text))) is None


def test_every_statement_of_the_corpus_is_one(corpus: Path) -> None:
    refused = {}
    for folder in ("seeds", "dev", "challenge"):
        for file in sorted((corpus / folder).glob("*.txt")):
            why = why_not_a_statement(parse(plain(file.read_text("utf-8"))))
            if why:
                refused[file.name] = why
    assert refused == {}
