"""OnRecord keeps the record of a developing story: who said what, what is planned, what changed."""

__version__ = "0.1.0"
