"""Compare the values that assertions put on one field.

Takes:  assertions on one field of one event.
Gives:  differ(): whether both cannot hold; toll(): what a count counts; days and number of what they say.
Leaves: which was said later: reports.py; which holds: timeline_state.py.

What cannot be compared does not differ: a hall and the town that it may stand in, the dead and the injured, "brief" and
"by phone". A more exact value (12 May within May) does not differ from the wider one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date
from functools import cache

from onrecord.link.entities import folded
from onrecord.link.tables import levels, scales, sites
from onrecord.model.assertion import NEARBY, Assertion
from onrecord.model.interval import Interval

_NUMBER = re.compile(r"([<>≥≤~]?)(\d+)")
_ROUGHLY = 0.2
"""How far a round number may lie from the exact one that it means: "about 200" is no other count than 230."""
_TOLLS = (
    ("dead", "killed died dead deaths death lives bodies fatalities".split()),
    ("injured", "injured wounded hurt injuries".split()),
    ("missing", "missing unaccounted".split()),
    ("arrested", "arrested detained arrests held custody".split()),
    ("displaced", "displaced evacuated homeless".split()),
)


def differ(one: Assertion, other: Assertion) -> bool:
    """Tell whether two assertions on one field cannot both hold."""
    match one.field:
        case "date":
            mine, theirs = days_of_assertion(one), days_of_assertion(other)
            return bool(mine and theirs and not mine.meets(theirs))
        case "place":
            return _places_differ(one, other)
        case "count":
            return _counts_differ(one, other)
        case "format":
            return _formats_differ(one.value, other.value)
        case "participants":
            return (one.entity or one.value) != (other.entity or other.value)
    return one.value != other.value


def contradict(one: Assertion, other: Assertion) -> bool:
    """Tell whether two counts of one time, of the same people, cannot both hold: "more than 40" may be any more."""
    if toll(one.value) != toll(other.value):
        return False
    small, large = sorted((one, other), key=number_of)
    return not (small.normalised or "").startswith((">", "≥")) and differ(small, large)


def days_of_assertion(a: Assertion) -> Interval | None:
    """Return the days that an assertion of a date gives, None where its words settle none."""
    first, _, last = (a.normalised or "").partition("/")
    try:
        return Interval(date.fromisoformat(first), date.fromisoformat(last or first))
    except ValueError:
        return None


def number_of(a: Assertion) -> float:
    """Return the least number that a count can mean."""
    return _range(a.normalised or a.value)[0]


def _places_differ(one: Assertion, other: Assertion) -> bool:
    """Tell whether two names are of two places of one level: two towns, two countries, two halls."""
    mine, theirs = folded(one.normalised or one.value), folded(other.normalised or other.value)
    if NEARBY in (one.found_by, other.found_by):
        return False  # "at the Cray plant near Ghent" is in Cray
    if (one.entity == other.entity and one.entity) or _share_a_name(mine.split(), theirs.split()):
        return False
    if _names_place(theirs, one.within) or _names_place(mine, other.within) or _both_named(one, other):
        return False
    (kind, country), (other_kind, other_country) = _level(mine, one), _level(theirs, other)
    if kind == other_kind:
        return True
    return bool(country and other_country and country != other_country)


def _both_named(one: Assertion, other: Assertion) -> bool:
    """Tell whether each sentence names both places, so that one of them is where something comes from or goes to.

    "The zoo in Ghent will release two owls into Rose Wood": no report that says so moves it from Ghent to the wood.
    """
    mine, theirs = folded(one.normalised or one.value), folded(other.normalised or other.value)
    return not (one.former or other.former) and _names_place(mine, other.beside) and _names_place(theirs, one.beside)


def _names_place(name: str, names: Iterable[str]) -> bool:
    """Tell whether one of some names is a place's, whole or in part: "Kelby" for "Kelby county"."""
    return any(name == other or _share_a_name(name.split(), other.split()) for other in names)


def _share_a_name(mine: Sequence[str], theirs: Sequence[str]) -> bool:
    """Tell whether two names share more than a noun for their sort: "Ghent Hall" and "Ghent", not two Halls."""
    shared = set(mine) & set(theirs) - sites()
    sort = {mine[-1]} if mine[-1:] == theirs[-1:] and min(len(mine), len(theirs)) > 1 else set[str]()
    return bool(shared - sort)


def _level(name: str, place: Assertion) -> tuple[str, str]:
    """Return the kind of a place and its country, "" where unknown; a name in no table is of a town, or of a site where
    its noun or an article tells: "Corn Hall", "the Rotunda"."""
    if name in _folded_levels():
        return _folded_levels()[name]
    return ("site" if place.the or name.rpartition(" ")[2] in sites() else "city"), ""


@cache
def _folded_levels() -> dict[str, tuple[str, str]]:
    """Return the kind and the country of each place as names are compared: "hague", "baden-wurttemberg"."""
    return {folded(name): level for name, level in levels().items()} | levels()


def _counts_differ(one: Assertion, other: Assertion) -> bool:
    """Tell whether two counts are of the same people and no number fits both."""
    mine, theirs = toll(one.value), toll(other.value)
    if mine != theirs and mine and theirs:
        return False
    low, high = _range(one.normalised or one.value)
    least, most = _range(other.normalised or other.value)
    return high < least or most < low


def toll(words: str) -> str | None:
    """Return what is counted, None where the words leave it open ("19 people")."""
    found = set(re.findall(r"[a-z]+", words.lower()))
    return next((name for name, forms in _TOLLS if found & set(forms)), None)


def _range(number: str) -> tuple[float, float]:
    """Return the least and the most that a count in its standard form can mean."""
    match = _NUMBER.search(number.replace(",", ""))
    if not match:
        return 0, float("inf")
    sign, value = match[1], int(match[2])
    if sign in (">", "≥"):
        return value, value * (1 + _ROUGHLY)  # "more than 200" that becomes 500 has grown
    if sign in ("<", "≤"):
        return value * (1 - _ROUGHLY), value
    return (value * (1 - _ROUGHLY), value * (1 + _ROUGHLY)) if sign == "~" else (value, value)


def _formats_differ(one: str, other: str) -> bool:
    """Tell whether two formats have two values on one scale: "full" and "brief", never "brief" and "by phone"."""
    mine, theirs = _sides(one), _sides(other)
    return any(theirs.get(scale, side) != side for scale, side in mine.items())


def _sides(value: str) -> dict[str, str]:
    """Return the value of words of format on each scale."""
    words = value.lower()
    return {scale: side for word, scale, side in scales() if re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", words)}
