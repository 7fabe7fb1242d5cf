"""OnRecord keeps the record of a developing story: who said what, what is planned, what changed.

`read_text` and `open_record` are for programs; library.py tells what they give. They are loaded when they are first
asked for, so that the command does not wait for what it does not need; __init__.pyi has their types.
"""

from importlib import import_module
from typing import Any

__version__ = "0.1.0"
__all__ = ["Kept", "__version__", "open_record", "read_text"]


def __getattr__(name: str) -> Any:
    """Return a name of the library (PEP 562)."""
    if name in ("Kept", "open_record", "read_text"):
        return getattr(import_module("onrecord.library"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
