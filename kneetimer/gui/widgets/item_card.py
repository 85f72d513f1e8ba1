"""Cards for the items of a routine: an exercise with its dose, or something to read or do."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QEnterEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from kneetimer.core.dose import Dose
from kneetimer.core.exercise import Exercise
from kneetimer.core.planning import make_plan, pick_for
from kneetimer.core.profile import Profile
from kneetimer.core.routine import Activity, Card, Check, ExerciseItem
from kneetimer.gui.dose_words import details_in_words, dose_in_words
from kneetimer.gui.exercise_words import shown_side
from kneetimer.gui.questions import Question, questions_of, questions_of_dose
from kneetimer.gui.theme import MEDIUM, SMALL, TIGHT, Type, font
from kneetimer.gui.widgets.figure_tile import FigureTile
from kneetimer.gui.widgets.flow_layout import FlowLayout
from kneetimer.gui.widgets.icon import Icon
from kneetimer.gui.widgets.label import label, muted
from kneetimer.gui.widgets.marks import Tick
from kneetimer.gui.widgets.stepper import Stepper

# Beside a picture, the words have room for so many times the size of their type.
_WORDS_EM = 13


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
        self._whole = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._whole.setContentsMargins(MEDIUM, MEDIUM, MEDIUM + 4, MEDIUM)
        self._whole.setSpacing(MEDIUM)
        self.front = QVBoxLayout()
        self._whole.addLayout(self.front)
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
        self._whole.addLayout(self.column, 1)

    def set_wanted(self, *, on: bool) -> None:
        """Look as if it is to be done, or not; how it is done can be read either way."""
        self.body.setEnabled(on)

    def set_front(self, widget: QWidget) -> None:
        """Put a number or a sign in front."""
        self.front.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)
        self.front.addStretch(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the picture above the words where there is no room for both side by side."""
        super().resizeEvent(event)
        is_wide = self.width() >= self.front.sizeHint().width() + _WORDS_EM * font().pixelSize()
        way = QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
        if self._whole.direction() is not way:
            self._whole.setDirection(way)

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
    """One exercise: its figure, its name, its dose in words.

    Signals:
        opened(Exercise): the person wants to see how it is done
    """

    opened = Signal(object)

    def __init__(self, number: int, item: ExerciseItem, defaults: Dose, profile: Profile) -> None:
        wanted = item.key not in profile.left_out
        super().__init__(item.key, optional=item.optional, wanted=wanted)
        self._item = item
        self._defaults = defaults
        self._language = profile.language
        exercise = item.exercise
        self.tile = FigureTile(number, exercise, shown_side(exercise, profile), profile.language)
        self.tile.clicked.connect(self._open)
        self.set_front(self.tile)
        self.name = _Name(exercise.name.get(self._language))
        self.name.clicked.connect(self._open)
        self.dose = label()
        self.more = muted(size=Type.SMALL)
        for line in (self.name, self.dose, self.more):
            self.rows.addWidget(line)
        if item.note:
            self.rows.addWidget(_note(item.note.get(self._language)))
        plan = make_plan(item, defaults, profile, pick_for(profile))
        self.ask(questions_of_dose(item.key, plan.dose), profile)
        self.column.addStretch(1)
        self.show_profile(profile)

    def show_profile(self, profile: Profile) -> None:
        """Put the dose in words anew, with other numbers, and show the side that begins."""
        plan = make_plan(self._item, self._defaults, profile, pick_for(profile))
        details = details_in_words(plan, self._language)
        self.dose.setText(dose_in_words(plan, self._language))
        self.more.setText("\n".join(details))
        self.more.setVisible(bool(details))
        exercise = self._item.exercise
        self.tile.figure.show_exercise(exercise, shown_side(exercise, profile))

    @property
    def exercise(self) -> Exercise:
        """The exercise on the card."""
        return self._item.exercise

    def enterEvent(self, event: QEnterEvent) -> None:
        """Let the figure move while the mouse is anywhere on the card."""
        super().enterEvent(event)
        self.tile.look(at_it=True)

    def leaveEvent(self, event: QEvent) -> None:
        """Let it stand still again."""
        super().leaveEvent(event)
        self.tile.look(at_it=False)

    def _open(self) -> None:
        self.opened.emit(self._item.exercise)


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


class _Name(QLabel):
    """The name of an exercise, which leads to its page; the keyboard has the picture for that.

    Signals:
        clicked()
    """

    clicked = Signal()

    def __init__(self, words: str) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(words)
        self.setWordWrap(True)
        self.setFont(font(Type.LEAD, bold=True))
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Look like what may be pressed."""
        super().enterEvent(event)
        self._underline(on=True)

    def leaveEvent(self, event: QEvent) -> None:
        """Look like a name again."""
        super().leaveEvent(event)
        self._underline(on=False)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell of a click."""
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(
            event.position().toPoint()
        ):
            self.clicked.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the press, so that the release comes here."""
        event.accept()

    def _underline(self, *, on: bool) -> None:
        of = self.font()
        of.setUnderline(on)
        self.setFont(of)


def _note(text: str) -> QFrame:
    frame = QFrame()
    frame.setProperty("kind", "inset")
    row = QHBoxLayout(frame)
    row.setContentsMargins(MEDIUM, SMALL + 2, MEDIUM, SMALL + 2)
    row.addWidget(label(text, Type.SMALL))
    return frame
