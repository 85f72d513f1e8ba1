"""The engine told the time and fed by hand; then as the process it is, without a device."""

from __future__ import annotations

import json
import os
import select
import shutil
import subprocess
import sys
import time

import numpy as np
import pytest

from kneetimer.audio.engine import Engine
from kneetimer.audio.line_reader import LineReader
from kneetimer.audio.mixer import Clip, Score
from kneetimer.audio.outputs import DeadLibraryError, DeviceError
from kneetimer.audio.phrase_book import PhraseBook
from kneetimer.audio.stream import Stream, Volumes

MS = 48
NOW = 1_000_000.0  # what the clock says at first, in ms


class Device:
    """A device and the clock it runs by: it takes 100 ms of sound at a time."""

    def __init__(self, phrases):
        self.now = NOW
        self.is_there = True
        self.is_dead = False
        self.runs = True
        self.is_shared = True
        self.openings = []
        self.said = []
        self.heard = []
        self.log = []
        self.lines = LineReader(phrases)
        self.engine = Engine(lambda: Opening(self), self.said.append, lambda: self.now, self.lines)

    def obey(self, **command):
        assert self.engine.obey(json.dumps(command).encode())

    def play(self, *at_ms, sent_ms=None, name="count"):
        cues = [{"at_ms": at, "name": name} for at in at_ms]
        self.obey(op="play", sent_ms=self.now if sent_ms is None else sent_ms, cues=cues)

    def pass_ms(self, ms):
        """Let time pass as it does: the engine ticks, the device takes, and both go on."""
        for _ in range(ms // 100):
            self.engine.tick()
            if self.runs and self.is_there:
                for opening in self.openings:
                    opening.take(100)
            self.now += 100
        self.engine.tick()

    def onsets_ms(self):
        """When there was sound after quiet, from NOW, by the clock."""
        sound = np.concatenate([block for _, block in self.heard])[:, 0]
        at = np.concatenate([(at - NOW) + np.arange(len(b)) / MS for at, b in self.heard])
        loud = np.flatnonzero(sound)
        first = loud[np.diff(loud, prepend=-1_000_000) > 50 * MS]
        return [int(at[i]) for i in first]  # the millisecond in which it begins


class Opening:
    name = "fake"

    def __init__(self, device):
        self._device = device
        self.is_shared = device.is_shared
        self.frames_played = 0

    def open(self, fill):
        self._device.log.append("open")
        if self._device.is_dead:
            raise DeadLibraryError("its server is gone")
        if not self._device.is_there:
            raise DeviceError("it was pulled out")
        self._fill = fill
        self._device.openings.append(self)

    def take(self, ms):
        block = np.frombuffer(self._fill(ms * MS), "<i2").reshape(-1, 2)
        self._device.heard.append((self._device.now, block))
        self.frames_played += ms * MS

    def close(self):
        self._device.log.append("close")
        self._device.openings.remove(self)


@pytest.fixture
def phrases(tmp_path):
    return PhraseBook(tmp_path / "phrases")


@pytest.fixture
def device(phrases):
    return Device(phrases.folder)


def events(device):
    return [event["event"] for event in device.said]


def test_cues_sound_at_their_millisecond(device):
    device.pass_ms(300)
    device.play(0, 1000, 1500, 4000)
    device.pass_ms(5000)

    assert device.onsets_ms() == [300, 1300, 1800, 4300]


def test_a_stream_is_open_and_silent_from_the_start(device):
    device.pass_ms(1000)

    assert device.said == [{"event": "open", "backend": "fake"}]
    assert device.onsets_ms() == []
    assert len(device.heard) == 10


def test_a_command_that_comes_late_is_entered_where_the_clock_is(device):
    device.pass_ms(300)
    device.now += 2000
    device.play(0, 1000, 2000, 3000, sent_ms=NOW + 300)
    device.pass_ms(2000)

    assert device.onsets_ms() == [2300, 3300]


def test_a_little_late_holds_the_whole_schedule_back(device):
    device.play(0, 1000, 2000, sent_ms=NOW - 1040)
    device.pass_ms(2000)

    assert device.onsets_ms() == [0, 1000]  # 40 ms late, and 1000 ms apart to the sample


def test_what_is_later_sounds_at_once_and_all_else_when_it_should(device):
    device.play(0, 1000, 2000, sent_ms=NOW - 1120)
    device.pass_ms(2000)

    assert device.onsets_ms() == [0, 880]


def test_a_cue_that_is_too_late_is_not_even_heard_to_its_end(device):
    device.play(0, 1000, sent_ms=NOW - 200, name="end")
    device.pass_ms(1500)

    assert device.onsets_ms() == [800]


def test_many_commands_at_once_open_the_device_once(device):
    device.pass_ms(300)
    for _ in range(5):
        device.play(0)
    device.pass_ms(1000)

    assert device.log == ["open", "open", "close"]
    assert device.onsets_ms() == [300]


def test_a_new_schedule_takes_the_place_of_the_old(device):
    device.play(0, 1000, 2000)
    device.pass_ms(1500)
    device.play(700)
    device.pass_ms(2000)

    assert device.onsets_ms() == [0, 1000, 2200]


def test_stop_throws_away_what_the_device_has_taken(device):
    device.play(0, name="end")
    device.pass_ms(300)
    device.obey(op="stop")
    device.pass_ms(500)

    assert device.log[-2:] == ["open", "close"]  # the new opening first: the device never lapses
    assert not any(block.any() for at, block in device.heard if at >= NOW + 300)


def test_a_device_that_opens_once_only_is_closed_first(device):
    device.is_shared = False
    device.pass_ms(300)
    device.play(0)
    device.pass_ms(300)

    assert device.log == ["open", "close", "open"]
    assert events(device) == ["open"]


def test_a_lost_device_is_told_once_and_sound_goes_on_at_the_right_place(device):
    device.play(*range(0, 20_000, 1000))
    device.pass_ms(2500)
    device.is_there = False
    device.pass_ms(4000)

    assert events(device) == ["open", "lost"]
    assert device.said[-1]["message"] == "The sound device has stopped playing."

    device.is_there = True
    device.pass_ms(4000)

    assert events(device) == ["open", "lost", "open"]
    assert device.onsets_ms() == [0, 1000, 2000, 8000, 9000, 10_000]


def test_a_device_that_was_never_there_is_asked_for_every_four_seconds(device):
    device.is_there = False
    device.pass_ms(5500)

    assert device.said == [
        {
            "event": "lost",
            "message": "There is no sound, because no device opens: it was pulled out.",
        }
    ]
    assert device.log == ["open"] * 2


def test_a_device_that_was_there_is_asked_for_each_second(device):
    device.pass_ms(500)
    device.is_there = False
    device.play(1000)
    device.pass_ms(5500)

    assert events(device) == ["open", "lost"]
    assert device.log == ["open", "open", "close", *["open"] * 5]


def test_a_library_that_is_dead_ends_the_engine_after_it_was_told(device):
    device.pass_ms(500)
    device.is_dead = True
    device.play(1000)

    with pytest.raises(DeadLibraryError):
        device.engine.tick()
    assert events(device) == ["open", "lost"]


def test_a_device_that_opens_and_takes_nothing_is_not_found(device):
    device.pass_ms(500)
    device.runs = False
    device.pass_ms(10_000)

    assert events(device) == ["open", "lost"]


def test_what_fills_the_buffer_at_first_is_no_sign_of_life(device):
    device.runs = False
    device.engine.tick()
    device.openings[0].take(200)
    device.pass_ms(3000)

    assert events(device) == ["lost"]


def test_an_engine_that_was_frozen_does_not_blame_the_device(device):
    device.pass_ms(500)
    device.now += 60_000
    device.engine.tick()
    device.pass_ms(1000)

    assert events(device) == ["open"]


def test_after_a_freeze_nothing_is_played_in_arrears(device):
    device.play(*range(0, 20_000, 1000))
    device.pass_ms(2500)
    device.now += 3000
    device.openings[0].take(100)  # before the engine has come round to looking
    device.pass_ms(2000)

    assert device.onsets_ms() == [0, 1000, 2000, 6000, 7000]
    assert events(device) == ["open"]


def test_a_stream_that_starves_bit_by_bit_is_opened_anew():
    now = NOW
    stream = Stream(Score([Clip(0, "count")]), NOW, Volumes(), lambda: now)
    for _ in range(20):
        stream.fill(200 * MS)
        now += 200
    assert not stream.is_behind
    for _ in range(8):
        stream.fill(200 * MS)
        now += 250
    assert stream.is_behind


def test_the_volume_goes_to_its_new_value_without_a_jump(device):
    device.play(0, name="end")
    device.pass_ms(500)
    device.obey(op="volume", tones=0.5, voice=1.0)
    device.pass_ms(500)

    sound = np.concatenate([block for _, block in device.heard])[: 1000 * MS, 0].astype(int)
    plain = Score([Clip(0, "end")]).block(0, 1000 * MS)[:, 0].astype(int)
    factor = sound / np.where(plain == 0, 1, plain)
    strong = np.abs(plain) > 500
    assert factor[: 500 * MS][strong[: 500 * MS]] == pytest.approx(1, abs=0.01)
    assert factor[600 * MS :][strong[600 * MS :]] == pytest.approx(0.25, abs=0.01)
    assert np.abs(np.diff(sound)).max() <= np.abs(np.diff(plain)).max()


# Lines

LINE, OTHER = "a" * 64, "b" * 64
SECOND = np.full(1000 * MS, 8000, "<i2")


def say(device, *placed, sent_ms=None):
    cues = [{"at_ms": at, "name": key, "line": True} for at, key in placed]
    device.obey(op="play", sent_ms=device.now if sent_ms is None else sent_ms, cues=cues)


def spoken_ms(device):
    """For how many milliseconds there was sound."""
    return np.count_nonzero(np.concatenate([block for _, block in device.heard])[:, 0]) / MS


def test_lines_sound_at_their_millisecond_and_whole(device, phrases):
    phrases.store(LINE, SECOND.tobytes())
    say(device, (250, LINE), (3000, LINE))
    device.pass_ms(5000)

    assert device.onsets_ms() == [250, 3000]
    assert spoken_ms(device) == 2000
    assert events(device) == ["open"]


def test_a_line_that_is_too_late_is_not_said_at_all(device, phrases):
    phrases.store(LINE, SECOND.tobytes())
    say(device, (0, LINE), (2000, LINE), sent_ms=NOW - 200)
    device.pass_ms(4000)

    assert device.onsets_ms() == [1800]
    assert spoken_ms(device) == 1000


def test_a_line_that_is_hardly_late_is_said_whole(device, phrases):
    phrases.store(LINE, SECOND.tobytes())
    say(device, (0, LINE), sent_ms=NOW - 120)
    device.pass_ms(2000)

    assert device.onsets_ms() == [0]
    assert spoken_ms(device) == 1000


def test_a_line_that_is_being_said_goes_on_in_a_schedule_that_has_it_too(device, phrases):
    phrases.store(LINE, SECOND.tobytes())
    say(device, (0, LINE))
    device.pass_ms(400)
    say(device, (-400, LINE), (2000, LINE))
    device.pass_ms(4000)

    assert device.onsets_ms() == [0, 2400]
    assert spoken_ms(device) == 2000


def test_a_line_that_was_cut_does_not_go_on_in_its_middle(device, phrases):
    phrases.store(LINE, SECOND.tobytes())
    say(device, (0, LINE))
    device.pass_ms(400)
    device.obey(op="stop")
    device.pass_ms(300)
    say(device, (-400, LINE), (2000, LINE))
    # A second schedule at once does not bring it back either.
    say(device, (-400, LINE), (2000, LINE))
    device.pass_ms(4000)

    assert device.onsets_ms() == [0, 2700]
    assert spoken_ms(device) == 1400


def test_a_lost_device_does_not_come_back_in_the_middle_of_a_line(device, phrases):
    phrases.store(LINE, np.tile(SECOND, 4).tobytes())
    say(device, (0, LINE))
    device.pass_ms(500)
    device.runs = False
    device.pass_ms(1500)
    device.runs = True
    device.pass_ms(3000)

    assert device.onsets_ms() == [0]
    assert spoken_ms(device) == 500


def test_missing_lines_are_told_once_and_are_silence(device, phrases):
    phrases.store(LINE, SECOND.tobytes())
    for _ in range(2):
        say(device, (0, OTHER), (500, "c" * 64), (1000, LINE))
        device.pass_ms(2500)

    missing = [event for event in device.said if event["event"] == "missing"]
    assert missing == [{"event": "missing", "keys": [OTHER, "c" * 64]}]
    assert device.onsets_ms() == [1000, 3500]


def test_a_line_that_was_made_meanwhile_is_said_with_the_next_schedule(device, phrases):
    say(device, (0, LINE))
    device.pass_ms(500)
    phrases.store(LINE, SECOND.tobytes())
    say(device, (0, LINE))
    device.pass_ms(1500)

    assert device.onsets_ms() == [500]


def test_the_device_never_waits_for_the_disk(device, phrases):
    read = []
    device.lines._read = lambda key: read.append(key) or SECOND
    for i in range(60):
        phrases.store(f"{i:064}", SECOND.tobytes())
    say(device, *((2000 * i, f"{i:064}") for i in range(60)))
    for _ in range(1200):
        device.engine.tick()
        known = len(read)
        device.openings[-1].take(100)
        assert len(read) == known
        device.now += 100

    assert len(read) == 60
    assert len(device.onsets_ms()) == 60


def test_phrases_that_vanish_leave_the_tones_and_are_told(device, phrases):
    phrases.store(LINE, SECOND.tobytes())
    phrases.store(OTHER, SECOND.tobytes())
    tones = [{"at_ms": at, "name": "count"} for at in (5000, 12_000)]
    lines = [{"at_ms": at, "name": key, "line": True} for at, key in ((0, LINE), (9000, OTHER))]
    device.obey(op="play", sent_ms=NOW, cues=[*tones, *lines])
    device.pass_ms(500)
    shutil.rmtree(phrases.folder)
    device.pass_ms(13_000)

    assert device.onsets_ms() == [0, 5000, 12_000]
    assert device.said[1:] == [{"event": "missing", "keys": [OTHER]}]


def test_the_voice_has_a_volume_of_its_own(device, phrases):
    phrases.store(LINE, SECOND.tobytes())
    device.obey(op="volume", tones=1.0, voice=0.5)
    say(device, (0, LINE))
    device.pass_ms(500)

    assert {int(block.max()) for _, block in device.heard} == {round(8000 / 32768 / 4 * 32767)}


def test_the_volume_stays_with_the_next_schedule(device):
    device.obey(op="volume", tones=0.0, voice=1.0)
    device.play(0)
    device.pass_ms(500)

    assert device.onsets_ms() == []


def test_a_ping_is_answered_with_the_frames_taken(device):
    device.pass_ms(1000)
    device.obey(op="ping", n=7)

    assert device.said[-1] == {"event": "pong", "n": 7, "frames": 48_000}


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"\xff",
        b"[]",
        b"{}",
        b'{"op": "sing"}',
        b'{"op": "play", "cues": []}',
        b'{"op": "play", "sent_ms": 0, "cues": [{"at_ms": 0, "name": "gong"}]}',
        b'{"op": "play", "sent_ms": NaN, "cues": []}',
        b'{"op": "play", "sent_ms": 0, "cues": [{"at_ms": NaN, "name": "count"}]}',
        b'{"op": "play", "sent_ms": 0, "cues": [{"at_ms": Infinity, "name": "count"}]}',
        b'{"op": "play", "sent_ms": 0, "cues": [{"at_ms": 0, "name": "count", "gain": 99}]}',
        b'{"op": "play", "sent_ms": 0, "cues": [{"at_ms": 0, "line": true}]}',
        b'{"op": "volume", "tones": NaN, "voice": 1}',
        b'{"op": "volume", "tones": 1, "voice": 2}',
        b'{"op": "volume", "tones": 1}',
    ],
)
def test_a_bad_line_is_refused_and_changes_nothing(device, line):
    device.play(0)
    assert device.engine.obey(line)
    device.pass_ms(500)

    assert device.said[0]["event"] == "error"
    assert events(device)[1:] == ["open"]
    assert device.onsets_ms() == [0]


# As a process


class Process:
    def __init__(self, *more):
        self._popen = subprocess.Popen(
            [sys.executable, "-m", "kneetimer.audio.engine", "--backend", "silent", *more],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        self._rest = b""

    def send(self, **command):
        self._popen.stdin.write(json.dumps(command).encode() + b"\n")
        self._popen.stdin.flush()

    def hear(self):
        end = time.monotonic() + 10
        while b"\n" not in self._rest:
            ready, _, _ = select.select([self._popen.stdout], [], [], end - time.monotonic())
            assert ready, "the engine says nothing"
            some = os.read(self._popen.stdout.fileno(), 4096)
            assert some, "the engine has ended"
            self._rest += some
        line, _, self._rest = self._rest.partition(b"\n")
        return json.loads(line)

    def end(self):
        self._popen.stdin.close()
        return self.wait()

    def wait(self):
        try:
            return self._popen.wait(5)
        finally:
            self._popen.kill()
            self._popen.wait()
            self._popen.stdin.close()
            self._popen.stdout.close()


def test_the_process_says_ready_then_open_then_answers_and_ends_with_its_input():
    process = Process()
    first, then = process.hear(), process.hear()
    process.send(op="ping", n=1)
    pong = process.hear()

    assert first == {"event": "ready"}
    assert then == {"event": "open", "backend": "silence"}
    assert pong["n"] == 1
    assert pong["frames"] > 0
    assert process.end() == 0


def test_the_process_works_before_there_are_phrases(tmp_path):
    process = Process("--phrases", str(tmp_path / "not yet"))
    now_ms = time.monotonic() * 1000
    process.send(op="play", sent_ms=now_ms, cues=[{"at_ms": 500, "name": LINE, "line": True}])
    said = [process.hear() for _ in range(3)]

    assert {"event": "missing", "keys": [LINE]} in said
    assert process.end() == 0


def test_the_process_plays_by_what_there_is_where_a_backend_is_unknown():
    process = Process("--backend", "of another machine")

    assert process.hear() == {"event": "ready"}
    assert process.end() == 0


def test_the_process_quits_when_told_to():
    process = Process()
    process.send(op="quit")

    assert process.wait() == 0
