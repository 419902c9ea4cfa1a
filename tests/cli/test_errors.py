import ast
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import avglint
from avglint.errors import ConfigError, RulebookError, RuleFileError, UnreadableSourceError
from tests.cli.conftest import Linter, Outcome
from tests.config.conftest import Write, here, write

__all__ = ["here", "write"]

Avglint = Callable[..., Outcome]


@pytest.mark.parametrize(
    ("error", "message"),
    [
        (ConfigError("--select: geen regel heet 'AVG40l'"), "avglint: --select: geen regel heet 'AVG40l'\n"),
        (
            RulebookError([RuleFileError("a.yaml", 3, 5, "onbekende sleutel", "    mesage: x")]),
            "avglint: a.yaml:3:5: onbekende sleutel\n      mesage: x\n      ^\n",
        ),
        (
            RulebookError([RuleFileError("::error::a.yaml", 3, 3, "##[group]x", "::error::x")]),
            "avglint: ::error::a.yaml:3:3: ##<U+005B>group]x\n  <U+003A>:error::x\n    ^\n",
        ),
        (UnreadableSourceError("a\nb", "is leeg", "is empty"), "avglint: a␊b: is leeg\n"),
        (ConfigError("pad\x1b[2J\u202e"), "avglint: pad␛[2J<U+202E>\n"),
        (
            ValueError("stuk"),
            "avglint: Onverwachte fout (ValueError: stuk). Meld dit aan de makers van avglint.\n",
        ),
    ],
)
def test_every_error_is_one_message_and_status_two(
    avglint: Avglint, linter: Linter, error: Exception, message: str
) -> None:
    linter.answer = error
    assert avglint("check", "foto.txt") == Outcome(2, "", message)


def test_an_unexpected_error_is_told_in_english_too(avglint: Avglint, linter: Linter) -> None:
    linter.answer = ValueError("stuk")
    told = "avglint: Unexpected error (ValueError: stuk). Please report this to the makers of avglint.\n"
    assert avglint("check", "foto.txt", "--lang", "en") == Outcome(2, "", told)


def test_an_unexpected_error_shows_itself_to_who_asks(
    avglint: Avglint, linter: Linter, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AVGLINT_DEBUG", "1")
    linter.answer = ValueError("stuk")

    def run() -> None:
        monkeypatch.setenv("AVGLINT_DEBUG", "1")
        avglint("check", "foto.txt")

    with pytest.raises(ValueError, match="stuk"):
        run()


def test_an_interruption_is_quiet(avglint: Avglint, linter: Linter) -> None:
    linter.answer = KeyboardInterrupt()
    assert avglint("check", "foto.txt") == Outcome(130, "", "")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["chekc"], "avglint: onbekende opdracht 'chekc'. Bedoelt u 'check'?\nMeer uitleg: avglint --help\n"),
        (
            ["chema"],
            "avglint: onbekende opdracht 'chema'. Bedoelt u 'schema' of 'check'?\nMeer uitleg: avglint --help\n",
        ),
        (
            ["chema", "--lang", "en"],
            "avglint: No such command 'chema'. Did you mean 'schema' or 'check'?\nMore help: avglint --help\n",
        ),
        (
            ["check", "x", "--confg", "y"],
            "avglint: onbekende optie: --confg (bedoelt u: --config of --lang)\nMeer uitleg: avglint check --help\n",
        ),
        (["explain"], "avglint: er ontbreekt een waarde: REGEL (zie --help)\n"),
        (
            ["schema", "repot"],
            "avglint: schema: 'repot' kan niet (bedoelt u 'report'?); kies uit report, rule, config\n",
        ),
    ],
)
def test_wrong_usage_of_the_other_commands(avglint: Avglint, arguments: list[str], message: str) -> None:
    assert avglint(*arguments) == Outcome(2, "", message)


def test_a_reader_that_has_seen_enough_is_no_error() -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "avglint", "schema", "report"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    with process.stderr:
        assert process.stderr.read() == b""
    process.wait()


CHECK = """
import sys, types
book = types.SimpleNamespace(rules=())
from avglint.model.report import Report
sys.modules["avglint.linter"] = types.ModuleType("avglint.linter")
sys.modules["avglint.linter"].Run = lambda *_, **__: None
sys.modules["avglint.linter"].check_files = lambda *_: Report("1", "2026-01-01", (), (), ())
sys.modules["avglint.rulebook.book"] = types.ModuleType("avglint.rulebook.book")
sys.modules["avglint.rulebook.book"].load_rules = lambda *_: book
sys.argv = ["avglint", "check", "foto.txt", "--select", "AVG5", "--format", "json", "--force-exclude"]
from avglint.cli import main
main()
from avglint.output.formats import FORMATS
heavy = ("pydantic", "rich", "yaml", "lark", "markdown_it", "html.parser", "xml", "tomllib", "pathspec")
forms = [f"avglint.output.{name}" for name in FORMATS if name != "json"]
commands = [f"avglint.cli.{name}" for name in ("config", "explain", "init", "parse", "rules", "schema")]
print([name for name in (*heavy, *forms, *commands) if name in sys.modules], file=sys.stderr)
"""


READERS = """
import sys
from avglint.linter import read_statement
read_statement("privacy.txt")
names = ("canonical", "discover", "load", "encoding", "candidate", "plain", "unseen")
light = {"avglint.read." + name for name in names}
print([name for name in sys.modules if name.startswith("avglint.read.") and name not in light])
print([name for name in ("avglint.linter.together", "avglint.linter.found_pages") if name in sys.modules])
"""


def test_a_text_imports_no_readers_of_markup(tmp_path: Path) -> None:
    (tmp_path / "privacy.txt").write_text("Wij bellen.")
    done = subprocess.run([sys.executable, "-c", READERS], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n[]\n"


def test_the_command_line_imports_nothing_heavy_for_a_check() -> None:
    done = subprocess.run([sys.executable, "-c", CHECK], capture_output=True, text=True, check=True)
    assert done.stderr == "[]\n"


IN_ENGLISH = [
    (("suggest", "weg.txt"), "weg.txt: "),
    (("check", "a.txt", "--format", "htm"), "--format: can't be 'htm' (do you mean 'html'?); choose from text, json"),
    (("check", "a.txt", "--as-of", "gisteren"), "--as-of: 'gisteren' is no day; write yyyy-mm-dd"),
    (("check", "a.txt", "--select", "AVG40l"), "no rule is called 'AVG40l' (do you mean 'AVG40"),
    (("check", "a.txt", "--select", "AVG104"), "AVG104 is a preview rule; add --preview"),
    (("check", "a.txt", "--output", "json"), "--output: can't be 'json'; write FORMAT=FILE"),
    (("check", "a.txt", "--config", "weg.toml"), "weg.toml: this configuration file does not exist; check the path"),
    (("check", "a.txt", "--config", "b.toml"), "b.toml:1: unknown key selekt (do you mean 'select'?)\n"),
    (("check", "a.txt", "--config", "b.toml"), "b.toml:2: as-of must be a text, between quotation marks"),
    (("check", "a.txt", "--config", "b.toml"), "b.toml:3: jurisdiction can't be 'fr'; choose from auto, nl, be\n"),
    (("check", "a.txt", "--config", "b.toml"), "b.toml:5: controller.name must be the name of the organisation"),
    (("check",), "a value is missing: "),
    (("check", "--wat"), "\nMore help: avglint check --help\n"),
    (("check", "--wat"), "No such option: --wat"),
    (("suggest", "-", "--write"), "--write asks for a file"),
    (("diff", "a.txt"), "avglint diff asks for two files: OLD NEW (see --help)"),
    (("diff", "a.txt", "--git", "-x"), "--git: '-x' is no version"),
    (("explain", "AVG999"), "no rule is called 'AVG999'"),
]
FAULTY = "selekt = []\nas-of = 3\njurisdiction = 'fr'\n[controller]\nname = ''\n"
DUTCH = re.compile(r"\b(?:de|het|een|niet|kan|moet|geen|schrijf|kies|bedoelt|bestand|regel|zie)\b")


@pytest.mark.parametrize(("arguments", "told"), IN_ENGLISH)
def test_with_lang_en_errors_are_in_english(
    avglint: Avglint, write: Write, arguments: tuple[str, ...], told: str
) -> None:
    write("a.txt", "Wij verwerken uw persoonsgegevens. Lees hier alles over uw privacy.\n")
    write("b.toml", FAULTY)
    outcome = avglint(*arguments, "--lang", "en")
    assert (outcome.status, outcome.out) == (2, "")
    assert told in outcome.err
    assert not DUTCH.search(outcome.err)


@pytest.mark.parametrize(
    ("arguments", "variable", "configured", "english"),
    [
        ((), "", "", False),
        (("--lang=en",), "", "", True),
        (("--lang", "en", "--lang", "nl"), "en", "language = 'en'", False),
        (("--lang", "nl", "--lang=en"), "", "", True),
        (("--lang=en", "--lang", "nl"), "", "", False),
        ((), "en", "", True),
        ((), "", "language = 'en'", True),
        (("--isolated",), "", "language = 'en'", False),
        (("--isolated",), "en", "", False),
        (("--isolated", "--lang", "en"), "", "", True),
        ((), "", "language = 3", False),
        (("--lang", "fr"), "", "", False),
    ],
)
def test_who_tells_the_language_of_errors(
    avglint: Avglint,
    write: Write,
    monkeypatch: pytest.MonkeyPatch,
    arguments: tuple[str, ...],
    variable: str,
    configured: str,
    english: bool,
) -> None:
    write("avglint.toml", configured)
    monkeypatch.setenv("AVGLINT_LANGUAGE", variable)
    err = avglint("check", "weg.txt", "--format", "htm", *arguments).err
    assert ("choose from" in err) is english
    assert err.startswith("avglint: ")


def test_no_message_is_in_dutch_only() -> None:
    sources = Path(avglint.__file__).parent.rglob("*.py")
    calls = [each for path in sources for each in ast.walk(ast.parse(path.read_text("utf-8")))]
    single = [
        ast.unparse(each)
        for each in calls
        if isinstance(each, ast.Call)
        and ast.unparse(each.func) == "ConfigError"
        and len(each.args) == 1
        and isinstance(each.args[0], ast.Constant | ast.JoinedStr)
    ]
    assert single == []
