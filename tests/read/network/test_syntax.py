"""A relation stands on the side of its head on which English has it."""

import numpy as np

from onrecord.read.network.heads import RELATIONS
from onrecord.read.network.syntax import _directed


def test_what_leads_to_a_later_word_hangs_on_no_earlier_one() -> None:
    odds = np.zeros((3, len(RELATIONS)), dtype=np.float32)
    odds[:, RELATIONS.index("mark")] = odds[:, RELATIONS.index("case")] = 1
    before, owner, after = _directed(odds, np.array([2, 1, -1]))
    mark, case = RELATIONS.index("mark"), RELATIONS.index("case")
    assert before[mark] < 0 and before[case] < 0
    assert owner[mark] < 0 and owner[case] == 1  # "'s" stands right behind its noun
    assert after[mark] == 1 and after[case] == 1
