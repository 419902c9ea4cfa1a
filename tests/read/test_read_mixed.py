"""Vue components and MDX: what a reader of the page sees, and where it stands."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from avglint.errors import UnreadableSourceError
from avglint.read import read_bytes
from tests.read.test_read_places import behind, check_any

SETUP = """<script setup lang="ts">
const firma = { naam: 'Bakker', mail: "a@b.nl" }
const secties = [{ titel: "1. Wie", tekst: "Wij bellen." }, { titel: "2. Wat", tekst: "Wij bakken." }]
const rechten = ['inzage', 'wissen']
const html = `<p>uit html</p>`
const kaal = '<p>kaal ' + 'html</p>'
const tekst = ref<string>('Wij bellen u')
const lijst = reactive(["een twee", "drie"])
const soorten = ["BSN", "PostNL"]
</script>
"""


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<h1>Wij &amp; u</h1><p>{{ naam }} belt</p>", "Wij & u\n\nbelt"),
        (
            "<p>{{ firma.naam }} {{ firma.weg }} {{ 'belt' }} {{ $t('a.b') }} {{ a ? 'ja' : 'nee' }}</p>",
            "Bakker belt ja nee",
        ),
        ("<template v-if='a'><p>een</p></template><template #kop>twee</template>", "een\n\ntwee"),
        ("<ul><li v-for='r in rechten' :key='r'>{{ r }}</li></ul>", "- inzage\n- wissen"),
        ("<ul><li v-for='s in soorten'>{{ s }}</li></ul>", "- BSN\n- PostNL"),
        (
            '<section v-for="(s, i) in secties"><h2>{{ s.titel }}</h2><p>{{ s.tekst }}</p></section>',
            "1. Wie\n\nWij bellen.\n\n2. Wat\n\nWij bakken.",
        ),
        ('<div v-html="html" />', "uit html"),
        ('<div v-html="kaal" /><p v-text="tekst" />x<p v-text="weg">y</p>', "kaal html\n\nWij bellen u\n\nx\n\ny"),
        ('<p>{{ tekst }}</p><li v-for="x in lijst">{{ x }}</li>', "Wij bellen u\n\n- een twee\n- drie"),
        (
            "<p v-if=\"locale === 'nl' || locale === 'en'\">x</p><p v-if=\"locale == 'de' || taal == 'en'\">away</p>",
            "x",
        ),
        ("<p v-if=\"a && taal === 'en'\">away</p><p v-else-if=\"taal === 'en' && a\">away</p>Wij bellen", "Wij bellen"),
        ("<p>een<br/>twee <b v-text='weg'/>drie<img/></p><p/>vier", "een\ntwee drie\n\nvier"),
        ("<p v-if='false'>weg</p><p v-show='false || a'>x</p><p v-if='falsehood'>y</p>", "x\n\ny"),
        ('<legal-section heading="Rechten &amp; zo"><p>x</p></legal-section>', "Rechten & zo\n\nx"),
        ('<PageHero title="Privacy" :text="weg" /><Knop label="weg" />', "Privacy\n\nweg"),
        ("<div v-if=\"$i18n.locale === 'en'\">away</div><div v-if=\"taal == 'nl'\">Wij bellen u</div>", "Wij bellen u"),
        ("<div v-if=\"locale !== 'nl'\">away</div><div v-if=\"taal !== 'en'\">Wij bellen u</div>", "Wij bellen u"),
        ("<!-- weg --><p>x</p><router-link to='/'>y</router-link>", "x\n\ny"),
        ("<p>een<svg><title/><defs><style/></defs></svg>twee</p>", "eentwee"),
        ("een<textarea v-model='x' /><iframe src='x' /><p>twee</p>", "een\n\ntwee"),
        ("<p>{{ nooit</p>", "{{ nooit"),
    ],
)
def test_text_of_vue(markup: str, text: str) -> None:
    page = f"{SETUP}<template>\n{markup}\n</template>\n<style scoped>p {{ color: red }}</style>"
    assert read_bytes(page.encode(), "a.vue").text == text


def test_vue_that_returns_its_texts() -> None:
    page = "<template><p v-for='p in alineas'>{{ p }}</p></template>\n"
    page += "<script>\nexport default { data() { return { alineas: ['een twee', 'drie'] } } }\n</script>"
    assert read_bytes(page.encode(), "a.vue").text == "- een twee\n- drie"


def test_vue_with_two_scripts() -> None:
    page = "<script>\nexport default { name: '{' }\nconst a = 'een'\n</script>\n"
    page += "<template><p>{{ a }} {{ b }}</p></template>\n<script setup>\nconst b = 'twee'\n</script>"
    assert read_bytes(page.encode(), "a.vue").text == "een twee"


def test_vue_with_a_long_constant() -> None:
    long = " ".join(["Wij bewaren uw gegevens zo lang als nodig is."] * 40)
    page = f"<script setup>\nconst v = '{long}'\n</script>\n<template><p>{{{{ v }}}}</p></template>"
    assert read_bytes(page.encode(), "a.vue").text == long


@pytest.mark.parametrize("page", ["<script>const a = 1</script>", "", "<template></template>", "<template>"])
def test_vue_without_text(page: str) -> None:
    with pytest.raises(UnreadableSourceError):
        read_bytes(page.encode(), "a.vue")


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("import X from 'y'\nimport { Z } from 'z'\n\n# Privacy\n\nWij bellen.", "Privacy\n\nWij bellen."),
        ("export const meta = {\n  a: 'weg',\n\n  b: 'weg'\n}\n\nx", "x"),
        ("---\ntitle: T\n---\n\nimport X from 'y'\n\nx", "x"),
        ("Wij, {naam}, *bellen* {'u'}{/* weg */} morgen.", "Wij, , bellen u morgen."),
        (
            '<Callout type="info" items={[1, 2]}>\n\n  Wij **bellen**.\n\n  - een\n  - twee\n</Callout>',
            "Wij bellen.\n\n- een\n- twee",
        ),
        ("{`Wij`} en { `u ${a} *bellen*\ndan` }{`weg` + a}{``} `{`x`}`", "Wij en u bellen dan {x}"),
        ("Zie <Link href={`/x`}>hier</Link>.", "Zie hier."),
        ("<div className=\"x\" style={{ a: 'b' }}>x</div>", "x"),
        ("```js\nconst a = <b>{c}</b>\n```\n\n`a {b} <C>` x", "const a = <b>{c}</b>\n\na {b} <C> x"),
        ("| a | b |\n|---|---|\n| {'x'} | y |", "a | b\nx | y"),
        ("<Cta />\n\nkleiner < 3", "kleiner < 3"),
        ("<>\n# x\n</>", "x"),
        ("<A>\n\n<div hidden>\n\nweg\n\n</div>\n\nx\n\n<div hidden />\n\ny\n\n</A>", "x\n\ny"),
        ("<div hidden={!open}>\n\nx\n\n</div>\n\n<b hidden={true}>weg</b> y <b hidden={a} id='b'>z</b>", "x\n\ny z"),
    ],
)
def test_text_of_mdx(page: str, text: str) -> None:
    assert read_bytes(page.encode(), "a.mdx").text == text


def test_title_of_mdx() -> None:
    assert read_bytes(b"---\ntitle: Privacy\n---\nx", "a.mdx").title == "Privacy"


@pytest.mark.parametrize(
    ("name", "page", "words", "found"),
    [
        ("a.mdx", "import X from 'y'\n\nWij {naam} *bel*len", "Wij bellen", "Wij {naam} *bel*len"),
        ("a.mdx", "<A>\n\nx {'y'} z\n\n</A>", "y", "y"),
        ("a.vue", "<template>\r\n<p>Wij {{ naam }} bellen</p></template>", "bellen", "bellen"),
        ("a.vue", "<script>\nconst n = 'Ik'\n</script>\n<template><p>{{ n }} bel</p></template>", "Ik", " n "),
        ("a.vue", "<script>\nconst n = ['Ik']\n</script>\n<template><p v-for='x in n'/></template>", "Ik", "Ik"),
        ("a.blade.php", "<x-sectie heading='Wie &amp; wat'>x</x-sectie>", "Wie & wat", "Wie &amp; wat"),
    ],
)
def test_span(name: str, page: str, words: str, found: str) -> None:
    assert behind(read_bytes(page.encode(), name), words) == found


PIECES = [
    *"ab \n<>{}()[]`'\"*_#|-=/.:&",
    "import a\n",
    "\nexport a\n\n",
    "<A b={c}>",
    "</A>",
    "{'x'}",
    "{/* a */}",
    "```\n",
    "<p>",
]
PIECES += [
    "<template>",
    "</template>",
    "\n<template>\n",
    "\n<script>\n",
    "</script>",
    "const a = ['b'];",
    "{{ a }}",
    "{{",
    "}}",
]
PIECES += [
    "<li v-for='x in a'>",
    "<x-y title='z'>",
    "</x-y>",
    "v-html='a'",
    "return { a: 'b' }",
    "\n\n",
    "\\",
    "&amp;",
    "<br>",
]
MIXED = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)


@settings(max_examples=300, deadline=None)
@given(MIXED)
def test_any_mdx(page: str) -> None:
    check_any(page, "a.mdx")


@settings(max_examples=300, deadline=None)
@given(MIXED, st.booleans())
def test_any_vue(page: str, whole: bool) -> None:
    check_any(f"<script>\nconst a = ['b'];</script>\n<template>{page}</template>" if whole else page, "a.vue")
