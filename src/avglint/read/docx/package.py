"""Which part of a Word file is what, as its relations say."""

import posixpath
from typing import NamedTuple

from avglint.errors import UnreadableSourceError
from avglint.read.docx.names import ALTERNATE, CHOICE, FALLBACK, Element
from avglint.read.office.archive import Archive, broken

_RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_CORE = "docProps/core.xml"


class Package(NamedTuple):
    """The parts of a Word file that hold text, or what is needed to read it; None for those that it lacks."""

    body: Element
    styles: Element
    numbering: Element
    footnotes: Element
    endnotes: Element
    margins: dict[str, Element]
    """The page headers and footers, by the identifier that the body refers to them by."""
    properties: Element


def open_package(data: bytes, path: str) -> Package:
    """Return the parts of the Word file ``data``. Raises UnreadableSourceError where it is none, or broken."""
    archive = Archive(data, path)
    main = main_part(archive)
    root = archive.xml(main)
    if root is None:
        raise broken(path) if "[Content_Types].xml" in archive else _no_word(path)
    body = next((child for child in root if str(child.tag).endswith("}body")), None)
    if body is None:
        raise _no_word(path)
    parts: dict[str, Element] = {}
    margins: dict[str, Element] = {}
    for name, kind, target in _relations(archive, main):
        if kind in ("header", "footer"):
            margins[name] = _only_one_choice(archive.xml(target))
        elif kind in ("styles", "numbering", "footnotes", "endnotes"):
            parts[kind] = _only_one_choice(archive.xml(target))
    return Package(
        _only_one_choice(body),
        parts.get("styles"),
        parts.get("numbering"),
        parts.get("footnotes"),
        parts.get("endnotes"),
        margins,
        archive.xml(_CORE),
    )


def main_part(archive: Archive) -> str:
    """Return the name of the part that is the document itself; nothing where the file says of none that it is."""
    return next((target for _, kind, target in _relations(archive, "") if kind == "officeDocument"), "")


def _relations(archive: Archive, part: str) -> list[tuple[str, str, str]]:
    """Return identifier, kind and target of what a part (or with no name the whole package) is related to."""
    folder, name = posixpath.split(part)
    root = archive.xml(posixpath.join(folder, "_rels", f"{name}.rels"))
    found = []
    for each in () if root is None else root.iterfind(_RELATIONS):
        if each.get("TargetMode") != "External":
            target = posixpath.normpath(posixpath.join("/", folder, each.get("Target", "")))
            found.append((each.get("Id", ""), each.get("Type", "").rpartition("/")[2], target.lstrip("/")))
    return found


def _only_one_choice(root: Element) -> Element:
    """Return ``root`` without what says the same again for older programs."""
    for element in [] if root is None else list(root.iter(ALTERNATE)):
        if element.find(CHOICE) is not None:
            for fallback in element.findall(FALLBACK):
                element.remove(fallback)
    return root


def _no_word(path: str) -> UnreadableSourceError:
    return UnreadableSourceError(
        path,
        "Dit is geen Word-document, ook al heet het zo; open het in het programma waarin het gemaakt is en sla het op "
        "als .docx.",
        "This is no Word document, whatever its name says; open it in the program that made it and save it as .docx.",
    )
