"""What can happen to sound, brought about for real: tones and lines come back in their places."""

from __future__ import annotations

import os
import shutil
import signal
import sys
import time
from itertools import pairwise

import numpy as np
import pytest
from PySide6.QtCore import QTimer

from kneetimer.audio.cues import PlacedCue
from kneetimer.audio.phrase_book import PhraseBook

from .rig import RATE, engines, onsets

pytestmark = [
    pytest.mark.e2e,
    pytest.mark.skipif(sys.platform != "linux", reason="needs signals, /proc and PulseAudio"),
]

BEEP, LINE_MS, EACH_MS = "a" * 64, 200, 500
WAIT_MS = 15_000
EARLY_MS, PROMPT_MS = 20, 140  # the null sink mixes ahead, and a busy machine takes its time
JITTER_MS = 10  # how much later than the others the first may be and still be whole
LATE_MS = 230  # how late the first may be: it sounds at once, but after the buffer
LINES = [PlacedCue(at_ms, BEEP, is_line=True) for at_ms in range(0, 60_000, EACH_MS)]
TONES = [PlacedCue(at_ms, "count") for at_ms in range(0, 60_000, EACH_MS)]


def now_ms():
    return time.monotonic() * 1000


class Listener:
    """What a window is told, and how often its event loop came round."""

    def __init__(self, link):
        self.told = []
        self.rounds = 0
        link.sound_lost.connect(self.told.append)
        link.sound_found.connect(lambda: self.told.append("found"))
        self._heart = QTimer(interval=10)
        self._heart.timeout.connect(self._beat)
        self._heart.start()

    def _beat(self):
        self.rounds += 1


@pytest.fixture
def phrases(tmp_path):
    book = PhraseBook(tmp_path / "phrases")
    wave = 8000 * np.sin(2 * np.pi * 1000 * np.arange(LINE_MS * RATE // 1000) / RATE)
    book.store(BEEP, wave.astype("<i2").tobytes())
    return book


@pytest.fixture
def link(make_link, phrases):
    return make_link("miniaudio", phrases.folder)


@pytest.fixture
def listener(link):
    return Listener(link)


def record_for(qtbot, recorder, seconds):
    enough = recorder.seconds + seconds
    qtbot.waitUntil(lambda: recorder.seconds >= enough, timeout=WAIT_MS)


def play(qtbot, link, recorder, cues=LINES):
    """Play until some of it was heard, and give the time it counts from."""
    link.start()
    begun_ms = now_ms()
    link.play(cues, begun_ms)
    qtbot.waitUntil(lambda: len(onsets(recorder.samples())) >= 2, timeout=WAIT_MS)
    return begun_ms


def assert_in_place(recorder, from_ms, at_least=2):
    """What came out is where the schedule has it, none of it in arrears, and every line whole."""
    sound = recorder.samples()
    begins = onsets(sound)
    ends = [len(sound) - at for at in onsets(sound[::-1])][::-1]
    late = [
        (recorder.arrived_ms(at) - from_ms + EACH_MS / 2) % EACH_MS - EACH_MS / 2 for at in begins
    ]
    print("late by", np.round(late, 1), "ms")
    assert len(begins) >= at_least
    assert -EARLY_MS < late[0] < LATE_MS
    assert all(-EARLY_MS < each < PROMPT_MS for each in late[1:])
    assert all((two - one) % (EACH_MS * RATE // 1000) == 0 for one, two in pairwise(begins[1:]))
    whole = list(zip(begins, ends, strict=False))[:-1]  # the last may still go on
    if late[0] > late[1] + JITTER_MS:
        whole = whole[1:]  # the sound came back in the middle of the first
    for begin, end in whole:
        assert end - begin == pytest.approx(LINE_MS * RATE / 1000, abs=40)


def test_the_device_is_unplugged_and_another_takes_its_place(qtbot, link, listener, pulse, record):
    pulse.start()
    pulse.plug_in("spare")
    begun_ms = play(qtbot, link, record(pulse))
    spare = record(pulse, "spare")
    pulse.unplug("room")
    qtbot.waitUntil(lambda: len(onsets(spare.samples())) >= 4, timeout=WAIT_MS)

    assert listener.told == []
    beats = onsets(spare.samples())[1:]  # the first may be the rest of what was sounding
    assert set(np.diff(beats)) == {EACH_MS * RATE // 1000}
    late = [(spare.arrived_ms(at) - begun_ms) % EACH_MS for at in beats]
    print("late by", np.round(late, 1), "ms")
    assert all(each < PROMPT_MS or each > EACH_MS - EARLY_MS for each in late)


def test_the_only_device_is_unplugged_and_plugged_in_again(qtbot, link, listener, pulse, record):
    pulse.start()
    begun_ms = play(qtbot, link, record(pulse))
    pulse.unplug("room")
    qtbot.waitUntil(lambda: len(listener.told) == 1, timeout=WAIT_MS)
    pulse.plug_in("room")
    again = record(pulse)
    qtbot.waitUntil(lambda: len(onsets(again.samples())) >= 4, timeout=WAIT_MS)

    assert listener.told == ["The sound device has stopped playing.", "found"]
    assert_in_place(again, begun_ms)


def test_the_server_is_killed_and_started_again(qtbot, link, listener, pulse, record):
    pulse.start()
    begun_ms = play(qtbot, link, record(pulse))
    pulse.kill()
    qtbot.waitUntil(lambda: len(listener.told) == 1, timeout=WAIT_MS)
    pulse.start()
    again = record(pulse)
    qtbot.waitUntil(lambda: len(onsets(again.samples())) >= 4, timeout=WAIT_MS)

    assert listener.told == ["The sound device has stopped playing.", "found"]
    assert_in_place(again, begun_ms)


def test_the_server_comes_later_than_the_window(qtbot, make_link, phrases, pulse, record):
    link = make_link("auto", phrases.folder)
    listener = Listener(link)
    link.start()
    begun_ms = now_ms()
    link.play(LINES, begun_ms)
    qtbot.waitUntil(lambda: len(listener.told) == 1, timeout=WAIT_MS)
    engine = engines()
    rounds = listener.rounds
    qtbot.waitUntil(lambda: listener.rounds > rounds + 150, timeout=WAIT_MS)
    pulse.start()
    recorder = record(pulse)
    qtbot.waitUntil(lambda: len(onsets(recorder.samples())) >= 4, timeout=WAIT_MS)

    assert listener.told[1:] == ["found"]
    assert engines() == engine
    assert_in_place(recorder, begun_ms)


def test_the_server_is_frozen_while_it_plays(qtbot, link, listener, pulse, record):
    pulse.start()
    begun_ms = play(qtbot, link, record(pulse))
    pulse.freeze()
    rounds = listener.rounds
    qtbot.waitUntil(lambda: len(listener.told) == 1, timeout=WAIT_MS)
    for _ in range(3):  # the window goes on and asks for this and that
        link.set_volumes(0.9, 1.0)
        link.silence()
        begun_ms = now_ms()
        link.play(LINES, begun_ms)
    qtbot.waitUntil(lambda: listener.rounds > rounds + 50, timeout=WAIT_MS)
    pulse.thaw()
    again = record(pulse)
    qtbot.waitUntil(lambda: len(listener.told) == 2, timeout=WAIT_MS)
    heard = len(onsets(again.samples()))
    qtbot.waitUntil(lambda: len(onsets(again.samples())) >= heard + 3, timeout=WAIT_MS)

    assert listener.told == ["The sound device has stopped playing.", "found"]
    assert_in_place(again, begun_ms)


def test_the_server_is_frozen_before_it_starts(qtbot, link, listener, pulse, record):
    pulse.start()
    pulse.freeze()
    link.start()
    begun_ms = now_ms()
    link.play(LINES, begun_ms)
    qtbot.waitUntil(lambda: len(listener.told) == 1, timeout=WAIT_MS)
    assert listener.told == ["The sound engine has stopped; it is started again."]
    assert listener.rounds > 50
    pulse.thaw()
    again = record(pulse)
    qtbot.waitUntil(lambda: len(onsets(again.samples())) >= 4, timeout=WAIT_MS)

    assert listener.told[1:] == ["found"]
    assert_in_place(again, begun_ms)


def test_the_link_is_shut_down_while_the_server_is_frozen(qtbot, link, pulse, record):
    pulse.start()
    play(qtbot, link, record(pulse))
    pulse.freeze()
    link.shutdown()

    qtbot.waitUntil(lambda: engines() == [])


def test_the_engine_is_killed(qtbot, link, listener, pulse, record):
    pulse.start()
    begun_ms = play(qtbot, link, record(pulse))
    os.kill(engines()[0], signal.SIGKILL)
    again = record(pulse)
    qtbot.waitUntil(lambda: len(listener.told) == 2, timeout=WAIT_MS)
    record_for(qtbot, again, 2)

    assert listener.told == ["The sound engine has stopped; it is started again.", "found"]
    assert_in_place(again, begun_ms)


HIDE = """
import sys
class Hide:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {"miniaudio", "sounddevice", "simpleaudio", "PySide6"}:
            raise ImportError(f"{name} is hidden")
sys.meta_path.insert(0, Hide())
"""


def test_there_is_no_sound_library(qtbot, make_link, phrases, tmp_path, monkeypatch):
    hidden = tmp_path / "hidden"
    hidden.mkdir()
    (hidden / "sitecustomize.py").write_text(HIDE)
    monkeypatch.setenv("PYTHONPATH", str(hidden))
    monkeypatch.setenv("PATH", str(hidden))  # no player either
    link = make_link("auto", phrases.folder)
    listener = Listener(link)
    link.start()
    link.play(LINES, now_ms())
    qtbot.waitUntil(lambda: len(listener.told) == 1, timeout=WAIT_MS)
    assert "miniaudio" in listener.told[0]
    engine = engines()
    rounds = listener.rounds
    qtbot.waitUntil(lambda: listener.rounds > rounds + 150, timeout=WAIT_MS)

    assert len(listener.told) == 1
    assert engines() == engine


def delete(folder):
    shutil.rmtree(folder)


def put_a_file_there(folder):
    shutil.rmtree(folder)
    folder.write_text("not a folder")


def forbid(folder):
    if os.geteuid() == 0:
        pytest.skip("root may read everything")
    folder.chmod(0)


@pytest.mark.parametrize("harm", [delete, put_a_file_there, forbid])
def test_the_phrases_cannot_be_read_any_more(
    qtbot, link, listener, phrases, pulse, record, harm, request
):
    pulse.start()
    recorder = record(pulse)
    play(qtbot, link, recorder, [*LINES[:6], *TONES[6:]])
    request.addfinalizer(lambda: phrases.folder.exists() and phrases.folder.chmod(0o700))
    harm(phrases.folder)
    link.play(LINES, now_ms())  # a line that is held is said none the less
    record_for(qtbot, recorder, 1.5)
    os.kill(engines()[0], signal.SIGKILL)
    qtbot.waitUntil(lambda: len(listener.told) == 2, timeout=WAIT_MS)
    silent = record(pulse)
    record_for(qtbot, silent, 1.5)
    assert onsets(silent.samples()) == []

    link.play(TONES, now_ms())
    record_for(qtbot, silent, 2)
    assert len(onsets(silent.samples())) >= 3
    assert listener.told[1:] == ["found"]
