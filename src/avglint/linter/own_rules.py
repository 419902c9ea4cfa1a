"""The rules that are about avglint itself: they judge waivers, not statements, and have no file in a pack."""

from avglint.model.rule import Example, Rule, Text

UNUSED = Rule(
    code="AVG001",
    name="unused-waiver",
    kind="occurrence",
    title=Text("Overbodige uitzondering", "Unused waiver"),
    question=Text(
        "Geldt elke uitzondering in de tekst of de configuratie voor een bevinding?",
        "Does every waiver in the text or the configuration waive a finding?",
    ),
    source=(),
    severity={"violated": "warning"},
    message={
        "violated": Text(
            "Deze uitzondering is nergens voor nodig: de regel heeft hier geen bevinding.",
            "This waiver waives nothing: the rule has no finding here.",
        )
    },
    repair=Text(
        "Haal de regel uit de uitzondering, of zet haar bij de woorden waar zij om gaat.",
        "Take the rule out of the waiver, or put it at the words that it is about.",
    ),
    why=Text(
        "Een uitzondering die blijft staan, verbergt later een nieuwe fout.",
        "A waiver that stays hides a new mistake later.",
    ),
    examples=(
        Example("Wij bewaren uw foto een week. <!-- avglint: ignore AVG401: afgesproken met de FG -->", "violated"),
    ),
)
FAULTY = Rule(
    code="AVG002",
    name="faulty-waiver",
    kind="occurrence",
    title=Text("Uitzondering die niet telt", "Waiver that does not count"),
    question=Text(
        "Noemt elke uitzondering een regel, een reden en een plaats die er zijn?",
        "Does every waiver name a rule, a reason and a place that are there?",
    ),
    source=(),
    severity={"violated": "warning"},
    message={"violated": Text("Deze uitzondering telt niet.", "This waiver does not count.")},
    repair=Text(
        "Schrijf het zo: <!-- avglint: ignore AVG401: de reden -->. Voor een heel hoofdstuk: ignore-section, voor het"
        " hele bestand: ignore-file. Een bestand zonder commentaar krijgt haar in avglint.toml, onder [[waivers]].",
        "Write it like this: <!-- avglint: ignore AVG401: the reason -->. For a whole section: ignore-section, for the"
        " whole file: ignore-file. A file without comments gets it in avglint.toml, under [[waivers]].",
    ),
    why=Text(
        "Wie het rapport leest moet zien waarom iets niet meetelt. Een uitzondering zonder reden, of voor een regel die"
        " niet bestaat, zegt dat niet.",
        "Who reads the report must see why something does not count. A waiver without a reason, or of a rule that does"
        " not exist, does not say so.",
    ),
    examples=(Example("Wij bewaren uw foto zo lang als nodig. <!-- avglint: ignore AVG401 -->", "violated"),),
)
OWN_RULES = (UNUSED, FAULTY)
