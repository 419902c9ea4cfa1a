"""An earlier version of a file, as git has it."""

import subprocess
from pathlib import Path

from avglint.errors import ConfigError


def file_at(path: str, revision: str) -> bytes:
    """Return the content of the file at ``path`` in ``revision`` of its repository.

    Raises ConfigError where git is not installed, the file stands in no repository, there is no such revision, or the
    file was not there. Nothing of what is given is taken for an option or run by a shell.
    """
    # Not resolved: a link stands in a repository as itself.
    file = Path(path).absolute()
    if revision.startswith("-") or "\0" in revision:
        raise ConfigError(
            f"--git: {revision!r} is geen versie; geef bijvoorbeeld HEAD~1, een branch of een tag",
            f"--git: {revision!r} is no version; give for example HEAD~1, a branch or a tag",
        )
    outside = (f"{path}: dit bestand staat niet in een git-repository", f"{path}: this file is in no git repository")
    _git(file.parent, ["rev-parse", "--git-dir"], outside)
    unknown = (
        f"--git: deze repository kent geen versie {revision!r}; git log toont welke er zijn",
        f"--git: this repository has no version {revision!r}; git log shows which there are",
    )
    found = _git(file.parent, ["rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}"], unknown)
    commit = found.decode("ascii").strip()
    gone = (
        f"{path}: dit bestand was er niet in {revision}. Had het toen een andere naam? Haal die versie op met git show,"
        " en gebruik avglint diff OUD NIEUW",
        f"{path}: this file was not there in {revision}. Did it have another name then? Get that version with git show,"
        " and use avglint diff OLD NEW",
    )
    return _git(file.parent, ["cat-file", "blob", f"{commit}:./{file.name}"], gone)


def _git(folder: Path, arguments: list[str], otherwise: tuple[str, str]) -> bytes:
    """Return what git prints. Raises ConfigError with ``otherwise`` where it fails."""
    try:
        done = subprocess.run(["git", "-C", str(folder), *arguments], capture_output=True, check=False)
    except FileNotFoundError as error:
        raise ConfigError(
            "--git vraagt om git, en dat is hier niet; installeer git of geef twee bestanden",
            "--git asks for git, which is not here; install git or give two files",
        ) from error
    except (OSError, ValueError) as error:
        raise ConfigError(
            f"git kan niet worden gestart ({error})",
            f"git can't be started ({error})",
        ) from error
    if done.returncode:
        why = done.stderr.decode(errors="replace").strip().splitlines()
        # Of a repository of someone else git says how it can be trusted.
        more = f" ({why[0]})" if why else ""
        raise ConfigError(*(f"{each}{more}" for each in otherwise))
    return done.stdout
