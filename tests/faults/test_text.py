"""Bytes that are not quite text, and markup where text should be."""

import json

import pytest

from tests.faults.taken import LEAD, MORE, SAID, Take, report

PLAIN = f"Fares to rise\n\nSKERRY – {LEAD}\n\n{SAID}\n\n{MORE}\n"
UTF8, CP1252 = '<meta charset="utf-8">', '<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">'
RHEA = {"Rhea Tolm"}


def twice(text: str) -> str:
    """Return what comes out where UTF-8 was taken for Windows-1252 once on its way."""
    return "".join(
        chr(b) if b in (0x81, 0x8D, 0x8F, 0x90, 0x9D) else bytes([b]).decode("cp1252") for b in text.encode()
    )


SOUND = {
    "cp1252 declared": ("a.html", report(head=CP1252).encode("cp1252")),
    "cp1252 that says UTF-8": ("a.html", report(head=UTF8).encode("cp1252")),
    "UTF-8 that says latin-1": ("a.html", report(head='<meta charset="iso-8859-1">')),
    "UTF-8 that says cp037": ("a.html", report(head='<meta charset="cp037">')),
    "UTF-8 that says gbk": ("a.html", report(head='<meta charset="gbk">')),
    "a mark of UTF-8 against its tag": ("a.html", b"\xef\xbb\xbf" + report(head='<meta charset="cp1251">').encode()),
    "UTF-16": ("a.txt", PLAIN.encode("utf-16")),
    "UTF-16 without a mark": ("a.txt", PLAIN.encode("utf-16-le")),
    "encoded twice": ("a.txt", twice(PLAIN)),
    "a page encoded twice": ("a.html", twice(report())),
    "a line encoded twice": ("a.jsonl", json.dumps({"title": "Fares", "text": twice(f"SKERRY – {LEAD}\n\n{SAID}")})),
    "control characters": ("a.html", report("<p>The quay\x0b is\x1f closed.</p>")),
    "entities": (
        "a.jsonl",
        json.dumps({"text": f"SKERRY &ndash; {LEAD}<br><br>&ldquo;Fares have to rise,&rdquo; Tolm said."}),
    ),
    "escaped twice": (
        "a.jsonl",
        json.dumps(
            {"text": f"&lt;p&gt;{LEAD}&lt;br&gt;&amp;#8220;Fares have to rise,&amp;#8221; Tolm said.&lt;/p&gt;"}
        ),
    ),
    "CDATA": (
        "a.jsonl",
        json.dumps({"text": f"<![CDATA[<p>{LEAD}</p><p>&#8220;Fares have to rise,&#8221; Tolm said.</p>]]>"}),
    ),
    "a program beside it": (
        "a.jsonl",
        json.dumps(
            {"text": f"<p>{LEAD}</p><p>&quot;Fares have to rise,&quot; Tolm said.</p><script>var a=1;</script>"}
        ),
    ),
}


@pytest.mark.parametrize(("name", "content"), SOUND.values(), ids=SOUND.keys())
def test_a_text_is_read_however_it_is_written(name: str, content: str | bytes, read: Take) -> None:
    found = read(name, content)
    assert found.speakers("Fares have to rise") == RHEA
    assert not any(
        words in article.text for article in found.articles.values() for words in ("â€", "&#", "var a", "<p")
    )


FLAWED = {
    "a byte of latin-1 in UTF-8": (
        "a.html",
        report("<p>The café is shut.</p>").encode().replace("é".encode(), b"\xe9"),
    ),
    "several": (
        "a.html",
        report("<p>Café, naïve.</p>").encode().replace("é".encode(), b"\xe9").replace("ï".encode(), b"\xef"),
    ),
    "a byte of nothing": ("a.txt", PLAIN.encode().replace(b"crews", b"cr\xffews", 1)),
    "a character cut at the end": ("a.html", report().encode()[:-100] + b"\xe2\x80"),
    "a byte in a line": (
        "a.jsonl",
        json.dumps({"text": f"{LEAD}\n\n{SAID}\n\nThe Xcrews"}, ensure_ascii=False).encode().replace(b"X", b"\x92"),
    ),
}


@pytest.mark.parametrize(("name", "content"), FLAWED.values(), ids=FLAWED.keys())
def test_bad_bytes_cost_themselves_and_are_told(name: str, content: bytes, read: Take) -> None:
    found = read(name, content)
    assert found.speakers("Fares have to rise") == RHEA
    assert all(article.damaged for article in found.articles.values())


@pytest.mark.parametrize(
    "notice",
    [
        "The post Fares first appeared on Skerry Post.",
        "The article Fares to rise appeared first on The Skerry Post.",
        "This article first appeared on <a href='https://s.example'>Skerry Post</a>.",
        "This story originally appeared on Skerry Post.",
    ],
)
def test_where_a_post_appeared_is_no_report(notice: str, clean: Take) -> None:
    found = clean("a.jsonl", json.dumps({"text": f"<p>{LEAD}</p><p>{MORE}</p><p>{notice}</p>"}))
    assert found.kind("ppeared") not in ("body", "headline", "caption", None)
