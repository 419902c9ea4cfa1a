"""Which rules a run uses."""

import pytest

from avglint.config import Options
from avglint.errors import ConfigError
from avglint.linter.select import rules_by
from avglint.model.card import Citation, RuleCard, Wording

T = Wording("t", "t")


def rule(code: str, name: str, article: str, status: str = "stable") -> RuleCard:
    source = (Citation("AVG", "GDPR", article=article),)
    return RuleCard(code, name, "disclosure", T, T, source, {}, {}, T, T, status)  # type: ignore[arg-type]


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
        (("AVG999",), (), "geen regel heet 'AVG999'; bedoelt u AVG"),
        (("retentoin",), (), "geen regel heet 'retentoin'; bedoelt u retention?"),
        ((), ("art:99",), "geen regel heet 'art:99'"),
        (("AVG401",), ("AVG4",), "er blijft geen regel over"),
        (("AVG104",), (), "AVG104 is een voorlopige regel; voeg --preview toe"),
        (("AVG00", "unused-waiver"), (), "AVG001 en AVG002 gaan over uitzonderingen en doen altijd mee"),
    ],
)
def test_a_selector_that_fits_nothing_is_an_error(
    select: tuple[str, ...], ignore: tuple[str, ...], message: str
) -> None:
    with pytest.raises(ConfigError, match=message.replace("?", r"\?")):
        rules_by(RULES, Options(select, ignore))


@pytest.mark.parametrize(
    ("name", "message"),
    [
        (
            "AVG4",
            "geen regel heet 'AVG4': het begin van een code kan alleen in select, ignore en per-file-ignores; noem",
        ),
        ("avg10", "geen regel heet 'avg10': het begin van een code kan alleen in"),
        ("art:13", "geen regel heet 'art:13': een artikel kan alleen in select, ignore en per-file-ignores; noem hier"),
        ("AVG00", "geen regel heet 'AVG00'; "),
        ("AVG40l", "geen regel heet 'AVG40l'; bedoelt u AVG40"),
    ],
)
def test_a_severity_is_of_one_rule(name: str, message: str) -> None:
    with pytest.raises(ConfigError) as raised:
        rules_by(RULES, Options(severities=((name, "info"),)))
    assert str(raised.value).startswith(message)


@pytest.mark.parametrize("name", ["AVG401", "Retention", "avg001", "faulty-waiver"])
def test_a_severity_names_its_rule(name: str) -> None:
    assert rules_by(RULES, Options(severities=((name, "info"),)))
