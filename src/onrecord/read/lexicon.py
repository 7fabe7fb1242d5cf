"""The tables of words that the reader's rules look things up in.

Takes:  the tab-separated files of data/, each described in data/README.md.
Gives:  one cached table each: rows are read once a process, on first use.
Leaves: what the words mean in a sentence: the rules.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal


def _rows(name: str) -> Iterator[list[str]]:
    """Yield the cells of each row of a table; a line that begins with # heads the columns."""
    for line in (files("onrecord") / "data" / name).read_text(encoding="utf8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def _many(cell: str) -> list[str]:
    return [part for part in cell.split("|") if part]


@dataclass(frozen=True, slots=True)
class SpeechVerb:
    """A word of saying: its lemma and how it takes what was said.

    claim takes a clause or a quotation, tell first the person told, think a clause alone, quote a quotation alone,
    describe and cite a thing in marks, urge a person and an infinitive, ask a question; deny and refuse give no words.
    """

    lemma: str
    kind: str


@cache
def saying() -> dict[str, SpeechVerb]:
    """Return the words of saying by each of their forms."""
    return {form: SpeechVerb(lemma, kind) for lemma, forms, kind in _rows("saying.tsv") for form in _many(forms)}


def saying_in(words: str) -> SpeechVerb | None:
    """Return the first word of saying among words, such as those of a cue ("has denied", "told reporters").

    >>> saying_in("has flatly denied").lemma
    'deny'
    """
    return next((said for word in words.lower().split() if (said := saying().get(word.strip(".,:;")))), None)


@dataclass(frozen=True, slots=True)
class GazetteerPlace:
    """A place: the name newspapers write, its ISO 3166 country or "", and its kind."""

    name: str
    country: str
    kind: str


@cache
def places() -> dict[str, GazetteerPlace]:
    """Return places by each of their names as written; a country wins over a city of the same name."""
    table: dict[str, GazetteerPlace] = {}
    for name, country, kind, aliases in _rows("places.tsv"):
        for form in [name, *_many(aliases)]:
            table.setdefault(form, GazetteerPlace(name, country, kind))
    for iso, name, aliases, _, capitals, seats in _rows("countries.tsv"):
        for capital in _many(capitals):
            table.setdefault(capital, GazetteerPlace(capital, iso, "city"))
        for seat in _many(seats):
            table[seat] = GazetteerPlace(seat, iso, "seat")
        for form in [name, *_many(aliases)]:
            table[form] = GazetteerPlace(name, iso, "country")
    return table


@cache
def demonyms() -> dict[str, str]:
    """Return the country's ISO code by each demonym and adjective ("Dutch" -> "NL")."""
    return {form: iso for iso, _, _, forms, _, _ in _rows("countries.tsv") for form in _many(forms)}


@cache
def lands() -> dict[str, tuple[str, ...]]:
    """Return all that each country may be called by its ISO code: names, people, capitals, seats of government."""
    return {
        row[0]: tuple(dict.fromkeys([row[1], *(form for cell in row[2:6] for form in _many(cell))]))
        for row in _rows("countries.tsv")
    }


@cache
def ranks() -> dict[str, int]:
    """Return how early each word stands in the encoder's vocabulary, which goes from frequent words to rare ones."""
    return {word: rank for rank, (word, *_) in enumerate(_rows("reader/vocab.txt"))}


@cache
def holidays() -> dict[str, str]:
    """Return when a holiday is, by each of its names: 12-25, "11 fourth thursday", "easter -2", moves."""
    return {form: when for names, when in _rows("holidays.tsv") for form in _many(names)}


@cache
def given_names() -> dict[str, str]:
    """Return the gender (m, f, u) of each given name."""
    return {row[0]: row[1] for row in _rows("given_names.tsv")}


@dataclass(frozen=True, slots=True)
class Title:
    """What stands before a name, or stands for it: gender (m, f, u) and honorific, office or role."""

    gender: str
    kind: str


@cache
def titles() -> dict[tuple[str, ...], Title]:
    """Return titles by their words in small letters, stops left out: ("foreign", "minister")."""
    return {
        tuple(form.lower().replace(".", "").split()): Title(gender, kind) for form, gender, kind in _rows("titles.tsv")
    }


@dataclass(frozen=True, slots=True)
class Person:
    """A noun for people: gender, singular or plural, and office, role or group."""

    gender: str
    number: str
    kind: str


@cache
def people() -> dict[str, Person]:
    """Return nouns for people in small letters."""
    return {noun: Person(gender, number, kind) for noun, gender, number, kind in _rows("people.tsv")}


@cache
def organisation_words() -> dict[str, str]:
    """Return the words that make a name an organisation, with their place in it: any, first, last."""
    return {row[0]: row[2] for row in _rows("organisations.tsv") if row[1] == "word"}


@cache
def organisations() -> dict[str, str]:
    """Return the full name of each body known by a short one; a full name stands for itself."""
    table: dict[str, str] = {}
    for row in _rows("organisations.tsv"):
        if row[1] == "body":
            forms = [row[0], *_many(row[3])]
            table |= dict.fromkeys([*forms, *(f.capitalize() for f in forms if f.isupper() and len(f) > 3)], row[0])
    return table


@dataclass(frozen=True, slots=True)
class Trigger:
    """What kind of event a word tells of, whether it stands there as a verb, and whether it often tells of none."""

    kind: str
    verb: bool
    doubtful: bool = False


@cache
def triggers() -> dict[str, tuple[Trigger, ...]]:
    """Return the kinds of event by each of their words; words of several stand with blanks between them."""
    table: dict[str, list[Trigger]] = {}
    for row in _rows("kinds.tsv"):
        doubtful = set(_many(row[5]))
        for cell, verb in ((row[1], False), (row[2], True)):
            for form in _many(cell):
                table.setdefault(form, []).append(Trigger(row[0], verb, form in doubtful))
    return {form: tuple(found) for form, found in table.items()}


@cache
def first_words() -> frozenset[str]:
    """Return the words with which the name of an event may begin."""
    return frozenset(form.partition(" ")[0] for form in triggers())


@dataclass(frozen=True, slots=True)
class Sense:
    """What a trigger word means where one of some words stands beside it: a kind of event, or none where kind is "".

    where is "after" or "before", or "not" one of them (none of the words stands there); within is how many words count.
    """

    where: str
    within: int
    beside: frozenset[str]
    kind: str


@cache
def senses() -> dict[str, tuple[Sense, ...]]:
    """Return the senses of each trigger word that has several, in the order in which they are tried."""
    table: dict[str, list[Sense]] = {}
    for forms, where, within, beside, kind in _rows("senses.tsv"):
        for form in _many(forms):
            table.setdefault(form, []).append(Sense(where, int(within), frozenset(_many(beside)), kind))
    return {form: tuple(found) for form, found in table.items()}


@cache
def kinds() -> tuple[str, ...]:
    """Return the kinds of event in the order of their numbers."""
    return tuple(sorted(row[0] for row in _rows("kinds.tsv")))


@cache
def venues() -> frozenset[str]:
    """Return the last words of the names of sites that are no bodies: "hall", "quay"."""
    return frozenset(word for word, kind in _rows("sites.tsv") if kind == "venue")


@cache
def site_nouns() -> frozenset[str]:
    """Return the nouns for what stands in a town and is no town itself: "hall", "quay", "works", "hospital"."""
    return frozenset(word for word, kind in _rows("sites.tsv") if kind != "town")


@cache
def town_endings() -> frozenset[str]:
    """Return the last words of the names of towns that bodies end in too: "cross", "heights"."""
    return frozenset(word for word, kind in _rows("sites.tsv") if kind == "town")


Trait = Literal["accident", "attended", "counted", "formatted", "gathering", "individual", "mutual", "nobody", "states"]
"""What an event of a kind is or has: nobody plans it; guests who may stay away, a number of people, a format; whether
it brings people together, takes two, is nobody's act, or is one that states take part in."""


@cache
def kinds_with(trait: Trait) -> frozenset[str]:
    """Return the kinds of event that have a trait."""
    return frozenset(row[0] for row in _rows("kinds.tsv") if trait in _many(row[6]))


@cache
def governors() -> dict[str, str]:
    """Return the class of each word that governs an event, with its particle where both are one: "rule out": deny.

    The classes: plan, promise, confirm, wish, doubt, ask, deny, do, end, move, restore, put off, call off.
    """
    return {word: kind for kind, words in _rows("governors.tsv") for word in _many(words)}


@cache
def governing_words() -> frozenset[str]:
    """Return the words that begin or end an entry of governors(): all others govern nothing."""
    return frozenset(word for entry in governors() for word in (entry.split()[0], entry.split()[-1]))


@cache
def ladder() -> dict[str, dict[str, float]]:
    """Return what each feature of an event weighs for each word of the ladder."""
    words, *rows = _rows("ladder.tsv")
    return {row[0]: dict(zip(words[1:], map(float, row[1:]), strict=True)) for row in rows}


@cache
def format_words() -> frozenset[str]:
    """Return the words that tell a meeting's format or level."""
    return frozenset(row[0] for row in _rows("formats.tsv") if " " not in row[0])


@cache
def format_phrases() -> tuple[tuple[str, ...], ...]:
    """Return the phrases that tell how something is held, the longest first: "behind closed doors"."""
    phrases = (tuple(row[0].split()) for row in _rows("formats.tsv"))
    return tuple(sorted((phrase for phrase in phrases if len(phrase) > 1), key=lambda phrase: (-len(phrase), phrase)))


@dataclass(frozen=True, slots=True)
class Holder:
    """One person in one office of a country; since and until are ISO days, months or years, as the source tells."""

    person: str
    surname: str
    gender: str
    country: str
    office: str
    of: str
    since: str
    until: str
    source: str


@cache
def office_holders() -> tuple[Holder, ...]:
    """Return who held which office when; read/offices.py looks them up."""
    rows = _rows("offices.tsv")
    return tuple(Holder(*[*row[:4], office, *row[5:]]) for row in rows for office in row[4].split("|"))
