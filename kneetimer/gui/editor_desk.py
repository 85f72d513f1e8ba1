"""Between the fields and the routine: shows an item in the form and takes what is typed there."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from kneetimer.core import edits
from kneetimer.core.dose import Dose
from kneetimer.core.edits import Where
from kneetimer.core.planning import make_plan, pick_for
from kneetimer.core.quantity import format_duration, format_tempo
from kneetimer.core.routine import ExerciseItem, Item, Routine
from kneetimer.gui.editor_about import ABOUT, about_texts, read_about
from kneetimer.gui.editor_entries import Texts
from kneetimer.gui.editor_fields import (
    dose_texts,
    read_defaults,
    read_item,
    texts_of,
    with_words,
)
from kneetimer.gui.editor_item_words import own_words, with_own_words
from kneetimer.gui.editor_model import every_item, without_key
from kneetimer.gui.editor_sections import defaults_sections, sections_of
from kneetimer.gui.editor_words import kind_of, label_of_words, name_of
from kneetimer.gui.editor_work import Work
from kneetimer.gui.widgets.editor_form import EditorForm


class FieldsDesk(QObject):
    """Keeps texts that cannot be read yet with the items that they belong to.

    Signals:
        typed(Routine, str, bool): another routine, the name of the change, and whether it belongs
            to the one before, as the letters of one word do
    """

    typed = Signal(object, str, bool)

    def __init__(self, form: EditorForm, work: Work, parent: QObject) -> None:
        super().__init__(parent)
        self._form = form
        self._work = work
        self._where: Where = ()
        self._last: tuple[Where, str] | None = None
        self._before: Item | None = None
        self._whole_before: Routine | None = None
        self._waiting: list[tuple[Item | None, Texts]] = []
        form.edited.connect(self._take_field)
        form.worded.connect(self._take_words)
        form.optional_chosen.connect(self._take_optional)

    @property
    def where(self) -> Where:
        """The item that is shown; () for what holds for all."""
        return self._where

    @property
    def is_waiting(self) -> bool:
        """Whether some text of an item that is there cannot be read yet."""
        if not self._waiting:
            return False
        there = [None, *map(without_key, every_item(self._routine.items))]
        return any(old in there for old, _ in self._waiting)

    @property
    def _routine(self) -> Routine:
        return self._work.routine

    @property
    def _language(self) -> str:
        return self._work.profile.language

    def end_word(self) -> None:
        """Take it that the next letter begins another change."""
        self._last = None

    # Showing

    def show(self, where: Where) -> None:
        """Show an item with its fields; for () the routine itself."""
        self._where = where
        if not where:
            self._show_routine()
            return
        item, form = self._item(), self._form
        words = (label_of_words(item), own_words(item).get(self._language))
        form.show_thing(
            kind_of(item),
            name_of(item, self._language),
            sections_of(item),
            words,
            words_first=not isinstance(item, ExerciseItem),
        )
        form.show_links("", self._links(item))
        form.show_optional(item.optional)
        texts = self._waiting_of(item) or texts_of(item)
        form.show_texts(texts, self._usual(item))
        form.show_problems(self._read(item, texts)[1])

    def _show_routine(self) -> None:
        routine, form = self._routine, self._form
        words = (self.tr("Description"), routine.description.get(self._language))
        sections = defaults_sections()
        form.show_thing(self.tr("The routine"), "", sections, words, words_first=True)
        own = [(one.name.get(self._language), key) for key, one in routine.exercises.items()]
        form.show_links(self.tr("Exercises of its own"), own)
        form.show_optional(None)
        texts = self._waiting_of(None) or {**dose_texts(routine.defaults), **about_texts(routine)}
        form.show_texts(texts, {})
        form.show_problems(self._read_routine(routine, texts)[1])

    def _links(self, item: Item) -> list[tuple[str, str]]:
        """Give the way to the item's exercise where the file has it, else to one of one's own."""
        if not isinstance(item, ExerciseItem):
            return []
        if item.exercise.id in self._routine.exercises:
            return [(self.tr("Edit the exercise"), item.exercise.id)]
        return [(self.tr("Make it my own"), "")]

    def _item(self) -> Item:
        return edits.item_at(self._routine, self._where)

    def _usual(self, item: Item) -> Texts:
        """Give what holds where an item says nothing: its exercise's own dose, and the defaults."""
        if not isinstance(item, ExerciseItem):
            return {}
        profile, defaults = self._work.profile, self._routine.defaults
        silent = make_plan(replace(item, dose=Dose()), defaults, profile, pick_for(profile))
        plan = make_plan(item, defaults, profile, pick_for(profile))
        said = dose_texts(plan.dose)
        usual = {path: text for path, text in dose_texts(silent.dose).items() if path in said}
        if not plan.dose.is_timed_work and item.exercise.tempo is not None:
            usual.setdefault("tempo", format_tempo(plan.tempo))
            usual.setdefault("hold", format_duration(plan.tempo.hold_ms))
        return usual

    # Texts that wait

    def _waiting_of(self, item: Item | None) -> Texts | None:
        bare = None if item is None else without_key(item)
        return next((texts for old, texts in self._waiting if old == bare), None)

    def _keep(self, old: Item | None, new: Item | None, texts: Texts | None) -> None:
        """Keep the texts of an item, or forget them."""
        gone = None if old is None else without_key(old)
        self._waiting = [(one, kept) for one, kept in self._waiting if one != gone]
        if texts is not None:
            self._waiting.append((None if new is None else without_key(new), texts))

    # Taking

    def _read(self, item: Item, texts: Texts) -> tuple[Item, dict[str, str]]:
        answer = read_item(item, texts, self._work.known, self._routine.defaults)
        value = item if isinstance(answer.value, Dose) else answer.value
        return value, dict(answer.problems)

    def _take_field(self, path: str, texts: Texts) -> None:
        if not self._where:
            self._take_default(path, texts)
            return
        old = self._item()
        if self._last != (self._where, path) or self._before is None:
            self._before = old
        # What cannot be read leaves the value as it was before the typing, not half of the text.
        new, problems = self._read(self._before, texts)
        self._keep(old, new, texts if problems else None)
        self._form.show_problems(problems)
        label = self._form.field(path).words.label
        name = self.tr("{field} of {item}").format(field=label, item=name_of(old, self._language))
        if new != old:
            self._tell(edits.change(self._routine, self._where, new), name, path)
        self._form.show_usual(self._usual(self._item()))
        if path == "exercise" and not problems:
            self._form.title.setText(name_of(new, self._language))
            self._form.show_links("", self._links(new))

    def _read_routine(self, routine: Routine, texts: Texts) -> tuple[Routine, dict[str, str]]:
        doses = {path: text for path, text in texts.items() if path not in ABOUT}
        answer = read_defaults(routine.defaults, doses, self._work.known)
        routine, problems = read_about(routine, texts, self._work.known)
        if isinstance(answer.value, Dose):
            routine = replace(routine, defaults=answer.value)
        return routine, {**answer.problems, **problems}

    def _take_default(self, path: str, texts: Texts) -> None:
        if self._last != ((), path) or self._whole_before is None:
            self._whole_before = self._routine
        routine, problems = self._read_routine(self._whole_before, texts)
        self._keep(None, None, texts if problems else None)
        self._form.show_problems(problems)
        if path in ABOUT:
            name = self._form.field(path).words.label
        else:
            name = self.tr("What holds for all")
        self._tell(routine, name, path)

    def _take_words(self, words: str) -> None:
        if not self._where:
            text = with_words(self._routine.description, self._language, words)
            routine = replace(self._routine, description=text, text="")
            self._tell(routine, self.tr("Description"), "words")
            return
        old = self._item()
        new = with_own_words(old, self._language, words)
        self._keep(old, new, self._waiting_of(old))
        name = self.tr("Words of {item}").format(item=kind_of(old))
        self._tell(edits.change(self._routine, self._where, new), name, "words")

    def _take_optional(self, is_optional: bool) -> None:
        old = self._item()
        new = replace(old, optional=is_optional)
        self._keep(old, new, self._waiting_of(old))
        routine = edits.change(self._routine, self._where, new)
        self._tell(routine, self.tr("May be left out"), "optional")

    def _tell(self, routine: Routine, name: str, path: str) -> None:
        joins = self._last == (self._where, path)
        self._last = (self._where, path)
        self.typed.emit(routine, name, joins)
