"""Takes samples to the loudspeaker: one small class for each way of doing so.

The rule: a backend either opens or raises a `SoundError` that says why; that frames move is the
only sign that it plays, for a sound server that dies tells nobody.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Generator
from functools import cache
from typing import Any, ClassVar, Final, Protocol

from kneetimer.audio.synth import RATE
from kneetimer.core.errors import KneeTimerError

Fill = Callable[[int], bytes]
"""Gives the next so many frames, 16-bit stereo; called from a thread of the backend."""

BUFFER_MS: Final = 200
"""Below 100 a busy machine is heard; from 500 up miniaudio plays nothing on PulseAudio."""


class SoundError(KneeTimerError):
    """No sound can be made; the session goes on without."""


class BackendMissingError(SoundError):
    """The library for a way of making sound cannot be loaded.

    Attributes:
        library: its name
    """

    def __init__(self, library: str, reason: object) -> None:
        super().__init__(f"There is no sound, because {library} cannot be loaded: {reason}.")
        self.library = library


class DeviceError(SoundError):
    """The device, or the server in front of it, does not open."""

    def __init__(self, reason: object) -> None:
        super().__init__(f"There is no sound, because no device opens: {reason}.")


class Output(Protocol):
    """One opening of the device. It plays what it is filled with until it is closed, at once.

    Attributes:
        name: what is behind it, as in "PulseAudio"; known once it is open
        is_shared: whether the device can be opened a second time while this is open
    """

    name: str
    is_shared: bool

    @property
    def frames_played(self) -> int:
        """How many frames the device has taken; ahead of the ear by the depth of its buffer."""

    def open(self, fill: Fill) -> None:
        """Begin to play what `fill` gives. Raises SoundError."""

    def close(self) -> None:
        """Be silent at once, also about what has been taken already."""


class MiniaudioOutput:
    """The default device by the miniaudio library: PulseAudio, ALSA, WASAPI or Core Audio."""

    name = "miniaudio"
    is_shared = True
    _has_server: ClassVar = False

    def __init__(self) -> None:
        self.frames_played = 0
        self._device: Any = None

    def open(self, fill: Fill) -> None:
        """Begin to play what `fill` gives. Raises SoundError."""
        try:
            import miniaudio  # noqa: PLC0415  only the engine pays for it
        except (ImportError, OSError) as error:
            raise BackendMissingError("miniaudio", error) from error
        linux = [miniaudio.Backend.PULSEAUDIO, miniaudio.Backend.ALSA]
        if self._has_server:
            del linux[1:]  # while the server starts again, ALSA might take the card away from it
        try:
            self._device = _device_class(miniaudio)(
                output_format=miniaudio.SampleFormat.SIGNED16,
                nchannels=2,
                sample_rate=RATE,
                buffersize_msec=BUFFER_MS,
                backends=linux if sys.platform == "linux" else None,
                app_name="KneeTimer",
            )
            self.name = self._device.backend
            # Without a server the device itself is open, and a second opening would wait for it.
            self.is_shared = self.name != "ALSA"
            self._device.start(self._frames(fill))
        except miniaudio.MiniaudioError as error:
            raise DeviceError(" ".join(map(str, error.args))) from error
        MiniaudioOutput._has_server = self.name == "PulseAudio"

    def close(self) -> None:
        """Be silent at once, also about what has been taken already."""
        self._device.close()

    def _frames(self, fill: Fill) -> Generator[bytes, int, None]:
        def frames() -> Generator[bytes, int, None]:
            count = yield b""
            while True:
                self.frames_played += count
                count = yield fill(count)

        generator = frames()
        next(generator)
        return generator


@cache
def _device_class(miniaudio: Any) -> Any:  # noqa: ANN401  the library has no types
    class Device(miniaudio.PlaybackDevice):  # type: ignore[misc]
        """A device that is never the silent one, and that hangs up when it is closed.

        WORKAROUND: https://github.com/irmen/pyminiaudio/issues/86: up to 1.71 the connection to
        the server stays, and PulseAudio lets nobody in after 64 of them.
        """

        def __init__(self, **options: object) -> None:
            try:
                super().__init__(**options)
                if self.backend == "Null":
                    raise miniaudio.MiniaudioError("only a device without sound was found")
            except miniaudio.MiniaudioError:
                self.close()
                raise

        def start(self, frames: Generator[bytes, int, None]) -> None:
            try:
                super().start(frames)
            except miniaudio.MiniaudioError:
                self.close()
                raise

        def close(self) -> None:
            super().close()
            context = getattr(self, "_context", None)
            self._context = miniaudio.ffi.NULL
            if context:
                miniaudio.lib.ma_context_uninit(context)

    return Device


class SilentOutput:
    """No sound at all, in good time: for machines without a device, and for tests."""

    name = "silence"
    is_shared = True

    def __init__(self) -> None:
        self._opened = time.monotonic()

    @property
    def frames_played(self) -> int:
        """How many frames would have been taken."""
        return int((time.monotonic() - self._opened) * RATE)

    def open(self, fill: Fill) -> None:
        """Begin to ask for nothing."""

    def close(self) -> None:
        """Have nothing to end."""
