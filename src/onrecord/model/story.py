"""A developing story: the articles that share an event.

Takes:  ids of articles and events.
Gives:  Story.
Leaves: what joins them: link/stories.py.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Story:
    """One component of articles; label is a headline.

    aliases are ids that it had before a merge, as far as a store gave them out.
    """

    id: str
    label: str
    articles: tuple[str, ...]
    events: tuple[str, ...]
    aliases: tuple[str, ...] = ()
