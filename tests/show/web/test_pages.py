"""The pages hold what their reader comes for, work without scripts, and send on to pages that are there."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from itertools import pairwise

import pytest
from lxml import html

from onrecord.model.record import Record
from onrecord.show.in_memory import RecordMoment
from onrecord.show.marked_text import marked_zones
from onrecord.show.moments import Moments
from onrecord.show.record_view import View
from onrecord.show.web import app
from tests.show.web.conftest import Answer, application, asked

Get = Callable[..., Answer]


def crawled(get: Get) -> dict[str, Answer]:
    """Return every page that can be reached from the front, by its address."""
    found: dict[str, Answer] = {}
    todo = ["/", "/?since=2031-03-05", "/search?q=lamp", "/nothing-here"]
    while todo:
        address = todo.pop()
        if address in found:
            continue
        found[address] = get(address)
        if "html" in found[address].headers.get("content-type", ""):
            links = html.fromstring(found[address].text).xpath("//a/@href | //link/@href | //form/@action")
            todo += [link.split("#")[0] for link in links if link.startswith("/")]
    return found


def test_every_link_leads_somewhere(get: Get) -> None:
    pages = crawled(get)
    assert len(pages) > 15
    assert {address for address, answer in pages.items() if answer.status != 200} == {"/nothing-here"}


def test_no_page_has_a_script_or_a_style_or_asks_another_machine(get: Get) -> None:
    for address, answer in crawled(get).items():
        policy = answer.headers["content-security-policy"]
        assert "default-src 'none'" in policy and "unsafe" not in policy and "http" not in policy
        if "html" not in answer.headers.get("content-type", ""):
            continue
        page = html.fromstring(answer.text)
        assert not page.xpath("//script | //style | //*[@style] | //@*[starts-with(name(), 'on')]"), address
        assert all(link.startswith("/") for link in page.xpath("//link/@href | //img/@src | //form/@action"))


def test_every_page_can_be_read_without_seeing_it(get: Get) -> None:
    for address, answer in crawled(get).items():
        if "html" not in answer.headers.get("content-type", ""):
            continue
        page = html.fromstring(answer.text)
        assert page.get("lang") == "en" and len(page.xpath("//main")) == 1 and len(page.xpath("//h1")) == 1, address
        ids = page.xpath("//@id")
        assert len(ids) == len(set(ids)), address
        labelled = set(page.xpath("//label/@for"))
        for field in page.xpath("//input[not(ancestor::label)]"):
            assert field.get("id") in labelled, address
        levels = [int(head.tag[1]) for head in page.xpath("//h1 | //h2 | //h3")]
        assert all(after - before <= 1 for before, after in pairwise(levels)), address


def test_the_front_page_says_what_changed_what_is_on_and_what_it_rests_on(get: Get) -> None:
    page = " ".join(html.fromstring(get("/").text).text_content().split())
    assert "Rests on 3 reports (1 copy, 1 undated), newest 9 March 2031." in page
    assert "closure of the lighthouse at Skarvik day: June → 14 September 2031 Ingrid Moe says otherwise" in page
    assert "Nothing on the record is planned between Monday, 10 March 2031, and Monday, 24 March 2031." in page
    assert "Jun 2031 closure" in " ".join(html.fromstring(get("/?today=2031-05-30").text).text_content().split())


def test_a_change_opens_both_words_in_their_place(get: Get) -> None:
    page = html.fromstring(get("/").text)
    before, after = page.xpath("//li[@id='c1']//figure")
    assert before.xpath(".//mark/text()") == ["in June"] and after.xpath(".//mark/text()") == ["until 14 September"]
    assert "Moe now expects the lamp to stay until 14 September." in after.text_content()
    (link,) = after.xpath(".//a/@href")
    opened = html.fromstring(get(link.split("#")[0]).text)
    (there,) = opened.xpath(f"//*[@id='{link.split('#')[1]}']/following-sibling::span[1]")
    assert there.text == "until 14 September" and "asked" in there.get("class")


def test_nothing_changed_is_a_page_too(get: Get) -> None:
    page = get("/?since=2031-03-10").text
    assert "Read 0 reports since Monday, 10 March 2031. Nothing changed." in page and "Before that" in page
    assert "Read 1 report since number 2. Nothing changed." in get("/?since=2").text


def test_a_visit_remembers_what_was_seen_in_the_browser_alone(record: Record) -> None:
    early = replace(record, documents=record.documents[:1], copies={}, statements=(), events=(), changes=(),
                    disagreements=(), stories=())  # fmt: skip
    first = asked(application(early, now=datetime(2031, 3, 6, 18, 0, tzinfo=UTC)), "/")
    cookie = first.headers["set-cookie"]
    assert "HttpOnly" in cookie and "SameSite=strict" in cookie
    made = application(record)
    again = asked(made, "/?since=visit", cookie=cookie.split(";")[0])
    assert "since your last visit" in again.text and "14 September 2031" in again.text
    reloaded = asked(made, "/", cookie=again.headers["set-cookie"].split(";")[0])
    assert "since your last visit" in reloaded.text and "14 September 2031" in reloaded.text
    later = application(record, now=datetime(2031, 3, 10, 9, 0, tzinfo=UTC))
    assert "Nothing changed." in asked(later, "/", cookie=again.headers["set-cookie"].split(";")[0]).text


@pytest.mark.parametrize("cookie", ["visit=", "visit=a.b.c.d", "visit=9999999999999.1.1.1", "visit=1.2.3"])
def test_a_cookie_that_is_none_counts_as_a_first_visit(get: Get, cookie: str) -> None:
    assert get("/", cookie=cookie).status == 200


@pytest.mark.parametrize(
    ("address", "status", "says"),
    [
        ("/?since=soon", 400, "since='soon' is no day"),
        ("/?today=2031-02-31", 400, "is no day: write it like 2031-03-18"),
        ("/plans?page=x", 400, "no whole number"),
        ("/article/{article}?at=5", 400, "is no stretch of characters"),
        ("/story/tnone", 404, "The record has no story of that id."),
        ("/event/vnone", 404, "The record has no event of that id."),
        ("/story/t1f/nonsense", 404, "A story has no part called nonsense"),
        ("/static/../pages.py", 404, "no such page"),
    ],
)
def test_what_is_asked_for_wrongly_is_told_plainly(
    get: Get, record: Record, address: str, status: int, says: str
) -> None:
    answer = get(address.format(article=record.documents[0].article.id))
    assert answer.status == status and says in html.fromstring(answer.text).text_content()


def test_a_page_past_the_last_is_the_last(get: Get) -> None:
    assert get("/stories?page=999").status == 200


def test_a_page_is_sent_once(get: Get) -> None:
    tag = get("/stories").headers["etag"]
    assert get("/stories", if_none_match=tag).status == 304
    assert get("/stories", if_none_match='"other"').status == 200


def test_a_long_story_is_cut_into_pages(record: Record) -> None:
    many = tuple(replace(record.events[0], id=f"v{number}") for number in range(2000))
    story = replace(record.stories[0], events=tuple(event.id for event in many))
    made = application(replace(record, events=many, stories=(story,), changes=(), disagreements=()))
    page = asked(made, "/story/t1f")
    assert "all 2000: what is planned" in page.text and len(page.body) < 150_000
    last = asked(made, "/story/t1f/planned?page=50").text
    assert "page 50 of 50" in last and "/event/v999" in last


def test_the_party_page_marks_what_differs_from_before(record: Record) -> None:
    event, change, said = record.events[0], record.changes[0], record.statements[1]
    later = replace(
        said, id="s8", article=change.after.article, span=change.after.span, parts=(change.after.span,), mode="indirect"
    )
    change = replace(change, before=replace(change.before, span=said.span))
    page = asked(
        application(replace(record, changes=(change,), statements=(*record.statements, later))), "/party/e1"
    ).text
    assert re.search(r"until 14 September.*\n.*differs from [12]: day", page) and event.label in page


def test_filters_leave_out_who_has_no_name_and_copies(record: Record) -> None:
    copy = record.documents[2].article.id
    made = application(
        replace(record, statements=(*record.statements, replace(record.statements[0], id="s7", article=copy)))
    )
    assert "unattributed" in asked(made, "/story/t1f").text
    assert "unattributed" not in asked(made, "/story/t1f?named=1").text
    cites = f"/article/{copy}?at=142-205"
    assert cites in asked(made, "/story/t1f").text and cites not in asked(made, "/story/t1f?origins=1").text


def test_search_finds_events_statements_and_reports(get: Get) -> None:
    page = html.fromstring(get("/search?q=lighthouse").text)
    assert page.xpath("//a[@href='/event/v1']") and page.xpath("//a[@href='/party/e1']")
    assert "Nothing on the record has all of these words" in get("/search?q=lighthouse+whisky").text
    assert get("/search?q=lighthouse%00").text.count("<li") == get("/search?q=lighthouse").text.count("<li")


@pytest.mark.parametrize(
    "words", ['"', "NEAR(", "a OR b", "*", "col:x", "'; DROP TABLE found", "^lamp", "\x00", "a" * 5000]
)
def test_search_takes_every_character_for_a_word(get: Get, words: str) -> None:
    assert get("/search?q=" + "".join(f"%{byte:02x}" for byte in words.encode())).status == 200


def test_the_kept_text_stands_on_its_page_character_by_character(record: Record) -> None:
    view = View(record)
    for document in record.documents:
        zones = marked_zones(view, document.article)
        assert "".join(piece.words for zone in zones for piece in zone.pieces) == document.article.text


def test_only_the_names_it_answers_to(record: Record) -> None:
    made = app(Moments(lambda: "one", lambda state: RecordMoment(record, {}, state)), hosts=("127.0.0.1", "localhost"))
    assert asked(made, "/", host="localhost:8000").status == 200
    assert asked(made, "/", host="evil.example").status == 400
