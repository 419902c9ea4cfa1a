"""What the site has beside the files in docs, made at each build: the pages of the rules, README and manual of rules.

``properdocs build --strict`` in the folder of properdocs.yml builds it.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from properdocs.structure.files import File, Files

from rule_pages import pages

ROOT = Path(__file__).parents[2]
INCLUDED = {
    "developers/reference.md": (
        "README.md",
        {
            "(docs/accuracy.md)": "(../accuracy.md)",
            "(rules/README.md)": "(writing-a-rule.md)",
            "[EUPL-1.2](LICENSE)": "EUPL-1.2",
        },
    ),
    "developers/writing-a-rule.md": ("rules/README.md", {}),
}
"""Pages of the repository that the site shows too: where from, and which links lead elsewhere there."""


def on_files(files: Files, config: Any) -> Files:
    """Add the pages that are made."""
    for path, text in made():
        files.append(File.generated(config, path, content=text))
    return files


def made() -> Iterator[tuple[str, str]]:
    """Yield the path within docs and the text of every page that is made."""
    yield from pages((ROOT / "docs" / "accuracy.md").read_text(encoding="utf-8")).items()
    for path, (origin, links) in INCLUDED.items():
        text = (ROOT / origin).read_text(encoding="utf-8")
        for old, new in links.items():
            text = text.replace(old, new)
        yield path, text
