"""Find how many people attended an event, and the numbers that others give beside the one that is told.

Takes:  the words of a sentence and the place of an event's word; a context, for whoever gives another number.
Gives:  attended(): the places of a count of those who came; RivalCount, rival_counts(): numbers in the clauses behind a
        count, each with who gives it.
Leaves: those who came to harm, and numbers in general: counts.py.

"About 2,000 people joined the march, the police said. The organisers counted 9,000": one count by each of two voices.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.model.span import Span
from onrecord.read.events.context import ArticleContext
from onrecord.read.events.numbers import bounded, number_at
from onrecord.read.layout import Sentence
from onrecord.read.smallwords import AUXILIARIES, TAKING
from onrecord.read.speech.speakers import who
from onrecord.read.words import Word

_COMING = frozenset(
    "attended attend joined join gathered assembled marched flocked turned came watched filled packed lined".split()
)
_DRAWING = frozenset("drew draw attracted brought saw by".split())
"""Words between an event and the number of those who came: "the vigil drew 400 people", "attended by 400 people"."""
FAR = 8
"""Words between a count and the event that people came to."""
FEWEST = 10
"""Number from which those who came are a crowd."""
_RECKONING = frozenset(
    "counted counts count estimated estimates estimate reckoned reckon claimed claims put puts gave gives "
    "reported".split()
)
_SPEAKING = frozenset("spoke speaks speak talked talk".split())
_OPENS = frozenset(", ; – — while but whereas and".split())
"""Words and marks behind which another clause begins."""
_REACH = 30
"""Words behind a count among which another one is looked for."""
_INSERTED = 5
"""Words of the longest insertion before a verb: ", on the other hand,"."""
_LONGEST = 8
"""Words of the longest source before its verb, and between the verb and its number."""
_NOT_COUNTED = frozenset(
    "percent per cent % euros dollars pounds crowns marks francs years year months days hours minutes km kilometres "
    "miles metres tons tonnes million billion".split()
)


@dataclass(frozen=True, slots=True)
class RivalCount:
    """A number that somebody gives beside another one: its words, standard form and the giver's place in the cast."""

    span: Span
    number: str
    speaker: int | None
    confidence: float


def attended(words: Sequence[Word], at: int, first: int, last: int) -> bool:
    """Tell whether words[first:last + 1] count those who came to the event that words[at] names."""
    between = [word.lower for word in (words[last + 1 : at] if last < at else words[at + 1 : first])]
    if len(between) > FAR:
        return False
    if last < at:
        return _comes(between)
    return bool(between) and between[-1] in _DRAWING


def _comes(behind: Sequence[str]) -> bool:
    """Tell whether words behind a number tell that so many came: "had joined", "of its members took part in"."""
    told = [word for word in behind if word not in AUXILIARIES]
    told = told[3:] if told[:1] == ["of"] else told
    return bool(told) and (told[0] in _COMING or (told[0] in TAKING and told[1:2] == ["part"]))


def rival_counts(context: ArticleContext, sentence: Sentence, after: int) -> Iterator[RivalCount]:
    """Yield the numbers that other voices give behind a count that ends at a place in the text: further on in its
    sentence and in the next one of the paragraph."""
    for each in (sentence, *_next(context, sentence)):
        words = each.words
        begin = bisect_right(words, after, key=lambda word: word.start)
        for verb in range(begin, min(len(words), begin + _REACH)):
            came = _came(words, verb) if each is not sentence else None
            if came is not None:
                yield from _voiced(context, words, came)
            elif verb and (number := _reckoned(words, verb)):
                last = _before_insertion(words, verb)
                first = _source(words, last)
                source = Span(words[first].start, words[last - 1].end) if first < last else None
                if source and source.start >= after:
                    yield from _given(context, source, words, number)


def _next(context: ArticleContext, sentence: Sentence) -> list[Sentence]:
    """Return the sentence behind one in its paragraph, if there is one."""
    sentences = context.layout.sentences
    place = bisect_right(sentences, sentence.span.start, key=lambda each: each.span.start)
    return [each for each in sentences[place : place + 1] if each.paragraph == sentence.paragraph]


def _reckoned(words: Sequence[Word], verb: int) -> tuple[int, int, str] | None:
    """Return the places and the standard form of the number that a verb of counting gives; None without one."""
    speaks = words[verb].lower in _SPEAKING and verb + 1 < len(words) and words[verb + 1].lower == "of"
    if not speaks and words[verb].lower not in _RECKONING:
        return None
    for place in range(verb + 1, min(len(words), verb + 1 + _LONGEST)):
        number, length = number_at(words, place)
        after = words[place + length].lower if place + length < len(words) else ""
        if number is not None and number >= FEWEST and after not in _NOT_COUNTED:
            first, bound = bounded(words, place)
            return first, place + length - 1, f"{bound}{number}"
    return None


def _came(words: Sequence[Word], place: int) -> tuple[int, int, str] | None:
    """Return the places and the standard form of a number of people who came: "15,000 people took part"."""
    number, length = number_at(words, place)
    behind = [word.lower for word in words[place + length : place + length + FAR]]
    if number is None or number < FEWEST or behind[:1] != ["people"] or not _comes(behind[1:]):
        return None
    first, bound = bounded(words, place)
    return first, place + length, f"{bound}{number}"


def _voiced(context: ArticleContext, words: Sequence[Word], number: tuple[int, int, str]) -> Iterator[RivalCount]:
    """Yield a number as whoever is reported to say it gives it; none in the report's own voice."""
    span = Span(words[number[0]].start, words[number[1]].end)
    voice = context.voice(span)
    if voice is not None and voice.speaker is not None:
        yield RivalCount(span, number[2], voice.speaker, voice.confidence)


def _before_insertion(words: Sequence[Word], verb: int) -> int:
    """Return the place behind the source of a verb: that of the verb, or of the comma before ", however,"."""
    if words[verb - 1].text != ",":
        return verb
    return next((n for n in range(verb - 2, max(0, verb - _INSERTED), -1) if words[n].text == ","), verb)


def _source(words: Sequence[Word], verb: int) -> int:
    """Return where the clause of a verb begins: behind a mark or a conjunction; the verb itself where that is far."""
    nearest = max(0, verb - _LONGEST)
    opening = (n + 1 for n in range(verb - 1, nearest - 1, -1) if words[n].lower in _OPENS)
    return next(opening, 0 if nearest == 0 else verb)


def _given(
    context: ArticleContext, source: Span, words: Sequence[Word], number: tuple[int, int, str]
) -> Iterator[RivalCount]:
    """Yield a number with who gives it; none where that is not settled."""
    discourse, span = context.discourse, Span(words[number[0]].start, words[number[1]].end)
    at = discourse.frame_at(source.start)
    if at is None or discourse.layout.quote_at(source.start) or context.voice(span) is not None:
        return
    frame = discourse.frames[at]
    first, last = frame.places(source)
    if first < last:
        speaker = who(discourse, at, frame.items[first:last])
        if speaker.settled is not None:
            yield RivalCount(span, number[2], speaker.settled, speaker.confidence)
