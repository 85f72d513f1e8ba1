"""One session from Start to the end: makes its parts, keeps the screen awake, has it written down.

The routine is compiled once at the start; whatever happens to its file later does not reach the
session that runs.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Protocol
from uuid import uuid4

from PySide6.QtCore import QObject, QTimer, Signal

from kneetimer.core.adapting import adapted, felt_in, place_to_go_on
from kneetimer.core.exercise import Catalogue
from kneetimer.core.journal import Mark, Unfinished, after_a_crash
from kneetimer.core.phase import Phase, Timeline
from kneetimer.core.player import (
    Event,
    Finished,
    Interrupted,
    Paused,
    PhaseEnded,
    Place,
    Player,
    Resumed,
    State,
    View,
)
from kneetimer.core.profile import Profile
from kneetimer.core.record import Choice, Moment, SessionRecord
from kneetimer.core.routine import Routine
from kneetimer.core.session import SessionLog, leads_on
from kneetimer.core.timeline import NothingToDoError, compile_timeline
from kneetimer.gui.player_driver import PlayerDriver, Sound
from kneetimer.gui.speech import Speech
from kneetimer.storage.choices import choices_text

MARK_MS = 500
AWAKE_AFTER_MS = 700
LONG_PAUSE_MS = 300_000


class Awake(Protocol):
    """What a session asks of the system."""

    def hold(self) -> None:
        """Keep the screen on."""

    def release(self) -> None:
        """Let it go dark again."""


class Keeper(Protocol):
    """Who writes a session down."""

    def begin(self, record: SessionRecord) -> None:
        """Take a session that begins, or that goes on by another plan."""

    def mark(self, mark: Mark) -> None:
        """Take where it stands."""

    def keep(self, record: SessionRecord) -> None:
        """Take it for good, now that it is over."""

    def forget(self) -> None:
        """Let go of a session in which nothing was done."""

    def leave(self) -> None:
        """Leave it as it is, to be found again."""


class Training(QObject):
    """Runs one session after the other.

    Args:
        clock: the milliseconds of a clock that only goes forward
        now: the time of day
        slept_ms: how long the machine slept since it was asked last

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
        keeper: Keeper,
        clock: Callable[[], int],
        now: Callable[[], Moment],
        slept_ms: Callable[[], int],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._sound = sound
        self._speech = speech
        self._profile = Profile()
        self._awake = awake
        self._keeper = keeper
        self._clock = clock
        self._now = now
        self._slept_ms = slept_ms
        self._driver: PlayerDriver | None = None
        self._log: SessionLog | None = None
        self._routine: Routine | None = None
        self._catalogue: Catalogue = {}
        self._marked_ms = 0
        self._record: SessionRecord | None = None
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

    @property
    def record(self) -> SessionRecord | None:
        """The record of the session that ended last, as it was kept; None before."""
        return self._record

    def begin(
        self,
        routine: Routine,
        catalogue: Catalogue,
        profile: Profile,
        *,
        name: str = "",
        pain_before: int | None = None,
        place: Place | None = None,
    ) -> None:
        """Compile the routine and start.

        Args:
            routine: what is to be done
            catalogue: exercises by id
            profile: the person's choices
            name: the stem of the routine's file
            pain_before: 0 to 10, where the person said so
            place: where to begin, if not at the start

        Raises:
            NothingToDoError: when the user left out everything
        """
        timeline = compile_timeline(routine, catalogue, profile)
        self.drop()
        now = self._now()
        record = SessionRecord(
            id=uuid4().hex,
            started=now,
            ended=now,
            title=routine.title,
            routine=name,
            complete=False,
            planned_ms=timeline.total_ms,
            lasted_ms=0,
            pain_before=pain_before,
            snapshot=routine.text,
        )
        self._routine, self._catalogue = routine, catalogue
        self._run(timeline, profile, record, place or Place())

    def go_on(
        self, found: Unfinished, routine: Routine, catalogue: Catalogue, profile: Profile
    ) -> bool:
        """Go on with a session that another run of the program left; False when it does not fit.

        Args:
            found: the session as its journal has it
            routine: what its snapshot holds
            catalogue: exercises by id
            profile: the person's choices as they were
        """
        timeline = compile_timeline(routine, catalogue, profile)
        if not leads_on(timeline, found):
            return False
        self.drop()
        self._routine, self._catalogue = routine, catalogue
        place = Place(found.index, found.elapsed_ms, found.took_ms)
        self._run(timeline, profile, after_a_crash(found, self._now()), place)
        return True

    def _run(
        self, timeline: Timeline, profile: Profile, record: SessionRecord, place: Place
    ) -> None:
        self._halt()
        self._profile = profile
        self._speech.prepare_now(timeline, profile)
        self._log = SessionLog(timeline, replace(record, choices=choices_text(profile)))
        self._keeper.begin(self._log.so_far(self._now()))
        self._driver = PlayerDriver(
            Player(timeline, place),
            self._speech.write(timeline, profile),
            place=lambda heard: self._speech.place(heard, profile.language),
            sound=self._sound,
            clock=self._clock,
            slept_ms=self._slept_ms,
            parent=self,
        )
        self._driver.happened.connect(self._on_happened)
        self._driver.refreshed.connect(self._mark_now_and_then)
        # At once, so that a crash before the first mark loses neither the place nor the times.
        first = self._log.mark(self._driver.view, self._clock())
        self._keeper.mark(replace(first, took_ms=tuple(place.took_ms.items())))
        self._marked_ms = self._clock()
        self.begun.emit(self._driver)
        self._stay_awake()
        self._driver.start()

    def decide(self, pain: int, choice: Choice) -> None:
        """Take how much it hurts and what the person chose; the session stands still till then.

        Fewer reps, a side or an exercise left out make another plan for the rest of the session.
        """
        driver, log = self._driver, self._log
        if driver is None or log is None or self.is_over:
            return
        phase = felt_in(driver.player.timeline, driver.view.phase.index)
        log.hurt(pain, choice, phase)
        if choice in (Choice.GO_ON, Choice.EASIER):
            driver.resume()
        elif choice is Choice.END or not self._change_plan(choice, phase):
            driver.end()

    def _change_plan(self, choice: Choice, phase: Phase) -> bool:
        """Go on by a changed plan; False when nothing is left to do."""
        driver, log, routine = self._driver, self._log, self._routine
        if driver is None or log is None or routine is None:
            return False
        if choice is not Choice.FEWER_REPS:
            is_side = choice is Choice.SKIP_SIDE
            log.give_up(phase.task.key, phase.side if is_side else None)
        profile = adapted(self._profile, choice, phase)
        before = driver.player.timeline
        try:
            timeline = compile_timeline(routine, self._catalogue, profile)
        except NothingToDoError:
            return False
        index = place_to_go_on(timeline, before, driver.view.phase.index, log.over)
        if index is None:
            return False
        log.take([Resumed(self._clock())])
        self._run(timeline, profile, log.so_far(self._now()), Place(index))
        return True

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
        """Let go of a session; one that will not go on is kept as far as it came."""
        if self._driver is not None and self._log is not None and not self.is_over:
            driver, self._driver = self._driver, None
            self._let_go(driver)
            self._log.take(driver.player.end(self._clock()))
            self._keep(self._log, driver.view)
        self._halt()
        self._let_sleep()

    def leave(self) -> None:
        """Let go of everything; a session that is under way can be found again."""
        if not self.is_over:
            self._mark()
            self._keeper.leave()
        self._halt()
        self._let_sleep()

    def _halt(self) -> None:
        driver, self._driver = self._driver, None
        if driver is not None:
            self._let_go(driver)

    def _let_go(self, driver: PlayerDriver) -> None:
        driver.happened.disconnect(self._on_happened)
        driver.refreshed.disconnect(self._mark_now_and_then)
        driver.halt()
        driver.deleteLater()

    # Writing down

    def _mark_now_and_then(self, _view: View) -> None:
        driver = self._driver
        is_running = driver is not None and driver.player.state is State.RUNNING
        if is_running and driver is not None and driver.told_ms - self._marked_ms >= MARK_MS:
            self._mark()

    def _mark(self) -> None:
        if self._driver is not None and self._log is not None:
            self._marked_ms = self._driver.told_ms
            self._keeper.mark(self._log.mark(self._driver.view, self._marked_ms))

    def _keep(self, log: SessionLog, view: View) -> None:
        """Keep a session that is over. Its journal knows that too, should all end right here."""
        if not log.is_worth_keeping:
            self._keeper.forget()
            return
        record = log.so_far(self._now())
        last = log.mark(view, self._clock())
        self._keeper.mark(replace(last, ended=record.ended, complete=record.complete))
        self._record = record
        self._keeper.keep(record)

    def _on_happened(self, event: Event) -> None:
        if self._log is not None:
            self._log.take([event])
        if isinstance(event, Interrupted):
            self.interrupted.emit(event.away_ms)
        if isinstance(event, Paused | Interrupted):
            self._hold_soon.stop()
            self._release_later.start()
        elif isinstance(event, Resumed):
            self._stay_awake()
        elif isinstance(event, Finished) and self._log is not None and self._driver is not None:
            self._let_sleep()
            self._keep(self._log, self._driver.view)
            self.over.emit(self._log)
        if isinstance(event, PhaseEnded | Paused | Interrupted) and not self.is_over:
            self._mark()

    def _stay_awake(self) -> None:
        self._release_later.stop()
        if self.keep_awake:
            self._hold_soon.start()

    def _let_sleep(self) -> None:
        self._hold_soon.stop()
        self._release_later.stop()
        self._awake.release()
