"""The command `onrecord follow`.

Takes:  addresses of feeds and pages, or a list of them (OPML); how often to ask.
Gives:  a line for each new report, and at the end of a round what it brought.
Leaves: asking and taking in: run/following.py.
"""

from __future__ import annotations

import re
import time
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

import click

from onrecord.cli.network import is_url, network
from onrecord.errors import BadRequest, SkipArticle
from onrecord.intake import checked_address, subscriptions_in
from onrecord.model.subscription import Subscription
from onrecord.read import Reader
from onrecord.record import Rounds, Store, Subscriptions
from onrecord.run.pipeline import Outcome
from onrecord.run.relink import record_of
from onrecord.show.in_memory import RecordMoment
from onrecord.show.plurals import counted
from onrecord.show.safe_text import visible
from onrecord.show.sentences.rounds import counted_round, round_line

UNITS = {"s": 1, "m": 60, "h": 3600, "d": 86400}
OFTEN = 60  # seconds: no server is asked more often


class Every(click.ParamType[float]):
    """A stretch of time: 15m, 2h, 1d."""

    name = "time"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> float:
        """Return the seconds."""
        match = re.fullmatch(r"(\d{1,6})([smhd])", str(value).strip())
        seconds = int(match[1]) * UNITS[match[2]] if match else 0
        if seconds < OFTEN:
            self.fail(f"{value!r} is no time of a minute or more: write 15m, 2h or 1d", param, ctx)
        return float(seconds)


@click.group(invoke_without_command=True, short_help="Ask feeds and pages for what is new, once or again and again.")
@click.option("--every", type=Every(), metavar="TIME", help="Ask again and again until stopped: 15m, 2h, 1d.")
@click.pass_context
def follow(ctx: click.Context, every: float | None) -> None:
    """Ask feeds and pages for what is new, and take it in; once, or --every 15m until Ctrl-C.

    RSS, Atom and JSON Feed; an item without its full text brings its page. A page is watched: each new text of it is
    kept as a further capture. A server is asked one thing at a time, five seconds apart, and not what its robots.txt
    forbids; what did not change is not sent again. Private and local addresses are never asked.

    \b
    Examples:
      onrecord follow add https://shore-post.example/rss
      onrecord follow add subscriptions.opml
      onrecord follow
      onrecord follow --every 15m
    """
    if ctx.invoked_subcommand:
        if every is not None:
            raise BadRequest("--every goes with `onrecord follow` itself: leave it out, or leave out the other command")
        return
    reader = Reader()
    with Store.open(ctx.obj) as store:
        if not Subscriptions(store).all():
            raise BadRequest("nothing is followed yet: name a feed or a page with `onrecord follow add URL`")
        skipped = _round(store, reader)
        while every is not None:
            time.sleep(every)
            skipped = _round(store, reader)
    if skipped:
        ctx.exit(1)


def _round(store: Store, reader: Reader) -> int:
    """Ask everything once and say what it brought; return how many could not be read."""
    following = network()
    before = max(store.arrivals().values(), default=0)
    outcomes = following.followed(store, reader, following.crawl_of(store))
    kept, unreadable = _echo_outcomes(outcomes)
    moment = RecordMoment(record_of(store), store.arrivals(), store.state()) if kept else None
    brought = counted_round(moment, before, unreadable, datetime.now(UTC))
    Rounds(store).keep(brought)
    click.echo(round_line(brought))
    return len(unreadable)


def _echo_outcomes(outcomes: Iterable[Outcome]) -> tuple[int, list[str]]:
    """Print a line for each outcome; return how many reports were kept, and what could not be read."""
    kept, unreadable = 0, []
    for outcome in outcomes:
        kept += outcome.did == "kept"
        unreadable += [outcome.why] if outcome.did == "skipped" else []
        if outcome.article is None:
            named = "unreadable " if outcome.did == "skipped" else ""
            click.echo(f"{named}{visible(outcome.why)}", err=True)
        elif outcome.did == "kept":
            click.echo(f"new {visible(outcome.article.file)}  {visible(outcome.article.headline or '')}".rstrip())
    return kept, unreadable


@follow.command(short_help="Follow feeds and pages.")
@click.argument("addresses", nargs=-1, required=True, metavar="URL|OPML…")
@click.pass_obj
def add(path: str, addresses: tuple[str, ...]) -> None:
    """Follow feeds and pages: their addresses, or a list of feeds that a feed reader exported (OPML)."""
    now = datetime.now(UTC).isoformat(timespec="seconds")
    new = [one for address in addresses for one in _subscriptions(address, now)]
    with Store.open(path) as store:
        number = Subscriptions(store).add(new)
    known = f"; {len(new) - number} followed already" if number < len(new) else ""
    click.echo(f"Following {counted(number, 'address', 'addresses')} more{known}. `onrecord follow` asks them.")


def _subscriptions(address: str, now: str) -> list[Subscription]:
    if not is_url(address):
        return [Subscription(url, "feed", title, now) for url, title in subscriptions_in(Path(address))]
    try:
        return [Subscription(checked_address(address).geturl(), added=now)]
    except SkipArticle as error:
        raise BadRequest(str(error)) from error


@follow.command("list", short_help="List what is followed, and what became of it last.")
@click.pass_obj
def listed(path: str) -> None:
    """List what is followed, and what became of it last."""
    with Store.open(path, new=False) as store:
        found = Subscriptions(store).all()
    for one in found:
        title = f"  {visible(one.title)}" if one.title else ""
        kind = one.kind if one.kind != "unknown" else "not asked yet"
        click.echo(f"{visible(one.url)}{title}\n    {kind}{f'; {visible(one.said)}' if one.said else ''}")
    if not found:
        click.echo("Nothing is followed. `onrecord follow add URL` follows a feed or a page.")


@follow.command(short_help="Follow addresses no longer.")
@click.argument("addresses", nargs=-1, required=True, metavar="URL…")
@click.pass_obj
def drop(path: str, addresses: tuple[str, ...]) -> None:
    """Follow addresses no longer; the reports that came from them stay."""
    with Store.open(path, new=False) as store:
        followed = Subscriptions(store)
        for address in addresses:
            if not any(followed.drop(form) for form in _address_forms(address)):
                raise BadRequest(f"{address} is not followed: `onrecord follow list` names what is")
            click.echo(f"{visible(address)} is followed no longer; its reports stay.")


def _address_forms(address: str) -> list[str]:
    """Return an address as it is typed, and as it is kept: "https://shore.example" is kept with a slash."""
    try:
        return [address, checked_address(address).geturl()]
    except SkipArticle:
        return [address]
