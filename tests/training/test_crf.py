"""The loss of a sequence is what trying every sequence gives; skipped where torch is not installed (training only)."""

from itertools import pairwise, product

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="torch is for training only and not installed here")
crf = pytest.importorskip("training.crf")

UNKNOWN = -100


def test_the_loss_is_the_share_of_the_right_sequences() -> None:
    chance = np.random.default_rng(7)
    scores, weights = chance.normal(size=(4, 3)), chance.normal(size=(3, 3))
    targets = [1, UNKNOWN, 0, 2]
    every = {
        way: np.exp(sum(scores[n, t] for n, t in enumerate(way)) + sum(weights[a, b] for a, b in pairwise(way)))
        for way in product(range(3), repeat=4)
    }
    right = sum(w for way, w in every.items() if all(t in (UNKNOWN, g) for t, g in zip(targets, way, strict=True)))
    lost = crf.chain_loss(
        torch.tensor(scores)[None], torch.tensor(weights), torch.tensor([targets]), torch.ones(1, 4, dtype=torch.bool)
    )
    assert lost.item() == pytest.approx(-np.log(right / sum(every.values())) / 4)


def test_padding_changes_nothing() -> None:
    scores, weights = torch.randn(1, 5, 3), torch.randn(3, 3)
    targets = torch.tensor([[0, 1, 2]])
    alone = crf.chain_loss(scores[:, :3], weights, targets, torch.ones(1, 3, dtype=torch.bool))
    padded = torch.tensor([[0, 1, 2, UNKNOWN, UNKNOWN]])
    mask = torch.tensor([[True, True, True, False, False]])
    assert crf.chain_loss(scores, weights, padded, mask).item() == pytest.approx(alone.item(), rel=1e-5)
