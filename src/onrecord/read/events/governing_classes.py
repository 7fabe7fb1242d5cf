"""Find the class of a word that governs events (data/governors.tsv), with the particle or phrase that is one with it.

Takes:  the words of a sentence, its tree and the place of a word.
Gives:  governing_class(): "put off" of "put … off", "doubt" of "remains in doubt", "" of what governs nothing; LINKING
        and PLACING, the verbs whose phrases are predicates.
Leaves: what a class makes of an event: governing_words.py.
"""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.read.lexicon import governing_words, governors
from onrecord.read.times.calendar import CALENDAR
from onrecord.read.trees import Tree
from onrecord.read.words import Word

_MOTION = frozenset("drop drops dropped dropping pull pulls pulled pulling".split())
"""Verbs that call off what is their object, and else are of motion: "dropped the charges", "prices dropped"."""
_DIRECTIONS = frozenset("off out in up over down away behind from into onto to".split())
_STAYING = frozenset("stay stays stayed staying".split())
LINKING = frozenset(
    "remain remains remained remaining stay stays stayed staying stand stands stood lie lies lay hang hangs hung "
    "hanging look looks looked seem seems seemed appear appears appeared".split()
)
"""Verbs that make a phrase their subject's predicate: "remains in doubt", "stays on hold"."""
PLACING = frozenset(
    "put puts putting leave leaves left leaving throw throws threw thrown throwing place places placed placing keep "
    "keeps kept plunge plunges plunged".split()
)
"""Verbs that make it their object's: "left the match in doubt", "threw the talks into doubt"."""
_PUSHING = frozenset("push pushes pushed pushing nudge nudges nudged nudging bump bumps bumped bumping".split())
"""Verbs that move something only where a day follows: "pushed to Friday", not "pushed for a vote"."""
_TO_A_DAY = frozenset("to until till into from".split())
_SPANS = frozenset("week month year spring summer autumn winter tomorrow weekend".split())
"""Words for days beside those of the calendar."""
_OTHERS = _PUSHING | LINKING | PLACING
_BESIDE = ("compound:prt", "advmod", "obl", "advcl", "case", "obj")
"""Relations of what may be one with a verb."""


def governing_class(words: Sequence[Word], tree: Tree, place: int, *, headline: bool = False) -> str:
    """Return a word's class, "" where it governs nothing; a headline's participle needs no object: "Vote pulled"."""
    word = words[place].lower
    if word not in governing_words() and word not in _OTHERS:
        return ""
    if found := _joined(words, tree, place):
        return found
    return "" if word in _MOTION and _moves(words, tree, place, headline) else _by_itself(words, tree, place)


def _joined(words: Sequence[Word], tree: Tree, place: int) -> str:
    """Return the class of a word together with what stands beside it: "rule out", "remains in doubt"."""
    word, table = words[place].lower, governors()
    beside = tree.under(place, *_BESIDE)
    pairs = [f"{word} {led}" for n in beside for led in (_led(words, tree, n), _case(words, tree, n))]
    if word in LINKING | PLACING:
        pairs += [_led(words, tree, n).replace("into ", "in ") for n in beside if _case(words, tree, n)]
    if word in LINKING:
        pairs += [f"be {words[n].lower}" for n in beside]
    if place + 1 < len(words):
        pairs.append(f"{word} {words[place + 1].lower}")
    pairs.append(f"{_case(words, tree, place)} {word}")
    below = tree.children[place]
    lasting = {f"{word} {_case(words, tree, n)}" for n in below if words[n].lower in _SPANS}  # "held over the weekend"
    return next((table[pair] for pair in pairs if pair in table and pair not in lasting), "")


def _by_itself(words: Sequence[Word], tree: Tree, place: int) -> str:
    """Return the class of a word by itself, in view of its object and of the day behind it."""
    word, table = words[place].lower, governors()
    if word in _PUSHING and _to_a_day(words, tree, place):
        return "move"  # "pushed from 29 March to 6 April", not "pushed for a vote"
    if word in _STAYING and _stays(words, tree, place):
        return "put off"
    if f"be {word}" in table and tree.under(place, "cop"):
        return table[f"be {word}"]
    return table.get(word, "")


def _stays(words: Sequence[Word], tree: Tree, place: int) -> bool:
    """Tell whether a court stays something: "stayed the execution", "a stay of the order"."""
    of = any(_case(words, tree, n) == "of" for n in tree.under(place, "nmod"))
    return of or bool(tree.under(place, "obj", "nsubj:pass"))


def _moves(words: Sequence[Word], tree: Tree, place: int, headline: bool) -> bool:
    """Tell whether a verb is one of motion where it stands: without an object, or with a direction."""
    undoes = headline or tree.under(place, "obj", "nsubj:pass") or tree.relations[place] in ("acl", "amod", "acl:relcl")
    led = {_case(words, tree, n) for n in tree.under(place, "obl")} - {"in"}  # "the charges, dropped in May"
    led |= {words[n].lower for n in tree.under(place, "compound:prt", "advmod")}
    return not undoes or not led.isdisjoint(_DIRECTIONS)


def _to_a_day(words: Sequence[Word], tree: Tree, place: int) -> bool:
    """Tell whether a preposition leads from a verb to a day: "to 6 April", "into next week"."""
    phrases = [n for n in tree.under(place, "obl", "obl:tmod", "nmod") if _case(words, tree, n) in _TO_A_DAY]
    near = {words[each].lower for n in phrases for each in (n, *tree.children[n])}
    return any(word in CALENDAR or word in _SPANS or word[:1].isdigit() for word in near)


def _case(words: Sequence[Word], tree: Tree, place: int) -> str:
    return next((words[n].lower for n in tree.under(place, "case")), "")


def _led(words: Sequence[Word], tree: Tree, place: int) -> str:
    """Return a word with the preposition that leads to it: "on hold"."""
    case = _case(words, tree, place)
    return f"{case} {words[place].lower}" if case else words[place].lower
