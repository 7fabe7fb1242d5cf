"""Find the verbs that carry an event's noun, and what hangs on both: its day, its place, how firm it is.

Takes:  the tree of a sentence, its words and the place of an event's word.
Gives:  carriers(): "hold" of "will hold talks"; holders(), reaches(), opens(): whether a day or a place is the event's
        own; speaking(): the words that may tell how firm it is; whole(), led().
Leaves: who takes part: arguments.py.

The relations are those of Universal Dependencies 2 (de Marneffe et al. 2021).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

from onrecord.read.events.clauses import LIGHT
from onrecord.read.events.governing_words import CHANGING
from onrecord.read.lexicon import governors
from onrecord.read.smallwords import TAKING
from onrecord.read.trees import SUBJECTS, Tree
from onrecord.read.words import Word

_TELLING = ("obj", "nsubj:pass", "nsubj", "obl", "nmod", "xcomp", "ccomp", "conj", "acl", "appos", "compound")
"""Relations upwards along which a word may tell how firm an event is."""
_CARRIED = ("obj", "nsubj:pass", "nsubj", "obl")
_NOMINAL = (
    "nmod",
    "nmod:unmarked",
    "nmod:poss",
    "obl",
    "obl:unmarked",
    "appos",
    "conj",
    "compound",
    "flat",
    "nmod:desc",
    "advmod",
)
HAPPENING = frozenset(
    "take takes took taken taking place happen happens happened occur occurs occurred begin begins began begun start "
    "starts started open opens opened end ends ended last lasts lasted continue continues continued resume "
    "resumes resumed follow follows followed following come comes came go goes went get gets got getting be been being "
    "is are was were erupt erupts erupted erupting broke breaks breaking".split()
)
"""Verbs that say no more of an event's noun than that it is."""
OCCURRING = TAKING | frozenset("happen happens happened occur occurs occurred held".split())
"""Those that say when or where it was, and nothing else."""
_ACTING = frozenset(
    "call calls called convene convenes convened organise organised organises organize organized organizes chair "
    "chairs chaired lead leads led join joins joined skip skips skipped miss missed leave leaves left quit "
    "announce announces announced order orders ordered begin begins began start starts started end ends ended "
    "suspend suspended break broke plan plans planned planning seek seeks sought request requested put puts make "
    "makes made".split()
)
"""Verbs whose subject takes part in what their object names, beside those that only carry it."""
_GATHERING = frozenset(
    "called calls call convened convenes convene chaired chairs joined joins skipped missed led".split()
)
"""Verbs of bringing about and of coming to a gathering: their day is its own."""
_ANY_LIGHT, _LIGHT_OR_GATHERING = LIGHT | HAPPENING | _ACTING, LIGHT | HAPPENING | _GATHERING
_HARMING = frozenset(
    "kill kills killed hit hits struck strike strikes injured injures wounded destroyed destroys shook shakes "
    "rocked rocks swept sweeps left leaves claimed claims devastated damaged damages tore ripped "
    "buried buries flattened gutted wrecked engulfed".split()
)
"""Verbs by which an accident or an attack is told as a doer: their day and place are its own."""
_EMPTY = frozenset("place effect force way".split())
"""Nouns of "take place", "go into effect", "get under way": what hangs on them hangs on the whole."""
_AS = frozenset({"as"})
_IN = frozenset({"in", "by"})
_ABOUT = frozenset("on about over into against".split())
_PARTS = frozenset("round rounds series wave waves string set number couple spate possibility prospect kind".split())
"""Nouns that count or part what "of" leads to."""
_NAMED = frozenset("cyclone hurricane typhoon storm".split())
"""Nouns with which the name of an event begins."""
_AWAITING = ("wish", "certain", "doubt")
"""Classes of words by which what is awaited is told."""
_PLANS = ("plan", "do", *CHANGING)
"""Classes of verbs whose day is that of what is planned, put off, moved or called off."""
DEEP = 4
"""Verbs on verbs that are followed upwards: "agreed to begin to withdraw"."""


def whole(tree: Tree, words: Sequence[Word], at: int) -> int:
    """Return the noun that counts or parts an event's own, or ends its name: "round" of "a new round of sanctions",
    "Lotte" of "Hurricane Lotte"."""
    head = tree.heads[at]
    if words[at].lower in _NAMED and tree.relations[at] in ("compound", "nmod:desc") and words[head].capital:
        return head
    counted = tree.relations[at] == "nmod" and words[head].lower in _PARTS and led(tree, words, at, frozenset({"of"}))
    return head if counted else at


def carriers(tree: Tree, words: Sequence[Word], at: int) -> list[int]:
    """Return the verbs that carry an event: "hold" of "will hold talks", "agreed" of "agreed to begin to withdraw"."""
    found, place = list[int](), whole(tree, words, at)
    for _ in range(DEEP):
        head, relation = tree.heads[place], tree.relations[place]
        light = words[head].lower in _ANY_LIGHT or words[head].lower in governors()
        if head == place or not (relation == "xcomp" or (relation in _CARRIED and light)):
            break
        found.append(head)
        place = head
    return found


def holders(tree: Tree, words: Sequence[Word], at: int) -> set[int]:
    """Return the words on which an event's own day or place may hang: its word, and the verbs that only carry it.

    "They agreed on Friday to meet": the verb above an event's own is another's. "The talks held on Friday", "the vote
    scheduled for Friday": the verb below tells of nothing else.
    """
    top = whole(tree, words, at)
    head, relation = tree.heads[top], tree.relations[top]
    harms = words[head].lower in _HARMING and _does_harm(tree, words, top)
    light = harms or _awaits(tree, words, top) or _only_carries(tree, words, head)
    carried = relation in (*_CARRIED, "xcomp") and head != top and light
    about = relation == "obl" and led(tree, words, top, _ABOUT) and bool(tree.under(top, "det", "nmod:poss"))
    over = [head] if carried and not about else []
    over += [n for each in over for n in tree.under(each, "conj") if _shares(tree, words, n)]
    planned = (
        [n for n in tree.under(over[0], "advcl") if led(tree, words, n, frozenset({"as"}), by="mark")] if over else []
    )
    planned += [verb for each in (at, *over) for verb in _than(tree, words, each)]
    below = [verb for each in (at, top, *over) for verb in tree.under(each, "xcomp", "acl", "acl:relcl")]
    empty = [n for verb in (at, *over) for n in tree.under(verb, "obj", "obl") if words[n].lower in _EMPTY]
    harmed = tree.under(head, "obj") if harms and over else []  # "a fire destroyed *the hall* on 3 May"
    return {at, top, *over, *planned, *empty, *harmed, *(verb for verb in below if _only_carries(tree, words, verb))}


def speaking(tree: Tree, words: Sequence[Word], at: int) -> set[int]:
    """Return the words that may tell how firm an event is: those that hang on its word, the verb on which it hangs, and
    what hangs on that one where it only carries the event or is joined to it by "to".

    "Would challenge the veto": "would" tells of the challenge.
    """
    place = whole(tree, words, at)
    beside = {*tree.children[at], *tree.children[place]}
    found = {at, place, *beside, *(word for each in beside for word in tree.under(each, "advmod"))}
    for _ in range(DEEP):
        head, relation = tree.heads[place], tree.relations[place]
        if head == place or relation not in _TELLING:
            break
        found.add(head)
        if relation in _CARRIED and not _only_carries(tree, words, head) and words[head].lower not in _ACTING:
            break
        found.update(tree.under(head, "aux", "aux:pass", "advmod", "mark", "cop", "compound:prt", "xcomp"))
        place = head
    return found


def reaches(tree: Tree, at: int, own: Set[int], others: Set[int]) -> bool:
    """Tell whether a noun hangs on one of an event's own words, by nouns alone and none of them another event.

    "A meeting in Linden on Friday": the day hangs on the place, the place on the meeting. "North of Linden on Friday"
    is one step more.
    """
    for _ in range(DEEP):
        if at in own:
            return True
        if at in others or tree.relations[at] not in _NOMINAL or tree.heads[at] == at:
            return False
        at = tree.heads[at]
    return at in own


def _only_carries(tree: Tree, words: Sequence[Word], verb: int, *, deep: bool = True) -> bool:
    """Tell whether a verb says no more of an event than that it is, begins, is planned, put off or called off.

    "The talks will continue", but not "the decision will continue to harm".
    """
    light = words[verb].lower in _LIGHT_OR_GATHERING or _plans(tree, words, verb)
    further = tree.under(verb, "xcomp") if deep else []
    return light and all(
        _only_carries(tree, words, each, deep=False) or not words[each].lower.isalpha() for each in further
    )


def _plans(tree: Tree, words: Sequence[Word], verb: int) -> bool:
    """Tell whether a verb, alone or with its particle, plans, moves or calls off: "set", "brought forward"."""
    word = words[verb].lower
    particles = (words[n].lower for n in tree.under(verb, "compound:prt", "advmod"))
    return any(governors().get(phrase) in _PLANS for phrase in (word, *(f"{word} {each}" for each in particles)))


def _awaits(tree: Tree, words: Sequence[Word], at: int) -> bool:
    """Tell whether a noun hangs on a word by which it is awaited: "is expected on Friday", "is likely to be held"."""
    head = tree.heads[at]
    told = tree.relations[at] == "nsubj:pass" or (tree.relations[at] == "nsubj" and bool(tree.under(head, "cop")))
    further = all(_only_carries(tree, words, each, deep=False) for each in tree.under(head, "xcomp", "ccomp"))
    return told and further and governors().get(words[head].lower) in _AWAITING


def _does_harm(tree: Tree, words: Sequence[Word], at: int) -> bool:
    """Tell whether a noun is the doer of the verb on which it hangs: "the quake killed", "were killed in an attack"."""
    relation, passive = tree.relations[at], bool(tree.under(tree.heads[at], "aux:pass"))
    return relation == "nsubj" or (relation == "obl" and passive and led(tree, words, at, _IN))


def _than(tree: Tree, words: Sequence[Word], at: int) -> Iterator[int]:
    """Yield the verb of a comparison, on which the new day is hung: "held two days later than planned, on 27 May"."""
    for stretch in tree.under(at, "obl:unmarked", "advmod", "obl", "advcl"):
        for verb in (stretch, *tree.under(stretch, "acl", "advcl", "acl:relcl")):
            if led(tree, words, verb, frozenset({"than"}), by="mark"):
                yield verb


def _shares(tree: Tree, words: Sequence[Word], verb: int) -> bool:
    """Tell whether a joined verb tells of the first one's subject: "has been put off and will be held on Friday"."""
    return not tree.under(verb, *SUBJECTS) and _only_carries(tree, words, verb)


def opens(tree: Tree, words: Sequence[Word], at: int) -> int | None:
    """Return the first of the verbs that a verb is joined to: a day in front of it is that of all of them."""
    joined = tree.relations[at] == "conj" and not tree.under(at, *SUBJECTS)
    return tree.heads[at] if joined and tree.heads[at] < at else None


def led(tree: Tree, words: Sequence[Word], at: int, prepositions: Set[str], *, by: str = "case") -> bool:
    """Tell whether one of some prepositions leads to a word."""
    return any(words[case].lower in prepositions for case in tree.under(at, by))
