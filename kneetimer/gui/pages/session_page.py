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
    QColor,
    QFont,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from kneetimer.core.player import Finished, State, View
from kneetimer.gui.moments import Moment, describe, minutes
from kneetimer.gui.player_driver import PlayerDriver
from kneetimer.gui.theme import Theme
from kneetimer.gui.widgets.fit_label import FitLabel
from kneetimer.gui.widgets.ring import Ring, RingFace
from kneetimer.gui.widgets.session_bar import SessionBar

# Sizes at 1280 × 800, for eyes two metres away; they grow and shrink with the window.
REFERENCE = (1280, 800)
TITLE_PX, SIDE_PX, COUNT_PX, CUE_PX, CAPTION_PX, SMALL_PX = 76, 84, 76, 54, 30, 24

# A screen reader hears the time at steps of ten seconds, not every second.
SPOKEN_STEP_MS = 10_000

RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTRE = Qt.AlignmentFlag.AlignCenter


class SessionPage(QWidget):
    """Shows one session and hands keys and clicks to its driver.

    Signals:
        left(): the user wants out; the session stands still and nothing is lost
        finished(): the session is over
        full_screen_wanted(): F11
    """

    left = Signal()
    finished = Signal()
    full_screen_wanted = Signal()

    def __init__(
        self,
        driver: PlayerDriver,
        language: str,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("session_page")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Session"))
        self._driver = driver
        self._language = language
        self._theme = theme
        self._words: Moment | None = None
        self._can_be_seen = True
        self._buttons: list[QPushButton] = []
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
            Qt.Key.Key_Escape: self.leave,
            Qt.Key.Key_F11: self.full_screen_wanted.emit,
        }
        self._make_parts()
        self._lay_out()
        self.set_theme(theme)
        driver.refreshed.connect(self.show_view)
        driver.said.connect(self._show_caption)
        driver.happened.connect(self._on_happened)
        self.bar.show_timeline(driver.player.timeline)
        self.show_view(driver.view)

    # Making

    def _make_parts(self) -> None:
        bold = QFont.Weight.DemiBold
        self.ring = Ring()
        self.bar = SessionBar()
        self.title = FitLabel(TITLE_PX, weight=bold)
        self.side = FitLabel(SIDE_PX, weight=QFont.Weight.Bold)
        self.count = FitLabel(COUNT_PX, weight=bold)
        self.set = FitLabel(CAPTION_PX)
        self.cue = FitLabel(CUE_PX)
        self.caption = FitLabel(CAPTION_PX, alignment=CENTRE)
        self.following = FitLabel(CAPTION_PX, weight=bold, alignment=RIGHT)
        self.time_left = FitLabel(SMALL_PX, alignment=RIGHT)
        self.hint = FitLabel(SMALL_PX)
        self._labels = {
            self.title: TITLE_PX,
            self.side: SIDE_PX,
            self.count: COUNT_PX,
            self.set: CAPTION_PX,
            self.cue: CUE_PX,
            self.caption: CAPTION_PX,
            self.following: CAPTION_PX,
            self.time_left: SMALL_PX,
            self.hint: SMALL_PX,
        }
        for name in ("title", "side", "count", "set", "cue", "caption", "following", "time_left"):
            getattr(self, name).setObjectName(name)
        self.hint.setObjectName("hint")
        self.leave_button = self._button(self.tr("Leave"), self.leave)
        self.pause_button = self._button(self.tr("Pause"), self._driver.go_on_or_pause)
        self.back_button = self._button(self.tr("← Back"), self._driver.back)
        self.skip_button = self._button(self.tr("Skip →"), self._driver.skip)
        self.extend_button = self._button(self.tr("+15 s"), self._driver.extend)
        self.extend_button.setAccessibleName(self.tr("Add 15 seconds"))
        self.detour_button = self._button(self.tr("Turn aside"), self._driver.detour)

    def _button(self, text: str, action: Callable[[], None]) -> QPushButton:
        button = QPushButton(text)
        button.setAccessibleName(text)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setObjectName("quiet")
        button.clicked.connect(lambda _checked: action())
        self._buttons.append(button)
        return button

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.leave_button)
        top.addWidget(self.bar, 1)
        top.addWidget(self.time_left)
        self._column = QVBoxLayout()
        for label, stretch in (
            (self.side, 12),
            (self.title, 17),
            (self.count, 14),
            (self.set, 5),
            (self.cue, 17),
        ):
            self._column.addWidget(label, stretch)
        self._stage = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._stage.addWidget(self.ring, 10)
        self._stage.addLayout(self._column, 11)
        bottom = QHBoxLayout()
        bottom.addWidget(self.hint, 3)
        for button in (
            self.back_button,
            self.pause_button,
            self.skip_button,
            self.extend_button,
            self.detour_button,
        ):
            bottom.addWidget(button)
        bottom.addWidget(self.following, 7)
        whole = QVBoxLayout(self)
        whole.addLayout(top)
        whole.addLayout(self._stage, 1)
        whole.addWidget(self.caption)
        whole.addLayout(bottom)
        self._whole = whole

    # Looks

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of another theme."""
        self._theme = theme
        self.ring.set_colours(QColor(theme.text), QColor(theme.outline))
        self.bar.set_colours(QColor(theme.accent), QColor(theme.outline))
        muted = QColor(theme.text_muted)
        for label in (self.set, self.caption, self.time_left, self.hint):
            label.set_colour(muted)
        self._words = None
        self.show_view(self._driver.view)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let everything grow with the window; a tall one has the ring on top."""
        super().resizeEvent(event)
        scale = min(self.width() / REFERENCE[0], self.height() / REFERENCE[1])
        tall = self.height() > self.width()
        if tall:
            scale = min(self.width() / 800, self.height() / REFERENCE[0])
        way = QBoxLayout.Direction.TopToBottom if tall else QBoxLayout.Direction.LeftToRight
        self._stage.setDirection(way)
        for label, px in self._labels.items():
            label.set_most_px(max(12, round(px * scale)))
        margin = max(10, round(32 * scale))
        self._whole.setContentsMargins(margin, margin // 2, margin, margin // 2)
        self._whole.setSpacing(max(4, round(14 * scale)))
        self._stage.setSpacing(max(8, round(40 * scale)))
        self._column.setSpacing(max(2, round(6 * scale)))
        for label in (self.caption, self.following, self.hint, self.time_left):
            label.setFixedHeight(max(20, round(46 * scale)))
        self.time_left.setFixedWidth(max(90, round(220 * scale)))
        looks = (
            f"font-size: {max(12, round(19 * scale))}px;"
            f" padding: 0 {max(5, round(18 * scale))}px;"
            f" min-height: {max(24, round(38 * scale))}px;"
        )
        for button in self._buttons:
            button.setStyleSheet(looks)
        self.bar.setFixedHeight(max(14, round(22 * scale)))

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
        """Show one moment; only the ring and the bars move thirty times a second."""
        if not self._can_be_seen:
            return
        moment = describe(view, self._language)
        self._show_ring(moment, view)
        words = replace(moment, fraction=0.0, digits="")
        if words != self._words:
            self._words = words
            self._show_words(words, view)
        self.bar.show_done(view.done_ms)
        self._show_time_left(view.left_ms)

    def _show_ring(self, moment: Moment, view: View) -> None:
        left_ms = view.phase_left_ms or 0
        spoken = moment.word
        if left_ms >= SPOKEN_STEP_MS:
            spoken += " " + minutes(-(-left_ms // SPOKEN_STEP_MS) * SPOKEN_STEP_MS)
        self.ring.show_face(
            RingFace(
                moment.digits,
                moment.word,
                moment.shape,
                moment.fraction,
                self._theme.colour(moment.role),
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

    def _show_words(self, moment: Moment, view: View) -> None:
        paused = view.state is State.PAUSED
        self.title.set_text(moment.title)
        self.side.set_text(moment.side)
        self.side.set_colour(QColor(self._theme.accent))
        self.count.set_text(moment.lie or moment.count)
        self.set.set_text(moment.set)
        self.cue.set_text(moment.cue)
        self.following.set_text(moment.following)
        self.hint.set_text(moment.hint)
        self.side.setVisible(bool(moment.side))
        self.set.setVisible(bool(moment.set))
        self.count.setVisible(bool(moment.lie or moment.count))
        self.pause_button.setText(self.tr("Go on") if paused or view.waits else self.tr("Pause"))
        self.pause_button.setAccessibleName(self.pause_button.text())
        can_extend = view.phase.is_pause and not view.waits
        self.extend_button.setVisible(can_extend)
        self._show_detour(view)

    def _show_detour(self, view: View) -> None:
        button = self.detour_button
        button.setVisible(view.can_detour or view.detour is not None)
        if view.detour is not None:
            button.setText(self.tr("Back to the block (T)"))
        elif view.phase.detour is not None:
            name = view.phase.detour.name.get(self._language)
            button.setText(self.tr("{name} (T)").format(name=name))
        button.setAccessibleName(button.text())

    def _show_caption(self, words: str) -> None:
        self.caption.set_text(words)
        if words and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def _on_happened(self, event: object) -> None:
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
        action = self._keys.get(event.key())
        if event.key() == Qt.Key.Key_Equal and event.text() == "+":
            action = self._driver.extend
        if action is None:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            action()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take a click anywhere like Space."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._driver.go_on_or_pause()
        else:
            super().mousePressEvent(event)
