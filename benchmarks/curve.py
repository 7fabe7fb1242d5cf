"""Draw how often direct quotations have the right source, at every coverage.

Takes:  ../shared/corpora/polnear/dev.jsonl.xz.
Gives:  docs/pictures/direct-quotations.svg, and the points as a table.
Leaves: what is counted as right: attributions.py.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from benchmarks.attributions import DEV, answers, read_row, rows

PICTURE = Path(__file__).resolve().parents[1] / "docs" / "pictures" / "direct-quotations.svg"
WIDTH, HEIGHT, LEFT, TOP = 640, 360, 60, 20
LOWEST = 0.9
"""Precision at the foot of the picture."""
WANTED = ((0.80, 0.95, "first"), (0.85, 0.97, "wanted"), (0.60, 0.99, "wanted"))
"""Coverage and precision that were asked for."""
Point = tuple[float, float, float]


def main() -> None:
    """Print the table and write the picture."""
    if not DEV.exists():
        print(f"There is no {DEV}: nothing is drawn.")
        return
    found = [answer for row in rows() for answer in answers(read_row(row), row)]
    curve = points([a for a in found if a is not None], len(found))
    for confidence, precision, coverage in curve:
        print(f"confidence from {confidence:.2f}: precision {precision:.3f} at coverage {coverage:.3f}")
    PICTURE.parent.mkdir(parents=True, exist_ok=True)
    PICTURE.write_text(drawn(curve), encoding="utf8")


def points(shown: Sequence[tuple[float, bool]], asked: int) -> list[Point]:
    """Return confidence, precision and coverage of all that is shown from that confidence on."""
    levels = sorted({sure for sure, _ in shown})
    kept = ([right for sure, right in shown if sure >= least] for least in levels)
    return [(level, sum(rights) / len(rights), len(rights) / asked) for level, rights in zip(levels, kept, strict=True)]


def drawn(curve: Sequence[Point]) -> str:
    """Return the curve as SVG: coverage from 0 to 1 across, precision from LOWEST to 1 up."""
    line = " ".join(f"{_across(coverage):.1f},{_up(precision):.1f}" for _, precision, coverage in curve)
    dots = "".join(
        f'<circle cx="{_across(c):.1f}" cy="{_up(p):.1f}" r="3" fill="#1f4e79"><title>{s:.2f}</title></circle>'
        for s, p, c in curve
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT + 60}" font-family="sans-serif" '
        f'font-size="12"><rect width="100%" height="100%" fill="white"/>{_frame()}{_wanted()}'
        f'<polyline points="{line}" fill="none" stroke="#1f4e79" stroke-width="2"/>{dots}</svg>\n'
    )


def _across(coverage: float) -> float:
    return LEFT + coverage * (WIDTH - LEFT - 20)


def _up(precision: float) -> float:
    return TOP + (1 - precision) / (1 - LOWEST) * (HEIGHT - TOP)


def _frame() -> str:
    """Return axes, lines and labels."""
    rows_ = [1 - n * (1 - LOWEST) / 5 for n in range(6)]
    lines = "".join(
        f'<line x1="{LEFT}" x2="{WIDTH - 20}" y1="{_up(p):.1f}" y2="{_up(p):.1f}" stroke="#ddd"/>'
        f'<text x="{LEFT - 8}" y="{_up(p) + 4:.1f}" text-anchor="end">{p:.2f}</text>'
        for p in rows_
    )
    ticks = "".join(
        f'<text x="{_across(n / 5):.1f}" y="{HEIGHT + 18}" text-anchor="middle">{n / 5:.1f}</text>' for n in range(6)
    )
    title = f'<text x="{WIDTH / 2}" y="{HEIGHT + 44}" text-anchor="middle">coverage of the direct quotations</text>'
    return lines + ticks + title + f'<text x="{LEFT}" y="14">precision of the source</text>'


def _wanted() -> str:
    return "".join(
        f'<path d="M{_across(c) - 5:.1f} {_up(p):.1f}h10m-5 -5v10" stroke="#b03a2e" stroke-width="2"/>'
        f'<text x="{_across(c) + 8:.1f}" y="{_up(p) + 4:.1f}" fill="#b03a2e">{name}</text>'
        for c, p, name in WANTED
    )


if __name__ == "__main__":
    main()
