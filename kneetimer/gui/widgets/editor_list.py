"""The left of the editor: the items, and buttons for what the keys do."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from kneetimer.gui.editor_model import ItemsModel
from kneetimer.gui.theme import SMALL, TIGHT
from kneetimer.gui.widgets.button import LinkButton, button
from kneetimer.gui.widgets.editor_pictures import EditorPictures
from kneetimer.gui.widgets.editor_tree import ItemsTree
from kneetimer.gui.widgets.icon import IconButton
from kneetimer.gui.widgets.label import muted


class EditorList(QWidget):
    """The tree of items with its buttons.

    Attributes:
        tree: the items
        add, up, down, delete, about: its buttons
    """

    def __init__(self, model: ItemsModel, pictures: EditorPictures) -> None:
        super().__init__()
        self.tree = ItemsTree(model, pictures)
        self.about = LinkButton("source", self.tr("About the whole routine"))
        self.about.setToolTip(self.tr("Description, rests and count-in for every item (Ctrl+I)"))
        self.nothing = muted(self.tr("Nothing in it yet: press Insert or “Add”."))
        self.add = button(self.tr("Add"))
        self.add.setToolTip(self.tr("Add an item below this one (Insert)"))
        self.up = IconButton("up", self.tr("Move up (Alt+Up)"))
        self.down = IconButton("down", self.tr("Move down (Alt+Down)"))
        self.delete = IconButton("minus", self.tr("Delete (Delete)"))
        self.delete.clicked.connect(self.tree.delete_wanted)
        self.up.clicked.connect(lambda: self.tree.step_wanted.emit(-1))
        self.down.clicked.connect(lambda: self.tree.step_wanted.emit(1))
        self.tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.tree.customContextMenuRequested.connect(self._open_menu)
        self.grouping: Callable[[], None] = lambda: None
        model.modelReset.connect(lambda: self._show_nothing(model))
        self._lay_out()

    def _lay_out(self) -> None:
        acts = QHBoxLayout()
        acts.setSpacing(TIGHT)
        acts.addWidget(self.add)
        acts.addStretch(1)
        for made in (self.up, self.down, self.delete):
            acts.addWidget(made)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(SMALL)
        rows.addWidget(self.about, 0, Qt.AlignmentFlag.AlignLeft)
        rows.addWidget(self.nothing)
        rows.addWidget(self.tree, 1)
        rows.addLayout(acts)

    def _show_nothing(self, model: ItemsModel) -> None:
        self.nothing.setVisible(not model.rowCount())

    def menu(self) -> QMenu:
        """Make the menu of what may be done with the chosen items."""
        menu = QMenu(self.tree)
        tree = self.tree
        rows: list[tuple[str, str, Callable[[], None]]] = [
            (self.tr("Add below"), "Ins", tree.add_wanted.emit),
            (self.tr("Duplicate"), "Ctrl+D", tree.duplicate_wanted.emit),
            (self.tr("Put into a group"), "Ctrl+G", self.grouping),
            (self.tr("Move up"), "Alt+Up", lambda: tree.step_wanted.emit(-1)),
            (self.tr("Move down"), "Alt+Down", lambda: tree.step_wanted.emit(1)),
            (self.tr("Cut"), "Ctrl+X", tree.cut_wanted.emit),
            (self.tr("Copy"), "Ctrl+C", tree.copy_wanted.emit),
            (self.tr("Paste"), "Ctrl+V", tree.paste_wanted.emit),
            (self.tr("Delete"), "Del", tree.delete_wanted.emit),
        ]
        for words, keys, act in rows:
            action = QAction(words, menu)
            action.setShortcut(QKeySequence(keys))
            action.setShortcutVisibleInContextMenu(True)
            # The tree and the page answer to the keys; here they are only shown.
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.triggered.connect(act)
            menu.addAction(action)
        return menu

    def _open_menu(self, at: QPoint) -> None:
        menu = self.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.tree.viewport().mapToGlobal(at))
