"""Headings in text without markup: by the form of a line and by its neighbours.

A heading is short, opens with a capital, holds no contact data, does not break off, and stands over something. What
looks like one and is none: a name over an address, a list without bullets, an eyebrow over the real heading, a
sentence without its full stop, the last line of a page.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from avglint.parsing import forms
from avglint.parsing.numbered import numbered_items

_MOST_WORDS = 14
_MOST_WORDS_OF_MARKED = 20
_MOST_WORDS_OF_CLAUSE = 8
_LONGEST = 140
_PROSE = 60
_LONGEST_ITEM = 80
_NARROWEST = 45
_RAGGED = 30


class Spot(NamedTuple):
    """A line that is not blank, with what its neighbours look like. ``line`` is its number among all lines."""

    line: int
    text: str
    kind: str
    number: forms.Number | None
    gap_before: bool
    gap_after: bool

    @property
    def body(self) -> str:
        """The text behind the number."""
        return self.text[self.number.width :] if self.number else self.text

    @property
    def question(self) -> bool:
        """Whether the line asks something."""
        return self.text.endswith("?")


def find_headings(spots: Sequence[Spot]) -> set[int]:
    """Return the indexes of the lines that are headings."""
    listed = numbered_items(spots) | _unmarked_items(spots)
    found: list[int] = []
    for place in range(len(spots)):
        above = bool(found) and found[-1] == place - 1
        if place not in listed and (_is_first(spots, place) or _is_candidate(spots, place, under_heading=above)):
            found.append(place)
    runs = _without_eyebrows(spots, [_settled(spots, run) for run in _runs(found)])
    return {spots[place].line for run in runs for place in run}


def _unmarked_items(spots: Sequence[Spot]) -> set[int]:
    """Return the places of short lines after a colon that are a list without bullets, as far as it goes on."""
    items: set[int] = set()
    for place in range(1, len(spots)):
        before, spot = spots[place - 1], spots[place]
        opens = before.text.endswith(":") and place + 1 < len(spots) and _is_short(spots[place + 1])
        if not (opens or place - 1 in items) or _marked(spot) or not _is_short(spot):
            continue
        last = place + 1 == len(spots) or not _is_short(spots[place + 1])
        if not (last and forms.has_cue(spot.text) and place - 1 in items):
            items.add(place)
    return items


def _is_short(spot: Spot) -> bool:
    return (
        spot.kind == "TEXT" and spot.number is None and len(spot.text) < _LONGEST_ITEM and spot.text[-1] not in ".:!?"
    )


def _is_first(spots: Sequence[Spot], place: int) -> bool:
    """Whether this is the first line and may be the title, whatever follows it."""
    spot = spots[place]
    if place or len(spots) < 2 or spot.kind not in ("TEXT", "KEY_VALUE") or len(spot.text) > _LONGEST:
        return False
    if len(spot.text.split()) > _MOST_WORDS or spot.text[-1] in ",;:" or forms.has_two_sentences(spot.text):
        return False
    if forms.ends_in_full_stop(spot.text) and len(spot.text.split()) > 3 and not forms.is_caps(spot.text):
        return False
    titular = forms.is_titular(spot.text) and not forms.is_clause(spot.text)
    return titular or (spot.kind == "TEXT" and _fits(spot) and (spot.gap_after or _is_body(spots[1])))


def _is_candidate(spots: Sequence[Spot], place: int, *, under_heading: bool) -> bool:
    spot = spots[place]
    if place + 1 >= len(spots) or not _fits(spot):
        return False
    after = spots[place + 1]
    if forms.is_number_only(after.text):
        return False
    if spot.text.endswith(":") and not _may_keep_colon(spot, after):
        return False
    if spot.body[:1].islower() and (under_heading or not _is_capital_body(after)):
        return False
    if place and not _may_follow(spots[place - 1], spot, after, under_heading=under_heading):
        return False
    if forms.is_clause(spot.body) and not (spot.number or forms.is_caps(spot.text)):
        brief = len(spot.body.split()) <= _MOST_WORDS_OF_CLAUSE and forms.has_cue(spot.text)
        return brief and not under_heading and spot.gap_before and _is_body(after) and not after.text[0].islower()
    beyond = spots[place + 2] if place + 2 < len(spots) else after
    return _may_stand_over(spot, after, beyond)


def _fits(spot: Spot) -> bool:
    """Whether the line has the form of a heading, its neighbours aside."""
    if spot.kind not in ("TEXT", "KEY_VALUE", "ITEM") or (spot.number is None and spot.kind != "TEXT"):
        return False
    body = spot.body
    if not body:
        return spot.number is not None and spot.number.style == "word"
    if spot.number is not None and f" {spot.number.path[-1] + 1}. " in body:
        return False  # A table of contents on one line: "1. Doel 2. Duur".
    words = len(body.split())
    if len(body) > _LONGEST or words > (_MOST_WORDS_OF_MARKED if spot.question or spot.number else _MOST_WORDS):
        return False
    if body[0].islower() and not (words <= 4 and spot.gap_before and spot.gap_after and body[-1].isalpha()):
        return False
    if (
        forms.is_number_only(body)
        or "...." in body
        or body[0] in "([{<\"'&%+/\\=_@#$*"
        or any(mark in body for mark in "|•·©")
    ):
        return False
    if forms.has_contact(body) or forms.has_date(body) or forms.is_closing(body) or forms.is_dangling(body):
        return False
    return _ends_well(spot, body, words)


def _ends_well(spot: Spot, body: str, words: int) -> bool:
    if forms.has_two_sentences(body) or body.endswith((",", ";", "...", "…")):
        return False
    if body.endswith(":"):
        clause = forms.is_clause(body) or forms.opens_with_subject(body) or forms.is_dangling(body[:-1])
        return spot.gap_before and _strong(spot) and not clause
    if forms.ends_in_full_stop(body):
        return words <= 9 and not forms.has_finite_verb(body)
    if body.endswith("!"):
        return words <= 6
    return spot.number is not None or _strong(spot) or not forms.is_address(body)


def _strong(spot: Spot) -> bool:
    """Whether the line looks like a heading by more than its being short."""
    return spot.number is not None or spot.question or forms.is_caps(spot.text) or forms.has_cue(spot.text)


def _marked(spot: Spot) -> bool:
    return spot.number is not None or spot.question or forms.is_caps(spot.text)


def _may_keep_colon(spot: Spot, after: Spot) -> bool:
    """Whether a line with a colon is a heading, not the introduction of the list or text after it."""
    few = len(spot.body.split()) <= 4 and not forms.has_finite_verb(spot.body)
    return few or spot.number is not None or (spot.gap_after and _is_prose(after) and after.text[0].isupper())


def _may_follow(before: Spot, spot: Spot, after: Spot, *, under_heading: bool) -> bool:
    """Whether a heading may stand right after the line before."""
    if under_heading:
        if spot.question and spot.number is None and after.kind != "ITEM" and not (_is_prose(after) or _fits(after)):
            return False
        return spot.gap_before or _strong(spot) or _is_prose(after)
    if before.text.endswith(":") and not _marked(spot):
        return spot.gap_before and spot.gap_after and _is_body(after) and len(spot.text) < len(after.text) + 20
    if spot.gap_before:
        return True
    closed = before.text[-1] in ".:;!?)" or before.kind in ("ITEM", "ROW", "KEY_VALUE")
    return closed and (_marked(spot) or _is_prose(after)) and not (after.gap_before and after.kind == "TEXT")


def _may_stand_over(spot: Spot, after: Spot, beyond: Spot) -> bool:
    """Whether the line may be the heading of what comes after it; ``beyond`` is the line after that."""
    few = len(spot.body.split()) <= 6
    if spot.gap_after:
        if forms.ends_in_full_stop(spot.text):
            return few and forms.has_cue(spot.text) and _is_body(after)
        return _strong(spot) or _is_body(after) or _fits(after)
    if after.text[0].islower() and after.kind == "TEXT":
        return few and (spot.question or forms.has_cue(spot.text)) and not _is_prose(after)
    if after.kind == "TEXT":
        if _is_wrapped(spot, after):
            return False
        longer = _is_prose(after) and len(after.text) > len(spot.text)
        named = spot.number is not None or spot.question or forms.has_cue(spot.text)
        return longer or (few and (named or (not after.gap_after and _fits(after) and _is_prose(beyond))))
    return _strong(spot) or after.kind == "ROW"


def _is_wrapped(spot: Spot, after: Spot) -> bool:
    """Whether two lines look like one text cut off at the same margin."""
    return not _marked(spot) and len(spot.text) >= _NARROWEST and abs(len(spot.text) - len(after.text)) <= _RAGGED


def _is_prose(spot: Spot) -> bool:
    if spot.kind != "TEXT" or len(spot.text) >= _PROSE:
        return spot.kind == "TEXT"
    return spot.text[-1] in ".:;!?" and len(spot.text.split()) >= 4


def _is_body(spot: Spot) -> bool:
    return spot.kind in ("ITEM", "ROW") or _is_prose(spot)


def _is_capital_body(spot: Spot) -> bool:
    """Whether this opens with a capital letter: a small one goes on from the line before."""
    text = spot.text[forms.bullet_width(spot.text) :]
    return _is_body(spot) and text[:1].isupper()


def _runs(found: Sequence[int]) -> list[list[int]]:
    """Group headings that stand right under one another."""
    runs: list[list[int]] = []
    for place in found:
        if runs and runs[-1][-1] == place - 1:
            runs[-1].append(place)
        else:
            runs.append([place])
    return runs


def _settled(spots: Sequence[Spot], run: Sequence[int]) -> list[int]:
    """Return what of a run of candidates are headings: one over another, but no list, no menu, no site name."""
    title = next((place for place in run if forms.is_titular(spots[place].text)), -1) if run[0] == 0 else -1
    if title >= 0:
        run = run[run.index(title) :]
    loose = {place for place in run if place != title and not _marked(spots[place])}
    if len(loose) >= 3:
        run = [place for place in run if place not in loose or place == run[-1]]
    return [*(place for place, under in pairwise(run) if place == 0 or _outranks(spots[place], spots[under])), run[-1]]


def _outranks(spot: Spot, below: Spot) -> bool:
    """Whether a heading with nothing between it and the next can be the next one's parent."""
    if spot.number is not None and below.number is not None:
        return True
    if forms.is_titular(spot.text) and spot.line < 5:
        return True
    return not (below.number is not None and not forms.is_caps(spot.text)) and (
        forms.is_caps(spot.text) or not forms.is_caps(below.text)
    )


def _without_eyebrows(spots: Sequence[Spot], runs: list[list[int]]) -> list[list[int]]:
    """Drop the upper line of each pair where a statement sets such a line above most of its headings."""
    title = [run[:1] if run[0] == 0 else [] for run in runs]
    below = [run[len(above) :] for run, above in zip(runs, title, strict=True)]
    paired = [len(run) >= 2 and spots[run[0]].number is None for run in below]
    if sum(paired) < 3 or sum(paired) * 5 < len(runs) * 2:
        return runs
    kept = [run[-1:] if is_pair else run for run, is_pair in zip(below, paired, strict=True)]
    return [above + run for above, run in zip(title, kept, strict=True)]
