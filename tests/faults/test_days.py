"""Days of publication: what the page says before what its address says, in every form."""

import json

import pytest

from tests.faults.taken import LEAD, SAID, UTF8, Take, report

ADDRESS = "https://post.example/2032/09/20/fares"
DAY = "2032-09-13"


def ld(found: object) -> str:
    return f'{UTF8}<script type="application/ld+json">{json.dumps(found)}</script>'


OWN = {
    "a graph": report(head=ld({"@graph": [{"@type": "WebSite"}, {"@type": ["NewsArticle"], "datePublished": DAY}]})),
    "a list with a graph": report(head=ld([{"@graph": [{"@type": "ReportageNewsArticle", "datePublished": DAY}]}])),
    "RFC 822 in JSON-LD": report(head=ld({"@type": "NewsArticle", "datePublished": "Mon, 13 Sep 2032 08:00:00 +0000"})),
    "seconds in JSON-LD": report(head=ld({"@type": "NewsArticle", "datePublished": 1978646400})),
    "a tag": report(head=f'{UTF8}<meta property="article:published_time" content="{DAY}T08:00:00+02:00">'),
    "a time": report(top=f'<div>By Kit Arno <time datetime="{DAY}T09:00">13 September 2032</time></div>'),
    "a line": report(top="<p>Posted on Monday, 13 September 2032 at 9:15 am by Kit Arno</p>"),
    "a dateline": report().replace("SKERRY –", "SKERRY, 13 September 2032 (NPA) –"),
    "an update beside it": report(
        top="<p>Published <time datetime='2032-09-13'>13 Sep 2032</time></p><p>Updated <time>15 Sep 2032</time></p>"
    ),
    "an end beside it": report(
        head=f'{UTF8}<meta property="article:published_time" content="{DAY}">', top="<p>Sale ends 20 September 2032</p>"
    ),
}


@pytest.mark.parametrize("html", OWN.values(), ids=OWN.keys())
def test_the_pages_own_day_goes_before_that_of_its_address(html: str, clean: Take) -> None:
    linked = html.replace("</head>", f'<link rel="canonical" href="{ADDRESS}"></head>')
    assert clean("a.html", linked).day() == DAY


@pytest.mark.parametrize(
    "address", [ADDRESS, "https://post.example/20320920/fares", "https://post.example/2032/sep/20/f"]
)
def test_an_address_alone_dates_its_page(address: str, clean: Take) -> None:
    assert clean("a.html", report(address=address)).day() == "2032-09-20"


def test_a_page_that_says_no_day_has_none(clean: Take) -> None:
    assert clean("a.html", report("<p>The old fares date from 3 March 2030.</p>")).day() is None


@pytest.mark.parametrize(
    "stated",
    [
        *("Mon, 13 Sep 32 08:00:00 GMT", "13 Sep 32 08:00 EST", "20320913"),
        *(1978646400, "1978646400", 1978646400000, 1978646400.5),
    ],
)
def test_what_programs_write_for_a_day(stated: str | float, clean: Take) -> None:
    line = json.dumps({"text": f"SKERRY – {LEAD}", "published": stated, "url": ADDRESS})
    assert clean("a.jsonl", line).day() == DAY


@pytest.mark.parametrize(
    "dateline",
    [
        *("SKERRY, Sept 13, 2032 (NPA) - ", "SKERRY, September 13, 2032. /NPA/. ", "SKERRY, 13 Sept. 2032 (NPA) — "),
        *(
            "(NPA) SKERRY, 13 September 2032 – ",
            "SKERRY (NPA), September 13, 2032 — ",
            "SKERRY – September 13, 2032 – ",
        ),
        *("SKERRY, Norland, Sept. 13, 2032 /NPA Newswire/ -- ", "Skerry, September 13, 2032 (NPA) – "),
        *(
            "SKERRY, Monday, September 13, 2032 (NPA) -- ",
            "SKERRY: September 13, 2032: ",
            "SKERRY | 13 September 2032 | ",
        ),
    ],
)
def test_datelines_of_agencies(dateline: str, clean: Take) -> None:
    found = clean("a.txt", f"Council votes on ferry fares\n\n{dateline}{LEAD}\n\n{SAID}\n")
    assert found.day() == DAY
    assert found.kind(dateline[:6]) == "dateline"
