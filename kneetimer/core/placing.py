"""Finds each line its place in time, so that nobody speaks while somebody speaks.

What does not fit is said in a shorter form or not at all, the least important first. A line that
must be said and finds no room runs into the work rather than being kept from the person; the
eyes-closed check names such places.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from kneetimer.core.lines import Line, Priority

LINE_GAP_MS = 250

SpokenLength = Callable[[str], int]


@dataclass(frozen=True, slots=True)
class Said:
    """A line in its place.

    Attributes:
        phase: the phase it belongs to and begins in
        at_ms: when it begins, from the start of the timeline
    """

    phase: int
    at_ms: int
    line: Line
    text: str
    length_ms: int

    @property
    def end_ms(self) -> int:
        """When it is over."""
        return self.at_ms + self.length_ms


class Placing:
    """Takes lines in order of time.

    Attributes:
        said: what has found a place, in order of time
    """

    def __init__(self, spoken_ms: SpokenLength) -> None:
        self._spoken_ms = spoken_ms
        self._waited_until_ms = 0
        self.said: list[Said] = []

    @property
    def silent_from_ms(self) -> int:
        """From when on nobody is speaking."""
        if not self.said:
            return 0
        last = self.said[-1]
        before_wait = last.at_ms < self._waited_until_ms
        return min(last.end_ms, self._waited_until_ms) if before_wait else last.end_ms

    def wait(self, until_ms: int) -> None:
        """Note that the user ends what comes before, and with it whatever is being said."""
        self._waited_until_ms = until_ms

    def say(
        self, phase: int, line: Line, at_ms: int, latest_ms: int, before_ms: int | None = None
    ) -> bool:
        """Say one line at its moment; False where there is no room for it.

        Args:
            phase: the phase it belongs to
            line: what is to be said
            at_ms: when it should begin
            latest_ms: how late it may begin when somebody is still speaking
            before_ms: when it has to be over; None where there is no such moment
        """
        start_ms = max(at_ms, self.silent_from_ms)
        if start_ms > latest_ms:
            return False
        for text in line.forms:
            length_ms = self._spoken_ms(text)
            if before_ms is None or start_ms + length_ms <= before_ms:
                self.said.append(Said(phase, start_ms, line, text, length_ms))
                return True
        return False

    def say_all(
        self, phase: int, lines: Sequence[Line], from_ms: int, at_ms: int, end_ms: int | None
    ) -> None:
        """Say lines one after the other within a pause; none when it is over before.

        Args:
            phase: the pause
            lines: what is to be said, in this order
            from_ms: the pause's start, where they begin when they would find no room otherwise
            at_ms: where they begin when there is time
            end_ms: the pause's end, by which they are over; None for one that waits
        """
        if end_ms is None:
            self._put(phase, lines, [line.forms[0] for line in lines], self._after(at_ms))
            return
        chosen = self._fitting(lines, end_ms - max(from_ms, self.silent_from_ms))
        if self.silent_from_ms > from_ms and self.said[-1].line.priority >= Priority.COUNT:
            last = self.said.pop()  # a count that reaches into the pause
            instead = self._fitting(lines, end_ms - max(from_ms, self.silent_from_ms))
            if _lost(lines, instead) < _lost(lines, chosen):
                chosen = instead
            else:
                self.said.append(last)
        earliest_ms = max(from_ms, self.silent_from_ms)
        latest_ms = end_ms - self._length(chosen)
        if earliest_ms < end_ms:
            self._put(phase, lines, chosen, max(min(self._after(at_ms), latest_ms), earliest_ms))

    def _after(self, at_ms: int) -> int:
        """Give the moment from which to speak: after a breath where somebody has just spoken."""
        return max(at_ms, self.silent_from_ms + LINE_GAP_MS) if self.said else at_ms

    def _fitting(self, lines: Sequence[Line], room_ms: int) -> list[str]:
        """Choose the form of each line so that all fit in the room; empty for one left out."""
        steps = [0] * len(lines)
        while True:
            chosen = [_form(line, step) for line, step in zip(lines, steps, strict=True)]
            if self._length(chosen) <= room_ms:
                return chosen
            shortable = [
                number
                for number, line in enumerate(lines)
                if steps[number] + 1 < len(line.forms) + line.can_be_left_out
            ]
            if not shortable:
                return chosen
            steps[max(shortable, key=lambda number: (lines[number].priority, number))] += 1

    def _length(self, texts: Sequence[str]) -> int:
        lengths = [self._spoken_ms(text) for text in texts if text]
        return sum(lengths) + LINE_GAP_MS * max(0, len(lengths) - 1)

    def _put(self, phase: int, lines: Sequence[Line], chosen: Sequence[str], at_ms: int) -> None:
        for line, text in zip(lines, chosen, strict=True):
            if text:
                length_ms = self._spoken_ms(text)
                self.said.append(Said(phase, at_ms, line, text, length_ms))
                at_ms += length_ms + LINE_GAP_MS


def _form(line: Line, step: int) -> str:
    return line.forms[step] if step < len(line.forms) else ""


def _lost(lines: Sequence[Line], chosen: Sequence[str]) -> int:
    """Count what more than a count is lost: lines left out, and sides and warnings shortened."""
    return sum(
        not text or (line.priority < Priority.EXERCISE and text != line.forms[0])
        for line, text in zip(lines, chosen, strict=True)
        if line.priority < Priority.COUNT
    )
