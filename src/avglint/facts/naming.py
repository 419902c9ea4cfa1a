"""Capitalised names in a text, and which words have their capital only because a sentence or heading begins there."""

import re
from collections import Counter
from collections.abc import Iterator

from avglint.expression import expression
from avglint.model.source import Span

_WORD = r"(?:[A-ZÀ-Þ]|\d{1,3}(?=[A-Z][A-Za-z]{2}))(?:[\w&’'•+/-]|\.(?=\w))*(?:(?<=\.[A-Z])\.)?"
_JOIN = r"(?:(?:van|de|der|den|het|of|the|voor|en|met|on|to|for|and|&|’t|'t|‘t|–)[ ]){0,3}"
_QUOTE = "[\"“”„‘’']?"
_NAME = expression(rf"(?<![\w@])(?:v\.v\.[ ])?{_WORD}(?:[ ]{_QUOTE}{_JOIN}{_QUOTE}{_WORD}{_QUOTE}(?!\w))*")

_INSIDE_A_SENTENCE = expression(r"(?<=[a-zë,] )[A-ZÀ-Þ][a-zà-þ]{3,}(?!\w)")
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
LEGAL_PREFIX_IN = expression(rf"(?:{LEGAL_PREFIXES})(?!\w)", re.IGNORECASE)
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
        before = _LEGAL_PREFIX_BEFORE.search(text, max(0, match.start() - 24), match.start())
        if before or LEGAL_PREFIX_IN.match(match.group()):
            # "Stichting Thuis Verder", "vzw Op 't Spoor": here common words are part of a name.
            yield Span(match.start(), match.end())
        else:
            yield from _without_common(text, match.start(), match.end())


def with_legal_form(text: str, name: Span) -> tuple[Span, bool]:
    """Return the name with a legal form before or after it ("stichting", "B.V."), and whether it has one."""
    start, end = name.start, name.end
    before = _LEGAL_PREFIX_BEFORE.search(text, max(0, start - 24), start)
    start = before.start() if before else start
    after = LEGAL_SUFFIX_AFTER.match(text, end)
    end = after.end() if after else end
    words = text[start:end]
    has = bool(before or after or LEGAL_SUFFIX_IN.search(words) or LEGAL_PREFIX_IN.match(words))
    return Span(start, end), has


def words_of(text: str) -> frozenset[str]:
    """Return the words of a text as they stand there, for ``is_common``.

    Left out is a word without its capital where the text mostly writes it with one inside a sentence: a slip.
    """
    counts = Counter(word.strip("\"“”„‘’'.,;:!?()") for word in text.split())
    inside = Counter(_INSIDE_A_SENTENCE.findall(text))
    return frozenset(word for word, times in counts.items() if inside[word.capitalize()] <= _SLIPS * times)


def is_common(words: frozenset[str], word: str) -> bool:
    """Whether a capitalised word is an ordinary one: known as such, or found among ``words`` without its capital."""
    folded = word.lower().strip("\"“”„‘’'.")
    return folded in words or folded in _COMMON or folded.removesuffix("s") in _COMMON


def name_key(name: str) -> str:
    """Return what is the same in all ways to write a name: no legal form, article, quotes, spaces or capitals."""
    bare = LEGAL_SUFFIX_IN.sub("", LEGAL_PREFIX_IN.sub("", name, count=1))
    folded = re.sub(r"^\s*(?:de|het|the)\s", "", bare.lower().strip() + " ")
    return re.sub(r"[^\w]", "", folded)


def _inside_a_sentence(text: str, start: int) -> bool:
    """Whether the word at ``start`` has a capital of its own: "kwekerij De Bloementuin"."""
    return bool(text[max(0, start - 2) : start].strip(" ").islower())


def _without_common(text: str, start: int, end: int) -> Iterator[Span]:
    """Cut at common words: "Privacyverklaring Voorbeeld BV" is only about Voorbeeld BV."""
    first = last = -1
    for word in re.finditer(r"\S+", text[start:end]):
        bare = word.group().strip("\"“”„‘’'")
        if (
            bare[:1].isupper()
            and bare.lower().rstrip(".,") in _COMMON
            and not (
                bare.capitalize() in _ALSO_IN_NAMES and (first >= 0 or _inside_a_sentence(text, start + word.start()))
            )
        ):
            if first >= 0:
                yield Span(start + first, start + last)
            first = last = -1
        elif bare[:1].isupper() or bare[:1].isdigit() or bare.startswith("v.v."):
            first = word.start() if first < 0 else first
            last = word.end()
    if first >= 0:
        yield Span(start + first, start + last)
