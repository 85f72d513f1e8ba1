"""The parts of the editor where they stand: list, fields, text, and the line below."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from kneetimer.gui.editor_model import ItemsModel
from kneetimer.gui.editor_work import Work
from kneetimer.gui.source_completion import completer_for
from kneetimer.gui.theme import MEDIUM, SHORT_PX, SMALL, Type, font
from kneetimer.gui.widgets.button import button, primary_button
from kneetimer.gui.widgets.editor_add import AddPanel
from kneetimer.gui.widgets.editor_ask import AskBar
from kneetimer.gui.widgets.editor_exercise import ExercisePanel
from kneetimer.gui.widgets.editor_figures import FigurePanel
from kneetimer.gui.widgets.editor_foot import EditorFoot
from kneetimer.gui.widgets.editor_form import EditorForm
from kneetimer.gui.widgets.editor_lines import LineEdit
from kneetimer.gui.widgets.editor_list import EditorList
from kneetimer.gui.widgets.editor_pictures import EditorPictures
from kneetimer.gui.widgets.editor_source import SourceView

_STACKED_PX = 700

# Fields of the editor in the palette's colours, so that they follow the theme.
_SHEET = """
QLineEdit[kind="field"], QPlainTextEdit[kind="field"] {
  background: palette(base); color: palette(text); border: 2px solid palette(mid);
  border-radius: 8px; padding: 5px 8px; min-height: 24px;
  selection-background-color: palette(highlight); selection-color: palette(highlighted-text);
}
QLineEdit[kind="field"][wrong="true"], QPlainTextEdit[kind="field"][wrong="true"] {
  border-color: palette(bright-text);
}
QLineEdit[kind="field"]:focus, QPlainTextEdit[kind="field"]:focus { border-color: palette(dark); }
QTreeView, QListView { background: transparent; border: none; show-decoration-selected: 0; }
QSplitter::handle { background: transparent; }
"""


class EditorBoard(QWidget):
    """Has the parts and their room; what they do is the page's.

    Attributes:
        form, adder, exercise, figures: what may stand beside the list, one at a time
    """

    def __init__(self, work: Work, *, can_rehearse: bool) -> None:
        super().__init__()
        self.setObjectName("editor_page")
        self.setStyleSheet(_SHEET)
        language = work.profile.language
        pictures = EditorPictures()
        self.title = LineEdit(self.tr("Title"), "editor_title")
        self.title.setPlaceholderText(self.tr("Title of the routine"))
        self.title.setFont(font(Type.LEAD, bold=True))
        self.undo_button = button(self.tr("Undo"))
        self.redo_button = button(self.tr("Redo"))
        self.source_button = button(self.tr("As text"))
        self.source_button.setCheckable(True)
        self.save_button = primary_button(self.tr("Save"))
        self.save_button.setFont(font(bold=True))
        self.model = ItemsModel(work.profile, self)
        self.list = EditorList(self.model, pictures)
        self.tree = self.list.tree
        self.form = EditorForm()
        self.adder = AddPanel(work.known, language, pictures)
        self.exercise = ExercisePanel()
        self.figures = FigurePanel(language, pictures)
        self.source = SourceView(lambda: completer_for(work.catalogue, language))
        self.ask = AskBar()
        self.foot = EditorFoot(can_rehearse=can_rehearse)
        self.right = QStackedWidget()
        for panel in (self.form, self.adder, self.exercise, self.figures):
            self.right.addWidget(panel)
        self.splitter = QSplitter()
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(MEDIUM)
        self.splitter.addWidget(self.list)
        self.splitter.addWidget(self.right)
        self.splitter.setStretchFactor(0, 2)
        self.splitter.setStretchFactor(1, 3)
        self.middle = QStackedWidget()
        self.middle.addWidget(self.splitter)
        self.middle.addWidget(self.source)
        self._lay_out()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(SMALL)
        head.addWidget(self.title, 1)
        buttons = (self.undo_button, self.redo_button, self.source_button, self.save_button)
        for made in buttons:
            head.addWidget(made)
        body = QWidget()
        rows = QVBoxLayout(body)
        rows.setContentsMargins(MEDIUM, SMALL, MEDIUM, SMALL)
        rows.setSpacing(SMALL)
        rows.addLayout(head)
        rows.addWidget(self.ask)
        rows.addWidget(self.middle, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(body, 1)
        whole.addWidget(self.foot)

    @property
    def is_in_exercise(self) -> bool:
        """Whether an exercise of the file's own stands beside the list, or figures for it."""
        return self.right.currentWidget() in (self.exercise, self.figures)

    def leave_exercise(self) -> None:
        """Let the fields of the chosen item stand there again."""
        if self.is_in_exercise:
            self.right.setCurrentWidget(self.form)

    def set_reduced_motion(self, *, reduced: bool) -> None:
        """Set whether figures stand still, start and end side by side."""
        self.exercise.figure.set_reduced_motion(reduced=reduced)
        self.figures.figure.set_reduced_motion(reduced=reduced)

    def show_head(self, title: str, can_undo: str, can_redo: str, *, has_choice: bool) -> None:
        """Show the title, and what can be done now: names of changes, "" for none."""
        if self.title.text().strip() != title:
            self.title.setText(title)
            self.title.setCursorPosition(0)  # a long one is read from its beginning
        self.undo_button.setEnabled(bool(can_undo))
        undo, redo = self.tr("Undo: {change}"), self.tr("Redo: {change}")
        self.undo_button.setToolTip(undo.format(change=can_undo) if can_undo else "")
        self.redo_button.setEnabled(bool(can_redo))
        self.redo_button.setToolTip(redo.format(change=can_redo) if can_redo else "")
        for made in (self.list.up, self.list.down, self.list.delete):
            made.setEnabled(has_choice)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the fields below the list where there is little room beside it."""
        super().resizeEvent(event)
        is_short = self.height() < SHORT_PX
        self.foot.lie_low(is_short=is_short)
        is_narrow = self.width() < _STACKED_PX and not is_short
        way = Qt.Orientation.Vertical if is_narrow else Qt.Orientation.Horizontal
        if self.splitter.orientation() is not way:
            self.splitter.setOrientation(way)
