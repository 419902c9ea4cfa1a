"""What of a page is read, and as which lines."""

import pytest

from avglint.model.source import Source
from avglint.read import read_bytes


def read(page: str) -> Source:
    return read_bytes(page.encode(), "pagina.html")


def outline(source: Source) -> list[str]:
    """The lines that bear text, each with its kind and level."""
    assert source.hints is not None
    lines = source.text.split("\n")
    assert len(lines) == len(source.hints)
    marks = [f"{hint.kind}{hint.level or ''}{'/footer' if hint.footer else ''}" for hint in source.hints]
    return [f"{mark}: {line}" for mark, line in zip(marks, lines, strict=True) if line]


LINES = {
    "headings and paragraphs": (
        "<h1>Privacyverklaring</h1><p>Wij zijn\n  De   Linde.</p><h2>Doel</h2>Losse tekst",
        "Privacyverklaring\n\nWij zijn De Linde.\n\nDoel\n\nLosse tekst",
    ),
    "inline markup": ("<p>Wij <b>bewaren</b> <a href='x'>niets</a>.</p>", "Wij bewaren niets."),
    "entities": ("<p>A&amp;B &euro;&nbsp;5, caf&eacute; &#x2019;s R&D</p>", "A&B € 5, café ’s R&D"),
    "soft hyphen": ("<p>persoons&shy;gegevens en be\u00adwaren</p>", "persoonsgegevens en bewaren"),
    "break": ("<p>De Linde<br>Dorpsstraat 1<br/>1234 AB Ergens</p>", "De Linde\nDorpsstraat 1\n1234 AB Ergens"),
    "break in heading": ("<h1>Privacy<br>verklaring</h1><p>x</p>", "Privacy verklaring\n\nx"),
    "list": (
        "<p>Wij vragen:</p><ul><li>naam<li>adres</ul><p>Meer niet.</p>",
        "Wij vragen:\n\n- naam\n- adres\n\nMeer niet.",
    ),
    "nested list": ("<ul><li>naam<ul><li>voornaam</li></ul></li><li>adres</li></ul>", "- naam\n - voornaam\n- adres"),
    "numbered list": ("<ol start=3><li>a<li value=7>b<li>c</ol>", "3. a\n7. b\n8. c"),
    "item with more lines": (
        "<ul><li><b>Inzage</b><br>U mag kijken.<p>Altijd.</p></li></ul>",
        "- Inzage\n  U mag kijken.\n  Altijd.",
    ),
    "list around sections": ("<ol><li><h2>Doel</h2><p>Contact.</p></li></ol>", "Doel\n\nContact."),
    "table": (
        "<table><tr><th>Doel<th>Termijn<tr><td>Factuur<td>7 <b>jaar</b><tr><td>Mail<td></table>",
        "Doel | Termijn\nFactuur | 7 jaar\nMail | ",
    ),
    "cell with blocks": ("<table><tr><td><p>a</p><p>b</p><td><ul><li>c<li>d</ul></table>", "a b | c d"),
    "layout table": ("<table><tr><td><h2>Doel</h2><p>Contact.</p><td><p>Rest</p></table>", "Doel\n\nContact.\n\nRest"),
    "one-column table": ("<table><tr><td>Eerst<tr><td>Dan</table>", "Eerst\n\nDan"),
    "definitions": ("<dl><dt>Naam</dt><dd>voor facturen</dd></dl>", "Naam\nvoor facturen"),
    "details": ("<details><summary>Bewaren</summary><p>Een jaar.</p></details>", "Bewaren\n\nEen jaar."),
    "preformatted": ("<pre>een\n  twee</pre>", "een\ntwee"),
    "style sets apart": ("<div><b>Inzage</b><span>U mag kijken.</span></div>", "Inzage U mag kijken."),
    "word in parts": ("<p>per<span>soons</span><i>gegevens</i></p>", "persoonsgegevens"),
    "misnested": ("<p><b>een</p><p>twee</b> drie</p></div><p>vier", "een\n\ntwee drie\n\nvier"),
    "less-than in prose": ("<p>jonger < 16 jaar & ouder</p>", "jonger < 16 jaar & ouder"),
    "comment": ("<p>een<!-- <p>niet</p> -->twee</p>", "eentwee"),
    "comment that ends with !": ("<p>een<!-- weg --!>twee<!--weg <!--!>drie", "eentweedrie"),
    "comment that is nothing": ("<p>een<!-->twee<!--->drie<!---->vier", "eentweedrievier"),
    "comment that begins with !": ("<p>een<!--!> weg -->twee<!---!> weg -->drie", "eentweedrie"),
    "comment without an end": ("<p>een<!--!> weg -- > weg --", "een"),
    "address that a script puts right": (
        "<p>Mail <a href='/cdn-cgi/l/email-protection#x'><span class=__cf_email__ "
        "data-cfemail=21484f474e6143404a4a44530f4f4d>[email&#160;protected]</span></a>.",
        "Mail info@bakker.nl.",
    ),
    "no such address": (
        "<p><a data-cfemail=2148>een</a> <a data-cfemail=zz484f474e6143>twee</a> <a data-cfemail=21484f474e4340>drie",
        "een twee drie",
    ),
    "empty title in a drawing": ("<p>een<svg><title/><g/></svg>twee<p>drie", "eentwee\n\ndrie"),
    "empty style in a drawing": ("<p>een<svg><defs><style/></defs></svg>twee<svg/>drie", "eentweedrie"),
    "empty script and title in a formula": ("<p>een<math><script/><mi/><title/></math>twee", "eentwee"),
    "style in a drawing": ("<p>een<svg><style>a > b<![CDATA[</svg>]]></style><a/></svg>twee", "eentwee"),
    "CDATA in a drawing": ("<p>een<svg><![CDATA[]]><text><![CDATA[</svg>]]></text></svg>twee<![CDATA[x]]>", "eentwee"),
    "HTML in a drawing": (
        "<div>een<svg><foreignObject><div>weg<svg><title>weg</title></svg><style>/* </svg> */</style></div>"
        "</foreignObject><title/></svg>twee",
        "eentwee",
    ),
    "title of a drawing with markup": ("<p>een<svg><title>weg<b>weg</b></title><title/></svg>twee", "eentwee"),
    "drawing that a paragraph ends": ("<p>een<svg><g><title/><path d='x'><p>twee<p>drie", "een\n\ntwee\n\ndrie"),
    "drawing that the end of its element ends": ("<div>een<svg><g></div><style>a</style><p>twee", "een\n\ntwee"),
    "drawing that a stray end ends": ("een<svg><g></p>twee", "eentwee"),
    "two drawings that a paragraph ends": ("een<svg><svg><g><p>twee</svg>drie", "een\n\ntweedrie"),
    "drawing without an end": ("<p>een<svg><g><![CDATA[", "een"),
    "drawing in capitals": ("<p>een<SVG><TITLE/><G></SVG>twee", "eentwee"),
    "end of no drawing": ("<p>een</svg></foreignObject>twee<style>weg</style>", "eentwee"),
    "empty title of HTML": ("<p>een<title/>weg<p>weg</title>twee", "een\n\ntwee"),
    "unclosed tag at the end": ("<p>een</p><p", "een"),
    "quotes in attributes": ("<p title='a>b' data-x=\"<p>\">een</p>", "een"),
}


@pytest.mark.parametrize(("page", "text"), LINES.values(), ids=LINES.keys())
def test_lines(page: str, text: str) -> None:
    assert read(page).text == text


EMPTY = {
    "script": "<p>een</p><script src='a.js'/><p>twee</p>",
    "frame": "<p>een</p><iframe src='x'/><p>twee</p>",
    "text area": "<p>een</p><div><textarea/></div><p>twee</p>",
    "title": "<p>een</p><title/><p>twee</p>",
    "hidden part": "<p>een</p><div hidden='hidden'/><nav/><dialog/><p>twee</p>",
    "link": "<p>een</p><a id='x'/><button/><p>twee</p>",
    "break": "<p>een<br/></p><hr/><p>twee<img src='x'/></p>",
    "CDATA": "<p><![CDATA[een]]></p><p>tw<![CDATA[e]]><![CDATA[]]>e</p>",
    "style": "<style>/*<![CDATA[*/ a > b { } /*]]>*/</style><p>een</p><script>if (a < b) '</p>'</script><p>twee</p>",
}


@pytest.mark.parametrize("part", EMPTY.values(), ids=EMPTY.keys())
def test_xhtml(part: str) -> None:
    page = f"<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'><title>T</title><body>{part}</body></html>"
    source = read_bytes(page.encode(), "a.XHTML")
    assert (source.text, source.title) == ("een\n\ntwee", "T")


def test_a_slash_ends_no_block_of_html() -> None:
    assert read("<?xml version='1.0'?><div hidden/><p>weg</p></div><p>Wij bellen").text == "Wij bellen"


STYLES = {
    "display:none": False,
    "color:red; DISPLAY : none !important": False,
    "display:block;display:none": False,
    "display:none;display:": False,
    "display:none;": False,
    "/* x */display:/* y */none": False,
    "background:url(a;b.png?x=');display:none": False,
    "background:url('a)b;');display:none": False,
    "--x:{a:b;c};display:none": False,
    "a:b);display:none": False,
    "display:none!important;display:block": False,
    "visibility:hidden": False,
    "content-visibility:hidden": False,
    "text-decoration:line-through": False,
    "text-decoration: red line-through": False,
    "text-decoration-line:line-through;text-decoration-color:red": False,
    "-webkit-text-decoration:line-through": False,
    f"font-family:{'x' * 600};display:none": False,
    "backface-visibility:hidden": True,
    "-webkit-backface-visibility: hidden;": True,
    "overflow:hidden": True,
    "--x-display:none": True,
    "content:'display:none'": True,
    "content:'a\\';display:none'": True,
    "background:url(x.png?display:none)": True,
    "background:url(a;display:none)": True,
    "background:image-set(a;display:none)": True,
    "/* display:none */": True,
    "/* display:none": True,
    "display:none;display:block": True,
    "display:block!important;display:none": True,
    "display:nonesuch": True,
    "text-decoration:line-through;text-decoration:none": True,
    "text-decoration-line:line-through;text-decoration:none": True,
    "color:red": True,
    "display": True,
}


@pytest.mark.parametrize(("style", "seen"), STYLES.items(), ids=STYLES.keys())
def test_style_of_an_element(style: str, seen: bool) -> None:
    page = f'<p>een</p><p style="{style}">twee</p><p>drie</p>'
    assert read(page).text == ("een\n\ntwee\n\ndrie" if seen else "een\n\ndrie")


LOREM = "<p>" + "Wij verwerken persoonsgegevens alleen voor het doel waarvoor u ze gaf. " * 5 + "</p>"
LEFT_OUT = {
    "script": "<script>if (a < b) weg()</script>",
    "style": "<style>p { weg: 1 }</style>",
    "noscript": "<noscript>weg</noscript>",
    "template": "<template><p>weg</p></template>",
    "svg": "<svg><title>weg</title><text>weg</text></svg>",
    "nav": "<nav><a href=/>weg</a></nav>",
    "page header": "<header><a href=/>weg</a> weg</header>",
    "hidden": "<div hidden>weg</div>",
    "aria-hidden": "<span aria-hidden=true>weg</span>",
    "display none": "<div style='color: red; display : none'>weg</div>",
    "struck out": "<p><del>weg</del><s>weg</s><strike>weg</strike></p>",
    "struck out by style": "<p style='text-decoration: line-through'>weg</p>",
    "cookie banner": "<div id=cookieBanner><p>weg</p></div>",
    "cookie consent": "<div class='x cookie-consent'>weg</div>",
    "consent tool": "<div id=onetrust-consent-sdk>weg</div>",
    "cookie bar in capitals": "<div id=COOKIEBAR>weg</div>",
    "cookie banners among others": "<div class='mod-cookiebannerinner gdprcookie-bar'>weg</div>",
    "menu in a language": "<div class=menu-hoofdmenu-en-container><a>weg</a></div><div class=menu-en>weg</div>",
    "menu with a search box": "<div class=main-menu-with-search>weg</div>",
    "another consent tool": "<div id=cmpbox>weg</div><div class=cmp-banner>weg</div>",
    "banner of a tool": "<div class='cky-consent-container'><p>weg</p></div>",
    "banner by its buttons": (
        "<div><div><p>Wij gebruiken cookies. weg</p></div><div><button>Accepteer alles</button></div></div>"
    ),
    "banner by its links": "<div><p>Deze site zet koekjes. weg</p><a class=btn href=x>Akkoord</a></div>",
    "cookie message in Dutch": "<div class=cookiemelding><p>Cookies? weg</p><p><button>Akkoord</button></div>",
    "cookie bar in one word": "<div class=cookiebar-wrapper>weg</div>",
    "menu": "<div class='main-menu'>weg</div>",
    "breadcrumbs": "<ol class=breadcrumb><li>weg</ol>",
    "skip link": "<a href='#inhoud'>Ga naar de inhoud (weg)</a>",
    "links above the heading": "<div><div><a href=/>weg</a> <a href=/x>weg</a></div></div>",
    "side menu": "<aside><a href=/a>weg</a> <a href=/b>weg</a></aside>",
    "button": "<form><button>weg</button><select><option>weg</select></form>",
    "closed dialog": "<dialog>weg</dialog>",
}


@pytest.mark.parametrize("part", LEFT_OUT.values(), ids=LEFT_OUT.keys())
def test_frame_of_the_page_is_left_out(part: str) -> None:
    text = read(f"<body>{part}<h1>Privacyverklaring</h1>{LOREM}").text
    assert text.startswith("Privacyverklaring\n\nWij verwerken")
    assert "weg" not in text


FOLDED = {
    "dialog": "<h3><button aria-controls=d1>x</button></h3><div role=dialog id=d1 hidden><p>weg</p></div>",
    "menu": "<button class=collapsed aria-controls=d1>x</button><ul id=d1 hidden><li><a href=x>weg</a></ul>",
    "popup": "<button aria-controls=d1>x</button><div class=popup id=d1 hidden><p>weg</p></div>",
    "button of a menu": "<button aria-controls=d1>weg</button><ul id=d1><li><a href=x>x</a></ul>",
    "button of a popup": (
        "<button data-toggle=modal data-target='#d1'>x</button>"
        "<div id=d1 hidden><div class=modal-dialog><p>weg</div></div>"
    ),
    "English without a mark": "<button>EN</button><div hidden><p>We keep your data and the weg with care.</div>",
    "what stands below a heading and is hidden": "<h2>x</h2><div style='display:none'><p>weg</p></div>",
    "one of many that have a style": (
        "<h2>x</h2><div style='color:red'><p>x</p></div>" * 4 + "<h2>x</h2><div style='display:none'><p>weg</p></div>"
    ),
    "thanks": "<h2 onclick=f()>x</h2><div class='thank-you' style='display:none'><p>weg</p></div>",
    "what can be closed": "<div style='display:none'><p>weg</p></div><a href='#sluit'>Sluiten</a>",
    "message in a field": "<form><div><button>x</button><p style='display:none'>weg</div></form>",
    "popup that fades in": "<div class='popup animated fadeIn' style='visibility:hidden'><p>weg</div>",
    "another language": "<button>English</button><div lang=en style='display:none'><p>weg</p></div>",
    "message of a form": "<form><button>Stuur</button><p hidden>weg</p></form>",
    "choice": "<h2><button aria-controls=d1>x</button></h2><ul id=d1 hidden><li>weg</ul>",
    "form": "<h2><button aria-controls=d1>x</button></h2><div id=d1 hidden><p>weg</p><input></div>",
}


@pytest.mark.parametrize("part", FOLDED.values(), ids=FOLDED.keys())
def test_what_folds_out_and_is_no_text(part: str) -> None:
    assert "weg" not in read(f"<body>{part}<h1>Privacyverklaring</h1>{LOREM}").text


KEPT = {
    "whole page in a menu": f"<div class=menu>{LOREM}<p>blijft</p></div>",
    "whole page struck out": f"<body><div><s>x<div>{LOREM}<p>blijft</p>",
    "whole page hidden until a script runs": f"<body style='visibility:hidden'>{LOREM}<p>blijft</p>",
    "whole page in a form": f"<form action=x>{LOREM}<p>blijft</p></form>",
    "header with the heading": f"<header><nav>x</nav><h1>blijft</h1></header>{LOREM}",
    "header with the heading before main": f"<header><h1>blijft</h1></header><main>{LOREM}</main>",
    "header in main": f"<main><header><h1>blijft</h1></header>{LOREM}</main>",
    "aside with prose": f"{LOREM}<aside><p>Dit blijft staan.</p></aside>",
    "accordion button": f"{LOREM}<h2><button>blijft</button></h2><p>Tekst</p>",
    "open dialog": f"{LOREM}<dialog open>blijft</dialog>",
    "section on cookies": f"{LOREM}<section id=cookies>blijft</section>",
    "chapter on what is like cookies": f"{LOREM}<section id=cookies-en-vergelijkbare-technieken>blijft</section>",
    "chapter on where one surfs": f"{LOREM}<section id=navigatie-en-surfgedrag>blijft</section>",
    "component of a site builder": f"{LOREM}<div class='cmp-text cmp-container'>blijft</div>",
    "column beside no menu": f"{LOREM}<div class='col-9 no-sidebar'>blijft</div><p>",
    "column beside a menu": f"{LOREM}<div class='content with-sidebar'>blijft</div>",
    "part that an accordion folds out": f"{LOREM}<h2><button aria-controls=a1>x</button></h2><p id=a1 hidden>blijft",
    "part of an accordion without buttons": (
        f"{LOREM}<a class=accordion-title aria-controls=a1>x</a><p id=a1 style='display:none'>blijft"
    ),
    "part behind a tab": f"{LOREM}<p role=tab aria-controls=a1>x</p><div role=tabpanel id=a1 hidden><p>blijft</div>",
    "part of a site builder's accordion": (
        f"{LOREM}<div class=elementor-tab-title role=button aria-controls=a1><a>x</a></div>"
        "<div id=a1 class='elementor-tab-content' role=region style='display: none'><p>blijft</p></div>"
    ),
    "part under a heading": f"{LOREM}<h2 onclick=f()>x</h2><div style='display:none'><p>blijft</div>",
    "part beside a button": f"{LOREM}<button aria-expanded=false>x</button><div hidden><p>blijft</div>",
    "rest of a long text": f"{LOREM}<div style='display:none'><h2>x</h2><p>blijft</div><button>Lees meer</button>",
    "part that a link opens": (
        f"{LOREM}<p>x <a href='#d1' data-toggle=collapse>x</a> x</p><p>x</p><p id=d1 style='display:none'>blijft"
    ),
    "three parts under headings": f"{LOREM}" + "<h3>x</h3><div style='display:none'><p>blijft</p></div>" * 3,
    "chapter with a button": (
        f"{LOREM}<section><h2>Cookies</h2><p>Cookies kunt u weigeren. blijft</p><button>Accepteer</button></section>"
    ),
    "item with a button": f"{LOREM}<ul><li>Cookies blijft <a class=btn href=/x>weigeren</a></ul>",
    "row with a button": f"{LOREM}<table><tr><td>Cookies blijft<td><button>Accepteren</button><tr><td>a<td>b</table>",
    "question in an accordion": (
        f"{LOREM}<div><h2><button class=accordion>Cookies weigeren</button></h2><p>Cookies. blijft</p></div>"
    ),
    "words on a button for something else": (
        f"{LOREM}<div><p>Cookies. blijft</p><a class=btn href=mailto:x>Niet begrepen? Mail ons</a></div>"
    ),
    "policy of a tool": f"{LOREM}<div class='termly iubenda-policy'><p>blijft</p></div>",
    "chapter called after cookies": f"{LOREM}<section class=cookie-melding><h2>Cookies</h2><p>blijft</section>",
    "button of a part": f"{LOREM}<div><button aria-controls=a1>blijft</button></div><div id=a1><p>x</div>",
    "titles of tabs": (
        f"{LOREM}<ul class='nav nav-tabs' role=tablist><li><a role=tab aria-controls=a1>blijft</a></ul><p id=a1>x"
    ),
    "panel of a switcher": f"{LOREM}<ul class=uk-switcher><li>x</li><li hidden><p>blijft</ul>",
    "answer in a list": f"{LOREM}<dl><dt>x</dt><dd style='display:none'><p>blijft</dl>",
    "part that a menu is made of": f"{LOREM}<div role=button aria-controls=d1>x</div><nav id=d1><p>blijft</nav>",
    "text that fades in": f"{LOREM}<p class='wow fadeIn' style='visibility: hidden'>blijft",
    "words on cookies with a link": f"{LOREM}<p>Over cookies leest u <a class=btn href=x>hier</a> meer. blijft",
    "second main content": f"<main>{LOREM}</main><main><h2>Uw rechten</h2><p>blijft</main>",
    "article of a chapter": f"<div><article>{LOREM}</article><article><h2>Uw rechten</h2><p>blijft</article></div>",
    "part that can be searched": f"{LOREM}<p hidden=until-found>blijft</p>",
    "nothing but a link": "<a href=x>blijft</a>",
}


@pytest.mark.parametrize("page", KEPT.values(), ids=KEPT.keys())
def test_text_of_the_statement_is_kept(page: str) -> None:
    assert "blijft" in read(page).text


def test_main_content_is_preferred_and_footers_come_last() -> None:
    page = (
        f"<div>Actie!</div><main><h1>Privacy</h1>{LOREM}</main><footer><p>Tel. 012 345 67 89</p><nav>x</nav></footer>"
    )
    source = read(page)
    assert outline(source)[0] == "heading1: Privacy"
    assert outline(source)[-1] == "text/footer: Tel. 012 345 67 89"
    assert "Actie" not in source.text


BESIDE = {
    "other articles": "<article><h2><a href=x>Zo doen wij dat</a></h2><p>weg</article>",
    "letters to subscribe to": "<main><h2>Blijf op de hoogte</h2><p>weg</p><form><input></form></main>",
    "links": "<main><h2>Lees ook</h2><p><a href=x>weg en nog veel meer dat u elders leest</a></main>",
    "words without a heading": "<main><p>weg</main>",
    "what customers say": "<section><h2>Reviews</h2><p>weg</section>",
    "card of another article": "<main class=card><h2>Verhuur</h2><p>weg</main>",
    "column at the side": "<div><h3>Over ons</h3><p>weg</p></div>",
    "form behind a tab": "<div role=tabpanel id=t1 hidden><p>weg</p><form><input></form></div>",
}


@pytest.mark.parametrize("part", BESIDE.values(), ids=BESIDE.keys())
def test_what_stands_beside_main_and_is_no_chapter(part: str) -> None:
    assert "weg" not in read(f"<body><main><h1>Privacyverklaring</h1>{LOREM}</main>{part}").text


PARTS_OF_LISTS = {
    "item as footer": f"<main>{LOREM}</main><ul><li class=footer-link>blijft</li></ul>",
    "item as main content": f"<ul><li role=main>blijft {LOREM}</li></ul>",
    "list in an item as footer": f"<main>{LOREM}</main><ol><li id=footer><ul><li>blijft</ul></ol>",
    "cell as footer": f"<main>{LOREM}</main><table><tr><td class=footer>blijft</table>",
    "row as footer": f"<main>{LOREM}</main><table><tr class=footer><td>blijft</table>",
}


@pytest.mark.parametrize("page", PARTS_OF_LISTS.values(), ids=PARTS_OF_LISTS.keys())
def test_a_part_is_read_without_what_it_is_part_of(page: str) -> None:
    assert "blijft" in read(page).text


def test_hints() -> None:
    page = (
        f"{LOREM}<h2>Termijnen</h2><table><thead><tr><td>Doel<td>Duur</thead><tr><th>Factuur<td>7 jaar</table>"
        "<ul><li>een<ol><li>twee</ol></ul><div role=heading aria-level=4>Slot</div>"
    )
    assert outline(read(page))[1:] == [
        "heading2: Termijnen",
        "header_row: Doel | Duur",
        "row: Factuur | 7 jaar",
        "item1: - een",
        "item2:  1. twee",
        "heading4: Slot",
    ]


BOLD = {
    "paragraph": ("<p><strong>Bewaartermijn</strong></p><p>Een jaar.</p>", "heading3"),
    "by style": ("<p><span style='font-weight:700'>Bewaartermijn</span></p><p>Een jaar.</p>", "heading3"),
    "before a list": ("<p><b>Uw rechten</b></p><ul><li>inzage</ul>", "heading3"),
    "before a sentence after a break": (
        "<p><b>Termijn</b><br>Wij bewaren al uw gegevens ten hoogste een jaar.</p>",
        "heading3",
    ),
    "name above an address": ("<p><b>De Linde</b><br>Dorpsstraat 1<br>Ergens</p>", "text"),
    "closing stop": ("<p><b>Wij verkopen niets.</b></p><p>Nooit.</p>", "text"),
    "partly bold": ("<p><b>Let op</b> hier</p><p>Een jaar.</p>", "text"),
    "long": ("<p><b>een twee drie vier vijf zes zeven acht negen tien elf</b></p><p>x</p>", "text"),
    "date": ("<p><b>Versie van 1 mei 2024</b></p><p>Een jaar.</p>", "text"),
    "address": ("<p><b>info@linde.example</b></p><p>Een jaar.</p>", "text"),
    "at the end": ("<p><b>Bewaartermijn</b></p>", "text"),
    "before a heading": ("<p><b>Bewaartermijn</b></p><h3>Duur</h3><p>x", "text"),
    "in a list": ("<ul><li><b>Bewaartermijn</b></ul><p>Een jaar.</p>", "item1"),
}


@pytest.mark.parametrize(("part", "kind"), BOLD.values(), ids=BOLD.keys())
def test_bold_paragraphs_as_headings(part: str, kind: str) -> None:
    assert outline(read(f"<h2>Over ons</h2>{part}"))[1].startswith(f"{kind}: ")


@pytest.mark.parametrize(
    ("page", "title"),
    [
        ("<title>Privacy &amp; cookies\n| De Linde</title><p>x", "Privacy & cookies | De Linde"),
        ("<svg><title>logo</title></svg><p>x", None),
        ("---\ntitle: 'Privacy'\n---\n<p>x</p>", "Privacy"),
    ],
)
def test_title(page: str, title: str | None) -> None:
    source = read(page)
    assert (source.title, source.text) == (title, "x")
