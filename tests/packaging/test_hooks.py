"""Which files the hook for pre-commit takes by their names."""

import re
from pathlib import Path

import pytest
import yaml

from avglint.model.source import DOCUMENTS
from avglint.read.load import SUFFIXES

HOOKS = yaml.safe_load((Path(__file__).parents[2] / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
FILES = re.compile(next(hook["files"] for hook in HOOKS if hook["id"] == "avglint"))


@pytest.mark.parametrize(
    ("path", "taken"),
    [
        ("privacyverklaring.txt", True),
        ("docs/Privacy-Policy.md", True),
        ("content/cookies.html", False),
        ("content/privacy.mdx", True),
        ("src/app/privacy/page.tsx", True),
        ("app/privacyverklaring/page.tsx", True),
        ("src/pages/privacy.astro", True),
        ("src/pages/PrivacyPolicy.jsx", True),
        ("src/pages/PrivacyPage.tsx", True),
        ("src/views/Privacyverklaring.vue", True),
        ("resources/views/privacy.blade.php", True),
        ("templates/privacy.html.twig", True),
        ("templates/cookie-statement.html.j2", False),
        ("sections/privacy-policy.liquid", True),
        ("privacy.nl.njk", True),
        ("src/components/CookieBanner.tsx", False),
        ("src/components/PrivacySettingsForm.tsx", False),
        ("src/lib/cookies.php", False),
        ("src/privacy/helpers.tsx", False),
        ("README.md", False),
        ("src/app/page.tsx", False),
    ],
)
def test_files_of_the_hook(path: str, taken: bool) -> None:
    assert bool(FILES.search(path)) == taken


# A Word file or PDF is no text to pre-commit, and reading one needs an extra that the hook does not install.
ENDINGS = [ending for ending, kind in SUFFIXES.items() if ending != ".text" and kind not in DOCUMENTS]


@pytest.mark.parametrize("ending", ENDINGS)
def test_the_hook_takes_every_ending(ending: str) -> None:
    assert FILES.search(f"privacy{ending}")
