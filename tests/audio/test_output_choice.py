"""Which backend is taken and what is said where there is none: no device, no library needed."""

from __future__ import annotations

import importlib.metadata
import importlib.util
import os
import shutil
import sys
from pathlib import Path

import pytest

from kneetimer.audio.outputs import BACKENDS, available, player, simpleaudio
from kneetimer.audio.outputs.auto import AutoOutput
from kneetimer.audio.outputs.protocol import BackendMissingError, DeviceError, SoundError


class Library:
    """A backend of a library that may be missing, with a device that may be."""

    def __init__(self, name, failure=None):
        self.name, self.failure = name, failure
        self.opened = 0

    def __call__(self):
        return Opening(self)


class Opening:
    is_shared = False
    frames_played = 7

    def __init__(self, library):
        self.name = library.name
        self.closed = False
        self._library = library

    def open(self, fill):
        if self._library.failure is not None:
            raise self._library.failure
        self._library.opened += 1

    def close(self):
        self.closed = True


MISSING = BackendMissingError("It is not installed.")
NO_DEVICE = DeviceError("nobody answers")
NEVER = DeviceError("another reason")


@pytest.fixture(autouse=True)
def _nothing_chosen(monkeypatch):
    monkeypatch.setattr(AutoOutput, "_chosen", None)


def test_the_first_that_opens_plays():
    first, second, third = Library("a", MISSING), Library("b"), Library("c")
    output = AutoOutput([first, second, third])
    assert (output.name, output.is_shared, output.frames_played) == ("auto", True, 0)

    output.open(bytes)

    assert (output.name, output.is_shared, output.frames_played) == ("b", False, 7)
    assert (second.opened, third.opened) == (1, 0)


def test_what_has_played_once_is_kept():
    first, second = Library("a", NO_DEVICE), Library("b")
    AutoOutput([first, second]).open(bytes)
    first.failure, second.failure = None, NEVER

    with pytest.raises(DeviceError, match="another reason"):
        AutoOutput([first, second]).open(bytes)
    assert first.opened == 0


@pytest.mark.parametrize(
    ("failures", "told"),
    [
        ([MISSING, NO_DEVICE, NEVER], "nobody answers"),
        ([NO_DEVICE, MISSING], "nobody answers"),
        ([MISSING, MISSING], "not installed"),
    ],
)
def test_where_nothing_opens_the_first_device_says_why(failures, told):
    libraries = [Library(str(n), failure) for n, failure in enumerate(failures)]

    with pytest.raises(SoundError, match=told):
        AutoOutput(libraries).open(bytes)


def test_closing_closes_what_is_open():
    output = AutoOutput([Library("a")])
    output.close()
    output.open(bytes)
    output.close()

    assert output._output.closed


def test_silence_is_never_chosen():
    backends = BACKENDS["auto"]()._backends

    assert [*BACKENDS][1:-1] == ["miniaudio", "qt", "sounddevice", "simpleaudio", "player"]
    assert backends == [*BACKENDS.values()][1:-1]


def test_all_backends_are_listed_and_what_is_missing_says_what_to_do(monkeypatch):
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    monkeypatch.setattr(importlib.metadata, "version", not_installed)
    monkeypatch.setattr(shutil, "which", lambda name: None)

    assert [(info.name, info.why_not) for info in available()] == [
        ("auto", ""),
        ("miniaudio", 'It is not installed: pip install "miniaudio" brings it.'),
        ("qt", 'It is not installed: pip install "kneetimer[qt]" brings it.'),
        ("sounddevice", 'It is not installed: pip install "kneetimer[sounddevice]" brings it.'),
        (
            "simpleaudio",
            'simpleaudio is not installed. pip install "kneetimer[simpleaudio]" brings it;'
            " that needs a C compiler and libasound2-dev.",
        ),
        (
            "player",
            "There is no player: install paplay (pulseaudio-utils) or aplay (alsa-utils).",
        ),
        ("silent", ""),
    ]
    assert [info.is_available for info in available()] == [not i.why_not for i in available()]
    assert [info.name for info in available()] == [*BACKENDS]


def test_what_lies_in_a_missing_package_is_missing(monkeypatch):
    def without_package(name):
        raise ModuleNotFoundError(name)

    monkeypatch.setattr(importlib.util, "find_spec", without_package)

    assert not next(info for info in available() if info.name == "qt").is_available


def not_installed(name):
    raise importlib.metadata.PackageNotFoundError(name)


@pytest.mark.parametrize(
    ("installed", "version", "word"),
    [
        ({"simpleaudio"}, (3, 11), None),
        ({"simpleaudio"}, (3, 12), "crashes on Python 3.12"),
        ({"simpleaudio-patched"}, (3, 14), None),
        ({"simpleaudio", "simpleaudio-patched"}, (3, 13), None),
        (set(), (3, 11), "not installed"),
    ],
)
def test_the_simpleaudio_that_crashes_is_refused(monkeypatch, installed, version, word):
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(sys, "version_info", version)
    monkeypatch.setattr(
        importlib.metadata,
        "version",
        lambda name: "1.0" if name in installed else not_installed(name),
    )

    why_not = simpleaudio.why_not()

    assert why_not is None if word is None else word in why_not
    if why_not is not None:
        with pytest.raises(BackendMissingError, match=word):
            simpleaudio.SimpleaudioOutput().open(bytes)


@pytest.mark.parametrize("module", [player, simpleaudio])
def test_elsewhere_than_on_linux_they_say_so(monkeypatch, module):
    monkeypatch.setattr(sys, "platform", "win32")

    assert "on Linux only" in module.why_not()


@pytest.mark.parametrize(
    ("name", "module"),
    [
        ("qt", "PySide6.QtMultimedia"),
        ("sounddevice", "sounddevice"),
        ("simpleaudio", "simpleaudio"),
    ],
)
def test_a_missing_library_is_told_with_what_brings_it(monkeypatch, name, module):
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setitem(sys.modules, module, None)
    monkeypatch.setattr("kneetimer.audio.outputs.simpleaudio.why_not", lambda: None)
    monkeypatch.delattr(sys.modules.get("PySide6"), "QtMultimedia", raising=False)

    with pytest.raises(BackendMissingError, match=rf"cannot be loaded.*kneetimer\[{name}\]"):
        BACKENDS[name]().open(bytes)


# Players that are no players.


@pytest.fixture
def programs(tmp_path, monkeypatch):
    """A folder that is all the PATH there is; give it Python programs by name."""
    if sys.platform != "linux":
        pytest.skip("players are used on Linux only")
    monkeypatch.setenv("PATH", str(tmp_path))

    def write(name, text):
        file: Path = tmp_path / name
        file.write_text(f"#!{sys.executable}\n{text}\n")
        file.chmod(0o755)

    return write


def silence(count):
    return bytes(4 * count)


def test_without_a_player_it_says_what_to_install(programs):
    with pytest.raises(BackendMissingError, match=r"install paplay .* or aplay"):
        player.PlayerOutput().open(silence)


def test_a_player_that_ends_says_why_and_the_next_one_is_tried(programs):
    programs("paplay", "import sys\nsys.exit('Connection failure: refused')")
    with pytest.raises(DeviceError, match="no device opens: Connection failure: refused"):
        player.PlayerOutput().open(silence)

    programs("aplay", "import sys\nwhile sys.stdin.buffer.read(4096): pass")
    output = player.PlayerOutput()
    output.open(silence)
    assert (output.name, output.is_shared) == ("player, aplay", False)
    output.close()


def test_a_player_that_takes_nothing_is_not_open(programs, monkeypatch):
    monkeypatch.setattr(player, "_OPENING_S", 0.05)
    programs("paplay", "import signal\nsignal.pause()")
    before = len(os.listdir("/proc/self/fd"))  # noqa: PTH208

    with pytest.raises(DeviceError, match="no player begins"):
        player.PlayerOutput().open(silence)
    assert len(os.listdir("/proc/self/fd")) == before  # noqa: PTH208
