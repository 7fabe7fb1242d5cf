"""Take in what a person names: files, folders, standard input, and what is followed on the network.

Takes:  addresses.
Gives:  pages(addresses), one Page a text; MAX_BYTES, the most that one text may hold; checked_address() and
        subscriptions_in(), what may be followed. What talks to the network is loaded by run/following.py alone.
Leaves: what a page says and where its article begins: clean/.
"""

from onrecord.intake.addresses import pages
from onrecord.intake.files import MAX_BYTES
from onrecord.intake.opml import subscriptions as subscriptions_in
from onrecord.intake.permitted_addresses import checked as checked_address

__all__ = ["MAX_BYTES", "checked_address", "pages", "subscriptions_in"]
