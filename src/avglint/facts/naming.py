"""Capitalised names in a text, and which words have their capital only because a sentence or heading begins there."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from operator import methodcaller

from avglint.expression import expression
from avglint.model.source import Span

_MORE = r"[\w&’'•+/-]*(?:\.\w[\w&’'•+/-]*)*(?:(?<=\.[A-Z])\.)?"
_WORD = rf"(?:(?:[A-ZÀ-Þ]|\d{{1,3}}(?=[A-Z][A-Za-z]{{2}})){_MORE}|[a-z]&[a-z](?!\w))"
_JOIN = r"(?:(?:van|de|der|den|het|of|the|voor|en|met|on|to|for|and|&|’t|'t|‘t|–)[ ]){0,3}"
_QUOTE = "[\"“”„‘’']?"
# The look behind stands after the first character: an expression that begins with it is tried at every letter.
_NAME = expression(
    rf"[A-ZÀ-Þ0-9v](?<![\w@].)"
    rf"(?:(?<=[A-ZÀ-Þ]){_MORE}|(?<=\d)\d{{0,2}}(?=[A-Z][A-Za-z]{{2}}){_MORE}|(?<=v)\.v\.[ ]{_WORD})"
    rf"(?:[ ]{_QUOTE}{_JOIN}{_QUOTE}{_WORD}{_QUOTE}(?!\w))*"
)

_INSIDE_A_SENTENCE = expression(r"[A-ZÀ-Þ](?<=[a-zë,] .)[a-zà-þ]{3,}(?!\w)")
_STRIPPED = methodcaller("strip", "\"“”„‘’'.,;:!?()")
_SLIPS = 3
"""A name stands this many times as often with its capital as without."""

LEGAL_PREFIXES = (
    "stichting|vereniging|coöperatie|cooperatie|gemeente|ministerie van|provincie|waterschap|universiteit"
    "|hogeschool|maatschap|vzw|eenmanszaak"
    "|muziekvereniging|sportvereniging|oudervereniging"
)
_LEGAL_SUFFIX = (
    r"(?:[Bb]\.?[Vv]\.?|[Nn]\.?[Vv]\.?|[Vv]\.?[Oo]\.?[Ff]\.?|C\.?V\.?|U\.?A\.?|BVBA|CVBA|vzw|VZW|Comm\.?V\.?|GmbH|Inc\.?"
    r"|LLC|Ltd\.?|SRL|NPO)"
)
LEGAL_SUFFIX_AFTER = expression(rf"[ ]{_LEGAL_SUFFIX}(?!\w)")
LEGAL_SUFFIX_IN = expression(rf"[ ]{_LEGAL_SUFFIX}$")
LEGAL_PREFIX_IN = expression(rf"(?:{LEGAL_PREFIXES})(?!\w)")
"""In lower case."""
_ARTICLE = expression(r"^\s*(?:de|het|the)\s")
_OF_LETTERS = expression(r"[A-Z]{2,}-[a-zà-ÿ]+$")
"""A thing and no name: "IP-adressen", "NAW-gegevens"."""
_NO_LETTER = expression(r"\W")
_LEGAL_PREFIX_BEFORE = expression(rf"(?<!\w)(?:{LEGAL_PREFIXES})[ ][\"“„‘']?$")

# Words that begin a sentence, a heading or a label, and words that a legal text writes with a capital.
_COMMON = frozenset(
    """
    de het een wij we u uw je jij jouw jullie ik mijn hij zij ze men er dit deze die dat wie wat waar waarom hoe
    wanneer welke als indien in op voor met bij door van aan om tot te uit over na naar via zonder tijdens ook en of
    maar want dus daarom daarnaast verder hierbij hieronder hierna onze ons niet geen alle iedere elke iedereen
    niemand sommige bepaalde enkele zodra zolang tenzij mocht heeft heb bent binnen hierover hiervoor daarvoor
    waarvoor is zijn kunt kan wil wilt zal moet mag neem stuur lees klik privacy privacyverklaring privacybeleid
    privacystatement privacyreglement privacyregeling privacyverklaringen privacyvoorwaarden privacypolicy
    verklaring statement beleid policy reglement cookie cookies cookieverklaring cookiebeleid notice notitie
    disclaimer juridisch website site webshop app applicatie dienst diensten gegevens persoonsgegevens data
    bezoekers bezoeker gebruiker gebruikers klant klanten leden lid leverancier leveranciers opdrachtgever
    opdrachtgevers betrokkene betrokkenen werkgever werknemer medewerkers partijen partij
    verwerkingsverantwoordelijke verantwoordelijke verwerker eigenaar contact contactgegevens contactpersoon
    organisatie bedrijf onderneming adres telefoon tel telefoonnummer email e-mail e-mailadres mail website kvk btw
    kvk-nummer rsin rsin-nummer btw-nummer kbo kbo-nummer anbi
    iban postadres bezoekadres postbus naam bedrijfsnaam versie datum laatst laatste artikel wet algemene
    verordening gegevensbescherming avg gdpr uavg wbp eu eer europese unie europa nederland belgië nederlandse
    belgische vlaamse amerikaanse duitse britse ierse engelse franse europees autoriteit persoonsgegevens ap gba
    gegevensbeschermingsautoriteit college commissie functionaris fg dpo toezichthouder autoriteitpersoonsgegevens
    inleiding doel rechten recht beveiliging bewaartermijn bewaartermijnen minderjarigen wijzigingen klacht klachten
    vragen januari februari maart april mei juni juli augustus september oktober november december maandag vrijdag
    namens volgens vanuit samen sinds behalve graag welkom dank leuk fijn beste geachte wegens
    laat bel mail meld geef stel vraag zeg kies vul ga kijk kom schrijf maak gebruik houd hou bekijk raadpleeg let zoek
    praat denk stop bedenk trek wijzig verwijder controleer check reageer soms alleen alles iets nog ben bent met
    vriendelijke groet groeten hartelijk hartelijke hoogachtend definities begrippen doeleinden grondslagen ontvangers
    ip ip-adres bsn url ssl tls https pdf faq copyright alle rechten voorbehouden home menu informatie algemeen
    algemene voorwaarden overzicht samenvatting update last updated version this page for policy general about
    """.split()  # noqa: SIM905
)

VENDORS = frozenset(
    """
    google youtube microsoft facebook meta instagram linkedin twitter x whatsapp mailchimp hotjar cookiebot
    cloudflare vimeo stripe mollie paypal moneybird hubspot amazon aws apple resend netlify github wordpress
    automattic gravatar akismet zoom pinterest tiktok snapchat matomo criteo adobe hetzner transip vercel supabase
    firebase formspree postnl dhl ideal klarna belastingdienst analytics adwords doubleclick recaptcha safari chrome
    firefox android ios sharepoint dropbox activecampaign laposta sendgrid brevo calendly shopify woocommerce piwik
    yoast elementor wix squarespace jotform typeform trustpilot exact twinfield snelstart zendesk intercom politie
    uwv rivm openai discord telegram slack
    """.split()  # noqa: SIM905
)
"""First words of names that are a recipient's, seldom the controller's; vendors as such are facts of the lexicon."""


_ALSO_IN_NAMES = ("De", "Het", "Van", "Mijn")


def find_names(text: str) -> Iterator[Span]:
    """Yield the stretches of capitalised words that can be a name, without the common words around and between them."""
    for match in _NAME.finditer(text):
        start, end = match.span()
        if _prefix_before(text, start) or LEGAL_PREFIX_IN.match(match.group().lower()):
            # "Stichting Thuis Verder", "vzw Op 't Spoor": here common words are part of a name.
            yield Span(start, end)
        else:
            yield from _without_common(text, start, match.group())


def _prefix_before(text: str, start: int) -> re.Match[str] | None:
    if not text[max(0, start - 3) : start].islower():
        return None
    return _LEGAL_PREFIX_BEFORE.search(text, max(0, start - 24), start)


def with_legal_form(text: str, name: Span) -> tuple[Span, bool]:
    """Return the name with a legal form before or after it ("stichting", "B.V."), and whether it has one."""
    start, end = name.start, name.end
    before = _prefix_before(text, start)
    start = before.start() if before else start
    after = LEGAL_SUFFIX_AFTER.match(text, end)
    end = after.end() if after else end
    words = text[start:end]
    has = bool(before or after or LEGAL_SUFFIX_IN.search(words) or LEGAL_PREFIX_IN.match(words.lower()))
    return Span(start, end), has


def words_of(text: str) -> set[str]:
    """Return the words of a text as they stand there, for ``is_common``.

    Left out is a word without its capital where the text mostly writes it with one inside a sentence: a slip.
    """
    counts = Counter(map(_STRIPPED, text.split()))
    inside = Counter(_INSIDE_A_SENTENCE.findall(text)).items()
    return counts.keys() - {slip for name, times in inside if times > _SLIPS * counts[slip := name.lower()]}


def is_common(words: set[str], word: str) -> bool:
    """Whether a capitalised word is an ordinary one: known as such, or found among ``words`` without its capital."""
    folded = word.lower().strip("\"“”„‘’'.")
    if folded.endswith(("'s", "’s")):
        folded = folded[:-2]  # "Foto's"
    return folded in words or folded in _COMMON or folded.removesuffix("s") in _COMMON or bool(_OF_LETTERS.match(word))


@lru_cache(maxsize=1024)
def name_key(name: str) -> str:
    """Return what is the same in all ways to write a name: no legal form, article, quotes, spaces or capitals."""
    bare = LEGAL_PREFIX_IN.sub("", LEGAL_SUFFIX_IN.sub("", name).lower(), count=1)
    return _NO_LETTER.sub("", _ARTICLE.sub("", bare.strip() + " "))


def _inside_a_sentence(text: str, start: int) -> bool:
    """Whether the word at ``start`` has a capital of its own: "kwekerij De Bloementuin"."""
    return bool(text[max(0, start - 2) : start].strip(" ").islower())


def _without_common(text: str, start: int, name: str) -> Iterator[Span]:
    """Cut at common words: "Privacyverklaring Voorbeeld BV" is only about Voorbeeld BV."""
    first = last = -1
    for word in name.split(" "):
        end = start + len(word)
        bare = word.strip("\"“”„‘’'")
        upper = bare[:1].isupper()
        if (
            upper
            and bare.lower().rstrip(".,") in _COMMON
            and not (bare.capitalize() in _ALSO_IN_NAMES and (first >= 0 or _inside_a_sentence(text, start)))
        ):
            if first >= 0:
                yield Span(first, last)
            first = -1
        elif upper or bare[:1].isdigit() or bare.startswith("v.v.") or bare[1:2] == "&":
            first = start if first < 0 else first
            last = end
        start = end + 1
    if first >= 0:
        yield Span(first, last)
