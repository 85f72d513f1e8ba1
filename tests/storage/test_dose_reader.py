"""The dose words, each form with the value it stands for."""

from __future__ import annotations

import pytest

from kneetimer.core.dose import (
    Amount,
    Blocks,
    Detour,
    Dose,
    Effort,
    EffortScale,
    Load,
    Order,
    Pace,
    Part,
    Rest,
    RestKind,
    Rests,
    Sides,
    SideSets,
    TempoDose,
)
from kneetimer.core.progressing_rule import Aim, Bound, Deed, Do, Number, Rule, When
from kneetimer.core.routine import ExerciseItem
from kneetimer.core.text import Text
from tests.storage.samples import problems_of, routine_of, text_of

TEN = (Amount.of(10),)
READY = Rest(RestKind.UNTIL_READY)
THIRTY = Rest(RestKind.TIMED, Amount.of(30_000))
RANGE = Rest(RestKind.TIMED, Amount(30_000, 60_000, 30_000))
BLOCKS = Blocks(Amount.of(4), Amount.of(30_000))


def say(words: str) -> Text:
    return Text.plain(words)


# All that the tables of FORMAT say of a dose. `test_schema` shows them to the editors' schema, too.
DOSES = [
    ("reps: 10", Dose(reps=TEN)),
    ("reps: 8-12", Dose(reps=(Amount(8, 12, 8),))),
    ("reps: {min: 8, max: 12, start: 10}", Dose(reps=(Amount(8, 12, 10),))),
    (
        "reps: [8, 8, 10-12]",
        Dose(reps=(Amount.of(8), Amount.of(8), Amount(10, 12, 10)), sets=Amount.of(3)),
    ),
    ("reps: [10], sets: 3", Dose(reps=TEN, sets=Amount.of(3))),
    ('reps: "?"', Dose(reps=(Amount(1, 30, 10, ask=True),))),
    ("reps: 10, sets: 3", Dose(reps=TEN, sets=Amount.of(3))),
    ("reps: 10, sets: 2-3", Dose(reps=TEN, sets=Amount(2, 3, 2))),
    ('reps: 10, sets: "?"', Dose(reps=TEN, sets=Amount(1, 6, 1, ask=True))),
    ("reps: 10, hold: 5 s", Dose(reps=TEN, hold_ms=Amount.of(5_000))),
    ("hold: 45 s", Dose(hold_ms=Amount.of(45_000))),
    ("hold: 1:30", Dose(hold_ms=Amount.of(90_000))),
    ("hold: 0:45", Dose(hold_ms=Amount.of(45_000))),
    ("hold: 0.5", Dose(hold_ms=Amount.of(500))),
    ("hold: 30-60 s", Dose(hold_ms=Amount(30_000, 60_000, 30_000))),
    ('hold: "?"', Dose(hold_ms=Amount(5_000, 120_000, 30_000, ask=True))),
    (
        "hold: 30 s, relax: 30 s, reps: 4",
        Dose(reps=(Amount.of(4),), hold_ms=Amount.of(30_000), relax_ms=30_000),
    ),
    (
        "reps: 10, tempo: {move: 2 s, hold: 5 s, return: 3 s, pause: 1 s}",
        Dose(reps=TEN, tempo=TempoDose(2_000, Amount.of(5_000), 3_000, 1_000)),
    ),
    (
        "reps: 10, tempo: 2-5-3-1",
        Dose(reps=TEN, tempo=TempoDose(2_000, Amount.of(5_000), 3_000, 1_000)),
    ),
    (
        "reps: 10, tempo: {move: normal, return: slow}",
        Dose(reps=TEN, tempo=TempoDose(move_ms=2_000, return_ms=4_000)),
    ),
    ("reps: 10, tempo: {move: fast}", Dose(reps=TEN, tempo=TempoDose(move_ms=1_000))),
    (
        "reps: 10, hold: 5 s, tempo: {hold: 5}",
        Dose(reps=TEN, hold_ms=Amount.of(5_000), tempo=TempoDose(hold_ms=Amount.of(5_000))),
    ),
    ("blocks: {count: 4, work: 30 s, rest: 0 s}", Dose(blocks=BLOCKS)),
    (
        'blocks: {count: "?", work: "?", rest: 10 s}',
        Dose(
            blocks=Blocks(
                Amount(1, 20, 4, ask=True), Amount(5_000, 300_000, 30_000, ask=True), 10_000
            )
        ),
    ),
    ("amrap: 30 s", Dose(amrap_ms=Amount.of(30_000))),
    ("reps: 10, pace: manual", Dose(reps=TEN, pace=Pace.MANUAL)),
    (
        "parts: [{reps: 4, say: neutral}, {reps: 6, say: toe in}]",
        Dose(reps=TEN, parts=(Part(say("neutral"), 4), Part(say("toe in"), 6))),
    ),
    (
        "reps: 10, parts: [{reps: 4, say: neutral}, {reps: 6, say: toe in}]",
        Dose(reps=TEN, parts=(Part(say("neutral"), 4), Part(say("toe in"), 6))),
    ),
    (
        "parts: [{work: 30 s, say: upper half}, {work: 20 s, say: lower half}]",
        Dose(
            parts=(
                Part(say("upper half"), work_ms=30_000),
                Part(say("lower half"), work_ms=20_000),
            )
        ),
    ),
    (
        "reps: 10, load: {kind: band, level: medium, where: above the knees}",
        Dose(reps=TEN, load=Load(kind="band", level="medium", where=say("above the knees"))),
    ),
    (
        'reps: 10, load: {percent_1rm: 70, or_else: "a load you can lift 8-12 times"}',
        Dose(
            reps=TEN,
            load=Load(percent_1rm=Amount.of(70), or_else=say("a load you can lift 8-12 times")),
        ),
    ),
    (
        "reps: 10, load: {kind: ankle weight, weight: 2.5 kg}",
        Dose(reps=TEN, load=Load(kind="ankle weight", grams=2_500, shown="2.5 kg")),
    ),
    ("reps: 10, load: 5 lb", Dose(reps=TEN, load=Load(grams=2_268, shown="5 lb"))),
    (
        "reps: 10, effort: {rir: 1-2}",
        Dose(reps=TEN, effort=Effort(EffortScale.RIR, Amount(1, 2, 1))),
    ),
    (
        "reps: 10, effort: {rpe: 5-6}",
        Dose(reps=TEN, effort=Effort(EffortScale.RPE, Amount(5, 6, 5))),
    ),
    ("reps: 10, effort: {rm: 12}", Dose(reps=TEN, effort=Effort(EffortScale.RM, Amount.of(12)))),
    ("reps: 10, sides: none", Dose(reps=TEN, sides=Sides.NONE)),
    ("reps: 10, sides: each", Dose(reps=TEN, sides=Sides.EACH)),
    ("reps: 10, sides: left", Dose(reps=TEN, sides=Sides.LEFT)),
    ("reps: 10, sides: right", Dose(reps=TEN, sides=Sides.RIGHT)),
    ("reps: 10, sides: affected", Dose(reps=TEN, sides=Sides.AFFECTED)),
    ("reps: 10, sides: affected first", Dose(reps=TEN, sides=Sides.AFFECTED_FIRST)),
    (
        "reps: 10, order: all sets then switch",
        Dose(reps=TEN, order=Order.ALL_SETS_THEN_SWITCH),
    ),
    ("reps: 10, order: alternate sets", Dose(reps=TEN, order=Order.ALTERNATE_SETS)),
    ("reps: 10, order: alternate reps", Dose(reps=TEN, order=Order.ALTERNATE_REPS)),
    ("reps: 10, switch: 10 s", Dose(reps=TEN, switch_ms=10_000)),
    (
        "hold: 60 s, sides: each, split_sides: true",
        Dose(hold_ms=Amount.of(60_000), sides=Sides.EACH, split_sides=True),
    ),
    (
        "reps: 10, directions: [left, right]",
        Dose(reps=TEN, directions=("left", "right"), sides=Sides.NONE),
    ),
    (
        "reps: 10, sides: affected first, side_sets: {affected: 3, other: 2}",
        Dose(reps=TEN, sides=Sides.AFFECTED_FIRST, side_sets=SideSets(3, 2)),
    ),
    ("reps: 10, rest: 30 s", Dose(reps=TEN, rest=Rests(sets=THIRTY))),
    ("reps: 10, rest: 30-60 s", Dose(reps=TEN, rest=Rests(sets=RANGE))),
    ("reps: 10, rest: {min: 30, max: 60}", Dose(reps=TEN, rest=Rests(sets=RANGE))),
    (
        'reps: 10, rest: "?"',
        Dose(
            reps=TEN,
            rest=Rests(sets=Rest(RestKind.TIMED, Amount(0, 180_000, 30_000, ask=True))),
        ),
    ),
    ("reps: 10, rest: until ready", Dose(reps=TEN, rest=Rests(sets=READY))),
    ("reps: 10, rest: {until: ready}", Dose(reps=TEN, rest=Rests(sets=READY))),
    (
        "reps: 10, rest: {min: 30 s, until: ready}",
        Dose(reps=TEN, rest=Rests(sets=Rest(RestKind.UNTIL_READY, Amount.of(30_000)))),
    ),
    ("reps: 10, rest: same", Dose(reps=TEN, rest=Rests(sets=Rest(RestKind.SAME)))),
    (
        "reps: 10, rest: {reps: 1 s, sets: 30 s, items: until ready}",
        Dose(reps=TEN, rest=Rests(1_000, THIRTY, READY)),
    ),
    ("reps: 10, rest: {sets: 30-60 s}", Dose(reps=TEN, rest=Rests(sets=RANGE))),
    ("reps: 10, rest_after_last: true", Dose(reps=TEN, rest_after_last=True)),
    ('reps: 10, rest_after_last: "False"', Dose(reps=TEN, rest_after_last=False)),
    ("reps: 10, rest_after_last: Yes", Dose(reps=TEN, rest_after_last=True)),
    ("reps: 10, rest_after_last: no", Dose(reps=TEN, rest_after_last=False)),
    ("reps: 10, ready: 5 s", Dose(reps=TEN, ready_ms=5_000)),
    ("reps: 10, change: auto", Dose(reps=TEN, change_ms=-1)),
    ("reps: 10, change: 20 s", Dose(reps=TEN, change_ms=20_000)),
    (
        "blocks: {count: 4, work: 30 s}, detour: tender_spot",
        Dose(blocks=BLOCKS, detour=Detour(exercise="tender_spot")),
    ),
    (
        "blocks: {count: 4, work: 30 s}, "
        "detour: {name: Tender spot, time: 10-15 s, say: Stop here, at_most: 2}",
        Dose(
            blocks=BLOCKS,
            detour=Detour(
                name=say("Tender spot"),
                time_ms=Amount(10_000, 15_000, 10_000),
                say=say("Stop here"),
                at_most=2,
            ),
        ),
    ),
    (
        'blocks: {count: 4, work: 30 s}, detour: {exercise: tender_spot, time: "?"}',
        Dose(
            blocks=BLOCKS,
            detour=Detour(exercise="tender_spot", time_ms=Amount(5_000, 60_000, 15_000, ask=True)),
        ),
    ),
    (
        "reps: 8-12, loads: [light band, 2 kg], progress:"
        " {when: {all_sets_at: max, sessions: 2, pain_at_most: 3}, do: next_load}",
        Dose(
            reps=(Amount(8, 12, 8),),
            loads=(Load("band", "light"), Load(grams=2_000, shown="2 kg")),
            progress=Rule(
                When(all_sets_at=Aim(Bound.MAX), sessions=2, pain_at_most=3), Do(Deed.NEXT_LOAD)
            ),
        ),
    ),
    (
        "hold: 30 s, progress: {when: {all_sets_at: 30 s}, do: {hold: +5 s, sets: +1}},"
        " step_back: {when: {pain_at_least: 5}, do: {hold: -5 s, exercise: clamshell}}",
        Dose(
            hold_ms=Amount.of(30_000),
            progress=Rule(
                When(all_sets_at=Aim(ms=30_000)),
                Do(by=((Number.SETS, 1), (Number.HOLD, 5_000))),
            ),
            step_back=Rule(
                When(pain_at_least=5), Do(by=((Number.HOLD, -5_000),), exercise="clamshell")
            ),
        ),
    ),
]


@pytest.mark.parametrize(("words", "dose"), DOSES, ids=[words for words, _ in DOSES])
def test_every_form_of_a_dose_is_read(words: str, dose: Dose):
    (item,) = routine_of(f"{{exercise: clamshell, {words}}}").items
    assert isinstance(item, ExerciseItem)
    assert item.dose == dose


def test_a_question_mark_needs_no_quotes():
    (item,) = routine_of("{exercise: clamshell, reps: 10, sets: ?}").items
    assert isinstance(item, ExerciseItem)
    assert item.dose.sets == Amount(1, 6, 1, ask=True)


def test_all_dose_words_may_be_defaults():
    head = (
        "format: kneetimer/1\ntitle: T\ndefaults: {reps: 10, rest: 30 s, ready: 5 s, sides: each}\n"
    )
    routine = routine_of("exercise: clamshell", head=head)
    assert routine.defaults == Dose(
        reps=TEN, rest=Rests(sets=THIRTY), ready_ms=5_000, sides=Sides.EACH
    )


# Words after `- {exercise: clamshell, `, so the first of them is at 4:25.
WRONG = [
    ("reps: 0", "4:31: this must be more than 0"),
    ("reps: 1001", "4:31: 1001 is too much: at most 1000"),
    ("reps: 12-8", "4:31: '12-8' goes down: write the smaller number first"),
    ("reps: {min: 12, max: 8}", "4:46: the range goes down: 'max' is less than 'min'"),
    ("reps: {min: 8, max: 12, start: 13}", "4:56: 'start' is outside of the range"),
    ("reps: {min: 8}", "4:31: a range needs 'max': the most of the range"),
    ("reps: []", "4:31: this list is too short: write at least 1"),
    ("reps: [8, 10], sets: 3", "4:46: reps has a list of 2: write that many sets"),
    ('reps: [8, 10], sets: "?"', "4:46: reps has a list of 2: write that many sets"),
    ("reps: ", "4:25: 'reps' has no value: write one or delete the key"),
    ("reps: ~", "4:25: 'reps' has no value: write one or delete the key"),
    ("hold: 1:75", "4:31: '1:75' is no minutes:seconds: write two digits up to 59, as in 1:05"),
    ("hold: [5]", "4:31: a number or a range is expected here, not a list"),
    ("hold: 0", "4:31: a hold of 0 without reps is nothing to do"),
    ("reps: 3, hold: 5 s, tempo: 2-4-2-0", "4:40: the tempo says another hold: say it once"),
    ("reps: 3, relax: 5 s, tempo: 2-4-2-0", "4:41: the tempo says another relax: say it once"),
    ("reps: 3, switch: '?'", "4:42: '?' is no duration: write 5 s, 2 min, 1 min 30 s or 1:30"),
    (
        "reps: 3, tempo: {move: []}",
        "4:48: a duration, or slow, normal or fast, is expected here, not a list",
    ),
    ("reps: {min: [1], max: 3}", "4:37: a number is expected here, not a list"),
    ("reps: 3, tempo: {}", "4:41: an empty tempo: write move, hold, return or pause"),
    (
        "reps: 3, tempo: {move: sloow}",
        "4:48: 'sloow' is no speed: write slow, normal, fast or a duration (did you mean 'slow'?)",
    ),
    (
        "reps: 3, tempo: {mov: 1 s}",
        "4:42: unknown key 'mov' in a tempo (did you mean 'move'?)",
    ),
    (
        "reps: 3, tempo: 2-5-3",
        "4:41: '2-5-3' is no tempo: write four numbers of seconds (move, hold, return, pause), "
        "as in 2-5-3-1",
    ),
    ("blocks: {count: 4}", "4:33: a dose of blocks needs 'work': how long each block takes"),
    ("blocks: {count: 0, work: 1}", "4:41: this must be more than 0"),
    ("blocks: {count: 1, work: 0 s}", "4:50: this must be more than 0"),
    (
        "blocks: {count: 1, work: 1}, reps: 3",
        "4:60: reps does not go with blocks: write one of them",
    ),
    ("amrap: 30 s, hold: 5 s", "4:44: hold does not go with amrap: write one of them"),
    ("amrap: 30 s, pace: manual", "4:44: pace does not go with amrap: write one of them"),
    ("amrap: 30 s, blocks: {count: 1, work: 1}", "4:32: say blocks or amrap, not both"),
    (
        "pace: manuel, reps: 3",
        "4:31: 'manuel' is not one of: timed, manual (did you mean 'manual'?)",
    ),
    (
        "reps: 10, parts: [{reps: 4, say: a}, {reps: 5, say: b}]",
        "4:31: the parts make 9 reps: write 9",
    ),
    ("reps: 8-12, parts: [{reps: 10, say: a}]", "4:31: the parts make 10 reps: write 10"),
    (
        "parts: [{reps: 4, say: a}, {work: 5, say: b}]",
        "4:32: the parts are all of reps or all of work",
    ),
    (
        "parts: [{work: 4, say: a}], reps: 3",
        "4:59: reps does not go with parts of work: write one of them",
    ),
    ("parts: [{say: a}]", "4:33: a part has reps or a time of work, as in {reps: 5, say: toe in}"),
    ("parts: [{reps: 1, work: 1, say: a}]", "4:49: a part has reps or a time of work, not both"),
    ("parts: [{reps: 4}]", "4:33: a part needs 'say': the cue of this part"),
    ("reps: 3, load: 5", "4:40: '5' is no weight: write 5 kg, 500 g or 5 lb"),
    ("reps: 3, load: [5 kg]", "4:40: a weight is expected here, not a list"),
    ("reps: 3, rest: [5]", "4:40: a number or a range is expected here, not a list"),
    ("reps: 3, load: {}", "4:40: a load says what it is: kind, weight, percent_1rm or or_else"),
    ("reps: 3, load: {percent_1rm: 0}", "4:54: this must be more than 0"),
    ("reps: 3, load: {percent_1rm: 101}", "4:54: 101 is too much: at most 100"),
    ("reps: 3, effort: {}", "4:42: an effort is said in one way: rir, rpe or rm, as in {rir: 1-2}"),
    ("reps: 3, effort: {rpe: 11}", "4:48: 11 is too much: at most 10"),
    ("reps: 3, effort: 7", "4:42: an effort is written as `key: value`, not as a text"),
    (
        "reps: 3, sides: both",
        "4:41: 'both' is not one of: none, each, left, right, affected, affected first",
    ),
    (
        "reps: 3, sides: each, directions: [a, b]",
        "4:41: directions stand instead of sides: delete one of them",
    ),
    ("reps: 3, directions: [a]", "4:46: this list is too short: write at least 2"),
    (
        "reps: 3, sides: left, side_sets: {affected: 3, other: 2}",
        "4:58: side_sets needs sides: each or affected first",
    ),
    (
        "reps: 3, side_sets: {affected: 3, other: 2}",
        "4:45: side_sets needs sides: each or affected first",
    ),
    (
        "reps: 3, sets: 3, sides: each, side_sets: {affected: 3, other: 2}",
        "4:40: side_sets says the sets of each side: delete sets",
    ),
    ("reps: 3, sides: each, side_sets: {affected: 3, other: 0}", "4:79: this must be more than 0"),
    ("reps: 3, split_sides: true", "4:47: split_sides needs sides: each or affected first"),
    ("reps: 3, split_sides: maybe", "4:47: 'maybe' is neither true nor false"),
    ("hold: 30, sides: each, order: alternate reps", "4:55: to alternate reps there must be reps"),
    (
        "reps: 3, rest: untl ready",
        "4:40: 'untl ready' is no rest: write a duration, until ready or same "
        "(did you mean 'until ready'?)",
    ),
    ("reps: 3, rest: {set: 5}", "4:41: unknown key 'set' in a rest (did you mean 'sets'?)"),
    ("reps: 3, rest: {}", "4:40: an empty rest: write reps, sets or items"),
    (
        "reps: 3, rest: {min: 3, until: redy}",
        "4:56: 'redy' is not one of: ready (did you mean 'ready'?)",
    ),
    (
        "reps: 3, rest: {reps: until ready}",
        "4:47: 'until ready' is no duration: write 5 s, 2 min, 1 min 30 s or 1:30",
    ),
    ("reps: 3, change: outo", "4:42: 'outo' is neither auto nor a duration (did you mean 'auto'?)"),
    (
        "reps: 3, detour: tender_spot",
        "4:42: a detour needs timed work: blocks, amrap or parts of work",
    ),
    (
        "amrap: 30, detour: tender_spt",
        "4:44: there is no exercise 'tender_spt' (did you mean 'tender_spot'?)",
    ),
    (
        "amrap: 30, detour: {time: 5}",
        "4:44: a detour has a name of its own, or it names an exercise",
    ),
    (
        "amrap: 30, detour: {exercise: tender_spot, name: x}",
        "4:74: a detour has a name of its own, or it names an exercise",
    ),
]


@pytest.mark.parametrize(("words", "problem"), WRONG, ids=[words for words, _ in WRONG])
def test_every_wrong_dose_is_told_in_its_place(words: str, problem: str):
    assert problems_of(text_of(f"{{exercise: clamshell, {words}}}")) == [problem]
