"""Say in words what a server of PostgreSQL refused, and what to do.

Takes:  an error of psycopg or of SQLAlchemy.
Gives:  said_by(), its first line; remedy_for(), what to do.
Leaves: raising: postgres.py.
"""

from __future__ import annotations

AGAIN = "then run the same command again: what was kept is kept"
REMEDIES = (
    ("28P01 password", "check the user and the password: PGPASSWORD, ~/.pgpass or the address has it"),
    ("28000 pg_hba.conf", "the server lets this user in from nowhere here: change its pg_hba.conf"),
    ("no password supplied", "give one: PGPASSWORD, ~/.pgpass or the address has it"),
    ("3D000", "make the database with `createdb`, or name another one with --store"),
    ("does not exist", "make it (`createuser`, `createdb`), or name another one with --store"),
    ("57P03 starting up", f"wait until the server has started, {AGAIN}"),
    ("Connection refused", "start the server, or check the host and the port in --store"),
    ("No such file", "start the server, or check the folder of its socket in --store"),
    ("could not translate resolve host", "check the name of the host in --store"),
    ("timeout expired", "check the host in --store, and whether a firewall lets you through"),
    ("53300 too many clients", "end some programs that use it, or raise max_connections"),
    ("55P03", "another program has held it for a minute: end that one, then try again"),
    ("53100 53200", f"make room on the server, {AGAIN}"),
    ("42501 25006", "this user may not do that: GRANT it, or use another user"),
    ("57P01 57P02 08006 08003", f"see that the server runs, {AGAIN}"),
)
LOST = ("server closed the connection", "connection is lost", "connection is closed", "terminating connection")
"""What psycopg says without a code where the server went away."""


def said_by(error: BaseException) -> str:
    """Return what the server, or psycopg, says, in one line."""
    lines = str(getattr(error, "orig", None) or error).strip().splitlines()
    return lines[0].strip() if lines else type(error).__name__


def remedy_for(error: BaseException) -> str:
    """Return what to do about an error, known by its code (SQLSTATE) or by words that libpq says without one."""
    cause = getattr(error, "orig", None) or error
    code, said = getattr(cause, "sqlstate", None) or "", str(cause)
    if any(words in said for words in LOST):
        code = "57P01"
    for known, remedy in REMEDIES:
        codes = [word for word in known.split() if len(word) == 5 and word.isupper()]
        words = " ".join(word for word in known.split() if word not in codes)
        if code in codes or (words and words in said):
            return remedy
    return "look at the server's log, or go back to a copy of the database"
