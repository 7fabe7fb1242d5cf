"""Draw a stratified sample of lines to label, and compute from the labels how often lines are wrong.

Takes:  a View, how many lines, of which kind, by what they are stratified; the labelled rows.
Gives:  drawn(): a Table with empty columns for the labels; rated(): error rates with intervals, by stratum and over
        all, in words rate_line(); agreement(): Cohen's kappa of two coders, and where they differ.
Leaves: the files: cli/sample_file.py; labelling on pages: web/labelling.py.

Strata are sampled in proportion to their size, each at least once (Cochran 1977, 5.5); intervals of a stratum are those
of Wilson (1927). Which lines are drawn follows from their ids and the seed alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from math import sqrt

from onrecord.errors import BadRequest
from onrecord.model.event import Event
from onrecord.model.statement import Statement
from onrecord.show.excerpt import excerpt
from onrecord.show.export.tables import Kind, Table
from onrecord.show.record_view import View
from onrecord.show.safe_text import visible
from onrecord.show.sentences.events import day, standing, title
from onrecord.show.sentences.statements import quoted, said_when, speaker

Z = 1.96  # of a two-sided interval of 95 %
VERDICTS = ("right", "wrong", "unsure")
COLUMNS = "line stratum stratum_size says words report start end verdict should_be coder note"
Line = Statement | Event

STRATA: dict[str, Callable[[View, Line], str]] = {
    "none": lambda view, line: "all",
    "status": lambda view, line: line.status if isinstance(line, Event) else line.mode,
    "kind": lambda view, line: line.kind if isinstance(line, Event) else _speaker_kind(view, line),
    "story": lambda view, line: _story_id(view, line),
}
"""By what lines may be stratified; a statement has its mode for a status, the kind of its speaker for a kind."""


def drawn(view: View, number: int, *, of: str, by: str, seed: str = "") -> Table:
    """Return so many statements or events, those of a stratum together."""
    sure = [event for event in view.record.events if view.sure(event)]
    lines: list[Line] = [*view.record.statements] if of == "statements" else [*sure]
    strata: dict[str, list[Line]] = {}
    for line in sorted(lines, key=lambda line: sha256(f"{seed}\n{line.id}".encode()).hexdigest()):
        strata.setdefault(STRATA[by](view, line), []).append(line)
    take = shares({name: len(found) for name, found in strata.items()}, number)
    rows = (
        (line.id, name, len(found), *_says_and_cites(view, line), "", "", "", "")
        for name, found in sorted(strata.items())
        for line in found[: take[name]]
    )
    kinds: dict[str, Kind] = {"stratum_size": "integer", "start": "integer", "end": "integer"}
    return Table("sample", tuple((name, kinds.get(name, "text")) for name in COLUMNS.split()), tuple(rows))


def shares(sizes: Mapping[str, int], number: int) -> dict[str, int]:
    """Return how many of each stratum are drawn: in proportion, one at least, the largest remainders first.

    >>> shares({"a": 90, "b": 10, "c": 1}, 10)
    {'a': 8, 'b': 1, 'c': 1}
    """
    whole = sum(sizes.values())
    if whole <= number:
        return dict(sizes)
    exact = {name: number * size / whole for name, size in sizes.items()}
    take = {name: min(size, max(1, int(exact[name]))) for name, size in sizes.items()}
    for name in sorted(sizes, key=lambda name: (int(exact[name]) - exact[name], name)):
        if sum(take.values()) < number and take[name] < sizes[name]:
            take[name] += 1
    while sum(take.values()) > number and max(take.values()) > 1:
        take[max(take, key=lambda name: (take[name], name))] -= 1
    return take


def _says_and_cites(view: View, line: Line) -> tuple[str, str, str, int, int]:
    """Return what the record says, the cited words in their context, their article, start and end."""
    if isinstance(line, Statement):
        at, span = line.article, line.span
        says = f"{speaker(view, line.speaker)}, {said_when(view, line)}: {quoted(view, line)}"
    else:
        at, span = line.mentions[0].article, line.mentions[0].span
        holds = "; ".join(said for said, _ in standing(view, line)[:2])
        says = f"{title(view, line)}, {day(line)}, {line.status}. {holds}"
    cut = excerpt(view, at, span)
    return says, f"{cut.before}[{cut.words}]{cut.after}", at, span.start, span.end


def _speaker_kind(view: View, said: Statement) -> str:
    return view.entities[said.speaker].kind if said.speaker else "unattributed"


def _story_id(view: View, line: Line) -> str:
    held = line.article if isinstance(line, Statement) else line.id
    return next((story.id for story in view.stories_of.get(held, ())), "none")


@dataclass(frozen=True, slots=True)
class Label:
    """One labelled row."""

    line: str
    stratum: str
    size: int
    verdict: str


@dataclass(frozen=True, slots=True)
class ErrorRate:
    """How often lines of a stratum are wrong: wrong of labelled, the rate, and its interval of 95 %."""

    stratum: str
    size: int
    labelled: int
    wrong: int
    rate: float
    low: float
    high: float


def rate_line(one: ErrorRate) -> str:
    """Say how often lines of a stratum are wrong, with the interval of 95 %.

    >>> rate_line(ErrorRate("direct", 90, 10, 1, 0.1, 0.018, 0.404))
    'direct: 1 of 10 wrong, 10.0% (1.8% to 40.4%); 90 in all'
    """
    interval = f"({one.low:.1%} to {one.high:.1%})"
    return f"{visible(one.stratum)}: {one.wrong} of {one.labelled} wrong, {one.rate:.1%} {interval}; {one.size} in all"


def labels(rows: Iterable[Mapping[str, str]], name: str) -> list[Label]:
    """Return the labelled rows of a file; BadRequest that names the line with another word."""
    found = []
    for number, row in enumerate(rows, 2):
        try:
            label = Label(row["line"], row["stratum"], int(row["stratum_size"]), row["verdict"].strip().lower())
        except (KeyError, ValueError, AttributeError) as error:
            raise BadRequest(f"{name}:{number}: is no row of a sample: `onrecord sample draw` makes one") from error
        if label.verdict and label.verdict not in VERDICTS:
            raise BadRequest(
                f"{name}:{number}: {label.verdict!r} is no verdict: write {', '.join(VERDICTS)} or nothing"
            )
        found.append(label)
    return found


def rated(found: Sequence[Label]) -> list[ErrorRate]:
    """Return the rate of each stratum, then that of all, in which each stratum counts by its size.

    What is unsure counts as labelled and not as wrong; what has no verdict is left out.
    """
    told = [label for label in found if label.verdict]
    sizes = {label.stratum: label.size for label in told}
    rates = [_rate(name, size, [one for one in told if one.stratum == name]) for name, size in sorted(sizes.items())]
    return [*rates, _stratified(rates)] if len(rates) > 1 else rates


def _rate(name: str, size: int, own: Sequence[Label]) -> ErrorRate:
    wrong = sum(label.verdict == "wrong" for label in own)
    return ErrorRate(name, size, len(own), wrong, wrong / len(own), *wilson(wrong, len(own)))


def wilson(wrong: int, number: int) -> tuple[float, float]:
    """Return the interval of Wilson (1927) of a share.

    >>> [round(end, 3) for end in wilson(1, 10)]
    [0.018, 0.404]
    """
    share = wrong / number
    middle = share + Z * Z / (2 * number)
    spread = Z * sqrt(share * (1 - share) / number + Z * Z / (4 * number * number))
    return max(0.0, (middle - spread) / (1 + Z * Z / number)), min(1.0, (middle + spread) / (1 + Z * Z / number))


def _stratified(rates: Sequence[ErrorRate]) -> ErrorRate:
    """Return the stratified estimate; the variance of a stratum is that of its Wilson interval, so it is never none."""
    whole = sum(rate.size for rate in rates)
    mean = sum(rate.size / whole * rate.rate for rate in rates)
    variance = sum((rate.size / whole * (rate.high - rate.low) / (2 * Z)) ** 2 for rate in rates)
    spread = Z * sqrt(variance)
    labelled, wrong = sum(rate.labelled for rate in rates), sum(rate.wrong for rate in rates)
    return ErrorRate("all", whole, labelled, wrong, mean, max(0.0, mean - spread), min(1.0, mean + spread))


@dataclass(frozen=True, slots=True)
class Agreement:
    """How two coders agree on the lines that both labelled: share, Cohen's kappa (1960), and where they differ."""

    both: int
    share: float
    kappa: float
    conflicts: tuple[tuple[str, str, str], ...]


def agreement(one: Sequence[Label], other: Sequence[Label]) -> Agreement:
    """Return how two coders agree; kappa is 1 where both always say the same one thing."""
    theirs = {label.line: label.verdict for label in other if label.verdict}
    pairs = [(label.line, label.verdict, theirs[label.line]) for label in one if label.verdict and label.line in theirs]
    if not pairs:
        raise BadRequest("the two files have no line that both label")
    same = sum(mine == yours for _, mine, yours in pairs) / len(pairs)
    first, second = Counter(mine for _, mine, _ in pairs), Counter(yours for _, _, yours in pairs)
    chance = sum(first[verdict] * second[verdict] for verdict in VERDICTS) / len(pairs) ** 2
    kappa = 1.0 if chance == 1 else (same - chance) / (1 - chance)
    return Agreement(len(pairs), same, kappa, tuple(pair for pair in pairs if pair[1] != pair[2]))
