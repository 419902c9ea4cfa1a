"""What users install: a wheel, built through the sdist, that holds all rules and grammars and runs by itself."""

import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


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


def test_the_wheel_runs_without_the_checkout(wheel: Path, tmp_path: Path) -> None:
    venv.create(tmp_path / "env", with_pip=False, system_site_packages=False)
    site = next((tmp_path / "env" / "lib").glob("python*/site-packages"))
    zipfile.ZipFile(wheel).extractall(site)
    (site / "dependencies.pth").write_text("\n".join(path for path in sys.path if path.endswith("site-packages")))
    sample = ROOT / "samples" / "complete.md"
    code = "import avglint, sys; print(avglint.__file__); from avglint.cli import main; sys.exit(main())"
    python = tmp_path / "env" / "bin" / "python"
    done = subprocess.run(
        [str(python), "-c", code, "check", "--select", "AVG101", str(sample)],
        capture_output=True,
        text=True,
        cwd=tmp_path,
        env={"AVGLINT_CACHE_DIR": str(tmp_path / "cache"), "PATH": ""},
    )
    assert done.stdout.startswith(str(site)), done.stdout + done.stderr
    assert done.returncode == 0, done.stdout + done.stderr
