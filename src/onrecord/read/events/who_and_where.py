"""Find the words that tell where an event is and who takes part in it.

Takes:  a context, the words of a sentence and an event mention with its parties.
Gives:  who_and_where(): the name nearest to the event of its place and of each participant, field by field;
        place_name(), the standard form of a place.
Leaves: which parties those are: event_places.py, participants.py; parties that the sentence means without naming them
        ("they met there"): they have no words of their own. Who says so: claims.py.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from onrecord.model.assertion import Field
from onrecord.model.event import EventMention
from onrecord.model.span import Span
from onrecord.read.events.attendance import OBJECT, Attendance, attendance
from onrecord.read.events.context import ArticleContext
from onrecord.read.events.planned_venues import moved_from_plan
from onrecord.read.events.replacements import Replaced, replaced
from onrecord.read.layout import Sentence
from onrecord.read.lexicon import kinds_with, site_nouns
from onrecord.read.trees import SUBJECTS
from onrecord.read.words import Word

_TELLS_OF = (*SUBJECTS, "obj", "nmod", "nmod:poss", "compound", "appos", "conj", "xcomp", "ccomp", "root")
"""Relations by which what is told of a word is told of the event named under it."""
_INSTEAD = re.compile(
    r",?\s(?:instead of|rather than|in place of|in lieu of|(?:and )?not)(?: (?:in|at))?(?: the)?\s", re.I
)
_WITHOUT = "without "
_AT = re.compile(r"\b(?:in|at|from)(?: the)? $", re.I)
_NOUNS = re.compile(r"(?: [a-z]+(?![\w-])){1,3}")
"""Words in small letters behind a name."""
LED = 9
"""Characters before a name in which "in the", "at the" or "from the" leads to it."""
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
    names = context.cast.order_within(sentence)
    taken = replaced(words, names, mention.span, _verbs(context, mention.span))
    taken = taken if taken.former else _moved(context, mention.span, names)
    where = None if mention.place is None else _nearest(context, sentence, mention.place, mention.span)
    if where:
        yield _place(context, where, taken)
    to_place = any(_is_place(context, span) for span in taken.instead)  # "moved from the Corn Rooms to the town hall"
    places = [span for span in taken.former if _is_place(context, span) or _against(context, names, span)]
    places += [s for s in taken.former if to_place and s not in places and not _is_person(context, s)]
    yield from (_place(context, span, taken) for span in _other_places(context, taken, where, places))
    coming = attendance(words, names, mention.span, _hangs(context, mention.span))
    people = replace(taken, former=tuple(span for span in taken.former if span not in places))
    instead = _comes_instead(context, names, mention.span, people)
    people = replace(people, instead=(*people.instead, *instead))
    yield from _people(context, sentence, mention, people, coming)


def leaving(context: ArticleContext, sentence: Sentence, event: Span) -> tuple[Span, ...]:
    """Return the names of those who take part no longer in an event, by the words of its sentence."""
    names = context.cast.order_within(sentence.span)
    return attendance(sentence.words, names, event, _hangs(context, event)).leaves if names else ()


def _moved(context: ArticleContext, event: Span, names: Sequence[Span]) -> Replaced:
    sentence = context.layout.sentence_at(event.start)
    if sentence is None:
        return Replaced()
    at = bisect_right(sentence.words, event.start, key=lambda word: word.end)
    return moved_from_plan(context, sentence, at, names)


def _against(context: ArticleContext, names: Sequence[Span], span: Span) -> bool:
    """Tell whether a name that is no person's is led to as places are, or stands against a place.

    "Not in the Riding House but in the Corn Hall"; "in Ghent instead of Port Bruges"; "moved from the Rose Ground to".
    """
    text = context.layout.text
    if _led_as_place(text, span) and not _is_person(context, span):
        return True
    before = next((name for name in reversed(names) if name.end <= span.start), None)
    if before is None or not _INSTEAD.fullmatch(text[before.end : span.start]):
        return False
    return _is_place(context, before) or _led_as_place(text, before)


def _led_as_place(text: str, name: Span) -> bool:
    return _AT.search(text[max(0, name.start - LED) : name.start]) is not None


def _other_places(
    context: ArticleContext, taken: Replaced, where: Span | None, given_up: Sequence[Span]
) -> Iterator[Span]:
    """Yield the places that words take back or put instead, and who hosts now where no other place holds."""
    yield from (span for span in given_up if span != where)
    moved = [s for s in taken.instead if _is_place(context, s) or (given_up and not _is_person(context, s))]
    yield from (span for span in moved if span != where)
    if given_up and not moved and (where is None or where in given_up):
        yield from [span for span in taken.hosts if not _is_person(context, span)][:1]


def _people(
    context: ArticleContext, sentence: Span, mention: EventMention, taken: Replaced, coming: Attendance
) -> Iterator[NamedArgument]:
    """Yield who takes part, who does no longer, who comes instead and who joins."""
    attended = mention.kind in kinds_with("attended")
    for party in mention.participants:
        who = _nearest(context, sentence, party, mention.span)
        if who:
            former = attended and (who in coming.leaves or (who in taken.former and not _is_place(context, who)))
            besides = attended and who in coming.joins
            instead = attended and who in taken.instead and not former
            yield NamedArgument("participants", who, None, former, instead, besides)
    for span in (*taken.former, *taken.instead) if attended else ():
        if context.cast.at[span] not in mention.participants and not _is_place(context, span):
            yield NamedArgument("participants", span, None, span in taken.former, span not in taken.former)
    for span in (*coming.leaves, *coming.joins) if attended else ():
        if context.cast.at[span] not in mention.participants:
            yield NamedArgument("participants", span, None, span in coming.leaves, besides=span in coming.joins)


def _comes_instead(context: ArticleContext, names: Sequence[Span], event: Span, taken: Replaced) -> tuple[Span, ...]:
    """Return who comes instead of somebody where no word of replacing tells: the last person named before the event.

    "Ada Roy will sign the treaty with Bo Carter in place of Cy Lund": it is Roy who comes.
    """
    text = context.layout.text
    gone = [span for span in taken.former if _is_person(context, span)]
    gone = [span for span in gone if text[max(0, span.start - len(_WITHOUT)) : span.start] != _WITHOUT]
    if not gone or any(_is_person(context, span) for span in taken.instead):
        return ()
    before = [span for span in names if span.end <= event.start and span not in taken.former]
    return tuple(span for span in before if _is_person(context, span))[-1:]


def _is_place(context: ArticleContext, span: Span) -> bool:
    return context.cast.parties[context.cast.at[span]].kind == "place"


def _is_person(context: ArticleContext, span: Span) -> bool:
    return context.cast.parties[context.cast.at[span]].kind == "person"


def _hangs(context: ArticleContext, event: Span) -> dict[int, str]:
    """Return by what an event's word hangs on each word over it: as its object, or by the preposition that leads to it.

    "The opening of the trial": what the opening hangs on, the trial does as well.
    """
    sentence = context.layout.sentence_at(event.start)
    if sentence is None:
        return {}
    clauses, found = context.clauses(sentence), dict[int, str]()
    at = bisect_right(sentence.words, event.start, key=lambda word: word.end)
    for _ in range(UP):
        relation, head = clauses.tree.relations[at], clauses.tree.heads[at]
        found[head] = OBJECT if relation in (OBJECT, "nsubj:pass") else clauses.case(at)
        if relation not in ("nmod", "nmod:poss", "compound", "conj"):
            break
        at = head
    return found


def _verbs(context: ArticleContext, event: Span) -> set[int]:
    """Return the places of the words that tell of an event: what it is subject or object of, up to UP steps, and what
    hangs on its own word without an object: "a line that brings oil from Bruges to Ghent" moves no event."""
    sentence = context.layout.sentence_at(event.start)
    if sentence is None:
        return set()
    tree = context.tree(sentence)
    at = bisect_right(sentence.words, event.start, key=lambda word: word.end)
    found, word = {n for n in tree.children[at] if not tree.under(n, "obj")}, at
    for _ in range(UP):
        if tree.relations[at] not in _TELLS_OF and at != word:
            break
        at = tree.heads[at]
        found |= {at, *tree.under(at, "conj")}
    return found - {word}


def _place(context: ArticleContext, span: Span, taken: Replaced) -> NamedArgument:
    instead = span in taken.instead or span in taken.hosts
    return NamedArgument("place", span, place_name(context, span), span in taken.former, instead)


def place_name(context: ArticleContext, span: Span) -> str:
    """Return the standard form of a place that is named there, with the words behind it that tell of a site called by
    it: "the Norvane *paper mill*"."""
    found = _NOUNS.match(context.layout.text, span.end)
    words = found[0].split() if found else []
    last = next((n for n, word in enumerate(words, start=1) if word in site_nouns()), 0)
    return " ".join([context.cast.parties[context.cast.at[span]].name, *words[:last]])


def _nearest(context: ArticleContext, sentence: Span, party: int, event: Span) -> Span | None:
    """Return where a party is named nearest to the event's word, None where it is not named."""
    spots = [span for span in context.cast.order_within(sentence) if context.cast.at[span] == party]
    return min(spots, key=lambda span: max(span.start - event.end, event.start - span.end), default=None)
