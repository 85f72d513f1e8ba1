"""The drawn person who does the exercise: still, moved from outside, or playing by itself."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QEvent, QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import (
    QEnterEvent,
    QFocusEvent,
    QHideEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QPixmap,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from kneetimer.core.body import Side
from kneetimer.core.exercise import Exercise
from kneetimer.core.figure import Figure
from kneetimer.core.figure_motion import figure_at
from kneetimer.core.figure_muscles import main_regions
from kneetimer.core.figure_stance import Stance, preview_of
from kneetimer.gui.widgets.figure_colours import figure_colours
from kneetimer.gui.widgets.figure_painter import FigurePainter, Look

FRAME_MS = 33
# Between start and end, side by side: the share of the width that the arrow has.
ARROW_SHARE = 0.16
# Of that room: how far the tip is from its middle, where the head begins, half of how wide the head
# and the shaft are; and how round the corners.
ARROW_SHAPE, TO_AND_FRO_SHAPE = (0.38, 0.06, 0.27, 0.085), (0.4, 0.14, 0.23, 0.075)
ARROW_ROUND = 0.06
START = Stance(0.0)


class FigureWidget(QWidget):
    """Paints an exercise's figure on the side that works.

    In a session it is told each stance and has no time of its own; anywhere else it can play the
    movement by itself, on `play` or while the mouse or the keyboard is on it. With reduced motion
    it shows start and end side by side instead.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("figure")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._exercise: Exercise | None = None
        self._side: Side | None = None
        self._drawn: FigurePainter | None = None
        self._stance = START
        self._reduced = self._glowing = self._plays_on_hover = False
        self._scene = QPixmap()
        self._scene_key: tuple[object, ...] = ()
        self._clock = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setInterval(FRAME_MS)
        self._timer.timeout.connect(self._show_next)

    @property
    def stance(self) -> Stance:
        """Where in the movement it is."""
        return self._stance

    @property
    def is_playing(self) -> bool:
        """Whether it moves by itself."""
        return self._timer.isActive()

    @property
    def is_mirrored(self) -> bool:
        """Whether left and right have changed places, so that the right side works."""
        return self._drawn is not None and self._drawn.figure.is_mirrored(self._side)

    def show_exercise(self, exercise: Exercise | None, side: Side | None = None) -> None:
        """Show the start of an exercise; nothing for None, or for one without a figure.

        Args:
            exercise: what to show
            side: the working side; None for the side it is drawn on
        """
        if exercise is self._exercise and side is self._side:
            return
        self.stop()
        self._exercise, self._side = exercise, side
        self._stance = START
        self._take_colours()
        self._describe(exercise, side)

    def set_stance(self, stance: Stance) -> None:
        """Show this moment of the movement; the same again costs nothing."""
        if stance != self._stance:
            self._stance = stance
            self.update()

    def set_moment(self, progress: float, breath: float = 0.0) -> None:
        """Show the movement at a progress of 0 to 1, breathed in by 0 to 1."""
        self.set_stance(Stance(progress, breath))

    def set_reduced_motion(self, *, reduced: bool) -> None:
        """Set whether start and end stand side by side instead of a movement."""
        self._reduced = reduced
        if reduced:
            self.stop()
        self.update()

    def set_glowing(self, *, glowing: bool) -> None:
        """Set whether the muscles that the exercise is for glow."""
        self._glowing = glowing
        self.update()

    def set_plays_on_hover(self, *, plays: bool) -> None:
        """Set whether it plays while the mouse or the keyboard is on it."""
        self._plays_on_hover = plays

    def play(self) -> None:
        """Play the movement again and again, in the exercise's tempo; not with reduced motion."""
        if self._drawn is not None and not self._reduced and not self._timer.isActive():
            self._clock.start()
            self._timer.start()

    def stop(self) -> None:
        """Stop playing, back at the start."""
        if self._timer.isActive():
            self._timer.stop()
            self.set_stance(START)

    def show_preview(self, elapsed_ms: float) -> None:
        """Show what playing shows after so many milliseconds."""
        if self._exercise is not None:
            self.set_stance(preview_of(self._exercise, elapsed_ms))

    def sizeHint(self) -> QSize:
        """Give a size in which everything can be told apart."""
        return QSize(300, 200)

    def minimumSizeHint(self) -> QSize:
        """Give the size below which it is a blot."""
        return QSize(60, 40)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Play while the mouse is on it."""
        if self._plays_on_hover:
            self.play()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Stop, unless the keyboard is on it."""
        if self._plays_on_hover and not self.hasFocus():
            self.stop()
        super().leaveEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Play while the keyboard is on it."""
        if self._plays_on_hover:
            self.play()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Stop, unless the mouse is on it."""
        if self._plays_on_hover and not self.underMouse():
            self.stop()
        super().focusOutEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop: nobody looks."""
        self.stop()
        super().hideEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Take on the colours of another theme."""
        if event.type() == QEvent.Type.PaletteChange:
            self._take_colours()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the person in front of its things, which are painted once for each size."""
        if self._drawn is None:
            return
        with QPainter(self) as painter:
            if self._reduced:
                self._paint_both(painter, self._drawn)
                return
            painter.drawPixmap(0, 0, self._still_scene(self._drawn))
            pose = figure_at(self._drawn.figure, self._stance.progress)
            self._drawn.paint_person(painter, QRectF(self.rect()), pose, self._look())

    def _show_next(self) -> None:
        self.show_preview(self._clock.elapsed())

    def _take_colours(self) -> None:
        figure: Figure | None = self._exercise.figure if self._exercise is not None else None
        ground = self.palette().color(QPalette.ColorRole.Window)
        colours = figure_colours(is_dark=ground.lightness() < 128)
        self._drawn = FigurePainter(figure, colours) if figure is not None else None
        self._scene_key = ()
        self.update()

    def _describe(self, exercise: Exercise | None, side: Side | None) -> None:
        """Say in words what a screen reader cannot see."""
        name = exercise.name.get(self.locale().name()) if exercise is not None else ""
        if side is Side.LEFT:
            name = self.tr("{exercise}, left side").format(exercise=name)
        elif side is Side.RIGHT:
            name = self.tr("{exercise}, right side").format(exercise=name)
        said = self.tr("Picture: {exercise}").format(exercise=name) if name else ""
        self.setAccessibleName(said)
        cues = exercise.cues if exercise is not None else ()
        language = self.locale().name()
        self.setAccessibleDescription(". ".join(cue.get(language) for cue in cues))

    def _look(self, breath: float | None = None) -> Look:
        exercise = self._exercise
        glows = self._glowing and exercise is not None
        return Look(
            self.is_mirrored,
            self._stance.breath if breath is None else breath,
            main_regions(exercise.muscles) if exercise is not None and glows else frozenset(),
        )

    def _still_scene(self, drawn: FigurePainter) -> QPixmap:
        ratio = self.devicePixelRatioF()
        key = (self.size(), ratio, self.is_mirrored)
        if key != self._scene_key:
            self._scene_key = key
            self._scene = QPixmap(self.size() * ratio)
            self._scene.setDevicePixelRatio(ratio)
            self._scene.fill(Qt.GlobalColor.transparent)
            with QPainter(self._scene) as painter:
                drawn.paint_scene(painter, QRectF(self.rect()), mirrored=self.is_mirrored)
        return self._scene

    def _paint_both(self, painter: QPainter, drawn: FigurePainter) -> None:
        """Paint start and end with an arrow between them, side by side or one below the other."""
        whole = QRectF(self.rect())
        is_wide = whole.width() * drawn.bounds.height() > whole.height() * drawn.bounds.width()
        along = whole.width() if is_wide else whole.height()
        gap = along * ARROW_SHARE
        half = (along - gap) / 2
        first, second = QRectF(whole), QRectF(whole)
        if is_wide:
            first.setRight(whole.left() + half)
            second.setLeft(whole.right() - half)
        else:
            first.setBottom(whole.top() + half)
            second.setTop(whole.bottom() - half)
        look = self._look(breath=0.0)
        drawn.paint(painter, first, 0.0, look)
        drawn.paint(painter, second, 1.0, look)
        both_ways = drawn.figure.strokes
        self._paint_arrow(painter, whole.center(), gap, is_wide=is_wide, both_ways=both_ways)

    def _paint_arrow(
        self, painter: QPainter, middle: QPointF, size: float, *, is_wide: bool, both_ways: bool
    ) -> None:
        """Paint a solid arrow, as large as its room: it is to be seen from across the room."""
        colour = self.palette().color(QPalette.ColorRole.WindowText)
        pen = QPen(colour, size * ARROW_ROUND)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(pen)
        painter.setBrush(colour)
        painter.translate(middle)
        if not is_wide:
            painter.rotate(90)
        painter.drawPolygon(_arrow(size, both_ways=both_ways))


def _arrow(size: float, *, both_ways: bool) -> QPolygonF:
    """Give the outline of an arrow to the right, about as long as `size`, round 0 0."""
    tip, neck, barb, half = (
        size * share for share in (TO_AND_FRO_SHAPE if both_ways else ARROW_SHAPE)
    )
    upper = [QPointF(neck, -half), QPointF(neck, -barb), QPointF(tip, 0.0)]
    head = [*upper, QPointF(neck, barb), QPointF(neck, half)]
    if both_ways:
        return QPolygonF([*head, *(QPointF(-point.x(), -point.y()) for point in head)])
    return QPolygonF([QPointF(-tip, -half), *head, QPointF(-tip, half)])
