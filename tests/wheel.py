"""Use the installed package as a newcomer would: `make wheel` runs this in a clean environment, in another folder."""

import subprocess
import sys
import tempfile
from pathlib import Path
from urllib.request import urlopen

COMMAND = str(Path(sys.executable).with_name("onrecord"))


def main(reports: str) -> None:
    """Keep the example, show it, and serve a page; whatever is missing from the package fails here."""
    with tempfile.TemporaryDirectory() as folder:
        store = str(Path(folder) / "record.sqlite")
        subprocess.run([COMMAND, "--store", store, "add", reports], check=True, capture_output=True)
        shown = subprocess.run([COMMAND, "--store", store, "show"], check=True, capture_output=True, text=True)
        assert "March 2031" in shown.stdout, shown.stdout
        mail = Path(folder) / "brief.html"
        subprocess.run([COMMAND, "--store", store, "brief", "--html", str(mail)], check=True, capture_output=True)
        assert mail.read_text(encoding="utf8").startswith("<!doctype html>")
        serving = [COMMAND, "--store", store, "serve", "--port", "0"]
        with subprocess.Popen(serving, stdout=subprocess.PIPE, text=True) as server:
            try:
                assert server.stdout is not None
                address = server.stdout.readline().split()[4]
                assert "What changed" in urlopen(address, timeout=60).read().decode()
            finally:
                server.terminate()
    sys.stdout.write("The wheel works in a clean environment.\n")


if __name__ == "__main__":
    main(sys.argv[1])
