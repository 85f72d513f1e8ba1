"""What is said while the work goes on, and what the voice says when it is alone."""

from __future__ import annotations

import pytest

from kneetimer.core.profile import Profile
from kneetimer.core.script import CueKind
from kneetimer.core.text import Text
from kneetimer.core.writer import write_script
from tests.fakes import BRIDGE, LUNGE, PLANK, ROLL, compiled, exercise, item

TIPS = tuple(Text.plain(words) for words in ("Heels together", "Breathe", "Slowly", "Look up."))
PUSH = exercise("Push", cues=TIPS)
PRESS = exercise("Press", tempo=None, cues=TIPS)


def half_a_second(text):
    return 500


def lines(timeline, spoken_ms=half_a_second, **more):
    """Give (millisecond, caption) of every line but the last."""
    script = write_script(timeline, Profile(), spoken_ms, **more)
    cues = script.in_time(timeline)
    return [(at_ms, cue.text) for at_ms, _, cue in cues if cue.kind is CueKind.LINE][:-1]


def tips(timeline):
    names = {text.get().rstrip(".") + "." for text in TIPS} - {"Breathe."}
    return [(at_ms, words) for at_ms, words in lines(timeline) if words in names]


class TestTips:
    def test_of_reps_are_rare_and_go_round(self):
        # A rep takes 4 s.
        timeline = compiled(item(PUSH, reps=12, change=0))
        assert tips(timeline) == [
            (4_700, "Heels together."),
            (16_700, "Slowly."),
            (28_700, "Look up."),
            (40_700, "Heels together."),
        ]

    def test_another_set_begins_with_another_one_and_both_sides_alike(self):
        timeline = compiled(
            item(PUSH, reps=3, sets=2, sides="each", rest=0, switch=0, ready=0, change=0)
        )
        assert [words for _, words in tips(timeline)] == [
            "Heels together.",
            "Heels together.",
            "Heels together.",
            "Heels together.",
        ] or [words for _, words in tips(timeline)] == [
            "Heels together.",
            "Slowly.",
            "Heels together.",
            "Slowly.",
        ]

    def test_of_long_work_fill_the_signs_without_words(self):
        assert tips(compiled(item(PRESS, amrap=60, change=0))) == [
            (15_400, "Heels together."),
            (45_400, "Slowly."),
        ]

    def test_none_where_there_is_none(self):
        assert lines(compiled(item(LUNGE, reps=2, change=0))) == [
            (3_900, "One."),
            (7_900, "Two."),
        ]


class TestLongWork:
    def test_of_a_hold(self):
        assert lines(compiled(item(PLANK, hold=60, change=0))) == [
            (0, "Hold the position."),
            (15_400, "Breathe."),
            (30_400, "Halfway."),
        ]

    def test_time_that_is_left(self):
        timeline = compiled(item(PLANK, amrap=120, change=0))
        assert lines(timeline) == [(60_400, "Halfway."), (90_400, "Thirty seconds left.")]

    def test_blocks_are_numbered(self):
        assert lines(compiled(item(ROLL, blocks=(3, 10), change=0))) == [
            (10_700, "Block two of three."),
            (20_700, "Last one."),
        ]


class TestCounts:
    @staticmethod
    def numbers(rep_s, length_ms):
        timeline = compiled(item(LUNGE, reps=24, tempo=f"{rep_s}-0-0-0", change=0))

        def spoken_ms(text):
            return length_ms if "-" in text or text.endswith("teen.") else 200

        return [words for _, words in lines(timeline, spoken_ms)][18:24]

    def test_are_whole_while_there_is_time(self):
        assert self.numbers(1, 900) == [
            "Nineteen.",
            "Twenty.",
            "Twenty-one.",
            "Twenty-two.",
            "Twenty-three.",
            "Twenty-four.",
        ]

    def test_shorten_when_a_second_is_too_short_for_a_word(self):
        assert self.numbers(1, 1_100)[:5] == ["Nine.", "Twenty.", "One.", "Two.", "Three."]


class TestVoiceAlone:
    def test_says_what_else_the_tones_tell(self):
        timeline = compiled(item(BRIDGE, reps=2, tempo="2-3-2-1", change=6, ready=5))
        assert lines(timeline, by_voice_alone=True) == [
            (700, "Bridge. Lie on your back."),
            (1_450, "Two times. Hold each one for three seconds."),
            (3_000, "Three."),
            (4_000, "Two."),
            (5_000, "One."),
            (6_000, "Go."),
            (8_000, "Hold the position."),
            (11_000, "And back."),
            (12_900, "One."),
            (14_000, "Go."),
            (16_000, "Hold the position."),
            (19_000, "And back."),
            (20_900, "Two."),
        ]

    def test_counts_a_block_in_and_out(self):
        timeline = compiled(item(ROLL, blocks=(1, 10), change=4, ready=4))
        assert lines(timeline, by_voice_alone=True) == [
            (500, "Lie on your side."),
            (1_000, "Three."),
            (2_000, "Two."),
            (3_000, "One."),
            (4_000, "Go."),
            (11_000, "Three."),
            (12_000, "Two."),
            (13_000, "One."),
        ]

    @pytest.mark.parametrize(("ready_s", "expected"), [(2, ["Two.", "One."]), (0.5, [])])
    def test_counts_no_more_than_there_is_time_for(self, ready_s, expected):
        timeline = compiled(item(PLANK, hold=5, change=6, ready=ready_s))
        counted = [words for at_ms, words in lines(timeline, by_voice_alone=True) if at_ms >= 3_000]
        assert counted[: len(expected)] == expected
        assert counted[len(expected)] == "Hold the position."

    def test_a_rest_that_waits_is_not_counted(self):
        timeline = compiled(item(PLANK, hold=5, sets=2, rest="until ready", change=0))
        said = [words for _, words in lines(timeline, by_voice_alone=True)]
        assert said == [
            "Hold the position.",
            "Rest until you are ready. Next: set two of two.",
            "Hold the position.",
        ]


class TestDirections:
    def test_are_said_where_they_alternate(self):
        timeline = compiled(
            item(LUNGE, reps=2, directions=["left", "right"], order="alternate reps", change=0)
        )
        assert [words for _, words in lines(timeline)] == [
            *("One.", "To the right.", "One."),
            *("To the left.", "Two.", "To the right.", "Two."),
        ]
