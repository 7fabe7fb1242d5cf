"""The workflows of the desk and of the analyst, step by step as they would be walked, with scripts switched off."""

import re
from typing import Any

from icalendar import Calendar

from onrecord.model.record import Record

Page = Any


def words_of(record: Record) -> dict[str, str]:
    return {document.article.id: document.article.text for document in record.documents}


def test_the_desk_in_the_morning(page: Page, record: Record) -> None:
    """W1: what is on, and what moved?"""
    page.goto("/?today=2032-05-01&since=2032-04-20")
    assert "since Tuesday, 20 April 2032" in page.locator("h1").inner_text()
    lines = page.locator("li.change")
    moved = page.locator("li.change", has_text="12 May").filter(has_text="19 May 2032").first
    assert "Lena Hoff" in moved.inner_text() and "Aldra" in moved.inner_text()
    assert lines.count() >= 2
    opened_words_are_stored_words(page, record)
    moved.locator(".name").click()
    assert "Aldra" in page.locator("h1").inner_text()
    assert page.locator("section", has=page.locator("#date")).locator("li.value").count() >= 2
    page.locator("a", has_text="Plans").first.click()
    assert page.locator("#undated").is_visible() and "None is guessed" in page.content()


def opened_words_are_stored_words(page: Page, record: Record) -> None:
    """Open each change; the marked words must be those that the cited characters of the cited article are."""
    texts = words_of(record)
    for summary in page.locator("li.change summary").all():
        figures = page.locator("li.change figure")
        summary.click()
        assert figures.first.is_visible()
    for figure in page.locator("li.change figure").all():
        link = figure.locator("a").get_attribute("href")
        article, start, end = re.match(r"/article/(\w+)\?at=(\d+)-(\d+)#", link).groups()  # type: ignore[union-attr]
        shown = figure.locator("mark").inner_text()
        assert " ".join(texts[article][int(start) : int(end)].split()) == shown
    assert "/?" in page.url  # the place is not lost


def test_copies_are_one_origin(page: Page) -> None:
    """W1, step 4: one agency origin and its reprints."""
    page.goto("/stories")
    page.locator("a.name", has_text="bridge").first.click()
    firmer = page.locator("li.change", has=page.locator("ins", has_text="confirmed")).first
    assert re.search(r"\d origins?, \d reports", firmer.inner_text())
    assert page.locator("li.report", has_text="a copy of northwire-april-6.txt").count() == 2


def test_the_calendar_of_the_story(page: Page, site: str) -> None:
    """W1, step 5: the subscription shows status in the title, and no plan without a day."""
    page.goto("/stories")
    page.locator("a.name", has_text="bridge").first.click()
    address = page.locator("a", has_text="calendar").first.get_attribute("href")
    answer = page.request.get(f"{site}{address}")
    entries = Calendar.from_ical(answer.body()).events
    assert entries and all(str(entry["summary"]).startswith("[") for entry in entries)
    assert all(entry["transp"] == "TRANSPARENT" for entry in entries)


def test_the_analyst_after_four_days(page: Page) -> None:
    """W2: a story in blocks, a speaker's page, what the sides hold, filters, and a brief to hand on."""
    page.goto("/stories")
    page.locator("a.name", has_text="bridge").first.click()
    heads = page.locator("h2").all_inner_texts()
    wanted = ["Timeline", "What changed", "Where sides differ", "Who said what", "What was read"]
    places = [next(n for n, head in enumerate(heads) if head.startswith(want)) for want in wanted]
    assert places == sorted(places)
    sides = page.locator("li.difference").first
    assert sides.locator(".sides > li").count() == 2 and "2032" in sides.inner_text()
    page.get_by_label("only named persons").check()
    page.get_by_role("button", name="Show").click()
    assert "named=1" in page.url and page.get_by_role("heading", name="unattributed").count() == 0
    page.locator("section.speaker h3 a").first.click()
    said = page.locator("li.utterance")
    assert said.count() > 1 and said.first.locator(".number").inner_text() == "1."
    page.go_back()
    page.go_back()
    brief = page.request.get(page.locator("a", has_text="brief").get_attribute("href")).text()
    assert brief.count("SHA-256") > 5 and "## Sources" in brief


def test_every_page_fits_a_phone(chromium: Any, site: str) -> None:
    context = chromium.new_context(base_url=site, viewport={"width": 360, "height": 700}, java_script_enabled=True)
    page = context.new_page()
    for address in addresses(page):
        page.goto(address)
        assert page.evaluate("document.documentElement.scrollWidth") <= 360, address
    context.close()


def addresses(page: Page) -> list[str]:
    """Return an address of every kind of page."""
    page.goto("/stories")
    story = page.locator("a.name").first.get_attribute("href")
    found = ["/", "/plans", "/stories", "/search?q=meeting", story, f"{story}/said", "/story/none"]
    page.goto(story)
    for kind in ("event", "party", "article"):
        found.append(page.locator(f"main a[href^='/{kind}/']").first.get_attribute("href"))
    for shown in (story, found[-3], found[-2]):
        page.goto(shown)
        found.append(page.locator("main a[href^='/correct?']").first.get_attribute("href"))
    return [*found, "/corrections", "/sample", "/sample/rates"]


def test_a_keyboard_alone_reaches_the_words(page: Page) -> None:
    page.goto("/")
    page.keyboard.press("Tab")
    assert page.locator(".skip:focus").count() == 1
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.locator("summary:focus").count():
            break
    page.keyboard.press("Enter")
    assert page.locator("details[open]").count() == 1
