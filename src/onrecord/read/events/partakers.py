"""Find who takes part in an event.

Takes:  a scene, the clause, and where the event is named in it.
Gives:  the places in the cast of its participants.
Leaves: participants that only another sentence names: same.py joins the mentions; where it is: sites.py.
"""

import re

from onrecord.model.attribution import Attribution
from onrecord.model.chain import PartyKind
from onrecord.model.span import Span
from onrecord.read.events.scene import Scene
from onrecord.read.events.triggers import SAME_AGAIN
from onrecord.read.lexicon import Trigger
from onrecord.read.smallwords import GENDER
from onrecord.read.speech.pronouns import subject

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
    "have has had having hold holds held holding attend attends attended attending host hosts hosted plan plans "
    "planned schedule scheduled cancel cancels cancelled canceled postpone postponed postpones arrange arranged begin "
    "begins began start started go going went travel make makes made pay paid set due conduct conducted lead led join "
    "joined face faces faced win won deliver delivered give gave gives call called lose lost file filed stage staged "
    "announce announced skip skipped miss missed left issued ordered used between confirmed agreed expected seek "
    "sought demand put".split()
)
_SEX = GENDER | {"his": "m"}


def participants(scene: Scene, window: Span, span: Span, trigger: Trigger, voice: Attribution | None) -> list[int]:
    """Return who takes part: the persons of the clause; bodies and states where they act; whoever "he" is."""
    text = scene.layout.text
    running = trigger.kind != "election" or _RUNNING & set(window.of(text).lower().split())
    if trigger.kind in _NOBODY or not running:
        return []
    meant = _meant(scene, window, span, voice)
    named = _named(scene, window, span, trigger)
    found = list(dict.fromkeys([*([meant] if meant is not None else []), *named]))[:MOST]
    if not found and _PAIR.search(text, window.start, window.end):
        return list(scene.pair)
    found = found or _seen(scene, span, voice)
    scene.pair = tuple(found) if len(found) == 2 else scene.pair
    return found


def _seen(scene: Scene, span: Span, voice: Attribution | None) -> list[int]:
    """Return the persons whom the network sees take part, where no rule finds anybody; who speaks of it is none."""
    seen, speaker = scene.happening(span), voice.speaker if voice else None
    found = scene.parties_at(seen.parties) if seen else []
    return [party for party in found if party != speaker and scene.cast.parties[party].kind == "person"][:MOST]


def _named(scene: Scene, window: Span, span: Span, trigger: Trigger) -> list[int]:
    """Return the parties that the clause names as taking part: before the event's name, after it where they join."""
    text, lead = scene.layout.text, Span(window.start, span.start)
    kinds: tuple[PartyKind, ...] = ("person", "place", "organisation") if trigger.kind in _STATES else ("person",)
    leads = trigger.verb or trigger.kind in _STATES or _carried(text, lead)
    before = scene.cast.within(lead, kinds=kinds) if leads else []
    after = [s for s in scene.cast.order_within(Span(span.end, window.end)) if scene.kind(s) == "person"]
    named = [*before, *(scene.cast.at[s] for s in after if trigger.verb or _joins(text, s))]
    return named if named or not trigger.verb else scene.cast.within(lead, kinds=("organisation",))[:1]


def _carried(text: str, before: Span) -> bool:
    """Tell whether a light verb or an owner ties the persons before a noun to it: "will hold a", "Ms Lee's"."""
    words = re.findall(r"[\w’']+", before.of(text).lower())
    return bool(_LIGHT & set(words)) or any(w.endswith(("’s", "'s", "’", "'")) for w in words[-6:])


def _joins(text: str, span: Span) -> bool:
    """Tell whether the words before a name make it take part in what a noun names: "talks with", "between A and B"."""
    return bool(_JOINING & set(text[max(0, span.start - 40) : span.start].lower().split()[-4:]))


def _meant(scene: Scene, window: Span, span: Span, voice: Attribution | None) -> int | None:
    """Return the party that the clause's pronoun means: who speaks, in reported words, else whom the text named."""
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
