"""Changes as feeds, read back by a feed reader's parser; and the brief."""

import json
import re
from dataclasses import replace
from datetime import date

import feedparser

from onrecord.model.interval import Interval
from onrecord.model.record import Record
from onrecord.show.export.feed import atom, json_feed
from onrecord.show.export.markdown import brief
from onrecord.show.record_view import View

WHERE = {"name": "Changes", "base": "http://127.0.0.1:8000", "here": "/changes.atom"}


def test_an_entry_is_a_change_that_can_be_read_without_a_click(record: Record) -> None:
    feed = feedparser.parse(atom(View(record), record.changes, **WHERE))
    assert not feed.bozo and feed.feed.title == "Changes" and feed.feed.updated == "2031-03-09T00:00:00Z"
    (entry,) = feed.entries
    assert entry.id == "urn:onrecord:change:c1" and entry.link == "http://127.0.0.1:8000/event/v1"
    assert entry.title == "closure of the lighthouse at Skarvik: day: June → 14 September 2031"
    assert "<strong>until 14 September</strong>" in entry.content[0].value


def test_the_json_feed_says_the_same(record: Record) -> None:
    feed = json.loads(json_feed(View(record), record.changes, **WHERE))
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    (item,) = feed["items"]
    assert item["id"] == "urn:onrecord:change:c1" and item["date_modified"] == "2031-03-09T00:00:00Z"
    assert "Ingrid Moe says otherwise than before" in item["content_text"]


def test_a_new_change_leaves_the_others_as_they_were(record: Record) -> None:
    before = json.loads(json_feed(View(record), record.changes, **WHERE))["items"]
    newer = replace(record.changes[0], id="c2", day=Interval.day(date(2031, 4, 1)))
    after = json.loads(json_feed(View(record), (*record.changes, newer), **WHERE))["items"]
    assert [item["id"][-2:] for item in after] == ["c2", "c1"] and after[1] == before[0]


def test_words_cannot_become_markup_in_a_reader(record: Record) -> None:
    bad = replace(record.events[0], label="<script>alert(1)</script> & co")
    (entry,) = feedparser.parse(atom(View(replace(record, events=(bad,))), record.changes, **WHERE)).entries
    assert "<script" not in entry.content[0].value and entry.title_detail.type == "text/plain"


def test_a_brief_numbers_its_citations_and_says_what_they_are(record: Record) -> None:
    text = brief(View(record).part(record.stories[0])).decode()
    used = {int(number) for number in re.findall(r"(?<!\\)\[(\d+)\]", text.split("## Sources")[0])}
    listed = re.findall(r"^(\d+)\. (.*)$", text.split("## Sources")[1], re.M)
    assert used == {int(number) for number, _ in listed} and len(used) > 5
    assert all(re.search(r"characters \d+-\d+, SHA-256 [0-9a-f]{64}$", source) for _, source in listed)
    assert "**closure of the lighthouse at Skarvik**: day: June → 14 September 2031. Ingrid Moe says" in text


def test_no_article_can_write_markdown(record: Record) -> None:
    bad = replace(record.stories[0], label="# [click](javascript:x) <b>`*_")
    text = brief(View(replace(record, stories=(bad,))).part(bad)).decode()
    assert text.splitlines()[0] == r"# \# \[click\](javascript:x) \<b\>\`\*\_"
