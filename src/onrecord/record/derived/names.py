"""Keep what joins the parties of articles: blocks of like names, pairs that are one, and who is who.

Takes:  rows of chains, blocks, pairs and parties; profiles and tallies as bytes.
Gives:  Names.
Leaves: which pairs are one: link/entities/. What changes when an article comes: run/relink/parties.py.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import astuple, dataclass

from onrecord.record.derived.rows import ALL, Rows

At = tuple[str, int]
"""A chain: the id of its article and its place in the reading."""
Pair = tuple[At, At]


@dataclass(frozen=True, slots=True)
class PartyRow:
    """One party: its number here, its id in the record, and its tally as bytes."""

    number: int
    id: str
    plain: str | None
    kind: str
    name: str
    tally: bytes


class Names(Rows):
    """The parties of all articles."""

    # the profile of one article: its parties with their evidence

    def profiles(self, articles: Iterable[str]) -> dict[str, bytes]:
        """Return the profiles of articles."""
        return dict(self.among("SELECT article, profile FROM derived_profiles WHERE article IN ({})", articles))

    def put_profile(self, article: str, profile: bytes) -> None:
        """Keep the profile of an article."""
        asked = (
            "INSERT INTO derived_profiles VALUES (?, ?) ON CONFLICT (article) DO UPDATE SET profile = excluded.profile"
        )
        self.do(asked, article, profile)

    # blocks

    def put_block(self, block: str, day: str, at: At, *, whole: bool) -> None:
        """Keep that a chain is in a block."""
        asked = (
            "INSERT INTO derived_blocks VALUES (?, ?, ?, ?, ?)"
            " ON CONFLICT (block, day, article, chain) DO UPDATE SET whole = excluded.whole"
        )
        self.do(asked, block, day, *at, whole)

    def leave_block(self, block: str, day: str, at: At) -> None:
        """Take a chain out of a block."""
        asked = "DELETE FROM derived_blocks WHERE block = ? AND day = ? AND article = ? AND chain = ?"
        self.do(asked, block, day, *at)

    def members(self, block: str, *, whole: bool | None = None, most: int = ALL) -> list[At]:
        """Return the chains of a block by age, all or the first ones, only full names or only single words."""
        asked = (
            "SELECT article, chain FROM derived_blocks WHERE block = ? AND whole IN (?, ?)"
            " ORDER BY day, article, chain LIMIT ?"
        )
        either = (False, True) if whole is None else (whole, whole)
        return self.ask(asked, block, *either, most)

    def few(self, block: str, most: int) -> bool:
        """Tell whether a block has at most so many members."""
        return len(self.ask("SELECT 1 FROM derived_blocks WHERE block = ? LIMIT ?", block, most + 1)) <= most

    def met(self, block: str) -> bytes | None:
        """Return which chains of a large block are met first by each sign."""
        found: bytes | None = self.one("SELECT met FROM derived_met WHERE block = ?", block)
        return found

    def put_met(self, block: str, met: bytes | None) -> None:
        """Keep them; None where the block is small."""
        self.do("DELETE FROM derived_met WHERE block = ?", block)
        if met is not None:
            self.do("INSERT INTO derived_met VALUES (?, ?)", block, met)

    # pairs that are one

    def put_pairs(self, block: str, pairs: Iterable[tuple[float, At, At]]) -> None:
        """Keep pairs of a block that are one, each with its score."""
        rows = ((block, *one, *other, score) for score, one, other in pairs)
        asked = (
            "INSERT INTO derived_pairs VALUES (?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (block, one, one_chain, other, other_chain) DO UPDATE SET score = excluded.score"
        )
        self.each(asked, rows)

    def drop_pairs(self, block: str, pairs: Iterable[Pair]) -> None:
        """Forget pairs of a block."""
        asked = (
            "DELETE FROM derived_pairs WHERE block = ? AND one = ? AND one_chain = ? AND other = ? AND other_chain = ?"
        )
        self.each(asked, ((block, *one, *other) for one, other in pairs))

    def pairs_in(self, block: str) -> set[Pair]:
        """Return the pairs of a block."""
        rows = self.ask("SELECT one, one_chain, other, other_chain FROM derived_pairs WHERE block = ?", block)
        return {((one, n), (other, m)) for one, n, other, m in rows}

    def pairs_of(self, at: At) -> Iterator[tuple[float, At, At]]:
        """Yield the pairs of a chain that are one party."""
        columns = "SELECT score, one, one_chain, other, other_chain FROM derived_pairs WHERE"
        for score, one, n, other, m in (
            *self.ask(f"{columns} one = ? AND one_chain = ?", *at),
            *self.ask(f"{columns} other = ? AND other_chain = ?", *at),
        ):
            yield score, (one, n), (other, m)

    # parties

    def party_of(self, chains: Iterable[At]) -> dict[At, int]:
        """Return the number of the party of each chain that has one."""
        wanted = set(chains)
        found = self.of_articles({article for article, _ in wanted})
        return {at: party for at, party in found.items() if at in wanted}

    def of_articles(self, articles: Iterable[str]) -> dict[At, int]:
        """Return the number of the party of each chain of articles."""
        asked = "SELECT article, chain, party FROM derived_chains WHERE article IN ({})"
        return {(article, chain): party for article, chain, party in self.among(asked, articles)}

    def chains_of(self, party: int) -> list[At]:
        """Return the chains of a party."""
        return self.ask("SELECT article, chain FROM derived_chains WHERE party = ?", party)

    def put_chains(self, party: int, chains: Iterable[At]) -> None:
        """Keep that chains are a party."""
        asked = (
            "INSERT INTO derived_chains VALUES (?, ?, ?)"
            " ON CONFLICT (article, chain) DO UPDATE SET party = excluded.party"
        )
        self.each(asked, ((*at, party) for at in chains))

    def merge(self, into: int, others: Iterable[int]) -> None:
        """Give the chains of other parties to one."""
        self.each("UPDATE derived_chains SET party = ? WHERE party = ?", ((into, other) for other in others))

    def parties(self, numbers: Iterable[int]) -> dict[int, PartyRow]:
        """Return parties by number."""
        asked = "SELECT number, id, plain, kind, name, tally FROM derived_parties WHERE number IN ({})"
        return {row[0]: PartyRow(*row) for row in self.among(asked, numbers)}

    def tallies_in(self, story: int) -> dict[str, bytes]:
        """Return the tallies of the parties in the lines of a story, by id."""
        asked = "SELECT p.id, p.tally FROM derived_roles r JOIN derived_parties p ON p.id = r.party WHERE r.story = ?"
        return dict(self.ask(asked, story))

    def of_one_name(self, plain: str) -> list[PartyRow]:
        """Return the parties that would have the same plain id."""
        asked = "SELECT number, id, plain, kind, name, tally FROM derived_parties WHERE plain = ?"
        return [PartyRow(*row) for row in self.ask(asked, plain)]

    def new_party(self) -> int:
        """Return a number that no party has."""
        return (self.one("SELECT max(number) FROM derived_parties") or 0) + 1

    def put_party(self, party: PartyRow) -> None:
        """Keep a party."""
        asked = (
            "INSERT INTO derived_parties VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (number) DO UPDATE SET id = excluded.id,"
            " plain = excluded.plain, kind = excluded.kind, name = excluded.name, tally = excluded.tally"
        )
        self.do(asked, *astuple(party))

    def drop_parties(self, numbers: Iterable[int]) -> None:
        """Forget parties."""
        self.each("DELETE FROM derived_parties WHERE number = ?", ((number,) for number in numbers))

    def stories_of(self, parties: Iterable[int]) -> set[int]:
        """Return the stories in whose articles parties are named."""
        asked = (
            "SELECT DISTINCT a.story FROM derived_chains c JOIN derived_articles a ON a.id = c.article"
            " WHERE c.party IN ({})"
        )
        return {row[0] for row in self.among(asked, parties)}

    # what people judged

    def judged(self) -> list[tuple[At, At, str]]:
        """Return the judgements of people that the parties follow."""
        rows = self.ask("SELECT one, one_chain, other, other_chain, verdict FROM derived_judged")
        return [((a, n), (b, m), verdict) for a, n, b, m, verdict in rows]

    def put_judged(self, rows: Iterable[tuple[At, At, str]]) -> None:
        """Keep these judgements and no others."""
        self.do("DELETE FROM derived_judged")
        self.each("INSERT INTO derived_judged VALUES (?, ?, ?, ?, ?)", ((*a, *b, v) for a, b, v in rows))
