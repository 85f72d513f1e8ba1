"""Every backend for real: the same contract, on a sound server of the test's own."""

from __future__ import annotations

import importlib.util
import json
import os
import shutil
import subprocess
import sys
import threading
import time
from ctypes.util import find_library
from pathlib import Path

import numpy as np
import pytest

from .rig import RATE
from .stage import SCORE

ROOT = Path(__file__).parents[2]
LONGEST_S = 15.0
PLUGIN = "libasound_module_pcm_pulse.so"


def has_module(name):
    return importlib.util.find_spec(name) is not None


def has_alsa():
    return any(Path("/usr").glob(f"lib*/**/alsa-lib/{PLUGIN}"))


# Each case with what it needs.
NEEDS = {
    "miniaudio": {"miniaudio": lambda: has_module("miniaudio")},
    "qt": {"PySide6-Addons": lambda: has_module("PySide6.QtMultimedia")},
    "sounddevice": {
        "sounddevice": lambda: has_module("sounddevice"),
        "libportaudio2": lambda: find_library("portaudio") is not None,
        "libasound2-plugins": has_alsa,
    },
    "simpleaudio": {
        "simpleaudio": lambda: has_module("simpleaudio"),
        "libasound2-plugins": has_alsa,
    },
    "paplay": {"paplay": lambda: shutil.which("paplay") is not None},
    "aplay": {"aplay": lambda: shutil.which("aplay") is not None, "libasound2-plugins": has_alsa},
}
NAMES = {
    "miniaudio": "miniaudio, PulseAudio",
    "qt": "Qt Multimedia, Null Output",
    "sounddevice": "sounddevice, ALSA",
    "simpleaudio": "simpleaudio, ALSA",
    "paplay": "player, paplay",
    "aplay": "player, aplay",
}


class Actor:
    """The process on the stage."""

    def __init__(self, case, environment):
        self._command = [sys.executable, "-m", "tests.audio.stage"]
        self._command += ["player" if case.endswith("play") else case]
        self._environment = environment
        self._start()

    def _start(self):
        self._process = subprocess.Popen(
            self._command,
            cwd=ROOT,
            env=self._environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )

    @property
    def pid(self):
        return self._process.pid

    def ask(self, command):
        """Give the answer; a process that has ended over it is said to be gone."""
        try:
            print(command, file=self._process.stdin, flush=True)
            line = self._process.stdout.readline()
        except BrokenPipeError:
            line = ""
        return json.loads(line) if line else {"error": "gone"}

    def start_again(self):
        self.end()
        self._start()

    def end(self):
        self._process.kill()
        self._process.communicate()


@pytest.fixture(params=NEEDS)
def case(request):
    missing = [what for what, is_there in NEEDS[request.param].items() if not is_there()]
    if missing:
        pytest.skip(f"{', '.join(missing)} is not installed")
    return request.param


@pytest.fixture
def actor(case, pulse, tmp_path):
    """The process, to whom the server is all the sound there is."""
    alsa = tmp_path / "alsa.conf"
    alsa.write_text(
        "</usr/share/alsa/alsa.conf>\npcm.!default { type pulse }\nctl.!default { type pulse }\n"
    )
    environment = {**os.environ, "ALSA_CONFIG_PATH": str(alsa)}
    if case == "aplay":  # then it is the only player
        (tmp_path / "bin").mkdir()
        (tmp_path / "bin" / "aplay").symlink_to(shutil.which("aplay"))
        environment["PATH"] = str(tmp_path / "bin")
    actor = Actor(case, environment)
    yield actor
    actor.end()


def wait_until(is_true):
    end = time.monotonic() + LONGEST_S
    pause = threading.Event()
    while not is_true():
        assert time.monotonic() < end, "it has not come about"
        pause.wait(0.02)


def wait_for_standstill(actor):
    """Wait until the device has taken nothing for as long as the engine waits for it."""
    frames, since = -1, 0.0

    def stands():
        nonlocal frames, since
        before, frames = frames, actor.ask("frames")["frames"]
        if frames != before:
            since = time.monotonic()
        return time.monotonic() - since > 1.0

    wait_until(stands)


def is_moving(actor):
    before = actor.ask("frames")["frames"]
    wait_until(lambda: actor.ask("frames")["frames"] > before)
    return True


def assert_is_the_score(recorded):
    """Assert that from its first sound on this is the score from its beginning."""
    start = np.flatnonzero(recorded.any(axis=1))[0]
    whole = SCORE.block(0, len(recorded)).astype(np.int32)
    wanted = whole[np.flatnonzero(whole.any(axis=1))[0] :][: len(recorded) - start]
    assert np.abs(recorded[start:][: len(wanted)] - wanted).max() <= 2


def test_what_is_rendered_is_heard_until_it_is_closed_and_again(actor, case, pulse, record):
    pulse.start()
    recorder = record(pulse)

    assert actor.ask("open") == {"name": NAMES[case]}
    recorder.wait_for_s(1.4)
    assert_is_the_score(recorder.samples())
    assert is_moving(actor)

    assert actor.ask("close") == {}
    recorder.wait_for_s(0.5)
    closed = len(recorder.samples())
    recorder.wait_for_s(0.5)
    assert not recorder.samples()[closed:].any()

    assert "error" not in actor.ask("open")
    recorder.wait_for_s(0.7)
    assert_is_the_score(recorder.samples()[closed:])


def test_without_a_server_it_says_so_and_finds_one_that_comes_later(actor, pulse):
    answer = actor.ask("open")
    assert answer["error"] in {"DeviceError", "DeadLibraryError"}
    assert answer["message"].startswith("There is no sound, because no device opens: ")
    pulse.start()
    if answer["error"] == "DeadLibraryError":  # that is its meaning
        actor.start_again()

    assert "error" not in actor.ask("open")
    assert is_moving(actor)


def test_a_server_that_dies_stops_the_frames_and_is_found_when_it_is_back(actor, pulse):
    pulse.start()
    actor.ask("open")
    is_moving(actor)
    pulse.kill()
    wait_for_standstill(actor)
    assert actor.ask("close") == {}
    answer = actor.ask("open")
    assert answer["error"] in {"DeviceError", "DeadLibraryError"}
    pulse.start()
    if answer["error"] == "DeadLibraryError":
        assert actor.ask("open") == answer
        actor.start_again()

    assert "error" not in actor.ask("open")
    assert is_moving(actor)


def test_nothing_piles_up(actor, case, pulse):
    def clients():
        return len((pulse.ask("list", "short", "clients") or "").splitlines())

    def files():
        return len(list(Path(f"/proc/{actor.pid}/fd").iterdir()))

    pulse.start()
    actor.ask("rounds 3")
    wait_until(lambda: not pulse.ask("list", "short", "sink-inputs"))
    before = clients(), files()
    assert actor.ask("rounds 30") == {}
    wait_until(lambda: (clients(), files()) <= before)


def test_all_cases_are_at_their_rate():
    from kneetimer.audio.outputs import protocol
    from kneetimer.audio.synth import RATE as MIXED

    assert protocol.RATE == MIXED == RATE
