"""The setting of the folder for several machines: which one, and how to choose or leave it."""

from __future__ import annotations

import re

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from kneetimer.gui.theme import SMALL
from kneetimer.gui.widgets.button import button

_parts = re.compile(r"([/\\])").sub


class FolderChoice(QWidget):
    """Two buttons: one asks for a folder, the other does without.

    Signals:
        chosen(str): the folder; "" for none
    """

    chosen = Signal(str)

    def __init__(self, title: str, folder: str) -> None:
        super().__init__()
        self._title = title
        self._folder = folder
        self.setAccessibleName(title)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(SMALL)
        self.choose_button = button(self.tr("Choose…"))
        self.choose_button.setAccessibleName(f"{title}: {self.choose_button.text()}")
        self.choose_button.clicked.connect(self._ask)
        self.leave_button = button(self.tr("Do without"))
        self.leave_button.setAccessibleName(f"{title}: {self.leave_button.text()}")
        self.leave_button.clicked.connect(lambda: self._take(""))
        line.addWidget(self.choose_button)
        line.addWidget(self.leave_button)
        self.leave_button.setVisible(bool(folder))

    @property
    def text(self) -> str:
        """What the choice means, in a sentence or two."""
        if self._folder:
            words = self.tr(
                "Now {folder}. Choose the folder on your other machines, too, and let Syncthing, "
                "Nextcloud or a network share carry it."
            )
            # A long path may be broken after each of its parts.
            return words.format(folder=_parts("\\1\u200b", self._folder))
        return self.tr(
            "Every session becomes a file in a folder that Syncthing, Nextcloud or a network share "
            "carries to your other machines. KneeTimer itself sends nothing."
        )

    def _ask(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self._title, self._folder)
        if folder:
            self._take(folder)

    def _take(self, folder: str) -> None:
        self._folder = folder
        if not folder:
            self.choose_button.setFocus()
        self.leave_button.setVisible(bool(folder))
        self.chosen.emit(folder)
