"""What an HTML page gives."""

import json
import time

import pytest

from onrecord.clean import cleaned
from onrecord.errors import SkipArticle
from onrecord.model.article import Article, Page

LEAD = "The harbour bridge at Nordvik will be closed for a week from Monday, the town council said on Thursday."
MORE = "Engineers found cracks in two of its pillars, and the ferry will run twice as often until they are mended."
LAST = (
    "The mayor, Ingrid Solheim, told reporters that nobody had been hurt and that the school bus would use the tunnel."
)
READER = (
    "They have known about those cracks for years, and now the whole town has to pay for it with its time and money."
)


def page(
    *, head: str = "", inside: str = "", below: str = "", url: str | None = None, captured: str | None = None
) -> Article:
    html = f"""<html><head><title>Bridge closed for a week - Nordvik Post</title>
    <meta property="og:title" content="Bridge closed for a week">
    <meta property="og:site_name" content="Nordvik Post">{head}</head>
    <body><nav><a href="/">Home</a> <a href="/news">News</a></nav>
    <article><h1>Bridge closed for a week</h1><p>{LEAD}</p><p>{MORE}</p><p>{LAST}</p>{inside}</article>{below}
    <footer>All rights reserved.</footer></body></html>"""
    return cleaned(Page("a.html", "html", html, html.encode(), url=url, captured=captured))


def zone(article: Article, words: str) -> str | None:
    at = article.text.find(words)
    return next((zone.kind for zone in article.zones if zone.span.start <= at < zone.span.end), None)


def test_the_text_is_headline_and_paragraphs_and_the_page_around_it_is_gone() -> None:
    found = page()
    assert found.text == f"Bridge closed for a week\n\n{LEAD}\n\n{MORE}\n\n{LAST}"
    assert (found.headline, found.outlet, found.file) == ("Bridge closed for a week", "Nordvik Post", "a.html")
    assert [zone.kind for zone in found.zones] == ["headline", "body"]


COMMENTS = {
    "class": f'<section class="reader-reactions"><p>night_owl</p><p>{READER}</p></section>',
    "id": f'<div id="disqus_thread"><p>{READER}</p></div>',
    "camel": f'<details class="CommentBox"><p>{READER}</p></details>',
    "label": f'<div aria-label="Comments"><p>{READER}</p></div>',
    "type": f'<div itemscope itemtype="https://schema.org/Comment"><p>{READER}</p></div>',
    "heading": f"<h3>Reader comments</h3><p>{READER}</p><p>{READER}</p>",
    "boxed heading": f"<div><h3>3 comments</h3></div><p>{READER}</p>",
    "plain": f"<p>Comments (1)</p><p>night_owl</p><p>2 hours ago</p><p>{READER}</p>",
}


@pytest.mark.parametrize("comments", COMMENTS.values(), ids=COMMENTS.keys())
@pytest.mark.parametrize("place", ["inside", "below"])
def test_what_readers_wrote_is_kept_apart(comments: str, place: str) -> None:
    found = page(**{place: comments})
    assert zone(found, LAST) == "body"
    assert zone(found, READER) in ("comment", None)
    if "<p>Comments (1)" not in comments:
        assert zone(found, READER) == "comment"


@pytest.mark.parametrize("name", ["responsive", "has-comments", "no-comments", "uncommented"])
def test_a_name_that_only_looks_like_comments_costs_no_paragraph(name: str) -> None:
    found = page(inside=f'<div class="{name}"><p>{READER}</p></div>')
    assert zone(found, READER) == "body"


def test_an_article_inside_a_node_called_comments_is_kept() -> None:
    report = f"<h1>Bridge closed</h1><p>{LEAD}</p><p>{MORE}</p><p>{LAST}</p>"
    html = f'<html><body class="comments-open"><div class="discussion">{report}</div></body></html>'
    assert LEAD in cleaned(Page("a.html", "html", html, b"")).text


def test_the_evidence_for_the_day_is_ranked_and_comments_give_none() -> None:
    tags = {
        "@type": "NewsArticle",
        "datePublished": "2031-03-03T09:00:00Z",
        "dateModified": "2031-03-05",
        "comment": [{"datePublished": "2031-03-01"}],
    }
    script = f'<script type="application/ld+json">{json.dumps({"@graph": [tags]})}</script>'
    meta = '<meta property="article:published_time" content="2031-03-04T10:00:00Z">'
    both = page(head=script + meta).published
    assert str(both.days) == str(page(head=script).published.days)
    assert "JSON-LD" in both.basis
    assert both.days is not None and str(both.days.earliest) == "2031-03-03"
    assert both.modified is not None and str(both.modified.earliest) == "2031-03-05"
    assert "article:published_time" in page(head=meta).published.basis
    comment = '<div class="comments"><time datetime="2031-03-09">9 March 2031</time><p>Yes.</p></div>'
    assert page(below=comment).published.days is None


def test_the_address_gives_the_outlets_own_day() -> None:
    meta = '<meta property="article:published_time" content="2031-03-05T02:00:00Z">'
    found = page(head=meta, url="https://example.org/2031/03/04/bridge-closed").published
    assert (str(found.days.earliest) if found.days else None) == "2031-03-04"
    assert found.basis == "the page's address; the page's meta tag article:published_time says 2031-03-05"


def test_a_day_after_the_capture_is_refused_for_the_next_evidence() -> None:
    tags = '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2099-01-01"}</script>'
    found = page(head=f'{tags}<meta name="pubdate" content="2031-03-04">', captured="2031-03-06").published
    assert found.days is not None and str(found.days.earliest) == "2031-03-04"
    assert "2099-01-01" in found.basis


@pytest.mark.parametrize(
    "script", ["{", "[" * 5_000, '{"@type": 5, "@graph": 7}', '{"@type": "NewsArticle", "datePublished": {"a": 1}}']
)
def test_broken_json_ld_costs_nothing(script: str) -> None:
    assert LEAD in page(head=f'<script type="application/ld+json">{script}</script>').text


@pytest.mark.parametrize(
    "html", ["<html></html>", "<p></p>", "<!-- nothing -->", "not a page", '<nav><a href="/">Home</a></nav>']
)
def test_a_page_without_an_article_is_skipped_with_the_remedy(html: str) -> None:
    with pytest.raises(SkipArticle, match=r"a\.html: no .*Save"):
        cleaned(Page("a.html", "html", html, b""))


@pytest.mark.parametrize("tag", ["div", "span", "b", "table", "ul", "blockquote", "section class='comment'"])
def test_a_hundred_thousand_nested_tags_end_in_time(tag: str) -> None:
    start = time.process_time()
    try:
        cleaned(Page("a.html", "html", f"<{tag}>" * 100_000 + f"<p>{LEAD}</p>", b""))
    except SkipArticle as error:
        assert "a.html" in str(error)
    assert time.process_time() - start < 5


def test_a_declared_encoding_in_the_text_is_no_trouble() -> None:
    report = f"<article><h1>Zoë Café opens</h1><p>{LEAD}</p><p>{MORE}</p></article>"
    html = f'<?xml version="1.0" encoding="iso-8859-1"?><html><body>{report}</body></html>'
    assert cleaned(Page("a.html", "html", html, b"")).headline == "Zoë Café opens"
