"""One session from Start to the end: makes its parts, keeps the screen awake, keeps the record.

The routine is compiled once at the start; whatever happens to its file later does not reach the
session that runs.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from kneetimer.core.exercise import Catalogue
from kneetimer.core.player import (
    Event,
    Finished,
    Interrupted,
    Paused,
    PhaseStarted,
    Player,
    Resumed,
    State,
)
from kneetimer.core.profile import Profile
from kneetimer.core.routine import Routine
from kneetimer.core.session import SessionLog
from kneetimer.core.timeline import compile_timeline
from kneetimer.gui.player_driver import PlayerDriver, Sound
from kneetimer.gui.speech import Speech

AWAKE_AFTER_MS = 700
LONG_PAUSE_MS = 300_000


class Awake(Protocol):
    """What a session asks of the system."""

    def hold(self) -> None:
        """Keep the screen on."""

    def release(self) -> None:
        """Let it go dark again."""


class Training(QObject):
    """Runs one session after the other.

    Signals:
        begun(PlayerDriver): a session has begun
        over(SessionLog): it has ended, complete or not
        interrupted(int): the machine slept so many milliseconds
    """

    begun = Signal(object)
    over = Signal(object)
    interrupted = Signal(int)

    def __init__(
        self,
        *,
        sound: Sound,
        speech: Speech,
        awake: Awake,
        clock: Callable[[], int],
        slept_ms: Callable[[], int],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._sound = sound
        self._speech = speech
        self._profile = Profile()
        self._awake = awake
        self._clock = clock
        self._slept_ms = slept_ms
        self._driver: PlayerDriver | None = None
        self._log: SessionLog | None = None
        self.keep_awake = True
        speech.settled.connect(self._take_phrases)
        self._hold_soon = self._single_shot(AWAKE_AFTER_MS, awake.hold)
        self._release_later = self._single_shot(LONG_PAUSE_MS, awake.release)

    def _single_shot(self, after_ms: int, action: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(after_ms)
        timer.timeout.connect(action)
        return timer

    @property
    def driver(self) -> PlayerDriver | None:
        """The driver of the session that runs or stands still; None when there is none."""
        return self._driver

    @property
    def is_over(self) -> bool:
        """Whether the session has ended, or there is none."""
        return self._driver is None or self._driver.player.state is State.FINISHED

    @property
    def log(self) -> SessionLog | None:
        """What was done in the present session, or in the one that ended last."""
        return self._log

    def begin(self, routine: Routine, catalogue: Catalogue, profile: Profile) -> None:
        """Compile the routine and start.

        Raises:
            NothingToDoError: when the user left out everything
        """
        timeline = compile_timeline(routine, catalogue, profile)
        self.drop()
        self._profile = profile
        self._speech.prepare_now(timeline, profile)
        self._log = SessionLog(timeline)
        self._driver = PlayerDriver(
            Player(timeline),
            self._speech.write(timeline, profile),
            place=lambda heard: self._speech.place(heard, profile.language),
            sound=self._sound,
            clock=self._clock,
            slept_ms=self._slept_ms,
            parent=self,
        )
        self._driver.happened.connect(self._on_happened)
        self.begun.emit(self._driver)
        self._driver.start()

    def take_voice(self) -> None:
        """Have the phrases of the present session made by the voice that is set now."""
        if self._driver is not None and not self.is_over:
            self._speech.prepare_now(self._driver.player.timeline, self._profile)

    def _take_phrases(self) -> None:
        """Write the script again once its phrases have been made, or the voice is another one."""
        if self._driver is not None and not self.is_over:
            timeline = self._driver.player.timeline
            self._driver.lead_by(self._speech.write(timeline, self._profile))

    def finish(self) -> None:
        """End the session that stands still; what was done stays done."""
        if self._driver is not None:
            self._driver.end()

    def drop(self) -> None:
        """Forget a session that is over or will not go on."""
        if self._driver is not None:
            self._driver.happened.disconnect(self._on_happened)
            self._driver.halt()
            self._driver.deleteLater()
        self._driver = None
        self._let_sleep()

    def _on_happened(self, event: Event) -> None:
        if self._log is not None:
            self._log.take([event])
        if isinstance(event, Interrupted):
            self.interrupted.emit(event.away_ms)
        if isinstance(event, Paused | Interrupted):
            self._hold_soon.stop()
            self._release_later.start()
        elif isinstance(event, Resumed | PhaseStarted):
            self._stay_awake(event)
        elif isinstance(event, Finished):
            self._let_sleep()
            self.over.emit(self._log)

    def _stay_awake(self, event: Event) -> None:
        """Hold at the start and at going on; back at the first phase it may stand still."""
        running = self._driver is not None and self._driver.player.state is State.RUNNING
        first = isinstance(event, PhaseStarted) and event.index == 0 and running
        if first or isinstance(event, Resumed):
            self._release_later.stop()
            if self.keep_awake:
                self._hold_soon.start()

    def _let_sleep(self) -> None:
        self._hold_soon.stop()
        self._release_later.stop()
        self._awake.release()
