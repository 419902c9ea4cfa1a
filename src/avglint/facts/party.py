"""Other parties that a statement names: to whom something goes, or who does something for the controller."""

from avglint.expression import expression
from avglint.model.source import Span

_TO_BEFORE = expression(
    r"(?<!\w)(?:aan|met|naar|bij|via|door|zoals|(?:servers?|diensten|software|platform|systeem|pakket|programma)\svan)\s"
    r"(?:(?:de|het|een|onze|ons)\s)?(?:(?!hij|zij|wij|website|site|artikel|hoofdstuk|bijlage)[a-zë-]{4,25}\s)"
    r"{0,2}[‘’'\"“]?$"
)
"""Before a name in running text: "via kassasysteem <name>"."""
_FOR_US_AFTER = expression(
    r"[’'\"”]?,\s(?:dat|die)\s[^,.;\n]{3,80}\w{2,}t(?!\w)"
    r"|(?:,\seen\s[^,.;\n]{2,60},)?\s(?:verstuurt|verwerkt|bezorgt|slaat|bewaart|ontvangt|krijgt|beheert|host|verzorgt|onderhoudt|int"
    r"|drukt)\s(?:uw|je|jouw|onze|ons|de|het|alle|daarvoor|hiervoor|voor)\s"
    r"|\s(?:(?:heeft|krijgt)\s(?:daarvoor\s|dan\s|ook\s)?)?(?:toegang\stot|inzage\sin)\s(?:uw|je|jouw|de|deze)\s"
)
"""After a name, also at the start of an item: "<name>, dat pakketten bezorgt", "<name> heeft inzage in uw dossier"."""
_THING = expression(r"[a-z]{1,4}-[a-z]|[^\s]*(?:adres|nummer|verbinding|formulier|instelling)")
_NO_PARTY = frozenset(
    """
    kamer kbo alv cv pc burgerservicenummer bluetooth belgisch nederlands richtlijn hof ministerie artikel privacy
    multi-factor
    """.split()  # noqa: SIM905
)
_REACH = 90


def is_party(folded: str, span: Span, line: int) -> bool:
    """Return whether the name at ``span`` (not the controller's) stands as another party's.

    ``folded`` is the text in lower case, ``line`` the offset at which the name's line begins.
    """
    name = folded[span.start : span.end]
    if name.split()[0] in _NO_PARTY or _THING.match(name):
        return False
    before = folded[max(line, span.start - _REACH) : span.start]
    return bool(_TO_BEFORE.search(before) or _FOR_US_AFTER.match(folded, span.end))
