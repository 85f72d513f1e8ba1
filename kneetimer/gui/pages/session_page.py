"""The session: leads a person two metres away through every rep, by sight.

At most four things are large: how long still, which exercise, which side, which rep. Nothing has
to be aimed at: Space or a click anywhere is "ready" where the session waits, else pause or go on.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QWidget

from kneetimer.core.adapting import felt_in
from kneetimer.core.hurting import remaining
from kneetimer.core.player import Finished, Resumed, State, View
from kneetimer.gui.moments import Moment, describe, minutes
from kneetimer.gui.player_driver import PlayerDriver
from kneetimer.gui.session_figure import figure_of
from kneetimer.gui.theme import Theme
from kneetimer.gui.turn import Turn
from kneetimer.gui.widgets.ring import RingFace
from kneetimer.gui.widgets.session_screen import SessionScreen

# A screen reader hears the time at steps of ten seconds, not every second.
SPOKEN_STEP_MS = 10_000
# How much pain is fine to go on with, and from how much on to stop, where the person set nothing.
KEEP_GOING_UP_TO, STOP_FROM = 3, 5


class SessionPage(SessionScreen):
    """Shows one session and hands keys and clicks to its driver.

    Args:
        asks_hurt: whether it asks how much it hurts; else it only stands still then

    Signals:
        left(): the user wants out; the session stands still and nothing is lost
        finished(): the session is over
        full_screen_wanted(): F11
        hurt(int, Choice, str): it hurts so much, what the person chose, and the easier way or "";
            the session stands still
    """

    left = Signal()
    finished = Signal()
    full_screen_wanted = Signal()
    hurt = Signal(int, object, str)

    def __init__(
        self,
        driver: PlayerDriver,
        language: str,
        theme: Theme,
        *,
        turn: Turn = Turn.OFF,
        reduced_motion: bool = False,
        asks_hurt: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self.setObjectName("session_page")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Session"))
        self._driver = driver
        self._language = language
        self._words: tuple[object, ...] = ()
        self._can_be_seen = True
        self._limits = (KEEP_GOING_UP_TO, STOP_FROM)
        self._asks_hurt = asks_hurt
        self.controls.hurt.setVisible(asks_hurt)
        self._keys: dict[int, Callable[[], None]] = {
            Qt.Key.Key_Space: driver.go_on_or_pause,
            Qt.Key.Key_Return: driver.go_on_or_pause,
            Qt.Key.Key_Enter: driver.go_on_or_pause,
            Qt.Key.Key_MediaPlay: driver.go_on_or_pause,
            Qt.Key.Key_MediaTogglePlayPause: driver.go_on_or_pause,
            Qt.Key.Key_Right: driver.skip,
            Qt.Key.Key_MediaNext: driver.skip,
            Qt.Key.Key_Left: driver.back,
            Qt.Key.Key_MediaPrevious: driver.back,
            Qt.Key.Key_R: driver.repeat_set,
            Qt.Key.Key_Plus: driver.extend,
            Qt.Key.Key_T: driver.detour,
            Qt.Key.Key_D: driver.go_on,
            Qt.Key.Key_H: self.ask_how_much_it_hurts,
            Qt.Key.Key_F: self.turn_on,
            Qt.Key.Key_Escape: self.leave,
            Qt.Key.Key_F11: self.full_screen_wanted.emit,
        }
        for button, action in (
            (self.controls.leave, self.leave),
            (self.controls.turn, self.turn_on),
            (self.controls.hurt, self.ask_how_much_it_hurts),
            (self.controls.pause, driver.go_on_or_pause),
            (self.controls.back, driver.back),
            (self.controls.skip, driver.skip),
            (self.controls.extend, driver.extend),
            (self.controls.detour, driver.detour),
        ):
            button.clicked.connect(action)
        self.hurt_veil.decided.connect(self.hurt)
        self.set_reduced_motion(reduced=reduced_motion)
        self.set_turn(turn)
        self.set_theme(theme)
        driver.refreshed.connect(self.show_view)
        driver.said.connect(self._show_caption)
        driver.happened.connect(self._on_happened)
        self.bar.show_timeline(driver.player.timeline)
        self.show_view(driver.view)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of another theme."""
        self.set_colours(theme)
        self._words = ()
        self.show_view(self._driver.view)

    def turn_on(self) -> None:
        """Turn the picture on by a quarter: to the left, to the right, upright again."""
        self.set_turn(self.turn.next)

    # It hurts

    def set_limits(self, keep_going_up_to: int, stop_from: int) -> None:
        """Set the person's own limits of pain, 0 to 10: to go on as planned, and to stop."""
        self._limits = (keep_going_up_to, stop_from)

    def ask_how_much_it_hurts(self) -> None:
        """Stand still at once, and ask."""
        driver = self._driver
        if driver.view.state is State.RUNNING:
            driver.pause(hurts=self._asks_hurt)
        if driver.view.state is State.PAUSED and self._asks_hurt:
            timeline, index = driver.player.timeline, driver.view.phase.index
            phase = felt_in(timeline, index)
            left = remaining(phase, timeline.phases[index + 1 :])
            self.hurt_veil.ask(phase, self._language, *self._limits, left)

    # Whether anybody can see it

    def showEvent(self, event: QShowEvent) -> None:
        """Watch the window, and wake often."""
        super().showEvent(event)
        self.window().installEventFilter(self)
        self._tell_visible()

    def hideEvent(self, event: QHideEvent) -> None:
        """Wake seldom."""
        super().hideEvent(event)
        self._can_be_seen = False
        self._driver.set_visible(visible=False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice when the window is minimised or comes back."""
        if event.type() == QEvent.Type.WindowStateChange:
            self._tell_visible()
        return super().eventFilter(watched, event)

    def _tell_visible(self) -> None:
        self._can_be_seen = self.isVisible() and not self.window().isMinimized()
        self._driver.set_visible(visible=self._can_be_seen)
        self.show_view(self._driver.view)

    # What is shown

    def show_view(self, view: View) -> None:
        """Show one moment; only figure, ring and bar move with every frame."""
        if not self._can_be_seen:
            return
        moment = describe(view, self._language)
        shown = figure_of(view)
        self._show_ring(moment, view)
        self.show_figure(shown)
        words = (replace(moment, fraction=0.0, digits=""), view.can_detour, shown.exercise)
        if words != self._words:
            self._words = words
            self._show_buttons(view)
            paused = view.state is State.PAUSED
            self.show_words(moment, has_figure=shown.exercise is not None, paused=paused)
        self._driver.set_moving(moving=shown.moves and self.figure.can_move)
        self.bar.show_done(view.done_ms)
        self._show_time_left(view.left_ms)

    def _show_ring(self, moment: Moment, view: View) -> None:
        left_ms = view.phase_left_ms or 0
        spoken = moment.word
        if left_ms >= SPOKEN_STEP_MS:
            spoken += " " + minutes(-(-left_ms // SPOKEN_STEP_MS) * SPOKEN_STEP_MS)
        self.show_face(
            RingFace(
                moment.digits,
                moment.word,
                moment.shape,
                moment.fraction,
                self.theme.colour(moment.role),
                dimmed=view.state is State.PAUSED,
                spoken=spoken,
            )
        )

    def _show_time_left(self, left_ms: int) -> None:
        about = self._driver.player.timeline.about
        words = self.tr("about {time} left") if about else self.tr("{time} left")
        in_minutes = minutes(-(-left_ms // 60_000) * 60_000)
        spoken = words.format(time=in_minutes)
        self.time_left.set_text(words.format(time=minutes(left_ms)), spoken)

    def _show_buttons(self, view: View) -> None:
        stands = view.state is State.PAUSED or view.waits
        self.controls.pause.set_words(self.tr("Go on") if stands else self.tr("Pause"))
        self.controls.extend.setVisible(view.phase.is_pause and not view.waits)
        button = self.controls.detour
        button.setVisible(view.can_detour or view.detour is not None)
        if view.detour is not None:
            button.set_words(self.tr("Back to the block (T)"))
        elif view.phase.detour is not None:
            name = view.phase.detour.name.get(self._language)
            button.set_words(self.tr("{name} (T)").format(name=name))

    def _show_caption(self, words: str) -> None:
        self.caption.set_text(words)
        if words and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def _on_happened(self, event: object) -> None:
        if isinstance(event, Resumed | Finished):
            self.hurt_veil.dismiss()
        if isinstance(event, Finished):
            self.finished.emit()

    # Keys and clicks

    def leave(self) -> None:
        """Stand still and leave; nothing is asked and nothing is lost."""
        if self._driver.view.state is State.RUNNING:
            self._driver.pause()
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand a key to the driver; a key that is held down counts once."""
        if self.hurt_veil.is_open:
            self._hand_to_veil(event)
            return
        action = self._keys.get(event.key())
        if event.key() == Qt.Key.Key_Equal and event.text() == "+":
            action = self._driver.extend
        if action is None:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            action()

    def _hand_to_veil(self, event: QKeyEvent) -> None:
        """While it asks, keys are for it alone, but for those that only change the view."""
        key, repeated = event.key(), event.isAutoRepeat()
        if self.hurt_veil.take_key(key, repeated=repeated):
            return
        if key in (Qt.Key.Key_F, Qt.Key.Key_F11) and not repeated:
            self._keys[key]()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take a click anywhere like Space."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._driver.go_on_or_pause()
        else:
            super().mousePressEvent(event)
