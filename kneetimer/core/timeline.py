"""Compile a routine to a timeline: FORMAT's timing rules, and nothing else.

The tree of items becomes a flat tuple of phases here; sets, sides, rounds and rests exist before
and nowhere after. Pure: the same routine and profile give the same timeline.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from kneetimer.core.dose import Amount, Dose, Pace, Rest, RestKind
from kneetimer.core.errors import KneeTimerError
from kneetimer.core.exercise import Catalogue, Tempo
from kneetimer.core.pauses import FETCH_MS, START, Gap, Place, change_ms
from kneetimer.core.phase import (
    BETWEEN,
    Phase,
    PhaseKind,
    PlannedDetour,
    Task,
    Timeline,
    make_sections,
    things_to_fetch,
)
from kneetimer.core.planning import (
    NO_WAY,
    Picker,
    Plan,
    Way,
    affected_side,
    make_plan,
    order_sets,
    pick_for,
    pick_least,
    pick_most,
)
from kneetimer.core.profile import Profile
from kneetimer.core.routine import Activity, Card, Check, Choice, ExerciseItem, Group, Item, Routine
from kneetimer.core.text import Text

MANUAL_REP_MS = 4_000
UNTIL_READY_ESTIMATE_MS = 30_000
CARD_ESTIMATE_MS = 5_000
CHECK_ESTIMATE_MS = 30_000
ACTIVITY_ESTIMATE_MS = 300_000


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
    now = _Compiler(routine, catalogue, profile, pick_for(profile))
    now.run()
    if not now.phases:
        raise NothingToDoError
    phases = tuple(now.phases)
    min_ms, max_ms = _range(now, routine, catalogue, profile)
    return Timeline(
        title=routine.title,
        phases=phases,
        sections=make_sections(phases),
        tasks=tuple(now.tasks),
        min_ms=min_ms,
        max_ms=max_ms,
        about=now.waits,
    )


def estimate_totals(routine: Routine, catalogue: Catalogue, profile: Profile) -> Totals:
    """Give what a library shows of a routine, without spreading it out.

    Raises:
        NothingToDoError: when nothing is left to do
    """
    now = _Estimator(routine, catalogue, profile, pick_for(profile))
    now.run()
    if not now.tasks:
        raise NothingToDoError
    min_ms, max_ms = _range(now, routine, catalogue, profile)
    return Totals(min_ms, max_ms, now.waits, things_to_fetch(now.tasks))


def _range(
    now: _Compiler, routine: Routine, catalogue: Catalogue, profile: Profile
) -> tuple[int, int]:
    """Give the least and the most that a routine can take over all its choices."""
    if not now.has_choices:
        return now.total_ms, now.total_ms
    least = _Estimator(routine, catalogue, profile, pick_least, known=now.plans, least=True)
    least.run()
    most = _Estimator(routine, catalogue, profile, pick_most, known=now.plans)
    most.run()
    return min(now.total_ms, least.total_ms), max(now.total_ms, most.total_ms)


class _Compiler:
    """Walks the items once and appends phases; what stands between sets is gathered in a gap.

    Attributes:
        phases, tasks: what came out
        total_ms: its length by the estimates
        waits: whether some phase has no length of its own
        plans: the merged doses by the items' keys
        has_choices: whether another profile could have come out shorter or longer
    """

    def __init__(
        self,
        routine: Routine,
        catalogue: Catalogue,
        profile: Profile,
        picker: Picker,
        *,
        known: Mapping[str, Plan] | None = None,
        least: bool = False,
    ) -> None:
        self.phases: list[Phase] = []
        self.tasks: list[Task] = []
        self.total_ms = 0
        self.waits = False
        self.has_choices = False
        self.plans: dict[str, Plan] = {}
        self._last: tuple[Task, Way, tuple[int, int]] | None = None
        self._routine = routine
        self._catalogue: Catalogue = {**catalogue, **routine.exercises}
        self._profile = profile
        self._affected = affected_side(profile)
        self._picker = picker
        self._known = known or {}
        self._skip_optional = least
        self._section = -1
        self._section_begins = False
        self._opening_fetch = False
        self._rest_after: tuple[Rest | None, str] = (None, "")
        self._place = START
        self._gap = Gap()
        self._in_hand: set[str] = set()
        self._last_set_ms = 0
        self._worked_ms = 0
        self._group: tuple[Text, tuple[int, int]] = (Text(), (1, 1))

    def run(self) -> None:
        """Compile the whole routine."""
        self._opening_fetch = any(plan.to_fetch for plan in self._plans(self._routine.items))
        self._items(self._routine.items)
        self._close_last_gap()

    # What the user chose

    def _pick(self, key: str, amount: Amount) -> int:
        if amount.is_choice:
            self.has_choices = True
        return self._picker(key, amount)

    def _is_wanted(self, item: Item) -> bool:
        if item.key and item.key in self._profile.skipped:
            return False
        if not item.optional:
            return True
        self.has_choices = True
        return not self._skip_optional and item.key not in self._profile.left_out

    def _chosen(self, choice: Choice) -> tuple[Item, ...]:
        numbers = self._profile.choices.get(choice.key, ())
        known = tuple(choice.options[n] for n in numbers if 0 <= n < len(choice.options))
        return known if len(known) == choice.count else choice.options[: choice.count]

    def _plan(self, item: ExerciseItem) -> Plan:
        plan = self.plans.get(item.key)
        if plan is None:
            known = self._known.get(item.key)
            if known is None:
                plan = make_plan(item, self._routine.defaults, self._profile, self._pick)
            else:
                plan = replace(known, picker=self._pick)
            self.plans[item.key] = plan
        return plan

    def _plans(self, items: Iterable[Item]) -> Iterable[Plan]:
        for item in items:
            if not self._is_wanted(item):
                continue
            if isinstance(item, ExerciseItem):
                yield self._plan(item)
            elif isinstance(item, Group):
                yield from self._plans(item.items)
            elif isinstance(item, Choice):
                yield from self._plans(self._chosen(item))

    # Items

    def _items(self, items: Iterable[Item]) -> None:
        for item in items:
            if not self._is_wanted(item):
                continue
            if isinstance(item, ExerciseItem):
                self._exercise(self._plan(item))
            elif isinstance(item, Group):
                self._rounds(item)
            elif isinstance(item, Choice):
                self._items(self._chosen(item))
            else:
                self._reading(item)

    def _rounds(self, group: Group) -> None:
        outer = self._group
        rounds = self._pick(f"{group.key}.rounds", group.rounds)
        for number in range(1, rounds + 1):
            self._group = (group.name, (number, rounds))
            self._items(group.items)
            if number < rounds and group.rest is not None:
                self._want_rest(group.rest, f"{group.key}.rest")
        self._group = outer

    def _reading(self, item: Card | Activity | Check) -> None:
        if isinstance(item, Card):
            kind, text, estimate_ms = PhaseKind.CARD, item.text, CARD_ESTIMATE_MS
        elif isinstance(item, Check):
            kind, text, estimate_ms = PhaseKind.CHECK, item.question, CHECK_ESTIMATE_MS
        else:
            kind, text, estimate_ms = PhaseKind.ACTIVITY, item.name, ACTIVITY_ESTIMATE_MS
            if item.time_ms is not None:
                estimate_ms = self._pick(f"{item.key}.time", item.time_ms)
            self._place = START
        self._close_last_gap()
        name, round_ = self._group
        task = Task(len(self.tasks), item.key, None, Dose(), text, name, round_)
        self.tasks.append(task)
        self._begin_section()
        self._add(kind, None, task, estimate_ms=estimate_ms)

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
        before: Way | None = None
        for way, number, of in order_sets(plan, self._affected):
            place = Place(plan.exercise.position, plan.exercise.lying_side(way.side))
            if before is None:
                self._want_change(plan, place)
            else:
                self._want_rest(plan.rest, f"{item.key}.rest")
                if way != before:
                    self._want_switch(plan, place)
            ready_ms = self._profile.ready_ms if plan.dose.ready_ms is None else plan.dose.ready_ms
            self._close_gap(task, way, (number, of), ready_ms)
            self._set(plan, task, way, (number, of))
            self._place = place
            before = way
        if plan.dose.rest_after_last:
            self._want_rest(plan.last_rest(of), f"{item.key}.rest")
        self._rest_after = (plan.rest_after, f"{item.key}.rest.items")

    # Pauses

    def _want_rest(self, rest: Rest | None, key: str) -> None:
        if rest is None:
            return
        gap = self._gap
        gap.want(PhaseKind.REST)
        if rest.kind is RestKind.SAME:
            gap.as_last_set, gap.last_set_ms = True, self._last_set_ms
        elif rest.amount_ms is not None:
            gap.write(self._pick(key, rest.amount_ms))
        if rest.kind is RestKind.UNTIL_READY:
            gap.open = True

    def _want_switch(self, plan: Plan, place: Place) -> None:
        self._gap.want(PhaseKind.SWITCH)
        if plan.dose.switch_ms is not None:
            self._gap.write(plan.dose.switch_ms)
        else:
            self._automatic(change_ms(self._place, place))

    def _want_change(self, plan: Plan, place: Place) -> None:
        rest, key = self._rest_after
        self._want_rest(rest, key)
        self._gap.want(PhaseKind.CHANGE)
        fetches = self._opening_fetch or not self._in_hand.issuperset(plan.to_fetch)
        self._opening_fetch = False
        self._in_hand.update(plan.to_fetch)
        written = plan.dose.change_ms
        if written is not None and written >= 0:
            self._gap.write(written)
        else:
            self._automatic(change_ms(self._place, place) + (FETCH_MS if fetches else 0))

    def _automatic(self, ms: int) -> None:
        ms += self._profile.change_extra_ms
        self._gap.automatic_ms = max(self._gap.automatic_ms, ms)

    def _close_gap(self, task: Task, way: Way, set_: tuple[int, int], ready_ms: int) -> None:
        """Make one pause of all that was wanted, with the count-in as its last seconds."""
        gap, self._gap = self._gap, Gap()
        length_ms = gap.length_ms
        if gap.kind is None or (length_ms == 0 and not gap.open):
            return
        self._begin_section()
        self._add(
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
        before_ms = self._worked_ms
        self._begin_section()
        if plan.dose.is_timed_work:
            self._timed_work(plan, task, way, set_)
        elif plan.dose.reps is None and plan.dose.parts is None:
            hold_ms = plan.shared(plan.tempo.hold_ms)
            if hold_ms:
                self._add(PhaseKind.HOLD, hold_ms, task, way, set_)
        elif plan.dose.pace is Pace.MANUAL:
            reps = plan.reps_in(set_[0])
            sides = len(plan.ways) if plan.alternates_reps else 1
            estimate_ms = reps * sides * MANUAL_REP_MS
            self._add(PhaseKind.REPS, None, task, way, set_, estimate_ms=estimate_ms, rep=(1, reps))
        else:
            self._reps(plan, task, way, set_)
        self._last_set_ms = self._worked_ms - before_ms
        self._last = (task, way, set_)

    def _reps(self, plan: Plan, task: Task, way: Way, set_: tuple[int, int]) -> None:
        reps = plan.reps_in(set_[0])
        parts = _parts_of(plan.tempo)
        ways = plan.ways if plan.alternates_reps else (way,)
        ends_in_pause = bool(parts) and parts[-1][0] is PhaseKind.PAUSE
        for rep in range(1, reps + 1):
            say = plan.part_at(rep)
            for this in ways:
                is_last = rep == reps and this is ways[-1]
                for kind, ms in parts[:-1] if is_last and ends_in_pause else parts:
                    self._add(kind, ms, task, this, set_, rep=(rep, reps), say=say)

    def _timed_work(self, plan: Plan, task: Task, way: Way, set_: tuple[int, int]) -> None:
        detour = plan.detour(self._catalogue)
        ready_ms = self._profile.ready_ms if plan.dose.ready_ms is None else plan.dose.ready_ms
        rest_ms = plan.dose.blocks.rest_ms if plan.dose.blocks is not None else 0
        stretches = _stretches(plan)
        for number, (length_ms, say) in enumerate(stretches, 1):
            if number > 1 and rest_ms:
                self._begin_section()
                count_in_ms = min(ready_ms, rest_ms)
                self._add(PhaseKind.REST, rest_ms, task, way, set_, ready_ms=count_in_ms)
            self._begin_section()
            self._add(
                PhaseKind.WORK,
                plan.shared(length_ms),
                task,
                way,
                set_,
                block=None if plan.dose.amrap_ms is not None else (number, len(stretches)),
                say=say,
                detour=detour,
            )

    def _begin_section(self) -> None:
        self._section_begins = True

    def _count(self, kind: PhaseKind, length_ms: int, *, waits: bool) -> None:
        self.total_ms += length_ms
        if kind not in BETWEEN:
            self._worked_ms += length_ms
        self.waits = self.waits or waits

    def _add(
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


class _Estimator(_Compiler):
    """Adds up the same lengths without making a phase of each."""

    def _reps(self, plan: Plan, task: Task, way: Way, set_: tuple[int, int]) -> None:
        del task, way
        reps = plan.reps_in(set_[0])
        sides = len(plan.ways) if plan.alternates_reps else 1
        length_ms = reps * sides * plan.tempo.total_ms - plan.tempo.pause_ms
        self._count(PhaseKind.MOVE, length_ms, waits=False)

    def _add(
        self,
        kind: PhaseKind,
        duration_ms: int | None,
        *_: object,
        estimate_ms: int = 0,
        **__: object,
    ) -> None:
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


def _stretches(plan: Plan) -> list[tuple[int, Text | None]]:
    """Give length and cue of each block of timed work."""
    dose = plan.dose
    if dose.amrap_ms is not None:
        return [(plan.pick("amrap", dose.amrap_ms), None)]
    if dose.blocks is not None:
        work_ms = plan.pick("work", dose.blocks.work_ms)
        return [(work_ms, None)] * plan.pick("count", dose.blocks.count)
    return [(part.work_ms, part.say) for part in dose.parts or ()]
