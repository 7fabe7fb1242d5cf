"""Learn what a word is worth as an event of record, of what kind it is, and which words mean one event.

Takes:  rows of candidates with the labelled events that they name.
Gives:  fitted(), a net that has learned from them; tables(), its weights by the names of worth.py.
Leaves: which mentions are joined: pairs.py.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

from onrecord.read.events.status_classifier import WEIGHED
from onrecord.read.network.heads import HIDDEN
from training.storylines import arguments

Numbers = NDArray[np.float32]

RAW = HIDDEN
"""Numbers of a word that come straight from the encoder's layers for events."""
PROJECTED, WIDE, LINKING = 128, 128, 64
DROPPED = 0.5
EPOCHS, BATCH, RATE, DECAY = 20, 512, 3e-3, 0.02
"""Chosen by average precision of worth, five folds of train by story."""
STATUS = 0.3
"""What places on the ladder count beside worth."""


@dataclass(frozen=True, slots=True)
class Rows:
    """Candidates of many articles: rows, worth (1 of record, 0 not, -1 left open), main, accepted kinds, events.

    events numbers the labelled events over all stories, -1 for none; story and article are numbers too, word is that of
    the candidate's word in its article, number its place among all; status is a place in WEIGHED, -1 for none.
    """

    rows: Numbers
    worth: NDArray[np.int64]
    main: NDArray[np.int64]
    kinds: Numbers
    events: NDArray[np.int64]
    story: NDArray[np.int64]
    article: NDArray[np.int64]
    word: NDArray[np.int64]
    number: NDArray[np.int64]
    status: NDArray[np.int64]

    def part(self, chosen: NDArray[np.bool_] | NDArray[np.int64]) -> Rows:
        """Return some of the candidates."""
        return Rows(*(getattr(self, name)[chosen] for name in self.__slots__))


class Told(NamedTuple):
    """What a net tells of candidates: how it sees them, worth and main, kinds, places on the ladder, linking."""

    seen: Tensor
    worth: Tensor
    kinds: Tensor
    status: Tensor
    linking: Tensor


class Net(nn.Module):
    """One narrow view of what the encoder saw, and heads over it and what else is known of a word."""

    def __init__(self, described: int, kinds: int) -> None:
        super().__init__()
        self.projection = nn.Linear(RAW, PROJECTED)
        self.hidden = nn.Linear(PROJECTED + described, WIDE)
        self.worth = nn.Linear(WIDE, 2)
        self.kind = nn.Linear(WIDE + described, kinds)
        self.linking = nn.Linear(PROJECTED, LINKING)
        self.status = nn.Linear(WIDE + described, len(WEIGHED))
        self.argument = arguments.Head(PROJECTED)
        self.scale = nn.Parameter(torch.tensor([4.0, -2.0]))

    def view(self, raw: Tensor) -> Tensor:
        """Return the narrow view of words."""
        seen: Tensor = self.projection(functional.dropout(raw, DROPPED, self.training))
        return seen

    def forward(self, raw: Tensor, described: Tensor) -> Told:
        """Return what the heads tell of candidates; the vectors for linking have length one."""
        seen = self.view(raw)
        more = functional.dropout(described, DROPPED / 2, self.training)
        hidden = functional.gelu(self.hidden(torch.cat([seen, more], 1)))
        hidden = functional.dropout(hidden, DROPPED, self.training)
        linking = functional.normalize(self.linking(seen), dim=1)
        both = torch.cat([hidden, more], 1)
        return Told(seen, self.worth(hidden), self.kind(both), self.status(both), linking)


def fitted(rows: Rows, *, seed: int = 0, epochs: int = EPOCHS) -> tuple[Net, Numbers, Numbers]:
    """Return a net that has learned from all rows, and the mean and spread by which raw numbers are told."""
    torch.manual_seed(seed)
    mean, spread = rows.rows[:, :RAW].mean(0), rows.rows[:, :RAW].std(0) + 1e-6
    raw = torch.from_numpy((rows.rows[:, :RAW] - mean) / spread)
    described = torch.from_numpy(rows.rows[:, RAW:])
    net = Net(described.shape[1], rows.kinds.shape[1])
    optimiser = torch.optim.AdamW(net.parameters(), lr=RATE, weight_decay=DECAY)
    batches = list(_batches(rows, seed, epochs))
    rates = torch.optim.lr_scheduler.OneCycleLR(optimiser, RATE, total_steps=len(batches))
    for at in batches:
        net.train()
        wrong = loss(net, net(raw[at], described[at]), rows.part(at))
        optimiser.zero_grad()
        wrong.backward()
        optimiser.step()
        rates.step()
    return net.eval(), mean, spread


def _batches(rows: Rows, seed: int, epochs: int) -> Iterator[NDArray[np.int64]]:
    """Yield batches of whole stories' events beside others, so that pairs of one event are seen together."""
    random = np.random.default_rng(seed)
    for _ in range(epochs):
        order = random.permutation(int(rows.story.max()) + 1)
        rank = np.empty_like(order)
        rank[order] = np.arange(len(order))
        mixed = random.permutation(len(rows.story))
        events = mixed[rows.events[mixed] >= 0]
        events = events[np.argsort(rank[rows.story[events]], kind="stable")]
        others = mixed[rows.events[mixed] < 0]
        steps = max(1, len(mixed) // BATCH)
        for own, rest in zip(np.array_split(events, steps), np.array_split(others, steps), strict=True):
            yield np.concatenate([own, rest])


def loss(net: Net, told_of: Told, rows: Rows) -> Tensor:
    """Return what a net is wrong by in what it tells of some candidates."""
    _, told, kinds, status, linking = told_of
    worth, main = torch.from_numpy(rows.worth), torch.from_numpy(rows.main)
    known, of_record = worth >= 0, torch.from_numpy(rows.events) >= 0
    wrong = functional.binary_cross_entropy_with_logits(told[known, 0], worth[known].float())
    if of_record.any():
        sure = of_record & known
        if sure.any():
            wrong = wrong + 0.3 * functional.binary_cross_entropy_with_logits(told[sure, 1], main[sure].float())
        accepted = torch.from_numpy(rows.kinds)[of_record]
        shares = torch.log_softmax(kinds[of_record], 1) + torch.log(accepted.clamp(min=1e-9))
        wrong = wrong - 0.5 * torch.logsumexp(shares, 1).mean()
        wrong = wrong + _one_event(net, linking[of_record], rows.part(of_record.numpy()))
    stands = torch.from_numpy(rows.status)
    if (stands >= 0).any():
        wrong = wrong + STATUS * functional.cross_entropy(status, stands, ignore_index=-1)
    return wrong


def _one_event(net: Net, linking: Tensor, rows: Rows) -> Tensor:
    """Return what the vectors are wrong by: those of one event lie together, those of a story's others apart."""
    story, events = torch.from_numpy(rows.story), torch.from_numpy(rows.events)
    pairs = (story[:, None] == story[None]) & ~torch.eye(len(story), dtype=torch.bool)
    if not pairs.any():
        return torch.zeros(())
    alike = net.scale[0] * (linking @ linking.T)[pairs] + net.scale[1]
    return functional.binary_cross_entropy_with_logits(alike, (events[:, None] == events[None])[pairs].float())


def tables(fit: tuple[Net, Numbers, Numbers]) -> Mapping[str, Numbers]:
    """Return the weights by the names under which they are shipped; mean and spread go into the projection."""
    net, mean, spread = fit
    held = {name: value.detach().numpy() for name, value in net.named_parameters()}
    weight = held["projection.weight"] / spread
    return {
        "event projection weight": weight,
        "event projection bias": held["projection.bias"] - weight @ mean,
        **{
            f"event {name} {part}": held[f"{name}.{part}"]
            for name in ("hidden", "worth", "kind", "status", "linking")
            for part in ("weight", "bias")
        },
        **{name.replace(".", " "): value for name, value in held.items() if name.startswith("argument.")},
    }
