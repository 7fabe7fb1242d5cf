"""Find who takes part in an event, and where it is.

Takes:  a scene, the sentence, and where the event is named.
Gives:  the places in the cast of its participants and of its place.
Leaves: participants that only another sentence names: same.py joins the mentions.
"""

import re
from collections.abc import Sequence

from onrecord.model.attribution import Attribution
from onrecord.model.chain import PartyKind
from onrecord.model.span import Span
from onrecord.read.lexicon import Trigger, demonyms, places
from onrecord.read.pronouns import subject
from onrecord.read.scene import Scene
from onrecord.read.triggers import SAME_AGAIN
from onrecord.read.words import Word

ADJOINS = 12
"""Characters within which "in PLACE" still belongs to the noun before it rather than to a later clause."""
MOST = 4
"""Participants that are kept: a clause that names more lists something else."""

_NOBODY = frozenset("commemoration law stranding landfall publication evacuation".split()) | {SAME_AGAIN}
_RUNNING = frozenset(
    "run runs running stand stands standing contest contested compete competed candidate seat race".split()
)
_STATES = frozenset("withdrawal sanctions agreement talks attack tariffs exercise".split())
_JOINING = frozenset("with between by of and from".split())
_PAIR = re.compile(
    r"\b(?:the|both|their) (?:two )?(?:leaders|presidents|ministers|men|women|sides|heads|premiers|pair|duo|two)\b",
    re.I,
)
_LIGHT = frozenset(
    "have has had having hold holds held holding attend attends attended attending host hosts hosted plan plans planned schedule "
    "scheduled cancel cancels cancelled canceled postpone postponed postpones arrange arranged begin begins began start started "
    "go going went travel make makes made pay paid set due conduct conducted lead led join joined face faces faced win won deliver "
    "delivered give gave gives call called lose lost file filed stage staged announce announced skip skipped miss missed left "
    "issued ordered used between confirmed agreed expected seek sought demand put".split()
)
_SEX = {"he": "m", "his": "m", "she": "f", "her": "f"}


def participants(scene: Scene, window: Span, span: Span, trigger: Trigger, voice: Attribution | None) -> list[int]:
    """Return who takes part: the persons of the clause; bodies and states where they act; whoever "he" is."""
    if trigger.kind in _NOBODY:
        return []
    text = scene.layout.text
    if trigger.kind == "election" and not _RUNNING & set(text[window.start : window.end].lower().split()):
        return []
    kinds: tuple[PartyKind, ...] = ("person", "place", "organisation") if trigger.kind in _STATES else ("person",)
    before = scene.cast.within(Span(window.start, span.start), kinds=kinds)
    after = [s for s in scene.cast.order_within(Span(span.end, window.end)) if scene.kind(s) == "person"]
    leads = trigger.verb or trigger.kind in _STATES or _carried(text, Span(window.start, span.start))
    named = [*(before if leads else ()), *(scene.cast.at[s] for s in after if trigger.verb or _joins(text, s))]
    if not named and trigger.verb:
        named = scene.cast.within(Span(window.start, span.start), kinds=("organisation",))[:1]
    meant = _meant(scene, window, span, voice)
    found = list(dict.fromkeys([*([meant] if meant is not None else []), *named]))[:MOST]
    if not found and _PAIR.search(text, window.start, window.end):
        return list(scene.pair)
    scene.pair = tuple(found) if len(found) == 2 else scene.pair
    return found


def _carried(text: str, before: Span) -> bool:
    """Tell whether a light verb or an owner ties the persons before a noun to it: "will hold a", "Ms Lee's"."""
    words = re.findall(r"[\w’']+", before.of(text).lower())
    return bool(_LIGHT & set(words)) or any(w.endswith(("’s", "'s", "’", "'")) for w in words[-6:])


def _joins(text: str, span: Span) -> bool:
    """Tell whether the words before a name make it take part in what a noun names: "talks with", "between A and B"."""
    return bool(_JOINING & set(text[max(0, span.start - 40) : span.start].lower().split()[-4:]))


def _meant(scene: Scene, window: Span, span: Span, voice: Attribution | None) -> int | None:
    """Return the party that the clause's pronoun means: who speaks, in reported words, else whom the text named last."""
    words = scene.layout.text[window.start : span.start].lower().split()
    owner = next((w for w in reversed(words[-3:]) if w in ("his", "her")), None)
    pronoun = owner or next((w for w in words if w in ("he", "she", "it", "its")), None)
    if pronoun is None or (voice and voice.mode == "direct"):
        return None
    sex = _SEX.get(pronoun, "")
    if voice and voice.speaker is not None:
        speaker = scene.cast.parties[voice.speaker]
        fits = speaker.kind == "person" and speaker.sex in ("u", sex) if sex else speaker.kind != "person"
        if fits:
            return voice.speaker
    return subject(scene.discourse, window.start, sex) if sex and not voice else None


def place(scene: Scene, words: Sequence[Word], at: int, window: Span, *, verb: bool) -> int | None:
    """Return where it is: "in PLACE" after the event's name, a place or gathering right before it, "in PLACE" before it."""
    after = [s for s in scene.cast.order_within(Span(words[at].end, window.end)) if _leads_to(scene, words, s)]
    if after and (verb or after[0].start - words[at].end < ADJOINS):
        return scene.cast.at[after[0]]
    beside = None if verb else _beside(scene, words, at)
    if beside is not None or after:
        return scene.cast.at[after[0]] if beside is None else beside
    earlier = [s for s in scene.cast.order_within(Span(window.start, words[at].start)) if scene.kind(s) == "place"]
    return next((scene.cast.at[s] for s in reversed(earlier) if _word_before(words, s.start) in ("in", "at")), None)


def _leads_to(scene: Scene, words: Sequence[Word], spot: Span) -> bool:
    """Tell whether "in" or "to" leads to a place there, or "at" and "on the sidelines of" to a gathering."""
    before = _word_before(words, spot.start)
    if scene.kind(spot) == "place":
        return before in ("in", "at", "near", "to", "through", "outside")
    if scene.kind(spot) != "organisation":
        return False
    return before == "at" or "sidelines" in scene.layout.text[max(0, spot.start - 20) : spot.start].lower()


def _beside(scene: Scene, words: Sequence[Word], at: int) -> int | None:
    """Return the place or gathering that qualifies a noun: "the Oslo summit", "the G7 meeting", "the French election"."""
    for back in range(at - 1, max(-1, at - 4), -1):
        here = words[back].span
        if words[back].text in demonyms():
            return _country(scene, demonyms()[words[back].text])
        spot = next((s for s in scene.cast.order_within(Span(here.start - 30, here.end)) if s.end == here.end), None)
        if spot and (scene.kind(spot) == "place" or (scene.kind(spot) == "organisation" and back == at - 1)):
            return scene.cast.at[spot]
        if words[back].mark or words[back].lower in ("the", "a", "an", "of", "and"):
            return None
    return None


def _word_before(words: Sequence[Word], start: int) -> str:
    """Return the last word before start that is no article."""
    return next((w.lower for w in reversed(words) if w.end <= start and w.lower != "the"), "")


def _country(scene: Scene, iso: str) -> int | None:
    """Return the party of the cast that is this country."""
    names = {p.name for p in places().values() if p.country == iso and p.kind == "country"}
    return next((n for n, p in enumerate(scene.cast.parties) if p.kind == "place" and p.name in names), None)
