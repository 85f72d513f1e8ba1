"""One line before a session that asks for the pain now, and a scale once it is wanted."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kneetimer.gui.theme import SMALL
from kneetimer.gui.widgets.button import LinkButton
from kneetimer.gui.widgets.pain_scale import PainScale


class PainBefore(QWidget):
    """Can be passed over: nothing is said until the person unfolds it and chooses.

    Signals:
        chosen(object): another number, or None
        turned(): it was unfolded or folded, and needs another height
    """

    chosen = Signal(object)
    turned = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.link = LinkButton("down", "")
        self.link.clicked.connect(self._turn)
        self.scale = PainScale(self.tr("Pain now"), bare=True)
        self.scale.hide()
        self.scale.chosen.connect(self._take)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(SMALL)
        rows.addWidget(self.link, 0, Qt.AlignmentFlag.AlignLeft)
        rows.addWidget(self.scale)
        self._show_words()

    @property
    def value(self) -> int | None:
        """The number that is chosen, or None."""
        return self.scale.value

    @property
    def is_open(self) -> bool:
        """Whether the scale is unfolded."""
        return not self.scale.isHidden()

    def _turn(self) -> None:
        opens = not self.is_open
        self.scale.setVisible(opens)
        if opens:
            self.scale.setFocus()
        self._show_words()
        self.turned.emit()

    def _take(self, value: int | None) -> None:
        self._show_words()
        self.chosen.emit(value)

    def _show_words(self) -> None:
        words = self.tr("Pain now?")
        if self.value is not None:
            words = self.tr("Pain now: {n}").format(n=self.value)
        self.link.show_words("up" if self.is_open else "down", words)
