"""What each part of a plain text is taken for."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.clean.zones import layout
from onrecord.model.span import Span

LEAD = "The harbour bridge at Nordvik will be closed for a week from Monday, the town council said on Thursday."
MORE = "Engineers found cracks in two of its pillars, and the ferry will run twice as often until they are mended."
LAST = (
    "The mayor, Ingrid Solheim, told reporters that nobody had been hurt and that the school bus would use the tunnel."
)

# Words of pages, put together at random: what breaks rules is a known line in an unknown place.
PIECES = st.sampled_from(
    [
        *(
            "Bridge closed for a week",
            "By Ana Perez",
            "Ana Perez",
            "4 March 2031 10:15",
            "OSLO (Reuters) - ",
            LEAD,
            MORE,
        ),
        *(
            "Share  Tweet  Print",
            "Comments (2)",
            "night_owl",
            "2 hours ago",
            "Leave a Reply",
            "(Photo: AP)",
            "Read more:",
        ),
        *(
            "Continue reading the main story ",
            "\n",
            "\n\n",
            "\r\n",
            "\u2028",
            "\u00a0",
            " ",
            "“",
            "—",
            "[",
            "Related Stories",
        ),
    ]
)


def kinds(*lines: str, title: str | None = None) -> list[tuple[str, str]]:
    text = "\n\n".join(lines)
    return [(zone.kind, zone.span.of(text)) for zone in layout(text, title=title).zones]


def kind_of(line: str, *, above: tuple[str, ...] = (LEAD, MORE), below: tuple[str, ...] = (LAST,)) -> str:
    """Return the kind of line in the middle of a report."""
    text = "\n\n".join(["Bridge closed for a week", *above, line, *below])
    at = text.index(line)
    return next(zone.kind for zone in layout(text).zones if zone.span.holds(Span(at, at + 1)))


@settings(max_examples=300)
@given(st.one_of(st.text(max_size=400), st.lists(PIECES, max_size=30).map("".join)))
def test_each_character_that_is_not_white_space_lies_in_one_zone(text: str) -> None:
    zones = layout(text).zones
    starts = [zone.span.start for zone in zones]
    assert starts == sorted(starts)
    count = [0] * len(text)
    for zone in zones:
        assert zone.span.of(text) == zone.span.of(text).strip() != ""
        for place in range(zone.span.start, zone.span.end):
            count[place] += 1
    assert all(times == 1 for times, char in zip(count, text, strict=True) if not char.isspace())
    assert max(count, default=0) <= 1


@given(st.lists(PIECES, max_size=12).map("".join), st.text(max_size=60))
def test_a_title_is_never_made_up(text: str, title: str) -> None:
    for zone in layout(text, title=title or None).zones:
        assert (
            title == ""
            or zone.kind != "headline"
            or zone.span.of(text).split()[0].lower().strip("“—[") in title.lower()
        )


def test_the_head_of_a_report() -> None:
    found = kinds(
        *(
            "at ,",
            "UPDATE: Bridge closed for a week",
            "By Ana Perez, Chief Reporter",
            "Nordvik Post, Thursday 4 March 2031 06.41 GMT",
        ),
        *("Share   Tweet   Print", "The bridge on Thursday. (Jo Lee/Nordvik Post)", LEAD, MORE),
    )
    assert [kind for kind, _ in found] == [
        "furniture",
        "headline",
        "byline",
        "dateline",
        "furniture",
        "caption",
        "body",
    ]


@pytest.mark.parametrize(
    "byline",
    [
        "by Ana Perez Posted on March 4th, 2031",
        "By: Ana Perez Staff Reporter, Published on Tue Mar 04 2031",
        "Ana Perez",
        "Ana Perez in Oslo",
        "Nordvik Post Staff",
        "Associated Press in Oslo",
        "By ANA PEREZ and JO LEE",
    ],
)
def test_a_byline_stands_under_the_headline(byline: str) -> None:
    assert kinds("Bridge closed for a week", byline, LEAD, MORE)[1] == ("byline", byline)


@pytest.mark.parametrize(
    "line",
    [
        "Last Modified: 22 Mar 2031 06:41",
        "Published Tuesday, March 4, 2031 6:41AM EDT",
        "2031-02-04 06:41:30",
        "6:41AM BST 3 Jun 2031",
        "3 June 2031 Last updated at 06:41 GMT",
        "June 3, 2031",
        "Posted: Tue Mar 04 2031",
    ],
)
def test_a_date_line_stands_under_the_headline(line: str) -> None:
    assert kinds("Bridge closed for a week", line, LEAD, MORE)[1] == ("dateline", line)


@pytest.mark.parametrize(
    "dateline",
    [
        "OSLO (Reuters) - ",
        "NORDVIK, Norway (AP) — ",
        "LIMA, Feb. 3 (Xinhua) -- ",
        "ST. JOHN'S, Newfoundland — ",
        "(CNN) -- ",
        "Oslo (AFP) – ",
        "Aug 27 (Reuters) - ",
    ],
)
def test_only_the_dateline_is_cut_from_the_first_sentence(dateline: str) -> None:
    assert kinds("Bridge closed for a week", dateline + LEAD, MORE)[1:] == [
        ("dateline", dateline.strip()),
        ("body", f"{LEAD}\n\n{MORE}"),
    ]


@pytest.mark.parametrize(
    "lead",
    [
        "NATO — the alliance of 32 countries — said on Monday that it would stay.",
        "The council (AP) - it said nothing more about it.",
        "EXCLUSIVE – The mayor will leave office in May, two of her aides said.",
        "The vote - the third this year - was put off on Monday.",
    ],
)
def test_a_dash_alone_makes_no_dateline(lead: str) -> None:
    assert kinds("Bridge closed for a week", lead, MORE)[1] == ("body", f"{lead}\n\n{MORE}")


@pytest.mark.parametrize(
    "line",
    [
        "The mayor opens the bridge [Reuters]",
        "The mayor in May. Photograph: Jo Lee/AP",
        "The old ferry. — Submitted photo",
        "A ferry leaves Nordvik on Monday. REUTERS/Jo Lee",
        "The bridge (Handout/Kyodo)",
        "The mayor and her guest. Jo Lee via REUTERS",
        "Image copyright AFP Image caption The bridge has been shut since Monday",
        "Photo: Jo Lee",
    ],
)
def test_a_credit_makes_a_caption(line: str) -> None:
    assert kind_of(line) == "caption"


def test_an_agency_in_brackets_after_a_report_makes_no_caption() -> None:
    assert kind_of(f"{LAST} (Reuters)", below=()) == "body"


@pytest.mark.parametrize(
    "line",
    [
        "Read more: Why bridges crack",
        "Related Stories: Ferry runs late again",
        "MORE FROM THE NORDVIK POST: Tunnel to open early",
        "Watch: How a bridge is mended",
        "Ferry company fined over late boats Read more",
        "More on This Story",
        "SEE ALSO: Old pier sold",
        "[See pictures of the bridge.]",
        "More Norway stories: Whale seen off Bergen",
    ],
)
def test_a_pointer_to_another_story_is_a_teaser(line: str) -> None:
    assert kind_of(line) == "teaser"


def test_a_pasted_headline_takes_its_one_paragraph_along_and_no_more() -> None:
    heading = "Nordvik ferry company blames ice for ‘lost’ winter season"
    summary = (
        "In a statement on Friday (28 February), the Nordvik ferry company blamed ice for what it called a lost winter."
    )
    found = kinds("Bridge closed for a week", LEAD, MORE, heading, summary, LAST)
    assert found[1:] == [("body", f"{LEAD}\n\n{MORE}"), ("teaser", f"{heading}\n\n{summary}"), ("body", LAST)]


@pytest.mark.parametrize(
    "heading", ["Slow recovery", "'Strong currents'", "What happens next?", "The mayor and her council under fire"]
)
def test_a_subheading_stays_in_the_body_and_so_does_what_it_heads(heading: str) -> None:
    assert kinds("Bridge closed for a week", LEAD, heading, MORE, LAST)[1:] == [
        ("body", "\n\n".join([LEAD, heading, MORE, LAST]))
    ]


def test_a_list_of_links_below_the_report() -> None:
    assert kind_of("Ferry runs late again after storm", below=("Old pier sold to a painter",)) == "teaser"
    found = kinds("Bridge closed for a week", LEAD, MORE, "Related Stories", "Ferry runs late again after storm")
    assert found[-1] == ("teaser", "Related Stories\n\nFerry runs late again after storm")


@pytest.mark.parametrize(
    "line",
    [
        "Follow us on Instagram and find us on Facebook",
        "Sign up for our weekend newsletter",
        "ShareEmailPrint",
        "Share 17",
        "The views expressed in this column are solely those of the author.",
        "All rights reserved.",
        "Advertisement",
        "***",
        "Comments are closed.",
        "Report a typo   |   Reprints",
        "Get the Nordvik Post’s headlines in your inbox",
        "Enjoyed this? Support us on Patreon",
        "Send your pictures to photos@example.org",
        "https://example.org/a/b",
    ],
)
def test_lines_of_the_page_are_furniture(line: str) -> None:
    assert kind_of(line) == "furniture"


@pytest.mark.parametrize(
    "line",
    [
        "Follow-up talks are planned for Monday, the mayor said, and the ferry company will take part in them.",
        "The views expressed by the mayor at the meeting in Oslo on Monday were not those of the council, it said.",
        "Sign language will be used at the meeting, the council said on Monday, for the first time in its history.",
        "Get the bridge open again by May: that is what the mayor asked of the engineers when she met them on Monday.",
        "Comments by the mayor on Monday had made the council think again about the plan, two of its members said.",
        "By Monday evening the water had fallen again, and the police let people go back to their houses by the river.",
        "Related parties must be told of the plan before Monday, the council said, or it cannot be voted on this year.",
        "By using the tunnel, buses would lose ten minutes, and the two towns agree that this is too long for schools.",
    ],
)
def test_a_paragraph_that_begins_like_a_line_of_the_page_stays_body(line: str) -> None:
    assert kind_of(line) == "body"


THREADS = {
    "heading": (
        "Comments (2)",
        "night_owl",
        "2 hours ago",
        "They knew it for years.",
        "Jo from Pier 4",
        "1 hour ago",
        "Nobody told us.",
    ),
    "no heading": (
        "Ana K, Bergen",
        "22/03/2031 - 06:41",
        "They knew it for years.",
        "Jo",
        "22/03/2031 - 06:52",
        "Nobody told us.",
    ),
    "invitation": (
        "Leave a Reply",
        "3 Comment authors",
        "Ana Kvam",
        "Nobody told us about the pillars.",
        "Jo Lee",
        "They knew it.",
    ),
    "wrote": ("3 responses to “Bridge closed”", "Ana on March 5, 2031 at 10:15 am said:", "They knew it for years."),
}


@pytest.mark.parametrize("thread", THREADS.values(), ids=THREADS.keys())
def test_what_readers_wrote_is_never_reporting(thread: tuple[str, ...]) -> None:
    found = kinds("Bridge closed for a week", "4 March 2031 10:15", LEAD, MORE, LAST, *thread)
    assert found[-1] == ("comment", "\n\n".join(thread))
    assert found[-2] == ("body", "\n\n".join([LEAD, MORE, LAST]))


def test_links_below_the_comments_are_no_comments() -> None:
    found = kinds(
        "Bridge closed for a week",
        LEAD,
        MORE,
        "Comments (1)",
        "night_owl",
        "2 hours ago",
        "They knew it.",
        "Report abuse",
    )
    assert found[-1] == ("furniture", "Report abuse")


def test_a_reader_quoted_below_an_invitation() -> None:
    found = kinds(
        "Bridge closed",
        LEAD,
        MORE,
        "Send your pictures to us.",
        "Jo, Bergen: They knew it for years.",
        "Comments are closed.",
    )
    assert [kind for kind, _ in found[-3:]] == ["furniture", "comment", "furniture"]


@pytest.mark.parametrize("button", ["Comments", "3 comments", "Join the discussion", "Leave a comment"])
def test_a_button_between_paragraphs_does_not_end_the_report(button: str) -> None:
    report = [
        LEAD,
        MORE,
        button,
        LAST,
        LEAD.replace("Monday", "Friday"),
        MORE.replace("two", "four"),
        LAST.replace("hurt", "late"),
    ]
    found = kinds("Bridge closed for a week", *report)
    assert found[-1] == ("body", "\n\n".join(report[3:]))


def test_a_button_above_the_report_does_not_lead_to_the_thread_below_it() -> None:
    report = [LEAD, "2 comments", *[MORE, LAST] * 7]
    found = kinds(
        "Bridge closed for a week", *report, "night_owl", "2 hours ago", "They knew it.", "Jo", "1 hour ago", "Yes."
    )
    assert found[-2] == ("body", "\n\n".join(report[2:]))
    assert found[-1][0] == "comment"


@pytest.mark.parametrize(
    "line", ["That was an hour ago.", "Oslo (Norway) yesterday", "Solheim said:", "12:35 p.m.", "5 p.m. update"]
)
def test_times_in_a_report_begin_no_thread(line: str) -> None:
    assert kind_of(line) == "body"


def test_an_interview_is_no_thread() -> None:
    found = kinds(
        "Bridge closed for a week", LEAD, "SOLHEIM: We will mend it.", "REPORTER: When?", "SOLHEIM: In May.", LAST
    )
    assert [kind for kind, _ in found] == ["headline", "body"]


def test_a_text_without_a_headline_has_none() -> None:
    assert [kind for kind, _ in kinds(LEAD, MORE)] == ["body"]
    assert [kind for kind, _ in kinds("Ferry runs late", LEAD, MORE, title="Bridge closed for a week")] == ["body"]


def test_a_title_with_the_papers_name_is_the_headline() -> None:
    found = kinds("Bridge closed for a week.", LEAD, title="Bridge closed for a week - Nordvik Post")
    assert found[0] == ("headline", "Bridge closed for a week.")


def test_lines_wrapped_at_the_width_of_a_screen_are_one_paragraph() -> None:
    text = "Bridge closed for a week\n\n" + "\n".join(
        [
            "The harbour bridge at Nordvik will be closed for a week from",
            "Monday, the town council said on Thursday, after engineers",
            "found cracks in two of its pillars, and the ferry will run",
            "twice as often until they are mended, which may well take",
            "longer than a week, Mayor Ingrid Solheim told reporters at",
            "the town hall.",
        ]
    )
    assert len(layout(text).blocks) == 2


HOSTILE = [
    "a" * 100_000,
    "A " * 50_000,
    "(" * 100_000,
    "1." * 50_000,
    "A.B" * 33_000,
    "…" * 100_000,
    "by " * 33_000,
    "- " * 50_000,
    "Photo: " + "A/" * 50_000,
    "/A b" * 25_000,
    "@" * 100_000,
    "In A" * 25_000,
    "12:" * 33_000,
    "A\n" * 20_000,
    "May 1, " * 14_000,
    "Read more: " * 9_000,
    "[" * 50_000 + "]" * 50_000,
    "Comments\n\n" * 3_000,
    f"{LEAD}\n\n" + "3 comments\n\n" * 3_000,
    f"{LEAD}\n\n" + f"Leave a reply\n\n{LEAD}\n\n" * 700,
    "Jo\n2 hours ago\nNo.\n" * 3_000,
    "\t" * 100_000 + "a",
]


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: repr(text[:10]))
def test_no_text_can_hold_up_the_run(text: str) -> None:
    start = time.process_time()
    assert layout(text)
    assert time.process_time() - start < 2.0
