"""The paragraph between headline and report: kept as the article's own, and nothing else is put in its place."""

import pytest

from onrecord.clean import cleaned
from onrecord.model.article import Article, Page

FIRST = "Cracks in two pillars close the bridge at Nordvik for a week, and the ferry takes the school bus meanwhile."
LEAD = "The harbour bridge at Nordvik will be closed for a week from Monday, the town council said on Thursday."
MORE = "Engineers found the damage in a yearly test, and the ferry will run twice as often until it is mended."
LAST = "The mayor told reporters that nobody had been hurt and that the tunnel would stay open during the nights."


def page(between: str, *, head: str = "") -> Article:
    html = f"""<html lang="en"><head><title>Bridge closed for a week</title>{head}</head><body>
    <header><div><h1>Bridge closed for a week</h1></div>{between}</header>
    <article class="story-body"><p>{LEAD}</p><p>{MORE}</p><p>{LAST}</p></article></body></html>"""
    return cleaned(Page("a.html", "html", html, html.encode()))


def kinds(article: Article, words: str) -> list[str]:
    at = article.text.find(words)
    return [zone.kind for zone in article.zones if zone.span.start <= at < zone.span.end]


@pytest.mark.parametrize(
    "between",
    [
        f"<p>{FIRST}</p>",
        f"<div class='article-teaser'><p>{FIRST}</p></div>",
        f"<h2 class='excerpt'>{FIRST}</h2>",
        f"<div class='intro'><strong>{FIRST}</strong></div>",
        f"<div class='meta'>By Ana Perez</div><div class='lead'>{FIRST}</div>",
        f"<p>{FIRST.replace('Nordvik', '<a href=/nordvik>Nordvik</a>')}</p>",
    ],
)
def test_a_standfirst_in_any_box_is_part_of_the_report_and_stands_above_it_once(between: str) -> None:
    article = page(between)
    assert kinds(article, FIRST) == ["body"] and article.text.count(FIRST) == 1
    assert article.text.index("Bridge closed") < article.text.index(FIRST) < article.text.index(LEAD)


@pytest.mark.parametrize(
    "between",
    [
        f"<p><a href='/other'>{FIRST}</a></p>",
        f"<a href='/other'><p>{FIRST}</p></a>",
        f"<aside><p>{FIRST}</p></aside>",
        f"<figure><img src='b.jpg'><p>{FIRST}</p></figure>",
        f"<form><p>{FIRST}</p></form>",
        f"<p>Read more: {FIRST[:-1]}</p>",
        "<p>Sign up for our newsletter and get the news of the harbour in your inbox each morning at seven.</p>",
        "<p>We use cookies and similar tools so that this page works and so that we can count who visits it.</p>",
    ],
)
def test_what_else_stands_below_a_headline_stays_out(between: str) -> None:
    article = page(between)
    assert LEAD in article.text
    assert FIRST[:40] not in article.text and "inbox" not in article.text and "cookies" not in article.text


def test_a_page_whose_report_begins_right_below_the_headline_is_left_as_it_is() -> None:
    assert page("").text == f"Bridge closed for a week\n\n{LEAD}\n\n{MORE}\n\n{LAST}"
