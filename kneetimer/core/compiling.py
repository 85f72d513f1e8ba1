"""Walks the items of a routine once: into phases, or into lengths alone.

The tree of items ends here; sets, sides, rounds and rests exist before and nowhere after.
"""

from __future__ import annotations

from collections.abc import Generator, Iterable, Mapping

from kneetimer.core.between import Between
from kneetimer.core.chosen import Chosen
from kneetimer.core.dose import Dose, Pace
from kneetimer.core.exercise import Catalogue
from kneetimer.core.pauses import START, Place
from kneetimer.core.phase import PhaseKind, Task
from kneetimer.core.phase_list import PhaseList
from kneetimer.core.planning import Picker, Plan, Way, affected_side, order_sets
from kneetimer.core.profile import Profile
from kneetimer.core.routine import Activity, Card, Check, Choice, ExerciseItem, Group, Item, Routine
from kneetimer.core.text import Text

MANUAL_REP_MS = 4_000
UNTIL_READY_ESTIMATE_MS = 30_000
CARD_ESTIMATE_MS = 5_000
CHECK_ESTIMATE_MS = 30_000
ACTIVITY_ESTIMATE_MS = 300_000


class Compiler:
    """Gives phases to a list; what stands between sets is gathered meanwhile.

    Attributes:
        out: what takes the phases
        tasks: what they belong to
        chosen: what was asked of the profile
    """

    def __init__(
        self,
        routine: Routine,
        catalogue: Catalogue,
        profile: Profile,
        picker: Picker,
        out: PhaseList,
        *,
        known: Mapping[str, Plan] | None = None,
        least: bool = False,
    ) -> None:
        self.out = out
        self.tasks: list[Task] = []
        self.chosen = Chosen(routine.defaults, profile, picker, known or {}, least=least)
        self._routine = routine
        self._catalogue: Catalogue = {**catalogue, **routine.exercises}
        self._profile = profile
        self._affected = affected_side(profile)
        self._between = Between(
            self.chosen.pick,
            profile.change_extra_ms,
            fetches_first=any(plan.to_fetch for plan in self.chosen.plans_of(routine.items)),
        )
        self._last: tuple[Task, Way, tuple[int, int]] | None = None
        self._group: tuple[Text, tuple[int, int]] = (Text(), (1, 1))

    def steps(self) -> Generator[None, None, None]:
        """Compile the whole routine; come up after each item."""
        yield from self._items(self._routine.items)
        self._close_last_gap()

    # Items

    def _items(self, items: Iterable[Item]) -> Generator[None, None, None]:
        for item in items:
            if not self.chosen.is_wanted(item):
                continue
            if isinstance(item, ExerciseItem):
                self._exercise(self.chosen.plan(item))
                yield
            elif isinstance(item, Group):
                yield from self._rounds(item)
            elif isinstance(item, Choice):
                yield from self._items(self.chosen.options(item))
            else:
                self._reading(item)
                yield

    def _rounds(self, group: Group) -> Generator[None, None, None]:
        outer = self._group
        rounds = self.chosen.pick(f"{group.key}.rounds", group.rounds)
        for number in range(1, rounds + 1):
            self._group = (group.name, (number, rounds))
            yield from self._items(group.items)
            if number < rounds:
                self._between.want_rest(group.rest, f"{group.key}.rest")
        self._group = outer

    def _reading(self, item: Card | Activity | Check) -> None:
        if isinstance(item, Card):
            kind, text, estimate_ms = PhaseKind.CARD, item.text, CARD_ESTIMATE_MS
        elif isinstance(item, Check):
            kind, text, estimate_ms = PhaseKind.CHECK, item.question, CHECK_ESTIMATE_MS
        else:
            kind, text, estimate_ms = PhaseKind.ACTIVITY, item.name, ACTIVITY_ESTIMATE_MS
            if item.time_ms is not None:
                estimate_ms = self.chosen.pick(f"{item.key}.time", item.time_ms)
            self._between.place = START
        self._close_last_gap()
        name, round_ = self._group
        task = Task(len(self.tasks), item.key, None, Dose(), text, name, round_)
        self.tasks.append(task)
        self.out.begin_section()
        self.out.add(kind, None, task, estimate_ms=estimate_ms)

    def _exercise(self, plan: Plan) -> None:
        item = plan.item
        name, round_ = self._group
        task = Task(
            index=len(self.tasks),
            key=item.key,
            exercise=item.exercise,
            dose=plan.dose,
            text=item.note,
            group=name,
            round=round_,
            to_fetch=plan.to_fetch,
            sides=len(plan.ways),
        )
        self.tasks.append(task)
        between = self._between
        before: Way | None = None
        for way, number, of in order_sets(plan, self._affected):
            place = Place(plan.exercise.position, plan.exercise.lying_side(way.side))
            if before is None:
                between.want_change(plan, place)
            else:
                between.want_rest(plan.rest, f"{item.key}.rest")
                if way != before:
                    between.want_switch(plan, place)
            self._close_gap(task, way, (number, of), self._ready_ms(plan))
            self._set(plan, task, way, (number, of))
            between.place = place
            before = way
        if plan.dose.rest_after_last:
            between.want_rest(plan.last_rest(of), f"{item.key}.rest")
        between.leave(plan)

    # Pauses

    def _ready_ms(self, plan: Plan) -> int:
        own_ms = plan.dose.ready_ms
        return self._profile.ready_ms if own_ms is None else own_ms

    def _close_gap(self, task: Task, way: Way, set_: tuple[int, int], ready_ms: int) -> None:
        """Make one pause of all that was wanted, with the count-in as its last seconds."""
        gap = self._between.take()
        length_ms = gap.length_ms
        if gap.kind is None or (length_ms == 0 and not gap.open):
            return
        self.out.begin_section()
        self.out.add(
            gap.kind,
            None if gap.open else length_ms,
            task,
            way,
            set_,
            estimate_ms=max(length_ms, UNTIL_READY_ESTIMATE_MS) if gap.open else length_ms,
            ready_ms=ready_ms if gap.open else min(ready_ms, length_ms),
            least_ms=gap.least_ms if gap.open or gap.as_last_set else 0,
            as_last_set=gap.as_last_set,
        )

    def _close_last_gap(self) -> None:
        """Rest after a last set with no set to follow, where the author wants it."""
        if self._last is not None:
            self._close_gap(*self._last, 0)

    # Work

    def _set(self, plan: Plan, task: Task, way: Way, set_: tuple[int, int]) -> None:
        before_ms = self.out.worked_ms
        self.out.begin_section()
        if plan.dose.is_timed_work:
            self._timed_work(plan, task, way, set_)
        elif plan.dose.reps is None and plan.dose.parts is None:
            hold_ms = plan.shared(plan.tempo.hold_ms)
            if hold_ms:
                self.out.add(PhaseKind.HOLD, hold_ms, task, way, set_)
        elif plan.dose.pace is Pace.MANUAL:
            reps = plan.reps_in(set_[0])
            sides = len(plan.ways) if plan.alternates_reps else 1
            estimate_ms = reps * sides * MANUAL_REP_MS
            self.out.add(
                PhaseKind.REPS, None, task, way, set_, estimate_ms=estimate_ms, rep=(1, reps)
            )
        else:
            self.out.add_reps(plan, task, way, set_)
        self._between.last_set_ms = self.out.worked_ms - before_ms
        self._last = (task, way, set_)

    def _timed_work(self, plan: Plan, task: Task, way: Way, set_: tuple[int, int]) -> None:
        detour = plan.detour(self._catalogue)
        rest_ms = plan.dose.blocks.rest_ms if plan.dose.blocks is not None else 0
        count_in_ms = min(self._ready_ms(plan), rest_ms)
        stretches = _stretches(plan)
        for number, (length_ms, say) in enumerate(stretches, 1):
            if number > 1 and rest_ms:
                self.out.begin_section()
                self.out.add(PhaseKind.REST, rest_ms, task, way, set_, ready_ms=count_in_ms)
            self.out.begin_section()
            self.out.add(
                PhaseKind.WORK,
                plan.shared(length_ms),
                task,
                way,
                set_,
                block=None if plan.dose.amrap_ms is not None else (number, len(stretches)),
                say=say,
                detour=detour,
            )


def _stretches(plan: Plan) -> list[tuple[int, Text | None]]:
    """Give length and cue of each block of timed work."""
    dose = plan.dose
    if dose.amrap_ms is not None:
        return [(plan.pick("amrap", dose.amrap_ms), None)]
    if dose.blocks is not None:
        work_ms = plan.pick("work", dose.blocks.work_ms)
        return [(work_ms, None)] * plan.pick("count", dose.blocks.count)
    return [(part.work_ms, part.say) for part in dose.parts or ()]
