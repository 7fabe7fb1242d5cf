"""The record as pages in a browser, and as JSON over HTTP.

Takes:  Moments.
Gives:  app(), an ASGI application: no page needs a script, none asks for anything from another machine.
Leaves: listening: cli/serve.py.
"""

from onrecord.show.web.application import app

__all__ = ["app"]
