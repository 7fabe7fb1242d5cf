"""Find who else an article calls by the surname of a person.

Takes:  the text of an article, and names of people.
Gives:  surname(): the last word of a name; namesakes(): the other people of that surname whom the text names in full;
        unowned(): words without the sign of an owner.
Leaves: taking the name out: redacting.py. Who is who in the record: link/.

It is looked at before an article is read, so it goes by words alone: "Anna" before "Moe" is a given name, "Mayor" or
"When" is none. What is in doubt counts as somebody else, whose name then stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from onrecord.link.tables import frequencies
from onrecord.read.lexicon import given_names, people, titles

WORD = re.compile(r"[^\W\d_]+(?:[-'’.][^\W\d_]+)*")
MOST = 4
"""Words before a surname that are looked at."""
PARTICLES = frozenset("de da di du del der den la le van von bin ibn al el ten ter".split())
COMMON = 100
"""A word of so many of the articles of frequencies.tsv (some 2,400) that is no given name is none here: "Monday"."""


def surname(name: str) -> str | None:
    """Return the last word of a name of several words, None where there is none or it is a letter.

    >>> surname("Ingrid Moe"), surname("Moe")
    ('Moe', None)
    """
    words = name.split()
    return words[-1] if len(words) > 1 and len(words[-1]) > 1 else None


def namesakes(text: str, name: str, forgotten: Iterable[str] = ()) -> list[str]:
    """Return who else has the surname of name in a text; forgotten has others who are to go too.

    >>> namesakes("Mayor Moe met Anna Moe. When Moe left, Ingrid Moe stayed.", "Ingrid Moe")
    ['Anna Moe']
    """
    last = surname(name)
    if last is None or last.casefold() not in text.casefold():
        return []
    own = {word.casefold() for one in (name, *forgotten) if surname(one) for word in one.split()[:-1]} - PARTICLES
    words = list(WORD.finditer(text))
    small = {word[0] for word in words if word[0].islower()}
    found = set()
    for at, word in enumerate(words):
        called = unowned(word[0])
        if called.casefold() == last.casefold() and not word[0].islower():
            given = _given_names(text, words[max(0, at - MOST) : at], word.start(), small)
            if given and not any(_matches_given_name(one, own) for one in given):
                found.add(" ".join([*given, called]))
    return sorted(found)


def _given_names(text: str, before: Sequence[re.Match[str]], end: int, small: set[str]) -> list[str]:
    """Return the words of a full name that stand before its surname, which begins at end."""
    found: list[str] = []
    for word in reversed(before):
        between = text[word.end() : end]
        letter = len(word[0]) == 1 and between.startswith(".")
        if between.removeprefix("." if letter else "").strip() or between.count("\n") > 1 or not between:
            break
        if word[0] not in PARTICLES and not _is_given(word[0], small):
            break
        found.insert(0, word[0])
        end = word.start()
    return [] if all(word in PARTICLES for word in found) else found


def _is_given(word: str, small: set[str]) -> bool:
    """Tell whether a word before a surname is a part of the name."""
    if word.islower():
        return False
    if word in given_names():
        return True
    lower = word.casefold()
    return (
        lower not in people()
        and lower not in _title_words()
        and lower not in small
        and frequencies().get(lower, 0) < COMMON
    )


@cache
def _title_words() -> frozenset[str]:
    return frozenset(word for title in titles() for word in title)


def _matches_given_name(given: str, own: set[str]) -> bool:
    """Tell whether a given name is one of own, or its first letter."""
    lower = given.casefold()
    return lower in own or (len(lower) == 1 and any(one.startswith(lower) for one in own))


def unowned(words: str) -> str:
    """Return words without the sign of an owner at their end.

    >>> unowned("Ingrid Moe's")
    'Ingrid Moe'
    """
    return re.sub(r"[’']s$", "", words)
