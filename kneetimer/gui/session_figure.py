"""What the session's figure shows at a moment, and how often it has to be asked."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from kneetimer.core.body import Side
from kneetimer.core.exercise import Exercise
from kneetimer.core.figure_stance import Stance, breath_at, progress_of, stance_of
from kneetimer.core.phase import READING, PhaseKind
from kneetimer.core.player import State, View

# Breathing is a matter of a few pixels: in steps as fine as this nobody sees any.
BREATHS = 24


class Shown(NamedTuple):
    """What the figure shows.

    Attributes:
        exercise: None where there is nothing to show
        side: the working side
        stance: where in the movement it is
        moves: whether it moves so much that every frame of the screen counts
    """

    exercise: Exercise | None
    side: Side | None
    stance: Stance
    moves: bool


def figure_of(view: View) -> Shown:
    """Give what the figure shows; in a pause that is the start of what comes."""
    phase = view.phase
    exercise, elapsed_ms = phase.exercise, view.elapsed_ms
    if view.detour is not None:
        return _detour(view)
    if phase.kind in READING or exercise is None or exercise.figure is None:
        return Shown(None, None, Stance(0.0), moves=False)
    if view.state is State.READY or view.lead_in_left_ms:
        elapsed_ms = 0
    stance = stance_of(phase, elapsed_ms)
    later = stance_of(phase, elapsed_ms + 1)
    moves = view.state is State.RUNNING and stance.progress != later.progress
    return Shown(exercise, phase.side, _in_steps(stance), moves and not view.lead_in_left_ms)


def _detour(view: View) -> Shown:
    """Give the detour's own figure, at its end; else that of the block, which stands still."""
    phase, detour = view.phase, view.detour
    if detour is None or detour.exercise is None or detour.exercise.figure is None:
        return Shown(phase.exercise, phase.side, Stance(0.0), moves=False)
    elapsed_ms = detour.time_ms - view.detour_left_ms
    progress = progress_of(PhaseKind.HOLD, elapsed_ms, detour.time_ms, in_rep=False)
    breath = breath_at(elapsed_ms) if progress == 1.0 else 0.0
    moves = view.state is State.RUNNING and progress < 1.0
    return Shown(detour.exercise, phase.side, _in_steps(Stance(progress, breath)), moves)


def _in_steps(stance: Stance) -> Stance:
    return replace(stance, breath=round(stance.breath * BREATHS) / BREATHS)
