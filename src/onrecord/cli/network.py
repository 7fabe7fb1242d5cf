"""Load what asks the network, when a command needs it.

Takes:  nothing.
Gives:  network(): run/following.py; BadRequest where the libraries of the extra `follow` are not installed.
Leaves: asking: intake/.
"""

from importlib import import_module
from types import ModuleType

from onrecord.errors import BadRequest


def is_url(address: str) -> bool:
    """Tell whether an address is one of the web, and no path of a file.

    >>> is_url("https://shore.example/tides"), is_url("tides.html")
    (True, False)
    """
    return address.lower().startswith(("http://", "https://"))


def network() -> ModuleType:
    """Return the module that follows and fetches."""
    try:
        return import_module("onrecord.run.following")
    except ModuleNotFoundError as error:
        raise BadRequest(
            f"asking the network needs {error.name}: install it with `pip install onrecord[follow]`"
        ) from error
