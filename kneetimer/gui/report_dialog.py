"""For which days a report is wanted, and on which paper."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QDate, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QDateEdit, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from kneetimer.gui.handout_dialog import usual_paper
from kneetimer.gui.handout_layout import PAPERS
from kneetimer.gui.theme import CONTROL_PX, LARGE, MEDIUM, RADIUS, SMALL
from kneetimer.gui.widgets.dialog import Dialog
from kneetimer.gui.widgets.label import heading, label, muted
from kneetimer.gui.widgets.segmented import Segmented

_SHORT_DAYS, _LONG_DAYS = 28, 84
_WIDTH_PX = 500


@dataclass(frozen=True, slots=True)
class Wish:
    """The days, both included, and "a4" or "letter"."""

    first: date
    last: date
    paper: str


def ask_for_report(today: date, oldest: date | None, parent: QWidget) -> Wish | None:
    """Ask for which days; None where nothing is wanted.

    Args:
        today: the last day that is offered
        oldest: the day of the first session; None where there is none
        parent: what the question stands above
    """
    dialog = ReportDialog(today, oldest, parent)
    wish = dialog.wish if dialog.exec() == QDialog.DialogCode.Accepted else None
    dialog.deleteLater()
    return wish


class ReportDialog(Dialog):
    """Offers the last weeks, all there is, or days of the person's own."""

    def __init__(self, today: date, oldest: date | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Report"))
        self._today = today
        self._starts = [_before(today, _SHORT_DAYS), _before(today, _LONG_DAYS), oldest or today]
        rows = QVBoxLayout(self)
        rows.setContentsMargins(LARGE, LARGE, LARGE, LARGE)
        rows.setSpacing(MEDIUM)
        rows.addWidget(heading(self.tr("A report to show to somebody")))
        words = self.tr("What you did, how it felt, and your notes. Nothing is judged.")
        rows.addWidget(muted(words))
        spans = [self.tr("4 weeks"), self.tr("12 weeks"), self.tr("Everything")]
        self.spans = Segmented(self.tr("Days"), spans, 1)
        self.spans.chosen.connect(self._choose)
        rows.addWidget(self.spans)
        self.first = self._day(self.tr("From"), self._starts[1])
        self.last = self._day(self.tr("To"), today)
        days = QHBoxLayout()
        days.setSpacing(SMALL)
        for name, edit in ((self.tr("From"), self.first), (self.tr("To"), self.last)):
            named = label(name, wrap=False)
            named.setBuddy(edit)
            days.addWidget(named)
            days.addWidget(edit, 1)
        rows.addLayout(days)
        self._papers = list(PAPERS)
        names = [self.tr("A4"), self.tr("Letter")]
        self.papers = Segmented(self.tr("Paper"), names, self._papers.index(usual_paper()))
        rows.addWidget(self.papers)
        self._add_buttons(rows, self.tr("Cancel"), self.tr("Save…"))
        self.setMinimumWidth(_WIDTH_PX)

    @property
    def wish(self) -> Wish:
        """What is chosen; days that were turned round are set right."""
        first, last = sorted(_date_of(edit) for edit in (self.first, self.last))
        return Wish(first, last, self._papers[self.papers.current])

    def _choose(self, number: int) -> None:
        self.first.setDate(_qdate(self._starts[number]))
        self.last.setDate(_qdate(self._today))

    def _day(self, name: str, day: date) -> QDateEdit:
        edit = _DayEdit(_qdate(day))
        edit.setAccessibleName(name)
        edit.setDisplayFormat(self.tr("yyyy-MM-dd", "how a day is shown: dd.MM.yyyy in German"))
        return edit


class _DayEdit(QDateEdit):
    """A day to type, or to count up and down with the arrow keys; outlined like the buttons."""

    def __init__(self, day: QDate) -> None:
        super().__init__(day)
        self.setFrame(False)
        self.setButtonSymbols(QDateEdit.ButtonSymbols.NoButtons)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setMinimumHeight(CONTROL_PX)
        clear = QPalette()
        clear.setColor(QPalette.ColorRole.Base, QColor(Qt.GlobalColor.transparent))
        self.setPalette(clear)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the day as Qt does, and an outline that tells of the focus round it."""
        super().paintEvent(event)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            palette = self.palette()
            painter.setPen(QPen((palette.dark() if self.hasFocus() else palette.mid()).color(), 2))
            edge = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(edge, RADIUS - 2, RADIUS - 2)


def _before(today: date, days: int) -> date:
    """Give the first of so many days of which today is the last."""
    return today - timedelta(days=days - 1)


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)


def _date_of(edit: QDateEdit) -> date:
    chosen = edit.date()
    return date(chosen.year(), chosen.month(), chosen.day())
