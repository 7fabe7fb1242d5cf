"""Follow one plan through all its reports: run it in a checkout with `.venv/bin/python examples/follow_a_plan.py`."""

import tempfile
from pathlib import Path

import onrecord

REPORTS = Path(__file__).parent / "bridge"

with tempfile.TemporaryDirectory() as folder, onrecord.open_record(Path(folder) / "record.sqlite") as kept:
    for outcome in kept.add(REPORTS):
        print(outcome.did, outcome.article.headline if outcome.article else outcome.why)
    plan = max(kept.events(), key=lambda event: len(event.mentions))
    print(f"\n{plan.label}: {plan.status}, {plan.date.iso if plan.date else 'no day given'}\n")
    for change in kept.changes():
        if change.event == plan.id:
            print(f"{change.kind}: {change.old} -> {change.new}")
            print(f"    before: {kept.words(change.before)}")
            print(f"    after:  {kept.words(change.after)}")
