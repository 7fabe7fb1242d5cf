"""Say what a clause claims of an event, and who says so.

Takes:  a scene, an event mention and how firm its clause is.
Gives:  claims on its status, date, place, participants, format and count.
Leaves: which claim holds now: link/current.py.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from onrecord.model.assertion import Claim, Field, Status
from onrecord.model.attribution import Attribution
from onrecord.model.event import EventMention
from onrecord.model.span import Span, hull
from onrecord.read.events.counts import counts
from onrecord.read.events.formats import formats
from onrecord.read.events.moves import former
from onrecord.read.events.scene import Scene
from onrecord.read.events.status import Firmness
from onrecord.read.events.who_and_where import who_and_where
from onrecord.read.lexicon import saying_in
from onrecord.read.words import Word

_BY_CUE: dict[str, Status] = {
    "confirm": "confirmed",
    "suggest": "tentative",
    "propose": "tentative",
    "imply": "tentative",
    "hint": "tentative",
    "deny": "denied",
    "reject": "denied",
}
_PLAIN = frozenset("will would shall ’ll 'll intends intend".split())
_PLANNED = frozenset("scheduled planned due slated".split())
SHORT = 160
"""Characters of a clause that a person reads at a glance."""
NARRATOR = 0.8
"""Confidence of what the paper says in its own voice: nobody else can be meant, the event may be misread."""


def claims(scene: Scene, words: Sequence[Word], mention: EventMention, firm: Firmness, window: Span) -> Iterator[Claim]:
    """Yield what the clause claims, in the voice it stands in.

    Where somebody says it and who is not settled, nothing is claimed: nobody is made to hold it.
    """
    voice = scene.voice(mention.span)
    if voice and voice.speaker is None:
        return
    plan = _planned(words, firm, window) if firm.status in ("postponed", "cancelled") else None
    if plan:
        yield Claim("status", "scheduled", hull([plan, mention.span]), NARRATOR, "what had been planned", former=True)
    status = _status(scene, firm, voice, words)
    yield _in_voice(voice, Claim("status", status, _told(words, mention.span, firm, window), NARRATOR, firm.found_by))
    if mention.time is not None:
        yield _date(scene, mention.time)
    old = former(scene, words, window)
    if old is not None and old != mention.time:
        yield replace(_date(scene, old), found_by="the day for which it had been planned", former=True)
    for span, value, number in counts(words, mention.span, window, mention.kind):
        yield _in_voice(voice, Claim("count", value, span, NARRATOR, "a number of people", number))
    for span, value in formats(words, mention.span, window, mention.kind):
        yield _in_voice(voice, Claim("format", value, span, NARRATOR, "word of format", value.lower()))
    yield from _named(scene, words, mention)


def _named(scene: Scene, words: Sequence[Word], mention: EventMention) -> Iterator[Claim]:
    """Yield the claims of place and participants, by whoever speaks where each name stands."""
    text, found_by = scene.layout.text, "name beside the event"
    for one in who_and_where(scene, words, mention):
        voice = scene.voice(one.span)
        if voice is None or voice.speaker is not None:
            value = one.span.of(text)
            claim = Claim(one.field, value, one.span, NARRATOR, found_by, one.normalised, former=one.former)
            yield _in_voice(voice, claim)


def named(scene: Scene, field: Field, span: Span) -> Iterator[Claim]:
    """Yield the claim of a place or a participant by whoever speaks where it is named; none where that is not settled.

    A place's standard form is its own name, whichever is written: "United States" for "the U.S.".
    """
    voice = scene.voice(span)
    if voice is None or voice.speaker is not None:
        name = scene.cast.parties[scene.cast.at[span]].name if field == "place" else None
        claim = Claim(field, span.of(scene.layout.text), span, NARRATOR, "name beside the event", name)
        yield _in_voice(voice, claim)


def _told(words: Sequence[Word], name: Span, firm: Firmness, window: Span) -> Span:
    """Return the words that carry a status: a short clause, else what lies between its word and the event."""
    if len(window) <= SHORT:
        inside = [w for w in words if window.holds(w.span) and not w.mark]
        return Span(inside[0].start, inside[-1].end) if inside else window
    cue = Span(words[firm.first].start, words[firm.last - 1].end) if firm.first < firm.last else name
    return hull([cue, name])


def _in_voice(voice: Attribution | None, claim: Claim) -> Claim:
    """Return the claim as the one who says it makes it."""
    if voice is None:
        return claim
    return replace(claim, confidence=voice.confidence, by=voice.speaker, said_on=voice.said_on, time=voice.time)


def _status(scene: Scene, firm: Firmness, voice: Attribution | None, words: Sequence[Word]) -> Status:
    """Return the status in its voice: "will" in a named mouth confirms; "confirmed that" and "denied that" decide."""
    if voice is None:
        return firm.status
    cue = saying_in(voice.cue.of(scene.layout.text)) if voice.cue else None
    if firm.status in ("mentioned", "scheduled") and cue and cue.lemma in _BY_CUE:
        return _BY_CUE[cue.lemma]
    plain = firm.first < firm.last and words[firm.first].lower in _PLAIN
    return "confirmed" if firm.status == "scheduled" and plain else firm.status


def _date(scene: Scene, place: int) -> Claim:
    """Return the claim of a day, by whoever speaks where the day stands."""
    time = scene.times[place]
    days = time.all_days
    span = scene.words_of_time(place)
    teller = scene.voice(time.span)
    return Claim(
        "date",
        span.of(scene.layout.text),
        span,
        teller.confidence if teller else NARRATOR,
        time.found_by,
        days.iso if days else None,
        by=teller.speaker if teller else None,
        said_on=teller.said_on if teller else None,
        time=place,
    )


def _planned(words: Sequence[Word], firm: Firmness, window: Span) -> Span | None:
    """Return the word of the clause that says what is called off had been planned ("originally scheduled for")."""
    spots = (w.span for n, w in enumerate(words) if w.lower in _PLANNED and window.holds(w.span) and n != firm.first)
    return next(spots, None)
