"""Words that an article gives to somebody: source, cue and content.

Takes:  spans of one article, and chains of that article by their place in Reading.chains.
Gives:  Attribution; acts(), which joins those of one act of saying.
Leaves: joining the same utterance across articles: Statement.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

from onrecord.model.interval import Interval
from onrecord.model.span import Span

Mode = Literal["direct", "indirect", "mixed"]


@dataclass(frozen=True, slots=True)
class Attribution:
    """One act of saying (the terms are those of PARC 3 and PolNeAR).

    content holds the speaker's words without the narrator's between them.
    speaker, candidates and through are places in Reading.chains; speaker is None where it is not settled,
    then candidates has who it may be. through has those who relay what the speaker said.
    time is the place in Reading.times of the words that said_on comes from.
    continues is the cue of the act of saying that these words go on from, where they have no cue of their own.
    stated is False where the words tell of somebody's attitude, refusal or silence and state nothing ("declined to
    comment", "backs it"): a reading has it, a record makes no statement of it.
    """

    content: tuple[Span, ...]
    mode: Mode
    confidence: float
    found_by: str
    source: Span | None = None
    cue: Span | None = None
    speaker: int | None = None
    candidates: tuple[int, ...] = ()
    through: tuple[int, ...] = ()
    told: Span | None = None
    where: Span | None = None
    said_on: Interval | None = None
    time: int | None = None
    continues: Span | None = None
    stated: bool = True


def acts(attributions: Iterable[Attribution]) -> tuple[Attribution, ...]:
    """Join the words of one act of saying, parted by the narrator or by paragraphs, as PolNeAR has them.

    Whoever wants each quotation for itself, as a record does, takes the attributions as they are.
    """
    found = list(attributions)
    further: dict[Span, list[Attribution]] = defaultdict(list)
    for one in found:
        if one.continues:
            further[one.continues].append(one)
    begun = {one.cue for one in found if not one.continues}
    return tuple(
        replace(one, content=tuple(sorted({*one.content, *(s for more in further[one.cue] for s in more.content)})))
        if one.cue in further
        else one
        for one in found
        if one.continues not in begun or one.continues is None
    )
