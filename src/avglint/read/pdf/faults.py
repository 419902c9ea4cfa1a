"""What is said of a PDF that can't be read, and what to do about it."""

from enum import Enum
from typing import NamedTuple

from avglint.errors import UnreadableSourceError
from avglint.read.pdf.limits import MAX_GLYPHS, MAX_PAGES, MAX_SECONDS


class PdfFault(Enum):
    """Why a PDF can't be read."""

    OTHER = "other"
    ENCRYPTED = "encrypted"
    BROKEN = "broken"
    PICTURE = "picture"
    DAMAGED = "damaged"
    PAGES = "pages"
    GLYPHS = "glyphs"
    DRAWN = "drawn"
    STUCK = "stuck"


class BrokenPage(NamedTuple):
    """A page of which not all can be read."""

    number: int
    """From 1."""


_ALONE = ("geef alleen de verklaring.", "give the statement alone.")
_WHY = {
    PdfFault.PICTURE: (
        "De pagina's van deze pdf zijn afbeeldingen of tekeningen, geen tekst (meestal een scan): er valt niets te "
        "beoordelen. Geef een versie met tekst: het Word-bestand, de webpagina, of een scan met tekstherkenning (OCR).",
        "The pages of this PDF are pictures or drawings, not text (a scan, mostly): nothing in them can be judged. "
        "Give a version with text: the Word file, the web page, or a scan that went through text recognition (OCR).",
    ),
    PdfFault.DAMAGED: (
        "De tekst in deze pdf is beschadigd: de woorden in het bestand zijn andere dan die u op de pagina ziet, dus "
        "een oordeel zou niet kloppen. Geef het Word-bestand of de webpagina zelf, of maak daarvan een nieuwe pdf.",
        "The text in this PDF is damaged: copied, its words are not those that the page shows, so that judging it "
        "would mislead. Give the Word file or the web page that it was made of, or make the PDF anew from that.",
    ),
    PdfFault.OTHER: (
        "Dit is geen pdf, al heet het zo; geef het bestand de extensie die erbij hoort.",
        "This is not a PDF, whatever its name says; give the file its own suffix.",
    ),
    PdfFault.ENCRYPTED: (
        "De pdf is beveiligd met een wachtwoord; sla hem op zonder wachtwoord en geef dat bestand.",
        "The PDF is protected with a password; save it without a password and give that.",
    ),
    PdfFault.BROKEN: (
        "De pdf is beschadigd of niet compleet; download hem opnieuw, of maak hem opnieuw van het origineel.",
        "The PDF is broken or not complete; download it again, or make it anew from the original.",
    ),
    PdfFault.PAGES: (
        f"De pdf heeft meer dan {MAX_PAGES} pagina's; {_ALONE[0]}",
        f"The PDF has more than {MAX_PAGES} pages; {_ALONE[1]}",
    ),
    PdfFault.GLYPHS: (
        f"De pdf bevat meer dan {MAX_GLYPHS:,} tekens; {_ALONE[0]}".replace(",", "."),
        f"The PDF holds more than {MAX_GLYPHS:,} characters; {_ALONE[1]}",
    ),
    PdfFault.DRAWN: (
        "Een pagina van deze pdf bevat meer tekeningen dan bij een verklaring past; geef een versie met alleen tekst.",
        "A page of this PDF holds more drawings than a statement does; give a version with the text alone.",
    ),
    PdfFault.STUCK: (
        f"Deze pdf lezen duurt langer dan {MAX_SECONDS} seconden of loopt vast; maak hem opnieuw van het origineel, of "
        "geef het Word-bestand.",
        f"Reading this PDF takes more than {MAX_SECONDS} seconds, or it makes the reader stop; make it anew from the "
        "original, or give the Word file.",
    ),
}


def error(path: str, fault: PdfFault | BrokenPage) -> UnreadableSourceError:
    """Return the error that says ``fault``."""
    if isinstance(fault, BrokenPage):
        return UnreadableSourceError(
            path,
            f"Pagina {fault.number} van deze pdf is beschadigd: er ontbreekt tekst, dus een oordeel over de rest zou "
            "niet kloppen. Download de pdf opnieuw, of maak hem opnieuw van het origineel.",
            f"Page {fault.number} of this PDF is damaged: words are lost, so that judging the rest would mislead. "
            "Download the PDF again, or make it anew from the original.",
        )
    return UnreadableSourceError(path, *_WHY[fault])
