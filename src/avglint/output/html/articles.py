"""The articles by which a report is ordered: what articles 13 and 14 ask, one by one, and the rest by its subject."""

from collections.abc import Mapping, Sequence
from typing import Literal, NamedTuple

from avglint.model.card import RuleCard, Wording
from avglint.model.report import Assessment

Block = Literal["13.1", "13.2", "14", "rest"]
BLOCKS: tuple[Block, ...] = ("13.1", "13.2", "14", "rest")


class Article(NamedTuple):
    """An article, or several about one subject, with the rules that cite them."""

    block: Block
    cited: tuple[str, ...]
    """As in ``Citation.article``, parts joined by dots: "13.1.a". None: what cites no other article here."""
    label: Wording
    name: Wording

    @property
    def key(self) -> str:
        """What the article is called within an address."""
        return "-".join(self.cited[:1]).replace(".", "-") or "rest"


def _item(paragraph: str, letter: str, nl: str, en: str, *also: str) -> Article:
    article, _, number = paragraph.partition(".")
    block: Block = "14" if article == "14" else "13.1" if number == "1" else "13.2"
    label = Wording(f"Art. {article} lid {number} onder {letter}", f"Art. {article}({number})({letter})")
    return Article(block, (f"{paragraph}.{letter}", *also), label, Wording(nl, en))


ARTICLES = (
    _item("13.1", "a", "Identiteit en contact", "Identity and contact"),
    _item("13.1", "b", "Functionaris voor gegevensbescherming", "Data protection officer"),
    _item("13.1", "c", "Doelen en grondslagen", "Purposes and legal bases"),
    _item("13.1", "d", "Gerechtvaardigd belang", "Legitimate interests"),
    _item("13.1", "e", "Ontvangers", "Recipients"),
    _item("13.1", "f", "Doorgifte buiten de EER", "Transfers outside the EEA"),
    _item("13.2", "a", "Bewaartermijnen", "Retention"),
    _item("13.2", "b", "Rechten van de betrokkene", "Rights of the data subject", "15", "16", "17", "18", "20", "21"),
    _item("13.2", "c", "Toestemming intrekken", "Withdrawing consent"),
    _item("13.2", "d", "Klacht bij de toezichthouder", "Complaint to the authority"),
    _item("13.2", "e", "Verplicht of vrijwillig", "Required or voluntary"),
    _item("13.2", "f", "Geautomatiseerde besluiten", "Automated decisions", "22"),
    _item("14.1", "d", "Soorten gegevens", "Categories of data", "14.1"),
    _item("14.2", "f", "Herkomst van de gegevens", "Source of the data", "14"),
    Article(
        "rest", ("13.3",), Wording("Art. 13 lid 3", "Art. 13(3)"), Wording("Een nieuw doel", "A further purpose")
    ),
    Article("rest", ("12",), Wording("Art. 12", "Art. 12"), Wording("Duidelijkheid en verzoeken", "Clarity, requests")),
    Article("rest", ("5",), Wording("Art. 5", "Art. 5"), Wording("Eerlijk en verantwoord", "Fair and accountable")),
    Article("rest", ("7", "4.11", "6", "8"), Wording("Art. 7 en 8", "Art. 7 and 8"), Wording("Toestemming", "Consent")),
    Article(
        "rest",
        ("9", "10", "87"),
        Wording("Art. 9, 10 en 87", "Art. 9, 10 and 87"),
        Wording("Bijzondere gegevens en BSN", "Special data, national number"),
    ),
    Article(
        "rest",
        ("99", "94", "44", "46", "77", "28", "24", "4.8"),
        Wording("Oude regels en instanties", "Past law and authorities"),
        Wording("Verwijzingen van nu", "References of today"),
    ),
    Article("rest", (), Wording("Overige bronnen", "Other sources"), Wording("Cookies en overige", "Cookies, other")),
)  # fmt: skip


def article_of(rule: RuleCard | None) -> Article:
    """Return the first of the articles that a rule cites, in the order above; the last where it cites none of them."""
    cited = [each.article for each in rule.source] if rule else []
    return next((each for each in ARTICLES if any(_within(one, each) for one in cited)), ARTICLES[-1])


def by_article(
    assessments: Sequence[Assessment], rules: Mapping[str, RuleCard]
) -> list[tuple[Article, list[Assessment]]]:
    """Return the articles that were judged, each with its assessments."""
    found: dict[Article, list[Assessment]] = {each: [] for each in ARTICLES}
    for assessment in assessments:
        found[article_of(rules.get(assessment.rule))].append(assessment)
    return [(article, judged) for article, judged in found.items() if judged]


def _within(cited: str, article: Article) -> bool:
    return any(cited == each or cited.startswith(f"{each}.") for each in article.cited)
