"""Say what a round of following brought.

Takes:  the moment of the record after it, the number of the last add before it, how many could not be read.
Gives:  one line, which says so where nothing came.
Leaves: the lines that changed: changes.py.
"""

from onrecord.show.moment import Moment, Since


def round_line(moment: Moment | None, before: int, unreadable: int) -> str:
    """Return the line; moment is None where no report was new. A copy is a new report that prints another one's text.

    >>> round_line(None, 7, 2)
    'reports new 0, copies 0, unreadable 2, undated 0, lines changed 0'
    """
    reports, copies, undated, changed = 0, 0, 0, 0
    if moment is not None:
        news = moment.news(Since(after=before))
        days = [one.published.days for one in news.reports]
        reports, changed = len(news.reports), len(news.changes)
        copies = sum(one.article.id in news.view.record.copies for one in news.reports)
        undated = sum(one is None or one.days > 1 for one in days)
    return (
        f"reports new {reports}, copies {copies}, unreadable {unreadable}, undated {undated}, lines changed {changed}"
    )
