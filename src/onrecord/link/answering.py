"""Weigh whether a denial answers a claim.

Takes:  a claim and a denial of one story, each a Position, and how far apart they are.
Gives:  answers(): the probability that this claim is what is denied; WEIGHTS, the literal table that it is made of.
Leaves: which pairs are candidates, and which of several claims it is: denials.py.

A logistic regression over features that can be read off two sides (training/disputes.py learns the weights).
"""

from __future__ import annotations

from collections.abc import Mapping
from math import exp, log1p

from onrecord.link.positions import Position

WEIGHTS: dict[str, float] = {
    "another author": -0.05,
    "accusation taken up": 1.8,
    "begins with who denies": 1.69,
    "bias": -3.22,
    "charge against another": 0.28,
    "claim": -0.67,
    "claim, charge against who denies": 2.10,
    "claim, last said, of another": 0.34,
    "claim, last said, of who denies": 0.54,
    "claim, of who denies": -0.33,
    "claim, tells of a wrong": 0.57,
    "denial tells of who claims": 0.72,
    "denied before it is said": -0.99,
    "its author": 1.91,
    "negative": -0.86,
    "own words": -0.74,
    "own words, charge against who denies": 0.51,
    "own words, last said, of another": 0.49,
    "own words, last said, of who denies": 1.16,
    "own words, none of several shared": -0.97,
    "own words, none shared": -0.10,
    "own words, of who denies": 0.46,
    "parties shared": 0.42,
    "plea to a charge": 2.5,
    "pointer": -1.81,
    "pointer, charge against who denies": -0.29,
    "pointer, last said": 2.59,
    "pointer, of who denies": 0.21,
    "pointer, said before": 1.62,
    "pointer, tells of a wrong": 0.50,
    "said by an accuser": 0.17,
    "same article": 2.26,
    "sentences apart": -0.88,
    "share of words": 0.37,
    "short": -2.94,
    "tells of what is to come": -2.0,
    "words shared": 0.42,
}
SET = frozenset(("accusation taken up", "plea to a charge", "tells of what is to come"))
"""Features whose weights were set by hand: the labelled stories hardly hold them."""
_ACCUSED_OF = frozenset("accusation accusations allegation allegations charge charges complaint claim claims".split())
"""Nouns that take up what somebody is accused of: "rejected the accusation"."""
_COMING = frozenset("will would shall".split())
PLEA = frozenset("guilty innocent innocence".split())
"""Words of a plea, which answers a charge, and what accusers say."""
_SHORT = 4
"""Words below which what is said is hardly a claim."""


WRONGS = tuple(
    "abus accus alleg assault attack beat blackmail blam block bomb brib cheat collu conceal conspir corrupt cover "
    "crim deceiv decept defraud destroy discriminat distort embezzl exploit extort fail fak fals forc fraud grop guilt "
    "hack harass hid hit illegal improper infiltrat influenc inject interfer intimidat jam kidnap kill launder leak "
    "lied lying manipulat meddl mislead misus molest murder neglig offens phony plot poison pressur racis rap retaliat "
    "rigg sexual shell shoot shot smuggl spy spied steal stole target threat tortur unfair unlawful violat wiretap "
    "witch wrong".split()
)
"""Beginnings of words for what people are accused of."""
_ACCUSERS = tuple(
    "accuser complain former investigat lawsuit man men plaintiff police prosecut victim woman women report relatives "
    "critics opponents activists".split()
)


def features(claim: Position, denial: Position, between: int) -> dict[str, float]:
    """Return the features of a pair; between counts others' claims between the two, -1 where they are far apart."""
    one = claim.article == denial.article
    gap = denial.sentence - claim.sentence if one else 0
    before, last = between >= 0, between == 0
    kind = "claim" if denial.form in ("claim", "general") else "own words" if denial.form != "pointer" else "pointer"
    charge, shared = claim.form == "charge", claim.shares(denial.matter)
    accused = denial.by in claim.against or bool(claim.names & denial.names)
    called = {name.lower() for name in denial.names}
    of_denier = accused or denial.by in claim.mentioned or not called.isdisjoint(claim.lower)
    found = {
        "bias": True,
        kind: True,
        "same article": one,
        "sentences apart": log1p(abs(gap)) if one else 0.0,
        "denied before it is said": one and not before and gap <= 0,
        "pointer, last said": kind == "pointer" and last and gap <= 1,
        "pointer, said before": kind == "pointer" and before and gap <= 3,
        f"{kind}, last said, of who denies": kind != "pointer" and last and gap <= 2 and of_denier,
        f"{kind}, last said, of another": kind != "pointer" and last and gap <= 1 and not of_denier,
        f"{kind}, charge against who denies": charge and accused,
        f"{kind}, of who denies": of_denier and not charge,
        "charge against another": charge and not accused and bool(claim.against),
        "begins with who denies": claim.mentioned[:1] == (denial.by,) or not called.isdisjoint(claim.lower[:2]),
        "its author": claim.by in denial.against,
        "another author": bool(denial.against) and claim.by not in denial.against,
        "denial tells of who claims": claim.by in denial.mentioned,
        "words shared": min(shared, 3),
        "share of words": shared / len(denial.matter) if denial.matter else 0.0,
        "own words, none shared": kind == "own words" and not shared,
        "own words, none of several shared": kind == "own words" and not shared and len(denial.matter) > 1,
        "parties shared": bool({*claim.mentioned} & {*denial.mentioned} - {denial.by, claim.by}),
        f"{kind}, tells of a wrong": kind != "own words" and claim.shares(WRONGS) > 0,
        "said by an accuser": by_accuser(claim),
        "accusation taken up": charge and accused and before and not _ACCUSED_OF.isdisjoint(denial.lower),
        "plea to a charge": charge and accused and not PLEA.isdisjoint(denial.lower),
        "tells of what is to come": not charge and kind == "claim" and not _COMING.isdisjoint(claim.lower),
        "negative": claim.negative,
        "short": len(claim.lower) < _SHORT,
    }
    return {name: float(value) for name, value in found.items() if value}


def by_accuser(claim: Position) -> bool:
    """Tell whether the speaker is described as an accuser: "the police", "two former employees"."""
    return any(word in claim.as_written.lower() for word in _ACCUSERS)


def answers(claim: Position, denial: Position, between: int, weights: Mapping[str, float] | None = None) -> float:
    """Return how likely the denial answers the claim, from 0 to 1."""
    held = WEIGHTS if weights is None else weights
    total = sum(held.get(name, 0.0) * value for name, value in features(claim, denial, between).items())
    return 1 / (1 + exp(-max(-30.0, min(30.0, total))))
