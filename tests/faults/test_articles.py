"""What is the article of a page: short ones are, and other stories inside it are not, whatever they are called."""

import pytest

from tests.faults.taken import UTF8, Take, report

OTHERS = ("Judge Resigns Over Harbour Deal", "Army Takes The Northern Bridge", "Seven stews for cold evenings")
LINKS = [f'<a href="/{at}">{title}</a>' for at, title in enumerate(OTHERS)]


def each(form: str) -> str:
    return "".join(form.format(link) for link in LINKS)


PROMOS = {
    "a numbered list": f"<h4>Out now</h4><ol>{each('<li>{}</li>')}</ol>",
    "paragraphs": f"<p><strong>Our best of the week</strong></p>{each('<p>{}</p>')}",
    "lines of one paragraph": f"<p>{'<br>'.join(LINKS)}</p>",
    "a table": f"<table>{each('<tr><td>{}</td></tr>')}</table>",
    "cards": f"<section><h2>Around here</h2>{each('<article><h3>{}</h3><p>Skerry | 3 min</p></article>')}</section>",
    "boxes": f"<div>{each('<div><div>{}</div><div>12 May</div></div>')}</div>",
    "a side": f"<aside><h3>Also in the Post</h3>{each('<div>{}</div>')}</aside>",
    "labels": f"<p>READ MORE: {OTHERS[0]}</p><p>RELATED | {OTHERS[1]}</p><p>See also: {OTHERS[2]}</p>",
}


@pytest.mark.parametrize("inside", PROMOS.values(), ids=PROMOS.keys())
def test_other_stories_inside_are_no_report(inside: str, clean: Take) -> None:
    found = clean("a.html", report(inside))
    assert {found.kind(title) for title in OTHERS} <= {None, "teaser", "furniture"}
    assert found.kind("The crews are against it") == "body"


OWN = {
    "a list": "<p>The council wants:</p><ul><li>higher fares in summer</li><li>a <a href='/r'>rebate</a></li></ul>",
    "a list with links": "<ul><li>The <a href='/a'>fare plan</a> wants higher fares in summer and drew letters.</li>"
    "<li>A <a href='/b'>first vote</a> on it failed in June by two votes of the council.</li></ul>",
    "lines": "<p>The council wants higher fares in summer<br>and a <a href='/r'>rebate for the islanders there</a></p>",
    "a table": "<table><tr><th>Plan</th><th>Fare</th></tr><tr><td>higher fares in summer</td><td>9</td></tr></table>",
}


@pytest.mark.parametrize("inside", OWN.values(), ids=OWN.keys())
def test_lists_of_the_report_stay(inside: str, clean: Take) -> None:
    assert clean("a.html", report(inside)).kind("higher fares in summer") == "body"


@pytest.mark.parametrize(
    "line",
    [
        *("WATCH: Waves break over the pier", "VIDEO: Crews march", "▶ Watch: Waves break over the pier"),
        *("Click to read more", "Click here to see the full fare table", "LISTEN: Tolm on the fares"),
        *("Email: kit.arno@post.example", "kit.arno@post.example", "Do you have a tip? Email tips@post.example"),
        *("This video can not be played", "Sign up for our morning newsletter", "Advertisement", "Share this story"),
    ],
)
def test_lines_of_the_page_are_no_report(line: str, clean: Take) -> None:
    for name, content in (("a.html", report(f"<p>{line}</p>")), ("a.txt", f"{report_text()}\n\n{line}\n")):
        assert clean(name, content).kind(line) in (None, "teaser", "furniture", "byline")


def report_text() -> str:
    return "Fares to rise\n\nSKERRY – The council will vote on the fares on Thursday, its leader Rhea Tolm said."


def short(*lines: str, form: str = "<p>{}</p>", around: str = "{}") -> str:
    inside = around.format("".join(form.format(line) for line in lines))
    head = f"<head>{UTF8}<title>Fog closes port | Skerry Post</title></head>"
    nav = '<nav><a href="/">Home</a><a href="/n">News</a></nav>'
    return f'<html lang="en">{head}<body>{nav}<main><h1>Fog closes port</h1>{inside}</main></body>'


FLASHES = {
    "paragraphs": short("Fog closes the port.", "Boats wait.", "“We wait,” pilot Ossi Brandt said."),
    "boxes": short("Fog closes the port.", "“We wait,” pilot Ossi Brandt said.", form="<div>{}</div>"),
    "breaks": short("Fog closes it.<br><br>“We wait,” pilot Ossi Brandt said.", form="<div>{}</div>"),
    "a list": short("Pier: closed", "“We wait,” pilot Ossi Brandt said.", form="<li>{}</li>", around="<ul>{}</ul>"),
    "one line": short("“We wait,” pilot Ossi Brandt said on Tuesday"),
}


@pytest.mark.parametrize("html", FLASHES.values(), ids=FLASHES.keys())
def test_short_reports_are_articles_with_speakers(html: str, read: Take) -> None:
    found = read("a.html", html)
    assert found.speakers("We wait") == {"Ossi Brandt"}
    assert found.kind("Home") is None


def test_a_caption_says_nothing(read: Take) -> None:
    figure = "<figure><img src='a'><figcaption>The ferry at the pier. Photo: Kit Arno/NPA</figcaption></figure>"
    assert all("at the pier" not in words for _, words in read("a.html", report(figure)).said())
