"""A programme's weeks: a table of weeks by days, or a list of them where there is little room."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtGui import QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from kneetimer.core.calendar import WEEK_DAYS
from kneetimer.core.programme_days import ProgrammeDay
from kneetimer.gui import programme_words
from kneetimer.gui.date_words import short_date, short_day, weekday
from kneetimer.gui.programme_table import WeekRow
from kneetimer.gui.theme import SMALL, TIGHT, Type, font
from kneetimer.gui.widgets.label import heading, label, muted

# In sizes of the type: the least width of a day, and the width of a week's name.
_DAY_EM, _WEEK_EM = 6, 6


class WeekTable(QWidget):
    """Shows rows; the week and the day that are now are marked, and say so."""

    def __init__(self, title_of: Callable[[str], str], language: str) -> None:
        super().__init__()
        self._title_of, self._language = title_of, language
        self._rows: Sequence[WeekRow] = ()
        self._today = date.min
        self._is_wide: bool | None = None
        self._holder = QVBoxLayout(self)
        self._holder.setContentsMargins(0, 0, 0, 0)
        self._inner: QWidget | None = None
        self.setAccessibleName(self.tr("Weeks"))

    def show_weeks(self, rows: Sequence[WeekRow], today: date) -> None:
        """Show these weeks."""
        if (list(rows), today) != (list(self._rows), self._today):
            self._rows, self._today = rows, today
            self._is_wide = None
            self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find out whether there is room for a table."""
        super().resizeEvent(event)
        self._arrange()

    @property
    def is_table(self) -> bool:
        """Whether there is room for a table."""
        return self.width() >= self._table_px()

    def _table_px(self) -> float:
        """Give how wide a table has to be so that no word is cut off."""
        em, metrics = font(Type.SMALL).pixelSize(), QFontMetricsF(font(Type.SMALL))
        said = {
            self._title_of(due.routine) for row in self._rows for d in row.days for due in d.due
        }
        said |= {weekday(number, self._language) for number in range(WEEK_DAYS)}
        longest = max(metrics.horizontalAdvance(word) for title in said for word in title.split())
        return WEEK_DAYS * (max(_DAY_EM * em, longest + 2 * SMALL) + TIGHT) + _WEEK_EM * em

    def _arrange(self) -> None:
        if self._is_wide is self.is_table:
            return
        self._is_wide = self.is_table
        if self._inner is not None:
            self._inner.hide()
            self._inner.deleteLater()
        self._inner = self._table() if self._is_wide else self._list()
        self._holder.addWidget(self._inner)
        self._inner.show()

    # As a table

    def _table(self) -> QWidget:
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(TIGHT)
        grid.setVerticalSpacing(TIGHT)
        grid.setColumnMinimumWidth(0, round(_WEEK_EM * font(Type.SMALL).pixelSize()))
        first = self._rows[0].days[0].day.weekday() if self._rows else 0
        for column in range(WEEK_DAYS):
            name = weekday((first + column) % WEEK_DAYS, self._language)
            head = muted(name, Type.SMALL, wrap=False)
            head.setContentsMargins(SMALL, 0, 0, 0)
            grid.addWidget(head, 0, 1 + column)
            grid.setColumnStretch(1 + column, 1)
        line, phases = 1, ""
        for row in self._rows:
            named = programme_words.titles(row.phases, self._language)
            if named and named != phases:
                head = heading(named, Type.BODY)
                head.setContentsMargins(0, SMALL, 0, 0)
                grid.addWidget(head, line, 0, 1, 1 + WEEK_DAYS)
                line, phases = line + 1, named
            grid.addWidget(self._week_name(row), line, 0)
            for column in range(WEEK_DAYS):
                there = [d for d in row.days if (d.day.weekday() - first) % WEEK_DAYS == column]
                grid.addWidget(self._cell(there), line, 1 + column)
            line += 1
        return holder

    def _week_name(self, row: WeekRow) -> QWidget:
        holder = QWidget()
        rows = QVBoxLayout(holder)
        rows.setContentsMargins(0, TIGHT, SMALL, TIGHT)
        rows.setSpacing(0)
        rows.addWidget(label(self._name_of(row), Type.SMALL, bold=True))
        begins = short_date(row.days[0].day, self._language, self._today)
        rows.addWidget(muted(begins, Type.SMALL, wrap=False))
        rows.addStretch(1)
        return holder

    def _name_of(self, row: WeekRow) -> str:
        if row.is_upkeep:
            return self.tr("After that")
        return self.tr("Week {n}").format(n=row.number)

    def _cell(self, there: Sequence[ProgrammeDay]) -> QFrame:
        cell = QFrame()
        is_today = any(day.day == self._today for day in there)
        lines = [line for day in there for line in self._lines(day)]
        cell.setProperty("kind", "info" if is_today else "inset" if lines else "")
        rows = QVBoxLayout(cell)
        rows.setContentsMargins(SMALL, TIGHT + 2, TIGHT, TIGHT + 2)
        rows.setSpacing(0)
        if is_today:
            rows.addWidget(label(self.tr("today"), Type.SMALL, bold=True))
        for title, dose in lines:
            rows.addWidget(label(title, Type.SMALL))
            if dose:
                rows.addWidget(muted(dose, Type.SMALL))
        rows.addStretch(1)
        return cell

    def _lines(self, day: ProgrammeDay) -> list[tuple[str, str]]:
        """Give what a day holds: the title and the dose in short; what comes twice says so."""
        counted = Counter((self._title_of(due.routine), due.dose_words) for due in day.due)
        twice = self.tr("{title}, {n} times")
        return [
            (title if count == 1 else twice.format(title=title, n=count), dose)
            for (title, dose), count in counted.items()
        ]

    # As a list

    def _list(self) -> QWidget:
        holder = QWidget()
        rows = QVBoxLayout(holder)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(TIGHT)
        phases = ""
        for row in self._rows:
            named = programme_words.titles(row.phases, self._language)
            if named and named != phases:
                rows.addSpacing(SMALL)
                rows.addWidget(heading(named, Type.LEAD))
                phases = named
            rows.addSpacing(SMALL)
            rows.addWidget(label(self._name_of(row), bold=True))
            due = [day for day in row.days if day.due]
            if not due:
                rows.addWidget(muted(self.tr("nothing due")))
            for day in due:
                rows.addWidget(self._day_line(day))
        return holder

    def _day_line(self, day: ProgrammeDay) -> QLabel:
        said = [f"{title} {dose}".strip() for title, dose in self._lines(day)]
        name = short_day(day.day, self._language)
        is_today = day.day == self._today
        if is_today:
            name = self.tr("{day}, today").format(day=name)
        words = self.tr("{day}: {list}").format(day=name, list=", ".join(said))
        return label(words, bold=is_today)
