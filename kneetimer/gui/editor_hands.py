"""What is done to the chosen items by keys, buttons, the mouse and the clipboard."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from kneetimer.core import edits
from kneetimer.core.dose import Amount, Dose
from kneetimer.core.edits import Where
from kneetimer.core.exercise import Exercise
from kneetimer.core.routine import ExerciseItem, Item, Routine
from kneetimer.gui import editor_acts as acts
from kneetimer.gui import editor_own as own
from kneetimer.gui.editor_model import ItemsModel
from kneetimer.gui.editor_offer_models import NewExercise, NoFigure, Thing
from kneetimer.gui.editor_text import can_be_items, items_as_text, items_from_text
from kneetimer.gui.editor_words import name_of
from kneetimer.gui.editor_work import Work
from kneetimer.gui.widgets.editor_add import as_item
from kneetimer.gui.widgets.editor_tree import ItemsTree
from kneetimer.storage.exercise_writer import CannotWriteError
from kneetimer.storage.problems import RoutineFileError

_NEW_REPS = 10


class ItemsHands(QObject):
    """Makes the next routine; showing it is the page's.

    Signals:
        done(tuple[Routine, list[Where]], str): the next routine with what is chosen in it, and the
            name of the change
        said(str): why nothing was done
        own_made(str): the file brings an exercise along now, with this id, to be written down
    """

    done = Signal(object, str)
    said = Signal(str)
    own_made = Signal(str)

    def __init__(self, tree: ItemsTree, model: ItemsModel, work: Work, parent: QObject) -> None:
        super().__init__(parent)
        self._tree = tree
        self._work = work
        tree.delete_wanted.connect(self.delete)
        tree.duplicate_wanted.connect(self.duplicate)
        tree.copy_wanted.connect(self.copy)
        tree.cut_wanted.connect(self.cut)
        tree.paste_wanted.connect(self.paste)
        tree.step_wanted.connect(self.step)
        model.move_wanted.connect(self.move)
        model.add_wanted.connect(self.add_exercise)
        model.paste_wanted.connect(self.put_text)

    @property
    def _routine(self) -> Routine:
        return self._work.routine

    def _below(self) -> Where:
        """Give the place below what is chosen; the end where nothing is."""
        return acts.below(self._routine, self._tree.current if self._tree.places else ())

    def add(self, thing: Thing) -> None:
        """Put an exercise or another item below the chosen one."""
        if isinstance(thing, NewExercise):
            self._add_new(thing.name or self.tr("My exercise"))
        elif not isinstance(thing, NoFigure):
            self._add(thing, self._below())

    def _add_new(self, name: str) -> None:
        """Put in an exercise that nobody has written down yet."""
        made = own.new_exercise(name, self._work.known)
        item = ExerciseItem(made, Dose(reps=(Amount.of(_NEW_REPS),)), made.id)
        routine = own.with_own(self._routine, made)
        done = acts.put(routine, self._below(), [item])
        self.done.emit(done, self.tr("Add {item}").format(item=name))
        self.own_made.emit(made.id)

    def make_own(self, where: Where) -> None:
        """Let the file bring the exercise of an item along, to be changed."""
        item = edits.item_at(self._routine, where)
        if not isinstance(item, ExerciseItem):
            return
        language = self._work.profile.language
        made = own.own_copy(item.exercise, self._work.known, language)
        name = self.tr("Make {item} my own").format(item=name_of(item, language))
        self.done.emit((own.made_own(self._routine, where, made), [where]), name)
        self.own_made.emit(made.id)

    def add_exercise(self, identity: str, to: Where) -> None:
        """Put an exercise by its id at a place."""
        exercise = self._work.known.get(identity)
        if exercise is not None:
            self._add(exercise, to)

    def _add(self, thing: Exercise | Item, to: Where) -> None:
        item = as_item(thing)
        name = name_of(item, self._work.profile.language)
        self.done.emit(acts.put(self._routine, to, [item]), self.tr("Add {item}").format(item=name))

    def move(self, places: list[Where], to: Where) -> None:
        """Move items before what stands at a place."""
        if places:
            self.done.emit(acts.move(self._routine, places, to), self.tr("Move"))

    def step(self, way: int) -> None:
        """Move the chosen items up (-1) or down (1)."""
        if self._tree.places:
            self.done.emit(acts.step(self._routine, self._tree.places, way), self.tr("Move"))

    def delete(self) -> None:
        """Take the chosen items out."""
        if self._tree.places:
            routine, places = acts.delete(self._routine, self._tree.places)
            routine = own.without_left_over(self._routine, routine, self._work.is_kept)
            self.done.emit((routine, places), self.tr("Delete"))

    def duplicate(self) -> None:
        """Put copies of the chosen items below them."""
        if self._tree.places:
            done = acts.duplicate(self._routine, self._tree.places)
            self.done.emit(done, self.tr("Duplicate"))

    def group(self) -> None:
        """Put the chosen items together."""
        if self._tree.places:
            done = acts.group(self._routine, self._tree.places, self.tr("Group"))
            self.done.emit(done, self.tr("Put into a group"))

    def copy(self) -> bool:
        """Put the chosen items on the clipboard, as text; say whether they are there."""
        items = [edits.item_at(self._routine, where) for where in self._tree.places]
        if not items:
            return False
        try:
            text = items_as_text(items, self._routine, self._work.catalogue)
        except CannotWriteError as error:
            self.said.emit(str(error))
            return False
        QApplication.clipboard().setText(text)
        return True

    def cut(self) -> None:
        """Take the chosen items out, on to the clipboard."""
        if self.copy():
            self.delete()

    def paste(self) -> None:
        """Put the items on the clipboard below the chosen one."""
        text = QApplication.clipboard().text()
        if text.strip():
            self.put_text(text, self._below())

    def put_text(self, text: str, to: Where) -> None:
        """Put the items of a text at a place."""
        if not can_be_items(text):
            self.said.emit(self.tr("There are no items on the clipboard."))
            return
        try:
            items, brought = items_from_text(text, self._work.catalogue, self._routine.exercises)
        except RoutineFileError as error:
            first = error.problems[0].message if error.problems else str(error)
            self.said.emit(self.tr("That cannot be put in: {problem}.").format(problem=first))
            return
        items, brought = own.without_clash(items, brought, self._routine, self._work.catalogue)
        self.done.emit(acts.put(self._routine, to, items, brought), self.tr("Paste"))
