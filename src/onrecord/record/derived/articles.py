"""Keep which articles are linked, and what of each is compared to find copies and stories.

Takes:  rows of articles, prints and what an article follows.
Gives:  Articles, Prints and Follows.
Leaves: computing them: run/relink/.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from onrecord.record.derived.rows import ALL, Rows


@dataclass(frozen=True, slots=True)
class Linked:
    """One article that is linked: the earlier capture of its page, the origin that it reprints, its story.

    text_group is the id of the origin of all texts that are one with it, its own where it is the only one.
    """

    id: str
    previous: str | None
    origin: str | None
    text_group: str
    story: int | None


class Articles(Rows):
    """The articles that are linked."""

    def count(self) -> int:
        """Return how many articles are linked."""
        found: int = self.one("SELECT count(*) FROM derived_articles")
        return found

    def arrivals(self, articles: Iterable[str]) -> dict[str, int]:
        """Return the numbers under which captures were added."""
        return dict(self.among("SELECT id, arrival FROM derived_articles WHERE id IN ({})", articles))

    def add(self, article: str, reader: str, page: str | None, moment: str, first_day: str) -> None:
        """Mark an article as linked; put_text() and put_stories() give it its copies and its story."""
        self.do(
            "INSERT INTO derived_articles (id, reader, page, moment, first_day, text_group, arrival)"
            " SELECT id, ?, ?, ?, ?, id, rowid FROM captures WHERE id = ?",
            reader, page, moment, first_day, article,
        )  # fmt: skip

    def captures(self, page: str) -> list[tuple[str, str | None]]:
        """Return the captures of a page, oldest first, each with the one that was held to be before it."""
        return self.ask("SELECT id, previous FROM derived_articles WHERE page = ? ORDER BY moment, first_day, id", page)

    def follow_up(self, article: str, previous: str | None) -> None:
        """Keep which capture came before an article."""
        self.do("UPDATE derived_articles SET previous = ? WHERE id = ?", previous, article)

    def linked(self, articles: Iterable[str]) -> dict[str, Linked]:
        """Return the articles."""
        return self._linked_where("id", articles)

    def of_text(self, groups: Iterable[str]) -> dict[str, str | None]:
        """Return the articles of groups of texts that are one, each with its origin."""
        return dict(self.among("SELECT id, origin FROM derived_articles WHERE text_group IN ({})", groups))

    def put_text(self, rows: Iterable[tuple[str, str | None, str]]) -> None:
        """Keep the group and the origin of articles: (group, origin, article)."""
        self.each("UPDATE derived_articles SET text_group = ?, origin = ? WHERE id = ?", rows)

    def of_stories(self, stories: Iterable[int]) -> dict[str, Linked]:
        """Return the articles of stories."""
        return self._linked_where("story", stories)

    def _linked_where(self, column: str, values: Iterable[object]) -> dict[str, Linked]:
        asked = f"SELECT id, previous, origin, text_group, story FROM derived_articles WHERE {column} IN ({{}})"
        return {row[0]: Linked(*row) for row in self.among(asked, values)}

    def last_story(self) -> int:
        """Return the highest number that a story has or had."""
        return max(
            self.one("SELECT max(story) FROM derived_articles") or 0,
            self.one("SELECT max(number) FROM derived_stories") or 0,
        )

    def put_stories(self, rows: Iterable[tuple[int, str]]) -> None:
        """Keep the story of articles: (story, article)."""
        self.each("UPDATE derived_articles SET story = ? WHERE id = ?", rows)

    def put_ranks(self, rows: Iterable[tuple[str, str, int, str]]) -> None:
        """Keep the rank of each article by its day, and its newest change or event: (rank, day, arrival, article)."""
        self.each("UPDATE derived_articles SET rank = ?, told_day = ?, told_arrival = ? WHERE id = ?", rows)


class Prints(Rows):
    """The prints of articles, by the bands of their signatures."""

    def add(self, article: str, kept: bytes, bands: Iterable[int]) -> None:
        """Keep a print."""
        asked = "INSERT INTO derived_prints VALUES (?, ?) ON CONFLICT (article) DO UPDATE SET print = excluded.print"
        self.do(asked, article, kept)
        rows = ((band, article) for band in bands)
        self.each("INSERT INTO derived_bands VALUES (?, ?) ON CONFLICT DO NOTHING", rows)

    def bucket(self, band: int, *, most: int = ALL) -> list[str]:
        """Return the ids of the articles of a band, sorted, all or the first ones."""
        return self.column("SELECT article FROM derived_bands WHERE band = ? ORDER BY article LIMIT ?", band, most)

    def kept(self, articles: Iterable[str]) -> dict[str, bytes]:
        """Return the prints of articles."""
        return dict(self.among("SELECT article, print FROM derived_prints WHERE article IN ({})", articles))


class Follows(Rows):
    """Which earlier articles each article follows."""

    def __getitem__(self, article: str) -> tuple[str, ...]:
        """Return what one article follows, the best first; nothing where it is on no shelf."""
        return self.of([article]).get(article, ())

    def of(self, articles: Iterable[str]) -> dict[str, tuple[str, ...]]:
        """Return what each of the articles follows, the best first; nothing for those on no shelf."""
        asked = "SELECT article, other FROM derived_follows WHERE article IN ({}) ORDER BY article, place"
        found: dict[str, tuple[str, ...]] = {}
        for article, other in self.among(asked, articles):
            found[article] = (*found.get(article, ()), other)
        return found

    def put(self, follows: Mapping[str, Iterable[str]]) -> None:
        """Keep what articles follow, in the place of what was kept of them."""
        self.each("DELETE FROM derived_follows WHERE article = ?", ((article,) for article in follows))
        rows = ((article, n, other) for article, others in follows.items() for n, other in enumerate(others))
        self.each("INSERT INTO derived_follows VALUES (?, ?, ?)", rows)
