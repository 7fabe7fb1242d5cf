"""What one round of following brought.

Takes:  counts of its new reports.
Gives:  FollowRound.
Leaves: asking feeds and pages: run/following.py; keeping the last one: record/rounds.py.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FollowRound:
    """What one round of following brought.

    made is when it ended (ISO 8601). reports are all that were kept; copies are those that print another one's text,
    undated those of no known day, idle those that changed nothing: copies, and those that no new change or event cites.
    changed are the changes that they brought; unreadable has a sentence for each thing that could not be read.
    """

    made: str
    reports: int = 0
    copies: int = 0
    undated: int = 0
    idle: int = 0
    changed: int = 0
    unreadable: tuple[str, ...] = ()
