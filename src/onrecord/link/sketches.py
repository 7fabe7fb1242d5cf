"""Sketch an article for story linking.

Takes:  one document; nothing of any other article.
Gives:  sketch(): its Sketch, a row that the record room can keep and drop at will.
Leaves: comparing sketches: story_features.py.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import combinations
from math import log, sqrt

from onrecord.link.event_features import GENERAL
from onrecord.link.rarity import rarity_of
from onrecord.link.tables import titles
from onrecord.model.chain import Chain
from onrecord.model.event import OTHER
from onrecord.model.interval import Interval
from onrecord.model.record import Document
from onrecord.model.sketch import Sketch, Weights

KEYS = 16
"""The heaviest words by which a sketch is found."""
MOST = 100
"""Words that are kept of each kind: the heaviest. All of them join reports no better, on corpora/stories (train)."""
LEAD = 100
"""Words of the body that are its lead, about four sentences."""
PRIOR = 10.0
"""What a short text lacks in weight: two of forty words that name one person share little. Of 0, 10, 20 and 30, 10 and
less cost invented lives of forty words no report; 20 tore 6 of 69, 30 tore 25."""
SHORT = 3
"""Days of an event that tell of which it is."""
EXACT = 7
"""Days beyond which what bounds an undated article does not place it."""
LONGEST = 25
"""Characters before a name that are searched for the word before it."""
PUBLIC = 0.25
"""What the name of somebody in office weighs: a premier is in many stories. Of 1, 0.5 and 0.25 the two smaller ones
join fewer strangers on corpora/stories (train) and lose no report."""
LIKELY = 0.4
"""Confidence of an event from which who takes part in it tells of which story it is."""
_WORD = re.compile(r"[^\W\d_]{3,}")


def sketch(document: Document) -> Sketch:
    """Return the sketch of a document. Only what reports is read, never a teaser or a comment."""
    headline, body = _headline_words(document), _body_words(document)
    named, public = _name_words(document), _name_words(document, in_office=True)
    counted, lead = Counter(headline + body), Counter(headline + body[:LEAD])
    rare = {word: rarity_of(word) for word in counted}
    weight = {word: each * (PUBLIC if word in public else 1) for word, each in rare.items()}
    return Sketch(
        article=document.article.id,
        days=_exact_days(document.published.days),
        keys=tuple(_weighed(counted, rare, KEYS)),
        topic=_weighed({word: times for word, times in counted.items() if word not in named}, weight),
        names=_weighed({word: times for word, times in counted.items() if word in named}, weight),
        lead=_weighed(lead, weight),
        events=tuple(sorted(set(_event_keys(document)))),
        acts=tuple(sorted(set(_acts(document)))),
    )


def _event_keys(document: Document) -> Iterator[str]:
    """Yield the kind and the first day of each event of at most SHORT days; one that is moved has two."""
    for event in document.reading.events:
        for days in (event.days, event.was) if event.kind != OTHER else ():
            if days and days.days <= SHORT:
                yield f"{event.kind} {days.earliest}"


def _acts(document: Document) -> Iterator[str]:
    """Yield the kind of each event that is likely to be shown, with two of its place, its day and who takes part."""
    told: dict[tuple[int | None, str], set[str]] = {}
    for event in document.reading.events:
        if event.kind not in (OTHER, GENERAL) and event.confidence >= LIKELY and not event.background:
            chains = [*event.participants, *([] if event.place is None else [event.place])]
            names = (_WORD.findall(document.reading.chains[chain].name.lower()) for chain in chains)
            known = told.setdefault((event.same, event.kind), set())
            known.update(own[-1] for own in names if own)
            known.update(str(days.earliest) for days in (event.days, event.was) if days and days.days <= SHORT)
    for (_, kind), known in told.items():
        yield from (f"{kind} {a} {b}" for a, b in combinations(sorted(known), 2) if not (a[0] + b[0]).isdecimal())


def words(document: Document) -> list[str]:
    """Return the words of what reports, in small letters: the headline, then the body."""
    return _headline_words(document) + _body_words(document)


def _weighed(counted: Mapping[str, int], weight: Mapping[str, float], most: int = MOST) -> Weights:
    """Return the heaviest words, those that are often here and rare elsewhere; a long text has length 1,000."""
    raw = {word: (1 + log(times)) * weight[word] for word, times in counted.items()}
    kept = sorted(raw.items(), key=lambda entry: (-entry[1], entry[0]))[:most]
    length = sqrt(sum(each * each for _, each in kept) + PRIOR**2)
    return {word: share for word, each in kept if (share := round(1000 * each / length))}


def _headline_words(document: Document) -> list[str]:
    """Return the words of the headline, which is a zone of the text or a field of the article."""
    article = document.article
    zones = " ".join(z.span.of(article.text) for z in article.zones if z.kind == "headline")
    return _WORD.findall((zones or article.headline or "").lower())


def _body_words(document: Document) -> list[str]:
    zones = (z for z in document.article.zones if z.reports and z.kind != "headline")
    return _WORD.findall(" ".join(z.span.of(document.article.text) for z in zones).lower())


def _name_words(document: Document, *, in_office: bool = False) -> set[str]:
    """Return the words of which the names of parties are made, or only of people whose name follows an office."""
    chains = (c for c in document.reading.chains if c.kind != "group" and (not in_office or _holds_office(c, document)))
    return {word for chain in chains for form in (chain.name, *chain.also) for word in _WORD.findall(form.lower())}


def _holds_office(chain: Chain, document: Document) -> bool:
    """Tell whether an office precedes one of a person's names: "Premier Emma Holt"."""
    before = (document.article.text[max(0, at.start - LONGEST) : at.start].split() for at in chain.mentions)
    return chain.kind == "person" and any(words and words[-1].lower().strip(".") in titles() for words in before)


def _exact_days(days: Interval | None) -> Interval | None:
    return days if days and days.days <= EXACT else None
