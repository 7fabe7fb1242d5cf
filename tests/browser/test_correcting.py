"""W5 in a browser, with scripts switched off: a line is wrong, it is put right, and taken back."""

from typing import Any

from onrecord.model.record import Record
from onrecord.show.record_view import View

Page = Any


def test_a_wrong_day_is_put_right_and_taken_back(page: Page, record: Record) -> None:
    view = View(record)
    event = next(one for one in record.events if view.sure(one) and one.date)
    page.goto(f"/event/{event.id}")
    before = page.locator("p.now").inner_text()
    page.get_by_role("link", name="Correct this").click()
    assert page.locator("figure.words mark").count() >= 1  # the words stand beside the form
    page.get_by_label("Another day").check()
    page.get_by_label("What holds").fill("2032-07-01")
    page.get_by_label("Why").fill("<script>alert(1)</script> she called")
    page.get_by_label("Your name").fill("Ada")
    page.get_by_role("button", name="See what it touches").click()
    assert "Touches" in page.locator("section", has=page.locator("#seen")).inner_text()
    page.get_by_role("button", name="Keep").click()
    assert page.url.endswith(f"/event/{event.id}") and "1 July 2032" in page.locator("p.now").inner_text()
    mark = page.locator("p.corrected").inner_text()
    assert "the machine: " in mark and "Ada" in mark and "<script>alert(1)</script> she called" in mark
    page.goto("/corrections")
    assert "1 July 2032" in page.locator("main").inner_text()
    page.goto(f"/correct?line={event.id}")
    page.get_by_role("button", name="Take it back").click()
    page.goto(f"/event/{event.id}")
    assert page.locator("p.now").inner_text() == before and page.locator("p.corrected").count() == 0


def test_a_wrong_speaker_is_picked_from_the_names_of_the_report(page: Page, record: Record) -> None:
    said = next(one for one in record.statements if one.speaker and one.mode == "direct")
    page.goto(f"/correct?line={said.id}")
    names = [one.get_attribute("value") for one in page.locator("datalist option").all()]
    assert View(record).name(said.speaker) in names
    page.get_by_label("Another speaker").check()
    page.get_by_label("What holds").fill("none")
    page.get_by_role("button", name="See what it touches").click()
    assert "Touches" in page.content()


def test_two_people_are_kept_apart_and_a_story_is_watched(page: Page, record: Record) -> None:
    one, other = sorted((e for e in record.entities if e.kind == "person"), key=lambda e: e.id)[:2]
    page.goto(f"/party/{one.id}")
    page.get_by_role("link", name="Correct this: another name, the same as another, or not").click()
    page.get_by_label("It is not the same as another party").check()
    page.get_by_label("Which other party").select_option(other.id)
    page.get_by_label("Your name").fill("Ada")
    page.get_by_role("button", name="See what it touches").click()
    assert "Touches" in page.locator("section", has=page.locator("#seen")).inner_text()
    page.get_by_role("button", name="Keep: not the same").click()
    assert page.url.endswith("/corrections") and "not the same" in page.locator("li.line").inner_text()
    page.get_by_role("button", name="Take it back").click()
    assert "Nothing is corrected" in page.locator("main").inner_text()
    page.goto(f"/story/{record.stories[0].id}")
    page.get_by_role("link", name="Watch this story").click()
    page.get_by_role("button", name="See what it touches").click()
    page.get_by_role("button", name="Keep: watch").click()
    assert "watched" in page.locator("p.corrected").inner_text()
    page.goto("/corrections")
    page.get_by_role("button", name="Take it back").click()
