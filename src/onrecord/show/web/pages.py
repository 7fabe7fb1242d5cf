"""The pages: for each address what it shows.

Takes:  a request; the moment that stands is taken once, so that a page is never half old and half new.
Gives:  HTML.
Leaves: which address is which: application.py. How it looks: templates/.
"""

from __future__ import annotations

from collections.abc import Iterable, Set
from datetime import date, timedelta
from itertools import islice
from typing import TypeVar

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from onrecord.model.change import Change
from onrecord.model.span import Span
from onrecord.model.statement import Statement
from onrecord.show.marked import marked
from onrecord.show.moment import Moment, News, Since
from onrecord.show.record_view import View
from onrecord.show.sentences import events as told
from onrecord.show.sentences.changes import newest_first
from onrecord.show.sentences.parties import differing, said_in_order, takes_part
from onrecord.show.sentences.statements import by_speaker, utterances
from onrecord.show.timeline import timeline
from onrecord.show.web.answers import moment_of, page
from onrecord.show.web.asked import day_asked, number_asked, since_asked, span_asked
from onrecord.show.web.paging import SEVERAL, SOME, Sheet
from onrecord.show.web.visits import COOKIE, Visit

Thing = TypeVar("Thing")

SOON = 14
YEAR = 365 * 24 * 3600
PARTS = {
    "changes": "What changed",
    "planned": "What is planned",
    "happened": "What happened",
    "differ": "Where sides differ",
    "said": "Who said what",
    "unsure": "Also read, not sure or only spoken of",
    "reports": "What was read",
}


def front(request: Request) -> Response:
    """Show what changed, what is on, and the stories."""
    moment = moment_of(request)
    visit = _visit(request, moment)
    since, label = _since(request, visit)
    today = day_asked(request, "today") or _today(request)
    news = moment.news(since)
    earlier = _earlier(moment, news) if label else []
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
    return _remembered(response, visit)


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


def story(request: Request) -> Response:
    """Show one story, some of each part."""
    moment = moment_of(request)
    view = _or_404(moment.story(request.path_params["id"]), "story")
    (one,) = view.record.stories
    if one.id != request.path_params["id"]:
        return RedirectResponse(f"/story/{one.id}", 301)
    visit = _visit(request, moment)
    parts = _parts(request, view, *moment.new_in(_since(request, visit, usual="")[0], view))
    events = told.Sorted.of(view, view.record.events)
    sheets = {name: Sheet.of(things, size=SOME) for name, things in parts.items()}
    response = page(
        request,
        "story.html",
        view=view,
        story=one,
        titles=PARTS,
        sheets=sheets,
        drawn=timeline(view, [*events.coming, *events.done]),
        since=_since(request, visit, usual="")[1],
        asked=request.query_params,
        last_visit=visit.ended,
    )
    return _remembered(response, visit)


def story_part(request: Request) -> Response:
    """Show one part of a story, all of it, page by page."""
    moment = moment_of(request)
    view = _or_404(moment.story(request.path_params["id"]), "story")
    name = request.path_params["part"]
    if name not in PARTS:
        raise HTTPException(404, f"A story has no part called {name}; it has {', '.join(PARTS)}.")
    since, label = _since(request, _visit(request, moment), usual="")
    things = _parts(request, view, *moment.new_in(since, view))[name]
    sheet = Sheet.of(things, page=number_asked(request, "page", 1))
    return page(
        request,
        "part.html",
        view=view,
        story=view.record.stories[0],
        part=name,
        title=PARTS[name],
        sheet=sheet,
        asked=request.query_params,
        since=label,
    )


def event(request: Request) -> Response:
    """Show one event, field by field."""
    moment = moment_of(request)
    view, one = _or_404(moment.event(request.path_params["id"]), "event")
    if one.id != request.path_params["id"]:
        return RedirectResponse(f"/event/{one.id}", 301)
    return page(
        request,
        "event.html",
        view=view,
        event=one,
        steps=newest_first(view.changes_of.get(one.id, ())),
        differences=view.differ_in.get(one.id, []),
        drawn=timeline(view, [one]),
        stories=view.stories_of.get(one.id, []),
    )


def party(request: Request) -> Response:
    """Show what a party said and of what it is part."""
    name = request.path_params["id"]
    view = _or_404(moment_of(request).party(name), "party")
    own = said_in_order(view, name)
    return page(
        request,
        "party.html",
        view=view,
        party=view.entities[name],
        said_=Sheet.of(list(enumerate(own, 1)), page=number_asked(request, "page", 1)),
        differs=differing(view, name, own),
        events_=told.Sorted.of(view, takes_part(view, name)),
    )


def article(request: Request) -> Response:
    """Show the kept text of one article with everything that was found in it."""
    name, asked = request.path_params["id"], span_asked(request)
    view = _or_404(moment_of(request).article(name), "article")
    document = view.documents[name]
    return page(
        request,
        "article.html",
        view=view,
        document=document,
        zones=marked(view, document.article, _within(asked, document.article.text)),
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


def _visit(request: Request, moment: Moment) -> Visit:
    return Visit.of(request.cookies.get(COOKIE), moment.last, request.app.state.now())


def _remembered(response: Response, visit: Visit) -> Response:
    """Let the browser keep when this reader was here and what had been added then."""
    response.set_cookie(COOKIE, visit.cookie, max_age=YEAR, httponly=True, samesite="strict")
    return response


def _since(request: Request, visit: Visit, *, usual: str = "visit") -> tuple[Since, str]:
    """Return from where on things are new, and that in words; nothing in words where everything is shown."""
    asked = request.query_params.get("since", usual)
    if asked == "visit":
        if visit.before is None or visit.ended is None:
            return Since(), ""
        return Since(after=visit.before), f"your last visit, {_moment_in_words(visit)}"
    since = since_asked(asked)
    if since.after is not None:
        return since, f"number {since.after}"
    return since, told.on(since.day) if since.day else ""


def _moment_in_words(visit: Visit) -> str:
    ended = (visit.ended or visit.now).astimezone()
    return f"{told.on(ended.date())} at {ended:%H:%M}"


def _earlier(moment: Moment, news: News) -> list[Change]:
    """Return some changes that are not new, where few are."""
    if len(news.changes) >= SOME:
        return []
    told_already = {change.id for change in news.changes}
    before = (one for one in moment.news(Since()).changes if one.id not in told_already)
    return list(islice(before, SOME - len(news.changes)))


def _parts(request: Request, view: View, changes: Iterable[Change], recent: Set[str]) -> dict[str, list[object]]:
    """Return all that a story has, part by part, by the wishes of the reader: what is new, said in recent articles."""
    events = told.Sorted.of(view, view.record.events)
    said = [one for one in view.in_time(view.record.statements) if _wanted(request, view, one)]
    (story,) = view.record.stories
    said = [one for one in said if one.article in recent]
    return {
        "changes": list(newest_first(changes)),
        "planned": list(events.coming),
        "happened": list(events.done),
        "differ": list(view.record.disagreements),
        "said": [(who, utterances(view, own)) for who, own in by_speaker(view, said)],
        "unsure": list(events.unsure),
        "reports": list(view.reports(story)),
    }


def _wanted(request: Request, view: View, said: Statement) -> bool:
    """Tell whether a reader wants the statement: only named persons, only independent origins."""
    asked = request.query_params
    if asked.get("named") and not (said.speaker and view.entities[said.speaker].kind == "person"):
        return False
    return not (asked.get("origins") and said.article in view.record.copies)


def _within(asked: Span | None, text: str) -> Span | None:
    """Return the span that is asked for as far as the text goes."""
    return asked if asked and asked.start < asked.end <= len(text) else None


def _or_404(found: Thing | None, what: str) -> Thing:
    if found is None:
        raise HTTPException(404, f"The record has no {what} of that id.")
    return found
