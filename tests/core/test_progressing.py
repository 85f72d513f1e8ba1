"""What is offered after a session, rule by rule, with every "not yet" kept."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kneetimer.core.decision import DecisionKind
from kneetimer.core.dose import Dose
from kneetimer.core.planning import make_plan, pick_least
from kneetimer.core.profile import Profile
from kneetimer.core.progressing import NOT_YET, TAKEN_BACK, YES, offers
from kneetimer.core.progressing_reach import target_of
from kneetimer.core.progressing_rule import Aim, Bound
from tests.core.growing import (
    CHOSEN,
    HURT,
    KNOWN,
    decided,
    left_and_right,
    offered,
    routine_of,
    session,
    sets,
)
from tests.fakes import CLAMSHELL, item

BANDS = "loads: [light band, medium band, heavy band]"
LIGHT = "load: {kind: band, level: light, where: above the knees}"
TWICE = "progress: {when: {all_sets_at: max, sessions: 2, pain_at_most: 3}, do: next_load}"
BY_BAND = routine_of(f"exercise: clamshell, reps: 8-12, sets: 3, {LIGHT}, {BANDS}, {TWICE}")
RANGE = routine_of("exercise: clamshell, reps: 8-12, sets: 3")
RANGE_AND_BANDS = routine_of(f"exercise: clamshell, reps: 8-12, sets: 3, {LIGHT}, {BANDS}")
FIXED = routine_of("exercise: clamshell, reps: 10, sets: 3")

NEXT_BAND = ["clamshell progress: load: medium band"]


def top(day, pain: int | None = 2, load="light band", **more):
    """All three sets at 12."""
    return session(day, sets("clamshell", 12, 12, 12, load=load), pain=pain, **more)


def short(day, **more):
    """The last set short of 12."""
    done = sets("clamshell", 12, 12, 11, load="light band", planned=12)
    return session(day, done, pain=0, **more)


def at(day, reps, **more):
    return session(day, sets("clamshell", reps, reps, reps), **more)


# The rule of the issue: two sessions at the top without much pain, then the next band


@pytest.mark.parametrize(
    ("sessions", "expected"),
    [
        ([], []),
        ([top(1)], []),
        ([top(1), top(2)], NEXT_BAND),
        ([short(1), top(2), top(3)], NEXT_BAND),
        ([top(1), short(2)], []),
        ([top(1), short(2), top(3)], []),
        ([top(1), top(2, pain=4)], []),
        ([top(1), top(2, pain=3)], NEXT_BAND),
        # A condition about pain needs a number.
        ([top(1), top(2, pain=None)], []),
        ([top(1), top(2, pain=None, pain_worst=3)], NEXT_BAND),
        ([top(1), top(2, pain_worst=4)], []),
        ([top(1, pain_morning=4), top(2)], []),
        ([top(1), top(2, hurts=[("clamshell", 4)])], []),
        ([top(1), top(2, hurts=[("bridge", 4)])], NEXT_BAND),
        ([top(1), top(2, pain=None, hurts=[("clamshell", 1)])], NEXT_BAND),
        # With another load, or in another routine, it was another thing.
        ([top(1, load=""), top(2)], []),
        ([top(1), top(2, stem="yours")], []),
        # A session without the item says nothing of it, and nothing is asked after it.
        ([top(1), session(2, sets("bridge", 10)), top(3)], NEXT_BAND),
        ([top(1), top(2), session(3, sets("bridge", 10))], []),
    ],
)
def test_two_sessions_at_the_top_then_the_next_band(sessions, expected):
    assert offered(BY_BAND, sessions) == expected


# What was decided


@pytest.mark.parametrize(
    ("sessions", "decisions", "expected"),
    [
        # Not yet: the same offer waits until a further session fulfils the rule.
        ([top(1), top(2)], [decided(2, about=(1, 2))], []),
        ([top(1), top(2), top(3)], [decided(2, about=(1, 2))], NEXT_BAND),
        ([top(1), top(2), short(3)], [decided(2, about=(1, 2))], []),
        ([top(1), top(2), short(3), top(4)], [decided(2, about=(1, 2))], []),
        ([top(1), top(2), short(3), top(4), top(5)], [decided(2, about=(1, 2))], NEXT_BAND),
        (
            [top(1), top(2), top(3), top(4)],
            [decided(2, about=(1, 2)), decided(3, about=(2, 3))],
            NEXT_BAND,
        ),
        (
            [top(1), top(2), top(3)],
            [decided(2, about=(1, 2)), decided(3, about=(2, 3))],
            [],
        ),
        # Yes: sessions are counted from then on.
        ([top(1), top(2)], [decided(2, YES, about=(1, 2))], []),
        ([top(1), top(2), top(3)], [decided(2, YES, about=(1, 2))], []),
        ([top(1), top(2), top(3), top(4)], [decided(2, YES, about=(1, 2))], NEXT_BAND),
        # A "not yet" before the "yes" is over with it.
        (
            [top(1), top(2), top(3), top(4)],
            [decided(2, about=(1, 2)), decided(3, YES, about=(2, 3))],
            [],
        ),
        # Taken back: like "not yet".
        (
            [top(1), top(2)],
            [decided(2, YES, about=(1, 2)), decided(2, TAKEN_BACK, about=(1, 2))],
            [],
        ),
        (
            [top(1), top(2), top(3)],
            [decided(2, YES, about=(1, 2)), decided(2, TAKEN_BACK, about=(1, 2))],
            NEXT_BAND,
        ),
        ([top(1), top(2)], [decided(1, TAKEN_BACK)], NEXT_BAND),
        # A decision whose sessions are not here is placed by its time.
        ([top(1), top(2)], [decided(1, YES, about=(77,))], []),
        ([top(2), top(3)], [decided(1, YES, about=(77,))], NEXT_BAND),
        # What was decided about other things is of no matter.
        ([top(1), top(2)], [decided(1, YES, item="bridge")], NEXT_BAND),
        ([top(1), top(2)], [decided(1, YES, stem="yours")], NEXT_BAND),
        ([top(1), top(2)], [decided(1, YES, kind="answer")], NEXT_BAND),
        # One thing at a time: whatever was decided after a session, nothing more comes after it.
        ([top(1), top(2)], [decided(2, item="bridge")], []),
    ],
)
def test_decisions(sessions, decisions, expected):
    assert offered(BY_BAND, sessions, decisions) == expected


def test_a_clock_that_goes_wrong_does_not_count_a_session_twice():
    """The decision came from a machine whose clock is a week ahead; it names its sessions."""
    ahead = replace(decided(2, YES, about=(1, 2)), at=decided(9).at)
    assert offered(BY_BAND, [top(1), top(2), top(3), top(4)], [ahead]) == NEXT_BAND


# Double progression in a range, without a rule


@pytest.mark.parametrize(
    ("routine", "sessions", "chosen", "expected"),
    [
        (RANGE, [at(1, 8)], None, []),
        (RANGE, [at(1, 8), at(2, 8)], None, ["clamshell progress: reps: 9"]),
        (RANGE, [at(1, 8), at(2, 8)], 9, []),
        (RANGE, [at(1, 9), at(2, 9)], 9, ["clamshell progress: reps: 10"]),
        (RANGE, [at(1, 8), at(2, 9)], 9, []),
        # At the top there is nothing further without a load that is known.
        (RANGE, [at(1, 12), at(2, 12)], 12, []),
        (RANGE_AND_BANDS, [top(1), top(2)], 12, ["clamshell progress: load: medium band, reps: 8"]),
        # Pain that nobody told holds nothing back; pain above the person's own limit does.
        (RANGE, [at(1, 8), at(2, 8, pain=3)], None, ["clamshell progress: reps: 9"]),
        (RANGE, [at(1, 8), at(2, 8, pain=4)], None, []),
        (RANGE, [at(1, 8, pain=4), at(2, 8), at(3, 8)], None, ["clamshell progress: reps: 9"]),
        # Nothing is proposed where nobody wrote a range or a rule.
        (FIXED, [at(1, 10), at(2, 10), at(3, 10)], None, []),
        (routine_of('exercise: clamshell, reps: "?"'), [at(1, 10), at(2, 10)], None, []),
        (
            routine_of("exercise: clamshell, reps: [8-12, 8-12, 8-12]"),
            [at(1, 8), at(2, 8)],
            None,
            [],
        ),
        (
            routine_of("exercise: plank, hold: 30-60 s"),
            [session(day, sets("plank", 30, ms=True)) for day in (1, 2)],
            None,
            [],
        ),
    ],
)
def test_double_progression(routine, sessions, chosen, expected):
    values = {"clamshell__reps": chosen} if chosen is not None else {}
    assert offered(routine, sessions, **values) == expected


def test_a_station_shared_between_the_sides_is_reached_by_each_side_in_its_share():
    routine = routine_of("exercise: clamshell, reps: 8-12, sides: each, split_sides: true")
    done = [session(day, left_and_right("clamshell", 4)) for day in (1, 2)]
    assert offered(routine, done) == ["clamshell progress: reps: 9"]
    done = [session(day, left_and_right("clamshell", 3)) for day in (1, 2)]
    assert offered(routine, done) == []


# Conditions


def rule(when, do="{reps: +1}", word="progress", dose="reps: 10"):
    return routine_of(f"exercise: clamshell, {dose}, {word}: {{when: {{{when}}}, do: {do}}}")


MORE = ["clamshell progress: reps: 11"]
LESS = ["clamshell step back: reps: 9"]


@pytest.mark.parametrize(
    ("when", "sessions", "expected"),
    [
        ("all_sets_at: max", [at(1, 10)], MORE),
        ("all_sets_at: min", [at(1, 9)], []),
        ("all_sets_at: 8", [at(1, 8)], MORE),
        ("all_sets_at: 8", [at(1, 7)], []),
        ("all_sets_at: 8", [session(1, sets("clamshell", 8, 8, 7))], []),
        ("all_sets_at: 8", [session(1, left_and_right("clamshell", 8))], MORE),
        ("effort_at_most: 5", [at(1, 10, effort=5)], MORE),
        ("effort_at_most: 5", [at(1, 10, effort=6)], []),
        ("effort_at_most: 5", [at(1, 10)], []),
        ("pain_at_most: 0", [at(1, 10, pain=0)], MORE),
        # What the author allows goes before the person's own limit.
        ("pain_at_most: 5", [at(1, 10, pain=5)], MORE),
        ("all_sets_at: max, effort_at_most: 5", [at(1, 10, effort=5, pain=4)], []),
        ("all_sets_at: max, sessions: 3", [at(1, 10), at(2, 10)], []),
        ("all_sets_at: max, sessions: 3", [at(1, 10), at(2, 10), at(3, 10)], MORE),
    ],
)
def test_conditions_of_more(when, sessions, expected):
    assert offered(rule(when), sessions) == expected


@pytest.mark.parametrize(
    ("when", "sessions", "expected"),
    [
        ("pain_at_least: 5", [at(1, 10, pain=5)], LESS),
        ("pain_at_least: 5", [at(1, 10, pain=4)], []),
        ("pain_at_least: 5", [at(1, 10)], []),
        ("pain_at_least: 5", [at(1, 10, hurts=[("clamshell", 6)])], LESS),
        ("effort_at_least: 9, sessions: 2", [at(1, 10, effort=9), at(2, 10, effort=9)], LESS),
        ("effort_at_least: 9, sessions: 2", [at(1, 10, effort=8), at(2, 10, effort=9)], []),
        ("any_set_below: min", [session(1, sets("clamshell", 10, 9))], LESS),
        ("any_set_below: min", [at(1, 10)], []),
        ("any_set_below: 8", [at(1, 8)], []),
        # What was left out by choice falls short of nothing; what hurt does.
        ("any_set_below: min", [session(1, sets("clamshell", 0, why=CHOSEN))], []),
        ("any_set_below: min", [session(1, sets("clamshell", 0, why=HURT))], LESS),
    ],
)
def test_conditions_of_a_step_back(when, sessions, expected):
    assert offered(rule(when, "{reps: -1}", "step_back"), sessions) == expected


@pytest.mark.parametrize(
    ("said", "done", "expected"),
    [
        ("plank, hold: 45 s", sets("plank", 45, ms=True), "hold: 50 s"),
        ("plank, hold: 45 s", sets("plank", 44, ms=True), ""),
        ("plank, hold: 45 s, when: 30 s", sets("plank", 30, ms=True), "hold: 50 s"),
        ("roll, blocks: {count: 4, work: 30 s}", sets("roll", 120, ms=True), "work: 35 s"),
        ("roll, blocks: {count: 4, work: 30 s}", sets("roll", 119, ms=True), ""),
        ("roll, amrap: 40 s", sets("roll", 40, ms=True), "work: 45 s"),
        ("roll, when: min, amrap: 40 s", sets("roll", 39, ms=True), ""),
    ],
)
def test_holds_and_timed_work(said, done, expected):
    what, _, more = said.partition(", ")
    aim = "max"
    if "when" in more:
        words = dict(part.split(": ", 1) for part in more.split(", "))
        aim = words.pop("when")
        more = ", ".join(f"{key}: {value}" for key, value in words.items())
    do = "{hold: +5 s}" if what == "plank" else "{work: +5 s}"
    routine = routine_of(
        f"exercise: {what}, {more}, progress: {{when: {{all_sets_at: {aim}}}, do: {do}}}"
    )
    found = offered(routine, [session(1, done)])
    assert found == ([f"{what} progress: {expected}"] if expected else [])


def test_there_is_no_more_than_the_top_of_a_range():
    more = "progress: {when: {all_sets_at: min}, do: {hold: +20 s}}"
    routine = routine_of(f"exercise: plank, hold: 30-60 s, {more}")
    done = session(1, sets("plank", 60, ms=True))
    assert offered(routine, [done], plank__hold=40_000) == ["plank progress: hold: 1 min"]
    assert offered(routine, [done], plank__hold=45_000) == []


@pytest.mark.parametrize(
    ("dose", "reached", "missed"),
    [
        ("parts: [{reps: 4, say: a}, {reps: 6, say: b}], sets: 2", [10, 10], [10, 9]),
        ("reps: [6, 8, 10]", [6, 8, 10], [6, 8, 9]),
    ],
)
def test_sets_with_numbers_of_their_own(dose, reached, missed):
    routine = rule("all_sets_at: max", "harder", dose=dose)
    assert offered(routine, [session(1, sets("clamshell", *reached))]) == [
        "clamshell progress: note: Slowly"
    ]
    assert offered(routine, [session(1, sets("clamshell", *missed, planned=10))]) == []


def test_parts_without_a_number_of_reps_are_added_up():
    plan = make_plan(item(CLAMSHELL, parts=[("a", 4), ("b", 6)]), Dose(), Profile(), pick_least)
    assert target_of(Aim(Bound.MAX), plan, 1) == 10


def test_timed_parts_are_reached_together():
    parts = "parts: [{work: 30 s, say: a}, {work: 20 s, say: b}]"
    routine = rule("all_sets_at: max", "harder", dose=parts)
    for seconds, count in ((50, 1), (49, 0)):
        done = session(1, sets("clamshell", seconds, ms=True))
        assert len(offered(routine, [done])) == count


def test_rules_of_the_defaults_that_do_not_fit_an_item_are_never_fulfilled():
    more = "progress: {when: {all_sets_at: 10}, do: {hold: +5 s}}"
    routine = routine_of("exercise: plank, hold: 10 s", defaults=more)
    assert offered(routine, [session(1, sets("plank", 10, ms=True))]) == []
    more = "progress: {when: {all_sets_at: 10 s}, do: {reps: +1}}"
    routine = routine_of("exercise: clamshell, reps: 10", defaults=more)
    assert offered(routine, [at(1, 10)]) == []
    more = "step_back: {when: {any_set_below: 40 s}, do: {work: -5 s}}"
    routine = routine_of("exercise: roll, amrap: 30 s", defaults=more)
    assert offered(routine, [session(1, sets("roll", 10, ms=True))]) == []


def test_rules_of_the_defaults_hold_for_every_item_that_says_none():
    more = "progress: {when: {all_sets_at: max}, do: {reps: +1}}"
    own = "progress: {when: {all_sets_at: max}, do: {reps: +2}}"
    routine = routine_of(
        "exercise: clamshell, reps: 10", f"exercise: bridge, reps: 10, {own}", defaults=more
    )
    done = session(1, sets("clamshell", 10), sets("bridge", 10))
    assert offered(routine, [done]) == [
        "clamshell progress: reps: 11",
        "bridge progress: reps: 12",
    ]


# One thing at a time

BOTH = routine_of(
    "exercise: clamshell, reps: 10, progress: {when: {all_sets_at: max}, do: {reps: +1}}",
    "exercise: bridge, reps: 10, progress: {when: {all_sets_at: max}, do: {reps: +1}}",
    "exercise: bridge, reps: 10, step_back: {when: {effort_at_least: 9}, do: {reps: -1}}",
)


def three(day, **said):
    return session(day, sets("clamshell", 10), sets("bridge", 10), sets("bridge/2", 10), **said)


def test_a_step_back_comes_first():
    assert offered(BOTH, [three(1, effort=9)]) == [
        "bridge/2 step back: reps: 9",
        "clamshell progress: reps: 11",
        "bridge progress: reps: 11",
    ]


def test_what_was_asked_the_longest_ago_comes_first():
    asked = decided(1)
    found = offered(BOTH, [three(1), three(2)], [asked])
    assert found == ["bridge progress: reps: 11", "clamshell progress: reps: 11"]
    found = offered(BOTH, [three(1), three(2), three(3)], [asked, decided(2, item="bridge")])
    assert found == ["clamshell progress: reps: 11", "bridge progress: reps: 11"]


def test_an_item_with_both_rules_steps_back_first():
    more = "progress: {when: {all_sets_at: max}, do: {reps: +1}}"
    less = "step_back: {when: {effort_at_least: 9}, do: {reps: -1}}"
    routine = routine_of(f"exercise: clamshell, reps: 10, {more}, {less}")
    assert offered(routine, [at(1, 10, effort=9)]) == LESS
    assert offered(routine, [at(1, 10, effort=8)]) == MORE


def test_an_offer_says_all_there_is_to_say():
    (offer,) = offers(
        "mine", BY_BAND, KNOWN, [top(1, pain=1), top(2)], [], profile=Profile(), pain_limit=3
    )
    assert offer.kind is DecisionKind.PROGRESS
    assert (offer.item, offer.number, offer.is_time, offer.pain) == ("clamshell", 12, False, 2)
    assert offer.rule is BY_BAND.items[0].dose.progress
    assert not offer.is_usual
    assert (offer.change.before, offer.change.after) == ("load: light band", "load: medium band")
    assert offer.sessions == (top(1).record.id, top(2).record.id)


def test_different_numbers_are_not_named():
    routine = rule("all_sets_at: max", dose="reps: [6, 8]")
    done = session(1, sets("clamshell", 6, 8))
    (offer,) = offers("mine", routine, KNOWN, [done], [], profile=Profile(), pain_limit=3)
    assert offer.number is None
    felt = rule("effort_at_most: 3")
    done = at(1, 10, effort=3)
    (offer,) = offers("mine", felt, KNOWN, [done], [], profile=Profile(), pain_limit=3)
    assert offer.number is None


# Whatever happens

_reps = st.sampled_from([7, 8, 10, 11, 12, 12, 12])
_felt = st.none() | st.integers(0, 10)
MANY = routine_of(
    f"exercise: clamshell, reps: 8-12, sets: 3, {LIGHT}, {BANDS}, {TWICE},"
    " step_back: {when: {pain_at_least: 6}, do: previous_load}",
    "exercise: bridge, reps: 8-12",
    "exercise: bridge, reps: 10, progress: {when: {all_sets_at: 10}, do: {reps: +1}}",
)
ITEMS = ("clamshell", "bridge", "bridge/2")


@st.composite
def lives(draw):
    """Give sessions over some weeks and what was decided after some of them."""
    days = sorted(draw(st.sets(st.integers(1, 20), min_size=1, max_size=8)))
    sessions = [
        session(
            day,
            *(
                sets(item, draw(_reps), draw(_reps), load="light band" * (item == "clamshell"))
                for item in draw(st.sampled_from([ITEMS, ITEMS[:1], ITEMS[1:]]))
            ),
            pain=draw(_felt),
            pain_worst=draw(_felt),
            hurts=[("clamshell", 4)] if draw(st.booleans()) and draw(st.booleans()) else [],
        )
        for day in days
    ]
    decisions = [
        decided(
            day,
            draw(st.sampled_from([YES, NOT_YET, TAKEN_BACK])),
            item=draw(st.sampled_from(ITEMS)),
        )
        for day in draw(st.sets(st.sampled_from(days)))
    ]
    return sessions, decisions


def all_offers(sessions, decisions, limit=3):
    profile = Profile()
    return offers("mine", MANY, KNOWN, sessions, decisions, profile=profile, pain_limit=limit)


@settings(deadline=None)
@given(lives(), st.randoms(use_true_random=False))
def test_the_order_of_what_is_known_is_no_matter(life, dice):
    sessions, decisions = life
    before = all_offers(sessions, decisions)
    twice, more = sessions * 2, decisions * 2
    dice.shuffle(twice)
    dice.shuffle(more)
    assert all_offers(twice, more) == before


@settings(deadline=None)
@given(lives(), st.integers(0, 10))
def test_what_is_offered_was_earned(life, limit):
    sessions, decisions = life
    by_id = {one.record.id: one for one in sessions}
    found = all_offers(sessions, decisions, limit)
    for offer in found:
        named = [by_id[one] for one in offer.sessions]
        assert len(named) == offer.rule.when.sessions
        assert named[-1] == sessions[-1]
        if offer.kind is DecisionKind.PROGRESS:
            most = offer.rule.when.pain_at_most
            pains = [one.pain(offer.item) for one in named]
            assert all(pain is None or pain <= (limit if most is None else most) for pain in pains)
            assert most is None or None not in pains
        agreed = [one for one in decisions if one.item == offer.item and one.answer == YES]
        undone = [one for one in decisions if one.item == offer.item and one.answer == TAKEN_BACK]
        if agreed and not undone:
            last = max(agreed, key=lambda one: one.at.utc_ms)
            assert min(one.place for one in named) > by_id[last.sessions[0]].place
    # One offer an item, and steps back before anything else.
    assert len({offer.item for offer in found}) == len(found)
    kinds = [offer.kind is DecisionKind.PROGRESS for offer in found]
    assert kinds == sorted(kinds)


@settings(deadline=None)
@given(lives(), st.sampled_from([YES, NOT_YET]))
def test_there_are_never_two_at_once(life, answer):
    """Whatever is said to the first, the second is not asked after the same session."""
    sessions, decisions = life
    found = all_offers(sessions, decisions)
    if found:
        day = sessions[-1].record.started.utc_ms // 86_400_000
        said = replace(decided(day, answer, item=found[0].item), sessions=found[0].sessions)
        assert all_offers(sessions, [*decisions, said]) == []
