"""Find the events that an article speaks of.

Takes:  the scene: who is named, who says what, which times stand where.
Gives:  event mentions with participants, place, day and claims, numbered by the event they speak of.
Leaves: the same event in other articles: link/events.py.
"""

from collections.abc import Iterator
from dataclasses import replace

from onrecord.model.assertion import Status
from onrecord.model.event import EventMention, When
from onrecord.model.span import Span
from onrecord.read.events.candidates import Candidate, candidates, in_name
from onrecord.read.events.carried import speaking
from onrecord.read.events.claims import claims
from onrecord.read.events.clauses import clause
from onrecord.read.events.conclusions import concluded
from onrecord.read.events.coreference import Told, groups
from onrecord.read.events.ladder import on_ladder
from onrecord.read.events.moves import former, moved_to
from onrecord.read.events.partakers import participants, themes
from onrecord.read.events.same import joined
from onrecord.read.events.scene import Scene, region
from onrecord.read.events.sites import place
from onrecord.read.events.status import Firmness, firmness
from onrecord.read.events.timing import time_of
from onrecord.read.events.triggers import Hit, hits
from onrecord.read.events.weighed import FINISHED
from onrecord.read.events.worth import MAIN, Worth, context, worths
from onrecord.read.layout import Sentence
from onrecord.read.lexicon import Trigger

UNSURE = ("no word of status", "past tense around a noun", "future around an event")
"""Reasons of firmness that say little."""
KEPT = 0.2
"""Likelihood of being of record from which a mention is kept."""
SURE = 0.6
"""Share from which a record shows an event as done."""
OVER = 0.9
"""Share from which it is done whatever word of status stands in its clause."""
_WHEN: dict[Status, When] = {
    **dict.fromkeys(("scheduled", "confirmed", "tentative"), "future"),
    "happened": "past",
}


def events(scene: Scene) -> list[EventMention]:
    """Return the event mentions of an article in reading order; same numbers those that are one event."""
    if not scene.insides:
        found = [_mention(scene, s, hit) for s in scene.layout.sentences for hit in hits(s.words)]
        return joined([each for each in found if not in_name(scene, each.span)], scene.layout)
    told = list(of_record(scene))
    grouped = enumerate(groups(scene, told))
    return [replace(each, same=number) for number, group in grouped for each in concluded(scene, group)]


def of_record(scene: Scene) -> Iterator[Told]:
    """Yield the mentions that may well be of record, in reading order, each with its worth."""
    found = [(n, each) for n, s in enumerate(scene.layout.sentences) for each in candidates(scene, s)]
    for (number, each), worth in zip(found, worths(scene.tables, [c for _, c in found]), strict=True):
        if worth.of_record >= KEPT:
            yield _told(scene, number, each, worth)


def _told(scene: Scene, number: int, each: Candidate, worth: Worth) -> Told:
    sentence, at, verb = scene.layout.sentences[number], each.hit.head, each.hit.trigger.verb
    hit = replace(each.hit, trigger=Trigger(worth.kind, verb))
    tree, words = scene.tree(sentence), sentence.words
    return Told(
        mention=replace(_mention(scene, sentence, hit), vector=worth.rounded, background=worth.main < MAIN),
        worth=worth,
        sentence=number,
        at=at,
        head=tree.heads[at],
        noun=not verb,
        word=words[at].lower,
        before=frozenset(words[child].lower for child in tree.children[at] if child < at),
        around=tuple(scene.cast.within(sentence.span)),
        context=context(scene, sentence),
        headline=sentence.zone == "headline",
        listed=each.hit.trigger.kind if each.listed else "",
    )


def _mention(scene: Scene, sentence: Sentence, hit: Hit) -> EventMention:
    words = sentence.words
    span = Span(words[hit.first].start, words[hit.last - 1].end)
    bounds = _bounded(scene, sentence, hit)
    window = Span(words[bounds[0]].start, words[bounds[1] - 1].end)
    moved, old = moved_to(scene, words, window), former(scene, words, window)
    time = time_of(scene, sentence, hit.head, window) if moved is None else moved
    stands = on_ladder(scene, sentence, hit.head, time)
    firm = firmness(words, hit.first, bounds, verb=hit.trigger.verb, near=_near(scene, sentence, hit))
    firm = _dated(_placed(firm, *stands, verb=hit.trigger.verb), scene, time) if moved is None else _moved(firm)
    mention = EventMention(
        span=span,
        kind=hit.trigger.kind,
        when=firm.when,
        polarity=firm.polarity,
        certainty=firm.certainty,
        found_by=f"trigger word; {firm.found_by}",
        participants=tuple(participants(scene, sentence, hit, window, scene.voice(span))),
        place=place(scene, sentence, hit, window, time),
        themes=themes(scene, sentence, hit),
        days=scene.days(time),
        was=scene.days(old),
        time=time,
        status=stands[0],
    )
    return replace(mention, claims=tuple(claims(scene, words, mention, firm, window)))


def _near(scene: Scene, sentence: Sentence, hit: Hit) -> set[int]:
    """Return the places of the words that may tell how firm an event is; words of saying tell who speaks."""
    tree = scene.tree(sentence)
    near = speaking(tree, sentence.words, hit.head) if tree.seen else range(len(sentence.words))
    return {n for n in near if sentence.words[n].start not in scene.cues}


def _placed(firm: Firmness, status: Status, share: float, *, verb: bool) -> Firmness:
    """Return how firm an event is by its place on the ladder, where no word of its clause says how firm it is."""
    sure = FINISHED if verb else OVER
    over = firm.found_by == "word of status" and status == "happened" and share >= sure
    if firm.found_by not in UNSURE and not over:
        return firm  # "Following his decision they said they would sue": the decision is not to come
    if status == "happened" and share < SURE:
        status = "mentioned"  # a record shows as done only what is surely told so
    return replace(firm, status=status, when=_WHEN.get(status, firm.when))


def _bounded(scene: Scene, sentence: Sentence, hit: Hit) -> tuple[int, int]:
    """Keep a clause inside the words of its speaker, so that who says it is not taken for who takes part."""
    words = sentence.words
    first, last = clause(words, hit.first)
    voice = scene.voice(words[hit.first].span)
    limit = region(voice) if voice else sentence.span
    inside = [n for n in range(first, last) if limit.holds(words[n].span) or hit.first <= n < hit.last]
    return inside[0], inside[-1] + 1


def _moved(firm: Firmness) -> Firmness:
    return replace(firm, status="scheduled", when="future", found_by="moved to another day")


def _dated(firm: Firmness, scene: Scene, time: int | None) -> Firmness:
    """Take an event whose day lies before the report for one that has happened, where no word says otherwise."""
    days = scene.days(time)
    open_ = firm.status == "mentioned" and firm.when != "future" and firm.polarity == "positive"
    if not open_ or not days or not scene.published or days.latest >= scene.published.earliest:
        return firm
    return replace(firm, status="happened", when="past", certainty="certain", found_by="a day before the report's own")
