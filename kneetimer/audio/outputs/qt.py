"""Sound by Qt Multimedia, for machines that have all of Qt anyway.

The rule: after a sink has stood still no other is opened in this process. Qt never finds a server
again, and opening a sink on one that died aborts the process.

Each sink lives in a thread of its own, with the events by which it asks for more; the main thread
need not process any. It is pulled and not pushed, for then it would begin with 300 ms of silence.
"""

from __future__ import annotations

import os
import threading
import time
from functools import cache
from queue import SimpleQueue
from typing import Any, ClassVar, Final

from kneetimer.audio.outputs.protocol import (
    RATE,
    BackendMissingError,
    DeadLibraryError,
    DeviceError,
    Fill,
    SoundError,
)

_PAUSE_S: Final = 0.02
_BYTES_PER_FRAME: Final = 4
_STILL_S: Final = 0.5
_BUFFER_MS: Final = 400  # with less than PulseAudio asks for at first, there is a gap at the start
# Qt asks PulseAudio for 16 ms, whatever the size of its own buffer, unless it is told so.
_ENVIRONMENT: Final = {"PULSE_LATENCY_MSEC": "300", "QT_AUDIO_BACKEND": "pulseaudio"}


class QtOutput:
    """The default device by Qt Multimedia."""

    is_shared = True
    _app: ClassVar[Any] = None
    _is_dead: ClassVar = False

    def __init__(self) -> None:
        self.name = "Qt Multimedia"
        self.frames_played = 0
        self._is_over = threading.Event()
        self._thread: threading.Thread | None = None

    def open(self, fill: Fill) -> None:
        """Begin to play what `fill` gives. Raises SoundError."""
        for name, value in _ENVIRONMENT.items():
            os.environ.setdefault(name, value)
        try:
            from PySide6 import QtCore, QtMultimedia  # noqa: PLC0415  only the engine pays for it
        except ImportError as error:
            raise BackendMissingError(
                f'Qt Multimedia cannot be loaded ({error}): pip install "kneetimer[qt]" brings it.'
            ) from error
        if QtCore.QCoreApplication.instance() is None:
            QtOutput._app = QtCore.QCoreApplication([])  # Qt Multimedia wants one; it need not run
        if QtOutput._is_dead:
            raise DeadLibraryError("Qt has lost the server")
        device = QtMultimedia.QMediaDevices.defaultAudioOutput()
        if device.isNull():
            raise DeadLibraryError("Qt has found none")
        outcome: SimpleQueue[SoundError | None] = SimpleQueue()
        self._thread = threading.Thread(
            target=self._play, args=(device, fill, outcome), daemon=True
        )
        self._thread.start()
        if (failure := outcome.get()) is not None:
            raise failure
        self.name = f"Qt Multimedia, {device.description()}"

    def close(self) -> None:
        """Be silent at once, also about what has been taken already."""
        self._is_over.set()
        if self._thread is not None:
            self._thread.join()

    def _play(self, device: Any, fill: Fill, outcome: SimpleQueue[SoundError | None]) -> None:  # noqa: ANN401
        from PySide6.QtCore import QEventLoop  # noqa: PLC0415
        from PySide6.QtMultimedia import QAudioFormat, QAudioSink, QtAudio  # noqa: PLC0415

        events = QEventLoop()  # those of this thread; the sink looks for them when it starts
        sample_format = QAudioFormat()
        sample_format.setSampleRate(RATE)
        sample_format.setChannelCount(2)
        sample_format.setSampleFormat(QAudioFormat.SampleFormat.Int16)
        source = _source_class()(fill)
        sink = QAudioSink(device, sample_format)
        sink.setBufferSize(_BUFFER_MS * RATE // 1000 * _BYTES_PER_FRAME)
        sink.start(source)
        if sink.error() == QtAudio.Error.FatalError:
            outcome.put(DeadLibraryError("Qt has lost the server"))
            return
        if sink.error() == QtAudio.Error.OpenError:
            outcome.put(DeviceError("Qt cannot open it"))
            return
        outcome.put(None)
        moved_s = time.monotonic()
        while not self._is_over.wait(_PAUSE_S):
            events.processEvents()
            before, self.frames_played = self.frames_played, _frames(sink)
            if self.frames_played != before:
                moved_s = time.monotonic()
        QtOutput._is_dead = time.monotonic() - moved_s > _STILL_S
        sink.stop()


def _frames(sink: Any) -> int:  # noqa: ANN401  of a type that is loaded late
    return int(sink.processedUSecs() * RATE // 1_000_000)


@cache
def _source_class() -> Any:  # noqa: ANN401  the base class is loaded late
    from PySide6.QtCore import QIODevice  # noqa: PLC0415

    class Source(QIODevice):
        """Gives a sink what it asks for."""

        def __init__(self, fill: Fill) -> None:
            super().__init__()
            self._fill = fill
            self.open(QIODevice.OpenModeFlag.ReadOnly)

        def readData(self, most: int) -> bytes:  # noqa: N802
            return self._fill(most // _BYTES_PER_FRAME)

        def bytesAvailable(self) -> int:  # noqa: N802
            return RATE * _BYTES_PER_FRAME  # there is always more; a sink takes nothing from 0

        def isSequential(self) -> bool:  # noqa: N802
            return True

    return Source
