"""Between the player and the widgets: the one timer and the one clock of a session.

It tells the player the time, hands its events and views on as signals, and gives the sound engine
a new schedule whenever what follows is no longer what was scheduled. The timer only wakes us;
time itself is read from the clock.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from kneetimer.audio.cues import PlacedCue
from kneetimer.core.answers import ANSWER, Answers
from kneetimer.core.errors import ImpossibleCommandError
from kneetimer.core.player import Event, Interrupted, PhaseStarted, Player, State, View
from kneetimer.core.script import Script
from kneetimer.core.upcoming import Heard, caption, upcoming

FRAME_MS = 33
MOVING_FRAME_MS = 16
HIDDEN_FRAME_MS = 250
SLEPT_FROM_MS = 2_000


class Sound(Protocol):
    """What the driver asks of the sound engine."""

    def play(self, cues: Sequence[PlacedCue], from_ms: float) -> None:
        """Sound these, counted from `from_ms` of the clock, instead of what was scheduled."""

    def silence(self) -> None:
        """Be silent at once."""


class Speaks(Protocol):
    """What leads a session by ear."""

    @property
    def script(self) -> Script:
        """Its cues."""

    @property
    def answers(self) -> Answers:
        """What is said to what the person does."""


Place = Callable[[Sequence[Heard]], list[PlacedCue]]


class PlayerDriver(QObject):
    """Drives one session.

    Args:
        spoken: its script and its answers
        place: gives the cues for the engine, of what the person wants to hear
        sound: the engine
        clock: gives the time in ms
        slept_ms: gives how long the machine has slept since it was asked last

    Signals:
        happened(Event): something happened
        refreshed(View): the present moment, at most sixty times a second
        said(str): a line is due; the caption
        refused(str): the command makes no sense now
    """

    happened = Signal(object)
    refreshed = Signal(object)
    said = Signal(str)
    refused = Signal(str)

    def __init__(
        self,
        player: Player,
        spoken: Speaks,
        *,
        place: Place,
        sound: Sound,
        clock: Callable[[], int],
        slept_ms: Callable[[], int],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._player = player
        self._spoken = spoken
        self._place = place
        self._sound = sound
        self._clock = clock
        self._slept_ms = slept_ms
        self._told_ms = 0
        self._caption = ""
        self._answer = ""
        self._is_visible, self._is_moving = True, False
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.tick)

    @property
    def view(self) -> View:
        """The present moment as last told."""
        return self._player.view()

    @property
    def player(self) -> Player:
        """The player that is driven."""
        return self._player

    @property
    def told_ms(self) -> int:
        """The millisecond of the clock that the player was told last."""
        return self._told_ms

    def set_visible(self, visible: bool) -> None:
        """Wake often while somebody can see it, seldom while nobody can."""
        self._is_visible = visible
        self._set_pace()

    def set_moving(self, moving: bool) -> None:
        """Wake for every frame of the screen while something moves, else half as often."""
        self._is_moving = moving
        self._set_pace()

    @property
    def _frame_ms(self) -> int:
        if not self._is_visible:
            return HIDDEN_FRAME_MS
        return MOVING_FRAME_MS if self._is_moving else FRAME_MS

    def _set_pace(self) -> None:
        if self._timer.isActive() and self._timer.interval() != self._frame_ms:
            self._timer.start(self._frame_ms)

    def lead_by(self, spoken: Speaks) -> None:
        """Go on with another script of the same timeline, as when phrases have been made."""
        self._spoken = spoken
        if self._player.state is State.RUNNING:
            self.tick()
            self._schedule_sound([])

    def tick(self) -> None:
        """Tell the player what time it is."""
        slept_ms = self._slept_ms()
        self._told_ms = self._clock()
        if slept_ms >= SLEPT_FROM_MS:
            self._take(self._player.interrupt(self._told_ms, slept_ms))
        else:
            self._take(self._player.tick(self._told_ms))

    def start(self) -> None:
        """Begin the session."""
        self._slept_ms()
        self._ask(self._player.start)

    def pause(self, *, hurts: bool = False) -> None:
        """Stand still; as it hurts, or just so."""
        self._ask(lambda now_ms: self._player.pause(now_ms, hurts=hurts))

    def resume(self) -> None:
        """Go on."""
        self._slept_ms()
        self._ask(self._player.resume)

    def go_on_or_pause(self) -> None:
        """What Space and a click do: ready where it waits, else pause or go on."""
        view = self._player.view()
        if view.state is State.PAUSED:
            self.resume()
        elif view.waits:
            self._ask(self._player.go_on)
        else:
            self.pause()

    def go_on(self) -> None:
        """Say "ready" or "done"."""
        self._ask(self._player.go_on)

    def skip(self) -> None:
        """Go to the next section."""
        self._ask(self._player.skip)

    def back(self) -> None:
        """Go back a section."""
        self._ask(self._player.back)

    def repeat_set(self) -> None:
        """Do the set again."""
        self._ask(self._player.repeat_set)

    def extend(self) -> None:
        """Add time to a pause."""
        self._ask(self._player.extend)

    def detour(self) -> None:
        """Turn aside, or come back."""
        self._ask(self._player.detour)

    def end(self) -> None:
        """End the session here."""
        if self._player.state is not State.FINISHED:
            self._ask(self._player.end)

    def halt(self) -> None:
        """Stop without a word, when nobody wants the session any more."""
        self._timer.stop()
        if self._player.state is State.RUNNING:
            self._sound.silence()

    def _ask(self, command: Callable[[int], list[Event]]) -> None:
        self._told_ms = self._clock()
        try:
            events = command(self._told_ms)
        except ImpossibleCommandError as error:
            self.refused.emit(str(error))
            return
        self._schedule_sound(events)
        self._hand_on(events)

    def _take(self, events: list[Event]) -> None:
        """Hand on what time alone brought about.

        A phase that begins when the one before is over was scheduled already, unless it turned
        out longer or shorter than planned.
        """
        if any(self._is_unplanned(event) for event in events):
            self._schedule_sound(events)
        self._hand_on(events)

    def _is_unplanned(self, event: Event) -> bool:
        """Whether what follows is no longer what was scheduled.

        A rest as long as the last set may be over already when a late tick tells of it.
        """
        if not isinstance(event, PhaseStarted):
            return isinstance(event, Interrupted)
        view = self._player.view()
        phase = self._player.timeline.phases[event.index]
        passed = view.phase.index != event.index
        return phase.as_last_set and (passed or view.length_ms != phase.duration_ms)

    def _hand_on(self, events: list[Event]) -> None:
        running = self._player.state is State.RUNNING
        if running and not self._timer.isActive():
            self._timer.start(self._frame_ms)
        elif not running:
            self._timer.stop()
        for event in events:
            self.happened.emit(event)
        view = self._player.view()
        self._say(view)
        self.refreshed.emit(view)

    def _schedule_sound(self, events: Sequence[Event]) -> None:
        view = self._player.view()
        heard = upcoming(self._spoken.script, self._player.timeline, view)
        heard = self._spoken.answers.add(heard, events, view)
        self._answer = next((cue.text for _, cue in heard if cue.name == ANSWER), "")
        cues = self._place(heard)
        if cues:
            self._sound.play(cues, self._told_ms)
        else:
            self._sound.silence()

    def _say(self, view: View) -> None:
        words = caption(self._spoken.script, self._player.timeline, view)
        answer, self._answer = self._answer, ""
        if words != self._caption or answer:
            self._caption = words
            self.said.emit(answer or words)
