"""A model on its way: its steps and its checkpoints.

Takes:  MiniLM's weights or a checkpoint, batches, the rates.
Gives:  Run; begun() makes one or goes on with one, learn() makes one step, save() keeps all that is needed to go on.
Leaves: when to do which: train.py.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn

from training.batches import Batch
from training.device import device, halved
from training.losses import losses, total
from training.minilm import pretrained
from training.model import Model
from training.schedule import groups

STEEPEST = 1.0
"""Norm to which gradients are cut, as BERT's makers did."""
MASKED, MASK = 0.12, 103
"""Share of the pieces that are hidden in each step, so that their neighbours are learned from too; BERT's [MASK]."""
MEMORY = 0.98
"""Share of the old in the running mean of the losses that is shown."""


@dataclass(slots=True)
class Run:
    """A model with its optimiser, the steps and minutes it has had, and its losses in the running mean.

    only names the one part of it that learns, where all else stays as it is.
    """

    model: Model
    optimiser: Any
    where: torch.device
    only: str = ""
    step: int = 0
    minutes: float = 0.0
    mean: dict[str, Tensor] = field(default_factory=dict)


def begun(weights: Path, checkpoint: Path | None, *, seed: int, only: str = "") -> Run:
    """Return a run at its beginning; from a checkpoint of a run that was not over, the run where it stood."""
    torch.manual_seed(seed)
    model, where = Model(pretrained(weights)), device()
    model.encoder.pieces.requires_grad_(False)  # half of all weights; learning them costs a fifth of each step
    model.encoder.positions.requires_grad_(False)
    for name, weights_ in model.named_parameters():
        weights_.requires_grad_(weights_.requires_grad and name.startswith(only))
    model.to(where)
    run = Run(model, torch.optim.AdamW(groups(_learned(model)), weight_decay=0.01), where, only)
    if checkpoint:
        _go_on(run, torch.load(checkpoint, weights_only=True, map_location="cpu"))
        torch.manual_seed(seed + run.step)
    return run


def _learned(model: Model) -> Iterator[tuple[str, nn.Parameter]]:
    return ((name, weights) for name, weights in model.named_parameters() if weights.requires_grad)


def _go_on(run: Run, state: Mapping[str, Any]) -> None:
    """Take up what a checkpoint holds: weights alone, or a whole run."""
    run.model.load_state_dict({**run.model.state_dict(), **state.get("model", state)})  # a new feature begins at zero
    if "optimiser" in state:
        run.optimiser.load_state_dict(state["optimiser"])
        run.step, run.minutes = state["step"], state["minutes"]


def learn(run: Run, batch: Batch, share: float) -> None:
    """Make one step, with the rates at a share of their peaks; a batch that tells nothing is passed over."""
    for group in run.optimiser.param_groups:
        group["lr"] = group["peak"] * share
    run.model.train()
    run.model.encoder.train(not run.only)  # what does not learn is seen as it is
    hidden = 0.0 if run.only else MASKED
    pieces = batch.pieces.masked_fill(torch.rand(batch.pieces.shape, device=run.where) < hidden, MASK)
    with halved(run.where):
        layers = run.model(pieces, batch.features, batch.mask) if batch.layers is None else list(batch.layers)
        lost = losses(run.model, layers, batch)
    lost = {name: value for name, value in lost.items() if value.requires_grad}
    if not lost:
        return
    run.optimiser.zero_grad()
    total(lost).backward()
    nn.utils.clip_grad_norm_(run.model.parameters(), STEEPEST)
    run.optimiser.step()
    run.step += 1
    for name, value in lost.items():
        run.mean[name] = MEMORY * run.mean.get(name, value.detach()) + (1 - MEMORY) * value.detach()


def save(run: Run, path: Path, *, whole: bool) -> None:
    """Write the weights, or the whole run so that it can go on; what stood there stays until the new file is done."""
    state = {name: weights.cpu() for name, weights in run.model.state_dict().items()}
    if whole:
        optimiser = run.optimiser.state_dict()
        state = {"model": state, "optimiser": optimiser, "step": run.step, "minutes": run.minutes}
    path.parent.mkdir(exist_ok=True)
    torch.save(state, path.with_suffix(".new"))
    path.with_suffix(".new").replace(path)
