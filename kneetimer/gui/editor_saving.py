"""Gives the routine to be kept, and asks before anything is lost: by saving or by leaving."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from kneetimer.gui.editor_whole import WholeOffers
from kneetimer.gui.editor_work import Work
from kneetimer.gui.widgets.editor_ask import AskBar
from kneetimer.storage.exercise_writer import CannotWriteError

DRAFT_MS = 2_000


class Saving(QObject):
    """Saving, drafts meanwhile, and leaving.

    Signals:
        saved(Routine, str): the person wants this kept, in these words
        draft(str): the text as it is now, every two seconds while it changes
        left(): the person is done; nothing is left unsaved that was not given up
    """

    saved = Signal(object, str)
    draft = Signal(str)
    left = Signal()

    def __init__(
        self,
        work: Work,
        ask: AskBar,
        whole: WholeOffers,
        *,
        is_text_wrong: Callable[[], bool],
        is_waiting: Callable[[], bool],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._work = work
        self._ask = ask
        self._whole = whole
        self._is_text_wrong = is_text_wrong
        self._is_waiting = is_waiting
        self._is_given_up = False
        self.draft_soon = QTimer(self, singleShot=True, interval=DRAFT_MS)
        self.draft_soon.timeout.connect(self.give_draft)

    def take_change(self) -> None:
        """Have a draft of it soon."""
        if not self.draft_soon.isActive():
            self.draft_soon.start()

    def give_draft(self) -> None:
        """Give a draft, where it can be written."""
        try:
            self.draft.emit(self._work.draft(self.tr("Without a title")))
        except CannotWriteError:
            return  # it is half done: the next draft has it

    def save(self) -> None:
        """Give the routine and its text to be kept."""
        if self._is_text_wrong():
            self._whole.say(self.tr("The text cannot be read yet: mend the marked lines first."))
        elif not self._work.routine.title:
            self._whole.say(self.tr("Give the routine a title first."))
        elif not self._work.routine.items:
            self._whole.say(self.tr("There is nothing in it yet: add an exercise first."))
        elif self._is_waiting():
            words = self.tr("Some fields cannot be read yet. What they said before will be saved.")
            yes, no = self.tr("Save"), self.tr("Not yet")
            self._ask.ask(words, [(yes, self._save), (no, self._whole.left.emit)])
        else:
            self._save()

    def _save(self) -> None:
        try:
            text = self._work.text()
        except CannotWriteError as error:
            self._whole.say(str(error))
            return
        if not self._work.drops_comments:
            self._give(text)
            return
        words = self.tr("The remarks in the file cannot be kept with this change.")
        yes, no = self.tr("Save without remarks"), self.tr("Not yet")
        self._ask.ask(words, [(yes, lambda: self._give(text)), (no, self._whole.left.emit)])

    def _give(self, text: str) -> None:
        self.saved.emit(replace(self._work.routine, text=text), text)

    def take_saved(self, text: str) -> None:
        """Take it that this text is in the file now."""
        self.draft_soon.stop()
        self._work.saved(text)

    def has_unsaved(self) -> bool:
        """Whether there is something that is not saved, and was not given up."""
        if self._is_given_up:
            return False
        return self._is_text_wrong() or self._work.is_changed or self._is_waiting()

    def ask_to_leave(self, then: Callable[[], None] | None = None) -> bool:
        """Leave at once where all is saved and say so; else ask. Do something once it is left."""
        if not self.has_unsaved():
            self._leave(then)
            return True
        self._ask.ask(
            self.tr("There are changes that are not saved."),
            [
                (self.tr("Save and leave"), lambda: self._save_and_leave(then)),
                (self.tr("Leave without saving"), lambda: self._leave(then)),
                (self.tr("Stay"), self._whole.left.emit),
            ],
        )
        return False

    def _save_and_leave(self, then: Callable[[], None] | None) -> None:
        self.save()
        if not (self.has_unsaved() or self._ask.text):
            self._leave(then)

    def _leave(self, then: Callable[[], None] | None) -> None:
        self._is_given_up = self._is_given_up or self.has_unsaved()
        self.draft_soon.stop()
        self.left.emit()
        if then is not None:
            then()
