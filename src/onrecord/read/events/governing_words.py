"""Tell what a word makes of the event under it: "refused" of "refused to sign", "cancelled" of "cancelled the visit".

Takes:  the class of a word (data/governors.tsv) and where that word itself stands on the ladder.
Gives:  ClauseStatus; combined(): where the event under it stands.
Leaves: which word stands over which: clause_status.py.

The classes are implicative and factive signatures (Nairn, Condoravdi and Karttunen 2006), with calling off, putting
off, moving and setting on again beside them.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from onrecord.model.assertion import Status
from onrecord.read.events.status_reasons import Reason


@dataclass(frozen=True, slots=True)
class ClauseStatus:
    """A word of the ladder, the reason, and the place of the word that tells it.

    sure tells that the words speak of the event; where they do not, they only stand near it.
    """

    status: Status
    reason: Reason
    cue: int
    sure: bool = True


_MAKES: dict[str, tuple[Status, Reason]] = {
    "plan": ("scheduled", Reason.PLANNED),
    "promise": ("confirmed", Reason.PROMISED),
    "confirm": ("confirmed", Reason.CONFIRMED),
    "wish": ("tentative", Reason.WISHED),
    "doubt": ("tentative", Reason.DOUBTED),
    "ask": ("mentioned", Reason.ASKED),
    "allege": ("mentioned", Reason.ALLEGED),
    "attempt": ("mentioned", Reason.ATTEMPTED),
    "appeal": ("mentioned", Reason.APPEALED),
    "deny": ("denied", Reason.REFUSED),
    "call off": ("cancelled", Reason.CALLED_OFF),
    "put off": ("postponed", Reason.PUT_OFF),
    "move": ("scheduled", Reason.MOVED),
    "restore": ("scheduled", Reason.RESTORED),
    "end": ("happened", Reason.ENDED),
}
"""What a word of each class makes of the event under it, where it is itself told as done or settled."""
CHANGING = ("call off", "put off", "move", "restore")
"""Classes of words that change a plan: what they govern is an event."""
_OPEN = ("tentative", "mentioned")
_OFF = ("cancelled", "postponed")


def combined(kind: str, over: ClauseStatus, cue: int) -> ClauseStatus:
    """Return where an event stands under a word of a class that itself stands as over says.

    "May refuse to sign" is no denial, "did not cancel the visit" leaves the visit planned, "dropped plans to meet" is
    called off as the plans are.
    """
    if kind == "do":
        return over
    if kind == "certain":  # "it is no longer certain that they will meet"
        return ClauseStatus("tentative", Reason.WISHED, cue) if over.status == "denied" else replace(over, sure=False)
    if kind not in _MAKES:
        return replace(over, sure=False)
    made = ClauseStatus(*_MAKES[kind], cue)
    if kind == "end":
        return made
    if over.status == "denied":
        return _under_denial(kind, over, cue)
    if over.status in _OFF:
        return over
    if over.status in _OPEN:
        return _under_doubt(kind, over, made)
    return made


def _under_denial(kind: str, over: ClauseStatus, cue: int) -> ClauseStatus:
    if kind in ("call off", "put off"):
        return ClauseStatus("scheduled", Reason.RESTORED, cue)
    if kind in ("deny", "doubt"):
        return ClauseStatus("tentative", Reason.WISHED, cue)
    return ClauseStatus("denied", Reason.NOT_SO, over.cue)


def _under_doubt(kind: str, over: ClauseStatus, made: ClauseStatus) -> ClauseStatus:
    if kind in ("call off", "put off", "move"):
        return replace(over, status="tentative") if over.status == "tentative" else replace(made, status="scheduled")
    return made if kind in ("wish", "ask", "allege", "attempt", "appeal", "doubt") else over
