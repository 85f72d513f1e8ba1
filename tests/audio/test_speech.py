"""Raw speech becomes phrases that are all as loud, begin at once and never clip."""

from __future__ import annotations

import sys

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kneetimer.audio.phrase_book import PhraseError
from kneetimer.audio.speech import LOUDNESS, PEAK, loudness, shape

RATE = 48_000


def tone(ms, rate=RATE, hz=300, strength=0.3):
    at = np.arange(rate * ms // 1000) / rate
    return (strength * 32767 * np.sin(2 * np.pi * hz * at)).astype(np.int16)


def silence(ms, rate=RATE):
    return np.zeros(rate * ms // 1000, np.int16)


def shaped(samples, rate=RATE):
    return np.frombuffer(shape(samples, rate), "<i2").astype(np.float32) / 32767


@given(st.floats(0.002, 1.0), st.sampled_from([11_025, 16_000, 22_050, 24_000, 48_000]))
def test_every_voice_comes_out_equally_loud(strength, rate):
    sound = shaped(tone(500, rate, strength=strength), rate)
    assert loudness(sound) == pytest.approx(LOUDNESS, rel=0.03)
    assert len(sound) == pytest.approx(RATE // 2, abs=RATE // 100)


def test_pauses_do_not_make_a_phrase_louder():
    words = tone(400)
    with_pause = np.concatenate([words, silence(1500), words])
    assert loudness(shaped(with_pause)) == pytest.approx(loudness(shaped(words)), rel=0.05)


def test_single_peaks_are_bent_and_the_rest_stays_as_loud():
    samples = tone(500, strength=0.1)
    samples[::1600] = 32767
    sound = shaped(samples)
    assert np.abs(sound).max() < PEAK
    assert loudness(sound) == pytest.approx(LOUDNESS, rel=0.1)


def test_full_scale_both_ways_is_no_overflow():
    square = np.repeat(np.array([32767, -32768] * 100, np.int16), 80)
    assert np.abs(shaped(square)).max() <= PEAK + 1 / 32767


@pytest.mark.parametrize("rate", [16_000, 22_050, 48_000])
def test_silence_at_the_ends_goes_but_for_a_little(rate):
    samples = np.concatenate([silence(300, rate), tone(400, rate), silence(700, rate)])
    assert len(shaped(samples, rate)) / 48 == pytest.approx(8 + 400 + 20, abs=2)


def test_it_begins_and_ends_at_nothing_and_without_a_jump():
    sound = shaped(tone(300, hz=100, strength=0.9))
    assert sound[0] == sound[-1] == 0
    assert np.abs(np.diff(sound, prepend=0, append=0)).max() < 0.02


def test_the_pitch_stays_when_the_rate_changes():
    sound = shaped(tone(1000, 22_050, hz=440), 22_050)
    power = np.abs(np.fft.rfft(sound * np.hanning(len(sound))))
    assert np.argmax(power) * RATE / len(sound) == pytest.approx(440, abs=2)


@pytest.mark.parametrize("samples", [silence(500), silence(0), tone(500, strength=0.0)])
def test_silence_alone_is_told(samples):
    with pytest.raises(PhraseError, match="only silence"):
        shape(samples, 22_050)


@given(st.binary(min_size=2, max_size=4000).map(lambda some: some[: len(some) // 2 * 2]))
def test_noise_of_any_kind_is_shaped_or_refused(some):
    samples = np.frombuffer(some, np.int16)
    try:
        sound = shaped(samples, 22_050)
    except PhraseError:
        assert not samples.any()
        return
    assert np.isfinite(sound).all()
    assert np.abs(sound).max() <= PEAK + 1 / 32767  # rounding


def test_without_soxr_a_sentence_says_what_to_do(monkeypatch):
    monkeypatch.setitem(sys.modules, "soxr", None)
    with pytest.raises(PhraseError, match="pip install soxr"):
        shape(tone(100, 22_050), 22_050)
    assert shape(tone(100), RATE)
