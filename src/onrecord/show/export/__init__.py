"""The files that OnRecord hands to other programs.

Takes:  a Record, or one Reading.
Gives:  EXPORTS, each format with the function that writes it.
Leaves: where the bytes go: cli/.
"""

EXPORTS: dict[str, str] = {
    "json": "onrecord.show.export.writers:json",
    "csv": "onrecord.show.export.writers:csv",
    "parquet": "onrecord.show.export.parquet_files:parquet",
    "sqlite": "onrecord.show.export.writers:sqlite",
    "ics": "onrecord.show.export.writers:ics",
    "atom": "onrecord.show.export.writers:atom",
    "jsonfeed": "onrecord.show.export.writers:jsonfeed",
    "ninjs": "onrecord.show.export.writers:ninjs",
    "annotations": "onrecord.show.export.writers:annotations",
    "markdown": "onrecord.show.export.writers:markdown",
}
"""Each format with where its writer is, which is loaded only when that format is asked for."""
