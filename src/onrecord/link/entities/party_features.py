"""Judge whether two parties of two articles are one: a table of weighted features, each with its reason in words.

Takes:  the signs of two parties.
Gives:  judged(): the verdict "same", "not the same" or "unsure", its score, and the features that made it.
Leaves: which pairs are looked at, and what follows for more than two: joining.py. How names agree: names.py;
        what of posts: posts.py.

The form is that of nomenklatura's logic_v2 (github.com/opensanctions/nomenklatura): a screen to argue with.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from itertools import islice

from onrecord.link.entities.definite_descriptions import definite
from onrecord.link.entities.names import distinctive, initials, of_people
from onrecord.link.entities.party_evidence import Signs
from onrecord.link.entities.posts import (
    body_there,
    few_hold,
    of_one_post,
    one_owner,
    open_post,
    other_body,
    owner_there,
    post_elsewhere,
    same_post,
    two_lands,
    two_seats,
    two_trades,
)
from onrecord.link.entities.tables import countries, namesakes, nations
from onrecord.model.chain import PartyKind
from onrecord.model.judgement import Verdict

SAME, NOT_THE_SAME = 1.0, -0.4
"""Scores from which two are one, and up to which they are not. A full name alone is 0.5: it takes a second sign."""
WORDS = 0.25
"""Share of a report's rare words that another on its matter has: of 315 pairs of one story in corpora/storylines .43
have it, of 58,338 pairs of two stories .0008."""
NEAR, FAR = timedelta(days=7), timedelta(days=3 * 365)

Test = Callable[[Signs, Signs], bool]


@dataclass(frozen=True, slots=True)
class PartyFeature:
    """One reason for or against: how much it weighs where it holds, and when it does; decides: nothing outweighs it."""

    reason: str
    weight: float
    holds: Test
    decides: bool = False


@dataclass(frozen=True, slots=True)
class Judged:
    """A verdict on two parties with the features that hold of them."""

    verdict: Verdict
    score: float
    found: tuple[PartyFeature, ...]

    @property
    def reason(self) -> str:
        """Return the features in words, each with its weight."""
        return "; ".join(f"{f.reason} ({f.weight:+.1f})" for f in self.found) or "nothing speaks for it"


def judged(one: Signs, other: Signs) -> Judged:
    """Return whether two parties of one kind are the same."""
    table = FEATURES[one.kind] if one.kind == other.kind else ()
    found = tuple(islice((f for f in table if f.decides and f.holds(one, other)), 1))
    found = found or tuple(f for f in table if f.holds(one, other))
    score = round(sum(f.weight for f in found), 2)
    return Judged("same" if score >= SAME else "not the same" if score <= NOT_THE_SAME else "unsure", score, found)


# How names agree


def _names(agreement: str) -> Test:
    return lambda a, b: of_people(a.name, b.name) == agreement


def _both_names(a: Signs, b: Signs) -> bool:
    """Tell whether one report itself gives the other's full name as another name: "Ann Roy, formerly Ann Lee"."""
    return a.name != b.name and ((b.whole and b.name in a.forms) or (a.whole and a.name in b.forms))


def _both_there(a: Signs, b: Signs) -> bool:
    """Tell whether a report names father and son: its "Max Roy Jr." is not the "Max Roy" of another report."""
    beside = b.name in a.others or a.name in b.others
    return beside and of_people(a.name, b.name) == "a suffix more"


def _namesakes(a: Signs, b: Signs) -> bool:
    """Tell whether just one of two reports says that somebody else bears the name: it means that somebody's."""
    return a.name == b.name and a.namesake != b.namesake


def _other_names(a: Signs, b: Signs) -> bool:
    return of_people(a.name, b.name) == "other names" and not _both_names(a, b)


def _by_first_name(a: Signs, b: Signs) -> bool:
    """Tell whether one word is the first of the other's name, as with family names that come first: President Xi."""
    return of_people(a.name, b.name) == "first name alone" and not of_one_post(a, b)


def _one_description(a: Signs, b: Signs) -> bool:
    """Tell whether reports of one story mean one party that they do not name: "the police", "his ministry"."""
    return a.name == b.name and _one_story(a, b) and definite(a.name)


def _one_name(a: Signs, b: Signs) -> bool:
    return a.name == b.name


def _telling_name(a: Signs, b: Signs) -> bool:
    """Tell whether two bodies have one name, and one that no other body is likely to have."""
    return a.name == b.name and distinctive(a.name)


def _known_short(a: Signs, b: Signs) -> bool:
    """Tell whether one article itself gives the other's name as a short form: "the Harbour Authority (HA)"."""
    return a.name != b.name and (_long(a.forms & {b.name}) or _long(b.forms & {a.name}))


def _long(forms: frozenset[str]) -> bool:
    return any(len(form) > 2 for form in forms)


def _short(a: Signs, b: Signs) -> bool:
    """Tell whether one name is the other's initials or beginning: GM, Norvane for Norvane Foods."""
    long, short = (a, b) if len(a.name) > len(b.name) else (b, a)
    begins = long.name.startswith(f"{short.name} ") and distinctive(short.name)
    return not _known_short(a, b) and (initials(long.name) == short.name or begins)


def _no_name(a: Signs, b: Signs) -> bool:
    return a.name != b.name and not _known_short(a, b) and not _short(a, b)


def _one_place(a: Signs, b: Signs) -> bool:
    return a.name == b.name and a.name not in namesakes()


def _namesake(a: Signs, b: Signs) -> bool:
    return a.name == b.name and a.name in namesakes()


# What the reports tell of


def _shares(least: int, most: int) -> Test:
    return lambda a, b: least <= len(a.others & b.others) <= most


def _one_story(a: Signs, b: Signs) -> bool:
    return a.context.story == b.context.story


def _share_words(a: Signs, b: Signs) -> bool:
    """Tell whether reports of near days share a good part of their rare words, as where both tell one matter."""
    one, other = a.context.words, b.context.words
    shared = len(one & other)
    return _near(a, b) and shared >= 3 and shared >= WORDS * min(len(one), len(other))


def _share_bodies(a: Signs, b: Signs) -> bool:
    return any(" " in name and distinctive(name) for name in a.context.bodies & b.context.bodies - a.forms - b.forms)


def _share_places(a: Signs, b: Signs) -> bool:
    """Tell whether both tell of one place smaller than a country."""
    return any(name not in nations() for name in a.context.places & b.context.places - a.forms)


def _share_countries(a: Signs, b: Signs) -> bool:
    return bool((a.context.countries & b.context.countries) - _own_country(a))


def _countries_differ(a: Signs, b: Signs) -> bool:
    one, other = a.context.countries - _own_country(a), b.context.countries - _own_country(b)
    return bool(one and other) and not one & other


def _one_home(a: Signs, b: Signs) -> bool:
    return a.context.home == b.context.home != ""


def _two_homes(a: Signs, b: Signs) -> bool:
    return "" not in (a.context.home, b.context.home) and a.context.home != b.context.home


def _own_country(a: Signs) -> set[str]:
    """Return what the table holds a place itself to be in: of a name that several places bear it says nothing."""
    return {countries()[a.name]} if a.kind == "place" and a.name in countries() else set()


def _apart(a: Signs, b: Signs) -> timedelta | None:
    one, other = a.context.days, b.context.days
    if one is None or other is None:
        return None
    return max(one.earliest - other.latest, other.earliest - one.latest, timedelta(0))


def _near(a: Signs, b: Signs) -> bool:
    apart = _apart(a, b)
    return apart is not None and apart <= NEAR


def _far(a: Signs, b: Signs) -> bool:
    apart = _apart(a, b)
    return apart is not None and apart > FAR


def _sexes_differ(a: Signs, b: Signs) -> bool:
    return {a.sex, b.sex} == {"m", "f"}


# Weights: by hand, then measured on `python -m benchmarks.people` (its developing seed) and on the lives about people.
PERSON = (
    PartyFeature("other names", -2.0, _other_names, decides=True),
    PartyFeature("one report says that another person bears its name", -2.0, _namesakes, decides=True),
    PartyFeature("one report gives both names", 0.6, _both_names),
    PartyFeature("one full name", 0.5, _names("one full name")),
    PartyFeature("one has a middle name more", 0.5, _names("a middle name more")),
    PartyFeature("one has a suffix more", 0.4, _names("a suffix more")),
    PartyFeature("one report tells of both as two people", -2.0, _both_there, decides=True),
    PartyFeature("a first name and its initial", 0.3, _names("an initial")),
    PartyFeature("a first name and its short form", 0.4, _names("a short form")),
    PartyFeature("one name in two spellings", 0.4, _names("two spellings")),
    PartyFeature("one has a second surname", 0.3, _names("a surname more")),
    PartyFeature("a surname alone", 0.0, _names("surname alone")),
    PartyFeature("a first name alone, no post in common", -1.0, _by_first_name),
    PartyFeature("men and women", -0.8, _sexes_differ),
    PartyFeature("one post of one place or body", 1.0, same_post),
    PartyFeature("one post, and one report does not say of what", 0.4, open_post),
    PartyFeature("a post that few people hold", 0.6, few_hold),
    PartyFeature("one post of two places", -1.5, post_elsewhere),
    PartyFeature("one post of two bodies", -0.9, other_body),
    PartyFeature("two posts with one body", 0.5, one_owner),
    PartyFeature("two posts with nothing in common", -0.7, two_trades),
    PartyFeature("two posts in politics", -0.4, two_seats),
    PartyFeature("two posts in two countries at one time", -1.2, lambda a, b: _near(a, b) and two_lands(a, b)),
    PartyFeature("the place or body of the one stands in the other's report", 0.6, owner_there),
    PartyFeature("the body that the one serves stands in the other's report", 0.3, body_there),
    PartyFeature("the reports are of one story", 1.2, _one_story),
    PartyFeature("the reports use many rare words in common", 0.5, _share_words),
    PartyFeature("the reports name three other people or more in common", 1.2, _shares(3, 999)),
    PartyFeature("the reports name two other people in common", 0.9, _shares(2, 2)),
    PartyFeature("the reports name another person in common", 0.5, _shares(1, 1)),
    PartyFeature("the reports name another body in common", 0.2, _share_bodies),
    PartyFeature("the reports name a town or region in common", 0.3, _share_places),
    PartyFeature("the reports tell of other countries", -0.3, _countries_differ),
    PartyFeature("the reports are of near days", 0.2, _near),
    PartyFeature("the reports are years apart", -0.2, _far),
)
BODY = (
    PartyFeature("other names", -2.0, _no_name, decides=True),
    PartyFeature("one name, and no common one", 1.0, _telling_name),
    PartyFeature("one name", 0.3, lambda a, b: _one_name(a, b) and not distinctive(a.name)),
    PartyFeature("one report says that the one name is short for the other", 1.0, _known_short),
    PartyFeature("the one name is short for the other", 0.4, _short),
    PartyFeature("the reports are of one story", 0.8, _one_story),
    PartyFeature("the reports tell mostly of one country", 0.7, _one_home),
    PartyFeature("the reports tell mostly of two countries", -0.5, _two_homes),
    PartyFeature("the reports name another person in common", 0.6, _shares(1, 999)),
    PartyFeature("the reports name another body in common", 0.3, _share_bodies),
    PartyFeature("the reports name a town or region in common", 0.5, _share_places),
    PartyFeature("the reports are of near days", 0.1, _near),
)
PLACE = (
    PartyFeature("other names", -2.0, lambda a, b: a.name != b.name, decides=True),
    PartyFeature("one name, and one place of it", 1.0, _one_place),
    PartyFeature("one name that several places bear", 0.3, _namesake),
    PartyFeature("the reports are of one story", 0.8, _one_story),
    PartyFeature(
        "the reports tell of another country in common", 0.4, lambda a, b: _namesake(a, b) and _share_countries(a, b)
    ),
    PartyFeature("the reports tell of other countries", -0.8, lambda a, b: _namesake(a, b) and _countries_differ(a, b)),
    PartyFeature("the reports name another place in common", 0.7, lambda a, b: _namesake(a, b) and _share_places(a, b)),
    PartyFeature(
        "the reports name another person in common", 0.7, lambda a, b: _namesake(a, b) and _shares(1, 999)(a, b)
    ),
)
FEATURES: dict[PartyKind, tuple[PartyFeature, ...]] = {"person": PERSON, "organisation": BODY, "place": PLACE}
GROUP = (PartyFeature("one description of one party, in reports of one story", 1.0, _one_description),)
FEATURES |= {"event": PLACE, "other": PLACE, "group": GROUP}
