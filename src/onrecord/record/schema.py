"""The tables as they are now.

Takes:  nothing.
Gives:  captures, readings and judgements as SQLAlchemy tables.
Leaves: how a store of an older version gets there: migrations.py.
"""

from sqlalchemy import Boolean, Column, Float, ForeignKey, Integer, LargeBinary, MetaData, Table, Text

tables = MetaData()

schema_version = Table("schema_version", tables, Column("version", Integer, primary_key=True))

captures = Table(
    "captures",
    tables,
    Column("id", Text, primary_key=True),
    Column("file", Text, nullable=False),
    Column("headline", Text),
    Column("byline", Text),
    Column("outlet", Text),
    Column("via", Text),
    Column("url", Text, index=True),
    Column("published", Text, nullable=False),  # JSON of Published
    Column("captured", Text),
    Column("incomplete", Boolean, nullable=False),
    Column("damaged", Text),  # what may not be right in the text, in words
    Column("text", Text, nullable=False),
    Column("sha256", Text, nullable=False),  # of the text in UTF-8
    Column("zones", Text, nullable=False),  # JSON of the Zones
    Column("raw", LargeBinary, nullable=False),  # the bytes as they came, compressed with zlib
    Column("raw_sha256", Text, nullable=False, index=True),  # of the bytes before they were compressed
)

# A reading can be made again from its capture, so the one of another version of the reader takes its place.
readings = Table(
    "readings",
    tables,
    Column("article", Text, ForeignKey("captures.id"), primary_key=True),
    Column("reader", Text, nullable=False),
    Column("reading", Text, nullable=False),  # a Reading, as readings.py packs it
    Column("seal", Text),  # SHA-256 of the capture's row and this one
)

# Rows are added and never changed: of a person's rows on one pair or value the latest counts.
judgements = Table(
    "judgements",
    tables,
    Column("id", Text, primary_key=True),
    Column("subject", Text, nullable=False, index=True),  # party, event or story; or a field: speaker, date …
    Column("left", Text, nullable=False),
    Column("right", Text),
    Column("verdict", Text, nullable=False),
    Column("score", Float, nullable=False),
    Column("reason", Text, nullable=False),
    Column("by", Text, nullable=False),  # "machine" or a person
    Column("made", Text, nullable=False),
    Column("old", Text),
)
