"""Add a folder of reports to a store by the quick reader, telling each on a line: what kills.py kills.

Run it with: python -m benchmarks.trust.adding STORE FOLDER
"""

import sys

from benchmarks.trust.ground import Quick
from onrecord.record import Store
from onrecord.run.pipeline import added


def main(path: str, folder: str) -> None:
    """Add, and tell what is kept as soon as it is."""
    with Store.open(path) as store:
        for outcome in added([folder], store, Quick()):
            print(outcome.did, outcome.article.file if outcome.article else outcome.why, flush=True)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
