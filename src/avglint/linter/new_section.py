"""Sections that a statement lacks: what they are called, and where among the others they come."""

import re
from collections.abc import Sequence

from avglint.linter.address import Address, addressed
from avglint.model.rule import Clause
from avglint.model.statement import Section, Statement
from avglint.model.suggestion import Spot
from avglint.parsing.forms import number_of

_HEADINGS = {
    "identity": Clause("Wie wij zijn", "Who we are", ik="Wie ik ben"),
    "dpo": Clause("Functionaris voor gegevensbescherming", "Data protection officer"),
    "data": Clause("Welke gegevens wij verwerken", "Which data we process", ik="Welke gegevens ik verwerk"),
    "source": Clause("Waar uw gegevens vandaan komen", "Source of your data", je="Waar je gegevens vandaan komen"),
    "purposes": Clause(
        "Waarvoor wij uw gegevens gebruiken",
        "What we use your data for",
        je="Waarvoor wij je gegevens gebruiken",
        ik="Waarvoor ik uw gegevens gebruik",
        ik_je="Waarvoor ik je gegevens gebruik",
    ),
    "legal_basis": Clause("Grondslagen", "Legal bases"),
    "special": Clause("Bijzondere persoonsgegevens", "Special categories of data"),
    "provision": Clause(
        "Bent u verplicht om gegevens te geven?",
        "Must you give data?",
        je="Ben je verplicht om gegevens te geven?",
    ),
    "recipients": Clause(
        "Met wie wij uw gegevens delen",
        "With whom we share your data",
        je="Met wie wij je gegevens delen",
        ik="Met wie ik uw gegevens deel",
        ik_je="Met wie ik je gegevens deel",
    ),
    "transfers": Clause("Uw gegevens buiten de EER", "Your data outside the EEA", je="Je gegevens buiten de EER"),
    "retention": Clause(
        "Hoe lang wij uw gegevens bewaren",
        "How long we keep your data",
        je="Hoe lang wij je gegevens bewaren",
        ik="Hoe lang ik uw gegevens bewaar",
        ik_je="Hoe lang ik je gegevens bewaar",
    ),
    "automated": Clause("Geautomatiseerde besluiten", "Automated decisions"),
    "cookies": Clause("Cookies", "Cookies"),
    "rights": Clause("Uw rechten", "Your rights", je="Je rechten"),
    "complaint": Clause("Klachten", "Complaints"),
    "changes": Clause("Wijzigingen", "Changes"),
}
"""By topic, in the order in which a statement best tells them: first what is done and why, then with whom and how long,
then what the reader can do."""
_RANK = {topic: rank for rank, topic in enumerate(_HEADINGS)}
_LAST = len(_RANK)
"""The rank of a topic that we don't know."""
_COUNTER = re.compile(r"\d+(?=\D*$)|[A-Za-z]+(?=[\W_]*$)")
"""What counts in the number of a heading: the last part of "2.1", the B of "Bijlage B -"."""
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_UNITS = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")


def heading_for(topic: str, address: Address) -> str | None:
    """Return the heading of a section on ``topic``, or None for a topic of which we know none."""
    return addressed(_HEADINGS[topic], address, "nl") if topic in _HEADINGS else None


def title_of(spot: Spot, like: str, nth: int) -> str:
    """Return the heading of the ``nth`` new section, from 1, in the form of the heading ``like`` where there is one."""
    number = _counted_on(like, nth) if spot.numbered else ""
    title = f"{number}{spot.section}"
    return title.upper() if like.isupper() else title


def rank_of(topic: str) -> int:
    """Return how far on in a statement a topic comes."""
    return _RANK.get(topic, _LAST)


def siblings_of(statement: Statement) -> Sequence[Section]:
    """Return the sections among which a new one comes: the chapters, below the title where there is one."""
    lists = [*(section.sections for section in statement.sections), statement.sections]
    headed = ([each for each in group if each.heading and not each.footer] for group in lists)
    chapters = max(headed, key=len)
    return [] if [each.heading for each in chapters] == [statement.title] else chapters


def place_among(topic: str, siblings: Sequence[Section]) -> int:
    """Return before which of ``siblings`` a section on ``topic`` comes: where fewest stand in another order.

    Of places that are as good, the first; a topic that we don't know comes last.
    """
    rank = rank_of(topic)
    ranks = [min((_RANK[each] for each in section.topics if each in _RANK), default=None) for section in siblings]

    def out_of_order(place: int) -> int:
        before = sum(each is not None and each > rank for each in ranks[:place])
        return before + sum(each is not None and each < rank for each in ranks[place:])

    return min(range(len(siblings) + 1), key=out_of_order)


def _counted_on(heading: str, nth: int) -> str:
    """Return the number of ``heading``, with what stands around it, ``nth`` further on."""
    number = number_of(heading)
    if number is None:
        return ""
    value = number.path[-1] + nth

    def next_of(match: re.Match[str]) -> str:
        if match.group().isdigit():
            return str(value)
        if number.style == "roman":
            return "X" * (value // 10) + _UNITS[value % 10]
        # Who has more chapters than there are letters begins again.
        letter = _LETTERS[(value - 1) % len(_LETTERS)]
        return letter if match.group().isupper() else letter.lower()

    return _COUNTER.sub(next_of, heading[: number.width], 1)
