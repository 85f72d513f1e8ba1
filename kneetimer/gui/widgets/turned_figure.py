"""The session's figure: it can be turned by a quarter, which the figure itself need not know."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QWidget

from kneetimer.core.body import Side
from kneetimer.core.exercise import Exercise
from kneetimer.core.figure_camera import Camera
from kneetimer.core.figure_stance import Stance
from kneetimer.gui.turn import Turn
from kneetimer.gui.widgets.figure import FigureWidget
from kneetimer.gui.widgets.figure_ground import bounds_of
from kneetimer.gui.widgets.turned_label import TurnedLabel


class TurnedFigure(TurnedLabel):
    """Holds a figure; while it is turned, the figure is hidden and painted from here.

    Attributes:
        figure: what it holds
        aspect: how wide the figure is for its height, over its whole movement
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("figure_place")
        self.aspect = 1.0
        self._shown: tuple[Exercise | None, Side | None] = (None, None)
        self._reduced = False
        self._ground = QColor(self.palette().color(QPalette.ColorRole.Window))
        self.figure = FigureWidget(self)
        self.setAutoFillBackground(True)

    def set_ground(self, ground: QColor) -> None:
        """Set the colour behind the figure; it is opaque, so that nothing below is repainted."""
        self._ground = ground
        self._lay_ground()

    def _lay_ground(self) -> None:
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Window, self._ground)
        self.setPalette(palette)
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        """Keep its ground: a style sheet takes palettes away from what comes into a window."""
        super().changeEvent(event)
        is_lost = self.palette().color(QPalette.ColorRole.Window) != self._ground
        if event.type() == QEvent.Type.PaletteChange and is_lost:
            self._lay_ground()

    def show_exercise(self, exercise: Exercise | None, side: Side | None) -> None:
        """Show the start of an exercise."""
        if (exercise, side) == self._shown:
            return
        self._shown = exercise, side
        self.figure.show_exercise(exercise, side)
        figure = exercise.figure if exercise is not None else None
        if figure is not None:
            bounds = bounds_of(figure, Camera(figure.turn))
            self.aspect = bounds.width() / bounds.height()
        self.setAccessibleName(self.figure.accessibleName())
        self.update()

    @property
    def can_move(self) -> bool:
        """Whether it is to move at all."""
        return not self._reduced

    def set_reduced_motion(self, *, reduced: bool) -> None:
        """Set whether start and end stand side by side instead of a movement."""
        self._reduced = reduced
        self.figure.set_reduced_motion(reduced=reduced)
        self.update()

    def set_stance(self, stance: Stance) -> None:
        """Show this moment of the movement."""
        if self.can_move and stance != self.figure.stance:
            self.figure.set_stance(stance)
            if self.turn is not Turn.OFF:
                self.update()

    def set_turn(self, turn: Turn) -> None:
        """Paint turned from now on."""
        super().set_turn(turn)
        self.figure.setVisible(turn is Turn.OFF)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the figure all the room."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the figure where it cannot do so itself."""
        if self.turn is Turn.OFF:
            return
        with QPainter(self) as painter:
            self.turn_painter(painter)
            self.figure.render(painter, QPoint(), renderFlags=QWidget.RenderFlag(0))

    def _fit(self) -> None:
        self.figure.setGeometry(0, 0, self.upright_size.width(), self.upright_size.height())
