"""The pages: for each address what it shows.

Takes:  a request; the moment that stands is taken once, so that a page is never half old and half new.
Gives:  HTML.
Leaves: which address is which: app.py. How it looks: templates/.
"""

from __future__ import annotations

from datetime import date, timedelta
from itertools import islice
from typing import TypeVar

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from onrecord.model.event import Event
from onrecord.model.span import Span
from onrecord.model.statement import Statement
from onrecord.show.marked import marked
from onrecord.show.sentences import events as told
from onrecord.show.sentences.parties import differing, said_in_order, takes_part
from onrecord.show.sentences.statements import by_speaker, utterances
from onrecord.show.text.changes import newest_first
from onrecord.show.timeline import timeline
from onrecord.show.view import View
from onrecord.show.views import Moment, News, Since
from onrecord.show.web.answers import page
from onrecord.show.web.asked import day_asked, number_asked, since_asked, span_asked
from onrecord.show.web.paging import MANY, SOME, Sheet
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
    moment = _moment(request)
    visit = _visit(request, moment)
    since, label = _since(request, visit)
    today = day_asked(request, "today") or _today(request)
    news = moment.news(since)
    told_already = {change.id for change in news.changes}
    before = (one for one in moment.news(Since()).changes if one.id not in told_already) if label else ()
    earlier = list(islice(before, max(0, SOME - len(news.changes))))
    view, stories = moment.stories()
    soon = moment.coming(today, SOON)
    response = page(
        request,
        "front.html",
        view=view,
        news=news,
        since=label,
        changes=Sheet.of(news.changes, size=MANY, page=number_asked(request, "page", 1)),
        earlier=earlier,
        new=_told_anew(news) if label else [],
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
    coming = _moment(request).coming(today)
    number = number_asked(request, "page", 1)
    dated, undated = Sheet.of(coming.dated, page=number), Sheet.of(coming.undated, page=number)
    passed = Sheet.of(list(reversed(coming.passed)), page=number)
    return page(request, "plans.html", view=coming.view, today=today, dated=dated, undated=undated, passed=passed)


def stories(request: Request) -> Response:
    """Show the list of stories."""
    view, found = _moment(request).stories()
    return page(request, "stories.html", view=view, stories=Sheet.of(found, page=number_asked(request, "page", 1)))


def story(request: Request) -> Response:
    """Show one story, some of each part."""
    moment = _moment(request)
    view = _or_404(moment.story(request.path_params["id"]), "story")
    (one,) = view.record.stories
    if one.id != request.path_params["id"]:
        return RedirectResponse(f"/story/{one.id}", 301)
    visit = _visit(request, moment)
    parts = _parts(request, view, moment.news(_since(request, visit, usual="")[0]))
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
    moment = _moment(request)
    view = _or_404(moment.story(request.path_params["id"]), "story")
    name = request.path_params["part"]
    if name not in PARTS:
        raise HTTPException(404, f"A story has no part called {name}; it has {', '.join(PARTS)}.")
    since, label = _since(request, _visit(request, moment), usual="")
    things = _parts(request, view, moment.news(since))[name]
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
    moment = _moment(request)
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
    view = _or_404(_moment(request).party(name), "party")
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
    view = _or_404(_moment(request).article(name), "article")
    witness = view.witnesses[name]
    return page(
        request,
        "article.html",
        view=view,
        witness=witness,
        zones=marked(view, witness.article, _within(asked, witness.article.text)),
        stories=view.stories_of.get(name, []),
        copies=[one for one, of in view.record.copies.items() if of == name],
    )


def corrections(request: Request) -> Response:
    """Show what people have corrected, with the machine's values."""
    view = _moment(request).whole()
    sheet = Sheet.of(view.record.corrections, page=number_asked(request, "page", 1))
    return page(request, "corrections.html", view=view, sheet=sheet)


def search(request: Request) -> Response:
    """Show what has the words that are searched for."""
    words = request.query_params.get("q", "")[:200]
    view, hits = _moment(request).search(words)
    sheet = Sheet.of(hits, page=number_asked(request, "page", 1))
    return page(request, "search.html", view=view, words=words, hits=sheet, span=Span)


def _moment(request: Request) -> Moment:
    moment: Moment = request.app.state.moments.now()
    return moment


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


def _told_anew(news: News) -> list[Event]:
    """Return the events that are new, but for those of which a change tells already."""
    changed = {change.event for change in news.changes}
    return [one for one in news.events if one.id not in changed]


def _parts(request: Request, view: View, news: News) -> dict[str, list[object]]:
    """Return all that a story has, part by part, by the wishes of the reader."""
    events = told.Sorted.of(view, view.record.events)
    wanted = {change.id for change in news.changes}
    changes = newest_first(change for change in view.record.changes if change.id in wanted)
    said = [one for one in view.in_time(view.record.statements) if _wanted(request, view, one)]
    (story,) = view.record.stories
    recent = {witness.article.id for witness in news.reports}
    said = [one for one in said if one.article in recent]
    return {
        "changes": list(changes),
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
