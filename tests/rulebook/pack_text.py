"""The text of a small pack that is in order."""

PACK = "name: acme\nversion: '1'\n"
LEXICON = """\
lists:
  letter: [nieuwsbrief*, mailing]
topics:
  newsletter: [nieuwsbrief*]
  cookies: [cookie*]
signals:
  shop: [{any: [webwinkel]}]
"""
RULE = """\
code: ACME001
name: newsletter-frequency
kind: disclosure
status: preview
title: {nl: Hoe vaak, en: How often}
question: {nl: Hoe vaak?, en: How often?}
source: [{nl: AVG art. 12, en: GDPR art. 12}]
severity: {missing: info}
topics: [newsletter]
applies_when: newsletter
signals:
  newsletter: ["@letter"]
evidence:
  satisfied:
    - {any: ["@letter ..8 maandelijks"], not_topic: cookies}
message:
  missing: {nl: Hoe vaak ontbreekt., en: How often is missing.}
  not_applicable: {nl: Geen nieuwsbrief., en: No newsletter.}
repair: {nl: Noem hoe vaak., en: Say how often.}
why: {nl: Dat wil men weten., en: One wants to know.}
examples:
  - {text: Onze nieuwsbrief komt maandelijks., verdict: satisfied, words: maandelijks}
  - {text: Wij hebben een nieuwsbrief., verdict: missing}
  - {text: Wij bakken taarten., verdict: not_applicable}
"""
RULE_NAME = "ACME001-newsletter-frequency.yaml"
LEXICON_NAME = "lexicon/words.yaml"
