"""Find the events that an article speaks of.

Takes:  the layout, the cast, the attributions and the times.
Gives:  event mentions, each with its participants, place, day and what is claimed of it, joined where they are one event.
Leaves: the same event in other articles: link/events.py.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from onrecord.model.assertion import Claim
from onrecord.model.attribution import Attribution
from onrecord.model.chain import PartyKind
from onrecord.model.event import EventMention
from onrecord.model.interval import Interval
from onrecord.model.span import Span, hull
from onrecord.model.time import Time
from onrecord.read.clauses import clause
from onrecord.read.formats import formats
from onrecord.read.layout import Layout, Sentence
from onrecord.read.lexicon import Trigger, demonyms, places, triggers
from onrecord.read.parties import Cast
from onrecord.read.same import joined
from onrecord.read.speakers import Discourse
from onrecord.read.status import Firmness, firmness
from onrecord.read.words import Word

_TO_BE_NOUN = frozenset(
    "the a an his her its their this that first next last another no of for ’s 's his any upcoming".split()
)
_COMPOUND = frozenset(
    "meddling interference campaign campaigns law laws results result season day victory official officials state states night "
    "boycott process success card cards programme program trail rally point".split()
)
_NOBODY = frozenset("commemoration law stranding landfall publication closure evacuation".split())
_RUNNING = frozenset("run runs running stand stands standing contest contested compete competed candidate seat race".split())
_ACTORS = frozenset("withdrawal sanctions agreement talks attack tariffs exercise".split())
_HOSTS = frozenset("in at".split())


@dataclass(frozen=True, slots=True)
class Scene:
    """All that an article has to tell events from."""

    layout: Layout
    cast: Cast
    attributions: list[Attribution]
    times: tuple[Time, ...]
    discourse: Discourse
    published: Interval | None

    def times_in(self, span: Span) -> list[int]:
        """Return the places of the dates within span that are not the days on which something was said."""
        said = {a.time for a in self.attributions}
        return [n for n, t in enumerate(self.times) if span.holds(t.span) and t.type == "DATE" and n not in said]

    def kind(self, span: Span) -> PartyKind:
        """Return the kind of the party named at span."""
        return self.cast.parties[self.cast.at[span]].kind

    def voice(self, at: Span) -> Attribution | None:
        """Return the innermost attribution in whose words the span stands; None for the article's own voice."""
        holding = [a for a in self.attributions if region(a).holds(at)]
        return min(holding, key=lambda a: len(region(a)), default=None)


def region(attribution: Attribution) -> Span:
    """Return the words that are the speaker's, the narrator's own link between quotation and cue included."""
    span = hull(attribution.content)
    cue = attribution.source or attribution.cue
    if cue and cue.start > span.end and cue.start - span.end < 40:
        return Span(span.start, cue.start)
    return span


def events(
    discourse: Discourse, attributions: list[Attribution], times: tuple[Time, ...], published: Interval | None
) -> list[EventMention]:
    """Return the event mentions of an article in reading order; same numbers those that are one event."""
    scene = Scene(discourse.layout, discourse.cast, attributions, times, discourse, published)
    found = [mention for sentence in scene.layout.sentences for mention in _in_sentence(scene, sentence)]
    return joined(found, scene.layout)


def _in_sentence(scene: Scene, sentence: Sentence) -> Iterator[EventMention]:
    words, at = sentence.words, 0
    while at < len(words):
        length, trigger = _trigger(words, at)
        if trigger and not _in_name(scene, words[at]):
            yield _mention(scene, sentence, at, length, trigger)
        at += max(1, length)


def _trigger(words: tuple[Word, ...], at: int) -> tuple[int, Trigger | None]:
    """Return how many words from at name a kind of event, and which; the longer name first."""
    for length in (2, 1):
        form = " ".join(w.lower for w in words[at : at + length])
        found = triggers().get(form, ()) if len(words[at : at + length]) == length else ()
        fits = [t for t in found if t.verb == _verb(words, at, len(found) > 1, found[0].verb)]
        after = words[at + length].lower if at + length < len(words) else ""
        if fits and not (after in _COMPOUND and not fits[0].verb):
            return length, fits[0]
    return 1, None


def _verb(words: tuple[Word, ...], at: int, either: bool, only: bool) -> bool:
    """Tell whether a form stands as a verb; where the table has both, a determiner, adjective or "of" before it makes a noun."""
    before = words[at - 1].lower if at else ""
    noun = (
        before in _TO_BE_NOUN
        or before.endswith(("ian", "ish", "al", "ary"))
        or bool(at and words[at - 1].text in demonyms())
    )
    return not noun if either else only and not (noun and before not in ("that", "first", "no"))


def _in_name(scene: Scene, word: Word) -> bool:
    """Tell whether the word is part of a party's name or of marks about the page."""
    return word.capital and any(
        s.start <= word.start and word.end <= s.end
        for s in scene.cast.order_within(Span(word.start - 60, word.end + 60))
    )


def _mention(scene: Scene, sentence: Sentence, at: int, length: int, trigger: Trigger) -> EventMention:
    words = sentence.words
    span = Span(words[at].start, words[at + length - 1].end)
    voice = scene.voice(span)
    bounds = _bounded(sentence, clause(words, at), voice, span)
    window = Span(words[bounds[0]].start, words[bounds[1] - 1].end)
    time = _time(scene, window, span)
    firm = _dated(firmness(words, at, bounds, verb=trigger.verb), scene, time)
    mention = EventMention(
        span=span,
        kind=trigger.kind,
        when=firm.when,
        polarity=firm.polarity,
        certainty=firm.certainty,
        found_by=f"trigger word; {firm.found_by}",
        participants=tuple(_participants(scene, window, span, trigger, voice)),
        place=_place(scene, words, at, window, verb=trigger.verb),
        days=scene.times[time].days if time is not None else None,
        time=time,
    )
    return replace(mention, claims=tuple(_claims(scene, sentence, mention, firm, voice, window)))


def _dated(firm: Firmness, scene: Scene, time: int | None) -> Firmness:
    """Take an event whose day lies before the report for one that has happened, where no word says otherwise."""
    days = scene.times[time].days if time is not None else None
    if firm.status != "mentioned" or firm.when == "future" or firm.polarity != "positive" or not days or not scene.published:
        return firm
    if days.latest >= scene.published.earliest:
        return firm
    return replace(firm, status="happened", when="past", certainty="certain", found_by="a day before the report's own")


def _bounded(sentence: Sentence, found: tuple[int, int], voice: Attribution | None, span: Span) -> tuple[int, int]:
    """Keep a clause inside the words of its speaker, so that who says it is not taken for who takes part."""
    limit = region(voice) if voice else sentence.span
    places_ = [n for n in range(*found) if limit.holds(sentence.words[n].span) or span.holds(sentence.words[n].span)]
    return (places_[0], places_[-1] + 1) if places_ else found


def _time(scene: Scene, window: Span, span: Span) -> int | None:
    """Return the date nearest the trigger in its clause, one after it before one in front of it."""
    found = scene.times_in(window) or _heading(scene, window)
    return min(found, key=lambda n: _distance(scene.times[n].span, span), default=None)


def _heading(scene: Scene, window: Span) -> list[int]:
    """Return the date that heads an entry of a list of dates ("19 Aug: ...")."""
    sentence = scene.layout.sentence_at(window.start)
    if not sentence:
        return []
    lead = scene.layout.text[sentence.span.start : window.start].rstrip()
    first = [n for n in scene.times_in(sentence.span) if scene.times[n].span.start - sentence.span.start < 3]
    return first if lead.endswith(":") and first and scene.times[first[0]].span.end >= sentence.span.start + len(lead) - 1 else []


def _distance(time: Span, trigger: Span) -> int:
    return time.start - trigger.end if time.start >= trigger.end else 40 + trigger.start - time.end


def _participants(scene: Scene, window: Span, span: Span, trigger: Trigger, voice: Attribution | None) -> list[int]:
    """Return who takes part: the persons of the clause; bodies and states where they act; "he" is who speaks."""
    kinds: tuple[PartyKind, ...] = ("person", "place", "organisation") if trigger.kind in _ACTORS else ("person",)
    if trigger.kind in _NOBODY:
        return []
    if trigger.kind == "election" and not _RUNNING & set(scene.layout.text[window.start : window.end].lower().split()):
        return []
    before = scene.cast.within(Span(window.start, span.start), kinds=kinds)
    after = [s for s in scene.cast.order_within(Span(span.end, window.end)) if scene.kind(s) == "person"]
    joined_ = [scene.cast.at[s] for s in after if trigger.verb or _joins(scene, s)]
    people = list(dict.fromkeys([*before, *joined_]))
    if not people and trigger.verb:
        people = scene.cast.within(Span(window.start, span.start), kinds=("organisation",))[:1]
    meant = _meant(scene, window, span, voice)
    return list(dict.fromkeys([*([meant] if meant is not None else []), *people]))[:4]


def _joins(scene: Scene, span: Span) -> bool:
    """Tell whether the words before a name make it take part in what a noun names: "talks with", "between A and B"."""
    before = scene.layout.text[max(0, span.start - 40) : span.start].lower().split()
    return any(w in ("with", "between", "by", "of", "and", "from") for w in before[-4:])


def _meant(scene: Scene, window: Span, span: Span, voice: Attribution | None) -> int | None:
    """Return the party that the clause's subject pronoun means: who speaks, in reported words, else whom the text named last."""
    words = scene.layout.text[window.start : span.start].lower().split()
    owner = next((w for w in reversed(words[-3:]) if w in ("his", "her")), None)
    pronoun = owner or next((w for w in words if w in ("he", "she", "it")), None)
    if pronoun is None or (voice and voice.mode == "direct"):
        return None
    sex = {"he": "m", "she": "f", "his": "m", "her": "f"}.get(pronoun, "")
    if voice and voice.speaker is not None:
        speaker = scene.cast.parties[voice.speaker]
        if (speaker.kind == "person") == bool(sex) and sex in ("", speaker.sex, *("mf" if speaker.sex == "u" else "")):
            return voice.speaker
    if voice or not sex:
        return None
    return scene.discourse.subject(window.start, sex)


def _place(scene: Scene, words: tuple[Word, ...], at: int, window: Span, *, verb: bool) -> int | None:
    """Return where it is: "in PLACE" after the trigger, a place or a people's name right before it, "in PLACE" before it."""
    after = [s for s in scene.cast.order_within(Span(words[at].end, window.end)) if _is_place(scene, s)]
    for spot in after:
        if _before(words, spot.start) in ("in", "at", "near", "to", "through", "outside"):
            return scene.cast.at[spot]
    for back in range(at - 1, max(-1, at - 4), -1) if not verb else ():
        spot = words[back].span
        if spot in scene.cast.at and _is_place(scene, spot):
            return scene.cast.at[spot]
        if words[back].text in demonyms():
            return _country(scene, demonyms()[words[back].text])
    for spot in reversed(
        [s for s in scene.cast.order_within(Span(window.start, words[at].start)) if _is_place(scene, s)]
    ):
        if _before(words, spot.start) in _HOSTS:
            return scene.cast.at[spot]
    return None


def _is_place(scene: Scene, span: Span) -> bool:
    return scene.kind(span) == "place"


def _before(words: tuple[Word, ...], start: int) -> str:
    return next((w.lower for w in reversed(words) if w.end <= start and w.lower != "the"), "")


def _country(scene: Scene, iso: str) -> int | None:
    """Return the party of the cast that is this country."""
    names = {place.name for place in places().values() if place.country == iso and place.kind == "country"}
    return next((n for n, p in enumerate(scene.cast.parties) if p.kind == "place" and p.name in names), None)


def _claims(
    scene: Scene, sentence: Sentence, mention: EventMention, firm: Firmness, voice: Attribution | None, window: Span
) -> Iterator[Claim]:
    """Yield what the clause claims of the event: its status, day, place and format, in the voice it stands in."""
    by = voice.speaker if voice else None
    if voice and voice.speaker is None:
        return  # somebody says it, and who is not settled: nobody is made to claim it
    sure = voice.confidence if voice else 0.8
    said = voice.said_on if voice else None
    words = sentence.words
    cue = Span(words[firm.first].start, words[firm.last - 1].end) if firm.first < firm.last else mention.span
    plan = _plan_before(words, firm, window) if firm.status in ("postponed", "cancelled") else None
    if plan:
        yield Claim("status", "scheduled", hull([plan, mention.span]), sure, "what had been planned", None, None)
    yield Claim(
        "status",
        firm.status,
        hull([cue, mention.span]),
        sure,
        firm.found_by,
        None,
        by,
        said,
        voice.time if voice else None,
    )
    if mention.time is not None:
        time = scene.times[mention.time]
        teller = scene.voice(time.span) or voice
        value = time.span.of(scene.layout.text)
        who = teller.speaker if teller else None
        yield Claim("date", value, time.span, sure, time.found_by, _iso(time.days), who, said, mention.time)
    for span, value in formats(words, mention.span, window, mention.kind):
        yield Claim(
            "format", value, span, sure, "word of format", value.lower(), by, said, voice.time if voice else None
        )


def _plan_before(words: tuple[Word, ...], firm: Firmness, window: Span) -> Span | None:
    """Return the word of the clause that says what is called off had been planned ("originally scheduled for")."""
    planned = (w.span for w in words if w.lower in ("scheduled", "planned", "due", "slated") and window.holds(w.span))
    return next((s for s in planned if s != words[firm.first].span), None)


def _iso(days: Interval | None) -> str | None:
    if days is None:
        return None
    return f"{days.earliest}" if days.days == 1 else f"{days.earliest}/{days.latest}"
