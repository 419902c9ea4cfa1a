"""What a template has left: blanks to fill in, in brackets or drawn with a line, and the residue of a drafting tool."""

import re
from collections.abc import Iterator

from avglint.model.statement import Fact

_LONGEST = 80
_BRACKETS = re.compile(
    rf"\[(?P<square>[^\[\]\n]{{1,{_LONGEST}}})\](?![(\[])|<(?P<angle>[^<>\n]{{1,{_LONGEST}}})>"
    rf"|\{{\{{(?P<double>[^{{}}\n]{{1,{_LONGEST}}})\}}\}}|\{{(?P<curly>[^{{}}\n]{{1,{_LONGEST}}})\}}"
    rf"|%{{1,2}}(?P<percent>[a-z_]{{3,40}})%|\((?P<round>[^()\n]{{1,{_LONGEST}}})\)"
)
_ATTACHED = re.compile(r"[\w.=&-]")
"""Right before a bracket: it belongs to the name of a cookie ("comment_author_[hash]") or to an address."""

_SLOT = re.compile(
    r"\w*naam\b|\w*namen\b|\w*adres(?:sen)?\b|\w*nummers?\b|(?:wijzigings|ingangs|publicatie)?datum|\w*plaats\b|postcode|telefoon|e-?mail|website|\burl\b|\blink\b(?= \w)|domein"
    r"|bedrijf|organisatie|stichting|vereniging|instelling|praktijk|onderneming|\bschool|aantal|termijn|periode|bedrag|functie"
    r"|contactpersoon|contactgegevens|partij|leverancier|\bland(?:en)?\b|\bkvk|\bbtw|rechtsvorm|entiteit|\bafdeling|logo\b|versie|jaartal|\bxx|dd-mm"
    r"|company|\bname|_name|address|\bdate|phone|insert|your\b|placeholder|invul|in te vullen|aanvullen|omschrijving|beschrijving"
)
_ORDER = re.compile(
    r"(?:vul|voeg|kies|noem|beschrijf|omschrijf|vermeld|specificeer|insert|enter|add|describe|choose|todo|tbd|ntb|n\.t\.b)\b"
)
_ASIDE = re.compile(
    r"(?:hierna|verder|voorheen|zie|lees|ook|of|en|dus|dat|die|dit|deze|is|wordt|artikel|art|lid|noot|voetnoot|bijvoorbeeld|bijv|bv|zoals|met|terug|naar|via|bron|red)\b"
)
_MARKUP = re.compile(
    r"/|!|\?|a\b|address$|address\s\w+=|button|center|data$|form\b|label$|link\b|meta|name$|script|section|span|style|summary|time$|title$|\w+\s[\w-]+="
)
_PATH = re.compile(r"[.|%#]")
_FILL_IN = re.compile(
    r"vul\b.{1,60}\bin\b|.{0,60}\b(?:invullen|in te vullen|aanvullen|nog (?:toe)?voegen)$|naam (?:van )?(?:(?:uw|je|jouw|de|het) )?(?:bedrijf|organisatie|onderneming|stichting|vereniging)$"
)
_ONLY_MARKS = re.compile(r"[\s._…•●*–—-]{2,}|…|●|•")

_LABEL = r"(?:kvk|k\.v\.k\.?|kbo|btw|rsin|iban|telefoon|tel\.?|e-?mail(?:adres)?|adres|postcode|bezoekadres|postadres|contactpersoon|bedrijfsnaam)(?:[- ]?(?:nummer|nr\.?|id))?"
_BLANK = r"(?:_{3,}|\.{4,}|…{2,}|[–—-]{3,}|—{2,})"
_UNIT = r"(?:jaar|jaren|maand|maanden|week|weken|dag|dagen|uur|euro|werkdagen)"
_MARKS = re.compile(
    rf"(?P<blank>(?<![\w-]){_LABEL}[ \t]*:?[ \t]*{_BLANK}(?=[ \t]*(?:$|[\n,;•|.])))"
    rf"|(?P<gap>(?<!\w)(?:is|door|bij|van|naar|op|te|via|binnen|na|maximaal|bereiken|genaamd)[ \t]+(?:_{{3,}}|\.{{4,}}|…{{2,}}|(?:_{{2,}}|\.{{3,}}|…)[ \t]*{_UNIT}\b))"
    r"|(?P<crosses>(?<![\w.\-/@])(?:0\d{1,3}[ -]?)?x{3,}(?![\w-]|\.(?:x|\d))|(?<![\w-])x{2}(?P<mark>[-/. ])x{2}(?P=mark)x{2,4}(?!\w))"
    rf"|(?P<count>(?<![\w.])(?<!\d )xx?(?=[ \t]+{_UNIT}\b))"
    r"|(?P<day>(?:bijgewerkt|gewijzigd|aangepast|herzien|versie|vastgesteld)[^.\n]{0,20}\bdd[-/]mm[-/](?:jj|yy){1,2}\b)"
    r"|(?P<residue>【[^】\n]{1,80}】|:?contentreference\[oaicite:[^\]\n]{1,20}\](?:\{index=\d{1,4}\})?|\W?cite\W?turn\d{1,4}[a-z]{3,12}\d{1,4}|\[(?:oai_)?citation:\d[^\]\n]{0,80}\])"
)
_WORD_BEFORE = re.compile(r"\w[\w-]{0,40}\W{1,4}$")
_WORD_AFTER = re.compile(r"\W{0,4}\w+")


def find_placeholders(text: str, folded: str) -> Iterator[Fact]:
    """Yield what is left to fill in, with the blank's text in lower case as value, and residue of drafting tools.

    No blanks are footnotes ("[1]"), asides ("[hierna: de stichting]"), links, hidden or spelt-out e-mail addresses, masked IP
    addresses, markup, and the variable part of a cookie's name. A blank without words is given with the word beside it.
    """
    for match in _BRACKETS.finditer(folded):
        kind = match.lastgroup or ""
        inside = match[kind].strip(" \t:;'\"")
        attached = match.start() and _ATTACHED.match(folded, match.start() - 1)
        if inside and not attached and _IS_BLANK[kind](inside, text[match.start(kind) : match.end(kind)]):
            yield _fact(folded, inside, match.start(), match.end())
    for match in _MARKS.finditer(folded):
        yield _fact(folded, match.group().strip(), match.start(), match.end())


def _fact(folded: str, value: str, start: int, end: int) -> Fact:
    if not re.search(r"\w", folded[start:end].replace("_", "")):
        before = _WORD_BEFORE.search(folded, max(0, start - 50), start)
        after = _WORD_AFTER.match(folded, end)
        if before and "\n" not in before.group():
            start = before.start()
        elif after:
            end = after.end()
    return Fact("placeholder", value, start, end)


def _square(inside: str, written: str) -> bool:
    if (
        "@" in inside
        or "=" in inside
        or inside.startswith(("/", "email protected", "e-mail protected"))
        or _ASIDE.match(inside)
    ):
        return False
    capitals = written.isupper() and sum(letter.isalpha() for letter in written) > 4
    return bool(_SLOT.search(inside) or _ORDER.match(inside) or _ONLY_MARKS.fullmatch(inside) or capitals)


def _angle(inside: str, written: str) -> bool:
    return not _MARKUP.match(inside) and "://" not in inside and _square(inside, written)


def _double(inside: str, written: str) -> bool:
    """A path or filter ("site.title") is filled in when the page is built."""
    return not _PATH.search(inside) and any(letter.isalpha() for letter in inside)


def _curly(inside: str, written: str) -> bool:
    return not inside.startswith(("#", ".", "%", ":")) and _square(inside, written)


def _round(inside: str, written: str) -> bool:
    return bool(_FILL_IN.fullmatch(inside))


def _percent(inside: str, written: str) -> bool:
    return bool(_SLOT.search(inside))


_IS_BLANK = {
    "square": _square,
    "angle": _angle,
    "double": _double,
    "curly": _curly,
    "percent": _percent,
    "round": _round,
}
