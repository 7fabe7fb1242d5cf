"""Take the pictures of the pages from the invented bridge story: `python docs/screenshots.py`, after `make browser`."""

import shutil
import sys
import tempfile
import threading
import time
from pathlib import Path

import uvicorn
from playwright.sync_api import Page, sync_playwright

from onrecord.cli.moments import newest
from onrecord.read import Reader
from onrecord.record import Store
from onrecord.run.pipeline import added
from onrecord.show.web import app

HERE = Path(__file__).parent
SIZE = {"width": 1000, "height": 900}


def main(into: Path = HERE / "pictures") -> None:
    """Serve the story, and take the front page, the story and its most spoken of event into a folder."""
    with tempfile.TemporaryDirectory() as folder, Store.open(Path(folder) / "record.sqlite") as store:
        list(added([str(HERE.parent / "examples" / "bridge")], store, Reader()))
        server = uvicorn.Server(uvicorn.Config(app(newest(store)), port=0, log_level="error"))
        threading.Thread(target=server.run, daemon=True).start()
        while not server.started:
            time.sleep(0.05)
        site = f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
        with sync_playwright() as driver:
            browser = driver.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
            _take(browser.new_page(base_url=site, viewport=SIZE), into)
            browser.close()
        server.should_exit = True


def _take(page: Page, into: Path) -> None:
    page.goto("/?today=2032-05-01&since=2032-04-20")
    page.locator("li.change summary").first.click()
    page.screenshot(path=into / "front.png")
    page.goto("/stories")
    page.locator("a.name", has_text="bridge").first.click()
    page.screenshot(path=into / "story.png")
    page.locator("li.change a.name").first.click()
    page.screenshot(path=into / "event.png")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
