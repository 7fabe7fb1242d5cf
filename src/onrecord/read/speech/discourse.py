"""Keep who has been named and who has spoken so far.

Takes:  the frames of an article and its cast.
Gives:  Discourse, which grows while the article is read; Speaker, who a source means.
Leaves: deciding who is meant: speakers.py.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from onrecord.model.chain import PartyKind
from onrecord.model.interval import Interval
from onrecord.model.span import Span
from onrecord.read.layout import Layout
from onrecord.read.lexicon import people
from onrecord.read.parties.parties import Cast
from onrecord.read.parties.roles import described
from onrecord.read.smallwords import GENDER
from onrecord.read.speech.sentence_frames import Frame, FrameItem

SURE = 0.6
"""Below this a speaker is not shown: the statement is kept with its candidates.

Set by hand, between the rules that were right in the texts read by eye and those that were not."""
_MOSTLY = 3
"""How many times as often an article must name one of several holders of an office."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who a source means. party is None where it is not settled; candidates then has who it may be."""

    party: int | None
    confidence: float
    rule: str
    candidates: tuple[int, ...] = ()

    @property
    def settled(self) -> int | None:
        """Return the party where it is sure enough to be shown."""
        return self.party if self.confidence >= SURE else None

    @property
    def doubted(self) -> tuple[int, ...]:
        """Return who it may be where nobody is shown."""
        if self.settled is not None:
            return ()
        return self.candidates or ((self.party,) if self.party is not None else ())


@dataclass(slots=True)
class Discourse:
    """What has been read so far.

    people has, frame by frame, where the narrator named which person, or told of them by their office; spoke has who
    spoke in a frame, None where that is not settled; asked those frames in which somebody asked; day is the article's
    own; blurred has the parties that a name in a frame may be; unsettled those that "he" who speaks in a frame may be;
    meant has whom the network takes the words for that begin at a place.
    """

    layout: Layout
    frames: list[Frame]
    cast: Cast
    meant: Mapping[int, int] = field(default_factory=dict)
    day: Interval | None = None
    people: list[list[tuple[int, int]]] = field(default_factory=list)
    spoke: dict[int, int | None] = field(default_factory=dict)
    asked: set[int] = field(default_factory=set)
    blurred: dict[int, tuple[int, ...]] = field(default_factory=dict)
    unsettled: dict[tuple[int, str], tuple[int, ...]] = field(default_factory=dict)
    _offices: dict[tuple[str, ...], int | None] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.people = [self._named_in(frame) for frame in self.frames]
        for span, parties in (*self.cast.unsettled.items(), *self.cast.shared.items()):
            at = self.frame_at(span.start)
            if at is not None and not self.layout.quote_at(span.start):
                self.blurred[at] = parties

    def _named_in(self, frame: Frame) -> list[tuple[int, int]]:
        """Return where a frame names which person outside quotations."""
        named = ((span.start, self.cast.at[span]) for span in self.cast.order_within(frame.span))
        plain = [(at, who) for at, who in named if self.kind(who) == "person" and not self.layout.quote_at(at)]
        return sorted([*plain, *self._described_in(frame)])

    def _described_in(self, frame: Frame) -> Iterator[tuple[int, int]]:
        """Yield where a frame speaks of the one person whose office it tells ("the president")."""
        for the, *rest in zip(frame.items, frame.items[1:], frame.items[2:], strict=False):
            if the.lower != "the":
                continue
            last = next((n for n, item in enumerate(rest, start=1) if _one(item)), None)
            words = ("the", *(item.lower for item in rest[:last])) if last else ()
            holder = self._holder(words) if words else None
            if holder is not None:
                yield the.span.start, holder

    def _holder(self, words: tuple[str, ...]) -> int | None:
        """Return whom an office means: the one who has it, or of several the one of whom the article mostly tells."""
        if words not in self._offices:
            fits = described(words, self.cast)
            told = sorted((len(self.cast.parties[party].mentions), party) for party in fits)[::-1]
            clear = len(told) == 1 or (len(told) > 1 and told[0][0] >= _MOSTLY * told[1][0])
            self._offices[words] = told[0][1] if clear else None
        return self._offices[words]

    def kind(self, party: int) -> PartyKind:
        """Return what kind of party it is."""
        return self.cast.parties[party].kind

    def one_without_a_name(self, party: int) -> bool:
        """Tell whether a party is one person who is never named ("a senior official")."""
        last = people().get(self.cast.parties[party].name.lower().split()[-1])
        return self.kind(party) == "group" and last is not None and last.number == "singular" and last.kind != "group"

    def may_be(self, party: int, gender: str) -> bool:
        """Tell whether a word of that gender can mean the party; what is not known forbids nothing."""
        return "u" in (gender, self.cast.parties[party].sex) or self.cast.parties[party].sex == gender

    def frame_at(self, start: int) -> int | None:
        """Return the number of the frame in which the character at start stands."""
        at = bisect_right(self.frames, start, key=lambda f: f.span.start) - 1
        return at if at >= 0 and start < self.frames[at].span.end else None

    def heard(self, at: int, source: Span | None, who: Speaker, *, asks: bool = False, speaks: bool = True) -> None:
        """Note that who spoke, or asked, or is only told to have spoken, in frame at, named by source."""
        speaker = who.settled
        if speaks:
            self.spoke[at] = speaker
        if asks:
            self.asked.add(at)
        if speaker is not None and source and self.kind(speaker) == "person":
            if source not in self.cast.at and not self.cast.within(source):
                self.cast.mention(speaker, source)
            self.people[at].append((source.start, speaker))
            self.people[at].sort()
        pronoun = source.of(self.layout.text).lower() if source else ""
        if speaker is None and pronoun in GENDER:
            self.unsettled[at, GENDER[pronoun]] = who.doubted


def _one(item: FrameItem) -> bool:
    """Tell whether an item is a noun for one person."""
    noun = people().get(item.lower)
    return noun is not None and noun.number == "singular" and noun.kind != "group" and not item.capital
