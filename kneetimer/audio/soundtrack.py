"""A whole workout as one piece of sound, from the first cue to the half second after the last.

The rule: it is what the session plays, by the same mixer, with every cue at its millisecond to the
sample. It comes in blocks of a second, so that an hour takes no more memory than a minute.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from kneetimer.audio.line_reader import Lines
from kneetimer.audio.mixer import Clip, Pcm, Score
from kneetimer.audio.synth import RATE, render
from kneetimer.core.phase import Timeline
from kneetimer.core.script import Cue, CueKind, Script

PER_MS: Final = RATE // 1000
AFTER_MS: Final = 500


@dataclass(frozen=True, slots=True)
class Soundtrack:
    """Sound of a known length.

    Attributes:
        score: what is heard
        frames: how many samples each ear gets
    """

    score: Score
    frames: int

    def blocks(self) -> Iterator[Pcm]:
        """Give all of it in blocks of a second, each shaped (n, 2); the last one may be shorter."""
        for start in range(0, self.frames, RATE):
            yield self.score.block(start, min(RATE, self.frames - start))


def make_soundtrack(
    timeline: Timeline,
    script: Script,
    lines: Lines,
    key: Callable[[str], str],
    *,
    is_panned: bool = True,
) -> Soundtrack:
    """Place the cues of a timeline in which nothing waits.

    Args:
        timeline: gives the phases their places
        script: written for that timeline
        lines: the spoken lines; one that is not there is silence
        key: gives the key of a line by its text
        is_panned: whether the working side is in its own ear
    """

    def clip(at_ms: int, cue: Cue) -> Clip:
        if cue.kind is CueKind.LINE:
            return Clip(at_ms * PER_MS, key(cue.text), is_line=True)
        return Clip(at_ms * PER_MS, cue.name, cue.gain, cue.pan if is_panned else 0.0)

    clips = [clip(at_ms, cue) for at_ms, _, cue in script.in_time(timeline)]
    ends = (
        it.start + (lines.length(it.name) if it.is_line else len(render(it.name))) for it in clips
    )
    last = max(ends, default=0)
    frames = max(last, timeline.total_ms * PER_MS) + AFTER_MS * PER_MS
    return Soundtrack(Score(clips, lines=lines), frames)
