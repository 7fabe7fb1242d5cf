"""How much of each corpus the reader learns from.

Takes:  nothing.
Gives:  MIXTURE; TEACHES, by which layer of the corpora a part is taught that can learn alone.
Leaves: making batches of it: mixture.py.
"""

MIXTURE: dict[str, float] = {
    "polnear": 7,
    "uner": 4,
    "wikigold": 1,
    "crossner": 0.4,
    "gmb": 0.8,
    "timebank": 1.8,
    "aquaint": 0.5,
    "wikiwars": 0.6,
    "meantime": 0.8,
    "uds": 2.5,
    "uw": 1,
    "tdg": 1,
    "gum": 4,
    "polnear-corenlp": 0.8,
    "ewt-syntax": 2,
    "gum-syntax": 1.2,
}
"""Share of the batches: a hundred minutes go through most gold corpora about ten times, small ones of value more often,
silver ones once or twice (sizes: python -m training.corpora)."""

TEACHES = {"syntax": "word"}
"""Layers of the corpora by which the parts of the model are taught that can learn alone."""
