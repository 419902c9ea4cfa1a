"""The report in a real browser: what a reader sees, clicks, types and prints."""

import shutil
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from avglint import Options, check, load_rules
from avglint.output import html
from avglint.output.formats import Presentation

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Dialog, Page

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
SAMPLES = Path(__file__).parents[2] / "samples"
NAMES = ("vague.html", "complete.md", "belgian.txt", "wbp-era.txt")
HOSTILE = """Privacyverklaring <script>alert(1)</script> & "Co"

Wij bewaren uw persoonsgegevens <img src=x onerror=alert(2)> zo lang als nodig. "><svg onload=alert(3)>

- uw naam </li></ul></main><iframe src=javascript:alert(4)>
- uw adres ' onmouseover='alert(5)
"""

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="there is no chromium on this machine")


class Opened:
    """A page with all that the browser complained of or asked for."""

    def __init__(self, browser: "Browser", path: Path, **context: Any) -> None:
        self.page: Page = browser.new_context(**context).new_page()
        self.page.set_default_timeout(10_000)
        self.complaints: list[str] = []
        self.requests: list[str] = []
        self.refused: list[str | None] = []
        self.page.on("console", lambda message: self.complaints.append(message.text))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("dialog", self._dismiss)
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("requestfailed", lambda request: self.refused.append(request.failure))
        self.url = path.as_uri()
        self.page.goto(self.url)

    def _dismiss(self, dialog: "Dialog") -> None:
        self.complaints.append(dialog.message)
        dialog.dismiss()

    def js(self, expression: str) -> Any:
        return self.page.evaluate(expression)


@pytest.fixture(scope="module")
def browser() -> "Iterator[Browser]":
    driver = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    with driver.sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield launched
        launched.close()


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("reports")
    (folder / "hostile.txt").write_text(HOSTILE, encoding="utf-8")
    inputs = {
        "one": [str(SAMPLES / "vague.html")],
        "clean": [str(SAMPLES / "complete.md")],
        "several": [str(SAMPLES / name) for name in NAMES],
        "hostile": [str(folder / "hostile.txt"), str(SAMPLES / "vague.html")],
    }
    made = {}
    for name, paths in inputs.items():
        report = check(paths, Options(as_of="2026-11-22"))
        made[name] = folder / f"{name}.html"
        made[name].write_text(html.write(report, Presentation(load_rules().rules)), encoding="utf-8")
    return made


@pytest.mark.parametrize("name", ["one", "clean", "several", "hostile"])
@pytest.mark.parametrize("width", [375, 1440])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_opens_without_a_complaint_and_asks_for_nothing(
    browser: "Browser", pages: dict[str, Path], name: str, width: int, scheme: str
) -> None:
    opened = Opened(browser, pages[name], viewport={"width": width, "height": 900}, color_scheme=scheme)
    assert opened.complaints == []
    assert opened.requests == [opened.url]
    assert opened.js("document.documentElement.scrollWidth") <= width


def test_what_a_statement_says_is_never_run(browser: "Browser", pages: dict[str, Path]) -> None:
    opened = Opened(browser, pages["hostile"])
    assert opened.js("document.scripts.length") == 1
    assert opened.js("document.querySelectorAll('img, iframe, object, [onerror], [onload], [onmouseover]').length") == 0
    shown = opened.js("document.querySelector('#d1 .statement').innerText")
    for words in (
        "<script>alert(1)</script>",
        "onerror=alert(2)",
        "onload=alert(3)",
        "javascript:alert(4)",
        "alert(5)",
    ):
        assert words in shown
    assert opened.complaints == []


def test_a_script_that_got_in_would_not_be_run(browser: "Browser", pages: dict[str, Path]) -> None:
    opened = Opened(browser, pages["one"])
    opened.js("document.body.append(Object.assign(document.createElement('script'), {textContent: 'window.ran = 1'}))")
    opened.js("document.body.insertAdjacentHTML('beforeend', '<img src=\"https://example.nl/x.png\">')")
    opened.page.wait_for_function("document.querySelector('img').complete")
    assert opened.js("window.ran") is None
    assert opened.refused == ["csp"]
    assert len(opened.complaints) >= 2


@pytest.mark.parametrize("name", ["one", "several"])
def test_every_link_within_the_page_leads_to_something_shown(
    browser: "Browser", pages: dict[str, Path], name: str
) -> None:
    opened = Opened(browser, pages[name])
    dead = """[...document.querySelectorAll('a[href^="#"]')].filter((link) => {
        const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
        return !target || !target.getClientRects().length;
    }).map((link) => link.hash)"""
    assert opened.js(dead) == []


def test_from_a_card_to_the_rule_to_the_words_and_back(browser: "Browser", pages: dict[str, Path]) -> None:
    opened = Opened(browser, pages["one"])
    page = opened.page
    page.get_by_role("link", name="Art. 13 lid 2 onder a Bewaartermijnen").click()
    assert page.url.endswith("#d1-art-13-2-a")
    page.locator("#d1-AVG401 .place").click()
    assert (
        opened.js("document.querySelector(':target').textContent")
        == "bewaren uw gegevens niet langer dan strikt noodzakelijk is"
    )
    page.locator(":target + .backs a").first.click()
    assert page.url.endswith("#d1-AVG401")
    page.get_by_role("link", name="naar de bevinding").first.click()
    assert "finding" in str(opened.js("document.querySelector(':target').className"))


def test_everything_has_a_name_for_a_screen_reader(browser: "Browser", pages: dict[str, Path]) -> None:
    opened = Opened(browser, pages["several"])
    page = opened.page
    nameless = """[...document.querySelectorAll('a, button, input, select, [role=img], [role=region]')]
        .filter((each) => !(each.textContent.trim() || each.getAttribute('aria-label') || each.labels?.length))
        .map((each) => each.outerHTML)"""
    assert opened.js(nameless) == []
    named: tuple[tuple[Any, str | None], ...] = (
        ("searchbox", "Zoek op titel of bestand"), ("combobox", "Regel"), ("combobox", "Oordeel"),
        ("checkbox", "Alleen regels waar iets niet in orde is"), ("table", "Overzicht"), ("navigation", "Inhoud"),
        ("button", "AVG401 Hoe lang de gegevens worden bewaard"), ("region", "Overzicht"), ("main", None),
    )  # fmt: skip
    for role, name in named:
        assert page.get_by_role(role, name=name, exact=True).count() == 1, (role, name)
    levels = opened.js("[...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map((each) => +each.tagName[1])")
    assert levels[0] == 1
    assert [pair for pair in pairwise(levels) if pair[1] > pair[0] + 1] == []
    # A picture says in words what it shows.
    assert page.get_by_role("img", name="in orde").count() > 10


def test_each_verdict_has_a_picture_of_its_own(browser: "Browser", pages: dict[str, Path]) -> None:
    opened = Opened(browser, pages["several"])
    drawn = """[...document.querySelectorAll('.icon')].map((each) => {
        const style = getComputedStyle(each);
        return [each.className, style.maskImage, style.backgroundColor === style.color && each.clientWidth > 9];
    })"""
    told = {tuple(each) for each in opened.js(drawn)}
    verdicts = ("satisfied", "partial", "missing", "violated", "not_applicable")
    assert {name for name, _, _ in told} == {f"icon c-{each}" for each in verdicts}
    masks = {mask for _, mask, _ in told if mask.startswith('url("data:image/svg+xml,')}
    assert len(masks) == len(verdicts) == len(told)
    assert all(coloured for _, _, coloured in told)


CONTRAST = """() => {
    const channels = (colour) => colour.match(/[\\d.]+/g).map(Number);
    const light = (colour) => channels(colour).slice(0, 3).map((each) => each / 255)
        .map((each) => each <= 0.04045 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4)
        .reduce((sum, each, index) => sum + each * [0.2126, 0.7152, 0.0722][index], 0);
    const paper = (node) => {
        for (let at = node; at; at = at.parentElement) {
            const found = getComputedStyle(at).backgroundColor;
            if ((channels(found)[3] ?? 1) === 1 && found !== 'rgba(0, 0, 0, 0)') return found;
        }
        return 'rgb(255, 255, 255)';
    };
    const poor = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        const node = walker.currentNode.parentElement;
        if (!walker.currentNode.data.trim() || node.closest('script, style, .unseen, option')) continue;
        const [first, second] = [light(getComputedStyle(node).color), light(paper(node))];
        const ratio = (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
        if (ratio < 4.5) poor.push([node.outerHTML.slice(0, 80), ratio]);
    }
    return poor;
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_all_text_stands_out_from_what_is_behind_it(browser: "Browser", pages: dict[str, Path], scheme: str) -> None:
    opened = Opened(browser, pages["several"], color_scheme=scheme)
    assert opened.js(CONTRAST) == []
    # The measure does find what is too faint.
    opened.js("document.querySelector('h1').style.color = 'rgb(120, 120, 120)'")
    opened.js("document.querySelector('h1').style.background = 'rgb(140, 140, 140)'")
    assert len(opened.js(CONTRAST)) == 1


def _titles(opened: Opened) -> list[str]:
    found: list[str] = opened.js(
        "[...document.querySelectorAll('#matrix-table tbody tr:not([hidden]) th code')].map((each) => each.innerText)"
    )
    return [Path(each).name for each in found]


def test_the_matrix_sorts(browser: "Browser", pages: dict[str, Path]) -> None:
    opened = Opened(browser, pages["several"])
    page = opened.page
    assert _titles(opened) == list(NAMES)
    page.get_by_role("button", name="fouten", exact=True).click()
    assert _titles(opened) == ["wbp-era.txt", "vague.html", "belgian.txt", "complete.md"]
    assert page.locator("th[aria-sort]").get_attribute("aria-sort") == "descending"
    page.get_by_role("button", name="fouten", exact=True).click()
    assert _titles(opened) == ["complete.md", "belgian.txt", "vague.html", "wbp-era.txt"]
    page.get_by_role("button", name="AVG203").click()
    assert _titles(opened)[0] == "vague.html"
    page.get_by_role("button", name="Verklaring", exact=True).click()
    titles = opened.js("[...document.querySelectorAll('#matrix-table tbody th a')].map((each) => each.innerText)")
    assert titles == sorted(titles, key=str.lower)
    assert page.locator("th[aria-sort]").count() == 1


def test_the_matrix_filters(browser: "Browser", pages: dict[str, Path]) -> None:
    opened = Opened(browser, pages["several"])
    page = opened.page
    told = page.get_by_role("status")
    assert told.inner_text() == "4 van 4 verklaringen"
    page.get_by_role("searchbox").fill("BELGIAN")
    assert (_titles(opened), told.inner_text()) == (["belgian.txt"], "1 van 4 verklaringen")
    page.get_by_role("searchbox").fill("niets heet zo")
    assert (_titles(opened), told.inner_text()) == ([], "Geen verklaring past bij deze keuze.")
    page.get_by_role("searchbox").fill("")
    page.get_by_role("combobox", name="Oordeel").select_option("violated")
    assert _titles(opened) == ["vague.html", "belgian.txt", "wbp-era.txt"]
    page.get_by_role("combobox", name="Regel", exact=True).select_option("AVG802")
    assert _titles(opened) == ["belgian.txt", "wbp-era.txt"]
    page.get_by_role("combobox", name="Oordeel").select_option("")
    assert _titles(opened) == list(NAMES)


def test_rules_without_anything_wrong_can_be_put_away(browser: "Browser", pages: dict[str, Path]) -> None:
    opened = Opened(browser, pages["several"])
    opened.page.get_by_role("searchbox").fill("belgian")
    opened.page.get_by_role("checkbox").check()
    shown = "[...document.querySelectorAll('#matrix-table thead th.rule:not([hidden])')].map((each) => each.innerText)"
    assert [each.split()[0] for each in opened.js(shown)] == ["AVG701", "AVG802"]
    opened.page.get_by_role("checkbox").uncheck()
    assert len(opened.js(shown)) == 45


def test_it_works_by_keyboard_alone(browser: "Browser", pages: dict[str, Path]) -> None:
    opened = Opened(browser, pages["several"])
    keyboard = opened.page.keyboard
    focused = "document.activeElement.innerText || document.activeElement.id"
    keyboard.press("Tab")
    assert opened.js(focused) == "Naar de inhoud"
    keyboard.press("Enter")
    keyboard.press("Tab")
    assert opened.js(focused) == "matrix-search"
    keyboard.type("txt")
    assert _titles(opened) == ["belgian.txt", "wbp-era.txt"]
    opened.page.locator("#matrix-table th button").nth(1).focus()
    keyboard.press("Space")
    assert _titles(opened) == ["wbp-era.txt", "belgian.txt"]
    # One verdict is in the order of tabs; the arrow keys lead to the others, past what is filtered away.
    assert opened.js("document.querySelectorAll('#matrix-table td a[tabindex=\"0\"]').length") == 1
    opened.page.locator("#matrix-table td a[tabindex='0']").focus()
    at = "document.activeElement.hash"
    assert opened.js(at) == "#d4-AVG101"
    for key, expected in (
        ("ArrowRight", "#d4-AVG102"), ("ArrowDown", "#d3-AVG102"), ("ArrowDown", "#d3-AVG102"),
        ("ArrowLeft", "#d3-AVG101"), ("ArrowLeft", "#d3-AVG101"), ("ArrowUp", "#d4-AVG101"),
    ):  # fmt: skip
        keyboard.press(key)
        assert opened.js(at) == expected, key
    keyboard.press("Enter")
    assert opened.page.url.endswith("#d4-AVG101")
    assert opened.complaints == []


def test_without_a_script_the_matrix_is_a_table(browser: "Browser", pages: dict[str, Path]) -> None:
    opened = Opened(browser, pages["several"], java_script_enabled=False)
    page = opened.page
    assert page.locator("#matrix-table tbody tr").count() == len(NAMES)
    assert not page.locator("#matrix-controls").is_visible()
    assert page.locator("#matrix-table button").count() == 0
    page.locator("#matrix-table tbody th a").nth(1).click()
    assert page.url.endswith("#d2")


def test_it_prints_whole(browser: "Browser", pages: dict[str, Path]) -> None:
    opened = Opened(browser, pages["several"], viewport={"width": 794, "height": 1123})
    opened.page.emulate_media(media="print")
    # The whole matrix is on the paper, and nothing that is only for a screen.
    cut = "[...document.querySelectorAll('.scroll')].filter((each) => each.scrollWidth > each.clientWidth + 1).length"
    assert opened.js(cut) == 0
    for away in (".contents", "#matrix-controls", ".skip"):
        assert not opened.page.locator(away).first.is_visible()
    whole = """[...document.querySelectorAll('.finding, .check, tr')]
        .every((each) => getComputedStyle(each).breakInside === 'avoid')"""
    assert opened.js(whole)
    pdf = opened.page.pdf(prefer_css_page_size=True)
    assert pdf.startswith(b"%PDF-")
    # Links to sources can be followed from the file, and read on paper.
    assert b"eur-lex.europa.eu" in pdf
    assert "https://eur-lex.europa.eu" in opened.js("document.querySelector('.sources').innerText")
