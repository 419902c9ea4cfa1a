"""The words by which a date or version is the statement's own ("Laatst bijgewerkt:"), or not ("opgericht op")."""

from avglint.expression import expression

DOCUMENT = expression(
    r"(?<!\w)(?:deze|dit|onze|ons|this|our)\s+(?!(?:vorige?|oude?|eerdere?|vroegere?"
    r"|voorgaande?)\s)(?:[\w-]+\s+){0,2}?"
    r"(?:\w*(?:verklaring|statement|beleid|policy|reglement"
    r"|protocol|uitleg|informatie|notice|bepalingen|afspraken)|(?:privacy)?tekst|document|pagina|bladzijde|blad"
    r"|versie|notitie|folder"
    r"|brochure|brief|info|nota|flyer|stuk|regels|text|page|version)(?!\w)"
)
_CHANGE = (
    r"(?:laatst)?(?:bij-?gewerkt|gewijzigd|aangepast|herzien|bijgesteld|herwerkt|nagezien|nagelezen|nagekeken)"
    r"|wijzigingen"
    r"|wijziging|aanpassing|herziening|revisie|redactie|herdruk|(?:eerste|tweede|derde|vierde|\de)\s+druk"
    r"|geactualiseerd|actualisatie|ge-?[uü]pdatet?e?|bijwerking|update|updated|revised|modified|opgesteld|opgemaakt"
    r"|vastgesteld|vaststelling|goedgekeurd|bekrachtigd|aangenomen|(?<!vorige )(?<!oude )(?<!eerdere )(?<!vroegere )"
    r"(?<!voorgaande )(?<!de eerste )(?<!allereerste )versie|version|dateert|gedateerd|stamt"
    r"|(?:wijzigings|versie|publicatie|ingangs|herzienings|vaststellings|revisie|aanmaak|peil)?datum|date|d\.d\."
    r"|dd\.?"
    r"|in\s+werking|inwerkingtreding|in\s+voege|van\s+kracht|geldig|geldend|gepubliceerd|geplaatst|publicatie"
    r"|uitgave|editie"
    r"|effective|herlezen|gecontroleerd|laatste\s+keer|verving|vervangt|(?:stand|toestand|tekst)(?=\s*:"
    r"|\s+(?:van\s*)?$)"
    r"|(?:stand(?:\s+van\s+zaken)?|toestand|actueel)(?=\s+(?:op|per|tot|van)\b)"
    r"|bijgehouden|(?:(?<!die )(?<!dat )(?:geldt|gelden)|luidt|van\s+toepassing)\s+(?:hij\s+|zij\s+|ze\s+"
    r"|deze\s+tekst\s+|de\s+tekst\s+)?(?:sinds|vanaf|per)"
)
CHANGED = expression(rf"(?<!\w)(?:{_CHANGE})(?!\w)")
"""What is said of a text when it changes or begins to hold, and the labels of its date."""
_WRITE = r"geschreven|herschreven|opgeschreven|schreven|schreef|herschreef"
MADE = expression(
    rf"(?<!\w)(?:{_CHANGE}|gemaakt|{_WRITE}|maakten|maakte|veranderd|veranderden|aangevuld|samengesteld|vernieuwd"
    r"|vernieuwden|uitgegeven|ondertekend|wijzigden|wijzigde|aanpasten|pasten|nagelopen|doorgenomen"
    r"|hanteren|hanteert|hanteer|werkten?|herzagen|herlazen|keurden?|keken"
    r"|stelden?|vastgelegd|afgesproken|besloten|overeengekomen|verschenen|verscheen|online|opgehangen|uitgebracht"
    r"|luidt"
    r"|voor\s+het\s+laatst|laatste\s+maal|ziet\s+(?:[\w-]+\s+){1,4}er\s+zo\s+uit)(?!\w)"
)
"""Likewise, and what is said of other things as well: it counts beside a name for the text only."""
WRITTEN = expression(
    rf"(?:^|[.;|]\s*)\W*(?:zo\s+|aldus\s+)?(?:{_WRITE}|afgesproken|vastgelegd|besloten|overeengekomen|verschenen"
    rf"|luidt)(?!\w)"
    rf"|(?<!\w)(?:{_WRITE}|aanpasten|wijzigden|veranderden|nazagen|herzagen|hebben|heb|is|werd|luidt)\s+(?:wij\s+"
    rf"|we\s+|ik\s+)?"
    r"(?:hem|haar|het|ze|dit|die|deze|hij|zij)(?!\w)"
)
"""A sentence that begins so, or says it of what the sentence before names, is about the text."""
TEXT_NAMED = expression(
    r"(?:privacy|cookie)\s?-?\s?(?:\w*\s)?(?:verklaring|statement|beleid|policy|reglement)|(?<!\w)(?:verklaring"
    r"|reglement|tekst)(?!\w)"
)
SPEAKS = expression(
    r"(?<!\w)(?:is|zijn|was|waren|wordt|worden|werd|werden|heeft|hebben|had|hadden|kan|kunnen|mag|mogen|gaat|gaan|staat|staan"
    r"|hangt|hangen|krijgt|krijgen|begint|beginnen|start|sluit|sluiten|geldt|gelden|geeft|gaf|heet|heette|bestaat|bestaan"
    r"|doen|doet|trad|treedt|loopt|vindt|wij|we|ik|u|je|jij|jullie|onze|ons|er|wie)(?!\w)"
)
"""A whole sentence, not a line that gives a place, an occasion and a date."""
_OF_OTHERS = (
    r"sinds|sedert|opgericht|geboren|oprichting|begrip|tot|t/m|voor|vóór|copyright|\w*keurmerk|erkend|erkenning"
    r"|aangesloten|lid|leden|ingeschreven|inschrijving|wet|verordening|richtlijn|avg|gdpr|statuten|voorwaarden|open\s+dag"
    r"|opendeurdag|\w*feest|festival|concert|cursus(?!jaar)\w*|contract|factuur|overeenkomst|verkiezing\w*|kvk|jaarverslag"
    r"|jaarrekening|begroting|vorige|oude|eerste(?!\s+week)|allereerste|tarie\w*|prij[sz]\w*|programma|agenda|opening\w*"
    r"|kalender|award|winnaar|kampioen|beste|het\s+jaar|catalogus|collectie|\w+kamp\w*|kamp(?!en)\w*|vakantie\w*|volgend\w*|komend\w*"
)
NOT_OF_TEXT = expression(rf"(?<!\w)(?:{_OF_OTHERS}|na|uur|seizoen)(?!\w)|©|\(c\)")
"""In a line without a verb: the date is another's."""
YEAR_NOT_OF_TEXT = expression(
    rf"(?<!\w)(?:{_OF_OTHERS}|kbo|btw|tel|iban|postbus|\w+(?:straat|laan|weg|plein)|artikel|nr|nummer)(?!\w)|©|\(c\)|§|@"
)
"""Likewise of a year: a text can bear one with its season, and one that stands beside an address may be a number."""
UP_TO_DATE = expression(r"(?:[^.;\n\d]|\.(?=\d)|v?\d[\d.]*(?=[\s,;|·–-])){0,60}")
"""Between such words and a date: no other figures than those of a version."""
_SEASON = (
    r"(?:(?:het\s+|de\s+)?(?:lente|voorjaar|zomer|herfst|najaar|winter|begin|eind|medio|(?:eerste|tweede|derde|vierde"
    r"|1e|2e|3e|4e|laatste)\s+(?:kwartaal|helft)|q[1-4]|week\s+\d\d?)\s+(?:van\s+)?)?"
)
UP_TO_YEAR = expression(
    r"(?:\s+(?:[a-z]|\d{1,2}(?:\.\d{1,2})*))?(?:\s+(?:wij|we|ik|hem|haar|ze|het))*\s*[:,|(–-]?\s*(?:(?:op|in|uit"
    r"|vanaf|per|sinds"
    rf"|van|is)\s*:?\s+){{0,2}}{_SEASON}"
)
IS_OF = expression(
    r"(?:\s+(?:is|was|werd|zijn|dateert|stamt|hoort|geldt)\s+(?:[\w'-]+\s+){0,2}?(?:van|uit|op|per|sinds|vanaf"
    r"|d\.d\.))?"
    rf"[\s,:(–-]*(?:d\.d\.\s*)?(?:(?:de|het)\s+)?{_SEASON}"
)
OF = expression(rf"\s+van\s+{_SEASON}")
"""After "deze brief", not after "onze brief"."""
TITLED = expression(
    rf"privacy\s?-?\s?(?:\w*(?:verklaring|statement|beleid|policy|reglement|afspraken"
    rf"|regels))?\s*[:(,–-]?\s*{_SEASON}$"
)
CLAUSE = expression(r"[^.;\n]{0,70}")
LABEL_AFTER = expression(
    r"\s*\((?:laatst|versie)|\s*[:|–-]\s*(?:(?:aller)?eerste|tweede|nieuwe|huidige|laatste)\s+(?:versie|tekst"
    r"|uitgave)"
)
YEAR_BEFORE = expression(
    r"(?:^|[.;\n]\s*)(?:sinds|in|vanaf|per|(?:in\s+)?(?:het\s+|de\s+)?(?:begin|eind|medio|voorjaar|najaar|lente"
    r"|zomer|herfst|winter))"
    r"\s+(?:van\s+)?$"
)
ASKED = expression(r"wanneer[^?\n]{0,80}\?|hoe\s+(?:oud|actueel)[^?\n]{0,60}\?")
SHORT_ANSWER = expression(
    r"\s*(?:(?:dat|hij|ze|deze|dit|die)\s+)?(?:is\s+)?(?:(?:van|op|uit|in|sinds|per)\s+)?(?:de\s+|het\s+)?"
)
FOREIGN_BEFORE = expression(
    r"(?:©|\(c\)|copyright|(?:wet(?:geving)?(?!\w)|verordening|richtlijn|(?<!bestuurs)(?<!directie)(?<!bij )besluit|kb"
    r"|decreet|arrest|uitspraak|akkoord"
    r"|beschikking|avg|gdpr)"
    r"[^.;\n]{0,40}|(?:voorwaarden|statuten|overeenkomst|contract|(?<!privacy)(?<!dit\s)reglement|(?<!\w)die(?!\w)|opgericht"
    r"|bestaa\w*)[^.;\n]{0,30}|(?<!bijgewerkt )(?<!bijgehouden )tot|vóór|voor)\s*$"
)
FOREIGN_BY_ITSELF = expression(
    r"(?:(?:wet|verordening|richtlijn|(?<!bestuurs)(?<!directie)(?<!bij )besluit"
    r"|decreet)\s(?:\([^)\n]*\)\s?)?(?:\d+/\d+\s)?van|(?<!bijgewerkt )(?<!bijgehouden )tot|t/m|vóór"
    r"|(?<!bijgewerkt )(?<!bijgehouden )tot\s+en\s+met"
    r"|\b(?:die|dat|degene)\s+van|(?<!privacy)voorwaarden(?:\s+van|\s+d\.d\.)?"
    r"|(?:vorige?|oude?|eerdere?|vroegere?|voorgaande?|sinds\s+de\s+(?:aller)?eerste)\s[\w-]{3,30},?\s?(?:(?:was|is"
    r"|dateert)\s+)?"
    r"\(?(?:van|uit|op)?"
    r"|vervang\w*\s(?:[^.;\n]{0,40}\s)?van|\bopgericht\s+(?:op|in))\s*$"
)
"""Words right before a date that make it another's, in spite of words about the statement further back."""
LAW_AFTER = expression(
    r"[^.;\n]{0,40}?(?:\b(?:avg|gdpr|verordening|privacywet\w*|wetgeving|wet)\b|algemene verordening|wettelijk)"
)
OF_A_TEXT = expression(
    r"bijgewerkt|gewijzigd|aangepast|herzien|vastgesteld|opgesteld|opgemaakt|goedgekeurd|geschreven|bekrachtigd"
    r"|gepubliceerd|nagekeken|versie|editie|uitgave"
)
"""Done to texts; a law that is named behind the date is another clause then."""
VERSION_CELL = expression(r"(?:^|\|)\s*(?:v(?:ersie)?\.?\s?)?\d{1,2}\.\d{1,3}(?:\.\d{1,3})?\s*\|\s*$")
"""In a table of versions, the cell before that of the date."""
TITLE = expression(r"privacy|persoonsgegevens|gegevens|verklaring|statement|reglement|beleid|policy|versie|update|avg")
YEAR = expression(
    r"20[0-3]\d(?<!\d\d{4})(?:(?<!\d-\d{4})[-/](?:0[1-9]|1[0-2]|20[0-3]\d)(?![\w/]|[-.,]\d)|/\d(?![\w/]|[-.,]\d)"
    r"|(?![\w/]|[-.,]\d))"
)
"""A year by itself, "2022-03", "2022/1" or "2019-2020"."""
MONTH_FIGURES = expression(r"\d(?<![\w.,/€-]\d)(?P<rest>\d?)[-/](?P<year>20[0-3]\d)(?![\w/]|[-.,]\d)")
"""A month in figures with its year: "03-2022"."""
_NUMBER = (
    r"\.?[ ]?:?[ ]?\(?(?P<number>20[0-3]\d[.-]\d{1,2}"
    r"|\d{1,2}(?:\.\d{1,3}){0,3}(?:bis|ter|[a-d](?!\w))?|(?<=versie )(?:twee|drie|vier|vijf))"
    r"(?![\w/-]|\.\d| [-–] \d)"
)
VERSION = expression(rf"v(?<![\w.]v)(?:ersie(?:nummer|nr)?|ersion)?{_NUMBER}")
REVISION = expression(rf"(?<!\w)(?:revisie|release|editie|rev){_NUMBER}")
REVISION_SIGNS = ("revisie", "release", "editie", "rev.")
LETTERED_SIGNS = ("e versie", "e editie", "e druk", "e uitgave", "versie ", "e herziening")
LETTERED = expression(
    r"^\W{0,4}(?P<number>(?:eerste|tweede|derde|vierde|vijfde|zesde|\d{1,2}[de]e?|[1-9]e|laatste"
    r"|herziene)\s+(?:herziene\s+)?"
    r"(?:versie|editie|druk|uitgave|herziening)|versie\s+[a-z])(?!\w)(?!\s+(?:is|was|wordt|van))[^\n]{0,40}$"
)
"""A line that begins with "Tweede editie" or "Versie B"."""
_PRODUCT = (
    r"(?:voorwaarden|explorer|internet|browser|software|android|ios|windows|tls|ssl|app|analytics|recaptcha|google"
    r"|wordpress|php|\w*systeem|\w*pakket|\w*programma|\w*platform|plugin)"
)
OTHER_PRODUCT = expression(rf"{_PRODUCT}\W+(?:\w+\W+){{0,2}}$|(?<!\w)sinds\s$")
OF_OTHER_PRODUCT = expression(rf"\s+van\s+(?:(?:de|het|onze|ons|je|uw|mijn)\s+)?{_PRODUCT}")
