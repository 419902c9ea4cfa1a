"""``avglint explain``: one rule's page."""

from typing import Annotated

import typer

from avglint.cli.console import output_width, write_lines
from avglint.cli.options import Lang, Rules
from avglint.cli.settings import run_options
from avglint.errors import ConfigError

HELP = """Leg een regel uit: wat hij vraagt, waarom, uit welk artikel, en met voorbeelden.

\b
Voorbeelden:
  avglint explain AVG401
  avglint explain retention --lang en
"""


def explain(
    code: Annotated[str, typer.Argument(metavar="REGEL", help="Code of naam van de regel.", show_default=False)],
    rules: Rules = None,
    lang: Lang = None,
) -> int:
    """Print the page of one rule. Raises ConfigError where no rule is called so."""
    from avglint.linter.own_rules import OWN_RULES
    from avglint.linter.select import named, unknown
    from avglint.model.card import RuleCard
    from avglint.model.rule import Rule
    from avglint.output.rule_text import rule_lines
    from avglint.rulebook.book import load_rules
    from avglint.rulebook.rule_file import read_rule

    options = run_options(lang, rules)
    known: list[RuleCard | Rule] = [*load_rules(options.rules).rules, *OWN_RULES]
    found = named(known, code)
    if found is None:
        told = unknown(known, code)
        raise ConfigError(told.nl, told.en)
    # The compiled rules have no examples: a page is made from the file of the rule itself.
    rule = found if isinstance(found, Rule) else read_rule(found, options.rules)
    write_lines(rule_lines(rule, options.language, output_width()))
    return 0
