"""Know the outlets: what they are called, where they publish, what their pages carry.

Takes:  data/outlets/*.toml, one file an outlet.
Gives:  outlet_at(url), outlet_named(name).
Leaves: outlets that have no file: a page's own word for itself is kept as it is.
"""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from urllib.parse import urlsplit


@dataclass(frozen=True, slots=True)
class Outlet:
    """One outlet; teasers and furniture are how lines begin that its pages carry beside the report."""

    name: str
    teasers: tuple[str, ...] = ()
    furniture: tuple[str, ...] = ()


@cache
def _outlets() -> tuple[dict[str, Outlet], dict[str, Outlet]]:
    """Return all outlets by domain and by name in small letters."""
    by_domain: dict[str, Outlet] = {}
    by_name: dict[str, Outlet] = {}
    for file in (files("onrecord") / "data" / "outlets").iterdir():
        facts = tomllib.loads(file.read_text(encoding="utf-8"))
        carries = facts.get("carries", {})
        outlet = Outlet(facts["name"], tuple(carries.get("teaser", ())), tuple(carries.get("furniture", ())))
        by_domain.update(dict.fromkeys(facts["domains"], outlet))
        by_name.update((name.casefold(), outlet) for name in (outlet.name, *facts["also"]))
    return by_domain, by_name


def outlet_at(url: str | None) -> Outlet | None:
    """Return the outlet that publishes at url, by the longest domain that fits.

    >>> outlet_at("https://news.bbc.co.uk/2/hi/1.stm").name
    'BBC News'
    """
    try:
        labels = (urlsplit(url or "").hostname or "").split(".")
    except ValueError:
        return None
    domains = (".".join(labels[start:]) for start in range(len(labels)))
    return next((found for domain in domains if (found := _outlets()[0].get(domain))), None)


def outlet_named(name: str | None) -> Outlet | None:
    """Return the outlet that goes by name or by domain, None where it is not known."""
    by_domain, by_name = _outlets()
    plain = (name or "").strip(" ,.|-–—").casefold()
    return by_name.get(plain) or by_domain.get(plain)
