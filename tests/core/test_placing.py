"""Lines find their places in time, the most important ones first."""

from __future__ import annotations

from kneetimer.core.lines import Line, Priority
from kneetimer.core.placing import Placing


def line(*forms, name="line", priority=Priority.EXERCISE, must=False):
    return Line(name, forms, priority, can_be_left_out=not must)


def placing():
    """Speak each character in 100 ms."""
    return Placing(lambda text: 100 * len(text))


def said(of):
    return [(s.at_ms, s.text) for s in of.said]


class TestOne:
    def test_at_its_moment(self):
        of = placing()
        assert of.say(0, line("abc"), 1_000, 1_000)
        assert said(of) == [(1_000, "abc")]
        assert of.silent_from_ms == 1_300

    def test_later_while_somebody_speaks_but_not_too_late(self):
        of = placing()
        of.say(0, line("abcde"), 0, 0)
        assert not of.say(0, line("x"), 100, 499)
        assert of.say(0, line("x"), 100, 500)
        assert said(of) == [(0, "abcde"), (500, "x")]

    def test_in_a_shorter_form_or_not_at_all_when_it_would_not_be_over(self):
        of = placing()
        assert of.say(0, line("abcdef", "abc"), 0, 0, before_ms=500)
        assert not of.say(0, line("abcdef", "abc"), 300, 300, before_ms=500)
        assert said(of) == [(0, "abc")]


class TestAll:
    def test_one_after_the_other_with_a_breath(self):
        of = placing()
        of.say_all(0, [line("abc"), line("def")], 0, 700, 5_000)
        assert said(of) == [(700, "abc"), (1_250, "def")]

    def test_as_late_as_they_can_where_time_is_short(self):
        of = placing()
        of.say_all(0, [line("abcde")], 0, 700, 1_000)
        assert said(of) == [(500, "abcde")]

    def test_the_least_important_is_shortened_first_and_then_dropped(self):
        side = line("side long", "side", priority=Priority.SIDE, must=True)
        dose = line("dose long", "dose")
        tip = line("tip", priority=Priority.TIP)

        def within(ms):
            of = placing()
            of.say_all(0, [side, dose, tip], 0, 0, ms)
            return [s.text for s in of.said]

        assert within(2_600) == ["side long", "dose long", "tip"]
        assert within(2_599) == ["side long", "dose long"]
        assert within(2_049) == ["side long", "dose"]
        assert within(1_549) == ["side long"]
        assert within(899) == ["side"]
        # It has to be said, so it runs over.
        assert within(100) == ["side"]

    def test_nothing_in_a_pause_that_is_over_before(self):
        of = placing()
        of.say(0, line("abcdefghij", priority=Priority.SIDE), 0, 0)
        of.say_all(1, [line("x", must=True)], 500, 700, 900)
        assert said(of) == [(0, "abcdefghij")]

    def test_a_pause_that_waits_takes_all_of_it(self):
        of = placing()
        of.say_all(0, [line("abc" * 20), line("def")], 0, 700, None)
        assert said(of) == [(700, "abc" * 20), (6_950, "def")]

    def test_a_count_gives_way_to_what_matters_more(self):
        of = placing()
        of.say(0, line("nine", name="count", priority=Priority.COUNT), 900, 900)
        of.say_all(1, [line("other side", priority=Priority.SIDE)], 1_000, 1_700, 2_000)
        assert said(of) == [(1_000, "other side")]

    def test_but_not_in_vain(self):
        of = placing()
        of.say(0, line("nine", name="count", priority=Priority.COUNT), 900, 900)
        of.say_all(1, [line("other side")], 1_000, 1_700, 1_900)
        assert said(of) == [(900, "nine")]

    def test_two_lines_that_matter_do_not_take_each_others_place(self):
        of = placing()
        of.say(0, line("left", priority=Priority.SIDE), 900, 900)
        of.say_all(1, [line("other side", priority=Priority.SIDE)], 1_000, 1_700, 2_000)
        assert said(of) == [(900, "left")]


class TestWaiting:
    def test_who_ends_a_pause_ends_what_is_said_in_it(self):
        of = placing()
        of.say_all(0, [line("a long card")], 0, 0, None)
        of.wait(500)
        assert of.silent_from_ms == 500
        of.say_all(1, [line("next")], 500, 700, 5_000)
        assert said(of) == [(0, "a long card"), (750, "next")]
        assert of.silent_from_ms == 1_150
