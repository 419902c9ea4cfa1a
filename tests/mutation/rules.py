"""How many of a rule's phrases, exceptions and conditions its examples ask for: ``python -m tests.mutation.rules``.

Each is left out in turn (see ``mutants.py``), and then an example of the rule (in its own file, or in that of
``tests/phrases``) has to fail. Give codes (AVG401) to try no more than these rules, ``--survivors`` to see what no
example asks for. A shared signal of the lexicon is tried with the examples of all rules that ask for it; the named
lists of words are left as they are. Nothing is compiled anew and each example is read once: all rules take some
minutes. What was tried is kept in ``.mutation``: a run that is broken off goes on, and rules that did not change are
not tried again. The engine is taken to be the same: else, ``--anew``.
"""

import argparse
import json
from collections.abc import Sequence
from hashlib import sha256
from typing import NamedTuple

from avglint.evaluate.program import Program
from avglint.linter.examples import faults_by, judge_of
from avglint.model.rule import Pack, Rule
from avglint.resources import data_dir
from avglint.rulebook import load_rules
from avglint.rulebook.load import load_pack
from tests.mutation import KEPT
from tests.mutation.mutants import mutants_of, mutants_of_shared
from tests.phrases import phrases_of


class Tried(NamedTuple):
    """One thing left out: of which rule or shared signal, what, and whether an example failed."""

    owner: str
    without: str
    killed: bool


def tried(rule: Rule, pack: Pack, program: Program) -> list[Tried]:
    """Return what became of each mutant of a rule of ``pack``, of which ``program`` is what it compiles to.

    Raises SystemExit where an example fails with nothing left out: it would seem to ask for everything.
    """
    found = [*mutants_of(rule, program), *mutants_of_shared(rule, program, pack.lexicon.signals)]
    alive = {f"{rule.code}~{number}": mutant for number, mutant in enumerate(found)}
    codes = list(alive)
    # Beside the real rules, so that one reading of an example serves all.
    mutated = program._replace(
        rules={each.code: program.rules[each.code] for each in pack.rules}
        | {code: mutant.rule._replace(code=code) for code, mutant in alive.items()}
    )
    for example in (*rule.examples, *phrases_of(rule.code)):
        judge = judge_of(example, mutated)
        for got, why in faults_by(judge, rule.code, example, mutated):
            raise SystemExit(f"{rule.code}: an example fails as it is: expected {example.verdict}, got {got}; {why}")
        alive = {code: each for code, each in alive.items() if not any(faults_by(judge, code, example, mutated))}
    return [Tried(mutant.owner, mutant.without, code not in alive) for code, mutant in zip(codes, found, strict=True)]


def remembered(rule: Rule, pack: Pack, program: Program, anew: bool) -> list[Tried]:
    """Return what ``tried`` does, or what it returned for the same rule and signals."""
    examples = (*rule.examples, *phrases_of(rule.code))
    key = sha256(repr((rule.evidence, rule.signals, rule.exceptions, examples, pack.lexicon)).encode()).hexdigest()
    path = KEPT / f"{rule.code}-{key[:16]}.json"
    if anew or not path.exists():
        KEPT.mkdir(exist_ok=True)
        path.write_text(json.dumps(tried(rule, pack, program)), "utf-8")
    return [Tried(*each) for each in json.loads(path.read_text("utf-8"))]


def main() -> None:
    """Print how many mutants an example kills: by rule, by shared signal, and in all."""
    arguments = argparse.ArgumentParser(prog="python -m tests.mutation.rules")
    arguments.add_argument("codes", nargs="*", help="of rules, such as AVG401; none: all rules")
    arguments.add_argument("--survivors", action="store_true", help="print what no example asks for")
    arguments.add_argument("--anew", action="store_true", help="also try what was tried before")
    given = arguments.parse_args()
    pack, program = load_pack(data_dir() / "rules" / "avg"), load_rules().program
    results: list[Tried] = []
    shared: dict[tuple[str, str], bool] = {}
    for rule in pack.rules:
        if not given.codes or rule.code in given.codes:
            found = remembered(rule, pack, program, given.anew)
            own = [each for each in found if each.owner == rule.code]
            if own:
                _print(rule.code, own, given.survivors)
            results += own
            for owner, without, killed in found:
                if owner != rule.code:
                    shared[owner, without] = killed or shared.get((owner, without), False)
    for name in sorted({owner for owner, _ in shared}):
        of_signal = [Tried(name, without, killed) for (owner, without), killed in shared.items() if owner == name]
        _print(name, of_signal, given.survivors)
        results += of_signal
    _print("all", results, False)


def _print(owner: str, results: Sequence[Tried], survivors: bool) -> None:
    killed = sum(each.killed for each in results)
    print(f"{owner:<28}{killed:>5} of {len(results):>5}{killed / len(results):>8.1%}", flush=True)
    for each in results if survivors else ():
        if not each.killed:
            print(f"    {each.without}")


if __name__ == "__main__":
    main()
