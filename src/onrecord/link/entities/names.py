"""Compare two names as newspapers write them.

Takes:  names of people and bodies.
Gives:  folded(), a name as names are compared; of_people() and of_bodies(), how two names agree.
Leaves: whether two of one name are one: party_features.py.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from rapidfuzz.fuzz import ratio

from onrecord.link.entities.tables import generic_words, given_names_of

Agreement = Literal[
    "one full name",
    "a middle name more",
    "a suffix more",
    "an initial",
    "a short form",
    "two spellings",
    "a surname more",
    "surname alone",
    "first name alone",
    "other names",
]

HELD = 2**15
"""Names whose parts stay in memory: more than a day of news has."""
ALIKE = 80
"""Similarity (0 to 100) of two surnames with the same consonants that are one in two spellings."""
BONES = 3
"""Consonants that two spellings of one given name must share at least: with two, Jean would be John."""
_PLAIN = str.maketrans("øłđıð", "oldid", "'’‘ʼ`.")
_SUFFIXES = {"jr": "jr", "junior": "jr", "sr": "sr", "senior": "sr", "ii": "ii", "iii": "iii", "iv": "iv"}
_SOUNDS = (
    ("kh", "h"),
    ("ch", "h"),
    ("ph", "f"),
    ("ck", "k"),
    ("x", "ks"),
    ("w", "v"),
    ("q", "k"),
    ("c", "k"),
    ("z", "s"),
)
_GLIDES = str.maketrans("yj", "ii")
_AGAIN = re.compile(r"(.)\1+")


@lru_cache(maxsize=HELD)
def folded(name: str) -> str:
    """Return a name in small letters, without accents, stops and the article before it.

    >>> folded("The U.N. Council"), folded("José Peña")
    ('un council', 'jose pena')
    """
    plain = name.casefold().translate(_PLAIN)
    if not plain.isascii():
        plain = "".join(c for c in unicodedata.normalize("NFD", plain) if unicodedata.category(c) != "Mn")
    return " ".join(plain.removeprefix("the ").split())


@dataclass(frozen=True, slots=True)
class PersonName:
    """A person's name in its parts, folded; given is "" where only a surname stands; a double surname is several."""

    given: str
    middle: tuple[str, ...]
    surname: str
    suffix: str

    @property
    def surnames(self) -> frozenset[str]:
        """Return the surname and the parts of a double one."""
        return frozenset((self.surname, *self.surname.split("-")))


@lru_cache(maxsize=HELD)
def person_name(name: str) -> PersonName:
    """Return the parts of a person's name.

    >>> person_name("John Q. Roy-Lee Jr.")
    PersonName(given='john', middle=('q',), surname='roy-lee', suffix='jr')
    """
    words = folded(name.replace(",", " ")).split()
    suffix = _SUFFIXES.get(words[-1], "") if len(words) > 1 else ""
    words = words[:-1] if suffix else words
    if len(words) < 2:
        return PersonName("", (), words[0] if words else "", suffix)
    return PersonName(words[0], tuple(words[1:-1]), words[-1], suffix)


def of_people(one: str, other: str) -> Agreement:
    """Return how the names of two people agree."""
    a, b = person_name(one), person_name(other)
    if not a.given or not b.given:
        return _compare_single_word(a, b)
    if {a.suffix, b.suffix} == {"jr", "sr"}:
        return "other names"
    if a.surname != b.surname:
        return _other_surname(a, b)
    given = _compare_given(a.given, b.given)
    if given == "one full name":
        middle = _middle(a.middle, b.middle)
        return middle if a.suffix == b.suffix or middle == "other names" else "a suffix more"
    return given if given != "other names" or not _by_middle(a, b) else "a middle name more"


def _compare_single_word(a: PersonName, b: PersonName) -> Agreement:
    """Compare where one of the two is a single word: a surname, or the first word ("Xi" of Xi Jinping)."""
    if a.surnames & b.surnames:
        return "surname alone"
    return "first name alone" if a.surname == b.given or b.surname == a.given else "other names"


def _other_surname(a: PersonName, b: PersonName) -> Agreement:
    """Compare two whose last words differ: a double surname, a surname kept as a middle name, two spellings."""
    if _compare_given(a.given, b.given) == "other names":
        return "other names"
    if a.surnames & b.surnames or a.surname in b.middle or b.surname in a.middle:
        return "a surname more"
    spelt = _one_sound(a.surname, b.surname) and ratio(a.surname, b.surname) >= ALIKE
    return "two spellings" if spelt and a.given == b.given else "other names"


def _compare_given(one: str, other: str) -> Agreement:
    if one == other:
        return "one full name"
    if one[0] == other[0] and 1 in (len(one), len(other)):
        return "an initial"
    if given_names_of(one) & given_names_of(other):
        return "a short form"
    return "two spellings" if _one_sound(one, other) else "other names"


def _middle(one: tuple[str, ...], other: tuple[str, ...]) -> Agreement:
    """Compare middle names: two that differ are of two people; an initial, or one that only one has, is not."""
    if one == other:
        return "one full name"
    differ = any(a[0] != b[0] or (a != b and 1 not in (len(a), len(b))) for a, b in zip(one, other, strict=False))
    return "other names" if differ and len(one) == len(other) else "a middle name more"


def _by_middle(a: PersonName, b: PersonName) -> bool:
    """Tell whether one goes by the other's middle name ("J. Edgar Roy", "Edgar Roy")."""
    return a.given in b.middle or b.given in a.middle


@lru_cache(maxsize=HELD)
def _one_sound(one: str, other: str) -> bool:
    """Tell whether two words are transcriptions of one: their consonants are the same, and the end is of one kind.

    The end tells women's names from men's: Daniel, Daniela.

    >>> _one_sound("sergei", "sergey"), _one_sound("muhammad", "mohamed"), _one_sound("daniel", "daniela")
    (True, True, False)
    """
    a, b = _phonetic(one), _phonetic(other)
    if a == b:
        return True
    bones = _bones(a)
    return len(bones) >= BONES and bones == _bones(b) and a[-1] == b[-1]


def bones(word: str) -> str:
    """Return what spellings of one word have in common: the key under which surnames are looked for."""
    return _bones(_phonetic(word)) or word


def _phonetic(word: str) -> str:
    for spelt, heard in _SOUNDS:
        word = word.replace(spelt, heard)
    return _AGAIN.sub(r"\1", word.translate(_GLIDES))


def _bones(sound: str) -> str:
    return _AGAIN.sub(r"\1", re.sub(r"[aeiou\W_]", "", sound))


def initials(name: str) -> str:
    """Return the initials of a body's words that count.

    >>> initials("ministry of foreign affairs"), initials("general motors")
    ('mfa', 'gm')
    """
    return "".join(word[0] for word in name.split() if word not in ("of", "the", "for", "and", "in", "on"))


def distinctive(name: str) -> bool:
    """Tell whether a body's folded name has a word that names it and not its sort.

    >>> distinctive("supreme court"), distinctive("norvane foods")
    (False, True)
    """
    return any(word not in generic_words() for word in name.split())
