"""Packs: what is in order loads, what is broken is told with its file, line and column."""

import hashlib
import json
import re
import time
from collections.abc import Callable, Mapping
from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from avglint.errors import RulebookError
from avglint.evaluate.program import Program
from avglint.linter.examples import faults_by, judge_of
from avglint.model.rule import Clue
from avglint.packed import pack as packed
from avglint.packed import unpack
from avglint.resources import data_dir
from avglint.rulebook.book import load_rules
from avglint.rulebook.load import load_pack, load_packs, load_program

MakePack = Callable[[Mapping[str, str | bytes | None]], Path]
Swap = tuple[str, str]

RULE_NAME = "ACME001-newsletter-frequency.yaml"
LEXICON_NAME = "lexicon/words.yaml"


def broken(make_pack: MakePack, name: str, *swaps: Swap) -> Path:
    """Return the folder of the good pack with words of one of its files replaced."""
    text = (make_pack({}) / name).read_text("utf-8")
    for old, new in swaps:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return make_pack({name: text})


def faults_of(folder: Path) -> list[str]:
    with pytest.raises(RulebookError) as caught:
        load_program([folder])
    return [
        f"{Path(fault.path).relative_to(folder).as_posix()}:{fault.line}:{fault.column}: {fault.why}"
        for fault in caught.value.faults
    ]


def test_a_pack_in_order_loads(make_pack: MakePack) -> None:
    pack = load_pack(make_pack({".hidden.yaml": "x", "notes.txt": "x"}))
    [rule] = pack.rules
    assert (pack.name, pack.version, rule.code, rule.status) == ("acme", "1", "ACME001", "preview")
    assert rule.signals == {"newsletter": (Clue(any=("@letter",)),)}
    assert rule.evidence == {"satisfied": (Clue(any=("@letter ..8 maandelijks",), not_topic=("cookies",)),)}
    assert rule.examples[0].words == ("maandelijks",)
    assert pack.lexicon.lists == {"letter": ("nieuwsbrief*", "mailing")}


def test_the_program_is_compiled(make_pack: MakePack) -> None:
    packs, program = load_program([make_pack({})])
    assert [pack.name for pack in packs] == ["acme"]
    assert list(program["rules"]) == ["ACME001"]


def test_the_files_of_a_lexicon_are_one_lexicon(make_pack: MakePack) -> None:
    pack = load_pack(make_pack({"lexicon/more.yaml": "lists: {bird: [mus]}\nverbs: {bakken: {forms: [bakt]}}\n"}))
    assert set(pack.lexicon.lists) == {"letter", "bird"}
    assert pack.lexicon.verbs["bakken"].forms == ("bakt",)


TABLE: list[tuple[str, list[Swap], list[str]]] = [
    # the shape of a rule
    (
        RULE_NAME,
        [("message:", "mesage:")],
        ["1:1: key 'message' is missing", "16:1: unknown key 'mesage' (do you mean 'message'?)"],
    ),
    (RULE_NAME, [("name: newsletter-frequency\n", "")], ["1:1: key 'name' is missing"]),
    (RULE_NAME, [("{nl: Hoe vaak, en: How often}", "Hoe vaak")], ["5:8: 'title' must be a mapping ('key: value')"]),
    (RULE_NAME, [(", en: How often}", "}")], ["5:8: key 'en' is missing"]),
    (RULE_NAME, [("en: Say how often.", "en: ' '")], ["19:34: 'en' has no text"]),
    (
        RULE_NAME,
        [("kind: disclosure", "kind: disclosing")],
        ["3:7: 'kind' can't be 'disclosing'; allowed: 'disclosure' or 'occurrence'"],
    ),
    (
        RULE_NAME,
        [("kind: disclosure", "kind: [disclosure]")],
        ["3:7: 'kind' can't be a list or a mapping; allowed: 'disclosure' or"],
    ),
    (
        RULE_NAME,
        [("{missing: info}", "{mising: info}")],
        ["8:12: unknown key 'mising'; allowed: 'satisfied', 'partial', 'missing'"],
    ),
    (RULE_NAME, [("topics: [newsletter]", "topics: newsletter")], ["9:9: 'topics' must be a list"]),
    (RULE_NAME, [("[{nl: AVG art. 12, en: GDPR art. 12}]", "{nl: a, en: b}")], ["7:9: 'source' must be a list"]),
    (
        RULE_NAME,
        [("not_topic: cookies", "not_topics: cookies")],
        ["15:42: unknown key 'not_topics' (do you mean 'not_topic'?)"],
    ),
    (
        RULE_NAME,
        [("not_topic: cookies", "window: zin")],
        ["15:50: 'window' can't be 'zin'; allowed: 'sentence', 'clause'"],
    ),
    (RULE_NAME, [('["@letter"]', '"@letter"')], ["12:15: 'newsletter' must be a list"]),
    (RULE_NAME, [('["@letter"]', "[[mailing]]")], ["12:16: item 1 of 'newsletter' must be a mapping"]),
    (RULE_NAME, [("status: preview", "absence: misschien")], ["4:10: 'absence' must be true or false"]),
    (
        RULE_NAME,
        [("status: preview", "lists: {bird: [mus]}")],
        ["4:1: unknown key 'lists'; it belongs in a file of the folder 'lexicon' of the pack"],
    ),
    (
        RULE_NAME,
        [("status: preview", "names: x")],
        ["4:1: unknown key 'names' (do you mean 'name'?)"],
    ),
    # declared facts
    (
        RULE_NAME,
        [("topics:", "declared: {fact: dop, said: shop}\ntopics:")],
        ["9:18: 'fact' can't be 'dop'; allowed: 'name', 'dpo'"],
    ),
    (RULE_NAME, [("topics:", "declared: dpo\ntopics:")], ["9:11: 'declared' must be a mapping"]),
    (
        RULE_NAME,
        [("topics:", "declared: {fact: dpo, sayd: shop}\ntopics:")],
        ["9:23: unknown key 'sayd' (do you mean 'said'?)"],
    ),
    (
        RULE_NAME,
        [("topics:", "declared: {fact: dpo, said: not shpo}\ntopics:")],
        ["9:33: unknown name 'shpo': no signal and no rule is called so (do you mean 'shop'?)"],
    ),
    (RULE_NAME, [("topics:", "declared: {fact: dpo, denied: shop of}\ntopics:")], ["9:36: this is no condition"]),
    # what a rule must have
    (RULE_NAME, [("code: ACME001", "code: acme")], ["1:7: code 'acme' must be capitals and then digits, like ACME001"]),
    (RULE_NAME, [("name: newsletter-frequency", "name: Hoe_vaak")], ["2:7: name 'Hoe_vaak' must be small letters"]),
    (
        RULE_NAME,
        [("code: ACME001", "code: ACME002")],
        ["1:7: a file with this code and name is called 'ACME002-newsletter-frequency.yaml'"],
    ),
    (RULE_NAME, [("{missing: info}", "{}")], ["8:1: the severity for 'missing' is missing"]),
    (
        RULE_NAME,
        [("{missing: info}", "{missing: info, partial: info}")],
        ["8:27: 'partial' is never a finding of this rule"],
    ),
    (
        RULE_NAME,
        [("  missing: {nl: Hoe vaak ontbreekt., en: How often is missing.}\n", "")],
        ["16:1: the message for 'missing' is missing"],
    ),
    (
        RULE_NAME,
        [("  not_applicable: {nl: Geen", "  partial: {nl: Geen")],
        ["16:1: the message for 'not_applicable' is missing", "18:3: 'partial' is never a verdict of this rule"],
    ),
    (
        RULE_NAME,
        [("  satisfied:\n", "  violated:\n")],
        [
            "13:1: a disclosure rule needs evidence for 'satisfied'",
            "14:3: a disclosure rule has no evidence for 'violated'; allowed: satisfied, partial",
        ],
    ),
    (
        RULE_NAME,
        [("kind: disclosure", "kind: occurrence")],
        [
            "8:1: the severity for 'violated' is missing",
            "8:12: 'missing' is never a finding of this rule",
            "13:1: an occurrence rule needs evidence for 'violated'",
            "14:3: an occurrence rule has no evidence for 'satisfied'; allowed: violated",
            "16:1: the message for 'violated' is missing",
            "17:3: 'missing' is never a verdict of this rule",
            "21:1: there is no example with verdict 'violated'",
            "23:50: 'missing' is never a verdict of this rule; possible: violated, satisfied, not_applicable",
        ],
    ),
    (RULE_NAME, [("status: preview", "status: preview\nabsence: true")], ["5:1: 'absence' is for occurrence rules"]),
    (
        RULE_NAME,
        [("status: preview", "status: preview\nsince: 2018-02-30")],
        ["5:8: '2018-02-30' is no day: write YYYY-MM-DD"],
    ),
    (
        RULE_NAME,
        [("status: preview", "status: preview\nsince: 2020-01-01\nuntil: 2020-01-01")],
        ["6:8: 'until' (2020-01-01) is not after 'since' (2020-01-01)"],
    ),
    (
        RULE_NAME,
        [("verdict: satisfied", "as_of: 1-2-2020, verdict: satisfied")],
        ["22:55: '1-2-2020' is no day: write YYYY-MM-DD"],
    ),
    (
        RULE_NAME,
        [("verdict: missing", "verdict: partial")],
        [
            "21:1: there is no example with verdict 'missing'",
            "23:50: 'partial' is never a verdict of this rule; possible: missing, satisfied, not_applicable",
        ],
    ),
    (
        RULE_NAME,
        [("words: maandelijks", "words: [wekelijks]")],
        ["22:76: the words 'wekelijks' do not stand in the example's text"],
    ),
    (
        RULE_NAME,
        [("status: preview\n", "")],
        ["20:1: a stable rule has 3 or more good and as many bad examples; here 2 and 1: add some, or write 'sta"],
    ),
    (
        RULE_NAME,
        [(", not_topic: cookies", ", signals: [newsletter]")],
        ["15:7: an evidence item has 'any', 'signals' or 'computed': no more than one"],
    ),
    (
        RULE_NAME,
        [('any: ["@letter ..8 maandelijks"], ', "")],
        ["15:7: an evidence item has 'any', 'signals' or 'computed': one of them is needed"],
    ),
    (
        RULE_NAME,
        [('any: ["@letter ..8 maandelijks"], ', "computed: activity, ")],
        ["15:18: nothing is worked out by the name 'activity' (do you mean 'activities'?)"],
    ),
    (
        RULE_NAME,
        [('any: ["@letter ..8 maandelijks"], ', "computed: activities, ")],
        [
            f"15:18: 'activities' is worked out from {each}, which no pack has"
            for each in ("AVG201", "AVG202", "AVG401", "column_of_data", "no_activity_word", "said_of_all_data")
        ],
    ),
    # names
    (
        RULE_NAME,
        [("topics: [newsletter]", "topics: [newsletters]")],
        ["9:10: unknown topic 'newsletters': no lexicon has it (do you mean 'newsletter'?)"],
    ),
    (
        RULE_NAME,
        [("not_topic: cookies", "not_topic: cookie")],
        ["15:53: unknown topic 'cookie': no lexicon has it (do you mean 'cookies'?)"],
    ),
    (
        RULE_NAME,
        [("when: newsletter", "when: shop and news")],
        ["10:24: unknown name 'news': no signal and no rule is called so"],
    ),
    (
        RULE_NAME,
        [("when: newsletter", "when: newsletter and")],
        ["10:29: this is no condition; expected a name, '(', 'not'"],
    ),
    (
        RULE_NAME,
        [("when: newsletter", "when: ACME002.missing")],
        ["10:15: unknown name 'ACME002.missing': no signal and no rule is called so (do you mean 'ACME001.missing'?)"],
    ),
    (
        RULE_NAME,
        [("when: newsletter", "when: ACME001.violated")],
        ["10:15: 'ACME001.violated' never holds; possible: ACME001.missing, ACME001.satisfied"],
    ),
    (
        RULE_NAME,
        [("when: newsletter", "when: ACME001")],
        ["10:15: a verdict is missing after ACME001; possible: ACME001.missing, ACME001.satisfied"],
    ),
    (
        RULE_NAME,
        [("when: newsletter", "when: jurisdiction.de")],
        ["10:15: unknown name 'jurisdiction.de': no signal and no rule is called so (do you mean 'jurisdiction"],
    ),
    (
        RULE_NAME,
        [('["@letter"]', "[{signals: [newsleter]}]")],
        ["12:27: unknown signal 'newsleter' (do you mean 'newsletter'?)"],
    ),
    (RULE_NAME, [('["@letter"]', "[{signals: [jurisdiction.be]}]")], ["12:27: unknown signal 'jurisdiction.be'"]),
    # circles
    (
        RULE_NAME,
        [("when: newsletter", "when: ACME001.missing")],
        ["10:15: this goes round in a circle: ACME001 -> ACME001"],
    ),
    (
        RULE_NAME,
        [('["@letter"]', "[{any: [x], when: newsletter}]")],
        ["12:33: this goes round in a circle: ACME001/newsletter -> ACME001/newsletter"],
    ),
    (
        RULE_NAME,
        [('["@letter"]', "[{any: [x], when: ACME001.missing}]")],
        ["10:15: this goes round in a circle: ACME001 -> ACME001/newsletter -> ACME001"],
    ),
    (
        LEXICON_NAME,
        [("[{any: [webwinkel]}]", "[{signals: [store]}]\n  store: [{any: [x], when: not shop}]")],
        ["8:28: this goes round in a circle: store -> shop -> store"],
    ),
    # patterns
    (RULE_NAME, [("@letter ..8", "@leter ..8")], ["15:14: unknown list @leter"]),
    (RULE_NAME, [("..8 maandelijks", "..8 (maandelijks")], ["15:39: this is no pattern; expected"]),
    (
        RULE_NAME,
        [("..8 maandelijks", "..8 <duration:month>")],
        ["15:37: unknown tag month of <duration> (do you mean 'months'?)"],
    ),
    (
        RULE_NAME,
        [("..8 maandelijks", "..y maandelijks")],
        ["15:23: this is no pattern; a gap is two dots, how many words"],
    ),
    (LEXICON_NAME, [("mailing", "mail <iban:nl>")], ["2:37: unknown tag nl of <iban>, which has no tags"]),
    # patterns, with all else
    (
        RULE_NAME,
        [("status: preview\n", ""), ("@letter ..8", "@leter ..8"), ("why:", "unless: x\nwhy:")],
        ["14:14: unknown list @leter (do you mean 'letter'?)", "19:1: unknown key 'unless'"],
    ),
    (
        RULE_NAME,
        [("status: preview\n", ""), ("@letter ..8", "@leter ..8")],
        [
            "14:14: unknown list @leter (do you mean 'letter'?)",
            "20:1: a stable rule has 3 or more good and as many bad",
        ],
    ),
    (
        RULE_NAME,
        [('["@letter"]', "['x?', {any: y z?, window: zin, unless: [a, (b], when: shop and}]"), ("kind:", "kinds:")],
        [
            "1:1: key 'kind' is missing",
            "3:1: unknown key 'kinds' (do you mean 'kind'?)",
            "12:16: an optional part at the edge of a pattern has no effect",
            "12:30: an optional part at the edge of a pattern has no effect",
            "12:42: 'window' can't be 'zin'; allowed:",
            "12:61: this is no pattern; expected",
            "12:78: this is no condition; expected",
        ],
    ),
    (
        RULE_NAME,
        [('["@letter"]', "[['x?'], {any: [y?, [z]]}, {any: {x: y?}}]"), ("topics:", "exceptions: q?\ntopics:")],
        [
            "9:13: 'exceptions' must be a list",
            "9:13: an optional part at the edge of a pattern has no effect",
            "13:16: item 1 of 'newsletter' must be a mapping",
            "13:35: item 2 of 'any' must be a text",
            "13:48: 'any' must be a list",
        ],
    ),
    # What stands before a match can be asked of a match, not of what undoes it.
    (
        RULE_NAME,
        [('["@letter"]', '[{any: [a & !..3 b], unless: [c & !..4 d, "e & !  ..2 f"], beside: [g & !h]}]')],
        [
            "12:49: what stands before (!..4) is only asked in `any`; here write !(...), for the whole window",
            "12:62: what stands before (!..4) is only asked in `any`; here write !(...), for the whole window",
        ],
    ),
    (LEXICON_NAME, [("mailing", "mailing?")], ["2:26: an optional part at the edge"]),
    (LEXICON_NAME, [("mailing", "mailing & kaart")], ["2:26: a pattern of a list (@letter) can't hold & or !"]),
    # the lexicon
    (LEXICON_NAME, [("topics:", "topic:")], ["3:1: unknown key 'topic' (do you mean 'topics'?)"]),
    (LEXICON_NAME, [("  letter:", "  Bird-s: [mus]\n  letter:")], ["2:3: name 'Bird-s' must be small letters, digits"]),
    (
        LEXICON_NAME,
        [("lists:\n", "bird: [mus]\nlists:\n")],
        ["1:1: unknown key 'bird'; a list of patterns stands under the key 'lists', like lists: {apps: [whatsapp, sig"],
    ),
    (LEXICON_NAME, [("lists:\n", "list: [mus]\nlists:\n")], ["1:1: unknown key 'list' (do you mean 'lists'?)"]),
    (LEXICON_NAME, [("lists:\n", "bird: mus\nlists:\n")], ["1:1: unknown key 'bird'"]),
    (LEXICON_NAME, [("[cookie*]", "[]")], ["5:12: 'cookies' has no entries"]),
    (
        LEXICON_NAME,
        [("topics:", "verbs: {intrekken: {forms: []}, intikken: {forms: [x], particle: in}}\ntopics:")],
        ["3:20: verb 'intrekken' has no forms", "3:43: 'stems' and 'particle' go together: both, or neither"],
    ),
    (
        LEXICON_NAME,
        [("topics:", "names: {vendor: [{value: X, names: []}]}\ntopics:")],
        ["3:18: a name needs a 'value', and 'names' to know it by"],
    ),
    (
        LEXICON_NAME,
        [("topics:", "names: {vendor: [{value: X, names: [X, '…']}]}\ntopics:")],
        ["3:18: a name needs a 'value', and 'names' to know it by"],
    ),
    (LEXICON_NAME, [("shop:", "not:")], ["7:3: 'not' can't be a signal's name"]),
    # the pack
    (
        "pack.yaml",
        [("version: '1'", "versie: '1'")],
        ["1:1: key 'version' is missing", "2:1: unknown key 'versie' (do you mean 'version'?)"],
    ),
    ("pack.yaml", [("version: '1'", "version: ''")], ["2:10: 'version' has no text"]),
    ("pack.yaml", [("version: '1'", "version: 1\nlanguage: fr")], ["3:11: 'language' can't be 'fr'; allowed: 'nl'"]),
]


@pytest.mark.parametrize(("name", "swaps", "expected"), TABLE)
def test_faults_are_told_at_their_place(make_pack: MakePack, name: str, swaps: list[Swap], expected: list[str]) -> None:
    faults = faults_of(broken(make_pack, name, *swaps))
    assert len(faults) == len(expected), faults
    for fault, start in zip(faults, expected, strict=True):
        assert fault.startswith(f"{name}:{start}"), faults


OCCURRENCE = """\
code: ACME002
name: shouting
kind: occurrence
title: {nl: Hoofdletters, en: Capitals}
question: {nl: Wordt er geroepen?, en: Is there shouting?}
source: [{nl: AVG art. 12, en: GDPR art. 12}]
severity: {violated: warning}
evidence:
  violated: ["=LET =OP"]
message:
  violated: {nl: U roept., en: You shout.}
repair: {nl: Roep niet., en: Do not shout.}
why: {nl: Roepen leest niet., en: Shouting does not read.}
examples:
  - {text: Let op., verdict: satisfied}
  - {text: Let goed op., verdict: satisfied}
  - {text: Wij letten op., verdict: satisfied}
  - {text: LET OP., verdict: violated, words: LET OP}
  - {text: Hier LET OP graag., verdict: violated, words: LET OP}
  - {text: LET OP en LET OP., verdict: violated}
"""
OCCURRENCE_NAME = "ACME002-shouting.yaml"


def test_a_list_that_is_faulty_and_those_who_name_it_are_told_together(make_pack: MakePack) -> None:
    faults = faults_of(broken(make_pack, LEXICON_NAME, ("  letter:", "  Letter-s:")))
    assert faults == [
        f"{RULE_NAME}:12:16: unknown list @letter (do you mean 'Letter-s'?)",
        f"{RULE_NAME}:15:14: unknown list @letter (do you mean 'Letter-s'?)",
        f"{LEXICON_NAME}:2:3: name 'Letter-s' must be small letters, digits and _",
    ]


def test_what_an_unreadable_lexicon_may_hold_is_not_unknown(make_pack: MakePack) -> None:
    patterns = '["@letter ..8 maandelijks", "@x", "x~", "<x>", "<duration:x>", "(a"]'
    folder = broken(make_pack, RULE_NAME, ('["@letter ..8 maandelijks"]', patterns))
    assert faults_of(make_pack({RULE_NAME: (folder / RULE_NAME).read_bytes(), LEXICON_NAME: "lists: x\n"})) == [
        f"{RULE_NAME}:15:79: this is no pattern; expected ), |",
        f"{LEXICON_NAME}:1:8: 'lists' must be a mapping ('key: value')",
    ]


def test_of_a_file_full_of_faulty_patterns_some_are_told(make_pack: MakePack) -> None:
    many = ", ".join(f'"x{number}?"' for number in range(200))
    faults = faults_of(broken(make_pack, RULE_NAME, ('["@letter ..8 maandelijks"]', f"[{many}]")))
    assert len(faults) == 50


def test_a_pattern_or_condition_that_is_too_long_is_told_at_its_place(make_pack: MakePack) -> None:
    long = ("@letter ..8 maandelijks", "maandelijks " * 1000), ("when: newsletter", "when: " + "a or " * 300 + "a")
    assert [fault.partition("; ")[0] for fault in faults_of(broken(make_pack, RULE_NAME, *long))] == [
        f"{RULE_NAME}:10:1014: a condition has at most 1000 characters",
        f"{RULE_NAME}:15:14: a pattern has at most 10000 characters",
    ]


def test_a_code_that_is_taken_is_all_that_is_told(make_pack: MakePack) -> None:
    """Who names that rule is not to blame, and the two make no circle."""
    named = OCCURRENCE.replace("evidence:", "applies_when: ACME001.satisfied\nevidence:")
    named = named.replace("message:", "message:\n  not_applicable: {nl: n, en: n}")
    again = OCCURRENCE.replace("ACME002", "ACME001").replace("shouting", "other")
    again = again.replace('["=LET =OP"]', '[{any: "=LET =OP", when: ACME002.violated or ACME001.missing}]')
    folder = make_pack({OCCURRENCE_NAME: named, "ACME001-other.yaml": again})
    assert faults_of(folder) == [f"ACME001-other.yaml:1:7: code ACME001 is taken: {folder / RULE_NAME} has it"]


def test_an_occurrence_rule_in_order_loads(make_pack: MakePack) -> None:
    pack = load_pack(make_pack({OCCURRENCE_NAME: OCCURRENCE}))
    assert [rule.code for rule in pack.rules] == ["ACME001", "ACME002"]
    assert pack.rules[1].evidence == {"violated": (Clue(any=("=LET =OP",)),)}


def test_an_occurrence_rule_of_absence_says_what_is_looked_for(make_pack: MakePack) -> None:
    absence = OCCURRENCE.replace("  violated: [", "  satisfied: [").replace("severity:", "absence: true\nseverity:")
    assert load_pack(make_pack({OCCURRENCE_NAME: absence})).rules[1].absence is True
    assert faults_of(make_pack({OCCURRENCE_NAME: OCCURRENCE.replace("severity:", "absence: true\nseverity:")})) == [
        f"{OCCURRENCE_NAME}:9:1: an occurrence rule of absence needs evidence for 'satisfied'",
        f"{OCCURRENCE_NAME}:10:3: an occurrence rule of absence has no evidence for 'violated'; allowed: satisfied",
    ]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"pack.yaml": None}, ["pack.yaml:0:0: this file can't be read: No such file or directory"]),
        ({RULE_NAME: None}, [".:0:0: there is no rule in this folder"]),
        ({"ACME009-x.yml": ""}, ["ACME009-x.yml:0:0: the name of a rule or lexicon file ends in .yaml"]),
        ({"lexicon/x.YAML": ""}, ["lexicon/x.YAML:0:0: the name of a rule or lexicon file ends in .yaml"]),
        (
            {"lexicon/more.yaml": "lists: {letter: [mail]}\nsignals: {shop: [x]}\n"},
            [
                "lexicon/words.yaml:2:3: 'letter' of 'lists' stands in more.yaml too",
                "lexicon/words.yaml:7:3: 'shop' of 'signals' stands in more.yaml too",
            ],
        ),
        (
            {OCCURRENCE_NAME: OCCURRENCE.replace("ACME002", "ACME001")},
            [
                "ACME002-shouting.yaml:1:7: a file with this code and name is called 'ACME001-shouting.yaml'",
                "ACME002-shouting.yaml:1:7: code ACME001 is taken: ",
            ],
        ),
    ],
)
def test_faulty_folders(make_pack: MakePack, changes: Mapping[str, str | None], expected: list[str]) -> None:
    faults = faults_of(make_pack(changes))
    assert len(faults) == len(expected), faults
    assert all(fault.startswith(start) for fault, start in zip(faults, expected, strict=True)), faults


def test_a_folder_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(RulebookError, match="this folder of rules can't be read: No such file"):
        load_packs([tmp_path / "nowhere"])
    with pytest.raises(RulebookError, match="no folder of rules was given"):
        load_packs([])


def test_all_faults_of_all_files_are_told_in_one_run(make_pack: MakePack) -> None:
    folder = broken(make_pack, RULE_NAME, ("kind: disclosure", "kind: x"), ("status: preview", "status: y"))
    assert faults_of(
        make_pack(
            {
                RULE_NAME: (folder / RULE_NAME).read_bytes(),
                OCCURRENCE_NAME: OCCURRENCE.replace("words: LET OP}\n  - {text: H", "words: let op}\n  - {text: H"),
                "ACME003-x.yaml": "a: [",
                LEXICON_NAME: LEXICON_WITH_TWO_FAULTS,
            }
        )
    ) == [
        "ACME001-newsletter-frequency.yaml:3:7: 'kind' can't be 'x'; allowed: 'disclosure' or 'occurrence'",
        "ACME001-newsletter-frequency.yaml:4:9: 'status' can't be 'y'; allowed: 'stable', 'preview' or 'deprecated'",
        "ACME002-shouting.yaml:18:47: the words 'let op' do not stand in the example's text",
        "ACME003-x.yaml:1:5: this is no YAML: did not find expected node content",
        "lexicon/words.yaml:1:1: unknown key 'list' (do you mean 'lists'?)",
        "lexicon/words.yaml:2:9: 'topics' must be a mapping ('key: value')",
    ]


LEXICON_WITH_TWO_FAULTS = "list: {}\ntopics: [x]\n"


def test_a_rule_that_could_not_be_read_is_still_known_by_its_code(make_pack: MakePack) -> None:
    folder = make_pack(
        {
            RULE_NAME: (make_pack({}) / RULE_NAME)
            .read_text("utf-8")
            .replace("when: newsletter", "when: ACME002.violated"),
            OCCURRENCE_NAME: OCCURRENCE.replace("name:", "nam:"),
        }
    )
    assert [fault for fault in faults_of(folder) if "unknown name" in fault] == []


def test_an_unfinished_rule_gives_no_faults_in_the_rules_that_name_it(make_pack: MakePack) -> None:
    good = (make_pack({}) / RULE_NAME).read_text("utf-8")
    unfinished = OCCURRENCE.replace('evidence:\n  violated: ["=LET =OP"]', "evidence: {}")
    named = good.replace("when: newsletter", "when: not ACME002.violated")
    assert faults_of(make_pack({RULE_NAME: named, OCCURRENCE_NAME: unfinished})) == [
        f"{OCCURRENCE_NAME}:8:1: an occurrence rule needs evidence for 'violated'"
    ]


def test_a_clue_can_ask_for_the_footer_of_a_page(make_pack: MakePack) -> None:
    _, program = load_program([broken(make_pack, RULE_NAME, ("not_topic: cookies", "topic: footer"))])
    assert list(program["rules"]) == ["ACME001"]


def test_a_pack_may_name_what_an_other_pack_defines(make_pack: MakePack, tmp_path: Path) -> None:
    first = make_pack({})
    second = tmp_path / "second"
    second.mkdir()
    (second / "pack.yaml").write_text("name: second\nversion: 2\n", "utf-8")
    applies = "applies_when: shop and not ACME001.missing\ntopics: [newsletter]\nevidence:"
    rule = OCCURRENCE.replace("evidence:", applies).replace("message:", "message:\n  not_applicable: {nl: n, en: n}")
    (second / OCCURRENCE_NAME).write_text(rule.replace('"=LET =OP"', '"=LET @letter"'), "utf-8")
    packs, program = load_program([first, second])
    assert [pack.name for pack in packs] == ["acme", "second"]
    assert list(program["rules"]) == ["ACME001", "ACME002"]
    with pytest.raises(RulebookError, match="unknown topic 'newsletter'"):
        load_packs([second])
    with pytest.raises(RulebookError, match="another pack in use is called 'acme' too"):
        load_packs([first, first])


def test_the_hash_of_a_pack_is_of_its_names_and_contents(make_pack: MakePack, tmp_path: Path) -> None:
    folder = make_pack({"notes.txt": "not a part"})
    before = load_pack(folder).sha256
    assert before == load_pack(folder.rename(tmp_path / "elsewhere")).sha256
    elsewhere = tmp_path / "elsewhere"
    digest = hashlib.sha256()
    for name in sorted((RULE_NAME, LEXICON_NAME, "pack.yaml")):
        content = (elsewhere / name).read_bytes()
        digest.update(f"{len(name)} {name} {len(content)} ".encode() + content)
    assert before == digest.hexdigest()
    (elsewhere / LEXICON_NAME).rename(elsewhere / "lexicon" / "renamed.yaml")
    assert load_pack(elsewhere).sha256 != before


def test_the_rule_that_the_manual_shows_is_in_order(make_pack: MakePack) -> None:
    readme = data_dir() / "rules" / "README.md"
    [shown] = re.findall(r"```yaml\n(code: .*?)```", readme.read_text("utf-8"), re.DOTALL)
    folder = make_pack({RULE_NAME: shown.replace("kind:", "status: preview\nkind:")})
    assert load_program([folder])[0][0].rules[0].severity == {"missing": "info"}


def test_the_smallest_pack_that_the_manual_builds_is_in_order(tmp_path: Path) -> None:
    readme = (data_dir() / "rules" / "README.md").read_text("utf-8")
    parts = re.findall(r"```yaml\n# (my-rules/[^:\n]+)(.*?)```", readme, re.DOTALL)
    for name, content in parts:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"#{content}", "utf-8")
    [pack], program = load_program([tmp_path / "my-rules"])
    assert len(parts) == 3
    assert all(getattr(pack.lexicon, group.name) for group in fields(pack.lexicon))
    [rule] = pack.rules
    compiled = Program.from_data(unpack(packed(program)))
    for example in rule.examples:
        assert list(faults_by(judge_of(example, compiled), rule.code, example, compiled)) == []


@pytest.mark.no_cover  # compiles all rules, as other tests do
def test_what_is_declared_may_ask_for_the_rule_s_own_verdict(make_pack: MakePack) -> None:
    declared = "declared: {fact: dpo, said: shop, denied: ACME001.satisfied and not shop}\ntopics:"
    folder = broken(make_pack, RULE_NAME, ("topics:", declared))
    tie = load_rules([folder]).declared["ACME001"]
    assert tie["said"] == ("name", "shop")
    assert tie["denied"] == ("and", ("name", "ACME001.satisfied"), ("not", ("name", "shop")))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(st.binary(max_size=120) | st.text(max_size=60).map(lambda text: f"code: {text}".encode("utf-8", "replace")))
def test_any_bytes_for_a_rule_are_a_rulebook_error(make_pack: MakePack, content: bytes) -> None:
    with pytest.raises(RulebookError):
        load_program([make_pack({RULE_NAME: content})])


KEYS = st.sampled_from(
    ["code", "kind", "severity", "message", "evidence", "satisfied", "any", "signals", "examples", "x"]
)
DATA = st.recursive(
    st.sampled_from(["", "a", "disclosure", "not", "2020-01-01"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3),
    max_leaves=12,
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(st.dictionaries(KEYS, DATA, max_size=5))
def test_any_data_for_a_rule_is_a_rulebook_error(make_pack: MakePack, data: object) -> None:
    content = json.dumps(data).encode()  # JSON is YAML
    with pytest.raises(RulebookError):
        load_program([make_pack({RULE_NAME: content})])


@pytest.mark.parametrize(
    ("name", "content"),
    [
        (RULE_NAME, "".join(f"k{number}: x\n" for number in range(25_000))),
        (RULE_NAME, "evidence: {satisfied: [" + "a," * 100_000 + "]}\n"),
        (RULE_NAME, "examples:\n" + "- {text: a, verdict: b}\n" * 20_000),
        (
            LEXICON_NAME,
            "topics: {newsletter: [x]}\nsignals:\n"
            + "".join(f"  s{n}: [{{signals: [s{n + 1}]}}]\n" for n in range(5000)),
        ),
        (LEXICON_NAME, "signals:\n" + "".join(f"  s{n}: [{{signals: [s{n + 1}y]}}]\n" for n in range(5000))),
        (
            LEXICON_NAME,
            "signals:\n" + "".join(f"  s{n}: [{{signals: [s{n - 1 if n else 4999}]}}]\n" for n in range(5000)),
        ),
    ],
    ids=["unknown keys", "clues", "examples", "a chain", "unknown names", "a circle"],
)
@pytest.mark.no_cover  # to measure coverage takes longer than the work itself
def test_large_faulty_files_are_refused_quickly(make_pack: MakePack, name: str, content: str) -> None:
    folder = make_pack({name: content})
    started = time.perf_counter()
    with pytest.raises(RulebookError) as caught:
        load_program([folder])
    assert len(caught.value.faults) < 120
    assert len(str(caught.value)) < 60_000
    assert time.perf_counter() - started < 120
