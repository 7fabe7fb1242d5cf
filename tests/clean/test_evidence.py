"""Which day a web page gets: what its tags, its lines and its address say, and what is no evidence."""

import json

import pytest

from onrecord.clean import cleaned
from onrecord.clean.addresses import in_address
from onrecord.clean.days import day_in
from onrecord.model.article import Page, Published

LEAD = "The harbour bridge at Nordvik will be closed for a week from Monday, the town council said on Thursday."
MORE = "Engineers found cracks in two of its pillars, and the ferry will run twice as often until they are mended."
LAST = "The mayor told reporters that nobody had been hurt and that the school bus would use the tunnel until May."


def dated(
    *, head: str = "", above: str = "", below: str = "", foot: str = "", lang: str = "en", captured: str | None = None
) -> Published:
    html = f"""<html lang="{lang}"><head><title>Bridge closed for a week - Nordvik Post</title>{head}</head>
    <body><header>{above}</header><article><h1>Bridge closed for a week</h1>{below}
    <p>{LEAD}</p><p>{MORE}</p><p>{LAST}</p></article>{foot}</body></html>"""
    return cleaned(Page("a.html", "html", html, html.encode(), captured=captured)).published


def iso(found: Published) -> str | None:
    return found.days.iso if found.days else None


def ld(**fields: str) -> str:
    return f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", **fields})}</script>'


@pytest.mark.parametrize(
    ("lang", "line"),
    [
        ("en", "By Ana Perez | 4 March 2031"),
        ("en", "Published: 04-Mar-2031 10:15"),
        ("de", "Von Ana Perez, 4. März 2031"),
        ("de", "Stand am 04.03.31, 10:15 Uhr"),
        ("de", "4. 3. 2031"),
        ("fr", "Publié le 4 mars 2031 à 10h15"),
        ("es", "4 de marzo de 2031"),
        ("zh", "2031年3月4日"),
    ],
)
def test_a_line_below_the_headline_dates_the_page_in_any_language(lang: str, line: str) -> None:
    found = dated(below=f"<div>{line}</div>", lang=lang)
    assert iso(found) == "2031-03-04"
    assert line in found.basis


def test_in_english_a_day_in_figures_stays_an_interval() -> None:
    assert iso(dated(below="<div>04.03.2031</div>")) == "2031-03-04/2031-04-03"


@pytest.mark.parametrize(
    "words",
    [
        "31. Februar 2031",
        "31 February 2031",
        "4 March 0000",
        "0000-03-04",
        "2031-W60-1",
        "week 60, 2031",
        "99.99.2031",
        "4. Marsch 2031",
        "maj 2031",
    ],
)
def test_a_day_that_cannot_be_gives_no_day_and_no_crash(words: str) -> None:
    assert day_in(words) is None
    assert iso(dated(below=f"<div>{words}</div>", head=f'<meta name="pubdate" content="{words}">', lang="de")) is None


@pytest.mark.parametrize(
    "part",
    [
        {"foot": "<footer>Copyright 4 March 2031</footer>"},
        {"foot": "<aside><p>Posted 4 March 2031</p></aside>"},
        {"foot": '<div class="related-stories"><time datetime="2031-03-04">4 March</time></div>'},
        {"foot": '<div class="comment-list"><p>night_owl, 4 March 2031</p></div>'},
        {"below": "<div>Tickets until 4 March 2031</div>"},
        {"below": "<div>4 March 2031 – 9 March 2031</div>"},
        {"below": "<blockquote>Posted by Nordvik on 4 March 2031</blockquote>"},
        {"below": f"<p>{LEAD} The last closure, on 4 March 2031, was a short one.</p>"},
    ],
)
def test_days_of_other_things_are_no_evidence(part: dict[str, str]) -> None:
    assert iso(dated(**part)) is None


def test_other_days_are_told_in_the_basis() -> None:
    meta = '<meta name="pubdate" content="2031-05-04">'
    found = dated(head=ld(datePublished="2031-03-04", dateModified="2031-03-09") + meta, captured="2031-06-01")
    assert (iso(found), found.modified.iso if found.modified else None) == ("2031-03-04", "2031-03-09")
    assert found.basis == "datePublished of the page's JSON-LD; the page's meta tag pubdate says 2031-05-04"


@pytest.mark.parametrize(
    ("coded", "line", "day"),
    [
        ("2031-03-05T03:00:00Z", "4 March 2031", "2031-03-04"),
        ("2031-03-05T21:00:00Z", "6 March 2031", "2031-03-06"),
        ("2031-03-05T21:00:00Z", "4 March 2031", "2031-03-04"),
        ("2031-03-02T03:00:00+02:00", "4 March 2031", "2031-03-04"),
    ],
)
def test_a_tag_yields_to_the_only_day_that_readers_see_below_the_headline(coded: str, line: str, day: str) -> None:
    assert iso(dated(head=ld(datePublished=coded), below=f"<div>{line}</div>")) == day


def test_a_line_at_the_headline_goes_before_a_tag_that_may_mean_anything() -> None:
    meta = '<meta name="dc.date" content="2031-01-02">'
    assert iso(dated(head=meta, below="<div>4 March 2031</div>")) == "2031-03-04"
    assert iso(dated(head=meta)) == "2031-01-02"


def test_the_words_in_a_time_element_go_before_its_code() -> None:
    time = '<time class="published" datetime="2031-03-09T10:00:00Z">Published on 4 March 2031</time>'
    assert iso(dated(below=time)) == "2031-03-04"


def test_json_ld_with_raw_line_breaks_is_read() -> None:
    fields = '{"@type": "WebPage", "about": "a\nb", "datePublished": "2031-03-04"}'
    assert iso(dated(head=f'<script type="application/ld+json">{fields}</script>')) == "2031-03-04"


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://example.org/2031/03/04/bridge", "2031-03-04"),
        ("https://example.org/2031/mar/04/bridge", "2031-03-04"),
        ("https://example.org/news/2031-03/04/bridge", "2031-03-04"),
        ("https://example.org/news/20310304-bridge", "2031-03-04"),
        ("https://example.org/2031/03/4-things-to-know", None),
        ("https://example.org/2031/13/04/bridge", None),
        ("https://[", None),
        (None, None),
    ],
)
def test_an_address_names_a_day_only_in_full(url: str | None, day: str | None) -> None:
    assert next((each.days.iso for each in in_address(url)), None) == day
