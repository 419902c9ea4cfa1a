"""What a component is, and what of its attributes a reader sees: their names are telling, the file says no more."""

import re
from typing import Literal

Role = Literal["heading", "text", "data", "title"]
"""``data``: lists and objects of texts; ``title``: of the document."""

_NAMES: tuple[tuple[str, str], ...] = (
    (r"Script|Style|Svg", "script"),
    (r"(?:Next)?Head|Helmet\w*|SEO|Seo|Meta\w*", "head"),
    (r"\w*Footer", "footer"),
    (r"Nav|\w*Nav(?:bar|igation)|Breadcrumbs?|\w*Menu|Sidebar", "nav"),
    (r"\w*(?:Button|Btn)", "button"),
    (r"(?:Site|App|Main)?Header", "header"),
    (r"H([1-6])", r"h\1"),
    (r"(?:Page|Main)(?:Title|Heading)", "h1"),
    (r"\w*(?:Title|Heading)|AccordionTrigger|AccordionSummary", "h2"),
    (r"\w*Link|A|Anchor", "a"),
    (r"Strong|Bold|B", "strong"),
    (r"E?Mail\w*|Tel\w*|Phone\w*|Span|Code|Em|I|Italic|Highlight|Mark|Trans|Small|Time|Abbr|Obfuscate\w*", "span"),
    (r"\w*UnorderedList", "ul"),
    (r"\w*(?:OL|Ol|OrderedList|NumberedList)", "ol"),
    (r"\w*(?:UL|Ul|List|Bullets)", "ul"),
    (r"\w*(?:ListItem|Li|LI|Bullet)", "li"),
    (r"P|Paragraph|Text|Typography|BodyText|Lead", "p"),
    (r"Table", "table"),
    (r"(?:Table)?(?:Row|Tr|TR)", "tr"),
    (r"TableCell|Td|TD", "td"),
    (r"TableHeaderCell|Th|TH", "th"),
    (r"Main", "main"),
    (r"Article", "article"),
)
_COMPILED = tuple((re.compile(rf"(?:\w+\.)?(?:{pattern})\Z"), name) for pattern, name in _NAMES)
_LEVEL = re.compile(r"h?([1-6])\Z")
_BANNER = re.compile(r"\w*(?:Hero|PageHeader|PageHeading|PageTitle|PageBanner)\Z")
_AROUND_PAGE = re.compile(r"(?:\w*Layout|Base|Page|\w*Head|Helmet|SEO|Seo|Meta\w*|Document|App|Root)\Z")
_NO_TEXT = re.compile(
    r"\w*(?:Button|Btn|Input|Field|Select|Checkbox|Icon|Image|Img|Logo|Nav\w*|Menu|Breadcrumbs?|Script|Form)\Z"
)

# fmt: off
_HEADINGS = frozenset({"title", "heading", "header", "headline", "kop", "titel", "question", "vraag", "onderwerp"})
_TEXTS = frozenset({
    "text", "label", "lead", "intro", "introduction", "subtitle", "description", "body", "content", "caption", "answer",
    "message", "paragraph", "summary", "tekst", "inhoud", "omschrijving", "antwoord", "children", "primary",
    "secondary", "note", "value", "term", "detail", "details",
})
_DATA = frozenset({
    "items", "rows", "lines", "data", "list", "points", "sections", "paragraphs", "entries", "faqs", "steps", "bullets",
    "texts", "columns", "cells",
})
_TECHNICAL = frozenset({
    "id", "key", "slug", "href", "to", "url", "link", "src", "icon", "image", "img", "alt", "class", "classname",
    "style", "sx", "css", "variant", "color", "colour", "size", "type", "as", "component", "target", "rel", "lang",
    "locale", "path", "route", "layout", "width", "height", "anchor", "ref", "meta", "seo", "keywords", "schema",
    "jsonld", "breadcrumbs", "crumbs", "links", "variants", "initial", "animate", "transition", "viewport", "params",
    "mark", "symbol", "eyebrow", "date", "name", "placeholder", "theme", "options", "config", "canonical", "og",
})
# fmt: on
_EITHER = frozenset({"key", "type", "name", "date", "size", "options", "url", "link", "keywords"})
_SLUG = re.compile(r"[a-z][\w-]*\Z|[#/.]|https?:|\Z")
_PROSE = re.compile(r"[^\W\d_][\w,;:()'’/-]*(?: [\w,;:()'’/-]+){3}")


def element_of(name: str, marks: dict[str, str]) -> str:
    """Return the element of HTML that the component ``name`` with the attributes ``marks`` is like; empty: unknown."""
    for pattern, element in _COMPILED:
        if match := pattern.match(name):
            found = match.expand(element)
            for mark in ("as", "variant", "component", "level", "order"):
                if (level := _LEVEL.match(marks.get(mark, ""))) and found in ("p", "h1", "h2"):
                    return f"h{level.group(1)}"
            return found
    return ""


def is_banner(name: str) -> bool:
    """Tell whether a component bears the heading of the whole page."""
    return bool(_BANNER.match(name))


def role_of(name: str, attribute: str, words: str) -> Role | None:
    """Return what a reader sees of an attribute of the component ``name``; ``words`` is how its value begins."""
    attribute = attribute.lower()
    if _AROUND_PAGE.match(name) and not _BANNER.match(name):
        return "title" if attribute in ("title", "pagetitle") else None
    if _NO_TEXT.match(name) or is_technical(attribute):
        return None
    if attribute in _HEADINGS:
        return "heading"
    if attribute in _DATA:
        return "data"
    return "text" if attribute in _TEXTS or _PROSE.search(words) else None


def is_heading_key(key: str) -> bool:
    """Tell whether an entry of an object is the heading of the others."""
    return key.lower() in _HEADINGS


def is_technical(name: str) -> bool:
    """Tell whether an attribute is none that a reader sees."""
    name = name.lower()
    return name in _TECHNICAL or name.startswith(("on", "aria", "data-", "render", "set:", "client:", "is:"))


def is_shown_entry(key: str, words: str) -> bool:
    """Tell whether an entry of an object is for a reader; ``words`` is its text. Some keys serve code and readers."""
    key = key.lower()
    if key in _EITHER:
        return not _SLUG.match(words)
    return key not in _TECHNICAL
