"""FORMAT part 3 and part 4 as literal lists: what an author writes, and what comes of it."""

from __future__ import annotations

import pytest

from kneetimer.core.body import Position
from kneetimer.core.dose import Detour
from kneetimer.core.exercise import Works
from kneetimer.core.phase import PhaseKind
from kneetimer.core.profile import Profile
from kneetimer.core.routine import Activity, Card, Check, Choice, Group
from kneetimer.core.text import Text
from kneetimer.core.timeline import NothingToDoError, Totals, estimate_totals
from tests.fakes import (
    BRIDGE,
    CLAMSHELL,
    LEFT,
    LUNGE,
    PLANK,
    RIGHT,
    ROLL,
    SIT_TO_STAND,
    SPOT,
    STRETCH,
    amount,
    compiled,
    detour,
    exercise,
    item,
    lengths,
    pauses,
    rest,
    routine,
    rows,
)

OPENING = ("change", 25_000)


def work(timeline):
    """Give (kind, duration) of all that is no pause between sets."""
    return [(p.kind.value, p.duration_ms) for p in timeline.phases if not p.is_pause]


def sets_in(timeline):
    """Give (side, set) of each set in the order in which they are done."""
    seen = {(p.section, p.side, p.direction, p.set) for p in timeline.phases if not p.is_pause}
    in_order = sorted(seen, key=lambda of: of[0])
    return [(side.value if side else way, f"{s[0]}/{s[1]}") for _, side, way, s in in_order]


class TestChecksByHand:
    """The checks at the end of FORMAT part 4."""

    def test_clamshell_of_one_side_takes_99_seconds(self):
        timeline = compiled(item(CLAMSHELL, reps=10, sides="left"))
        assert timeline.total_ms - 25_000 == 99_000

    def test_clamshell_of_both_sides_takes_208_seconds_with_a_switch_of_10(self):
        timeline = compiled(item(CLAMSHELL, reps=10, sides="each", switch=10))
        assert timeline.total_ms - 25_000 == 208_000

    def test_clamshell_is_held_for_50_seconds_a_side(self):
        timeline = compiled(item(CLAMSHELL, reps=10, sides="each"))
        for side in (LEFT, RIGHT):
            holds = [p for p in timeline.phases if p.kind is PhaseKind.HOLD and p.side is side]
            assert sum(p.duration_ms for p in holds) == 50_000

    @pytest.mark.parametrize(
        "words",
        [
            {"blocks": (8, 20, 10)},
            {"sets": 8, "hold": 20, "rest": 10},
            {"sets": 8, "amrap": 20, "rest": 10},
        ],
        ids=["blocks", "holds", "amrap"],
    )
    @pytest.mark.parametrize(("after_last", "total_ms"), [(False, 230_000), (True, 240_000)])
    def test_tabata_takes_3_50_and_4_00_with_the_last_rest(self, words, after_last, total_ms):
        timeline = compiled(item(BRIDGE, rest_after_last=after_last, **words))
        assert timeline.total_ms - 25_000 == total_ms

    def test_a_lone_clamshell_opens_with_25_seconds(self):
        assert pauses(compiled(item(CLAMSHELL, reps=1))) == [("change", 25_000)]

    def test_the_opening_takes_10_seconds_more_where_anything_has_to_be_fetched(self):
        timeline = compiled(item(CLAMSHELL, reps=1), item(ROLL, blocks=(1, 30)))
        assert pauses(timeline)[0] == ("change", 35_000)


class TestReps:
    def test_fixed_number(self):
        assert rows(compiled(item(BRIDGE, reps=2))) == [
            ("change", 0, 25_000, "", "", "1/1", "", ""),
            ("move", 25_000, 2_000, "", "", "1/1", "1/2", ""),
            ("return", 27_000, 2_000, "", "", "1/1", "1/2", ""),
            ("move", 29_000, 2_000, "", "", "1/1", "2/2", ""),
            ("return", 31_000, 2_000, "", "", "1/1", "2/2", ""),
        ]

    @pytest.mark.parametrize(
        ("range_", "last_value", "expected"),
        [
            ((8, 12), None, 8),
            ((8, 10, 12), None, 10),
            ((8, 10, 12), 11, 11),
            ((8, 12), 99, 12),
            ((8, 12), 1, 8),
        ],
    )
    def test_range_takes_the_last_value_else_start_else_least(self, range_, last_value, expected):
        values = {} if last_value is None else {"bridge.reps": last_value}
        timeline = compiled(item(BRIDGE, reps=range_), profile=Profile(values=values))
        assert timeline.phases[-1].rep == (expected, expected)

    def test_range_gives_totals_from_least_to_most(self):
        timeline = compiled(item(BRIDGE, reps=(8, 12)))
        assert (timeline.min_ms, timeline.total_ms, timeline.max_ms) == (57_000, 57_000, 73_000)

    def test_different_reps_for_each_set(self):
        timeline = compiled(item(BRIDGE, reps=[2, 1, 3]))
        assert [(p.set, p.rep) for p in timeline.phases if p.kind is PhaseKind.MOVE] == [
            ((1, 3), (1, 2)),
            ((1, 3), (2, 2)),
            ((2, 3), (1, 1)),
            ((3, 3), (1, 3)),
            ((3, 3), (2, 3)),
            ((3, 3), (3, 3)),
        ]

    def test_each_set_of_a_list_has_a_value_of_its_own(self):
        values = {"bridge.reps.2": 3}
        timeline = compiled(item(BRIDGE, reps=[(1, 3), (1, 3)]), profile=Profile(values=values))
        assert [p.rep for p in timeline.phases if p.kind is PhaseKind.MOVE] == [
            (1, 1),
            (1, 3),
            (2, 3),
            (3, 3),
        ]

    def test_sets_past_the_list_repeat_its_last_number(self):
        timeline = compiled(item(BRIDGE, reps=[2, 1], sets=3))
        last_reps = [p.rep for p in timeline.phases if p.kind is PhaseKind.MOVE]
        assert last_reps == [(1, 2), (2, 2), (1, 1), (1, 1)]

    def test_sets(self):
        assert rows(compiled(item(BRIDGE, reps=1, sets=2, rest=30))) == [
            ("change", 0, 25_000, "", "", "1/2", "", ""),
            ("move", 25_000, 2_000, "", "", "1/2", "1/1", ""),
            ("return", 27_000, 2_000, "", "", "1/2", "1/1", ""),
            ("rest", 29_000, 30_000, "", "", "2/2", "", ""),
            ("move", 59_000, 2_000, "", "", "2/2", "1/1", ""),
            ("return", 61_000, 2_000, "", "", "2/2", "1/1", ""),
        ]

    def test_range_of_sets(self):
        few = compiled(item(BRIDGE, reps=1, sets=(2, 3)))
        assert sets_in(few) == [("", "1/2"), ("", "2/2")]
        assert (few.min_ms, few.max_ms) == (33_000, 37_000)
        many = compiled(
            item(BRIDGE, reps=1, sets=(2, 3)), profile=Profile(values={"bridge.sets": 3})
        )
        assert sets_in(many) == [("", "1/3"), ("", "2/3"), ("", "3/3")]

    def test_number_that_the_source_does_not_give(self):
        timeline = compiled(item(BRIDGE, reps=1, sets="?"))
        assert sets_in(timeline) == [("", "1/2"), ("", "2/2")]
        assert (timeline.min_ms, timeline.max_ms) == (29_000, 37_000)

    def test_reps_paced_by_the_user_have_no_length(self):
        timeline = compiled(item(BRIDGE, reps=10, sets=2, pace="manual", rest=30))
        assert rows(timeline) == [
            ("change", 0, 25_000, "", "", "1/2", "", ""),
            ("reps", 25_000, None, "", "", "1/2", "1/10", ""),
            ("rest", None, 30_000, "", "", "2/2", "", ""),
            ("reps", None, None, "", "", "2/2", "1/10", ""),
        ]
        assert timeline.about
        assert timeline.total_ms == 25_000 + 40_000 + 30_000 + 40_000

    def test_each_set_paced_by_the_user_has_reps_of_its_own(self):
        timeline = compiled(item(BRIDGE, reps=[5, 8], pace="manual"))
        assert [(p.rep, p.estimate_ms) for p in timeline.phases[1:]] == [
            ((1, 5), 20_000),
            ((1, 8), 32_000),
        ]

    def test_alternate_reps_paced_by_the_user_count_both_sides(self):
        timeline = compiled(
            item(LUNGE, reps=10, pace="manual", sides="each", order="alternate reps")
        )
        assert timeline.total_ms == 5_000 + 80_000

    def test_parts_of_a_set_have_their_own_cue(self):
        timeline = compiled(item(LUNGE, parts=[("neutral", 2), ("toe in", 1)]))
        assert [(p.rep, p.say.get()) for p in timeline.phases if p.kind is PhaseKind.MOVE] == [
            ((1, 3), "neutral"),
            ((2, 3), "neutral"),
            ((3, 3), "toe in"),
        ]

    def test_reps_past_the_parts_have_no_cue(self):
        timeline = compiled(item(LUNGE, reps=2, parts=[("neutral", 1)]))
        says = [p.say.get() if p.say else None for p in timeline.phases[1:]]
        assert says == ["neutral", "neutral", None, None]


class TestTempo:
    def test_in_four_parts(self):
        assert rows(compiled(item(BRIDGE, reps=2, tempo="2-5-3-1"))) == [
            ("change", 0, 25_000, "", "", "1/1", "", ""),
            ("move", 25_000, 2_000, "", "", "1/1", "1/2", ""),
            ("hold", 27_000, 5_000, "", "", "1/1", "1/2", ""),
            ("return", 32_000, 3_000, "", "", "1/1", "1/2", ""),
            ("pause", 35_000, 1_000, "", "", "1/1", "1/2", ""),
            ("move", 36_000, 2_000, "", "", "1/1", "2/2", ""),
            ("hold", 38_000, 5_000, "", "", "1/1", "2/2", ""),
            ("return", 43_000, 3_000, "", "", "1/1", "2/2", ""),
        ]

    def test_part_of_it_over_the_exercise_s_own(self):
        timeline = compiled(item(CLAMSHELL, reps=1, tempo={"return": 4}))
        assert work(timeline) == [("move", 1_000), ("hold", 5_000), ("return", 4_000)]

    def test_hold_over_the_exercise_s_own(self):
        timeline = compiled(item(CLAMSHELL, reps=1, hold=7))
        assert work(timeline) == [("move", 1_000), ("hold", 7_000), ("return", 3_000)]

    def test_exercise_without_a_tempo_moves_two_seconds_each_way(self):
        timeline = compiled(item(PLANK, reps=1, hold=5))
        assert work(timeline) == [("move", 2_000), ("hold", 5_000), ("return", 2_000)]

    def test_zero_part_makes_no_phase(self):
        timeline = compiled(item(CLAMSHELL, reps=2, tempo="0-5-0-0"))
        assert work(timeline) == [("hold", 5_000), ("hold", 5_000)]

    def test_fractions_of_a_second(self):
        timeline = compiled(item(BRIDGE, reps=1, tempo="0.5-0-1.25-0"))
        assert work(timeline) == [("move", 500), ("return", 1_250)]

    def test_hold_in_every_rep_then_equal_relax(self):
        timeline = compiled(item(BRIDGE, reps=2, hold=30, relax=30, tempo={"move": 0, "return": 0}))
        assert work(timeline) == [("hold", 30_000), ("pause", 30_000), ("hold", 30_000)]

    def test_static_hold(self):
        assert rows(compiled(item(PLANK, hold=45))) == [
            ("change", 0, 25_000, "", "", "1/1", "", ""),
            ("hold", 25_000, 45_000, "", "", "1/1", "", ""),
        ]

    def test_range_of_a_static_hold(self):
        timeline = compiled(
            item(STRETCH, hold=(30, 60)), profile=Profile(values={"stretch.hold": 40_000})
        )
        assert work(timeline) == [("hold", 40_000)]
        assert (timeline.min_ms, timeline.max_ms) == (55_000, 85_000)

    def test_static_hold_of_no_length_makes_no_phase(self):
        timeline = compiled(item(PLANK, hold=(0, 30)), item(BRIDGE, reps=1))
        assert work(timeline) == [("move", 2_000), ("return", 2_000)]

    def test_hold_inside_the_tempo_has_a_range(self):
        timeline = compiled(item(BRIDGE, reps=1, tempo={"hold": (3, 5)}))
        assert work(timeline) == [("move", 2_000), ("hold", 3_000), ("return", 2_000)]
        assert timeline.max_ms - timeline.min_ms == 2_000

    def test_rest_between_reps_makes_the_pause_longer(self):
        timeline = compiled(item(BRIDGE, reps=2, rest={"reps": 1}))
        assert work(timeline) == [
            ("move", 2_000),
            ("return", 2_000),
            ("pause", 1_000),
            ("move", 2_000),
            ("return", 2_000),
        ]

    def test_a_pause_in_the_tempo_of_the_item_stands_in_for_a_relax_of_the_defaults(self):
        timeline = compiled(
            item(BRIDGE, reps=2, tempo="1-1-1-2"), defaults={"relax": 30, "reps": 2}
        )
        assert ("pause", 2_000) in work(timeline)


class TestTimedWork:
    def test_blocks(self):
        assert rows(compiled(item(ROLL, blocks=(2, 30), sides="left"))) == [
            ("change", 0, 35_000, "left", "left", "1/1", "", ""),
            ("work", 35_000, 30_000, "left", "left", "1/1", "", "1/2"),
            ("work", 65_000, 30_000, "left", "left", "1/1", "", "2/2"),
        ]

    def test_blocks_with_rest(self):
        assert rows(compiled(item(BRIDGE, blocks=(2, 20, 10)))) == [
            ("change", 0, 25_000, "", "", "1/1", "", ""),
            ("work", 25_000, 20_000, "", "", "1/1", "", "1/2"),
            ("rest", 45_000, 10_000, "", "", "1/1", "", ""),
            ("work", 55_000, 20_000, "", "", "1/1", "", "2/2"),
        ]

    def test_ranges_of_blocks(self):
        timeline = compiled(item(BRIDGE, blocks=((2, 4), (10, 20))))
        assert (timeline.min_ms, timeline.total_ms, timeline.max_ms) == (45_000, 45_000, 105_000)

    def test_as_many_as_possible(self):
        assert rows(compiled(item(BRIDGE, amrap=30))) == [
            ("change", 0, 25_000, "", "", "1/1", "", ""),
            ("work", 25_000, 30_000, "", "", "1/1", "", ""),
        ]

    def test_parts_of_timed_work(self):
        timeline = compiled(item(ROLL, work_parts=[("back", 20), ("side", 40)]))
        assert [(p.duration_ms, p.block, p.say.get()) for p in timeline.phases[1:]] == [
            (20_000, (1, 2), "back"),
            (40_000, (2, 2), "side"),
        ]

    def test_detour_belongs_to_every_block(self):
        timeline = compiled(item(ROLL, blocks=(2, 30, 5), detour=detour("Spot", 12)))
        times = [p.detour.time_ms if p.detour else None for p in timeline.phases]
        assert times == [None, 12_000, None, 12_000]


class TestLoad:
    def test_band_has_to_be_fetched(self):
        assert compiled(item(CLAMSHELL, reps=1, load="band")).to_fetch == ("loop band",)
        assert pauses(compiled(item(CLAMSHELL, reps=1, load="band"))) == [("change", 35_000)]

    def test_band_that_the_exercise_names_itself_is_fetched_once(self):
        side_step = exercise("Side step", Position.STANDING, equipment=("loop band", "wall"))
        assert compiled(item(side_step, reps=1, load="band")).to_fetch == ("loop band",)

    def test_load_without_a_thing_is_not_fetched(self):
        assert compiled(item(CLAMSHELL, reps=1, load="own weight")).to_fetch == ()


class TestSides:
    def test_none(self):
        assert sets_in(compiled(item(BRIDGE, reps=1, sides="none"))) == [("", "1/1")]

    def test_each_side_gets_the_full_dose(self):
        assert rows(compiled(item(CLAMSHELL, reps=1, sides="each"))) == [
            ("change", 0, 25_000, "left", "right", "1/1", "", ""),
            ("move", 25_000, 1_000, "left", "right", "1/1", "1/1", ""),
            ("hold", 26_000, 5_000, "left", "right", "1/1", "1/1", ""),
            ("return", 31_000, 3_000, "left", "right", "1/1", "1/1", ""),
            ("switch", 34_000, 12_000, "right", "left", "1/1", "", ""),
            ("move", 46_000, 1_000, "right", "left", "1/1", "1/1", ""),
            ("hold", 47_000, 5_000, "right", "left", "1/1", "1/1", ""),
            ("return", 52_000, 3_000, "right", "left", "1/1", "1/1", ""),
        ]

    @pytest.mark.parametrize(
        ("sides", "profile", "expected"),
        [
            ("left", Profile(), ["left"]),
            ("right", Profile(), ["right"]),
            ("each", Profile(), ["left", "right"]),
            ("each", Profile(first_side=RIGHT), ["right", "left"]),
            ("each", Profile(affected_side=RIGHT), ["left", "right"]),
            ("affected", Profile(affected_side=RIGHT), ["right"]),
            ("affected", Profile(first_side=RIGHT), ["right"]),
            ("affected first", Profile(affected_side=RIGHT), ["right", "left"]),
            ("affected first", Profile(first_side=RIGHT, affected_side=LEFT), ["left", "right"]),
        ],
    )
    def test_which_and_in_which_order(self, sides, profile, expected):
        timeline = compiled(item(LUNGE, reps=1, sides=sides), profile=profile)
        assert [side for side, _ in sets_in(timeline)] == expected

    @pytest.mark.parametrize(
        ("works", "lie_on"),
        [
            (Works.TOP_LEG, "right"),
            (Works.BOTTOM_LEG, "left"),
            (Works.MOVING_LEG, ""),
            (Works.BOTH, ""),
        ],
    )
    def test_working_side_is_not_lying_side(self, works, lie_on):
        what = exercise("Any", Position.SIDE_LYING, works)
        row = rows(compiled(item(what, hold=5, sides="left")))[-1]
        assert row == ("hold", 25_000, 5_000, "left", lie_on, "1/1", "", "")

    def test_sides_of_the_exercise_s_own_dose_hold_where_the_item_says_none(self):
        both = exercise("Any", dose=item(reps=8, sides="each").dose)
        assert sets_in(compiled(item(both, reps=1))) == [("left", "1/1"), ("right", "1/1")]
        assert sets_in(compiled(item(both, reps=1, sides="none"))) == [("", "1/1")]

    def test_all_sets_then_switch(self):
        assert sets_in(compiled(item(LUNGE, reps=1, sets=2, sides="each"))) == [
            ("left", "1/2"),
            ("left", "2/2"),
            ("right", "1/2"),
            ("right", "2/2"),
        ]

    def test_alternate_sets(self):
        timeline = compiled(item(LUNGE, reps=1, sets=2, sides="each", order="alternate sets"))
        assert sets_in(timeline) == [
            ("left", "1/2"),
            ("right", "1/2"),
            ("left", "2/2"),
            ("right", "2/2"),
        ]
        assert pauses(timeline)[1:] == [("switch", 5_000)] * 3

    def test_alternate_reps_have_no_switch_and_n_per_side(self):
        timeline = compiled(item(LUNGE, reps=2, sides="each", order="alternate reps"))
        assert rows(timeline) == [
            ("change", 0, 5_000, "left", "", "1/1", "", ""),
            ("move", 5_000, 2_000, "left", "", "1/1", "1/2", ""),
            ("return", 7_000, 2_000, "left", "", "1/1", "1/2", ""),
            ("move", 9_000, 2_000, "right", "", "1/1", "1/2", ""),
            ("return", 11_000, 2_000, "right", "", "1/1", "1/2", ""),
            ("move", 13_000, 2_000, "left", "", "1/1", "2/2", ""),
            ("return", 15_000, 2_000, "left", "", "1/1", "2/2", ""),
            ("move", 17_000, 2_000, "right", "", "1/1", "2/2", ""),
            ("return", 19_000, 2_000, "right", "", "1/1", "2/2", ""),
        ]

    def test_alternate_reps_of_two_sets_rest_between_them(self):
        timeline = compiled(
            item(LUNGE, reps=1, sets=2, sides="each", order="alternate reps", rest=20)
        )
        assert pauses(timeline) == [("change", 5_000), ("rest", 20_000)]

    @pytest.mark.parametrize(
        ("what", "words", "expected"),
        [
            (CLAMSHELL, {}, 12_000),
            (LUNGE, {}, 5_000),
            (CLAMSHELL, {"switch": 10}, 10_000),
            (LUNGE, {"switch": 20}, 20_000),
        ],
    )
    def test_switch_takes_what_is_written_else_what_turning_over_takes(self, what, words, expected):
        timeline = compiled(item(what, reps=1, sides="each", **words))
        assert pauses(timeline)[1:] == [("switch", expected)]

    def test_one_station_split_between_both_sides(self):
        timeline = compiled(item(ROLL, blocks=(1, 60), sides="each", split_sides=True))
        assert work(timeline) == [("work", 30_000)] * 2
        timeline = compiled(item(LUNGE, reps=10, sides="each", split_sides=True))
        assert [p.rep for p in timeline.phases if p.side is LEFT][-1] == (5, 5)
        timeline = compiled(item(STRETCH, hold=45, sides="each", split_sides=True))
        assert work(timeline) == [("hold", 22_500)] * 2

    def test_an_odd_number_split_is_rounded_up(self):
        timeline = compiled(item(LUNGE, reps=3, sides="each", split_sides=True))
        assert [timeline.phases[-1].rep, timeline.phases[1].rep] == [(2, 2), (1, 2)]

    def test_split_without_sides_splits_nothing(self):
        assert work(compiled(item(PLANK, hold=45, split_sides=True))) == [("hold", 45_000)]

    def test_directions_instead_of_sides(self):
        timeline = compiled(item(LUNGE, hold=20, directions=["left", "backwards"]))
        assert rows(timeline) == [
            ("change", 0, 5_000, "left", "", "1/1", "", ""),
            ("hold", 5_000, 20_000, "left", "", "1/1", "", ""),
            ("switch", 25_000, 5_000, "backwards", "", "1/1", "", ""),
            ("hold", 30_000, 20_000, "backwards", "", "1/1", "", ""),
        ]
        assert {p.side for p in timeline.phases} == {None}

    @pytest.mark.parametrize(
        ("order", "expected"),
        [
            (
                "all sets then switch",
                ["left 1/2", "left 2/2", "right 1/3", "right 2/3", "right 3/3"],
            ),
            ("alternate sets", ["left 1/2", "right 1/3", "left 2/2", "right 2/3", "right 3/3"]),
        ],
    )
    def test_fewer_sets_on_the_good_side(self, order, expected):
        timeline = compiled(
            item(LUNGE, reps=1, sides="each", side_sets=(3, 2), order=order),
            profile=Profile(affected_side=RIGHT),
        )
        assert [f"{side} {number}" for side, number in sets_in(timeline)] == expected

    def test_sets_by_side_say_nothing_without_sides(self):
        assert sets_in(compiled(item(BRIDGE, reps=1, side_sets=(3, 2)))) == [("", "1/1")]


class TestRest:
    def test_never_after_the_last_set(self):
        timeline = compiled(item(BRIDGE, hold=5, sets=2, rest=30))
        assert lengths(timeline) == [OPENING, ("hold", 5_000), ("rest", 30_000), ("hold", 5_000)]

    def test_after_the_last_set_where_the_author_wants_it(self):
        timeline = compiled(item(BRIDGE, hold=5, sets=2, rest=30, rest_after_last=True))
        assert rows(timeline)[3:] == [
            ("hold", 60_000, 5_000, "", "", "2/2", "", ""),
            ("rest", 65_000, 30_000, "", "", "2/2", "", ""),
        ]
        assert timeline.phases[-1].ready_ms == 0

    def test_after_the_last_block_where_the_author_wants_it(self):
        timeline = compiled(item(BRIDGE, blocks=(2, 20, 10), rest_after_last=True))
        assert lengths(timeline)[1:] == [
            ("work", 20_000),
            ("rest", 10_000),
            ("work", 20_000),
            ("rest", 10_000),
        ]

    def test_after_the_last_one_needs_a_rest(self):
        timeline = compiled(item(BRIDGE, hold=5, rest_after_last=True))
        assert lengths(timeline) == [OPENING, ("hold", 5_000)]

    def test_after_the_last_one_becomes_part_of_the_change_that_follows(self):
        timeline = compiled(
            item(BRIDGE, hold=5, rest=40, rest_after_last=True), item(PLANK, hold=5)
        )
        assert pauses(timeline) == [OPENING, ("change", 40_000)]

    def test_range(self):
        timeline = compiled(item(BRIDGE, hold=5, sets=2, rest=(30, 60)))
        assert pauses(timeline) == [OPENING, ("rest", 30_000)]
        assert timeline.max_ms - timeline.min_ms == 30_000
        values = {"bridge.rest": 45_000}
        timeline = compiled(
            item(BRIDGE, hold=5, sets=2, rest=(30, 60)), profile=Profile(values=values)
        )
        assert pauses(timeline) == [OPENING, ("rest", 45_000)]

    def test_until_ready_is_open(self):
        timeline = compiled(item(BRIDGE, hold=5, sets=2, rest="until ready"))
        assert rows(timeline) == [
            ("change", 0, 25_000, "", "", "1/2", "", ""),
            ("hold", 25_000, 5_000, "", "", "1/2", "", ""),
            ("rest", 30_000, None, "", "", "2/2", "", ""),
            ("hold", None, 5_000, "", "", "2/2", "", ""),
        ]
        pause = timeline.phases[2]
        assert (pause.least_ms, pause.estimate_ms, pause.ready_ms) == (0, 30_000, 5_000)
        assert timeline.about

    def test_until_ready_with_a_least(self):
        timeline = compiled(item(BRIDGE, hold=5, sets=2, rest=("until ready", 45)))
        pause = timeline.phases[2]
        assert (pause.duration_ms, pause.least_ms, pause.estimate_ms) == (None, 45_000, 45_000)

    def test_until_ready_takes_at_least_the_switch_it_meets(self):
        timeline = compiled(item(CLAMSHELL, reps=1, sides="each", rest="until ready"))
        pause = timeline.phases[4]
        assert (pause.kind.value, pause.duration_ms, pause.least_ms) == ("switch", None, 12_000)

    def test_as_long_as_the_set_just_done(self):
        timeline = compiled(item(CLAMSHELL, reps=[2, 1, 1], rest="same"))
        assert pauses(timeline) == [OPENING, ("rest", 19_000), ("rest", 9_000)]
        assert [p.as_last_set for p in timeline.phases if p.is_pause] == [False, True, True]

    def test_as_long_as_blocks_take_without_the_rest_between_them(self):
        timeline = compiled(item(BRIDGE, blocks=(2, 20, 10), sets=2, rest="same"))
        assert [ms for kind, ms in pauses(timeline) if kind == "rest"] == [10_000, 40_000, 10_000]

    def test_as_long_as_a_set_of_the_user_s_pace_is_estimated(self):
        timeline = compiled(item(BRIDGE, reps=5, sets=2, pace="manual", rest="same"))
        assert pauses(timeline) == [OPENING, ("rest", 20_000)]

    def test_between_rounds_as_long_as_the_last_set(self):
        group = Group(Text.plain("G"), (item(BRIDGE, hold=40),), amount(2), rest("same"))
        assert pauses(compiled(group)) == [OPENING, ("change", 40_000)]

    def test_as_long_as_the_set_but_no_shorter_than_a_written_switch(self):
        timeline = compiled(item(LUNGE, hold=5, sides="each", rest="same", switch=20))
        pause = timeline.phases[2]
        assert (pause.kind.value, pause.duration_ms, pause.as_last_set) == ("switch", 20_000, True)
        assert pause.least_ms == 20_000

    def test_between_items_belongs_to_the_item_before(self):
        timeline = compiled(
            item(BRIDGE, hold=5, rest={"items": 60}), item(PLANK, hold=5, rest={"items": 90})
        )
        assert lengths(timeline) == [
            OPENING,
            ("hold", 5_000),
            ("change", 60_000),
            ("hold", 5_000),
        ]

    def test_between_sets_and_items(self):
        timeline = compiled(
            item(BRIDGE, hold=5, sets=2, rest={"sets": 20, "items": 60}), item(PLANK, hold=5)
        )
        assert pauses(timeline) == [OPENING, ("rest", 20_000), ("change", 60_000)]

    def test_of_the_defaults(self):
        timeline = compiled(item(BRIDGE, hold=5, sets=2), defaults={"rest": 30})
        assert pauses(timeline) == [OPENING, ("rest", 30_000)]

    def test_of_the_defaults_is_taken_by_name(self):
        timeline = compiled(
            item(BRIDGE, hold=5, sets=2, rest={"sets": 10}),
            item(PLANK, hold=5),
            defaults={"rest": {"sets": 30, "items": 60}},
        )
        assert pauses(timeline) == [OPENING, ("rest", 10_000), ("change", 60_000)]


class TestOnePauseNotTwo:
    """Timing rule 3 and the decisions of the house about it."""

    def test_rest_between_sets_applies_where_the_side_changes_too(self):
        timeline = compiled(item(CLAMSHELL, hold=5, sets=2, sides="each", rest=30))
        assert pauses(timeline) == [
            OPENING,
            ("rest", 30_000),
            ("switch", 30_000),
            ("rest", 30_000),
        ]

    @pytest.mark.parametrize(("rest_s", "switch_s", "expected"), [(30, 10, 30), (10, 30, 30)])
    def test_longest_written_number_wins(self, rest_s, switch_s, expected):
        timeline = compiled(item(CLAMSHELL, reps=1, sides="each", rest=rest_s, switch=switch_s))
        assert pauses(timeline)[1:] == [("switch", expected * 1000)]

    def test_written_number_beats_an_automatic_one_even_when_shorter(self):
        assert pauses(compiled(item(CLAMSHELL, reps=1, sides="each", rest=3)))[1:] == [
            ("switch", 3_000)
        ]
        assert pauses(compiled(item(BRIDGE, hold=5, change=8))) == [("change", 8_000)]
        timeline = compiled(item(BRIDGE, hold=5, rest={"items": 4}), item(LUNGE, reps=1))
        assert pauses(timeline) == [OPENING, ("change", 4_000)]

    def test_change_is_the_strongest(self):
        timeline = compiled(
            item(BRIDGE, hold=5, rest={"sets": 50, "items": 20}, rest_after_last=True),
            item(LUNGE, reps=1, change=30),
        )
        assert pauses(timeline) == [OPENING, ("change", 50_000)]

    def test_a_pause_of_no_length_is_none(self):
        assert pauses(compiled(item(BRIDGE, hold=5, sets=2, rest=0, change=0))) == []

    def test_sets_without_a_rest_follow_each_other(self):
        timeline = compiled(item(BRIDGE, hold=5, sets=2))
        assert lengths(timeline) == [OPENING, ("hold", 5_000), ("hold", 5_000)]
        assert [section.first for section in timeline.sections] == [0, 1, 2]


class TestChange:
    """Timing rule 5."""

    def test_from_position_to_position(self):
        timeline = compiled(
            item(BRIDGE, hold=1),
            item(exercise("Other", Position.SUPINE), hold=1),
            item(PLANK, hold=1),
            item(SIT_TO_STAND, reps=1),
            item(LUNGE, reps=1),
            item(CLAMSHELL, reps=1, sides="left"),
            item(STRETCH, hold=1, sides="left"),
            item(SPOT, reps=1, sides="left"),
        )
        assert [length for _, length in pauses(timeline)] == [
            25_000,
            5_000,
            15_000,
            25_000,
            10_000,
            25_000,
            5_000,
            12_000,
        ]

    def test_opens_from_standing(self):
        assert pauses(compiled(item(LUNGE, reps=1))) == [("change", 5_000)]
        assert pauses(compiled(item(SIT_TO_STAND, reps=1))) == [("change", 10_000)]

    def test_fetching_later_what_was_not_in_hand(self):
        timeline = compiled(
            item(BRIDGE, hold=1), item(ROLL, hold=1), item(BRIDGE, hold=1), item(ROLL, hold=1)
        )
        assert [length for _, length in pauses(timeline)] == [35_000, 25_000, 15_000, 15_000]

    def test_what_lies_about_is_not_fetched(self):
        on_mat = exercise("On a mat", equipment=("mat", "wall"))
        assert pauses(compiled(item(on_mat, hold=1))) == [OPENING]

    def test_auto_in_words_is_the_same(self):
        assert pauses(compiled(item(BRIDGE, hold=1, change=-0.001))) == [OPENING]

    def test_extra_time_of_the_person_goes_on_top_of_automatic_times_only(self):
        slow = Profile(change_extra_ms=10_000)
        timeline = compiled(
            item(CLAMSHELL, reps=1, sides="each"), item(PLANK, hold=1, change=7), profile=slow
        )
        assert [length for _, length in pauses(timeline)] == [35_000, 22_000, 7_000]

    def test_an_activity_ends_on_one_s_feet(self):
        timeline = compiled(
            item(BRIDGE, hold=1), Activity(Text.plain("Walk")), item(BRIDGE, hold=1)
        )
        assert pauses(timeline) == [OPENING, OPENING]


class TestReady:
    """Timing rule 6: the count-in is the last seconds of the pause."""

    @pytest.mark.parametrize(
        ("words", "profile", "expected"),
        [
            ({}, Profile(), [5_000, 5_000]),
            ({"ready": 3}, Profile(), [3_000, 3_000]),
            ({"ready": 0}, Profile(), [0, 0]),
            ({}, Profile(ready_ms=8_000), [8_000, 8_000]),
            ({"rest": 4}, Profile(), [5_000, 4_000]),
            ({"rest": "until ready"}, Profile(), [5_000, 5_000]),
        ],
    )
    def test_is_no_longer_than_the_pause(self, words, profile, expected):
        timeline = compiled(item(BRIDGE, hold=5, sets=2, **{"rest": 30, **words}), profile=profile)
        assert [p.ready_ms for p in timeline.phases if p.is_pause] == expected

    def test_of_the_rest_between_blocks(self):
        timeline = compiled(item(BRIDGE, blocks=(2, 20, 3)))
        assert [p.ready_ms for p in timeline.phases] == [5_000, 0, 3_000, 0]
        timeline = compiled(item(BRIDGE, blocks=(2, 20, 10), ready=4))
        assert [p.ready_ms for p in timeline.phases] == [4_000, 0, 4_000, 0]


class TestStructure:
    def test_rounds_with_rest_between(self):
        group = Group(
            Text.plain("Circuit"),
            (item(BRIDGE, hold=5), item(PLANK, hold=6)),
            rounds=amount(2),
            rest=rest(60),
            key="group/1",
        )
        timeline = compiled(group)
        assert lengths(timeline) == [
            OPENING,
            ("hold", 5_000),
            ("change", 15_000),
            ("hold", 6_000),
            ("change", 60_000),
            ("hold", 5_000),
            ("change", 15_000),
            ("hold", 6_000),
        ]
        assert [(t.group.get(), t.round) for t in timeline.tasks] == [
            ("Circuit", (1, 2)),
            ("Circuit", (1, 2)),
            ("Circuit", (2, 2)),
            ("Circuit", (2, 2)),
        ]

    def test_round_in_a_round(self):
        inner = Group(Text.plain("In"), (item(BRIDGE, hold=1),), rounds=amount(2), key="group/2")
        outer = Group(Text.plain("Out"), (inner, item(PLANK, hold=1)), key="group/1")
        names = [(task.group.get(), task.round) for task in compiled(outer).tasks]
        assert names == [("In", (1, 2)), ("In", (2, 2)), ("Out", (1, 1))]

    def test_range_of_rounds(self):
        group = Group(
            Text.plain("G"), (item(BRIDGE, hold=5),), rounds=amount((1, 3)), key="group/1"
        )
        timeline = compiled(group)
        assert (timeline.min_ms, timeline.max_ms) == (30_000, 50_000)
        timeline = compiled(group, profile=Profile(values={"group/1.rounds": 2}))
        assert timeline.total_ms == 40_000

    def test_optional_items(self):
        items = (item(BRIDGE, hold=5), item(PLANK, hold=7, optional=True))
        timeline = compiled(*items)
        assert work(timeline) == [("hold", 5_000), ("hold", 7_000)]
        assert (timeline.min_ms, timeline.max_ms) == (30_000, 52_000)
        assert work(compiled(*items, profile=Profile(left_out=frozenset({"plank"})))) == [
            ("hold", 5_000)
        ]

    def test_what_an_optional_item_needs_is_not_fetched_without_it(self):
        timeline = compiled(
            item(BRIDGE, hold=5),
            item(ROLL, hold=5, optional=True),
            profile=Profile(left_out=frozenset({"roll"})),
        )
        assert pauses(timeline) == [OPENING]

    def test_nothing_left_to_do(self):
        profile = Profile(left_out=frozenset({"bridge"}))
        nothing = item(BRIDGE, hold=5, optional=True)
        with pytest.raises(NothingToDoError, match="nothing to do"):
            compiled(nothing, profile=profile)
        with pytest.raises(NothingToDoError, match="nothing to do"):
            estimate_totals(routine(nothing), {}, profile)

    @pytest.mark.parametrize(
        ("numbers", "expected"),
        [
            ((), ["bridge", "plank"]),
            ((2, 0), ["lunge", "bridge"]),
            ((1,), ["bridge", "plank"]),
            ((7, 8), ["bridge", "plank"]),
        ],
    )
    def test_choose_some(self, numbers, expected):
        choice = Choice(
            2, (item(BRIDGE, hold=1), item(PLANK, hold=1), item(LUNGE, hold=1)), key="choice/1"
        )
        timeline = compiled(choice, profile=Profile(choices={"choice/1": numbers}))
        assert [task.key for task in timeline.tasks] == expected

    def test_things_are_fetched_for_what_was_chosen(self):
        group = Group(
            Text.plain("G"), (Choice(1, (item(BRIDGE, hold=1), item(ROLL, hold=1)), key="c"),)
        )
        assert compiled(group).to_fetch == ()
        chosen = compiled(group, profile=Profile(choices={"c": (1,)}))
        assert chosen.to_fetch == ("foam roller",)

    def test_card_activity_and_check(self):
        timeline = compiled(
            Card(Text.plain("Fetch the roller.")),
            Activity(Text.plain("Walk"), amount((5, 10), 60_000), key="activity/1"),
            Check(Text.plain("Does the pelvis drop?")),
            item(LUNGE, hold=5),
        )
        assert rows(timeline) == [
            ("card", 0, None, "", "", "", "", ""),
            ("activity", None, None, "", "", "", "", ""),
            ("check", None, None, "", "", "", "", ""),
            ("change", None, 5_000, "", "", "1/1", "", ""),
            ("hold", None, 5_000, "", "", "1/1", "", ""),
        ]
        assert [p.estimate_ms for p in timeline.phases[:3]] == [5_000, 300_000, 30_000]
        assert [p.task.text.get() for p in timeline.phases[:3]] == [
            "Fetch the roller.",
            "Walk",
            "Does the pelvis drop?",
        ]
        assert [task.index for task in timeline.tasks] == [0, 1, 2, 3]
        assert [p.position for p in timeline.phases] == [None] * 3 + [Position.STANDING] * 2
        assert timeline.max_ms - timeline.min_ms == 300_000
        assert timeline.about

    def test_activity_without_a_time(self):
        assert compiled(Activity(Text.plain("Walk"))).total_ms == 300_000

    def test_a_card_stands_before_the_pause(self):
        timeline = compiled(
            item(BRIDGE, hold=5, rest={"items": 60}), Card(Text.plain("Well")), item(PLANK, hold=5)
        )
        assert [kind for kind, _ in lengths(timeline)] == [
            "change",
            "hold",
            "card",
            "change",
            "hold",
        ]

    def test_a_card_at_the_end_leaves_no_rest_of_the_last_set_behind(self):
        timeline = compiled(
            item(BRIDGE, hold=5, rest=30, rest_after_last=True), Card(Text.plain("Well done"))
        )
        assert lengths(timeline) == [OPENING, ("hold", 5_000), ("rest", 30_000), ("card", None)]


class TestDefaults:
    def test_item_over_defaults_over_exercise(self):
        what = exercise("Any", dose=item(reps=5, sets=3, hold=9).dose)
        timeline = compiled(item(what, sets=1), defaults={"sets": 2, "ready": 2})
        assert sets_in(timeline) == [("", "1/1")]
        assert timeline.phases[-1].rep == (5, 5)
        assert timeline.phases[0].ready_ms == 2_000

    def test_blocks_take_no_reps_from_the_defaults(self):
        timeline = compiled(item(ROLL, blocks=(1, 30)), defaults={"reps": 10, "hold": 5})
        assert work(timeline) == [("work", 30_000)]

    def test_note_and_key_go_with_the_task(self):
        (task,) = compiled(item(BRIDGE, hold=5, key="bridge/2", note="Slowly")).tasks
        assert (task.index, task.key, task.text.get()) == (0, "bridge/2", "Slowly")
        assert (task.group.get(), task.round, task.sides) == ("", (1, 1), 1)


def test_sections_are_sets_blocks_and_pauses():
    timeline = compiled(item(CLAMSHELL, reps=2, sides="each"), item(ROLL, blocks=(2, 30, 10)))
    spans = [(s.first, s.last, s.start_ms, s.estimate_ms) for s in timeline.sections]
    assert spans == [
        (0, 0, 0, 35_000),
        (1, 7, 35_000, 19_000),
        (8, 8, 54_000, 12_000),
        (9, 15, 66_000, 19_000),
        (16, 16, 85_000, 15_000),
        (17, 17, 100_000, 30_000),
        (18, 18, 130_000, 10_000),
        (19, 19, 140_000, 30_000),
    ]
    assert timeline.section_of(10) is timeline.sections[3]


def test_a_routine_of_its_own_exercises_finds_them_for_detours():
    own = exercise("My spot", tempo="1-0-1-0")
    timeline = compiled(
        item(ROLL, blocks=(1, 30), detour=Detour(exercise="my_spot")), exercises={"my_spot": own}
    )
    planned = timeline.phases[-1].detour
    assert (planned.id, planned.name.get(), planned.exercise) == ("my_spot", "My spot", own)


def test_totals_are_known_without_spreading_it_out():
    what = routine(item(CLAMSHELL, reps=(8, 10)), item(ROLL, blocks=(2, 30, 5), optional=True))
    assert estimate_totals(what, {}, Profile()) == Totals(
        # Without the roll no roller has to be fetched.
        min_ms=25_000 + 79_000,
        max_ms=35_000 + 99_000 + 15_000 + 65_000,
        about=False,
        to_fetch=("foam roller",),
    )
    assert estimate_totals(routine(item(BRIDGE, reps=[1, 2])), {}, Profile()).max_ms == 37_000
    assert estimate_totals(routine(item(BRIDGE, reps=5, pace="manual")), {}, Profile()) == Totals(
        min_ms=45_000, max_ms=45_000, about=True, to_fetch=()
    )
