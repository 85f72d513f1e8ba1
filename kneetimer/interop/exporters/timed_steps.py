"""A routine as a flat list of stretches of whole seconds, which is all that a plain timer knows.

Seconds are rounded on the whole clock, not one by one, so the end stays where it was.
"""

from __future__ import annotations

from dataclasses import dataclass

from kneetimer.core.body import Side
from kneetimer.core.exercise import Catalogue
from kneetimer.core.phase import BETWEEN, Phase, PhaseKind
from kneetimer.core.profile import Profile
from kneetimer.core.routine import Routine
from kneetimer.core.timeline import compile_timeline

_PAUSES = {
    PhaseKind.CHANGE: "Change position",
    PhaseKind.SWITCH: "Switch sides",
    PhaseKind.REST: "Rest",
}
_LEFT_OUT = frozenset({PhaseKind.CARD, PhaseKind.CHECK})


@dataclass(frozen=True, slots=True)
class TimedStep:
    """A stretch of time.

    Attributes:
        name: for people, with its side
        seconds: 1 or more
        task: number of the item it belongs to
        exercise: id of the exercise; "" for a pause and what is no exercise
    """

    name: str
    seconds: int
    task: int
    exercise: str = ""
    side: Side | None = None


@dataclass(slots=True)
class _Open:
    """A stretch whose end has not come."""

    key: tuple[object, ...]
    phase: Phase
    ms: int
    sides: set[Side]


def timed_steps(
    routine: Routine, catalogue: Catalogue, profile: Profile
) -> tuple[list[TimedStep], list[str]]:
    """Give the stretches of a routine for a person, and what they do not say.

    Raises:
        NothingToDoError: when nothing is left to do
    """
    timeline = compile_timeline(routine, catalogue, profile)
    stretches: list[_Open] = []
    for phase in timeline.phases:
        if phase.kind in _LEFT_OUT:
            continue
        pause = phase.kind if phase.kind in BETWEEN else None
        block = phase.block if phase.task.dose.parts is None else None
        key = (phase.task.index, pause, phase.set, block)
        if stretches and stretches[-1].key == key:
            stretches[-1].ms += phase.estimate_ms
        else:
            stretches.append(_Open(key, phase, phase.estimate_ms, set()))
        if phase.side is not None:
            stretches[-1].sides.add(phase.side)
    steps: list[TimedStep] = []
    clock_ms = clock_s = 0
    for one in stretches:
        clock_ms += one.ms
        seconds = (clock_ms + 500) // 1000 - clock_s
        if seconds > 0:
            clock_s += seconds
            steps.append(_step(one, seconds, profile.language))
    return steps, _warnings(timeline.phases, routine)


def _step(one: _Open, seconds: int, language: str) -> TimedStep:
    phase = one.phase
    if phase.kind in BETWEEN:
        return TimedStep(_PAUSES[phase.kind], seconds, phase.task.index)
    exercise = phase.exercise
    name = (exercise.name if exercise is not None else phase.task.text).get(language)
    side = next(iter(one.sides)) if len(one.sides) == 1 else None
    if side is not None:
        name = f"{name} ({side.value})"
    elif phase.direction:
        name = f"{name} ({phase.direction})"
    return TimedStep(
        name, seconds, phase.task.index, exercise.id if exercise is not None else "", side
    )


def _warnings(phases: tuple[Phase, ...], routine: Routine) -> list[str]:
    kinds = {phase.kind for phase in phases}
    doses = [phase.task.dose for phase in phases]
    found = [
        (
            any(phase.rep is not None for phase in phases),
            "reps are not counted there: a set is one stretch of time",
        ),
        (
            any(phase.duration_ms is None for phase in phases),
            "what you end by a key has a length there, an estimate",
        ),
        (bool(kinds & _LEFT_OUT), "cards and checks are left out"),
        (any(phase.detour is not None for phase in phases), "detours are left out"),
        (
            any(dose.load is not None or dose.effort is not None for dose in doses),
            "loads and efforts are left out",
        ),
        (
            any(phase.task.exercise is not None and phase.task.text for phase in phases),
            "notes are left out",
        ),
        (bool(routine.description), "the description is left out"),
        (
            any(phase.exercise is not None and phase.exercise.cues for phase in phases),
            "cues, pictures and set-up are left out",
        ),
    ]
    return [words for is_so, words in found if is_so]
