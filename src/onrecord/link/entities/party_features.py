"""Judge whether two parties of two articles are one: a table of weighted features, each with its reason in words.

Takes:  the signs of two parties.
Gives:  judged(): the verdict "same", "not the same" or "unsure", its score, and the features that made it.
Leaves: which pairs are looked at, and what follows for more than two: joining.py. When each feature holds:
        name_features.py, report_features.py, posts.py.

The form is that of nomenklatura's logic_v2 (github.com/opensanctions/nomenklatura): a screen to argue with.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice

from onrecord.link.entities.name_features import (
    abbreviation,
    both_names_given,
    both_with_suffix,
    different_names,
    different_sexes,
    first_name_alone,
    names_agree,
    no_common_name,
    one_has_namesake,
    same_ambiguous_place,
    same_description,
    same_distinctive_name,
    same_name,
    same_unambiguous_place,
    stated_abbreviation,
)
from onrecord.link.entities.names import distinctive
from onrecord.link.entities.party_evidence import PairTest, Signs
from onrecord.link.entities.posts import (
    body_there,
    few_hold,
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
from onrecord.link.entities.report_features import (
    different_countries,
    different_homes,
    near_days,
    same_home,
    same_story,
    shared_bodies,
    shared_countries,
    shared_people,
    shared_places,
    shared_words,
    years_apart,
)
from onrecord.model.chain import PartyKind
from onrecord.model.judgement import Verdict

SAME, NOT_THE_SAME = 1.0, -0.4
"""Scores from which two are one, and up to which they are not. A full name alone is 0.5: it takes a second sign."""


@dataclass(frozen=True, slots=True)
class PartyFeature:
    """One reason for or against: how much it weighs where it holds, and when it does; decides: nothing outweighs it."""

    reason: str
    weight: float
    holds: PairTest
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


# Weights: by hand, then measured on `python -m benchmarks.people` (its developing seed) and on the lives about people.
PERSON = (
    PartyFeature("other names", -2.0, different_names, decides=True),
    PartyFeature("one report says that another person bears its name", -2.0, one_has_namesake, decides=True),
    PartyFeature("one report gives both names", 0.6, both_names_given),
    PartyFeature("one full name", 0.5, names_agree("one full name")),
    PartyFeature("one has a middle name more", 0.5, names_agree("a middle name more")),
    PartyFeature("one has a suffix more", 0.4, names_agree("a suffix more")),
    PartyFeature("one report tells of both as two people", -2.0, both_with_suffix, decides=True),
    PartyFeature("a first name and its initial", 0.3, names_agree("an initial")),
    PartyFeature("a first name and its short form", 0.4, names_agree("a short form")),
    PartyFeature("one name in two spellings", 0.4, names_agree("two spellings")),
    PartyFeature("one has a second surname", 0.3, names_agree("a surname more")),
    PartyFeature("a surname alone", 0.0, names_agree("surname alone")),
    PartyFeature("a first name alone, no post in common", -1.0, first_name_alone),
    PartyFeature("men and women", -0.8, different_sexes),
    PartyFeature("one post of one place or body", 1.0, same_post),
    PartyFeature("one post, and one report does not say of what", 0.4, open_post),
    PartyFeature("a post that few people hold", 0.6, few_hold),
    PartyFeature("one post of two places", -1.5, post_elsewhere),
    PartyFeature("one post of two bodies", -0.9, other_body),
    PartyFeature("two posts with one body", 0.5, one_owner),
    PartyFeature("two posts with nothing in common", -0.7, two_trades),
    PartyFeature("two posts in politics", -0.4, two_seats),
    PartyFeature("two posts in two countries at one time", -1.2, lambda a, b: near_days(a, b) and two_lands(a, b)),
    PartyFeature("the place or body of the one stands in the other's report", 0.6, owner_there),
    PartyFeature("the body that the one serves stands in the other's report", 0.3, body_there),
    PartyFeature("the reports are of one story", 1.2, same_story),
    PartyFeature("the reports use many rare words in common", 0.5, shared_words),
    PartyFeature("the reports name three other people or more in common", 1.2, shared_people(3, 999)),
    PartyFeature("the reports name two other people in common", 0.9, shared_people(2, 2)),
    PartyFeature("the reports name another person in common", 0.5, shared_people(1, 1)),
    PartyFeature("the reports name another body in common", 0.2, shared_bodies),
    PartyFeature("the reports name a town or region in common", 0.3, shared_places),
    PartyFeature("the reports tell of other countries", -0.3, different_countries),
    PartyFeature("the reports are of near days", 0.2, near_days),
    PartyFeature("the reports are years apart", -0.2, years_apart),
)
BODY = (
    PartyFeature("other names", -2.0, no_common_name, decides=True),
    PartyFeature("one name, and no common one", 1.0, same_distinctive_name),
    PartyFeature("one name", 0.3, lambda a, b: same_name(a, b) and not distinctive(a.name)),
    PartyFeature("one report says that the one name is short for the other", 1.0, stated_abbreviation),
    PartyFeature("the one name is short for the other", 0.4, abbreviation),
    PartyFeature("the reports are of one story", 0.8, same_story),
    PartyFeature("the reports tell mostly of one country", 0.7, same_home),
    PartyFeature("the reports tell mostly of two countries", -0.5, different_homes),
    PartyFeature("the reports name another person in common", 0.6, shared_people(1, 999)),
    PartyFeature("the reports name another body in common", 0.3, shared_bodies),
    PartyFeature("the reports name a town or region in common", 0.5, shared_places),
    PartyFeature("the reports are of near days", 0.1, near_days),
)
PLACE = (
    PartyFeature("other names", -2.0, lambda a, b: a.name != b.name, decides=True),
    PartyFeature("one name, and one place of it", 1.0, same_unambiguous_place),
    PartyFeature("one name that several places bear", 0.3, same_ambiguous_place),
    PartyFeature("the reports are of one story", 0.8, same_story),
    PartyFeature(
        "the reports tell of another country in common",
        0.4,
        lambda a, b: same_ambiguous_place(a, b) and shared_countries(a, b),
    ),
    PartyFeature(
        "the reports tell of other countries",
        -0.8,
        lambda a, b: same_ambiguous_place(a, b) and different_countries(a, b),
    ),
    PartyFeature(
        "the reports name another place in common", 0.7, lambda a, b: same_ambiguous_place(a, b) and shared_places(a, b)
    ),
    PartyFeature(
        "the reports name another person in common",
        0.7,
        lambda a, b: same_ambiguous_place(a, b) and shared_people(1, 999)(a, b),
    ),
)
FEATURES: dict[PartyKind, tuple[PartyFeature, ...]] = {"person": PERSON, "organisation": BODY, "place": PLACE}
GROUP = (PartyFeature("one description of one party, in reports of one story", 1.0, same_description),)
FEATURES |= {"event": PLACE, "other": PLACE, "group": GROUP}
