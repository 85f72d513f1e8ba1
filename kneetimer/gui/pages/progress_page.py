"""What was done so far, to look at: this week, the year, how it felt, left and right, each session.

The page shows and judges nothing. What is above the fold comes first; the rest follows when the
page has been painted, and its best sets are asked for only then, one exercise at a time.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QStandardPaths, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from kneetimer.core.calendar import by_day
from kneetimer.core.errors import KneeTimerError
from kneetimer.core.summary import BestLine, SessionLine
from kneetimer.gui.bests_reader import BestsReader
from kneetimer.gui.chart_file import KINDS, save_chart
from kneetimer.gui.theme import MEDIUM, Theme, Type
from kneetimer.gui.widgets.button import LinkButton
from kneetimer.gui.widgets.chart import Chart
from kneetimer.gui.widgets.column import Column
from kneetimer.gui.widgets.label import heading
from kneetimer.gui.widgets.minutes_card import MinutesCard
from kneetimer.gui.widgets.nothing_yet import NothingYet
from kneetimer.gui.widgets.pain_card import PainCard
from kneetimer.gui.widgets.pair_row import PairRow
from kneetimer.gui.widgets.practice_card import PracticeCard
from kneetimer.gui.widgets.sessions_card import SessionsCard
from kneetimer.gui.widgets.shapes_card import ShapesCard
from kneetimer.gui.widgets.week_card import WeekCard
from kneetimer.gui.widgets.year_card import YearCard

WIDE_PX = 1040
_PAIR_PX = 820


class ProgressPage(Column):
    """Everything that was kept, in short.

    Args:
        goal: on how many days a week the person wants to train; None without a plan
        planned: on how many days of which weeks a programme has something, by their Mondays; that
            goes before the goal

    Signals:
        session_wanted(str): the person wants to see the session with this id
        export_wanted(): the person wants to take the history along
        goal_changed(object): on how many days a week the person wants to train; None without a plan
        troubled(str): a picture could not be saved, or best sets not be read, in a sentence
    """

    session_wanted = Signal(str)
    export_wanted = Signal()
    goal_changed = Signal(object)
    troubled = Signal(str)

    def __init__(  # noqa: PLR0917  # everything there is to show
        self,
        sessions: Sequence[SessionLine],
        exercises: Sequence[str],
        bests: Callable[[str], Sequence[BestLine]],
        today: date,
        language: str,
        goal: int | None,
        theme: Theme,
        *,
        planned: Mapping[date, int] | None = None,
    ) -> None:
        super().__init__("", WIDE_PX)
        self.setObjectName("progress_page")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Progress"))
        self._language, self._theme = language, theme
        self._folder = QStandardPaths.writableLocation(
            QStandardPaths.StandardLocation.PicturesLocation
        )
        self._today = today
        self._rest: tuple[Sequence[SessionLine], Sequence[str]] | None = None
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._begin_rest)
        self._reader = BestsReader(bests, self)
        self._reader.done.connect(self._show_bests)
        self._reader.troubled.connect(self.troubled)
        self._lay_out(goal)
        if planned is not None:
            self.week.follow_programme(planned)
        self._connect()
        self.show_history(sessions, exercises)

    def _lay_out(self, goal: int | None) -> None:
        language, theme = self._language, self._theme
        self.export = LinkButton("save", self.tr("Export…"))
        self.nothing = NothingYet(theme, language)
        self.week = WeekCard(theme, language, goal)
        self.minutes = MinutesCard(theme, language)
        self.year = YearCard(theme, language)
        self.pain = PainCard(theme, language)
        self.shapes = ShapesCard(theme, language)
        self.practice = PracticeCard(theme, language)
        self.sessions = SessionsCard(language)
        head = QHBoxLayout()
        head.setSpacing(MEDIUM)
        head.addWidget(heading(self.tr("Progress"), Type.HEADING), 1)
        head.addWidget(self.export)
        self.rows.addLayout(head)
        pair = PairRow(self.week, self.minutes, least_px=_PAIR_PX, gap_px=MEDIUM)
        self._above: tuple[QWidget, ...] = (pair, self.year, self.pain)
        self._below: tuple[QWidget, ...] = (self.shapes, self.practice, self.sessions)
        for widget in (self.nothing, *self._above, *self._below):
            self.add(widget)
        for widget in self._below:
            widget.hide()
        self.rows.addStretch(1)

    def _connect(self) -> None:
        self.export.clicked.connect(self.export_wanted)
        self.week.goal_changed.connect(self.goal_changed)
        for card in (self.year, self.pain, self.sessions):
            card.session_wanted.connect(self.session_wanted)
        for picture in (self.minutes, self.year, self.pain, self.shapes, self.practice):
            picture.save_wanted.connect(self._ask_where)
        self.sessions.list.row_reached.connect(self._scroll_to_row)

    # What it shows

    def show_history(
        self,
        sessions: Sequence[SessionLine],
        exercises: Sequence[str],
        today: date | None = None,
    ) -> None:
        """Show a history; what the person looks at stays.

        Args:
            sessions: the oldest first
            exercises: those with best sets
            today: None where the day is still the same
        """
        self._today = today or self._today
        self._reader.stop()
        days = by_day(sessions)
        self.nothing.setVisible(not days)
        self.export.setVisible(bool(days))
        for widget in self._above:
            widget.setVisible(bool(days))
        if not days:
            self._rest = None
            for widget in self._below:
                widget.hide()
            self.nothing.show_today(self._today)
            return
        for card in (self.week, self.minutes, self.year, self.pain):
            card.show_days(days, self._today)
        self._rest = ([line for day in days.values() for line in day.sessions], exercises)
        if self.isVisible():
            self._soon.start()

    @property
    def is_whole(self) -> bool:
        """Whether everything stands, what is below the fold too."""
        return self._rest is None and not self._reader.is_reading

    def showEvent(self, event: QShowEvent) -> None:
        """Let the rest follow."""
        super().showEvent(event)
        if self._rest is not None:
            self._soon.start()

    def show_rest_now(self) -> None:
        """Show what is below the fold without a break."""
        self._begin_rest()
        self._reader.finish_now()

    def _begin_rest(self) -> None:
        """Show the sessions, and ask for the best sets."""
        if self._rest is None:
            return
        (sessions, exercises), self._rest = self._rest, None
        self.sessions.show_sessions(sessions[::-1], self._today)
        self._reader.start(exercises)

    def _show_bests(self) -> None:
        self.shapes.show_shapes(self._reader.shapes, self._today)
        self.practice.show_practice(self._reader.practice)
        self.sessions.show()

    def set_theme(self, theme: Theme) -> None:
        """Have the colours of another theme."""
        self._theme = theme
        self.shapes.set_theme(theme)
        self.practice.set_theme(theme)
        for chart in self.findChildren(Chart):
            chart.set_theme(theme)

    def _scroll_to_row(self, row: QRect) -> None:
        view = self.sessions.list.viewport()
        place = QRect(view.mapTo(self.inner, QPoint(0, row.top())), row.size())
        place.translate(self.inner.pos())
        middle = place.center()
        self.ensureVisible(middle.x(), middle.y(), 0, place.height())

    # Pictures

    def _ask_where(self, chart: Chart) -> None:
        kinds = {self.tr("Picture (*.png)"): KINDS[0], self.tr("Drawing (*.svg)"): KINDS[1]}
        dialog = QFileDialog(self, self.tr("Save as a picture"), self._folder)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters(list(kinds))
        dialog.setDefaultSuffix(KINDS[0][1:])
        dialog.filterSelected.connect(lambda kind: dialog.setDefaultSuffix(kinds[kind][1:]))
        dialog.selectFile(chart.title + KINDS[0])
        chosen = dialog.selectedFiles() if dialog.exec() else []
        dialog.deleteLater()
        if chosen:
            self.save_picture(chart, Path(chosen[0]))

    def save_picture(self, chart: Chart, path: Path) -> None:
        """Save a chart, or say why not."""
        self._folder = str(path.parent)
        try:
            save_chart(chart, path)
        except KneeTimerError as error:
            self.troubled.emit(str(error))
