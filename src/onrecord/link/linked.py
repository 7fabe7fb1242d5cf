"""Link the readings of all articles into one record.

Takes:  witnesses and corrections.
Gives:  the Record.
Leaves: applying corrections: none can be made yet, and none is lost.
"""

from collections.abc import Iterable, Sequence

from onrecord.link.alleged import alleged, of_events
from onrecord.link.changes import changes
from onrecord.link.copies import copies
from onrecord.link.counterparts import sides, told
from onrecord.link.days_apart import of_one, on_days
from onrecord.link.denials import disputes
from onrecord.link.disagreements import disagreements
from onrecord.link.entities import parties
from onrecord.link.events import events
from onrecord.link.no_such import with_denials
from onrecord.link.published import placed
from onrecord.link.reports import Reports
from onrecord.link.statements import statements
from onrecord.link.stories import stories
from onrecord.model.correction import Correction
from onrecord.model.record import Record, Witness


def linked(witnesses: Iterable[Witness], corrections: Sequence[Correction] = ()) -> Record:
    """Return the record of witnesses. Copies come first, so that ten reprints count as one origin."""
    found = placed(sorted(witnesses, key=lambda w: w.article.id))
    people = parties(found)
    reprints = copies(w.article for w in found)
    said = statements(found, people)
    texts = {w.article.id: w.article.text for w in found}
    reports = Reports.of(found)
    positions = sides(found, people)
    held = of_one(with_denials(events(found, people), positions, texts), reports)
    tales = stories(found, reprints, held)
    disputed = disputes(positions, told(said, texts), {a: story.id for story in tales for a in story.articles})
    held, matters = of_events(held, tuple(alleged(disputed, reports, texts)))
    differing = [*disagreements(held, reports), *on_days(held, reports), *matters]
    return Record(
        reader=max((w.reading.reader for w in found), default=""),
        witnesses=tuple(found),
        copies=reprints,
        entities=people.entities,
        statements=said,
        events=held,
        changes=changes(held, reports),
        disagreements=tuple(sorted(differing, key=lambda d: d.id)),
        stories=tales,
    )
