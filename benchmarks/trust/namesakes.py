"""Give the record pairs of different people with one name: how many become one?

Takes:  the number of pairs (500 where none is named).
Gives:  one line; exit status 1 where more than two in a thousand were joined.
Leaves: real namesakes: benchmarks.people.

Run it with: python -m benchmarks.trust.namesakes [NUMBER]
"""

import json
import sys
import tempfile
from pathlib import Path

from benchmarks.trust.ground import asked, told
from onrecord.read import Reader
from onrecord.record import Store
from onrecord.run.pipeline import added
from onrecord.run.relink import record_of

MOST = 0.002
GIVEN, SURNAMES = (
    "John Mary Peter Anna Paul Laura Mark Julia".split(),
    "Harl Bray Lind Moe Vale Thal Arno Weiss Dorn Kell".split(),
)
WHO = (
    ("the fisheries minister of Norway", "The minister signed a treaty on cod quotas in Oslo"),
    ("a dentist in Ohio", "The dentist opened a second surgery in Columbus"),
    ("a striker for Valencia", "The striker scored twice against Getafe in Spain"),
    ("the mayor of Hobart", "The mayor closed two streets of Hobart in Tasmania for a market"),
    ("a novelist in Nairobi", "The novelist won a prize for a story about Kisumu in Kenya"),
)


def main(number: int) -> int:
    """Keep two reports of each pair, and see whether both of them speak as one person."""
    with tempfile.TemporaryDirectory() as folder, Store.open(Path(folder) / "record.sqlite") as store:
        path = Path(folder) / "pairs.jsonl"
        path.write_text("\n".join(json.dumps(line) for n in range(number) for line in _pair(n)), encoding="utf-8")
        list(added([str(path)], store, Reader()))
        record = record_of(store)
    speakers: dict[str, set[str]] = {}
    files = {document.article.id: document.article.file for document in record.documents}
    for said in record.statements:
        if said.speaker:
            speakers.setdefault(files[said.article], set()).add(said.speaker)
    joined = [f"pair {n}" for n in range(number) if speakers.get(f"{n}a", set()) & speakers.get(f"{n}b", set())]
    both = sum(bool(speakers.get(f"{n}a")) and bool(speakers.get(f"{n}b")) for n in range(number))
    words = f"{len(joined)} of {both} pairs whose both people were found speaking were joined ({number} pairs)"
    return told("namesakes", joined if len(joined) > MOST * max(1, both) else [], words)


def _pair(n: int) -> list[dict[str, str]]:
    name = f"{GIVEN[n % 8]} {SURNAMES[n // 8 % 10]}{'abcdefghijklm'[n // 80]}"
    some = (WHO[n % 5], WHO[(n + 1 + n // 5 % 4) % 5])
    return [
        {
            "id": f"{n}{side}",
            "title": f"{name} speaks",
            "published": f"2031-0{n % 9 + 1}-{10 + n % 18}",
            "text": f"{did}, it was reported on Monday.\n\n“It took {n + 20} weeks,” said {name}, {who}.",
        }
        for side, (who, did) in zip("ab", some, strict=True)
    ]


if __name__ == "__main__":
    sys.exit(main(asked(500)))
