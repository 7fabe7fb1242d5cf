"""Bring a store to the version of this program, one numbered step after the other.

Takes:  a Backend: a store of any version.
Gives:  the same store at the version NEWEST.
Leaves: the tables as Python knows them: schema.py; a test holds the two together.
"""

from sqlalchemy import Connection, inspect, text

from onrecord.errors import StopRun
from onrecord.record.backends import Backend

# Each step is the SQL of its day and never changes again; {bytes} is the word of the database for bytes, and a backend
# writes the other types in its own words.
STEPS: tuple[tuple[str, ...], ...] = (
    (
        """CREATE TABLE captures (
            id TEXT NOT NULL PRIMARY KEY, file TEXT NOT NULL, headline TEXT, byline TEXT, outlet TEXT, via TEXT,
            url TEXT, published TEXT NOT NULL, captured TEXT, incomplete BOOLEAN NOT NULL, text TEXT NOT NULL,
            sha256 TEXT NOT NULL, zones TEXT NOT NULL, raw {bytes} NOT NULL, raw_sha256 TEXT NOT NULL)""",
        "CREATE INDEX ix_captures_url ON captures (url)",
        """CREATE TABLE readings (
            article TEXT NOT NULL PRIMARY KEY REFERENCES captures (id),
            reader TEXT NOT NULL, reading TEXT NOT NULL)""",
        """CREATE TABLE corrections (
            id TEXT NOT NULL PRIMARY KEY, subject TEXT NOT NULL, field TEXT NOT NULL, old TEXT, new TEXT,
            "by" TEXT NOT NULL, made TEXT NOT NULL, reason TEXT NOT NULL)""",
    ),
    ("ALTER TABLE captures ADD COLUMN damaged TEXT",),
    ("ALTER TABLE readings ADD COLUMN seal TEXT",),
    (  # a correction is a person's judgement: of field and line, that the new value is the one that holds
        """CREATE TABLE judgements (
            id TEXT NOT NULL PRIMARY KEY, subject TEXT NOT NULL, "left" TEXT NOT NULL, "right" TEXT,
            verdict TEXT NOT NULL, score FLOAT NOT NULL, reason TEXT NOT NULL, "by" TEXT NOT NULL, made TEXT NOT NULL,
            old TEXT)""",
        "CREATE INDEX ix_judgements_subject ON judgements (subject)",
        """INSERT INTO judgements (id, subject, "left", "right", verdict, score, reason, "by", made, old)
            SELECT id, field, subject, new, 'same', 1.0, reason, "by", made, old FROM corrections""",
        "DROP TABLE corrections",
    ),
    (
        """CREATE TABLE subscriptions (
            url TEXT NOT NULL PRIMARY KEY, kind TEXT NOT NULL, title TEXT, added TEXT NOT NULL, etag TEXT,
            modified TEXT, said TEXT)""",
        """CREATE TABLE feed_items (
            url TEXT NOT NULL, item TEXT NOT NULL, stamp TEXT NOT NULL, PRIMARY KEY (url, item))""",
        "CREATE TABLE hosts (host TEXT NOT NULL PRIMARY KEY, state TEXT NOT NULL)",
        "CREATE TABLE bookmarks (name TEXT NOT NULL PRIMARY KEY, number INTEGER NOT NULL)",
        """CREATE TABLE forgotten (
            kind TEXT NOT NULL, hash TEXT NOT NULL, made TEXT NOT NULL, PRIMARY KEY (kind, hash))""",
    ),
    ("CREATE INDEX ix_captures_raw_sha256 ON captures (raw_sha256)",),
    (),  # from here readings are compressed, which a program of before cannot read
    ("CREATE TABLE rounds (made TEXT NOT NULL PRIMARY KEY, told TEXT NOT NULL)",),
)
NEWEST = len(STEPS)


def migrate(backend: Backend) -> None:
    """Run the steps that the store has not seen, each in a transaction of its own.

    A store that is up to date is only read, so that looking at one never waits for who is writing.
    """
    with backend.engine.connect() as connection:
        done = _version(connection, backend)
    if done == 0:
        backend.first()
    while done < NEWEST:
        with backend.migrating().begin() as connection:
            done = _run_next(connection, backend)
    if done > NEWEST:
        raise StopRun(
            f"the store has version {done} and this OnRecord knows versions up to {NEWEST}:"
            f" use the newer OnRecord that wrote it, or name another {backend.kind} with --store"
        )


def _version(connection: Connection, backend: Backend) -> int:
    """Return the number of steps that the store has seen; refuse the database of another program."""
    tables = inspect(connection).get_table_names()
    if {"schema_version", "captures"} <= set(tables):
        return connection.execute(text("SELECT max(version) FROM schema_version")).scalar() or 0
    if tables:
        raise StopRun(f"this is the database of another program: name another {backend.kind} with --store")
    return 0


def _run_next(connection: Connection, backend: Backend) -> int:
    """Run the next step; another process may have done so since we looked, so look again."""
    done = _version(connection, backend)
    if done >= NEWEST:
        return done
    besides: tuple[str, ...] = ()
    if done == 0:
        connection.execute(text("CREATE TABLE schema_version (version INTEGER NOT NULL PRIMARY KEY)"))
        besides = backend.besides()
    for statement in STEPS[done]:
        connection.execute(text(backend.created(statement)))
    for statement in besides:
        connection.execute(text(statement))
    connection.execute(text("INSERT INTO schema_version (version) VALUES (:version)"), {"version": done + 1})
    return done + 1
