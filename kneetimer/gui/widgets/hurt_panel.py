"""The look of the question "How much does it hurt?": words and targets, laid out and painted."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from kneetimer.core.record import MOST_PAIN
from kneetimer.gui import hurt_layout as sizes
from kneetimer.gui.hurt_layout import HurtPlaces, arrange_digits, arrange_rows
from kneetimer.gui.session_layout import BUTTON_PX
from kneetimer.gui.theme import BODY_PX, LIGHT, Theme
from kneetimer.gui.turn import Turn, placed, upright
from kneetimer.gui.widgets.fit_label import FitLabel
from kneetimer.gui.widgets.hurt_target import HurtTarget
from kneetimer.gui.widgets.session_button import SessionButton

# As many rows as there are digits for.
MOST_ROWS = 9
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class HurtPanel(QWidget):
    """Shows either all numbers or a few rows, upright or turned by a quarter.

    Attributes:
        numbers: the targets from 0 to 10
        rows: the targets with a digit from 1 to 9 and words
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._turn = Turn.OFF
        self._theme: Theme = LIGHT
        self._row_count = 0
        self._make_labels()
        self.numbers = [HurtTarget(self) for _ in range(MOST_PAIN + 1)]
        for number, target in enumerate(self.numbers):
            target.show_number(number)
        self.rows = [HurtTarget(self) for _ in range(MOST_ROWS)]
        self.back = SessionButton(self.tr("Back (Esc)"), self)
        self.set_theme(LIGHT)

    def _make_labels(self) -> None:
        bold = QFont.Weight.DemiBold
        self.about = FitLabel(sizes.ABOUT_PX, alignment=LEFT, parent=self)
        self.question = FitLabel(sizes.QUESTION_PX, weight=bold, alignment=LEFT, parent=self)
        self.limit = FitLabel(sizes.LIMIT_PX, weight=bold, alignment=LEFT, parent=self)
        self.hint = FitLabel(sizes.HINT_PX, alignment=LEFT, parent=self)
        self.foot = FitLabel(sizes.FOOT_PX, alignment=RIGHT, parent=self)

    def _labels(self) -> dict[str, FitLabel]:
        names = ("about", "question", "limit", "hint", "foot")
        return {name: getattr(self, name) for name in names}

    # Looks

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._theme = theme
        text, muted = QColor(theme.text), QColor(theme.text_muted)
        for label in (self.question, self.hint):
            label.set_colour(text)
        for label in (self.about, self.foot):
            label.set_colour(muted)
        self.limit.set_colour(theme.colour("switch"))
        for target in (*self.numbers, *self.rows):
            target.set_theme(theme)
        edge = QColor(theme.outline_strong)
        self.back.set_colours(text, QColor(theme.surface_raised), edge)
        self.update()

    def set_turn(self, turn: Turn) -> None:
        """Stand turned from now on."""
        self._turn = turn
        for label in self._labels().values():
            label.set_turn(turn)
        for target in (*self.numbers, *self.rows):
            target.set_turn(turn)
        self.back.set_turn(turn)
        self._place_if_shown()

    # What is shown

    def show_numbers(self) -> None:
        """Show the targets from 0 to 10."""
        self._show_targets(0)

    def show_rows(self, rows: list[tuple[str, str]]) -> None:
        """Show rows with a title and a note each."""
        for digit, (title, note) in enumerate(rows, start=1):
            self.rows[digit - 1].show_row(digit, title, note)
        self._show_targets(len(rows))

    def _show_targets(self, row_count: int) -> None:
        self._row_count = row_count
        for target in self.numbers:
            target.setVisible(not row_count)
        for number, row in enumerate(self.rows):
            row.setVisible(number < row_count)
        self._place()

    # Places

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let everything grow with the window."""
        super().resizeEvent(event)
        self._place_if_shown()

    def _place_if_shown(self) -> None:
        if not self.isHidden():
            self._place()

    def _place(self) -> None:
        type_scale = QGuiApplication.font().pixelSize() / BODY_PX
        size, count = upright(self.size(), self._turn), self._row_count
        if count:
            has_limit = bool(self.limit.text())
            places = arrange_rows(size, count, type_scale, has_limit=has_limit)
        else:
            places = arrange_digits(size, len(self.numbers), type_scale)
        self._place_labels(places)
        targets = self.rows if count else self.numbers
        for target, box in zip(targets, places.targets, strict=False):
            target.set_scale(places.scale)
            self._put(target, box)
        self._fit_targets(targets[: len(places.targets)], places, is_rows=count > 0)

    def _place_labels(self, places: HurtPlaces) -> None:
        large = {"about": sizes.ABOUT_PX, "question": sizes.QUESTION_PX}
        large |= {"limit": sizes.LIMIT_PX, "hint": sizes.HINT_PX}
        for name, label in self._labels().items():
            label.setVisible(name in places.boxes)
            if name in places.boxes:
                self._put(label, places.boxes[name])
        for name, px in large.items():
            self._labels()[name].set_most_px(max(12, round(px * places.scale)))
        self.foot.set_most_px(max(12, round(sizes.FOOT_PX * places.small)))
        self.back.set_px(round(BUTTON_PX * places.small))
        hint, row = self.back.upright_hint(), places.boxes["back"]
        high = min(hint.height(), row.height())
        top = row.y() + (row.height() - high) // 2
        self._put(self.back, QRect(row.x(), top, min(hint.width(), row.width()), high))

    def _fit_targets(self, targets: list[HurtTarget], places: HurtPlaces, *, is_rows: bool) -> None:
        """Write all of them in one size: the largest in which each one fits."""
        high = upright(targets[0].size(), self._turn).height()
        most = sizes.ROW_PX * places.scale if is_rows else high * 0.62
        for labels, px in (
            ([target.title for target in targets], most),
            ([target.note for target in targets], sizes.NOTE_PX * places.scale),
        ):
            for label in labels:
                label.set_most_px(max(12, round(px)))
            fitted = min(label.fitted_px() for label in labels)
            for label in labels:
                label.set_most_px(fitted)

    def _put(self, widget: QWidget, box: QRect) -> None:
        widget.setGeometry(placed(box, self.size(), self._turn))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Cover what is below."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), QColor(self._theme.background))
