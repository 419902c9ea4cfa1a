"""What is said of declared facts, in both languages."""

from pathlib import PurePath
from typing import NamedTuple

from avglint.model.card import Wording
from avglint.model.controller import Fact

SO: dict[Fact, tuple[Wording, Wording]] = {
    "dpo": (
        Wording(
            "dat er een functionaris voor gegevensbescherming (FG) is", "that there is a data protection officer (DPO)"
        ),
        Wording(
            "dat er geen functionaris voor gegevensbescherming (FG) is",
            "that there is no data protection officer (DPO)",
        ),
    ),
    "representative": (
        Wording("dat u een vertegenwoordiger in de EU hebt", "that you have a representative in the EU"),
        Wording("dat u geen vertegenwoordiger in de EU hebt", "that you have no representative in the EU"),
    ),
    "joint_controllers": (
        Wording("dat u samen met anderen verantwoordelijk bent", "that you are a controller jointly with others"),
        Wording("dat u als enige verantwoordelijk bent", "that you are the only controller"),
    ),
    "transfers": (
        Wording("dat er gegevens buiten de EER (kunnen) komen", "that data (may) go outside the EEA"),
        Wording("dat er geen gegevens buiten de EER komen", "that no data go outside the EEA"),
    ),
    "indirect_sources": (
        Wording(
            "dat u ook gegevens van anderen dan de betrokkene zelf krijgt",
            "that you also receive data from others than the person they are about",
        ),
        Wording(
            "dat u alleen gegevens van de betrokkene zelf krijgt",
            "that you only receive data from the person they are about",
        ),
    ),
    "automated_decisions": (
        Wording(
            "dat u besluiten over mensen automatisch neemt of profielen maakt",
            "that you make automated decisions about people, or profiles",
        ),
        Wording(
            "dat u geen besluiten over mensen automatisch neemt en geen profielen maakt",
            "that you make no automated decisions about people, and no profiles",
        ),
    ),
    "special_categories": (
        Wording("dat u bijzondere persoonsgegevens gebruikt", "that you use special categories of data"),
        Wording("dat u geen bijzondere persoonsgegevens gebruikt", "that you use no special categories of data"),
    ),
    "children": (
        Wording("dat u zich ook op kinderen richt", "that your service is also meant for children"),
        Wording("dat u zich niet op kinderen richt", "that your service is not meant for children"),
    ),
    "public_body": (
        Wording("dat u een overheidsorgaan bent", "that you are a public body"),
        Wording("dat u geen overheidsorgaan bent", "that you are no public body"),
    ),
    "cookies": (
        Wording("dat u cookies of vergelijkbare technieken gebruikt", "that you use cookies or similar techniques"),
        Wording(
            "dat u geen cookies of vergelijkbare technieken gebruikt", "that you use no cookies or similar techniques"
        ),
    ),
}
"""Of each fact, what is declared where it is so and where it is not."""

DECLARED = Wording("U hebt opgegeven {what} ({place}).", "You declared {what} ({place}).")
CONTRADICTED = Wording(
    "U hebt opgegeven {what} ({place}), maar hier staat {but}.",
    "You declared {what} ({place}), but here it says {but}.",
)
FOUND_NAME = Wording(
    "U hebt opgegeven dat “{name}” verantwoordelijk is ({place}), en die naam staat in de verklaring.",
    "You declared that “{name}” is the controller ({place}), and the statement has that name.",
)
OTHER_NAME = Wording(
    "U hebt opgegeven dat “{name}” verantwoordelijk is ({place}), maar hier staat een andere naam.",
    "You declared that “{name}” is the controller ({place}), but here another name stands.",
)
REPAIR = Wording(
    "Ga na wat klopt. Klopt uw opgave, pas dan de tekst aan. Klopt de tekst, zet dan {key} = {value} {where}.",
    "Find out which is right. If the declaration is, change the text. If the text is, set {key} = {value} {where}.",
)
REPAIR_NAME = Wording(
    "Ga na wat klopt. Klopt uw opgave, noem dan “{name}” in het begin. Klopt de tekst, zet dan die naam {where}.",
    "Find out which is right. If the declaration is, name “{name}” at the start. If the text is, put its name {where}.",
)
YES, NO = Wording("ja", "yes"), Wording("nee", "no")
_TABLE, _TABLE_IN_PYPROJECT = "[controller]", "[tool.avglint.controller]"
_WHERE = Wording("in {file}, onder {table}", "in {file}, under {table}")


class Told(NamedTuple):
    """Says things about the facts that ``file`` declares (empty: a program does), in a language."""

    language: str
    file: str

    def __call__(self, wording: Wording, fact: Fact, **values: str) -> str:
        """Return a wording with its values, and the place where the fact is declared, filled in."""
        table = _TABLE_IN_PYPROJECT if PurePath(self.file).name == "pyproject.toml" else _TABLE
        place = f"{self.file}, {table} {fact}" if self.file else f"{table} {fact}"
        where = _WHERE.get(self.language).format(file=self.file, table=table) if self.file else f"in {table}"
        return wording.get(self.language).format(place=place, where=where, **values)
