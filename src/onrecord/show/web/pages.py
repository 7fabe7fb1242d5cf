"""The pages: for each address what it shows.

Takes:  a request; its moment is taken once, so that a page is never half old and half new.
Gives:  HTML.
Leaves: the pages of a story: story_pages.py. Which address is which: application.py. How it looks: templates/.
"""

from __future__ import annotations

from datetime import date, timedelta
from itertools import islice

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from onrecord.model.change import Change
from onrecord.model.span import Span
from onrecord.show.marked_text import marked_zones
from onrecord.show.moment import Moment, News, Since
from onrecord.show.sentences.changes import newest_first
from onrecord.show.sentences.events import Sorted
from onrecord.show.sentences.parties import differing, said_in_order, takes_part
from onrecord.show.timeline import timeline_drawing
from onrecord.show.web.answers import found_or_404, moment_of, page
from onrecord.show.web.asked import day_asked, number_asked, span_asked
from onrecord.show.web.paging import SEVERAL, SOME, Sheet
from onrecord.show.web.since import remembered, since_of, visit_of

SOON = 14


def front(request: Request) -> Response:
    """Show what changed, what is on, and the stories."""
    moment = moment_of(request)
    visit = visit_of(request, moment)
    since, label = since_of(request, visit)
    today = day_asked(request, "today") or _today(request)
    news = moment.news(since)
    earlier = _earlier_changes(moment, news) if label else []
    view, stories = moment.stories()
    soon = moment.coming(today, SOON)
    response = page(
        request,
        "front.html",
        view=view,
        news=news,
        last_round=request.app.state.moments.last_round(),
        since=label,
        idle=moment.idle(since) if label else 0,
        changes=Sheet.of(news.changes, size=SEVERAL, page=number_asked(request, "page", 1)),
        earlier=earlier,
        new=news.untold if label else [],
        today=today,
        until=today + timedelta(days=SOON),
        soon=soon,
        stories=Sheet.of(stories, size=SOME),
        query=request.query_params.get("since", ""),
    )
    return remembered(response, visit)


def plans(request: Request) -> Response:
    """Show all that is planned: to come, without a day, and gone by unreported."""
    today = day_asked(request, "today") or _today(request)
    coming = moment_of(request).coming(today)
    number = number_asked(request, "page", 1)
    lists = {"dated": coming.dated, "undated": coming.undated, "passed": coming.passed}
    sheets = {name: Sheet.of(plans, size=SEVERAL, page=number) for name, plans in lists.items()}
    return page(request, "plans.html", view=coming.view, today=today, **sheets)


def stories(request: Request) -> Response:
    """Show the list of stories."""
    view, found = moment_of(request).stories()
    return page(request, "stories.html", view=view, stories=Sheet.of(found, page=number_asked(request, "page", 1)))


def event(request: Request) -> Response:
    """Show one event, field by field."""
    moment = moment_of(request)
    view, one = found_or_404(moment.event(request.path_params["id"]), "event")
    if one.id != request.path_params["id"]:
        return RedirectResponse(f"/event/{one.id}", 301)
    return page(
        request,
        "event.html",
        view=view,
        event=one,
        steps=newest_first(view.changes_of.get(one.id, ())),
        differences=view.differ_in.get(one.id, []),
        drawn=timeline_drawing(view, [one]),
        stories=view.stories_of.get(one.id, []),
    )


def party(request: Request) -> Response:
    """Show what a party said and of what it is part."""
    name = request.path_params["id"]
    view = found_or_404(moment_of(request).party(name), "party")
    own = said_in_order(view, name)
    return page(
        request,
        "party.html",
        view=view,
        party=view.entities[name],
        said_=Sheet.of(list(enumerate(own, 1)), page=number_asked(request, "page", 1)),
        differs=differing(view, name, own),
        events_=Sorted.of(view, takes_part(view, name)),
    )


def article(request: Request) -> Response:
    """Show the kept text of one article with everything that was found in it."""
    name, asked = request.path_params["id"], span_asked(request)
    view = found_or_404(moment_of(request).article(name), "article")
    document = view.documents[name]
    return page(
        request,
        "article.html",
        view=view,
        document=document,
        zones=marked_zones(view, document.article, _inside_text(asked, document.article.text)),
        stories=view.stories_of.get(name, []),
        copies=view.copies_of.get(name, []),
    )


def corrections(request: Request) -> Response:
    """Show what people have corrected, with the machine's values."""
    view = moment_of(request).whole()
    sheet = Sheet.of(view.record.corrections, page=number_asked(request, "page", 1))
    return page(request, "corrections.html", view=view, sheet=sheet, token=request.app.state.token)


def search(request: Request) -> Response:
    """Show what has the words that are searched for."""
    words = request.query_params.get("q", "")[:200]
    view, hits = moment_of(request).search(words)
    sheet = Sheet.of(hits, size=SEVERAL, page=number_asked(request, "page", 1))
    return page(request, "search.html", view=view, words=words, hits=sheet, span=Span)


def _today(request: Request) -> date:
    today: date = request.app.state.now().astimezone().date()
    return today


def _earlier_changes(moment: Moment, news: News) -> list[Change]:
    """Return some changes that are not new, where few are."""
    if len(news.changes) >= SOME:
        return []
    told_already = {change.id for change in news.changes}
    before = (one for one in moment.news(Since()).changes if one.id not in told_already)
    return list(islice(before, SOME - len(news.changes)))


def _inside_text(asked: Span | None, text: str) -> Span | None:
    """Return the span that is asked for as far as the text goes."""
    return asked if asked and asked.start < asked.end <= len(text) else None
