"""Which file holds where."""

from pathlib import Path

import pytest

from avglint.config.resolve import Configuration
from avglint.errors import ConfigError
from tests.config.conftest import Write


def file_for(path: str) -> Path | None:
    return Configuration({}, {}).file_for(Path(path).absolute().parent)


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({}, None),
        ({"avglint.toml": ""}, "avglint.toml"),
        ({"avglint.toml": "", ".avglint.toml": ""}, ".avglint.toml"),
        ({"avglint.toml": "", "pyproject.toml": "[tool.avglint]\n"}, "avglint.toml"),
        ({"pyproject.toml": "[tool.avglint]\n"}, "pyproject.toml"),
        ({"pyproject.toml": "[tool]\navglint.preview = true\n"}, "pyproject.toml"),
        ({"pyproject.toml": "tool = {avglint = {preview = true}}\n"}, "pyproject.toml"),
        ({"pyproject.toml": '[tool . "avglint".severities]\n'}, "pyproject.toml"),
        ({"avglint.toml": "", "site/teksten/avglint.toml": ""}, "site/teksten/avglint.toml"),
        ({"avglint.toml": "", "site/teksten/pyproject.toml": "[project]\nname = 'avglint'\n"}, "avglint.toml"),
        ({"avglint.toml": "", "site/teksten/pyproject.toml": "[tool.ruff]\n[tool]\n"}, "avglint.toml"),
        ({"avglint.toml": "", "site/elders/avglint.toml": ""}, "avglint.toml"),
    ],
)
def test_the_closest_file_holds(here: Path, write: Write, files: dict[str, str], expected: str | None) -> None:
    for name, text in files.items():
        write(name, text)
    assert file_for("site/teksten/privacy.md") == (here / expected if expected else None)


def test_a_folder_with_the_name_of_a_configuration_is_none(here: Path) -> None:
    (here / "avglint.toml").mkdir()
    assert file_for("privacy.md") is None


def test_a_file_named_on_the_command_line_holds_everywhere(here: Path, write: Write) -> None:
    write("avglint.toml", "")
    chosen = Configuration({}, {"AVGLINT_CONFIG": "nergens.toml"}, file=str(write("ander/mijn.toml", "preview = true")))
    assert chosen.file_for(here) == here / "ander/mijn.toml"
    assert chosen.options_of("privacy.md").preview


def test_a_file_named_in_the_environment_holds_everywhere(write: Write) -> None:
    write("mijn.toml", "preview = true")
    assert Configuration({}, {"AVGLINT_CONFIG": "mijn.toml"}).options_of("a/privacy.md").preview


def test_isolated_knows_no_file_and_no_variable(write: Write) -> None:
    write("avglint.toml", "preview = true")
    environment = {"AVGLINT_LANGUAGE": "en", "AVGLINT_CONFIG": "weg.toml", "AVGLINT_SELCT": "x"}
    options = Configuration({"jurisdiction": "be"}, environment, isolated=True).options_of("privacy.md")
    assert (options.preview, options.language, options.jurisdiction) == (False, "nl", "be")


def test_a_named_file_that_is_not_there(here: Path) -> None:
    with pytest.raises(ConfigError, match=r"^weg\.toml: dit configuratiebestand bestaat niet"):
        Configuration({}, {}, file=str(here / "weg.toml"))


def test_standard_input_is_configured_as_the_file_that_it_is_called_after(write: Write) -> None:
    write("teksten/avglint.toml", "preview = true")
    assert Configuration({}, {}, stdin_filename="teksten/privacy.md").options_of("-").preview
    assert not Configuration({}, {}).options_of("-").preview


def test_a_link_is_configured_where_it_stands(here: Path, write: Write) -> None:
    write("teksten/avglint.toml", "preview = true")
    (here / "teksten/privacy.md").symlink_to(write("elders/privacy.md", ""))
    assert Configuration({}, {}).options_of("teksten/privacy.md").preview
