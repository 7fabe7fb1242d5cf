"""Find where an event is.

Takes:  a context, a sentence, and where the event is named in it.
Gives:  place(), the place in the cast of its place, or of the gathering at which it is; new_venue(), to where it moves;
        elsewhere(), where it is not.
Leaves: who takes part: participants.py.
"""

import re
from collections.abc import Sequence, Set

from onrecord.model.span import Span
from onrecord.read.events.arguments import acts, taking
from onrecord.read.events.clause_places import place_of_clause
from onrecord.read.events.context import ArticleContext
from onrecord.read.events.light_verbs import carriers, holders, reaches
from onrecord.read.events.scored_mentions import ScoredMention
from onrecord.read.events.triggers import SAME_AGAIN, TriggerMatch
from onrecord.read.layout import Sentence
from onrecord.read.lexicon import demonyms, kinds_with, places
from onrecord.read.smallwords import ARTICLES, REACH, SETTLEMENTS
from onrecord.read.trees import SUBJECTS, Tree
from onrecord.read.words import Word

BEFORE = 400
"""Characters before "that city" in which the city is named: a paragraph."""
_POINTED = {
    **dict.fromkeys("city town village capital".split(), frozenset(("city",))),
    **dict.fromkeys("country nation".split(), frozenset(("country",))),
    **dict.fromkeys("state province region".split(), frozenset(("state", "province", "region"))),
    "island": frozenset(("island",)),
}
ADJOINS = 5
"""Characters from a place to the day that is told with it: " on "."""
_SAME_PLACE = ("conj", "appos", "compound", "flat", "nmod:desc")
_TO_PLACE = frozenset("in at near to through outside".split())
_BY_KIND = {"attack": frozenset({"on"}), "launch": frozenset({"from"})}
"""Prepositions that lead to the place of events of one kind: "an attack on Ghent"."""
_COMING = ("attack", "visit")
"""Kinds of events that come from one place to another."""
_TOUCHING = frozenset("attack clash storm visit".split())
_HITTING = frozenset(
    "batter battered batters devastate devastated devastates flooded hit hits lash lashed lashes pound pounded pounds "
    "ravage ravaged ravages rock rocked rocks shake shakes shook strike strikes struck sweep sweeps swept".split()
)
"""Verbs whose object is where their subject is: "an earthquake struck Ghent"."""
_DISTANT = re.compile(
    r"\b(?:km|kms|kilomet(?:re|er)s?|miles?)\)?(?: (?:to the )?(?:north|south|east|west)[a-z-]* of|(?: away)? from)"
    r"(?: the)?(?: [a-z]{1,20}){0,2}(?: of)?\s+$"
)
"""What stands between a distance and the place from which it is measured: "20 miles (32 km) west of the town of"."""
MEASURED = 80
"""Characters before a place in which such a distance stands."""
_ENDS = frozenset("of and".split()) | ARTICLES


def place(context: ArticleContext, sentence: Sentence, hit: TriggerMatch, window: Span, time: int | None) -> int | None:
    """Return where it is: "in PLACE" that hangs on the event's word or its verb, else a place right before the word.

    time is the event's own: a place right before it ("in Oslo on Friday") goes with it.
    """
    words, verb = sentence.words, hit.trigger.verb
    if hit.trigger.kind == SAME_AGAIN:
        return _last_before(context, words, hit, window)
    at = hit.head
    tree = context.tree(sentence)
    happening = context.event_candidates(sentence)  # "a protest against the closure of the mill in Ghent"
    with_it = set(taking(tree, words, at, verb=verb)) - happening
    near = {*holders(tree, words, at), *with_it, *carriers(tree, words, at)}
    leads = _TO_PLACE | _BY_KIND.get(hit.trigger.kind, frozenset())
    named = context.cast.order_within(sentence.span)
    spots = [s for s in named if _leads_to(context, words, s, leads)]
    touched = next((s for s in named if _is_object(context, sentence, s, hit)), None)
    if touched is not None:
        return context.cast.at[touched]
    others = happening - near
    spots = [s for s in spots if not _modifies(tree, words, s)] or spots
    held = [s for s in spots if reaches(tree, _holder(tree, words, s), near, others)]
    beside = near - set(acts(tree, words, at, verb=verb))  # "rebels in Ghent fired at a camp in Lund"
    held = [s for s in held if reaches(tree, _holder(tree, words, s), beside, others)] or held
    held = held or [s for s in spots[:1] if _opens(tree, words, s, at)]
    if held:
        return context.cast.at[min(held, key=lambda s: abs(s.start - words[at].end))]
    clause = place_of_clause(context, sentence, at)
    if clause is not None:
        return context.cast.at[clause]
    again = _again(context, words, at, window)
    if again is None and time is not None:
        again = next((context.cast.at[s] for s in spots if 0 < context.times[time].span.start - s.end <= ADJOINS), None)
    if again is not None or verb:
        return again
    return _beside(context, words, at, states=hit.trigger.kind in kinds_with("states"))


def _is_object(context: ArticleContext, sentence: Sentence, spot: Span, hit: TriggerMatch) -> bool:
    """Tell whether an event's verb, or that of which it is the subject, has a place for its object.

    "Will visit Ghent", "shelled Ghent", "floods hit Ghent"; not "will visit the Ghent museum". A country that is
    attacked takes part.
    """
    tree, words, at = context.tree(sentence), sentence.words, hit.head
    does = hit.trigger.verb and hit.trigger.kind in _TOUCHING
    subject = tree.relations[at] in SUBJECTS and words[tree.heads[at]].lower in _HITTING
    verb = at if does else tree.heads[at] if subject else None
    place = next((n for n, word in enumerate(words) if word.span.meets(spot)), at)
    if tree.relations[place] == "nmod" and words[tree.heads[place]].lower in SETTLEMENTS:
        place = tree.heads[place]  # "the town of Ghent"
    if verb is None or tree.heads[place] != verb or tree.relations[place] != "obj" or context.kind(spot) != "place":
        return False
    known = places().get(spot.of(context.layout.text))
    return hit.trigger.kind == "visit" or known is None or known.kind != "country"


def _modifies(tree: Tree, words: Sequence[Word], spot: Span) -> bool:
    """Tell whether a name is only that of a site's owner or sort: "in the Carter warehouse in Ghent" is in Ghent."""
    last = next((n for n in range(len(words) - 1, -1, -1) if spot.holds(words[n].span)), None)
    if last is None or last + 1 >= len(words):
        return False
    behind = words[last + 1]
    return tree.relations[last] == "compound" and tree.heads[last] > last and behind.text.islower()


def _opens(tree: Tree, words: Sequence[Word], spot: Span, at: int) -> bool:
    """Tell whether a place opens the sentence of which an event is the subject: "In Lund, the strike shut schools"."""
    behind = next((n for n, word in enumerate(words) if word.start >= spot.end), len(words))
    opens = words[0].span.end < spot.start <= words[min(2, len(words) - 1)].start
    subject = tree.relations[at] in SUBJECTS and tree.heads[at] == _holder(tree, words, spot)
    return opens and subject and behind < len(words) and words[behind].text == ","


def new_venue(context: ArticleContext, told: Sequence[ScoredMention]) -> int | None:
    """Return the place to which an event is told to move: "has been moved from Rose Park to the Corn Hall"."""
    for each in told:
        places = [claim for claim in each.mention.claims if claim.field == "place"]
        if any(claim.former for claim in places):
            return next((context.cast.at.get(claim.span) for claim in places if not claim.former), None)
    return None


def elsewhere(context: ArticleContext, told: Sequence[ScoredMention]) -> set[int]:
    """Return the places that an event is told to lie away from, wherever its sentences name them.

    "Crashed 50 km south of Ghent" was not in Ghent; "rockets fired from Lund" hit no Lund, who "arrived from Lund" did
    so elsewhere.
    """
    away, at = set[int](), set[int]()
    for each in told:
        sentence = context.layout.sentences[each.sentence]
        for spot in context.cast.order_within(sentence.span):
            from_ = each.mention.kind in _COMING and _word_before(sentence.words, spot.start) == "from"
            (away if from_ or _is_measured_from(context, spot) else at).add(context.cast.at[spot])
    return away - at


def _is_measured_from(context: ArticleContext, spot: Span) -> bool:
    return _DISTANT.search(context.layout.text, max(0, spot.start - MEASURED), spot.start) is not None


def _last_before(context: ArticleContext, words: Sequence[Word], hit: TriggerMatch, window: Span) -> int | None:
    """Return the last place before a word that points back: "in Oslo, it will be short"."""
    earlier = context.cast.order_within(Span(window.start, words[hit.first].start))
    return next((context.cast.at[s] for s in reversed(earlier) if _leads_to(context, words, s)), None)


def _holder(tree: Tree, words: Sequence[Word], spot: Span) -> int:
    """Return the word on which a place hangs; of "Linden, the capital" and "Oslo and Linden" that of the first."""
    place = next((n for n, word in enumerate(words) if word.span.meets(spot)), 0)
    while words[tree.heads[place]].span.meets(spot) or tree.relations[place] in _SAME_PLACE:
        if tree.heads[place] == place:
            return place
        place = tree.heads[place]
    return tree.heads[place]


def _again(context: ArticleContext, words: Sequence[Word], at: int, window: Span) -> int | None:
    """Return the place named before that "to that city" or "in this town" after an event's word means."""
    for place in range(at + 1, len(words) - 2):
        if not window.holds(words[place].span):
            return None
        pointed = words[place].lower in _TO_PLACE and words[place + 1].lower in ("that", "this")
        kind = _POINTED.get(words[place + 2].lower) if pointed else None
        if kind:
            before = context.cast.order_within(Span(max(0, words[place].start - BEFORE), words[place].start))
            return next((context.cast.at[s] for s in reversed(before) if _of_kind(context, s, kind)), None)
    return None


def _of_kind(context: ArticleContext, spot: Span, kind: frozenset[str]) -> bool:
    known = places().get(spot.of(context.layout.text))
    return context.kind(spot) == "place" and (known.kind in kind if known else "city" in kind)


def _leads_to(context: ArticleContext, words: Sequence[Word], spot: Span, leads: Set[str] = frozenset()) -> bool:
    """Tell whether "in" or "to" leads to a place there, or "at" and "on the sidelines of" to a gathering.

    "To the flooded town of Ghent" leads to Ghent.
    """
    before = _word_before(words, spot.start)
    if context.kind(spot) == "place":
        return before in (leads or _TO_PLACE) or (before == "of" and _of_town(words, spot.start, leads or _TO_PLACE))
    if context.kind(spot) != "organisation":
        return False
    return before == "at" or "sidelines" in context.layout.text[max(0, spot.start - 20) : spot.start].lower()


def _beside(context: ArticleContext, words: Sequence[Word], at: int, *, states: bool) -> int | None:
    """Return the place or gathering that qualifies a noun: "the Oslo summit", "the G7 talks", "the French election".

    Where states take part in it, a state's name is no place: "the French withdrawal".
    """
    for back in range(at - 1, max(-1, at - 4), -1):
        here = words[back].span
        if words[back].text in demonyms():
            return None if states else _country(context, demonyms()[words[back].text])
        spot = next((s for s in context.cast.order_within(Span(here.start - 30, here.end)) if s.end == here.end), None)
        if spot and states and is_country(spot.of(context.layout.text)):
            return None
        if spot and (context.kind(spot) == "place" or (context.kind(spot) == "organisation" and back == at - 1)):
            return context.cast.at[spot]
        if words[back].mark or words[back].lower in _ENDS:
            return None
    return None


def is_country(name: str) -> bool:
    """Tell whether a name is a country's, in any of its forms."""
    known = places().get(name)
    return known is not None and known.kind == "country"


def _of_town(words: Sequence[Word], start: int, leads: Set[str]) -> bool:
    """Tell whether a preposition leads to a noun for a settlement, of which the name at start is that."""
    near = [word.lower for word in words if word.end <= start][-REACH:]
    town = next((n for n in range(len(near) - 1, -1, -1) if near[n] in SETTLEMENTS), None)
    return town is not None and not leads.isdisjoint(near[:town])


def _word_before(words: Sequence[Word], start: int) -> str:
    """Return the last word before start that is no article."""
    return next((w.lower for w in reversed(words) if w.end <= start and w.lower != "the"), "")


def _country(context: ArticleContext, iso: str) -> int | None:
    """Return the party of the cast that is this country."""
    names = {p.name for p in places().values() if p.country == iso and p.kind == "country"}
    return next((n for n, p in enumerate(context.cast.parties) if p.kind == "place" and p.name in names), None)
