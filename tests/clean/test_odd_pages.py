"""Pages and lines that are written otherwise than most: short, wrapped, with other stories in the middle."""

import io

import pytest

from onrecord.clean import cleaned
from onrecord.errors import SkipArticle
from onrecord.intake.lines import texts
from onrecord.model.article import Page


def test_a_short_page_keeps_its_paragraphs_apart_and_its_caption() -> None:
    html = (
        "<title>Toll to rise | Coast News</title><body><article><h1>Toll to rise</h1><figure><img src='a.jpg'>"
        "<figcaption>Eva Holm at the bridge on Monday. Photo: Jo Lee/CNA</figcaption></figure>"
        "<p>TERNES – The council will vote on the toll on Friday, mayor Eva Holm said.</p>"
        "<p>“It is late,” Holm said.</p>"
    )
    article = cleaned(Page("a.html", "html", html, b""))
    kinds = {zone.span.of(article.text).strip(): zone.kind for zone in article.zones}
    assert kinds["Eva Holm at the bridge on Monday. Photo: Jo Lee/CNA"] == "caption"
    assert "“It is late,” Holm said." in article.text.split("\n\n")


@pytest.mark.parametrize(
    "block",
    [
        '//<![CDATA[\n{"@type": "NewsArticle", "datePublished": "2031-05-04"}\n//]]>',
        '<!-- {"@type": "NewsArticle", "datePublished": "2031-05-04"} -->',
        '{"@type": "NewsArticle", "datePublished": "2031-05-04",}',
    ],
)
def test_json_ld_is_read_as_older_pages_write_it(block: str) -> None:
    words = (
        "<p>The council of Ternes will vote on the toll of the old bridge on Friday, the mayor said on Monday.</p>" * 3
    )
    html = (
        f"<title>Toll</title><script type='application/ld+json'>{block}</script><article><h1>Toll to rise</h1>{words}"
    )
    days = cleaned(Page("a.html", "html", html, b"")).published.days
    assert days and str(days.earliest) == "2031-05-04"


def test_a_row_of_headlines_under_a_heading_is_of_other_stories() -> None:
    long = "The council will vote on the toll on Friday, mayor Eva Holm said in the town hall of Ternes."
    text = f"Toll to rise\n\n{long}\n\nHOT NOW\n\nPoet Ola Renn Turns Ninety\n\nSwans Return to Aske Pond\n\n{long}\n"
    article = cleaned(Page("a.txt", "text", text, b""))
    teasers = " ".join(zone.span.of(text) for zone in article.zones if zone.kind == "teaser")
    assert "Turns Ninety" in teasers and "Return to Aske" in teasers and "council" not in teasers


def test_nan_of_pandas_is_nothing() -> None:
    (page,) = texts(io.BytesIO(b'{"id": "a", "text": "It rains: NaN}.", "title": NaN}\n'), name="a.jsonl")
    assert isinstance(page, Page) and page.title is None and page.text == "It rains: NaN}."


@pytest.mark.parametrize(
    "body",
    [
        "<h1>Ferry runs aground</h1><p>{}</p>",
        "<article><h1>Ferry runs aground</h1><div>{}</div></article>",
        "<article><p>{}</p></article>",
    ],
)
def test_one_line_without_a_stop_is_an_article_below_a_headline(body: str) -> None:
    line = "The ferry Alma ran aground off Ternes, harbour master Eva Holm said"
    html = f"<title>Ferry runs aground</title><nav><a href='/'>Home</a></nav>{body.format(line)}<footer>© 2031</footer>"
    article = cleaned(Page("a.html", "html", html, b""))
    assert [zone.span.of(article.text) for zone in article.zones if zone.kind == "body"] == [line]


@pytest.mark.parametrize("body", ["<h1>Coast News</h1><p>News from the coast</p>", "<p>The ferry Alma ran aground</p>"])
def test_a_few_words_without_a_stop_or_a_headline_are_none(body: str) -> None:
    with pytest.raises(SkipArticle):
        cleaned(Page("a.html", "html", f"<title>Coast News</title><body>{body}</body>", b""))


def test_a_name_that_a_program_fills_in_is_no_headline() -> None:
    words = (
        "<p>The council of Ternes will vote on the toll of the old bridge on Friday, the mayor said on Monday.</p>" * 3
    )
    block = '{"@type": "NewsArticle", "headline": "newscms"}'
    html = f"<title>Toll to rise</title><script type='application/ld+json'>{block}</script><h1>Toll to rise</h1>{words}"
    assert cleaned(Page("a.html", "html", html, b"")).headline == "Toll to rise"


@pytest.mark.parametrize(
    "line",
    [
        '[ { "name": "Ad", "component": "295", "insertPoint": "3" } ]',
        "Follow us: News | Photos | Links",
        "We want to hear what you think about this article. Submit a letter to the editor.",
        "Do you want to be informed of our actions? Sign up here",
        "If you're on the Coast app, click here to watch live",
    ],
)
def test_what_a_page_says_of_itself_is_no_report(line: str) -> None:
    text = f"Toll to rise\n\nThe council will vote on the toll on Friday, mayor Eva Holm said in Ternes.\n\n{line}\n"
    article = cleaned(Page("a.txt", "text", text, b""))
    assert line not in " ".join(zone.span.of(text) for zone in article.zones if zone.reports)
