"""Label a sample on pages: one line after the other with the words that it cites, then the error rates.

Takes:  a request; the sample of the Desk.
Gives:  the page of one line, which leads to the next without a verdict; at the end the rates.
Leaves: drawing and computing: sampling.py. Keeping labels: cli/sample_file.py. The token of a form: as in correct.py.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from urllib.parse import urlencode

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from onrecord.errors import BadRequest
from onrecord.model.span import Span
from onrecord.show.sampling import VERDICTS, labels, rated
from onrecord.show.web.answers import moment_of, page
from onrecord.show.web.desk import SampleSheet, desk_of
from onrecord.show.web.forms import form_of, refuse_foreign

Row = Mapping[str, str]
WRITTEN = ("verdict", "should_be", "coder", "note")
"""The cells that a person fills in."""
RATES = "/sample/rates"


def line(request: Request) -> Response:
    """Show one line of the sample, the first without a verdict where none is named."""
    rows = _open_sample(request).rows()
    name = request.query_params.get("line", "")
    at = (
        _row_number(rows, name) if name else next((n for n, row in enumerate(rows) if not row["verdict"].strip()), None)
    )
    if at is None:
        return RedirectResponse(RATES, 303)
    row, names = rows[at], [one["line"] for one in rows]
    view, span = moment_of(request).article(row["report"]), _row_span(row)
    cited = view if view and span and span.end <= len(view.texts[row["report"]]) else None
    return page(
        request,
        "label.html",
        row=row,
        view=cited,
        span=span,
        number=at + 1,
        names=names,
        verdicts=VERDICTS,
        labelled=_labelled_count(rows),
        coder=row["coder"] or next((one["coder"] for one in reversed(rows[:at]) if one["coder"]), ""),
        token=request.app.state.token,
    )


async def sent(request: Request) -> Response:
    """Keep the label of a line, and go on to the next without one."""
    asked = await form_of(request)
    return await run_in_threadpool(_keep_label, request, asked)


def _keep_label(request: Request, asked: dict[str, str]) -> Response:
    sample = _open_sample(request)
    refuse_foreign(request, asked)
    cells = {name: " ".join(asked.get(name, "").split())[:2000] for name in WRITTEN}
    if cells["verdict"] not in VERDICTS:
        raise BadRequest(f"no verdict is chosen: choose one of {', '.join(VERDICTS)}")
    name = asked.get("line", "")
    sample.label(name, cells)
    rows = sample.rows()
    at = _row_number(rows, name)
    left = [row["line"] for row in (*rows[at + 1 :], *rows[:at]) if not row["verdict"].strip()]
    return RedirectResponse(f"/sample?{urlencode({'line': left[0]})}" if left else RATES, 303)


def rates(request: Request) -> Response:
    """Show how often lines are wrong by what is labelled so far."""
    sample = _open_sample(request)
    rows = sample.rows()
    found = rated(labels(rows, sample.name))
    return page(request, "rates.html", rates=found, labelled=_labelled_count(rows), number=len(rows), name=sample.name)


def _labelled_count(rows: Sequence[Row]) -> int:
    return sum(bool(row["verdict"].strip()) for row in rows)


def _row_number(rows: Sequence[Row], name: str) -> int:
    """Return the place of the row of a line."""
    found = next((n for n, row in enumerate(rows) if row["line"] == name), None)
    if found is None:
        raise HTTPException(404, "The sample has no such line.")
    return found


def _row_span(row: Row) -> Span | None:
    """Return the characters that a row cites, None where a spreadsheet has spoilt them."""
    try:
        start, end = int(row["start"]), int(row["end"])
    except (KeyError, ValueError):
        return None
    return Span(start, end) if 0 <= start < end else None


def _open_sample(request: Request) -> SampleSheet:
    sample = desk_of(request).sample
    if sample is None:
        raise HTTPException(404, "No sample is open: start with `onrecord serve --sample FILE`.")
    return sample
