"""Tell when a host may be asked again.

Takes:  its last answer, and how often it has failed in a row.
Gives:  due_after(): failures in a row and the time, in seconds since 1970.
Leaves: keeping to it: crawl.py.
"""

from datetime import UTC
from email.utils import parsedate_to_datetime

from onrecord.errors import OnRecordError
from onrecord.intake.http_answer import Answer

FIRST_PAUSE = 300.0  # seconds after the first failure, doubled by each further one
LONGEST_PAUSE = 24 * 3600.0
LONGEST_ASKED = 7 * 24 * 3600.0  # what a Retry-After may ask for
BUSY = (429, 503)


def due_after(answer: Answer | OnRecordError, failures: int, now: float, gap: float) -> tuple[int, float]:
    """Return failures in a row, this answer included, and when to ask again; Retry-After (RFC 9110, 10.2.3) is kept.

    >>> from onrecord.errors import TryLater
    >>> due_after(TryLater("no answer"), 1, 1000.0, 5.0)
    (2, 1600.0)
    """
    if isinstance(answer, Answer) and answer.status < 500 and answer.status not in BUSY:
        return 0, now + gap
    pause = min(FIRST_PAUSE * 2**failures, LONGEST_PAUSE)
    asked = retry_after(answer.headers.get("retry-after", ""), now) if isinstance(answer, Answer) else None
    return failures + 1, now + (max(gap, asked) if asked is not None else pause)


def retry_after(stated: str, now: float) -> float | None:
    """Return the seconds to wait that a header asks for, as seconds or as a date, None where it asks nothing.

    >>> retry_after("120", 0.0), retry_after("Thu, 01 Jan 1970 00:05:00 GMT", 60.0), retry_after("soon", 0.0)
    (120.0, 240.0, None)
    """
    if stated.strip().isdecimal():
        return min(float(stated), LONGEST_ASKED)
    try:
        moment = parsedate_to_datetime(stated)
    except (ValueError, TypeError):
        return None
    at = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return min(max(0.0, at.timestamp() - now), LONGEST_ASKED)
