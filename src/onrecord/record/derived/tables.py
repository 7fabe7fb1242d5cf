"""The tables of derived rows.

Takes:  a connection to a store; the version of what computes the rows.
Gives:  prepared(): the tables, empty where another version filled them; GIVEN outlives that. drop(); take_back().
Leaves: what the rows mean: the other files of this folder.

They stand outside of the numbered migrations: a store of any version gets them when it is next added to, and an older
OnRecord that opens it passes them over.
"""

from __future__ import annotations

from hashlib import sha256

from onrecord.record.backends import Database

GIVEN = (
    """CREATE TABLE IF NOT EXISTS given_ids (id TEXT PRIMARY KEY, article TEXT NOT NULL, place TEXT NOT NULL)
        WITHOUT ROWID""",
    "CREATE INDEX IF NOT EXISTS ix_given_ids_article ON given_ids (article)",
)
"""The ids that were given out: no derived rows, since they cannot be made again."""

TABLES: dict[str, str] = {
    "derived_state": "(name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
    # one row for each capture that is linked; rank is its place in the order of days, for the numbers of citations;
    # told_day and told_arrival are those of the newest change or sure event that cites it
    "derived_articles": """(id TEXT PRIMARY KEY, reader TEXT NOT NULL, page TEXT,
        moment TEXT NOT NULL, first_day TEXT NOT NULL, previous TEXT, origin TEXT, text_group TEXT NOT NULL,
        story INTEGER, rank TEXT NOT NULL DEFAULT '', arrival INTEGER NOT NULL,
        told_day TEXT NOT NULL DEFAULT '', told_arrival INTEGER NOT NULL DEFAULT 0)""",
    "derived_prints": "(article TEXT PRIMARY KEY, print BLOB NOT NULL)",
    "derived_bands": "(band INTEGER, article TEXT, PRIMARY KEY (band, article)) WITHOUT ROWID",
    "derived_sketches": "(article TEXT PRIMARY KEY, sketch BLOB NOT NULL)",
    "derived_keys": "(key TEXT, day TEXT, article TEXT, PRIMARY KEY (key, day, article)) WITHOUT ROWID",
    "derived_follows": "(article TEXT, place INTEGER, other TEXT, PRIMARY KEY (article, place)) WITHOUT ROWID",
    "derived_profiles": "(article TEXT PRIMARY KEY, profile BLOB NOT NULL)",
    "derived_blocks": """(block TEXT, day TEXT, article TEXT, chain INTEGER, whole BOOLEAN NOT NULL,
        PRIMARY KEY (block, day, article, chain)) WITHOUT ROWID""",
    "derived_met": "(block TEXT PRIMARY KEY, met BLOB NOT NULL)",
    "derived_pairs": """(block TEXT, one TEXT, one_chain INTEGER, other TEXT, other_chain INTEGER, score REAL NOT NULL,
        PRIMARY KEY (block, one, one_chain, other, other_chain)) WITHOUT ROWID""",
    "derived_chains": "(article TEXT, chain INTEGER, party INTEGER, PRIMARY KEY (article, chain)) WITHOUT ROWID",
    "derived_parties": """(number INTEGER PRIMARY KEY, id TEXT NOT NULL, plain TEXT, kind TEXT NOT NULL,
        name TEXT NOT NULL, tally BLOB NOT NULL)""",
    "derived_judged": "(one TEXT, one_chain INTEGER, other TEXT, other_chain INTEGER, verdict TEXT)",
    "derived_stories": """(number INTEGER PRIMARY KEY, id TEXT, fingerprint TEXT, label TEXT, newest TEXT,
        size INTEGER, copies INTEGER, undated INTEGER, told INTEGER, part BLOB)""",
    "derived_within": "(story INTEGER PRIMARY KEY, pairs BLOB NOT NULL)",
    "derived_events": """(id TEXT PRIMARY KEY, story INTEGER, status TEXT, shown BOOLEAN, happened BOOLEAN,
        earliest TEXT, latest TEXT, first_day TEXT, arrival INTEGER) WITHOUT ROWID""",
    "derived_changes": """(story INTEGER, place INTEGER, id TEXT, event TEXT, told BOOLEAN, day TEXT, arrival INTEGER,
        PRIMARY KEY (story, place)) WITHOUT ROWID""",
    # each event and change by itself, for lists; place is the id of the event, or the place of the change in its part
    "derived_lines": "(story INTEGER, place TEXT, line BLOB NOT NULL, PRIMARY KEY (story, place))",
    "derived_roles": "(party TEXT, story INTEGER, leads BOOLEAN, PRIMARY KEY (party, story)) WITHOUT ROWID",
    "derived_found_of": "(story INTEGER, number INTEGER, PRIMARY KEY (story, number)) WITHOUT ROWID",
}
INDEXES = (
    "derived_articles (page)",
    "derived_articles (reader)",
    "derived_articles (story)",
    "derived_articles (text_group)",
    "derived_articles (rank)",
    "derived_articles (arrival)",
    "derived_follows (other)",
    "derived_pairs (one, one_chain)",
    "derived_pairs (other, other_chain)",
    "derived_chains (party)",
    "derived_parties (plain)",
    "derived_parties (id)",
    "derived_stories (id)",
    "derived_stories (newest, size)",
    "derived_stories (copies, undated)",
    "derived_events (story)",
    "derived_events (shown, happened, earliest, latest, status, first_day)",
    "derived_changes (told, day, arrival, event)",
    "derived_changes (id)",
    "derived_roles (story)",
)
"""Those on what pages count have all that is counted by, so that no row is looked up."""


def prepared(database: Database, version: str) -> None:
    """Make the tables where they are not there; delete what another version has filled."""
    for statement in GIVEN:
        database.create(statement)
    if not current(database, version):
        drop(database)
        if not _is_current(database):
            _create_tables(database)
        put(database, "version", version)


def _create_tables(database: Database) -> None:
    for name, columns in TABLES.items():
        database.create(f"CREATE TABLE {name} {columns}")
    for number, index in enumerate(INDEXES):
        database.create(f"CREATE INDEX ix_derived_{number} ON {index}")
    for statement in database.full_text.statements:
        database.create(statement)
    put(database, "shape", _shape(database))


def drop(database: Database) -> None:
    """Drop all derived rows, of whatever version; the ids that were given out stay.

    Tables that are as this version makes them stay, empty: in PostgreSQL, whoever looks at an earlier moment still sees
    the rows of it, and would wait for a table that is dropped.
    """
    if _is_current(database):
        for name in TABLES:
            database.execute(f"DELETE FROM {name}" + (" WHERE name != 'shape'" if name == "derived_state" else ""))
        database.full_text.clear()
        return
    for name in database.tables("derived_"):
        database.execute(f'DROP TABLE IF EXISTS "{name}"')


def _is_current(database: Database) -> bool:
    """Tell whether the tables are there as this version makes them."""
    return "derived_state" in database.tables("derived_state") and state(database, "shape") == _shape(database)


def _shape(database: Database) -> str:
    return sha256(repr((TABLES, INDEXES, database.full_text.statements)).encode()).hexdigest()


def current(database: Database, version: str) -> bool:
    """Tell whether the tables are there as this version fills them."""
    return "derived_state" in database.tables("derived_state") and state(database, "version") == version


def take_back(database: Database, article: str) -> None:
    """Forget the ids that were given to what begins in an article, and to changes that begin with a line of it."""
    if database.tables("given_ids"):
        database.execute("DELETE FROM given_ids WHERE article = ? OR place LIKE ?", (article, f"%{article}:%"))


def state(database: Database, name: str) -> str | None:
    """Return what is kept under a name."""
    row = database.execute("SELECT value FROM derived_state WHERE name = ?", (name,)).fetchone()
    return row[0] if row else None


def put(database: Database, name: str, value: str) -> None:
    """Keep a value under a name."""
    asked = "INSERT INTO derived_state VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value"
    database.execute(asked, (name, value))
