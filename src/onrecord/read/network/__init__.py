"""The trained network: windows of word pieces in, findings with their confidence out.

Takes:  a laid out text, the weights in data/reader/.
Gives:  Network and findings(); weights(), which opens the files or says what is wrong with them.
Leaves: what is shown of it: the rooms beside this one. Training: training/, outside the package.
"""

from onrecord.read.network.model_files import SHIPPED, weights
from onrecord.read.network.predictions import EventCandidate, Findings, SpanPrediction, Written, findings
from onrecord.read.network.sayings import PredictedAttribution
from onrecord.read.network.session import Network, network
from onrecord.read.network.syntax import Dependency

__all__ = [
    "SHIPPED",
    "Dependency",
    "EventCandidate",
    "Findings",
    "Network",
    "PredictedAttribution",
    "SpanPrediction",
    "Written",
    "findings",
    "network",
    "weights",
]
