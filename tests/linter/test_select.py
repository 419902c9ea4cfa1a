"""Which rules a run uses."""

import re

import pytest

from avglint.config import Options, Waiver
from avglint.errors import ConfigError, NoRuleHereError
from avglint.linter.select import rules_by
from avglint.model.card import Citation, RuleCard, Wording
from avglint.rulebook.book import load_rules

T = Wording("t", "t")


def rule(code: str, name: str, article: str, status: str = "stable", since: str | None = None) -> RuleCard:
    source = (Citation("AVG", "GDPR", article=article),)
    return RuleCard(code, name, "disclosure", T, T, source, {}, {}, T, T, status, since)  # type: ignore[arg-type]


RULES = [
    rule("AVG401", "retention", "13.2.a"),
    rule("AVG101", "controller-identity", "13.1.a"),
    rule("AVG402", "retention-period", "13.2.a"),
    rule("AVG104", "representative", "27", "preview"),
]


@pytest.mark.parametrize(
    ("select", "ignore", "preview", "codes"),
    [
        ((), (), False, ["AVG101", "AVG401", "AVG402"]),
        ((), (), True, ["AVG101", "AVG104", "AVG401", "AVG402"]),
        (("AVG401",), (), False, ["AVG401"]),
        (("avg4",), (), False, ["AVG401", "AVG402"]),
        (("retention",), (), False, ["AVG401"]),
        (("art:13",), (), False, ["AVG101", "AVG401", "AVG402"]),
        (("art:13.2",), (), False, ["AVG401", "AVG402"]),
        (("ART:13.2.A",), (), False, ["AVG401", "AVG402"]),
        (("AVG101", "AVG402"), (), False, ["AVG101", "AVG402"]),
        ((), ("AVG4",), False, ["AVG101"]),
        (("AVG4",), ("AVG402",), False, ["AVG401"]),
        (("AVG001", "AVG4"), ("faulty-waiver",), False, ["AVG401", "AVG402"]),
    ],
)
def test_rules_are_selected(select: tuple[str, ...], ignore: tuple[str, ...], preview: bool, codes: list[str]) -> None:
    assert [chosen.code for chosen in rules_by(RULES, Options(select, ignore, preview=preview))] == codes


@pytest.mark.parametrize(
    ("select", "ignore", "message"),
    [
        (("AVG999",), (), "geen regel heet 'AVG999'; avglint rules toont ze alle"),
        (("retentoin",), (), "geen regel heet 'retentoin' (bedoelt u 'retention'?); avglint rules"),
        ((), ("art:99",), "geen regel heet 'art:99'"),
        (("art:",), (), "geen regel heet 'art:'"),
        (("art:1",), (), "geen regel heet 'art:1'"),
        (("AVG401",), ("AVG4",), "er blijft geen regel over"),
        (("AVG104",), (), "AVG104 is een voorlopige regel; voeg --preview toe"),
        (("AVG00", "unused-waiver"), (), "AVG001 en AVG002 gaan over uitzonderingen en doen altijd mee"),
    ],
)
def test_a_selector_that_fits_nothing_is_an_error(
    select: tuple[str, ...], ignore: tuple[str, ...], message: str
) -> None:
    with pytest.raises(ConfigError, match=re.escape(message)):
        rules_by(RULES, Options(select, ignore))


@pytest.mark.parametrize(
    ("name", "message"),
    [
        (
            "AVG4",
            "geen regel heet 'AVG4': het begin van een code kan alleen in select, ignore en per-file-ignores; noem",
        ),
        ("avg10", "geen regel heet 'avg10': het begin van een code kan alleen in"),
        ("Art:13", "geen regel heet 'Art:13': een artikel kan alleen in select, ignore en per-file-ignores; noem hier"),
        ("art:13", "geen regel heet 'art:13': een artikel kan alleen in select, ignore en per-file-ignores; noem hier"),
        ("AVG00", "geen regel heet 'AVG00' ("),
        ("AVG40l", "geen regel heet 'AVG40l' (bedoelt u 'AVG40"),
    ],
)
def test_a_severity_is_of_one_rule(name: str, message: str) -> None:
    with pytest.raises(ConfigError) as raised:
        rules_by(RULES, Options(severities=((name, "info"),)))
    assert str(raised.value).startswith(message)


@pytest.mark.parametrize("name", ["AVG401", "Retention", "avg001", "faulty-waiver"])
def test_a_severity_names_its_rule(name: str) -> None:
    assert rules_by(RULES, Options(severities=((name, "info"),)))


@pytest.mark.parametrize(
    ("options", "error"),
    [
        (Options(ignored_here=("AVG",)), NoRuleHereError),
        (Options(("AVG401",), ignored_here=("AVG4",)), NoRuleHereError),
        (Options(("AVG401", "AVG104"), ignored_here=("AVG4",)), NoRuleHereError),
        (Options(("AVG401",), ("AVG4",), ignored_here=("AVG4",)), ConfigError),
        (Options(ignored_here=("AVG40l",)), ConfigError),
    ],
)
def test_a_file_without_rules_is_no_mistake_of_the_run(options: Options, error: type[ConfigError]) -> None:
    with pytest.raises(ConfigError) as raised:
        rules_by(RULES, options)
    assert type(raised.value) is error


def test_a_file_is_not_judged_by_what_is_ignored_there() -> None:
    options = Options(ignore=("AVG101",), ignored_here=("AVG402",))
    assert [each.code for each in rules_by(RULES, options)] == ["AVG401"]


DATED = [
    rule("AVG801", "outdated-wbp", "", since="2018-05-25"),
    rule("AVG803", "privacy-shield", "", since="2020-07-16"),
    rule("AVG104", "representative", "27", "preview"),
]


def test_an_article_is_of_the_avg() -> None:
    with pytest.raises(ConfigError, match="geen regel heet 'art:'"):
        rules_by(DATED, Options(select=("art:",)))


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (Options(as_of="1900-01-01"), "geen van de gekozen regels geldt op 1900-01-01; kies met --as-of een andere"),
        (Options(("AVG803",), as_of="2020-07-15"), "geen van de gekozen regels geldt op 2020-07-15; kies met"),
        (
            Options(("AVG803",), severities=(("AVG803", "off"),)),
            "er blijft geen regel over: wat is gekozen, staat onder",
        ),
        (
            Options(severities=(("AVG803", "off"), ("AVG801", "off"))),
            "AVG104 is een voorlopige regel; voeg --preview toe",
        ),
    ],
)
def test_a_run_without_a_rule_that_judges_is_an_error(options: Options, message: str) -> None:
    with pytest.raises(ConfigError, match=message):
        rules_by(DATED, options)


def test_none_of_our_rules_is_in_force_in_a_year_that_was_mistyped() -> None:
    with pytest.raises(ConfigError, match="geldt op 1019-01-01"):
        rules_by(load_rules().rules, Options(as_of="1019-01-01", preview=True))


@pytest.mark.parametrize(
    "options",
    [
        Options(as_of="2018-05-25"),
        Options(("AVG803",), as_of="2020-07-16"),
        Options(("AVG8",), severities=(("AVG803", "off"),)),
        Options(as_of="1900-01-01", preview=True),
    ],
)
def test_one_rule_that_judges_is_enough(options: Options) -> None:
    assert rules_by(DATED, options)


@pytest.mark.parametrize("policy", [True, False])
@pytest.mark.parametrize("name", ["AVG001", "avg002", "unused-waiver"])
def test_a_policy_may_name_a_rule_about_waivers_and_a_waiver_may_not(name: str, policy: bool) -> None:
    options = Options(waivers=(Waiver((name,), "reden", "x.toml", policy=policy),))
    if policy:
        assert rules_by(RULES, options)
    else:
        with pytest.raises(ConfigError, match=f"^x.toml: {name} gaat over uitzonderingen zelf: daarvoor is geen"):
            rules_by(RULES, options)


@pytest.mark.parametrize("name", ["AVG00", "AVG0"])
def test_a_policy_may_name_the_beginning_of_their_codes(name: str) -> None:
    assert rules_by(RULES, Options(waivers=(Waiver((name,), "reden", "x.toml", policy=True),)))
