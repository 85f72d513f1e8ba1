"""Timeline and script as data and as text, for the command line and for tests.

The names of the data are those of FORMAT part 5 and do not change; `text` and `direction` stand in
addition where a phase has words or a way to go.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from kneetimer.core.phase import Phase, Timeline
from kneetimer.core.script import CueKind, Script


def clock_tenths(ms: int) -> str:
    """Give a moment as "1:05.3"."""
    minutes, rest = divmod(ms, 60_000)
    return f"{minutes}:{rest // 1000:02d}.{rest % 1000 // 100}"


def total_words(min_ms: int, max_ms: int, *, about: bool) -> str:
    """Give a total as "10 min", "17-24 min" or "about 12 min", rounded to whole minutes."""
    low, high = (max(1, round(ms / 60_000)) for ms in (min_ms, max_ms))
    total = f"{low} min" if low == high else f"{low}–{high} min"
    return f"about {total}" if about else total


def timeline_data(timeline: Timeline, language: str) -> dict[str, Any]:
    """Give what `kneetimer timeline --json` prints."""
    starts = timeline.starts_ms()
    return {
        "title": timeline.title.get(language),
        "min_ms": timeline.min_ms,
        "max_ms": timeline.max_ms,
        "about": timeline.about,
        "phases": [
            _phase_data(phase, start_ms, language)
            for phase, start_ms in zip(timeline.phases, starts, strict=True)
        ],
    }


def _phase_data(phase: Phase, start_ms: int | None, language: str) -> dict[str, Any]:
    text = phase.say or (phase.task.text if phase.exercise is None else None)
    return {
        "index": phase.index,
        "kind": phase.kind.value,
        "start_ms": start_ms,
        "duration_ms": phase.duration_ms,
        "item": phase.task.index,
        "exercise": phase.exercise.id if phase.exercise is not None else None,
        "position": phase.position.value if phase.position is not None else None,
        "side": phase.side.value if phase.side is not None else None,
        "lie_on": phase.lie_on.value if phase.lie_on is not None else None,
        "set": phase.set,
        "rep": phase.rep,
        "block": phase.block,
        "detour": phase.detour.id if phase.detour is not None else None,
        "direction": phase.direction or None,
        "text": text.get(language) if text else None,
    }


def timeline_lines(timeline: Timeline, language: str) -> Iterator[str]:
    """Give the timeline as text, one phase a line."""
    total = total_words(timeline.min_ms, timeline.max_ms, about=timeline.about)
    yield f"{timeline.title.get(language)} · {total}"
    exact = clock_tenths(timeline.min_ms)
    most = clock_tenths(timeline.max_ms)
    yield f"Total {exact}" if exact == most else f"Total {exact} to {most}"
    if timeline.to_fetch:
        yield f"Put within reach: {', '.join(timeline.to_fetch)}"
    yield ""
    for phase, start_ms in zip(timeline.phases, timeline.starts_ms(), strict=True):
        when = "  …   " if start_ms is None else clock_tenths(start_ms)
        length = "  wait" if phase.duration_ms is None else f"{phase.duration_ms / 1000:5.1f}s"
        yield f"{when:>8}  {length}  {phase.kind.value:<8} {_phase_words(phase, language)}".rstrip()


def _phase_words(phase: Phase, language: str) -> str:
    words = [phase.exercise.id if phase.exercise is not None else phase.task.text.get(language)]
    if phase.side is not None:
        words.append(phase.side.value)
    if phase.direction:
        words.append(phase.direction)
    if phase.lie_on is not None and phase.is_pause:
        words.append(f"lie on {phase.lie_on.value}")
    for name, counted in (("set", phase.set), ("rep", phase.rep), ("block", phase.block)):
        if counted is not None and (name != "set" or counted[1] > 1):
            words.append(f"{name} {counted[0]}/{counted[1]}")
    if phase.say is not None:
        words.append(f"“{phase.say.get(language)}”")
    return "  ".join(words)


def script_data(timeline: Timeline, script: Script) -> dict[str, Any]:
    """Give what `kneetimer script --json` prints; after an open phase the times are estimates."""
    return {
        "cues": [
            {
                "at_ms": at_ms,
                "phase": phase,
                "kind": cue.kind.value,
                "name": cue.name,
                "text": cue.text,
                "duration_ms": cue.duration_ms,
                "pan": cue.pan,
            }
            for at_ms, phase, cue in script.in_time(timeline)
        ]
    }


def script_lines(timeline: Timeline, script: Script) -> Iterator[str]:
    """Give the script as text, one cue a line."""
    for at_ms, index, cue in script.in_time(timeline):
        kind = timeline.phases[index].kind.value
        if cue.kind is CueKind.LINE:
            yield f"{clock_tenths(at_ms):>8}  {kind:<8} “{cue.text}”"
        else:
            ear = "" if not cue.pan else ("  left ear" if cue.pan < 0 else "  right ear")
            yield f"{clock_tenths(at_ms):>8}  {kind:<8} ♪ {cue.name}{ear}"
