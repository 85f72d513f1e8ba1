"""Routines that a file can say, for hypothesis, and files as all sorts of people write them."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from random import Random

from hypothesis import strategies as st

from kneetimer.core.body import Position
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
from kneetimer.core.exercise import Exercise, Fault, Muscles, Tempo, Works
from kneetimer.core.progressing_ladder import has_number, rung
from kneetimer.core.progressing_rule import Aim, Bound, Deed, Do, Number, Rule, When
from kneetimer.core.quantity import parse_weight
from kneetimer.core.routine import (
    Activity,
    Card,
    Check,
    Choice,
    ExerciseItem,
    Group,
    Routine,
    Source,
)
from kneetimer.core.text import Text
from kneetimer.storage.dose_reader import _ASK_COUNT, _ASK_HOLD, _ASK_REPS, _ASK_SETS, _ASK_WORK
from kneetimer.storage.item_reader import _ASK_ACTIVITY, _ASK_ROUNDS
from kneetimer.storage.rest_reader import _ASK_DETOUR, _ASK_REST
from kneetimer.storage.routine_writer import settled
from kneetimer.storage.yaml_layout import Map, Row, Unsaid
from kneetimer.storage.yaml_text import quoted, scalar

SQUAT = Exercise("squat", Text.plain("Squat"), Position.STANDING, Works.BOTH, Tempo(1, 0, 1, 0))
STEP = Exercise(
    "step_up",
    Text((("en", "Step up"), ("de", "Aufsteigen"))),
    Position.STANDING,
    Works.FRONT_LEG,
    setup=(Text.plain("Stand in front of a step."),),
    cues=(Text.plain("Push up"), Text.plain("Down slowly")),
    faults=(Fault(Text.plain("Knee caves in"), Text.plain("Knee over toes")),),
    equipment=("step",),
    dose=Dose(reps=(Amount.of(8),)),
)
SPOT = Exercise("tender_spot", Text.plain("Tender spot"), Position.SUPINE, Works.BOTH)
KNOWN = {exercise.id: exercise for exercise in (SQUAT, STEP, SPOT)}

# Strategies are made once: hypothesis takes its time to look each new one over.
maybe = cache(lambda of: st.none() | of)
or_no_text = cache(lambda of: st.just(Text()) | of)
a_few = cache(lambda of, least=0, most=2: st.lists(of, min_size=least, max_size=most).map(tuple))
flags = st.booleans()
one_of = cache(lambda *of: st.sampled_from(of))
or_else = cache(lambda value, of: st.just(value) | of)


def once(make):
    """Make each strategy of a composite once."""
    return cache(st.composite(make))


# Words

PIECES = [
    *("Knee", "over", "toes", "a:b", ":", "#", "# no", "it's", '"so"', "?", "why?", "-", "- x"),
    *("{a}", "[b]", ",", "c, d", "e: f", "null", "~", "yes", "1:30", "0310", "ü", "😀", "\\n"),
    *("!", "&a", "*a", "%", "@", "`", "|", ">", "…", "\xa0x", "'", "<<", "=", "---", "x-y"),
]
BREAKS = ["  ", "", "\n", "\n\n", "\n ", " \n", "\t", "\x85", "\u2028", "\r\n"]


def _made(dice, gaps, most):
    count = dice.randint(1, most)
    made = "".join(dice.choice(PIECES) + dice.choice(gaps) for _ in range(count))
    return made.strip() or "x"


# Made beforehand, as hypothesis takes its time for each of many words.
_DICE = Random(6)
words = one_of("Well", "Fetch the roller, and mind the cat.") | st.sampled_from(
    [_made(_DICE, [" "] * 20 + BREAKS, most) for most in range(1, 60)]
)
line = st.sampled_from([_made(_DICE, [" ", " ", "  "], 8) for _ in range(60)])
_cue_words = st.sampled_from([_made(_DICE, [" "], 4) for _ in range(60)])


@cache
def texts(of=words):
    """Give texts, plain or in languages."""
    codes = st.permutations(["en", "de", "fr"]).flatmap(
        lambda order: st.integers(1, 3).map(lambda count: order[:count])
    )
    many = codes.flatmap(
        lambda chosen: st.tuples(*(st.tuples(st.just(code), of) for code in chosen)).map(Text)
    )
    return of.map(Text.plain) | many


# Doses

_times = one_of(1, 500, 1_000, 5_000, 30_000, 61_000, 90_000, 120_000, 150_500, 3_600_000)
_no_times = st.just(0) | _times


@cache
def amounts(of, ask=None):
    """Give one number, a range, or what is asked."""

    def ranged(numbers):
        low, start, high = sorted(numbers)
        return Amount.of(low) if low == high else Amount(low, high, start)

    some = of.map(Amount.of) | st.tuples(of, of, of).map(ranged)
    return some if ask is None else some | st.just(ask)


_counts = st.integers(1, 12)


@once
def _tempos(draw):
    parts = [draw(maybe(_no_times)) for _ in range(3)]
    hold = draw(maybe(amounts(_no_times, _ASK_HOLD)))
    if parts == [None, None, None] and hold is None:
        return TempoDose(1_000)
    return TempoDose(parts[0], hold, parts[1], parts[2])


_fixed = _no_times.map(Amount.of)


@once
def _rest(draw):
    kind = draw(one_of(*RestKind))
    if kind is RestKind.TIMED:
        return Rest(kind, draw(amounts(_no_times, _ASK_REST)))
    if kind is RestKind.SAME:
        return Rest(kind)
    return Rest(kind, draw(maybe(_fixed)))


@once
def _rests(draw):
    rests = Rests(draw(maybe(_no_times)), draw(maybe(_rest())), draw(maybe(_rest())))
    return rests if rests != Rests() else None


_weights = one_of("5 kg", "2.5 kg", "500 g", "5 lb")


@once
def _loads(draw):
    shown = draw(or_else("", _weights))
    load = Load(
        kind=draw(or_else("", line)),
        level=draw(one_of("", "light", "red")),
        where=draw(or_no_text(texts())),
        grams=parse_weight(shown) if shown else None,
        shown=shown,
        percent_1rm=draw(maybe(amounts(_counts))),
        or_else=draw(or_no_text(texts())),
    )
    return load if load != Load() else Load(kind="band")


@once
def _detours(draw):
    by_name = draw(flags)
    return Detour(
        exercise="" if by_name else SPOT.id,
        name=draw(texts()) if by_name else Text(),
        time_ms=draw(or_else(Amount.of(15_000), amounts(_times, _ASK_DETOUR))),
        say=draw(or_no_text(texts())),
        at_most=draw(one_of(1, 3, 7)),
    )


_WORK_PARTS = st.builds(lambda say, time: Part(say, work_ms=time), texts(), _times)
_REP_PARTS = st.builds(lambda say, reps: Part(say, reps=reps), texts(), _counts)
_SIDE_SETS = st.builds(SideSets, _counts, _counts)
_EFFORTS = st.builds(Effort, one_of(*EffortScale), amounts(st.integers(1, 9)))
_CHANGES = one_of(None, -1, 0, 5_000, 61_000)


@once
def _work(draw):
    kind = draw(one_of("reps", "reps", "hold", "blocks", "amrap", "parts", "work"))
    if kind == "blocks":
        work = Blocks(
            draw(amounts(_counts, _ASK_COUNT)), draw(amounts(_times, _ASK_WORK)), draw(_no_times)
        )
        return kind, Dose(blocks=work, detour=draw(maybe(_detours())))
    if kind == "amrap":
        return kind, Dose(amrap_ms=draw(amounts(_times)), detour=draw(maybe(_detours())))
    if kind == "hold":
        return kind, Dose(hold_ms=draw(amounts(_times, _ASK_HOLD)))
    if kind == "work":
        return kind, Dose(parts=draw(a_few(_WORK_PARTS, 1, 3)))
    hold = draw(maybe(amounts(_no_times)))
    tempo = draw(maybe(_tempos()))
    if tempo is not None and tempo.hold_ms is not None:
        hold = draw(one_of(None, tempo.hold_ms))
    pause = tempo.pause_ms if tempo is not None else None
    relax = draw(maybe(_no_times)) if pause is None else draw(one_of(None, pause))
    dose = Dose(hold_ms=hold, relax_ms=relax, tempo=tempo, pace=draw(maybe(one_of(*Pace))))
    if kind == "parts":
        return kind, replace(dose, parts=draw(a_few(_REP_PARTS, 1, 3)))
    return kind, replace(dose, reps=draw(a_few(amounts(_counts, _ASK_REPS), 1, 3)))


_STEPS = {
    Number.REPS: one_of(1, -2),
    Number.SETS: one_of(1, -1),
    Number.HOLD: one_of(5_000, -500, 90_000),
    Number.WORK: one_of(5_000, -61_000),
    Number.BLOCKS: one_of(1, -1),
    Number.WEIGHT: one_of(500, -1_500),
}
_FELT = maybe(st.integers(3, 10))
_NOT_MUCH = maybe(st.integers(0, 3))


@once
def _rules(draw, dose):
    """Give rules that fit a dose."""
    aims = [Aim(Bound.MAX), Aim(Bound.MIN)]
    if not dose.is_timed_work:
        aims.append(Aim(reps=1) if dose.reps or dose.parts else Aim(ms=1))
    when = When(
        all_sets_at=draw(maybe(one_of(*aims))),
        any_set_below=draw(maybe(one_of(*aims))),
        sessions=draw(one_of(1, 2, 20)),
        pain_at_most=draw(_FELT),
        pain_at_least=draw(_NOT_MUCH),
        effort_at_most=draw(_FELT),
        effort_at_least=draw(_NOT_MUCH),
    )
    if not when.says_what:
        when = replace(when, all_sets_at=aims[0])
    if dose.loads is not None and draw(flags):
        return Rule(when, Do(draw(one_of(Deed.NEXT_LOAD, Deed.PREVIOUS_LOAD))))
    numbers = [number for number in Number if has_number(dose, number)]
    wanted = draw(st.sets(one_of(*numbers), max_size=2)) if numbers else ()
    by = tuple((number, draw(_STEPS[number])) for number in Number if number in wanted)
    exercise = SQUAT.id if not by else draw(one_of("", SQUAT.id))
    return Rule(when, Do(by=by, exercise=exercise))


@once
def _growing(draw, dose):
    """Give a dose with a ladder and rules of its own, as they come."""
    ladder = draw(maybe(st.lists(_loads(), min_size=1, max_size=3, unique_by=rung).map(tuple)))
    if ladder is not None:
        dose = replace(dose, loads=ladder, load=draw(one_of(*ladder)))
    return replace(dose, progress=draw(maybe(_rules(dose))), step_back=draw(maybe(_rules(dose))))


@once
def doses(draw):
    """Give doses that stand alone."""
    kind, dose = draw(_work())
    counted = kind in ("reps", "parts")
    orders = [order for order in Order if counted or order is not Order.ALTERNATE_REPS]
    many = dose.reps is not None and len(dose.reps) > 1
    way = draw(one_of("none", "each", "one", "directions"))
    if way == "each":
        side_sets = draw(maybe(_SIDE_SETS)) if not many else None
        order = draw(maybe(one_of(*orders)))
        if side_sets is not None and order is Order.ALTERNATE_REPS:
            order = None
        dose = replace(
            dose,
            sides=draw(one_of(Sides.EACH, Sides.AFFECTED_FIRST)),
            order=order,
            split_sides=draw(maybe(st.booleans())),
            side_sets=side_sets,
        )
    elif way == "one":
        dose = replace(dose, sides=draw(one_of(Sides.NONE, Sides.LEFT, Sides.AFFECTED)))
    elif way == "directions":
        dose = replace(dose, directions=draw(a_few(line, 2, 3)))
    if dose.side_sets is None and not many:
        dose = replace(dose, sets=draw(maybe(amounts(_counts, _ASK_SETS))))
    dose = replace(
        dose,
        switch_ms=draw(maybe(_no_times)),
        rest=draw(maybe(_rests())),
        rest_after_last=draw(maybe(st.booleans())),
        ready_ms=draw(maybe(_no_times)),
        change_ms=draw(_CHANGES),
        load=draw(maybe(_loads())),
        effort=draw(maybe(_EFFORTS)),
    )
    # Most files have no rules.
    return draw(_growing(dose)) if draw(one_of(False, False, True)) else dose


# Exercises and items

_FAULTS = st.builds(Fault, texts(), texts())
_TEMPOS = maybe(st.tuples(*[one_of(0, 500, 2_000, 61_000)] * 4))
_CUES = a_few(texts(_cue_words), 1, 2)
_SOURCES = a_few(
    st.builds(Source, line, or_else("", line), one_of("", "https://example.org/a?b=c"))
)


@once
def own_exercises(draw, identity):
    """Give an exercise that a file brings along."""
    tempo = draw(_TEMPOS)
    return Exercise(
        identity,
        draw(texts()),
        draw(one_of(*Position)),
        draw(one_of(*Works)),
        tempo=Tempo(*tempo) if tempo is not None and sum(tempo) else None,
        setup=draw(a_few(texts())),
        cues=draw(a_few(texts(_cue_words))),
        faults=draw(a_few(_FAULTS)),
        easier=draw(a_few(texts())),
        equipment=draw(a_few(line)),
        muscles=Muscles(draw(a_few(texts()))),
        stop=draw(or_no_text(texts())),
        dose=draw(or_else(Dose(), doses())),
        source=draw(or_no_text(texts())),
    )


@once
def _exercise_items(draw, exercises):
    exercise = draw(one_of(*exercises))
    if draw(flags):
        exercise = replace(
            exercise,
            name=draw(or_else(exercise.name, texts())),
            position=draw(one_of(exercise.position, Position.PRONE)),
            cues=draw(or_else(exercise.cues, _CUES)),
            stop=draw(or_else(exercise.stop, texts())),
        )
    note = draw(or_no_text(texts()))
    return ExerciseItem(exercise, draw(doses()), "", draw(flags), note)


@cache
def items(exercises):
    """Give items of all sorts."""
    optional = st.booleans()
    flat = st.one_of(
        _exercise_items(exercises),
        _exercise_items(exercises),
        st.builds(Card, texts(), optional),
        st.builds(Check, texts(), optional),
        st.builds(Activity, texts(), st.none() | amounts(_times, _ASK_ACTIVITY), optional),
    )

    def nested(inner):
        several = st.lists(inner, min_size=1, max_size=3).map(tuple)
        rounds = amounts(st.integers(1, 3), _ASK_ROUNDS)
        return st.one_of(
            st.builds(Group, texts(), several, rounds, maybe(_rest()), optional),
            st.builds(lambda options, may: Choice(1, options, may), several, optional),
        )

    return st.recursive(flat, nested, max_leaves=4)


def known_with(own):
    """Give what items may name; not what has a dose that does not go with all others."""
    return tuple(e for e in {**KNOWN, **own}.values() if e.dose == Dose() or e is STEP)


@once
def routines(draw):
    """Give routines as the reader of a file gives them."""
    own = {
        identity: draw(own_exercises(identity))
        for identity in draw(one_of((), (), ("wave",), ("squat", "my_2")))
    }
    return settled(
        Routine(
            title=draw(texts()),
            items=draw(a_few(items(known_with(own)), 1, 4)),
            description=draw(or_no_text(texts())),
            sources=draw(_SOURCES),
            defaults=Dose(
                ready_ms=draw(maybe(_no_times)),
                rest=draw(maybe(_rests())),
                load=draw(maybe(_loads())),
            ),
            assumed=draw(a_few(line, 0, 4)),
            tags=draw(a_few(line, 0, 4)),
            exercises=own,
        )
    )


# Files as people write them


class Hand:
    """Somebody with habits of their own, who writes a file."""

    def __init__(self, dice: Random) -> None:
        self._dice = dice
        self._count = 0
        self._remarks = dice.choice([0, 0.1, 0.4])
        self._step = dice.choice([2, 2, 4])
        self._indents_lists = dice.random() < 0.7
        self._newline = dice.choice(["\n"] * 3 + ["\r\n"])

    def write(self, root: Map) -> str:
        """Give the text of a file."""
        lines = self._map(root, 0)
        if self._dice.random() < 0.3:
            lines = [self._remark(), "", *lines, self._remark()]
        text = self._newline.join(lines)
        return text if self._dice.random() < 0.1 else text + self._newline

    def _chance(self, share: float) -> bool:
        return self._dice.random() < share

    def _remark(self) -> str:
        self._count += 1
        return f"# remark {self._count} - 'so'"

    def _formed(self, value):
        while not isinstance(value, str) and value.short is not None and self._chance(0.6):
            value = value.short
        return value

    def _entries(self, value: Map):
        entries = [
            (key, part.value if isinstance(part, Unsaid) else part)
            for key, part in value.items()
            if not isinstance(part, Unsaid) or self._chance(0.15)
        ]
        if self._chance(0.2) and not value.is_ordered:
            self._dice.shuffle(entries)
        if value.what != "text" and self._chance(0.3 if value.what == "item" else 0.03):
            entries.append((f"x-{self._dice.randint(1, 9)}", "kept, too"))
        return entries

    def _above(self, column: int) -> list[str]:
        lines = []
        if self._chance(self._remarks / 3):
            lines.append("")
        if self._chance(self._remarks):
            lines.append(" " * column + self._remark())
        if self._chance(self._remarks / 4):
            lines.append("")
        return lines

    def _behind(self) -> str:
        return (
            " " * self._dice.randint(1, 6) + self._remark() if self._chance(self._remarks) else ""
        )

    def _map(self, value: Map, column: int) -> list[str]:
        lines: list[str] = []
        for key, part in self._entries(value):
            above = self._above(column) if lines else []
            lines += [*above, *self._value(f"{' ' * column}{key}:", self._formed(part), column, 0)]
        return lines

    def _value(self, head: str, value, column: int, is_item: bool) -> list[str]:
        if isinstance(value, str):
            return self._text(head, value, column)
        rows = getattr(value, "what", "") in ("item", "items") and self._chance(0.9)
        if not rows and self._chance(0.5) and "\n" not in repr(value):
            return [f"{head} {self._flow(value)}{self._behind()}"]
        if isinstance(value, Map):
            if is_item:
                lines = self._map(value, column + self._step)
                first = lines[0].lstrip(" ")
                return [f"{head}{' ' * (self._step - 1)}{first}", *lines[1:]]
            return [f"{head}{self._behind()}", *self._map(value, column + self._step)]
        inside = column + (self._step if self._indents_lists else 0)
        lines = [f"{head}{self._behind()}"]
        for item in value:
            lines += self._above(inside)
            lines += self._value(f"{' ' * inside}-", self._formed(item), inside, 1)
        return lines

    def _text(self, head: str, text: str, column: int) -> list[str]:
        simple = re.fullmatch(r"[\w,.-]+( [\w,.-]+)*", text) is not None
        if simple and self._chance(0.2):
            pad = " " * (column + self._step)
            style = self._dice.choice([">", ">-", "|", "|-"])
            middle = text.replace(" ", f"{self._newline}{pad}", style[0] == ">")
            return [f"{head} {style}{self._behind()}", pad + middle]
        if simple and self._chance(0.1):
            return [f"{head} '{text}'{self._behind()}"]
        words = quoted(text) if self._chance(0.2) else scalar(text)
        return [f"{head}{' ' * self._dice.choice([1, 1, 1, 3])}{words}{self._behind()}"]

    def _flow(self, value) -> str:
        value = self._formed(value)
        if isinstance(value, str):
            return quoted(value) if self._chance(0.2) else scalar(value, in_flow=True)
        gap = self._dice.choice([", ", ",  ", ","]) if not isinstance(value, Row) else ", "
        gap = ", " if gap == "," else gap
        if isinstance(value, Map):
            inner = gap.join(f"{key}: {self._flow(part)}" for key, part in self._entries(value))
            return f"{{{inner}}}" if self._chance(0.8) else f"{{ {inner} }}"
        return f"[{gap.join(map(self._flow, value))}]"
