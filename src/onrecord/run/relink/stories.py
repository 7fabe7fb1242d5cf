"""Find which stories are others because of what is new.

Takes:  the sketch of a new article, and what has become of copies.
Gives:  relinked_articles(): the articles that follow others now; regrouped(): the stories that are touched, with
        their members.
Leaves: the rule: link/stories.py.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from onrecord.link.stories import connected_components, restored, withdrawn
from onrecord.model.sketch import Sketch
from onrecord.record.derived.articles import Articles, Follows, Linked
from onrecord.record.derived.sketches import SketchRows


def relinked_articles(new: Sketch, origins: Mapping[str, str | None], shelf: SketchRows, follows: Follows) -> set[str]:
    """Put a new article on the shelf where it is no copy, and take off what is one now; return whom it changed."""
    shelf.keep(new)
    changed = {new.article, *origins}
    for article, origin in sorted(origins.items()):
        if article != new.article:
            changed |= _restore_sketch(shelf.kept(article), shelf, follows) if origin is None else set()
            changed |= _remove_sketch(shelf.kept(article), shelf, follows) if origin else set()
    if not origins.get(new.article):
        changed |= _restore_sketch(new, shelf, follows)
    return changed


def _restore_sketch(sketch: Sketch, shelf: SketchRows, follows: Follows) -> set[str]:
    shelf.add(sketch)
    now = restored(sketch, shelf, follows)
    follows.put(now)
    return set(now)


def _remove_sketch(sketch: Sketch, shelf: SketchRows, follows: Follows) -> set[str]:
    """Remove a sketch from the shelf; a copy that gets another origin is off already, and changes nothing."""
    shelf.remove(sketch)
    now = withdrawn(sketch, shelf, follows)
    follows.put({**now, sketch.article: ()})
    return set(now)


def regrouped(changed: Iterable[str], articles: Articles, follows: Follows) -> tuple[set[int], set[int]]:
    """Gather the stories of changed articles anew; return the numbers of those touched, and of those that are no more.

    A story keeps the number that most of its articles had, so that few articles are told of another one.
    """
    linked = articles.linked(changed)
    ahead = follows.of(linked)
    near = {other for others in ahead.values() for other in others}
    near |= {other for one in linked.values() for other in (one.origin, one.previous) if other}
    old = {one.story for one in (*linked.values(), *articles.linked(near).values()) if one.story is not None}
    members = {**linked, **articles.of_stories(old)}
    numbers = _story_numbers(_groups(members, follows.of(members)), members, articles.last_story())
    moved = [(number, article) for article, number in numbers.items() if members[article].story != number]
    articles.put_stories(moved)
    touched = {numbers[article] for article in linked} | {number for number, _ in moved}
    touched |= {was for _, article in moved if (was := members[article].story) is not None}
    left = set(numbers.values())
    return touched & left, old - left


def _groups(members: Mapping[str, Linked], follows: Mapping[str, tuple[str, ...]]) -> tuple[tuple[str, ...], ...]:
    """Return the articles of each story: what follows what, copies with their originals, captures with earlier ones."""
    origins = {article: one.origin for article, one in members.items() if one.origin}
    captures = {article: one.previous for article, one in members.items() if one.previous}
    return connected_components({article: follows.get(article, ()) for article in members}, origins, captures)


def _story_numbers(groups: Iterable[tuple[str, ...]], members: Mapping[str, Linked], last: int) -> dict[str, int]:
    """Return the number of the story of each article, the largest story first."""
    taken: set[int] = set()
    found: dict[str, int] = {}
    for group in sorted(groups, key=lambda g: (-len(g), g)):
        had = Counter(was for article in group if (was := members[article].story) is not None)
        free = [number for number, _ in had.most_common() if number not in taken]
        number = free[0] if free else (last := last + 1)
        taken.add(number)
        found |= dict.fromkeys(group, number)
    return found
