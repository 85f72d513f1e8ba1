"""What is to be chosen before a programme begins: the way, the day, the week."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kneetimer.core.enrolment import Enrolment
from kneetimer.core.programme import Programme
from kneetimer.gui import programme_words
from kneetimer.gui.theme import MEDIUM, SMALL, TIGHT, Type
from kneetimer.gui.widgets.button import button, primary_button
from kneetimer.gui.widgets.choice_box import ChoiceBox, Option
from kneetimer.gui.widgets.flow_layout import FlowLayout
from kneetimer.gui.widgets.label import label, muted
from kneetimer.gui.words import capital

_DAYS_AHEAD = 15
_DAY = timedelta(days=1)


def titled(words: str, control: QWidget) -> QWidget:
    """Put words above a control."""
    holder = QWidget()
    rows = QVBoxLayout(holder)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.setSpacing(TIGHT)
    rows.addWidget(muted(words, Type.SMALL, wrap=False))
    rows.addWidget(control)
    return holder


def day_options(first: date, today: date, language: str, count: int = _DAYS_AHEAD) -> list[Option]:
    """Give so many days to choose from."""
    all_days = [first + n * _DAY for n in range(count)]
    names = [capital(programme_words.day_name(day, today, language)) for day in all_days]
    return [Option(name, day) for name, day in zip(names, all_days, strict=True)]


class BeginForm(QWidget):
    """Chooses, and shows nothing that leaves no choice.

    Signals:
        changed(): another choice
        begun(): begin with `chosen`
        left(): leave it as it is
    """

    changed = Signal()
    begun = Signal()
    left = Signal()

    def __init__(
        self,
        stem: str,
        programme: Programme,
        today: date,
        language: str,
        variant: str = "",
        *,
        again: bool = False,
    ) -> None:
        super().__init__()
        self._stem, self._programme, self._language = stem, programme, language
        variants = [Option(v.title.get(language) or v.key, v.key) for v in programme.variants]
        self.variant = ChoiceBox(self.tr("Which way"), variants, programme.variant(variant).key)
        self.day = ChoiceBox(self.tr("First day"), day_options(today, today, language), today)
        self.week = ChoiceBox(self.tr("Begin in"), self._weeks(), 1)
        self.begin = primary_button(self.tr("Begin again") if again else self.tr("Begin"))
        self.leave = button(self.tr("Leave it as it is"))
        self.about = label()
        choices = QWidget()
        row = FlowLayout(choices, MEDIUM)
        for words, box, is_choice in (
            (self.tr("Which way"), self.variant, len(variants) > 1),
            (self.tr("First day"), self.day, True),
            (self.tr("Begin in"), self.week, len(self._weeks()) > 1),
        ):
            holder = titled(words, box)
            row.addWidget(holder)
            if not is_choice:
                holder.hide()
        ends = QWidget()
        buttons = FlowLayout(ends, SMALL)
        buttons.addWidget(self.begin)
        buttons.addWidget(self.leave)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(MEDIUM)
        rows.addWidget(choices)
        rows.addWidget(self.about)
        rows.addWidget(ends)
        if not again:
            self.leave.hide()
        self._show_about()
        self.variant.chosen.connect(self._take_variant)
        for box in (self.day, self.week):
            box.chosen.connect(lambda _value: self.changed.emit())
        self.begin.clicked.connect(self.begun)
        self.leave.clicked.connect(self.left)

    @property
    def chosen(self) -> Enrolment:
        """What would begin."""
        day, week, variant = self.day.value, self.week.value, self.variant.value
        return Enrolment(
            programme=self._stem,
            begun=day if isinstance(day, date) else date.min,
            week=week if isinstance(week, int) else 1,
            variant=str(variant),
        )

    def _weeks(self) -> list[Option]:
        last = self._programme.variant(str(self.variant.value)).last_week
        words = self.tr("Week {n}")
        return [Option(words.format(n=n), n) for n in range(1, last + 1)]

    def _take_variant(self) -> None:
        weeks, at = self._weeks(), self.week.value
        self.week.offer(weeks, at if isinstance(at, int) and at <= len(weeks) else 1)
        self._show_about()
        self.changed.emit()

    def _show_about(self) -> None:
        variant = self._programme.variant(str(self.variant.value))
        self.about.setText(variant.description.get(self._language))
        self.about.setVisible(bool(self.about.text()))
