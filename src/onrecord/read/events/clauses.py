"""Analyse the clauses of a sentence: what each predicate of it tells by its own small words.

Takes:  the words of a sentence and its tree.
Gives:  Clauses.at(): the frozen Clause of a predicate (modal, tense, negation, conjunction, particle), each made once.
Leaves: what stands over a clause, and how firm that makes an event: clause_status.py; who takes part: arguments.py.

The relations are those of Universal Dependencies 2 (de Marneffe et al. 2021).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from onrecord.read.events.governing_classes import governing_class
from onrecord.read.lexicon import governors
from onrecord.read.smallwords import DEMONSTRATIVES, MODALS, PARTICIPLES, PASTS, negates
from onrecord.read.smallwords import SUBJECTS as PRONOUNS
from onrecord.read.trees import SUBJECTS, Tree
from onrecord.read.words import Word

Tense = Literal["past", "perfect", "present", "progressive", "infinitive", "participle", "gerund", "bare"]
"""The form of a predicate: "met", "has met", "meets", "is meeting", "to meet", "(talks) held", "meeting", "meet"."""

HAVE = frozenset("have has had having 've ’ve".split())
DO = frozenset("do does did".split())
BE = frozenset("is are was were am be been being 's ’s 're ’re 'm ’m".split())
_WAS = frozenset("was were".split())
_TO_BE = frozenset("is are was were am 's ’s 're ’re".split())
DOUBT = frozenset("probably possibly perhaps maybe likely presumably potentially tentatively".split())
_THE = DEMONSTRATIVES | {"the"}
_NOBODY = frozenset("nobody nothing none neither".split())
_ONLY = frozenset("only just merely necessarily later earlier".split())
_INVERTED = frozenset("should were had".split())
_UNTIL = frozenset("until till before".split())
_SAME = frozenset("put set cut hit shut quit let read bid cost beat spread split burst shed rid wed bet cast".split())
"""Forms that are present and past alike; the subject of a present one stands in the plural."""
_MARKS = frozenset(
    "if unless whether should until till before after since that to when while because as once although".split()
)
_NOUNS = ("nmod", "nmod:poss", "obl", "obl:agent", "nsubj", "nsubj:pass", "obj", "compound", "appos")
_VERBS = ("ccomp", "xcomp", "advcl", "acl", "acl:relcl", "aux", "cop")
_FULL = {
    f"{word}n't": word for word in "is are was were has have had does do did would could should must might need".split()
}
"""Auxiliaries by their forms with "not"."""
_PARTICLES = ("compound:prt", "advmod", "obl", "advcl", "case", "obj")
_GATHERED = ("aux", "aux:pass", "cop")
_AUXILIARIES = MODALS | HAVE | DO | BE
_VERBS_FOLLOW = MODALS | PRONOUNS | {"to"}

LIGHT = frozenset(
    "hold holds held holding have has had having give gives gave given make makes made making take takes took taken "
    "attend attends attended attending host hosts hosted stage stages staged conduct conducts conducted face faces "
    "faced pay pays paid launch launches launched issue issues issued deliver delivers delivered win won lose lost "
    "file files filed stand run contest boycott boycotted compete sign signs signed reach reaches reached see seek "
    "impose imposed imposes receive receives received receiving".split()
)
"""Verbs that carry an event's noun: what is said of them is said of it."""


@dataclass(frozen=True, slots=True)
class Clause:
    """What a predicate's own clause tells of it; "" where it has no modal, conjunction or particle.

    to_be tells of "is to meet", "was to meet"; passive of "was held"; doubt of "probably"; subject that it has its own.
    """

    at: int
    modal: str
    tense: Tense
    auxiliary: str
    mark: str
    particle: str
    negative: bool
    passive: bool
    to_be: bool
    doubt: bool
    have: bool
    subject: bool


@dataclass(frozen=True, slots=True)
class Clauses:
    """The clauses of one sentence, by the places of their predicates; zone is where it stands: body, headline."""

    words: Sequence[Word]
    tree: Tree
    zone: str = "body"
    _made: dict[int, Clause] = field(default_factory=dict)
    _governing: dict[int, str] = field(default_factory=dict)
    _nominal: dict[int, bool] = field(default_factory=dict)

    def at(self, place: int) -> Clause:
        """Return the clause whose predicate stands at a place."""
        if place not in self._made:
            self._made[place] = _clause(self, place)
        return self._made[place]

    def word(self, place: int) -> str:
        """Return a word in small letters."""
        return self.words[place].lower

    def under(self, place: int, *relations: str) -> list[str]:
        """Return the words that hang on one by these relations."""
        return [self.words[each].lower for each in self.tree.under(place, *relations)]

    def month(self, place: int) -> bool:
        """Tell whether "May" is the month: a capital inside the sentence."""
        return place > 0 and self.words[place].text == "May"

    def case(self, place: int) -> str:
        """Return the first preposition that leads to a noun."""
        return next(iter(self.under(place, "case")), "")

    def governing(self, place: int) -> str:
        """Return the class of a word (data/governors.tsv), with its particle where both are one: "rule out", "off"."""
        if place not in self._governing:
            found = governing_class(self.words, self.tree, place, headline=self.zone == "headline")
            self._governing[place] = "" if self.month(place) else found
        return self._governing[place]

    def acts(self, place: int) -> bool:
        """Tell whether a verb has an object that is no part of what governs an event: not "fell victim to"."""
        objects = self.tree.under(place, "obj")
        return any(f"{self.word(place)} {self._led(each)}" not in governors() for each in objects)

    def nominal(self, at: int) -> bool:
        """Tell whether a word stands as a noun: by what hangs on it; where nothing tells, by how it hangs."""
        if at not in self._nominal:
            self._nominal[at] = self._is_noun(at)
        return self._nominal[at]

    def _is_noun(self, at: int) -> bool:
        tree, small = self.tree, self.word(at)
        if tree.under(at, "det", "amod", "nmod:poss", "case", "nummod", "compound", "acl"):
            return True
        if tree.relations[at] in SUBJECTS and not tree.under(at, "aux", "aux:pass", "cop", "mark"):
            return True
        if tree.under(at, "aux", "aux:pass", "nsubj", "nsubj:pass", "obj", "mark", "expl", "compound:prt"):
            return False
        if tree.relations[at] in _NOUNS:
            return True
        return tree.relations[at] not in _VERBS and not small.endswith(("ed", "ing")) and self._unled(at)

    def known(self, at: int) -> bool:
        """Tell whether a noun is of something that the reader is taken to know: "the vote", "her visit"."""
        return bool(self.tree.under(at, "nmod:poss")) or not _THE.isdisjoint(self.under(at, "det"))

    def _unled(self, at: int) -> bool:
        """Tell whether no "to", modal or subject before a word makes it a verb."""
        before = self.word(at - 1) if at else ""
        return before not in _VERBS_FOLLOW

    def _led(self, place: int) -> str:
        """Return a word with the preposition that leads to it: "on hold"."""
        case = self.case(place)
        return f"{case} {self.word(place)}" if case else self.word(place)


def _clause(clauses: Clauses, at: int) -> Clause:
    tree, words = clauses.tree, clauses.words
    own = _auxiliaries(clauses, at)
    modal = next((word for word in own if word in MODALS), "")
    marks = [word for word in clauses.under(at, "mark", "advmod", "case") if word in _MARKS]
    marks += [word for n in tree.under(at, *SUBJECTS) for word in clauses.under(n, "case", "mark") if word in _MARKS]
    marks += ["if"] if own and not marks and _inverted(clauses, at) else []
    to = next((n for n in tree.under(at, "mark") if words[n].lower == "to"), None)
    before = words[to - 1].lower if to else ""
    others = [word for word in own if word not in MODALS]
    return Clause(
        at=at,
        modal=modal,
        tense=_tense(clauses, at, others, to=to is not None),
        auxiliary=next(iter(others), before if before in _TO_BE else ""),
        mark=next((mark for mark in marks if mark != "to"), "" if to is None else "to"),
        particle=next(iter(clauses.under(at, "compound:prt")), ""),
        negative=_negative(clauses, at),
        passive=bool(tree.under(at, "aux:pass", "nsubj:pass")),
        to_be=to is not None and not _TO_BE.isdisjoint({*others, before}),
        doubt=not DOUBT.isdisjoint(clauses.under(at, "advmod")),
        have=not HAVE.isdisjoint(others),
        subject=bool(tree.under(at, *SUBJECTS, "expl")),
    )


def _inverted(clauses: Clauses, at: int) -> bool:
    """Tell whether an auxiliary before the subject makes a condition: "Had the talks failed, she would have left"."""
    words, subjects = clauses.words, clauses.tree.under(at, *SUBJECTS)
    first = next((n for n in clauses.tree.under(at, *_GATHERED) if words[n].lower in _INVERTED), None)
    if first is None or not subjects or subjects[0] < first or words[-1].text == "?":
        return False
    return (first == 0 or not words[first - 1].text.isalnum()) and any(w.text == "," for w in words[at:])


def _auxiliaries(clauses: Clauses, at: int, *, deep: int = 4) -> list[str]:
    """Return the auxiliaries of a verb; of one that is joined to another without a subject of its own, the other's."""
    tree = clauses.tree
    own = [clauses.word(n) for n in tree.under(at, *_GATHERED) if not clauses.month(n)]
    own = own if tree.seen else _beside(clauses, at)
    own += [word for word in clauses.under(at, "advmod") if word.endswith(("n't", "n’t"))]
    own = [_FULL.get(word.replace("’", "'"), word) for word in own]
    shares = not own and tree.relations[at] == "conj" and not tree.under(at, *SUBJECTS, "mark")
    verbal = clauses.word(at).isalpha() and not clauses.word(at).endswith("ing")
    return _auxiliaries(clauses, tree.heads[at], deep=deep - 1) if shares and verbal and deep else own


def _beside(clauses: Clauses, at: int) -> list[str]:
    """Return the auxiliaries right before a verb, where nobody has told what hangs on what."""
    before = [clauses.word(n) for n in range(max(0, at - 3), at)]
    return [word for word in before if word in _AUXILIARIES]


def _tense(clauses: Clauses, at: int, others: Sequence[str], *, to: bool) -> Tense:
    """Return the form of a predicate, by its first auxiliary that is no modal, else by its own letters."""
    if to:
        return "infinitive"
    first = next(iter(others), "")
    if first in HAVE:
        return "perfect" if first != "having" else "gerund"
    if first in DO:
        return "past" if first == "did" else "present"
    if first:
        return _of_be(clauses, at, first)
    return _of_form(clauses, at)


def _of_be(clauses: Clauses, at: int, first: str) -> Tense:
    if first in _WAS:
        return "past"
    if first in ("be", "been", "being"):
        return "infinitive" if first == "be" else "participle"
    going = clauses.word(at).endswith("ing")
    return "progressive" if going else "present"


def _of_form(clauses: Clauses, at: int) -> Tense:
    tree, small = clauses.tree, clauses.word(at)
    if small.endswith("ing"):
        return "gerund"
    hangs = tree.relations[at]
    told = bool(tree.under(at, "nsubj", "expl")) or (hangs == "conj" and not tree.under(at, "nsubj:pass"))
    past = small.endswith("ed") or small in PASTS
    if past or small in PARTICIPLES or small in _SAME:
        if hangs in ("acl", "amod") or tree.under(at, "nsubj:pass") or (small in PARTICIPLES and small not in PASTS):
            return "participle"
        if small in _SAME:
            return "past" if told and not _plural(clauses, at) else "bare"
        return "past" if told or hangs in ("root", "ccomp", "acl:relcl", "advcl", "parataxis") else "participle"
    if small.endswith("s") and not small.endswith("ss"):
        return "present"
    return "present" if told else "bare"


def _plural(clauses: Clauses, at: int) -> bool:
    """Tell whether the subject of a verb stands in the plural."""
    subjects = clauses.tree.under(at, "nsubj")
    return any(clauses.word(n).endswith("s") or clauses.tree.under(n, "conj") for n in subjects)


def _negative(clauses: Clauses, at: int) -> bool:
    """Tell whether a predicate is negated: by "not" or "no longer", or because nobody or nothing does it.

    "Will not open until May", "not only met" and "will meet not in Ghent but in Lund" say that it is.
    """
    tree, words = clauses.tree, clauses.words
    below = tree.under(at, "advmod", "aux", "cc", "det", "cop", "neg")
    said = [n for n in below if negates(words[n].lower)]
    said += [n for each in below for n in tree.under(each, "advmod", "det") if negates(words[n].lower)]
    said = [n for n in said if not (n + 1 < len(words) and words[n + 1].lower in _ONLY)]
    if said and (only_until(clauses, at) or _but_elsewhere(clauses, at)):
        return False
    nouns = tree.under(at, *SUBJECTS, "obj")
    nobody = any(clauses.word(n) in _NOBODY for n in tree.under(at, *SUBJECTS))
    nobody = nobody or "nothing" in {clauses.word(n) for n in tree.under(at, "obj")}  # "they signed nothing"
    not_one = any(clauses.word(n) == "one" and "not" in clauses.under(n, "advmod", "det", "cc") for n in nouns)
    return bool(said) or nobody or not_one or any("no" in clauses.under(n, "det") for n in nouns)


def only_until(clauses: Clauses, at: int) -> bool:
    """Tell whether words say from when on a negated predicate holds: "will not open until May", "not before May"."""
    tree = clauses.tree
    to = [n for n in tree.under(at, "advcl") if "to" in clauses.under(n, "mark")]  # "is not due to open until May"
    verbs = [at, *tree.under(at, "xcomp"), *to]  # "is not expected to open until May"
    phrases = [n for verb in verbs for n in tree.under(verb, "obl", "obl:unmarked", "advcl", "nmod", "obj")]
    phrases += [n for each in phrases for n in tree.under(each, "nmod")]  # "will not decide on the levy until May"
    return any(clauses.case(n) in _UNTIL or clauses.at(n).mark in _UNTIL for n in phrases)


def _but_elsewhere(clauses: Clauses, at: int) -> bool:
    """Tell whether "but" leads to another place or day than the one that is denied: "not in Ghent but in Lund"."""
    phrases = clauses.tree.under(at, "obl", "obl:unmarked", "obl:tmod")
    joined = [n for phrase in phrases for n in (phrase, *clauses.tree.under(phrase, "conj", "obl", "nmod"))]
    return any("but" in clauses.under(n, "cc") and clauses.case(n) for n in joined)
