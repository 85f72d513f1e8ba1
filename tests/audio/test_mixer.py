from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kneetimer.audio.ducking import DUCKED, RAMP, Ducking
from kneetimer.audio.mixer import Clip, Score
from kneetimer.audio.tones import DUCKLESS, TONES

SOUNDS = {
    "one": np.array([1.0], np.float32),
    "half": np.full(4, 0.5, np.float32),
    "ramp": np.linspace(-1, 1, 1000, dtype=np.float32),
    "long": np.sin(np.arange(5000, dtype=np.float32)),
    "steady": np.full(20_000, 0.5, np.float32),
    "move": np.full(20_000, 0.5, np.float32),
}
LINES = {
    "silence": np.zeros(3000, np.int16),
    "word": np.full(500, 8192, np.int16),
    "shout": np.full(4000, -32768, np.int16),
}
FAR = 12_000
MS = 48


class SomeLines:
    """Lines out of a table, and which were asked for."""

    def __init__(self):
        self.read = []

    def length(self, key):
        return len(LINES.get(key, ()))

    def samples(self, key):
        self.read.append(key)
        return LINES[key]


tones = st.lists(
    st.builds(
        Clip,
        st.integers(-3000, FAR),
        st.sampled_from(sorted(SOUNDS)),
        st.floats(0, 2),
        st.floats(-1, 1),
    ),
    max_size=12,
)
spoken = st.lists(
    st.builds(
        Clip,
        st.integers(-3000, FAR),
        st.sampled_from([*LINES, "missing"]),
        st.floats(0, 2),
        st.floats(-1, 1),
        st.just(True),
    ),
    max_size=4,
)
clips = st.builds(list.__add__, tones, spoken)


def score_of(*placed):
    return Score(placed, SOUNDS.__getitem__, SomeLines())


def line(start, name="silence", **more):
    return Clip(start, name, is_line=True, **more)


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

    assert score.first_from(0) == 100
    assert score.since(101).first_from(0) == 500
    assert score.since(500).first_from(0) == 500
    assert score.since(901).first_from(0) is None
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


# Lines


def test_a_line_by_hand():
    score = score_of(Clip(0, "half"), line(3, "word", gain=0.5, pan=1.0))

    assert score.block(2, 3).tolist() == [
        [5817, 5817],  # the tone alone, one step before the line
        [5813, 11_606],
        [0, 5792],  # a quarter, half as loud, times the root of two
    ]


def test_tones_duck_by_9_db_with_ramps_of_60_ms_outside_the_line():
    begin, end = 8000, 11_000  # of the line
    heard = score_of(Clip(0, "steady"), line(begin)).block(0, 20_000)[:, 0]

    assert pytest.approx(0.354813, abs=1e-6) == DUCKED
    assert RAMP == 2880
    assert {
        at: int(heard[at])
        for at in (0, 5120, 5121, 6560, 8000, 9500, 10_999, 11_000, 12_440, 13_879, 13_880, 19_999)
    } == {
        0: 16384,
        5120: 16384,  # 60 ms before the line
        5121: 16380,
        6560: 11098,  # half the way, by amplitude
        8000: 5813,  # the first syllable is clear
        9500: 5813,
        10_999: 5813,
        11_000: 5813,
        12_440: 11098,
        13_879: 16380,
        13_880: 16384,  # 60 ms after it
        19_999: 16384,
    }
    steps = np.diff(heard.astype(int))
    assert set(steps[begin - RAMP : begin]) <= {-3, -4}
    assert set(steps[end : end + RAMP]) <= {3, 4}
    assert not steps[begin:end].any()


def test_the_tones_that_say_go_and_stop_do_not_duck():
    assert {"move", "return", "work", "rest", "end"} == DUCKLESS
    heard = score_of(Clip(0, "move"), line(8000)).block(0, 20_000)

    assert set(heard.ravel().tolist()) == {16384}


@pytest.mark.parametrize(
    ("apart", "loudest"),
    [(0, DUCKED), (2 * RAMP - 1, DUCKED), (2 * RAMP, 1.0), (3 * RAMP, 1.0)],
)
def test_between_lines_less_than_120_ms_apart_tones_stay_ducked(apart, loudest):
    factors = Ducking([(10_000 + apart, 12_000 + apart), (9000, 10_000)]).factors(10_000, apart + 1)

    assert factors.max() == pytest.approx(loudest)


def test_where_no_line_is_near_nothing_is_ducked():
    ducking = Ducking([(10_000, 11_000)])

    assert ducking.factors(0, 10_000 - RAMP) is None
    assert ducking.factors(11_000 + RAMP, 10_000) is None
    assert Ducking([]).factors(0, 10_000) is None


def test_lines_within_lines_duck_to_the_end_of_the_longer():
    factors = Ducking([(5000, 20_000), (6000, 7000)]).factors(5000, 15_000)

    assert np.all(factors == np.float32(DUCKED))


def test_a_line_that_is_not_there_is_silence_and_ducks_nothing():
    with_it = score_of(Clip(0, "steady"), line(8000, "missing"))

    assert (
        with_it.block(0, 20_000).tolist() == score_of(Clip(0, "steady")).block(0, 20_000).tolist()
    )


def test_two_lines_at_once_do_not_clip():
    heard = score_of(line(0, "shout", gain=2), line(0, "shout", gain=2)).block(0, 4000)

    assert -32767 < heard.min() < -32000


def test_tones_and_voice_have_volumes_of_their_own():
    score = score_of(Clip(0, "move"), line(0, "word", pan=1.0))

    assert score.block(0, 1, tones=0.5, voice=0).tolist() == [[8192, 8192]]
    assert score.block(0, 1, tones=0, voice=0.5).tolist() == [[0, 5792]]
    ramp = np.array([0, 0.5, 1], np.float32)
    assert score.block(0, 3, ramp, 0)[:, 0].tolist() == [0, 8192, 16384]
    assert score.block(0, 3, 0, ramp)[:, 1].tolist() == [0, 5792, 11585]


def test_a_voice_that_is_hardly_heard_hardly_ducks():
    score = score_of(Clip(0, "steady"), line(0))

    assert [int(score.block(0, 1, voice=voice)[0, 0]) for voice in (1, 0.25, 0.125, 0)] == [
        5813,
        5813,
        11098,
        16384,
    ]


@given(clips, st.integers(-4000, FAR), st.integers(0, 5000), st.floats(0, 1), st.floats(0, 1))
def test_the_volumes_make_no_difference_to_blocks(placed, start, cut, tones, voice):
    score = score_of(*placed)
    whole = score.block(start, 5000, np.full(5000, tones, "<f4"), np.full(5000, voice, "<f4"))
    parts = [
        score.block(start, cut, tones, voice),
        score.block(start + cut, 5000 - cut, tones, voice),
    ]

    assert np.concatenate(parts).tobytes() == whole.tobytes()


def test_lines_that_begin_soon_are_read_ahead_and_no_others():
    lines = SomeLines()
    score = Score(
        [Clip(0, "half"), line(100, "word"), line(5000, "shout"), line(9000, "silence")],
        SOUNDS.__getitem__,
        lines,
    )
    assert lines.read == []
    score.prepare(100, 4901)

    assert lines.read == ["word", "shout"]
