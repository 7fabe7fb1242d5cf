"""Know the agencies whose texts and pictures other outlets print.

Takes:  data/agencies.tsv.
Gives:  agency(name), the full name of the agency that goes by name; credited(words).
Leaves: what a page says about its origin: origins.py.
"""

import re
from functools import cache
from importlib.resources import files

# Looked for at the first blank of several only: from each of them it would walk the rest again.
PARTS = re.compile(r"[/|,;]\s*|(?<!\s)\s++(?:[/|,;]|(?:via|[–—-])\s)\s*")


@cache
def _forms() -> tuple[dict[str, str], dict[str, str]]:
    """Return the forms of those who send texts and of those who send pictures, each with the full name."""
    wire: dict[str, str] = {}
    photo: dict[str, str] = {}
    table = (files("onrecord") / "data" / "agencies.tsv").read_text(encoding="utf-8")
    for row in table.splitlines():
        if row and not row.startswith(("#", "name\t")):
            name, forms, sends = row.split("\t")
            known = wire if sends == "wire" else photo
            known.update((form, name) for form in (name, *forms.split("|")) if form)
    return wire, photo


def agency(name: str) -> str | None:
    """Return the full name of the agency that sends texts as name, None where there is none.

    >>> agency("AFP"), agency("Town Herald")
    ('Agence France-Presse', None)
    """
    return _forms()[0].get(name.strip(" ()[].,"))


def credited(words: str) -> bool:
    """Tell whether words name somebody who sends pictures, alone or among others ("Handout/AFP")."""
    wire, photo = _forms()
    return any(part in wire or part in photo for part in PARTS.split(words.strip(" ().[]")))
