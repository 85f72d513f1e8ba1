"""What is wrong with an item's own rules: what they can never reach, or never do.

Rules of the defaults that do not fit an item are left aside.
"""

from __future__ import annotations

from kneetimer.core.dose import Dose
from kneetimer.core.planning import Plan, make_plan, pick_most
from kneetimer.core.profile import Profile
from kneetimer.core.progressing_ladder import has_number, place_on, ways_of
from kneetimer.core.progressing_reach import counts_reps, target_of
from kneetimer.core.progressing_rule import Aim, Bound, Deed, Do, Number, Rule
from kneetimer.core.quantity import format_duration
from kneetimer.core.routine import ExerciseItem
from kneetimer.storage.fields import Reading, Said
from kneetimer.storage.yaml_nodes import MapNode, Node

_RULES = ("progress", "step_back")
_LACKS = {
    Number.REPS: "there is no one number of reps to change here",
    Number.SETS: "the sets cannot be changed here: they are said one by one",
    Number.HOLD: "nothing is held here",
    Number.WORK: "there is no timed work here: write blocks or amrap",
    Number.BLOCKS: "there are no blocks here",
    Number.WEIGHT: "there is no weight to change: write one, as in load: 2 kg",
}


def check_rules(said: Said, item: ExerciseItem, reading: Reading) -> None:
    """Tell what is wrong with the rules that an item says itself."""
    if reading.defaults is None or not said.wrote("loads", *_RULES):
        return
    plan = make_plan(item, reading.defaults, Profile(), pick_most)
    dose = plan.dose
    if dose.loads is not None and place_on(dose.loads, dose.load) is None:
        at = said.at("load", "loads")
        reading.wrong(at, "this load is not on the ladder: write it among `loads`")
    for word in said.wrote(*_RULES):
        rule: Rule | None = said.values.get(word)
        if rule is not None and dose.says_what:
            _check_do(rule.do, item, dose, _inner(said.at(word), "do"), reading)
            for key, aim in (
                ("all_sets_at", rule.when.all_sets_at),
                ("any_set_below", rule.when.any_set_below),
            ):
                problem = _aim_problem(aim, plan) if aim is not None else ""
                if problem:
                    reading.wrong(_inner(said.at(word), "when", key), problem)


def _check_do(do: Do, item: ExerciseItem, dose: Dose, node: Node, reading: Reading) -> None:
    if do.deed in (Deed.NEXT_LOAD, Deed.PREVIOUS_LOAD):
        if dose.loads is None:
            ladder = "loads: [light band, medium band]"
            reading.wrong(node, f"{do.deed.value} needs a ladder, as in {ladder}")
    elif do.deed is not None:
        ways = ways_of(item.exercise)
        if len(ways) == 1:
            reading.wrong(node, "the exercise names no easier or harder ways")
        elif item.note not in ways:
            reading.wrong(node, f"{do.deed.value} is written into the note, which says other words")
    for number, _ in do.by:
        if not has_number(dose, number):
            reading.wrong(_inner(node, number.value), _LACKS[number])


def _aim_problem(aim: Aim, plan: Plan) -> str:
    """Give what is wrong with an aim for an item, "" where nothing is."""
    if target_of(aim, plan, 1) is None:
        if counts_reps(plan):
            return "its sets are counted in reps: write a number of them, max or min"
        is_held = not plan.dose.is_timed_work
        return f"its sets are measured in time: write {'45 s, ' if is_held else ''}max or min"
    sets = range(1, len(plan.dose.reps or ()) + 1) or (1,)
    most = max(target_of(Aim(Bound.MAX), plan, number) or 0 for number in sets)
    wanted = aim.reps or aim.ms
    if wanted <= most:
        return ""
    return f"no set comes so far: at most {most if aim.reps else format_duration(most)}"


def _inner(node: Node, *keys: str) -> Node:
    for key in keys:
        if isinstance(node, MapNode) and key in node.entries:
            node = node.entries[key][1]
    return node
