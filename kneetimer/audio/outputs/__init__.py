"""The ways of taking samples to the loudspeaker, one small class each.

The rule: no library for sound is loaded before it is opened, so that this is cheap to import.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from kneetimer.audio.outputs.auto import AutoOutput
from kneetimer.audio.outputs.available import BackendInfo, available
from kneetimer.audio.outputs.miniaudio import MiniaudioOutput
from kneetimer.audio.outputs.player import PlayerOutput
from kneetimer.audio.outputs.protocol import (
    BUFFER_MS,
    BackendMissingError,
    DeadLibraryError,
    DeviceError,
    Fill,
    Output,
    SoundError,
)
from kneetimer.audio.outputs.qt import QtOutput
from kneetimer.audio.outputs.silent import SilentOutput
from kneetimer.audio.outputs.simpleaudio import SimpleaudioOutput
from kneetimer.audio.outputs.sounddevice import SounddeviceOutput

__all__ = [
    "BACKENDS",
    "BUFFER_MS",
    "BackendInfo",
    "BackendMissingError",
    "DeadLibraryError",
    "DeviceError",
    "Fill",
    "MiniaudioOutput",
    "Output",
    "SilentOutput",
    "SoundError",
    "available",
]

_WITH_SOUND: Final[dict[str, Callable[[], Output]]] = {
    "miniaudio": MiniaudioOutput,
    "qt": QtOutput,
    "sounddevice": SounddeviceOutput,
    "simpleaudio": SimpleaudioOutput,
    "player": PlayerOutput,
}

BACKENDS: Final[dict[str, Callable[[], Output]]] = {
    "auto": lambda: AutoOutput(list(_WITH_SOUND.values())),
    **_WITH_SOUND,
    "silent": SilentOutput,
}
"""What makes an opening of each backend, in order of preference, "auto" first and "silent" last."""
