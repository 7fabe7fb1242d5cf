"""The command `onrecord add`.

Takes:  paths of files and folders, addresses of pages, or "-".
Gives:  a line for each article, or a progress bar on a terminal; exit status 1 where one was skipped.
Leaves: the trip of an article: run/pipeline.py.
"""

import os
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

import click

from onrecord.cli.bulk import is_job, loaded
from onrecord.cli.network import is_url, network
from onrecord.cli.progress import with_bar
from onrecord.read import Reader
from onrecord.record import Store
from onrecord.run.pipeline import Outcome, added
from onrecord.run.workers import Workers
from onrecord.show.plurals import counted
from onrecord.show.safe_text import visible


def cores() -> int:
    """Count the cores that this process may use; all of the machine where the system does not tell."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@click.command(short_help="Take in reports: files, folders, addresses, or - for JSON lines.")
@click.argument("paths", nargs=-1, required=True, metavar="PATH…")
@click.option(
    "--jobs",
    type=click.IntRange(1),
    default=cores,
    show_default="the processor's cores",
    metavar="N",
    help="How many processes read at once; each takes about 300 MB.",
)
@click.pass_context
def add(ctx: click.Context, paths: tuple[str, ...], jobs: int) -> None:
    """Take in reports: files (.txt, .html, .jsonl), folders, or - for JSON lines on standard input.

    An address (https://…) is fetched once, as robots.txt allows; `onrecord follow` does so again and again. A folder
    that `onrecord bulk` has made is taken in as it was read.

    What is known already changes nothing. What cannot be read is skipped, and the rest is taken in.

    A line of .jsonl is one object; all of it but "text" may be left out:

    \b
      {"id": "w1", "title": "Ferry waits", "text": "SKARVIK – The ferry …",
       "published": "2031-05-02", "outlet": "Coast Post",
       "url": "https://…", "captured": "2031-05-02T10:00:00Z"}

    \b
    Examples:
      onrecord add reports/
      onrecord --store ferry.sqlite add page.html text.txt
      onrecord add --jobs 4 year/
      onrecord add https://shore-post.example/ferry-waits
      jq -c '.articles[]' wire.json | onrecord add -
    """
    reader = Reader()  # before the store: weights that cannot be opened leave nothing behind
    with Store.open(ctx.obj) as store:
        outcomes = _outcomes(paths, store, reader, jobs)
        told = with_bar(outcomes) if sys.stdout.isatty() else _echoed(outcomes)
        counts: Counter[str] = Counter(outcome.did for outcome in told)
        click.echo(_summary(counts, len(store.ids())))
    if counts["skipped"]:
        ctx.exit(1)


def _outcomes(paths: Iterable[str], store: Store, reader: Reader, jobs: int) -> Iterator[Outcome]:
    """Yield what becomes of files, what was read in bulk, and pages on the network, as libraries are needed."""
    given, workers = list(paths), Workers(jobs, Reader) if jobs > 1 else None
    made = [path for path in given if is_job(path)]
    files = (path for path in given if not is_url(path) and path not in made)
    yield from added(files, store, reader, workers=workers)
    for folder in made:
        yield from loaded(folder, store)
    if urls := [path for path in given if is_url(path)]:
        following = network()
        yield from following.fetched(urls, store, reader, following.crawl_of(store))


def _echoed(outcomes: Iterable[Outcome]) -> Iterator[Outcome]:
    """Tell each outcome as it comes."""
    for outcome in outcomes:
        if outcome.article is None:
            click.echo(f"{outcome.did} {visible(outcome.why)}", err=True)
        else:
            headline = visible(outcome.article.headline or "")
            click.echo(f"{outcome.did} {visible(outcome.article.file)}  {headline}".rstrip())
        yield outcome


def _summary(counts: Mapping[str, int], number: int) -> str:
    """Say in one line what came of it all.

    >>> _summary(Counter(kept=2, known=1), 9)
    'Read 3 reports: 2 kept, 1 known. The record rests on 9.'
    """
    if not counts:
        return "No report there; nothing changed."
    parts = ", ".join(f"{counts[did]} {did}" for did in ("kept", "known", "skipped") if counts.get(did))
    changed = "" if counts.get("kept") else "; nothing changed"
    return f"Read {counted(sum(counts.values()), 'report')}: {parts}{changed}. The record rests on {number}."
