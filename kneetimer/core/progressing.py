"""What is offered after a session: more where a rule is fulfilled, or a step back. Pure.

Nothing changes by itself. A "yes" begins the count of sessions afresh; a "not yet", or a "yes" that
was taken back, lets the same offer wait until a further session fulfils its rule.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kneetimer.core.decision import Decision, DecisionKind, in_order
from kneetimer.core.dose import Dose
from kneetimer.core.exercise import Catalogue
from kneetimer.core.planning import Plan, make_plan, pick_for
from kneetimer.core.profile import Profile
from kneetimer.core.progressing_change import Change, change_of
from kneetimer.core.progressing_ladder import range_of
from kneetimer.core.progressing_reach import Trained, counts_reps, is_fulfilled, target_of
from kneetimer.core.progressing_rule import Aim, Deed, Do, Number, Rule, When
from kneetimer.core.routine import ExerciseItem, Routine, exercise_items

YES = "yes"
NOT_YET = "not yet"
TAKEN_BACK = "taken back"
KINDS = (DecisionKind.PROGRESS, DecisionKind.STEP_BACK)

# Where the author wrote a range and no rule, it takes so many sessions.
USUAL_SESSIONS = 2


@dataclass(frozen=True, slots=True)
class Offer:
    """Something to say "yes" or "not yet" to.

    Attributes:
        before: the item as it is now
        dose: all of its dose as it is now
        kind: more, or a step back
        rule: by which it is offered
        is_usual: whether the rule is ours, for a range without a rule of its own
        number: what all sets reached or one fell short of: reps, or ms where `is_time`; None where
            it is not one number
        pain: the most that was told of these sessions
        sessions: the ids of the sessions that fulfilled the rule, the latest last
    """

    before: ExerciseItem
    dose: Dose
    kind: DecisionKind
    rule: Rule
    is_usual: bool
    change: Change
    number: int | None
    is_time: bool
    pain: int | None
    sessions: tuple[str, ...]

    @property
    def item(self) -> str:
        """The key of the item."""
        return self.before.key


def offers(
    stem: str,
    routine: Routine,
    known: Catalogue,
    trained: Iterable[Trained],
    decisions: Iterable[Decision],
    *,
    profile: Profile,
    pain_limit: int,
) -> list[Offer]:
    """Give what may be offered after the latest session; only the first is to be asked.

    Steps back come first, then what was asked the longest ago. Once something was decided about a
    session, nothing more is offered after it. The order of sessions and decisions is no matter.

    Args:
        stem: of the routine's file, as sessions and decisions name it
        routine: as the file has it now
        known: the exercises that the file may name
        trained: sessions with what was said of each
        decisions: all there are
        profile: the person's choices
        pain_limit: pain above this, once told, holds back whatever a rule does not allow itself
    """
    by_id = {one.record.id: one for one in trained if one.record.routine == stem}
    sessions = sorted(by_id.values(), key=lambda one: one.place)
    made = [one for one in in_order(decisions) if one.kind in KINDS and one.subject == stem]
    if not sessions or any(sessions[-1].record.id in one.sessions for one in made):
        return []
    found: list[tuple[tuple[bool, int], Offer]] = []
    for item in exercise_items(routine.items):
        if not sessions[-1].sets_of(item.key):
            continue
        plan = make_plan(item, routine.defaults, profile, pick_for(profile))
        ours = [one for one in made if one.item == item.key]
        counted = [one for one in _since(sessions, ours) if one.sets_of(item.key)]
        offer = _offer_for(plan, routine.defaults, known, counted, pain_limit)
        if offer is not None:
            asked_ms = ours[-1].at.utc_ms if ours else -1
            found.append(((offer.kind is DecisionKind.PROGRESS, asked_ms), offer))
    return [offer for _, offer in sorted(found, key=lambda one: one[0])]


def _since(sessions: Sequence[Trained], decisions: Sequence[Decision]) -> list[Trained]:
    """Give the sessions after the last "yes" that holds; by what it names, for clocks differ."""
    holding: list[Decision] = []
    for one in decisions:
        if one.answer == YES:
            holding.append(one)
        elif one.answer == TAKEN_BACK and holding:
            holding.pop()
    if not holding:
        return list(sessions)
    last = holding[-1]
    named = [one.place for one in sessions if one.record.id in last.sessions]
    after = max(named, default=(last.at.utc_ms, ""))
    return [one for one in sessions if one.place > after]


def _offer_for(
    plan: Plan, defaults: Dose, known: Catalogue, sessions: Sequence[Trained], pain_limit: int
) -> Offer | None:
    for kind, rule, is_usual in _rules(plan):
        last = sessions[-rule.when.sessions :]
        if len(last) < rule.when.sessions:
            continue
        if not all(is_fulfilled(rule.when, one, plan) for one in last):
            continue
        pain = max([p for one in last if (p := one.pain(plan.item.key)) is not None], default=None)
        is_limited = kind is DecisionKind.PROGRESS and rule.when.pain_at_most is None
        if is_limited and pain is not None and pain > pain_limit:
            continue
        change = change_of(rule.do, plan, defaults, known)
        if change is not None:
            return Offer(
                before=plan.item,
                dose=plan.dose,
                kind=kind,
                rule=rule,
                is_usual=is_usual,
                change=change,
                number=_number(rule.when, plan, last),
                is_time=not counts_reps(plan),
                pain=pain,
                sessions=tuple(one.record.id for one in last),
            )
    return None


def _rules(plan: Plan) -> list[tuple[DecisionKind, Rule, bool]]:
    """Give the rules of an item, the step back first."""
    found = []
    if plan.dose.step_back is not None:
        found.append((DecisionKind.STEP_BACK, plan.dose.step_back, False))
    if plan.dose.progress is not None:
        found.append((DecisionKind.PROGRESS, plan.dose.progress, False))
    elif (usual := _usual_rule(plan)) is not None:
        found.append((DecisionKind.PROGRESS, usual, True))
    return found


def _usual_rule(plan: Plan) -> Rule | None:
    """Give double progression: one rep more up to the top of the range, then the next load."""
    found = range_of(plan.dose)
    if found is None or found[0] is not Number.REPS:
        return None
    now = plan.pick("reps", found[1])
    do = Do(by=((Number.REPS, 1),)) if now < found[1].high else Do(Deed.NEXT_LOAD)
    return Rule(When(all_sets_at=Aim(reps=plan.shared(now)), sessions=USUAL_SESSIONS), do)


def _number(when: When, plan: Plan, sessions: Iterable[Trained]) -> int | None:
    aim = when.all_sets_at or when.any_set_below
    if aim is None:
        return None
    sets = [done for one in sessions for done in one.sets_of(plan.item.key)]
    goals = {target_of(aim, plan, done.set[0]) for done in sets}
    return goals.pop() if len(goals) == 1 else None
