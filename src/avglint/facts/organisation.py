"""Organisations that a statement names, and what stands for a name: a role ("de school") or a domain."""

import re
from collections.abc import Iterable, Iterator, Sequence

from avglint.facts.controller import Surroundings, controllers, read_mention
from avglint.facts.naming import find_names, name_key
from avglint.facts.spans import apart
from avglint.model.source import Span
from avglint.model.statement import Fact

_ROLE = re.compile(
    r"(?:de|onze|ons|dit|deze|het)(?<!\w(?:de|it|ze|ns|et))\s(?:[a-zë]+e\s)?(?P<role>werkgever|gemeente|school|basisschool|vereniging|stichting|praktijk"
    r"|kantoor|club|kerk|organisatie|onderneming|bedrijf|instelling|winkel|webwinkel|webshop|website|site|applicatie|app|kliniek"
    r"|apotheek|parochie|opvang|bibliotheek)(?!\w)"
)
