"""Puts into a wheel what avglint would else compile in its first run, which takes it seconds.

It is what a run over the samples leaves in an empty cache: rules and grammars under the hash of what they were made of
(``avglint.cache`` finds no entry for files that have changed since), and regular expressions under the version of this
Python (another compiles its own). An editable install gets none: its files are there to be changed.
"""

import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hatchling.builders.config import BuilderConfig
from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompiledRules(BuildHookInterface[BuilderConfig]):
    """Compiles before a wheel is packed."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Add the compiled entries to the wheel. Raises SystemExit where avglint fails on its own samples."""
        if version == "editable":
            return
        self._made = TemporaryDirectory()
        _run_over_samples(Path(self.root), self._made.name)
        build_data["force_include"][self._made.name] = "avglint/_data/compiled"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:  # noqa: ARG002
        """Remove what was packed."""
        if version != "editable":
            self._made.cleanup()


def _run_over_samples(root: Path, cache: str) -> None:
    others = {name: value for name, value in os.environ.items() if not name.startswith("AVGLINT_")}
    path = os.pathsep.join(filter(None, [str(root / "src"), os.environ.get("PYTHONPATH")]))
    done = subprocess.run(
        [sys.executable, "-B", "-m", "avglint", "check", "--isolated", "samples"],
        cwd=root,
        # Without chance in the order of sets, so that the same sources make the same wheel.
        env={**others, "PYTHONPATH": path, "PYTHONHASHSEED": "0", "AVGLINT_CACHE_DIR": cache},
        capture_output=True,
        text=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    if done.returncode not in (0, 1):  # 1: the samples have findings, as they should
        raise SystemExit(f"avglint could not compile its rules:\n{done.stderr}")
