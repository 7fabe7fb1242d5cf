"""Compare the reports that name two parties: their stories, words, days, and whom and where else they tell of.

Takes:  the signs of two parties.
Gives:  tests, each True where it holds.
Leaves: what each test weighs: party_features.py.
"""

from __future__ import annotations

from onrecord.link.entities.names import distinctive
from onrecord.link.entities.party_evidence import PairTest, Signs
from onrecord.link.entities.tables import countries, nations

WORDS = 0.25
"""Share of a report's rare words that another on its matter has: of 315 pairs of one story in corpora/storylines .43
have it, of 58,338 pairs of two stories .0008."""
NEAR, FAR = 7, 3 * 365  # days


def shared_people(least: int, most: int) -> PairTest:
    """Return the test whether the reports name from least to most other people in common."""
    return lambda a, b: least <= len(a.others & b.others) <= most


def same_story(a: Signs, b: Signs) -> bool:
    """Tell whether the reports are of one story."""
    return a.context.story == b.context.story


def shared_words(a: Signs, b: Signs) -> bool:
    """Tell whether reports of near days share a good part of their rare words, as reports on one matter do."""
    one, other = a.context.words, b.context.words
    shared = len(one & other)
    return near_days(a, b) and shared >= 3 and shared >= WORDS * min(len(one), len(other))


def shared_bodies(a: Signs, b: Signs) -> bool:
    """Tell whether the reports name another body in common, by a distinctive name of several words."""
    return any(" " in name and distinctive(name) for name in a.context.bodies & b.context.bodies - a.forms - b.forms)


def shared_places(a: Signs, b: Signs) -> bool:
    """Tell whether both reports name one place smaller than a country."""
    return any(name not in nations() for name in a.context.places & b.context.places - a.forms)


def shared_countries(a: Signs, b: Signs) -> bool:
    """Tell whether the reports name another country in common."""
    return bool((a.context.countries & b.context.countries) - _own_country(a))


def different_countries(a: Signs, b: Signs) -> bool:
    """Tell whether both reports name other countries, and none in common."""
    one, other = a.context.countries - _own_country(a), b.context.countries - _own_country(b)
    return bool(one and other) and not one & other


def same_home(a: Signs, b: Signs) -> bool:
    """Tell whether both reports mention one country most."""
    return a.context.home == b.context.home != ""


def different_homes(a: Signs, b: Signs) -> bool:
    """Tell whether the reports mention two countries most."""
    return "" not in (a.context.home, b.context.home) and a.context.home != b.context.home


def _own_country(a: Signs) -> set[str]:
    """Return what the table holds a place itself to be in: of a name that several places bear it says nothing."""
    return {countries()[a.name]} if a.kind == "place" and a.name in countries() else set()


def _days_between(a: Signs, b: Signs) -> int | None:
    """Return the days between the two reports, None where one of them has no known days."""
    one, other = a.context.days, b.context.days
    return one.days_between(other) if one and other else None


def near_days(a: Signs, b: Signs) -> bool:
    """Tell whether the reports came out within NEAR days of each other."""
    apart = _days_between(a, b)
    return apart is not None and apart <= NEAR


def years_apart(a: Signs, b: Signs) -> bool:
    """Tell whether more than FAR days lie between the reports."""
    apart = _days_between(a, b)
    return apart is not None and apart > FAR
