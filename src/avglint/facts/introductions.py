"""How a statement introduces its controller: what stands before and after the name, in text in lower case.

Matched only beside names, over a bounded stretch: ``_BEFORE`` patterns end at the name, ``_AFTER`` ones begin there.
"""

from avglint.expression import expression


def _each(words: str, after: str) -> str:
    """Return alternatives that each begin with a word: a group at the beginning would be entered at every letter."""
    return "".join(f"|{word}{after}" for word in words.removeprefix("(?:").removesuffix(")").split("|"))


ASIDE = r"(?:\s?\([^)\n]{0,90}\))?(?:(?:,\s[^,.;\n]{2,60}){1,3},)?"
"""What may stand between a name and its verb: brackets, an apposition."""
_YOU = r"(?:u|uw|je|jouw|jullie|de|het|alle|aan|veel|grote?|waarde|er|zich|dat|privacy|persoonsgegevens|gegevens)"
_OTHER = r"(?:partner|partij|leverancier|verwerker|provider|verlener|autoriteit|toezichthouder|derden?)\s"
_ARTICLE = (
    r"(?:(?:de|het|een|onze|ons)\s)?(?:(?:besloten|naamloze)\svennootschap\s"
    rf"|(?!\w*{_OTHER})[a-zë-]{{4,25}}\s)?[‘’'\"“]?"
)
"""An article and a common noun or legal form before the name: "de website van fotograaf ..."."""
_STATEMENT = r"(?:privacy\s?-?\w*|cookie\s?-?\w*|statement|verklaring|beleid)"
_SITE = r"(?:website|site|webwinkel|webshop|winkel|app|applicatie|blog|pagina|platform)"
_ADDRESS = r"\(?(?:https?://)?(?:www\.)?[\w-]{2,40}\.[a-z.]{2,20}/?\)?"
_ABOUT_YOU = r"(?:privacy|gegevens|informatie|bescherm\w*|veilig\w*|vertrouwelijk\w*|vertrouwen|zorgvuldig\w*)"
_OWN = r"(?:onze|ons|mijn|dit|deze)"
_ORGANISATION = (
    r"\s(?:\w+\s)?\w{0,14}(?:organisatie|bedrijf|onderneming|praktijk|school|vereniging"
    r"|stichting|winkel|webshop|zaak|club|kantoor|kerk|instelling|studio|salon|camping|hotel|restaurant|kwekerij"
    r"|atelier|gezelschap|koor|vzw)"
)
_US = rf"(?:{_OWN}{_ORGANISATION})"

CONTROLS_AFTER = expression(
    ASIDE + r"(?:\s(?:is|zijn|treedt\s+op\s+als)\s(?:[^.;\n]{0,60}\s)?[‘’'\"“]?(?:de\s)?(?:verwerkings"
    r"|eind)?-?\(?verantwoordelijke?"
    rf"|\s(?:respecteert|hecht|hechten|acht|waarborgt|garandeert)\s|\svindt?\s(?:\w+\s)?{_YOU}\s|\sneemt\s{_YOU}\s"
    rf"|\sgeeft\s(?:veel\s)?om\s"
    r"|\sgaat\s(?:\w+\s)?(?:zorgvuldig|vertrouwelijk|netjes|veilig)|\sdoet\s(?:er\salles|zijn|haar|hun)\s"
    r"|\sbehoudt\szich|\shoudt\szich\saan"
    r"|,\s(?:dat|zo)\s(?:zijn|ben|heten)\s(?:wij|we|ik)(?!\w)"
    r"|,?\s(?:is\s)?(?:statutair\s|kantoorhoudende?\s|woonachtig\s)?gevestigd\s"
    r"|,?\s\(?(?:hierna|verder)\s?(?:\(?ook\)?\s?|te\s)?(?:wel\s|noemen|genoemd|:|[\"“‘'])"
    r"|,?\s\(?(?:handelend\sonder|handelsnaam|werkzaam\sonder)"
    r"|\s(?:vinden|hechten|verwerken|respecteren|nemen|zijn|gaan|staan)\s(?:wij|we|ik)\s|\s?\|\s?kvk)"
)
SPEAKS_AFTER = expression(
    ASIDE + r"\s(?:verwerkt|verzamelt|gebruikt|bewaart|verstrekt|deelt|kan|zal|heeft|biedt|levert|slaat|houdt|legt"
    r"|geeft|stelt|maakt"
    r"|vraagt|wil|wordt\s(?:beheerd|aangeboden)|behandelt|ontvangt|registreert|besteedt|hanteert|beveiligt"
    r"|verkoopt|draagt|neemt|mag|(?:verwerken|verzamelen|bewaren|gebruiken)(?=\s(?:[a-z]{2,12}\s)?persoonsgegevens))(?!\w)"
)
DATA_AFTER = expression(
    ASIDE + r"\s(?:verwerkt|verzamelt|gebruikt|bewaart)\s(?:(?:uw|je|jouw|de|alleen|geen|over\su)\s)?(?:persoons)?"
    r"gegevens|\s(?:is|treedt\sop\sals)\s(?:de\s)?(?:verwerkings)?-?verantwoordelijke?(?!\w)"
    r"|\sis\seen\s[^,.;\n]{3,50}\s(?:gevestigd|uit|in|te|voor)\s|\s(?:hecht|respecteert|vindt|acht)\s(?:\w+\s){0,4}(?:privacy|belangrijk|bescherming)(?!\w)"
)
VERB_AFTER = expression(
    ASIDE + r"\s(?!(?:het|dat|wat|dit|met|niet|uit|tot|iet)\s)(?:[a-z]{2,12}\s){0,3}?"
    r"(?!(?:het|dat|wat|dit|met|niet|uit|tot|iet)\s)(?:[a-z]{2,}t|is|doet|staat)\s"
)
GETS_AFTER = expression(
    ASIDE + r"\s(?:krijgt|(?:ontvangt|ziet)(?=\s(?:dan|alleen|daarvoor|hiervoor)))"
    r"\s(?:dan|alleen|daarvoor|hiervoor|uw|je|jouw)\s"
)
"""Said of another party, which gets the reader's data: "<name> krijgt daarvoor uw adres"."""
CONTROLS_BEFORE = expression(
    r"(?:(?:[wi](?<!krijgen\s.)(?<!kregen\s.)(?<!ontvangen\s.)(?<!ontvingen\s.)(?<!vragen\s.)(?:(?<=w)ij|(?<=w)e|(?<=i)k)"
    r"[, ]+(?:van|bij|als)\s|verantwoordelijke?(?:\s[^.;\n]{0,90})?(?:\sis|:|,)\s*"
    + _each(_STATEMENT, r"\s(?:(?:hoort|geldt|gaat|is(?:\sopgesteld)?)\s)?(?:van|voor|bij|over|for|of|door)\s")
    + _each(_SITE, rf"\s(?:{_ADDRESS}\s)?(?:is\s|hoort\s)?(?:van|bij|namens)\s")
    + _each(
        r"(?:bestuur|wethouders|schepenen|directie|team|medewerkers|redactie|producten|diensten|activiteiten|dienstverlening"
        r"|ledenadministratie|handelswijze|onderdeel|gebruikers|leden)",
        r"\s(?:is\s)?van\s",
    )
    + r"|van\stoepassing\sop\s[^.;\n]{0,50}\sverwerkt\s(?:worden\s)?door\s"
    r"|geldt\svoor\s[^.;\n]{0,50}\sverwerkt\s(?:worden\s)?door\s|eigendom\svan\s|beheerd\sen\s\w+\sdoor\s"
    + _each(
        "(?:beheerd|aangeboden|uitgegeven|opgesteld|persoonsgegevens|geëxploiteerd|ontwikkeld)",
        r"\sdoor\s",
    )
    + r"|welkom\s(?:bij|in|op\sde\s\w+\svan)\s"
    + _each("(?:eigenaar|eigenares|exploitant|oprichter|houder)", r"\s(?:van\s[^.;\n]{0,40}\s)?(?:is|:)\s")
    + _each(_ABOUT_YOU, r"[^.;\n]{0,60}\s(?:belangrijk|belang|prioriteit|voorop|heilig)\s(?:voor|bij|binnen)\s")
    + rf"|groet(?:en|jes)?\s(?:van|namens)\s){_ARTICLE}"
    + _each(r"(?:bedrijfs|handels|statutaire\s|organisatie|verenigings)", r"-?\s?naam\s*[:|]\s*")
    + r"|(?:^|\n)\W*(?:naam|organisatie|bedrijf|vereniging|stichting|praktijk)\s*[:|]\s*"
    r"|mijn\snaam\sis\s|ik\sben\s|i(?<!\w.)k\s[^.;\n]{0,40}\sheet\s"
    + _each(_OWN, rf"{_ORGANISATION}\s(?:heet|is\sgenaamd)\s")
    + r"|a(?<!\w.)chter\s(?:deze|dit|de|het)\s[^.;\n]{0,40}\s(?:zit|zitten|staat|staan|schuilt)\s(?:de\s|het\s)?"
    r"|w(?<!\w.)(?:ij|e)\szijn\svan\s(?:de\s|het\s)?|groet(?:en|jes)?,\s(?:(?:het\s)?team\s(?:van\s)?)?"
    r"|©\s?(?:\d{4}(?:\s?[-–]\s?\d{4})?\s)?)$"
)
APPOSED_BEFORE = expression(rf"(?:^|\W)(?:wij|we|ik|ons|mij|{_US})(?:,\s|\s[(–—-]\s?){_ARTICLE}$")
APPOSED_AFTER = expression(r"\s?[,)–—]|\s-\s")
"""The name beside "wij", "ik" or "onze organisatie": "Bij ons, <name>, ..."."""
WE_ARE_BEFORE = expression(
    r"(?:^|\W)(?:(?:wij|we|ik)\s(?:zijn|ben|heten|heet)|zijn\s(?:wij|we)"
    r"|(?:wij|we|ons|ik)[\"”'’]\s[^.;\n]{0,45}(?:bedoelen\s(?:wij|we|ik)|bedoeld|verstaan):?)"
    rf"\s{_ARTICLE}$"
)
"""The last form defines a word: "Met \"wij\" bedoelen wij <name>"."""
WE_ARE_AFTER = expression(
    r"(?<!eerd)(?<!proof)(?<!kend)[\"”’']?\s?(?:[.,!;:(–|]|$|\n|(?:en|uit|in|een|de|het|te|op)\s)"
)
HOW_BEFORE = expression(rf"\b(?:gegevens\sdie|hoe|(?:op\s)?welke\s(?:\w+\s)?\w+|waarom|waarvoor|wat|dat)\s{_ARTICLE}$")
HOW_AFTER = expression(
    ASIDE + r"\s(?:[^.;\n]{0,60}?(?<!\w)(?:omga(?:at|an)|omspringt|verwerkt|verzamelt|gebruikt|bewaart|beschermt"
    rf"|beveiligt|behandelt|nodig\sheeft|bijhoudt|noteert|vastlegt)|[^.;\n]{{0,40}}{_ABOUT_YOU}[^.;\n]{{0,20}}\s(?:doet|gaat))(?!\w)"
)
"""In a sentence about the statement: "Hier leest u hoe <name> met uw gegevens omgaat"."""
ASKED_ELSEWHERE_BEFORE = expression(
    r"(?:(?:wilt?|wenst?)\s(?:u|je)|meer\s(?:informatie|weten)|niet\s(?:verantwoordelijk|aansprakelijk)|geen\sinvloed"
    r"|(?:lees|zie|raadpleeg|bekijk|kijk|ga|bezoek)\s(?:dan|ook|hiervoor|daarvoor|voor|naar))[^.;\n]{0,90}$"
)
JOIN_BEFORE = expression(
    r"(?:\b(?:u|je|jij|wie|men|iemand)\s[^.;\n]{0,50}(?:aanmeld\w*|inschrij\w*|registre\w*|lid|klant|werkt|werken|koopt|kopen"
    r"|bestel\w*|sollicite\w*|boekt|boeken|huurt|huren|reserve\w*|afspraak|les|cursus|account|bezoekt|leerling|donateur"
    r"|vrijwilliger|patiënt|cliënt|kijkje|langs\w*|bezoek\w*|interesse)\s(?:[a-zë]{2,9}\s)?(?:bij|van|aan|in)"
    r"|\b(?:u|je|jij)\s(?:\w+\s){0,2}(?:kiest|koos|gekozen\s(?:hebt|heeft))\svoor"
    + _each(
        "(?:klant|leerling|patiënt|cliënt|bezoeker|deelnemer|donateur|huurder|vrijwilliger|abonnee|gast|student|speler)",
        r"(?:s|en)\s(?:van|bij)",
    )
    + r"|a(?<!\w.)ls\s(?:klant|lid|leerling|bezoeker|patiënt|ouder|huurder|donateur)\s(?:van|bij)"
    r"|(?<!\w)(?:uw|je|jouw)\s(?:interesse|aankoop|aanmelding|inschrijving|lidmaatschap|donatie)\s(?:in|aan|bij|van))\s"
    rf"{_ARTICLE}$"
)
"""What the reader does with the organisation: "als u zich aanmeldt bij <name>"."""
LEAD_BEFORE = expression(
    r"(?:\b(?:van|bij|als|is|voor|over|for|of|door|ben|aan|namens|met|kan|zal|de|het|onze|zijn|heet|heten|hoe|dat|wat"
    r"|in|binnen|die|zit|zitten|schuilt|team|waarom|waarvoor|bedoeld|bedoelen\s\w+|verstaan|welke\s\w+)\s(?:[a-zë-]{4,25}\s)?|[:|,©\d(–—-])\s*\W?$"
)
"""What words before a name must end with to say anything: asked first, for most names stand after something else."""
WITH_US_BEFORE = expression(rf"(?:^|[.!?:]\s)(?:bij|binnen|als|namens|voor)\s(?:\w+\svan\s)?{_ARTICLE}$")
WE_AFTER = expression(
    ASIDE + r"\s(?:[a-z]+n\s(?:wij|we|ik)(?!\w)"
    rf"|(?:is|zijn|staat|staan|telt|gaan|wordt|worden)\s[^.;\n]{{0,40}}{_ABOUT_YOU}"
    r"|(?:bent?|staa?t?)\s(?:u|je|jij|de\sklant)(?!\w))"
)
AT_BEFORE = expression(rf"(?<!\w)(?:wat|hoe|waarom)\s(?:[a-zë]+\s){{1,4}}(?:bij|binnen)\s{_ARTICLE}$")
AT_AFTER = expression(rf"\s[^.;\n]{{0,30}}{_ABOUT_YOU}")
"""In a question about the reader's data: "Wat gebeurt er bij <name> met uw gegevens?"."""
BY_BEFORE = expression(r"(?:door|aan|namens|van|met|kan|zal|is)\s(?:de\s|het\s|onze\s)?$")
OPENS_SENTENCE = expression(
    r"(?:^|[.!?:]\s)\W*(?:(?:de|het|onze|ons)\s(?:(?:app|website|webwinkel|webshop|vzw|ziekenhuis|school|stichting"
    r"|vereniging|praktijk|kliniek|apotheek|bibliotheek|museum|club|winkel|maatschap|firma|parochie|coöperatie|camping"
    r"|hotel)\s)?)?$"
)
INVERTED_BEFORE = expression(
    r"(?:^|[.!?:]\s)(?:met\s|over\s|van\s)?(?:uw|je|jouw)\s[^.,;:!?\n]{2,40}\s"
    r"(?:gaat|verwerkt|verzamelt|gebruikt|bewaart|beheert|registreert|behandelt|noteert|vraagt|houdt|legt|slaat)\s"
    r"(?:de\s|het\s|onze\s)?$"
)
"""The name after its verb: "Uw maten bewaart <name> in een map"."""
OTHERS_BEFORE = expression(
    r"(?:klacht|toezichthoud|hosting|leverancier|verwerkers|betaaldienst|provider|accountant|boekhoud|ontvangers|partners?\s"
    r"|diensten\svan\sderden)[^.;\n]{0,40}$"
)
