"""What is to be heard from this moment on, until the session waits for the user.

The sound engine is given this list at every start, resume, jump or extension, and needs nothing
else in between: sound is scheduled, not triggered.
"""

from __future__ import annotations

from kneetimer.core.phase import Phase, Timeline
from kneetimer.core.player import State, View
from kneetimer.core.script import COUNT_LINE, Cue, CueKind, Script, count_down, detour_cues

Heard = tuple[int, Cue]


def upcoming(script: Script, timeline: Timeline, view: View) -> list[Heard]:
    """Give (ms from now, cue) for all that follows in order of time; nothing unless it runs.

    Lines that are being said now come first, with the time since they began below zero: who plays
    them already goes on with them, and nobody begins in the middle of one.
    """
    if view.state is not State.RUNNING:
        return []
    heard: list[Heard] = []
    at_ms = 0
    if view.lead_in_left_ms:
        at_ms = view.lead_in_left_ms
        heard += [(cue.offset_ms, cue) for cue in count_down(at_ms, at_ms)]
    elif view.detour is not None:
        at_ms = view.detour_left_ms
        taken_ms = view.detour.time_ms - at_ms
        cues = detour_cues(view.detour)
        heard += [(c.offset_ms - taken_ms, c) for c in cues if c.offset_ms >= taken_ms]
    heard += [
        (at_ms + offset_ms - view.elapsed_ms, cue)
        for offset_ms, cue in [*_before(script, timeline, view), *present_cues(script, view)]
        if offset_ms >= view.elapsed_ms or (not at_ms and _lasts(offset_ms, cue, view.elapsed_ms))
    ]
    if view.length_ms is None:
        return heard
    at_ms += view.length_ms - view.elapsed_ms
    for phase in timeline.phases[view.phase.index + 1 :]:
        heard += [(at_ms + cue.offset_ms, cue) for cue in script.by_phase[phase.index]]
        if phase.duration_ms is None:
            return heard
        at_ms += phase.duration_ms
    return heard + [(at_ms + cue.offset_ms, cue) for cue in script.ending]


def _lasts(offset_ms: int, cue: Cue, elapsed_ms: int) -> bool:
    """Whether a line that has begun is not over yet."""
    return cue.kind is CueKind.LINE and offset_ms + cue.duration_ms > elapsed_ms


def _before(script: Script, timeline: Timeline, view: View) -> list[Heard]:
    """Give the lines of the phase before, as offsets from the start of the present one."""
    if not view.phase.index:
        return []
    before = timeline.phases[view.phase.index - 1]
    length_ms = before.duration_ms
    if length_ms is None:
        return []
    cues = script.by_phase[before.index]
    return [(cue.offset_ms - length_ms, cue) for cue in cues if cue.kind is CueKind.LINE]


def present_cues(script: Script, view: View) -> list[Heard]:
    """Give (offset in the present phase, cue) in order, with the count-in where it is now.

    A pause that was made longer or shorter, or that waited and now ends, has its count-in at its
    present end; what would begin later than that is left out.
    """
    phase = view.phase
    cues = script.by_phase[phase.index]
    length_ms = view.length_ms
    if length_ms is None or length_ms == phase.duration_ms:
        return [(cue.offset_ms, cue) for cue in cues]
    if phase.duration_ms is None:
        begins_ms = length_ms - phase.ready_ms
        heard = [(cue.offset_ms, cue) for cue in cues]
        heard += [(begins_ms + cue.offset_ms, cue) for cue in script.count_ins[phase.index]]
    else:
        heard = _moved(cues, phase, phase.duration_ms, length_ms)
    return sorted((h for h in heard if h[0] < length_ms), key=lambda h: h[0])


def _moved(cues: tuple[Cue, ...], phase: Phase, planned_ms: int, length_ms: int) -> list[Heard]:
    by_ms = length_ms - planned_ms
    count_in_ms = planned_ms - phase.ready_ms
    return [(cue.offset_ms + (by_ms if _counts_in(cue, count_in_ms) else 0), cue) for cue in cues]


def _counts_in(cue: Cue, count_in_ms: int) -> bool:
    return cue.kind is CueKind.TONE and cue.offset_ms >= max(1, count_in_ms)


def caption(script: Script, timeline: Timeline, view: View) -> str:
    """Give the line of the present phase that was said last, or nothing.

    A rep's number is said as its last phase ends, so it stands until something else is said.
    """
    said = [
        cue
        for offset_ms, cue in present_cues(script, view)
        if cue.kind is CueKind.LINE and offset_ms <= view.elapsed_ms
    ]
    first = timeline.section_of(view.phase.index).first
    if not said and view.phase.index > first:
        before = script.by_phase[view.phase.index - 1]
        said = [cue for cue in before if cue.name == COUNT_LINE]
    return said[-1].text if said else ""
