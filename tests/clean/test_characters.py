"""Letters that were written down wrong, and markup that was left in a text."""

import json
import time

import pytest

from onrecord.clean import cleaned
from onrecord.errors import SkipArticle
from onrecord.model.article import Article, Page

SAID = "“Nobody is hurt,” said Zoë Müller, who runs the café – and she should know."


def text(words: str, *, title: str | None = None) -> Article:
    return cleaned(Page("a", "text", words, words.encode(), title=title))


TWICE = {
    "windows": SAID.encode().decode("latin-1"),
    "quotes only": "It rains. â€œNobody is hurt,â€\x9d she said. It rains.",
    "an apostrophe": "The town’s mayor said it isnâ€™t so.",
    "a name": "Zoë said that MÃ¼ller and SÃ¡nchez had met.",
}


@pytest.mark.parametrize("words", TWICE.values(), ids=TWICE.keys())
def test_what_was_encoded_twice_is_mended_and_flagged(words: str) -> None:
    article = text(f"Bridge shut\n\n{words}")
    assert not set("Ãâ€\x9d") & set(article.text)
    assert article.damaged and "twice" in article.damaged
    html = f"<title>Bridge shut</title><body><article><h1>Bridge shut</h1><p>{words}</p></article></body>"
    page = cleaned(Page("a.html", "html", html, b""))
    assert not set("Ãâ€\x9d") & set(page.text) and page.damaged


@pytest.mark.parametrize(
    "words", [SAID, "Ça va, dit-elle. Über alles – “ja”.", "Ærø, Đà Nẵng, Łódź, ÅÄÖ, naïve, 50 €, 20 °C"]
)
def test_what_is_right_is_left_as_it_is(words: str) -> None:
    assert (text(words).text, text(words).damaged) == (words, None)


def test_a_lost_letter_is_flagged() -> None:
    assert "1 of its characters" in (text("Bridge shut\n\nThe t\ufffdwn is dark.").damaged or "")


def test_numbers_of_windows_characters_are_read_as_browsers_do() -> None:
    assert text("It&#146;s \x93shut\x94.").text == "It’s “shut”."


MARKED = {
    "paragraphs": "<p>DARNE &#8211; The boats stay in.</p><p>&#8220;Until Monday,&#8221; Eva Holm said.</p>",
    "breaks": "DARNE &ndash; The boats stay in.<br/><br/>&ldquo;Until Monday,&rdquo; <b>Eva Holm</b> said.",
    "escaped twice": "&lt;p&gt;DARNE &amp;#8211; The boats stay in.&lt;/p&gt;"
    "&lt;p&gt;&amp;#8220;Until Monday,&amp;#8221; Eva Holm said.&lt;/p&gt;",
    "cdata": "<![CDATA[<div>DARNE – The boats stay in.</div><div>“Until Monday,” Eva Holm said.</div>]]>",
    "entities only": "DARNE &#x2013; The boats stay in.\n\n&quot;Until Monday,&quot; Eva Holm said.",
    "links only": 'DARNE – The <a href="/b">boats</a> stay in.\n\n“Until Monday,” Eva Holm said.',
    "a script": "<script>var a = '<p>no</p>';</script>"
    "<p>DARNE – The boats stay in.</p><p>“Until Monday,” Eva Holm said.</p>",
}


@pytest.mark.parametrize("words", MARKED.values(), ids=MARKED.keys())
def test_markup_and_entities_are_read_as_html(words: str) -> None:
    article = text(words, title="Boats &#8211; in <i>harbour</i>")
    assert article.headline == "Boats – in harbour"
    plain = article.text.replace('"Until Monday,"', "“Until Monday,”")
    assert plain == "DARNE – The boats stay in.\n\n“Until Monday,” Eva Holm said."


def test_the_line_that_a_feed_adds_is_no_report() -> None:
    added = '<p>The post <a href="/x">Boats stay in</a> appeared first on <a href="/">Nord Post</a>.</p>'
    article = text(f"<p>The boats stay in.</p>{added}")
    kinds = {zone.kind: zone.span.of(article.text) for zone in article.zones}
    assert kinds["body"] == "The boats stay in." and "appeared first" in kinds["furniture"]


def test_a_sign_that_is_no_tag_stays() -> None:
    words = "If a < b and b > c, AT&T pays; see /?a=1&copy=2 <soon>."
    assert text(words).text == words


@pytest.mark.parametrize("words", ["<p></p><div> </div>", "<br/>" * 9])
def test_markup_without_words_is_told(words: str) -> None:
    with pytest.raises(SkipArticle, match="no words"):
        text(words)


def test_control_characters_in_a_page_cost_nothing_and_a_file_of_them_is_no_text() -> None:
    body = "<article><h1>Bridge\x1b shut</h1><p>The\x08 bridge is shut.\x0b</p></article>"
    page = f"<html><title>Bridge\x1b shut</title><body>{body}"
    assert "bridge is shut." in cleaned(Page("a.html", "html", page, b"")).text
    for odd in ("\x0b", "\x0c", "&#1;", "&#x0B;", "&#31", "\ufffe", "&#xFFFF;"):
        link = f'<p>Read{odd}</p><p><a href="/x">Nurse{odd} Leader Quits After Row</a>{odd}</p>{odd}'
        assert "is shut" in cleaned(Page("a.html", "html", page.replace("</article>", f"{link}</article>"), b"")).text
    with pytest.raises(SkipArticle, match="control characters"):
        text("Rain\x01\x02\x03\x04\x05\x06 and \x07\x08 snow")


@pytest.mark.parametrize(
    "piece", ["<p ", "<", "&#", "<p>", "<b>", "<!--", "<![CDATA[", "&amp;", "â€œ", "Ã", "</p>", "<a href='"]
)
def test_300_kb_of_anything_take_no_five_seconds(piece: str) -> None:
    words = piece * (300_000 // len(piece))
    start = time.process_time()
    try:
        text(words)
    except SkipArticle as error:
        assert str(error)
    assert time.process_time() - start < 5


def test_json_of_a_feed_keeps_its_bytes() -> None:
    raw = json.dumps({"text": "<p>Rain.</p>"}).encode()
    assert cleaned(Page("a", "text", "<p>Rain.</p>", raw)).raw == raw
