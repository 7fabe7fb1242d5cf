"""Say who corrects.

Takes:  a name and a reason, as somebody gave them.
Gives:  signed(): who judges now, and why.
Leaves: the rows that they sign: run/correcting.py.
"""

from __future__ import annotations

import getpass
from datetime import UTC, datetime

from onrecord.errors import BadRequest
from onrecord.model.judgement import MACHINE
from onrecord.run.correcting import Who


def signed(by: str, reason: str) -> Who:
    """Return who judges now, and why: by, else the user of this machine; BadRequest where that one has no name."""
    if by.strip() == MACHINE:
        raise BadRequest(f"{MACHINE!r} is how the record signs what nobody corrected: give another name")
    try:
        return Who(by.strip() or getpass.getuser(), reason, datetime.now(UTC))
    except (KeyError, OSError, ImportError) as error:  # in a container, a number may be all that the user has
        raise BadRequest("the user of this machine has no name: say who corrects (--by NAME)") from error
