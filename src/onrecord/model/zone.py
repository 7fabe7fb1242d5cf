"""What kind of thing a stretch of a page is.

Takes:  a kind and a span.
Gives:  Zone; REPORTING, the kinds that a record may cite.
Leaves: finding them: clean/zones.py.
"""

from dataclasses import dataclass
from typing import Literal

from onrecord.model.span import Span

ZoneKind = Literal["headline", "byline", "dateline", "body", "caption", "teaser", "furniture", "comment"]

REPORTING: frozenset[ZoneKind] = frozenset({"headline", "caption", "body"})


@dataclass(frozen=True, slots=True)
class Zone:
    """One stretch of an article; each character that is not white space lies in exactly one."""

    kind: ZoneKind
    span: Span

    @property
    def reports(self) -> bool:
        """Tell whether a line of the record may cite words of this zone."""
        return self.kind in REPORTING
