"""The writer of each format, all called in one way.

Takes:  Whole: a Record, the corrections, and whether the tables may hold texts.
Gives:  files: their bytes by name; a format of one file gives it without a name.
Leaves: each format to its file. Parquet has a writer of its own, since its library may not be there.
"""

from dataclasses import dataclass

from onrecord.model.judgement import Judgement
from onrecord.model.record import Record
from onrecord.show.export.annotations import annotations_json
from onrecord.show.export.csv import csv_bytes
from onrecord.show.export.feed import atom as atom_feed
from onrecord.show.export.feed import json_feed
from onrecord.show.export.ics import calendar
from onrecord.show.export.json import record_json
from onrecord.show.export.markdown import brief
from onrecord.show.export.ninjs import ninjs_json
from onrecord.show.export.sqlite import sqlite_bytes
from onrecord.show.export.tables import Table, table_rows
from onrecord.show.record_view import View

Files = dict[str, bytes]
ONE = ""
"""The name of a file that is the whole of its format."""
BASE = "http://127.0.0.1:8000"
"""Where `onrecord serve` shows the pages unless it is told otherwise: links of feeds lead there."""


@dataclass(frozen=True, slots=True)
class Whole:
    """What is written."""

    record: Record
    corrections: tuple[Judgement, ...] = ()
    texts: bool = True

    def tables(self) -> list[Table]:
        """Return the record as tables."""
        return table_rows(self.record, self.corrections, texts=self.texts)


def json(whole: Whole) -> Files:
    """Write the record as one JSON object (onrecord/1)."""
    return {ONE: record_json(whole.record)}


def csv(whole: Whole) -> Files:
    """Write a CSV file for each table."""
    return {f"{table.name}.csv": csv_bytes(table) for table in whole.tables()}


def sqlite(whole: Whole) -> Files:
    """Write all tables as one SQLite file."""
    return {ONE: sqlite_bytes(whole.tables())}


def ics(whole: Whole) -> Files:
    """Write all plans with a day as a calendar."""
    view = View(whole.record)
    return {ONE: calendar(view, filter(view.sure, whole.record.events), name="Plans on record")}


def atom(whole: Whole) -> Files:
    """Write the changes as an Atom feed."""
    record = whole.record
    return {ONE: atom_feed(View(record), record.changes, name="What changed", base=BASE, here="/changes.atom")}


def jsonfeed(whole: Whole) -> Files:
    """Write the changes as a JSON Feed."""
    record = whole.record
    return {ONE: json_feed(View(record), record.changes, name="What changed", base=BASE, here="/changes.json")}


def ninjs(whole: Whole) -> Files:
    """Write plans and events as ninjs."""
    return {ONE: ninjs_json(whole.record)}


def annotations(whole: Whole) -> Files:
    """Write every citation as a Web Annotation."""
    return {ONE: annotations_json(whole.record)}


def markdown(whole: Whole) -> Files:
    """Write a brief of each story."""
    view = View(whole.record)
    return {f"{story.id}.md": brief(view.part(story)) for story in whole.record.stories}
