"""What a user's machine has and this one may lack: an index of packages to install from."""

import os
import subprocess
import sys

import pytest


@pytest.fixture(scope="session")
def packages(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Skip where pip finds no package index; in CI there has to be one."""
    folder = tmp_path_factory.mktemp("packages")
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", str(folder), "lark"]
    impatient = {**os.environ, "PIP_RETRIES": "0", "PIP_DEFAULT_TIMEOUT": "20"}
    done = subprocess.run(command, env=impatient, capture_output=True, text=True, check=False)
    if done.returncode and not os.environ.get("CI"):
        pytest.skip("no package index can be reached, and avglint is installed with its dependencies here")
    assert done.returncode == 0, done.stderr
