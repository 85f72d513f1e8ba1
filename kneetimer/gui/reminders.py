"""Reminders of what is due while the window is in the background.

When and of what is decided by `core.reminding`; here it is asked now and then, and told by the
desktop's notifications, or by a message beside the tray's icon.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QSocketNotifier, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from kneetimer.core.record import Moment
from kneetimer.core.reminding import Told, to_tell
from kneetimer.desktop.notifications import Notifications, Outcome
from kneetimer.gui.due_today import DueToday
from kneetimer.gui.main_window import MainWindow
from kneetimer.gui.tray import Tray
from kneetimer.storage.reminded import load_told, save_told
from kneetimer.storage.settings import Settings

_LOOKS_EVERY_MS: Final = 30_000
_LATER: Final = "later"
_TOKEN: Final = "XDG_ACTIVATION_TOKEN"  # noqa: S105 - a name; Qt reads it when a window is raised


class Reminders(QObject):
    """Tells of what is due.

    Args:
        due: gives what is due now; asked only when somebody could be told
        now: the time of day
        memory: the file with what was told

    Signals:
        opened(): the person wants the window
    """

    opened = Signal()

    def __init__(
        self,
        window: MainWindow,
        due: Callable[[], Sequence[DueToday]],
        now: Callable[[], Moment],
        memory: Path,
    ) -> None:
        super().__init__(window)
        self._window, self._due, self._now, self._memory = window, due, now, memory
        self._told = load_told(memory)
        self._service = Notifications("KneeTimer", "kneetimer")
        self._watch: QSocketNotifier | None = None
        self._shown: dict[int, tuple[str, str, frozenset[str]]] = {}
        self._tray = Tray(window)
        self._tray.opened.connect(self.opened)
        self._timer = QTimer(self, interval=_LOOKS_EVERY_MS)
        self._timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._timer.timeout.connect(self.look)
        self.take_settings(window.settings)

    @property
    def is_watching(self) -> bool:
        """Whether anything is looked for at all."""
        return self._timer.isActive()

    def take_settings(self, settings: Settings) -> None:
        """Follow other settings, and speak another language."""
        self._wishes = settings.reminder_wishes
        wants = settings.reminders
        needs_tray = wants and not self._has_service()
        self._tray.set_up(shown=needs_tray, stays=settings.stay_in_tray)
        if wants and not self.is_watching:
            self._timer.start()
        elif not wants:
            self._timer.stop()

    def look(self) -> None:
        """Tell of what is due and was not told; what the person sees anyway counts as told."""
        now = self._now()
        if self._window.in_session or not self._wishes.is_on:
            return
        due = {one.key: one for one in self._due()}
        told = self._told.on(now.day)
        keys = to_tell(now, due.values(), told, self._wishes, in_session=False)
        if not keys:
            return
        self._keep(told.and_of(keys))
        if not self._is_in_front():
            self._tell([due[key] for key in keys])

    def close(self) -> None:
        """End for good."""
        self._timer.stop()
        self._let_go()
        self._service.close()
        self._tray.close()

    def _is_in_front(self) -> bool:
        return (
            QGuiApplication.applicationState() is Qt.ApplicationState.ApplicationActive
            and self._window.isVisible()
            and not self._window.isMinimized()
        )

    def _keep(self, told: Told) -> None:
        self._told = told
        save_told(self._memory, told)

    # Out

    def _tell(self, due: Sequence[DueToday]) -> None:
        title = self.tr("Due today")
        text = "\n".join(dict.fromkeys(one.title for one in due))
        if not self._has_service():
            self._tell_in_tray(title, text)
            return
        number = self._service.show(title, text, {_LATER: self.tr("In an hour")})
        self._shown[number] = (title, text, frozenset(one.key for one in due))

    def _tell_in_tray(self, title: str, text: str) -> None:
        self._tray.set_up(shown=True, stays=self._window.settings.stay_in_tray)
        self._tray.tell(title, text)

    def _has_service(self) -> bool:
        """Whether the desktop may have notifications; from then on it is listened to."""
        if not self._service.open():
            return False
        if self._watch is None:
            self._watch = QSocketNotifier(self._service.fileno(), QSocketNotifier.Type.Read, self)
            self._watch.activated.connect(self._listen)
        return True

    # In

    def _listen(self) -> None:
        answers = self._service.take()
        if not self._service.is_open:
            self._let_go()
        for answer in answers:
            shown = self._shown.get(answer.number)
            if shown is None:
                continue
            title, text, keys = shown
            if answer.outcome is Outcome.FAILED:
                del self._shown[answer.number]
                self._tell_in_tray(title, text)
            elif answer.action == _LATER:
                now = self._now()
                self._keep(self._told.on(now.day).put_off(keys, now))
            else:
                if answer.token:
                    os.environ[_TOKEN] = answer.token
                self.opened.emit()

    def _let_go(self) -> None:
        if self._watch is not None:
            self._watch.setEnabled(False)
            self._watch.deleteLater()
            self._watch = None
