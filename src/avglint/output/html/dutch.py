"""The HTML report's words in Dutch."""

from avglint.output.html.words import PageWords

DUTCH = PageWords(
    language="nl",
    months=(
        "januari", "februari", "maart", "april", "mei", "juni",
        "juli", "augustus", "september", "oktober", "november", "december",
    ),
    kind="Controle op de informatieplicht",
    several="{number} privacyverklaringen",
    skip="Naar de inhoud",
    contents="Inhoud",
    law={"nl": "Nederlands recht", "be": "Belgisch recht"},
    by_law_of="Getoetst aan het recht van",
    none_judged="Er is geen verklaring gecontroleerd.",

    score="Scorekaart",
    score_lead=(
        "Van de {applicable} regels die hier gelden, is er {fine} in orde.",
        "Van de {applicable} regels die hier gelden, zijn er {fine} in orde.",
    ),
    score_none="Geen van de regels geldt voor deze verklaring.",
    blocks={
        "13.1": "Artikel 13 lid 1: wie, waarom en aan wie",
        "13.2": "Artikel 13 lid 2: hoe lang en welke rechten",
        "14": "Artikel 14: gegevens van anderen",
        "rest": "Andere eisen",
    },

    findings="Bevindingen",
    no_findings="Geen bevindingen: geen van de regels heeft iets aan te merken.",
    absent="in de hele verklaring",
    belongs_here="hoort onder deze kop",
    asked_for_here="deze woorden vragen erom",
    place="Plaats",
    section="onder",
    in_checklist="Bekijk in de checklist",
    why="Waarom",
    repair="Herstel",
    source="Bron",
    waived="Bevindingen die niet meetellen",
    waived_lead="Iemand heeft besloten dat deze bevindingen niet meetellen. De reden staat erbij.",
    waived_columns=("Regel", "Plaats", "Reden", "Vastgelegd in"),
    origins={"comment": "opmerking in de tekst", "configuration": "configuratie", "baseline": "nulmeting"},

    checklist="Checklist",
    checklist_lead=(
        "Elke regel waaraan deze verklaring is getoetst: het oordeel, de reden, en de woorden waarop het "
        "oordeel rust."
    ),
    context="Hoort erbij",
    settled="Dit oordeel rust op wat de organisatie heeft opgegeven",
    to_finding=("naar de bevinding", "naar de {number} bevindingen"),
    to_waived="telt niet mee; zie de reden",

    activities="Verwerkingen",
    activities_lead=(
        "Per verwerking: wat de verklaring zegt over doel, grondslag en bewaartermijn. Deze tabel hoort bij "
        "een voorlopige regel."
    ),
    activity_columns=("Verwerking", "Doel", "Grondslag", "Bewaartermijn"),
    not_found="niet gevonden",

    statement="De verklaring",
    statement_lead=(
        "Zo is de tekst gelezen. Waar een oordeel op rust, is gemarkeerd; de code erachter brengt u terug "
        "naar de regel."
    ),
    in_whole="Gaat over de hele verklaring:",
    footer="Voettekst van de pagina",
    table="Tabel in de verklaring",
    untold="De tekst van deze verklaring is niet bewaard in dit rapport.",

    matrix="Overzicht",
    matrix_lead="Elke verklaring tegenover elke regel. Een oordeel brengt u naar de checklist van die verklaring.",
    matrix_keys="Sorteer met de knoppen boven de kolommen. Loop met de pijltjestoetsen door de oordelen.",
    statement_column="Verklaring",
    not_fine="Niet in orde",
    not_judged="niet getoetst",
    search="Zoek op titel of bestand",
    rule_filter="Regel",
    verdict_filter="Oordeel",
    any_rule="elke regel",
    any_verdict="elk oordeel",
    only_deviant="Alleen regels waar iets niet in orde is",
    shown="{shown} van {all} verklaringen",
    none_shown="Geen verklaring past bij deze keuze.",
    to_top="Terug naar het overzicht",

    about="Verantwoording",
    tool="Programma",
    day="Recht van",
    pack="Regels",
    files="Gecontroleerde bestanden",
    file_columns=("Bestand", "Vorm", "Recht", "sha256 van het bestand"),
    packs="Regels waaraan is getoetst",
    pack_columns=("Pakket", "Versie", "sha256 van het pakket"),
    unjudged="Bestanden die niet zijn gecontroleerd",
    unjudged_columns=("Bestand", "Reden"),
    declared="Wat de organisatie heeft opgegeven",
    declared_lead=(
        "Deze feiten staan niet in de verklaring. De organisatie heeft ze zelf opgegeven; of ze kloppen, is "
        "niet nagegaan."
    ),
    declared_columns=("Gegeven", "Opgave", "Bepaalde het oordeel over"),
    exceptions="Uitzonderingen en nulmeting",
    no_exceptions="Er zijn geen bevindingen buiten de telling gehouden.",
    limits="Wat niet is gecontroleerd",
    limit_lines=(
        "Alleen de woorden van de verklaring zijn beoordeeld. Wat achter een link staat, is niet gelezen.",
        "Of waar is wat er staat, en wat de organisatie werkelijk doet, is niet onderzocht.",
        "De regels herkennen gangbare formuleringen. Iets wat heel anders is verwoord, kan ten onrechte als "
        "ontbrekend zijn gemeld.",
    ),
    unselected={
        "preview": "Voorlopige regels, niet meegenomen",
        "day": "Regels die op deze dag niet golden",
        "choice": "Regels die niet waren gekozen",
    },
    in_some="in {some} van {all} verklaringen",
    all_rules="Alle regels van de pakketten zijn getoetst.",
    sources="Bronnen",
    places="Een plaats als 34:8 is regel 34, teken 8 van het bestand.",
    disclaimer=(
        "Dit rapport geeft informatie en is geen juridisch advies. Een verklaring zonder bevindingen is "
        "daarmee nog niet rechtmatig, en een bevinding is een reden om te kijken, geen oordeel van een rechter."
    ),
)  # fmt: skip
