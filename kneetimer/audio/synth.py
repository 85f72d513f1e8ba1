"""Turns the tones of the table into samples: float32, mono, 48 kHz.

The rule: all sound stays between 500 and 2000 Hz, begins and ends at nothing and never jumps, and
no tone is louder than `PEAK`, so that two may sound at once.
"""

from __future__ import annotations

from functools import cache
from typing import Final

import numpy as np
import numpy.typing as npt

from kneetimer.audio.tones import TONES, Note
from kneetimer.core.errors import KneeTimerError

RATE: Final = 48_000
PEAK: Final = 0.5

Samples = npt.NDArray[np.float32]

_LOUDNESS = 0.17  # of the loudest 100 ms, as root mean square
_ATTACK_MS = 8
_RELEASE_MS = 120  # or two fifths of a shorter note
_PARTIALS = (1.0, 0.32, 0.14)
_FADE_FROM_HZ, _FADE_TO_HZ = 1500.0, 1900.0


class UnknownSoundError(KneeTimerError):
    """A schedule names a sound that does not exist.

    Attributes:
        name: the name that was asked for
    """

    def __init__(self, name: str) -> None:
        super().__init__(f"there is no sound called {name!r}")
        self.name = name


@cache
def render(name: str) -> Samples:
    """Give the samples of the tone `name`; they are shared and cannot be written to.

    Raises UnknownSoundError.
    """
    if name not in TONES:
        raise UnknownSoundError(name)
    tone = TONES[name]
    mix = np.zeros(tone.ms * RATE // 1000)
    for note in tone.notes:
        sound = note.gain * _note(note)
        start = note.at_ms * RATE // 1000
        mix[start : start + len(sound)] += sound
    mix *= min(tone.level * _LOUDNESS / _loudness(mix), PEAK / np.abs(mix).max())
    samples = mix.astype(np.float32)
    samples.flags.writeable = False
    return samples


def _note(note: Note) -> npt.NDArray[np.float64]:
    count = note.ms * RATE // 1000
    hz = _glide(note.hz, count)
    phase = 2 * np.pi * np.cumsum(hz) / RATE
    sound = np.zeros(count)
    for number, strength in enumerate(_PARTIALS, start=1):
        room = (_FADE_TO_HZ - number * hz) / (_FADE_TO_HZ - _FADE_FROM_HZ)
        sound += strength * np.clip(room, 0, 1) * np.sin(number * phase)
    return sound * note.left ** np.linspace(0, 1, count) * _edges(count)


def _glide(stops: tuple[float, ...], count: int) -> npt.NDArray[np.float64]:
    """Give `count` frequencies that rest at each stop and go from one to the next by pitch."""
    way = np.linspace(0, len(stops) - 1, count)
    stop = np.floor(way)
    eased = stop + (1 - np.cos(np.pi * (way - stop))) / 2
    return np.exp2(np.interp(eased, np.arange(len(stops)), np.log2(stops)))


def _edges(count: int) -> npt.NDArray[np.float64]:
    """Give an envelope that rises from 0 and falls to 0 in half a cosine each."""
    envelope = np.ones(count)
    attack = _ATTACK_MS * RATE // 1000
    release = min(count * 2 // 5, _RELEASE_MS * RATE // 1000)
    envelope[:attack] = (1 - np.cos(np.linspace(0, np.pi, attack))) / 2
    envelope[-release:] = (1 + np.cos(np.linspace(0, np.pi, release))) / 2
    return envelope


def _loudness(sound: npt.NDArray[np.float64]) -> float:
    """Give the root mean square of the loudest 100 ms; a shorter sound counts as that long."""
    window = RATE // 10
    power = np.concatenate(([0.0], np.cumsum(np.square(np.pad(sound, (0, window))))))
    return float(np.sqrt(np.max(power[window:] - power[:-window]) / window))
