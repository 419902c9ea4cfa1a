"""The hooks, run by pre-commit itself: in a throwaway repository, with avglint installed as pre-commit installs it."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest
import yaml

from tests.ci.runner import ROOT

HOOKS = {hook["id"]: hook for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))}
CLEAN = ROOT / "samples" / "complete.md"
FAULTY = ROOT / "samples" / "wbp-era.txt"
FOUND = "fout AVG804 outdated-safe-harbor: "


class PreCommit(NamedTuple):
    """pre-commit with an environment of its own, and a repository that holds avglint as it is here."""

    hooks: Path
    environment: dict[str, str]

    def git(self, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
        return self._run(folder, "git", "-c", "user.name=x", "-c", "user.email=x@example.org", *arguments)

    def run(self, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
        return self._run(folder, sys.executable, "-m", "pre_commit", *arguments)

    def _run(self, folder: Path, *command: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            command,
            cwd=folder,
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            check=False,
        )


@pytest.fixture(scope="session")
def pre_commit(packages: None, tmp_path_factory: pytest.TempPathFactory) -> PreCommit:
    """Return pre-commit, and a copy of what git would commit here: only that is what a user gets."""
    assert packages is None
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    if listed.returncode:
        pytest.skip("this is no git repository: pre-commit installs hooks from nothing else")
    folder = tmp_path_factory.mktemp("pre-commit")
    # A hook of git, in which these tests may run themselves, sets GIT_DIR and the like.
    inherited = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "PRE_COMMIT"))}
    environment = {
        **inherited,
        "AVGLINT_CACHE_DIR": str(folder / "cache"),
        "GIT_CONFIG_GLOBAL": os.devnull,
        "PRE_COMMIT_HOME": str(folder / "home"),
        "PRE_COMMIT_COLOR": "never",
    }
    ready = PreCommit(folder / "avglint", environment)
    for name in filter(None, listed.stdout.decode().split("\0")):
        if (ROOT / name).is_file() and not name.startswith("tests/"):
            (ready.hooks / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, ready.hooks / name)
    for command in (["init", "--quiet"], ["add", "."], ["commit", "--quiet", "-m", "avglint"], ["tag", "v0.1.0"]):
        done = ready.git(ready.hooks, *command)
        assert done.returncode == 0, done.stdout
    return ready


@pytest.fixture
def repository(pre_commit: PreCommit, tmp_path: Path) -> Path:
    """Return a repository of a website with the hooks installed."""
    config = {
        "repos": [
            {
                "repo": str(pre_commit.hooks),
                "rev": "v0.1.0",
                "hooks": [{"id": "avglint"}, {"id": "avglint-rules", "args": ["onze-regels"]}],
            }
        ]
    }
    pre_commit.git(tmp_path, "init", "--quiet")
    (tmp_path / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config), encoding="utf-8")
    pre_commit.git(tmp_path, "add", ".")
    installed = pre_commit.run(tmp_path, "install")
    assert installed.returncode == 0, installed.stdout
    return tmp_path


def _commit(pre_commit: PreCommit, repository: Path) -> subprocess.CompletedProcess[str]:
    pre_commit.git(repository, "add", ".")
    return pre_commit.git(repository, "commit", "-m", "tekst")


def test_the_manifest_is_valid(pre_commit: PreCommit) -> None:
    done = pre_commit.run(ROOT, "validate-manifest", str(ROOT / ".pre-commit-hooks.yaml"))
    assert (done.returncode, done.stdout) == (0, "")


def test_a_clean_statement_is_committed(pre_commit: PreCommit, repository: Path) -> None:
    shutil.copy(CLEAN, repository / "privacyverklaring.md")
    done = _commit(pre_commit, repository)
    assert done.returncode == 0, done.stdout
    assert re.search(r"^avglint\.+Passed$", done.stdout, re.MULTILINE)
    assert re.search(r"^avglint \(rules\)\.+\(no files to check\)Skipped$", done.stdout, re.MULTILINE)


def test_a_violating_statement_blocks_the_commit_and_says_why(pre_commit: PreCommit, repository: Path) -> None:
    shutil.copy(FAULTY, repository / "Privacy statement.txt")
    done = _commit(pre_commit, repository)
    assert done.returncode == 1
    assert re.search(r"^avglint\.+Failed$", done.stdout, re.MULTILINE)
    assert f"\n{FOUND}" in done.stdout
    assert "\n  --> Privacy statement.txt:33:42 " in done.stdout
    assert "\n  = Herstel: " in done.stdout
    assert pre_commit.git(repository, "log").returncode == 128


def test_other_files_are_left_alone(pre_commit: PreCommit, repository: Path) -> None:
    (repository / "README.md").write_text("# Onze site\n", encoding="utf-8")
    done = _commit(pre_commit, repository)
    assert done.returncode == 0
    assert done.stdout.count("(no files to check)Skipped") == 2


def test_the_examples_of_rules_of_ones_own(pre_commit: PreCommit, repository: Path) -> None:
    pack = repository / "onze-regels"
    pack.mkdir()
    (pack / "pack.yaml").write_text('name: acme\nversion: "1"\n', encoding="utf-8")
    rule = _example_rule()
    (pack / "ACME001-newsletter-frequency.yaml").write_text(rule, encoding="utf-8")
    assert (done := _commit(pre_commit, repository)).returncode == 0, done.stdout
    assert re.search(r"^avglint \(rules\)\.+Passed$", done.stdout, re.MULTILINE)
    broken = rule.replace("om de 2 weken.", "voortaan.")
    assert broken != rule
    (pack / "ACME001-newsletter-frequency.yaml").write_text(broken, encoding="utf-8")
    assert (done := _commit(pre_commit, repository)).returncode == 1, done.stdout
    assert "ACME001, voorbeeld 2: verwacht satisfied, gevonden missing." in done.stdout


@pytest.mark.slow  # it installs avglint once more
def test_it_can_be_tried_without_a_configuration(pre_commit: PreCommit, tmp_path: Path) -> None:
    pre_commit.git(tmp_path, "init", "--quiet")
    shutil.copy(FAULTY, tmp_path / "privacy.txt")
    pre_commit.git(tmp_path, "add", ".")
    done = pre_commit.run(tmp_path, "try-repo", str(pre_commit.hooks), "avglint", "--ref", "v0.1.0", "--all-files")
    assert done.returncode == 1
    assert f"\n{FOUND}" in done.stdout, done.stdout


def test_the_readme_configures_the_hooks_that_there_are() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    (shown,) = re.findall(r"```yaml\n(repos:\n.*?)```", readme, re.DOTALL)
    (repo,) = yaml.safe_load(shown)["repos"]
    (other,) = re.findall(r"`(\{id: .*?\})`", readme)
    assert [hook["id"] for hook in (*repo["hooks"], yaml.safe_load(other))] == list(HOOKS)


@pytest.mark.parametrize(
    ("path", "taken"),
    [
        ("privacyverklaring.md", True),
        ("content/juridisch/Privacy-statement 2026.HTML", True),
        ("privacy-en-cookies.txt", True),
        ("privacy-de-klaproos.html", True),
        ("avg.md", True),
        ("docs/AVG-verklaring.htm", True),
        ("gegevensbescherming.markdown", True),
        ("gdpr.txt", True),
        ("average-cost.md", False),
        ("kavg.md", False),
        ("avg/README.md", False),
        ("src/privacy.py", False),
        ("privacy/index.css", False),
        ("en/privacy.md", False),
        ("content/EN/privacy.md", False),
        ("privacy.en.md", False),
        ("privacy_fr.html", False),
        ("cookies.md", False),
    ],
)
def test_which_files_are_taken_for_statements(path: str, taken: bool) -> None:
    hook = HOOKS["avglint"]
    assert (bool(re.search(hook["files"], path)) and not re.search(hook["exclude"], path)) is taken


@pytest.mark.parametrize(
    ("path", "taken"),
    [
        ("regels/ACME001-newsletter-frequency.yaml", True),
        ("ACME001-x.yaml", True),
        ("regels/pack.yaml", True),
        ("regels/lexicon/partners.yaml", True),
        ("docker-compose.yaml", False),
        (".github/workflows/ci.yaml", False),
        ("unpack.yaml", False),
    ],
)
def test_which_files_are_taken_for_rules(path: str, taken: bool) -> None:
    assert bool(re.search(HOOKS["avglint-rules"]["files"], path)) is taken


def _example_rule() -> str:
    """Return the whole rule that the manual shows."""
    manual = (ROOT / "rules" / "README.md").read_text(encoding="utf-8")
    return manual.split("```yaml\n", 1)[1].split("```", 1)[0]
