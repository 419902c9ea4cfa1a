"""The inside of a Word paragraph to runs of text: deleted, struck out and hidden text and instructions stay out."""

from collections.abc import Mapping
from typing import NamedTuple

from avglint.read.docx.names import ALTERNATE, CHOICE, Element, w
from avglint.read.docx.styles import Styles
from avglint.read.office.font import Font
from avglint.read.office.story import Paragraph, Run

_AROUND = frozenset(
    map(
        w,
        (
            *("hyperlink", "ins", "moveTo", "smartTag", "sdt", "sdtContent", "customXml", "dir", "bdo", "fldSimple"),
            *("ruby", "rubyBase"),
        ),
    )
)
"""What stands around runs; what else holds runs was deleted, moved away, or is read aloud for those who can't see."""
_TEXTS = {
    w("tab"): "\t",
    w("ptab"): "\t",
    w("br"): "\n",
    w("cr"): "\n",
    w("noBreakHyphen"): "-",
}
_RUN, _TEXT, _SYMBOL = w("r"), w("t"), w("sym")
_FIELD, _INSTRUCTION, _SIMPLE_FIELD, _LINK = w("fldChar"), w("instrText"), w("fldSimple"), w("hyperlink")
_NOTES = {w("footnoteReference"): "footnote", w("endnoteReference"): "endnote"}
_DRAWN = frozenset(map(w, ("drawing", "pict", "object")))
_BOX = w("txbxContent")
_LEFT_OUT = frozenset({"TOC", "INDEX", "TOA", "PAGE", "NUMPAGES", "SECTIONPAGES", "PAGEREF"})
"""Fields whose result is no text of the author: lists of contents and page numbers."""

Notes = Mapping[tuple[str, str], tuple[Paragraph, ...]]
"""The paragraphs of each note, by its kind ("footnote", "endnote") and its identifier."""


class Read(NamedTuple):
    """What a paragraph holds."""

    runs: tuple[Run, ...]
    notes: tuple[Paragraph, ...]
    boxes: tuple[Element, ...]
    """The contents of text boxes that are anchored in it."""


class _Field:
    """A field that is open: first its instruction, then its result."""

    def __init__(self) -> None:
        self.instruction = ""
        self.in_result = False

    @property
    def is_seen(self) -> bool:
        return self.in_result and not _is_left_out(self.instruction)


class RunReader:
    """Reads one paragraph after another; a field can go on over several."""

    def __init__(self, styles: Styles, notes: Notes, *, whole_fields: bool) -> None:
        self._styles = styles
        self._whole_fields = whole_fields
        """Every field ends somewhere. Else one without an end would hide all that follows it."""
        self._notes = notes
        self._fields: list[_Field] = []
        self._runs: list[Run] = []
        self._found: list[Paragraph] = []
        self._boxes: list[Element] = []

    def read(self, paragraph: Element, font: Font) -> Read:
        """Return what ``paragraph`` holds, in letters that look as ``font`` says unless they say otherwise."""
        self._runs, self._found, self._boxes = [], [], []
        self._walk(paragraph, font, linked=False)
        return Read(tuple(self._runs), tuple(self._found), tuple(self._boxes))

    def _walk(self, parent: Element, font: Font, *, linked: bool) -> None:
        for child in parent:
            if child.tag == _RUN:
                self._run(child, font, linked=linked)
            elif child.tag == ALTERNATE:
                self._walk_alternate(child, font, linked=linked)
            elif child.tag in _AROUND and not _is_left_out(child.get(w("instr"), "")):
                self._walk(child, font, linked=linked or child.tag == _LINK)

    def _walk_alternate(self, element: Element, font: Font, *, linked: bool) -> None:
        for child in element:
            if child.tag == CHOICE:
                self._walk(child, font, linked=linked)

    def _run(self, run: Element, around: Font, *, linked: bool) -> None:
        font = self._styles.font(run.find(w("rPr")), around)
        if font.left_out:
            return
        text = ""
        for child in run:
            if words := _words(child):
                text += words
            elif child.tag == _FIELD:
                self._field(child.get(w("fldCharType")))
            elif child.tag == _INSTRUCTION and self._fields:
                self._fields[-1].instruction += child.text or ""
            elif child.tag in _NOTES and self._is_seen():
                self._found.extend(self._notes.get((_NOTES[child.tag], child.get(w("id"), "")), ()))
            elif child.tag in _DRAWN or child.tag == ALTERNATE:
                self._boxes.extend(_outermost(child))
        if text and self._is_seen():
            self._runs.append(Run(text, font.strength(linked=linked), font.size or 0.0))

    def _field(self, kind: str | None) -> None:
        if kind == "begin":
            self._fields.append(_Field())
        elif kind == "separate" and self._fields:
            self._fields[-1].in_result = True
        elif kind == "end" and self._fields:
            self._fields.pop()

    def _is_seen(self) -> bool:
        return not self._whole_fields or all(field.is_seen for field in self._fields)


def _is_left_out(instruction: str) -> bool:
    return instruction.strip().partition(" ")[0].upper() in _LEFT_OUT


def fields_are_whole(part: Element) -> bool:
    """Tell whether the fields of a part of the document end as often as they begin."""
    kinds = [each.get(w("fldCharType")) for each in part.iter(_FIELD)]
    return kinds.count("begin") == kinds.count("end")


def _words(element: Element) -> str:
    if element.tag == _TEXT:
        return element.text or ""
    return _symbol(element) if element.tag == _SYMBOL else _TEXTS.get(element.tag, "")


def _symbol(element: Element) -> str:
    """Return a character of a symbol font; those of the usual ones stand in the private area, as bullets do."""
    code = element.get(w("char"), "")
    try:
        return chr(int(code, 16)) if len(code) <= 4 else ""
    except ValueError:
        return ""


def _outermost(element: Element) -> list[Element]:
    """Return the text boxes in ``element`` that lie in no other."""
    boxes = list(element.iter(_BOX))
    inner = {id(each) for box in boxes for each in box.iter(_BOX) if each is not box}
    return [box for box in boxes if id(box) not in inner]
