"""What a person sees: the pages of `onrecord show`."""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from io import StringIO
from typing import Any

import pytest
from rich.console import Console

from onrecord.errors import BadRequest
from onrecord.model.article import Published
from onrecord.model.citation import Citation
from onrecord.model.interval import Interval
from onrecord.model.record import Document, Record
from onrecord.model.span import Span
from onrecord.model.story import Story
from onrecord.show.record_view import View
from onrecord.show.text import PageOptions, stories_page, story_asked, story_page
from onrecord.show.text.lines import Line


def printed(record: Record, *, width: int = 80, full: bool = True, **wish: Any) -> str:
    return on_paper(story_page(View.of(record), PageOptions(full=full, **wish)), width)


def on_paper(page: Iterable[Line], width: int = 80) -> str:
    out = StringIO()
    console = Console(file=out, width=width, highlight=False, markup=False, emoji=False)
    for line in page:
        console.print(line)
    return out.getvalue()


def test_a_story_says_what_it_rests_on(record: Record) -> None:
    assert "Rests on 3 reports (1 copy, 1 undated), newest 9 March 2031. Story t1f\n" in printed(record)


def test_the_parts_of_a_page_stand_in_the_order_in_which_they_are_read(record: Record) -> None:
    page = printed(record, full=False)
    heads = ["WHAT CHANGED", "WHAT IS PLANNED", "WHERE SIDES DIFFER", "WHO SAID WHAT", "WHAT WAS READ"]
    places = [page.index(head) for head in heads]
    assert places == sorted(places)


def test_each_status_stands_in_a_line_with_who_said_it_and_where(record: Record) -> None:
    page = printed(record)
    assert "    status          tentative: Ingrid Moe, said 4 March 2031\n" in page
    assert "                    │ could be switched off in June [1:67-96]\n" in page
    assert page.index("tentative: Ingrid Moe") < page.index("denied: Per Lunde")


def test_a_short_page_says_in_a_sentence_who_holds_what(record: Record) -> None:
    page = printed(record, full=False)
    assert "  Jun 2031        denied      closure of the lighthouse at Skarvik\n" in page
    assert "Per Lunde denies it [2:" in page and "Ingrid Moe says it may take place [1:67-96]" in page
    assert page.index("Per Lunde denies it") < page.index("Ingrid Moe says it may")


def test_a_change_is_one_sentence_with_both_words(record: Record) -> None:
    line = "day: June → 14 September 2031; Ingrid Moe says otherwise than before; 1 origin"
    assert f"  9 Mar 2031      closure of the lighthouse at Skarvik\n                  {line} [1:32-39] →" in printed(
        record, width=130, full=False
    )
    assert re.search(r"│ in June \[1:.*\]\n +│ until 14 September \[2:.*\]\n", printed(record, width=120))


def test_changes_since_a_day_leave_out_older_ones(record: Record) -> None:
    assert "WHAT CHANGED" in printed(record, since=date(2031, 3, 9))
    assert "WHAT CHANGED" not in printed(record, since=date(2031, 3, 10))


def test_who_joins_and_who_leaves_has_one_value(record: Record) -> None:
    event, change = record.events[0], record.changes[0]
    taking = replace(event.assertions[0], field="participants", value="Per Lunde", normalised=None)
    joins = replace(change, field="participants", kind="joined", before=taking, after=taking)
    page = printed(replace(record, changes=(joins, replace(joins, kind="left", id="c2"))), width=200)
    assert "joins: Per Lunde; " in page and "leaves: Per Lunde; " in page


def test_copies_are_no_origins_of_their_own(record: Record) -> None:
    event, change = record.events[0], record.changes[0]
    copy = record.documents[2].article.id
    june = replace(event.assertions[0], reprints=(Citation(copy, event.assertions[0].span),))
    back = replace(change, before=change.after, after=june)
    page = printed(replace(record, events=(replace(event, assertions=(june,)),), changes=(back,)), width=200)
    assert "; 1 origin, 2 reports\n" in page


def test_a_plan_whose_day_has_passed_says_that_no_report_tells(record: Record) -> None:
    event = replace(record.events[0], status="scheduled", date=Interval.day(date(2031, 3, 8)))
    passed = "that day has passed, no report says whether it took place"
    assert passed in printed(replace(record, events=(event,)), width=120)
    assert passed not in printed(replace(record, events=(replace(event, date=Interval.day(date(2031, 3, 9))),)))


def test_what_is_not_sure_is_counted_and_never_among_the_plans(record: Record) -> None:
    for event in (replace(record.events[0], shown=False), replace(record.events[0], status="mentioned")):
        page = printed(replace(record, events=(event,), changes=()), full=False)
        assert "WHAT IS PLANNED" not in page and "Also read, not sure or only spoken of: 1 (--full lists them)" in page
        assert "  closure of the lighthouse at Skarvik, June 2031 [1:" in printed(replace(record, events=(event,)))


def test_the_sides_of_a_disagreement_stand_under_one_another(record: Record) -> None:
    assert re.search(r"\n    Ingrid Moe says it may take place\n.*\n    Per Lunde denies it\n", printed(record))


def test_quotation_marks_stand_around_direct_speech_alone(record: Record, lamp: Document, tide: Document) -> None:
    quoted = re.findall("“([^”]*)”", printed(record, width=200, abstentions=True))
    assert quoted == ["We have not decided,", "but the lamp is old.", "Nobody will switch off anything,"]
    assert all(words in lamp.article.text + tide.article.text for words in quoted)
    assert "    The lighthouse at Skarvik could be switched off in June [1:" in printed(record)
    assert "In quotation marks: the speaker's own words." in printed(record)


def test_without_a_speaker_the_candidates_are_named(record: Record) -> None:
    assert re.search(
        r"unattributed \(1\)\n.*Nobody.*\n.*the report writes he; may be Ingrid Moe or Per Lunde",
        printed(record, width=120),
    )


def test_one_utterance_in_two_reports_is_shown_once_with_both_citations(record: Record) -> None:
    copy = record.documents[2].article.id
    first, said, *rest = record.statements
    said, again = replace(said, same_as=("s9",)), replace(said, id="s9", article=copy, same_as=(said.id,))
    page = printed(replace(record, statements=(first, said, *rest, again)))
    assert page.count("    The lighthouse at Skarvik could") == 1
    assert "[3:41-96]\n" in page and "  [3]  Echo" in page


def test_another_wording_of_an_utterance_stands_under_it(record: Record) -> None:
    first, said, *rest = record.statements
    other = replace(said, id="s9", same_as=(said.id,), parts=(Span(said.span.start, said.span.end - 8),))
    page = printed(replace(record, statements=(first, replace(said, same_as=("s9",)), *rest, other)), width=120)
    assert re.search(r"\n    The lighthouse .* in June \[.*\n(.*\n)*?      also: The lighthouse", page)


def test_what_was_left_out_is_counted_and_listed_on_demand(record: Record) -> None:
    assert "6 pairs of quotation marks seen, 4 statements made, 2 of them direct; " in printed(record, width=200)
    assert "2 passages left out as not sure (--abstentions lists them)." in printed(record, width=200)
    assert "│ A final vote may follow." not in printed(record)
    assert "│ A final vote may follow." in printed(record, abstentions=True)


def test_an_undated_report_is_placed_by_its_own_words(record: Record) -> None:
    copy = record.documents[2]
    bounded = Published(Interval(date(2031, 3, 4), date(2031, 3, 8)), "between what it reports and what it expects")
    reading = replace(copy.reading, published=bounded)
    page = printed(replace(record, documents=(*record.documents[:2], replace(copy, reading=reading))))
    assert "1 undated" in page and "       undated, between 4 and 8 March 2031; a copy of lamp-1.txt\n" in page


def test_a_page_in_a_pipe_fits_its_width_and_ends_no_line_in_spaces(record: Record) -> None:
    for width in (40, 60, 80):
        lines = printed(record, width=width, abstentions=True).splitlines()
        assert max(map(len, lines)) <= width
        assert [line for line in lines if line != line.rstrip()] == []


def test_no_article_can_drive_the_terminal(record: Record) -> None:
    lamp = record.documents[0]
    hostile = replace(lamp.article, byline="By \x1b[31mNo\x1b]0;mine\x07 \u202eBody\u200b", headline="x\x00\x9b2J")
    page = printed(replace(record, documents=(replace(lamp, article=hostile), *record.documents[1:])))
    assert "By No ⟨U+202E⟩Body⟨U+200B⟩" in page
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b\u202e]", page)


def test_the_stories_are_listed_after_what_changed_and_is_planned(record: Record) -> None:
    page = on_paper(stories_page(View.of(record), PageOptions()), 120)
    assert "newest 9 March 2031; 1 change, 1 planned, 0 happened; story t1f\n" in page
    assert page.index("WHAT CHANGED") < page.index("WHAT IS PLANNED") < page.index("STORIES")


@pytest.mark.parametrize(("full", "shown", "more"), [(False, 10, True), (True, 20, False)])
def test_a_long_list_says_how_many_more_there_are(record: Record, full: bool, shown: int, more: bool) -> None:
    many = tuple(replace(record.events[0], id=f"v{number}") for number in range(20))
    story = replace(record.stories[0], events=tuple(event.id for event in many))
    page = on_paper(stories_page(View.of(replace(record, events=many, stories=(story,))), PageOptions(full=full)))
    assert page.count("  denied      closure") == shown and ("and 10 more (--full shows all)" in page) == more


def test_an_empty_record_says_how_to_begin(record: Record) -> None:
    empty = replace(record, documents=(), statements=(), events=(), changes=(), disagreements=(), stories=())
    assert "onrecord add" in on_paper(stories_page(View.of(empty), PageOptions()))


@pytest.mark.parametrize("asked", ["t1f", "t1", "lighthouse", "SKARVIK", "per lunde", "2031-06-12", "2031-06"])
def test_a_story_is_found_by_its_id_a_word_a_party_or_a_day(record: Record, asked: str) -> None:
    assert story_asked(View.of(record), asked).id == "t1f"


def test_a_story_that_is_not_there_or_not_the_only_one_is_a_bad_request(record: Record) -> None:
    two = replace(record, stories=(*record.stories, Story("t2a", "Lighthouse keeper retires", (), ())))
    with pytest.raises(BadRequest, match=r"2 stories fit 'lighthouse'.*t1f.*t2a"):
        story_asked(View.of(two), "lighthouse")
    with pytest.raises(BadRequest, match=r"no story fits 'whisky'.*t1f"):
        story_asked(View.of(record), "whisky")


def test_a_place_gets_lines_only_where_two_are_given_and_who_takes_part_none(record: Record) -> None:
    event = record.events[0]
    here, there, who = (
        replace(event.assertions[0], field="place", value="Skarvik", normalised="Skarvik"),
        replace(event.assertions[0], field="place", value="Norvik", normalised="Norvik"),
        replace(event.assertions[0], field="participants", value="Ingrid Moe", normalised=None),
    )
    one = printed(replace(record, events=(replace(event, assertions=(here, who)),)))
    two = printed(replace(record, events=(replace(event, assertions=(here, there, who)),)))
    assert "    place " not in one and "    who takes part" not in one + two
    assert "    place           Skarvik: Ingrid Moe" in two and "    place           Norvik: Ingrid Moe" in two
