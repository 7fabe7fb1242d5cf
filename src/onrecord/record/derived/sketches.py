"""Keep sketches where story linking finds them.

Takes:  sketches.
Gives:  SketchRows: the nearest sketches before and after a place that share a word, by an index of (word, day,
        article).
Leaves: which reports tell one story: link/stories.py.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable

import msgspec

from onrecord.model.sketch import Sketch
from onrecord.record.backends import Database
from onrecord.record.derived.rows import Rows

HELD = 1500
"""Sketches that are held in memory: about 20 MB."""

_decoder = msgspec.msgpack.Decoder(Sketch)


class SketchRows(Rows):
    """The shelf of sketches of all articles that are no copies."""

    def __init__(self, database: Database) -> None:
        super().__init__(database)
        self._held: OrderedDict[str, Sketch] = OrderedDict()

    def keep(self, sketch: Sketch) -> None:
        """Keep a sketch, on the shelf or not."""
        self.do(
            "INSERT INTO derived_sketches VALUES (?, ?) ON CONFLICT (article) DO UPDATE SET sketch = excluded.sketch",
            sketch.article,
            msgspec.msgpack.encode(sketch),
        )

    def kept(self, article: str) -> Sketch:
        """Return the sketch of an article, on the shelf or not."""
        return self._sketches([article])[0]

    def add(self, sketch: Sketch) -> None:
        """Put a sketch that is kept on the shelf."""
        rows = ((key, *sketch.place) for key in sketch.keys)
        self.each("INSERT INTO derived_keys VALUES (?, ?, ?) ON CONFLICT DO NOTHING", rows)

    def remove(self, sketch: Sketch) -> None:
        """Take a sketch off the shelf, and keep it."""
        self.each(
            "DELETE FROM derived_keys WHERE key = ? AND day = ? AND article = ?",
            ((key, *sketch.place) for key in sketch.keys),
        )

    def before(self, key: str, place: tuple[str, str], most: int) -> list[Sketch]:
        """Return the nearest sketches before place that have the key, at most so many."""
        asked = (
            "SELECT article FROM derived_keys WHERE key = ? AND (day, article) < (?, ?)"
            " ORDER BY day DESC, article DESC LIMIT ?"
        )
        return self._sketches(self.column(asked, key, *place, most)[::-1])

    def after(self, key: str, place: tuple[str, str], most: int) -> list[Sketch]:
        """Return the nearest sketches after place that have the key, at most so many."""
        asked = (
            "SELECT article FROM derived_keys WHERE key = ? AND (day, article) > (?, ?) ORDER BY day, article LIMIT ?"
        )
        return self._sketches(self.column(asked, key, *place, most))

    def _sketches(self, articles: Iterable[str]) -> list[Sketch]:
        wanted = list(articles)
        missing = [article for article in wanted if article not in self._held]
        for article, kept in self.among("SELECT article, sketch FROM derived_sketches WHERE article IN ({})", missing):
            self._held[article] = _decoder.decode(kept)
        found = [self._held[article] for article in wanted]
        for article in wanted:
            self._held.move_to_end(article)
        while len(self._held) > HELD:
            self._held.popitem(last=False)
        return found
