"""Weigh whether two clusters of mentions are one event.

Takes:  two clusters, of two documents or of one.
Gives:  SAME_EVENT, the literal table of features with their weights and reasons; family(), gatherings as one kind.
Leaves: which pairs are compared, and how pairs become events: event_coreference.py.

Another day or another place is evidence against, never a bar: plans move, pages are edited. The weights are those of
a logistic regression on the pairs of corpora/storylines and ecb (train), each kept to its sign:
`python -m training.linking` prints them anew. Those `set` by hand are of what those corpora hardly hold: moves,
and a thing done once that is planned again.
"""

from __future__ import annotations

from math import sqrt
from operator import mul

from onrecord.link.article_clusters import Cluster
from onrecord.link.log_odds import Feature, LogOdds
from onrecord.link.tables import accidents, gatherings, individual
from onrecord.model.interval import Interval

DISPUTED = 4
"""Days by which two voices of one report may differ over one event."""
DONE_ONCE = frozenset("birth death plea resignation wedding".split())
"""Kinds of what one person does once, in the reports of one story: of 16 pairs of own and invented storylines that
scored below 0, 13 were one event."""
GENERAL = "event"
"""The kind of what is only called an event: it may be any gathering."""


def _same_kind(a: Cluster, b: Cluster) -> float:
    return float(a.kind == b.kind)


def _near_kind(a: Cluster, b: Cluster) -> float:
    return float(a.kind != b.kind and family(a) == family(b))


def family(cluster: Cluster) -> str:
    """Return the kind under which a cluster is compared: gatherings of any kind may be one."""
    return GENERAL if cluster.kind in gatherings() else cluster.kind


def _same_word(a: Cluster, b: Cluster) -> float:
    return float(not a.lemmas.isdisjoint(b.lemmas))


def _same_day(a: Cluster, b: Cluster) -> float:
    return float(a.days is not None and a.days == b.days and a.days.days <= 3)


def _days_meet(a: Cluster, b: Cluster) -> float:
    return float(_meet(a.days, b.days) and not _same_day(a, b))


def _days_apart(a: Cluster, b: Cluster) -> float:
    return float(_gap(a, b) > 7)


def _days_far(a: Cluster, b: Cluster) -> float:
    return float(_gap(a, b) > 60)


def _moved(a: Cluster, b: Cluster) -> float:
    return float(_from_day(a, b) or _from_day(b, a) or _from_place(a, b) or _from_place(b, a))


def _from_day(moved: Cluster, other: Cluster) -> bool:
    """Tell whether one was to be on the day of the other. Of what is put off to no day the same word must tell it:
    not all that was planned for Sunday is what was put off."""
    told = moved.days is not None or not moved.lemmas.isdisjoint(other.lemmas)
    return told and _meet(moved.was, other.days)


def _from_place(moved: Cluster, other: Cluster) -> bool:
    """Tell whether one was to be where the other is, as the same word tells: "the fair has been moved to Lund"."""
    over = bool(other.past and other.days and moved.days) and not _meet(moved.days, other.days)  # last year's final
    same = moved.kind == other.kind and not moved.lemmas.isdisjoint(other.lemmas)
    return other.place in moved.left and same and not over


def _planned_before(moved: Cluster, other: Cluster) -> bool:
    """Tell whether one has been given another day, and the other is the plan of an earlier report in the same word.

    "The judges have put the trial off to October": from when, the report need not say.
    """
    if not moved.anew or moved.was or other.past or moved.published is None or other.published is None:
        return False
    same = moved.kind == other.kind and not moved.lemmas.isdisjoint(other.lemmas)
    return same and other.published.latest < moved.published.earliest


def _gap(a: Cluster, b: Cluster) -> int:
    """Return the days between the days of two clusters, 0 where they meet, are not known, or were moved."""
    if a.days is None or b.days is None or _moved(a, b) or _planned_before(a, b) or _planned_before(b, a):
        return 0
    return a.days.days_between(b.days)


def _meet(some: Interval | None, others: Interval | None) -> bool:
    """Tell whether two stretches are known and share a day."""
    return bool(some and others and some.meets(others))


def _shared_party(a: Cluster, b: Cluster) -> float:
    return float(bool(a.participants & b.participants))


def _shared_parties(a: Cluster, b: Cluster) -> float:
    return float(len(a.participants & b.participants) > 1)


def _same_company(a: Cluster, b: Cluster) -> float:
    """Return 1 where the very same people do one thing on days that meet: "they met in May", "on 9 May"."""
    return float(len(a.participants) > 1 and a.participants == b.participants and _meet(a.days, b.days))


def _other_parties(a: Cluster, b: Cluster) -> float:
    return float(bool(a.participants) and bool(b.participants) and not a.participants & b.participants)


def _of_another(a: Cluster, b: Cluster) -> float:
    """Return 1 where two events of one kind are those of two people or sides: "Roy was arrested", "Carter's arrest"."""
    return float(a.kind == b.kind and a.kind in individual() and bool(_other_parties(a, b)))


def _some_other(a: Cluster, b: Cluster) -> float:
    both = a.participants & b.participants
    return float(bool(both) and bool(a.participants - both) and bool(b.participants - both))


def _other_company(a: Cluster, b: Cluster) -> float:
    """Return 1 where both name several who take part, and each somebody whom the other does not name."""
    several = min(len(a.participants), len(b.participants)) > 1
    return float(several and bool(a.participants - b.participants) and bool(b.participants - a.participants))


def _same_place(a: Cluster, b: Cluster) -> float:
    if a.place is None or b.place is None:
        return 0.0
    return float(a.place == b.place or a.where <= b.where or b.where <= a.where)


def _other_place(a: Cluster, b: Cluster) -> float:
    return float(a.place is not None and b.place is not None and not _same_place(a, b))


def _neither(a: Cluster, b: Cluster) -> float:
    return float(_gap(a, b) > 0 and bool(_other_place(a, b)))


def _at_once(a: Cluster, b: Cluster) -> float:
    """Return 1 where reports of one day give two days: a postponement is reported later."""
    if a.published is None or b.published is None or a.article == b.article:
        return 0.0
    return float(a.published.meets(b.published) and _gap(a, b) > 0)


def _same_theme(a: Cluster, b: Cluster) -> float:
    return float(not a.themes.isdisjoint(b.themes))


def _same_context(a: Cluster, b: Cluster) -> float:
    least = min(len(a.context), len(b.context))
    return len(a.context & b.context) / least if least else 0.0


def _alike(a: Cluster, b: Cluster) -> float:
    if not a.vector or not b.vector:
        return 0.0
    lengths = _product(a.vector, a.vector) * _product(b.vector, b.vector)
    return max(0.0, _product(a.vector, b.vector) / sqrt(lengths or 1))


def _product(one: tuple[int, ...], other: tuple[int, ...]) -> int:
    """Return the sum of the products of whole numbers, which knows no order."""
    return sum(map(mul, one, other))


def _done_before(a: Cluster, b: Cluster) -> float:
    """Return 1 where an earlier report has as past what a later one has as future, and no day makes them one."""
    if not _differ_in_tense(a, b) or a.published is None or b.published is None:
        return 0.0
    done, coming = (a.published, b.published) if a.past else (b.published, a.published)
    return float(done.latest < coming.earliest)


def _done_twice(a: Cluster, b: Cluster) -> float:
    """Return 1 where both are reported as past, on days that lie apart: what has happened is postponed no more.

    Where both days lie before either report, and near, somebody gives another day to what was known: had there been
    two, the first report would have told of both.
    """
    first = min((c.published.earliest for c in (a, b) if c.published), default=None)
    known = first and a.article != b.article and all(c.days and c.days.latest < first for c in (a, b))
    return float(bool(a.past) and bool(b.past) and _gap(a, b) > (DISPUTED if known else 2))


def _done_since(a: Cluster, b: Cluster) -> float:
    return float(_differ_in_tense(a, b) and not _done_before(a, b))


def _differ_in_tense(a: Cluster, b: Cluster) -> bool:
    """Tell whether one looks back and one ahead, and not to the same day: then a plan has been carried out."""
    return a.past is not None and b.past is not None and a.past != b.past and not _meet(a.days, b.days)


def _untold(a: Cluster, b: Cluster) -> float:
    """Return 1 where a report does not say which event it means: "the strike is off"."""
    return float(not (a.told_apart and b.told_apart))


def _one_more(a: Cluster, b: Cluster) -> float:
    """Return 1 where the later report has one more event of the kind, which the earlier one has not."""
    if a.article == b.article or a.kind != b.kind or a.another == b.another or not (a.published and b.published):
        return 0.0
    new, old = (a, b) if a.another else (b, a)
    return float(bool(new.published and old.published and old.published.latest < new.published.earliest))


def _only_one(a: Cluster, b: Cluster) -> float:
    """Return 1 where each report has one such accident alone, by the same word, and no day or place differs."""
    alone = a.sole and b.sole and a.kind == b.kind and a.kind in accidents() and not a.lemmas.isdisjoint(b.lemmas)
    return float(alone and a.article != b.article and _gap(a, b) == 0 and not _other_place(a, b))


def _once(a: Cluster, b: Cluster) -> float:
    """Return 1 where the same people do what one does but once: die, are born, marry, resign, plead."""
    return float(a.kind == b.kind and a.kind in DONE_ONCE and bool(a.participants) and a.participants == b.participants)


def _one_document(a: Cluster, b: Cluster) -> float:
    return float(a.article == b.article)


def _two_in_one(a: Cluster, b: Cluster) -> float:
    """Return 1 where one report gives days far apart to two events, and no postponement from the one to the other."""
    return float(a.article == b.article and _gap(a, b) > DISPUTED)


SAME_EVENT: LogOdds[Cluster] = LogOdds(
    bias=-3.9,
    features=(
        Feature(0.7, "they are of one kind", _same_kind),
        Feature(0.1, "they are gatherings of two kinds", _near_kind),
        Feature(1.3, "the same word names them", _same_word),
        Feature(1.0, "they have the same day", _same_day),
        Feature(0.9, "their days overlap", _days_meet),
        Feature(-0.7, "their days are more than a week apart", _days_apart),
        Feature(-1.0, "their days are months apart", _days_far, set=True),
        Feature(3.0, "one tells of a move from the day or the place of the other", _moved, set=True),
        Feature(0.2, "one party takes part in both", _shared_party),
        Feature(0.3, "several parties take part in both", _shared_parties),
        Feature(1.0, "the very same people take part in both, on days that meet", _same_company, set=True),
        Feature(-0.7, "nobody takes part in both", _other_parties),
        Feature(-1.5, "they are of a kind that is told apart by whose it is, and of two", _of_another, set=True),
        Feature(-0.5, "each has a party that the other has not", _some_other),
        Feature(-1.5, "each names several who take part, and others than the other", _other_company, set=True),
        Feature(0.3, "they have one place", _same_place),
        Feature(-0.7, "they have two places", _other_place),
        Feature(-3.0, "they have neither day nor place in common", _neither, set=True),
        Feature(-1.0, "reports of one day give two days", _at_once, set=True),
        Feature(0.4, "the same thing is touched by both", _same_theme),
        Feature(1.5, "each report tells of one such accident alone", _only_one, set=True),
        Feature(1.5, "the same people do what one does but once", _once, set=True),
        Feature(2.0, "their sentences share words", _same_context),
        Feature(2.6, "they look alike to the network", _alike),
        Feature(-3.0, "one is told as done before the other is told as to come", _done_before, set=True),
        Feature(-2.0, "both are told as done, on days that lie apart", _done_twice, set=True),
        Feature(-0.6, "one is told as done, the other as to come", _done_since),
        Feature(-1.0, "one of them tells neither who, where nor when", _untold, set=True),
        Feature(-3.0, "the later report tells of one more of the kind", _one_more, set=True),
        Feature(-1.5, "they stand in one document, which tells them apart", _one_document, set=True),
        Feature(-3.0, "one document gives them days far apart", _two_in_one, set=True),
    ),
)
"""The log-odds that two clusters are one event."""
