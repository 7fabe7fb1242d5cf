"""Tell whom a word of a sentence means.

Takes:  a context, a sentence, the voice in which the word stands, and the word's place.
Gives:  Meaning.of(): the places in the cast of whom it means, none where that is not sure.
Leaves: which words take part in an event: arguments.py, participants.py.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from onrecord.model.attribution import Attribution
from onrecord.model.span import Span
from onrecord.read.events.context import ArticleContext
from onrecord.read.events.light_verbs import DEEP, led
from onrecord.read.layout import Sentence
from onrecord.read.lexicon import people
from onrecord.read.parties.parties import Party
from onrecord.read.smallwords import GENDER
from onrecord.read.speech.pronouns import subject
from onrecord.read.trees import SUBJECTS, Tree
from onrecord.read.words import Word

_PAIR = re.compile(
    r"\b(?:the|both|their|two) (?:two )?(?:leaders|presidents|ministers|men|women|sides|heads|premiers|pair|duo|two)\b",
    re.I,
)
_HEADS = frozenset("president leader minister premier chancellor king queen chairman mayor head chief".split())
_OFFICES = {
    "leaders": _HEADS,
    "heads": _HEADS,
    "presidents": frozenset({"president"}),
    "ministers": frozenset({"minister"}),
    "premiers": frozenset({"premier", "minister"}),
}
"""Offices of which both of a pair must have one, by the noun that they are called by."""
_SEX = GENDER | {"his": "m", "her": "f"}
_SPEAKERS = frozenset("i me my we us our".split())
"""Pronouns that mean whoever speaks."""
BOTH = frozenset("they their them".split())
"""Pronouns that mean the last pair, of what takes two, else a body."""
_BODIES = BOTH | {"it", "its"}
_AND = re.compile(r"(?:(?: of (?:the )?[A-Z][\w’'-]+)?(?:, (?:the|an?|his|her) [^,;.]{3,60})?(?:,|,? and| &)\s)?")
"""What joins the names of a list, with the town or office of each; nothing before the first."""
_SEATED = re.compile(r" of |, (?:the|an?|his|her) ")
"""What stands behind a name that tells where or who it is, and hides the next name of a list from the tree."""
_APPOSED = re.compile(r", (?:the|an?|his|her) [^,;.]{3,50}")
"""What stands between a name and one inside its apposition."""
_OWNER = re.compile(r" (?:of|from) [^,.;\n]{2,50}, ")
"""What a title tells of whose it is, before the names."""
_OF = frozenset(("of",))
_NAMING = frozenset("named called identified known dubbed nicknamed".split())
"""Participles that lead to the name of the one whom they describe."""
_LONGEST = 40
"""Words of a clause that are looked at: a sentence of thousands of words stays linear."""
_LIST = 400
"""Characters of the longest list of names."""
_AROUND = 60
"""Characters on each side of a word within which a name that holds it begins."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """What words mean in a sentence; mutual tells that they stand for who takes part in what takes two."""

    context: ArticleContext
    sentence: Sentence
    voice: Attribution | None
    mutual: bool

    def of(self, place: int, *, deep: int = DEEP) -> Iterator[int]:
        """Yield whom the word at a place means: by its name, as a pronoun, or as the network takes its phrase.

        deep is how many phrases inside of phrases are looked into.
        """
        word = self.sentence.words[place]
        first = self.sentence.words[self.context.tree(self.sentence).first(place)]
        if word.lower in _SPEAKERS | _SEX.keys() | _BODIES:
            yield from self._pronoun(place)
        elif names := self.names(word):
            yield self.context.cast.at[names[0]]
            yield from self._listed(names[0])
            yield from self._row(names[0].start)[1:] if _SEATED.match(self.context.layout.text, names[0].end) else []
        elif titled := self._titled(word):
            yield from titled
        elif _PAIR.search(Span(first.start, word.end).of(self.context.layout.text)):
            yield from self._pair(word.lower)
        elif beside := self._beside(place):
            yield beside[0]
        elif (known := self.context.discourse.meant.get(first.start)) is not None:
            yield from [known] if not deep or known not in self.others_within(place, deep=deep - 1) else []

    def others_within(self, place: int, *, deep: int = DEEP) -> set[int]:
        """Return whom the phrase of somebody names beside them: "*Ada Roy*'s aide", "the man who shot *Karl Maas*".

        No phrase means who is named inside of it (the i-within-i filter; Chomsky 1981), but "a man named Karl Maas".
        """
        tree, words = self.context.tree(self.sentence), self.sentence.words
        clauses = [n for n in tree.under(place, "acl", "acl:relcl") if words[n].lower not in _NAMING]
        of = [n for n in tree.under(place, "nmod") if led(tree, words, n, _OF)]
        owners = {party for owner in (*tree.under(place, "nmod:poss"), *of) for party in self.of(owner, deep=deep)}
        inside = (n for clause in clauses for n in islice(_below(tree, clause), _LONGEST))
        return owners | {self.context.cast.at[name] for n in inside for name in self.names(words[n])}

    def names(self, word: Word) -> list[Span]:
        """Return the names of the cast in which a word stands."""
        near = self.context.cast.order_within(Span(word.start - _AROUND, word.end + _AROUND))
        return [name for name in near if name.meets(word.span)]

    def _titled(self, title: Word) -> list[int]:
        """Return who is named right after a title in the plural: "Mayors Ada Roy, Bo Carter and Cy Lund"."""
        known, text = people().get(title.lower), self.context.layout.text
        if known is None or known.number != "plural":
            return []
        owner = _OWNER.match(text, title.end)  # "the mayors of Ghent and Lund, Ada Roy and Bo Carter"
        return self._row(owner.end() if owner else title.end + 1)

    def _row(self, start: int) -> list[int]:
        """Return the people of a list that begins at start: "Ada Roy of Ghent, Bo Carter and Cy Lund"."""
        context, found, end = self.context, list[int](), start
        for name in context.cast.order_within(Span(start, max(start, min(start + _LIST, self.sentence.span.end)))):
            between = context.layout.text[end : name.start]
            if found and _APPOSED.fullmatch(between):
                continue  # "Ada Roy, the head of *Norvane*, and Bo Carter"
            if context.kind(name) == "place" and between in (" of ", " of the "):
                end = name.end
            elif context.kind(name) == "person" and _AND.fullmatch(between) is not None and (found or not between):
                found, end = [*found, context.cast.at[name]], name.end
            else:
                break
        return found

    def _listed(self, name: Span) -> list[int]:
        """Return who stands before a name in a list: "Roy, Carter to meet", "Ada Roy, *Bo Carter* and Cy Lund"."""
        cast, text = self.context.cast, self.context.layout.text
        before = cast.order_within(Span(max(self.sentence.span.start, name.start - _AROUND), name.start))
        after = cast.order_within(Span(name.end, name.end + _AROUND))
        person = before and self.context.kind(before[-1]) == "person" and text[before[-1].end : name.start] == ", "
        goes_on = after and self.context.kind(after[0]) == "person" and text[name.end : after[0].start] == " and "
        return [cast.at[before[-1]]] if person and (goes_on or self.sentence.zone == "headline") else []

    def _pair(self, noun: str) -> tuple[int, ...]:
        """Return the last two who took part in one event and can both be called so: "the two leaders".

        Where the noun tells no office ("the duo") and there were several pairs, nobody is meant for sure.
        """
        parties = self.context.cast.parties
        called = [pair for pair in self.context.pairs if all(_is(parties[party], noun) for party in pair)]
        several = noun not in _OFFICES and len({frozenset(pair) for pair in called}) > 1
        return called[-1] if called and not several else ()

    def _beside(self, place: int, *, deep: int = 2) -> list[int]:
        """Return whose name stands beside a description: "the leader of the union, Bo Carter", or before it."""
        tree, words = self.context.tree(self.sentence), self.sentence.words
        beside = [words[each] for each in tree.under(place, "appos")]
        beside += [words[tree.heads[place]]] if tree.relations[place] == "appos" else []
        names = (name for word in beside for name in self.names(word) if self.context.kind(name) == "person")
        found = [self.context.cast.at[name] for name in names]
        inner = tree.under(place, "nmod") if deep and not found else []
        return found or [party for each in inner for party in self._beside(each, deep=deep - 1)]

    def _pronoun(self, place: int) -> Iterator[int]:
        word, voice = self.sentence.words[place], self.voice
        if word.lower in _SPEAKERS:
            yield from [voice.speaker] if voice and voice.speaker is not None and voice.mode == "direct" else []
        elif word.lower in BOTH and self.mutual:
            yield from self._pair(word.lower)
        elif word.lower in _BODIES:
            yield from self._body(word.start)
        else:
            ahead = self._ahead(place, _SEX[word.lower]) if voice is None else None
            yield from [ahead] if ahead is not None else self._person(word.start, _SEX[word.lower])

    def _ahead(self, place: int, sex: str) -> int | None:
        """Return the person to whom a pronoun looks ahead: "during her talks in Linden, Roy said"."""
        tree, words, at = self.context.tree(self.sentence), self.sentence.words, place
        for _ in range(DEEP):
            at = tree.heads[at]
            names = [name for each in tree.under(at, *SUBJECTS) if each > place for name in self.names(words[each])]
            parties = [self.context.cast.at[name] for name in names if self.context.kind(name) == "person"]
            if parties:
                return parties[0] if self.context.discourse.may_be(parties[0], sex) else None
        return None

    def _person(self, start: int, sex: str) -> Iterator[int]:
        """Yield whom "he" or "her" means: who speaks, in reported words, else whom the text named."""
        voice, parties = self.voice, self.context.cast.parties
        speaker = voice.speaker if voice and voice.mode != "direct" else None
        if speaker is not None and parties[speaker].kind == "person" and parties[speaker].sex in ("u", sex):
            yield speaker
            return
        discourse = self.context.discourse
        found = discourse.meant.get(start) if voice else subject(discourse, start, sex)
        self_ = voice is not None and voice.mode == "direct" and found == voice.speaker  # nobody calls himself "him"
        if found is not None and parties[found].kind == "person" and not self_:
            yield found

    def _body(self, start: int) -> Iterator[int]:
        """Yield the body that "its" means: the one that speaks, in reported words, else the one the network tells."""
        voice = self.voice
        found = voice.speaker if voice and voice.mode != "direct" else self.context.discourse.meant.get(start)
        if found is not None and self.context.cast.parties[found].kind == "organisation":
            yield found


def _below(tree: Tree, at: int) -> Iterator[int]:
    """Yield the words of a clause, what stands in apposition to others left out."""
    left = [at]
    while left:
        yield (word := left.pop())
        left += [child for child in tree.children[word] if child != word and tree.relations[child] != "appos"]


def _is(party: Party, noun: str) -> bool:
    """Tell whether a noun in the plural may be of a party, by the offices that the article gives it."""
    roles = {word for role in party.roles for word in role.head}
    return noun not in _OFFICES or not roles.isdisjoint(_OFFICES[noun])
