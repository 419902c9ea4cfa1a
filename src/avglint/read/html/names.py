"""Names of elements, and of the classes that pages give them."""

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")

# fmt: off
BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir",
    "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
    "head", "header", "hgroup", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "search",
    "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "ul",
})
"""Elements that a browser sets on lines of their own."""
VOID = frozenset({
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
})
"""Elements that never have an end tag."""
IN_HEAD = frozenset({
    "base", "link", "meta", "noscript", "script", "style", "template", "title",
})
"""What can stand in the head without ending it."""
STRUCK = frozenset({"del", "s", "strike"})
"""Elements with a line through their text, which is no longer said."""
NO_TEXT = frozenset({
    "head", "title", "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "embed", "audio",
    "video", "canvas", "map", "select", "option", "datalist", "textarea", "xmp", "noembed", "noframes", "progress",
    "meter",
})
"""Elements whose content is no text of the page."""
MENU_WORDS = frozenset({
    "nav", "navbar", "navigation", "navigatie", "menu", "submenu", "menubar", "sidebar", "topbar", "breadcrumb",
    "breadcrumbs", "kruimelpad", "offcanvas", "skiplink", "onetrust", "cybot", "cmpbox", "cmpwrapper", "cmplz",
})
"""Words in a class or id that say: this is a menu or a consent tool."""
# fmt: on
