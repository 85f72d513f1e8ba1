"""What is said in answer to what the person does."""

from __future__ import annotations

from kneetimer.core.answers import Answers
from kneetimer.core.profile import Profile
from kneetimer.core.script import CueKind
from kneetimer.core.upcoming import upcoming
from kneetimer.core.writer import write_script
from tests.core.stage import Stage
from tests.fakes import BRIDGE, CLAMSHELL, LUNGE, PLANK, compiled, detour, item


def one_second(text):
    return 1_000


def answered(timeline, *commands, language="en", spoken_ms=one_second):
    """Give (ms from now, words or tone) of the first second after the last command."""
    script = write_script(timeline, Profile(language=language), spoken_ms)
    answers = Answers(timeline, script, language, spoken_ms)
    stage = Stage(timeline)
    for at_ms, command in commands:
        before = len(stage.raw)
        stage.at(at_ms, command)
    view = stage.view
    heard = answers.add(upcoming(script, timeline, view), stage.raw[before:], view)
    assert [at for at, _ in heard] == sorted(at for at, _ in heard)
    return [(at_ms, cue.text or cue.name) for at_ms, cue in heard if at_ms <= 1_000]


# 0 change 10 s, then three reps of 2-5-3-1
REPS = compiled(item(BRIDGE, reps=3, tempo="2-5-3-1", change=10))
# 0 change 10 s, 1 work 30 s, 2 work 30 s
BLOCKS = compiled(item(BRIDGE, blocks=(2, 30), change=10, detour=detour("Spot", 10)))


def test_paused():
    assert answered(REPS, (13_000, "pause")) == [(0, "Paused.")]
    assert answered(REPS, (13_000, "pause"), language="de") == [(0, "Pausiert.")]


def test_how_much_where_it_hurts():
    script = write_script(REPS, Profile(), one_second)
    answers = Answers(REPS, script, "en", one_second)
    stage = Stage(REPS)
    stage.until(13_000)
    events = stage.player.pause(13_000, hurts=True)
    heard = answers.add([], events, stage.player.view())
    assert [(at_ms, cue.text) for at_ms, cue in heard] == [(0, "Paused. How much does it hurt?")]
    assert "Paused. How much does it hurt?" in answers.texts()


def test_back_to_the_rep_that_goes_on():
    resumed = [(24_000, "pause"), (90_000, "resume")]
    assert answered(REPS, *resumed) == [(0, "Back to rep two.")]


def test_not_where_it_would_meet_another_line():
    # The number of the rep comes 400 ms later.
    assert answered(REPS, (19_500, "pause"), (90_000, "resume")) == [
        (400, "One."),
        (500, "rep"),
    ]


def test_a_pause_says_again_what_comes():
    timeline = compiled(item(CLAMSHELL, reps=1, sides="left", change=30))
    said = "Clamshell. Left leg. Lie on your right side."
    assert answered(timeline, (5_000, "pause"), (90_000, "resume")) == [(0, said)]
    # It has not been said yet.
    assert answered(timeline, (100, "pause"), (90_000, "resume")) == [(600, said)]


def test_a_block_simply_goes_on():
    assert answered(BLOCKS, (12_000, "pause"), (90_000, "resume")) == [(0, "Going on.")]


def test_more_time():
    timeline = compiled(item(PLANK, hold=5, change=20))
    assert answered(timeline, (5_000, "extend")) == [(0, "Fifteen seconds more.")]
    # "Plank. Lie on your front." is being said.
    assert answered(timeline, (1_000, "extend")) == [
        (-300, "Plank. Lie on your front."),
        (950, "Hold for five seconds."),
    ]


def test_back_to_the_first_rep():
    assert answered(REPS, (26_000, "back")) == [
        (0, "count"),
        (0, "Back to rep one."),
        (1_000, "count"),
    ]


def test_ahead_is_not_back():
    timeline = compiled(item(LUNGE, reps=1, change=10))
    assert answered(timeline, (5_000, "skip")) == [(0, "count"), (1_000, "count")]


def test_back_to_a_pause_says_what_the_pause_says():
    assert answered(REPS, (10_500, "back"))[:2] == [
        (0, "change"),
        (700, "Bridge. Lie on your back."),
    ]


def test_a_detour_is_named_and_its_end_calls_back():
    assert answered(BLOCKS, (12_000, "detour")) == [(0, "detour"), (700, "Spot.")]
    assert answered(BLOCKS, (12_000, "detour"), (15_000, "detour")) == [(0, "work")]


def test_who_leaves_a_detour_for_the_next_block_hears_only_that():
    left = answered(BLOCKS, (12_000, "detour"), (15_000, "skip"))
    assert left == [(0, "count"), (1_000, "count")]


def test_the_end_says_nothing():
    assert answered(REPS, (13_000, "end")) == []


def test_a_sleep_is_answered_like_a_pause():
    stage = Stage(REPS).until(13_000)
    before = len(stage.raw)
    stage.leap(60_000)
    script = write_script(REPS, Profile(), one_second)
    answers = Answers(REPS, script, "en", one_second)
    heard = answers.add([], stage.raw[before:], stage.view)
    assert [(at_ms, cue.text, cue.kind) for at_ms, cue in heard] == [(0, "Paused.", CueKind.LINE)]


def test_every_answer_can_be_made_ahead():
    script = write_script(BLOCKS, Profile(), one_second)
    assert Answers(BLOCKS, script, "en", one_second).texts() == [
        "Paused.",
        "Paused. How much does it hurt?",
        "Going on.",
        "Fifteen seconds more.",
        "Spot.",
    ]
    script = write_script(REPS, Profile(), one_second)
    assert Answers(REPS, script, "de", one_second).texts() == [
        "Pausiert.",
        "Pausiert. Wie sehr tut es weh?",
        "Es geht weiter.",
        "Zurück zu Wiederholung eins.",
        "Zurück zu Wiederholung zwei.",
        "Zurück zu Wiederholung drei.",
        "Fünfzehn Sekunden mehr.",
    ]
