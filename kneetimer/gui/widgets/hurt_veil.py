"""What lies over the whole session after "it hurts": how much, then what to do, with large targets.

Nothing is chosen beforehand, nothing moves, and nothing is changed here: who asked is told.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from kneetimer.core.hurting import ALL_OF_IT, BOUNCE_MS, Hurting, Remaining, Step, choices_for
from kneetimer.core.phase import Phase
from kneetimer.desktop.clock import monotonic_ms
from kneetimer.gui import hurt_words as words
from kneetimer.gui.widgets.hurt_panel import MOST_ROWS, HurtPanel


class HurtVeil(HurtPanel):
    """Asks, where it covers what is below it; keys are handed to it by the page.

    Args:
        parent: what it covers
        clock: gives the time in ms

    Signals:
        decided(int, Choice, str): the pain, what was chosen, and the easier way or ""
        cancelled(): the person went back
    """

    decided = Signal(int, object, str)
    cancelled = Signal()

    def __init__(self, parent: QWidget, clock: Callable[[], int] = monotonic_ms) -> None:
        super().__init__(parent)
        self.setObjectName("hurt_veil")
        self._clock = clock
        self._hurting = Hurting(())
        self._about = ""
        self._shown_ms = 0
        self._limits = (0, 0)
        self._offers: list[tuple[str, str]] = []
        self._hints: list[str] = []
        for number, target in enumerate(self.numbers):
            target.clicked.connect(lambda _=False, of=number: self._act(self._hurting.say, of))
        for number, target in enumerate(self.rows):
            target.clicked.connect(lambda _=False, of=number: self._click_row(of))
        self.back.clicked.connect(self.go_back)
        self._second_zero = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._second_zero.timeout.connect(self.tick)
        self.hide()

    # What is asked

    @property
    def is_open(self) -> bool:
        """Whether it asks something now."""
        return not self.isHidden()

    @property
    def step(self) -> Step:
        """What it asks, or how it ended."""
        return self._hurting.step

    def ask(
        self,
        phase: Phase,
        language: str,
        keep_going_up_to: int,
        stop_from: int,
        left: Remaining = ALL_OF_IT,
    ) -> None:
        """Open, and ask how much it hurts.

        Args:
            phase: the work it is about
            language: two-letter code
            keep_going_up_to: the person's own limit for going on as planned, 0 to 10
            stop_from: the one for stopping an exercise
            left: what is still to come of the exercise
        """
        self._about = words.about(phase, language)
        self._limits = (keep_going_up_to, stop_from)
        easier = phase.exercise.easier if phase.exercise is not None else ()
        self._hints = [hint.get(language) for hint in easier[:MOST_ROWS]]
        choices = choices_for(phase, bool(self._hints), left)
        notes = (words.note(of, phase, self._hints, left) for of in choices)
        self._offers = list(zip(map(words.title, choices), notes, strict=True))
        self._hurting = Hurting(choices, len(self._hints))
        self.show()
        self.raise_()
        self._show_step()
        self._show_waiting()

    def dismiss(self) -> None:
        """Close without a word."""
        self._second_zero.stop()
        self.hide()

    def go_back(self) -> None:
        """Go a step back, or out of it."""
        self._act(self._hurting.back)

    def tick(self) -> None:
        """Take the time for a 0 that waits."""
        self._act(self._hurting.tick, self._clock())

    def take_key(self, key: int, *, repeated: bool = False) -> bool:
        """Take a key; False for one that is not for it. A key that is held down counts once."""
        digit = key - Qt.Key.Key_0
        is_space = key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if not (0 <= digit <= 9 or is_space or key == Qt.Key.Key_Escape):
            return False
        if repeated:
            return True
        if is_space:
            self._act(self._hurting.go_on)
        elif key == Qt.Key.Key_Escape:
            self.go_back()
        else:
            self._act(self._hurting.press, digit, self._clock())
        return True

    def _click_row(self, number: int) -> None:
        """Take a row; the second half of a double click on what stood here before is none."""
        if self._clock() - self._shown_ms >= BOUNCE_MS:
            self._act(self._hurting.take, number)

    def _act(self, action: Callable[..., None], *values: int) -> None:
        """Hand on what the person did, and show what follows."""
        if not self.is_open:
            return
        hurting, before = self._hurting, self._hurting.step
        action(*values)
        if hurting.step is Step.CANCELLED:
            self.dismiss()
            self.cancelled.emit()
        elif hurting.step is Step.DONE:
            self.dismiss()
            hint = "" if hurting.hint is None else self._hints[hurting.hint]
            self.decided.emit(hurting.pain, hurting.choice, hint)
        elif hurting.step is not before:
            self._show_step()
        self._show_waiting()

    def _show_waiting(self) -> None:
        """Mark a 0 that may become a 10, and wait as long as it may."""
        due_ms = self._hurting.due_ms if self.is_open else None
        self.numbers[0].set_marked(marked=due_ms is not None)
        self._show_hint(waits=due_ms is not None)
        if due_ms is None:
            self._second_zero.stop()
        else:
            self._second_zero.start(max(1, due_ms - self._clock()))

    # What is shown

    def _show_step(self) -> None:
        self._shown_ms = self._clock()
        pain = self._hurting.pain
        if pain is None:
            self.about.set_text(self._about)
            self.question.set_text(self.tr("How much does it hurt?"))
            self.limit.set_text("")
            self._show_hint(waits=False)
            self.foot.set_text(self.tr("0: no pain. 10: the worst you can imagine."))
            self.show_numbers()
            self._announce(self.hint.text())
            return
        self.about.set_text(f"{words.how_much(pain)} · {self._about}")
        self.limit.set_text(words.limit(pain, *self._limits))
        if self.step is Step.CHOOSING:
            self.question.set_text(self.tr("What would you like to do?"))
            self.foot.set_text(self.tr("Press its digit. Space: go on."))
            rows = self._offers
        else:
            self.question.set_text(self.tr("Which way would be easier?"))
            self.foot.set_text(self.tr("Press its digit, and go on that way. Space: go on."))
            rows = [(hint, "") for hint in self._hints]
        self.show_rows(rows)
        self._announce(" ".join(row.accessibleName() + "." for row in self.rows[: len(rows)]))

    def _show_hint(self, *, waits: bool) -> None:
        once_more = self.tr("0. Once more: 10.")
        self.hint.set_text(once_more if waits else self.tr("Press a digit. 0 twice is 10."))

    def _announce(self, more: str) -> None:
        """Tell a screen reader what stands there now."""
        shown = (label.text() for label in (self.about, self.question, self.limit))
        said = " ".join([*(f"{text.rstrip('.')}." for text in shown if text), more])
        said = said.replace("?.", "?")
        self.setAccessibleName(said)
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))

    # Events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a key, should it get here and not to the page."""
        if not self.take_key(event.key(), repeated=event.isAutoRepeat()):
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Let no click through to the page."""
        event.accept()
