"""Look at the sentences of an article as who does what to what.

Takes:  the discourse, what the words hang on, the attributions.
Gives:  Parsed: the verbs of a set of forms as Predicates; who a verb's subject is, which words it is about.
Leaves: what a verb means for a dispute: charges.py, denials.py.

An attribution tells better than the tree who speaks; the tree knows the verbs that no attribution has, clauses that
describe a noun ("the jamming, which Denmark has denied") and passives ("denied by Denmark").
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from onrecord.model.attribution import Attribution
from onrecord.model.span import Span
from onrecord.read.events.tree_repair import repaired
from onrecord.read.layout import Sentence
from onrecord.read.lexicon import people
from onrecord.read.network import Dependency
from onrecord.read.parties.bodies import body_called
from onrecord.read.parties.namekinds import BODY_NOUNS
from onrecord.read.smallwords import ARTICLES, AUXILIARIES, POSSESSIVES, RELATIVES
from onrecord.read.speech.discourse import Discourse
from onrecord.read.trees import Tree
from onrecord.read.words import Word

WIDE = 40
"""Words around a word in which the phrase under it is looked for: longer ones tell more than the matter."""
_DEEP = 4
"""Verbs through which a subject is shared: "came back, began to shout and denied"."""
_BACK = 14
"""Words before a clause that may tell what it denies."""
_NEAR = 3
"""Words between "which" and the subject of its clause."""
_LEADS = frozenset("which something that".split())
_PHRASE = 30
"""Characters from which quoted words are a statement, not a phrase."""
_FOR = frozenset(
    "office campaign lawyer lawyers attorney attorneys counsel team camp spokesman spokeswoman spokesperson spokesmen "
    "aide aides representative representatives administration government ministry embassy leaders officials".split()
)
"""Nouns for those who speak for whom they belong to."""


@dataclass(frozen=True, slots=True)
class Predicate:
    """A verb at a place of its sentence."""

    words: Sequence[Word]
    tree: Tree
    at: int

    @property
    def word(self) -> Word:
        """Return the verb itself."""
        return self.words[self.at]

    @property
    def passive(self) -> bool:
        """Tell whether what is acted upon is its subject: "was denied", "the claims denied by Roy"."""
        if self.tree.under(self.at, "nsubj:pass", "aux:pass"):
            return True
        return (
            self.tree.relations[self.at] in ("acl", "root", "parataxis")
            and not self.tree.under(self.at, "nsubj")
            and bool(self.agents)
        )

    def patient(self) -> int | None:
        """Return the place of what a passive verb acts upon, what a relative clause describes included."""
        own = next(iter(self.tree.under(self.at, "nsubj:pass", "nsubj")), None)
        described = self.tree.relations[self.at] in ("acl", "acl:relcl") and self.tree.heads[self.at] != self.at
        if own is not None and not (described and self.words[own].lower in RELATIVES):
            return own
        return self.tree.heads[self.at] if described else self._fronted()

    def _fronted(self) -> int | None:
        """Return the place of the word before the auxiliaries of a passive: "but this was vehemently denied"."""
        at = self.at - 1
        while at >= 0 and (self.words[at].lower in AUXILIARIES or self.words[at].lower.endswith("ly")):
            at -= 1
        return at if at >= 0 and not self.words[at].mark else None

    @property
    def agents(self) -> list[int]:
        """Return the places of those by whom it was done."""
        sure = self.tree.under(self.at, "obl:agent")
        return sure or [p for p in self.tree.under(self.at, "obl") if self._by(p)]

    def _by(self, place: int) -> bool:
        return any(self.words[case].lower == "by" for case in self.tree.under(place, "case"))

    def subject(self) -> int | None:
        """Return the place of who acts: an agent, a subject of its own or shared, what its clause describes."""
        if self.passive:
            return next(iter(self.agents), None)
        return self._subject(self.at, _DEEP)

    def _subject(self, verb: int, deep: int) -> int | None:
        own = self.tree.under(verb, "nsubj")
        head, relation = self.tree.heads[verb], self.tree.relations[verb]
        if own and not (relation == "acl:relcl" and self.words[own[0]].lower in RELATIVES):
            return own[0]
        if relation in ("acl:relcl", "acl"):
            return head
        if relation == "advcl" and self.words[verb].lower.endswith("ing"):
            return self._subject(self._top(verb), 0)  # ", calling it absurd" goes with the main clause
        shared = relation in ("conj", "xcomp", "advcl", "parataxis") and head != verb and deep
        return self._subject(head, deep - 1) if shared else None

    def _top(self, verb: int) -> int:
        """Return the verb of the main clause."""
        for _ in range(WIDE):
            verb = self.tree.heads[verb]
        return verb

    def under(self, place: int) -> list[Word]:
        """Return the words of the phrase that hangs on a place, not far from it."""
        lowest, highest = max(0, place - WIDE), min(len(self.words), place + WIDE)
        found, left = {place}, [place]
        while left:
            inner = [c for c in self.tree.children[left.pop()] if lowest <= c < highest and c != self.at]
            found.update(inner)
            left += inner
        return [self.words[n] for n in range(min(found), max(found) + 1) if n != self.at]

    def before(self) -> list[str]:
        """Return the small-letter words right before the verb, itself included."""
        return [w.lower for w in self.words[max(0, self.at - 4) : self.at + 1]]

    def antecedent(self) -> list[Word]:
        """Return what a clause without an object describes: "the jamming, which Roy denied", "a charge he denies"."""
        subject = next(iter(self.tree.under(self.at, "nsubj")), self.at)
        first = self.tree.first(subject)
        end = next((n for n in range(first, max(0, first - _NEAR), -1) if self.words[n - 1].lower in _LEADS), first)
        end -= end < first
        words = list(self.words[max(0, end - _BACK) : end])
        while words and (words[-1].mark or words[-1].lower in _LEADS):
            words.pop()
        cut = max((n + 1 for n, w in enumerate(words) if w.mark), default=0)
        return words[cut:]


@dataclass(slots=True)
class Parsed:
    """An article whose sentences have their trees."""

    discourse: Discourse
    dependencies: Sequence[Mapping[int, Dependency]]
    said: Sequence[Attribution]
    _cues: dict[int, Attribution] = field(default_factory=dict)
    _speakers: dict[int, set[int]] = field(default_factory=dict)
    _contents: dict[int, list[Span]] = field(default_factory=dict)
    _said_in: dict[int, list[Attribution]] = field(default_factory=dict)
    _trees: dict[int, Tree] = field(default_factory=dict)
    _ended: list[tuple[int, int, Attribution]] = field(default_factory=list)

    def __post_init__(self) -> None:
        layout = self.discourse.layout
        for one in self.said:
            sentence = layout.sentence_at(one.cue.start) if one.cue else None
            if one.cue and sentence:
                first = bisect_left(sentence.words, one.cue.start, key=lambda w: w.start)
                last = bisect_left(sentence.words, one.cue.end, lo=first, key=lambda w: w.start)
                self._cues |= {word.start: one for word in sentence.words[first:last]}
            for part in one.content:
                inside = layout.sentence_at(part.start)
                if inside and inside.span.holds(part):
                    self._contents.setdefault(inside.span.start, []).append(part)
                    self._said_in.setdefault(inside.span.start, []).append(one)
            for at in (edge for part in one.content for edge in (part.start, part.end - 1)):
                quote = layout.quote_at(at)
                if quote and one.speaker is not None:
                    self._speakers.setdefault(quote.inner.start, set()).add(one.speaker)

    def predicates(self, forms: Collection[str]) -> Iterator[Predicate]:
        """Yield the words of these small-letter forms, in reading order."""
        for sentence, dependencies in zip(self.discourse.layout.sentences, self.dependencies, strict=False):
            places = [at for at, word in enumerate(sentence.words) if word.lower in forms]
            tree = self._tree(sentence, dependencies) if places else None
            if tree and tree.seen:
                yield from (Predicate(sentence.words, tree, at) for at in places)

    def _tree(self, sentence: Sentence, dependencies: Mapping[int, Dependency]) -> Tree:
        """Return what hangs on what in a sentence, repaired once."""
        start = sentence.span.start
        if start not in self._trees:
            seen = Tree.of(len(sentence.words), dependencies)
            self._trees[start] = repaired(seen, sentence.words, self._contents.get(start, ()))
        return self._trees[start]

    def attribution(self, word: Word) -> Attribution | None:
        """Return the attribution in whose cue a word stands."""
        return self._cues.get(word.start)

    def last_speaker(self, at: int) -> tuple[int, ...]:
        """Return who spoke last before a place, nobody where that is not settled."""
        if not self._ended:
            told = (one for one in self.said if one.stated)
            self._ended = sorted((one.content[-1].end, n, one) for n, one in enumerate(told))
        place = bisect_right(self._ended, at, key=lambda each: each[0])
        last = self._ended[place - 1][2].speaker if place else None
        return () if last is None else (last,)

    def told_by(self, word: Word) -> int | None:
        """Return the party in whose words a word stands."""
        sentence = self.discourse.layout.sentence_at(word.start)
        inside = self._said_in.get(sentence.span.start, ()) if sentence else ()
        return next((one.speaker for one in inside if any(part.holds(word.span) for part in one.content)), None)

    def quoted(self, verb: Predicate, source: int) -> bool:
        """Tell whether a verb stands in the quoted words of another: he says that somebody denied it."""
        quote = self.discourse.layout.quote_at(verb.word.start)
        if quote is None or len(quote.inner) < _PHRASE:
            return False
        return source not in self._speakers.get(quote.inner.start, ())

    def source(self, verb: Predicate) -> int | None:
        """Return the party that acts by a verb: whom its attribution has, else its subject's."""
        said, place = self.attribution(verb.word), verb.subject()
        relative = said and said.source and said.source.of(self.discourse.layout.text).lower() in RELATIVES
        if said and said.speaker is not None and not relative:
            return said.speaker
        return self.party(verb, place) if place is not None else None

    def party(self, verb: Predicate, place: int) -> int | None:
        """Return whom a noun or pronoun stands for, None where nobody settles it; people without a name are a group."""
        cast, word = self.discourse.cast, verb.words[place]
        first = verb.tree.first(place)
        phrase = Span(verb.words[min(first, place)].start, word.end)
        flat = [verb.words[n] for n in (place, *self._flat(verb, place))]
        wide = Span(verb.words[max(0, min(first, place) - _NEAR)].start, max(w.end for w in flat))
        named = [span for span in cast.order_within(wide) if any(span.meets(w.span) for w in flat)]
        if named:
            return cast.at[named[-1]]
        for start in (word.start, phrase.start):
            if start in self.discourse.meant:
                return self.discourse.meant[start]
        owners = verb.tree.under(place, "nmod:poss", "compound", "nmod") if word.lower in _FOR else []
        spoken = next((p for o in owners if (p := self.party(verb, o)) is not None), None)
        if spoken is None and word.lower in BODY_NOUNS and verb.words[first].lower not in POSSESSIVES:
            return self._body(verb, min(first, place), place)
        return spoken if spoken is not None else self._group(verb, min(first, place), place)

    def _body(self, verb: Predicate, first: int, place: int) -> int:
        """Return the body that "the commission" means, else one without a name: "the electoral commission"."""
        at, cast = verb.words[first].start, self.discourse.cast
        known = body_called(verb.words[place].lower, at, cast, self.discourse.layout)
        begin = first + (verb.words[first].lower in ARTICLES and first < place)
        span = Span(verb.words[begin].start, verb.words[place].end)
        return cast.group(" ".join(span.of(self.discourse.layout.text).split()), span) if known is None else known

    def _flat(self, verb: Predicate, place: int) -> list[int]:
        """Return the rest of the name that a word begins, which hangs on it: "Roy" of "Ada Roy"."""
        return verb.tree.under(place, "flat") or verb.tree.under(place, "appos")[:1]

    def _group(self, verb: Predicate, first: int, place: int) -> int | None:
        """Return people who are told of for the first time as the unnamed group of these words."""
        noun, lead = people().get(verb.words[place].lower), verb.words[first].lower
        opens = place == 0 or verb.words[place - 1].mark  # "Prosecutors said": what opens a sentence is capital too
        named = verb.words[place].capital and not opens
        if noun is None or lead in ("the", "this", "that") or named:
            return None
        if noun.number == "singular" and lead not in ("a", "an", "one", "another"):
            return None
        begin = first + (lead in ARTICLES and first < place)
        span = Span(verb.words[begin].start, verb.words[place].end)
        words = " ".join(span.of(self.discourse.layout.text).split())
        return self.discourse.cast.group(words, span)
