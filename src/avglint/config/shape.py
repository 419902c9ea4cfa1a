"""What a configuration file may hold, for pydantic: it checks the files, and the published schema is made of it."""

from datetime import date
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, WithJsonSchema

from avglint.config.patterns import is_pattern, split_key
from avglint.config.values import MOST_JOBS, Format, Jobs, Jurisdiction, Language, Level, Threshold, is_day
from avglint.model.controller import is_name


def _kebab(name: str) -> str:
    return name.replace("_", "-")


def _written(value: object) -> object:
    """TOML has days of its own: both ways of writing one are fine."""
    return value.isoformat() if type(value) is date else value


def _checked_day(value: str) -> str:
    if not is_day(value):
        raise ValueError("day")
    return value


def _checked_pattern(value: str) -> str:
    # What begins with # is a comment in .gitignore.
    if value.startswith(("!", "#")) or not split_key(value)[0].strip():
        raise ValueError("pattern")
    _readable(split_key(value)[0])
    return value


def _readable(pattern: str) -> str:
    if not is_pattern(pattern):
        raise ValueError("no pattern")
    return pattern


def _without_section(value: str) -> str:
    if split_key(value)[1] is not None:
        raise ValueError("section")
    return value


def _checked_reason(value: str) -> str:
    if not any(map(str.isalnum, value)):
        raise ValueError("reason")
    return value


def _checked_name(value: str) -> str:
    if not is_name(value):
        raise ValueError("name")
    return value


def _checked_jobs(value: object) -> Jobs:
    if value == "auto":
        return "auto"
    if type(value) is not int or not 0 <= value <= MOST_JOBS:
        raise ValueError("jobs")
    return value or "auto"


Day = Annotated[
    str,
    BeforeValidator(_written),
    AfterValidator(_checked_day),
    WithJsonSchema({"type": "string", "format": "date"}),
]
Processes = Annotated[
    Any,
    AfterValidator(_checked_jobs),
    WithJsonSchema({"anyOf": [{"type": "integer", "minimum": 0, "maximum": MOST_JOBS}, {"const": "auto"}]}),
]
Pattern = Annotated[str, AfterValidator(_checked_pattern)]


class WaiverTable(BaseModel):
    """Findings that do not count, with the reason why. Without section and text: those of the whole file."""

    model_config = ConfigDict(extra="forbid", strict=True, title="waiver")

    path: Annotated[Pattern, AfterValidator(_without_section)] = Field(
        description="Pattern of paths (as in .gitignore)."
    )
    rules: list[str] = Field(min_length=1, description="Codes or names of rules.")
    reason: Annotated[str, AfterValidator(_checked_reason)] = Field(description="Why, for who reads the report.")
    section: str | None = Field(None, description="The heading they stand under: in small letters, joined by hyphens.")
    text: str | None = Field(None, description="Words of the statement that they stand at.")


class ControllerTable(BaseModel):
    """What the organisation knows of itself and no statement shows. What is left out is judged by the text alone."""

    model_config = ConfigDict(extra="forbid", strict=True, title="controller")

    name: Annotated[str, AfterValidator(_checked_name)] = Field(
        default="", description="Name of the organisation or person."
    )
    dpo: bool = Field(default=False, description="There is a data protection officer (FG).")
    representative: bool = Field(default=False, description="Established outside the EU, with a representative in it.")
    joint_controllers: bool = Field(default=False, description="Purposes and means are decided together with others.")
    transfers: bool = Field(default=False, description="Data go outside the EEA.")
    indirect_sources: bool = Field(default=False, description="Data come from others than the person they are about.")
    automated_decisions: bool = Field(
        default=False, description="Decisions about people are made by automated means alone."
    )
    special_categories: bool = Field(default=False, description="Data on health, religion and the like are processed.")
    children: bool = Field(default=False, description="The service is meant for children.")
    public_body: bool = Field(default=False, description="The organisation is a public body.")
    cookies: bool = Field(default=False, description="Cookies or techniques like them are used.")


class ConfigurationFile(BaseModel):
    """Settings of avglint: a file avglint.toml or .avglint.toml, or the section [tool.avglint] of a pyproject.toml.

    Paths and patterns are relative to the folder of the file. A file applies to all files below its folder that have
    no closer one; nothing is merged but what ``extend`` asks for.
    """

    model_config = ConfigDict(extra="forbid", strict=True, alias_generator=_kebab, title="avglint configuration")

    extend: str | None = Field(
        None, description="Another configuration file, whose settings hold where this one says nothing."
    )
    select: list[str] = Field(
        [], description="Only these rules: codes, names, beginnings of codes (AVG5) or articles (art:13.1)."
    )
    ignore: list[str] = Field([], description="Not these rules, written as in select.")
    per_file_ignores: dict[Pattern, list[str]] = Field(
        {},
        description="By pattern of paths (as in .gitignore), the rules that those files are not judged by. With "
        "'#heading' after the pattern: findings under that heading are shown as suppressed.",
    )
    severities: dict[str, Level] = Field(
        {}, description="By code or name of a rule, how severe its findings are; off: not judged."
    )
    waivers: list[WaiverTable] = Field(
        [], description="Waivers for files whose format has no comments, or that can't be changed."
    )
    controller: ControllerTable = Field(
        default_factory=ControllerTable, description="Facts about the organisation, which settle verdicts."
    )
    rules: list[str] = Field([], description="Folders with packs of rules, beside those of avglint.")
    preview: bool = Field(default=False, description="Also judge by preview rules.")
    jurisdiction: Jurisdiction = Field("auto", description="By whose law; auto: the statement's own words decide.")
    exclude: list[Annotated[str, AfterValidator(_readable)]] = Field(
        [], description="Patterns of paths (as in .gitignore) that are passed by when a folder is checked."
    )
    force_exclude: bool = Field(
        default=False, description="Pass by what exclude names also where it is named on the command line."
    )
    as_of: Day | None = Field(None, description="Judge by the law of this day.")
    language: Language = Field("nl", description="Language of the report.")
    format: Format = Field("text", description="Form of the report.")
    baseline: str | None = Field(None, description="The file of findings that were there already and do not count.")
    fail_on: Threshold = Field("error", description="From which severity on the exit status is 1.")
    cache: bool = Field(default=False, description="Keep what is found in a file for the next run.")
    jobs: Processes = Field(
        1, description="How many processes judge files side by side; auto (or 0): what this machine has processors for."
    )


def configuration_schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of a configuration file."""
    schema = ConfigurationFile.model_json_schema(by_alias=True)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}
