"""Between the fields of an own exercise and the routine: shows one, takes what is typed there."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from kneetimer.core import edits
from kneetimer.core.edits import Where
from kneetimer.core.exercise import Exercise
from kneetimer.core.routine import ExerciseItem, Routine, exercise_items
from kneetimer.gui import editor_own as own
from kneetimer.gui.editor_entries import Texts
from kneetimer.gui.editor_offer_models import NoFigure
from kneetimer.gui.editor_own_fields import own_texts, read_own
from kneetimer.gui.editor_work import Work
from kneetimer.gui.widgets.editor_exercise import ExercisePanel
from kneetimer.gui.widgets.editor_figures import FigurePanel


class OwnDesk(QObject):
    """One exercise of the file's own at a time.

    The id follows the name until a file has it: from then on, what was done of it is kept by it.

    Signals:
        typed(Routine, str, bool): another routine, the name of the change, and whether it belongs
            to the one before, as the letters of one word do
        figures_wanted(), figure_taken(): a figure is to be chosen, and has been
        left(): the person is done with the exercise, or it has gone
    """

    typed = Signal(object, str, bool)
    figures_wanted = Signal()
    figure_taken = Signal()
    left = Signal()

    def __init__(
        self, panel: ExercisePanel, figures: FigurePanel, work: Work, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._panel = panel
        self._figures = figures
        self._work = work
        self._identity = ""
        self._where: Where = ()
        self._last = ""
        self._before: Exercise | None = None
        self._name = ""
        self._waiting: dict[str, tuple[Exercise, Texts]] = {}
        panel.edited.connect(self._take)
        panel.removal_wanted.connect(self._remove)
        panel.figure_wanted.connect(self._choose_figure)
        panel.left.connect(self.left)
        figures.chosen.connect(self._take_figure)
        figures.left.connect(self.figure_taken)

    @property
    def _routine(self) -> Routine:
        return self._work.routine

    @property
    def _language(self) -> str:
        return self._work.profile.language

    @property
    def is_waiting(self) -> bool:
        """Whether some text of an exercise that is there cannot be read yet."""
        exercises = self._routine.exercises
        return any(exercises.get(key) == one for key, (one, _) in self._waiting.items())

    def end_word(self) -> None:
        """Take it that the next letter begins another change."""
        self._last = ""

    # Showing

    def show(self, identity: str, where: Where = ()) -> None:
        """Show an exercise by its id, or that of the item from which one came."""
        self._identity, self._where = identity, where
        self.end_word()
        exercise = self._routine.exercises[identity]
        waiting_of, texts = self._waiting.get(identity, (None, {}))
        if waiting_of != exercise:
            texts = own_texts(exercise, self._language)
        self._panel.show_texts(texts)
        catalogue = self._work.catalogue
        self._panel.show_problems(read_own(exercise, texts, self._language, catalogue)[1])
        self._show_head()

    def show_again(self) -> bool:
        """Show it after a change elsewhere; say whether it is there still."""
        self._identity = self._found()
        if self._identity not in self._routine.exercises:
            return False
        self.show(self._identity, self._where)
        return True

    def _found(self) -> str:
        """Give the id that it has now: taking back a name takes back an id."""
        if self._identity in self._routine.exercises or not self._where:
            return self._identity
        try:
            item = edits.item_at(self._routine, self._where)
        except LookupError:
            return self._identity
        return item.exercise.id if isinstance(item, ExerciseItem) else self._identity

    def _show_head(self) -> None:
        exercise = self._routine.exercises[self._identity]
        items = exercise_items(self._routine.items)
        uses = sum(item.exercise.id == self._identity for item in items)
        is_used = own.is_used(self._routine, self._identity)
        name = exercise.name.get(self._language)
        self._panel.show_exercise(exercise, name, self._about(uses), is_used=is_used)

    def _about(self, uses: int) -> str:
        said = self.tr("An exercise of this routine's own; its id in the file is {id}.")
        said = said.format(id=self._identity)
        if uses == 1:
            return said
        more = self.tr("%n items are of it.", "", uses) if uses else self.tr("No item is of it.")
        return f"{said} {more}"

    # Taking

    def _take(self, path: str, texts: Texts) -> None:
        old = self._routine.exercises[self._identity]
        if self._last != path or self._before is None:
            self._before = old
        # What cannot be read leaves the value as it was before the typing, not half of the text.
        before = replace(self._before, id=old.id)
        new, problems = read_own(before, texts, self._language, self._work.catalogue)
        self._panel.show_problems(problems)
        if path == "name":
            new = replace(new, id=self._id_for(new))
        self._waiting.pop(old.id, None)
        if problems:
            self._waiting[new.id] = (new, texts)
        self._tell(old, new, path, self._panel.field(path).words.label)

    def _id_for(self, exercise: Exercise) -> str:
        """Give the id that follows the name, unless a file has the one that it has."""
        if self._work.is_kept(self._identity):
            return self._identity
        taken = {*self._work.catalogue, *self._routine.exercises} - {self._identity}
        return own.free_id(exercise.name.get(self._language), taken)

    def _tell(self, old: Exercise, new: Exercise, path: str, label: str) -> None:
        if new == old:
            return
        joins, self._last = self._last == path, path
        if not joins:
            words = self.tr("{field} of {item}")
            self._name = words.format(field=label, item=old.name.get(self._language))
        routine = own.changed(self._routine, self._identity, new)
        self._identity = new.id
        self.typed.emit(routine, self._name, joins)
        self._show_head()

    # The figure

    def _choose_figure(self) -> None:
        exercise = self._routine.exercises[self._identity]
        self._figures.choose_for(exercise, self._work.catalogue)
        self.figures_wanted.emit()

    def _take_figure(self, thing: Exercise | NoFigure) -> None:
        old = self._routine.exercises[self._identity]
        figure = thing.figure if isinstance(thing, Exercise) else None
        self.end_word()
        self._tell(old, replace(old, figure=figure), "figure", self.tr("Figure"))
        self.end_word()
        self.figure_taken.emit()

    def _remove(self) -> None:
        identity = self._identity
        routine = own.without(self._routine, identity)
        name = self._routine.exercises[identity].name.get(self._language)
        self.end_word()
        self.typed.emit(routine, self.tr("Take out {name}").format(name=name), False)
        self.left.emit()
