"""References to articles of law: "artikel 6 lid 1 onder b AVG", "art. 7:454 BW"."""

import re
from collections.abc import Iterator

from avglint.expression import expression
from avglint.model.statement import Fact

_LAWS = {
    "avg": "AVG",
    "gdpr": "AVG",
    "algemene verordening gegevensbescherming": "AVG",
    "verordening (eu) 2016/679": "AVG",
    "uavg": "UAVG",
    "uitvoeringswet avg": "UAVG",
    "uitvoeringswet algemene verordening gegevensbescherming": "UAVG",
    "awr": "AWR",
    "algemene wet inzake rijksbelastingen": "AWR",
    "awb": "Awb",
    "algemene wet bestuursrecht": "Awb",
    "bw": "BW",
    "burgerlijk wetboek": "BW",
    "wbp": "Wbp",
    "wet bescherming persoonsgegevens": "Wbp",
    "telecommunicatiewet": "Tw",
    "tw": "Tw",
    "wgbo": "WGBO",
    "wabvpz": "Wabvpz",
    "wwft": "Wwft",
    "wvggz": "Wvggz",
    "wpg": "Wpg",
    "wet op de omzetbelasting": "Wet OB",
}
_NAME = "(?:" + "|".join(re.escape(name) for name in sorted(_LAWS, key=len, reverse=True)) + r")(?!\w)"
_ORDINALS = {"eerste": "1", "tweede": "2", "derde": "3", "vierde": "4", "één": "1", "een": "1"}
_PARAGRAPH = r"(?:\d{1,2}|eerste|tweede|derde|vierde|één)"
_POINT = (
    r"(?:\(?(?:onder(?:deel)?|sub|letter|punt|aanhef\s+en\s+onder)\s+|\()?"
    r"\(?(?P<point>[a-k])\)?(?!\w)(?:\s*(?:,|en|of|/|&)\s*(?:sub\s+|onder\s+)?\(?(?P<other>[a-k])(?!\w)\)?)?"
)
_NAME_BEFORE = expression(rf"(?<!\w)({_NAME})[\s,(:-]+$")
_LONGEST_NAME = 70
_ARTICLE = expression(
    rf"art(?<!\wart)(?:ikel|\.|ikelen)?\s*(?P<number>\d{{1,3}}(?::\d{{1,4}})?[a-z]?(?!\w))"
    rf"(?:\.(?P<dotted>\d)(?!\d)(?:\.?\(?(?P<dot_point>[a-k])\)?(?!\w))?)?"
    rf"(?:[\s,]*(?:lid\s+(?P<lid>{_PARAGRAPH})|(?P<ordinal>{_PARAGRAPH})\s+lid|\((?P<bracket>\d{{1,2}})\)"
    rf"|par(?:agraaf|\.)\s*(?P<par>\d{{1,2}})))?"
    rf"(?:[\s,]*(?:{_POINT}))?"
    rf"(?:[\s,)(]*(?:van\s+)?(?:de\s+|het\s+)?(?P<after>{_NAME}))?"
)


def find_articles(folded: str) -> Iterator[Fact]:
    """Yield references to articles in a text in lower case, in one notation: "AVG 6(1)(b)", "BW 7:454".

    Article 6(1) with a letter is the AVG's, whatever law is (not) named; of other articles without a law the value is
    the article alone.
    """
    for match in _ARTICLE.finditer(folded):
        paragraph = next((match[name] for name in ("lid", "ordinal", "bracket", "par", "dotted") if match[name]), "")
        letters = [letter for letter in (match["dot_point"], match["point"], match["other"]) if letter]
        before = _NAME_BEFORE.search(folded, max(0, match.start() - _LONGEST_NAME), match.start())
        yield _reference(match, before, _ORDINALS.get(paragraph, paragraph), letters)


def _reference(match: re.Match[str], before: re.Match[str] | None, paragraph: str, letters: list[str]) -> Fact:
    number = match["number"]
    law = _LAWS.get(match["after"] or (before[1] if before else ""), "")
    basis = number == "6" and paragraph in ("1", "") and bool(letters)
    if basis and not law:
        law = "AVG"
    article = number + (f"({paragraph})" if paragraph else "") + "".join(f"({letter})" for letter in letters)
    tags = set()
    if law == "AVG":
        tags = {"avg"} | ({"basis", *(f"basis-{letter}" for letter in letters)} if basis else set())
        tags |= {"special"} if number == "9" else set()
    end = match.start() + len(match.group().rstrip(" ,("))
    start = before.start() if before and not match["after"] else match.start()
    return Fact("law", f"{law} {article}".strip(), start, end, frozenset(tags))
