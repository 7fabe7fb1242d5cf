"""Days that stand beside a headline and are not those of publication, and days that stand where few look."""

import pytest

from onrecord.clean import cleaned
from onrecord.model.article import Page
from tests.clean.made import LAST, LEAD, MORE, dated, iso, ld


def page(head: str, title: str = "Bridge closed for a week", *, url: str | None = None) -> str | None:
    html = f"<html><head><title>{title}</title></head><body>{head}<p>{LEAD}</p><p>{MORE}</p><p>{LAST}</p></body></html>"
    return iso(cleaned(Page("a.html", "html", html, html.encode(), url=url)).published)


def test_a_day_inside_the_headline_is_that_of_what_it_reports() -> None:
    title = "Results of the harbour swim, 1 March 2031"
    assert page(f"<h1>{title}</h1><div>By Ana Perez | 4 March 2031</div>", title) == "2031-03-04"
    assert page(f"<h1>{title}</h1>", title) is None


@pytest.mark.parametrize("label", ["Opened", "Born", "Erscheinungstermin", "Length 12 km, built"])
def test_a_labelled_day_of_a_thing_is_no_day_of_publication(label: str) -> None:
    assert iso(dated(below=f"<div>{label}: 4 March 2031</div>")) is None


@pytest.mark.parametrize("label", ["Published", "Date", "Posted by Ana Perez", "Online", "Datum"])
def test_a_label_of_the_report_itself_dates_it(label: str) -> None:
    assert iso(dated(below=f"<div>{label}: 4 March 2031</div>")) == "2031-03-04"


def test_a_report_of_an_evening_keeps_the_day_of_its_outlet_though_it_was_mended_past_midnight() -> None:
    tags = ld(datePublished="2031-03-05T05:30:00Z") + "<meta name='pubdate' content='2031-03-05'>"
    lines = ("March 4, 2031 at 11:30 p.m.", "March 5, 2031 at 12:21 a.m.")
    seen = "".join(f"<p>Nordvik Post newsroom, {line}</p>" for line in lines)
    html = f"<html><head>{tags}<title>Ferry late</title></head><body><h1>Ferry late</h1><div>{seen}</div><p>{LEAD}</p>"
    found = [
        iso(cleaned(Page("a.html", "html", html, html.encode(), url=url)).published)
        for url in ("https://post.example/2031/03/04/ferry", "https://post.example/ferry")
    ]
    assert found == ["2031-03-04", "2031-03-05"]


def test_a_line_that_shows_its_day_is_not_that_of_greenwich_which_its_tag_adds() -> None:
    line = "<div>By Ana Perez <time datetime='2031-03-04T03:00:00.000Z'>04 March 2031, 05:00</time></div>"
    meta = "<meta name='datepublished' content='2031-03-03'>"
    assert iso(dated(head=meta, below=line)) == "2031-03-04"


def test_no_page_is_published_after_the_change_that_it_shows() -> None:
    loose = "<meta name='date' content='2031-03-05'>"
    assert iso(dated(head=loose, below="<p>Updated: 4 March 2031</p>")) == "2031-03-04"


def test_the_day_that_the_tag_of_an_update_repeats_is_still_the_day_of_the_update() -> None:
    line = "<div>Updated: 11 March 2031 <time datetime='2031-03-11T08:27:52'>more</time></div>"
    assert iso(dated(head=ld(datePublished="2031-03-04"), below=line)) == "2031-03-04"


def test_a_script_without_spaces_has_words_as_well() -> None:
    assert iso(dated(lang="zh", below="<div>1931年3月4日生于新加坡祖籍江苏省现居台湾是歌手和演员</div>")) is None


@pytest.mark.parametrize(
    ("foot", "day"),
    [
        ("<p>Updated:<br>2031/03/04 06:31:41</p>", "2031-03-04"),
        ("<p>Published</p><p>4 March 2031</p>", "2031-03-04"),
        ("<p>Opening hours</p><p>4 March 2031</p>", None),
        (f"<p>This entry was posted on Tuesday, March 4th, 2031 at 10:15 and is filed: {LEAD}</p>", "2031-03-04"),
        (f"<p>The old plan was posted on Tuesday, March 4th, 2031 at the town hall of Nordvik. {LEAD}</p>", None),
    ],
)
def test_the_foot_dates_a_page_by_a_label_of_its_own_line_and_by_a_sentence_about_itself(
    foot: str, day: str | None
) -> None:
    assert iso(dated(foot=f"<p>{LEAD}</p>" * 5 + foot)) == day


def test_two_figures_of_a_year_leave_a_day_in_english_open() -> None:
    assert iso(dated(below="<span>02.12.31</span>")) == "2031-02-12/2031-12-02"


def test_the_headline_is_what_the_title_begins_with_and_not_the_name_of_the_site() -> None:
    site, report = "Notes from the harbour", "Bridge stays closed today"
    head = f"<h1>{site}</h1><div class='box'><h2>{report}</h2><p>4.<a href='/3'>March 2031</a> at 09:43</p></div>"
    assert page(head, f"{report} | {site}") == "2031-03-04"
