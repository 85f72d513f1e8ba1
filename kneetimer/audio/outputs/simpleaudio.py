"""Sound by the simpleaudio library, on Linux, which is ALSA.

The rule: the library plays one finished piece of memory and says nothing but whether it still does.
So it is given a tape of some hours that is empty at first, and written ahead of where it reads.
"""

from __future__ import annotations

import importlib.metadata
import sys
import threading
from typing import Any, Final

from kneetimer.audio.outputs.protocol import RATE, BackendMissingError, DeviceError, Fill
from kneetimer.audio.outputs.tape import Tape

_BYTES_PER_FRAME: Final = 4
_TAPE_BYTES: Final = 3 * 3600 * RATE * _BYTES_PER_FRAME  # the library counts bytes up to 2 ** 31
_AHEAD_FRAMES: Final = RATE // 2
_PAUSE_S: Final = 0.02
_REMEDY: Final = (
    'pip install "kneetimer[simpleaudio]" brings it; that needs a C compiler and libasound2-dev.'
)


class SimpleaudioOutput:
    """ALSA's default device by the simpleaudio library.

    It cannot take back what ALSA has: after `close` there may be sound for another 200 ms.
    """

    is_shared = True  # the default device of ALSA mixes, by a server or by itself

    def __init__(self) -> None:
        self.name = "simpleaudio"
        self.frames_played = 0
        self._is_over = threading.Event()
        self._thread: threading.Thread | None = None

    def open(self, fill: Fill) -> None:
        """Begin to play what `fill` gives. Raises SoundError."""
        if (reason := why_not()) is not None:
            raise BackendMissingError(reason)
        try:
            import simpleaudio  # noqa: PLC0415  only the engine pays for it
        except (ImportError, OSError) as error:
            raise BackendMissingError(
                f"simpleaudio cannot be loaded ({error}). {_REMEDY}"
            ) from error
        try:
            tape = Tape(_TAPE_BYTES)
        except OSError as error:
            raise DeviceError(f"simpleaudio cannot be watched here ({error})") from error
        tape.write(fill(_AHEAD_FRAMES))
        try:
            sound = simpleaudio.play_buffer(tape.buffer, 2, 2, RATE)
        except Exception as error:  # the library's own error has no public name
            tape.close()
            raise DeviceError(" ".join(str(error).split())) from error
        self.name = "simpleaudio, ALSA"
        self._thread = threading.Thread(target=self._feed, args=(tape, sound, fill), daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Be silent as soon as the library can be."""
        self._is_over.set()
        if self._thread is not None:
            self._thread.join()

    def _feed(self, tape: Tape, sound: Any, fill: Fill) -> None:  # noqa: ANN401
        while sound.is_playing():
            self.frames_played = tape.read() // _BYTES_PER_FRAME
            # All that is wanting at once: the stream takes small pieces for a device that starves.
            if more := self.frames_played + _AHEAD_FRAMES - tape.written // _BYTES_PER_FRAME:
                tape.write(fill(more))
            if self._is_over.wait(_PAUSE_S):
                break
        tape.blank()
        tape.close()
        sound.stop()


def why_not() -> str | None:
    """Give a sentence on why simpleaudio cannot be used here, and what to do; None where it can."""
    if sys.platform != "linux":
        return "simpleaudio is used on Linux only; choose miniaudio here."
    if _is_installed("simpleaudio-patched"):
        return None
    if not _is_installed("simpleaudio"):
        return f"simpleaudio is not installed. {_REMEDY}"
    # https://github.com/hamiltron/py-simple-audio/issues/72; both bring a module of this name.
    if sys.version_info >= (3, 12):
        return "simpleaudio 1.0.4 crashes on Python 3.12 and newer: install simpleaudio-patched."
    return None


def _is_installed(distribution: str) -> bool:
    try:
        importlib.metadata.version(distribution)
    except importlib.metadata.PackageNotFoundError:
        return False
    return True
