"""Numbers that are chosen, and sets that are put in order. What comes of it: see test_timeline."""

from __future__ import annotations

import pytest

from kneetimer.core.body import Side
from kneetimer.core.dose import Detour, Dose
from kneetimer.core.phase import PhaseKind
from kneetimer.core.planning import (
    FALLBACK_TEMPO,
    NO_WAY,
    Way,
    affected_side,
    make_plan,
    order_sets,
    pick_for,
    pick_least,
    pick_most,
)
from kneetimer.core.profile import Profile
from kneetimer.core.text import Text
from tests.fakes import (
    BRIDGE,
    CLAMSHELL,
    LEFT,
    LUNGE,
    PLANK,
    RIGHT,
    SPOT,
    amount,
    compiled,
    detour,
    dose,
    exercise,
    item,
)


def plan(what=BRIDGE, profile=Profile(), defaults=Dose(), picker=pick_least, **words):
    return make_plan(item(what, **words), defaults, profile, picker)


def test_pickers():
    eight_to_twelve = amount((8, 10, 12))
    assert pick_least("any", eight_to_twelve) == 8
    assert pick_most("any", eight_to_twelve) == 12
    pick = pick_for(Profile(values={"known": 11, "odd": 99}))
    assert [pick(key, eight_to_twelve) for key in ("known", "odd", "new")] == [11, 12, 10]


def test_a_number_is_asked_for_by_the_key_of_the_item_and_the_word():
    asked = []

    def pick(key, _):
        asked.append(key)
        return 1

    make_plan(item(BRIDGE, key="bridge/2", reps=5), Dose(), Profile(), pick).reps_in(1)
    assert asked == ["bridge/2.reps"]


@pytest.mark.parametrize(
    ("profile", "expected"),
    [
        (Profile(), LEFT),
        (Profile(first_side=RIGHT), RIGHT),
        (Profile(first_side=RIGHT, affected_side=LEFT), LEFT),
    ],
)
def test_until_it_is_known_the_affected_side_is_the_first(profile, expected):
    assert affected_side(profile) is expected


@pytest.mark.parametrize(
    ("words", "defaults", "own", "expected"),
    [
        ({"reps": 5}, {"hold": 3}, {"reps": 9, "sets": 4}, {"reps": 5, "hold": 3}),
        ({"sets": 2}, {"ready": 3}, {"reps": 9, "sets": 4}, {"reps": 9, "sets": 2, "ready": 3}),
        ({"reps": 5}, {}, {"reps": 9, "sides": "each"}, {"reps": 5, "sides": "each"}),
        ({"reps": 5, "sides": "left"}, {}, {"sides": "each"}, {"reps": 5, "sides": "left"}),
        ({"blocks": (2, 9)}, {"reps": 5, "sets": 2}, {}, {"blocks": (2, 9), "sets": 2}),
    ],
)
def test_the_exercise_s_own_dose_is_for_a_routine_that_says_none(words, defaults, own, expected):
    what = exercise("Any", dose=dose(**own))
    assert plan(what, defaults=dose(**defaults), **words).dose == dose(**expected)


@pytest.mark.parametrize(
    ("what", "words", "expected"),
    [
        (CLAMSHELL, {}, (1_000, 5_000, 3_000, 1_000)),
        (PLANK, {}, (2_000, 0, 2_000, 0)),
        (CLAMSHELL, {"tempo": {"hold": 2}}, (1_000, 2_000, 3_000, 1_000)),
        (CLAMSHELL, {"tempo": {"move": 2, "return": 4, "pause": 0}}, (2_000, 5_000, 4_000, 0)),
        (CLAMSHELL, {"tempo": {"hold": 2}, "hold": 7}, (1_000, 7_000, 3_000, 1_000)),
        (CLAMSHELL, {"relax": 9}, (1_000, 5_000, 3_000, 9_000)),
        (CLAMSHELL, {"rest": {"reps": 4}}, (1_000, 5_000, 3_000, 4_000)),
        (CLAMSHELL, {"relax": 9, "rest": {"reps": 4}}, (1_000, 5_000, 3_000, 9_000)),
        (CLAMSHELL, {"rest": 30}, (1_000, 5_000, 3_000, 1_000)),
    ],
)
def test_tempo(what, words, expected):
    tempo = plan(what, reps=1, **words).tempo
    assert (tempo.move_ms, tempo.hold_ms, tempo.return_ms, tempo.pause_ms) == expected


def test_tempo_of_an_exercise_without_one():
    assert plan(PLANK, reps=1).tempo == FALLBACK_TEMPO


@pytest.mark.parametrize(
    ("words", "between", "after"),
    [({}, None, None), ({"rest": 30}, 30_000, None), ({"rest": {"items": 60}}, None, 60_000)],
)
def test_rests_as_far_as_anybody_wrote_one(words, between, after):
    made = plan(reps=1, **words)
    assert (made.rest and made.rest.amount_ms.low) == between
    assert (made.rest_after and made.rest_after.amount_ms.low) == after


@pytest.mark.parametrize(
    ("words", "sets", "expected"),
    [
        ({"blocks": (2, 20, 10)}, 1, 10_000),
        ({"blocks": (2, 20, 10), "rest": 60}, 1, 10_000),
        ({"blocks": (2, 20, 10), "rest": 60}, 2, 60_000),
        ({"blocks": (2, 20, 10)}, 2, 10_000),
        ({"blocks": (2, 20), "rest": 60}, 1, 60_000),
        ({"blocks": (2, 20)}, 1, None),
        ({"reps": 5, "rest": 60}, 1, 60_000),
    ],
)
def test_rest_after_the_last_set(words, sets, expected):
    rest = plan(**words).last_rest(sets)
    assert (rest and rest.amount_ms.low) == expected


@pytest.mark.parametrize(
    ("load", "equipment", "expected"),
    [
        ("band", (), ("loop band",)),
        ("ankle weight", ("mat", "step"), ("step", "ankle weight")),
        ("dumb-bell", ("dumb-bells",), ("dumb-bells",)),
        ("own weight", ("step",), ("step",)),
    ],
)
def test_equipment_of_exercise_and_load(load, equipment, expected):
    assert plan(exercise("Any", equipment=equipment), reps=1, load=load).to_fetch == expected


class TestDetour:
    def test_none(self):
        assert plan(blocks=(1, 30)).detour({}) is None

    def test_of_an_exercise_takes_its_name(self):
        made = plan(blocks=(1, 30), detour=Detour(exercise="spot")).detour({"spot": SPOT})
        assert (made.id, made.name, made.exercise) == ("spot", SPOT.name, SPOT)
        assert (made.time_ms, made.at_most) == (15_000, 3)

    def test_with_a_name_of_its_own(self):
        made = plan(blocks=(1, 30), detour=detour("Here", 10, at_most=1)).detour({})
        assert (made.id, made.name, made.exercise) == ("Here", Text.plain("Here"), None)
        assert (made.time_ms, made.at_most) == (10_000, 1)

    def test_of_an_exercise_that_is_gone(self):
        made = plan(blocks=(1, 30), detour=Detour(exercise="gone")).detour({})
        assert (made.id, bool(made.name), made.exercise) == ("gone", False, None)

    def test_time_is_the_user_s(self):
        wanted = Detour(exercise="spot", time_ms=amount((10, 15), 1000))
        assert plan(blocks=(1, 30), detour=wanted, picker=pick_most).detour({}).time_ms == 15_000


def test_sides_directions_or_neither():
    assert plan(reps=1).ways == (NO_WAY,)
    assert plan(reps=1, sides="each").ways == (Way(LEFT), Way(RIGHT))
    assert plan(reps=1, directions=["left", "right"]).ways == (
        Way(direction="left"),
        Way(direction="right"),
    )


def test_alternate_reps_are_one_set_of_both_sides():
    made = plan(LUNGE, reps=5, sets=2, sides="each", order="alternate reps")
    assert order_sets(made, LEFT) == [(Way(LEFT), 1, 2), (Way(LEFT), 2, 2)]


class TestSidesOfTheExercise:
    STEPS = exercise("steps", dose=dose(reps=10, sides="none", directions=["left", "right"]))
    MARCH = exercise("march", dose=dose(reps=5, sides="each", order="alternate reps"))

    def test_an_item_with_reps_of_its_own_still_goes_both_ways(self):
        ways = plan(self.STEPS, reps=12).ways
        assert ways == (Way(direction="left"), Way(direction="right"))

    def test_it_keeps_the_order_too(self):
        made = plan(self.MARCH, reps=8)
        assert [way.side for way in made.ways] == [LEFT, RIGHT]
        assert len(order_sets(made, LEFT)) == 1

    def test_an_order_over_reps_means_nothing_to_a_hold(self):
        made = plan(self.MARCH, hold=30)
        assert len(order_sets(made, LEFT)) == 2

    def test_sides_of_the_item_go_first(self):
        assert plan(self.STEPS, reps=12, sides="none").ways == (NO_WAY,)
        assert [way.side for way in plan(self.MARCH, reps=8, sides="left").ways] == [LEFT]


class TestCutShort:
    """What somebody left out in the middle of a session."""

    def reps(self, profile, **words):
        timeline = compiled(item(CLAMSHELL, **words), profile=profile)
        return [phase.rep[1] for phase in timeline.phases if phase.kind is PhaseKind.MOVE]

    def test_no_more_reps_than_these(self):
        key = compiled(item(CLAMSHELL, reps=3)).tasks[0].key
        assert self.reps(Profile(most_reps={key: 2}), reps=3) == [2, 2]
        assert self.reps(Profile(most_reps={key: 9}), reps=3) == [3, 3, 3]
        assert self.reps(Profile(most_reps={"another": 1}), reps=3) == [3, 3, 3]

    def test_one_side_alone(self):
        key = compiled(item(CLAMSHELL, reps=1)).tasks[0].key
        timeline = compiled(
            item(CLAMSHELL, reps=1, sides="each"), profile=Profile(only_sides={key: Side.RIGHT})
        )
        assert {phase.side for phase in timeline.phases} == {Side.RIGHT}

    def test_without_sides_there_is_nothing_to_leave_out(self):
        key = compiled(item(BRIDGE, reps=1)).tasks[0].key
        profile = Profile(only_sides={key: Side.RIGHT})
        assert compiled(item(BRIDGE, reps=1), profile=profile).phases

    def test_an_item_that_is_skipped_is_not_there(self):
        timeline = compiled(item(CLAMSHELL, reps=1), item(BRIDGE, reps=1))
        key = timeline.tasks[0].key
        left = compiled(
            item(CLAMSHELL, reps=1), item(BRIDGE, reps=1), profile=Profile(skipped=frozenset({key}))
        )
        assert [task.exercise.id for task in left.tasks] == ["bridge"]
