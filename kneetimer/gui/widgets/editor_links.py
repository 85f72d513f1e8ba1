"""Ways on from the fields: to an exercise that the file brings along, or to one of one's own."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kneetimer.gui.theme import TIGHT, Type
from kneetimer.gui.widgets.button import LinkButton
from kneetimer.gui.widgets.flow_layout import FlowLayout
from kneetimer.gui.widgets.label import muted

# The page's keys for the first of them.
_KEYS = "Ctrl+E"


class EditorLinks(QWidget):
    """Buttons in a row, with a line above them.

    Signals:
        chosen(str): what the button stands for
    """

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.buttons: list[LinkButton] = []
        self._shown: list[tuple[str, str]] = []
        self._above = muted("", Type.SMALL)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(TIGHT)
        self._rows.addWidget(self._above)
        self._holder = QWidget()
        self._rows.addWidget(self._holder)
        self.hide()

    def show_links(self, above: str, links: Sequence[tuple[str, str]]) -> None:
        """Show other buttons: words and what they stand for; nothing where there are none."""
        self._above.setText(above)
        self._above.setVisible(bool(above))
        self.setVisible(bool(links))
        if list(links) == self._shown:
            return
        self._shown = list(links)
        self._rows.removeWidget(self._holder)
        self._holder.hide()
        self._holder.deleteLater()
        self._holder = QWidget()
        flow = FlowLayout(self._holder)
        self.buttons = []
        for words, meaning in links:
            made = LinkButton("forward", words)
            made.clicked.connect(lambda _=False, meaning=meaning: self.chosen.emit(meaning))
            flow.addWidget(made)
            self.buttons.append(made)
        if self.buttons:
            self.buttons[0].setToolTip(_KEYS)
        self._rows.addWidget(self._holder)
