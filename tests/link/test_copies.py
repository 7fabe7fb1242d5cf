"""Ten reprints of one agency text are one origin; rival reports that share a quotation are not."""

from onrecord.link.copies import copies
from onrecord.model.article import Article
from onrecord.model.span import Span
from onrecord.model.zone import Zone

PARAGRAPHS = [
    "The ferry line between Esk and Dunmore will close on June 3, the harbour board said on Monday.",
    "“We have run it at a loss for nine years and nobody has offered to share that loss,” chairwoman Ida Brandt said.",
    "Some 400 people cross on an ordinary day, among them pupils of the only school on the northern shore.",
    "The board had promised in March to keep the boats running until the new bridge is open to traffic.",
    "Mayor Tom Arne called the decision a surprise and asked for a meeting before the end of the week.",
    "A petition against the closure gathered more names in a day than the island has grown-up inhabitants.",
    "The two boats, built in the shipyard of Dunmore forty years ago, are to be sold to a company in the south.",
]


def article(file: str, paragraphs: list[str], *, comments: str = "", url: str | None = None) -> Article:
    text = "\n\n".join(paragraphs)
    zones = (Zone("body", Span(0, len(text))), Zone("comment", Span(len(text), len(text) + len(comments))))
    return Article(file=file, text=text + comments, zones=zones[: 1 + bool(comments)], url=url)


def test_a_shortened_reprint_is_a_copy_of_the_fuller_text() -> None:
    whole, cut = article("agency.txt", PARAGRAPHS), article("paper.txt", ["A new first line.", *PARAGRAPHS[:4]])
    assert copies([cut, whole]) == {cut.id: whole.id}


def test_two_papers_that_quote_one_sentence_are_two_witnesses() -> None:
    one = article("one.txt", PARAGRAPHS[:3])
    other = article(
        "other.txt", [PARAGRAPHS[1], *(f"{p[::-1]} and so on for many words more." for p in PARAGRAPHS[2:])]
    )
    assert copies([one, other]) == {}


def test_readers_who_paste_an_article_under_another_make_no_copy() -> None:
    own = ["The museum of Dunmore opens again on Saturday after two years of building, its director said."] * 1
    filler = [
        f"In the {n} room visitors find the maps that sailors drew of the northern shore by hand." for n in range(5)
    ]
    commented = article("museum.txt", own + filler, comments="\n\n" + "\n\n".join(PARAGRAPHS))
    assert copies([commented, article("agency.txt", PARAGRAPHS)]) == {}


def test_a_thousand_reprints_have_one_origin() -> None:
    papers = [article(f"paper{n}.txt", [f"Headline {n}", *PARAGRAPHS[: 4 + n % 4]]) for n in range(200)]
    found = copies(papers)
    assert len(found) == 199 and len(set(found.values())) == 1


def test_a_later_capture_of_the_same_page_is_no_copy() -> None:
    url = "https://paper.example/ferry"
    assert copies([article("1.html", PARAGRAPHS, url=url), article("2.html", PARAGRAPHS[:5], url=url)]) == {}
