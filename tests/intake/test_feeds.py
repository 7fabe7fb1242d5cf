"""Feeds of three kinds, and what is none."""

import time
from contextlib import suppress

import msgspec
import pytest

from onrecord.errors import SkipArticle
from onrecord.intake.access_walls import wall
from onrecord.intake.feeds import Feed, feed

URL = "https://shore.example/feed"
LONG = " ".join(f"The ferry sailed past buoy {number}." for number in range(60))
RSS = f"""<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Shore Post</title>
<item><title>Ferry waits</title><link>/ferry</link><guid>1</guid><pubDate>Tue, 06 May 2031 10:00:00 GMT</pubDate>
<description>The ferry &lt;b&gt;waits&lt;/b&gt;.</description></item>
<item><title>Ferry sails</title><link>https://shore.example/sails</link><guid>2</guid>
<content:encoded><![CDATA[<p>{LONG}</p><script>alert(1)</script>]]></content:encoded></item>
</channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Shore Post</title>
<entry><id>urn:1</id><title>Ferry waits</title>
<link href="https://shore.example/ferry"/><published>2031-05-06T10:00:00Z</published>
<updated>2031-05-07T10:00:00Z</updated><summary>It waits.</summary></entry></feed>"""
JSON = {
    "version": "https://jsonfeed.org/version/1.1",
    "title": "Shore Post",
    "items": [
        {
            "id": 7,
            "url": "https://shore.example/ferry",
            "title": "Ferry waits",
            "date_published": "2031-05-06T10:00:00Z",
        },
        {"id": "8", "content_text": f"{LONG}\n\n<b>No tag</b>", "title": "Ferry sails"},
    ],
}


def read(body: str | bytes) -> Feed:
    found = feed(body.encode() if isinstance(body, str) else body, URL)
    assert found is not None
    return found


def test_an_item_without_its_text_names_its_page_and_its_day() -> None:
    for body in (RSS, ATOM, msgspec.json.encode(JSON)):
        found = read(body)
        assert found.title == "Shore Post"
        assert found.items[0].url == "https://shore.example/ferry" and found.items[0].html is None
        assert "2031" in (found.items[0].published or "")


def test_a_full_text_is_taken_without_scripts_and_a_text_without_tags() -> None:
    assert "buoy 59" in (read(RSS).items[1].html or "") and "script" not in (read(RSS).items[1].html or "")
    html = read(msgspec.json.encode(JSON)).items[1].html or ""
    assert "&lt;b&gt;No tag" in html


def test_an_item_that_changes_has_the_same_key_and_another_stamp() -> None:
    before, after = read(RSS).items[0], read(RSS.replace("waits&lt;/b&gt;", "still waits&lt;/b&gt;")).items[0]
    assert before.key == after.key and before.stamp != after.stamp


def test_two_items_of_one_id_are_two() -> None:
    keys = {item.key for item in read(RSS.replace("<guid>2", "<guid>1")).items}
    assert len(keys) == 2


def test_a_page_is_no_feed() -> None:
    for page in ("<!DOCTYPE html><p>Ferry", "\n<!-- x --><html><body>Ferry</body></html>", "<HTML>"):
        assert feed(page.encode(), URL) is None


BOMB = '<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">'
REFUSED = {
    "billion laughs": f'<?xml version="1.0"?><!DOCTYPE rss [{BOMB}]><rss version="2.0"><channel/></rss>',
    "external entity": '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss version="2.0"/>',
    "parameter entity": '<!doctype rss [<!ENTITY % x SYSTEM "http://127.0.0.1/x">%x;]><rss version="2.0"/>',
    "late": '<rss version="2.0"><channel><title>x</title></channel></rss><!DOCTYPE rss>',
    "nothing but a declaration": "<?xml version='1.0'?>",
    "other xml": "<opml><body/></opml>",
    "json": '{"items": []}',
    "json of another kind": '{"version": "https://example.org/1", "items": []}',
    "deep json": '{"version": ' + "[" * 5000,
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_no_feed_needs_is_refused(name: str) -> None:
    with pytest.raises(SkipArticle, match=r"shore\.example"):
        feed(REFUSED[name].encode(), URL)


def test_a_document_type_in_another_encoding_is_refused_too() -> None:
    for encoding in ("utf-16", "utf-16-le", "utf-16-be", "utf-8-sig"):
        with pytest.raises(SkipArticle):
            feed(REFUSED["billion laughs"].encode(encoding), URL)
    hidden = "<?xml version='1.0' encoding='utf-7'?>+ADw-+ACE-DOCTYPE rss [+ADw-+ACE-ENTITY x 'y'+AD4-]+AD4-<rss/>"
    assert read(hidden) == Feed(None, ())  # it is not read in that encoding


def test_ten_thousand_items_take_seconds() -> None:
    items = "".join(f"<item><title>{n}</title><link>https://shore.example/{n}</link></item>" for n in range(10_000))
    begin = time.monotonic()
    found = read(f'<rss version="2.0"><channel><title>x</title>{items}</channel></rss>')
    assert len({item.key for item in found.items}) == 10_000
    assert time.monotonic() - begin < 20


@pytest.mark.parametrize("opening", ["<!---->", "<!--", "<", "< script", "<script>"])
def test_telling_pages_apart_takes_linear_time(opening: str) -> None:
    begin = time.monotonic()
    wall(opening * 10_000, URL)
    with suppress(SkipArticle):
        feed((opening * 10_000).encode(), URL)
    assert time.monotonic() - begin < 3


WALLS = {
    "<h1>Before you continue to Shore Post</h1><p>We and our partners store and/or access information.</p>": "consent",
    "<title>x</title><p>We value your privacy.</p><button>Accept all</button>": "consent",
    "<h1>Please verify you are a human</h1>": "robots",
    "<p>Already a subscriber? Sign in to continue reading.</p>": "subscribe",
}


@pytest.mark.parametrize("page", WALLS)
def test_what_stands_before_an_article_is_told_from_it(page: str) -> None:
    assert WALLS[page] in wall(page, URL)
    assert wall(f"<article>{LONG}</article>{page}", URL) == ""


def test_a_host_for_consent_is_one_whatever_it_says() -> None:
    assert "consent" in wall("<p>Fortsett</p>", "https://consent.shore.example/collect?to=1")
