"""Correct what an article was read to say.

Takes:  a document, and judgements on its statements and events, each with its place in the article.
Gives:  CorrectedDocument: the document with another speaker, other words, another day of saying, without what is no
        line.
Leaves: values of events, which several articles share: lines.py.

Linking then goes on from the corrected reading as from any other: who differs from whom, and what changed, follows.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date

from onrecord.link.corrections.anchors import nearest
from onrecord.link.entities.names import folded
from onrecord.model.attribution import Attribution
from onrecord.model.chain import Chain
from onrecord.model.event import EventMention
from onrecord.model.interval import Interval
from onrecord.model.judgement import Judgement, place_of
from onrecord.model.record import Document
from onrecord.model.span import Span, hull

BY_A_PERSON = "corrected by a person"


@dataclass(slots=True)
class CorrectedDocument:
    """A document that is being corrected. machine has by judgement what had been read there, where anything had."""

    document: Document
    machine: dict[str, str | None] = field(default_factory=dict)
    _begun: list[Span] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._begun = [hull(a.content) for a in self.document.reading.attributions]

    def apply(self, judgement: Judgement, span: Span) -> None:
        """Correct the finding at the span; do nothing where the reading has none."""
        if judgement.subject == "no event":
            self._no_event(judgement, span)
            return
        at = self._attribution_at(span)
        if at is None:
            return
        said = self.document.reading.attributions[at]
        match judgement.subject:
            case "speaker":
                self.machine[judgement.id] = self._chain_name(said.speaker)
                self._speaker(at, said, judgement.right)
            case "words":
                self.machine[judgement.id] = " … ".join(p.of(self.document.article.text) for p in said.content)
                self._replace_content(at, said, judgement.right or "")
            case "said on":
                self.machine[judgement.id] = said.said_on.iso if said.said_on else None
                self._replace_attribution(at, replace(said, said_on=interval_of(judgement.right), found_by=BY_A_PERSON))
            case "no statement":
                self.machine[judgement.id] = hull(said.content).of(self.document.article.text)
                self._replace_attribution(at, replace(said, stated=False))

    def part(self, one: Span, other: Span) -> None:
        """Make two events of mentions that the reading holds for one."""
        events = list(self.document.reading.events)
        first, second = _mention_at(events, one), _mention_at(events, other)
        if first is None or second is None or events[first].same is None or events[first].same != events[second].same:
            return
        free = max((e.same for e in events if e.same is not None), default=0) + 1
        events[second] = replace(events[second], same=free)
        self._replace_findings(events=tuple(events))

    def _attribution_at(self, span: Span) -> int | None:
        """Return the place of the attribution at the span, by its words now or by those that it was read with."""
        now = [(n, hull(a.content)) for n, a in enumerate(self.document.reading.attributions)]
        at = nearest(span, now)
        return at if at is not None else nearest(span, enumerate(self._begun))

    def _speaker(self, at: int, said: Attribution, right: str | None) -> None:
        """Give a statement to another party, with the claims in it that were the old speaker's."""
        speaker = self._chain_of(right, said.source) if right is not None else None
        inside = hull(said.content)
        claims_of = said.speaker
        self._replace_attribution(
            at, replace(said, speaker=speaker, candidates=(), confidence=1.0, found_by=BY_A_PERSON)
        )
        if claims_of is not None:
            events = (_with_claims_by(e, inside, claims_of, speaker) for e in self.document.reading.events)
            self._replace_findings(events=tuple(events))

    def _replace_content(self, at: int, said: Attribution, right: str) -> None:
        place = place_of(right)
        if place and place[0] == self.document.article.id and place[1] < place[2] <= len(self.document.article.text):
            self._replace_attribution(at, replace(said, content=(Span(place[1], place[2]),), found_by=BY_A_PERSON))

    def _no_event(self, judgement: Judgement, span: Span) -> None:
        events = list(self.document.reading.events)
        at = _mention_at(events, span)
        if at is not None:
            self.machine[judgement.id] = events.pop(at).kind
            self._replace_findings(events=tuple(events))

    def _chain_of(self, right: str, source: Span | None) -> int:
        """Return the party that a value names: by a mention of it here, by its name, else a party that is new here."""
        chains = self.document.reading.chains
        place = place_of(right)
        if place and place[0] == self.document.article.id:
            met = [n for n, c in enumerate(chains) if any(m.meets(Span(place[1], place[2])) for m in c.mentions)]
            if met:
                return met[0]
        named = [n for n, c in enumerate(chains) if folded(right) in map(folded, (c.name, *c.also))]
        if named:
            return named[0]
        self._replace_findings(chains=(*chains, Chain(right, "person", (source,) if source else ())))
        return len(chains)

    def _chain_name(self, chain: int | None) -> str | None:
        return self.document.reading.chains[chain].name if chain is not None else None

    def _replace_attribution(self, at: int, said: Attribution) -> None:
        attributions = list(self.document.reading.attributions)
        attributions[at] = said
        self._replace_findings(attributions=tuple(attributions))

    def _replace_findings(self, **findings: object) -> None:
        self.document = replace(self.document, reading=replace(self.document.reading, **findings))  # type: ignore[arg-type]


def _mention_at(events: list[EventMention], span: Span) -> int | None:
    """Return the index of the event mention whose trigger is at the span."""
    return nearest(span, ((n, e.span) for n, e in enumerate(events)), least=0.3)


def _with_claims_by(event: EventMention, inside: Span, before: int, now: int | None) -> EventMention:
    """Return an event whose claims inside the words that one party said are another's."""
    claims = (replace(c, by=now) if c.by == before and inside.holds(c.span) else c for c in event.claims)
    return replace(event, claims=tuple(claims))


def interval_of(value: str | None) -> Interval | None:
    """Return the days that a value in ISO 8601 gives, a day or an interval, None where it is none."""
    first, _, last = (value or "").partition("/")
    try:
        return Interval(date.fromisoformat(first), date.fromisoformat(last or first))
    except ValueError:
        return None
