"""A judgement of a person that is in force, and what it does to the record.

Takes:  a Judgement, and what link/ found where it points.
Gives:  Correction.
Leaves: applying it: link/corrections/.
"""

from dataclasses import dataclass

from onrecord.model.assertion import Assertion
from onrecord.model.judgement import Judgement


@dataclass(frozen=True, slots=True)
class Correction:
    """One judgement in force.

    line is the id of the statement, event, party or story that it is about now, None where that is no line (any more).
    machine is the value that the machine holds of it now, in words. lost says why it applies to nothing, "" where it
    does; it is kept all the same, and applies when what it is about comes (back). against has the newest report of what
    the machine has come to hold since: neither the corrected value nor the person's.
    """

    judgement: Judgement
    line: str | None
    machine: str | None = None
    lost: str = ""
    against: tuple[Assertion, ...] = ()
