"""The store: one file or database that keeps what was captured, read and judged.

Takes:  a path, or the address of a database; then an article with its reading at a time.
Gives:  Store. What it acknowledged outlives a kill and a power cut; what it did not leaves no trace.
Leaves: reading articles, and computing what follows from them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import asdict
from hashlib import sha256
from pathlib import Path

from sqlalchemy import Connection, delete, insert, select, text

from onrecord.model.article import Article
from onrecord.model.judgement import Judgement
from onrecord.model.reading import Reading
from onrecord.model.record import Document
from onrecord.record.backends import Backend, opened
from onrecord.record.captures import article_of, previous_of, row_of, seal_of
from onrecord.record.derived import Derived
from onrecord.record.document_rows import ARTICLE, DOCUMENT, StoredCapture, sound_document, stored_capture
from onrecord.record.migrations import migrate
from onrecord.record.readings import packed, unpacked
from onrecord.record.readings import short as shortened
from onrecord.record.schema import captures, judgements, readings


class Store(AbstractContextManager["Store"]):
    """A record on disk. Several processes may write to one store; each waits its turn.

    only_read: nobody can write to it here; shared: several machines write to it.
    """

    def __init__(self, backend: Backend) -> None:
        self.only_read = backend.only_read
        self.shared = backend.kind == "database"
        self._backend = backend
        self._reading = backend.engine
        self._adding = backend.engine.execution_options(locks=("adding",))
        self._linking = backend.engine.execution_options(locks=("linking",))

    @classmethod
    def open(cls, place: str | Path, *, new: bool = True) -> Store:
        """Open the store in a file, or at an address such as postgresql+psycopg://user@host/db.

        It is made where there is none unless new is False (BadRequest then); a database itself must be there.
        """
        backend = opened(place, new=new)
        with ExitStack() as closing, backend.plainly():
            closing.callback(backend.engine.dispose)
            backend.look(new=new)
            migrate(backend)
            closing.pop_all()
        return cls(backend)

    def close(self) -> None:
        """Let go of the file or the connections; what was acknowledged is on disk already."""
        self._reading.dispose()

    def __exit__(self, *_: object) -> None:
        self.close()

    @contextmanager
    def connected(self, *, writes: bool = False) -> Iterator[Connection]:
        """Open a transaction for the tables of another file of this room; it is committed where nothing is raised."""
        with self._backend.plainly(), (self._adding if writes else self._reading).begin() as connection:
            yield connection
        self._backend.must_be_there()

    def wipe(self) -> None:
        """Write everything anew without the bytes of what was deleted."""
        self._backend.wipe()

    def held(self, raw: bytes, file: str, *, reader: str) -> Article | None:
        """Return the capture of a file with these bytes that this version of the reader has read, None without one.

        The name counts too: the same bytes in another file are another capture.
        """
        if not raw:
            return None
        asked = (
            select(*ARTICLE)
            .join(readings)
            .where(captures.c.raw_sha256 == sha256(raw).hexdigest(), captures.c.file == file)
            .where(readings.c.reader == reader)
        )
        with self._backend.plainly(), self._reading.begin() as connection:
            self._backend.must_be_there()
            row = connection.execute(asked).first()
            return article_of(row, {}) if row else None

    def known(self, article: str, *, reader: str | None = None) -> bool:
        """Tell whether the capture is kept, with a reading by that version where reader is given."""
        with self._backend.plainly(), self._reading.begin() as connection:
            self._backend.must_be_there()
            found = _reader(connection, article)
            return found is not None and reader in (None, found)

    def keep(self, article: Article, reading: Reading) -> bool:
        """Keep both in one transaction; return False where they were kept already, by whomever."""
        with self._backend.plainly(), self._adding.begin() as connection:
            if not keep_in(connection, article, reading):
                return False
        self._backend.must_be_there()
        return True

    def documents(self) -> Iterator[Document]:
        """Yield every capture with its reading by id, all of one moment, each knowing the capture before it."""
        self._backend.must_be_there()
        with self._backend.plainly(), self._reading.begin() as connection:
            facts = select(captures.c.id, captures.c.url, captures.c.captured, captures.c.published)
            previous = previous_of(connection.execute(facts.where(captures.c.url.is_not(None))))
            ordered = select(*DOCUMENT).join(readings).order_by(captures.c.id)
            with connection.execution_options(yield_per=100).execute(ordered) as rows:
                for row in rows:
                    yield sound_document(row, previous)

    def some(
        self, articles: Iterable[str], previous: Mapping[str, str], connection: Connection, *, short: bool = False
    ) -> Iterator[Document]:
        """Yield captures with their readings by id, in a transaction that sees the derived rows.

        previous has the capture before each one, as far as there is one. short leaves out of the readings what no page
        shows: they take most of the time.
        """
        wanted = sorted(articles)
        for at in range(0, len(wanted), 100):
            asked = (
                select(*DOCUMENT).join(readings).where(captures.c.id.in_(wanted[at : at + 100])).order_by(captures.c.id)
            )
            for row in connection.execute(asked):
                yield sound_document(row, previous, shortened if short else unpacked)

    @contextmanager
    def deriving(self, *, adds: bool = False) -> Iterator[tuple[Connection, Derived]]:
        """Give the derived rows, to be changed in one transaction with what they are derived from in view.

        adds is for who changes that too.
        """
        self._backend.must_be_there()
        engine = self._linking.execution_options(locks=("linking", "adding")) if adds else self._linking
        with self._backend.plainly(), engine.begin() as connection:
            yield connection, Derived(self._backend.database(connection))

    @contextmanager
    def derived(self) -> Iterator[tuple[Connection, Derived]]:
        """Give the derived rows of one moment, to be looked at."""
        self._backend.must_be_there()
        with self._backend.plainly(), self._reading.begin() as connection:
            yield connection, Derived(self._backend.database(connection))

    def ids(self) -> list[str]:
        """Return the id of each capture, sorted."""
        with self._backend.plainly(), self._reading.begin() as connection:
            return list(connection.scalars(select(captures.c.id).order_by(captures.c.id)))

    def arrivals(self) -> dict[str, int]:
        """Return for each capture a number that grows in the order in which they were added.

        It tells a reader what is new since the last visit; nothing of the record itself depends on it.
        """
        with self._backend.plainly(), self._reading.begin() as connection:
            return {row.id: row.rowid for row in connection.execute(text("SELECT id, rowid FROM captures"))}

    def state(self) -> str:
        """Name the state of the store: another name where a capture, a reading or a judgement came or went."""
        with self._backend.plainly(), self._reading.begin() as connection:
            return state_of(connection)

    def evidence(self, article: str) -> StoredCapture:
        """Return what one capture can be checked against; StopRun where it cannot even be loaded."""
        with self._backend.plainly(), self._reading.begin() as connection:
            all_of_it = select(captures, *readings.c).outerjoin(readings).where(captures.c.id == article)
            return stored_capture(connection.execute(all_of_it).one())

    def unsound(self) -> list[str]:
        """Return what the database says is wrong with itself."""
        with self._backend.plainly(), self._reading.begin() as connection:
            return self._backend.unsound(connection)

    def judge(self, *made: Judgement) -> int:
        """Keep judgements, none of them twice; return how many are new."""
        with self._backend.plainly(), self._adding.begin() as connection:
            asked = {judgement.id: judgement for judgement in made}
            known = set(connection.scalars(select(judgements.c.id))) & asked.keys()
            new = [asdict(judgement) for name, judgement in sorted(asked.items()) if name not in known]
            if new:
                connection.execute(insert(judgements), new)
            return len(new)

    def judgements(self) -> tuple[Judgement, ...]:
        """Return all judgements, oldest first."""
        with self._backend.plainly(), self._reading.begin() as connection:
            rows = connection.execute(select(judgements).order_by(judgements.c.made, judgements.c.id))
            return tuple(Judgement(**row._mapping) for row in rows)


def keep_in(connection: Connection, article: Article, reading: Reading) -> bool:
    """Keep an article with its reading in an open transaction; return False where both were kept already."""
    row, name = row_of(article), article.id
    reader = _reader(connection, name)
    if reader == reading.reader:
        return False
    if reader is None:
        connection.execute(insert(captures).values(row))
    connection.execute(delete(readings).where(readings.c.article == name))
    kept = {"article": name, "reader": reading.reader, "reading": packed(reading)}
    connection.execute(insert(readings).values(kept | {"seal": seal_of(row | kept)}))
    return True


def state_of(connection: Connection) -> str:
    """Name the state of the store that a transaction sees."""
    counts = (
        "SELECT (SELECT count(*) FROM captures), (SELECT coalesce(max(rowid), 0) FROM captures),"
        " (SELECT coalesce(max(rowid), 0) FROM readings), (SELECT count(*) FROM judgements),"
        " (SELECT coalesce(max(reader), '') FROM readings WHERE rowid = (SELECT max(rowid) FROM readings))"
    )  # the last reading may be another one under the same number
    return "-".join(str(count) for count in connection.execute(text(counts)).one())


def _reader(connection: Connection, article: str) -> str | None:
    """Return the version of the reader that read the capture, None where the capture is not kept."""
    return connection.scalar(select(readings.c.reader).where(readings.c.article == article))
