"""Compile a routine to a timeline: FORMAT's timing rules, and nothing else.

Pure: the same routine and profile give the same timeline.
"""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass

from kneetimer.core.compiling import Compiler
from kneetimer.core.errors import KneeTimerError
from kneetimer.core.exercise import Catalogue
from kneetimer.core.phase import Timeline, make_sections, things_to_fetch
from kneetimer.core.phase_list import LengthList, PhaseList
from kneetimer.core.planning import pick_for, pick_least, pick_most
from kneetimer.core.profile import Profile
from kneetimer.core.routine import Routine
from kneetimer.core.steps import result_of


@dataclass(frozen=True, slots=True)
class Totals:
    """How long a routine takes and what it needs; see `Timeline`."""

    min_ms: int
    max_ms: int
    about: bool
    to_fetch: tuple[str, ...]


class NothingToDoError(KneeTimerError):
    """A routine, with what the user left out, has nothing left to do."""

    def __init__(self) -> None:
        super().__init__("This routine has nothing to do: no exercise is left in it.")


def compile_timeline(routine: Routine, catalogue: Catalogue, profile: Profile) -> Timeline:
    """Spread a routine out in time.

    Args:
        routine: what the author means
        catalogue: exercises by id, for detours that name one
        profile: sides, chosen values and lead-ins of the person

    Raises:
        NothingToDoError: when nothing is left to do
    """
    return result_of(compile_in_steps(routine, catalogue, profile))


def compile_in_steps(
    routine: Routine, catalogue: Catalogue, profile: Profile
) -> Generator[None, None, Timeline]:
    """Spread a routine out in time like `compile_timeline`, and come up after each item."""
    now = Compiler(routine, catalogue, profile, pick_for(profile), PhaseList())
    yield from now.steps()
    if not now.out.phases:
        raise NothingToDoError
    min_ms, max_ms = yield from _range(now, routine, catalogue, profile)
    phases = tuple(now.out.phases)
    return Timeline(
        title=routine.title,
        phases=phases,
        sections=make_sections(phases),
        tasks=tuple(now.tasks),
        min_ms=min_ms,
        max_ms=max_ms,
        about=now.out.waits,
    )


def estimate_totals(routine: Routine, catalogue: Catalogue, profile: Profile) -> Totals:
    """Give what a library shows of a routine, without spreading it out.

    Raises:
        NothingToDoError: when nothing is left to do
    """
    now = Compiler(routine, catalogue, profile, pick_for(profile), LengthList())
    result_of(now.steps())
    if not now.tasks:
        raise NothingToDoError
    min_ms, max_ms = result_of(_range(now, routine, catalogue, profile))
    return Totals(min_ms, max_ms, now.out.waits, things_to_fetch(now.tasks))


def _range(
    now: Compiler, routine: Routine, catalogue: Catalogue, profile: Profile
) -> Generator[None, None, tuple[int, int]]:
    """Give the least and the most that a routine can take over all its choices."""
    own_ms = now.out.total_ms
    if not now.chosen.has_choices:
        return own_ms, own_ms
    plans = now.chosen.plans
    least = Compiler(routine, catalogue, profile, pick_least, LengthList(), known=plans, least=True)
    yield from least.steps()
    most = Compiler(routine, catalogue, profile, pick_most, LengthList(), known=plans)
    yield from most.steps()
    return min(own_ms, least.out.total_ms), max(own_ms, most.out.total_ms)
