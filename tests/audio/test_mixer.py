from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kneetimer.audio.mixer import Clip, Score
from kneetimer.audio.tones import TONES

SOUNDS = {
    "one": np.array([1.0], np.float32),
    "half": np.full(4, 0.5, np.float32),
    "ramp": np.linspace(-1, 1, 1000, dtype=np.float32),
    "long": np.sin(np.arange(5000, dtype=np.float32)),
}

clips = st.lists(
    st.builds(
        Clip,
        st.integers(-3000, 12_000),
        st.sampled_from(sorted(SOUNDS)),
        st.floats(0, 2),
        st.floats(-1, 1),
    ),
    max_size=12,
)


def score_of(*placed):
    return Score(placed, SOUNDS.__getitem__)


@given(clips, st.lists(st.integers(1, 4000), min_size=1, max_size=30), st.integers(-4000, 4000))
def test_the_same_samples_are_the_same_bytes_whatever_the_blocks(placed, sizes, start):
    score = score_of(*placed)
    whole = score.block(start, sum(sizes)).tobytes()

    blocks = []
    for size in sizes:
        blocks.append(score.block(start, size).tobytes())
        start += size

    assert b"".join(blocks) == whole


@given(clips)
def test_nothing_clips(placed):
    block = score_of(*placed).block(-3000, 20_000)

    assert np.abs(block.astype(int)).max() < 32767


def test_samples_by_hand():
    score = score_of(Clip(2, "half"), Clip(4, "half", gain=0.5), Clip(9, "half", pan=-1.0))

    assert score.block(0, 12).tolist() == [
        [0, 0],
        [0, 0],
        [16384, 16384],
        [16384, 16384],
        [24575, 24575],
        [24575, 24575],
        [8192, 8192],
        [8192, 8192],
        [0, 0],
        [23170, 0],  # times the root of two, so that a side alone has the power of both
        [23170, 0],
        [23170, 0],
    ]


def test_a_clip_is_entered_in_the_middle():
    whole = score_of(Clip(0, "ramp", gain=0.7)).block(0, 1000)

    assert score_of(Clip(0, "ramp", gain=0.7)).block(600, 400).tolist() == whole[600:].tolist()


def test_what_is_too_loud_is_bent_and_keeps_its_order():
    block = score_of(Clip(0, "ramp"), Clip(0, "ramp", gain=2)).block(0, 1000)[:, 0].astype(int)

    assert (np.diff(block) >= 0).all()
    assert block[-1] > 0.95 * 32767
    assert block.tolist() == (-block[::-1]).tolist()


@pytest.mark.parametrize("pan", [-1.0, -0.7, 0.0, 0.3, 1.0])
def test_a_sound_has_the_same_power_wherever_it_is(pan):
    left, right = Clip(0, "one", pan=pan).gains

    assert left**2 + right**2 == pytest.approx(2)


def test_the_volume_is_a_factor_for_all_or_for_each_sample():
    score = score_of(Clip(0, "half"))

    assert score.block(0, 4, 0.5)[:, 0].tolist() == [8192] * 4
    assert score.block(0, 4, np.array([0, 0.5, 1, 0], np.float32))[:, 0].tolist() == [
        0,
        8192,
        16384,
        0,
    ]


def test_clips_that_began_before_a_moment_are_left_out():
    score = score_of(Clip(500, "long"), Clip(100, "long"), Clip(900, "long"))

    assert score.first == 100
    assert score.since(101).first == 500
    assert score.since(500).first == 500
    assert score.since(901).first is None
    assert not score.since(901).block(0, 10_000).any()


def test_clips_that_are_a_little_late_begin_at_once():
    entered = score_of(Clip(100, "ramp"), Clip(200, "half"), Clip(900, "half")).since(210, 50)
    punctual = score_of(Clip(210, "half"), Clip(900, "half"))

    assert entered.block(0, 2000).tolist() == punctual.block(0, 2000).tolist()


@pytest.mark.parametrize(
    "wrong",
    [{"gain": -0.1}, {"gain": 2.1}, {"gain": float("nan")}, {"pan": 1.1}, {"pan": float("nan")}],
)
def test_no_ear_is_hurt_by_a_wrong_number(wrong):
    with pytest.raises(ValueError, match="out of bounds"):
        Clip(0, "one", **wrong)


@pytest.mark.parametrize("name", TONES)
def test_tones_that_meet_are_hardly_bent(name):
    for other in TONES:
        both, one, two = (
            Score([Clip(0, one) for one in names]).block(0, 96_000).astype(int)
            for names in ((name, other), (name,), (other,))
        )
        assert np.abs(both - one - two).max() < 0.05 * 32767
