"""Every moment that sound does not cover is named; where all is covered nothing is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kneetimer.core.eyes_closed import find_gaps
from kneetimer.core.profile import Profile
from kneetimer.core.routine import Card
from kneetimer.core.script import CueKind
from kneetimer.core.text import Text
from kneetimer.core.writer import write_script
from tests.fakes import BRIDGE, CLAMSHELL, LUNGE, PLANK, STRETCH, compiled, item


def quickly(text):
    return 20 * len(text)


def gaps(timeline, spoken_ms=quickly, without=(), language="en"):
    """Give (millisecond, message) of each gap, once the named kinds of cues are taken out."""
    script = write_script(timeline, Profile(language=language), spoken_ms)
    by_phase = tuple(
        tuple(cue for cue in cues if cue.name not in without) for cues in script.by_phase
    )
    script = replace(script, by_phase=by_phase)
    return [(gap.at_ms, gap.message) for gap in find_gaps(timeline, script, language)]


# 0 change 10 s, left 10 s, switch 10 s, right 10 s
BOTH = compiled(item(CLAMSHELL, reps=1, sides="each", change=10, switch=10))


@pytest.mark.parametrize("language", ["en", "de"])
def test_nothing_where_all_is_said(language):
    assert gaps(BOTH, language=language) == []
    timeline = compiled(
        item(BRIDGE, reps=3, sets=2, rest=20, change=10),
        item(CLAMSHELL, hold=60, sides="each", change=12, switch=12),
        item(LUNGE, reps=5, pace="manual", directions=["left", "right"], change=20, switch=10),
        item(LUNGE, reps=3, sides="each", order="alternate reps", change=20),
        Card(Text.plain("That was all")),
    )
    assert gaps(timeline, language=language) == []


def test_words_that_are_missing():
    assert gaps(BOTH, without={"exercise"}) == [
        (10_000, "nothing says which exercise comes: make the pause before it longer"),
        (10_000, "nothing says which side works: make the pause before it longer"),
        (10_000, "nothing says where to be: make the pause before it longer"),
    ]
    assert gaps(BOTH, without={"side"}) == [
        (29_000, "nothing says which side works: make the pause before it longer"),
        (29_000, "nothing says where to be: make the pause before it longer"),
    ]


def test_a_pause_without_words():
    timeline = compiled(item(BRIDGE, hold=5, sets=2, rest=20, change=10))
    assert gaps(timeline, without={"rest"}) == [
        (15_000, "the rest begins without a sound"),
        (15_000, "the rest has no words: make it longer"),
    ]
    card = compiled(Card(Text.plain("Fetch it")))
    assert gaps(card, without={"card"}) == [(0, "the card has no words: make it longer")]


def test_a_phase_without_a_sound():
    assert gaps(BOTH, without={"move"})[0] == (10_000, "the move begins without a sound")


def test_work_without_a_pause_before_it():
    timeline = compiled(item(BRIDGE, reps=1, change=0))
    assert [message for _, message in gaps(timeline)] == [
        "nothing says which exercise comes: make the pause before it longer",
        "nothing says where to be: make the pause before it longer",
    ]


def test_a_line_that_runs_into_the_work():
    timeline = compiled(item(STRETCH, hold=5, sides="left", change=1))
    assert (0, "“Left leg.” runs 0.5 s into the work: make the pause before it longer") in gaps(
        timeline, lambda _: 1_500
    )


def test_silence_in_work():
    timeline = compiled(item(PLANK, hold=60, change=10))
    quiet = {"halfway", "sign", "breathe", "tip"}
    assert gaps(timeline, without=quiet) == [
        (10_360, "56.6 s of silence inside the work"),
    ]
    assert gaps(timeline, without={*quiet, "count"})[0][1] == "59.6 s of silence inside the work"


def test_two_lines_at_once():
    timeline = compiled(item(BRIDGE, hold=5, change=10))
    script = write_script(timeline, Profile(), quickly)
    long = tuple(
        replace(cue, duration_ms=2_000) if cue.kind is CueKind.LINE else cue
        for cue in script.by_phase[0]
    )
    script = replace(script, by_phase=(long, *script.by_phase[1:]))
    assert [gap.message for gap in find_gaps(timeline, script, "en")] == [
        "“Bridge. Lie on your back.” is still being said when “Hold for five seconds.” begins"
    ]


def test_who_ends_a_card_ends_its_words():
    timeline = compiled(Card(Text.plain("Fetch it")), item(BRIDGE, hold=5, change=10))
    assert gaps(timeline, lambda text: 20_000 if "Fetch" in text else 500) == []


def test_after_a_card_everything_is_said_again():
    timeline = compiled(
        item(BRIDGE, hold=5, change=10), Card(Text.plain("Look")), item(BRIDGE, hold=5, change=10)
    )
    assert gaps(timeline) == []
    assert len(gaps(timeline, without={"exercise"})) == 4
