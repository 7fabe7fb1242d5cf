"""The pages in a real browser: Debian's Chromium, driven by playwright, on the record of the invented examples.

Where either is missing the tests are skipped with what to install: `apt-get install chromium`, `make browser`.
"""

import shutil
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import uvicorn

from onrecord.cli.desk import StoreDesk
from onrecord.cli.moments import newest
from onrecord.cli.sample_file import SampleFile
from onrecord.model.record import Record
from onrecord.read import Reader
from onrecord.record import Store
from onrecord.run.pipeline import added
from onrecord.run.relink import record_of
from onrecord.show.export.csv import csv_bytes
from onrecord.show.record_view import View
from onrecord.show.sampling import drawn
from onrecord.show.web import app

ROOT = Path(__file__).parents[2]
EXAMPLES = ROOT / "examples"
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]


@pytest.fixture(scope="session")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """Return a store of the bridge story; the harbour story is added by whoever wants it to be new."""
    with Store.open(tmp_path_factory.mktemp("browser") / "record.sqlite") as opened:
        assert {outcome.did for outcome in added([str(EXAMPLES / "bridge")], opened, Reader())} == {"kept"}
        yield opened


@pytest.fixture(scope="session")
def record(store: Store) -> Record:
    return record_of(store)


@pytest.fixture(scope="session")
def sample(record: Record, tmp_path_factory: pytest.TempPathFactory) -> SampleFile:
    """Return a sample of three statements, without labels."""
    file = tmp_path_factory.mktemp("sample") / "sample.csv"
    file.write_bytes(csv_bytes(drawn(View(record), 3, of="statements", by="none")))
    return SampleFile(str(file))


@contextmanager
def served(store: Store, sample: SampleFile | None = None) -> Iterator[str]:
    """Give the address at which the pages of a store are served."""
    pages = app(newest(store), desk=StoreDesk(store, sample))
    server = uvicorn.Server(uvicorn.Config(pages, port=0, log_level="error"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.05)
    yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    server.should_exit = True
    thread.join(10)


@pytest.fixture(scope="session")
def site(store: Store, sample: SampleFile) -> Iterator[str]:
    """Return the address at which the pages are served."""
    with served(store, sample) as address:
        yield address


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    """Return the browser, or skip with what is missing."""
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed: run `make browser`")
    path = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if path is None:
        pytest.skip("Chromium is not installed: run `apt-get install chromium`")
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def page(chromium: Any, site: str) -> Iterator[Any]:
    """Return a new window whose scripts are off, and which may ask for nothing but the site."""
    context = chromium.new_context(base_url=site, java_script_enabled=False, viewport={"width": 1100, "height": 900})
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    yield context.new_page()
    assert [url for url in asked if not url.startswith(site)] == []
    context.close()
