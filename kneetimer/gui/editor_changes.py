"""How a change is made: the next routine is taken, and shown everywhere but where it was typed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from kneetimer.core.edits import Where
from kneetimer.core.routine import Routine
from kneetimer.gui.editor_acts import Done
from kneetimer.gui.editor_desk import FieldsDesk
from kneetimer.gui.editor_fields import with_words
from kneetimer.gui.editor_own_desk import OwnDesk
from kneetimer.gui.editor_source_desk import SourceDesk
from kneetimer.gui.editor_work import Work
from kneetimer.gui.widgets.editor_board import EditorBoard


class Changes(QObject):
    """Takes every change, from whichever part of the editor, and takes it back.

    Signals:
        changed(): it is another routine now
    """

    changed = Signal()

    def __init__(
        self, board: EditorBoard, work: Work, desk: FieldsDesk, own: OwnDesk, text: SourceDesk
    ) -> None:
        super().__init__(board)
        self._board = board
        self._work = work
        self._desk = desk
        self._own = own
        self._text = text
        self._is_in_title = False
        self.is_showing = False
        board.title.textEdited.connect(self._take_title)
        desk.typed.connect(self.take_typed)
        own.typed.connect(self.take_typed)
        text.read.connect(self._take_text)

    # Showing

    def show_all(self, places: Sequence[Where]) -> None:
        """Show the routine everywhere, with these items chosen."""
        model, tree = self._board.model, self._board.tree
        self.is_showing = True
        model.show(self._work.routine)
        tree.choose([where for where in places if model.index_at(where).isValid()])
        self.is_showing = False
        self.show_choice()
        self._text.show()

    def show_choice(self) -> None:
        """Show the fields of what is chosen."""
        tree = self._board.tree
        self._desk.show(tree.current if tree.places else ())
        self.show_head()

    def show_head(self) -> None:
        """Show the title, and what can be done now."""
        work = self._work
        title = work.routine.title.get(work.profile.language)
        has_choice = bool(self._desk.where)
        self._board.show_head(title, work.can_undo, work.can_redo, has_choice=has_choice)

    def _follow(self) -> None:
        """Show the routine everywhere but where it was typed."""
        self.is_showing = True
        self._board.model.show(self._work.routine)
        self.is_showing = False
        self.show_head()
        self.changed.emit()

    # Typing

    def end_word(self) -> None:
        """Take it that the next letter begins another change."""
        self._desk.end_word()
        self._own.end_word()
        self._text.end_word()
        self._is_in_title = False

    def take_typed(self, routine: Routine, name: str, joins: bool) -> None:
        """Make a change that somebody types: the fields stay as they are under the fingers."""
        self._is_in_title = False
        self._text.end_word()
        if self._work.make(routine, name, joins=joins):
            self._follow()

    def _take_title(self, words: str) -> None:
        routine, language = self._work.routine, self._work.profile.language
        text = with_words(routine.title, language, words)
        is_same_word = self._is_in_title
        self.take_typed(replace(routine, title=text, text=""), self.tr("Title"), is_same_word)
        self._desk.end_word()
        self._own.end_word()
        self._is_in_title = True

    def _take_text(self, routine: Routine, joins: bool) -> None:
        self._is_in_title = False
        self._desk.end_word()
        self._own.end_word()
        if self._work.make(routine, self.tr("Text"), joins=joins, text=routine.text):
            self._follow()

    # Acts, back and forth

    def make(self, done: Done, name: str) -> None:
        """Make a change in one go; what it chooses is chosen then."""
        routine, places = done
        self.end_word()
        self._board.ask.put_away()
        if self._work.make(routine, name):
            self._board.leave_exercise()
            self.show_all(places)
            self.changed.emit()

    def undo(self) -> None:
        """Take the last change back."""
        if self._work.can_undo:
            self._go(self._work.undo)

    def redo(self) -> None:
        """Make the next change again."""
        if self._work.can_redo:
            self._go(self._work.redo)

    def _go(self, way: Callable[[], Routine]) -> None:
        board, before = self._board, self._work.routine
        board.ask.put_away()
        after = way()
        self.end_word()
        self.show_all(_changed_places(before, after) or board.tree.places)
        if board.is_in_exercise and not self._own.show_again():
            board.leave_exercise()
        self.changed.emit()


def _changed_places(before: Routine, after: Routine) -> list[Where]:
    """Give the first place where two routines differ, as far as there is one."""
    for number, item in enumerate(after.items):
        if number >= len(before.items) or item != before.items[number]:
            return [(number,)]
    return []
