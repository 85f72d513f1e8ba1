"""Where in its movement a figure is at a moment of the session, and how it breathes.

A frame is a pure function of phase and time, so that it stands still as soon as the time does.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, pi

from kneetimer.core.exercise import Exercise
from kneetimer.core.phase import Phase, PhaseKind

# One stroke on the roller, in one direction (the cues say so, too).
STROKE_MS = 3_000
# From the start to a position that is only held: nobody is there at once.
INTO_HOLD_MS = 1_500
# A calm breath: 12 a minute.
BREATH_MS = 5_000
# In a preview, how long the figure stays at either end.
LEAST_PREVIEW_MS, MOST_PREVIEW_MS = 600, 3_000
# A rep at the user's own pace, there and back, as the estimates have it.
OWN_REP_MS = 4_000


@dataclass(frozen=True, slots=True)
class Stance:
    """What the figure does now.

    Attributes:
        progress: 0 at the start of the movement, 1 at its end; even in time, the figure eases it
        breath: 0 breathed out, 1 breathed in
    """

    progress: float
    breath: float = 0.0


def stance_of(phase: Phase, elapsed_ms: float) -> Stance:
    """Give the figure's stance after `elapsed_ms` of a phase."""
    figure = phase.exercise.figure if phase.exercise is not None else None
    progress = progress_of(
        phase.kind,
        elapsed_ms,
        phase.duration_ms,
        strokes=figure is not None and figure.strokes,
        in_rep=phase.rep is not None,
    )
    is_still = phase.kind is PhaseKind.HOLD or (phase.kind is PhaseKind.WORK and progress == 1.0)
    return Stance(progress, breath_at(elapsed_ms) if is_still else 0.0)


def progress_of(
    kind: PhaseKind,
    elapsed_ms: float,
    length_ms: float | None,
    *,
    strokes: bool = False,
    in_rep: bool = True,
) -> float:
    """Give how far the movement is after `elapsed_ms` of a phase that lasts `length_ms`.

    `strokes` says whether timed work goes to and fro. A hold that is not `in_rep`, that follows no
    move, begins at the start.
    """
    share = min(1.0, max(0.0, elapsed_ms / length_ms)) if length_ms else 1.0
    if kind is PhaseKind.MOVE:
        return share
    if kind is PhaseKind.RETURN:
        return 1.0 - share
    if kind is PhaseKind.REPS:
        return to_and_fro(elapsed_ms, OWN_REP_MS / 2)
    if kind is PhaseKind.WORK and strokes:
        return to_and_fro(elapsed_ms, STROKE_MS)
    if kind is PhaseKind.WORK or (kind is PhaseKind.HOLD and not in_rep):
        return min(1.0, max(0.0, elapsed_ms / INTO_HOLD_MS))
    return 1.0 if kind is PhaseKind.HOLD else 0.0


def to_and_fro(elapsed_ms: float, way_ms: float) -> float:
    """Give progress that goes from 0 to 1 in `way_ms`, back in as much, and so on."""
    turns = max(0.0, elapsed_ms) / way_ms % 2.0
    return turns if turns <= 1.0 else 2.0 - turns


def breath_at(elapsed_ms: float) -> float:
    """Give how far somebody who breathes calmly has breathed in."""
    return (1.0 - cos(2.0 * pi * elapsed_ms / BREATH_MS)) / 2.0


def preview_of(exercise: Exercise, elapsed_ms: float) -> Stance:
    """Give the stance of a figure that shows its movement again and again, outside of a session.

    In the exercise's tempo, but no hold is longer than somebody who looks on would wait.
    """
    if exercise.figure is not None and exercise.figure.strokes:
        return Stance(to_and_fro(elapsed_ms, STROKE_MS))
    tempo = exercise.tempo
    parts = (
        (PhaseKind.MOVE, tempo.move_ms if tempo is not None else INTO_HOLD_MS),
        (PhaseKind.HOLD, max(LEAST_PREVIEW_MS, tempo.hold_ms if tempo is not None else BREATH_MS)),
        (PhaseKind.RETURN, tempo.return_ms if tempo is not None else INTO_HOLD_MS),
        (PhaseKind.PAUSE, max(LEAST_PREVIEW_MS, tempo.pause_ms if tempo is not None else 0)),
    )
    lengths = [min(length_ms, MOST_PREVIEW_MS) for _, length_ms in parts]
    left_ms = elapsed_ms % sum(lengths)
    number = 0
    while left_ms >= lengths[number]:
        left_ms -= lengths[number]
        number += 1
    kind = parts[number][0]
    breath = breath_at(left_ms) if kind is PhaseKind.HOLD else 0.0
    return Stance(progress_of(kind, left_ms, lengths[number]), breath)
