"""The link to a real engine process: by the silent backend, then through a sound server."""

from __future__ import annotations

import os
import signal
import sys
import time

import numpy as np
import pytest
from PySide6.QtCore import QTimer

from kneetimer.audio.cues import PlacedCue
from kneetimer.audio.mixer import Clip, Score

from .rig import RATE, engines, onsets

e2e = pytest.mark.e2e
only_linux = pytest.mark.skipif(sys.platform != "linux", reason="looks for processes in /proc")


def now_ms():
    return time.monotonic() * 1000


class Listener:
    def __init__(self, link):
        self.told = []
        link.sound_lost.connect(self.told.append)
        link.sound_found.connect(lambda: self.told.append("found"))


@pytest.fixture
def link(make_link):
    return make_link("miniaudio")


def stall():
    end_ms = now_ms() + 200
    while now_ms() < end_ms:
        pass


def record_for(qtbot, recorder, seconds):
    enough = recorder.seconds + seconds
    qtbot.waitUntil(lambda: recorder.seconds >= enough, timeout=15_000)


@only_linux
def test_with_sound_off_no_process_is_started(qtbot, make_link):
    link = make_link("silent", enabled=False)
    link.start()
    link.play([PlacedCue(0, "move")], now_ms())
    link.silence()
    link.set_volumes(0.3, 0.3)

    assert engines() == []


@only_linux
def test_sound_can_be_turned_on_and_off(qtbot, make_link):
    link = make_link("silent", enabled=False)
    link.start()
    link.set_enabled(True)
    qtbot.waitUntil(lambda: len(engines()) == 1)
    link.set_enabled(False)

    qtbot.waitUntil(lambda: engines() == [])


@only_linux
def test_shutdown_leaves_no_process_behind(qtbot, make_link):
    link = make_link("silent")
    link.start()
    qtbot.waitUntil(lambda: len(engines()) == 1)
    begun_ms = now_ms()
    link.shutdown()

    assert now_ms() - begun_ms < 1000
    qtbot.waitUntil(lambda: engines() == [])


@only_linux
def test_it_works_without_standard_streams(qtbot, make_link, monkeypatch):
    for name in ("stdin", "stdout", "stderr"):
        monkeypatch.setattr(sys, name, None)
    link = make_link("silent")
    link.start()

    qtbot.waitUntil(lambda: len(engines()) == 1)
    link.shutdown()


@only_linux
def test_what_plays_is_told_and_another_backend_takes_its_place(qtbot, make_link, monkeypatch):
    link = make_link("silent")
    listener = Listener(link)
    opened = []
    link.opened.connect(opened.append)
    link.start()
    qtbot.waitUntil(lambda: len(opened) == 1)
    (first,) = engines()
    link.set_backend("silent")
    assert engines() == [first]

    with monkeypatch.context() as broken:
        broken.setattr(sys, "executable", "/nowhere/python")
        link.set_backend("miniaudio")
        qtbot.waitUntil(lambda: len(listener.told) == 1)
    link.set_backend("silent")
    qtbot.waitUntil(lambda: len(opened) == 2)

    assert len(engines()) == 1
    assert listener.told[1:] == ["found"]


@only_linux
def test_a_backend_can_be_chosen_while_there_is_no_sound(qtbot, make_link):
    link = make_link("miniaudio", enabled=False)
    opened = []
    link.opened.connect(opened.append)
    link.start()
    link.set_backend("silent")
    assert engines() == []

    link.set_enabled(True)
    qtbot.waitUntil(lambda: len(opened) == 1)


def test_an_engine_that_cannot_start_is_told_once(qtbot, make_link, monkeypatch):
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    link = make_link("silent")
    listener = Listener(link)
    link.start()

    qtbot.waitUntil(lambda: len(listener.told) == 1)
    assert listener.told == ["The sound engine has stopped; it is started again."]


@only_linux
def test_an_engine_that_dies_is_started_again(qtbot, make_link):
    link = make_link("silent")
    listener = Listener(link)
    link.start()
    qtbot.waitUntil(lambda: len(engines()) == 1)
    (first,) = engines()
    os.kill(first, signal.SIGKILL)

    qtbot.waitUntil(lambda: len(listener.told) == 2)
    assert listener.told[1] == "found"
    assert engines() != [first]


@only_linux
def test_start_does_not_wait_for_the_next_attempt_and_starts_one_engine(qtbot, make_link):
    link = make_link("silent")
    listener = Listener(link)
    link.start()
    qtbot.waitUntil(lambda: len(engines()) == 1)
    os.kill(engines()[0], signal.SIGKILL)
    qtbot.waitUntil(lambda: len(listener.told) == 1)
    link.start()
    died_ms = now_ms()
    qtbot.waitUntil(lambda: now_ms() - died_ms > 700)

    assert len(engines()) == 1


@only_linux
def test_what_the_engine_said_last_is_kept_in_the_log(
    qtbot, make_link, caplog, tmp_path, monkeypatch
):
    broken = tmp_path / "python"
    broken.write_text("#!/bin/sh\necho a string has snapped >&2\nexit 3\n")
    broken.chmod(0o700)
    monkeypatch.setattr(sys, "executable", str(broken))
    link = make_link("silent")
    listener = Listener(link)
    link.start()
    qtbot.waitUntil(lambda: len(listener.told) == 1)

    assert "a string has snapped" in caplog.text


@e2e
@only_linux
def test_an_engine_that_hangs_is_ended_and_started_again(qtbot, make_link, caplog):
    caplog.set_level("INFO")
    link = make_link("silent")
    listener = Listener(link)
    link.start()
    qtbot.waitUntil(lambda: "sound by silence" in caplog.text)
    (first,) = engines()
    os.kill(first, signal.SIGSTOP)

    qtbot.waitUntil(lambda: listener.told[1:] == ["found"], timeout=15_000)
    assert engines() != [first]


@e2e
def test_cues_are_exact_to_the_sample_while_the_window_stalls(qtbot, link, pulse, record):
    names = ["work", "count", "move", "hold", "return", "rep", "switch", "halfway", "count"]
    cues = [PlacedCue(400 + 613 * i, name, 0.9, i / 8 - 0.5) for i, name in enumerate(names)]
    pulse.start()
    recorder = record(pulse)
    link.start()
    stalls = QTimer(interval=60)
    stalls.timeout.connect(stall)
    stalls.start()
    record_for(qtbot, recorder, 0.6)
    link.play(cues, now_ms())
    record_for(qtbot, recorder, 6.5)
    stalls.stop()

    clips = [Clip(cue.at_ms * RATE // 1000, cue.name, cue.gain, cue.pan) for cue in cues]
    written = Score(clips).block(0, 6 * RATE).astype(int)
    heard = recorder.samples()
    begin = np.flatnonzero(heard.any(axis=1))[0] - np.flatnonzero(written.any(axis=1))[0]
    assert [at - begin for at in onsets(heard)] == onsets(written)
    assert np.abs(heard[begin : begin + len(written)] - written).max() <= 2


EACH_MS = 500
EARLY_MS = 20  # the null sink mixes its blocks a little ahead
PROMPT_MS = 140  # some 10 as a rule; a busy machine may take its time, the buffer alone is 350
BEATS = [PlacedCue(at_ms, "count") for at_ms in range(0, 60_000, EACH_MS)]


def is_punctual(recorder, from_ms):
    """Whether the beats came out by the schedule's clock; the first may have been a little late."""
    beats = [recorder.arrived_ms(at) - from_ms for at in onsets(recorder.samples())]
    late = [(beat + EACH_MS / 2) % EACH_MS - EACH_MS / 2 for beat in beats]
    print("late by", np.round(late, 1), "ms")
    return late[0] < 230 and all(-EARLY_MS < each < PROMPT_MS for each in late[1:])


@e2e
def test_a_sound_server_that_dies_and_comes_back(qtbot, link, pulse, record):
    pulse.start()
    listener = Listener(link)
    before = record(pulse)
    link.start()
    begun_ms = now_ms()
    link.play(BEATS, begun_ms)
    record_for(qtbot, before, 1.5)
    pulse.kill()
    qtbot.waitUntil(lambda: len(listener.told) == 1, timeout=10_000)
    assert listener.told == ["The sound device has stopped playing."]

    pulse.start()
    after = record(pulse)
    qtbot.waitUntil(lambda: len(listener.told) == 2, timeout=10_000)
    record_for(qtbot, after, 1.7)

    assert listener.told[1] == "found"
    beats = onsets(after.samples())
    assert len(beats) >= 3
    assert set(np.diff(beats[1:])) == {EACH_MS * RATE // 1000}  # none in arrears
    assert is_punctual(before, begun_ms)
    assert is_punctual(after, begun_ms)


@e2e
@only_linux
def test_an_engine_that_dies_goes_on_at_the_right_place(qtbot, link, pulse, record):
    pulse.start()
    listener = Listener(link)
    before = record(pulse)
    link.start()
    begun_ms = now_ms()
    link.play(BEATS, begun_ms)
    record_for(qtbot, before, 1.5)
    before.stop()
    os.kill(engines()[0], signal.SIGKILL)
    after = record(pulse)
    qtbot.waitUntil(lambda: len(listener.told) == 2, timeout=10_000)
    record_for(qtbot, after, 1.2)

    assert listener.told[1] == "found"
    assert len(onsets(after.samples())) >= 3
    assert is_punctual(before, begun_ms)
    assert is_punctual(after, begun_ms)


@e2e
@only_linux
def test_without_a_sound_server_it_is_told_once_and_waits_for_one(qtbot, link, pulse):
    listener = Listener(link)
    link.start()
    qtbot.waitUntil(lambda: len(listener.told) == 1, timeout=10_000)
    engine = engines()
    lost_ms = now_ms()
    qtbot.waitUntil(lambda: now_ms() - lost_ms > 1500, timeout=10_000)
    assert listener.told[0].startswith("There is no sound, because no device opens: ")
    assert len(listener.told) == 1

    pulse.start()
    qtbot.waitUntil(lambda: listener.told[1:] == ["found"], timeout=10_000)
    assert engines() == engine


@e2e
def test_stop_is_silent_at_once_and_the_next_sound_is_prompt(qtbot, link, pulse, record):
    pulse.start()
    recorder = record(pulse)
    link.start()
    record_for(qtbot, recorder, 1)
    sent_ms = []
    for _ in range(2):
        sent_ms.append(now_ms())
        link.play([PlacedCue(0, "end")], sent_ms[-1])
        record_for(qtbot, recorder, 0.4)
        sent_ms.append(now_ms())
        link.silence()
        record_for(qtbot, recorder, 0.4)

    sound = recorder.samples()
    begins = onsets(sound)
    ends = [len(sound) - 1 - at for at in onsets(sound[::-1])]
    turns = [recorder.arrived_ms(at) for at in sorted(begins + ends)]
    delays = [turn - sent for turn, sent in zip(turns, sent_ms, strict=True)]
    print("delays of", np.round(delays, 1), "ms")
    assert all(-EARLY_MS < delay < PROMPT_MS for delay in delays)


@e2e
def test_opening_again_and_again_leaves_no_connection_behind(qtbot, link, pulse, record):
    pulse.start()
    recorder = record(pulse)
    link.start()
    for _ in range(100):  # PulseAudio lets 64 in
        link.play([PlacedCue(0, "rep")], now_ms())
        record_for(qtbot, recorder, 0.01)

    assert len(pulse.ask("list", "short", "clients").splitlines()) <= 4
    assert len(pulse.ask("list", "short", "sink-inputs").splitlines()) == 1
