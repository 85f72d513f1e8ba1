"""What an exercise is, as a routine brings it along or an item changes it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kneetimer.core.body import Position
from kneetimer.core.dose import Amount, Dose, Sides
from kneetimer.core.exercise import Exercise, Fault, Muscles, Tempo, Works
from kneetimer.core.routine import ExerciseItem
from kneetimer.core.text import Text
from tests.storage.samples import CLAMSHELL, HEAD, problems_of, routine_of, text_of

SLIDE = """\
  my_slide:
    name: {en: Slide, de: Gleiten}
    position: supine
    works: moving leg
    tempo: 3-5-3-0
    dose: {reps: 8-12, sides: each}
    setup:
      - Lie on your back.
      - {en: Heel on the towel., de: Ferse auf das Handtuch.}
    cues: [Slide, {en: Heel to the seat, de: Ferse zum Gesäß}]
    faults:
      - {sign: Hip lifts, correction: Both hips down}
      - sign: {en: Too fast, de: Zu schnell}
        correction: {en: Slower, de: Langsamer}
    easier: A smaller slide
    harder: [No towel, Ankle weight]
    equipment: [mat, towel]
    extras: pillow
    muscles: {main: Hamstrings, also: [Quadriceps, {en: Calf, de: Wade}]}
    stop: Locking or catching
    source: {en: ours, de: von uns}
    x-mine: {anything: goes}
"""


def say(words: str) -> Text:
    return Text.plain(words)


def both(english: str, german: str) -> Text:
    return Text((("en", english), ("de", german)))


SLIDE_VALUE = Exercise(
    id="my_slide",
    name=both("Slide", "Gleiten"),
    position=Position.SUPINE,
    works=Works.MOVING_LEG,
    tempo=Tempo(3_000, 5_000, 3_000, 0),
    setup=(say("Lie on your back."), both("Heel on the towel.", "Ferse auf das Handtuch.")),
    cues=(say("Slide"), both("Heel to the seat", "Ferse zum Gesäß")),
    faults=(
        Fault(say("Hip lifts"), say("Both hips down")),
        Fault(both("Too fast", "Zu schnell"), both("Slower", "Langsamer")),
    ),
    easier=(say("A smaller slide"),),
    harder=(say("No towel"), say("Ankle weight")),
    equipment=("mat", "towel"),
    extras=("pillow",),
    muscles=Muscles((say("Hamstrings"),), (say("Quadriceps"), both("Calf", "Wade"))),
    stop=say("Locking or catching"),
    dose=Dose(reps=(Amount(8, 12, 8),), sides=Sides.EACH),
    source=both("ours", "von uns"),
)


def head_with(exercises: str) -> str:
    return f"{HEAD}exercises:\n{exercises}"


def test_a_routine_can_bring_an_exercise_along():
    routine = routine_of("exercise: my_slide", head=head_with(SLIDE))
    assert routine.exercises == {"my_slide": SLIDE_VALUE}
    assert routine.items == (ExerciseItem(SLIDE_VALUE, Dose(), "my_slide"),)


def test_a_name_and_a_position_are_enough():
    head = head_with("  wave: {name: Wave, position: chair}\n")
    (item,) = routine_of("{exercise: wave, reps: 3}", head=head).items
    assert item.exercise == Exercise("wave", say("Wave"), Position.CHAIR, Works.BOTH)


def test_the_order_of_exercises_and_items_in_the_file_does_not_matter():
    assert problems_of(text_of("exercise: my_slide") + "exercises:\n" + SLIDE) == []


def test_an_own_exercise_stands_before_one_of_the_catalogue():
    head = head_with("  clamshell: {name: My own, position: chair}\n")
    (item,) = routine_of("{exercise: clamshell, reps: 3}", head=head).items
    assert item.exercise.name == say("My own")


@pytest.mark.parametrize(
    ("tempo", "value"),
    [
        ("1.5-0-1.5-0", Tempo(1_500, 0, 1_500, 0)),
        ("{move: slow, hold: 2 s, return: fast, pause: 1}", Tempo(4_000, 2_000, 1_000, 1_000)),
        ("{hold: 5 s}", Tempo(2_000, 5_000, 2_000, 0)),
    ],
)
def test_the_tempo_of_an_exercise_has_all_parts(tempo: str, value: Tempo):
    head = head_with(f"  wave: {{name: Wave, position: chair, tempo: {tempo}}}\n")
    (item,) = routine_of("{exercise: wave, reps: 3}", head=head).items
    assert item.exercise.tempo == value


OVERRIDES = [
    ("name: My clam", {"name": say("My clam")}),
    ("position: supine", {"position": Position.SUPINE}),
    ("works: bottom leg", {"works": Works.BOTTOM_LEG}),
    ("setup: Lie down.", {"setup": (say("Lie down."),)}),
    ("cues: [Press your heels together]", {"cues": (say("Press your heels together"),)}),
    ("faults: {feet part: Heels}", {"faults": (Fault(say("feet part"), say("Heels")),)}),
    ("faults: {a: {en: b}, x-c: d}", {"faults": (Fault(say("a"), Text((("en", "b"),))),)}),
    ("easier: [Wall]", {"easier": (say("Wall"),)}),
    ("harder: [Band, Heavy band]", {"harder": (say("Band"), say("Heavy band"))}),
    ("equipment: [mat, loop band]", {"equipment": ("mat", "loop band")}),
    ("extras: cushion", {"extras": ("cushion",)}),
    ("stop: Sharp pain", {"stop": say("Sharp pain")}),
]


@pytest.mark.parametrize(("words", "changes"), OVERRIDES, ids=[words for words, _ in OVERRIDES])
def test_an_item_can_change_parts_of_an_exercise(words: str, changes: dict[str, object]):
    (item,) = routine_of(f"{{exercise: clamshell, reps: 3, {words}}}").items
    assert item.exercise == replace(CLAMSHELL, **changes)


WRONG = [
    ("name: {}", "4:40: nothing is written here: write a text, or {en: …, de: …}"),
    ("name: ''", "4:40: nothing is written here: a text, or one for each language, is expected"),
    ("name: [a]", "4:40: a text, or one for each language, is expected here, not a list"),
    ("name: {english: A}", "4:41: 'english' is no language: write two letters, as in en or de"),
    ("name: {en: }", "4:41: 'en' has no value: write one or delete the key"),
    ("cues: a b c d e f g h i j", "4:40: a cue of 10 words: at most 9"),
    ("cues: [ok, {de: a b c d e f g h i j}]", "4:45: a cue of 10 words in 'de': at most 9"),
    ("cues: []", "4:40: this list is too short: write at least 1"),
    (
        "faults: {a: ''}",
        "4:46: nothing is written here: a text, or one for each language, is expected",
    ),
    ("faults: {'': a}", "4:43: nothing is written here: say what goes wrong"),
    ("cues: ['']", "4:41: nothing is written here: a text, or one for each language, is expected"),
    ("faults: {}", "4:42: nothing is written here: write what goes wrong and its correction"),
    ("faults: [a]", "4:43: a fault is written as `key: value`, not as a text"),
    ("faults: [{sign: a}]", "4:43: a fault needs 'correction': the words that put it right"),
    ("equipment: [[mat]]", "4:46: a text is expected here, not a list"),
    ('equipment: "a\\nb"', "4:45: this must fit on one line"),
    (
        "position: floor",
        "4:44: 'floor' is not one of: standing, chair, sitting, supine, prone, side-lying, "
        "hands and knees, kneeling",
    ),
    ("figure: x", "4:34: unknown key 'figure' in an exercise item"),
]


@pytest.mark.parametrize(("words", "problem"), WRONG, ids=[words for words, _ in WRONG])
def test_every_wrong_part_is_told_in_its_place(words: str, problem: str):
    assert problems_of(text_of(f"{{exercise: clamshell, reps: 3, {words}}}")) == [problem]


WRONG_EXERCISES = [
    ("[a]", "3:12: exercises are written as `id: {name: …, position: …}`"),
    ("{A: {name: a, position: chair}}", "3:13: 'A' is no id: write small letters, digits and '_'"),
    (
        '{"a\\n": {name: a, position: chair}}',
        r"3:13: 'a\n' is no id: write small letters, digits and '_'",
    ),
    ("{a: b}", "3:16: an exercise is written as `key: value`, not as a text"),
    (
        "{a: {name: a}}",
        "3:16: an exercise needs 'position': where the body is; rollers and walls are equipment",
    ),
    (
        "{a: {name: a, position: chair, tempo: {hold: 1-2 s}}}",
        "3:50: the tempo of an exercise has one hold: leave ranges to its dose",
    ),
    (
        "{a: {name: a, position: chair, tempo: {move: 0, return: 0}}}",
        "3:50: with this tempo a rep takes no time",
    ),
    (
        "{x-a: 1, a: {name: a, position: chair, tempo: []}}",
        "3:58: a tempo such as 2-5-3-1 is expected here, not a list",
    ),
    (
        "{a: {name: a, position: chair, figure: ../x}}",
        "3:51: the catalogue has no exercise '../x' to take the figure of",
    ),
    (
        "{a: {name: a, position: chair, dose: {blocks: {count: 1, work: 1}, detour: b}}}",
        "3:87: there is no exercise 'b'",
    ),
    ("{a: {name: a, position: chair, id: a}}", "3:43: unknown key 'id' in an exercise"),
]


@pytest.mark.parametrize(("exercises", "problem"), WRONG_EXERCISES)
def test_a_wrong_exercise_is_told_once_though_items_name_it(exercises: str, problem: str):
    text = text_of("{exercise: clamshell, reps: 3}", head=f"{HEAD}exercises: {exercises}\n")
    assert problems_of(text) == [problem]


def test_items_that_name_a_broken_exercise_are_not_blamed():
    head = f"{HEAD}exercises: {{mine: {{name: a}}}}\n"
    (problem,) = problems_of(text_of("{exercise: mine, reps: 3}", head=head))
    assert "an exercise needs 'position'" in problem
