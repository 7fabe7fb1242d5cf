"""Give entities, inclusions and document types that point elsewhere: nothing is opened, nothing grows.

Takes:  strace, where it is there, to see every file and socket that is opened.
Gives:  one line; exit status 1 where a secret file was read, a socket opened, or the command failed.
Leaves: feeds, which are not read yet.

Run it with: python -m benchmarks.trust.xml
"""

import shutil
import sys
import tempfile
from itertools import product
from pathlib import Path

from benchmarks.trust.ground import onrecord, told

LAUGHS = "".join(f'<!ENTITY l{n + 1} "{f"&l{n};" * 10}">' for n in range(12))
DOCTYPES = (
    f'<!DOCTYPE html [<!ENTITY l0 "rain">{LAUGHS}]>',
    f'<!DOCTYPE html [<!ENTITY l12 "{"rain" * 50_000}">]>',
    '<!DOCTYPE html [<!ENTITY l12 SYSTEM "file://SECRET">]>',
    '<!DOCTYPE html [<!ENTITY l12 SYSTEM "http://127.0.0.1:9/x">]>',
    '<!DOCTYPE html [<!ENTITY % p SYSTEM "file://SECRET"> %p;]>',
    '<!DOCTYPE html SYSTEM "http://127.0.0.1:9/x.dtd">',
    '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY l12 SYSTEM "SECRET">]>',
    '<?xml-stylesheet href="http://127.0.0.1:9/x.xsl" type="text/xsl"?>',
)
BODIES = (
    "<h1>Rain in Ternes</h1><p>&l12; The ferry stays in port until Friday, captain Ingrid Moe said on Monday.</p>",
    '<h1>Rain</h1><xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="SECRET" parse="text"/><p>Rain.</p>',
    '<h1>Rain</h1><iframe src="file://SECRET"></iframe><img src="http://127.0.0.1:9/a.png"><p>Rain falls on it.</p>',
)
ENCODINGS = ("utf-8", "utf-16", "utf-7")
TRACE = ("strace", "-f", "-qq", "-e", "trace=openat,open,connect", "-o")


def main() -> int:
    """Add each case in each encoding, and look for what was opened and what was kept."""
    wrong, cases = list[str](), 0
    with tempfile.TemporaryDirectory() as folder:
        base = Path(folder)
        secret = base / "secret"
        secret.write_text("xyzzy-secret")
        for encoding in ENCODINGS:
            (base / encoding).mkdir()
            for number, (doctype, body) in enumerate(product(DOCTYPES, BODIES)):
                text = (doctype + body).replace("SECRET", str(secret))
                (base / encoding / f"{number}.html").write_bytes(text.encode(encoding))
                cases += 1
            wrong += [f"{encoding}: {each}" for each in _opened(base, encoding)]
    return told("XML", wrong, f"{cases} cases" + ("" if shutil.which("strace") else ", no strace: files not watched"))


def _opened(base: Path, encoding: str) -> list[str]:
    trace = base / f"{encoding}.trace"
    before = (*TRACE, str(trace)) if shutil.which("strace") else ()
    _, said = onrecord("--store", base / f"{encoding}.sqlite", "add", base / encoding, before=before)
    calls = trace.read_text().splitlines() if trace.exists() else []
    found = [line for line in calls if '/secret"' in line or ("connect(" in line and "AF_INET" in line)]
    code, out = onrecord("--store", base / f"{encoding}.sqlite", "export", "--format", "json")
    failed = [f"the export ended with {code}: {out[-150:]}"] * (code != 0) + ["a traceback"] * ("Traceback" in said)
    return [*found, *failed, *["the secret is in the record"] * ("xyzzy-secret" in out)]


if __name__ == "__main__":
    sys.exit(main())
