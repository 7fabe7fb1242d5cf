"""Find who takes part in an event.

Takes:  a context, the sentence, and where the event is named in it.
Gives:  participants(): the places in the cast of those who take part; themes(): what else does.
Leaves: participants that only another sentence names: rule_coreference.py joins the mentions; where it is:
        event_places.py.
"""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.model.attribution import Attribution
from onrecord.model.chain import PartyKind
from onrecord.model.event import OTHER
from onrecord.model.span import Span
from onrecord.read.events.arguments import acts, subjects, taking
from onrecord.read.events.context import ArticleContext
from onrecord.read.events.event_places import is_country
from onrecord.read.events.light_verbs import led
from onrecord.read.events.named_within import named_within
from onrecord.read.events.represented import represented
from onrecord.read.events.triggers import SAME_AGAIN, TriggerMatch
from onrecord.read.events.word_reference import BOTH, Meaning
from onrecord.read.layout import Sentence
from onrecord.read.lexicon import kinds_with, people
from onrecord.read.smallwords import FUNCTION_WORDS
from onrecord.read.trees import Tree
from onrecord.read.words import Word

_MATCH = "match"
"""The kind in which towns take part: they stand for their clubs."""
_AGAINST = frozenset("between against with versus v vs".split())
MOST = 4
"""Participants that are kept: a clause that names more lists something else."""
_RUNNING = frozenset(
    "run runs running stand stands standing contest contested compete competed candidate seat race".split()
)
SHORTEST = 3
"""Letters of a noun that tells anything."""


def participants(
    context: ArticleContext, sentence: Sentence, hit: TriggerMatch, window: Span, voice: Attribution | None
) -> list[int]:
    """Return who takes part: whom the words mean that hang on the event's word, or on the verb that carries it."""
    kind, verb, words = hit.trigger.kind, hit.trigger.verb, sentence.words
    running = kind != "election" or _RUNNING & {word.lower for word in words if window.holds(word.span)}
    if kind in kinds_with("nobody") or kind == SAME_AGAIN or not running:
        return []
    at, means = hit.head, Meaning(context, sentence, voice, kind in kinds_with("mutual"))
    found = _told(means, at, kind, verb=verb)
    tree, within = context.tree(sentence), named_within(means, at, verb=verb) - set(found)
    if verb and not subjects(tree, words, at):
        first = min([at, *tree.under(at, "aux", "aux:pass", "mark")])
        found = list(dict.fromkeys([*_before(context, words[first].span), *found]))
    if len(found) == 1 and kind in kinds_with("mutual"):
        found = list(dict.fromkeys([*found, *_seen(context, words[at].span, voice)]))
    found = [party for party in found if party not in within]  # "the wife of *Karl Maas* was arrested"
    if len(found) == 2:
        context.pairs.append((found[0], found[1]))
    return found[:MOST]


def roles(context: ArticleContext, sentence: Sentence, at: int, voice: Attribution | None) -> list[int]:
    """Return who takes part in an event that no table names: by the tree, and as the network sees it."""
    seen = context.event_candidate(sentence.words[at].span)
    verb = not context.clauses(sentence).nominal(at)
    told = _told(Meaning(context, sentence, voice, mutual=False), at, OTHER, verb=verb)
    return list(dict.fromkeys([*told, *(context.parties_at(seen.parties) if seen else [])]))[:MOST]


def _told(means: Meaning, at: int, kind: str, *, verb: bool) -> list[int]:
    """Return whom the words mean that take part by the tree, each once."""
    context, words = means.context, means.sentence.words
    tree = context.tree(means.sentence)
    acting, beside = acts(tree, words, at, verb=verb), tree.under(at, "compound")
    found = list[int]()
    places = taking(tree, words, at, verb=verb)
    owners = _owners(tree, words, places)
    for_others = kind in kinds_with("states") or kind in kinds_with("mutual")
    for place in sorted([*places, *owners], key=lambda each: words[each].lower in BOTH):
        if found and words[place].lower in BOTH:
            continue  # "Roy and Carter held their first meeting"
        sides = place in acting or (kind == _MATCH and _faces(tree, words, place))
        named = sides and bool(means.names(words[place]))
        for party in means.of(place):
            what = context.cast.parties[party].kind
            state = kind in kinds_with("states") and (what == "organisation" or is_country(words[place].text))
            gathering = place in beside and what != "person" and not state  # "the G7 summit", "the Geneva talks"
            if _fits(what, kind, acts=named) and not gathering and (place not in owners or what == "organisation"):
                found.append(party)
        if for_others or place in acting:
            found += represented(means, place)
    return list(dict.fromkeys(found))


def _fits(party: PartyKind, event: str, *, acts: bool) -> bool:
    """Tell whether a party of a kind takes part: a place does where it acts, or where states do."""
    return party in ("person", "organisation") or (party == "place" and (acts or event in kinds_with("states")))


def _faces(tree: Tree, words: Sequence[Word], place: int) -> bool:
    """Tell whether a word is one of two sides: "the final between Ghent and Bruges", "won against Ghent"."""
    first = tree.heads[place] if tree.relations[place] == "conj" else place
    return led(tree, words, first, _AGAINST)


def _owners(tree: Tree, words: Sequence[Word], places: Sequence[int]) -> list[int]:
    """Return the owners of the things that take part: "its trading floor will close"."""
    things = [place for place in places if words[place].lower not in people()]
    return [owner for place in things for owner in tree.under(place, "nmod:poss") if owner not in places]


def _seen(context: ArticleContext, span: Span, voice: Attribution | None) -> list[int]:
    """Return the persons whom the network sees take part, where the tree shows one of two; who speaks is none."""
    seen, speaker = context.event_candidate(span), voice.speaker if voice else None
    found = context.parties_at(seen.parties) if seen else []
    return [party for party in found if party != speaker and context.cast.parties[party].kind == "person"]


def _before(context: ArticleContext, verb: Span) -> list[int]:
    """Return who is named right before a verb whose subject the tree does not tell, as in lists and headlines."""
    near = context.cast.order_within(Span(max(0, verb.start - 60), verb.start))
    right = near and not context.layout.text[near[-1].end : verb.start].strip()
    return [context.cast.at[near[-1]]] if right and context.kind(near[-1]) == "person" else []


def themes(context: ArticleContext, sentence: Sentence, hit: TriggerMatch) -> tuple[str, ...]:
    """Return what takes part and is nobody: "tram" and "line" of "closed the tram lines", in the singular.

    Of an election it is the office or body that is voted on: "presidential".
    """
    tree, words, means = context.tree(sentence), sentence.words, Meaning(context, sentence, None, mutual=False)
    places = taking(tree, words, hit.head, verb=hit.trigger.verb)
    things = [place for place in places if _thing(words[place]) and not means.names(words[place])]
    whole = {each for place in things for each in (place, *tree.under(place, "compound"))}
    found = {_singular(words[place].lower) for place in whole if _thing(words[place])}
    offices = tree.under(hit.head, "amod") if hit.trigger.kind == "election" else []
    return tuple(sorted({*found, *(word for each in offices if (word := words[each].lower).endswith(("al", "ary")))}))


def _thing(word: Word) -> bool:
    """Tell whether a word is a noun for a thing: no pronoun, no name, nobody."""
    plain = word.text.isalpha() and word.text.islower() and len(word.text) >= SHORTEST
    return plain and word.lower not in FUNCTION_WORDS and word.lower not in people()


def _singular(noun: str) -> str:
    """Return a noun without the ending of the plural, as far as two forms are to be compared.

    >>> [_singular(noun) for noun in ("letters", "bus", "buses", "classes", "ferries")]
    ['letter', 'bus', 'bus', 'class', 'ferry']
    """
    if noun.endswith("ies"):
        return noun[:-3] + "y"
    if noun.endswith(("ses", "xes", "ches", "shes")):
        return noun[:-2]
    return noun[:-1] if noun.endswith("s") and not noun.endswith(("ss", "us", "is")) else noun
