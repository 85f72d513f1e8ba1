"""Sound by the sounddevice library, which is PortAudio.

The rule: the library is started anew after a failure, for it never looks for devices again.
"""

from __future__ import annotations

from contextlib import suppress
from typing import Any, ClassVar, Final

from kneetimer.audio.outputs.protocol import RATE, BackendMissingError, DeviceError, Fill

_LATENCY_S: Final = 0.3
_REMEDY: Final = (
    'pip install "kneetimer[sounddevice]" brings it; on Linux it needs libportaudio2 too.'
)


class SounddeviceOutput:
    """The default device by PortAudio: ALSA, WASAPI or Core Audio."""

    _open_streams: ClassVar = 0

    def __init__(self) -> None:
        self.name = "sounddevice"
        self.is_shared = True
        self.frames_played = 0
        self._stream: Any = None

    def open(self, fill: Fill) -> None:
        """Begin to play what `fill` gives. Raises SoundError."""
        try:
            import sounddevice  # noqa: PLC0415  only the engine pays for it
        except (ImportError, OSError) as error:
            raise BackendMissingError(
                f"sounddevice cannot be loaded ({error}). {_REMEDY}"
            ) from error
        try:
            self._start(sounddevice, fill)
        except sounddevice.PortAudioError as first_error:
            if SounddeviceOutput._open_streams:  # they would be lost
                raise DeviceError(_sentence(first_error)) from first_error
            try:
                sounddevice._terminate()  # noqa: SLF001  the library's manual has no other way
                sounddevice._initialize()  # noqa: SLF001
                self._start(sounddevice, fill)
            except sounddevice.PortAudioError as error:
                raise DeviceError(_sentence(error)) from error
        SounddeviceOutput._open_streams += 1

    def close(self) -> None:
        """Be silent at once, also about what has been taken already."""
        if self._stream is not None:
            SounddeviceOutput._open_streams -= 1
            self._stream.abort(ignore_errors=True)
            self._stream.close(ignore_errors=True)
            self._stream = None

    def _start(self, sounddevice: Any, fill: Fill) -> None:  # noqa: ANN401
        def take(buffer: Any, count: int, _time: object, _status: object) -> None:  # noqa: ANN401
            self.frames_played += count
            buffer[:] = fill(count)

        stream = sounddevice.RawOutputStream(
            samplerate=RATE, channels=2, dtype="int16", latency=_LATENCY_S, callback=take
        )
        try:
            stream.start()
        except sounddevice.PortAudioError:
            with suppress(sounddevice.PortAudioError):
                stream.close()
            raise
        device = sounddevice.query_devices(stream.device)
        server = sounddevice.query_hostapis(device["hostapi"])["name"]
        self.name = f"sounddevice, {server}"
        # Without a server the device itself is open, and a second opening would wait for it.
        self.is_shared = server != "ALSA"
        self._stream = stream


def _sentence(error: Exception) -> str:
    return str(error.args[0]) if error.args else "PortAudio gives no reason"
