"""What users install: a wheel, built through the sdist, that holds all rules and grammars and runs by itself."""

import subprocess
import sys
import venv
import zipfile
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).parents[2]

pytestmark = pytest.mark.skipif(not (ROOT / "src").is_dir(), reason="the sources are gone: there is no wheel to build")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(out), str(ROOT)]
    subprocess.run(command, check=True, capture_output=True)
    [built] = out.glob("*.whl")
    return built


def _files(folder: str, pattern: str) -> set[str]:
    found = (ROOT / folder).rglob(pattern)
    return {f"avglint/_data/{path.relative_to(ROOT).as_posix()}" for path in found if not path.name.startswith(".")}


def test_the_wheel_holds_every_rule_and_grammar(wheel: Path) -> None:
    packed = set(zipfile.ZipFile(wheel).namelist())
    expected = _files("rules", "*.yaml") | _files("grammar", "*.lark")
    assert len(expected) > 50
    assert expected <= packed
    assert {"avglint/py.typed", "avglint/output/html/style.css", "avglint/output/html/script.js"} <= packed


def test_the_wheel_holds_its_rules_compiled(wheel: Path, tmp_path: Path) -> None:
    packed = [name for name in zipfile.ZipFile(wheel).namelist() if name.startswith("avglint/_data/compiled/")]
    assert sorted(name.split("-")[1] for name in packed) == ["duration", "expressions", "rules", "statement"]
    # What the rule files compile to now, in a process in which sets have another order.
    code = (
        "import sys; from avglint.packed import pack; from avglint.rulebook.book import _build, pack_folders;"
        "sys.stdout.buffer.write(pack(_build(pack_folders())))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, env=_environment(tmp_path, HASHSEED="7"))
    [rules] = [name for name in packed if "-rules-" in name]
    assert zipfile.ZipFile(wheel).read(rules).split(b"\n", 1)[1] == done.stdout


class Installed(NamedTuple):
    """A wheel in an environment of its own."""

    python: Path
    site: Path

    def check(self, tmp_path: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run ``avglint check``; told on standard error are whether it compiled expressions, and what it imported."""
        code = (
            "import avglint, sys; print(avglint.__file__); from avglint.cli import main; status = main();"
            "print(avglint.expression._missed, *sys.modules, file=sys.stderr); sys.exit(status)"
        )
        command = [str(self.python), "-c", code, "check", *arguments]
        return subprocess.run(command, capture_output=True, text=True, cwd=tmp_path, env=_environment(tmp_path))


def _environment(tmp_path: Path, **python: str) -> dict[str, str]:
    """Return an environment in which nothing was kept, and nothing can be: the folder for it would be in a file."""
    (tmp_path / "file").touch()
    paths = {"PYTHONPATH": str(ROOT / "src")} if python else {"PATH": ""}
    return {
        **paths,
        "AVGLINT_CACHE_DIR": str(tmp_path / "file" / "cache"),
        **{f"PYTHON{k}": v for k, v in python.items()},
    }


@pytest.fixture
def installed(wheel: Path, tmp_path: Path) -> Installed:
    venv.create(tmp_path / "env", with_pip=False, system_site_packages=False)
    site = next((tmp_path / "env" / "lib").glob("python*/site-packages"))
    zipfile.ZipFile(wheel).extractall(site)
    (site / "dependencies.pth").write_text("\n".join(path for path in sys.path if path.endswith("site-packages")))
    return Installed(tmp_path / "env" / "bin" / "python", site)


def test_the_first_run_compiles_nothing(installed: Installed, tmp_path: Path) -> None:
    done = installed.check(tmp_path, "--select", "AVG101", str(ROOT / "samples" / "complete.md"))
    assert done.stdout.startswith(str(installed.site)), done.stdout + done.stderr
    assert done.returncode == 0, done.stdout + done.stderr
    compiled, *imported = done.stderr.split()
    assert compiled == "False", "a regular expression was compiled"
    assert "avglint.linter" in imported
    assert not {"lark", "pydantic", "yaml", "avglint.rulebook.load"} & set(imported)


def test_a_rule_file_that_was_changed_is_read(installed: Installed, tmp_path: Path) -> None:
    [rule] = (installed.site / "avglint" / "_data" / "rules" / "avg").glob("AVG101-*.yaml")
    rule.write_text(rule.read_text("utf-8") + "\nunheard_of: x\n", "utf-8")
    done = installed.check(tmp_path, str(ROOT / "samples" / "complete.md"))
    assert done.returncode == 2
    assert "unheard_of" in done.stderr.partition(" sys ")[0]
