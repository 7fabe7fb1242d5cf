"""Gather articles into developing stories.

Takes:  sketches on a shelf; copies.
Gives:  follows(), the earlier reports that an article follows; articles_by_story(), the articles of each story;
        chosen() and connected_components(), its two halves; restored() and withdrawn(), what changes when a sketch
        comes or goes; story_of(), a cluster with its label and events.
Leaves: how alike two reports are: story_features.py. What a story is about in prose: nobody here writes any.

Each article follows the earlier one with the best score, so a story that goes on for months is a chain of reports, and
an article about two stories is told by its main one. What an article follows depends on those before it alone: a story
does not change by what comes after, but where a report is sure to follow two.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

from onrecord.link.blocking import Shelf, Sketches, earlier, later
from onrecord.link.corrections.pairs import NONE, Pairs
from onrecord.link.ids import identity
from onrecord.link.story_features import SAME_STORY, shared_event
from onrecord.link.union_find import Groups
from onrecord.model.event import Event
from onrecord.model.record import Document
from onrecord.model.sketch import Sketch
from onrecord.model.story import Story

LEAST = -3.3
"""The log-odds from which an article follows the earlier one with the best score. Of -3, -3.2, -3.35 and -3.5 the
stories of benchmarks/stories.py have B-cubed .878, .875, .877 and .879, at a precision of .899 and then .883, and of
the 55 storylines 48, 48, 48 and 50 stand in one story: a lost report costs all that it changes. From -3.34 on, short
reports that share nothing but a premier become one story (tests/link/test_stories.py)."""
SURE = 3.0
"""The log-odds from which it follows others too, and so joins what was told as two stories: as surely as that, no two
strangers of corpora/stories (train) are joined; 0 and less join some."""
EVENT = 3.0
"""How much less sure it need be where both tell of an event of one kind on the same day: a round-up follows several."""
MOST = 4
"""Articles that one article follows."""

Follows = dict[str, tuple[str, ...]]
"""The ids of the earlier articles that each article follows, the best first."""


class Followed(Protocol):
    """What each article followed before: a dict, or a table that is asked for one at a time."""

    def __getitem__(self, article: str, /) -> tuple[str, ...]:
        """Return the ids of the earlier articles, the best first."""


def articles_by_story(
    sketches: Iterable[Sketch],
    copies: Mapping[str, str],
    captures: Mapping[str, str] | None = None,
    judged: Pairs = NONE,
) -> tuple[tuple[str, ...], ...]:
    """Return the ids of the articles of each story; each article is in exactly one.

    Copies go with their originals, and captures with the earlier capture of their page, however much was rewritten.
    """
    shelf = Sketches(s for s in sketches if s.article not in copies)
    return connected_components({s.article: follows(s, shelf) for s in shelf}, copies, captures or {}, judged=judged)


def follows(sketched: Sketch, shelf: Shelf) -> tuple[str, ...]:
    """Return the earlier articles that a sketch follows, the best first."""
    return chosen(sketched, earlier(sketched, shelf).values())


def restored(new: Sketch, shelf: Shelf, known: Followed) -> Follows:
    """Return what now follows what, for new, which has just come to the shelf, and for the articles that this changes.

    known has what the others followed before; the result equals follows() of each. Reports that arrive in the order of
    their days change nobody but themselves.
    """
    changed = {new.article: follows(new, shelf)}
    for other in later(new, shelf).values():
        before, found = known[other.article], earlier(other, shelf)
        lost = not found.keys() >= set(before)  # new has pushed one out of the windows of other
        if lost or SAME_STORY.score(other, new) >= LEAST:
            now = chosen(other, found.values() if lost else [new, *(found[one] for one in before)])
            if now != before:
                changed[other.article] = now
    return changed


def withdrawn(old: Sketch, shelf: Shelf, known: Followed) -> Follows:
    """Return what each article follows now, for those that the removal of the sketch old from the shelf changes.

    So it is where a fuller text turns up of which old is a copy, or its day is corrected. Others move up for it in the
    windows, so all that could follow it are weighed again.
    """
    now = {other.article: follows(other, shelf) for other in later(old, shelf).values()}
    return {article: others for article, others in now.items() if others != known[article]}


def connected_components(
    followed: Mapping[str, Iterable[str]], *joined: Mapping[str, str], judged: Pairs = NONE
) -> tuple[tuple[str, ...], ...]:
    """Return the connected components, each sorted; joined has pairs that are of one story whatever they say.

    What people hold apart is never joined by what follows what: then the pairs are taken in the order of their ids.
    """
    groups = Groups[str](followed)
    for one, other in (*(pair for pairs in joined for pair in pairs.items()), *judged.stories_same):
        groups.join(one, other)
    for one, other in sorted((one, other) for one, others in followed.items() for other in others):
        if not any({groups.of(one), groups.of(other)} == {groups.of(a), groups.of(b)} for a, b in judged.stories_apart):
            groups.join(one, other)
    return tuple(sorted(tuple(sorted(group)) for group in groups.all()))


def chosen(sketched: Sketch, found: Iterable[Sketch]) -> tuple[str, ...]:
    """Return the ids of those that sketched follows, of all that it could follow; of equals the nearest first."""
    told = ((SAME_STORY.score(sketched, other), other.place, shared_event(sketched, other)) for other in found)
    scored = sorted(told, reverse=True)[:MOST]
    best = [one for n, one in enumerate(scored) if one[0] >= (SURE - EVENT * one[2] if n else LEAST)]
    return tuple(place[1] for _, place, _ in best)


def story_of(documents: Sequence[Document], events: Iterable[Event]) -> Story:
    """Return the story of the documents, named after its earliest report's headline."""
    first, *_ = ordered = sorted(documents, key=_publication_order)
    label = first.article.headline or " ".join(first.article.text.split())[:80]
    articles = tuple(w.article.id for w in ordered)
    return Story(identity("t", first.article.id), label, articles, tuple(sorted(e.id for e in events)))


def _publication_order(document: Document) -> tuple[str, str]:
    days = document.published.days
    return (str(days.earliest) if days else "9999", document.article.id)
