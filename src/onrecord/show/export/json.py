"""Write the record: what is known across articles.

Takes:  a Record.
Gives:  one JSON object in the format "onrecord/1"; the same record gives the same bytes.
Leaves: the order of lines: link/ puts them in one that does not depend on the order of arrival.
"""

from collections.abc import Iterator, Mapping

import msgspec

from onrecord.model.assertion import Assertion
from onrecord.model.change import Change
from onrecord.model.correction import Correction
from onrecord.model.disagreement import Disagreement
from onrecord.model.entity import Entity
from onrecord.model.event import Event
from onrecord.model.judgement import Judgement
from onrecord.model.record import Document, Record
from onrecord.model.span import Span
from onrecord.model.statement import Statement
from onrecord.model.story import Story
from onrecord.show.export.codes import kind_codes, occurrence
from onrecord.show.export.positions import confidence_step, days, ends, pairs, zone_rows

FORMAT = "onrecord/1"

JUDGED = ("subject", "left", "right", "verdict", "by", "made", "reason", "old")

Row = dict[str, object]


def record_json(record: Record) -> bytes:
    """Return the whole record with the texts that it cites, indented for people who compare two of them."""
    return msgspec.json.format(msgspec.json.encode(record_rows(record)), indent=1) + b"\n"


def record_rows(record: Record) -> Row:
    """Return the whole record as plain lists, strings and numbers."""
    texts = {document.article.id: document.article.text for document in record.documents}
    return {
        "format": FORMAT,
        "reader": record.reader,
        "articles": [article_row(document, record.copies) for document in record.documents],
        "entities": [entity_row(entity) for entity in record.entities],
        "statements": [statement_row(said, texts) for said in record.statements],
        "events": [event_row(event, texts) for event in record.events],
        "changes": [change_row(change, texts) for change in record.changes],
        "disagreements": [disagreement_row(matter, texts) for matter in record.disagreements],
        "stories": [story_row(story) for story in record.stories],
        "abstentions": list(abstention_rows(record)),
        "corrections": [correction_row(one, texts) for one in record.corrections],
    }


def _citation_row(article: str, span: Span, texts: Mapping[str, str]) -> Row:
    return {"article": article, **ends(span), "words": span.of(texts[article])}


def article_row(document: Document, copies: Mapping[str, str]) -> Row:
    """Return an article as onrecord/1 has it, with its text."""
    article, published = document.article, document.published
    return {
        "id": article.id,
        "file": article.file,
        "url": article.url,
        "outlet": article.outlet,
        "headline": article.headline,
        "byline": article.byline,
        "via": article.via,
        "published": days(published.days),
        "published_basis": published.basis,
        "modified": days(article.published.modified),
        "captured": article.captured,
        "previous": article.previous,
        "incomplete": article.incomplete,
        "damaged": article.damaged,
        "sha256": article.sha256,
        "raw_sha256": article.raw_sha256,
        "text": article.text,
        "zones": zone_rows(article.zones),
        "copy_of": copies.get(article.id),
    }


def entity_row(entity: Entity) -> Row:
    """Return a party."""
    return {"id": entity.id, "kind": entity.kind, "name": entity.name, "also": entity.also}


def statement_row(said: Statement, texts: Mapping[str, str]) -> Row:
    """Return a statement with its words."""
    return {
        "id": said.id,
        **_citation_row(said.article, said.span, texts),
        "parts": pairs(said.parts),
        "mode": said.mode,
        "speaker": said.speaker,
        "as_written": said.as_written,
        "candidates": said.candidates,
        "through": said.through,
        "told": said.told,
        "where": said.where,
        "cue": said.cue,
        "said_on": days(said.said_on),
        "confidence": confidence_step(said.confidence),
        "found_by": said.found_by,
        "same_as": said.same_as,
    }


def event_row(event: Event, texts: Mapping[str, str]) -> Row:
    """Return an event with every value that a party put on it."""
    codes = kind_codes(event.kind)
    return {
        "id": event.id,
        "kind": event.kind,
        "iptc": codes.topic,
        "plover": codes.plover,
        "label": event.label,
        "participants": event.participants,
        "place": event.place,
        "date": days(event.date),
        "happened": event.happened,
        "status": event.status,
        "open": event.open,
        "count": event.count,
        "format": event.format,
        "confidence": confidence_step(event.confidence),
        "shown": event.shown,
        "background": event.background,
        "occurrence": occurrence(event, texts),
        "aliases": event.aliases,
        "mentions": [{"article": mention.article, **ends(mention.span)} for mention in event.mentions],
        "assertions": [_assertion_row(one, texts) for one in event.assertions],
    }


def _assertion_row(one: Assertion, texts: Mapping[str, str]) -> Row:
    return {
        "field": one.field,
        "value": one.value,
        "normalised": one.normalised,
        "by": one.by,
        "said_on": days(one.said_on),
        **_citation_row(one.article, one.span, texts),
        "confidence": confidence_step(one.confidence),
        "found_by": one.found_by,
        "former": one.former,
        "entity": one.entity,
        "reprints": [_citation_row(reprint.article, reprint.span, texts) for reprint in one.reprints],
    }


def change_row(change: Change, texts: Mapping[str, str]) -> Row:
    """Return a change with both words."""
    return {
        "id": change.id,
        "event": change.event,
        "field": change.field,
        "kind": change.kind,
        "from": change.old,
        "to": change.new,
        "cause": change.cause,
        "by": change.by,
        "day": days(change.day),
        "before": _citation_row(change.before.article, change.before.span, texts),
        "after": _citation_row(change.after.article, change.after.span, texts),
    }


def disagreement_row(matter: Disagreement, texts: Mapping[str, str]) -> Row:
    """Return a disagreement, side by side."""
    sides = [{"by": one.by, "value": one.value, **_citation_row(one.article, one.span, texts)} for one in matter.sides]
    return {"id": matter.id, "event": matter.event, "about": matter.about, "field": matter.field, "sides": sides}


def story_row(story: Story) -> Row:
    """Return a story."""
    return {
        "id": story.id,
        "label": story.label,
        "articles": story.articles,
        "events": story.events,
        "aliases": story.aliases,
    }


def correction_row(one: Correction, texts: Mapping[str, str]) -> Row:
    """Return a correction in force: who, when, why, what the machine holds, and what reports say against it."""
    judged = judgement_row(one.judgement)
    against = [{"by": a.by, "value": a.value, **_citation_row(a.article, a.span, texts)} for a in one.against]
    found = {"machine": one.machine, "lost": one.lost or None, "against": against}
    return {"id": one.judgement.id, "line": one.line, **judged, **found}


def judgement_row(one: Judgement) -> Row:
    """Return what a person judged: who, when, why, of what."""
    return {name: getattr(one, name) for name in ("id", *JUDGED)}


def abstention_rows(record: Record) -> Iterator[Row]:
    """Yield what was read and became no line."""
    for document in record.documents:
        article = document.article
        for one in document.reading.abstentions:
            yield {"article": article.id, **ends(one.span), "words": one.span.of(article.text), "why": one.why}
