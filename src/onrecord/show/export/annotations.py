"""Write every citation as a W3C Web Annotation (https://www.w3.org/TR/annotation-model/).

Takes:  a Record.
Gives:  one JSON-LD annotation collection: each line of the record as a body, its words as a target with both selectors.
Leaves: finding the words on a live page: offsets are into the stored capture, named by its id and hash.
"""

from collections.abc import Iterator

import msgspec

from onrecord.model.record import Record
from onrecord.model.span import Span
from onrecord.show.record_view import View
from onrecord.show.sentences.events import stand
from onrecord.show.sentences.statements import speaker
from onrecord.show.sentences.values import FIELDS, value

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
AROUND = 32
"""Characters of prefix and suffix, as Hypothesis takes them."""

Row = dict[str, object]


def annotations_json(record: Record) -> bytes:
    """Return the collection; positions count code points from 0, the end not included."""
    view = View(record)
    items = [*_statements(view), *_assertions(view)]
    page = {"type": "AnnotationPage", "startIndex": 0, "items": items}
    whole = {
        "@context": CONTEXT,
        "id": "urn:onrecord:annotations",
        "type": "AnnotationCollection",
        "label": "What the record rests on",
        "total": len(items),
        "first": page,
    }
    return msgspec.json.format(msgspec.json.encode(whole), indent=1) + b"\n"


def _statements(view: View) -> Iterator[Row]:
    for said in view.record.statements:
        body = f"{speaker(view, said.speaker)} ({said.mode} speech)"
        yield _annotation(f"urn:onrecord:{said.id}", body, _target(view, said.article, said.span))


def _assertions(view: View) -> Iterator[Row]:
    for event in view.record.events:
        for number, one in enumerate(event.assertions, 1):
            body = stand(view, one) if one.field == "status" else f"{FIELDS[one.field]}: {value(one)}"
            name = f"urn:onrecord:{event.id}:{number}"
            yield _annotation(name, f"{event.label}: {body}", _target(view, one.article, one.span))


def _annotation(name: str, body: str, target: Row) -> Row:
    return {
        "id": name,
        "type": "Annotation",
        "motivation": "describing",
        "body": {"type": "TextualBody", "value": body, "format": "text/plain", "language": "en"},
        "target": target,
    }


def _target(view: View, article: str, span: Span) -> Row:
    found = view.documents[article].article
    text = found.text
    quote = {
        "type": "TextQuoteSelector",
        "exact": span.of(text),
        "prefix": text[max(0, span.start - AROUND) : span.start],
        "suffix": text[span.end : span.end + AROUND],
    }
    place = {"type": "TextPositionSelector", "start": span.start, "end": span.end}
    source: Row = {"id": f"urn:onrecord:{article}", "type": "Text", "format": "text/plain", "sha256": found.sha256}
    return {"source": source | ({"canonical": found.url} if found.url else {}), "selector": [place, quote]}
