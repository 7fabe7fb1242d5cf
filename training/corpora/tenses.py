"""What TimeML's tense, modality and links say of an event: when it is, how certain, and whether it is.

Takes:  tense, aspect and modality as TimeBank states them; the link to the day of writing; the subordinating link.
Gives:  when, certainty and polarity in our words, or None where they do not follow.
Leaves: finding the links: timebank.py.

The tables were held against two judgements that the same documents carry: the links of 2,663 events to the day of
writing, and readers' scores of 12,576 words (factuality/uw; 3 = it happened). The figures stand at each line. Where the
tense alone speaks and the link parts past, present and future, they agree on 95 % of past, 97 % of present, 92 % of
future. Of what comes out certain 3 % score between -1.5 and 1.5, of what comes out negative 88 % score below 0.
"""

from typing import NamedTuple

from training.corpora.document import Certainty, Polarity, When


class Told(NamedTuple):
    """What TimeML says of one event, its own words; a missing one is ""."""

    tense: str = ""
    aspect: str = ""
    modality: str = ""
    word_class: str = ""
    polarity: str = ""
    written: str = ""  # how the event relates to the day of writing
    under: str = ""  # the relation of the SLINK that subordinates it
    governor: str = ""  # the tense of the event that subordinates it, "" where that is perfective


WRITTEN: dict[str, When] = {
    "BEFORE": "past",
    "IBEFORE": "past",
    "AFTER": "future",
    "IAFTER": "future",
    "INCLUDES": "present",  # the event holds the day of writing
    "SIMULTANEOUS": "present",
    "DURING": "present",
    "IDENTITY": "present",
    # IS_INCLUDED (some time that day) and the ENDS and BEGINS kinds leave it to the tense
}

TENSES: dict[tuple[str, str, bool], When] = {  # tense, aspect, is it a state
    ("PAST", "NONE", False): "past",  # before the day of writing or in it 992, after it 5
    ("PAST", "PERFECTIVE", False): "past",  # 59 : 1
    ("PAST", "PERFECTIVE", True): "past",  # 4 : 0
    ("PAST", "PROGRESSIVE", False): "past",  # 9 : 0
    ("PRESENT", "PERFECTIVE", False): "past",  # 155 : 3, 20 still going on; a state "has been" still is as often as not
    ("PRESENT", "PROGRESSIVE", False): "present",  # 82 hold the day or lie in it, 2 lie before it
    ("PRESENT", "PROGRESSIVE", True): "present",  # 15 : 1
    ("PRESENT", "NONE", True): "present",  # 211 : 5; of other events only half (headlines, timetables)
    ("FUTURE", "NONE", False): "future",  # 59 : 3
    ("FUTURE", "NONE", True): "future",  # 10 : 2
    # PAST NONE of a state: as often still so as over. PRESPART, PASTPART and NONE (nouns): any of the three.
}

STATES = frozenset({"STATE", "I_STATE", "PERCEPTION"})
STANDING = frozenset({"PRESENT", "FUTURE"})

POSSIBLE = frozenset({"may", "might", "could", "can", "possible", "potential"})
"""Median scores 1.4, 1.0, 1.0, 1.6, 1.0, 0.8 where not negated; would, should, must are conditions and duties."""

SURE: frozenset[tuple[str, str]] = frozenset(
    {
        ("PAST", "NONE"),  # 97 % of 2,729 score above 1.5
        ("PAST", "PERFECTIVE"),
        ("PAST", "PROGRESSIVE"),
        ("PRESENT", "PERFECTIVE"),  # 94 %
        ("PRESENT", "PROGRESSIVE"),  # 94 %
        ("PRESENT", "PERFECTIVE_PROGRESSIVE"),
        ("PASTPART", "NONE"),  # 98 %
        ("FUTURE", "NONE"),  # 83 %, and half of the rest are negated; MEANTIME too calls a plain "will" certain
    }
)
DOUBTED = frozenset(
    {"MODAL", "CONDITIONAL", "NEG_EVIDENTIAL"}
)  # means 1.45, 1.12, -0.35; EVIDENTIAL and FACTIVE 2.2, 2.4


def when(told: Told) -> When | None:
    """Say when the event is, seen from the day of writing.

    The annotated link to that day comes before the tense. An infinitive under a MODAL link is still to come if what it
    hangs on is present or to come ("plans to sail"): 9 of 12 linked ones; after "wanted to sail" it stays open.

    >>> when(Told(tense="INFINITIVE", aspect="NONE", under="MODAL", governor="PRESENT"))
    'future'
    """
    if told.written in WRITTEN:
        return WRITTEN[told.written]
    if told.modality:
        return None
    if told.tense == "INFINITIVE" and told.under == "MODAL" and told.governor in STANDING:
        return "future"
    return TENSES.get((told.tense, told.aspect, told.word_class in STATES))


def certainty(told: Told) -> Certainty | None:
    """Say how certain the text makes the event; "probable" cannot be told from TimeML."""
    if told.modality.lower() in POSSIBLE:
        return "possible"
    if told.modality or told.under in DOUBTED:
        return None
    state_now = told.tense == "PRESENT" and told.word_class in STATES  # 85 %, two thirds of the rest are negated
    return "certain" if (told.tense, told.aspect) in SURE or state_now else None


def polarity(told: Told) -> Polarity | None:
    """Say whether the event is told as being so.

    What hangs on "failed", "refused" (COUNTER_FACTIVE) did not happen, though its own words hold no "not": median score
    -1.4. What somebody denied (NEG_EVIDENTIAL), and a negation under one of the two, stays open.
    """
    if told.under == "NEG_EVIDENTIAL" or (told.under, told.polarity) == ("COUNTER_FACTIVE", "NEG"):
        return None
    if told.under == "COUNTER_FACTIVE" or told.polarity == "NEG":
        return "negative"
    return "positive" if told.polarity == "POS" else None
