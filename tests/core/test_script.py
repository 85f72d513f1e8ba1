"""Every tone and line with its exact millisecond."""

from __future__ import annotations

import pytest

from kneetimer.core import writer
from kneetimer.core.phase import PhaseKind, PlannedDetour
from kneetimer.core.profile import Profile
from kneetimer.core.routine import Activity, Card, Check
from kneetimer.core.script import CueKind, detour_cues, estimate_spoken_ms
from kneetimer.core.text import Text
from kneetimer.core.writer import write_script
from tests.fakes import (
    BRIDGE,
    CLAMSHELL,
    LUNGE,
    PLANK,
    ROLL,
    SPOT,
    STRETCH,
    compiled,
    exercise,
    item,
)

LEFT_EAR, RIGHT_EAR = -0.7, 0.7
GERMAN = Profile(language="de")


def one_second(text):
    """Take one second for every line, so that a test can count on its fingers."""
    return 1_000


def tones(timeline):
    """Give (millisecond, tone) of the whole script without a voice."""
    script = write_script(timeline, Profile(), None)
    return [(at_ms, cue.name) for at_ms, _, cue in script.in_time(timeline)]


def lines(timeline, spoken_ms=one_second, profile=Profile()):
    """Give (millisecond, caption) of every line."""
    script = write_script(timeline, profile, spoken_ms)
    cues = script.in_time(timeline)
    return [(at_ms, cue.text) for at_ms, _, cue in cues if cue.kind is CueKind.LINE]


class TestWholeScript:
    TIMELINE = compiled(item(CLAMSHELL, reps=2, sides="left", tempo="2-5-3-1"))

    def test_tones_and_lines_in_one(self):
        script = write_script(self.TIMELINE, Profile(), one_second)
        told = [
            (at_ms, phase, cue.name, cue.text or cue.pan)
            for at_ms, phase, cue in script.in_time(self.TIMELINE)
        ]
        assert told == [
            (0, 0, "change", 0.0),
            (700, 0, "exercise", "Clamshell. Left leg. Lie on your right side."),
            (1_950, 0, "dose", "Two times. Hold each one for five seconds."),
            (20_000, 0, "ready", 0.0),
            (22_000, 0, "count", 0.0),
            (23_000, 0, "count", 0.0),
            (24_000, 0, "count", 0.0),
            (25_000, 1, "move", LEFT_EAR),
            (27_000, 2, "hold", LEFT_EAR),
            (27_000, 2, "hold", "Hold the position."),
            (32_000, 3, "return", LEFT_EAR),
            (34_900, 3, "count", "One."),
            (35_000, 4, "rep", LEFT_EAR),
            (36_000, 5, "move", LEFT_EAR),
            (38_000, 6, "hold", LEFT_EAR),
            (43_000, 7, "return", LEFT_EAR),
            (45_900, 7, "count", "Two."),
            (46_000, 7, "end", 0.0),
            (46_900, 7, "done", "Done. That was the whole routine."),
        ]

    def test_without_a_voice_there_are_tones_alone(self):
        script = write_script(self.TIMELINE, Profile(), None)
        cues = [cue for *_, cue in script.in_time(self.TIMELINE)]
        assert {cue.kind for cue in cues} == {CueKind.TONE}
        assert {cue.text for cue in cues} == {""}
        assert {cue.duration_ms for cue in cues} == {0}

    def test_in_german(self):
        said = [words for _, words in lines(self.TIMELINE, profile=GERMAN)]
        assert said == [
            "Clamshell. Linkes Bein. Leg dich auf die rechte Seite.",
            "Zwei Mal. Jedes Mal fünf Sekunden halten.",
            "Position halten.",
            "Eins.",
            "Zwei.",
            "Fertig. Das war die ganze Einheit.",
        ]

    def test_length_of_a_line_without_a_voice_to_ask_is_guessed(self):
        assert estimate_spoken_ms("Hold the position.") == 300 + 62 * 18
        said = write_script(self.TIMELINE, Profile()).by_phase[2][1]
        assert (said.text, said.duration_ms) == ("Hold the position.", 1_416)


class TestCountIn:
    @pytest.mark.parametrize(
        ("change_s", "ready_s", "expected"),
        [
            (10, 5, [(5_000, "ready"), (7_000, "count"), (8_000, "count"), (9_000, "count")]),
            (10, 4, [(6_000, "ready"), (7_000, "count"), (8_000, "count"), (9_000, "count")]),
            (10, 3, [(7_000, "count"), (8_000, "count"), (9_000, "count")]),
            (10, 2.5, [(8_000, "count"), (9_000, "count")]),
            (10, 0.9, []),
            (10, 0, []),
            (3, 5, [(0, "count"), (1_000, "count"), (2_000, "count")]),
            (2, 5, [(0, "count"), (1_000, "count")]),
            (5, 5, [(2_000, "count"), (3_000, "count"), (4_000, "count")]),
        ],
    )
    def test_is_the_last_seconds_of_the_pause(self, change_s, ready_s, expected):
        timeline = compiled(item(BRIDGE, hold=5, change=change_s, ready=ready_s))
        start, *rest = [cue for cue in tones(timeline) if cue[0] < change_s * 1000]
        assert start == (0, "change")
        assert rest == expected

    def test_of_an_open_pause_is_kept_apart(self):
        timeline = compiled(item(PLANK, hold=5, sets=2, rest="until ready"))
        script = write_script(timeline, Profile(), None)
        assert [cue.name for cue in script.by_phase[2]] == ["rest"]
        offsets = [(cue.offset_ms, cue.name) for cue in script.count_ins[2]]
        assert offsets == [(0, "ready"), (2_000, "count"), (3_000, "count"), (4_000, "count")]
        assert [len(cues) for cues in script.count_ins] == [0, 0, 4, 0]

    def test_of_an_open_pause_stands_at_the_end_of_its_estimate(self):
        timeline = compiled(item(PLANK, hold=5, sets=2, rest="until ready"))
        assert tones(timeline)[6:11] == [
            (30_000, "rest"),
            (55_000, "ready"),
            (57_000, "count"),
            (58_000, "count"),
            (59_000, "count"),
        ]

    def test_open_pause_without_one(self):
        timeline = compiled(item(PLANK, hold=5, sets=2, rest="until ready", ready=0))
        assert write_script(timeline, Profile(), None).count_ins == ((), (), (), ())


class TestLongWork:
    @pytest.mark.parametrize(
        ("length_s", "expected"),
        [
            (9, []),
            (10, [(7_000, "count"), (8_000, "count"), (9_000, "count")]),
            (19, [(16_000, "count"), (17_000, "count"), (18_000, "count")]),
            (20, [(10_000, "halfway"), (17_000, "count"), (18_000, "count"), (19_000, "count")]),
        ],
    )
    @pytest.mark.parametrize("word", ["hold", "amrap"])
    def test_halfway_and_a_soft_count_down(self, word, length_s, expected):
        timeline = compiled(item(LUNGE, change=0, **{word: length_s}))
        assert tones(timeline)[1:-1] == expected
        script = write_script(timeline, Profile(), None)
        assert {c.gain for c in script.by_phase[0] if c.name == "count"} <= {0.5}

    @pytest.mark.parametrize(
        ("length_s", "expected"),
        [
            (9, [(0, "Hold the position.")]),
            (10, [(0, "Hold the position."), (5_000, "Breathe.")]),
            (20, [(0, "Hold the position."), (5_400, "Breathe."), (10_400, "Halfway.")]),
            (30, [(0, "Hold the position."), (7_900, "Breathe."), (15_400, "Halfway.")]),
        ],
    )
    def test_lines_of_a_hold(self, length_s, expected):
        assert lines(compiled(item(PLANK, hold=length_s, change=0)))[:-1] == expected

    @pytest.mark.parametrize(("length_s", "expected"), [(19, []), (20, [(10_400, "Halfway.")])])
    def test_lines_of_a_block(self, length_s, expected):
        assert lines(compiled(item(PLANK, amrap=length_s, change=0)))[:-1] == expected

    def test_only_the_first_rep_s_hold_is_announced_and_no_short_one(self):
        timeline = compiled(item(BRIDGE, reps=2, tempo="2-2-2-1", change=0))
        assert lines(timeline)[0] == (2_000, "Hold the position.")
        assert [words for _, words in lines(timeline)].count("Hold the position.") == 1
        timeline = compiled(item(BRIDGE, reps=2, tempo="2-1.9-2-1", change=0))
        assert "Hold the position." not in [words for _, words in lines(timeline)]


class TestRepNumbers:
    @pytest.mark.parametrize(
        ("tempo", "expected"),
        [
            ("2-5-3-1", [9_900, 20_900]),
            ("2-5-3-0", [9_900, 19_900]),
            ("2-5-0-1", [6_900, 14_900]),
            ("2-0-0-1", [1_900, 4_900]),
            ("0-5-0-0", [4_900, 9_900]),
            ("0.05-0-0-2", [0, 2_050]),
        ],
    )
    def test_are_heard_as_the_rep_ends(self, tempo, expected):
        timeline = compiled(item(BRIDGE, reps=2, tempo=tempo, change=0))
        numbers = [at_ms for at_ms, words in lines(timeline) if words in {"One.", "Two."}]
        assert numbers == expected

    def test_last_one(self):
        timeline = compiled(item(BRIDGE, reps=3, change=0))
        assert (8_500, "Last one.") not in lines(compiled(item(BRIDGE, reps=2, change=0)))
        assert lines(timeline) == [
            (3_900, "One."),
            (7_900, "Two."),
            # "Two." is still being said at 8 700 when it takes a second.
            (8_900, "Last one."),
            (11_900, "Three."),
            (12_900, "Done. That was the whole routine."),
        ]
        assert (8_700, "Last one.") in lines(timeline, lambda _: 500)

    def test_alternate_reps_are_counted_on_both_sides(self):
        timeline = compiled(
            item(LUNGE, reps=2, sides="each", order="alternate reps", tempo="1-0-1-0", change=0)
        )
        assert [words for _, words in lines(timeline)][:-1] == [
            *("One.", "Right.", "One."),
            *("Left.", "Two.", "Right.", "Two."),
        ]

    def test_reps_of_the_user_s_pace_are_not_counted(self):
        timeline = compiled(item(LUNGE, reps=5, pace="manual", change=0))
        assert [words for _, words in lines(timeline)] == ["Done. That was the whole routine."]


class TestParts:
    def test_each_begins_with_its_cue(self):
        timeline = compiled(item(LUNGE, parts=[("neutral", 2), ("Toe in.", 2)], change=0))
        assert lines(timeline)[:-1] == [
            (700, "neutral."),
            (3_900, "One."),
            (7_900, "Two."),
            # "Two." is still being said at 8 700.
            (8_900, "Toe in."),
            (11_900, "Three."),
            (12_900, "Last one."),
            (15_900, "Four."),
        ]
        assert (8_700, "Toe in.") in lines(timeline, lambda _: 500)

    def test_of_timed_work(self):
        timeline = compiled(item(ROLL, work_parts=[("back", 10), ("side", 10)], change=0))
        assert lines(timeline)[:2] == [(700, "back."), (10_700, "side.")]

    def test_a_short_rep_still_says_it_inside(self):
        timeline = compiled(item(LUNGE, parts=[("in", 1)], tempo="0.4-0-0.4-0", change=0))
        assert lines(timeline)[0] == (200, "in.")


class TestReading:
    def test_a_card_is_read_and_waits(self):
        timeline = compiled(Card(Text.plain("Fetch the roller.")))
        assert lines(timeline) == [
            (700, "Fetch the roller. Go on when you are ready."),
            (5_700, "Done. That was the whole routine."),
        ]

    @pytest.mark.parametrize("reading", [Card, Activity, Check])
    def test_all_begin_with_the_same_tone(self, reading):
        assert tones(compiled(reading(Text.plain("Well"))))[0] == (0, "ready")


class TestRoom:
    """What does not fit before the work begins is left out, the least important first."""

    @staticmethod
    def spoken_in_switch(switch_s, length_ms):
        timeline = compiled(item(STRETCH, hold=5, sides="each", switch=switch_s, change=0))
        script = write_script(timeline, Profile(), lambda _: length_ms)
        switch = next(p for p in timeline.phases if p.is_pause)
        cues = script.by_phase[switch.index]
        return [(cue.offset_ms, cue.name) for cue in cues if cue.kind is CueKind.LINE]

    @pytest.mark.parametrize(
        ("switch_s", "length_ms", "expected"),
        [
            (10, 1_000, [(700, "side"), (1_950, "dose")]),
            # It ends as the work begins.
            (2.95, 1_000, [(700, "side"), (1_950, "dose")]),
            # They move to the front.
            (2.5, 1_000, [(250, "side"), (1_500, "dose")]),
            (2.25, 1_000, [(0, "side"), (1_250, "dose")]),
            (2.249, 1_000, [(700, "side")]),
            (1.4, 1_000, [(400, "side")]),
            (1, 1_000, [(0, "side")]),
            # It alone is longer than the pause.
            (0.5, 1_000, [(0, "side")]),
        ],
    )
    def test_of_a_pause(self, switch_s, length_ms, expected):
        assert self.spoken_in_switch(switch_s, length_ms) == expected

    def test_a_line_waits_until_nobody_is_speaking(self):
        timeline = compiled(item(LUNGE, reps=1, sets=2, rest=10, change=0))
        # "One." begins at 3 900 and takes 2 s: until 1 900 of the rest.
        assert lines(timeline, lambda _: 2_000)[:2] == [
            (3_900, "One."),
            (6_150, "Rest, ten seconds. Next: set two of two."),
        ]

    def test_a_short_pause_begins_to_speak_as_soon_as_nobody_else_does(self):
        timeline = compiled(item(LUNGE, reps=1, sets=2, rest=2, change=0))
        # "One." would begin at 3 900 and reach into the rest: a rest is more than a count.
        assert lines(timeline, lambda _: 1_500)[:2] == [
            (4_500, "Rest, two seconds. Next: set two of two."),
            (9_900, "One."),
        ]

    def test_a_count_that_is_in_nobody_s_way_stays(self):
        timeline = compiled(item(LUNGE, reps=1, sets=2, rest=3, change=0))
        assert lines(timeline, lambda _: 1_500)[:2] == [
            (3_900, "One."),
            (5_500, "Rest, three seconds. Next: set two of two."),
        ]

    def test_a_count_that_goes_in_vain_stays(self):
        timeline = compiled(item(LUNGE, reps=1, sets=2, rest=1, change=0))
        assert [words for _, words in lines(timeline, lambda _: 1_500)][:2] == ["One.", "One."]

    def test_a_pause_that_is_over_before_anybody_can_speak_is_silent(self):
        timeline = compiled(item(LUNGE, reps=1, sets=2, rest=1, change=0))
        assert [words for _, words in lines(timeline, lambda _: 2_000)][:2] == ["One.", "One."]

    def test_nothing_is_said_of_a_dose_of_nothing(self):
        timeline = compiled(item(PLANK, hold=0), item(BRIDGE, hold=5, change=5))
        assert [words for _, words in lines(timeline)][:2] == [
            "Plank. Lie on your front.",
            "Bridge. Lie on your back.",
        ]

    def test_the_last_words_wait_too(self):
        timeline = compiled(item(LUNGE, reps=1, change=0))
        assert lines(timeline, lambda _: 3_000)[-1][0] == 6_900


class TestPan:
    def test_work_is_heard_on_the_side_that_works(self):
        timeline = compiled(item(CLAMSHELL, reps=2, sides="each"), item(PLANK, hold=5))
        script = write_script(timeline, Profile(), one_second)
        by_side = {}
        for _, index, cue in script.in_time(timeline):
            phase = timeline.phases[index]
            starts_work = cue.offset_ms == 0 and cue.kind is CueKind.TONE and not phase.is_pause
            if starts_work and cue.name != "end":
                by_side.setdefault(phase.side and phase.side.value, set()).add(cue.pan)
        assert by_side == {"left": {LEFT_EAR}, "right": {RIGHT_EAR}, None: {0.0}}

    def test_pauses_and_lines_are_heard_in_the_middle(self):
        timeline = compiled(item(CLAMSHELL, reps=2, sides="each"))
        script = write_script(timeline, Profile(), one_second)
        for _, index, cue in script.in_time(timeline):
            if timeline.phases[index].is_pause or cue.kind is CueKind.LINE:
                assert cue.pan == 0.0


class TestDetour:
    @staticmethod
    def cues(exercise_, time_ms):
        detour = PlannedDetour("spot", Text.plain("Spot"), time_ms, Text(), 3, exercise_)
        return [(cue.offset_ms, cue.name) for cue in detour_cues(detour)]

    def test_without_a_tempo_is_a_tone(self):
        assert self.cues(None, 15_000) == [(0, "detour"), (15_000, "work")]
        assert self.cues(PLANK, 15_000) == [(0, "detour"), (15_000, "work")]

    def test_with_a_tempo_is_led_through_its_movement(self):
        assert self.cues(SPOT, 10_000) == [
            (0, "detour"),
            (1_000, "move"),
            (3_000, "return"),
            (5_000, "move"),
            (7_000, "return"),
            (10_000, "work"),
        ]

    def test_with_a_hold(self):
        held = exercise("Held", tempo="1-3-2-1")
        assert self.cues(held, 10_000)[:-1] == [(0, "detour"), (1_000, "move"), (5_000, "return")]

    def test_the_last_movement_may_end_with_it(self):
        assert self.cues(SPOT, 9_000)[:-1] == self.cues(SPOT, 10_000)[:-1]
        assert self.cues(SPOT, 8_999)[:-1] == self.cues(SPOT, 10_000)[:3]

    def test_too_short_for_a_movement(self):
        assert self.cues(SPOT, 4_999) == [(0, "detour"), (4_999, "work")]

    @pytest.mark.parametrize("tempo", ["0-5-3-0", "2-5-0-0"])
    def test_of_an_exercise_that_only_holds(self, tempo):
        assert self.cues(exercise("Any", tempo=tempo), 15_000) == [(0, "detour"), (15_000, "work")]


def test_every_kind_of_phase_has_a_start_tone():
    assert set(writer._START_TONES) == set(PhaseKind)
