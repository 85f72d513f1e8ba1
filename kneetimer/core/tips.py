"""The exercise's own cues as tips, now and then: never two reps in a row, never all at once."""

from __future__ import annotations

from collections.abc import Iterator

from kneetimer.core.lines import Line, Priority, join
from kneetimer.core.phase import Phase
from kneetimer.core.wording import Wording

EVERY_REPS = 3
FIRST_REP = 2


class Tips:
    """Chooses the tips of one language; both sides of a set get the same ones."""

    def __init__(self, words: Wording, language: str) -> None:
        self._language = language
        # What the script says itself at its own moment.
        self._said = {words.line(name) for name in ("hold", "breathe", "last one", "halfway")}

    def of_rep(self, phase: Phase) -> Iterator[Line]:
        """Give the tip of a rep: of the second, and of every third from there on."""
        number, _ = phase.rep or (1, 1)
        if number % EVERY_REPS == FIRST_REP:
            at = self._sets_before(phase) * 3 + number // EVERY_REPS
            yield from self._from(phase, at, 1)

    def of_work(self, phase: Phase) -> Iterator[Line]:
        """Give the tips of a hold or a block, one for each sign that has no words of its own."""
        block, _ = phase.block or (1, 1)
        yield from self._from(phase, self._sets_before(phase) + block - 1, None)

    def _sets_before(self, phase: Phase) -> int:
        number, _ = phase.set or (1, 1)
        return number - 1

    def _from(self, phase: Phase, first: int, most: int | None) -> Iterator[Line]:
        cues = phase.exercise.cues if phase.exercise is not None else ()
        words = [cue.get(self._language) for cue in cues]
        tips = [text for text in words if text.rstrip(".") not in self._said]
        for at in range(first, first + (len(tips) if most is None else most)):
            if tips:
                yield Line("tip", (join([tips[at % len(tips)]]),), Priority.TIP)
