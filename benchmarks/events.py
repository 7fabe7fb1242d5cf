"""Measure which day events get, and who takes part, against MEANTIME (gm) and the Wikinews dependency graphs.

Takes:  ../shared/corpora: the development documents of meantime and tdg.
Gives:  of the events that a text puts on a time, how many get that time's words or its days; precision and recall of
        participants (a mention of the same party at the right event); F1 of the rare values of events, and how
        many planned ones are told as done; what events cost.
Leaves: which words are events, and their properties: reader.py; events of a record: cases.py.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice
from time import process_time

from benchmarks.status import page
from onrecord.clean import cleaned
from onrecord.model.event import OTHER, EventMention
from onrecord.model.reading import Reading
from onrecord.model.span import Span
from onrecord.read import Reader
from onrecord.read.events import events, with_predicted
from training.corpora import CORPORA_AT, documents
from training.corpora.document import Document, Event, Label

ARTICLES = 30


def main() -> None:
    """Print the figures."""
    if not CORPORA_AT.is_dir():
        print(f"There is no {CORPORA_AT}: nothing is measured.")
        return
    reader = Reader()
    for corpus in ("meantime", "tdg"):
        counts: Counter[str] = Counter()
        for document in (document for document in documents(corpus) if document.split == "dev"):
            reading = reader.read(cleaned(page(document)))
            _count_days(document, reading, counts)
            _count_participants(document, reading, counts)
        print(f"{f'events on their day, {corpus}':42}{_share(counts)} ({counts['no day']} without a day)")
        print(f"{'':42}{counts['shown day']} right of {counts['shown']} days that a record would show")
        if counts["wanted"]:
            print(f"{f'participants, {corpus}':42}{_f1(counts)}")
            print(f"{'':42}{counts['shown party']} right of {counts['shown parties']} that a record would show")
    _rare(reader)
    _speed(reader)


def _rare(reader: Reader) -> None:
    """Print F1 of the rare values of events that are seen, and how many planned ones are told as done for certain."""
    counts: dict[str, Counter[str]] = {}
    for corpus in ("meantime", "timebank"):
        for document in (document for document in documents(corpus) if document.split == "dev"):
            reading = reader.read(cleaned(page(document)))
            for event in document.all("event", Event):
                mention = _mention(reading, event)
                for name, want, got in _properties(event, mention) if mention else ():
                    counts.setdefault(name, Counter())[f"{want} {got}"] += 1
    early = counts.pop("planned, told as done")
    for name, told in counts.items():
        right = told["True True"]
        wanted, given = right + told["True False"], right + told["False True"]
        print(f"{f'events as read: {name}':42}F1 {2 * right / max(1, wanted + given):.3f} of {wanted} ({given} given)")
    print(f"{'planned, told as done':42}{early['True True'] / max(1, early['True True'] + early['True False']):.3f}")


def _properties(event: Event, mention: EventMention) -> Iterator[tuple[str, bool, bool]]:
    """Yield each property that the corpus tells of an event: its name, and whether theirs and ours is rare."""
    if event.when is not None:
        yield "future", event.when == "future", mention.when == "future"
    if event.certainty is not None:
        yield "less than certain", event.certainty != "certain", mention.certainty in ("probable", "possible")
    if event.polarity is not None:
        yield "negative", event.polarity == "negative", mention.polarity == "negative"
    if event.when == "future":
        done = mention.when in ("past", "present") and mention.certainty == "certain"
        yield "planned, told as done", True, done


def _speed(reader: Reader) -> None:
    """Print how long events take beside the network, on development articles of PolNeAR."""
    chosen = islice((document for document in documents("polnear") if document.split == "dev"), ARTICLES)
    articles = [cleaned(page(document)) for document in chosen]
    begun = process_time()
    analyses = [reader.analyse(article) for article in articles]
    looked, begun = process_time() - begun, process_time()
    for analysis in analyses:
        with_predicted(analysis.context, events(analysis.context))
    told = process_time() - begun
    print(
        f"{'events, beside all that is read before':42}{told / looked:.3f}, {1000 * told / ARTICLES:.1f} ms an article"
    )


def _share(counts: Counter[str]) -> str:
    near = f"{counts['near day'] / max(1, counts['near']):.3f} of {counts['near']} whose time stands in their sentence"
    return f"{counts['day'] / max(1, counts['dated']):.3f} of {counts['dated']}, {near}"


def _f1(counts: Counter[str]) -> str:
    precision, recall = counts["right"] / max(1, counts["given"]), counts["right"] / max(1, counts["wanted"])
    of_parties = counts["right"] / max(1, counts["parties"])
    known = f"{_mean(precision, of_parties):.3f} of {counts['parties']} that are persons, bodies or places"
    both = f"precision {precision:.3f}  recall {recall:.3f}  F1 {_mean(precision, recall):.3f}"
    return f"{both} of {counts['wanted']}, {known}"


def _mean(precision: float, recall: float) -> float:
    return 2 * precision * recall / max(1e-9, precision + recall)


def _count_days(document: Document, reading: Reading, counts: Counter[str]) -> None:
    """Count the events that the text puts on a time, and those that get it."""
    for event, time in _links(document, "event time", roles=("included",)):
        mention = _mention(reading, event)
        days = next((each.all_days for each in reading.times if each.span.meets(Span(time.start, time.end))), None)
        if mention is None or days is None or days.days > 1:
            continue  # not seen as an event, or no day: reader.py and times.py count those
        held = reading.times[mention.time].all_days if mention.time is not None else None
        counts["dated"] += 1
        counts["day"] += held == days
        counts["no day"] += held is None
        if _together(reading, event, time):
            counts["near"] += 1
            counts["near day"] += held == days
            counts["shown"] += mention.kind != OTHER and mention.days is not None
            counts["shown day"] += mention.kind != OTHER and mention.days == days


def _together(reading: Reading, event: Label, time: Label) -> bool:
    """Tell whether event and time stand in one sentence."""
    both = Span(min(event.start, time.start), max(event.end, time.end))
    return any(sentence.holds(both) for sentence in reading.sentences)


def _count_participants(document: Document, reading: Reading, counts: Counter[str]) -> None:
    """Count who takes part in the events that both name."""
    wanted: dict[Label, list[Label]] = {}
    for event, party in _links(document, "event chain", roles=("arg0", "arg1", "arg2", "arg3")):
        wanted.setdefault(event, []).append(party)
    for event, parties in wanted.items():
        mention = _mention(reading, event)
        if mention is None:
            continue
        given = [reading.chains[place].mentions for place in mention.participants]
        counts["given"] += len(given)
        counts["wanted"] += len(parties)
        counts["right"] += sum(_among(party, given) for party in parties)
        if mention.kind != OTHER:
            counts["shown parties"] += len(given)
            counts["shown party"] += sum(any(_among(party, [chain]) for party in parties) for chain in given)
        known = [each.mentions for each in reading.chains]
        counts["parties"] += sum(_among(party, known) for party in parties)


def _links(document: Document, kind: str, *, roles: Sequence[str]) -> Iterator[tuple[Label, Label]]:
    return ((link.source, link.target) for link in document.links if link.kind == kind and link.role in roles)


def _mention(reading: Reading, event: Label) -> EventMention | None:
    return next((each for each in reading.events if each.span.meets(Span(event.start, event.end))), None)


def _among(party: Label, given: Sequence[Sequence[Span]]) -> bool:
    return any(span.meets(Span(party.start, party.end)) for mentions in given for span in mentions)


if __name__ == "__main__":
    main()
