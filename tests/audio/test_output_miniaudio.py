"""The miniaudio backend against a stand-in for the library, for what no test machine has."""

from __future__ import annotations

import sys
from enum import Enum
from types import SimpleNamespace

import pytest

from kneetimer.audio.outputs.miniaudio import MiniaudioOutput
from kneetimer.audio.outputs.protocol import BackendMissingError, DeviceError


class Backend(Enum):
    PULSEAUDIO = "PulseAudio"
    ALSA = "ALSA"


class LibraryError(Exception):
    pass


class Library:
    """Has the devices in `present`; notes what is connected."""

    def __init__(self):
        self.present = ["PulseAudio", "ALSA"]
        self.asked_for = []
        self.can_start = True
        self.connected = 0
        self.ffi = SimpleNamespace(NULL=None)
        self.lib = SimpleNamespace(ma_context_uninit=self._disconnect)
        self.Backend = Backend
        self.MiniaudioError = LibraryError
        self.SampleFormat = SimpleNamespace(SIGNED16=2)
        library = self

        class PlaybackDevice:
            def __init__(self, *, backends, **_options):
                library.asked_for.append([backend.value for backend in backends or []])
                self._context = object()
                library.connected += 1
                found = [b.value for b in backends or [] if b.value in library.present]
                if backends and not found:
                    raise LibraryError("failed to init device", -401)
                self.backend = found[0] if found else library.present[0]

            def start(self, frames):
                if not library.can_start:
                    raise LibraryError("failed to start audio device", -1)
                self.frames = frames

            def close(self):
                pass

        self.PlaybackDevice = PlaybackDevice

    def _disconnect(self, _context):
        self.connected -= 1


@pytest.fixture
def library(monkeypatch):
    library = Library()
    monkeypatch.setitem(sys.modules, "miniaudio", library)
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(MiniaudioOutput, "_has_server", False)
    return library


def opened(fill=bytes):
    output = MiniaudioOutput()
    output.open(fill)
    return output


def test_a_server_is_asked_first_and_lets_a_second_opening_in(library):
    output = opened()

    assert library.asked_for == [["PulseAudio", "ALSA"]]
    assert (output.name, output.is_shared) == ("miniaudio, PulseAudio", True)


def test_the_device_itself_lets_nobody_else_in(library):
    library.present = ["ALSA"]
    output = opened()

    assert (output.name, output.is_shared) == ("miniaudio, ALSA", False)


def test_the_card_is_not_taken_from_a_server_that_starts_again(library):
    opened().close()
    library.present = ["ALSA"]

    with pytest.raises(DeviceError, match="no device opens: failed to init device -401"):
        opened()
    assert library.asked_for[-1] == ["PulseAudio"]


def test_a_device_without_sound_is_refused(library, monkeypatch):
    monkeypatch.setattr(sys, "platform", "darwin")
    library.present = ["Null"]

    with pytest.raises(DeviceError, match="only a device without sound was found"):
        opened()
    assert library.connected == 0


def test_every_end_hangs_up(library):
    opened().close()
    library.can_start = False
    with pytest.raises(DeviceError):
        opened()
    library.present = []
    with pytest.raises(DeviceError):
        opened()

    assert library.connected == 0


def test_frames_are_counted_as_they_are_taken(library):
    output = opened(lambda count: bytes(4 * count))
    taken = [len(output._device.frames.send(count)) for count in (4800, 9600)]

    assert taken == [19_200, 38_400]
    assert output.frames_played == 14_400


def test_a_missing_library_is_told_in_a_sentence(monkeypatch):
    monkeypatch.setitem(sys.modules, "miniaudio", None)

    with pytest.raises(BackendMissingError, match="miniaudio cannot be loaded"):
        opened()
