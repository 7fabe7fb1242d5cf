"""Find the runs of capitalised words that may be names.

Takes:  the sentences of an article.
Gives:  Run: the words of one run, joined by "of", "de", "and" where names are.
Leaves: what kind of name it is, and whether it is one: name_recognition.py.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from onrecord.read.layout import Layout, Sentence
from onrecord.read.lexicon import demonyms, given_names, organisations, places, saying, titles
from onrecord.read.smallwords import FUNCTION_WORDS
from onrecord.read.times.calendar import CALENDAR
from onrecord.read.words import Word

SURNAMES = frozenset("January April May March June August Friday Sunday Monday".split())
"""Months and days of the week that are surnames too."""
_PARTICLES = frozenset("de los las da del della di du dos la le van von der den bin ibn al el af zu ter ten y".split())
_HEADS = frozenset(
    "department ministry minister secretary committee commission commissioner office bureau institute council court "
    "centre center agency board house association university federation organisation organization service fund bank "
    "act league society school director chamber under-secretary high".split()
)
"""Words of offices and bodies, in whose names "of", "for", "and" and "on" stand."""


@dataclass(frozen=True, slots=True)
class Run:
    """The words of one run and where they stand in their sentence: sentence.words[first:last]."""

    sentence: Sentence
    first: int
    last: int

    @property
    def words(self) -> tuple[Word, ...]:
        """Return the run's words."""
        return self.sentence.words[self.first : self.last]


def runs(layout: Layout) -> Iterator[Run]:
    """Yield every run of the article's sentences, in reading order; headlines in title case give none."""
    seen = _spellings(layout)
    for sentence in layout.sentences:
        if not title_case(sentence):
            yield from _in_sentence(sentence, seen, _openings(layout, sentence))


def title_case(sentence: Sentence) -> bool:
    """Tell whether most longer words of a headline begin with a capital, so that capitals say nothing."""
    long = [w for w in sentence.words if len(w.text) > 3 and w.text[0].isalpha()]
    return sentence.zone == "headline" and sum(w.capital for w in long) > 0.7 * len(long)


def _spellings(layout: Layout) -> Counter[str]:
    """Count how often each word stands with a small letter, and (with its capital) inside a sentence."""
    seen: Counter[str] = Counter()
    for sentence in layout.sentences:
        openings = _openings(layout, sentence)
        for at, word in enumerate(sentence.words):
            if not word.capital or (at not in openings and sentence.zone != "headline"):
                seen[word.text] += 1
    return seen


def _openings(layout: Layout, sentence: Sentence) -> frozenset[int]:
    """Return the places of the words that have a capital because a sentence or a quotation begins there."""
    found, fresh = set(), True
    for at, word in enumerate(sentence.words):
        if word.mark:
            fresh = fresh or word.text in '“"‘«„:[(' or (word.text == "'" and at == 0)
        elif fresh:
            found.add(at)
            fresh = False
    return frozenset(found)


def _in_sentence(sentence: Sentence, seen: Counter[str], openings: Iterable[int]) -> Iterator[Run]:
    at = 0
    while at < len(sentence.words):
        after = sentence.words[at + 1 : at + 2]
        if not (_begins(sentence.words[at], at in openings, seen, after) or _month_as_name(sentence.words[at], after)):
            at += 1
            continue
        last = _run_end(sentence.words, at)
        yield Run(sentence, at, last)
        at = last


def _begins(word: Word, opening: bool, seen: Counter[str], after: tuple[Word, ...]) -> bool:
    """Tell whether a run can begin with this word; at an opening the article's other spellings decide."""
    if word.mark or not _proper(word):
        return False
    if not opening:
        return True
    if _known(word.text) or (word.text.isupper() and len(word.text) > 1) or seen[word.text]:
        return True
    goes_on = bool(after and after[0].capital and after[0].lower not in CALENDAR)
    if goes_on and f"{word.text} {after[0].text}" in places():
        return True
    return goes_on and not seen[word.lower]


def _month_as_name(word: Word, after: tuple[Word, ...]) -> bool:
    """Tell whether a month opens a person's name: April Jones, Jan Maas (without its stop), never April Monday."""
    name = word.lower in CALENDAR and word.text in given_names()
    return name and bool(after) and _proper(after[0]) and after[0].text[0].isalpha()


def _month_as_surname(words: tuple[Word, ...], at: int) -> bool:
    """Tell whether a month is the surname after a first name or a title: Theresa May, Mr March, never Theresa May 4."""
    dated = at + 1 < len(words) and words[at + 1].text[0].isdigit()
    before = words[at - 1]
    titled = (before.lower.rstrip("."),) in titles()
    speaks = at + 1 < len(words) and words[at + 1].lower in saying() and _proper(before)
    return not dated and words[at].text in SURNAMES and (before.text in given_names() or titled or speaks)


def _proper(word: Word) -> bool:
    """Tell whether a word has a capital of its own."""
    if word.text == "US":
        return True
    return word.capital and word.lower not in CALENDAR and word.lower not in FUNCTION_WORDS


@cache
def _known(word: str) -> bool:
    """Tell whether a word opens a name in any table."""
    table = places().get(word) or organisations().get(word) or demonyms().get(word)
    return bool(table) or (word.lower().rstrip("."),) in titles()


def _run_end(words: tuple[Word, ...], at: int) -> int:
    """Return the place after the last word of the run that begins at."""
    last, look = at + 1, at + 1
    official = words[at].lower in _HEADS
    while look < len(words) and look - last < 4:
        word = words[look]
        if _proper(word) or _month_as_surname(words, look):
            official = official or word.lower in _HEADS
            last = look + 1
        elif look + 1 == len(words) or not _joins(words[at : look + 1], last - at == 1 or official, official):
            break
        look += 1
    return last


def _joins(words: tuple[Word, ...], short: bool, official: bool) -> bool:
    """Tell whether the last of words may stand inside a name ("Bank of the North", "Carlos de la Cruz").

    "of" joins a single word or an office, since "Ann Lee of Leeds" are two names; "and" what an office is for, since
    "Minister Lee and Minister Roy" are two people.
    """
    word, adjoins = words[-1].lower, words[-2].text[0].isupper()
    if word in _PARTICLES:
        return True
    if word == "of":
        return adjoins and short
    if word == "the":
        return words[-2].lower in ("of", "for")
    if word == "and":
        return official and adjoins and any(w.lower in ("of", "for") for w in words)
    return official and adjoins and word in ("for", "on")
