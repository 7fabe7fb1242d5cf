"""The command `onrecord serve`.

Takes:  where to listen.
Gives:  the record as pages and as JSON over HTTP, until it is stopped.
Leaves: the pages: show/web/.
"""

import socket
from ipaddress import ip_address

import click
import uvicorn

from onrecord.cli.desk import StoreDesk
from onrecord.cli.moments import newest
from onrecord.cli.sample_file import SampleFile
from onrecord.errors import BadRequest
from onrecord.record import Store
from onrecord.show.web import app

SHORTEST = 16
"""Characters of a token."""
LOOPBACK = ("127.0.0.1", "localhost", "[::1]", "::1")


@click.command(short_help="Show the record as pages in a browser.")
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen at; others may then look.")
@click.option("--port", default=8000, show_default=True, type=click.IntRange(0, 65535), help="0 takes any free port.")
@click.option(
    "--token",
    envvar="ONRECORD_TOKEN",
    show_envvar=True,
    metavar="TOKEN",
    help="What people and programs must show to get a page; needed where other machines may look.",
)
@click.option("--sample", metavar="FILE", help="Label the sample in this file on pages, on this machine alone.")
@click.pass_obj
def serve(path: str, host: str, port: int, token: str | None, sample: str | None) -> None:
    """Show the record as pages in a browser, on this machine alone unless --host says otherwise.

    Where other machines may look, a token is needed. A browser asks for it once; a program sends it as Authorization:
    Bearer TOKEN, a calendar as ?token=TOKEN. Give it as the variable ONRECORD_TOKEN: others on this machine can see
    command lines.

    What is added while it runs is shown when a page is loaded again. Lines can be corrected on the pages where there is
    no token, since no other machine sees them then; a sample too (`onrecord sample draw`). Ctrl-C ends it.

    \b
    Examples:
      onrecord serve
      onrecord serve --sample sample.csv
      ONRECORD_TOKEN=$(openssl rand -hex 24) onrecord serve --host 0.0.0.0
    """
    _must_be_guarded(host, token)
    alone = _host_names(host) == LOOPBACK and not token  # else a proxy on this machine may show it to others
    labelled = _sample_file(sample, alone=alone) if sample else None
    with Store.open(path, new=False) as store, _listening(host, port) as taken:
        moments = newest(store)
        where = f"http://{host if ':' not in host else f'[{host}]'}:{taken.getsockname()[1]}/"
        click.echo(f"The record is at {where} (Ctrl-C ends this)")
        desk, hosts = (StoreDesk(store, labelled), LOOPBACK) if alone else (None, ("*",))
        pages = app(moments, hosts=hosts, desk=desk, token=token or None)
        settings = uvicorn.Config(pages, log_level="warning", server_header=False)
        uvicorn.Server(settings).run(sockets=[taken])


def _must_be_guarded(host: str, token: str | None) -> None:
    """Refuse to show the record to other machines without a token, and a token that could be guessed."""
    if not token and _host_names(host) != LOOPBACK:
        raise BadRequest(
            f"at {host} whoever reaches this machine could read the record: set the variable ONRECORD_TOKEN to"
            f" {SHORTEST} characters or more that nobody can guess (`openssl rand -hex 24`), or leave out --host"
        )
    if token and (len(token) < SHORTEST or not token.isascii() or not token.isprintable() or " " in token):
        raise BadRequest(
            f"the token can be guessed or typed wrongly: take {SHORTEST} or more letters and digits, as"
            " `openssl rand -hex 24` makes"
        )


def _sample_file(file: str, *, alone: bool) -> SampleFile:
    """Return the sample of a file, which is labelled where no other machine sees it."""
    if not alone:
        raise BadRequest("a sample is labelled on this machine alone: leave out --host and the token, or --sample")
    found = SampleFile(file)
    if not found.rows():
        raise BadRequest(f"{file} has no rows: `onrecord sample draw` makes one")
    return found


def _listening(host: str, port: int) -> socket.socket:
    """Return a socket that listens at the address, or say why none can."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family, backlog=128)
    except OSError as error:
        raise BadRequest(
            f"cannot listen at {host}, port {port} ({error.strerror or error}): another program may have it;"
            " name another with --port, or 0 for any that is free"
        ) from error


def _host_names(host: str) -> tuple[str, ...]:
    """Return the names under which pages are given: on this machine alone its own, else any."""
    try:
        alone = ip_address(host).is_loopback
    except ValueError:
        alone = host == "localhost"
    return LOOPBACK if alone else ("*",)
