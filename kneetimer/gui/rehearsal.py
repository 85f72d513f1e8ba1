"""A routine that is being edited is played from an item on; nothing of it is written down.

It is a session of the same parts as every session, beside the one that may stand still meanwhile.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from kneetimer.core.edits import Where
from kneetimer.core.errors import KneeTimerError
from kneetimer.core.exercise import Catalogue
from kneetimer.core.player import Place
from kneetimer.core.profile import Profile
from kneetimer.core.rehearsing import first_phase, with_item
from kneetimer.core.routine import Routine
from kneetimer.core.timeline import NothingToDoError, compile_timeline
from kneetimer.desktop.awake import KeepAwake
from kneetimer.desktop.clock import SystemClock
from kneetimer.gui.appearance import Appearance
from kneetimer.gui.main_window import MainWindow
from kneetimer.gui.notice_kind import Kind
from kneetimer.gui.pages.rehearsal_page import RehearsalPage
from kneetimer.gui.pages.session_page import SessionPage
from kneetimer.gui.player_driver import PlayerDriver
from kneetimer.gui.rehearsal_parts import FastClock, NoSound, NothingKept
from kneetimer.gui.sessions import Sessions
from kneetimer.gui.training import Training
from kneetimer.gui.turn import Turn


class Rehearsals(QObject):
    """One rehearsal at a time; it gives the window back to the page that it came from.

    Args:
        window: where it is shown
        appearance: the theme
        sessions: whose sound and voice it borrows
        clock: the machine's clocks
    """

    def __init__(
        self, window: MainWindow, appearance: Appearance, sessions: Sessions, clock: SystemClock
    ) -> None:
        super().__init__(window)
        self._window = window
        self._appearance = appearance
        self._sessions = sessions
        self._clock = clock
        self._training: Training | None = None
        self._page: RehearsalPage | None = None
        self._from: QWidget | None = None
        window.closing.connect(self._stop)

    @property
    def training(self) -> Training | None:
        """What is played; None when nothing is."""
        return self._training

    def begin(
        self, routine: Routine, catalogue: Catalogue, profile: Profile, where: Where, speed: float
    ) -> None:
        """Play from an item on, so many times as fast; say so where there is nothing to play."""
        if self._training is not None:
            return
        try:
            profile = with_item(profile, routine, where)
            timeline = compile_timeline(routine, catalogue, profile)
            first = first_phase(timeline, routine, where)
            if first is None:
                raise NothingToDoError
        except KneeTimerError as error:
            self._window.tell(Kind.INFO, str(error))
            return
        self._from = self._window.current
        self._training = training = self._make_training(speed)
        training.begun.connect(lambda driver: self._show(driver, profile, speed))
        # Later, as what has just ended is still telling so.
        training.over.connect(self._end, Qt.ConnectionType.QueuedConnection)
        training.interrupted.connect(self._sessions.tell_of_sleep)
        training.begin(routine, catalogue, profile, place=Place(first))

    def _make_training(self, speed: float) -> Training:
        is_heard = speed == 1
        if is_heard:
            self._sessions.prepare_sound()
        clock = self._clock.ms
        training = Training(
            sound=self._sessions.sound if is_heard else NoSound(),
            speech=self._sessions.speech,
            awake=KeepAwake(),
            keeper=NothingKept(),
            clock=clock if is_heard else FastClock(clock, speed),
            now=self._clock.now,
            slept_ms=self._clock.slept_ms,
            parent=self,
        )
        training.keep_awake = self._window.settings.keep_awake
        return training

    def _show(self, driver: PlayerDriver, profile: Profile, speed: float) -> None:
        settings = self._window.settings
        session = SessionPage(
            driver,
            profile.language,
            self._appearance.theme,
            turn=Turn(settings.floor_view),
            reduced_motion=settings.reduced_motion,
            asks_hurt=False,
        )
        session.full_screen_wanted.connect(self._window.toggle_full_screen)
        self._appearance.changed.connect(session.set_theme)
        self._page = RehearsalPage(session, speed)
        self._page.left.connect(self._leave)
        self._window.show_session(self._page)

    def _leave(self) -> None:
        """Go back to where it came from, which is as it was."""
        page, self._page = self._page, None
        self._stop()
        if page is None or self._from is None:
            return
        self._window.go_back_to(self._from)
        self._from = None
        page.deleteLater()

    def _end(self) -> None:
        if self._training is not None:
            self._leave()
            self._window.tell(Kind.INFO, self.tr("That was the end. Nothing was recorded."))

    def _stop(self) -> None:
        training, self._training = self._training, None
        if training is not None:
            training.leave()
            training.deleteLater()
