"""Takes samples to the loudspeaker: one small class for each way of doing so.

The rule: a backend either opens or raises a `SoundError` that says why; that frames move is the
only sign that it plays, for a sound server that dies tells nobody.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, Protocol

from kneetimer.core.errors import KneeTimerError

Fill = Callable[[int], bytes]
"""Gives the next so many frames, 16-bit stereo; called from a thread of the backend."""

RATE: Final = 48_000
"""That of the mixer, said again so that the settings page need not load numpy."""

BUFFER_MS: Final = 340
"""An engine that stands still for 280 ms is not heard; with 200 here it was 120 ms. PulseAudio
takes 341 ms at most (64 KiB), and from 500 up miniaudio plays nothing on it."""


class SoundError(KneeTimerError):
    """No sound can be made; the session goes on without."""


class BackendMissingError(SoundError):
    """The library or program for a way of making sound is not there; says how to come by it."""


class DeviceError(SoundError):
    """The device, or the server in front of it, does not open."""

    def __init__(self, reason: object) -> None:
        super().__init__(f"There is no sound, because no device opens: {reason}.")


class DeadLibraryError(DeviceError):
    """The library has lost its server and never finds it again: only a new process will."""


class Output(Protocol):
    """One opening of the device. It plays what it is filled with until it is closed, at once.

    Attributes:
        name: library and server, as in "miniaudio, PulseAudio"; whole once it is open
        is_shared: whether the device can be opened a second time while this is open
    """

    @property
    def name(self) -> str: ...  # noqa: D102

    @property
    def is_shared(self) -> bool: ...  # noqa: D102

    @property
    def frames_played(self) -> int:
        """How many frames the device has taken; ahead of the ear by the depth of its buffer."""

    def open(self, fill: Fill) -> None:
        """Begin to play what `fill` gives. Raises SoundError."""

    def close(self) -> None:
        """Be silent at once, also about what has been taken already."""
