"""How much a notice matters. On its own, so that saying it costs nothing before the first frame."""

from __future__ import annotations

from enum import Enum


class Kind(Enum):
    """How much a notice matters."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"
