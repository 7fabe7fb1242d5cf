"""Correct a line: address it by its words, keep what holds, undo it.

Takes:  a store; a line by its id, a field and the value that holds.
Gives:  of_line(), of_pair(), naming(), splitting(), undoing(): the rows; keep_judgements(), which keeps them.
Leaves: what a correction does: link/corrections/; what it would touch: correction_previews.py. Asking:
        cli/.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import get_args

from onrecord.errors import BadRequest
from onrecord.link import linked, why_party
from onrecord.link.corrections.readings import interval_of
from onrecord.link.ids import identity
from onrecord.model.assertion import Status
from onrecord.model.entity import Entity
from onrecord.model.event import Event
from onrecord.model.judgement import (
    NOTE,
    OF_EVENTS,
    OF_PARTIES,
    OF_STATEMENTS,
    OF_STORIES,
    Judgement,
    Verdict,
    mentioned,
)
from onrecord.model.record import Record
from onrecord.model.statement import Statement
from onrecord.model.story import Story
from onrecord.record import Store

Line = Statement | Event | Story | Entity


@dataclass(frozen=True, slots=True)
class Who:
    """Who judges, when, and why."""

    by: str
    reason: str
    made: datetime


def line_of(record: Record, name: str) -> Line:
    """Return the statement, event, story or party whose id begins so; BadRequest where that is none, or several."""
    kinds: tuple[Iterable[Line], ...] = (record.statements, record.events, record.stories, record.entities)
    found = [one for lines in kinds for one in lines if one.id.startswith(name)]
    exact = [one for one in found if one.id == name]
    if len(exact or found) != 1:
        several = f"{len(found):,} ids begin with {name!r}" if found else f"no id begins with {name!r}"
        raise BadRequest(f"{several}: name a statement, event, story or party as `onrecord find` has it")
    return (exact or found)[0]


def reference(record: Record, line: Line, judgements: Sequence[Judgement] = ()) -> str:
    """Return the words that a line cites: those of a statement, the first trigger word of an event.

    Of a story it is its first article; of a party a mention, for which the judgements that made the record are needed.
    """
    if isinstance(line, Statement):
        return mentioned(line.article, line.span.start, line.span.end)
    if isinstance(line, Event):
        first = line.mentions[0]
        return mentioned(first.article, first.span.start, first.span.end)
    return line.articles[0] if isinstance(line, Story) else _first_mention(record, line, judgements)


def _first_mention(record: Record, party: Entity, judgements: Sequence[Judgement]) -> str:
    readings = {document.article.id: document.reading for document in record.documents}
    for article, place in why_party(record, judgements, party.id).mentions:
        if mentions := readings[article].chains[place].mentions:
            return mentioned(article, mentions[0].start, mentions[0].end)
    raise BadRequest(f"{party.name} is mentioned nowhere: name another party")


def current_value(record: Record, line: Line, subject: str) -> str | None:
    """Return what the record holds of a field of a line now, as a judgement writes it."""
    names = {entity.id: entity.name for entity in record.entities}
    if isinstance(line, Statement):
        days = line.said_on.iso if line.said_on else None
        own = {"speaker": names.get(line.speaker or ""), "words": reference(record, line), "said on": days}
        return own.get(subject)
    if isinstance(line, Event):
        place = names.get(line.place or "")
        on = line.date.iso if line.date else None
        return {"date": on, "place": place, "status": line.status, "kind": line.kind}.get(subject)
    if isinstance(line, Entity):
        return line.name if subject in OF_PARTIES else None
    return line.label if subject == "label" else None


NONE = "none"
STATUSES: tuple[Status, ...] = get_args(Status)


def written(subject: str, words: str) -> str | None:
    """Return a value as a judgement writes it; BadRequest where the words name none of the field. "none" is None."""
    words = " ".join(words.split())
    if subject in ("no event", "no statement", "watch") or (subject in NULLABLE and words == NONE):
        return None
    if not words:
        none = ", or none where there is none" if subject in NULLABLE else ""
        raise BadRequest(f"no {subject} is given: write one{none}")
    if subject in ("date", "said on") and interval_of(words) is None:
        raise BadRequest(f"{words!r} is no day: write 2031-05-12, two days with a / between them, or none")
    if subject == "status" and words not in STATUSES:
        raise BadRequest(f"{words!r} is no status: name one of {', '.join(STATUSES)}")
    return words.lower() if subject == "kind" else words


NULLABLE = ("speaker", "date", "said on", "place")


def fits(line: Line, subject: str) -> bool:
    """Tell whether lines of that kind have the field; the name of a party is given by naming()."""
    kinds = {
        Statement: (*OF_STATEMENTS, NOTE),
        Event: (*OF_EVENTS, NOTE),
        Story: (*OF_STORIES, NOTE),
        Entity: (),
    }
    return subject in kinds[type(line)]


def of_line(record: Record, line: Line, subject: str, right: str | None, who: Who) -> list[Judgement]:
    """Return the rows that put a value on a line; of an event that is none, each mention is said to be none."""
    if not fits(line, subject):
        raise BadRequest(f"{line.id} has no {subject}: that can be said of another kind of line")
    old = current_value(record, line, subject)
    if subject == "no event" and isinstance(line, Event):
        places = [mentioned(at.article, at.span.start, at.span.end) for at in line.mentions]
        return [_judgement_of((subject, place, None), "same", who, line.kind) for place in places]
    return [_judgement_of((subject, reference(record, line), right), "same", who, old)]


def of_pair(store: Store, names: tuple[str, str], verdict: Verdict, who: Who) -> Judgement:
    """Return the row that two events, stories or parties are the same, or are not; names has their ids."""
    judgements = store.judgements()
    record = linked(tuple(store.documents()), judgements)
    one, other = (line_of(record, name) for name in names)
    if type(one) is not type(other) or isinstance(one, Statement):
        raise BadRequest("name two events, two stories or two parties: only things of one kind can be the same")
    if one.id == other.id and verdict == "same":
        raise BadRequest(f"{one.id} and {other.id} are one already")
    subject = {Event: "event", Story: "story", Entity: "party"}[type(one)]
    left, right = sorted(reference(record, end, judgements) for end in (one, other))
    return _judgement_of((subject, left, right), verdict, who, None)


def naming(store: Store, name: str, right: str, who: Who) -> Judgement:
    """Return the row that gives a party another name; name is its id."""
    judgements = store.judgements()
    record = linked(tuple(store.documents()), judgements)
    party = line_of(record, name)
    if not isinstance(party, Entity):
        raise BadRequest(f"{party.id} is no party: a story has a `label`, and no other line a name")
    return _judgement_of(("name", reference(record, party, judgements), right), "same", who, party.name)


def splitting(record: Record, line: Line, report: str, who: Who) -> list[Judgement]:
    """Return the rows that split one report's mention of an event from that of each other report."""
    if not isinstance(line, Event):
        raise BadRequest(f"{line.id} is no event: only an event is split, and stories by `apart`")
    first = {at.article: at for at in reversed(line.mentions)}
    files = {document.article.id: document.article.file for document in record.documents}
    named = [article for article in first if report in (article, files[article])]
    if len(named) != 1 or len(first) < 2:
        told = ", ".join(sorted(files[article] for article in first))
        raise BadRequest(f"{report!r} names none of the several reports of this event: name one of {told}")
    own = first.pop(named[0])
    pairs = [
        sorted(mentioned(at.article, at.span.start, at.span.end) for at in (own, other)) for other in first.values()
    ]
    return [_judgement_of(("event", left, right), "not the same", who, None) for left, right in sorted(pairs)]


def place_of_words(record: Record, line: Line, words: str) -> str:
    """Return the place of words in the article of a statement, the nearest to it where they occur there twice."""
    if not isinstance(line, Statement):
        raise BadRequest(f"{line.id} is no statement: only a statement has words of its own")
    text = next(w.article.text for w in record.documents if w.article.id == line.article)
    starts = [at for at in range(len(text)) if text.startswith(words, at)] if words.strip() else []
    if not starts:
        raise BadRequest(f"the report does not have {words[:80]!r}: give words exactly as they stand there")
    start = min(starts, key=lambda at: abs(at - line.span.start))
    return mentioned(line.article, start, start + len(words))


def _judgement_of(what: tuple[str, str, str | None], verdict: Verdict, who: Who, old: str | None) -> Judgement:
    """Return a judgement; what is its subject, left and right."""
    subject, left, right = what
    made = who.made.astimezone(UTC).isoformat(timespec="microseconds")
    name = identity("j", subject, left, right, verdict, who.by, made)
    return Judgement(name, subject, left, right, verdict, 1.0, who.reason, who.by, made, old)


def keep_judgements(store: Store, rows: Sequence[Judgement]) -> list[Judgement]:
    """Keep rows, each later than what was judged before: of two of one moment the second one counts."""
    last = max((j.made for j in store.judgements()), default="")
    moved = [_made_later(row, last) for row in rows]
    store.judge(*moved)
    return moved


def _made_later(row: Judgement, last: str) -> Judgement:
    if row.made > last:
        return row
    made = (datetime.fromisoformat(last) + timedelta(microseconds=1)).isoformat(timespec="microseconds")
    return replace(row, id=identity("j", row.subject, row.left, row.right, row.verdict, row.by, made), made=made)


def undoing(rows: Iterable[Judgement], name: str, who: Who) -> Judgement:
    """Return the row that hands back what a judgement was about; BadRequest where no person judged so."""
    found = [row for row in rows if row.id.startswith(name) and row.verdict != "unsure"]
    if len(found) != 1:
        raise BadRequest(f"{len(found)} corrections begin with {name!r}: `onrecord correct list` names them")
    (one,) = found
    return _judgement_of((one.subject, one.left, one.right), "unsure", who, one.right)
