"""E-mail and web addresses."""

from collections.abc import Iterator

from avglint.expression import expression
from avglint.model.statement import Fact

_AT = expression(r"@|\s?[\[({<]\s?(?:at|apenstaart\w*)\s?[\])}>]\s?")
_SIGN = expression("@")
_SPELT_OUT = expression(r"[\[({<]\s?(?:at|apen)")
_LOCAL = expression(r"[\w.+'’-]+$")
_DOT = expression(r"\.|\s?[\[(](?:\.|dot|punt)[\])]\s?")
_DOMAIN = expression(rf"[\w-]+(?:(?:{_DOT.pattern})[\w-]+)*(?:{_DOT.pattern})[a-z]{{2,18}}(?![\w-])")
_PROTECTED = expression(r"\[email[@ \u00a0]protected\]")
_TEMPLATE_DOMAIN = expression(r"(?:adres|domein|e-?mail|voorbeeld|provider|bedrijf)\w*")
_LONGEST_NAME = 64

_TOP_LEVELS = (
    "nl|be|com|eu|org|net|info|nu|io|app|dev|online|frl|amsterdam|vlaanderen|brussels|gent|shop|site|de|fr|uk|co"
    "|me|tv|biz"
    "|school|care|cloud|club|tech|email|health|coach|id|ai|us|gov|edu|lu"
)
_URL = expression(r"(?:https?://|www\.)[^\s<>\"'“”‘’()\[\]|,;]+")
_BARE = expression(rf"\.(?:{_TOP_LEVELS})(?![\w-])")
_LABELS = expression(r"(?<![\w@.-])[a-z0-9](?:[\w-]*[a-z0-9])?(?:\.[\w-]+)*$")
_PATH = expression(r"(?:\.[a-z]{2,})*(?::\d+)?(?:/[^\s<>\"'“”‘’()\[\]|,;]*)?")
_HOST = expression(r"(?:https?://)?(?:[^/@\s]*@)?(?:www\.)?([^/:?#]+)")

_AUTHORITIES = (
    "autoriteitpersoonsgegevens.nl",
    "gegevensbeschermingsautoriteit.be",
    "dataprotectionauthority.be",
    "apd-gba.be",
)
_DEAD_AUTHORITIES = ("cbpweb.nl", "mijnprivacy.nl", "privacycommission.be")
_PLACEHOLDERS = expression(
    r"(?:^|\.)(?:localhost|127\.0\.0\.1|(?:example|voorbeeld)\.\w+|(?:uw|jouw|mijn|je)-?(?:domein|domeinnaam|website|bedrijf"
    r"|bedrijfsnaam|organisatie|site)\.\w+|(?:domein|domeinnaam|bedrijfsnaam|bedrijf|organisatie|x{3,})\.\w+|[\w-]+\.local)$|^(?:example|voorbeeld)$"
)
_PLACEHOLDER_NAMES = ("uwnaam", "jouwnaam", "jouwemail", "uwemail", "uw-naam", "jouw-naam")
"""Names of a mailbox that none has; "naam" and "email" may be one."""


def find_emails(text: str, folded: str) -> Iterator[Fact]:
    """Yield e-mail addresses, with the address in lower case as value; "info [at] voorbeeld.nl" is one too.

    So is "[email protected]", which a text holds that was copied from a page on which Cloudflare hides the address.
    """
    for hidden in _PROTECTED.finditer(folded) if "protected]" in folded else ():
        yield Fact("email", "[email protected]", hidden.start(), hidden.end())
    for at in (_AT if _SPELT_OUT.search(folded) else _SIGN).finditer(folded):
        name = _LOCAL.search(folded, max(0, at.start() - _LONGEST_NAME), at.start())
        if not name or text[at.end() : at.end() + 1].isspace():
            continue
        domain = _DOMAIN.match(folded, at.end(), at.end() + 255) or _TEMPLATE_DOMAIN.match(folded, at.end())
        if domain:
            host = _DOT.sub(".", domain.group())
            local = name.group().lstrip(".'’-")
            yield Fact("email", f"{local}@{host}", name.end() - len(local), domain.end(), _email_tags(local, host))


def _email_tags(local: str, host: str) -> frozenset[str]:
    tags = set(host_tags(host))
    if "." not in host or local in _PLACEHOLDER_NAMES:
        tags.add("placeholder")
    return frozenset(tags)


def host_tags(host: str) -> frozenset[str]:
    """Return what is known of a host name in lower case: ``authority``, ``dead-authority`` or ``placeholder``."""

    def under(domains: tuple[str, ...]) -> bool:
        return any(host == domain or host.endswith("." + domain) for domain in domains)

    if under(_AUTHORITIES):
        return frozenset({"authority"})
    if under(_DEAD_AUTHORITIES):
        return frozenset({"dead-authority"})
    return frozenset({"placeholder"}) if _PLACEHOLDERS.search(host) else frozenset()


def find_webs(text: str, folded: str) -> Iterator[Fact]:
    """Yield web addresses and bare domain names, with the host in lower case, without ``www.``, as value."""
    for match in _URL.finditer(folded):
        yield from _web(folded, match.start(), match.end())
    # In the text as written: after "voorkomen.De" no domain is meant.
    reach = 0
    for match in _BARE.finditer(text):
        if match.start() < reach:
            continue
        labels = _LABELS.search(folded, max(0, match.start() - _LONGEST_NAME), match.start())
        tail = _PATH.match(folded, match.end())
        reach = end = tail.end() if tail else match.end()
        if labels and folded[end : end + 1] != "@":
            yield from _web(folded, labels.start(), end)


def _web(folded: str, start: int, end: int) -> Iterator[Fact]:
    while end > start and folded[end - 1] in ".:!?*_/-":
        end -= 1
    host = _HOST.match(folded, start, end)
    if host and ("." in host.group(1) or host.group(1) == "localhost"):
        yield Fact("web", host.group(1), start, end, host_tags(host.group(1)))
