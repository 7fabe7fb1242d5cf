"""Find the words that tell where an event is and who takes part in it.

Takes:  a context, the words of a sentence and an event mention with its parties.
Gives:  who_and_where(): the name nearest to the event of its place and of each participant, field by field.
Leaves: which parties those are: event_places.py, participants.py; parties that the sentence means without naming them
        ("they met there"): they have no words of their own. Who says so: claims.py.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.model.assertion import Field
from onrecord.model.event import EventMention
from onrecord.model.span import Span
from onrecord.read.events.context import ArticleContext
from onrecord.read.events.replaced import Replaced, replaced
from onrecord.read.lexicon import kinds_with
from onrecord.read.words import Word

UP = 3
"""Steps in the tree from an event's word to the verb that tells of it: "The venue of the wedding has been moved"."""


@dataclass(frozen=True, slots=True)
class NamedArgument:
    """A name beside an event; normalised is its standard form, former tells that the words take it back.

    instead tells that the words put it in the place of another: "from the town hall to the *Rook Theatre*"; besides,
    that somebody joins those who take part.
    """

    field: Field
    span: Span
    normalised: str | None
    former: bool
    instead: bool = False
    besides: bool = False


def who_and_where(context: ArticleContext, words: Sequence[Word], mention: EventMention) -> Iterator[NamedArgument]:
    """Yield the place and each participant that the sentence names, last those that it takes back or puts instead.

    A place's standard form is its own name, whichever is written: "United States" for "the U.S.".
    """
    sentence = Span(words[0].start, words[-1].end)
    taken = replaced(words, context.cast.order_within(sentence), mention.span, _verbs(context, mention.span))
    attended = mention.kind in kinds_with("attended")
    where = None if mention.place is None else _nearest(context, sentence, mention.place, mention.span)
    if where:
        yield _place(context, where, taken)
    for party in mention.participants:
        who = _nearest(context, sentence, party, mention.span)
        if who:
            former, besides = who in taken.former, who in taken.besides
            yield NamedArgument("participants", who, None, attended and former, besides=attended and besides)
    for span in (*taken.former, *taken.instead, *taken.besides):
        party = context.cast.at[span]
        moved = span in taken.instead and any(_is_place(context, former) for former in taken.former)
        if moved or _is_place(context, span):
            if span != where and span not in taken.besides:
                yield _place(context, span, taken)
        elif attended and party not in mention.participants:
            former, instead = span in taken.former, span in taken.instead
            yield NamedArgument("participants", span, None, former, instead, span in taken.besides)


def _is_place(context: ArticleContext, span: Span) -> bool:
    return context.cast.parties[context.cast.at[span]].kind == "place"


def _verbs(context: ArticleContext, event: Span) -> set[int]:
    """Return the places of the words on which an event's word hangs, up to UP steps, and of those that hang on it."""
    sentence = context.layout.sentence_at(event.start)
    if sentence is None:
        return set()
    tree = context.tree(sentence)
    at = bisect_right(sentence.words, event.start, key=lambda word: word.end)
    found, word = set(tree.children[at]), at
    for _ in range(UP):
        at = tree.heads[at]
        found |= {at, *tree.under(at, "conj")}
    return found - {word}


def _place(context: ArticleContext, span: Span, taken: Replaced) -> NamedArgument:
    name = context.cast.parties[context.cast.at[span]].name
    return NamedArgument("place", span, name, span in taken.former, span in taken.instead)


def _nearest(context: ArticleContext, sentence: Span, party: int, event: Span) -> Span | None:
    """Return where a party is named nearest to the event's word, None where it is not named."""
    spots = [span for span in context.cast.order_within(sentence) if context.cast.at[span] == party]
    return min(spots, key=lambda span: max(span.start - event.end, event.start - span.end), default=None)
