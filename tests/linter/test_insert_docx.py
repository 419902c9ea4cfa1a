"""Sentences in a Word file: where they go, how they look, and that all else of the file stays."""

import io
from zipfile import ZipFile

import docx
import pytest

from avglint import Options, load_rules
from avglint.linter.insert_docx import inserted_docx
from avglint.linter.select import rules_by
from avglint.linter.suggest import suggestions
from avglint.read import read_bytes
from tests.linter.clauses import CLAUSES
from tests.read.office_files import docx_parts, p, zipped

BOOK = load_rules()
SAID = "Wij verwerken uw persoonsgegevens. Lees hier alles over uw privacy en uw gegevens."
COMPLAINT = CLAUSES["AVG601"].nl
HEADING = '<w:outlineLvl w:val="0"/>'
TABLE = "<w:tbl><w:tr>{}</w:tr><w:tr>{}</w:tr></w:tbl>"


def cells(*texts: str) -> str:
    return "".join(f"<w:tc>{p(text)}</w:tc>" for text in texts)


def written(body: str, **parts: str) -> tuple[dict[str, str | bytes], bytes]:
    """Return the parts of a Word file with ``body``, and the file with the sentence on complaints in it."""
    made = docx_parts(body, **parts)
    data = zipped(made)
    options = Options(as_of="2026-11-22", select=("AVG601",))
    source = read_bytes(data, "a.docx")
    return made, inserted_docx(data, suggestions(source, BOOK, rules_by(BOOK.rules, options), CLAUSES.get, options))


def lines(data: bytes) -> list[str]:
    return [line for line in read_bytes(data, "a.docx").text.split("\n") if line]


def xml(data: bytes) -> str:
    with ZipFile(io.BytesIO(data)) as archive:
        return archive.read("word/document.xml").decode()


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (p("Klachten", HEADING) + p(SAID) + p("Slot", HEADING) + p("Dag."),
         ["Klachten", SAID, COMPLAINT, "Slot", "Dag."]),
        (p("Uw rechten", HEADING) + p(SAID) + p("Wijzigingen", HEADING) + p("Die melden wij."),
         ["Uw rechten", SAID, "Klachten", COMPLAINT, "Wijzigingen", "Die melden wij."]),
        (p("1. Doel", HEADING) + p(SAID) + p("2. Slot", HEADING) + p("Dag."),
         ["1. Doel", SAID, "2. Slot", "Dag.", "3. Klachten", COMPLAINT]),
        (p("2024 in het kort", HEADING) + p(SAID) + p("Wijzigingen", HEADING) + p("Dag."),
         ["2024 in het kort", SAID, "Klachten", COMPLAINT, "Wijzigingen", "Dag."]),
        # Below a table, not in its last cell.
        (p("Klachten", HEADING) + p(SAID) + TABLE.format(cells("Wie", "Hoe"), cells("wij", "mail"))
         + p("Slot", HEADING) + p("Dag."),
         ["Klachten", SAID, "Wie | Hoe", "wij | mail", COMPLAINT, "Slot", "Dag."]),
        (p(SAID), [SAID, "Klachten", COMPLAINT]),
    ],
)  # fmt: skip
def test_a_sentence_comes_where_it_belongs(body: str, expected: list[str]) -> None:
    assert lines(written(body)[1]) == expected


def test_a_number_and_its_heading_stay_apart_by_a_tab() -> None:
    first, last = (p(f"{number}.", HEADING).replace("</w:t>", "</w:t><w:tab/><w:t>Kop</w:t>") for number in (1, 2))
    after = xml(written(first + p(SAID) + last + p("Dag."))[1])
    assert '<w:t xml:space="preserve">3.</w:t><w:tab/><w:t xml:space="preserve">Klachten</w:t>' in after


def test_all_other_parts_stay_byte_for_byte() -> None:
    made, data = written(p(SAID) + "<w:sectPr/>", styles="<w:style w:styleId='a'/>", footer1=p("Pagina 1"))
    with ZipFile(io.BytesIO(data)) as archive:
        after = {name: archive.read(name) for name in archive.namelist()}
    assert list(after) == list(made)
    changed = [
        name
        for name, content in made.items()
        if after[name] != (content.encode() if isinstance(content, str) else content)
    ]
    assert changed == ["word/document.xml"]
    assert xml(data).rstrip().endswith("</w:t></w:r></w:p><w:sectPr/></w:body></w:document>")


def test_sentences_look_like_text_and_headings_like_headings() -> None:
    look = '<w:rFonts w:ascii="Arial"/><w:sz w:val="20"/>'
    heading = p("Doel", f"{HEADING}<w:keepNext/>", '<w:b/><w:color w:val="FF0000"/>')
    items = p(
        "een punt om te tonen hoe lang een punt in een lijst wel niet kan zijn",
        '<w:numPr><w:numId w:val="1"/></w:numPr>',
    )
    _, data = written(heading + p(SAID, '<w:jc w:val="both"/>', f"{look}<w:b/>") + items + heading + p("Dag."))
    after = xml(data)
    assert f'<w:jc w:val="both"/></w:pPr><w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{COMPLAINT}' in after
    assert (
        '<w:keepNext/></w:pPr><w:r><w:rPr><w:b/><w:color w:val="FF0000"/></w:rPr><w:t xml:space="preserve">Klachten'
        in after
    )


def test_space_made_by_empty_paragraphs_is_made_again() -> None:
    body = p("Uw rechten", HEADING) + p(SAID) + "<w:p/>" + p("Wijzigingen", HEADING) + p("Die melden wij.")
    after = xml(written(body)[1])
    assert after.count("<w:p/>") == 2
    assert after.index("<w:p/>") < after.index("Klachten") < after.index(COMPLAINT) < after.rindex("<w:p/>")


def test_a_part_of_the_document_keeps_its_page_layout() -> None:
    after = xml(written(p("Klachten", HEADING) + p(SAID, "<w:sectPr/>") + p("Slot", HEADING) + p("Dag."))[1])
    assert after.index(COMPLAINT) - 200 < after.index("<w:sectPr/>") < after.index("Slot")
    assert after.index("<w:sectPr/>") > after.index(SAID)


def test_styles_are_those_of_what_stands_beside() -> None:
    document = docx.Document()
    for heading, text in (("Doel", SAID), ("Slot", "Dag.")):
        document.add_heading(heading, 1)
        document.add_paragraph(text)
    saved = io.BytesIO()
    document.save(saved)
    options = Options(as_of="2026-11-22", select=("AVG601",))
    made = suggestions(
        read_bytes(saved.getvalue(), "a.docx"), BOOK, rules_by(BOOK.rules, options), CLAUSES.get, options
    )
    after = docx.Document(io.BytesIO(inserted_docx(saved.getvalue(), made)))
    styles = {each.text: each.style.name if each.style else "" for each in after.paragraphs}
    assert (styles["Klachten"], styles[COMPLAINT]) == ("Heading 1", "Normal")
