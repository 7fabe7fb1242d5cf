"""Open a record where it is kept: a file of SQLite or a database of PostgreSQL.

Takes:  a path, or an address such as postgresql+psycopg://user@host/db.
Gives:  opened(), a Backend (backend.py): whatever the two databases do differently.
Leaves: what is the same in both: the tables, their migrations and every statement outside of this folder.
"""

from onrecord.record.backends.backend import Backend, Database
from onrecord.record.backends.opening import opened

__all__ = ["Backend", "Database", "opened"]
