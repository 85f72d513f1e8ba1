"""What is being edited: the routine, every change of it, and the words of its file. No widgets."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kneetimer.core.edits import Undo, Where
from kneetimer.core.exercise import Catalogue
from kneetimer.core.ordering import changes_of_position
from kneetimer.core.profile import Profile
from kneetimer.core.routine import Routine, exercise_items
from kneetimer.core.text import Text
from kneetimer.core.timeline import NothingToDoError, Totals, estimate_totals
from kneetimer.storage.exercise_writer import CannotWriteError
from kneetimer.storage.problems import RoutineFileError
from kneetimer.storage.routine_keeping import CannotKeepError, keep
from kneetimer.storage.routine_writer import to_yaml

# From this many exercises on, only the surroundings of a change are counted at once.
_MANY = 30


@dataclass(frozen=True, slots=True)
class Told:
    """What the foot line says of a routine.

    Attributes:
        totals: None where there is nothing to do
        changes: of position
        exercises: how many
    """

    totals: Totals | None
    changes: int
    exercises: int


class Work:
    """The routine as it is now, and the way back.

    Attributes:
        catalogue: the exercises that may be named, without the file's own
        drops_comments: whether the text to save is one without the author's comments
    """

    def __init__(self, routine: Routine, text: str, catalogue: Catalogue, profile: Profile) -> None:
        self.catalogue = catalogue
        self.profile = profile
        self.drops_comments = False
        self._undo = Undo(routine, text)
        self._kept = (routine, text)
        self._kept_ids = set(routine.exercises)
        self._told: Told | None = None
        self._told_of: Routine | None = None
        self._near_told: tuple[Routine, int, Totals] | None = None

    @property
    def routine(self) -> Routine:
        """The routine as it is now."""
        return self._undo.now.routine

    @property
    def known(self) -> Catalogue:
        """The exercises that an item may name: the catalogue's and the file's own."""
        own = self.routine.exercises
        return {**self.catalogue, **own} if own else self.catalogue

    @property
    def is_changed(self) -> bool:
        """Whether it, or the words that somebody wrote for it, are others than were saved."""
        routine, written = self._kept
        if self._undo.written.text != written:
            return True
        return self.routine is not routine and self.routine != routine

    def is_kept(self, identity: str) -> bool:
        """Whether an exercise of the file's own has been in the file that was opened or saved."""
        return identity in self._kept_ids

    @property
    def can_undo(self) -> str:
        """The name of the change that would be taken back; "" where there is none."""
        return self._undo.can_undo

    @property
    def can_redo(self) -> str:
        """The name of the change that would be made again; "" where there is none."""
        return self._undo.can_redo

    def make(self, routine: Routine, name: str, *, joins: bool = False, text: str = "") -> bool:
        """Make a change, if it is one; say whether."""
        if routine == self.routine and not text:
            return False
        self._undo.make(routine, text, name, joins=joins)
        return True

    def undo(self) -> Routine:
        """Take the last change back."""
        return self._undo.undo().routine

    def redo(self) -> Routine:
        """Make the next change again."""
        return self._undo.redo().routine

    # The file

    def text(self) -> str:
        """Give the file's text for the routine as it is; the author's own words stay in it.

        It is always made from what somebody wrote last, by hand in the file or in the source view,
        however often it was saved since: so an item that was deleted and saved comes back with its
        comments.

        Raises:
            CannotWriteError: no file can say that yet
        """
        now, written = self.routine, self._undo.written
        self.drops_comments = False
        if not written.text:
            return to_yaml(now, self.catalogue, written.routine)
        if now == written.routine:
            return written.text
        try:
            return keep(written.text, written.routine, now, self.catalogue)
        except CannotKeepError as error:
            self.drops_comments = True
            return error.canonical
        except RoutineFileError as error:
            raise CannotWriteError(str(error)) from error

    def draft(self, title: str) -> str:
        """Give a text to come back to after a crash, with a title where there is none yet.

        Raises:
            CannotWriteError: no file can say that yet
        """
        if self.routine.title:
            return self.text()
        named = replace(self.routine, title=Text.plain(title))
        return to_yaml(named, self.catalogue, self._undo.written.routine)

    def saved(self, text: str) -> None:
        """Take it that the routine as it is now is in its file, in these words."""
        if self.drops_comments:
            # The comments have gone with a yes: nobody is asked again at the next save.
            self._undo.write(text)
        self._kept = (self.routine, self._undo.written.text)
        self._kept_ids |= set(self.routine.exercises)

    # What there is to say of it

    def tell(self) -> Told:
        """Count everything."""
        routine = self.routine
        try:
            totals = estimate_totals(routine, self.catalogue, self.profile)
        except NothingToDoError:
            totals = None
        return self._keep(routine, totals)

    def tell_near(self, where: Where) -> Told:
        """Count what a change at a place does to what was counted before.

        Of a long routine only the neighbours are counted anew; `tell` has the exact number.
        """
        before, after = self._told_of, self.routine
        known = self._told
        if before is None or known is None or known.totals is None or known.exercises < _MANY:
            return self.tell()
        if len(before.items) != len(after.items):
            return self.tell()
        try:
            old, new = (self._near(routine, where[0]) for routine in (before, after))
        except NothingToDoError:
            return self.tell()
        totals = replace(
            known.totals,
            min_ms=known.totals.min_ms + new.min_ms - old.min_ms,
            max_ms=known.totals.max_ms + new.max_ms - old.max_ms,
            about=known.totals.about or new.about,
        )
        return self._keep(after, totals)

    def _near(self, routine: Routine, number: int) -> Totals:
        if self._near_told is not None and self._near_told[0] is routine:
            _, at, totals = self._near_told
            if at == number:
                return totals
        items = routine.items[max(0, number - 1) : number + 2]
        near = replace(routine, items=items)
        totals = estimate_totals(near, self.catalogue, self.profile)
        self._near_told = (routine, number, totals)
        return totals

    def _keep(self, routine: Routine, totals: Totals | None) -> Told:
        each = exercise_items(routine.items)
        self._told_of = routine
        self._told = Told(totals, changes_of_position(each), len(each))
        return self._told
