"""What is said before a piece of work, word for word."""

from __future__ import annotations

import pytest

from kneetimer.core.body import Position
from kneetimer.core.exercise import Works
from kneetimer.core.lines import Lines
from kneetimer.core.routine import Activity, Card
from kneetimer.core.text import Text
from kneetimer.core.wording import Wording
from tests.fakes import (
    BRIDGE,
    CLAMSHELL,
    LUNGE,
    PLANK,
    ROLL,
    STRETCH,
    compiled,
    exercise,
    item,
)


def said(*items, language="en", **more):
    """Give (kind, words) of all that is said in the pauses, in order."""
    timeline = compiled(*items, **more)
    lines = Lines(timeline, Wording(language), language)
    pauses = [phase for phase in timeline.phases if phase.is_pause]
    return [line for phase in pauses for line in lines.of_pause(phase)]


def doses(*items, **more):
    return [words for kind, words in said(*items, **more) if kind == "dose"]


class TestChange:
    def test_names_exercise_leg_and_side_to_lie_on(self):
        assert said(item(CLAMSHELL, reps=10, sides="left")) == [
            ("exercise", "Clamshell. Left leg. Lie on your right side."),
            ("dose", "Ten times. Hold each one for five seconds."),
        ]

    def test_in_german(self):
        assert said(item(CLAMSHELL, reps=10, sides="left"), language="de") == [
            ("exercise", "Clamshell. Linkes Bein. Leg dich auf die rechte Seite."),
            ("dose", "Zehn Mal. Jedes Mal fünf Sekunden halten."),
        ]

    def test_without_a_side(self):
        assert said(item(BRIDGE, reps=10))[0] == ("exercise", "Bridge.")

    def test_a_leg_that_needs_no_lying_side(self):
        assert said(item(LUNGE, reps=1, sides="right"))[0] == ("exercise", "Lunge. Right leg.")

    def test_a_direction(self):
        assert said(item(LUNGE, hold=5, directions=["left"]))[0] == (
            "exercise",
            "Lunge. To the left.",
        )

    def test_who_lies_there_already_stays(self):
        lines = said(item(CLAMSHELL, reps=1, sides="left"), item(STRETCH, hold=30, sides="left"))
        assert lines[2] == ("exercise", "Stretch. Left leg. Stay on your right side.")

    def test_after_a_card_nobody_is_taken_to_lie_there_still(self):
        lines = said(
            item(CLAMSHELL, reps=1, sides="left"),
            Card(Text.plain("Stretch out")),
            item(STRETCH, hold=30, sides="left"),
        )
        assert lines[2] == ("exercise", "Stretch. Left leg. Lie on your right side.")

    def test_who_lies_on_the_other_side_lies_down_on_this(self):
        lines = said(item(CLAMSHELL, reps=1, sides="left"), item(STRETCH, hold=30, sides="right"))
        assert lines[2] == ("exercise", "Stretch. Right leg. Lie on your left side.")

    def test_a_lying_exercise_may_be_the_first_thing_of_all(self):
        lines = said(item(CLAMSHELL, hold=5, sides="left"))
        assert lines[0][1].endswith("Lie on your right side.")


class TestFetching:
    STEP = exercise("Step up", Position.STANDING, Works.BOTH, equipment=("step", "foam roller"))

    def test_the_opening_names_everything_later_changes_what_is_new(self):
        lines = said(item(BRIDGE, hold=5), item(ROLL, hold=5), item(self.STEP, reps=1))
        assert [words for kind, words in lines if kind == "within reach"] == [
            "Put within reach: foam roller, step.",
            "Put within reach: foam roller.",
            "Put within reach: step.",
        ]

    def test_the_opening_may_come_after_a_card(self):
        lines = said(Card(Text.plain("Well")), item(ROLL, hold=5))
        assert ("within reach", "Put within reach: foam roller.") in lines


class TestSwitch:
    def test_over_to_the_other_side(self):
        lines = said(item(CLAMSHELL, reps=1, sides="each"))
        assert lines[2:] == [
            ("side", "Turn over slowly onto your left side. Now the right leg."),
            ("dose", "Once. Hold each one for five seconds."),
        ]

    def test_where_nobody_has_to_turn(self):
        lines = said(item(LUNGE, hold=5, sides="each"))
        assert lines[2] == ("side", "Now the right leg.")

    def test_to_another_direction(self):
        lines = said(item(LUNGE, hold=5, directions=["left", "backwards"]))
        assert lines[2] == ("side", "backwards.")


class TestRest:
    def test_between_sets_names_the_next_one(self):
        lines = said(item(BRIDGE, hold=5, sets=3, rest=30))
        assert lines[2:] == [
            ("rest", "Rest, 30 seconds. Next: set 2 of 3."),
            ("rest", "Rest, 30 seconds. Next: set 3 of 3."),
        ]

    def test_until_ready(self):
        lines = said(item(BRIDGE, hold=5, sets=2, rest="until ready"))
        assert lines[2:] == [("rest", "Rest until you are ready. Next: set 2 of 2.")]

    def test_between_blocks_no_set_is_next(self):
        lines = said(item(BRIDGE, blocks=(2, 20, 10), sets=2))
        assert lines[2:] == [("rest", "Rest, ten seconds.")] * 2

    def test_after_the_last_set_no_set_is_next(self):
        lines = said(item(BRIDGE, hold=5, sets=2, rest=30, rest_after_last=True))
        assert lines[3:] == [("rest", "Rest, 30 seconds.")]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ({"reps": 10}, "Ten times."),
        ({"reps": 1}, "Once."),
        ({"reps": 25}, "25 times."),
        ({"reps": 10, "hold": 5}, "Ten times. Hold each one for five seconds."),
        ({"reps": 10, "tempo": "0-5-0-5"}, "Ten times. Hold each one for five seconds."),
        ({"reps": 10, "pace": "manual"}, "Ten times, at your own pace."),
        ({"hold": 45}, "Hold for 45 seconds."),
        ({"hold": 45, "sides": "each", "split_sides": True}, "Hold for 23 seconds."),
        ({"blocks": (4, 30)}, "Four blocks of 30 seconds."),
        ({"blocks": (1, 90)}, "One minute and 30 seconds."),
        ({"amrap": 60}, "As many as you can in one minute."),
    ],
)
def test_dose(words, expected):
    assert doses(item(LUNGE, **words))[0] == expected


def test_dose_of_alternate_reps_is_that_of_one_side():
    words = {"reps": 5, "tempo": "1-2-0-0", "sides": "each", "order": "alternate reps"}
    assert doses(item(LUNGE, **words)) == ["Five times. Hold each one for two seconds."]


def test_dose_of_nothing_is_nothing():
    assert doses(item(PLANK, hold=0)) == [""]


def test_reading():
    timeline = compiled(Card(Text.plain("Fetch the roller.")), Activity(Text.plain("Walk")))
    lines = Lines(timeline, Wording(), "en")
    assert [lines.of_reading(phase) for phase in timeline.phases] == [
        "Fetch the roller. Go on when you are ready.",
        "Walk. Go on when you are ready.",
    ]


def test_blocks_of_different_lengths_are_told_by_their_sum():
    assert doses(item(ROLL, work_parts=[("back", 30), ("side", 15)])) == ["45 seconds."]
