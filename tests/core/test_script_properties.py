"""What holds for the script of every routine, whoever speaks it, and for what is still to come."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kneetimer.core.player import Player
from kneetimer.core.profile import Profile
from kneetimer.core.script import CueKind, Tone, write_script
from kneetimer.core.upcoming import upcoming
from tests.core.strategies import timed_timelines, timelines, voices

NOBODY = Profile()


def in_time(timeline, voice):
    return list(write_script(timeline, NOBODY, voice).in_time(timeline))


@given(timelines, voices)
def test_no_two_lines_overlap(timeline, voice):
    over_ms = 0
    for at_ms, _, cue in in_time(timeline, voice):
        if cue.kind is CueKind.LINE:
            assert at_ms >= over_ms
            over_ms = at_ms + cue.duration_ms


@given(timelines, voices | st.none())
def test_cues_are_in_order(timeline, voice):
    times = [at_ms for at_ms, _, _ in in_time(timeline, voice)]
    assert times == sorted(times)
    for cues in write_script(timeline, NOBODY, voice).by_phase:
        offsets = [cue.offset_ms for cue in cues]
        assert offsets == sorted(offsets)


@given(timelines, voices)
def test_a_line_is_over_by_the_end_of_its_pause_unless_it_cannot_be(timeline, voice):
    start_ms = over_ms = 0
    for phase, cues in zip(
        timeline.phases, write_script(timeline, NOBODY, voice).by_phase, strict=True
    ):
        for cue in cues:
            if cue.kind is not CueKind.LINE:
                continue
            if phase.is_pause and phase.duration_ms is not None:
                room_from_ms = max(0, over_ms - start_ms)
                fits = cue.offset_ms + cue.duration_ms <= phase.duration_ms
                assert fits or cue.offset_ms == room_from_ms
            over_ms = start_ms + cue.offset_ms + cue.duration_ms
        start_ms += phase.estimate_ms


@given(timelines, voices | st.none())
def test_every_phase_starts_with_a_tone_and_keeps_its_cues_inside(timeline, voice):
    script = write_script(timeline, NOBODY, voice)
    for phase, cues in zip(timeline.phases, script.by_phase, strict=True):
        assert (cues[0].offset_ms, cues[0].kind) == (0, CueKind.TONE)
        for cue in cues:
            assert cue.offset_ms >= 0
            assert phase.duration_ms is None or cue.offset_ms < phase.duration_ms


@given(timelines)
def test_tones_are_the_same_with_and_without_a_voice(timeline):
    def tones(voice):
        return [heard for heard in in_time(timeline, voice) if heard[2].kind is CueKind.TONE]

    assert tones(None) == tones(lambda text: 62 * len(text))


@given(timelines, voices)
def test_a_line_says_what_it_takes_to_say_it(timeline, voice):
    names = {tone.value for tone in Tone}
    for _, _, cue in in_time(timeline, voice):
        if cue.kind is CueKind.LINE:
            assert cue.duration_ms == voice(cue.text)
            assert cue.text.endswith(".")
            assert not cue.text.endswith("..")
        else:
            assert (cue.text, cue.duration_ms, cue.name in names) == ("", 0, True)


@given(timed_timelines, voices | st.none(), st.data())
def test_what_is_to_come_is_the_rest_of_the_script(timeline, voice, data):
    script = write_script(timeline, NOBODY, voice)
    whole = list(script.in_time(timeline))
    moments = st.sampled_from([at_ms for at_ms, _, _ in whole if at_ms < timeline.total_ms])
    anywhere = st.integers(0, timeline.total_ms - 1)
    now_ms = data.draw(moments | anywhere)
    player = Player(timeline)
    player.start(0)
    for tick_ms in range(4_999, now_ms, 4_999):
        player.tick(tick_ms)
    player.tick(now_ms)
    expected = [(at_ms - now_ms, cue) for at_ms, _, cue in whole if at_ms >= now_ms]
    assert upcoming(script, timeline, player.view()) == expected
