"""What is wrong with the file of a routine or a programme, in words that help to mend it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from kneetimer.gui.theme import MEDIUM, SMALL, TIGHT, Type
from kneetimer.gui.widgets.button import button, primary_button
from kneetimer.gui.widgets.column import Column, card
from kneetimer.gui.widgets.flow_layout import FlowLayout
from kneetimer.gui.widgets.icon import Icon
from kneetimer.gui.widgets.label import heading, label, muted
from kneetimer.gui.words import capital, problem_count, spot

if TYPE_CHECKING:
    from kneetimer.storage.library import Entry
    from kneetimer.storage.problems import Problem

# A broken file can have thousands; nobody reads more than this at once.
MOST_SHOWN = 60


class ProblemsPage(Column):
    """The list of problems, the way to the file, and another try.

    Signals:
        file_wanted(Path): open this file in its program
        check_wanted(Entry): read the file again
    """

    file_wanted = Signal(object)
    check_wanted = Signal(object)

    def __init__(self, entry: Entry, problems: Sequence[Problem], language: str) -> None:
        super().__init__("")
        self.setObjectName("problems_page")
        self.setAccessibleName(self.tr("Problems"))
        title = QHBoxLayout()
        title.setSpacing(MEDIUM)
        title.addWidget(Icon("warning", 36, "warning"))
        title.addWidget(heading(entry.title.get(language), Type.HEADING), 1)
        self.rows.addLayout(title)
        words = self.tr(
            "This cannot be used until its file is mended. Everything else works as before."
        )
        self.add(label(words, Type.LEAD))
        path = muted(str(entry.path), Type.SMALL)
        path.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.add(path)
        self.open_button = primary_button(self.tr("Open the file"))
        self.check_button = button(self.tr("Check again"))
        self.open_button.clicked.connect(lambda: self.file_wanted.emit(entry.path))
        self.check_button.clicked.connect(lambda: self.check_wanted.emit(entry))
        holder = QWidget()
        buttons = FlowLayout(holder, gap_px=SMALL + 4)
        buttons.addWidget(self.open_button)
        buttons.addWidget(self.check_button)
        self.add(holder)
        self.rows.addSpacing(SMALL)
        self.add(heading(problem_count(len(problems))))
        for problem in problems[:MOST_SHOWN]:
            self.add(self._row(problem))
        if len(problems) > MOST_SHOWN:
            more = self.tr("and %n more", "", len(problems) - MOST_SHOWN)
            self.add(muted(more))
        self.rows.addStretch(1)
        self.setFocusProxy(self.open_button)

    def _row(self, problem: Problem) -> QFrame:
        frame, rows = card(TIGHT)
        place = label(
            spot(problem.line, problem.column),
            Type.SMALL,
            bold=True,
            role=QPalette.ColorRole.LinkVisited,
        )
        rows.addWidget(place)
        message = label(capital(problem.message))
        message.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        rows.addWidget(message)
        return frame
