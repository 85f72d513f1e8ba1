"""What was done: the player's events folded into one record of the session, as it happens."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import cast

from kneetimer.core.body import Side
from kneetimer.core.dose import Load, Order
from kneetimer.core.journal import Mark, Unfinished
from kneetimer.core.phase import Phase, PhaseKind, Timeline
from kneetimer.core.player import (
    DetourEnded,
    Ending,
    Event,
    Finished,
    Interrupted,
    Paused,
    PhaseEnded,
    PhaseStarted,
    Resumed,
    View,
)
from kneetimer.core.record import (
    Choice,
    DoneSet,
    Hurt,
    Moment,
    Outcome,
    SessionRecord,
    Stop,
    Why,
)
from kneetimer.core.text import Text

# Item, round, side, direction, and which set of them.
SetKey = tuple[str, int, Side | None, str, tuple[int, int]]


class SessionLog:
    """Takes the player's events in order and keeps the record of what was done.

    Args:
        timeline: what the player leads through
        record: the session as it was when this timeline took over: a new one has no sets
    """

    def __init__(self, timeline: Timeline, record: SessionRecord) -> None:
        self._timeline = timeline
        self._record = record
        self._sets: dict[SetKey, DoneSet] = {key_of(done): done for done in record.sets}
        self._firsts: dict[SetKey, int] = {}
        planned = _plan(timeline)
        for key, (first, done) in planned.items():
            self._firsts[key] = first
            self._sets.setdefault(key, done)
        self._stops = list(record.stops)
        self._hurts = list(record.hurts)
        self._under_way_ms = record.lasted_ms
        self._since_ms: int | None = None
        self._stood_still: tuple[int, Why] | None = None
        self._took_ms: dict[int, int] = {}
        self._begun = False
        self.complete = False
        self.is_over = False
        self._marked: tuple[dict[SetKey, DoneSet], int, int] = ({}, 0, 0)
        self._keep_as_marked()

    # What is known so far

    @property
    def title(self) -> Text:
        """The routine's title."""
        return self._record.title

    @property
    def sets(self) -> tuple[DoneSet, ...]:
        """Every set of the plan, in its order."""
        return tuple(self._sets.values())

    @property
    def lasted_ms(self) -> int:
        """How long it was under way when it stood still or ended last."""
        return self._under_way_ms

    @property
    def pauses(self) -> int:
        """How often it stood still."""
        return len(self._stops) + (self._stood_still is not None)

    @property
    def paused_ms(self) -> int:
        """How long it stood still, as far as that is over."""
        return sum(stop.for_ms for stop in self._stops)

    @property
    def hurts(self) -> tuple[Hurt, ...]:
        """What the person said that hurts."""
        return tuple(self._hurts)

    def so_far(self, ended: Moment) -> SessionRecord:
        """Give the record of what was done until now; once it is over, the whole session's."""
        return replace(
            self._record,
            ended=ended,
            complete=self.complete,
            lasted_ms=self._under_way_ms,
            sets=tuple(map(self._explained, self.sets)),
            stops=tuple(self._stops),
            hurts=tuple(self._hurts),
        )

    def mark(self, view: View, at_ms: int) -> Mark:
        """Give where the session stands at `at_ms`, and what changed since the mark before."""
        sets, stops, hurts = self._marked
        under_way_ms = self._under_way_ms
        if self._since_ms is not None:
            under_way_ms += at_ms - self._since_ms
        made = Mark(
            lasted_ms=under_way_ms,
            index=view.phase.index,
            elapsed_ms=view.elapsed_ms,
            at_set=self._number_of(view.phase),
            took_ms=tuple(self._took_ms.items()),
            sets=tuple(
                (number, self._explained(done))
                for number, (key, done) in enumerate(self._sets.items())
                if self.is_over or sets.get(key) is not done
            ),
            stops=tuple(self._stops[stops:]),
            hurts=tuple(self._hurts[hurts:]),
        )
        self._keep_as_marked()
        return made

    def _explained(self, done: DoneSet) -> DoneSet:
        """Once it is over, say why some of a set was left out, where nothing else is known."""
        if not self.is_over:
            return done
        if done.outcome is Outcome.DONE:
            return replace(done, why=None)
        return replace(done, why=done.why or (Why.CHOSEN if self.complete else Why.ENDED))

    def _number_of(self, phase: Phase) -> int | None:
        key = set_key(phase)
        if key is None or phase.is_pause or self.is_over:
            return None
        return list(self._sets).index(key)

    def _keep_as_marked(self) -> None:
        self._marked = (dict(self._sets), len(self._stops), len(self._hurts))
        self._took_ms = {}

    # What happens

    def take(self, events: Iterable[Event]) -> None:
        """Add what happened."""
        for event in events:
            if isinstance(event, PhaseStarted):
                self._begin(event)
            elif isinstance(event, PhaseEnded):
                self._end_phase(event)
            elif isinstance(event, DetourEnded):
                self._add_detour(event)
            elif isinstance(event, Paused):
                self._stand_still(event.at_ms, Why.CHOSEN)
            elif isinstance(event, Interrupted):
                self._stand_still(event.at_ms - event.lost_ms, Why.SLEPT)
            elif isinstance(event, Resumed):
                self._go_on(event.at_ms)
            elif isinstance(event, Finished):
                self._end(event)

    @property
    def over(self) -> frozenset[SetKey]:
        """The sets that have begun or were left out."""
        return frozenset(
            key for key, done in self._sets.items() if done.done_ms or done.why is not None
        )

    @property
    def is_worth_keeping(self) -> bool:
        """Whether anything was done."""
        return self.complete or any(done.done_ms for done in self._sets.values())

    def hurt(self, pain: int, choice: Choice, phase: Phase) -> None:
        """Add that it hurt in a phase, and what the person chose; the session stands still."""
        self._hurts.append(
            Hurt(
                at_ms=self._under_way_ms,
                pain=pain,
                item=phase.task.key,
                exercise=phase.exercise.id if phase.exercise is not None else "",
                side=phase.side,
                set=phase.set,
                rep=phase.rep,
                choice=choice,
            )
        )
        if self._stood_still is not None:
            self._stood_still = (self._stood_still[0], Why.HURT)

    def give_up(self, item: str, side: Side | None) -> None:
        """Note that what is not done of an item, on one side or on all, is left out for it hurt."""
        for key, done in self._sets.items():
            is_meant = key[0] == item and (side is None or key[2] is side)
            if is_meant and done.outcome is not Outcome.DONE:
                self._sets[key] = replace(done, why=Why.HURT)

    def _begin(self, event: PhaseStarted) -> None:
        """A set that begins again counts anew; the better of two tries is not guessed at."""
        if not self._begun:
            self._begun = True
            self._since_ms = event.at_ms
        key = set_key(self._timeline.phases[event.index])
        if key is not None and self._firsts.get(key) == event.index:
            self._sets[key] = replace(self._sets[key], done_reps=0, done_ms=0, why=None)

    def _end_phase(self, event: PhaseEnded) -> None:
        self._took_ms[event.index] = event.elapsed_ms
        phase = self._timeline.phases[event.index]
        key = set_key(phase)
        if key is None or phase.is_pause:
            return
        record = self._sets[key]
        reps = record.done_reps
        if event.how is Ending.COMPLETED and self._completes_rep(phase):
            reps = phase.rep[1] if phase.kind is PhaseKind.REPS and phase.rep else reps + 1
        if phase.kind is PhaseKind.REPS and event.how is Ending.COMPLETED:
            done_ms = event.elapsed_ms
        else:
            done_ms = record.done_ms + event.elapsed_ms
        why = Why.CHOSEN if event.how is Ending.SKIPPED else record.why
        self._sets[key] = replace(record, done_reps=reps, done_ms=done_ms, why=why)

    def _completes_rep(self, phase: Phase) -> bool:
        """Whether a rep is done with this phase: only a pause may be left of it."""
        if phase.rep is None or phase.kind is PhaseKind.PAUSE:
            return False
        for after in self._timeline.phases[phase.index + 1 :]:
            if after.rep != phase.rep or after.section != phase.section:
                return True
            if after.kind is not PhaseKind.PAUSE:
                return False
        return True

    def _add_detour(self, event: DetourEnded) -> None:
        # Only a block has detours, and a block is part of a set.
        key = cast(SetKey, set_key(self._timeline.phases[event.index]))
        record = self._sets[key]
        self._sets[key] = replace(
            record, detours=record.detours + 1, detour_ms=record.detour_ms + event.elapsed_ms
        )

    def _stand_still(self, at_ms: int, why: Why) -> None:
        self._count_to(at_ms)
        self._stood_still = (at_ms, why)

    def _count_to(self, at_ms: int) -> None:
        if self._since_ms is not None:
            self._under_way_ms += at_ms - self._since_ms
            self._since_ms = None

    def _go_on(self, at_ms: int) -> None:
        self._end_stop(at_ms)
        self._since_ms = at_ms

    def _end_stop(self, at_ms: int) -> None:
        if self._stood_still is not None:
            since_ms, why = self._stood_still
            self._stops.append(Stop(self._under_way_ms, max(0, at_ms - since_ms), why))
            self._stood_still = None

    def _end(self, event: Finished) -> None:
        self._count_to(event.at_ms)
        self._end_stop(event.at_ms)
        self.complete = event.complete
        self.is_over = True


def leads_on(timeline: Timeline, found: Unfinished) -> bool:
    """Whether a session that was found can go on by this timeline: it has the same sets."""
    keys = [key_of(done) for done in found.record.sets]
    if not _plan(timeline).keys() <= set(keys) or found.index >= len(timeline.phases):
        return False
    phase = timeline.phases[found.index]
    at_set = None if phase.is_pause else set_key(phase)
    return at_set == (None if found.at_set is None else keys[found.at_set])


def _plan(timeline: Timeline) -> Mapping[SetKey, tuple[int, DoneSet]]:
    """Give every set of a timeline with the index of its first phase, in order."""
    planned: dict[SetKey, tuple[int, DoneSet]] = {}
    for phase in timeline.phases:
        key = set_key(phase)
        if key is None or phase.is_pause or phase.exercise is None:
            continue
        load = phase.task.dose.load
        first, done = planned.get(key) or (
            phase.index,
            DoneSet(
                item=key[0],
                round=key[1],
                side=key[2],
                direction=key[3],
                set=key[4],
                exercise=phase.exercise.id,
                name=phase.exercise.name,
                load=load_words(load),
                load_grams=load.grams if load is not None else None,
            ),
        )
        planned[key] = (
            first,
            replace(
                done,
                planned_reps=max(done.planned_reps, phase.rep[1] if phase.rep is not None else 0),
                planned_ms=done.planned_ms + phase.estimate_ms,
            ),
        )
    return planned


def set_key(phase: Phase) -> SetKey | None:
    """Name the set of a phase; the sides of alternate reps share one set."""
    if phase.set is None:
        return None
    task = phase.task
    if phase.rep is not None and task.dose.order is Order.ALTERNATE_REPS:
        return (task.key, task.round[0], None, "", phase.set)
    return (task.key, task.round[0], phase.side, phase.direction, phase.set)


def key_of(done: DoneSet) -> SetKey:
    """Name a set of a record as `set_key` does."""
    return (done.item, done.round, done.side, done.direction, done.set)


def load_words(load: Load | None) -> str:
    """Give a load in the author's words: "medium band", "5 lb"."""
    if load is None:
        return ""
    return " ".join(word for word in (load.shown, load.level, load.kind) if word)
