"""Which language a text is in, and whether it is a privacy statement at all."""

import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from avglint.expression import expression
from avglint.model.report import is_own_page
from avglint.model.statement import Statement

_SAMPLE = 60_000
_FEWEST = 3
_WORD = expression(r"[^\W\d_]+")


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_STOP_WORDS = {
    "nl": _words(
        """de het een en van ik je dat die niet wij we u uw zijn op te voor met als deze dit aan er om dan zou wat mijn
        door worden wordt bij ook naar heeft hebben uit kan kunt onze ons jouw geen tot over zoals of welke"""
    ),
    "en": _words(
        """the and of to that it for with as on this be by from we you your our are have has not or at which will
        can may any these those their they its if about how what when us"""
    ),
    "de": _words(
        """der die das und ist nicht von mit den zu sich auf für dem ein eine werden wird oder auch als bei wir sie ihre
        ihrer unsere durch nach sind zur zum über einer eines kann"""
    ),
    "fr": _words(
        """le la les et des est pas que qui dans pour sur avec par une un nous vous votre vos notre nos ce cette ces aux
        du au sont être ou plus leur"""
    ),
}
_LANGUAGES = {
    "en": ("het Engels", "English"),
    "de": ("het Duits", "German"),
    "fr": ("het Frans", "French"),
    "other": ("een taal die avglint niet kent", "no language that avglint knows"),
}

_CORE_STEMS = ("privacy", "gegevens", "werkersovereenkomst")
_CORE_WORDS = frozenset({"avg", "gdpr", "wbp"})
_STEMS = ("cookie", "bewaartermijn", "bewaren", "bewaard", "verwerk", "toestemming", "inzage", "verwijder")
_MORE_STEMS = (*_STEMS, "mailadres", "nieuwsbrief", "foto", "klacht", "derden")
_THEMES = _words(
    """cookie bewa toestemming akkoord rechten inzage inzien opvrag wis verwijder weghal gegeven privacy
    werkersovereenkomst dossier noteren derden doorgeven klacht klagen autoriteit ouders naam adres mail telefoon foto
    handtekening bsn rekeningnummer geboortedatum nieuwsbrief medicij functionaris"""
)
_OWN_NAME = expression(
    r"\b(?:privacy|avg|gdpr|gegevensbeschermings?|persoonsgegevens|cookie)[- ]?"
    r"(?:verklaring|beleid|statement|reglement|policy|notice|voorwaarden|document|pagina)\b",
    re.IGNORECASE,
)
_FEW_WORDS = 12
"""Of fewer nobody can tell what they are about, or in which language they are."""
_FEWEST_THEMES = 4
"""So many of them make a statement of a text in plain words, that speaks of what "we van je weten"."""


def language_of(text: str) -> str:
    """Return "nl", "en", "de", "fr", or "other" where no stop words of these are found, by a sample of the words."""
    words = _count_words(text)
    votes = {language: sum(words[word] for word in stop & words.keys()) for language, stop in _STOP_WORDS.items()}
    best = max(votes, key=lambda language: votes[language])
    return best if votes[best] * 20 >= words.total() and votes[best] else "other"


@lru_cache(maxsize=1)
def _count_words(text: str) -> Counter[str]:
    """Return how often each word is met; kept, for each text is asked for its language and then for its subject."""
    return Counter(_WORD.findall(text[:_SAMPLE].lower()))


def why_not_a_statement(statement: Statement) -> tuple[str, str] | None:
    """Return why the text is clearly no Dutch privacy statement, in Dutch and English; None where it may be one."""
    if is_own_page(statement.source.original):
        return "Dit is een rapport van avglint, geen verklaring.", "This is a report of avglint, no statement."
    reason = _why_not(statement)
    words = _count_words(statement.source.text).total()
    if reason and words < _FEW_WORDS:
        return (
            f"De tekst is te kort om te beoordelen ({words} {'woord' if words == 1 else 'woorden'}).",
            f"The text is too short to judge ({words} {'word' if words == 1 else 'words'}).",
        )
    return reason


def in_another_language(statement: Statement) -> tuple[str, str]:
    """Return that the text is not in Dutch, in Dutch and English, with the language that it is in, as far as known."""
    dutch, english = _LANGUAGES[statement.language]
    return (
        f"De tekst is in {dutch}; avglint leest Nederlandse privacyverklaringen.",
        f"The text is in {english}; avglint reads Dutch privacy statements.",
    )


def _why_not(statement: Statement) -> tuple[str, str] | None:
    if statement.language != "nl":
        return in_another_language(statement)
    if statement.title is not None and _OWN_NAME.search(statement.words(statement.title)):
        return None
    counted = _count_words(statement.source.text)
    words = counted.total()
    core = about = sum(number for word, number in counted.items() if word in _CORE_WORDS or _holds(word, _CORE_STEMS))
    if not _enough(core, words):
        about += sum(number for word, number in counted.items() if _holds(word, _MORE_STEMS))
    if not (core and _enough(about, words)) and not _in_plain_words(counted):
        return (
            f"Dit is geen privacyverklaring: {about} van de {words} woorden gaan over persoonsgegevens.",
            f"This is no privacy statement: {about} of its {words} words are about personal data.",
        )
    return None


def _enough(about: int, words: int) -> bool:
    return about >= _FEWEST and about * 100 >= words


def _in_plain_words(counted: Counter[str]) -> bool:
    """Return whether the words are about several things that a statement speaks of, and often enough."""
    text = " ".join(counted)
    themes = sum(theme in text for theme in _THEMES)
    themed = sum(number for word, number in counted.items() if _holds(word, _THEMES))
    return themes >= _FEWEST_THEMES and themed * 100 >= counted.total()


def _holds(word: str, stems: Iterable[str]) -> bool:
    for stem in stems:  # noqa: SIM110 (asked of every word, and any() takes twice as long)
        if stem in word:
            return True
    return False
