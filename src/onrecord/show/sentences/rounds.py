"""Say what a round of following brought.

Takes:  the moment of the record after it, the number of the last add before it, what could not be read.
Gives:  counted_round(): the round; round_line(), for a terminal, and last_round(), for a page: a sentence, which says
        so where nothing came.
Leaves: the lines that changed: changes.py. Keeping it: record/rounds.py.
"""

from collections.abc import Sequence
from datetime import datetime

from onrecord.model.follow_round import FollowRound
from onrecord.show.moment import Moment, Since
from onrecord.show.plurals import counted
from onrecord.show.sentences.events import on


def counted_round(moment: Moment | None, before: int, unreadable: Sequence[str], made: datetime) -> FollowRound:
    """Return what a round brought; moment is None where no report was new."""
    ended = made.isoformat(timespec="seconds")
    if moment is None:
        return FollowRound(ended, unreadable=tuple(unreadable))
    news = moment.news(Since(after=before))
    days = [one.published.days for one in news.reports]
    return FollowRound(
        ended,
        reports=len(news.reports),
        copies=sum(one.article.id in news.view.record.copies for one in news.reports),
        undated=sum(one is None or one.days > 1 for one in days),
        idle=moment.idle(Since(after=before)),
        changed=len(news.changes),
        unreadable=tuple(unreadable),
    )


def round_line(one: FollowRound) -> str:
    """Say it in one line. A copy is a new report that prints another one's text.

    >>> round_line(FollowRound("2031-05-07T06:00:00+00:00", unreadable=("is not there",)))
    'reports new 0, copies 0, unreadable 1, undated 0, lines changed 0'
    """
    return (
        f"reports new {one.reports}, copies {one.copies}, unreadable {len(one.unreadable)},"
        f" undated {one.undated}, lines changed {one.changed}"
    )


def last_round(one: FollowRound) -> str:
    """Say when feeds and pages were last asked, and what that brought."""
    ended = datetime.fromisoformat(one.made).astimezone()
    read = f"{counted(one.reports, 'report')} read, {one.idle} changed nothing" if one.reports else "nothing was new"
    failed = f", {len(one.unreadable)} could not be read" if one.unreadable else ""
    return f"Feeds and pages were last asked on {on(ended.date())} at {ended:%H:%M}: {read}{failed}."
