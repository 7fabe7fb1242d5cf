"""Say in words what a server of PostgreSQL refused, and what to do.

Takes:  an error of psycopg or of SQLAlchemy.
Gives:  said_by(), its first line; remedy_for(), what to do.
Leaves: raising: postgres.py.
"""

from __future__ import annotations

AGAIN = "then run the same command again: what was kept is kept"
ACCESS = "PGPASSWORD, ~/.pgpass or the address has it"
REMEDIES = (
    ("28P01", "password authentication", f"check the user and the password: {ACCESS}"),
    ("", "no password supplied", f"give a password: {ACCESS}"),
    ("28000", "pg_hba.conf", "the server does not let this user in from here: change its pg_hba.conf"),
    ("3D000", "does not exist", "make the user or the database (`createuser`, `createdb`), or name another in --store"),
    ("57P03", "starting up", f"wait until the server has started, {AGAIN}"),
    ("", "shutting down", f"see that the server runs, {AGAIN}"),
    ("", "Connection refused", "start the server, or check the host and the port in --store"),
    ("", "No such file", "start the server, or check the folder of its socket in --store"),
    ("", "resolve host", "check the name of the host in --store"),
    ("", "translate host", "check the name of the host in --store"),
    ("", "timeout expired", "check the host in --store, and whether a firewall lets you through"),
    ("53300", "too many clients", "end some programs that use it, or raise max_connections"),
    ("55P03", "lock timeout", "another program has held it for a minute: end that one, then try again"),
    ("53100", "No space left", f"make room on the server's disk, {AGAIN}"),
    ("42501", "permission denied", "this user may not do that: GRANT it, or use another user"),
    ("25006", "read-only transaction", "this server is a copy that cannot be written: name the one that it copies"),
    ("57P01", "terminating connection", f"see that the server runs, {AGAIN}"),
    ("08006", "server closed the connection", f"see that the server runs, {AGAIN}"),
    ("08003", "connection is", f"see that the server runs, {AGAIN}"),
)
"""The code of an error (SQLSTATE), words that stand in one without a code, and what to do."""


def said_by(error: BaseException) -> str:
    """Return what the server, or psycopg, says, in one line."""
    lines = str(_driver_error(error)).strip().splitlines()
    return lines[0].strip() if lines else type(error).__name__


def remedy_for(error: BaseException) -> str:
    """Return what to do about an error."""
    code, said = getattr(_driver_error(error), "sqlstate", None), str(_driver_error(error))
    fits = (remedy for known, words, remedy in REMEDIES if (code == known if code else words in said))
    return next(fits, "look at the server's log, or go back to a copy of the database")


def _driver_error(error: BaseException) -> BaseException:
    """Return the error of psycopg that SQLAlchemy hands on."""
    return getattr(error, "orig", None) or error
