"""It hurts: which answers the digits give, and what can be chosen where."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kneetimer.core.hurting import (
    BOUNCE_MS,
    SECOND_ZERO_MS,
    TOGETHER_MS,
    Advice,
    Hurting,
    Step,
    advice,
    choices_for,
)
from kneetimer.core.record import Choice
from kneetimer.core.routine import Card
from kneetimer.core.text import Text
from tests.fakes import BRIDGE, CLAMSHELL, PLANK, compiled, item

GO_ON, EASIER, FEWER = Choice.GO_ON, Choice.EASIER, Choice.FEWER_REPS
SIDE, EXERCISE, END = Choice.SKIP_SIDE, Choice.SKIP_EXERCISE, Choice.END
ALL = tuple(Choice)


def asked(*presses, choices=ALL, hints=0):
    """Give what came of digits pressed at these milliseconds: (digit, ms)."""
    hurting = Hurting(choices, hints)
    for digit, at_ms in presses:
        hurting.press(digit, at_ms)
    return hurting


class TestHowMuch:
    @pytest.mark.parametrize("digit", range(1, 10))
    def test_a_digit_counts_at_once(self, digit):
        hurting = asked((digit, 0))
        assert (hurting.step, hurting.pain, hurting.due_ms) == (Step.CHOOSING, digit, None)

    def test_a_nought_waits_for_another_one(self):
        hurting = asked((0, 500))
        assert (hurting.step, hurting.pain) == (Step.ASKING, None)
        assert hurting.due_ms == 500 + SECOND_ZERO_MS == 1_700

    @pytest.mark.parametrize(
        ("at_ms", "pain"), [(501, None), (1_699, None), (1_700, 0), (60_000, 0)]
    )
    def test_time_makes_it_a_nought(self, at_ms, pain):
        hurting = asked((0, 500))
        hurting.tick(at_ms)
        assert hurting.pain == pain

    @pytest.mark.parametrize(("at_ms", "pain"), [(500, 10), (600, 10), (1_699, 10), (1_700, 0)])
    def test_two_of_them_are_ten(self, at_ms, pain):
        hurting = asked((0, 500), (0, at_ms))
        assert (hurting.step, hurting.pain, hurting.due_ms) == (Step.CHOOSING, pain, None)

    @pytest.mark.parametrize("later_ms", [50, 700, 5_000])
    def test_one_and_nought_is_one(self, later_ms):
        hurting = asked((1, 0), (0, later_ms))
        assert (hurting.step, hurting.pain, hurting.choice) == (Step.CHOOSING, 1, None)

    def test_another_digit_after_a_nought_puts_it_right(self):
        assert asked((0, 0), (7, 400)).pain == 7

    def test_a_digit_that_comes_late_is_no_choice_that_nobody_has_seen(self):
        hurting = asked((0, 0), (5, SECOND_ZERO_MS))
        assert (hurting.step, hurting.pain, hurting.choice) == (Step.CHOOSING, 0, None)

    def test_time_alone_says_nothing(self):
        hurting = asked()
        hurting.tick(1_000_000)
        assert (hurting.step, hurting.due_ms) == (Step.ASKING, None)

    @pytest.mark.parametrize("pain", [0, 6, 10])
    def test_it_can_be_said_without_digits(self, pain):
        hurting = asked((0, 0))
        hurting.say(pain)
        assert (hurting.step, hurting.pain, hurting.due_ms) == (Step.CHOOSING, pain, None)

    def test_it_is_said_once(self):
        hurting = asked((4, 0))
        hurting.say(9)
        assert hurting.pain == 4


class TestWhatToDo:
    @pytest.mark.parametrize(("digit", "choice"), [*enumerate(ALL, start=1)])
    def test_each_choice_has_its_digit(self, digit, choice):
        hurting = asked((8, 0), (digit, 1_000))
        assert (hurting.step, hurting.pain, hurting.choice) == (Step.DONE, 8, choice)

    @pytest.mark.parametrize("digit", [0, 7, 9])
    def test_other_digits_do_nothing(self, digit):
        assert asked((8, 0), (digit, 1_000)).step is Step.CHOOSING

    @pytest.mark.parametrize(("later_ms", "step"), [(80, "choosing"), (BOUNCE_MS, "done")])
    def test_the_same_digit_twice_in_a_moment_is_one(self, later_ms, step):
        assert asked((6, 0), (6, later_ms)).step.value == step

    def test_another_digit_may_follow_soon(self):
        assert asked((6, 0), (5, TOGETHER_MS)).choice is EXERCISE

    def test_two_keys_hit_by_one_finger_choose_nothing(self):
        assert asked((6, 0), (5, TOGETHER_MS - 1)).choice is None

    def test_space_goes_on(self):
        hurting = asked((2, 0))
        hurting.go_on()
        assert (hurting.step, hurting.pain, hurting.choice) == (Step.DONE, 2, GO_ON)

    @pytest.mark.parametrize("presses", [[], [(0, 0)]])
    def test_space_is_no_answer_to_how_much(self, presses):
        hurting = asked(*presses)
        hurting.go_on()
        assert (hurting.step, hurting.pain) == (Step.ASKING, None)


class TestEasierWays:
    def easing(self, hints):
        return asked((4, 0), (2, 1_000), hints=hints)

    def test_they_are_shown_first(self):
        hurting = self.easing(3)
        assert (hurting.step, hurting.choice, hurting.hint) == (Step.EASING, EASIER, None)

    @pytest.mark.parametrize(
        ("digit", "at_ms", "step", "hint"),
        [
            (1, 2_000, Step.DONE, 0),
            (3, 2_000, Step.DONE, 2),
            (4, 2_000, Step.EASING, None),
            (0, 2_000, Step.EASING, None),
            (2, 1_100, Step.EASING, None),
            (2, 2_000, Step.DONE, 1),
        ],
    )
    def test_one_of_them_is_chosen(self, digit, at_ms, step, hint):
        hurting = self.easing(3)
        hurting.press(digit, at_ms)
        assert (hurting.step, hurting.hint, hurting.choice) == (step, hint, EASIER)

    @pytest.mark.parametrize(("hints", "hint"), [(1, 0), (3, None)])
    def test_space_goes_on_with_the_only_one_or_with_none(self, hints, hint):
        hurting = self.easing(hints)
        hurting.go_on()
        assert (hurting.step, hurting.choice, hurting.hint) == (Step.DONE, EASIER, hint)

    def test_without_any_it_is_done(self):
        assert self.easing(0).step is Step.DONE


class TestBack:
    def test_step_by_step(self):
        hurting = asked((4, 0), (2, 1_000), hints=2)
        seen = []
        for _ in range(3):
            hurting.back()
            seen.append((hurting.step, hurting.pain, hurting.choice))
        assert seen == [
            (Step.CHOOSING, 4, None),
            (Step.ASKING, None, None),
            (Step.CANCELLED, None, None),
        ]

    def test_a_nought_is_taken_back_first(self):
        hurting = asked((0, 0))
        hurting.back()
        assert (hurting.step, hurting.due_ms) == (Step.ASKING, None)
        hurting.back()
        assert hurting.step is Step.CANCELLED

    def test_after_it_the_same_digit_counts_at_once(self):
        hurting = asked((4, 0))
        hurting.back()
        hurting.press(4, 100)
        assert hurting.pain == 4

    @pytest.mark.parametrize("ending", ["go_on", "cancel"])
    def test_when_it_is_over_nothing_counts(self, ending):
        hurting = asked((4, 0)) if ending == "go_on" else asked()
        hurting.go_on() if ending == "go_on" else hurting.back()
        step, pain, choice = hurting.step, hurting.pain, hurting.choice
        hurting.back()
        hurting.go_on()
        hurting.say(9)
        hurting.take(3)
        for digit in (0, 0, 5):
            hurting.press(digit, 9_000)
        hurting.tick(99_000)
        assert (hurting.step, hurting.pain, hurting.choice) == (step, pain, choice)


actions = st.one_of(
    st.tuples(st.just("press"), st.integers(0, 9), st.integers(0, 2_000)),
    st.tuples(st.sampled_from(["tick", "back", "go_on"]), st.just(0), st.integers(0, 2_000)),
)


@given(did=st.lists(actions, max_size=12), hints=st.integers(0, 3))
def test_it_is_done_with_a_pain_and_a_choice_and_never_otherwise(did, hints):
    hurting, now_ms = Hurting((GO_ON, EASIER, END), hints), 0
    for name, digit, later_ms in did:
        now_ms += later_ms
        values = {"press": (digit, now_ms), "tick": (now_ms,)}.get(name, ())
        getattr(hurting, name)(*values)
    assert (hurting.pain is not None) == (hurting.step not in (Step.ASKING, Step.CANCELLED))
    assert (hurting.choice is not None) == (hurting.step in (Step.EASING, Step.DONE))
    assert hurting.hint is None or (hurting.choice is EASIER and hurting.hint < hints)


@pytest.mark.parametrize(
    ("limits", "of_all"),
    [
        ((3, 5), "KKKKESSSSSS"),
        ((3, 3), "KKKSSSSSSSS"),
        ((0, 10), "KEEEEEEEEES"),
        ((0, 0), "SSSSSSSSSSS"),
        ((10, 10), "KKKKKKKKKKS"),
    ],
)
def test_the_limits_are_the_persons_own(limits, of_all):
    letters = {"K": Advice.KEEP, "E": Advice.EASE, "S": Advice.STOP}
    assert [advice(pain, *limits) for pain in range(11)] == [letters[of] for of in of_all]


@pytest.mark.parametrize(
    ("what", "choices"),
    [
        (item(CLAMSHELL, reps=10, sides="each"), ALL),
        (item(CLAMSHELL, reps=10, sides="left"), (GO_ON, EASIER, FEWER, EXERCISE, END)),
        (item(BRIDGE, reps=1), (GO_ON, EASIER, EXERCISE, END)),
        (item(PLANK, hold=30), (GO_ON, EASIER, EXERCISE, END)),
        (item(PLANK, hold=30, sides="each"), (GO_ON, EASIER, SIDE, EXERCISE, END)),
        (item(BRIDGE, reps=8, pace="manual"), (GO_ON, EASIER, FEWER, EXERCISE, END)),
    ],
)
def test_what_can_be_chosen_depends_on_what_is_done(what, choices):
    phase = next(phase for phase in compiled(what).phases if not phase.is_pause)
    assert choices_for(phase, has_easier=True) == choices
    without = tuple(choice for choice in choices if choice is not EASIER)
    assert choices_for(phase, has_easier=False) == without


def test_a_card_can_be_left_out_too():
    phase = compiled(Card(Text.plain("Fetch the roller.")), item(BRIDGE, reps=2)).phases[0]
    assert choices_for(phase, has_easier=False) == (GO_ON, EXERCISE, END)
