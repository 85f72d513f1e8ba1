"""What a routine becomes when it is walked: phases one after the other, or their lengths alone."""

from __future__ import annotations

from kneetimer.core.exercise import Tempo
from kneetimer.core.phase import BETWEEN, Phase, PhaseKind, PlannedDetour, Task
from kneetimer.core.planning import NO_WAY, Plan, Way
from kneetimer.core.text import Text


class PhaseList:
    """Takes phases in order.

    Attributes:
        phases: what was taken
        total_ms: its length by the estimates
        worked_ms: how much of that is no pause
        waits: whether some phase has no length of its own
    """

    def __init__(self) -> None:
        self.phases: list[Phase] = []
        self.total_ms = 0
        self.worked_ms = 0
        self.waits = False
        self._section = -1
        self._section_begins = False

    def begin_section(self) -> None:
        """Take it that the next phase is the first of its section."""
        self._section_begins = True

    def add_reps(self, plan: Plan, task: Task, way: Way, set_: tuple[int, int]) -> None:
        """Take the reps of one set, part by part of their tempo."""
        reps = plan.reps_in(set_[0])
        parts = _parts_of(plan.tempo)
        ways = plan.ways if plan.alternates_reps else (way,)
        ends_in_pause = bool(parts) and parts[-1][0] is PhaseKind.PAUSE
        for rep in range(1, reps + 1):
            say = plan.part_at(rep)
            for this in ways:
                is_last = rep == reps and this is ways[-1]
                for kind, ms in parts[:-1] if is_last and ends_in_pause else parts:
                    self.add(kind, ms, task, this, set_, rep=(rep, reps), say=say)

    def add(
        self,
        kind: PhaseKind,
        duration_ms: int | None,
        task: Task,
        way: Way = NO_WAY,
        set_: tuple[int, int] | None = None,
        *,
        estimate_ms: int = 0,
        rep: tuple[int, int] | None = None,
        block: tuple[int, int] | None = None,
        ready_ms: int = 0,
        least_ms: int = 0,
        as_last_set: bool = False,
        say: Text | None = None,
        detour: PlannedDetour | None = None,
    ) -> None:
        """Take one phase; `estimate_ms` counts where it has no length of its own."""
        if self._section_begins:
            self._section += 1
            self._section_begins = False
        length_ms = estimate_ms if duration_ms is None else duration_ms
        self._count(kind, length_ms, waits=duration_ms is None)
        side = way.side
        self.phases.append(
            Phase(
                len(self.phases),
                kind,
                duration_ms,
                length_ms,
                task,
                self._section,
                side,
                None if side is None or task.exercise is None else task.exercise.lying_side(side),
                way.direction,
                set_,
                rep,
                block,
                ready_ms,
                least_ms,
                as_last_set,
                say,
                detour,
            )
        )

    def _count(self, kind: PhaseKind, length_ms: int, *, waits: bool) -> None:
        self.total_ms += length_ms
        if kind not in BETWEEN:
            self.worked_ms += length_ms
        self.waits = self.waits or waits


class LengthList(PhaseList):
    """Adds up the same lengths without making a phase of each."""

    def add_reps(self, plan: Plan, task: Task, way: Way, set_: tuple[int, int]) -> None:
        """Count the reps of one set."""
        del task, way
        reps = plan.reps_in(set_[0])
        sides = len(plan.ways) if plan.alternates_reps else 1
        length_ms = reps * sides * plan.tempo.total_ms - plan.tempo.pause_ms
        self._count(PhaseKind.MOVE, length_ms, waits=False)

    def add(
        self,
        kind: PhaseKind,
        duration_ms: int | None,
        *_: object,
        estimate_ms: int = 0,
        **__: object,
    ) -> None:
        """Count one phase."""
        length_ms = estimate_ms if duration_ms is None else duration_ms
        self._count(kind, length_ms, waits=duration_ms is None)


def _parts_of(tempo: Tempo) -> list[tuple[PhaseKind, int]]:
    """Give the parts of one rep; a part of zero length makes no phase."""
    parts = [
        (PhaseKind.MOVE, tempo.move_ms),
        (PhaseKind.HOLD, tempo.hold_ms),
        (PhaseKind.RETURN, tempo.return_ms),
        (PhaseKind.PAUSE, tempo.pause_ms),
    ]
    return [(kind, ms) for kind, ms in parts if ms > 0]
