"""What holds for the script of every routine, whoever speaks it, and for what is still to come."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from kneetimer.core.dose import Sides
from kneetimer.core.eyes_closed import find_gaps
from kneetimer.core.phase import PhaseKind
from kneetimer.core.player import Player
from kneetimer.core.profile import Profile
from kneetimer.core.script import CueKind, Tone
from kneetimer.core.upcoming import upcoming
from kneetimer.core.wording import Wording
from kneetimer.core.writer import write_script
from tests.core.strategies import timed_items, timed_timelines, timelines, voices
from tests.fakes import BRIDGE, compiled, item

NOBODY = Profile()


def in_time(timeline, voice):
    return list(write_script(timeline, NOBODY, voice).in_time(timeline))


@given(timelines, voices)
def test_no_two_lines_overlap(timeline, voice):
    over_ms, before = 0, 0
    for at_ms, phase, cue in in_time(timeline, voice):
        if cue.kind is CueKind.LINE:
            # Who ends a phase that waits ends what is being said in it.
            waits = timeline.phases[before].duration_ms is None and before != phase
            assert at_ms >= over_ms or waits or cue.name == "done"
            over_ms, before = at_ms + cue.duration_ms, phase


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
        if phase.duration_ms is None:
            over_ms = start_ms  # who ends a phase that waits ends what is being said in it


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
    given_ = upcoming(script, timeline, player.view())
    assert [heard for heard in given_ if heard[0] >= 0] == expected
    speaking = [heard for heard in given_ if heard[0] < 0]
    assert all(cue.kind is CueKind.LINE for _, cue in speaking)
    assert all((at_ms + now_ms, cue) in [(at, c) for at, _, c in whole] for at_ms, cue in speaking)


def sideless(timeline, language):
    """Give the script with every word for a side masked."""
    script = write_script(timeline, Profile(language=language), lambda _: 900)
    return [
        (at_ms, phase, cue.name, re.sub(r"(?i)left|right|link\w*|recht\w*", "side", cue.text))
        for at_ms, phase, cue in script.in_time(timeline)
    ]


@given(timed_items, st.sampled_from(["en", "de"]))
def test_both_sides_are_led_alike(one, language):
    """The same item on the left and on the right says the same at the same moments."""
    always = item(BRIDGE, reps=1)
    left, right = (
        compiled(always, replace(one, optional=False, dose=replace(one.dose, sides=side)))
        for side in (Sides.LEFT, Sides.RIGHT)
    )
    assert sideless(left, language) == sideless(right, language)


@given(timelines, voices)
def test_tips_are_rare(timeline, voice):
    script = write_script(timeline, NOBODY, voice)
    tipped: dict[tuple[int, object, object], list[int]] = {}
    for phase, cues in zip(timeline.phases, script.by_phase, strict=True):
        if phase.rep is not None and any(cue.name == "tip" for cue in cues):
            set_ = (phase.task.index, phase.set, phase.side)
            tipped.setdefault(set_, []).append(phase.rep[0])
    for reps in tipped.values():
        assert all(after - before >= 3 for before, after in pairwise(reps))


@given(timelines)
def test_the_voice_alone_says_three_two_one_where_there_is_room(timeline):
    script = write_script(timeline, NOBODY, lambda _: 300, by_voice_alone=True)
    for phase, cues in zip(timeline.phases, script.by_phase, strict=True):
        # What must be said comes first: a second before the count is enough for it.
        has_room = phase.is_pause and (phase.duration_ms or 0) >= 4_000
        if has_room and phase.ready_ms >= 3_000:
            counted = [cue.text for cue in cues if cue.name == "count down"]
            assert counted == [Wording(NOBODY.language).number(n) + "." for n in (3, 2, 1)]


@given(timelines, voices)
def test_the_voice_alone_overlaps_no_more_than_the_voice_with_tones(timeline, voice):
    script = write_script(timeline, NOBODY, voice, by_voice_alone=True)
    over_ms, before = 0, 0
    for at_ms, phase, cue in script.in_time(timeline):
        if cue.kind is CueKind.LINE:
            waits = timeline.phases[before].duration_ms is None and before != phase
            assert at_ms >= over_ms or waits or cue.name == "done"
            over_ms, before = at_ms + cue.duration_ms, phase


@given(timelines)
def test_with_time_enough_nothing_is_missing_for_closed_eyes(timeline):
    """Whatever the routine, find_gaps names only pauses that are too short to speak in."""
    script = write_script(timeline, NOBODY, lambda _: 10)
    for gap in find_gaps(timeline, script, NOBODY.language):
        assert "longer" in gap.message or "silence" in gap.message


@given(timed_timelines, st.data())
def test_a_line_that_is_taken_away_is_missed(timeline, data):
    """Take the words from one change: the check names it."""
    script = write_script(timeline, NOBODY, lambda _: 10)
    changes = [
        phase.index
        for phase in timeline.phases
        if phase.kind in (PhaseKind.CHANGE, PhaseKind.SWITCH)
        and any(cue.kind is CueKind.LINE for cue in script.by_phase[phase.index])
    ]
    if not changes:
        return
    index = data.draw(st.sampled_from(changes))
    mute = tuple(cue for cue in script.by_phase[index] if cue.kind is CueKind.TONE)
    by_phase = (*script.by_phase[:index], mute, *script.by_phase[index + 1 :])
    gaps = find_gaps(timeline, replace(script, by_phase=by_phase), NOBODY.language)
    assert index in {gap.phase for gap in gaps}
