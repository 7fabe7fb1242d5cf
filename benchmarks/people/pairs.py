"""Make pairs of reports: two people of one name, or one person under two forms of the name.

Takes:  a seed.
Gives:  Pair: two reports, whether one person is meant, and how the pair was made.
Leaves: the words: world.py, reports.py; judging: __main__.py.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random

from benchmarks.people.reports import Facts, Post
from benchmarks.people.world import (
    ACCENTED,
    BODIES,
    CITIES,
    GENERAL,
    MATTERS,
    MEN,
    MIDDLE,
    NICK,
    OF_BODY,
    OF_CITY,
    OF_COUNTRY,
    SPELT,
    SURNAMES,
    TITLED,
    TRADES,
    WOMEN,
    City,
)

START = date(2031, 1, 6)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two reports; same tells whether they mean one person, story whether they tell one story, how names the kind."""

    one: Facts
    other: Facts
    same: bool
    story: bool
    how: str


class Maker:
    """Makes pairs; no full name is used for two pairs, surnames are."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)
        self._used: set[str] = set()
        self._beside: set[str] = set()

    def namesakes(self, count: int) -> Iterator[Pair]:
        """Yield pairs of two people of one name."""
        ways = (
            *(self._strangers,) * 4,
            *(self._one_country,) * 2,
            *(self._one_office,) * 2,
            self._one_city,
            self._one_matter,
            self._one_title,
        )
        for n in range(count):
            yield ways[n % len(ways)]()

    def forms(self, count: int) -> Iterator[Pair]:
        """Yield pairs of one person under two forms of the name, with at least one second sign."""
        signs = (
            self._one_story,
            self._post_reworded,
            self._former,
            self._two_people,
            self._body,
            self._post_and_days,
            self._city_and_other,
        )
        for n in range(count):
            yield signs[n % len(signs)]()

    # Two people

    def _strangers(self) -> Pair:
        one = self._facts(self._name())
        return self._two("strangers", one, self._elsewhere(one))

    def _one_country(self) -> Pair:
        one = self._facts(self._name())
        cities = [c for c in CITIES if c.country == one.city.country and c != one.city] or [self._city(one.city)]
        other = replace(self._elsewhere(one, city=self.random.choice(cities)), day=one.day + timedelta(1))
        return self._two("one country, near days", one, other)

    def _one_office(self) -> Pair:
        one = self._facts(self._name(), role=self.random.choice([*OF_CITY, *OF_COUNTRY, *OF_BODY]))
        role = one.post.role if one.post else "mayor"
        other = self._facts(one.form, city=self._abroad(one.city), role=role, day=self._near(one.day, 20))
        while one.post and other.post and other.post.of == one.post.of:  # one office of one firm is one person
            other = replace(other, post=self._post(other.city, role))
        return self._two("one office, other place", one, other)

    def _one_city(self) -> Pair:
        one = self._facts(self._name(), role=self.random.choice(OF_CITY))
        other = self._facts(one.form, city=one.city, role=self.random.choice(TRADES), day=self._near(one.day, 300))
        return self._two("one city, other office", one, other)

    def _one_matter(self) -> Pair:
        one = replace(self._facts(self._name()), general=self.random.choice(GENERAL))
        other = replace(self._elsewhere(one), matter=one.matter, day=self._near(one.day, 2), general=one.general)
        return self._two("one matter, days and general body", one, other)

    def _one_title(self) -> Pair:
        one = self._facts(self._name(), role=self.random.choice(list(TITLED)))
        role = one.post.role if one.post else "mayor"
        other = self._facts(one.form, city=self._abroad(one.city), role=role, day=self._near(one.day, 60))
        return self._two("full name, title and surname", one, replace(other, form=_last(one.form), titled=True))

    def _two(self, how: str, one: Facts, other: Facts) -> Pair:
        return Pair(one, other, False, False, how)

    # One person

    def _one_story(self) -> Pair:
        one = self._facts(self._name())
        two = replace(one, day=self._near(one.day, 3), others=self._again(one.others))
        if one.post and one.post.role in TITLED and self.random.random() < 0.5:
            return Pair(one, replace(two, form=_last(one.form), titled=True), True, True, "one story: title, surname")
        return self._same_person("one story", one, two, story=True)

    def _post_reworded(self) -> Pair:
        one = self._facts(self._name())
        return self._same_person("one post", one, self._later(one, post=one.post))

    def _former(self) -> Pair:
        one = self._facts(self._name(), role=self.random.choice([*OF_CITY, *OF_COUNTRY, *OF_BODY]))
        assert one.post is not None
        return self._same_person("post, then former post", one, self._later(one, post=replace(one.post, former=True)))

    def _two_people(self) -> Pair:
        one = self._facts(self._name())
        later = replace(self._later(one, post=None), others=self._again(one.others), day=self._near(one.day, 15))
        return self._same_person("two other people", one, later)

    def _body(self) -> Pair:
        one = self._facts(self._name(), role=self.random.choice(OF_BODY))
        assert one.post is not None
        return self._same_person("a company", one, replace(self._later(one, post=None), body=one.post.of))

    def _post_and_days(self) -> Pair:
        one = self._facts(self._name())
        return self._same_person(
            "post, near days", one, replace(self._later(one, post=one.post), day=self._near(one.day, 5))
        )

    def _city_and_other(self) -> Pair:
        one = self._facts(self._name())
        later = replace(self._later(one, post=None), city=one.city, others=one.others[:1], day=self._near(one.day, 30))
        return self._same_person("city and another person", one, later)

    def _same_person(self, how: str, one: Facts, other: Facts, *, story: bool = False) -> Pair:
        """Return the pair, each under another form of the name."""
        way, first, second = self._two_forms(one.form)
        one = replace(one, form=first, short=_last(first))
        return Pair(one, replace(other, form=second, short=_last(second)), True, story, f"{how}: {way}")

    def _two_forms(self, name: str) -> tuple[str, str, str]:
        """Return how two forms of a name differ, and both."""
        given, surname = name.split()[0], name.split()[-1]
        middle = self.random.choice(MIDDLE)
        nick, spelt = self.random.choice(list(NICK)), self.random.choice(list(SPELT))
        ways = [
            ("middle name", name, f"{given} {middle} {surname}"),
            ("middle initial", name, f"{given} {middle[0]}. {surname}"),
            ("initial", name, f"{given[0]}. {surname}"),
            ("married name", name, f"{name}-{self.random.choice(SURNAMES)}"),
            ("nickname", self._taken(f"{nick} {surname}"), f"{NICK[nick]} {surname}"),
            ("transliteration", self._taken(f"{spelt} {surname}"), f"{SPELT[spelt]} {surname}"),
            ("suffix", name, f"{name} Jr."),
            ("middle and initial", f"{given} {middle} {surname}", f"{given} {middle[0]}. {surname}"),
        ]
        if surname in ACCENTED:
            ways += [("accents", name, f"{given} {ACCENTED[surname]}")] * 3
        return self.random.choice(ways)

    # Facts

    def _facts(self, name: str, *, city: City | None = None, role: str = "", day: date | None = None) -> Facts:
        place = city or self.random.choice(CITIES)
        return Facts(
            form=name,
            short=_last(name),
            post=self._post(place, role or self.random.choice([*OF_CITY, *OF_COUNTRY, *OF_BODY, *TRADES])),
            city=place,
            matter=self.random.choice(list(MATTERS)),
            day=day or START + timedelta(self.random.randrange(500)),
            others=(self._person(), self._person()),
        )

    def _post(self, city: City, role: str) -> Post:
        if role in OF_COUNTRY:
            return Post(role, city.country, city.adjective)
        if role in OF_CITY:
            return Post(role, city.name)
        return Post(role, self.random.choice(BODIES)) if role in OF_BODY else Post(f"{role} from {city.name}")

    def _elsewhere(self, one: Facts, *, city: City | None = None) -> Facts:
        """Return somebody of the same name with another post and, if not told otherwise, in another country."""
        mine = one.post.role.split(" from ")[0] if one.post else ""
        roles = [r for r in (*OF_CITY, *OF_COUNTRY, *OF_BODY, *TRADES) if r != mine]
        other = self._facts(one.form, city=city or self._abroad(one.city), role=self.random.choice(roles))
        colleagues = (
            one.post and other.post and one.post.of == other.post.of
        )  # two of one name in one firm: nobody can tell
        return self._elsewhere(one, city=city) if colleagues and other.post and other.post.of in BODIES else other

    def _later(self, one: Facts, *, post: Post | None) -> Facts:
        """Return another story of the same person, months away."""
        matter = self.random.choice([m for m in MATTERS if m != one.matter])
        day = one.day + timedelta(self.random.randrange(40, 200))
        return Facts(one.form, one.short, post, self._city(one.city), matter, day, (self._person(), self._person()))

    def _city(self, other: City) -> City:
        return self.random.choice([c for c in CITIES if c != other])

    def _abroad(self, city: City) -> City:
        return self.random.choice([c for c in CITIES if c.country != city.country])

    def _near(self, day: date, within: int) -> date:
        return day + timedelta(self.random.randrange(within + 1))

    def _again(self, others: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(self.random.sample(others, len(others)))

    def _name(self) -> str:
        """Return a full name that no other pair has."""
        while True:
            name = self._drawn()
            if name not in self._used | self._beside:
                return self._taken(name)

    def _taken(self, name: str) -> str:
        self._used.add(name)
        return name

    def _person(self) -> str:
        """Return somebody else who takes part: never somebody of whom a pair tells, but maybe of several reports."""
        name = self._drawn()
        while name in self._used:
            name = self._drawn()
        self._beside.add(name)
        return name

    def _drawn(self) -> str:
        return f"{self.random.choice(self.random.choice((WOMEN, MEN)))} {self.random.choice(SURNAMES)}"


def _last(name: str) -> str:
    return name.removesuffix(" Jr.").split()[-1]
