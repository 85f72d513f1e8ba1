"""Runs other programs that speak: the text by their input, the speech by a WAV file.

The rule: never through a shell, and never for longer than TIMEOUT_S.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import wave
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np

from kneetimer.audio.voices.voice import NotSpokenError

if TYPE_CHECKING:
    from kneetimer.audio.voices.voice import Speech

TIMEOUT_S: Final = 15
"""Less than the window waits for a word of the speaker process."""

# CREATE_NO_WINDOW: nobody wants to see a black window flash up for each phrase.
_HIDDEN = 0x0800_0000 if sys.platform == "win32" else 0


class ProgramError(Exception):
    """A program is not there, takes too long or ends with a complaint."""


def run(command: Sequence[str], text: str = "", environment: Mapping[str, str] = {}) -> str:
    """Give what a program says; the text is its input, both in UTF-8. Raises ProgramError."""
    try:
        done = subprocess.run(
            command,
            input=text.encode("utf-8", "replace"),
            capture_output=True,
            timeout=TIMEOUT_S,
            check=False,
            env={**os.environ, **environment},
            creationflags=_HIDDEN,
        )
    except (OSError, subprocess.TimeoutExpired, ValueError) as error:
        raise ProgramError(str(error)) from error
    if done.returncode != 0:
        complaint = done.stderr.decode(errors="replace").strip().splitlines()
        raise ProgramError(complaint[-1] if complaint else f"it ended with {done.returncode}")
    return done.stdout.decode(errors="replace")


def speech_from(voice: str, speak_into: Callable[[Path], object]) -> Speech:
    """Give the speech that a program writes into the WAV file that it is given.

    Raises NotSpokenError.
    """
    with tempfile.TemporaryDirectory(prefix="kneetimer-") as folder:
        path = Path(folder, "speech.wav")
        try:
            speak_into(path)
            return _read(path)
        except (ProgramError, OSError, EOFError, wave.Error) as error:
            raise NotSpokenError(voice, error) from error


def _read(path: Path) -> Speech:
    with wave.open(str(path), "rb") as file:
        if file.getsampwidth() != 2:
            raise ProgramError(f"its samples have {8 * file.getsampwidth()} bits instead of 16")
        channels, rate = file.getnchannels(), file.getframerate()
        samples = np.frombuffer(file.readframes(file.getnframes()), dtype="<i2")
    # A file that was cut off may end within a frame.
    whole = samples[: len(samples) // channels * channels]
    return whole.reshape(-1, channels)[:, 0].astype(np.int16), rate
