"""Sound by the miniaudio library.

The rule: a server that has been there once is waited for; nothing goes around it to the card.
"""

from __future__ import annotations

import sys
from collections.abc import Generator
from functools import cache
from typing import Any, ClassVar

from kneetimer.audio.outputs.protocol import (
    BUFFER_MS,
    RATE,
    BackendMissingError,
    DeviceError,
    Fill,
)


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
            raise BackendMissingError(
                f"miniaudio cannot be loaded ({error}): pip install miniaudio brings it."
            ) from error
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
            server = self._device.backend
            self.name = f"miniaudio, {server}"
            # Without a server the device itself is open, and a second opening would wait for it.
            self.is_shared = server != "ALSA"
            self._device.start(self._frames(fill))
        except miniaudio.MiniaudioError as error:
            raise DeviceError(" ".join(map(str, error.args))) from error
        MiniaudioOutput._has_server = server == "PulseAudio"

    def close(self) -> None:
        """Be silent at once, also about what has been taken already."""
        if self._device is not None:
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
