"""The trained network: windows of word pieces in, findings with their confidence out.

Takes:  a laid out text, the weights in data/reader/.
Gives:  Network and findings(); weights(), which opens the files or says what is wrong with them.
Leaves: what is shown of it: the rooms beside this one. Training: training/, outside the package.
"""

from onrecord.read.network.findings import Findings, Happening, Sighting, Written, findings
from onrecord.read.network.network import Network, network
from onrecord.read.network.sayings import Saying
from onrecord.read.network.syntax import Hold
from onrecord.read.network.weights import SHIPPED, weights

__all__ = [
    "SHIPPED",
    "Findings",
    "Happening",
    "Hold",
    "Network",
    "Saying",
    "Sighting",
    "Written",
    "findings",
    "network",
    "weights",
]
