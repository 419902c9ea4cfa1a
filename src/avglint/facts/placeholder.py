"""What a template has left: blanks to fill in, in brackets or drawn with a line, and the residue of a drafting tool.

Most statements hold no sign of any of these, so each expression is compiled when it is first needed.
"""

import re
from collections.abc import Iterator

from avglint.expression import expression
from avglint.facts.blanks import LABEL, UNIT, find_blanks, is_meant
from avglint.facts.line import REACH, line_start
from avglint.model.statement import Fact

_OPENINGS = ("[", "<", "{", "%")
_BRACKETS = expression(
    r"\[(?P<square>[^\[\]\n]{1,80})\](?![(\[])|<(?P<angle>[^<>\n]{1,80}(?:\n[^<>\n]{1,80})?)>"
    r"|\{\{(?P<double>[^{}\n]{1,80})\}\}|\{(?P<curly>[^{}\n]{1,80})\}|%{1,2}(?P<percent>[a-z_]{3,40})%"
)
_ATTACHING = frozenset("_.=&-")
"""Right before a bracket: it belongs to the name of a cookie ("comment_author_[hash]") or to an address."""

_SLOT = (
    r"\w*naam\b|\w*namen\b|\w*adres(?:sen)?\b|\w*nummers?\b|(?:wijzigings|ingangs|publicatie)?datum|\w*plaats\b|postcode"
    r"|telefoon|e-?mail|website|\burl\b|\blink\b(?= \w)|domein|bedrijf|organisatie|stichting|vereniging|instelling"
    r"|praktijk|onderneming|\bschool|aantal|termijn|periode|bedrag|functie|contactpersoon|contactgegevens|partij|leverancier"
    r"|\bland(?:en)?\b|\bkvk|\bbtw|rechtsvorm|entiteit|\bafdeling|logo\b|versie|jaartal|\bxx|dd-mm|company|\bname|_name|address"
    r"|\bdate|phone|insert|your\b|placeholder|invul|in te vullen|aanvullen|omschrijving|beschrijving"
    r"|opsomming|\blijst\b|afkorting|gereserveerd|doeleinde|grondslag|ontvanger|verwerkers?\b"
)
_ORDER = (
    r"(?:vul|voeg|kies|noem|beschrijf|omschrijf|vermeld|specificeer|insert|enter|add|describe|choose|todo|tbd|ntb"
    r"|n\.t\.b)\b"
)
_ASIDE = (
    r"(?:hierna|verder|voorheen|zie|lees|ook|of|en|dus|dat|die|dit|deze|is|wordt|artikel|art|lid|noot|voetnoot|bijvoorbeeld"
    r"|bijv|bv|zoals|met|terug|naar|via|bron|red)\b"
)
_MARKUP = (
    r"[/!?]|(?:a|form|label|link)\b|(?:address|data|name|time|title)$|(?:button|center|meta|script|section|span|style|summary)"
    r"|\w+\s[\w-]+="
)
_NAMED = r"(?:de|het|een|uw|jouw|onze)\s\w"
_PATH = r"^<.*>$|[.|%#]"
_ONLY_MARKS = r"[\s._…•●*–—-]{2,}|…|●|•"

_SIGNS = (
    *("__", "...", "…", "---", "——", "––", "xx", " x ", "-mm-", "/mm/", "【", "cite"),
    "#",
    *(
        "(vul",
        "vullen)",
        "voegen)",
        "(naam",
        "../",
        "..-",
        ".. ",
        "(kies",
        "(beschrijf",
        "(omschrijf",
        "(noem",
        "(vermeld",
    ),
    "(optioneel:",
)
"""One of these is in each match of ``_MARKS``."""
_SHOWN_BEFORE = r"(?:staat|zoals|bijvoorbeeld|aanhef)\W{0,3}(?:\w+\s){0,2}$"
"""Before a name in brackets that is meant: a badge, the head of a letter."""
_MARKS = expression(
    rf"(?<![\w-]){LABEL}[ \t]*:?[ \t]*(?:_{{3,}}|\.{{4,}}|…{{2,}}|[–—-]{{3,}}|—{{2,}}"
    r"|(?:[a-z]{2}[ \t.]?)?[01]?x{2,}(?:[. \t-]x{2,}){1,4})(?=[ \t]*(?:$|[\n,;•|.]))"
    r"|(?<!\w)(?:is|door|bij|met|aan|voor|van|naar|op|te|via|binnen|na|maximaal|bereiken|genaamd)[ \t]+"
    rf"(?:_{{3,}}|\.{{4,}}|…{{2,}}|…\.|#{{3,}}|(?:_{{2,}}|\.{{3,}}|…)[ \t]*{UNIT})"
    rf"|(?<=[ \t])(?:_{{2,}}|\.{{3,}}|…)[ \t]+{UNIT}"
    r"|(?<![\w.\-/@])(?<![a-z]{2}\d\d )(?<!x{4} )(?:0\d{1,3}[ -]?)?x{3,}(?![\w-]|\.(?:x|\d))"
    r"|(?<![\w-])xx(?P<mark>[-/. ])xx(?P=mark)(?:x{2,4}|20(?:xx|\d\d))(?!\w)"
    r"|(?<![\w.])0x{3}\.x{3}\.x{3}(?!\w)|(?<![\w.-])20xx(?!\w)"
    r"|(?<=:[ \t])(?:xx(?![\w-])|(?:_{3,}|\.{4,}|…{2,})(?=[ \t]*(?:$|\n)))"
    rf"|(?<![\w.])(?<!\d )xx?(?=[ \t]+{UNIT})"
    rf"|(?<![\w./(\"'=])\.\.[ ]?(?P<dots>[-/])[ ]?\.\.[ ]?(?P=dots)[ ]?(?:20)?\.{{2,4}}(?![\w./])"
    r"|(?<!\w)(?:wijzigings|ingangs|versie)?datum:?[ \t]*dd[-/]mm[-/](?:jj|yy){1,2}\b"
    r"|(?:bijgewerkt|gewijzigd|aangepast|herzien|versie|vastgesteld)[^.\n]{0,20}\bdd[-/]mm[-/](?:jj|yy){1,2}\b"
    r"|\((?:vul\b[^()\n]{1,60}\bin|(?![^()\n]*\b(?:wij|we|kunnen|kunt)\b)"
    r"[^()\n]{0,60}\b(?:invullen|in te vullen|aanvullen|toevoegen)"
    r"|(?:optioneel:\s?)?(?:kies|beschrijf|omschrijf|noem|vermeld)\b[^()\n]{0,40}\b(?:hier|toepassing)\b[^()\n]{0,30}"
    r"|naam (?:van )?(?:(?:uw|je|jouw|de|het) )?(?:bedrijf|organisatie|onderneming|stichting|vereniging))\)"
    r"|(?<!\S)#[a-z]{2,20}(?:_[a-z]{2,20}){1,4}(?![\w/-])"
    r"|【[^】\n]{1,80}】|:?contentreference\[oaicite:[^\]\n]{1,20}\](?:\{index=\d{1,4}\})?|\W?cite\W?turn\d{1,4}[a-z]{3,12}\d{1,4}"
)
_WORD_BEFORE = r"\w[\w-]{0,40}\W{1,4}$"
_WORD_AFTER = r"\W{0,4}\w+"


def find_placeholders(text: str, folded: str) -> Iterator[Fact]:
    """Yield what is left to fill in and residue of drafting tools, with the words in lower case as value.

    No blanks are footnotes ("[1]"), asides ("[hierna: de stichting]"), links, hidden or spelt-out e-mail addresses,
    masked IP addresses, markup, and the variable part of a cookie's name. A blank without words is given with the word
    beside it.
    """
    if any(sign in folded for sign in _OPENINGS):
        yield from _in_brackets(text, folded)
    found = [(span.start, span.end) for span in find_blanks(text, folded)]
    for begin, stop in _with_signs(folded):
        for match in _MARKS.finditer(folded, begin, stop):
            if match.group()[:2] != "xx" or not is_meant(folded, match.start(), match.end()):
                found.append(match.span())
    reach = 0
    for start, end in sorted(found):
        if start >= reach:
            yield _fact(folded, start, end)
            reach = end


def _with_signs(folded: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of the lines that hold a sign, as far as anyone looks; none is in two of them."""
    lines: set[tuple[int, int]] = set()
    for sign in _SIGNS:
        at = folded.find(sign)
        while at >= 0:
            stop = folded.find("\n", at, at + REACH) + 1 or at + REACH
            lines.add((line_start(folded, at), stop))
            at = folded.find(sign, stop)
    reach = 0
    for begin, stop in sorted(lines):
        if stop > reach:
            yield max(begin, reach), stop
            reach = stop


def _in_brackets(text: str, folded: str) -> Iterator[Fact]:
    for match in _BRACKETS.finditer(folded):
        kind = match.lastgroup or ""
        inside = match[kind].strip(" \t:;'\"")
        before = folded[max(0, match.start() - 1) : match.start()]
        shown = re.search(_SHOWN_BEFORE, folded[max(0, match.start() - 30) : match.start()])
        attached = before in _ATTACHING and folded[max(0, match.start() - 4) : match.start()] != "www."
        if before.isalnum() or attached or not inside or shown:
            continue
        figure = kind == "square" and re.match(rf"[ \t]+{UNIT}", folded[match.end() : match.end() + 14])
        if (figure and re.fullmatch(r"[xyn.…]{1,3}|\d\d?(?:\s?/\s?\d\d?)+", inside)) or _is_blank(
            kind, inside, text[match.start(kind) : match.end(kind)]
        ):
            yield _fact(folded, match.start(), match.end())


def _is_blank(kind: str, inside: str, written: str) -> bool:
    if kind == "double":
        # A path, filter or shortcode ("site.title", "< toc >") is filled in when the page is built.
        return not re.search(_PATH, inside) and any(letter.isalpha() for letter in inside)
    if kind == "angle" and (re.match(_MARKUP, inside) or "://" in inside):
        return False
    if kind == "curly" and inside[0] in "#.%:":
        return False
    if "@" in inside or "=" in inside or re.match(r"/|e-?mail protected", inside) or re.match(_ASIDE, inside):
        return False
    if re.search(_SLOT, inside) or (kind == "angle" and re.match(_NAMED, inside)):
        return True
    shouted = written.isupper() and sum(letter.isalpha() for letter in written) > 4
    return kind != "percent" and bool(
        shouted or re.match(_ORDER, inside) or re.fullmatch(rf"{_ONLY_MARKS}|[xyn?]{{1,3}}\s+{UNIT}", inside)
    )


def _fact(folded: str, start: int, end: int) -> Fact:
    value = folded[start:end].strip()
    if not any(letter.isalnum() for letter in value):
        before = re.search(_WORD_BEFORE, folded[max(0, start - 50) : start])
        after = re.match(_WORD_AFTER, folded[end : end + 50])
        if before and "\n" not in before.group():
            start -= len(before.group())
        elif after:
            end += after.end()
    return Fact("placeholder", value, start, end)
