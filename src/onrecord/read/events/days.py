"""Tell which day of those told near its mentions is an event's own.

Takes:  the scene and the mentions of one event; the weights in data/reader/events.npz.
Gives:  times_for(), the times near the mentions; time_rows(), what speaks for each; days_likely(), the shares.
Leaves: which time hangs on an event's word: timing.py, whose answers are features here; what days a time means: times/.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from onrecord.model.interval import Interval
from onrecord.model.time import Time
from onrecord.read.events.coreference import Told
from onrecord.read.events.scene import Scene
from onrecord.read.events.timing import held_by
from onrecord.read.events.worth import pooled
from onrecord.read.network.roles import gelu

Numbers = NDArray[np.float32]


def times_for(scene: Scene, told: Sequence[Told]) -> list[int]:
    """Return the times that name days in the sentences of an event's mentions, and those that hang on its words."""
    sentences = [scene.layout.sentences[n] for n in sorted({t.sentence for t in told})]
    near = {n for s in sentences for n in scene.dates_in(s.span)}
    own = {t.mention.time for t in told if t.mention.time is not None}
    return sorted(n for n in near | own if scene.days(n) is not None)


def time_rows(scene: Scene, told: Sequence[Told], times: Sequence[int]) -> Numbers:
    """Return what speaks for each time's being the event's, a row a time."""
    kinds = pooled([t.worth for t in told])
    about = [
        max(t.worth.of_record for t in told),
        max(t.worth.main for t in told),
        np.log1p(len(told)) / 2,
        len(times) / 5,
    ]
    event = np.array([*kinds, *about], dtype=np.float32)
    return np.stack([np.concatenate([_row(scene, told, time), event]) for time in times])


def _row(scene: Scene, told: Sequence[Told], place: int) -> Numbers:
    time, days = scene.times[place], scene.days(place)
    by_rule = [t.mention.time == place for t in told]
    alike = [bool(t.mention.days and days and t.mention.days == days) for t in told]
    against = [bool(t.mention.days and days and not t.mention.days.meets(days)) for t in told]
    held = [held_by(scene, t.mention.span) == place for t in told]
    near = [t for t in told if _inside(scene, t, time)]
    apart = min((abs(time.span.start - t.mention.span.start) for t in near), default=400)
    after = any(time.span.start > t.mention.span.start for t in near)
    over = [t.mention.over for t in near]
    before, later = _beside_published(scene.published, days)
    return np.array(
        [
            any(by_rule),
            np.mean(by_rule),
            any(alike),
            np.mean(alike),
            any(against),
            np.mean(against),
            any(held),
            not near,
            np.log1p(apart) / 6,
            apart < 15,
            after,
            before,
            later,
            not before and not later,
            (before and False in over) or (later and True in over),
            (before and True in over) or (later and False in over),
            np.log1p(days.days if days else 0) / 6,
            bool(days and days.days == 1),
            bool(days and days.days > 31),
            any(t.headline for t in near),
            scene.voice(time.span) is not None,
            max((t.worth.of_record for t in near), default=0),
            max((len(scene.dates_in(scene.layout.sentences[t.sentence].span)) for t in near), default=0) / 4,
        ],
        dtype=np.float32,
    )


def _inside(scene: Scene, told: Told, time: Time) -> bool:
    return scene.layout.sentences[told.sentence].span.holds(time.span)


def _beside_published(published: Interval | None, days: Interval | None) -> tuple[bool, bool]:
    """Tell whether days lie wholly before and wholly after the report's own."""
    if published is None or days is None:
        return False, False
    return days.latest < published.earliest, days.earliest > published.latest


def days_likely(tables: Mapping[str, Numbers], rows: Numbers) -> Numbers:
    """Return how likely each time is the event's own."""
    hidden = gelu(rows @ tables["day hidden weight"].T + tables["day hidden bias"])
    found: Numbers = 1 / (1 + np.exp(-(hidden @ tables["day told weight"].T + tables["day told bias"])[:, 0]))
    return found
