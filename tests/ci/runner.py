"""Steps of a composite action run one by one, in the environment that GitHub documents for them.

Only what ``action.yml`` uses is here: the shell ``bash``, expressions that are one name, and the files
``GITHUB_OUTPUT`` and ``GITHUB_STEP_SUMMARY``.
"""

import re
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

import yaml

ROOT = Path(__file__).parents[2]
ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
STEPS: list[dict[str, Any]] = ACTION["runs"]["steps"]
_EXPRESSION = re.compile(r"\$\{\{ ([\w.-]+) \}\}")


class Ran(NamedTuple):
    """What a step left behind."""

    status: int
    log: str
    """Standard output and standard error, as the runner reads them."""
    outputs: dict[str, str]
    summary: str


def scripts() -> dict[str, dict[str, Any]]:
    """Return the steps with a script, by their name."""
    return {step["name"]: step for step in STEPS if "run" in step}


def inputs(**given: str) -> dict[str, str]:
    """Return the inputs as GitHub fills them in; ``fail_on`` stands for ``fail-on``."""
    values = {name: each.get("default", "") for name, each in ACTION["inputs"].items()}
    return values | {name.replace("_", "-"): value for name, value in given.items()}


def run_step(name: str, folder: Path, temp: Path, values: Mapping[str, str], environment: Mapping[str, str]) -> Ran:
    """Run the script of one step in ``folder`` and return what it left; ``values`` are those of the expressions."""
    step = scripts()[name]
    assert step["shell"] == "bash"
    script, output, summary = temp / "script.sh", temp / "output", temp / "summary.md"
    script.write_text(step["run"], encoding="utf-8")
    for file in (output, summary):
        file.write_text("", encoding="utf-8")
    done = subprocess.run(
        ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", str(script)],
        cwd=folder,
        env={
            **environment,
            **{key: _filled_in(value, values) for key, value in step["env"].items()},
            "CI": "true",
            "GITHUB_ACTIONS": "true",
            "GITHUB_ACTION_PATH": str(ROOT),
            "GITHUB_WORKSPACE": str(folder),
            "GITHUB_OUTPUT": str(output),
            "GITHUB_STEP_SUMMARY": str(summary),
            "RUNNER_TEMP": str(temp),
        },
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    outputs = dict(line.split("=", 1) for line in output.read_text(encoding="utf-8").splitlines())
    return Ran(done.returncode, done.stdout.decode(), outputs, summary.read_text(encoding="utf-8"))


def _filled_in(text: str, values: Mapping[str, str]) -> str:
    return _EXPRESSION.sub(lambda match: values[match.group(1)], text)
