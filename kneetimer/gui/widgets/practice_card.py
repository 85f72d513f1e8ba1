"""What the person counted or read off, exercise by exercise."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kneetimer.core.balance import Practice
from kneetimer.gui import progress_words
from kneetimer.gui.theme import HUGE, LARGE, SMALL, TIGHT, Theme, Type
from kneetimer.gui.widgets.chart_card import ChartCard, ChartColumn, empty
from kneetimer.gui.widgets.label import label, muted
from kneetimer.gui.widgets.pair_row import PairRow
from kneetimer.gui.widgets.practice_chart import PracticeChart

_PAIR_PX = 640


class PracticeCard(ChartCard):
    """A line chart for each exercise, two side by side."""

    def __init__(self, theme: Theme, language: str) -> None:
        super().__init__(self.tr("What you counted"))
        self._theme, self._language = theme, language
        self.charts: list[PracticeChart] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(LARGE)
        self.rows.addLayout(self._list)

    def picture(self) -> ChartColumn:
        """Give what is saved."""
        return ChartColumn(self.head.title.text(), self.charts)

    def show_practice(self, practice: Sequence[Practice]) -> None:
        """Show exercises, the one that was counted last first."""
        empty(self._list)
        self.charts = []
        made = [self._made(one) for one in practice]
        for first, second in zip(made[::2], [*made[1::2], QWidget()], strict=False):
            self._list.addWidget(PairRow(first, second, least_px=_PAIR_PX, gap_px=HUGE))
        self.setVisible(bool(practice))

    def set_theme(self, theme: Theme) -> None:
        """Have the colours of another theme."""
        self._theme = theme
        for chart in self.charts:
            chart.set_theme(theme)

    def _made(self, practice: Practice) -> QWidget:
        holder = QWidget()
        rows = QVBoxLayout(holder)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(TIGHT)
        rows.addWidget(label(practice.name.get(self._language), bold=True))
        unit = self.tr("seconds") if practice.seconds else self.tr("times")
        parts = [unit]
        if practice.balance is not None:
            percent = progress_words.percent(practice.balance)
            parts.append(self.tr("balance {percent}").format(percent=percent))
        rows.addWidget(muted(progress_words.DOT.join(parts), Type.SMALL))
        rows.addSpacing(SMALL)
        chart = PracticeChart(self._theme, practice, self._language)
        self.charts.append(chart)
        rows.addWidget(chart)
        rows.addStretch(1)
        return holder
