"""The player under any commands at any moments: what may never happen, whatever the user does."""

from __future__ import annotations

from hypothesis import given, note, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
)

from kneetimer.core.errors import ImpossibleCommandError
from kneetimer.core.player import (
    JUMP_MS,
    DetourEnded,
    DetourStarted,
    Extended,
    Finished,
    Interrupted,
    Paused,
    PhaseEnded,
    PhaseStarted,
    Player,
    Resumed,
    State,
)
from kneetimer.core.profile import Profile
from kneetimer.core.session import SessionLog
from kneetimer.core.upcoming import caption, upcoming
from kneetimer.core.writer import write_script
from tests.core.stage import told
from tests.core.strategies import timelines
from tests.fakes import NO_RECORD

JUMPS_ABOUT = ("skip", "back", "repeat_set")
KEYS = ("pause", "resume", *JUMPS_ABOUT, "extend", "go_on", "detour", "end")
# From a frame of the screen to the slowest tick that is not yet a jump of the clock.
steps = st.sampled_from([0, 1, 7, 33, 250, 999, 3_000, JUMP_MS]) | st.integers(0, JUMP_MS)


class PlayerMachine(RuleBasedStateMachine):
    """Keeps books of its own of the time that counts, and compares."""

    @initialize(timeline=timelines, start=st.sampled_from([True, True, True, False]))
    def begin(self, timeline, start):
        note("\n".join(f"{p.index} {p.kind.value} {p.duration_ms}" for p in timeline.phases))
        self.timeline = timeline
        self.player = Player(timeline)
        self.script = write_script(timeline, Profile())
        self.log = SessionLog(timeline, NO_RECORD)
        self.now_ms = 0
        self.events = []
        self.awake_ms = 0
        self.led_in_ms = 0
        self.has_jumped = False
        if start:
            self.give("start")

    # What can happen

    @rule(ms=steps)
    def tick(self, ms):
        self.pass_time(ms)

    @rule(ticks=st.integers(2, 12))
    def time_goes_by(self, ticks):
        for _ in range(ticks):
            self.pass_time(JUMP_MS)

    @precondition(lambda self: self.player.state is State.RUNNING and not self.player.view().waits)
    @rule(around_ms=st.integers(-1, 1))
    def phase_comes_to_its_end(self, around_ms):
        view = self.player.view()
        left_ms = view.lead_in_left_ms + view.detour_left_ms + view.phase_left_ms + around_ms
        while left_ms > 0:
            self.pass_time(min(left_ms, JUMP_MS))
            left_ms -= JUMP_MS

    @rule(ms=steps, command=st.sampled_from(("start", *KEYS)))
    def command(self, ms, command):
        self.pass_time(ms)
        self.give(command)

    @precondition(lambda self: self.player.state is State.PAUSED)
    @rule(ms=steps)
    def resume(self, ms):
        self.pass_time(ms)
        self.give("resume")

    @precondition(lambda self: self.player.view().can_detour)
    @rule(ms=steps)
    def detour(self, ms):
        self.pass_time(ms)
        self.give("detour")

    @precondition(lambda self: self.player.view().waits)
    @rule(ms=steps)
    def go_on(self, ms):
        self.pass_time(ms)
        self.give("go_on")

    @precondition(lambda self: self.player.state is State.RUNNING)
    @rule(ms=st.integers(1, 10_000_000), counted_ms=st.none() | st.integers(0, 60_000))
    def machine_sleeps(self, ms, counted_ms):
        """A clock that goes on in sleep jumps; with one that does not, the driver says so."""
        if counted_ms is None:
            ms += JUMP_MS
            self.now_ms += ms
            events = self.player.tick(self.now_ms)
            assert events == [Interrupted(self.now_ms, ms, ms)]
        else:
            self.now_ms += counted_ms
            events = self.player.interrupt(self.now_ms, ms)
            assert events == [Interrupted(self.now_ms, ms, counted_ms)]
        self.take(events)

    @precondition(lambda self: self.player.state is not State.RUNNING)
    @rule(ms=st.integers(0, 60_000))
    def machine_sleeps_while_nothing_runs(self, ms):
        before = self.player.view()
        self.now_ms += ms
        assert self.player.interrupt(self.now_ms, ms) == []
        assert self.player.view() == before

    def give(self, command):
        before = self.player.view()
        refusal = None
        try:
            events = getattr(self.player, command)(self.now_ms)
        except ImpossibleCommandError as error:
            refusal, events = error, []
        if refusal is None:
            assert events or before.lead_in_left_ms
            self.has_jumped = self.has_jumped or command in JUMPS_ABOUT
        else:
            assert str(refusal) == f"cannot {refusal.command} while {refusal.state}"
            assert self.player.view() == before
            assert self.player.tick(self.now_ms) == []
        self.take(events)

    # Books

    def pass_time(self, ms):
        before = self.player.view()
        told_ms, self.now_ms = self.now_ms, self.now_ms + ms
        events = self.player.tick(self.now_ms)
        if before.state is State.RUNNING:
            ends = [event.at_ms for event in events if isinstance(event, Finished)]
            self.awake_ms += (ends[0] if ends else self.now_ms) - told_ms
            self.led_in_ms += before.lead_in_left_ms - self.player.view().lead_in_left_ms
        else:
            assert events == []
        self.take(events)

    def take(self, events):
        for event in events:
            note(str(told([event])))
        self.events += events
        self.log.take(events)

    def of(self, kind):
        return [event for event in self.events if isinstance(event, kind)]

    # What always holds

    @invariant()
    def view_is_never_negative(self):
        view = self.player.view()
        assert view.elapsed_ms >= 0
        assert view.length_ms is None or 0 <= view.elapsed_ms <= view.length_ms
        assert min(view.lead_in_left_ms, view.detour_left_ms, view.done_ms, view.left_ms) >= 0
        assert view.phase_left_ms is None or view.phase_left_ms >= 0
        assert view.done_ms + view.left_ms == self.timeline.total_ms
        assert view.following is None or view.following.index > view.phase.index
        assert view.next_work is None or not view.next_work.is_pause

    @invariant()
    def only_time_awake_and_running_counts(self):
        view = self.player.view()
        counted_ms = sum(event.elapsed_ms for event in self.of(PhaseEnded))
        if view.state is not State.FINISHED:
            counted_ms += view.elapsed_ms
        turned_aside_ms = sum(event.elapsed_ms for event in self.of(DetourEnded))
        if view.detour is not None:
            turned_aside_ms += view.detour.time_ms - view.detour_left_ms
        assert counted_ms == self.awake_ms - self.led_in_ms - turned_aside_ms

    @invariant()
    def events_are_in_order_of_time(self):
        times = [event.at_ms for event in self.events]
        assert times == sorted(times)

    @invariant()
    def what_starts_ends(self):
        """A phase ends before the next one starts, and never ends that had not started."""
        pairs = [e for e in self.events if isinstance(e, PhaseStarted | PhaseEnded)]
        for started, ended in zip(pairs[::2], pairs[1::2], strict=False):
            assert isinstance(started, PhaseStarted)
            assert isinstance(ended, PhaseEnded)
            assert started.index == ended.index
        in_a_phase = self.player.state in (State.RUNNING, State.PAUSED)
        assert len(pairs) % 2 == in_a_phase
        aside = len(self.of(DetourStarted)) - len(self.of(DetourEnded))
        assert aside == (self.player.view().detour is not None)

    @invariant()
    def without_jumps_every_phase_is_announced_once_and_in_order(self):
        if self.has_jumped:
            return
        started = [event.index for event in self.of(PhaseStarted)]
        assert started == list(range(len(started)))
        if any(event.complete for event in self.of(Finished)):
            assert len(started) == len(self.timeline.phases)

    @invariant()
    def standing_still_alternates_with_going_on(self):
        still = [e for e in self.events if isinstance(e, Paused | Interrupted | Resumed)]
        for at, event in enumerate(still):
            assert isinstance(event, Resumed) == (at % 2 == 1)

    @invariant()
    def a_phase_lasts_what_it_was_given(self):
        """Completed phases of a length took it to the millisecond, with what was added."""
        added_ms = 0
        for event in self.events:
            if isinstance(event, PhaseStarted):
                added_ms = 0
            elif isinstance(event, Extended):
                added_ms += event.by_ms
            elif isinstance(event, PhaseEnded) and event.how.value == "completed":
                phase = self.timeline.phases[event.index]
                if phase.duration_ms is not None and not phase.as_last_set:
                    assert event.elapsed_ms == phase.duration_ms + added_ms
                assert event.elapsed_ms >= phase.least_ms

    @invariant()
    def nothing_happens_after_the_end(self):
        finished = self.of(Finished)
        assert len(finished) == (self.player.state is State.FINISHED)
        assert not finished or self.events[-1] is finished[0]

    @invariant()
    def the_log_keeps_the_time_under_way(self):
        if self.player.state is State.FINISHED:
            assert self.log.lasted_ms == self.awake_ms
            assert self.log.pauses == len(self.of(Paused)) + len(self.of(Interrupted))
        for record in self.log.sets:
            assert 0 <= record.done_reps <= record.planned_reps
            assert record.done_ms >= 0
        assert sum(record.detours for record in self.log.sets) == len(self.of(DetourEnded))

    @invariant()
    def what_is_to_come_is_in_order(self):
        view = self.player.view()
        heard = upcoming(self.script, self.timeline, view)
        times = [at_ms for at_ms, _ in heard]
        assert times == sorted(times)
        # What lies behind is only ever a line that is still being said.
        assert all(at_ms + cue.duration_ms > 0 for at_ms, cue in heard if at_ms < 0)
        assert isinstance(caption(self.script, self.timeline, view), str)


TestPlayerMachine = PlayerMachine.TestCase
TestPlayerMachine.settings = settings(
    max_examples=2 * settings().max_examples,
    stateful_step_count=2 * settings().stateful_step_count,
)


@given(timelines, st.lists(st.tuples(steps, st.sampled_from(KEYS)), max_size=30))
def test_a_key_is_a_tick_and_a_key(timeline, keys):
    """It makes no difference whether the driver ticked just before a key was pressed."""
    plain, ticked = Player(timeline), Player(timeline)
    assert plain.start(0) == ticked.start(0)
    now_ms = 0
    for step_ms, key in keys:
        now_ms += step_ms
        before = ticked.tick(now_ms)
        assert press(plain, key, now_ms) == before + press(ticked, key, now_ms)
        assert plain.view() == ticked.view()


def press(player, key, now_ms):
    try:
        return getattr(player, key)(now_ms)
    except ImpossibleCommandError:
        return []


@given(timelines, st.lists(st.integers(1, JUMP_MS), min_size=1, max_size=50))
def test_how_often_it_ticks_makes_no_difference(timeline, ticks):
    often, seldom = Player(timeline), Player(timeline)
    events = often.start(0)
    assert seldom.start(0) == events
    now_ms = 0
    for step_ms in ticks:
        halfway_ms = now_ms + step_ms // 2
        now_ms += step_ms
        assert often.tick(halfway_ms) + often.tick(now_ms) == seldom.tick(now_ms)
    assert often.view() == seldom.view()
