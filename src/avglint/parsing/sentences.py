"""Sentences: spans of the text, cut at full stops that end something and at no other."""

import re
from collections.abc import Iterator, Sequence

from avglint.expression import expression
from avglint.model.source import Span
from avglint.parsing import forms
from avglint.parsing.lines import Line

_MOST_WORDS = 500
_WRAPPED = 60
_NARROWEST = 25
_LONGEST_WORD = 30
_UNEVEN = 20
_CELLS = " > "
_NAMED_BEFORE = 3000
"""Characters in which a name with a mark in it is looked for."""

# "'s Avonds" and "'t Is" begin a sentence too.
_BREAK = expression(
    r"[.!?…](?P<after>[\"'”’»)\]]{0,3})\s+(?=[\"'“‘„«(\[]{0,2}[^\W_a-zß-öø-ÿ]|['‘’][stk] [^\W_a-zß-öø-ÿ])"
)
_LAST_WORD = expression(r"[^\s(\[\"'“‘„«]*$")
_NEXT_WORD = expression(r"\W*(\w{0,20})")
_INITIALS = expression(r"(?:[A-Z]\.)*[A-Z]")
_WORD = expression(r"\S+")
_ENUMERATOR = expression(r"(?:\d{1,3}|[A-Za-z])")


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# A full stop after one of these ends no sentence.
_ABBREVIATIONS = _words(
    """o.a a.o d.w.z d.m.v m.b.v m.b.t i.v.m i.h.k.v i.p.v i.c i.e t.a.v t.b.v t.o.v t.w t.n.v n.a.v n.v.t o.g.v o.b.v
    c.q c.a z.g z.s.m a.u.b s.v.p a.s m.u.v m.i.v v.w.b b.v.b bijv bv bvb vb art artt nr nrs dhr mevr mw mr mrs drs dr
    ir ing prof ds st tel fax incl excl evt resp ca max min p pag blz vgl zgn jl d.d dd g.g gem hfst afd aanh aant gew
    ongev plm jr sr nl i.o a.d t.g.v t.z.t i.s.m w.o m.a.w cf jan feb mrt apr jun jul aug sept sep okt nov dec"""
)
# These end an enumeration or a name, and so often a sentence too: a usual first word behind them decides.
_AMBIGUOUS = _words("b.v n.v v.o.f u.a enz etc e.d e.a e.v i.d o.i.d m.m.v v.z.w ltd inc co corp")
_OPENERS = _words(
    """wij we de het een deze dit dat die u uw je jouw jij ik mijn onze ons er in op voor van als wanneer indien om bij
    met naast daarnaast ook hierbij hiervoor hieronder daarbij daarvoor dan zij hij na door uit tot via bovendien verder
    heeft hebt kunt kun wilt mocht alle alleen iedere elke echter tevens"""
)

# Called out by themselves, and no name.
_CRIES = _words("ja nee nooit stop welkom belangrijk gratis nieuw bedankt")

# After one of these a sentence goes on ...
_OPENING = _words("de het een van en of in bij met naar tot per die dat als te deze dit onze ons uw")
# ... and after these too, but they can end a short line: "Wij geven geen gegevens door".
_LEANING = _OPENING | _words("op aan door voor uit om over onder tussen zoals wanneer is zijn wordt worden")


def sentences(text: str, start: int, end: int) -> tuple[Span, ...]:
    """Return the sentences of ``text[start:end]``, which together hold all of it that is not white space.

    Abbreviations, initials, decimals, dates and addresses are not cut. A sentence of more than 500 words is cut at a
    semicolon or comma, else at white space. Linear in the length.
    """
    spans: list[Span] = []
    begin = start
    for match in _BREAK.finditer(text, start, end):
        if _ends_sentence(text, begin, match):
            spans.extend(_trimmed(text, begin, match.end("after")))
            begin = match.end("after")
    spans.extend(_trimmed(text, begin, end))
    return tuple(part for span in spans for part in _cut(text, span))


def sentences_of_lines(text: str, lines: Sequence[Line]) -> tuple[Span, ...]:
    """Return the sentences of consecutive lines: hard-wrapped lines are one text, other lines end their sentence."""
    found: list[Span] = []
    begin = 0
    for place in range(1, len(lines) + 1):
        if place == len(lines) or not is_wrapped(lines[place - 1], lines[place]):
            found.extend(sentences(text, lines[begin].start, lines[place - 1].end))
            begin = place
    return tuple(found)


def is_wrapped(line: Line, after: Line) -> bool:
    """Whether the sentence goes on over the line break: never so where the source says what its lines are."""
    if line.hint is not None or not line.text or not after.text or line.text[-1] in ".!?":
        return False
    if line.text[-1] in ":;":
        # Items without bullets end so too, but not all at the margin.
        return after.text[0].islower() and fills_margin(line, after)
    if after.text[0].isupper():
        if _CELLS in after.text:
            return False
        if _last_word(line) in (_LEANING if len(line.text) >= _WRAPPED else _OPENING):
            return len(line.text) >= _NARROWEST
        return _is_full(line, after)
    if len(line.text) >= _WRAPPED:
        return True
    return (
        after.text[0].islower()
        and (" " in after.text or after.text[-1] == ".")
        and len(line.text) >= _NARROWEST
        and not forms.has_contact(after.text[:_LONGEST_WORD])
    )


def fills_margin(line: Line, after: Line) -> bool:
    """Whether the text is hard-wrapped and the line as long as its margin lets it be, whatever it ends with."""
    return line.width >= _WRAPPED and _is_full(line, after)


def _last_word(line: Line) -> str:
    return line.text[-_LONGEST_WORD:].rpartition(" ")[2].lstrip("(").lower()


def _is_full(line: Line, after: Line) -> bool:
    """Whether the first word of the line after would not have fitted in: lines of printed text end unevenly."""
    length = line.indent + len(line.text) + 1 + len(after.text[:_LONGEST_WORD].partition(" ")[0])
    if line.width >= _WRAPPED:
        return length * 7 >= line.width * 6
    return len(line.text) >= _WRAPPED and len(after.text) <= length + _UNEVEN


def _ends_sentence(text: str, begin: int, match: re.Match[str]) -> bool:
    at = match.start()
    if text[at] != ".":
        return text[at] != "!" or not _is_name(text, begin, match)
    # A word is looked at from at most 40 characters before the full stop: no abbreviation is longer.
    found = _LAST_WORD.search(text, max(begin, at - 40), at)
    word = found.group() if found is not None else ""
    if at - begin < 8 and text[begin:at].strip() == word and _ENUMERATOR.fullmatch(word):
        return False
    lower = word.lower()
    if lower in _AMBIGUOUS:
        return _next_word(text, match.end()) in _OPENERS
    if _INITIALS.fullmatch(word):
        return len(word) == 1 and _next_word(text, match.end()) in _OPENERS
    return lower not in _ABBREVIATIONS


def _is_name(text: str, begin: int, match: re.Match[str]) -> bool:
    """Whether the mark is one of a name, as in "BAM! Festival": it stood there with the same words shortly before."""
    found = _LAST_WORD.search(text, max(begin, match.start() - 40), match.start())
    after = _next_word(text, match.end())
    if found is None or not text[found.start()].isupper() or found.group().lower() in _CRIES or after in _OPENERS:
        return False
    name = text[found.start() : match.end() + len(after)]
    return text.find(name, max(0, found.start() - _NAMED_BEFORE), found.start()) >= 0


def _next_word(text: str, at: int) -> str:
    found = _NEXT_WORD.match(text, at, at + 24)
    return found[1].lower() if found is not None else ""


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    piece = text[start:end]
    left = len(piece) - len(piece.lstrip())
    if left < len(piece):
        yield Span(start + left, start + len(piece.rstrip()))


def _cut(text: str, span: Span) -> Iterator[Span]:
    """Cut an overlong sentence, at the last semicolon or comma in the second half of what fits."""
    if span.end - span.start <= 2 * _MOST_WORDS:
        yield span
        return
    begin, count, comma = span.start, 0, -1
    for match in _WORD.finditer(text, span.start, span.end):
        if count == _MOST_WORDS:
            at = comma if comma > begin else match.start()
            yield from _trimmed(text, begin, at)
            # The words between the comma and here belong to the next part.
            count = len(text[at : match.start()].split())
            begin, comma = at, -1
        count += 1
        if count > _MOST_WORDS // 2 and text[match.end() - 1] in ";,":
            comma = match.end()
    yield from _trimmed(text, begin, span.end)
