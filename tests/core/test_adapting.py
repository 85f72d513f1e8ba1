"""What changes in the rest of a session after somebody said that it hurts."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kneetimer.core.adapting import adapted, felt_in, place_to_go_on
from kneetimer.core.body import Side
from kneetimer.core.dose import Amount
from kneetimer.core.phase import PhaseKind
from kneetimer.core.player import Player
from kneetimer.core.profile import Profile
from kneetimer.core.record import Choice, Why
from kneetimer.core.routine import Card, Group
from kneetimer.core.session import SessionLog
from kneetimer.core.text import Text
from kneetimer.core.timeline import NothingToDoError, compile_timeline
from tests.fakes import BRIDGE, CLAMSHELL, NO_RECORD, PLANK, ROLL, item, routine

CLAMS = item(CLAMSHELL, reps=4, sets=2, tempo="1-2-1-1", rest=10, sides="each")
ROUTINE = routine(CLAMS, Card(Text.plain("Breathe")), item(BRIDGE, reps=3))
CLAM_KEY = ROUTINE.items[0].key


class Session:
    """A routine, its player and its log, up to the moment in which it hurts."""

    def __init__(self, what=ROUTINE, profile=Profile(), until=lambda phase: False):
        self.routine, self.profile = what, profile
        self.timeline = compile_timeline(what, {}, profile)
        self.player = Player(self.timeline)
        self.log = SessionLog(self.timeline, NO_RECORD)
        self.now_ms = 0
        self.log.take(self.player.start(0))
        while not until(self.player.phase):
            self.now_ms += 250
            self.log.take(self.player.tick(self.now_ms))
            if self.player.view().waits:
                self.log.take(self.player.go_on(self.now_ms))
        self.log.take(self.player.pause(self.now_ms))

    def choose(self, choice):
        """Give what comes then: the phase to go on at and the new timeline."""
        phase = felt_in(self.timeline, self.player.phase.index)
        if choice is not Choice.FEWER_REPS:
            self.log.give_up(phase.task.key, phase.side if choice is Choice.SKIP_SIDE else None)
        profile = adapted(self.profile, choice, phase)
        timeline = compile_timeline(self.routine, {}, profile)
        index = place_to_go_on(timeline, self.timeline, self.player.phase.index, self.log.over)
        return timeline, index


def at(exercise, side, set_, rep):
    def is_there(phase):
        return (
            phase.exercise is exercise
            and not phase.is_pause
            and (phase.side, phase.set[0], phase.rep[0]) == (side, set_, rep)
        )

    return is_there


def rest_of(timeline, index):
    """Give (kind, side, set, reps) of each section from there on; a card has neither."""
    first = timeline.phases[index].section
    said = []
    for section in timeline.sections[first:]:
        phase = timeline.phases[section.first]
        side = phase.side.value if phase.side else ""
        reps = phase.rep[1] if phase.rep else 0
        said.append((phase.kind.value, side, phase.set[0] if phase.set else 0, reps))
    return said


class TestFewerReps:
    def test_as_many_as_were_done_in_what_is_left(self):
        session = Session(until=at(CLAMSHELL, Side.LEFT, 1, 4))
        timeline, index = session.choose(Choice.FEWER_REPS)
        assert rest_of(timeline, index) == [
            ("rest", "left", 2, 0),
            ("move", "left", 2, 3),
            ("switch", "right", 1, 0),
            ("move", "right", 1, 3),
            ("rest", "right", 2, 0),
            ("move", "right", 2, 3),
            ("card", "", 0, 0),
            ("change", "", 1, 0),
            ("move", "", 1, 3),
        ]

    def test_at_least_one(self):
        session = Session(until=at(CLAMSHELL, Side.LEFT, 1, 1))
        timeline, index = session.choose(Choice.FEWER_REPS)
        assert rest_of(timeline, index)[1] == ("move", "left", 2, 1)

    def test_in_a_rest_it_is_about_the_set_before(self):
        session = Session(until=lambda phase: phase.is_pause and phase.set == (2, 2))
        timeline, index = session.choose(Choice.FEWER_REPS)
        assert rest_of(timeline, index)[:2] == [("rest", "left", 2, 0), ("move", "left", 2, 3)]

    def test_half_where_nobody_counts_them(self):
        session = Session(
            routine(item(BRIDGE, reps=9, pace="manual"), item(BRIDGE, reps=3)),
            until=lambda phase: phase.is_pause and phase.index > 1,
        )
        phase = session.timeline.phases[1]
        assert phase.kind is PhaseKind.REPS
        assert adapted(Profile(), Choice.FEWER_REPS, phase).most_reps == {phase.task.key: 4}

    def test_without_reps_nothing_changes(self):
        phase = Session(routine(item(PLANK, hold=30)), until=lambda p: p.rep is None).timeline
        held = next(phase for phase in phase.phases if not phase.is_pause)
        assert adapted(Profile(), Choice.FEWER_REPS, held) == Profile()


class TestSkipSide:
    def test_leaves_the_other_one(self):
        session = Session(until=at(CLAMSHELL, Side.LEFT, 1, 2))
        timeline, index = session.choose(Choice.SKIP_SIDE)
        assert rest_of(timeline, index)[:4] == [
            ("change", "right", 1, 0),
            ("move", "right", 1, 4),
            ("rest", "right", 2, 0),
            ("move", "right", 2, 4),
        ]
        why = [(s.side, s.set[0], s.why) for s in session.log.sets if s.item == CLAM_KEY]
        assert why == [
            (Side.LEFT, 1, Why.HURT),
            (Side.LEFT, 2, Why.HURT),
            (Side.RIGHT, 1, None),
            (Side.RIGHT, 2, None),
        ]

    def test_on_the_last_side_the_next_exercise_comes(self):
        session = Session(until=at(CLAMSHELL, Side.RIGHT, 1, 2))
        timeline, index = session.choose(Choice.SKIP_SIDE)
        assert rest_of(timeline, index)[0] == ("card", "", 0, 0)

    def test_sides_in_turn(self):
        turns = item(CLAMSHELL, reps=2, sets=2, sides="each", order="alternate sets")
        session = Session(routine(turns), until=at(CLAMSHELL, Side.RIGHT, 1, 1))
        timeline, index = session.choose(Choice.SKIP_SIDE)
        assert rest_of(timeline, index) == [("move", "left", 2, 2)]

    def test_of_one_side_alone_it_skips_the_exercise(self):
        session = Session(
            routine(item(CLAMSHELL, reps=2, sides="left"), item(BRIDGE, reps=3)),
            until=at(CLAMSHELL, Side.LEFT, 1, 1),
        )
        timeline, index = session.choose(Choice.SKIP_SIDE)
        assert rest_of(timeline, index)[1:] == [("move", "", 1, 3)]


class TestSkipExercise:
    def test_the_next_one_comes_with_its_card(self):
        session = Session(until=at(CLAMSHELL, Side.LEFT, 1, 2))
        timeline, index = session.choose(Choice.SKIP_EXERCISE)
        assert [row[0] for row in rest_of(timeline, index)] == ["card", "change", "move"]

    def test_a_card_that_was_read_does_not_come_again(self):
        session = Session(
            routine(Card(Text.plain("Well")), CLAMS, item(BRIDGE, reps=3)),
            until=at(CLAMSHELL, Side.LEFT, 1, 2),
        )
        timeline, index = session.choose(Choice.SKIP_EXERCISE)
        assert [row[0] for row in rest_of(timeline, index)] == ["change", "move"]

    def test_it_does_not_come_in_later_rounds(self):
        rounds = Group(
            Text.plain("Pair"), (item(CLAMSHELL, reps=2), item(BRIDGE, reps=3)), key="pair"
        )
        session = Session(
            routine(replace(rounds, rounds=Amount.of(2))), until=at(CLAMSHELL, None, 1, 2)
        )
        timeline, index = session.choose(Choice.SKIP_EXERCISE)
        names = [
            timeline.phases[section.first].exercise.id
            for section in timeline.sections[timeline.phases[index].section :]
        ]
        assert set(names) == {"bridge"}
        assert names.count("bridge") == 4

    def test_when_nothing_else_is_left(self):
        session = Session(routine(CLAMS), until=at(CLAMSHELL, Side.LEFT, 1, 2))
        with pytest.raises(NothingToDoError):
            session.choose(Choice.SKIP_EXERCISE)


def test_after_the_last_set_nothing_is_left():
    session = Session(routine(item(CLAMSHELL, reps=4)), until=at(CLAMSHELL, None, 1, 3))
    assert session.choose(Choice.FEWER_REPS)[1] is None


def test_going_on_and_easing_change_no_plan():
    phase = Session(until=at(CLAMSHELL, Side.LEFT, 1, 1)).player.phase
    for choice in (Choice.GO_ON, Choice.EASIER, Choice.END):
        assert adapted(Profile(), choice, phase) == Profile()


def test_before_any_work_it_is_about_what_comes():
    timeline = Session(until=lambda phase: phase.index == 0).timeline
    assert felt_in(timeline, 0) is timeline.phases[0]


def test_blocks_that_have_begun_are_over():
    rolls = routine(item(ROLL, blocks=(3, 20), sides="each"))
    session = Session(rolls, until=lambda phase: phase.block == (2, 3))
    timeline, index = session.choose(Choice.SKIP_SIDE)
    assert rest_of(timeline, index)[1][:2] == ("work", "right")
