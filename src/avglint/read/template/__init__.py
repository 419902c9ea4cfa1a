"""Templates that are HTML with code in it: the code is hidden, the rest is read as HTML."""

from collections.abc import Callable

from avglint.read.canonical import Page
from avglint.read.component_tags import with_components
from avglint.read.front_matter import front_matter
from avglint.read.html import write_page
from avglint.read.html.tree import build_tree
from avglint.read.masked import Mask, masked_tokens
from avglint.read.template.values import with_markup


def read_template(original: str) -> Page:
    """Return the text of a template in Jinja, Nunjucks, Twig or Liquid."""
    from avglint.read.template.braces import mask_braces

    return _read(original, mask_braces)


def read_php(original: str) -> Page:
    """Return the text of a PHP page or a Blade template."""
    from avglint.read.template.blade import mask_php_page

    return _read(original, mask_php_page)


def _read(original: str, mask: Callable[[str, int], tuple[Mask, str | None]]) -> Page:
    start, title = front_matter(original)
    masked, named = mask(original, start)
    page = masked.done()
    stream = with_markup(page, masked_tokens(page, start, len(page), masked.shown))
    tree = build_tree(page, start, len(page), with_components(page, stream))
    return write_page(tree, title or named)
