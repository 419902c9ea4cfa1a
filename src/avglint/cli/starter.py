"""What ``avglint init`` would write: a configuration, an entry for pre-commit and a workflow of GitHub Actions."""

import json
import re
import shlex
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from avglint.config.discover import FILE_NAMES, PYPROJECT, has_section
from avglint.resources import VERSION

STATEMENT = (
    r"(?xi)("
    r"(privacy|gdpr|gegevensbescherming|(^|[^a-z])avg(?![a-z]))[^/]*\.(txt|md|mdx|markdown|x?html?)"
    r"|(^|/)privacy([-_]?(en[-_]?cookie)?[-_]?(verklaring|beleid|statement|policy|notice|reglement|page|pagina))?(\.nl)?"
    r"\.(astro|tsx|jsx|vue|php|twig|njk|liquid|j2|jinja2?|html\.(twig|j2|jinja2?)|blade\.php)"
    r"|(^|/)privacy[^/]*/(page|index)\.(md|mdx|x?html?|astro|tsx|jsx|vue|php)"
    r")$"
)
"""How the files of statements are usually called; pre-commit reads it too."""
TRANSLATION = r"(?i)(^|/)(en|de|fr)/|[._](en|de|fr)\.[a-z.]+$"
"""And those that are in another language."""
ELSEWHERE = "avglint @ git+https://GIT.EXAMPLE.ORG/YOUR-ORG/avglint@COMMIT"
"""To be filled in: from the package index pip would get whatever someone else calls avglint there."""
_MOST_PATHS = 10

_CONFIGURATION = {
    "nl": """\
# Wat er geldt en waar dat staat: avglint config show. Alle sleutels: avglint schema config.
fail-on = "error"                  # vanaf welke ernst het mislukt: error, warning, info of never
# ignore = ["AVG809"]              # regels die hier niet gelden
# exclude = ["concepten/"]         # mappen die worden overgeslagen
# baseline = "avglint-baseline.json"   # wat er al was, telt niet mee: avglint check --write-baseline

# [severities]
# AVG402 = "warning"
""",
    "en": """\
# What holds and where that is written: avglint config show. All keys: avglint schema config.
language = "en"
fail-on = "error"                  # from which severity on it fails: error, warning, info or never
# ignore = ["AVG809"]              # rules that do not hold here
# exclude = ["drafts/"]            # folders that are passed by
# baseline = "avglint-baseline.json"   # what there was does not count: avglint check --write-baseline

# [severities]
# AVG402 = "warning"
""",
}
_HOOK = """\
repos:
  - repo: local
    hooks:
      - id: avglint
        name: avglint
        entry: avglint check --force-exclude
        language: python
        additional_dependencies: [{requirement}]
        files: {files}
        exclude: {exclude}
        types: [text]
        require_serial: true
"""
_WORKFLOW = """\
name: avglint
on:
  pull_request:
  push:
    branches: [main, master]
permissions: {{}}
jobs:
  avglint:
    runs-on: ubuntu-latest
    permissions:
      contents: read
    timeout-minutes: 10
    steps:
      - uses: actions/checkout@1af3b93b6815bc44a9784bd300feb67ff0d1eeb3 # v6.0.0
        with:
          persist-credentials: false
      - uses: actions/setup-python@e797f83bcb11b83ae66e0230d6156d7c80228e7c # v6.0.0
        with:
          python-version: "3.13"
      - run: |
          python -m pip install {requirement}
      - run: |
          avglint check {paths} --format github
"""


class Starter(NamedTuple):
    """A file that a project begins with. ``exists``: it, or one that does the same, is there and stays as it is."""

    path: Path
    text: str
    exists: bool


def starters(folder: Path, language: str, requirement: str, statements: Sequence[str]) -> list[Starter]:
    """Return the files for a project in ``folder`` with these ``statements``; pip installs avglint as ``requirement``.

    Raises ConfigError where a configuration that is there can't be read.
    """
    configuration = next(_configurations(folder), None)
    hook = _HOOK.format(requirement=json.dumps(requirement), files=STATEMENT, exclude=TRANSLATION)
    paths = " ".join(map(shlex.quote, statements)) or "."
    workflow = _WORKFLOW.format(requirement=shlex.quote(requirement), paths=paths)
    return [
        Starter(configuration or folder / FILE_NAMES[-1], _CONFIGURATION[language], configuration is not None),
        _starter(folder / ".pre-commit-config.yaml", hook),
        _starter(folder / ".github" / "workflows" / "avglint.yml", workflow),
    ]


def statements_in(folder: Path) -> list[str]:
    """Return the files below ``folder`` that are called as statements are, as a command can name them; "." for many."""
    from avglint.read import find_files

    found = [Path(each.path).as_posix() for each in find_files([str(folder)]).inputs]
    named = [path for path in found if re.search(STATEMENT, path) and path.isprintable() and "${{" not in path]
    return named if len(named) <= _MOST_PATHS else ["."]


def requirement() -> str:
    """Return what pip has to be told to install this avglint: from where it came.

    Where that is a folder of this machine, others can't get it there: then what is returned is to be filled in.
    """
    from importlib.metadata import PackageNotFoundError, distribution

    try:
        saved = distribution("avglint").read_text("direct_url.json")
        origin = json.loads(saved) if saved else None
    except (PackageNotFoundError, ValueError):
        return ELSEWHERE
    if not origin:
        return f"avglint=={VERSION}"
    source = origin.get("vcs_info", {})
    if source.get("vcs") == "git" and not origin["url"].startswith("file:"):
        return f"avglint @ git+{origin['url']}@{source.get('requested_revision') or source['commit_id']}"
    return ELSEWHERE


def _starter(path: Path, text: str) -> Starter:
    return Starter(path, text, path.exists() or path.is_symlink())


def _configurations(folder: Path) -> Iterator[Path]:
    yield from (path for name in FILE_NAMES if (path := folder / name).exists())
    pyproject = folder / PYPROJECT
    if pyproject.is_file() and has_section(pyproject):
        yield pyproject
