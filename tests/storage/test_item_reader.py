"""The sorts of items, each form with the value it stands for."""

from __future__ import annotations

import pytest

from kneetimer.core.dose import Amount, Dose, Rest, RestKind, Sides
from kneetimer.core.routine import Activity, Card, Check, Choice, ExerciseItem, Group, Item
from kneetimer.core.text import Text
from tests.storage.samples import CLAMSHELL, ROLL, problems_of, routine_of, text_of


def say(words: str) -> Text:
    return Text.plain(words)


THREE = Dose(reps=(Amount.of(3),))
CLAM = ExerciseItem(CLAMSHELL, THREE, "clamshell")

# All that the tables of FORMAT say of items. `test_schema` shows them to the editors' schema, too.
ITEMS: list[tuple[str, Item]] = [
    ("{exercise: clamshell, reps: 3}", CLAM),
    (
        "{exercise: clamshell, reps: 3, optional: true, note: {en: Mine, de: Meins}}",
        ExerciseItem(
            CLAMSHELL,
            THREE,
            "clamshell",
            optional=True,
            note=Text((("en", "Mine"), ("de", "Meins"))),
        ),
    ),
    ("{exercise: roll_it_band}", ExerciseItem(ROLL, Dose(), "roll_it_band")),
    (
        "{exercise: roll_it_band, sides: left}",
        ExerciseItem(ROLL, Dose(sides=Sides.LEFT), "roll_it_band"),
    ),
    (
        "{group: Warm-up, rounds: 2, rest: 60 s, items: [{exercise: clamshell, reps: 3}]}",
        Group(
            say("Warm-up"),
            (CLAM,),
            Amount.of(2),
            Rest(RestKind.TIMED, Amount.of(60_000)),
            key="group/1",
        ),
    ),
    (
        "{group: {en: Warm-up}, rounds: 2-3, rest: until ready, optional: true, "
        "items: [{card: a}, {group: In, items: [{card: b}]}]}",
        Group(
            Text((("en", "Warm-up"),)),
            (
                Card(say("a"), key="card/1"),
                Group(say("In"), (Card(say("b"), key="card/2"),), key="group/2"),
            ),
            Amount(2, 3, 2),
            Rest(RestKind.UNTIL_READY),
            optional=True,
            key="group/1",
        ),
    ),
    (
        '{group: a, rounds: "?", items: [{card: a}]}',
        Group(
            say("a"),
            (Card(say("a"), key="card/1"),),
            Amount(1, 6, 1, ask=True),
            key="group/1",
        ),
    ),
    (
        "{choose: 1, from: [{exercise: clamshell, reps: 3}, {card: a}]}",
        Choice(1, (CLAM, Card(say("a"), key="card/1")), key="choice/1"),
    ),
    (
        "{choose: 1, from: [{card: a}], optional: true}",
        Choice(1, (Card(say("a"), key="card/1"),), optional=True, key="choice/1"),
    ),
    ("{card: Fetch the roller.}", Card(say("Fetch the roller."), key="card/1")),
    (
        "{card: {en: Go, de: Los}, optional: true}",
        Card(Text((("en", "Go"), ("de", "Los"))), optional=True, key="card/1"),
    ),
    ("{activity: Walk or cycle}", Activity(say("Walk or cycle"), key="activity/1")),
    (
        "{activity: Walk or cycle, time: 5-10 min, optional: true}",
        Activity(
            say("Walk or cycle"),
            Amount(300_000, 600_000, 300_000),
            optional=True,
            key="activity/1",
        ),
    ),
    (
        '{check: "Bridge, lift one foot: does the pelvis drop?"}',
        Check(say("Bridge, lift one foot: does the pelvis drop?"), key="check/1"),
    ),
    ("{check: a, optional: yes}", Check(say("a"), optional=True, key="check/1")),
]


@pytest.mark.parametrize(("text", "item"), ITEMS, ids=[text for text, _ in ITEMS])
def test_every_form_of_an_item_is_read(text: str, item: Item):
    assert routine_of(text).items == (item,)


def test_every_item_has_a_key_of_its_own():
    clam = "{exercise: clamshell, reps: 3}"
    head = (
        "format: kneetimer/1\ntitle: T\n"
        "exercises: {group: {name: a, position: chair, dose: {reps: 1}}}\n"
    )
    routine = routine_of(
        clam,
        f"{{group: a, items: [{clam}]}}",
        "{exercise: group}",
        "{exercise: group}",
        f"{{choose: 1, from: [{clam}]}}",
        "{group: a, items: [{card: a}]}",
        head=head,
    )
    keys: list[str] = []
    for item in routine.items:
        keys.append(item.key)
        inner = item.items if isinstance(item, Group) else ()
        inner = item.options if isinstance(item, Choice) else inner
        keys += [one.key for one in inner]
    assert keys == [
        "clamshell",
        "group/1",
        "clamshell/2",
        "group/2",
        "group/3",
        "choice/1",
        "clamshell/3",
        "group/4",
        "card/1",
    ]


WRONG = [
    ("clamshell", "4:3: an item is written as in `- exercise: clamshell`"),
    ("[]", "4:3: an item is written as in `- exercise: clamshell`"),
    ("{}", "4:3: an item says what it is: exercise, group, choose, card, activity, check"),
    ("{reps: 3}", "4:3: an item says what it is: exercise, group, choose, card, activity, check"),
    ("exercize: clamshell", "4:3: unknown key 'exercize' in an item (did you mean 'exercise'?)"),
    ("{card: a, group: b}", "4:4: one item cannot be both group and card: make it two"),
    (
        "{exercise: clamshel, reps: 3}",
        "4:14: there is no exercise 'clamshel' (did you mean 'clamshell'?)",
    ),
    ("{exercise: wave, reps: 3}", "4:14: there is no exercise 'wave'"),
    ("{exercise: [a], reps: 3}", "4:14: the id of an exercise is expected here, not a list"),
    ("{exercise: clamshell}", "4:14: this says no dose: add reps, hold, blocks or amrap"),
    ("{exercise: clamshell, sets: 3}", "4:14: this says no dose: add reps, hold, blocks or amrap"),
    (
        "{exercise: clamshell, reps: 3, sidez: each}",
        "4:34: unknown key 'sidez' in an exercise item (did you mean 'sides'?)",
    ),
    ("{group: a}", "4:3: a group needs 'items': what is done in it, in order"),
    ("{group: a, items: []}", "4:21: this list is too short: write at least 1"),
    ("{group: a, items: {card: a}}", "4:21: a list is expected here, not a mapping"),
    (
        "{group: '', items: [{card: a}]}",
        "4:11: nothing is written here: a text, or one for each language, is expected",
    ),
    ("{group: a, rounds: 0, items: [{card: a}]}", "4:22: this must be more than 0"),
    (
        "{group: a, rest: {sets: 5}, items: [{card: a}]}",
        "4:20: this is one rest: write a duration, until ready or same",
    ),
    ("{choose: 3, from: [{card: a}]}", "4:12: there is less to choose from: at most 1"),
    ("{choose: 0, from: [{card: a}]}", "4:12: this must be more than 0"),
    ("{choose: 1, from: []}", "4:21: this list is too short: write at least 1"),
    ("{choose: 1}", "4:3: a choice needs 'from': what to choose from"),
    ("{card: }", "4:4: 'card' has no value: write one or delete the key"),
    ("{card: a, note: b}", "4:13: unknown key 'note' in a card"),
    ("{activity: Walk, time: 0}", "4:26: this must be more than 0"),
    ("{check: a, optional: perhaps}", "4:24: 'perhaps' is neither true nor false"),
]


@pytest.mark.parametrize(("text", "problem"), WRONG, ids=[text for text, _ in WRONG])
def test_every_wrong_item_is_told_in_its_place(text: str, problem: str):
    assert problems_of(text_of(text)) == [problem]


def test_keys_that_begin_with_x_are_anybodys():
    (item,) = routine_of("{exercise: clamshell, reps: 3, x-mine: {a: [1]}}").items
    assert item == CLAM
