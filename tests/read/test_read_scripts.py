"""React and Astro pages: what a reader of the page sees, and where it stands."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from avglint.read import read_bytes
from tests.read.test_read_places import behind, check_any

CONSTANTS = """
const MAIL: string = "info@jansen.nl";
const firma = { naam: 'Bakker', adres: { plaats: "Dorp" } } as const;
const rechten = ["inzage", "rectificatie"];
const cookies = [{ naam: "_ga", doel: "Meten" }, { naam: "sid", doel: "Inloggen" }];
const html = `<h2>Uit</h2><p>html</p>`;
const talen = { nl: { kop: "Ja", lijst: ["een twee"] }, en: { kop: "Yes", lijst: ["one two"] } };
"""
LONG = " ".join(["Wij bewaren uw gegevens zo lang als nodig is."] * 40)
SECTIONS = """
const secties: Sectie[] = [
  { id: "wie", icon: <Icoon naam="x" />, title: "1. Wie", content: ["Wij bellen.", 'Foto\\'s niet.'] },
  { id: "wat", title: "2. Wat", content: (<p>Wij bakken &amp; {"braden"}</p>) },
  { title: "3. Lang", content: "Wij bewaren " + `het ${firma.naam} jaar` },
];
"""


@pytest.mark.parametrize(
    ("element", "text"),
    [
        ("<p>Wij {naam} bellen{' '}\n  <b>u</b>\n  .</p>", "Wij bellen u."),
        ("<><p>een</p>{/* weg */}<p>twee</p></>", "een\n\ntwee"),
        ('<p title="weg" onClick={() => zet("weg is weg")} className={`a ${b ? "c" : "d"}`}>x</p>', "x"),
        ('<p>{a === "q" ? "ja" : "nee"} {a && "ook"} {t("sleutel.x")} {lijst["weg"]}</p>', "ja nee ook"),
        ("<p>{`wij ${a} bellen`}{'foto\\'s \\u00e9\\x41\\u{42}\\ud800\\n'}</p>", "wij bellenfoto's éAB"),
        ("<p>a < b && c &lt; d</p>", "a < b && c < d"),
        ("<p>{MAIL} en {firma.adres.plaats} {firma.weg} {weg.naam}</p>", "info@jansen.nl en Dorp"),
        ("<ul>{rechten.map((r) => <li key={r}>{r}</li>)}</ul>", "- inzage\n- rectificatie"),
        ("<div>{Object.values(rechten)}{rechten.length}</div>", "- inzage\n- rectificatie"),
        ("<table><tbody>{cookies.map(c => <tr><td>{c.naam}</td></tr>)}</tbody></table>", "_ga | Meten\nsid | Inloggen"),
        ("<div dangerouslySetInnerHTML={{ __html: html }} />", "Uit\n\nhtml"),
        ("<div><h1>{talen.nl.kop}</h1>{talen[taal].lijst.map(l => <li>{l}</li>)}</div>", "Ja\n\n- een twee"),
        ('<Sectie heading="1. Wie"><p>x</p></Sectie>', "1. Wie\n\nx"),
        ('<PageHero eyebrow="Juridisch" title="Privacy" /> ', "Privacy"),
        ('<Kaart rows={[{ key: "Plaats", value: "Dorp" }]} label="Bakker" />', "Plaats | Dorp\n\nBakker"),
        (
            '<V><Item symbol="•" text="een" />\n<ListItem text="twee" /><ListItem text="drie" /><P>x</P></V>',
            "een\n\n- twee\n- drie\n\nx",
        ),
        (
            '<FlatList data={[{ key: "•  een" }, { key: "• twee" }]} renderItem={({ item }) => <T>{item.key}</T>} />',
            "- een\n- twee",
        ),
        ('<><Knop /><Button label="weg" /><Input placeholder="weg" label="weg" /><p>x</p></>', "x"),
        ('<p>Zie <Link href="/x">hier</Link> en <Mail adres="weg" /><Trans>daar</Trans></p>', "Zie hier en daar"),
        ("<div><Text>een</Text><Text>twee <Text>drie</Text></Text></div>", "een\n\ntwee drie"),
        ('<p>{lang === "en" ? "away" : "bellen"} {locale === "nl" ? <b>u</b> : (<i>away</i>)}</p>', "bellen u"),
        ('<div>{lang === "en" && (<p>away</p>)}{taal == "nl-BE" && <p>x</p>}{soort === "en" && "y"}</div>', "x\n\ny"),
        ('<div>{lang === "nl" || i.lang === "en" ? <p>x</p> : <p>y</p>}</div>', "x\n\ny"),
        ('<div>{lang === "en" && <p>away</p> || <p>x</p>}</div>', "x"),
        ('<div>{false && <p>weg</p>}{a && false ? "weg" : "x"}{a === false && "y"}{!false && "z"}</div>', "xyz"),
        ('<p>{t("Wij bellen")} {t("privacy.intro")} {t("kop")} {t("Privacy")}</p>', "Wij bellen Privacy"),
        ("<Title level={3}>x</Title>", "x"),
        ("<div><Head><title>T</title></Head><p>x</p></div>", "x"),
        ("<p>{[1, 2].map((n) => { return <b>{n}x</b>; })}</p>", "x"),
        ("<p>open {a</p>", "open"),
        ('<p>x{false && }{lang === "en" && }{lang === "nl" ? }y</p>', "xy"),
        ("<p>x</div></p>", "x"),
        ("<p hidden>weg</p>", "weg"),
        ('<div><p style={{ display: "none" }}>weg</p><p hidden={true}>weg</p><p>Wij bellen</p></div>', "Wij bellen"),
        (
            "<div><p style={{ color: 'x', 'text-decoration': 'line-through' as const }}>weg</p>Wij bellen</div>",
            "Wij bellen",
        ),
        ('<p style={{ backfaceVisibility: "hidden" }}>x</p>', "x"),
        ('<p style={{ ...a, display: open ? "block" : "none" }}>x</p>', "x"),
        ('<div><p style={{ textDecorationLine: "line-through" }}>weg</p>Wij bellen</div>', "Wij bellen"),
        ('<div><p style={"display:none"}>weg</p>Wij bellen</div>', "Wij bellen"),
        ("<div><p style={`color:${a};display:none`}>weg</p><p style={s}>Wij bellen</p></div>", "Wij bellen"),
        ("<p>{/<p>'/.test(a) ? 'x' : `y`}</p>", "x y"),
    ],
)
def test_text_of_an_element(element: str, text: str) -> None:
    page = f"import X from 'y';\n{CONSTANTS}\nexport default function P() {{\n  return (\n    {element}\n  );\n}}\n"
    assert read_bytes(page.encode(), "a.tsx").text == text


@pytest.mark.parametrize(
    ("page", "text"),
    [
        (
            SECTIONS
            + "const P = () => <main><h1>P</h1>{secties.map((s) => <S><h2>{s.title}</h2>{s.content}</S>)}</main>;",
            "P\n\n1. Wie\n\n- Wij bellen.\n- Foto's niet.\n\n2. Wat\n\nWij bakken & braden\n\n3. Lang\n\n"
            "Wij bewaren het jaar",
        ),
        ("const Sidebar = () => <div>een</div>;\nexport default () => <div>Wij bellen u</div>;", "een\n\nWij bellen u"),
        ("const lijst = [{ a: <p>x</p> }]; const P = () => <p>y</p>;", "y\n\nx"),
        ("const a = 'een', b: T = 'twee', c = x, d = 'drie'; const P = () => <p>{a} {b} {d}</p>;", "een twee drie"),
        ("export default function P() { return <main>x<Q/></main> }\nfunction Q() { return <p>y</p> }", "x\n\ny"),
        ("const a = <p>x</p>, b = (\n<p>y</p>); const P = () => <main><h1>P</h1>{b}{a}{a}</main>;", "P\n\ny\n\nx"),
        ("const a = <p>{b}</p>; const b = <p>{a}x</p>; const P = () => <p>y</p>;", "y\n\nx"),
        ("const P = () => <div>{f(() => { const a = <p>x</p>; return a; })}</div>;", "x"),
        ("const a = <p className='weg'>x</p>; const P = () => <Layout title={a}><p>y</p></Layout>;", "y\n\nx"),
        (
            "const Nav = () => <div>weg</div>\nfunction SiteHeader() { return <div>weg</div> }\n"
            "class Footer extends C { render() { return <p>voet</p> } }\nconst Q = () => <p>een</p>;\n"
            "export default () => <main id='menu'><footer>twee</footer><p>Wij bellen u</p></main>;\n",
            "een\n\ntwee\n\nWij bellen u\n\nvoet",
        ),
        (
            "const P = () => <div><article>Wij bellen u</article><div role='main'>een</div></div>;",
            "Wij bellen u\n\neen",
        ),
        ("const f = <T,>(x: Array<T>) => x < 3; const g = <T extends U>(x: T) => x;\nconst P = () => <p>x</p>", "x"),
        ("// <p>weg</p>\n/* <p>weg</p> */ const s = '<p>weg</p>', r = /<p>'/;\nfunction P() { return <p>x</p> }", "x"),
        # A text in another one: as it stands there, not what code makes of it, and not itself.
        (
            "const b = 'Jansen', a = { x: `bakker ${b}` }, t = `wij, ${a.x},` + b; <p>{t}</p>",
            "wij, bakker Jansen,Jansen",
        ),
        ("const a = 'weg'; const t = `een ${f(a)} ${p.a} ${a ? '' : ''} ${a === b} ${a.c()}`; <p>{t}</p>", "een"),
        ("const a = `een ${b}`; const b = `twee ${a}`; const t = ('drie'); <p>{a} {t}</p>", "een twee drie"),
        ("const s = `${a ? `<p>weg</p>` : ''}`; const P = () => (a && b ? <p>x</p> : null);", "x"),
        ("const a = f<string>('weg'); if (a < b) { c() } export default () => <p>x</p>", "x"),
    ],
)
def test_text_of_a_script(page: str, text: str) -> None:
    assert read_bytes(page.encode(), "a.jsx").text == text


@pytest.mark.parametrize(
    ("element", "text"),
    [("<p>Let op: {v}</p>", f"Let op: {LONG}"), ("<p>{v}</p><p>{v} {x}</p>", f"{LONG}\n\n{LONG} y")],
)
def test_a_long_constant(element: str, text: str) -> None:
    assert (
        read_bytes(f"const v = '{LONG}'; const x = 'y';\nconst P = () => <>{element}</>;".encode(), "a.tsx").text
        == text
    )


@pytest.mark.parametrize("element", ["<p>{v}</p>", "<p>x {v}</p>"])
@pytest.mark.no_cover  # to measure coverage takes longer than the work itself
def test_a_constant_used_ten_thousand_times(element: str) -> None:
    page = f"const v = '{LONG}';\nconst P = () => <>{element * 10_000}</>;"
    assert 90_000 < len(read_bytes(page.encode(), "a.tsx").text) < 140_000


@pytest.mark.parametrize(
    ("page", "title"),
    [
        ("export const metadata = { title: 'Privacy | x' };\nconst P = () => <p>x</p>;", "Privacy | x"),
        (
            "export const metadata: M = { title: { default: 'Privacy', template: '%s' } };\nconst P = () => <p>x</p>;",
            "Privacy",
        ),
        ("const titel = 'Privacy'; const P = () => <Layout title={titel}><p>x</p></Layout>;", "Privacy"),
        ('const P = () => <Layout title="Privacy"><p>x</p></Layout>;', "Privacy"),
        ("const P = () => <><Head><title>Privacy</title></Head><p>x</p></>;", "Privacy"),
        ("const P = () => <p>x</p>;", None),
    ],
)
def test_title_of_a_script(page: str, title: str | None) -> None:
    assert read_bytes(page.encode(), "a.tsx").title == title


@pytest.mark.parametrize(
    ("page", "text"),
    [
        (
            "---\nconst a = ['een', 'twee'];\n---\n<!doctype html>\n<!-- weg -->\n<ul>{a.map((x) => <li>{x})}</ul>",
            "- een\n- twee",
        ),
        ("<p>Wij\n <b>bellen</b>\n u<br>morgen</p>\n<style>p { color: red }</style>", "Wij bellen u\nmorgen"),
        ("<script>const a = '<p>weg</p>';</script>\n<p>x {' '} y</p>", "x y"),
        ("---\n// <p>weg</p>\n---\n<Fragment set:html={`<p>x</p>`} />", "x"),
        ("{a && <p>x</p>}", "x"),
        (
            "<Fragment set:html='<p>x &amp; y</p>'/><p set:text='z' /><p set:html={a ? 'een' : `b`}/>",
            "x & y\n\nz\n\neen b",
        ),
        ("---\nconst a = 'een <b>'\n---\n<p set:text={a} /><p set:text={`twee`} class:list={a} />", "een <b>\n\ntwee"),
        ("<Layout><main>Wij bellen</main><section><p>x</p></section><nav>weg</nav></Layout>", "Wij bellen\n\nx"),
        ("<Layout title='T' description='Dit is een lange omschrijving van de pagina'><p>x</p></Layout>", "x"),
    ],
)
def test_text_of_astro(page: str, text: str) -> None:
    assert read_bytes(page.encode(), "a.astro").text == text


@pytest.mark.parametrize(
    ("element", "words", "found"),
    [
        ("<p>Wij {naam} bellen</p>", "Wij bellen", "Wij {naam} bellen"),
        ("<p>\r\n  Wij\r\n  bellen\r\n</p>", "Wij bellen", "Wij\r\n  bellen"),
        ("<p>Mail {MAIL}.</p>", "info@jansen.nl", "MAIL"),
        ("<p>{MAIL}</p>", "info@jansen.nl", "info@jansen.nl"),
        ("<p>{firma.adres.plaats} x</p>", "Dorp", "firma.adres.plaats"),
        ("<ul>{rechten.map(x => x)}</ul>", "inzage", "inzage"),
        ("<p>{'foto\\'s'}</p>", "foto's", "foto\\'s"),
        ('<S title="Wie &amp; wat" />', "Wie & wat", "Wie &amp; wat"),
    ],
)
def test_span(element: str, words: str, found: str) -> None:
    assert behind(read_bytes(f"{CONSTANTS}\nconst P = () => {element};".encode(), "a.tsx"), words) == found


PIECES = [
    *"ab \n<>{}()[]`'\"$\\/=.,:;?!&+-",
    "${",
    "</",
    "/>",
    "=>",
    "&&",
    "<p>",
    "</p>",
    "<A ",
    '<Sectie title="a b">',
]
PIECES += [
    "</Sectie>",
    "<>",
    "</>",
    "{' '}",
    "{a}",
    "{a.map(b => ",
    "const a = [",
    "const a = {b: 'c'};",
    "'tekst'",
    "{b: ",
]
PIECES += [
    "---\n",
    "<!--",
    "-->",
    "<script>",
    "</script>",
    "<br>",
    "set:html={",
    "//",
    "/*",
    "*/",
    "return ",
    "`a ${b} c`",
]
PIECES += [
    "const nl = {nl: 'a', en: 'b'};",
    "\\u0041",
    "<ul>",
    "<ListItem text='a' />",
    "items={[",
    "]}",
    "&amp;",
    "className=",
    "false && ",
    "lang === 'en' ? ",
    "const a = <p>",
    "<main>",
]
SCRIPT = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)


@settings(max_examples=400, deadline=None)
@given(SCRIPT, st.sampled_from(["a.tsx", "a.astro"]))
def test_any_script(page: str, name: str) -> None:
    check_any(page, name)


@settings(max_examples=200, deadline=None)
@given(SCRIPT, st.sampled_from(["a.tsx", "a.astro"]))
def test_any_script_around_an_element(page: str, name: str) -> None:
    check_any(f"const a = ['x'];\nconst P = () => <div><p>Wij bellen</p>{page}</div>;", name)
