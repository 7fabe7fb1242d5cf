"""Where the model runs.

Takes:  nothing.
Gives:  device(): the graphics card, or the processor where there is none; halved(): products in bf16 where it has them.
Leaves: moving anything there.
"""

from __future__ import annotations

from typing import Any

import torch


def device() -> torch.device:
    """Return the device to train and to measure on."""
    return torch.device("cuda" if torch.cuda.is_available() else "cpu")


def halved(where: torch.device) -> Any:
    """Return a context of bf16 products; one that does nothing where bf16 would be slower than fp32."""
    able = where.type != "cpu" or torch.cpu._is_avx512_bf16_supported()
    return torch.autocast(where.type, torch.bfloat16, enabled=able)
