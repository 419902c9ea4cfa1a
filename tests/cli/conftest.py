"""The command line with everything under it replaced: what it asks of the linter is kept, the answers are made up."""

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

from avglint.cli import main
from avglint.linter import own_rules  # noqa: F401 - stays where it is when its package is replaced, whatever runs first
from avglint.model.report import Assessment, DocumentReport, Evidence, FileError, Finding, Location, Report, Severity
from avglint.model.rule import Article, Example, Rule, Text
from avglint.model.source import Place, Source
from avglint.model.statement import Section, Statement

LINE = "Wij bewaren uw gegevens zolang dat nodig is."
WORDS = "zolang dat nodig is"

RULE = Rule(
    code="AVG401",
    name="retention",
    kind="disclosure",
    title=Text("Bewaartermijn", "Retention period"),
    question=Text("Staat er hoe lang?", "Is it said how long?"),
    source=(Article("AVG art. 13 lid 2 onder a", "GDPR art. 13(2)(a)", "https://example.nl", "13.2.a"),),
    severity={"missing": "error"},
    message={"missing": Text("Er staat niet hoe lang.", "It is not said how long.")},
    repair=Text("Noem een termijn.", "Name a period."),
    why=Text("De lezer wil het weten.", "The reader wants to know."),
    examples=(Example("Wij bewaren uw foto een week.", "satisfied"),),
)


def document(*severities: Severity, suppressed: str | None = None) -> DocumentReport:
    """Return the report on one statement of one line, with a finding of each severity."""
    start, end = Place(1, 25, 24), Place(1, 44, 43)
    evidence = Evidence(WORDS, start, end, None)
    findings = tuple(
        Finding(
            "AVG401", "retention", severity, "partial", "Te vaag.", "Noem een termijn.", "https://example.nl",
            ("AVG art. 13 lid 2 onder a",), Location(start, end), (evidence,), None, "f1", suppressed,
        )
        for severity in severities
    )  # fmt: skip
    assessment = Assessment("AVG401", "retention", ("AVG art. 13 lid 2 onder a",), "partial", "Te vaag.", (evidence,))
    return DocumentReport("foto.txt", "text", "00", "nl", "nl", None, (assessment,), findings, (LINE,))


def report(*documents: DocumentReport, errors: Sequence[FileError] = ()) -> Report:
    return Report("0.1.0", "2026-11-22", (), documents, tuple(errors))


@dataclass
class Linter:
    """What the command line asked, and what it gets."""

    answer: Any = field(default_factory=lambda: report(document("error")))
    asked: list[Any] = field(default_factory=list)
    progress: tuple[tuple[int, int], ...] = ()
    failures: list[Any] = field(default_factory=list)

    def check_files(
        self, paths: Any, run: Any, stdin: Any, name: Any, on_progress: Callable[[int, int], None] | None
    ) -> Report:
        self.asked.append((paths, run.options_of(paths[0]), stdin, name))
        if isinstance(self.answer, BaseException):
            raise self.answer
        for done, total in self.progress:
            if on_progress is not None:
                on_progress(done, total)
        assert isinstance(self.answer, Report)
        return self.answer

    def test_rules(self, folders: Any) -> list[Any]:
        self.asked.append(folders)
        return self.failures


@pytest.fixture
def linter(monkeypatch: pytest.MonkeyPatch) -> Linter:
    fake = Linter()
    statement = Statement(Source("foto.txt", "text", "00", LINE, LINE), None, (Section(None, 0, 0, len(LINE), ()),))

    def read_statement(path: str, stdin: bytes | None = None, name: str | None = None) -> Source:
        fake.asked.append((path, stdin, name))
        return statement.source

    pack = SimpleNamespace(rules=(RULE,))
    modules: dict[str, dict[str, Any]] = {
        "avglint.linter": {
            "Run": SimpleNamespace,
            "check_files": fake.check_files,
            "read_statement": read_statement,
            "parse_source": lambda _source, _options: statement,
        },
        "avglint.linter.examples": {"test_rules": fake.test_rules},
        "avglint.rulebook.book": {
            "load_rules": lambda _folders: pack,
            "pack_folders": list,
            "card_of": lambda rule: rule,
        },
        "avglint.rulebook.rule_file": {"read_rule": lambda rule, _folders: rule},
    }
    for name, content in modules.items():
        module = ModuleType(name)
        vars(module).update(content)
        monkeypatch.setitem(sys.modules, name, module)
    return fake


@dataclass(frozen=True)
class Outcome:
    status: int
    out: str
    err: str


@pytest.fixture
def avglint(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Callable[..., Outcome]:
    """Return a function that runs ``avglint`` with the given arguments."""
    monkeypatch.delenv("AVGLINT_DEBUG", raising=False)

    def run(*arguments: str) -> Outcome:
        monkeypatch.setattr(sys, "argv", ["avglint", *arguments])
        status = main()
        captured = capsys.readouterr()
        return Outcome(status, captured.out, captured.err)

    return run
