"""The fields of the editor's form by section: of an item, of the whole routine, of an exercise."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from kneetimer.core.body import Position
from kneetimer.core.exercise import Works
from kneetimer.core.routine import Activity, Choice, ExerciseItem, Group, Item
from kneetimer.gui.editor_dose_sections import exercise_sections
from kneetimer.gui.editor_field_words import FieldWords, Section
from kneetimer.gui.exercise_words import works
from kneetimer.gui.words import capital, position

translate = QCoreApplication.translate


def defaults_sections() -> tuple[Section, ...]:
    """Give the fields that hold for every item that does not say its own."""
    return (
        _about(),
        Section(
            translate("Editor", "For every item that says nothing else"),
            (
                FieldWords("sets", translate("Editor", "Sets"), "3 · 2-3"),
                FieldWords(
                    "rest", translate("Editor", "Rest between sets"), "30 s · 30-60 s · until ready"
                ),
                FieldWords("ready", translate("Editor", "Count-in"), "5 s"),
                FieldWords("change", translate("Editor", "Time to get into place"), "auto · 20 s"),
            ),
        ),
    )


def _about() -> Section:
    return Section(
        translate("Editor", "Where it comes from"),
        (
            FieldWords("tags", translate("Editor", "Tags"), "knees, daily"),
            FieldWords(
                "assumed",
                translate("Editor", "Numbers that no source gives"),
                "clamshell.tempo, switch",
            ),
            FieldWords(
                "source",
                translate("Editor", "Sources, one a line"),
                '{title: Handout, note: "10 x 5 s", link: "https://…"}',
                is_lines=True,
            ),
        ),
        columns=2,
    )


def own_sections() -> tuple[Section, ...]:
    """Give the fields of an exercise that a file brings along."""
    where = tuple((one.value, capital(position(one))) for one in Position)
    which = tuple((one.value, capital(works(one))) for one in Works)
    return (
        Section(
            "",
            (
                FieldWords("name", translate("Editor", "Name"), is_wide=True),
                FieldWords(
                    "position", translate("Editor", "Position"), values=where, is_needed=True
                ),
                FieldWords("works", translate("Editor", "Which leg"), values=which, is_needed=True),
                FieldWords("tempo", translate("Editor", "Tempo"), "1-5-3-1"),
                FieldWords("equipment", translate("Editor", "Equipment"), "mat, foam roller"),
            ),
            columns=2,
        ),
        Section(
            translate("Editor", "Words"),
            (
                FieldWords(
                    "setup",
                    translate("Editor", "Getting into place, one step a line"),
                    is_lines=True,
                ),
                FieldWords(
                    "cues",
                    translate("Editor", "Spoken words, one cue a line, at most nine words each"),
                    is_lines=True,
                ),
                FieldWords("stop", translate("Editor", "When to stop"), is_lines=True),
            ),
        ),
    )


def sections_of(item: Item) -> tuple[Section, ...]:
    """Give the fields of an item, beside its words."""
    if isinstance(item, ExerciseItem):
        return exercise_sections()
    if isinstance(item, Group):
        fields: tuple[FieldWords, ...] = (
            FieldWords("rounds", translate("Editor", "Rounds"), "3 · 2-3"),
            FieldWords(
                "rest", translate("Editor", "Rest between rounds"), "30 s · 30-60 s · until ready"
            ),
        )
        return (Section("", fields),)
    if isinstance(item, Choice):
        return (Section("", (FieldWords("choose", translate("Editor", "How many to do"), "1"),)),)
    if isinstance(item, Activity):
        field = FieldWords("time", translate("Editor", "About how long"), "5-10 min")
        return (Section("", (field,)),)
    return ()
