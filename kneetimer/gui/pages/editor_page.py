"""A routine in the making: its items, the fields of the chosen one, and what comes of it.

The parts stand on a board; here they are told of each other.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent

from kneetimer.core.exercise import Catalogue
from kneetimer.core.profile import Profile
from kneetimer.core.routine import Routine
from kneetimer.gui.editor_changes import Changes
from kneetimer.gui.editor_counts import Counts
from kneetimer.gui.editor_desk import FieldsDesk
from kneetimer.gui.editor_hands import ItemsHands
from kneetimer.gui.editor_own_desk import OwnDesk
from kneetimer.gui.editor_saving import Saving
from kneetimer.gui.editor_source_desk import SourceDesk
from kneetimer.gui.editor_ways import Ways
from kneetimer.gui.editor_whole import WholeOffers
from kneetimer.gui.editor_work import Work
from kneetimer.gui.widgets.editor_board import EditorBoard


class EditorPage(EditorBoard):
    """Changes a routine.

    Signals:
        saved(Routine, str): the person wants this kept, in these words
        left(): the person is done; nothing is left unsaved that was not given up
        draft(str): the text as it is now, every two seconds while it changes
        rehearse_wanted(Routine, Where, float): play from this item on, so many times as fast
    """

    saved = Signal(object, str)
    left = Signal()
    draft = Signal(str)
    rehearse_wanted = Signal(object, object, float)

    def __init__(
        self,
        routine: Routine,
        text: str,
        catalogue: Catalogue,
        profile: Profile,
        language: str,
        *,
        can_rehearse: bool = False,
    ) -> None:
        self.work = Work(routine, text, catalogue, replace(profile, language=language))
        super().__init__(self.work, can_rehearse=can_rehearse)
        self.hands = ItemsHands(self.tree, self.model, self.work, self)
        self.desk = FieldsDesk(self.form, self.work, self)
        self.own = OwnDesk(self.exercise, self.figures, self.work, self)
        self.text = SourceDesk(self.source, self.work, self)
        self.whole = WholeOffers(self.work, self.ask, self)
        self.changes = Changes(self, self.work, self.desk, self.own, self.text)
        self.ways = Ways(
            self,
            self.work,
            self.changes,
            hands=self.hands,
            desk=self.desk,
            own=self.own,
            text=self.text,
            whole=self.whole,
        )
        self.saving = Saving(
            self.work,
            self.ask,
            self.whole,
            is_text_wrong=lambda: self.text.is_wrong,
            is_waiting=lambda: self.desk.is_waiting or self.own.is_waiting,
            parent=self,
        )
        self.counts = Counts(self.foot, self.work, self)
        self._connect()
        self._add_keys()
        self.changes.show_all([(0,)] if routine.items else [])

    def _connect(self) -> None:
        self.hands.done.connect(self.changes.make)
        self.hands.said.connect(self.whole.say)
        self.list.grouping = self.hands.group
        self.whole.made.connect(
            lambda routine, name: self.changes.make((routine, self.tree.places), name)
        )
        self.whole.play_wanted.connect(
            lambda where, speed: self.rehearse_wanted.emit(self.routine, where, speed)
        )
        self.changes.changed.connect(lambda: self.counts.take_change(self.desk.where))
        self.changes.changed.connect(self.saving.take_change)
        self.saving.saved.connect(self.saved)
        self.saving.draft.connect(self.draft)
        self.saving.left.connect(self.left)
        self.undo_button.clicked.connect(self.undo)
        self.redo_button.clicked.connect(self.redo)
        self.save_button.clicked.connect(self.save)
        self.foot.order.clicked.connect(self.whole.offer_order)
        self.foot.minutes.clicked.connect(self.whole.offer_minutes)

    def _add_keys(self) -> None:
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        ways = self.ways
        for keys, act in (
            ("Ctrl+S", self.save),
            ("Ctrl+Z", self.undo),
            ("Ctrl+Shift+Z", self.redo),
            ("Ctrl+Y", self.redo),
            ("Ins", ways.open_adder),
            ("Ctrl+Return", ways.open_adder),
            ("Ctrl+Enter", ways.open_adder),
            ("Ctrl+E", ways.open_link),
            ("Ctrl+G", self.hands.group),
            ("Ctrl+U", self.source_button.click),
            ("Ctrl+L", ways.go_to_list),
            ("Ctrl+I", ways.open_about),
        ):
            QShortcut(QKeySequence(keys), self, act, context=within)

    @property
    def routine(self) -> Routine:
        """The routine as it is now."""
        return self.work.routine

    @property
    def is_changed(self) -> bool:
        """Whether there is something to save."""
        return self.work.is_changed

    def undo(self) -> None:
        """Take the last change back."""
        self.changes.undo()

    def redo(self) -> None:
        """Make the next change again."""
        self.changes.redo()

    def save(self) -> None:
        """Give the routine and its text to be kept."""
        self.saving.save()

    def mark_saved(self, text: str) -> None:
        """Take it that this text is in the file now."""
        self.saving.take_saved(text)
        self.changes.show_head()

    def has_unsaved(self) -> bool:
        """Whether there is something that is not saved, and was not given up."""
        return self.saving.has_unsaved()

    def ask_to_leave(self, then: Callable[[], None] | None = None) -> bool:
        """Leave at once where all is saved and say so; else ask. Do something once it is left."""
        return self.saving.ask_to_leave(then)

    def take_text(self, text: str) -> None:
        """Take another text over, as from somebody who types it; what is wrong in it is marked."""
        self.ways.show_source(True)
        self.source.edit.setPlainText(text)
        self.ways.show_source(False)

    def showEvent(self, event: QShowEvent) -> None:
        """Have the keyboard where one begins."""
        super().showEvent(event)
        at = self.tree if self.routine.items else self.title
        self.setFocusProxy(at)
        at.setFocus()
