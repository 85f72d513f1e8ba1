"""What the app knows of the person in front of it, as far as it changes a session."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from kneetimer.core.body import Side

DEFAULT_READY_MS = 5_000


@dataclass(frozen=True, slots=True)
class Profile:
    """A person's choices. Frozen, so that a running session can keep its own.

    Attributes:
        first_side: the side that goes first where a routine has both
        affected_side: asked once, when a routine wants to know
        values: last values inside ranges and answers to "?", by "<item key>.<word>"
        left_out: keys of optional items that are not wanted
        choices: for a "choose" item, by its key: which options
        ready_ms: length of the count-in where the routine says none
        change_extra_ms: added to every automatic time for changing position or side
        most_reps: by item key: no more reps than these in a set, as when it hurt in this session
        only_sides: by item key: this side alone, likewise
        skipped: keys of items that are left out, likewise
        language: two-letter code for the words of routine and exercises
    """

    first_side: Side = Side.LEFT
    affected_side: Side | None = None
    values: Mapping[str, int] = field(default_factory=dict)
    left_out: frozenset[str] = frozenset()
    choices: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    ready_ms: int = DEFAULT_READY_MS
    change_extra_ms: int = 0
    most_reps: Mapping[str, int] = field(default_factory=dict)
    only_sides: Mapping[str, Side] = field(default_factory=dict)
    skipped: frozenset[str] = frozenset()
    language: str = "en"
