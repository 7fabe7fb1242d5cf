"""Connect to machines of the public internet, and to no other.

Takes:  a host and a port, as an address on some page names them.
Gives:  connected(): a socket that leads to the very address that was checked; refused() says why an address is not.
Leaves: what is asked there: fetcher.py.

A name is resolved once: what is checked is what is connected to, so that a name which changes its mind in between (DNS
rebinding) gains nothing. Forms of writing an address (decimal, octal, hexadecimal, IDN dots) need no list here: the
system resolves them all to an address, and that is looked at.
"""

import socket
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

from onrecord.errors import SkipArticle, TryLater

GLOBAL = ip_network("2000::/3")  # the only unicast addresses of IPv6 that are given out (RFC 4291, 2.4)
# Addresses that wrap one of IPv4, which may be anybody's: 6to4 (RFC 3056), Teredo (RFC 4380); for documents (RFC 9637).
SPECIAL = (ip_network("2002::/16"), ip_network("2001::/32"), ip_network("3fff::/20"))
PROTOCOLS = ip_network("192.0.0.0/24")  # RFC 6890; Python takes some of them for global


def refused(address: str) -> bool:
    """Tell whether an address is that of a private, local or special network.

    >>> [refused(one) for one in ("127.0.0.1", "::ffff:10.0.0.1", "169.254.169.254", "93.184.215.14")]
    [True, True, True, False]
    """
    found: IPv4Address | IPv6Address = ip_address(address.partition("%")[0])
    if isinstance(found, IPv6Address):
        if found.ipv4_mapped:
            return refused(str(found.ipv4_mapped))
        if found not in GLOBAL or any(found in network for network in SPECIAL):
            return True
    return not found.is_global or found.is_multicast or found in PROTOCOLS


def connected(host: str, port: int, timeout: float) -> socket.socket:
    """Return a socket to the host; SkipArticle where one of its addresses is not public, TryLater where none answers.

    A name with a public and a private address is refused whole: it is an attempt, or a mistake.
    """
    addresses = _resolved(host, port)
    for address in addresses:
        if refused(address):
            leads = "is" if host == address else f"leads to {address}, which is"
            raise SkipArticle(f"{host} {leads} no address of the public internet: not asked.")
    failed: OSError | None = None
    for address in addresses:
        try:
            return socket.create_connection((address, port), timeout)
        except OSError as error:
            failed = error
    raise TryLater(f"{host} cannot be reached ({failed})") from failed


def _resolved(host: str, port: int) -> list[str]:
    """Return the addresses of a host, each once, in the order of preference of the system."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise TryLater(f"{host} cannot be found ({error})") from error
    return list(dict.fromkeys(str(place[0]) for *_, place in found))
