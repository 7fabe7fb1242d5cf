"""Tell which party a source means.

Takes:  the words of a source and everything said before it.
Gives:  Speaker: the party, or the parties it may be, with a confidence and the rule.
Leaves: who speaks where no source stands: continued.py.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from onrecord.model.span import Span
from onrecord.read.frames import Frame, Item
from onrecord.read.layout import Layout
from onrecord.read.lexicon import people
from onrecord.read.parties import TAILS, Cast
from onrecord.read.roles import described, same_words
from onrecord.read.runs import FUNCTION_WORDS

_GENDER = {"he": "m", "she": "f", "him": "m", "her": "f"}
_HEADED = frozenset("group newspaper paper agency party website network company channel station".split())
_BODIES = frozenset(
    "campaign government ministry department company party court police union army administration office team "
    "council agency firm club newspaper".split()
)
_BRITISH = {"center": "centre"}
_INDEFINITE = frozenset("a an one another some someone".split())
SPEAKING_FOR = frozenset("spokesman spokeswoman spokesperson representative".split())
REACH = 3
"""How many paragraphs back a pronoun is followed; further back the last subject was right in too few cases (read by eye)."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who a source means. party is None where it is not settled; candidates then has who it may be."""

    party: int | None
    confidence: float
    rule: str
    candidates: tuple[int, ...] = ()


@dataclass(slots=True)
class Discourse:
    """What has been read so far: who was named by the narrator in each frame, and who spoke there."""

    layout: Layout
    frames: list[Frame]
    cast: Cast
    people: list[list[tuple[int, int]]] = field(default_factory=list)
    spoke: dict[int, int | None] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.people = [[] for _ in self.frames]
        for at, frame in enumerate(self.frames):
            for span in self.cast.order_within(frame.span):
                party = self.cast.at[span]
                if self.cast.parties[party].kind == "person" and not self.layout.quote_at(span.start):
                    self.people[at].append((span.start, party))

    def heard(self, at: int, source: Span | None, speaker: int | None) -> None:
        """Note that speaker spoke in frame at, named by source."""
        self.spoke[at] = speaker
        if speaker is not None and source and self.cast.parties[speaker].kind == "person":
            if source not in self.cast.at and not self.cast.within(source):
                self.cast.mention(speaker, source)
            self.people[at].append((source.start, speaker))
            self.people[at].sort()

    def who(self, at: int, items: tuple[Item, ...]) -> Speaker:
        """Return the party that the source items of frame at mean."""
        first = items[0].lower
        span = Span(items[0].span.start, items[-1].span.end)
        if first in _GENDER and len(items) == 1:
            return self.pronoun(at, span.start, _GENDER[first])
        if first in ("they", "it", "we", "i"):
            return self._plural(at, first)
        if first == "who":
            return Speaker(None, 0.5, "relative pronoun")
        return self._named(items, span) or self._described(items, span, at)

    def subject(self, start: int, gender: str) -> int | None:
        """Return whom he or she means where a clause of the narrator's begins at start; None where it is not sure."""
        at = next((n for n, f in enumerate(self.frames) if f.span.start <= start < f.span.end), None)
        found = self.pronoun(at, start, gender) if at is not None else None
        return found.party if found and found.confidence >= 0.7 else None

    def _named(self, items: tuple[Item, ...], span: Span) -> Speaker | None:
        """Return the person or body whose name heads the source."""
        owners = {items[i].span.start - 0 for i in range(len(items)) if items[i].lower in ("’s", "'s")}
        spans = [s for s in self.cast.order_within(span) if s.end not in owners]
        persons = list(
            dict.fromkeys(self.cast.at[s] for s in spans if self.cast.parties[self.cast.at[s]].kind == "person")
        )
        if persons and self._stands_apart(items):
            return self._named_last(items, spans)
        if len(persons) > 1 and any(i.lower == "and" for i in items):
            return Speaker(None, 0.5, "two named together", tuple(persons))
        if persons:
            return Speaker(persons[0], 0.95, "name")
        unsettled = [p for s, p in self.cast.unsettled.items() if span.holds(s)]
        if unsettled:
            return Speaker(None, 0.5, "one name of two parties", unsettled[0])
        bodies = [s for s in spans if self.cast.parties[self.cast.at[s]].kind in ("organisation", "place")]
        return self._body(items, bodies)

    def _named_last(self, items: tuple[Item, ...], spans: list[Span]) -> Speaker | None:
        """Return the person whose name ends the source after a comma: "an aide to Ms Lee, Bo Roy"."""
        comma = next((i.span.end for i in reversed(items) if i.lower == ","), None)
        last = [s for s in spans if comma is not None and s.start > comma and s.end == items[-1].span.end]
        return Speaker(self.cast.at[last[0]], 0.95, "name") if last else None

    def _stands_apart(self, items: tuple[Item, ...]) -> bool:
        """Tell whether the source is somebody else, told by whom they belong to ("aides to Ms Lee", "those around him")."""
        for at, item in enumerate(items):
            if item.capital and item.lower not in FUNCTION_WORDS and at:
                return False
            if item.lower in ("to", "of", "for", "around", "from", "with") and at:
                return items[at - 1].lower in people() or items[at - 1].lower in ("those", "some", "many", "close")
        return False

    def _body(self, items: tuple[Item, ...], bodies: list[Span]) -> Speaker | None:
        """Return the body that speaks itself or through its spokesman."""
        if not bodies:
            return None
        ends = [i for i in items if i.span.start >= bodies[-1].end]
        nouns = [i.lower for i in items if i.lower in people() and not i.capital]
        if any(n in SPEAKING_FOR for n in nouns):
            return Speaker(self.cast.at[bodies[0]], 0.9, "spokesman of a body")
        if nouns:
            return None
        head = (
            bodies[0]
            if any(i.lower in ("of", "in", "on", "at", "for") for i in items)
            and items[0].span.start >= bodies[0].start - 5
            else bodies[-1]
        )
        if (
            not ends
            or all(i.lower in _HEADED or i.lower in (",", "(", ")") for i in ends)
            or head == bodies[0] != bodies[-1]
        ):
            return Speaker(self.cast.at[head], 0.9, "name of a body")
        return None

    def _described(self, items: tuple[Item, ...], span: Span, at: int) -> Speaker:
        """Return the person or unnamed group that a description means."""
        words = [i.lower for i in items]
        cut = next((n for n, w in enumerate(words) if n and w in TAILS), len(words))
        nouns = [
            people()[w]
            for w, i in zip(words[:cut], items, strict=False)
            if w in people() and (not i.capital or i is not items[-1] or i is self.frames[at].items[0])
        ]
        definite = words[0] not in _INDEFINITE
        named = [i for i in items if i.capital and i.lower not in FUNCTION_WORDS]
        body = self._known_body(words[:cut]) if definite else None
        if body is not None and not nouns:
            return Speaker(body, 0.8, "description of a body")
        if nouns and nouns[-1].number == "singular" and nouns[-1].kind != "group" and definite:
            fits = described(words, self.cast)
            if len(fits) == 1:
                return Speaker(fits[0], 0.85, "description by office")
            if fits:
                return Speaker(None, 0.5, "description of two or more", tuple(fits))
            return self._bridged(at, span, nouns[-1].gender)
        name = " ".join(self.layout.text[span.start : span.end].removeprefix("The ").removeprefix("the ").split())
        if not nouns and named and named[-1] is items[-1] and len(named) >= len(items) - 1:
            return Speaker(self.cast.body(name, span), 0.8, "name as subject of saying")
        if nouns and not definite and (named_later := same_words(words, self.cast)) is not None:
            return Speaker(named_later, 0.85, "description given to a name elsewhere")
        if words[0] in ("his", "her", "its", "their") and not (nouns and nouns[-1].number == "plural"):
            return Speaker(None, 0.5, "a body known only by whose it is")
        if nouns or words[-1] in _BODIES or (named and not items[-1].capital):
            return Speaker(self.cast.group(name, span), 0.9 if nouns else 0.75, "unnamed group")
        return Speaker(None, 0.5, "no party known by these words")

    def _known_body(self, words: list[str]) -> int | None:
        """Return the one body whose name ends in the head of a description ("the committee")."""
        head = _BRITISH.get(words[-1], words[-1])
        ends = [n for n, p in enumerate(self.cast.parties) if p.kind == "organisation" and len(p.name.split()) > 1]
        fits = [n for n in ends if _BRITISH.get((last := self.cast.parties[n].name.split()[-1].lower()), last) == head]
        return fits[0] if len(fits) == 1 else None

    def _bridged(self, at: int, span: Span, gender: str) -> Speaker:
        """Return the one person of the paragraph for a description that nothing else explains."""
        near = {
            p
            for k in range(at, -1, -1)
            if self.frames[k].paragraph == self.frames[at].paragraph
            for s, p in self.people[k]
            if s < span.start
        }
        fits = [p for p in sorted(near) if self._may_be(p, gender)]
        if len(fits) == 1:
            return Speaker(fits[0], 0.65, "description of the paragraph's one person")
        return Speaker(None, 0.5, "description of nobody named", tuple(fits))

    def _may_be(self, party: int, gender: str) -> bool:
        return "u" in (gender, self.cast.parties[party].sex) or self.cast.parties[party].sex == gender

    def pronoun(self, at: int, before: int, gender: str) -> Speaker:
        """Follow he or she back: to who spoke last, else to the last subject, as long as nobody else could be meant."""
        doubt = 0.0
        for k in range(at, -1, -1):
            if self.frames[at].paragraph - self.frames[k].paragraph > REACH:
                break
            named = [p for s, p in self.people[k] if (k < at or s < before) and self._may_be(p, gender)]
            spoke = self.spoke.get(k) if k < at else None
            if spoke is not None and spoke in named:
                return Speaker(spoke, round(0.9 - doubt, 2), "pronoun for the last speaker")
            if named:
                return self._subject(k, named, doubt, gender)
            if k in self.spoke and k < at and self.spoke[k] is None:
                doubt += 0.15
            doubt += 0.02
        return Speaker(None, 0.4, "pronoun for nobody named near it")

    def _subject(self, k: int, named: list[int], doubt: float, gender: str) -> Speaker:
        """Return the first of several named persons where it opens its sentence, nobody where it does not."""
        distinct = list(dict.fromkeys(named))
        sure = [p for p in distinct if self.cast.parties[p].sex == gender]
        if len(distinct) == 1 or (len(sure) == 1 and distinct[0] == sure[0]):
            return Speaker(distinct[0], round(0.85 - doubt, 2), "pronoun for the last person named")
        first = next(s for s, p in self.people[k] if p == distinct[0])
        opening = sum(1 for i in self.frames[k].items if i.span.start < first and not i.mark)
        if opening <= 6:
            return Speaker(distinct[0], round(0.7 - doubt, 2), "pronoun for the last subject", tuple(distinct))
        return Speaker(None, 0.4, "pronoun for one of several", tuple(distinct))

    def _plural(self, at: int, pronoun: str) -> Speaker:
        """Follow they and it back to the group or body that spoke in the frames right before."""
        for k in range(at - 1, max(-1, at - 4), -1):
            spoke = self.spoke.get(k)
            kind = self.cast.parties[spoke].kind if spoke is not None else ""
            if spoke is not None and kind in ("group", "organisation", "place") and pronoun in ("they", "it"):
                return Speaker(spoke, 0.75, "pronoun for the last group")
            if k in self.spoke:
                break
        return Speaker(None, 0.4, "pronoun for nobody named near it")
