"""The files that OnRecord hands to other programs.

Takes:  a Record, or one Reading.
Gives:  EXPORTS, each format with the function that writes it.
Leaves: where the bytes go: cli/.
"""

from collections.abc import Callable

from onrecord.model.record import Record
from onrecord.show.export.json import record_json

EXPORTS: dict[str, Callable[[Record], bytes]] = {"json": record_json}
