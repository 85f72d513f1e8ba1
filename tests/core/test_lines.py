"""What is said before a piece of work, word for word."""

from __future__ import annotations

import pytest

from kneetimer.core.body import Position
from kneetimer.core.closing import closed
from kneetimer.core.dose import Amount
from kneetimer.core.exercise import Works
from kneetimer.core.lines import Lines, Priority
from kneetimer.core.phase import PhaseKind
from kneetimer.core.routine import Activity, Card, Group
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
    return [(line.name, line.forms[0]) for phase in pauses for line in lines.of_pause(phase)]


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
        assert said(item(BRIDGE, reps=10))[0] == ("exercise", "Bridge. Lie on your back.")

    def test_a_leg_that_needs_no_lying_side(self):
        assert said(item(LUNGE, reps=1, sides="right"))[0] == (
            "exercise",
            "Lunge. Right leg in front. Stand up.",
        )

    def test_a_direction(self):
        assert said(item(LUNGE, hold=5, directions=["left"]))[0] == (
            "exercise",
            "Lunge. To the left. Stand up.",
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
            ("side", "Turn over slowly on to your left side. Now the right leg."),
            ("dose", "Once. Hold each one for five seconds."),
        ]

    def test_where_nobody_has_to_turn(self):
        lines = said(item(LUNGE, hold=5, sides="each"))
        assert lines[2] == ("side", "Now the right leg in front.")

    def test_to_another_direction(self):
        lines = said(item(LUNGE, hold=5, directions=["left", "backwards"]))
        assert lines[2] == ("side", "backwards.")


class TestRest:
    def test_between_sets_names_the_next_one(self):
        lines = said(item(BRIDGE, hold=5, sets=3, rest=30))
        assert lines[2:] == [
            ("rest", "Rest, thirty seconds. Next: set two of three."),
            ("rest", "Rest, thirty seconds. Next: set three of three."),
        ]

    def test_until_ready(self):
        lines = said(item(BRIDGE, hold=5, sets=2, rest="until ready"))
        assert lines[2:] == [("rest", "Rest until you are ready. Next: set two of two.")]

    def test_between_blocks_no_set_is_next(self):
        lines = said(item(BRIDGE, blocks=(2, 20, 10), sets=2))
        assert lines[2:] == [("rest", "Rest, ten seconds.")] * 2

    def test_after_the_last_set_no_set_is_next(self):
        lines = said(item(BRIDGE, hold=5, sets=2, rest=30, rest_after_last=True))
        assert lines[3:] == [("rest", "Rest, thirty seconds.")]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ({"reps": 10}, "Ten times."),
        ({"reps": 1}, "Once."),
        ({"reps": 25}, "Twenty-five times."),
        ({"reps": 10, "hold": 5}, "Ten times. Hold each one for five seconds."),
        ({"reps": 10, "tempo": "0-5-0-5"}, "Ten times. Hold each one for five seconds."),
        ({"reps": 10, "pace": "manual"}, "Ten times, at your own pace."),
        ({"hold": 45}, "Hold for forty-five seconds."),
        ({"hold": 45, "sides": "each", "split_sides": True}, "Hold for twenty-three seconds."),
        ({"blocks": (4, 30)}, "Four blocks of thirty seconds."),
        ({"blocks": (1, 90)}, "One minute and thirty seconds."),
        ({"amrap": 60}, "As many as you can in one minute."),
    ],
)
def test_dose(words, expected):
    assert doses(item(LUNGE, **words))[0] == expected


def test_dose_of_alternate_reps_is_that_of_one_side():
    words = {"reps": 5, "tempo": "1-2-0-0", "sides": "each", "order": "alternate reps"}
    assert doses(item(LUNGE, **words)) == ["Five times. Hold each one for two seconds."]


def test_dose_of_nothing_is_nothing():
    assert doses(item(PLANK, hold=0)) == []


def test_reading():
    timeline = compiled(Card(Text.plain("Fetch the roller.")), Activity(Text.plain("Walk")))
    lines = Lines(timeline, Wording(), "en")
    assert [lines.of_reading(phase).forms for phase in timeline.phases] == [
        ("Fetch the roller. Go on when you are ready.",),
        ("Walk. Go on when you are ready.",),
    ]


def test_blocks_of_different_lengths_are_told_by_their_sum():
    assert doses(item(ROLL, work_parts=[("back", 30), ("side", 15)])) == ["Forty-five seconds."]


def exercise_line(*items, language="en"):
    """Give all forms of the line of the last change."""
    timeline = compiled(*items)
    lines = Lines(timeline, Wording(language), language)
    changes = [phase for phase in timeline.phases if phase.kind is PhaseKind.CHANGE]
    return next(line for line in lines.of_pause(changes[-1]) if line.name == "exercise")


@pytest.mark.parametrize(
    ("position", "going", "staying"),
    [
        (Position.STANDING, "Stand up.", "Stay standing."),
        (Position.CHAIR, "Sit on the chair.", "Stay on the chair."),
        (Position.SITTING, "Sit on the floor.", "Stay sitting."),
        (Position.SUPINE, "Lie on your back.", "Stay on your back."),
        (Position.PRONE, "Lie on your front.", "Stay on your front."),
        (Position.HANDS_AND_KNEES, "On to your hands and knees.", "Stay on your hands and knees."),
        (Position.KNEELING, "Kneel.", "Stay kneeling."),
    ],
)
def test_every_position_is_said(position, going, staying):
    one, other = exercise("One", position), exercise("Other", position)
    assert exercise_line(item(one, hold=5)).forms == (f"One. {going}", going)
    stays = exercise_line(item(one, hold=5), item(other, hold=5))
    assert stays.forms == (f"Other. {staying}", "Other.")


@pytest.mark.parametrize(
    ("works", "position", "first", "now"),
    [
        (Works.MOVING_LEG, Position.SUPINE, "Left leg.", "Now the right leg."),
        (Works.FRONT_LEG, Position.STANDING, "Left leg in front.", "Now the right leg in front."),
        (Works.BACK_LEG, Position.STANDING, "Left leg behind.", "Now the right leg behind."),
        (
            Works.STANDING_LEG,
            Position.STANDING,
            "Stand on your left leg.",
            "Now stand on your right leg.",
        ),
        (
            Works.STANDING_LEG,
            Position.SUPINE,
            "Left foot stays down.",
            "Now the right foot stays down.",
        ),
    ],
)
def test_what_the_leg_does_is_said(works, position, first, now):
    lines = said(item(exercise("Move", position, works), reps=1, sides="each"))
    assert lines[0][1].startswith(f"Move. {first}")
    assert lines[2] == ("side", now)


class TestShorterForms:
    def test_the_name_is_dropped_before_the_side(self):
        line = exercise_line(item(CLAMSHELL, reps=1, sides="left"))
        assert line.forms == (
            "Clamshell. Left leg. Lie on your right side.",
            "Left leg. Lie on your right side.",
            "Left leg.",
        )
        assert (line.priority, line.can_be_left_out) == (Priority.SIDE, False)

    def test_where_somebody_lies_already_goes_first(self):
        items = [item(CLAMSHELL, reps=1, sides="left"), item(STRETCH, hold=30, sides="left")]
        assert exercise_line(*items).forms == (
            "Stretch. Left leg. Stay on your right side.",
            "Stretch. Left leg.",
            "Left leg.",
        )

    def test_of_a_switch(self):
        timeline = compiled(item(CLAMSHELL, reps=1, sides="each"))
        switch = next(p for p in timeline.phases if p.kind is PhaseKind.SWITCH)
        assert Lines(timeline, Wording(), "en").of_pause(switch)[0].forms == (
            "Turn over slowly on to your left side. Now the right leg.",
            "Turn over slowly. Now the right leg.",
            "Now the right leg.",
        )

    def test_of_a_rest(self):
        timeline = compiled(item(BRIDGE, hold=5, sets=2, rest=30))
        rest = next(p for p in timeline.phases if p.kind is PhaseKind.REST)
        assert Lines(timeline, Wording(), "en").of_pause(rest)[0].forms == (
            "Rest, thirty seconds. Next: set two of two.",
            "Rest, thirty seconds.",
        )


def test_which_set_it_is_on_the_other_side_where_sets_alternate():
    lines = said(item(LUNGE, hold=5, sets=2, sides="each", order="alternate sets"))
    assert [words for kind, words in lines if kind == "set"] == [
        "Set two of two.",
        "Set two of two.",
    ]


def test_a_set_with_another_dose_is_told_of():
    lines = said(item(LUNGE, reps=[8, 8, 10], rest=30))
    assert [words for _, words in lines[1:]] == [
        "Eight times.",
        "Rest, thirty seconds. Next: set two of three.",
        "Rest, thirty seconds. Next: set three of three.",
        "Ten times.",
    ]


def test_each_round_is_told_of_once():
    group = Group(
        Text.plain("Circuit"), (item(BRIDGE, hold=5), item(PLANK, hold=5)), Amount.of(2), None
    )
    lines = said(group)
    assert [words for kind, words in lines if kind in ("round", "exercise")] == [
        "Round one of two.",
        "Bridge. Lie on your back.",
        "Plank. Lie on your front.",
        "Round two of two.",
        "Bridge. Lie on your back.",
        "Plank. Lie on your front.",
    ]


def test_a_card_in_a_recording_does_not_ask_to_go_on():
    timeline = closed(compiled(Card(Text.plain("Fetch the roller."))))
    lines = Lines(timeline, Wording(), "en")
    assert lines.of_reading(timeline.phases[0]).forms == ("Fetch the roller.",)
