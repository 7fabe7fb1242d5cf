"""Link the readings of all articles into one record.

Takes:  documents and what people have judged.
Gives:  the Record; merged_parts(), the same from parts that are linked already.
Leaves: what judgements on lines do to them: corrections/.

The trip: copies, sketches, stories, the parties of each story and of all; then each story is linked by itself
(story_record.py), so that what linking costs grows with the stories and not with the record.
"""

from collections.abc import Iterable, Mapping, Sequence

from onrecord.link.copies import origins_of_copies
from onrecord.link.corrections import Corrected
from onrecord.link.entities import parties
from onrecord.link.linked_story import LinkedStory
from onrecord.link.sketches import sketch
from onrecord.link.stories import articles_by_story, story_of
from onrecord.link.story_record import part
from onrecord.link.undated_articles import bounded_documents
from onrecord.model.entity import Entity
from onrecord.model.judgement import Judgement
from onrecord.model.record import Document, Record


def linked(documents: Iterable[Document], judgements: Sequence[Judgement] = ()) -> Record:
    """Return the record of documents. Copies come first, so that ten reprints count as one origin."""
    known = {w.article.id: w for w in sorted(documents, key=lambda w: w.article.id)}
    reprints = origins_of_copies(w.article for w in known.values())
    corrected = Corrected.of(known, reprints, judgements)
    known = corrected.known
    groups = articles_by_story(map(sketch, known.values()), reprints, _captures(known), corrected.pairs)
    for group in groups:
        known |= {w.article.id: w for w in bounded_documents([known[article] for article in group])}
    people = parties(list(known.values()), groups, judgements)
    names, renamed = corrected.named(people)
    told = [[known[article] for article in group] for group in groups]
    parts = [part(own, reprints, people, names, corrected.pairs) for own in told]
    stories = [LinkedStory(story_of(own, made.events), made) for own, made in zip(told, parts, strict=True)]
    return corrected.record(merged_parts(tuple(known.values()), reprints, names.values(), stories), renamed)


def merged_parts(
    documents: tuple[Document, ...], reprints: dict[str, str], entities: Iterable[Entity], told: Sequence[LinkedStory]
) -> Record:
    """Return the record that the parts of all stories make, in an order that does not depend on theirs."""
    parts = [one.part for one in told]
    return Record(
        reader=max((w.reading.reader for w in documents), default=""),
        documents=documents,
        copies=reprints,
        entities=tuple(sorted(entities, key=lambda e: e.id)),
        statements=tuple(sorted((s for p in parts for s in p.statements), key=lambda s: (s.article, s.span, s.id))),
        events=tuple(sorted((e for p in parts for e in p.events), key=lambda e: e.id)),
        changes=tuple(sorted((c for p in parts for c in p.changes), key=lambda c: c.event)),
        disagreements=tuple(sorted((d for p in parts for d in p.disagreements), key=lambda d: d.id)),
        stories=tuple(sorted((one.story for one in told), key=lambda s: s.id)),
    )


def _captures(known: Mapping[str, Document]) -> dict[str, str]:
    """Return the id of each later capture of a page with that of the capture before it."""
    earlier = ((article, document.article.previous) for article, document in known.items())
    return {article: previous for article, previous in earlier if previous and previous in known}
