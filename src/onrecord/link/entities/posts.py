"""Compare the posts of two people: "Norway's foreign minister" and "the foreign minister".

Takes:  the signs of two parties, or two offices.
Gives:  tests of what their posts tell of their being one (each True where it holds), agree(), elsewhere().
Leaves: what each test weighs: party_features.py.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from onrecord.link.entities.party_evidence import Signs, is_code
from onrecord.link.entities.tables import countries, nations
from onrecord.model.chain import Office

FEW_HOLD = frozenset("president chancellor pope king queen emir sultan secretary-general vice-president".split())
"""Posts that with a surname name one person in the world: there is one President Macron."""
POLITICS = FEW_HOLD | frozenset(
    "minister secretary senator representative congressman governor mayor leader speaker lawmaker mp president-elect "
    "general ambassador commissioner premier lord deputy legislator prosecutor "
    "whip strategist adviser".split()
)


def _posts_of_one_name(a: Signs, b: Signs) -> Iterator[tuple[Office, Office]]:
    """Yield the posts of both that have one name: "commissioner" may be "police commissioner"."""
    for one in a.offices:
        for other in b.offices:
            if set(one.words) <= set(other.words) or set(other.words) <= set(one.words):
                yield one, other


def agree(one: Office, other: Office) -> bool | None:
    """Tell whether two posts of one name are of the same place or body, None where one of them does not say."""
    by_place, by_body = _by_place(one, other), _by_body(one, other)
    return by_body if by_place is None else by_place and by_body is not False


def _by_place(one: Office, other: Office) -> bool | None:
    """Compare the places. Of two countries they are two, wherever they serve: two ambassadors to one city."""
    codes, others = set(filter(is_code, one.places)), set(filter(is_code, other.places))
    if codes and others and not codes & others:
        return False
    towns, elsewhere = set(one.places) - codes, set(other.places) - others
    if towns and elsewhere:
        return _share_a_name(towns, elsewhere)
    here, there = _post_countries(one), _post_countries(other)
    return bool(here & there) if here and there else None


def _by_body(one: Office, other: Office) -> bool | None:
    return _share_a_name(one.bodies, other.bodies) if one.bodies and other.bodies else None


def _share_a_name(mine: Iterable[str], theirs: Iterable[str]) -> bool:
    """Tell whether two sets share a name, or one of the one begins one of the other: "Norvane", "Norvane Foods"."""
    return any(f"{m} ".startswith(f"{t} ") or f"{t} ".startswith(f"{m} ") for m in mine for t in theirs)


def _post_countries(office: Office) -> set[str]:
    """Return the countries of a post, as far as its words or the tables give them."""
    return {name if is_code(name) else countries().get(name, name) for name in office.places}


def elsewhere(one: Office, other: Office) -> bool:
    """Tell whether two posts of one name are of two places: nobody is mayor of two towns, though some own two firms."""
    return _by_place(one, other) is False


def same_post(a: Signs, b: Signs) -> bool:
    """Tell whether both hold one post of one place or body."""
    return any(agree(one, other) is True for one, other in _posts_of_one_name(a, b))


def open_post(a: Signs, b: Signs) -> bool:
    """Tell whether both hold a post of one name, and one report does not say of what."""
    return not same_post(a, b) and any(agree(one, other) is None for one, other in _posts_of_one_name(a, b))


def of_one_post(a: Signs, b: Signs) -> bool:
    """Tell whether both may hold one post."""
    return same_post(a, b) or open_post(a, b)


def post_elsewhere(a: Signs, b: Signs) -> bool:
    """Tell whether their posts of one name are of two places."""
    return not of_one_post(a, b) and any(elsewhere(one, other) for one, other in _posts_of_one_name(a, b))


def other_body(a: Signs, b: Signs) -> bool:
    """Tell whether their posts of one name are of two bodies."""
    return not of_one_post(a, b) and not post_elsewhere(a, b) and any(_posts_of_one_name(a, b))


def few_hold(a: Signs, b: Signs) -> bool:
    """Tell whether both hold a post that few people in the world hold."""
    return any(set(one.words) & set(other.words) & FEW_HOLD for one, other in _posts_of_one_name(a, b)) and of_one_post(
        a, b
    )


def _other_posts(a: Signs, b: Signs) -> bool:
    return bool(a.offices and b.offices) and not any(_posts_of_one_name(a, b)) and not one_owner(a, b)


def two_trades(a: Signs, b: Signs) -> bool:
    """Tell whether they hold two posts that have nothing in common."""
    return _other_posts(a, b) and not (_in_politics(a) and _in_politics(b))


def two_seats(a: Signs, b: Signs) -> bool:
    """Tell whether both hold posts in politics, where people go from one to the other."""
    return _other_posts(a, b) and _in_politics(a) and _in_politics(b)


def two_lands(a: Signs, b: Signs) -> bool:
    """Tell whether their posts are of two countries: a minister of one, a mayor in another. Who was one may be both."""
    mine, theirs = _countries_served(a), _countries_served(b)
    return _other_posts(a, b) and bool(mine and theirs) and not mine & theirs


def _countries_served(a: Signs) -> set[str]:
    """Return the countries in which somebody holds a post now, as far as the tables know them."""
    lands = {land for office in a.offices if not office.former for land in _post_countries(office)}
    return {land for land in lands if is_code(land)}


def _in_politics(a: Signs) -> bool:
    return any(not POLITICS.isdisjoint(office.words) for office in a.offices)


def _owners(a: Signs) -> set[str]:
    return {name for office in a.offices for name in (*office.places, *office.bodies) if not is_code(name)}


def one_owner(a: Signs, b: Signs) -> bool:
    """Tell whether both serve one body in posts of two names: founder and chairman of one company. A town has many."""
    mine = {name for office in a.offices for name in office.bodies}
    return any(name in mine for office in b.offices for name in office.bodies) and not any(_posts_of_one_name(a, b))


def owner_there(a: Signs, b: Signs) -> bool:
    """Tell whether the other's report names one's place or body, and gives its own person none."""
    return _owner_named_in(a, b) or _owner_named_in(b, a)


def _owner_named_in(a: Signs, b: Signs) -> bool:
    there = b.context.places | b.context.bodies
    lands = {name for office in a.offices for name in office.places if is_code(name)}
    return not _owners(b) and bool(_owners(a) & there or lands & {nations().get(name) for name in b.context.places})


def body_there(a: Signs, b: Signs) -> bool:
    """Tell whether the other's report names the body that one serves."""
    return bool(_owners(a) & b.context.bodies or _owners(b) & a.context.bodies) and not of_one_post(a, b)
