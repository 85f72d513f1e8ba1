"""Cards for the items of a routine: an exercise with its dose, or something to read or do."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from kneetimer.core.dose import Dose
from kneetimer.core.exercise import Exercise
from kneetimer.core.planning import make_plan, pick_for
from kneetimer.core.profile import Profile
from kneetimer.core.routine import Activity, Card, Check, ExerciseItem
from kneetimer.gui.dose_words import details_in_words, dose_in_words
from kneetimer.gui.questions import Question, questions_of, questions_of_dose
from kneetimer.gui.theme import MEDIUM, SMALL, TIGHT, Type, font
from kneetimer.gui.widgets.button import LinkButton
from kneetimer.gui.widgets.exercise_details import ExerciseDetails
from kneetimer.gui.widgets.flow_layout import FlowLayout
from kneetimer.gui.widgets.icon import Icon
from kneetimer.gui.widgets.label import label, muted
from kneetimer.gui.widgets.marks import Tick
from kneetimer.gui.widgets.stepper import Stepper

_CIRCLE_PX = 34


class ItemCard(QFrame):
    """What every card has: a place for its number, its words, its numbers to choose.

    Signals:
        answered(str, int): the person chose a number; its key and value
        wished(str, bool): whether an optional item is to be done; its key
    """

    answered = Signal(str, int)
    wished = Signal(str, bool)

    def __init__(self, key: str, *, optional: bool, wanted: bool) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._key = key
        whole = QHBoxLayout(self)
        whole.setContentsMargins(MEDIUM + 4, MEDIUM, MEDIUM + 4, MEDIUM)
        whole.setSpacing(MEDIUM)
        self.front = QVBoxLayout()
        self.front.setContentsMargins(0, 2, 0, 0)
        whole.addLayout(self.front)
        self.body = QWidget()
        self.rows = QVBoxLayout(self.body)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.setSpacing(SMALL)
        self.column = QVBoxLayout()
        self.column.setSpacing(SMALL)
        if optional:
            self.tick = Tick(self.tr("Do this one (optional)"))
            self.tick.setChecked(wanted)
            self.tick.toggled.connect(self._wish)
            self.column.addWidget(self.tick)
            self.set_wanted(on=wanted)
        self.column.addWidget(self.body)
        whole.addLayout(self.column, 1)

    def set_wanted(self, *, on: bool) -> None:
        """Look as if it is to be done, or not; how it is done can be read either way."""
        self.body.setEnabled(on)

    def set_front(self, widget: QWidget) -> None:
        """Put a number or a sign in front."""
        self.front.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)
        self.front.addStretch(1)

    def ask(self, questions: list[Question], profile: Profile) -> None:
        """Offer the numbers that are open."""
        if not questions:
            return
        if any(question.amount.ask for question in questions):
            words = self.tr("The source gives no number here: take what suits you.")
            self.rows.addWidget(muted(words, Type.SMALL))
        holder = QWidget()
        row = FlowLayout(holder, gap_px=MEDIUM)
        for question in questions:
            value = profile.values.get(question.key, question.amount.start)
            stepper = Stepper(question.words, question.amount, value, is_time=question.is_time)
            stepper.changed.connect(lambda to, key=question.key: self.answered.emit(key, to))
            row.addWidget(stepper)
        self.rows.addWidget(holder)

    def _wish(self, on: bool) -> None:
        self.set_wanted(on=on)
        self.wished.emit(self._key, on)


class ExerciseCard(ItemCard):
    """One exercise: its name, its dose in words, and how it is done for whoever asks."""

    def __init__(self, number: int, item: ExerciseItem, defaults: Dose, profile: Profile) -> None:
        wanted = item.key not in profile.left_out
        super().__init__(item.key, optional=item.optional, wanted=wanted)
        self._item = item
        self._defaults = defaults
        self._language = profile.language
        self._details: ExerciseDetails | None = None
        self.set_front(_Number(number))
        self.name = label(item.exercise.name.get(self._language), Type.LEAD, bold=True)
        self.dose = label()
        self.more = muted(size=Type.SMALL)
        for line in (self.name, self.dose, self.more):
            self.rows.addWidget(line)
        if item.note:
            self.rows.addWidget(_note(item.note.get(self._language)))
        plan = make_plan(item, defaults, profile, pick_for(profile))
        self.ask(questions_of_dose(item.key, plan.dose), profile)
        self.how = LinkButton("down", "")
        self.how.clicked.connect(self.toggle_details)
        self.column.addWidget(self.how, 0, Qt.AlignmentFlag.AlignLeft)
        self._name_toggle(open_=False)
        self.show_profile(profile)

    def show_profile(self, profile: Profile) -> None:
        """Put the dose in words anew, with other numbers."""
        plan = make_plan(self._item, self._defaults, profile, pick_for(profile))
        details = details_in_words(plan, self._language)
        self.dose.setText(dose_in_words(plan, self._language))
        self.more.setText("\n".join(details))
        self.more.setVisible(bool(details))

    def toggle_details(self) -> None:
        """Show or hide how it is done."""
        if self._details is None:
            self._details = ExerciseDetails(self._item.exercise, self._language)
            self.column.addWidget(self._details)
            self._details.show()
            self._name_toggle(open_=True)
            return
        self._details.setVisible(self._details.isHidden())
        self._name_toggle(open_=not self._details.isHidden())

    @property
    def exercise(self) -> Exercise:
        """The exercise on the card."""
        return self._item.exercise

    def _name_toggle(self, *, open_: bool) -> None:
        words = self.tr("Show less") if open_ else self.tr("How it is done")
        self.how.show_words("up" if open_ else "down", words)
        self.how.setAccessibleName(f"{words}: {self._item.exercise.name.get(self._language)}")


class ReadingCard(ItemCard):
    """Something to read, to do without the timer, or to look at in oneself."""

    def __init__(self, item: Card | Activity | Check, profile: Profile) -> None:
        wanted = item.key not in profile.left_out
        super().__init__(item.key, optional=item.optional, wanted=wanted)
        language = profile.language
        if isinstance(item, Card):
            sign, kind, text = "info", self.tr("To read"), item.text.get(language)
        elif isinstance(item, Check):
            sign, kind, text = "check", self.tr("To look at"), item.question.get(language)
        else:
            sign, kind, text = "clock", self.tr("In your own time"), item.name.get(language)
        self.set_front(Icon(sign, 26, "muted"))
        self.rows.setSpacing(TIGHT)
        self.rows.addWidget(muted(kind, Type.SMALL))
        self.rows.addWidget(label(text))
        if isinstance(item, Activity):
            self.ask(questions_of(item), profile)


class _Number(QWidget):
    """The number of an exercise in the order of the routine, in a circle."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self._number = str(number)
        self.setFont(font(bold=True))
        self.setFixedSize(_CIRCLE_PX, _CIRCLE_PX)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint circle and number."""
        palette = self.palette()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(palette.alternateBase())
            painter.drawEllipse(self.rect())
            painter.setPen(palette.link().color())
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._number)


def _note(text: str) -> QFrame:
    frame = QFrame()
    frame.setProperty("kind", "inset")
    row = QHBoxLayout(frame)
    row.setContentsMargins(MEDIUM, SMALL + 2, MEDIUM, SMALL + 2)
    row.addWidget(label(text, Type.SMALL))
    return frame
