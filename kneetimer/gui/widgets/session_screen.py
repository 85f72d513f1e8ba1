"""The session's screen: told a moment, it shows it; it knows neither keys nor time."""

from __future__ import annotations

import re
from dataclasses import replace

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QGuiApplication,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from kneetimer.gui import session_layout as sizes
from kneetimer.gui.moments import Moment
from kneetimer.gui.session_figure import Shown
from kneetimer.gui.session_layout import Parts, Places, arrange
from kneetimer.gui.theme import BODY_PX, DARK, Theme
from kneetimer.gui.turn import Turn, placed, upright
from kneetimer.gui.widgets.fit_label import FitLabel
from kneetimer.gui.widgets.hurt_veil import HurtVeil
from kneetimer.gui.widgets.pause_veil import PauseVeil
from kneetimer.gui.widgets.phase_sign import PhaseSign
from kneetimer.gui.widgets.ring import Ring, RingFace
from kneetimer.gui.widgets.session_bar import SessionBar
from kneetimer.gui.widgets.session_controls import SessionControls
from kneetimer.gui.widgets.turned_figure import TurnedFigure

RADIUS_PX = 28
LAST_SPACE = re.compile(r" (?=\w+( ·|$))")
NBSP = "\N{NO-BREAK SPACE}"
# Work still to come, in the bar: between the outlines of cards and those of controls.
TO_COME = 0.45

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTRE = Qt.AlignmentFlag.AlignCenter


class SessionScreen(QWidget):
    """Lays out and paints what a session shows, upright or turned by a quarter."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.turn = Turn.OFF
        self._parts = Parts()
        self._places: Places = arrange(self.size(), self._parts)
        self._make_labels()
        self.figure = TurnedFigure(self)
        self.sign = PhaseSign(self)
        self.ring = Ring(self)
        self.bar = SessionBar(self)
        self.veil = PauseVeil(self)
        self.controls = SessionControls(self)
        self.hurt_veil = HurtVeil(self)

    def _make_labels(self) -> None:
        bold = QFont.Weight.DemiBold
        self.side = FitLabel(sizes.SIDE_PX, weight=bold, parent=self)
        self.set = FitLabel(sizes.CAPTION_PX, alignment=RIGHT, parent=self)
        self.title = FitLabel(sizes.TITLE_PX, weight=bold, parent=self)
        self.lie = FitLabel(sizes.LIE_PX, weight=bold, parent=self)
        self.caption = FitLabel(sizes.CAPTION_PX, parent=self)
        self.count = FitLabel(sizes.COUNT_PX, weight=bold, alignment=CENTRE, parent=self)
        self.fetch = FitLabel(sizes.CAPTION_PX, weight=bold, alignment=CENTRE, parent=self)
        self.cue = FitLabel(sizes.CUE_PX, alignment=CENTRE, parent=self)
        self.time_left = FitLabel(sizes.SMALL_PX, alignment=RIGHT, parent=self)
        self.hint = FitLabel(sizes.SMALL_PX, parent=self)
        self.following = FitLabel(sizes.NEXT_PX, weight=bold, alignment=RIGHT, parent=self)
        for name, label in self._labels().items():
            label.setObjectName(name)

    def _labels(self) -> dict[str, FitLabel]:
        return {
            name: getattr(self, name)
            for name in (
                *("side", "set", "title", "lie", "caption", "count", "fetch", "cue"),
                *("time_left", "hint", "following"),
            )
        }

    # Looks

    def set_colours(self, theme: Theme) -> None:
        """Take the colours of another theme."""
        self.theme = theme
        text, muted, accent = (QColor(c) for c in (theme.text, theme.text_muted, theme.accent))
        surface, outline = QColor(theme.surface), QColor(theme.outline)
        self.ring.set_colours(text, outline)
        to_come = mixed(outline, QColor(theme.outline_strong), TO_COME)
        self.bar.set_colours(accent, to_come, outline)
        self.figure.set_ground(surface)
        # Dark in every theme: a stage that has gone out is seen from the corner of the eye.
        night, day = (DARK.background, DARK.text)
        self.veil.set_colours(QColor(night), QColor(day))
        self.side.set_colour(accent)
        self.lie.set_colour(QColor(theme.switch))
        for label in (self.set, self.caption, self.time_left, self.hint):
            label.set_colour(muted)
        self.controls.set_colours(text, QColor(theme.surface_raised), to_come)
        self.hurt_veil.set_theme(theme)
        self.update()

    def set_turn(self, turn: Turn) -> None:
        """Turn the whole picture."""
        self.turn = turn
        for part in (*self._labels().values(), self.figure, self.sign, self.ring, self.veil):
            part.set_turn(turn)
        self.bar.set_turn(turn)
        self.controls.set_turn(turn)
        self.hurt_veil.set_turn(turn)
        self._place()

    def set_reduced_motion(self, *, reduced: bool) -> None:
        """Set whether the figure shows start and end instead of moving."""
        self.figure.set_reduced_motion(reduced=reduced)

    # What is shown

    def show_face(self, face: RingFace) -> None:
        """Show ring and phase."""
        self.ring.show_face(face)
        if face.dimmed:
            face = replace(face, colour=QColor(self.theme.text))
        ink = self.theme.on_accent if self.theme.is_dark else self.theme.surface
        self.sign.show_face(face, QColor(ink))

    def show_figure(self, shown: Shown) -> None:
        """Show the figure."""
        self.figure.show_exercise(shown.exercise, shown.side)
        self.figure.set_stance(shown.stance)

    def show_words(self, moment: Moment, *, has_figure: bool, paused: bool) -> None:
        """Show the words of a moment, for a figure that has been shown already."""
        for name in ("title", "side", "lie", "fetch", "count", "set", "cue", "following", "hint"):
            self._labels()[name].set_text(getattr(moment, name))
        # "Rep 3" over "of 10", where the line has to be broken.
        for label, words in ((self.count, moment.count), (self.set, moment.set)):
            label.set_text(LAST_SPACE.sub(NBSP, words), words)
        self.veil.show_words(moment.word, self.tr("Space or a click: go on"))
        self.veil.setVisible(paused)
        self._parts = Parts(
            figure=has_figure,
            side=bool(moment.side),
            set=bool(moment.set),
            count=bool(moment.count) and not moment.lie,
            lie=bool(moment.lie),
            fetch=bool(moment.fetch),
            title_em=self._em(moment.title),
            figure_aspect=self.figure.aspect,
        )
        self._place()

    def _em(self, text: str) -> float:
        font = QFont(self.font())
        font.setPixelSize(100)
        font.setWeight(QFont.Weight.DemiBold)
        return QFontMetricsF(font).horizontalAdvance(text) / 100

    # Places

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let everything grow with the window."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        type_scale = QGuiApplication.font().pixelSize() / BODY_PX
        before = self._places
        self._places = arrange(upright(self.size(), self.turn), self._parts, type_scale)
        places = self._places
        self._set_sizes(places)
        boxes = places.boxes
        named: dict[str, QWidget] = {**self._labels(), "figure": self.figure}
        named |= {"sign": self.sign, "ring": self.ring, "veil": self.veil}
        for name, widget in named.items():
            if name in boxes:
                self._put(widget, boxes[name])
        self._put(self.veil, boxes["stage"])
        for name in ("side", "set", "lie", "count", "fetch", "figure"):
            named[name].setVisible(name in boxes)
        self._align(boxes)
        self._place_rows(places)
        self.veil.set_radius(RADIUS_PX * places.scale)
        self.veil.raise_()
        self.hurt_veil.setGeometry(self.rect())
        self.hurt_veil.raise_()
        if before.boxes.get("stage") != boxes["stage"]:
            self.update()

    def _align(self, boxes: dict[str, QRect]) -> None:
        """Let the words beside a figure begin at the top, and stand at the left."""
        is_beside = "figure" in boxes and boxes["figure"].left() > boxes["title"].left()
        has_own_line = "set" in boxes and boxes["set"].left() == boxes["title"].left()
        self.set.set_alignment(LEFT if has_own_line else RIGHT)
        top = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        self.title.set_alignment(CENTRE if "figure" not in boxes else top if is_beside else LEFT)

    def _set_sizes(self, places: Places) -> None:
        large = {
            self.side: sizes.SIDE_PX,
            self.title: sizes.TITLE_PX if self._parts.figure else sizes.TEXT_PX,
            self.lie: sizes.LIE_PX,
            self.count: sizes.COUNT_PX,
            self.cue: sizes.CUE_PX,
            self.fetch: sizes.FETCH_PX,
        }
        small = {
            self.set: sizes.CAPTION_PX,
            self.caption: sizes.CAPTION_PX,
            self.time_left: sizes.SMALL_PX,
            self.hint: sizes.SMALL_PX,
            self.following: sizes.NEXT_PX,
        }
        for label, px in large.items():
            label.set_most_px(max(12, round(px * places.scale)))
        for label, px in small.items():
            label.set_most_px(max(12, round(px * places.small)))
        self.sign.set_most_px(max(12, round(sizes.SIGN_PX * places.scale)))
        self.controls.set_px(round(sizes.BUTTON_PX * places.small))

    def _put(self, widget: QWidget, box: QRect) -> None:
        widget.setGeometry(placed(box, self.size(), self.turn))

    def _place_rows(self, places: Places) -> None:
        """Place the bar and the time between buttons at the top, and what comes next below."""
        top, bottom, unit = places.boxes["top"], places.boxes["bottom"], places.scale
        put, controls = self._put, self.controls
        left = controls.place(controls.above, top, 0.5, places, put) + round(20 * unit)
        time = min(round(200 * places.small), top.width() // 4)
        put(self.time_left, QRect(top.right() + 1 - time, top.y(), time, top.height()))
        wide, high = top.right() + 1 - time - round(20 * unit) - left, round(24 * unit)
        put(self.bar, QRect(left, top.y() + (top.height() - high) // 2, wide, high))
        left = controls.place(controls.below, bottom, 0.58, places, put) + round(16 * unit)
        room = bottom.right() + 1 - left
        hint = round(room * 0.3)
        put(self.hint, QRect(left, bottom.y(), hint, bottom.height()))
        put(self.following, QRect(left + hint, bottom.y(), room - hint, bottom.height()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the stage."""
        stage = placed(self._places.boxes["stage"], self.size(), self.turn)
        if not event.rect().intersects(stage):
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(self.theme.outline), 1))
            painter.setBrush(QColor(self.theme.surface))
            radius = RADIUS_PX * self._places.scale
            painter.drawRoundedRect(QRectF(stage).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)


def mixed(one: QColor, other: QColor, share: float) -> QColor:
    """Give a colour on the way from one to another."""
    return QColor.fromRgbF(
        one.redF() + (other.redF() - one.redF()) * share,
        one.greenF() + (other.greenF() - one.greenF()) * share,
        one.blueF() + (other.blueF() - one.blueF()) * share,
    )
