"""Where in its movement a figure is, for every kind of phase."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kneetimer.core.body import Position
from kneetimer.core.dose import Dose
from kneetimer.core.exercise import Exercise, Tempo, Works
from kneetimer.core.figure_stance import (
    Stance,
    breath_at,
    preview_of,
    progress_of,
    stance_of,
    to_and_fro,
)
from kneetimer.core.phase import Phase, PhaseKind, Task
from kneetimer.core.text import Text
from tests.core.figures import SQUAT

SQUATS = Exercise("squat", Text.plain("Squat"), Position.STANDING, Works.BOTH, figure=SQUAT)
ROLLING = replace(SQUATS, figure=replace(SQUAT, strokes=True))
LED = replace(SQUATS, tempo=Tempo(2_000, 5_000, 3_000, 1_000))

K = PhaseKind
PROGRESS = [
    (K.MOVE, 0, 2_000, 0.0),
    (K.MOVE, 500, 2_000, 0.25),
    (K.MOVE, 9_000, 2_000, 1.0),
    (K.HOLD, 0, 5_000, 1.0),
    (K.RETURN, 0, 3_000, 1.0),
    (K.RETURN, 750, 3_000, 0.75),
    (K.RETURN, 3_000, 3_000, 0.0),
    (K.PAUSE, 500, 1_000, 0.0),
    (K.REPS, 1_000, None, 0.5),
    (K.REPS, 2_000, None, 1.0),
    (K.REPS, 4_000, None, 0.0),
    (K.WORK, 0, 30_000, 0.0),
    (K.WORK, 750, 30_000, 0.5),
    (K.WORK, 20_000, 30_000, 1.0),
    (K.MOVE, 0, 0, 1.0),
    *((kind, 700, 5_000, 0.0) for kind in (K.CHANGE, K.SWITCH, K.REST, K.CARD, K.CHECK)),
]


@pytest.mark.parametrize(("kind", "elapsed_ms", "length_ms", "progress"), PROGRESS)
def test_every_kind_of_phase_has_its_place(kind, elapsed_ms, length_ms, progress):
    assert progress_of(kind, elapsed_ms, length_ms) == progress


def test_a_hold_that_follows_no_move_begins_at_the_start():
    assert progress_of(K.HOLD, 0, 30_000, in_rep=False) == 0.0
    assert progress_of(K.HOLD, 750, 30_000, in_rep=False) == 0.5
    assert progress_of(K.HOLD, 29_000, 30_000, in_rep=False) == 1.0


@pytest.mark.parametrize(
    ("elapsed_ms", "progress"),
    [(0, 0.0), (1_500, 0.5), (3_000, 1.0), (4_500, 0.5), (6_000, 0.0), (7_500, 0.5), (-5, 0.0)],
)
def test_strokes_take_three_seconds_each_way(elapsed_ms, progress):
    assert progress_of(K.WORK, elapsed_ms, 30_000, strokes=True) == progress
    assert to_and_fro(elapsed_ms, 3_000) == progress


def test_a_breath_takes_five_seconds():
    assert [round(breath_at(ms), 3) for ms in (0, 1_250, 2_500, 5_000)] == [0.0, 0.5, 1.0, 0.0]


def phase(kind, exercise=SQUATS, rep=None):
    task = Task(0, "squat", exercise, Dose())
    return Phase(0, kind, 10_000, 10_000, task, 0, rep=rep)


@pytest.mark.parametrize(
    ("made", "elapsed_ms", "stance"),
    [
        (phase(K.MOVE, rep=(1, 2)), 5_000, Stance(0.5)),
        (phase(K.HOLD, rep=(1, 2)), 2_500, Stance(1.0, 1.0)),
        (phase(K.HOLD), 750, Stance(0.5, pytest.approx(0.2061, abs=0.001))),
        (phase(K.WORK), 2_500, Stance(1.0, 1.0)),
        (phase(K.WORK, ROLLING), 1_500, Stance(0.5)),
        (phase(K.CARD, None), 1_500, Stance(0.0)),
    ],
)
def test_a_phase_says_what_its_exercise_does(made, elapsed_ms, stance):
    assert stance_of(made, elapsed_ms) == stance


@pytest.mark.parametrize(
    ("elapsed_ms", "progress"),
    [
        (0, 0.0),
        (1_000, 0.5),
        (2_000, 1.0),
        (4_900, 1.0),  # a hold of five seconds is shown for three
        (6_500, 0.5),
        (8_500, 0.0),
        (10_000, 0.5),  # and again
    ],
)
def test_a_preview_follows_the_tempo(elapsed_ms, progress):
    assert preview_of(LED, elapsed_ms).progress == progress


def test_a_preview_of_what_is_held_gets_there_and_breathes():
    assert preview_of(SQUATS, 750).progress == 0.5
    assert preview_of(SQUATS, 4_000) == Stance(1.0, breath_at(2_500))


def test_a_preview_on_the_roller_goes_to_and_fro():
    assert preview_of(ROLLING, 4_500) == Stance(0.5)
    assert preview_of(replace(ROLLING, figure=None), 750).progress == 0.5


@given(st.sampled_from(PhaseKind), st.floats(0, 1e6), st.floats(0, 1e6) | st.none(), st.booleans())
def test_progress_is_a_share(kind, elapsed_ms, length_ms, flag):
    assert 0.0 <= progress_of(kind, elapsed_ms, length_ms, strokes=flag, in_rep=not flag) <= 1.0
