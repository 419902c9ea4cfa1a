"""JUnit's XML: a suite a file, a failed case a finding, for build servers that show tests."""

import re
from collections.abc import Iterable
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from avglint.model.report import FileError, Finding, Report
from avglint.output.file_path import relative_path
from avglint.output.formats import Presentation
from avglint.output.found import advice
from avglint.output.inert import inert, inert_path
from avglint.output.place import as_line, spot
from avglint.output.suppressed import reason_of
from avglint.output.words import Words, words

_NOT_IN_XML = re.compile("[\ufffe\uffff]")
"""The only characters that can be seen and XML can't hold."""


def write(report: Report, presentation: Presentation) -> str:
    """Return ``report`` as one ``testsuites`` element."""
    own = words(presentation.language)
    titles = {rule.code: rule.title.get(presentation.language) for rule in presentation.rules}
    root = Element("testsuites", name="avglint")
    for document in report.documents:
        for path in document.paths:
            _add_suite(root, relative_path(path, presentation.root), _judged(document.findings_in(path), titles, own))
    for error in report.errors:
        _add_suite(root, relative_path(error.path, presentation.root), [_unjudged(error, own)])
    _count(root)
    indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(root, encoding="unicode") + "\n"


def xml_text(text: str) -> str:
    """Return ``text`` on one line, with what XML can't hold, or a terminal obeys, made visible."""
    return _marked(inert(text))


def _marked(text: str) -> str:
    return _NOT_IN_XML.sub(lambda match: f"<U+{ord(match.group()):04X}>", text)


def _add_suite(root: Element, path: str, cases: Iterable[Element]) -> None:
    name = _marked(inert_path(path))
    suite = SubElement(root, "testsuite", name=name)
    for case in cases:
        case.set("classname", name)
        case.set("file", name)
        suite.append(case)
    _count(suite)


def _judged(findings: Iterable[Finding], titles: dict[str, str], own: Words) -> list[Element]:
    # Build servers take a suite without cases for one that did not run.
    found = [_case(finding, titles.get(finding.rule, finding.name), own) for finding in findings]
    return found or [Element("testcase", name=own.no_findings)]


def _case(finding: Finding, title: str, own: Words) -> Element:
    start = finding.location.start
    name = f"{finding.rule} {title} ({spot(start, own)})"
    case = Element("testcase", name=xml_text(name), line=str(as_line(start)))
    if finding.suppressed is not None:
        SubElement(case, "skipped", message=xml_text(f"{own.suppressed}: {reason_of(finding)}"))
        return case
    failure = SubElement(case, "failure", type=finding.severity, message=xml_text(finding.message))
    told = "\n".join(map(xml_text, advice(finding, own)))
    # No line begins with words of others: the log of a build is read for commands.
    failure.text = f"{own.severity[finding.severity]}: {told}"
    return case


def _unjudged(error: FileError, own: Words) -> Element:
    case = Element("testcase", name=own.unjudged)
    told = SubElement(case, "error", type=error.kind, message=xml_text(error.message))
    # GitLab shows the text, and of an element without any its attributes as a program prints them.
    told.text = f"{own.unjudged}: {xml_text(error.message)}"
    return case


def _count(element: Element) -> None:
    """Set what the reader of a suite, or of all suites, wants to know first."""
    for attribute, tag in (("tests", "testcase"), ("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
        element.set(attribute, str(sum(1 for _ in element.iter(tag))))
