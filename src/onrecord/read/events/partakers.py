"""Find who takes part in an event.

Takes:  a scene, the sentence, and where the event is named in it.
Gives:  participants(): the places in the cast of whom the words mean that take part in it; themes(): what else does.
Leaves: participants that only another sentence names: same.py joins the mentions; where it is: sites.py.
"""

import re
from collections.abc import Iterator, Sequence

from onrecord.model.attribution import Attribution
from onrecord.model.chain import PartyKind
from onrecord.model.span import Span
from onrecord.read.events.arguments import DEEP, SUBJECTS, acts, taking
from onrecord.read.events.scene import Scene
from onrecord.read.events.triggers import SAME_AGAIN, Hit
from onrecord.read.layout import Sentence
from onrecord.read.lexicon import people
from onrecord.read.parties.parties import Party
from onrecord.read.smallwords import FUNCTION_WORDS, GENDER
from onrecord.read.speech.pronouns import subject
from onrecord.read.trees import Tree
from onrecord.read.words import Word

MOST = 4
"""Participants that are kept: a clause that names more lists something else."""
_NOBODY = frozenset("commemoration law stranding landfall publication evacuation".split()) | {SAME_AGAIN}
_RUNNING = frozenset(
    "run runs running stand stands standing contest contested compete competed candidate seat race".split()
)
_STATES = frozenset("withdrawal sanctions agreement talks attack tariffs exercise".split())
"""Kinds of event that states take part in; of others a state's name is the place."""
_MUTUAL = frozenset("meeting talks call agreement".split())
"""Kinds of event that take two."""
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
SHORTEST = 3
"""Letters of a noun that tells anything."""
_BODIES = frozenset("it its they their".split())
"""Pronouns that may mean a body."""
_SPEAKERS = frozenset("i me my we us our".split())
"""Pronouns that mean whoever speaks."""


def participants(scene: Scene, sentence: Sentence, hit: Hit, window: Span, voice: Attribution | None) -> list[int]:
    """Return who takes part: whom the words mean that hang on the event's word, or on the verb that carries it."""
    kind, words = hit.trigger.kind, sentence.words
    running = kind != "election" or _RUNNING & {word.lower for word in words if window.holds(word.span)}
    if kind in _NOBODY or not running:
        return []
    at = hit.first if hit.trigger.verb else hit.last - 1
    tree, verb = scene.tree(sentence), hit.trigger.verb
    acting, beside = set(acts(tree, words, at, verb=verb)), tree.under(at, "compound")
    meant = [
        party
        for place in _owned(tree, words, taking(tree, words, at, verb=verb))
        for party in _meant(scene, sentence, place, voice)
        if place not in beside or scene.cast.parties[party].kind == "person" or kind in _STATES  # "the G7 talks"
        if _fits(scene.cast.parties[party].kind, kind, acts=place in acting and bool(_names(scene, words[place])))
    ]
    found = list(dict.fromkeys([*meant, *([] if acting or not verb else _before(scene, words[at].span))]))
    if not found or (len(found) == 1 and kind in _MUTUAL):
        found = list(dict.fromkeys([*found, *_seen(scene, words[at].span, voice)]))
    found = found[:MOST]
    if len(found) == 2:
        scene.pairs.append((found[0], found[1]))
    return found


def themes(scene: Scene, sentence: Sentence, hit: Hit) -> tuple[str, ...]:
    """Return what takes part and is nobody: "subway" and "line" of "closed the subway lines", in the singular."""
    at, tree, words = hit.first if hit.trigger.verb else hit.last - 1, scene.tree(sentence), sentence.words
    places = taking(tree, words, at, verb=hit.trigger.verb)
    things = [place for place in places if _thing(scene, words[place])]
    whole = {each for place in things for each in (place, *tree.under(place, "compound"))}
    found = {_singular(words[place].lower) for place in whole if _thing(scene, words[place])}
    return tuple(sorted(found))


def _thing(scene: Scene, word: Word) -> bool:
    """Tell whether a word is a noun for a thing: no pronoun, no name, nobody."""
    small = word.lower
    plain = (
        word.text.isalpha()
        and word.text.islower()
        and len(small) >= SHORTEST
        and small not in FUNCTION_WORDS | people().keys()
    )
    return plain and not _names(scene, word)


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


def _owned(tree: Tree, words: Sequence[Word], places: Sequence[int]) -> list[int]:
    """Return who takes part, with the owners of things that do: "its trading floor will close"."""
    things = [place for place in places if words[place].lower not in people()]
    return [*places, *(owner for place in things for owner in tree.under(place, "nmod:poss"))]


def _seen(scene: Scene, span: Span, voice: Attribution | None) -> list[int]:
    """Return the persons whom the network sees take part, where the tree leaves somebody out; who speaks is none."""
    seen, speaker = scene.happening(span), voice.speaker if voice else None
    found = scene.parties_at(seen.parties) if seen else []
    return [party for party in found if party != speaker and scene.cast.parties[party].kind == "person"]


def _fits(party: PartyKind, event: str, *, acts: bool) -> bool:
    """Tell whether a party of a kind takes part: a place does where it acts, or where states do."""
    return party in ("person", "organisation") or (party == "place" and (acts or event in _STATES))


def _meant(scene: Scene, sentence: Sentence, place: int, voice: Attribution | None) -> Iterator[int]:
    """Yield whom the word at a place means: by its name, as a pronoun, or as the network takes its phrase."""
    word, words = sentence.words[place], sentence.words
    first = words[scene.tree(sentence).first(place)]
    phrase = Span(first.start, word.end)
    if named := _names(scene, word):
        yield scene.cast.at[named[0]]
        yield from _listed(scene, sentence, named[0])
    elif _PAIR.search(phrase.of(scene.layout.text)):
        yield from _pair(scene, word.lower)
    elif word.lower in _SPEAKERS:
        yield from [voice.speaker] if voice and voice.speaker is not None and voice.mode == "direct" else []
    elif word.lower in _SEX:
        ahead = _ahead(scene, sentence, place, _SEX[word.lower])
        yield from [ahead] if ahead is not None else _pronoun(scene, word.start, _SEX[word.lower], voice)
    elif word.lower in _BODIES:
        yield from _body(scene, word.start, voice)
    elif beside := _beside(scene, sentence, place):
        yield beside[0]
    elif (known := scene.discourse.meant.get(first.start)) is not None:
        yield known


def _listed(scene: Scene, sentence: Sentence, name: Span) -> list[int]:
    """Return who stands before a name in a headline's list: "Roy, Carter to meet"."""
    before = scene.cast.order_within(Span(sentence.span.start, name.start)) if sentence.zone == "headline" else []
    listed = before and scene.layout.text[before[-1].end : name.start].strip() == ","
    return [scene.cast.at[before[-1]]] if listed and scene.kind(before[-1]) == "person" else []


def _ahead(scene: Scene, sentence: Sentence, place: int, sex: str) -> int | None:
    """Return the person to whom a pronoun looks ahead: "during her talks in Linden, Roy said"."""
    tree, words, at = scene.tree(sentence), sentence.words, place
    for _ in range(DEEP):
        at = tree.heads[at]
        named = [name for each in tree.under(at, *SUBJECTS) if each > place for name in _names(scene, words[each])]
        parties = [scene.cast.at[name] for name in named if scene.kind(name) == "person"]
        if parties:
            return parties[0] if scene.discourse.may_be(parties[0], sex) else None
    return None


def _pair(scene: Scene, noun: str) -> tuple[int, ...]:
    """Return the last two who took part in one event and can both be called so: "the two leaders", "both"."""
    called = [pair for pair in scene.pairs if all(_is(scene.cast.parties[party], noun) for party in pair)]
    return called[-1] if called else ()


def _is(party: Party, noun: str) -> bool:
    """Tell whether a noun in the plural may be of a party, by the offices that the article gives it."""
    roles = {word for role in party.roles for word in role.head}
    if noun in _OFFICES:
        return not roles.isdisjoint(_OFFICES[noun])
    return True


def _beside(scene: Scene, sentence: Sentence, place: int, *, deep: int = 2) -> list[int]:
    """Return whose name stands beside a description: "the leader of the union, Bo Carter"."""
    tree, words = scene.tree(sentence), sentence.words
    beside = [words[each] for each in tree.under(place, "appos")]
    found = [scene.cast.at[name] for word in beside for name in _names(scene, word) if scene.kind(name) == "person"]
    inner = tree.under(place, "nmod") if deep and not found else []
    return found or [party for each in inner for party in _beside(scene, sentence, each, deep=deep - 1)]


def _before(scene: Scene, verb: Span) -> list[int]:
    """Return who is named right before a verb whose subject the tree does not tell, as in lists and headlines."""
    near = scene.cast.order_within(Span(max(0, verb.start - 60), verb.start))
    right = near and not scene.layout.text[near[-1].end : verb.start].strip()
    return [scene.cast.at[near[-1]]] if right and scene.kind(near[-1]) == "person" else []


def _body(scene: Scene, start: int, voice: Attribution | None) -> Iterator[int]:
    """Yield the body that "its" means: the one that speaks, in reported words, else whom the network takes it for."""
    found = voice.speaker if voice and voice.mode != "direct" else scene.discourse.meant.get(start)
    if found is not None and scene.cast.parties[found].kind == "organisation":
        yield found


def _names(scene: Scene, word: Word) -> list[Span]:
    """Return the names of the cast in which a word stands."""
    return [name for name in scene.cast.order_within(Span(word.start - 60, word.end + 60)) if name.meets(word.span)]


def _pronoun(scene: Scene, start: int, sex: str, voice: Attribution | None) -> Iterator[int]:
    """Yield whom "he" or "her" means: who speaks, in reported words, else whom the text named."""
    if voice and voice.speaker is not None and voice.mode != "direct":
        speaker = scene.cast.parties[voice.speaker]
        if speaker.kind == "person" and speaker.sex in ("u", sex):
            yield voice.speaker
            return
    found = subject(scene.discourse, start, sex) if not voice else scene.discourse.meant.get(start)
    if found is not None and scene.cast.parties[found].kind == "person":
        yield found
