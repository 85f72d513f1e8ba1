"""A small bar that asks something of the editor and stops nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from kneetimer.gui.theme import MEDIUM, SMALL
from kneetimer.gui.widgets.button import button
from kneetimer.gui.widgets.flow_layout import FlowLayout
from kneetimer.gui.widgets.label import label
from kneetimer.gui.widgets.stepper import Spinner

Answer = tuple[str, Callable[[], None]]


class AskBar(QFrame):
    """One question with its answers; Escape is the last of them.

    Signals:
        closed(): it was answered
    """

    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "info")
        self._answers: list[Answer] = []
        self.buttons: list[QPushButton] = []
        self.words = label("")
        rows = QVBoxLayout(self)
        rows.setContentsMargins(MEDIUM, SMALL, MEDIUM, SMALL)
        rows.setSpacing(SMALL)
        rows.addWidget(self.words)
        self._rows = rows
        self._holder: QWidget | None = None
        self.hide()

    @property
    def text(self) -> str:
        """What is asked; "" while nothing is."""
        return self.words.text() if self._answers else ""

    def ask(self, text: str, answers: Sequence[Answer], spinner: Spinner | None = None) -> None:
        """Ask something, in the place of what was asked before.

        Args:
            text: the question
            answers: words of a button and what it does; the last one changes nothing
            spinner: for a number that belongs to it
        """
        self._clear()
        self._answers = list(answers)
        self.say(text)
        self._holder = QWidget()
        flow = FlowLayout(self._holder, gap_px=SMALL)
        if spinner is not None:
            flow.addWidget(spinner)
        for number, (words, _) in enumerate(self._answers):
            made = button(words)
            made.clicked.connect(lambda _=False, number=number: self.answer(number))
            flow.addWidget(made)
            self.buttons.append(made)
        self._rows.addWidget(self._holder)
        self.show()
        (spinner.spin if spinner is not None else self.buttons[0]).setFocus()

    def say(self, text: str) -> None:
        """Say something else beside the same answers."""
        self.words.setText(text)
        self.setAccessibleName(text)

    def answer(self, number: int) -> None:
        """Take an answer."""
        act = self._answers[number][1]
        self._clear()
        self.hide()
        self.closed.emit()
        act()

    def put_away(self) -> None:
        """Ask no more: something else has come of it."""
        self._clear()
        self.hide()

    def _clear(self) -> None:
        self._answers = []
        self.buttons = []
        if self._holder is not None:
            self._rows.removeWidget(self._holder)
            self._holder.hide()
            self._holder.deleteLater()
            self._holder = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape takes the last answer."""
        if event.key() == Qt.Key.Key_Escape and self._answers:
            self.answer(len(self._answers) - 1)
        else:
            super().keyPressEvent(event)
