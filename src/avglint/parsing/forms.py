"""What one line looks like by itself: a bullet, a number, a label with its value, a question, a date, ...

Every function takes the text of one line without the white space around it. Expensive looks are only taken at short
lines: no heading, label or bullet needs more than its first few words.
"""

import re
from typing import Literal, NamedTuple

from avglint.expression import expression

NumberStyle = Literal["digit", "letter", "roman", "word"]

_BULLET = expression(r"(?:[-–—*o>·▪§](?:\s+(?=\S)|$)|[•●◦‣∙■□○▶►➢➤→✓✔☑✅\uf000-\uf0ff]️?\s*|-(?=[^\W\d_]))")
_NUMBER = expression(
    r"(?P<digits>\d{1,2}(?:\.\d{1,2}){0,3})(?:(?P<mark>[.):]|\s?[-–])(?:\s+(?=\S)|(?=[A-Z]))|\s+(?=[A-Z]))"
    r"|(?P<roman>[IVX]{1,5})[.)]\s+(?=\S)"
    r"|(?P<letter>[A-Za-z])[.)]\s+(?=\S)"
    r"|(?P<word>(?:[Aa]rtikel|ARTIKEL|Art\.|Hoofdstuk|HOOFDSTUK|Paragraaf|Deel|Bijlage)\s+(?P<value>\d{1,3}|[A-Z]\b))"
    r"\s?[-–:.]?(?:\s+|$)"
)
_KEY_VALUE = expression(r"(?=[^\W_])([^:\t.;!?|]{1,40}?)[ \t]*(?::[ \t]*|\t+[ \t]*)(?=[^\s:/])")
_FOOTNOTE = expression(r"[¹²³⁰⁴-⁹]+\s*\S|\[\d{1,3}\]\s*\S|\*{1,3}(?=[^\s*])")
_CONTACT = expression(
    r"@|www\.|https?:|\b[a-z0-9-]+\.(?:nl|be|com|eu|org|net)\b|\b\d{4} ?[A-Z]{2}\b|(?:\d[ ()./-]{0,3}){8}"
)
_DATE = expression(
    r"\b\d{1,2}\s?[-/.–]\s?\d{1,2}\s?[-/.–]\s?\d{2,4}\b"
    r"|\b(?:jan|feb|mrt|maart|apr|mei|jun|jul|aug|sep|okt|nov|dec|mar|may|oct)[a-z]{0,7}\.?,? (?:\d{1,2},? )?\d{4}\b",
    re.IGNORECASE,
)
_CLOSING = expression(
    r"(?:laatst|laatste|last updated|versie\b|version\b|datum|bijgewerkt|gewijzigd|herzien|vastgesteld|ingangsdatum"
    r"|meest recente|copyright|©|beste\b|geachte|met vriendelijke|hoogachtend|namens\b|groet"
    r"|let op\b|lees meer|terug\b)",
    re.IGNORECASE,
)
_CUE = expression(
    r"privacy|gegevens|cookie|bewa(?:ar|ren)|\brechten\b|recht op|klacht|contact|beveilig|wijzig|\bdoel|grondslag"
    r"|derden|\bdelen\b|inleiding|algemeen|verantwoordelijk|toestemming|nieuwsbrief|minderjarig|verwerk|besluitvorming"
    r"|vragen|\bavg\b|verklaring|definities|toepass",
    re.IGNORECASE,
)
_TITLE = expression(
    r"privacy|\bavg\b|gdpr|gegevensbescherming|persoonsgegevens|verklaring|reglement|statement|cookiebeleid"
    r"|\bgegevens\b.*\bom(?:gaan|gaat)?\b",
    re.IGNORECASE,
)
_FINITE = expression(
    r"\b(?:is|zijn|wordt|worden|werd|kan|kunt|kun|kunnen|mag|mogen|heeft|hebt|heb|hebben|zal|zult|zullen|moet|moeten|wil|wilt"
    r"|willen|gaat|gaan|doet|doen|staat|staan|geeft|geven|neemt|maakt|maken|verwerkt|verzamelt|gebruikt|bewaart|deelt"
    r"|geldt|gelden|vindt|hecht|respecteert|verkopen|verkoopt|blijft|blijven)\b",
    re.IGNORECASE,
)
_SUBJECT = expression(r"(?:wij|we|ik|u|je|jij|deze|dit|er|hier(?:onder|in)?|daarnaast|ook|om|zo)\b", re.IGNORECASE)
_SPEAKER = expression(r"(?:wij|we|ik) \w", re.IGNORECASE)
_ASKING = expression(
    r"^(?:(?:met|aan|op|van|voor|in|onder|bij|door) )?(?:hoe|wat|waar\w*|wie|welke?|wanneer|hoelang)\b"
    r"|\b(?:die|dat|welke|zoals|waar\w*|omdat|hoe|(?<=\w )(?:wij|we|ik|u|je|jij)) ",
    re.IGNORECASE,
)
_DANGLING = expression(
    r"(?:^|[\s(])(?:dat|zodat|om|en|of|met|de|het|een|tot|als|wanneer|die|waarin|namelijk|zoals|mits|per|voor"
    r"|onder andere)$",
    re.IGNORECASE,
)
_PAGE_NUMBER = expression(r"(?:pagina|pag\.|page|blz\.|p\.)? ?\d{1,3}(?: ?(?:van|of|/) ?\d{1,3})?$", re.IGNORECASE)
_TWO_SENTENCES = expression(r"[^\W\d_]{3}[.!?]+\s+[A-ZÀ-Þ]")
_ADDRESS = expression(r"[A-ZÀ-Þ'’].*\s\d{1,5}\s?[A-Za-z]?(?:[-/ ]\w{1,3})?$")
_SHORT_FORM = expression(r"(?:^|[\s(])(?:[A-Za-z]\.){2,4}$")
_RULE = expression(r"[-=_*~#+|:.·•●○■□▪–—\s]{3,}$")

_LONGEST_LOOK = 200


class Number(NamedTuple):
    """The number before a line: "3.1", "b)", "IV.", "Artikel 2 -"."""

    style: NumberStyle
    path: tuple[int, ...]
    """"3.1" is (3, 1)."""
    width: int
    """Of the number, with the mark and the space behind it, in characters."""
    marked: bool
    """With a full stop, bracket or dash behind it, or a word before it."""


def bullet_width(text: str) -> int:
    """Return the number of characters of the bullet, with the space behind it; 0 where there is no bullet."""
    match = _BULLET.match(text)
    if match is None or (text[0] == "§" and text[match.end() : match.end() + 1].isdigit()):
        return 0
    return match.end()


def number_of(text: str) -> Number | None:
    """Return the number that the line opens with, or None."""
    match = _NUMBER.match(text[:_LONGEST_LOOK])
    if match is None:
        return None
    width = match.end()
    if digits := match["digits"]:
        path = tuple(int(part) for part in digits.split("."))
        return Number("digit", path, width, match["mark"] is not None)
    if roman := match["roman"]:
        return Number("roman", (_roman(roman),), width, marked=True)
    if letter := match["letter"]:
        return Number("letter", (ord(letter.lower()) - ord("a") + 1,), width, marked=True)
    value = match["value"]
    return Number("word", (int(value) if value.isdigit() else ord(value) - ord("A") + 1,), width, marked=True)


def is_key_value(text: str) -> bool:
    """Whether the line is a label of at most five words and a short value: "KvK: 123", "Telefoon<tab>: 050 12"."""
    if len(text) > _LONGEST_LOOK or text.endswith("?"):
        return False
    match = _KEY_VALUE.match(text)
    if match is None or len(match[1].split()) > 5 or not match[1][0].isalnum() or match[1][0].islower():
        return False
    value = text[match.end() :]
    return len(value) <= 100 and _TWO_SENTENCES.search(value) is None


def is_footnote(text: str) -> bool:
    """Whether the line opens with the mark of a footnote: "¹", "[1]" or an asterisk stuck to the text."""
    return _FOOTNOTE.match(text) is not None


def is_rule(text: str) -> bool:
    """Whether the line is a drawn rule ("-----") without any words."""
    return not text[:1].isalnum() and _RULE.match(text) is not None


def has_contact(text: str) -> bool:
    """Whether the line holds an e-mail or web address, a telephone number or a postcode."""
    return _CONTACT.search(text) is not None


def has_date(text: str) -> bool:
    """Whether the line holds a date with a year."""
    return _DATE.search(text) is not None


def is_address(text: str) -> bool:
    """Whether the line ends like a street with its house number."""
    return _ADDRESS.match(text) is not None


def is_number_only(text: str) -> bool:
    """Whether the line is a bare number, such as that of a page or a heading that stands apart: "12", "2.1"."""
    return len(text) <= 8 and text[:1].isdigit() and not any(map(str.isalpha, text))


def is_page_number(text: str) -> bool:
    """Whether the line is the number of a page: "12", "Pagina 1 van 3"."""
    return _PAGE_NUMBER.match(text) is not None


def is_closing(text: str) -> bool:
    """Whether the line opens like a salutation, a greeting, a version or a date of change."""
    return _CLOSING.match(text) is not None


def is_caps(text: str) -> bool:
    """Whether at least four letters, and nearly all of the line's, are capitals ("WELKE GEGEVENS (van u)")."""
    upper = sum(map(str.isupper, text))
    return upper >= 4 and upper >= 3 * sum(map(str.islower, text))


def has_cue(text: str) -> bool:
    """Whether the line holds a word that is typical of headings of privacy statements."""
    return _CUE.search(text) is not None


def is_titular(text: str) -> bool:
    """Whether the line could be the title of a privacy statement."""
    return _TITLE.search(text) is not None


def has_finite_verb(text: str) -> bool:
    """Whether a common finite verb stands in the line."""
    return _FINITE.search(text) is not None


def is_clause(text: str) -> bool:
    """Whether the line reads as a main clause: a finite verb, and neither a question word nor a relative before it."""
    if text.endswith("?"):
        return False
    if _SPEAKER.match(text) is not None:
        return True
    verb = _FINITE.search(text)
    if verb is None:
        return False
    if opens_with_subject(text):
        return True
    return _ASKING.search(text) is None and verb.end() < len(text.rstrip(".:"))


def opens_with_subject(text: str) -> bool:
    """Whether the first word is the subject, or an adverb that puts the subject behind the verb."""
    return _SUBJECT.match(text) is not None


def ends_in_full_stop(text: str) -> bool:
    """Whether the line closes with a full stop that is not part of a short form ("Zonnehoek B.V.")."""
    return text.endswith(".") and _SHORT_FORM.search(text[-10:]) is None


def is_dangling(text: str) -> bool:
    """Whether the line breaks off in the middle of a sentence."""
    return _DANGLING.search(text) is not None


def has_two_sentences(text: str) -> bool:
    """Whether one sentence ends and another begins within the line."""
    return _TWO_SENTENCES.search(text) is not None


def _roman(numeral: str) -> int:
    values = [{"I": 1, "V": 5, "X": 10}[letter] for letter in numeral]
    following = [*values[1:], 0]
    return sum(-value if value < after else value for value, after in zip(values, following, strict=True))
