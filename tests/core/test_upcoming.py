"""What is to be heard from a moment on: sound is scheduled, not triggered."""

from __future__ import annotations

import pytest

from kneetimer.core.dose import Amount, Detour
from kneetimer.core.profile import Profile
from kneetimer.core.routine import Card
from kneetimer.core.text import Text
from kneetimer.core.upcoming import caption, upcoming
from kneetimer.core.writer import write_script
from tests.core.stage import Stage
from tests.fakes import (
    BRIDGE,
    CLAMSHELL,
    LUNGE,
    PLANK,
    SPOT,
    STRETCH,
    compiled,
    detour,
    item,
)


def one_second(text):
    return 1_000


def heard(stage, spoken_ms=None):
    """Give (ms from now, name) of all that is to come."""
    script = write_script(stage.player.timeline, Profile(), spoken_ms)
    cues = upcoming(script, stage.player.timeline, stage.view)
    assert [at_ms for at_ms, _ in cues] == sorted(at_ms for at_ms, _ in cues)
    return [(at_ms, cue.name) for at_ms, cue in cues]


def words(stage):
    """Give the caption of the moment."""
    script = write_script(stage.player.timeline, Profile(), one_second)
    return caption(script, stage.player.timeline, stage.view)


COUNT = [(2_000, "count"), (3_000, "count"), (4_000, "count")]
# 0 change 10 s, 1 hold 5 s, 2 rest 8 s, 3 hold 5 s
HOLDS = compiled(item(PLANK, hold=5, sets=2, rest=8, change=10))
# 0 change 5 s, 1 hold 5 s, 2 rest until ready, 3 hold 5 s
OPEN = compiled(item(PLANK, hold=5, sets=2, rest="until ready", change=5))


def test_from_the_start():
    assert heard(Stage(HOLDS)) == [
        (0, "change"),
        (5_000, "ready"),
        (7_000, "count"),
        (8_000, "count"),
        (9_000, "count"),
        (10_000, "hold"),
        (15_000, "rest"),
        (18_000, "ready"),
        (20_000, "count"),
        (21_000, "count"),
        (22_000, "count"),
        (23_000, "hold"),
        (28_000, "end"),
    ]


@pytest.mark.parametrize(
    ("at_ms", "first"), [(7_999, (1, "count")), (8_000, (0, "count")), (8_001, (999, "count"))]
)
def test_what_is_due_now_is_heard_and_what_was_is_not(at_ms, first):
    assert heard(Stage(HOLDS).until(at_ms))[0] == first


@pytest.mark.parametrize("command", ["pause", "end"])
def test_nothing_unless_it_runs(command):
    stage = Stage(HOLDS).at(7_000, command)
    assert heard(stage) == []
    assert heard(Stage(HOLDS, start=False)) == []


class TestLeadIn:
    def test_counts_three_two_one(self):
        stage = Stage(HOLDS).at(2_000, "skip")
        assert heard(stage)[:4] == [
            (0, "count"),
            (1_000, "count"),
            (2_000, "count"),
            (3_000, "hold"),
        ]

    def test_that_has_begun_counts_on(self):
        stage = Stage(HOLDS).at(2_000, "skip").until(3_500)
        assert heard(stage)[:3] == [(500, "count"), (1_500, "hold"), (6_500, "rest")]


class TestExtendedPause:
    def test_moves_the_count_in(self):
        stage = Stage(HOLDS).at(1_000, "extend")
        assert heard(stage)[:5] == [
            (19_000, "ready"),
            (21_000, "count"),
            (22_000, "count"),
            (23_000, "count"),
            (24_000, "hold"),
        ]

    def test_counts_in_again_after_it_had_begun_to(self):
        stage = Stage(HOLDS).at(8_500, "extend")
        assert heard(stage)[:4] == [
            (11_500, "ready"),
            (13_500, "count"),
            (14_500, "count"),
            (15_500, "count"),
        ]

    def test_that_is_all_count_in_keeps_its_own_tone_at_the_start(self):
        timeline = compiled(item(PLANK, hold=5, change=4, ready=5))
        stage = Stage(timeline).at(0, "extend")
        assert heard(stage)[:4] == [
            (0, "change"),
            (16_000, "count"),
            (17_000, "count"),
            (18_000, "count"),
        ]

    def test_leaves_the_lines_where_they_are(self):
        timeline = compiled(item(PLANK, hold=5, change=5, ready=5))
        stage = Stage(timeline).at(100, "extend")
        assert heard(stage, one_second)[:3] == [
            (600, "exercise"),
            (1_850, "dose"),
            (16_900, "count"),
        ]


class TestShortenedPause:
    # 0 change 5 s, 1 reps (estimate 40 s), 2 switch as long as the set, 3 reps
    TIMELINE = compiled(item(LUNGE, reps=10, pace="manual", sides="each", rest="same", change=5))

    def test_moves_the_count_in_and_drops_what_comes_too_late(self):
        stage = Stage(self.TIMELINE).at(8_000, "go_on")
        assert stage.view.length_ms == 3_000
        assert heard(stage, lambda _: 3_500) == [
            (0, "switch"),
            (0, "count"),
            (700, "side"),
            (1_000, "count"),
            (2_000, "count"),
            (3_000, "work"),
        ]


class TestOpenPhases:
    def test_stop_the_list(self):
        assert heard(Stage(OPEN).until(6_000)) == [(4_000, "rest")]
        assert heard(Stage(OPEN).until(20_000)) == []

    def test_count_in_once_the_user_is_ready(self):
        stage = Stage(OPEN).at(20_000, "go_on")
        assert heard(stage) == [(0, "ready"), *COUNT, (5_000, "hold"), (10_000, "end")]

    def test_count_in_goes_on_where_it_was(self):
        stage = Stage(OPEN).at(20_000, "go_on").until(23_500)
        assert heard(stage) == [(500, "count"), (1_500, "hold"), (6_500, "end")]

    def test_ready_before_the_words_are_said(self):
        stage = Stage(OPEN).at(10_000, "go_on")
        assert heard(stage, one_second)[:4] == [
            (0, "rest"),
            (0, "ready"),
            (700, "rest"),
            (2_000, "count"),
        ]

    def test_words_past_the_end_are_dropped(self):
        timeline = compiled(
            item(STRETCH, hold=5, sides="each", rest="until ready", switch=0, ready=2, change=5)
        )
        stage = Stage(timeline).at(10_000, "go_on")
        assert heard(stage, lambda _: 1_800)[:4] == [
            (0, "switch"),
            (0, "count"),
            (700, "side"),
            (1_000, "count"),
        ]

    def test_of_a_card_only_its_own_words(self):
        timeline = compiled(Card(Text.plain("Well")), item(PLANK, hold=5))
        assert heard(Stage(timeline), one_second) == [(0, "ready"), (700, "card")]


class TestDetour:
    # 0 change 5 s, 1 work 20 s
    TIMELINE = compiled(item(BRIDGE, blocks=(1, 20), change=5, detour=detour("Spot", 10)))

    def test_moves_all_that_follows(self):
        stage = Stage(self.TIMELINE).at(6_000, "detour")
        assert heard(stage) == [
            (0, "detour"),
            (10_000, "work"),
            (19_000, "halfway"),
            (26_000, "count"),
            (27_000, "count"),
            (28_000, "count"),
            (29_000, "end"),
        ]

    def test_under_way_is_not_announced_again(self):
        stage = Stage(self.TIMELINE).at(6_000, "detour").until(9_000)
        assert heard(stage)[0] == (7_000, "work")

    def test_with_a_movement(self):
        timeline = compiled(
            item(
                BRIDGE, blocks=(1, 20), change=5, detour=Detour(SPOT.id, time_ms=Amount.of(10_000))
            )
        )
        stage = Stage(timeline).at(6_000, "detour").until(8_000)
        assert heard(stage)[:4] == [
            (1_000, "return"),
            (3_000, "move"),
            (5_000, "return"),
            (8_000, "work"),
        ]


class TestCaption:
    TIMELINE = compiled(item(CLAMSHELL, reps=2, tempo="2-5-3-1", change=10))

    @pytest.mark.parametrize(
        ("at_ms", "expected"),
        [
            (0, ""),
            (699, ""),
            (700, "Clamshell. Lie on your side."),
            (1_950, "Two times. Hold each one for five seconds."),
            (9_999, "Two times. Hold each one for five seconds."),
            # The set has said nothing yet.
            (10_000, ""),
            (12_000, "Hold the position."),
            # The return says nothing before its end, and "hold" no longer holds.
            (18_000, ""),
            (19_900, "One."),
            (20_500, "One."),
            (22_000, ""),
        ],
    )
    def test_is_what_was_said_last_of_what_still_holds(self, at_ms, expected):
        assert words(Stage(self.TIMELINE).until(at_ms)) == expected

    def test_stays_while_paused(self):
        assert words(Stage(self.TIMELINE).at(800, "pause").until(9_000)) == (
            "Clamshell. Lie on your side."
        )
