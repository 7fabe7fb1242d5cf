"""Put together what belongs together.

Takes:  things in some order, and what makes two of them belong together.
Gives:  groups in order of first appearance, so that a copy comes with what it copies.
Leaves: which group comes first: whoever shows them.
"""

from collections.abc import Callable, Hashable, Iterable
from typing import TypeVar

Thing = TypeVar("Thing")
Key = TypeVar("Key", bound=Hashable)


def grouped_by(things: Iterable[Thing], key: Callable[[Thing], Key]) -> dict[Key, list[Thing]]:
    """Return the things that share a key under it.

    >>> grouped_by(["tide", "lamp", "ton"], lambda word: word[0])
    {'t': ['tide', 'ton'], 'l': ['lamp']}
    """
    groups: dict[Key, list[Thing]] = {}
    for thing in things:
        groups.setdefault(key(thing), []).append(thing)
    return groups
