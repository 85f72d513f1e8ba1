from __future__ import annotations

from functools import cache
from itertools import combinations

import numpy as np
import pytest

from kneetimer.audio.synth import PEAK, RATE, UnknownSoundError, render
from kneetimer.audio.tones import TONE_MS, TONES
from kneetimer.core.script import Tone

every_tone = pytest.mark.parametrize("name", TONES)
SIZE = 1 << 18


def power_of(name):
    return np.abs(np.fft.rfft(render(name), SIZE)) ** 2


def likeness(one, other):
    """How far two signals are the same at the best delay, 0 to 1."""
    size = 1 << (len(one) + len(other)).bit_length()
    product = np.fft.rfft(one, size, axis=0) * np.conj(np.fft.rfft(other, size, axis=0))
    together = np.fft.irfft(product, size, axis=0)
    if together.ndim == 2:
        together = together.sum(axis=1)
    return np.abs(together).max() / np.sqrt((one**2).sum() * (other**2).sum())


@cache
def melody(name):
    """Loudness by frames of 20 ms and bands of two semitones: what an ear keeps of it."""
    hop, size = RATE // 50, 4096
    sound = np.pad(render(name).astype(float), (hop, 3 * hop))
    frequency = np.fft.rfftfreq(size, 1 / RATE)
    band = np.floor(6 * np.log2(np.maximum(frequency, 1) / 480)).astype(int)
    frames = [
        np.abs(np.fft.rfft(sound[i : i + 2 * hop] * np.hanning(2 * hop), size)) ** 2
        for i in range(0, len(sound) - 2 * hop, hop)
    ]
    return np.array([[np.sqrt(frame[band == b].sum()) for b in range(13)] for frame in frames])


def test_there_is_a_tone_for_every_name_in_the_script():
    assert set(TONES) == {tone.value for tone in Tone}


@every_tone
def test_a_tone_is_as_long_as_the_table_says(name):
    assert len(render(name)) == TONE_MS[name] * RATE // 1000


@every_tone
def test_all_energy_is_where_older_ears_and_small_loudspeakers_are_good(name):
    power = power_of(name)
    frequency = np.fft.rfftfreq(SIZE, 1 / RATE)
    inside = power[(frequency >= 500) & (frequency <= 2000)].sum()

    assert inside / power.sum() > 0.999


@every_tone
def test_a_tone_begins_and_ends_at_nothing_and_never_jumps(name):
    sound = render(name)

    assert sound[0] == 0
    assert sound[-1] == 0
    assert np.abs(np.diff(sound)).max() <= 2 * np.pi * 2000 / RATE * np.abs(sound).max()
    assert np.abs(sound[: RATE // 1000]).max() < 0.15 * np.abs(sound).max()  # no click at first


@every_tone
def test_two_tones_at_once_fit(name):
    assert 0.2 < np.abs(render(name)).max() <= PEAK


def test_tones_are_about_equally_loud():
    window = RATE // 10

    def loudness(name):
        power = np.convolve(render(name).astype(float) ** 2, np.ones(window) / window)
        return np.sqrt(power.max()) / TONES[name].level

    loud = [loudness(name) for name in TONES]

    assert max(loud) / min(loud) < 1.02


@pytest.mark.parametrize(("one", "other"), [*combinations(TONES, 2)])
def test_no_two_tones_are_alike(one, other):
    assert likeness(render(one).astype(float), render(other).astype(float)) < 0.5
    assert likeness(melody(one), melody(other)) < 0.6


def test_the_samples_are_made_once_and_cannot_be_changed():
    assert render("move") is render("move")
    with pytest.raises(ValueError, match="read-only"):
        render("move")[0] = 1


def test_an_unknown_sound_is_named():
    with pytest.raises(UnknownSoundError, match="there is no sound called 'gong'"):
        render("gong")
