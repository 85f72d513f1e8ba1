"""What is said in answer to what the person does: paused, going on, back to rep four.

An answer comes at once or not at all: nothing is said in arrears, and never over a line that is
being said.
"""

from __future__ import annotations

from collections.abc import Sequence

from kneetimer.core.phase import PlannedDetour, Timeline
from kneetimer.core.placing import LINE_GAP_MS, SpokenLength
from kneetimer.core.player import (
    EXTENSION_MS,
    DetourEnded,
    DetourStarted,
    Ending,
    Event,
    Extended,
    Interrupted,
    Paused,
    PhaseEnded,
    PhaseStarted,
    Resumed,
    State,
    View,
)
from kneetimer.core.script import LINE_AFTER_TONE_MS, Cue, CueKind, Script, Tone, tone
from kneetimer.core.upcoming import Heard
from kneetimer.core.wording import Wording

# The kind of line that answers.
ANSWER = "answer"

# What a pause says again when the session goes on in the middle of it.
_SAID_AGAIN = frozenset({"exercise", "side", "card"})


class Answers:
    """Finds the answers of one session.

    Args:
        timeline: what it leads through
        script: its cues
        language: two-letter code
        spoken_ms: the length of a line in ms by its text
    """

    def __init__(
        self, timeline: Timeline, script: Script, language: str, spoken_ms: SpokenLength
    ) -> None:
        self._timeline = timeline
        self._script = script
        self._language = language
        self._words = Wording(language)
        self._spoken_ms = spoken_ms

    def texts(self) -> list[str]:
        """Give every text that an answer may have, so that it can be made ahead."""
        reps = max((phase.rep[1] for phase in self._timeline.phases if phase.rep), default=0)
        detours = [phase.detour for phase in self._timeline.phases]
        return [
            self._line("paused"),
            self._how_much(),
            self._line("going on"),
            *(self._back_to(number) for number in range(1, reps + 1)),
            self._more_time(EXTENSION_MS),
            *dict.fromkeys(self._detour(detour) for detour in detours if detour is not None),
        ]

    def add(self, heard: Sequence[Heard], events: Sequence[Event], view: View) -> list[Heard]:
        """Give what is to be heard from now on, with the answer where there is room for one."""
        now = [*self._call_back(events, view), *heard]
        answers = [found for event in events if (found := self._to(event, events, view))]
        if not answers:
            return now
        at_ms, text = answers[-1]
        length_ms = self._spoken_ms(text)
        over_ms = at_ms + length_ms + LINE_GAP_MS
        # What began before now has been cut off, unless it is being said.
        if self._is_speaking(events, view) or any(
            cue.kind is CueKind.LINE and 0 <= begins_ms < over_ms for begins_ms, cue in heard
        ):
            return now
        answer = (at_ms, Cue(0, CueKind.LINE, ANSWER, text, length_ms))
        return sorted([*now, answer], key=lambda placed: placed[0])

    def _call_back(self, events: Sequence[Event], view: View) -> list[Heard]:
        """Give the tone that ends a detour, where the block goes on at once."""
        ended = any(isinstance(event, DetourEnded) for event in events)
        left = any(isinstance(event, PhaseEnded) for event in events)
        if ended and not left and view.state is State.RUNNING:
            return [(0, tone(0, Tone.WORK))]
        return []

    def _to(self, event: Event, events: Sequence[Event], view: View) -> tuple[int, str] | None:
        """Give (ms from now, words) of the answer to an event; None where there is none."""
        if isinstance(event, Paused) and event.hurts:
            return 0, self._how_much()
        if isinstance(event, Paused | Interrupted):
            return 0, self._line("paused")
        return self._while_running(event, events, view) if view.state is State.RUNNING else None

    def _while_running(
        self, event: Event, events: Sequence[Event], view: View
    ) -> tuple[int, str] | None:
        match event:
            case Resumed():
                return 0, self._going_on(view)
            case Extended(by_ms=by_ms):
                return 0, self._more_time(by_ms)
            case DetourStarted() if view.detour is not None:
                return LINE_AFTER_TONE_MS, self._detour(view.detour)
            case PhaseStarted(lead_in_ms=lead_in_ms) if lead_in_ms and _goes_back(events):
                return (0, self._back_to(view.phase.rep[0])) if view.phase.rep else None
        return None

    def _going_on(self, view: View) -> str:
        if view.phase.rep is not None and view.detour is None:
            return self._back_to(view.phase.rep[0])
        for cue in self._script.by_phase[view.phase.index]:
            if cue.name in _SAID_AGAIN and cue.text and cue.offset_ms <= view.elapsed_ms:
                return cue.text
        return self._line("going on")

    def _is_speaking(self, events: Sequence[Event], view: View) -> bool:
        """Whether a line is being said that goes on whatever the person has just done."""
        if not any(isinstance(event, Extended) for event in events):
            return False
        return any(
            cue.kind is CueKind.LINE and 0 < view.elapsed_ms - cue.offset_ms < cue.duration_ms
            for cue in self._script.by_phase[view.phase.index]
        )

    def _line(self, name: str) -> str:
        return self._words.line(name) + "."

    def _how_much(self) -> str:
        return f"{self._line('paused')} {self._words.line('how much')}?"

    def _back_to(self, number: int) -> str:
        return self._words.line("back to rep", n=self._words.small(number)) + "."

    def _more_time(self, ms: int) -> str:
        words = self._words.line("more time", s=self._words.seconds(ms)) + "."
        return words[:1].upper() + words[1:]

    def _detour(self, detour: PlannedDetour) -> str:
        parts = [detour.name.get(self._language), detour.say.get(self._language)]
        return " ".join(part.rstrip(".") + "." for part in parts if part)


def _goes_back(events: Sequence[Event]) -> bool:
    return any(isinstance(event, PhaseEnded) and event.how is Ending.LEFT for event in events)
