"""Lists of exercises in the ways people write them."""

from __future__ import annotations

import pytest

from kneetimer.interop.importers import Foreign, import_file
from kneetimer.interop.importers.dose_words import read_dose
from kneetimer.interop.importers.plain_text import PlainText
from kneetimer.storage import paths
from kneetimer.storage.catalogue import load_catalogue
from tests.interop.told import told


@pytest.fixture(scope="module")
def catalogue():
    return load_catalogue(paths.assets_folder() / "exercises")


def imported(words, catalogue):
    (made,) = import_file("sheet.txt", words.encode(), catalogue)
    return made


@pytest.mark.parametrize(
    ("line", "item"),
    [
        # The two of the issue.
        (
            "3x12 clamshells each side, 5 sec hold, 30 s rest",
            "clamshell: reps 12, sets 3, hold 5 s, sides each, rest.sets 30 s",
        ),
        ("3x12 Muschel je Seite, 5 s halten", "clamshell: reps 12, sets 3, hold 5 s, sides each"),
        # Sets and reps.
        ("Clamshell 3 × 8-12", "clamshell: reps 8-12, sets 3"),
        ("Clamshell 2-3 sets of 12 reps", "clamshell: reps 12, sets 2-3"),
        ("Clamshell, 3 sets, 10 reps", "clamshell: reps 10, sets 3"),
        ("Clamshell: 3 Sätze à 10 Wdh.", "clamshell: reps 10, sets 3"),
        ("Clamshell 8 bis 12 Wiederholungen", "clamshell: reps 8-12"),
        ("Clamshell 15x", "clamshell: reps 15"),
        ("Clamshell x15", "clamshell: reps 15"),
        ("15 clamshells", "clamshell: reps 15"),
        ("15 mal Muschel", "clamshell: reps 15"),
        ("Clamshell 2 sets", "clamshell: reps ?, sets 2"),
        # Times. A comma is a decimal comma.
        ("Wall sit 45 s", "wall_sit: hold 45 s"),
        ("Wall sit for 45 seconds", "wall_sit: hold 45 s"),
        ("Wandsitz 1,5 min", "wall_sit: hold 1 min 30 s"),
        ("Wall sit 1.5 min", "wall_sit: hold 1 min 30 s"),
        ("Wall sit 1:30", "wall_sit: hold 1 min 30 s"),
        ("Wall sit 1 min 30 s", "wall_sit: hold 1 min 30 s"),
        ('Wall sit 3 x 30"', "wall_sit: sets 3, hold 30 s"),
        ("Wall sit 30-45 s x 2", "wall_sit: sets 2, hold 30-45 s"),
        ("3x30s Wandsitz, 1 Minute Pause", "wall_sit: sets 3, hold 30 s, rest.sets 1 min"),
        ("Glute bridge 3 x 30 s, rest 15 s", "glute_bridge: blocks.count 3, blocks.work 30 s, "
         "blocks.rest 15 s"),
        ("Glute bridge AMRAP 30 s", "glute_bridge: amrap 30 s"),
        ("Glute bridge, as many as possible in 1 min", "glute_bridge: amrap 1 min"),
        # Sides.
        ("10 clamshells left", "clamshell: reps 10, sides left"),
        ("10 Muschel rechts", "clamshell: reps 10, sides right"),
        ("10 clamshells on the affected side", "clamshell: reps 10, sides affected"),
        ("10 clamshells per leg (slowly)", "clamshell: reps 10, sides each (slowly)"),
        ("Clamshell, 10 reps alternating", "clamshell: reps 10, sides each, order alternate reps"),
        # Rest, tempo, load, effort.
        ("Clamshell 10 reps, rest 30-60 s", "clamshell: reps 10, rest.items 30 s-1 min"),
        ("Clamshell 3x10, 30 s rest between sets", "clamshell: reps 10, sets 3, rest.sets 30 s"),
        ("Clamshell 3x10, 30 s Pause zwischen den Sätzen", "clamshell: reps 10, sets 3, "
         "rest.sets 30 s"),
        ("Half squat 3x10 tempo 3-1-3-0", "half_squat: reps 10, sets 3, tempo.move 3 s, "
         "tempo.hold 1 s, tempo.return 3 s, tempo.pause 0 s"),
        ("Half squat 3x10 with 7,5 kg", "half_squat: reps 10, sets 3, load.grams 7500, "
         "load.shown 7.5 kg"),
        ("Clamshell 2x15 with a light band", "clamshell: reps 15, sets 2, load.kind band, "
         "load.level light"),
        ("Muschel 2x15 mit Theraband", "clamshell: reps 15, sets 2, load.kind band"),
        ("Half squat 2x8 RPE 6-7", "half_squat: reps 8, sets 2, effort.scale rpe, "
         "effort.amount 6-7"),
        # Bullets, boxes and tables.
        ("• 10 clamshells", "clamshell: reps 10"),
        ("12) Clamshell 3x10", "clamshell: reps 10, sets 3"),
        ("- [ ] **Clamshell** 3x10", "clamshell: reps 10, sets 3"),
        ("| Clamshell | 3 x 10 | left |", "clamshell: reps 10, sets 3, sides left"),
    ],
)  # fmt: skip
def test_a_line_is_an_exercise(line, item, catalogue):
    assert told(imported(line, catalogue).routine.items) == [item]


@pytest.mark.parametrize("line", ["Clamshell 3x10, 2x daily", "Muschel 3x10, 2 x täglich",
                                  "Clamshell 3 x 10, 3 times a week"])  # fmt: skip
def test_how_often_is_no_dose(line, catalogue):
    made = imported(line, catalogue)
    assert told(made.routine.items) == ["clamshell: reps 10, sets 3"]
    assert any("is not part of a routine" in note.text for note in made.notes)


def test_numbers_beyond_measure_are_told(catalogue):
    made = imported("Clamshell 300 x 5", catalogue)
    assert str(made.notes[0]) == "line 1: the number 300 is no dose, so it is left out"
    assert read_dose("0 reps").reps is None
    assert read_dose("99 min 99 s").length_ms is not None


def test_headings_make_groups_and_rounds_repeat_them(catalogue):
    words = """# Evening
For the hip.

## Warm-up
10 clamshells
## Legs, 3 rounds, rest 60 s between
Wall sit 30 s
rest 20 s
10 half squats

2 rounds:
5 bridges

3x10 heel slides
"""
    made = imported(words, catalogue)
    assert made.routine.title.get() == "Evening"
    assert made.routine.description.get() == "For the hip."
    assert told(made.routine.items) == [
        "Warm-up x1",
        "  clamshell: reps 10",
        "Legs x3, rest 1 min",
        "  wall_sit: hold 30 s, rest.items 20 s",
        "  half_squat: reps 10",
        "2 rounds x2",
        "  glute_bridge: reps 5",
        "heel_slide: reps 10, sets 3",
    ]


def test_nothing_is_dropped_unsaid(catalogue):
    made = imported("10 clamshells\nBreathe out on the way up\nrest 30 s\n", catalogue)
    assert told(made.routine.items) == [
        "clamshell: reps 10",
        "card/1: Breathe out on the way up",
        "card/2: rest 30 s",
    ]
    assert [str(note) for note in made.notes if "card" in note.text] == [
        "line 2: no dose is in it, so it is a card",
        "line 3: no dose is in it, so it is a card",
    ]


def test_a_text_that_is_no_list_is_none():
    for words in (
        "Dear Anna, I have 5 minutes, and 3 questions.\nSee you on Monday at 10.",
        "3 apples\n2 pears",
        "12:30 lunch",
        "import os\nx = 3 * 12\n",
        "",
    ):
        assert not PlainText().fits(Foreign("x.txt", words.encode()))


def test_other_encodings_are_read(catalogue):
    words = "3x12 Brücke, 30 s Pause"
    for data in (words.encode("latin-1"), words.encode("utf-16"), words.encode("utf-8-sig")):
        (made,) = import_file("x.txt", data, catalogue)
        assert told(made.routine.items) == ["glute_bridge: reps 12, sets 3, rest.sets 30 s"]
