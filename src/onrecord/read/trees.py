"""What the words of a sentence hang on.

Takes:  how many words a sentence has, and what the network sees each of them hang on.
Gives:  Tree: the head and the relation of each word, what hangs on it; the same with a word on another head.
Leaves: what that says of anybody: events/arguments.py.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from onrecord.read.network import Dependency

SUBJECTS = ("nsubj", "nsubj:pass")
"""Relations by which the subject of a verb hangs on it."""


@dataclass(frozen=True, slots=True)
class Tree:
    """A sentence's words by their places: heads has what each hangs on, a root itself; relations by what (UD 2)."""

    heads: tuple[int, ...]
    relations: tuple[str, ...]
    children: tuple[tuple[int, ...], ...]

    @classmethod
    def of(cls, length: int, dependencies: Mapping[int, Dependency]) -> Tree:
        """Return the tree of so many words; those that nobody has seen are roots of their own.

        >>> Tree.of(2, {0: Dependency(1, "nsubj", 0.9), 1: Dependency(1, "root", 0.9)}).under(1, "nsubj")
        [0]
        """
        heads = [dependencies[n].at if n in dependencies else n for n in range(length)]
        return cls.hung(heads, [dependencies[n].relation if n in dependencies else "root" for n in range(length)])

    @classmethod
    def hung(cls, heads: Sequence[int], relations: Sequence[str]) -> Tree:
        """Return the tree of these heads and relations."""
        children: list[list[int]] = [[] for _ in heads]
        for place, head in enumerate(heads):
            if head != place:
                children[head].append(place)
        return cls(tuple(heads), tuple(relations), tuple(tuple(each) for each in children))

    def rehung(self, heads: Sequence[int], relations: Sequence[str]) -> Tree:
        """Return the tree of other heads and relations; this one where the other heads would close a circle.

        >>> Tree.hung((0, 0), ("root", "obj")).rehung((1, 0), ("nsubj", "obj")).heads
        (0, 0)
        """
        other = Tree.hung(heads, relations)
        return self if other._circular() else other

    def reheaded(self, at: int, head: int, relation: str) -> Tree:
        """Return the tree in which one word hangs on another head by another relation."""
        heads, relations = list(self.heads), list(self.relations)
        heads[at], relations[at] = head, relation
        return self.rehung(heads, relations)

    def swapped(self, upper: int, lower: int, relation: str, *, moving: range = range(0)) -> Tree:
        """Return the tree in which a word takes the place of its head, which hangs on it by relation.

        moving are the places whose words, where they hang on the head, go over to the word as well.
        """
        heads, relations, above = list(self.heads), list(self.relations), self.heads[lower]
        for child in self.children[lower]:
            if child in moving and child != upper and self.relations[child] != "case":
                heads[child] = upper
        heads[upper], relations[upper] = upper if above == lower else above, self.relations[lower]
        heads[lower], relations[lower] = upper, relation
        return self.rehung(heads, relations)

    def _circular(self) -> bool:
        """Tell whether a word hangs below itself, so that no root is above it."""
        reached = [place for place, head in enumerate(self.heads) if head == place]
        for place in reached:
            reached += self.children[place]
        return len(reached) < len(self.heads)

    @property
    def seen(self) -> bool:
        """Tell whether anybody has told what hangs on what."""
        return any(head != place for place, head in enumerate(self.heads))

    def under(self, at: int, *relations: str) -> list[int]:
        """Return the words that hang on one by these relations, in reading order."""
        below, told = self.children[at], self.relations
        return [child for child in below if told[child] in relations] if below else []

    def subject_relation(self, verb: int) -> str:
        """Return the relation by which a subject hangs on a verb: that of the passive where it has its auxiliary."""
        return "nsubj:pass" if self.under(verb, "aux:pass") else "nsubj"

    def joined(self, at: int) -> list[int]:
        """Return a word with those joined to it, or to another word of its name: "Ada Roy and Bo Carter"."""
        named = [at, *self.under(at, "flat", "appos", "compound")]
        return [at, *(each for word in named for joined in self.under(word, "conj") for each in self.joined(joined))]

    def first(self, at: int) -> int:
        """Return the place of the first word of the phrase under one: "the" of "the two leaders"."""
        below = [child for child in self.children[at] if child < at and self.relations[child] in _INSIDE]
        return self.first(below[0]) if below else at


_INSIDE = frozenset("det nmod:poss amod nummod compound advmod flat nmod:desc nmod:unmarked".split())
"""Relations by which the words of a phrase hang on its last noun."""
