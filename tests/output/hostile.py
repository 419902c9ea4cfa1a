"""Texts and file names that try to be something else: a command, markup, a colour, another line."""

import re

from hypothesis import strategies as st

from avglint.model.report import Report

FRAGMENTS = (
    "::error::", "::set-env name=a::b", "##[add-mask]x", "##vso[task.complete]", "::stop-commands::x",
    "  ::group::x", "##teamcity[x]", "section_start:1:x\r\x1b[0K", "%0A", "%", ":", ",", "\n",
    "\r\n", "\t", "\x00", "\x1b[31m", "\x9b2J", "\x7f", "\u202e", "\u2066", "\u2028", "\u00ad", "\ufeff",
    "\ud800", "\udcff", "\ufffe", "\uffff", "<script>alert(1)</script>", "<b>", "<!--", "-->", "]]>", "&amp;", "&#60;",
    "&", '"', "'", "|", "\\", "\\|", "`", "```", "*", "**", "_", "~~", "[a](http://b.c)", "![a](b)", "<http://b.c>",
    "https://b.c", "www.b.c", "@iemand", "#12", "$x$", "# ", "- ", "1. ", "> ", "    ", "---", "===", "[^1]", "{0}",
    "a", "é", "日", "🍞", " ", "/", "../", "./",
)  # fmt: skip
HOSTILE = st.lists(st.one_of(st.sampled_from(FRAGMENTS), st.characters(), st.text(max_size=4)), max_size=7).map("".join)


def poisoned(report: Report, first: str, second: str) -> Report:
    """Return ``report`` with the texts of others, and the messages, replaced by these two."""
    (document,) = report.documents
    findings = tuple(
        each._replace(
            message=first,
            repair=second,
            source=(first, second),
            suppressed=None if each.suppressed is None else second,
            suppressed_by=each.suppressed_by and each.suppressed_by._replace(origin=first),
            evidence=tuple(evidence._replace(text=second, section=first) for evidence in each.evidence),
        )
        for each in document.findings
    )
    poisoned = document._replace(
        path=first,
        title=second,
        findings=findings,
        assessments=tuple(
            each._replace(
                reason=first,
                evidence=tuple(evidence._replace(text=first, section=second) for evidence in each.evidence),
            )
            for each in document.assessments
        ),
        lines=tuple(first + second for _ in document.lines),
    )
    errors = tuple(each._replace(path=second, message=first) for each in report.errors)
    return report._replace(documents=(poisoned,), errors=errors)


def runner_commands(log: str) -> list[str]:
    """Return what GitHub's runner would obey in ``log``: ``::name::`` at the start of a line, ``##[name]`` in one.

    Its list of names is taken to hold every word.
    """
    found = []
    for line in re.split(r"\r\n|\r|\n", log):
        trimmed = line.lstrip()
        if trimmed.startswith("::") and "::" in trimmed[2:]:
            found.append(trimmed)
        elif re.search(r"##\w*\[", line):
            found.append(line)
    return found
