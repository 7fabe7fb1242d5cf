"""Links to other stories inside an article are no part of it, whatever words stand over them."""

import pytest

from onrecord.clean import cleaned
from onrecord.model.article import Article, Page

LEAD = (
    "The town council will vote on the bridge on Friday, mayor Eva Holm said on Tuesday after a long meeting "
    "with the engineers."
)
LAST = "The bridge was last mended in 2019, the council said in a letter to the owners of the houses nearby."
NURSE, PORT = '<a href="/1">Nurse Leader Quits After Row</a>', '<a href="/2">Army Takes Port of Elsa</a>'


def page(inside: str) -> Article:
    body = f"<article><h1>Bridge vote on Friday</h1><p>{LEAD}</p>{inside}<p>{LAST}</p></article>"
    html = f"<html><head><title>Bridge vote on Friday | Nord Post</title></head><body>{body}</body></html>"
    return cleaned(Page("a.html", "html", html, b""))


def reports(article: Article) -> str:
    return " ".join(zone.span.of(article.text) for zone in article.zones if zone.reports)


OTHERS = {
    "a list": f"<ul><li>{NURSE}</li><li>{PORT}</li></ul>",
    "a list under any heading": f"<h4>Don’t leave yet</h4><ol><li>{NURSE}</li><li>{PORT}</li></ol>",
    "with pictures": f'<ul><li><img src="a">{NURSE}<i>3 min</i></li><li><img src="b">{PORT}<i>2 min</i></li></ul>',
    "boxes": f"<div><div>Popular in Tor</div><div>{NURSE}</div><div>{PORT}</div></div>",
    "a paragraph": f"<p>{NURSE}</p>",
    "a bold one": '<p><strong><a href="/1">Nurse leader quits after row with the council over pay</a></strong></p>',
    "behind a word": f"<p>ALSO READ | {NURSE}</p>",
    "behind a topic": f"<p>Health » {NURSE}</p>",
    "a label": "<p>WATCH | Nurse leader quits after row</p>",
    "a button": "<p>Click to read more about the nurse leader who quits</p>",
}


@pytest.mark.parametrize("inside", OTHERS.values(), ids=OTHERS.keys())
def test_links_to_other_stories_are_no_report(inside: str) -> None:
    said = reports(page(inside))
    assert LAST in said and LEAD in said
    assert not any(word in said for word in ("Nurse", "nurse", "Port of Elsa", "leave yet", "Popular", "min"))


OWN = {
    "a list of facts": "<ul><li>The nurse leader quits on Monday.</li><li>The port of Elsa is shut.</li></ul>",
    "a linked word": '<p>The nurse leader quits on Monday, <a href="/1">the council wrote</a> in a note.</p>',
    "a linked sentence": '<p><a href="/1">The nurse leader quits on Monday, the council wrote to the staff.</a></p>',
    "a heading": "<h2>Why the nurse leader quits</h2>"
    "<p>Ida Moe, who led the nurses, quits on Monday, and nobody knows why.</p>",
}


@pytest.mark.parametrize("inside", OWN.values(), ids=OWN.keys())
def test_what_the_article_says_itself_stays(inside: str) -> None:
    assert "nurse leader quits" in reports(page(inside))
