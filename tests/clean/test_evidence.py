"""Which day a web page gets: what its tags, its lines and its address say, and what is no evidence."""

import pytest
from lxml.html import document_fromstring

from onrecord.clean import cleaned
from onrecord.clean.addresses import in_address
from onrecord.clean.days import day_in
from onrecord.clean.days_on_page import shown_dates
from onrecord.model.article import Page
from tests.clean.made import LAST, LEAD, MORE, dated, iso, ld


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


@pytest.mark.parametrize(
    ("lang", "line", "day"),
    [
        ("de", "Von Nordvik Post 4. 3. 2031.", "2031-03-04"),
        ("de", "14 | 03 | 2031", "2031-03-14"),
        ("ru", "14 марта 2031, 13:43", "2031-03-14"),
        ("uk", "14 березня 2031", "2031-03-14"),
        ("cs", "14. března 2031", "2031-03-14"),
        ("tr", "14 Mart 2031 10:15", "2031-03-14"),
    ],
)
def test_a_line_is_read_with_blanks_between_its_figures_and_with_months_of_more_languages(
    lang: str, line: str, day: str
) -> None:
    assert iso(dated(lang=lang, below=f"<p>{line}</p>")) == day


@pytest.mark.parametrize("name", ["teaser-meta", "menu-line", "asset-footer"])
def test_a_byline_in_the_box_of_the_headline_counts_by_whatever_name(name: str) -> None:
    box = f"<div><h1>Bridge closed for a week</h1><div class='{name}'>Ana Perez / 4 March 2031 / 09:30</div></div>"
    html = f"<title>Bridge closed for a week</title>{box}<p>{LEAD}</p><p>{MORE}</p><p>{LAST}</p>"
    assert iso(cleaned(Page("a.html", "html", html, b"")).published) == "2031-03-04"


def test_the_only_time_element_dates_the_page_from_a_side_column_and_one_of_several_does_not() -> None:
    side = "<aside class='panel'><time datetime='{}'>more</time></aside>"
    assert iso(dated(foot=side.format("2031-03-04"))) == "2031-03-04"
    assert iso(dated(foot=side.format("2031-03-04") + side.format("2031-03-01"))) is None


def test_a_time_element_goes_before_a_tag_that_may_mean_the_making_of_a_record() -> None:
    seen = "<aside class='panel'><time datetime='2031-03-04'>4 March 2031</time></aside>"
    assert iso(dated(head="<meta name='date' content='2031-03-09'>", foot=seen)) == "2031-03-04"


@pytest.mark.parametrize("key", ["publishedAt", "published_at", "datePublished", "publicationTime", "pubDate"])
def test_a_program_that_names_one_day_of_publication_dates_the_page(key: str) -> None:
    script = f'<script>page = {{"{key}": "2031-03-04T10:15:00+01:00", "createdAt": "2031-02-01T10:00:00Z"}}</script>'
    assert iso(dated(foot=script)) == "2031-03-04"


def test_a_program_that_names_several_days_of_publication_dates_nothing() -> None:
    days = ", ".join(f'{{"publishedAt": "2031-03-0{day}"}}' for day in (3, 4))
    assert iso(dated(foot=f"<script>list = [{days}]</script>")) is None


@pytest.mark.parametrize("kind", ["HowTo", "PodcastEpisode", "CreativeWork"])
def test_json_ld_of_a_page_that_is_no_news_article_dates_it_too(kind: str) -> None:
    assert iso(dated(head=ld(**{"@type": kind, "datePublished": "2031-03-04"}))) == "2031-03-04"


@pytest.mark.parametrize(
    ("lang", "foot", "day"),
    [
        ("de", "<footer><p>Erschienen am: 04.03.2031</p></footer>", "2031-03-04"),
        ("fr", "<footer><ul><li><p>Mise en ligne 4 mars 2031</li></ul></footer>", "2031-03-04"),
        ("en", "<footer><p>This page was last edited on 4 March 2031, at 10:15.</p></footer>", "2031-03-04"),
        (
            "de",
            "<footer><p>Diese Seite wurde zuletzt am 4. März 2031 um 10:15 Uhr geändert.</p></footer>",
            "2031-03-04",
        ),
        ("en", "<footer><p>Copyright 4 March 2031 Nordvik Post</p></footer>", None),
        ("en", "<footer><p>Posted on 4 March 2031</p><p>Posted on 2 March 2031</p></footer>", None),
    ],
)
def test_a_labelled_line_at_the_foot_dates_a_page_that_says_nothing_else(lang: str, foot: str, day: str | None) -> None:
    assert iso(dated(lang=lang, foot=foot)) == day


@pytest.mark.parametrize("line", ["Version 3, 29 June 2031", "Nordvik licence version 2.1 of 29 June 2031"])
def test_the_day_of_a_numbered_version_is_no_evidence(line: str) -> None:
    tree = document_fromstring(f"<title>Bridge rules</title><h1>Bridge rules</h1><div>{line}</div>")
    assert shown_dates(tree).below == []
