"""Compare the names of two parties, and the sexes that reports give to two persons.

Takes:  the signs of two parties.
Gives:  tests, each True where it holds.
Leaves: how two names agree: names.py. What each test weighs: party_features.py.
"""

from __future__ import annotations

from onrecord.link.entities.definite_descriptions import definite
from onrecord.link.entities.names import distinctive, initials, of_people
from onrecord.link.entities.party_evidence import PairTest, Signs
from onrecord.link.entities.posts import of_one_post
from onrecord.link.entities.report_features import same_story
from onrecord.link.entities.tables import namesakes


def names_agree(agreement: str) -> PairTest:
    """Return the test whether of_people() names the agreement of two names of persons so."""
    return lambda a, b: of_people(a.name, b.name) == agreement


def both_names_given(a: Signs, b: Signs) -> bool:
    """Tell whether one report itself gives the other's full name as another name: "Ann Roy, formerly Ann Lee"."""
    return a.name != b.name and ((b.whole and b.name in a.forms) or (a.whole and a.name in b.forms))


def both_with_suffix(a: Signs, b: Signs) -> bool:
    """Tell whether a report names father and son: its "Max Roy Jr." is not the "Max Roy" of another report."""
    beside = b.name in a.others or a.name in b.others
    return beside and of_people(a.name, b.name) == "a suffix more"


def one_has_namesake(a: Signs, b: Signs) -> bool:
    """Tell whether just one of two reports says that somebody else bears the name: it means that somebody's."""
    return a.name == b.name and a.namesake != b.namesake


def different_names(a: Signs, b: Signs) -> bool:
    """Tell whether two persons have names that do not agree, and no report gives both."""
    return of_people(a.name, b.name) == "other names" and not both_names_given(a, b)


def first_name_alone(a: Signs, b: Signs) -> bool:
    """Tell whether one word is the first of the other's name, as with family names that come first: President Xi."""
    return of_people(a.name, b.name) == "first name alone" and not of_one_post(a, b)


def same_description(a: Signs, b: Signs) -> bool:
    """Tell whether reports of one story mean one party that they do not name: "the police", "his ministry"."""
    return a.name == b.name and same_story(a, b) and definite(a.name)


def same_name(a: Signs, b: Signs) -> bool:
    """Tell whether the folded names are equal."""
    return a.name == b.name


def same_distinctive_name(a: Signs, b: Signs) -> bool:
    """Tell whether two bodies have one name, and one that no other body is likely to have."""
    return a.name == b.name and distinctive(a.name)


def stated_abbreviation(a: Signs, b: Signs) -> bool:
    """Tell whether one article itself gives the other's name as a short form: "the Harbour Authority (HA)"."""
    return a.name != b.name and (_any_long(a.forms & {b.name}) or _any_long(b.forms & {a.name}))


def _any_long(forms: frozenset[str]) -> bool:
    return any(len(form) > 2 for form in forms)


def abbreviation(a: Signs, b: Signs) -> bool:
    """Tell whether one name is the other's initials or beginning: GM, Norvane for Norvane Foods."""
    long, short = (a, b) if len(a.name) > len(b.name) else (b, a)
    begins = long.name.startswith(f"{short.name} ") and distinctive(short.name)
    return not stated_abbreviation(a, b) and (initials(long.name) == short.name or begins)


def no_common_name(a: Signs, b: Signs) -> bool:
    """Tell whether the names differ and neither is short for the other."""
    return a.name != b.name and not stated_abbreviation(a, b) and not abbreviation(a, b)


def same_unambiguous_place(a: Signs, b: Signs) -> bool:
    """Tell whether two places have one name that only one place bears."""
    return a.name == b.name and a.name not in namesakes()


def same_ambiguous_place(a: Signs, b: Signs) -> bool:
    """Tell whether two places have one name that several places bear."""
    return a.name == b.name and a.name in namesakes()


def different_sexes(a: Signs, b: Signs) -> bool:
    """Tell whether one is a man and the other a woman."""
    return {a.sex, b.sex} == {"m", "f"}
