"""``avglint explain``: one rule's page."""

from typing import Annotated

import typer

from avglint.cli.console import output_width, write_lines
from avglint.cli.settings import run_options
from avglint.config.values import nearest
from avglint.errors import ConfigError

HELP = """Leg een regel uit: wat hij vraagt, waarom, uit welk artikel, en met voorbeelden.

\b
Voorbeelden:
  avglint explain AVG401
  avglint explain retention --lang en
"""


def explain(
    code: Annotated[str, typer.Argument(metavar="REGEL", help="Code of naam van de regel.", show_default=False)],
    rules: Annotated[
        list[str] | None, typer.Option(metavar="MAP", help="Map met eigen regels, naast die van avglint; mag vaker.")
    ] = None,
    lang: Annotated[
        str | None, typer.Option(metavar="nl|en", help="Taal van de uitleg (anders nl).", show_default=False)
    ] = None,
) -> int:
    """Print the page of one rule. Raises ConfigError where no rule is called so."""
    from avglint.linter.own_rules import OWN_RULES
    from avglint.output.rule_text import rule_lines
    from avglint.rulebook.book import pack_folders
    from avglint.rulebook.load import load_packs

    options = run_options(lang, rules)
    # The compiled rules have no examples: a page is made from the rule files themselves.
    packs = load_packs(pack_folders(options.rules))
    known = [*(rule for pack in packs for rule in pack.rules), *OWN_RULES]
    wanted = code.casefold()
    rule = next((each for each in known if wanted in (each.code.casefold(), each.name.casefold())), None)
    if rule is None:
        names = [name for each in known for name in (each.code, each.name)]
        raise ConfigError(f"geen regel heet {code!r}{nearest(code, names)}; avglint rules toont ze alle")
    write_lines(rule_lines(rule, options.language, output_width()))
    return 0
