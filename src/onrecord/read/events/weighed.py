"""Weigh all that tells how firm an event is: the words around it, who speaks, what the network sees.

Takes:  Evidence: the rule's word for it, what governs it, the network's shares.
Gives:  evidence(), weighed(): a word of the ladder and how sure it is.
Leaves: the weights: data/ladder.tsv, made from labelled events by training/ladder.py (multinomial logistic regression).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import exp, log

from onrecord.model.assertion import Status
from onrecord.read.events.carried import carriers, speaking
from onrecord.read.events.governed import NOT, Governor, governor
from onrecord.read.events.mood import Mood, mood, nominal
from onrecord.read.events.nominal import of_noun
from onrecord.read.events.verbal import CLASS, CONDITION, UNTOLD, Standing, of_verb
from onrecord.read.lexicon import governors, ladder
from onrecord.read.network import Happening
from onrecord.read.smallwords import DEMONSTRATIVES, MODALS
from onrecord.read.trees import Tree
from onrecord.read.words import Word

WEIGHED: tuple[Status, ...] = ("happened", "confirmed", "scheduled", "tentative", "mentioned", "denied")
"""The words of the ladder that are weighed; putting off and calling off need a word that says so."""
DONE = 0.4
"""Share from which an event has happened: best by cross-validation of 0, .4, .5, .6, .7 and .8."""
FINISHED = 0.96
"""Share of what a finished verb tells that happened: 142 of 148 labelled events (python -m training.ladder)."""
_TOLD = ("confirmed", "scheduled", "tentative", "denied")
_THE = DEMONSTRATIVES | {"the"}
_LEAST = 1e-3
"""Share below which the network's shares count the same."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for an event's place on the ladder; rule is the word that the words around it give, and why."""

    rule: Standing
    noun: bool
    held: Governor
    holder: str
    voiced: bool
    seen: Happening | None
    mood: Mood


def evidence(words: Sequence[Word], at: int, tree: Tree, *, voiced: bool, seen: Happening | None) -> Evidence:
    """Return what speaks for the place of the event that words[at] names; voiced where somebody is said to say it."""
    noun = nominal(tree, words, at)
    held = Governor("none", -1) if noun else governor(words, at)
    rule = of_noun(words, at) if noun else of_verb(words, at) or ("mentioned", UNTOLD)
    holder, stood = words[held.at].lower if held.at >= 0 else "", mood(tree, words, at, noun=noun)
    if tree.seen and noun and _of_another(words, tree, at, rule, stood):
        rule = "mentioned", UNTOLD
    if rule[1] == UNTOLD and stood.above in CLASS and stood.relation in ("xcomp", "ccomp"):
        rule = CLASS[stood.above], f"a verb of the class “{stood.above}” over it"
    return Evidence(rule, noun, held, holder, voiced, seen, stood)


def _of_another(words: Sequence[Word], tree: Tree, at: int, rule: Standing, stood: Mood) -> bool:
    """Tell whether the word near a noun that decides is another verb's: "failed to disclose two meetings"."""
    known = tree.under(at, "nmod:poss") or any(words[n].lower in _THE for n in tree.under(at, "det"))
    if rule[1].strip("“”") in MODALS and (not stood.modal or (known and not carriers(tree, words, at))):
        return True  # "would challenge the veto"
    near = {words[n].lower for n in speaking(tree, words, at)}
    denied = any(governors().get(word) == "deny" or word in NOT for word in near)
    return rule[0] == "denied" and not stood.negative and not denied


def weighed(found: Evidence, scores: Mapping[Status, float] | None = None) -> tuple[Status, float]:
    """Return the most likely word of the ladder, and its share of all.

    Words that tell of a plan, of doubt or of denial decide by themselves; in somebody's words a plan is confirmed.
    """
    told = _told(found)
    if told:
        return told, 1.0
    if found.mood.done and found.rule[0] in ("happened", "mentioned"):
        return "happened", FINISHED
    shares = _shares(scores or _scores(found))
    # What may well be otherwise is not told as done.
    likely = [status for status in WEIGHED if status != "happened" or shares[status] >= DONE]
    best = max(likely, key=lambda status: shares[status])
    return best, shares[best]


def _told(found: Evidence) -> Status | None:
    """Return the word that the words around an event tell by themselves, None where they leave it open."""
    word, reason = found.rule
    asked = word == "mentioned" and (CONDITION in reason or reason.endswith(" to”"))
    if word in WEIGHED and word not in _TOLD and not asked:
        return None
    if reason == UNTOLD:
        return None
    if reason == "“would”" and not found.voiced:
        return "mentioned"  # in nobody's words, what would be is supposed
    return "confirmed" if word == "scheduled" and found.voiced else word


def _scores(found: Evidence) -> Mapping[Status, float]:
    """Return what all features weigh for each word."""
    scores = dict.fromkeys(WEIGHED, 0.0)
    for feature, value in features(found):
        weights = ladder().get(feature, {})
        for status in WEIGHED:
            scores[status] += value * weights.get(status, 0.0)
    return scores


def _shares(scores: Mapping[Status, float]) -> dict[Status, float]:
    most = max(scores.values())
    grown = {status: exp(score - most) for status, score in scores.items()}
    return {status: value / sum(grown.values()) for status, value in grown.items()}


def features(found: Evidence) -> Iterator[tuple[str, float]]:
    """Yield each feature with its value."""
    holder = found.holder if found.held.bond == "modal" else governors().get(found.holder, "")
    yield "always", 1.0
    yield f"rule {found.rule[0]}" + (", untold" if found.rule[1] == UNTOLD else ""), 1.0
    yield f"bond {found.held.bond}", 1.0
    yield f"holder {holder}", 1.0
    yield "noun", float(found.noun)
    yield "negative", float(found.held.negative)
    if found.voiced:
        yield "voiced", 1.0
        yield f"voiced {found.rule[0]}", 1.0
    if found.seen:
        yield from _seen(found.seen)
    yield from found.mood.features()


def _seen(seen: Happening) -> Iterator[tuple[str, float]]:
    yield "seen", 1.0
    yield "factuality", seen.factuality / 3
    yield "factuality either way", abs(seen.factuality) / 3
    for name, shares in seen.shares.items():
        for value, share in shares.items():
            yield f"{name} {value}", log(share + _LEAST) / 4
