"""Nothing that an article says can run, hide or pose as something else on a page."""

import re
from dataclasses import replace
from itertools import islice, product

import pytest
from lxml import html

from onrecord.model.record import Record
from tests.show.web.conftest import application, asked

BREAKS = [
    "",
    '"',
    "'",
    "</title>",
    "</script>",
    "-->",
    "]]>",
    "{{7*7}}",
    "</textarea>",
    '">',
    "'>",
    "&quot;>",
    "\x00",
    "`",
]
RUNS = [
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<svg onload=alert(1)>", "<svg/onload=alert(1)//",
    "<a href=javascript:alert(1)>x</a>", "<iframe srcdoc='<script>alert(1)</script>'>", "<body onload=alert(1)>",
    "<details open ontoggle=alert(1)>", "<math><mtext></mtext><mglyph><style><img src=x onerror=alert(1)>",
    "<style>@import 'http://evil.example'</style>", "<link rel=stylesheet href=//evil.example>",
    "<meta http-equiv=refresh content='0;url=//evil.example'>", "<form action=//evil.example><input name=q></form>",
    "<input autofocus onfocus=alert(1)>", "<video><source onerror=alert(1)>", "<object data=javascript:alert(1)>",
    "<embed src=javascript:alert(1)>", "<ScRiPt>alert(1)</sCrIpT>", "<img/src='x'/onerror=alert(1)>",
    "<svg><animate onbegin=alert(1) attributeName=x>", "<marquee onstart=alert(1)>", "<base href=//evil.example>",
    "<button formaction=javascript:alert(1)>", "<a style=x:expression(1)>",
]  # fmt: skip
CASES = [str, str.upper, lambda word: word.replace(" ", "/"), lambda word: word.replace("<", "\x01<")]
PAYLOADS = list(islice(dict.fromkeys(begin + case(run) for case, run, begin in product(CASES, RUNS, BREAKS)), 1000))
LIVE = "//script | //style | //iframe | //object | //embed | //base | //meta[@http-equiv] | //marquee | //video | //img"


def hostile(record: Record, payload: str) -> Record:
    """Return the record with the payload wherever words from outside get in."""
    lamp, tide, copy = record.documents
    article = replace(
        lamp.article,
        headline=payload,
        byline=payload,
        outlet=payload,
        via=payload,
        file=payload,
        url=f"javascript:{payload}",
    )
    old, new = lamp.article.id, article.id

    def moved(one: object) -> object:
        return replace(one, article=new) if one.article == old else one  # type: ignore[attr-defined, type-var]

    event = record.events[0]
    claims = tuple(
        replace(moved(one), value=payload) if one.field == "date" else moved(one) for one in event.assertions
    )
    change = record.changes[0]
    return replace(
        record,
        documents=(replace(lamp, article=article), tide, copy),
        copies={copy.article.id: new},
        entities=tuple(replace(one, name=payload, also=(payload,)) for one in record.entities),
        statements=tuple(
            replace(moved(one), as_written=payload, told=payload, where=payload, cue=payload)
            for one in record.statements
        ),
        events=(
            replace(event, label=payload, assertions=claims, mentions=tuple(moved(one) for one in event.mentions)),
        ),
        changes=(replace(change, before=replace(moved(change.before), value=payload), after=moved(change.after)),),
        disagreements=tuple(
            replace(one, about=payload, sides=tuple(moved(side) for side in one.sides)) for one in record.disagreements
        ),
        stories=(
            replace(record.stories[0], label=payload, articles=(new, tide.article.id, copy.article.id)),
        ),
    )  # type: ignore[arg-type]  # fmt: skip


def test_there_are_a_thousand() -> None:
    assert len(set(PAYLOADS)) == 1000


@pytest.mark.parametrize("part", range(10))
def test_no_payload_becomes_markup(record: Record, part: int) -> None:
    for number, payload in enumerate(PAYLOADS[part::10]):
        bad = hostile(record, payload)
        made = application(bad)
        addresses = [
            "/",
            "/story/t1f",
            "/event/v1",
            "/party/e1",
            f"/article/{bad.documents[0].article.id}",
            "/search?q=lamp",
        ]
        for address in addresses if number % 10 == 0 else addresses[number % 6 : number % 6 + 1]:
            answer = asked(made, address)
            assert answer.status == 200
            page = html.fromstring(answer.body)
            assert not page.xpath(LIVE), (address, payload)
            assert not page.xpath("//@*[starts-with(name(), 'on')] | //@style | //@formaction | //@srcdoc"), (
                address,
                payload,
            )
            links = page.xpath("//@href | //@src | //@action")
            assert all(re.match("/|#", link) for link in links), (address, payload, links)
            assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f]", answer.text)


def test_an_address_is_a_link_only_where_it_is_one_of_the_web(record: Record) -> None:
    lamp, *rest = record.documents
    for url, links in (("https://lamp.example/1", 1), ("javascript:alert(1)", 0), ("data:text/html,x", 0)):
        article = replace(lamp.article, url=url)
        bare = replace(record, documents=(replace(lamp, article=article), *rest), copies={}, statements=(), events=(),
                       changes=(), disagreements=(), stories=())  # fmt: skip
        page = html.fromstring(asked(application(bare), f"/article/{article.id}").body)
        assert len(page.xpath("//dd/a[@rel]")) == links


def test_what_cannot_be_seen_is_made_visible(record: Record) -> None:
    page = asked(application(hostile(record, "safe\u202egnp.exe\u200b \x1b[31mred")), "/story/t1f").text
    assert "⟨U+202E⟩" in page and "⟨U+200B⟩" in page and "\u202e" not in page and "\x1b" not in page


def test_a_headline_of_two_thousand_characters_and_writing_from_the_right(record: Record) -> None:
    for label in ("word " * 400, "x" * 2000, "محادثات في كورك الأسبوع المقبل"):
        answer = asked(application(hostile(record, label)), "/story/t1f")
        assert answer.status == 200 and len(answer.body) < 150_000
        (head,) = html.fromstring(answer.text).xpath("//h1")
        assert head.get("dir") == "auto"
