"""Makes of raw speech, whoever spoke it, what the phrase book keeps.

The rule: every phrase is as loud as the next, begins and ends with a sound and at nothing, and
never reaches full scale, whatever voice it comes from.
"""

from __future__ import annotations

import importlib
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from kneetimer.audio.phrase_book import RATE, PhraseError

Sound = npt.NDArray[np.float32]

LOUDNESS: Final = 0.12
PEAK: Final = 0.8

_SILENCE = 0.003  # of the peak: 50 dB below it
_BEFORE_MS, _AFTER_MS = 8, 20  # kept of the silence at both ends; faded there
_WINDOW_MS = 20
_GATE = 0.1  # windows that are weaker than this part of the mean power are pauses (as BS.1770)
_KNEE = 0.5  # from here on peaks are bent below PEAK


def shape(samples: npt.NDArray[np.int16], rate: int) -> bytes:
    """Give 16-bit mono samples at 48 kHz of speech at `rate`: trimmed, even in loudness, faded.

    Raises PhraseError when all is silence, or where there is no soxr.
    """
    sound = _trimmed(samples.astype(np.float32) * np.float32(1 / 32768), rate)
    if rate != RATE:
        sound = _resampled(sound, rate)
    sound = _bent(sound * np.float32(LOUDNESS / loudness(sound))) * _edges(len(sound))
    return np.rint(sound * 32767).astype("<i2").tobytes()


def loudness(sound: Sound) -> float:
    """Give the root mean square of the loud parts, without the pauses; 48 kHz."""
    window = RATE * _WINDOW_MS // 1000
    whole = np.pad(sound, (0, -len(sound) % window)).reshape(-1, window)
    power = np.mean(np.square(whole, dtype=np.float64), axis=1)
    return float(np.sqrt(np.mean(power[power > _GATE * np.mean(power)])))


def _trimmed(sound: Sound, rate: int) -> Sound:
    strength = np.abs(sound)
    loud = np.flatnonzero(strength > _SILENCE * strength.max(initial=0))
    if not len(loud):
        raise PhraseError("The voice gave only silence: choose another one in the settings.")
    first = max(loud[0] - rate * _BEFORE_MS // 1000, 0)
    return sound[first : loud[-1] + 1 + rate * _AFTER_MS // 1000]


def _resampled(sound: Sound, rate: int) -> Sound:
    try:
        soxr: Any = importlib.import_module("soxr")
    except ImportError as error:
        raise PhraseError(
            f"There is no voice, because soxr cannot be loaded ({error}): "
            "install it with 'pip install soxr'."
        ) from error
    resampled: Sound = soxr.resample(sound, rate, RATE)
    return resampled


def _bent(sound: Sound) -> Sound:
    """Bring the few peaks of speech below PEAK, so that the rest need not be quieter for them."""
    room = PEAK - _KNEE
    over = np.maximum(np.abs(sound) - _KNEE, 0)
    bent = np.clip(sound, -_KNEE, _KNEE) + np.sign(sound) * room * np.tanh(over / room)
    return bent.astype(np.float32, copy=False)


def _edges(count: int) -> Sound:
    """Give an envelope that rises from 0 and falls to 0 in half a cosine each."""
    envelope = np.ones(count, dtype=np.float32)
    for part, ms in ((envelope, _BEFORE_MS), (envelope[::-1], _AFTER_MS)):
        length = min(RATE * ms // 1000, count // 2)
        part[:length] = (1 - np.cos(np.linspace(0, np.pi, length))) / 2
    return envelope
