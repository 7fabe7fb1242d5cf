"""The errors of a run, each named by what the run does next.

Takes:  nothing.
Gives:  one class an outcome; each message says what is wrong, with which thing, and what to do.
Leaves: how an error is printed and which exit status it gets: cli/.
"""


class OnRecordError(Exception):
    """Anything that OnRecord itself has to say about bad input."""


class SkipArticle(OnRecordError):
    """This article cannot be read; the run goes on with the next one. article is its id where the input gave one."""

    def __init__(self, message: str, *, article: str | None = None) -> None:
        super().__init__(message)
        self.article = article


class TryLater(OnRecordError):
    """A thing outside is not there now; the same call may succeed later."""


class StopRun(OnRecordError):
    """The run cannot go on: the store or the reader itself is unusable."""


class BadRequest(OnRecordError):
    """The person asked for something that does not exist or does not fit."""
