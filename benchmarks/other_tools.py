"""The tools to compare with, in a virtual environment and an npm folder of their own."""

import json
import subprocess
import sys
import venv
from pathlib import Path
from typing import NamedTuple

from timing import Command

PYTHON = {"proselint": ["proselint", "check"], "codespell": ["codespell"]}
TEXTLINT_RULES = ("no-todo", "sentence-length", "max-comma", "no-empty-section", "no-start-duplicated-conjunction")
"""Rules that look at no language in particular, so that they mean as much on Dutch as on English."""

NPM = ("textlint", *(f"textlint-rule-{rule}" for rule in TEXTLINT_RULES), "markdownlint-cli2")


class Tool(NamedTuple):
    """A tool that is there: what it says of its version, and the beginning of its command line."""

    version: str
    begin: tuple[str, ...]

    def on(self, files: list[str]) -> Command:
        """Return the command that checks ``files``. Tools end with 1 or, codespell, 65 where they found something."""
        return Command([*self.begin, *files], (0, 1, 65))


def installed(folder: Path) -> tuple[dict[str, Tool], dict[str, str]]:
    """Return the tools by name, installed in ``folder`` where they were not yet, and why others are absent."""
    folder.mkdir(parents=True, exist_ok=True)
    tools: dict[str, Tool] = {}
    absent: dict[str, str] = {}
    for install in (_from_python, _from_npm):
        found, missing = install(folder)
        tools |= found
        absent |= missing
    return tools, absent


def _from_python(folder: Path) -> tuple[dict[str, Tool], dict[str, str]]:
    scripts = folder / "venv" / "bin"
    try:
        if not (scripts / "pip").exists():
            venv.create(folder / "venv", with_pip=True)
        if not all((scripts / name).exists() for name in PYTHON):
            subprocess.run([scripts / "pip", "install", "--quiet", *PYTHON], check=True, stdout=sys.stderr)
        versions = _text([str(scripts / "pip"), "list", "--format", "json"])
    except (OSError, subprocess.SubprocessError) as error:
        return {}, dict.fromkeys(PYTHON, str(error))
    known = {each["name"]: each["version"] for each in json.loads(versions)}
    return {name: Tool(known[name], (str(scripts / line[0]), *line[1:])) for name, line in PYTHON.items()}, {}


def _from_npm(folder: Path) -> tuple[dict[str, Tool], dict[str, str]]:
    here = folder / "npm"
    try:
        here.mkdir(exist_ok=True)
        if not (here / "package.json").exists():
            (here / "package.json").write_text('{"private": true}\n', encoding="utf-8")
        if not all((here / "node_modules" / name).exists() for name in NPM):
            line = ["npm", "install", "--silent", "--no-audit", "--no-fund", *NPM]
            subprocess.run(line, cwd=here, check=True, stdout=sys.stderr)
    except (OSError, subprocess.SubprocessError) as error:
        return {}, dict.fromkeys(("textlint", "markdownlint-cli2"), str(error))
    config = here / "textlintrc.json"
    config.write_text(json.dumps({"rules": dict.fromkeys(TEXTLINT_RULES, True)}), encoding="utf-8")
    scripts = here / "node_modules" / ".bin"
    begin = {
        "textlint": (str(scripts / "textlint"), "--config", str(config)),
        "markdownlint-cli2": (str(scripts / "markdownlint-cli2"),),
    }
    return {name: Tool(_npm_version(here, name), line) for name, line in begin.items()}, {}


def _npm_version(here: Path, name: str) -> str:
    about = (here / "node_modules" / name / "package.json").read_text(encoding="utf-8")
    return str(json.loads(about)["version"])


def _text(line: list[str]) -> str:
    return subprocess.run(line, check=True, capture_output=True, text=True).stdout
