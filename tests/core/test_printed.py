"""Timeline and script as the command line prints them (FORMAT part 5)."""

from __future__ import annotations

import json

import pytest

from kneetimer.core.printed import (
    clock_tenths,
    script_data,
    script_lines,
    timeline_data,
    timeline_lines,
    total_words,
)
from kneetimer.core.profile import Profile
from kneetimer.core.routine import Activity, Card
from kneetimer.core.text import Text
from kneetimer.core.writer import write_script
from tests.fakes import BRIDGE, CLAMSHELL, LUNGE, ROLL, amount, compiled, detour, item


@pytest.mark.parametrize(
    ("ms", "expected"),
    [
        (0, "0:00.0"),
        (5_250, "0:05.2"),
        (59_999, "0:59.9"),
        (65_300, "1:05.3"),
        (3_600_000, "60:00.0"),
    ],
)
def test_a_moment(ms, expected):
    assert clock_tenths(ms) == expected


@pytest.mark.parametrize(
    ("low", "high", "about", "expected"),
    [
        (600_000, 600_000, False, "10 min"),
        (1_020_000, 1_440_000, False, "17–24 min"),
        (720_000, 720_000, True, "about 12 min"),
        (5_000, 20_000, False, "1 min"),
    ],
)
def test_a_total_in_words(low, high, about, expected):
    assert total_words(low, high, about=about) == expected


class TestTimeline:
    def test_data_of_a_pause_and_of_work(self):
        timeline = compiled(
            item(ROLL, blocks=(2, 30), sides="left", detour=detour("Spot")), title="Roll"
        )
        data = timeline_data(timeline, "en")
        assert {k: v for k, v in data.items() if k != "phases"} == {
            "title": "Roll",
            "min_ms": 95_000,
            "max_ms": 95_000,
            "about": False,
        }
        assert data["phases"][:2] == [
            {
                "index": 0,
                "kind": "change",
                "start_ms": 0,
                "duration_ms": 35_000,
                "item": 0,
                "exercise": "roll",
                "position": "side-lying",
                "side": "left",
                "lie_on": "left",
                "set": (1, 1),
                "rep": None,
                "block": None,
                "detour": None,
                "direction": None,
                "text": None,
            },
            {
                "index": 1,
                "kind": "work",
                "start_ms": 35_000,
                "duration_ms": 30_000,
                "item": 0,
                "exercise": "roll",
                "position": "side-lying",
                "side": "left",
                "lie_on": "left",
                "set": (1, 1),
                "rep": None,
                "block": (1, 2),
                "detour": "Spot",
                "direction": None,
                "text": None,
            },
        ]

    def test_data_of_what_has_words_and_no_length(self):
        timeline = compiled(
            Card(Text((("en", "Well"), ("de", "Gut")))),
            item(LUNGE, parts=[("toe in", 1)]),
            item(LUNGE, hold=5, directions=["left"]),
        )
        card, change, move, *_, last = timeline_data(timeline, "de")["phases"]
        assert (card["text"], card["duration_ms"], card["exercise"], card["position"]) == (
            "Gut",
            None,
            None,
            None,
        )
        assert (change["start_ms"], change["text"]) == (None, None)
        assert (move["rep"], move["text"]) == ((1, 1), "toe in")
        assert last["direction"] == "left"

    def test_data_is_json(self):
        timeline = compiled(Card(Text.plain("Well")), item(CLAMSHELL, reps=2, sides="each"))
        script = write_script(timeline, Profile())
        assert json.loads(json.dumps(timeline_data(timeline, "en")))["phases"][1]["set"] == [1, 1]
        assert json.loads(json.dumps(script_data(timeline, script)))["cues"]

    def test_lines(self):
        timeline = compiled(
            item(CLAMSHELL, reps=2, sets=2, sides="left", tempo="1-0-1-0", rest=90),
            item(ROLL, blocks=(2, 30)),
            title="Hip",
        )
        assert list(timeline_lines(timeline, "en")) == [
            "Hip · 3 min",
            "Total 3:28.0",
            "Put within reach: foam roller",
            "",
            "  0:00.0   35.0s  change   clamshell  left  lie on right  set 1/2",
            "  0:35.0    1.0s  move     clamshell  left  set 1/2  rep 1/2",
            "  0:36.0    1.0s  return   clamshell  left  set 1/2  rep 1/2",
            "  0:37.0    1.0s  move     clamshell  left  set 1/2  rep 2/2",
            "  0:38.0    1.0s  return   clamshell  left  set 1/2  rep 2/2",
            "  0:39.0   90.0s  rest     clamshell  left  lie on right  set 2/2",
            "  2:09.0    1.0s  move     clamshell  left  set 2/2  rep 1/2",
            "  2:10.0    1.0s  return   clamshell  left  set 2/2  rep 1/2",
            "  2:11.0    1.0s  move     clamshell  left  set 2/2  rep 2/2",
            "  2:12.0    1.0s  return   clamshell  left  set 2/2  rep 2/2",
            "  2:13.0   15.0s  change   roll",
            "  2:28.0   30.0s  work     roll  block 1/2",
            "  2:58.0   30.0s  work     roll  block 2/2",
        ]

    def test_lines_of_what_has_no_length(self):
        timeline = compiled(
            Activity(Text.plain("Walk"), amount((60, 240), 1_000)),
            item(LUNGE, parts=[("in", 1)], directions=["left"], tempo="1-0-0-0"),
        )
        assert list(timeline_lines(timeline, "en")) == [
            "Test · about 1–4 min",
            "Total 1:06.0 to 4:06.0",
            "",
            "  0:00.0    wait  activity Walk",
            "    …       5.0s  change   lunge  left",
            "    …       1.0s  move     lunge  left  rep 1/1  “in”",
        ]


class TestScript:
    TIMELINE = compiled(item(BRIDGE, hold=5, change=4, sides="each", switch=3))

    def test_data(self):
        script = write_script(self.TIMELINE, Profile(), lambda _: 700)
        cues = script_data(self.TIMELINE, script)["cues"]
        assert cues[:2] == [
            {
                "at_ms": 0,
                "phase": 0,
                "kind": "tone",
                "name": "change",
                "text": "",
                "duration_ms": 0,
                "pan": 0.0,
            },
            {
                "at_ms": 700,
                "phase": 0,
                "kind": "line",
                "name": "exercise",
                "text": "Bridge. Left leg. Lie on your back.",
                "duration_ms": 700,
                "pan": 0.0,
            },
        ]

    def test_lines(self):
        script = write_script(self.TIMELINE, Profile(), lambda _: 700)
        assert list(script_lines(self.TIMELINE, script)) == [
            "  0:00.0  change   ♪ change",
            "  0:00.7  change   “Bridge. Left leg. Lie on your back.”",
            "  0:01.0  change   ♪ count",
            "  0:01.6  change   “Hold for five seconds.”",
            "  0:02.0  change   ♪ count",
            "  0:03.0  change   ♪ count",
            "  0:04.0  hold     ♪ hold  left ear",
            "  0:04.0  hold     “Hold the position.”",
            "  0:09.0  switch   ♪ switch",
            "  0:09.0  switch   ♪ count",
            "  0:09.7  switch   “Now the right leg.”",
            "  0:10.0  switch   ♪ count",
            "  0:10.6  switch   “Hold for five seconds.”",
            "  0:11.0  switch   ♪ count",
            "  0:12.0  hold     ♪ hold  right ear",
            "  0:12.0  hold     “Hold the position.”",
            "  0:17.0  hold     ♪ end",
            "  0:17.7  hold     “Done. That was the whole routine.”",
        ]
