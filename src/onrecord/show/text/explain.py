"""Show why something stands on the record.

Takes:  a View; the id of an event, party, statement, change or story, or the first letters of one.
Gives:  the page: its mentions, each value with the rule that found it, and what joins or separates the mentions.
Leaves: what the lines mean to a reader of the news: story.py.
"""

from collections.abc import Callable, Iterator

from onrecord.errors import BadRequest
from onrecord.link.entities import Why
from onrecord.link.explanations import Following, Pair, WhyEvent, WhyStory
from onrecord.model.assertion import Assertion
from onrecord.model.change import Change
from onrecord.model.entity import Entity
from onrecord.model.event import Event
from onrecord.model.judgement import Judgement, place_of
from onrecord.model.span import Span
from onrecord.model.statement import Statement
from onrecord.model.story import Story
from onrecord.show.plurals import counted
from onrecord.show.record_view import View
from onrecord.show.safe_text import visible
from onrecord.show.text.lines import Line, heading, verbatim

AROUND = 60
"""Characters shown on each side of a mention."""

ExplainParty = Callable[[View, str], Why]
ExplainEvent = Callable[[View, str], WhyEvent]
ExplainStory = Callable[[View, Story], WhyStory]
"""What asks link/ about a party, an event or a story; cli/ hands them in, with the judgements of the store."""


def explain_page(
    view: View, asked: str, why_party: ExplainParty, why_event: ExplainEvent, why_story: ExplainStory
) -> Iterator[Line]:
    """Yield all that is known of how the thing with that id came about."""
    found = _thing_by_id(view, asked)
    yield Line(f"{found.id}", style="dim")
    if isinstance(found, Event):
        yield from _event_lines(view, found)
        yield from _pair_lists(view, why_event(view, found.id))
    elif isinstance(found, Statement):
        yield from _statement_lines(view, found)
    elif isinstance(found, Change):
        yield from _change_lines(view, found)
    elif isinstance(found, Story):
        yield from _story_lines(view, found)
        yield from _following_lists(view, why_story(view, found))
    else:
        yield from _party_lines(view, found.id, why_party(view, found.id))


def _thing_by_id(view: View, asked: str) -> Event | Statement | Change | Story | Entity:
    """Return the one thing whose id begins so."""
    record = view.record
    kinds = (record.events, record.entities, record.statements, record.changes, record.stories)
    found = [one for things in kinds for one in things if one.id.startswith(asked)]
    if len(found) != 1:
        several = f"{len(found):,} ids begin with {asked!r}" if found else f"no id begins with {asked!r}"
        raise BadRequest(f"{several}: name an event, party, statement, change or story as `onrecord export` has it")
    return found[0]


def _party_lines(view: View, entity: str, told: Why) -> Iterator[Line]:
    """Yield the chains of a party, what joins them, and what keeps others of a like name apart."""
    party = view.entities[entity]
    yield Line(f"{visible(party.name)}, {party.kind}", style="bold")
    if party.also:
        yield Line(f"also {', '.join(map(visible, party.also))}", 2)
    yield from heading("Named in")
    for article, chain in told.mentions:
        yield from _chain_lines(view, article, chain)
    yield from _judgements(view, "Held for one because", [("", one) for one in told.together])
    apart = [(f"{view.name(other)} ({other})", one) for other, one in told.apart]
    yield from _judgements(view, "Held for others", apart)


def _chain_lines(view: View, article: str, place: int) -> Iterator[Line]:
    chain = view.documents[article].reading.chains[place]
    posts = "; ".join(_post_words(o.words, (*o.places, *o.bodies), former=o.former) for o in chain.offices)
    told = f"; {posts}" if posts else ""
    yield Line(
        f"{visible(chain.name)}, {counted(len(chain.mentions), 'mention')}{told}",
        2,
        cited=view.cite(article, chain.mentions[0]) if chain.mentions else "",
    )


def _post_words(words: tuple[str, ...], whose: tuple[str, ...], *, former: bool) -> str:
    of = f" of {', '.join(whose)}" if whose else ""
    return visible(f"{'former ' if former else ''}{' '.join(words)}{of}")


def _judgements(view: View, title: str, rows: list[tuple[str, Judgement]]) -> Iterator[Line]:
    if rows:
        yield from heading(title)
    for of, row in rows:
        who = of or f"{_mention_words(view, row.left)} and {_mention_words(view, row.right or '')}"
        yield Line(f"{who}: {row.verdict}, {row.score:.1f}, by {visible(row.by)}", 2)
        yield Line(visible(row.reason), 4, style="dim")


def _mention_words(view: View, reference: str) -> str:
    """Return the words and the place of a reference to a mention, the reference itself where it leads nowhere."""
    place = place_of(reference)
    if place is None or place[0] not in view.documents:
        return visible(reference)
    span = Span(place[1], place[2])
    return f"{view.words(place[0], span)} {view.cite(place[0], span)}"


def _event_lines(view: View, event: Event) -> Iterator[Line]:
    """Yield the mentions of an event, and each value with who says so and which rule read it."""
    yield Line(f"{visible(event.label)}: {event.status}", style="bold")
    yield from heading("Told of in")
    for mention in event.mentions:
        yield from _in_context(view, mention.article, mention.span)
    yield from heading("Values")
    for one in event.assertions:
        yield from _assertion_lines(view, one)


def _pair_lists(view: View, told: WhyEvent) -> Iterator[Line]:
    """Yield the pairs that make the mentions one event, and the best pair with each event that stayed another."""
    for title, pairs in (("Why these are one event", told.together), ("Why these are others", told.apart)):
        yield from heading(title if pairs else f"{title}: nothing to tell")
        for pair in pairs:
            yield from _pair_lines(view, pair)


def _pair_lines(view: View, pair: Pair) -> Iterator[Line]:
    one, other = (f"{view.words(c.article, c.span)} {view.cite(c.article, c.span)}" for c in (pair.one, pair.other))
    yield Line(f"{one} and {other}, {pair.event}: {pair.score:+.2f}", 2)
    yield Line("; ".join(f"{reason} ({added:+.1f})" for added, reason in pair.reasons), 4, style="dim")


def _in_context(view: View, article: str, span: Span) -> Iterator[Line]:
    text = view.documents[article].article.text
    around = Span(max(0, span.start - AROUND), min(len(text), span.end + AROUND))
    yield from verbatim(view.words(article, around), [view.cite(article, span)], 2)


def _assertion_lines(view: View, one: Assertion) -> Iterator[Line]:
    normalised = f" ({visible(one.normalised)})" if one.normalised else ""
    ends = ", no longer" if one.former else ""
    value = f"{one.field}: {visible(one.value)}{normalised}{ends}, by {view.name(one.by)}, {one.confidence:.2f}"
    yield Line(value, 2, cited=view.cite(one.article, one.span))
    yield Line(f"read as {visible(one.found_by)}", 4, style="dim")


def _statement_lines(view: View, said: Statement) -> Iterator[Line]:
    yield Line(f"{view.name(said.speaker) if said.speaker else 'unattributed'}, {said.mode}", style="bold")
    yield from verbatim(view.words(said.article, said.span), [view.cite(said.article, said.span)], 2)
    as_written = f"; named as {visible(said.as_written)}" if said.as_written else ""
    yield Line(f"read as {visible(said.found_by)}, {said.confidence:.2f}{as_written}", 4, style="dim")
    if said.candidates:
        yield Line(f"may be {view.names(said.candidates)}", 4)


def _change_lines(view: View, change: Change) -> Iterator[Line]:
    yield Line(f"{visible(view.events[change.event].label)}: {change.field}, {change.kind}", style="bold")
    yield Line(f"cause {change.cause}, event {change.event}", 2)
    for title, one in (("Before", change.before), ("After", change.after)):
        yield from heading(title)
        yield from _assertion_lines(view, one)
        yield from _in_context(view, one.article, one.span)


def _story_lines(view: View, story: Story) -> Iterator[Line]:
    yield Line(visible(story.label), style="bold")
    for document in view.reports(story):
        name = document.article.headline or document.article.file
        yield Line(f"{visible(name)}", 2, cited=f"[{view.number(document.article.id)}]")
    for event in view.events_of(story):
        yield Line(f"{event.id} {visible(event.label)}", 2, style="dim")


def _following_lists(view: View, told: WhyStory) -> Iterator[Line]:
    """Yield which report follows which, and the nearest reports of other stories."""
    for title, pairs in (("Why these are one story", told.together), ("Why these are others", told.apart)):
        yield from heading(title if pairs else f"{title}: nothing to tell")
        for one in pairs:
            yield from _following_lines(view, one)


def _following_lines(view: View, one: Following) -> Iterator[Line]:
    articles = (view.documents[article].article for article in (one.article, one.other))
    named = " and ".join(f"{visible(a.headline or a.file)} [{view.number(a.id)}]" for a in articles)
    yield Line(f"{named}: {one.score:+.2f}", 2)
    yield Line("; ".join(f"{reason} ({added:+.1f})" for added, reason in one.reasons), 4, style="dim")
