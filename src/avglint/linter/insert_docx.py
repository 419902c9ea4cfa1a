"""Model sentences put into a Word file, in the look of what stands beside them; all else stays as it is."""

import io
from collections.abc import Iterator, Sequence
from copy import deepcopy
from itertools import accumulate
from typing import Any
from zipfile import ZipFile

from lxml import etree

from avglint.linter.new_section import title_of
from avglint.model.source import Source
from avglint.model.suggestion import Spot, Suggestions
from avglint.read.docx.package import main_part
from avglint.read.office.archive import Archive

_Element = Any
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_OF_ITSELF = ("sectPr", "numPr", "pageBreakBefore", "framePr", "rPr", "pPrChange", "cnfStyle")
"""What a paragraph of text does not hand on to the next."""
_STRESS = ("b", "bCs", "i", "iCs", "u", "highlight", "strike", "vertAlign", "rStyle", "ins", "del", "rPrChange")
_LIKE_TEXT = 60
"""Characters of a paragraph that shows how text looks here."""


def inserted_docx(data: bytes, made: Suggestions) -> bytes:
    """Return the Word file ``data``, in which ``made`` was found, with the sentences that have a place in it."""
    archive = Archive(data, made.document.path)
    name = main_part(archive)
    tree = etree.fromstring(archive.data(name), etree.XMLParser(resolve_entities=False, no_network=True))
    _Writer(tree, made.statement.source).insert(made)
    document = etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)
    written = io.BytesIO()
    with ZipFile(io.BytesIO(data)) as old, ZipFile(written, "w") as new:
        new.comment = old.comment
        for part in old.infolist():
            new.writestr(part, document if part.filename == name else old.read(part))
    return written.getvalue()


class _Writer:
    """Changes the tree of one document."""

    def __init__(self, tree: _Element, source: Source) -> None:
        self._source = source
        self._namespace = etree.QName(tree).namespace
        self._body = tree.find(self._w("body"))
        self._paragraphs = list(self._counted())
        self._text = self._like_text()

    def insert(self, made: Suggestions) -> None:
        """Put all sentences in their places; from the last to the first, so that what is counted stays so."""
        groups = list(made.by_spot())
        numbers = list(accumulate(spot.new for spot, _ in groups))
        for (spot, group), nth in zip(reversed(groups), reversed(numbers), strict=True):
            self._insert(spot, [each.clause for each in group], nth)

    def _insert(self, spot: Spot, clauses: Sequence[str], nth_new: int) -> None:
        anchor = self._anchor(spot)
        added = [self._heading(spot, nth_new)] if spot.new else []
        added += [self._paragraph(clause, self._text, _OF_ITSELF, _STRESS) for clause in clauses]
        at = anchor
        for number, each in enumerate(added):
            # Below a heading there is space where there is below the others.
            above = self._like(spot) if spot.new and number == 1 else anchor
            blank = self._blank_after(above) if above is not None else None
            for element in (each,) if blank is None else (blank, each):
                at.addnext(element)
                at = element
        ends = anchor.find(f"{self._w('pPr')}/{self._w('sectPr')}")
        if ends is not None:
            # The page layout of a part of the document stands in its last paragraph.
            self._properties(added[-1]).append(ends)

    def _anchor(self, spot: Spot) -> _Element:
        """Return the element after which a sentence comes: the paragraph, or the table that it closes."""
        end = max(spot.after - 1, 0)
        number = self._source.place(end).paragraph
        if not 0 < number <= len(self._paragraphs):
            last = [each for each in self._body if each.tag != self._w("sectPr")]
            return last[-1]
        paragraph = self._paragraphs[number - 1]
        hint = (self._source.hints or ())[self._source.text.count("\n", 0, end)]
        if hint.kind in ("row", "header_row"):
            return next(paragraph.iterancestors(self._w("tbl")), paragraph)
        return paragraph

    def _blank_after(self, element: _Element) -> _Element | None:
        """Return a copy of the empty paragraph that is the space between ``element`` and what follows, or None."""
        after = element.getnext()
        if after is None or after.tag != self._w("p") or "".join(after.itertext()).strip():
            return None
        follows = after.getnext()
        shows = {self._w(name) for name in ("drawing", "pict", "object", "br", "sectPr", "fldChar")}
        if follows is None or follows.tag == self._w("sectPr") or any(each.tag in shows for each in after.iter()):
            return None
        blank = etree.Element(self._w("p"))
        blank.extend(deepcopy(each) for each in after.findall(self._w("pPr")))
        return blank

    def _like(self, spot: Spot) -> _Element | None:
        return self._paragraphs[self._source.place(spot.like.start).paragraph - 1] if spot.like else None

    def _heading(self, spot: Spot, nth_new: int) -> _Element:
        like = self._like(spot)
        if like is None:
            heading = self._paragraph(spot.section, self._text, _OF_ITSELF, _STRESS)
            letters = heading.find(f"{self._w('r')}/{self._w('rPr')}")
            letters.insert(0, etree.Element(self._w("b")))
            return heading
        # A number that Word sets by itself does not stand in the text, and goes on by itself.
        title = title_of(spot, self._words(like), nth_new)
        return self._paragraph(title, like, ("sectPr", "pPrChange", "pageBreakBefore"), ("ins", "del", "rPrChange"))

    def _paragraph(self, text: str, like: _Element | None, but: Sequence[str], but_letters: Sequence[str]) -> _Element:
        """Return a paragraph that says ``text`` and looks like ``like`` where that is not of ``but``."""
        made = etree.Element(self._w("p"))
        run = etree.Element(self._w("r"))
        letters = etree.SubElement(run, self._w("rPr"))
        if like is not None:
            given = like.find(self._w("pPr"))
            if given is not None:
                made.append(_without(deepcopy(given), map(self._w, but)))
            longest = max(like.iterchildren(self._w("r")), key=lambda each: len("".join(each.itertext())), default=None)
            shown = longest.find(self._w("rPr")) if longest is not None else None
            if shown is not None:
                run.replace(letters, _without(deepcopy(shown), map(self._w, but_letters)))
        for nth, part in enumerate(text.split("\t")):
            if nth:
                etree.SubElement(run, self._w("tab"))
            words = etree.SubElement(run, self._w("t"))
            words.set(_SPACE, "preserve")
            words.text = part
        made.append(run)
        return made

    def _words(self, paragraph: _Element) -> str:
        """Return what a paragraph says, with the tabs in it: such as between the number of a heading and its words."""
        words, tab = self._w("t"), self._w("tab")
        said = (each for each in paragraph.iter(words, tab) if each.getparent().tag == self._w("r"))
        return "".join("\t" if each.tag == tab else each.text or "" for each in said).strip()

    def _like_text(self) -> _Element | None:
        """Return a paragraph that shows how text looks: the first long one that is no heading, item or cell."""
        shown = self._text_paragraphs()
        long = [each for each in shown if len("".join(each.itertext(self._w("t")))) > _LIKE_TEXT]
        return next(iter(long or shown), None)

    def _text_paragraphs(self) -> list[_Element]:
        found = []
        at = 0
        for line, hint in zip(self._source.text.split("\n"), self._source.hints or (), strict=True):
            number = self._source.place(at).paragraph
            if line and hint.kind == "text" and not hint.level and not hint.footer and number <= len(self._paragraphs):
                found.append(self._paragraphs[number - 1])
            at += len(line) + 1
        return found

    def _counted(self) -> Iterator[_Element]:
        """Yield the paragraphs as their numbers count them: without what says the same again for older programs."""
        for paragraph in self._body.iter(self._w("p")):
            fallbacks = paragraph.iterancestors(f"{_MC}Fallback")
            if all(each.getparent().find(f"{_MC}Choice") is None for each in fallbacks):
                yield paragraph

    def _properties(self, paragraph: _Element) -> _Element:
        found = paragraph.find(self._w("pPr"))
        if found is None:
            found = etree.Element(self._w("pPr"))
            paragraph.insert(0, found)
        return found

    def _w(self, name: str) -> str:
        return f"{{{self._namespace}}}{name}"


def _without(properties: _Element, names: Iterator[str]) -> _Element:
    for name in names:
        for each in properties.findall(name):
            properties.remove(each)
    return properties
