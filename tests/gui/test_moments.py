"""Every kind of phase as the literal moment that a person sees."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator

from kneetimer.core.body import Position
from kneetimer.core.dose import Amount, Detour
from kneetimer.core.exercise import Exercise, Tempo, Works
from kneetimer.core.phase import PhaseKind
from kneetimer.core.routine import Activity, Card, Check, Group
from kneetimer.core.text import Text
from kneetimer.core.timeline import compile_timeline
from kneetimer.gui.moments import Moment, clock, describe, minutes
from tests import fakes
from tests.driving import Bench
from tests.fakes import BRIDGE, PLANK, READY_AT_ONCE, compiled, detour, item, routine

pytestmark = pytest.mark.usefixtures("qapp")


def text(en, de):
    return Text((("en", en), ("de", de)))


CLAMSHELL = Exercise(
    id="clamshell",
    name=text("Clamshell", "Muschel"),
    position=Position.SIDE_LYING,
    works=Works.TOP_LEG,
    tempo=Tempo(1_000, 5_000, 3_000, 1_000),
    setup=(
        text("Lie on your side.", "Leg dich auf die Seite."),
        text("Bend both knees.", "Beug beide Knie."),
    ),
    cues=(text("Heels together", "Fersen zusammen"), text("Close slowly", "Langsam schließen")),
)
ROLL = Exercise(
    id="roll",
    name=text("Roll", "Rollen"),
    position=Position.SIDE_LYING,
    works=Works.BOTTOM_LEG,
    cues=(text("Roll slowly", "Langsam rollen"), text("Go on breathing", "Weiteratmen")),
)
SPOT = Exercise(
    id="spot",
    name=text("Tender spot", "Empfindliche Stelle"),
    position=Position.SIDE_LYING,
    works=Works.BOTTOM_LEG,
    cues=(text("Stay on the spot", "Auf der Stelle bleiben"), text("Bend the knee", "Knie beugen")),
)


def moment(
    digits,
    word,
    shape,
    fraction,
    role,
    title,
    *,
    side="",
    lie="",
    fetch="",
    count="",
    set="",  # noqa: A002 - the field's name
    cue="",
    following="",
    hint="Space: pause",
):
    return Moment(
        digits,
        word,
        shape,
        fraction,
        role,
        title,
        side,
        lie,
        fetch,
        count,
        set,
        cue,
        following,
        hint,
    )


def at(now_ms, *items, language="en", **more):
    """Give the moment at this millisecond of a session of these items."""
    return describe(Bench(compiled(*items, **more)).start().run_to(now_ms).view, language)


def clamshells(**words):
    """Two sets of two on each leg: 25 s change, 19 s, 30 s rest, 19 s, 30 s switch, and so on."""
    return item(CLAMSHELL, reps=2, sets=2, sides="each", rest=30, switch=10, **words)


LEFT_SET = {"side": "Left leg", "set": "Set 1 of 2"}
WORKING = {**LEFT_SET, "count": "Rep 1 of 2", "cue": "Heels together", "following": "Next: rest"}


@pytest.mark.parametrize(
    ("now_ms", "shown"),
    [
        pytest.param(
            0,
            moment(
                *("25", "Get into place", "turn", 1.0, "switch", "Clamshell"),
                **LEFT_SET,
                lie="Lie on your right side",
                cue="Lie on your side.",
                following="Next: 2 times",
            ),
            id="change",
        ),
        pytest.param(
            6_500,
            moment(
                *("19", "Get into place", "turn", 0.74, "switch", "Clamshell"),
                **LEFT_SET,
                lie="Lie on your right side",
                cue="Bend both knees.",
                following="Next: 2 times",
            ),
            id="the set-up's second step",
        ),
        pytest.param(
            20_000,
            moment(
                *("5", "Get ready", "up", 0.2, "count_in", "Clamshell"),
                **LEFT_SET,
                lie="Lie on your right side",
                cue="Bend both knees.",
                following="Next: 2 times",
            ),
            id="count-in",
        ),
        pytest.param(
            25_000,
            moment("1", "Move", "up", 1.0, "move", "Clamshell", **WORKING),
            id="move",
        ),
        pytest.param(
            28_500,
            moment("3", "Hold the position", "square", 0.5, "hold", "Clamshell", **WORKING),
            id="hold",
        ),
        pytest.param(
            33_000,
            moment("1", "Return slowly", "down", 1 / 3, "return", "Clamshell", **WORKING),
            id="return",
        ),
        pytest.param(
            34_500,
            moment("1", "Relax", "circle", 0.5, "rest", "Clamshell", **WORKING),
            id="pause between reps",
        ),
        pytest.param(
            36_000,
            moment(
                *("5", "Hold the position", "square", 1.0, "hold", "Clamshell"),
                **{**WORKING, "count": "Rep 2 of 2", "cue": "Close slowly"},
            ),
            id="each rep has a cue of its own",
        ),
        pytest.param(
            44_000,
            moment(
                *("30", "Rest", "circle", 1.0, "rest", "Clamshell"),
                side="Left leg",
                set="Set 2 of 2",
                lie="Lie on your right side",
                cue="Lie on your side.",
                following="Next: 2 times",
            ),
            id="rest",
        ),
        pytest.param(
            74_000,
            moment(
                *("1", "Move", "up", 1.0, "move", "Clamshell"),
                **{**WORKING, "set": "Set 2 of 2", "following": "Next: Right leg"},
            ),
            id="last set of the side",
        ),
        pytest.param(
            93_000,
            moment(
                *("30", "Change sides", "turn", 1.0, "switch", "Clamshell"),
                side="Right leg",
                set="Set 1 of 2",
                lie="Lie on your left side",
                cue="Lie on your side.",
                following="Next: 2 times",
            ),
            id="switch",
        ),
        pytest.param(
            172_000,
            moment(
                *("1", "Move", "up", 1.0, "move", "Clamshell"),
                side="Right leg",
                set="Set 2 of 2",
                count="Rep 1 of 2",
                cue="Heels together",
                following="Next: done",
            ),
            id="last set of all",
        ),
    ],
)
def test_sets_of_timed_reps(now_ms, shown):
    assert at(now_ms, clamshells()) == shown


def test_names_cues_and_sides_are_read_in_german():
    shown = at(0, clamshells(), language="de")
    assert (shown.title, shown.side, shown.lie, shown.cue) == (
        *("Muschel", "Linkes Bein", "Leg dich auf die rechte Seite"),
        "Leg dich auf die Seite.",
    )
    shown = at(93_000, clamshells(), language="de")
    assert (shown.side, shown.lie) == ("Rechtes Bein", "Leg dich auf die linke Seite")
    assert at(74_000, clamshells(), language="de").following == "Next: Rechtes Bein"
    assert at(36_000, clamshells(), language="de").cue == "Langsam schließen"


def test_a_language_without_words_is_read_in_english():
    shown = at(25_000, clamshells(), language="fr")
    assert (shown.title, shown.side, shown.cue) == ("Clamshell", "Left leg", "Heels together")


class TestStandingStill:
    """The session says that it stands still, and how to go on; all else stays where it was."""

    def test_paused(self):
        bench = Bench(compiled(clamshells())).start().run_to(28_500)
        bench.driver.pause()
        assert describe(bench.view, "en") == moment(
            *("3", "Paused", "bars", 0.5, "hold", "Clamshell"), **WORKING, hint="Space: go on"
        )

    def test_slept(self):
        bench = Bench(compiled(clamshells())).start().run_to(28_500)
        bench.clock.asleep_ms = 600_000
        bench.tick()
        shown = describe(bench.view, "en")
        assert (shown.digits, shown.word, shown.hint) == ("3", "Paused", "Space: go on")

    def test_paused_where_it_waits(self):
        bench = Bench(compiled(item(BRIDGE, reps=8, pace="manual"))).start().run_to(26_000)
        bench.driver.pause()
        shown = describe(bench.view, "en")
        assert (shown.digits, shown.word, shown.hint) == ("8 ×", "Paused", "Space: go on")

    def test_over(self):
        bench = Bench(compiled(clamshells())).start().run_to_end()
        shown = describe(bench.view, "en")
        assert (shown.digits, shown.fraction, shown.following) == ("✓", 0.0, "Next: done")


class TestWhatToFetch:
    """Before something else begins, what has to be within reach."""

    @pytest.mark.parametrize(
        ("at_ms", "language", "fetch"),
        [
            (0, "en", "Put within reach: foam roller"),
            (0, "de", "Leg bereit: Faszienrolle"),
            (30_000, "en", ""),
        ],
    )
    def test_a_change_says_what_to_fetch(self, at_ms, language, fetch):
        roller = item(fakes.ROLL, blocks=(1, 30), sides="left", change=25)
        assert at(at_ms, roller, language=language).fetch == fetch

    def test_where_nothing_is_needed_nothing_is_said(self):
        assert at(0, clamshells()).fetch == ""

    def test_a_rest_says_it_no_more(self):
        bench = Bench(compiled(item(fakes.ROLL, blocks=(2, 30, 10), sides="left"))).start()
        while bench.view.phase.kind is not PhaseKind.REST:
            bench.run(1_000)
        assert describe(bench.view, "en").fetch == ""


class TestBlocks:
    """Timed work with a detour."""

    def rolling(self, **words):
        spot = Detour(exercise="spot", time_ms=Amount.of(15_000), at_most=3)
        roll = item(ROLL, blocks=(2, 30, 10), sides="left", detour=spot, **words)
        what = routine(roll)
        return Bench(compile_timeline(what, {"spot": SPOT}, READY_AT_ONCE)).start()

    def test_block(self):
        assert describe(self.rolling().run_to(26_000).view, "en") == moment(
            *("29", "Keep going", "up", 29 / 30, "work", "Roll"),
            side="Left leg",
            count="Block 1 of 2",
            cue="Roll slowly",
            following="Next: rest",
        )

    def test_the_cue_changes_every_ten_seconds(self):
        shown = [describe(self.rolling().run_to(ms).view, "en").cue for ms in (34_999, 35_000)]
        assert shown == ["Roll slowly", "Go on breathing"]

    def test_detour(self):
        bench = self.rolling().run_to(45_000)
        bench.driver.detour()
        assert describe(bench.run(4_000).view, "en") == moment(
            *("11", "Turned aside", "circle", 11 / 15, "hold", "Tender spot"),
            side="Left leg",
            count="Block 1 of 2",
            cue="Bend the knee",
            following="Next: rest",
        )
        assert describe(bench.view, "de").title == "Empfindliche Stelle"

    def test_a_detour_says_what_its_author_wrote(self):
        spot = detour("Spot", time=15, say=Text.plain("Stay there"))
        bench = Bench(compiled(item(ROLL, blocks=(2, 30), sides="left", detour=spot)))
        bench.start().run_to(30_000)
        bench.driver.detour()
        assert describe(bench.view, "en").cue == "Stay there"

    def test_after_the_detour_the_block_has_what_it_had_left(self):
        bench = self.rolling().run_to(45_000)
        bench.driver.detour()
        bench.run(15_000)
        shown = describe(bench.view, "en")
        assert (shown.digits, shown.word, shown.title) == ("10", "Keep going", "Roll")

    def test_rest_between_blocks(self):
        assert describe(self.rolling().run_to(55_000).view, "en") == moment(
            *("10", "Rest", "circle", 1.0, "rest", "Roll"),
            side="Left leg",
            lie="Lie on your left side",
            following="Next: Block 2 of 2",
        )

    def test_lead_in_after_a_jump_into_work(self):
        bench = self.rolling().run_to(60_000)
        bench.driver.skip()
        assert describe(bench.run(1_500).view, "en") == moment(
            *("2", "Get ready", "up", 0.5, "count_in", "Roll"),
            side="Left leg",
            count="Block 2 of 2",
            cue="Roll slowly",
            following="Next: done",
        )

    def test_parts_of_a_block_say_their_own_words(self):
        roll = item(ROLL, work_parts=[("On your back", 30), ("On your side", 15)], sides="left")
        shown = [at(ms, roll).cue for ms in (26_000, 56_000)]
        assert shown == ["On your back", "On your side"]

    def test_a_single_block_is_not_counted(self):
        assert at(26_000, item(ROLL, blocks=(1, 30), sides="left")).count == ""

    def test_as_many_as_possible_is_not_counted(self):
        shown = at(26_000, item(BRIDGE, amrap=30))
        assert (shown.word, shown.count, shown.digits) == ("Keep going", "", "29")


class TestWaiting:
    """Where the user decides, the ring asks instead of counting."""

    def test_reps_at_ones_own_pace(self):
        assert at(26_000, item(BRIDGE, reps=8, sets=2, pace="manual", rest=30)) == moment(
            *("8 ×", "At your own pace", "up", 0.0, "work", "Bridge"),
            set="Set 1 of 2",
            following="Next: rest",
            hint="Space: done",
        )

    def test_rest_until_ready(self):
        bench = Bench(compiled(item(BRIDGE, reps=1, sets=2, rest="until ready")))
        assert describe(bench.start().run_to(40_000).view, "en") == moment(
            *("Ready?", "Rest", "circle", 0.0, "rest", "Bridge"),
            set="Set 2 of 2",
            following="Next: once",
            hint="Space: ready",
        )
        bench.driver.go_on()
        shown = describe(bench.view, "en")
        assert (shown.digits, shown.word, shown.role) == ("5", "Get ready", "count_in")
        assert shown.hint == "Space: pause"

    @pytest.mark.parametrize(
        ("reading", "shown"),
        [
            (
                Card(text("Fetch the roller.", "Hol die Rolle.")),
                moment(
                    *("Ready?", "Take your time", "square", 0.0, "rest", "Fetch the roller."),
                    following="Next: Bridge",
                    hint="Space: ready",
                ),
            ),
            (
                Activity(text("Walk", "Gehen")),
                moment(
                    *("Ready?", "At your own pace", "up", 0.0, "work", "Walk"),
                    following="Next: Bridge",
                    hint="Space: done",
                ),
            ),
            (
                Check(text("Does it drop?", "Sinkt es?")),
                moment(
                    *("Ready?", "Look and note", "square", 0.0, "rest", "Does it drop?"),
                    following="Next: Bridge",
                    hint="Space: ready",
                ),
            ),
        ],
        ids=["card", "activity", "check"],
    )
    def test_something_to_read(self, reading, shown):
        assert at(0, reading, item(BRIDGE, reps=5)) == shown

    def test_something_to_read_in_german(self):
        card = Card(text("Fetch the roller.", "Hol die Rolle."))
        assert at(0, card, item(BRIDGE, reps=5), language="de").title == "Hol die Rolle."

    def test_after_the_last_card_nothing_is_announced(self):
        assert at(0, Card(Text.plain("That was all."))).following == ""


class TestOtherThings:
    """Directions, rounds, and what comes next."""

    def test_directions_stand_where_the_side_does(self):
        both = item(BRIDGE, reps=1, directions=("left", "round the clock"))
        assert at(25_000, both) == moment(
            *("2", "Move", "up", 1.0, "move", "Bridge"),
            side="To the left",
            count="Rep 1 of 1",
            following="Next: round the clock",
        )
        assert at(25_000, both, language="de").side == "Nach links"

    def test_rounds_of_a_group(self):
        circle = Group(
            Text.plain("Circle"),
            (item(BRIDGE, reps=3, sets=2), item(PLANK, hold=20)),
            rounds=Amount.of(2),
        )
        bench = Bench(compiled(circle)).start().run_to(25_000)
        shown = [describe(bench.view, "en").set]
        for _ in range(2):
            bench.driver.skip()
            shown.append(describe(bench.view, "en").set)
        assert shown == ["Set 1 of 2 · Round 1 of 2", "Set 2 of 2 · Round 1 of 2", "Round 1 of 2"]

    @pytest.mark.parametrize(
        ("words", "said"),
        [
            ({"reps": 10}, "Next: 10 times"),
            ({"reps": 1}, "Next: once"),
            ({"hold": 45}, "Next: 45 s"),
            ({"blocks": (1, 30)}, "Next: 30 s"),
            ({"blocks": (4, 30)}, "Next: 4 × 30 s"),
            ({"amrap": 60}, "Next: 60 s"),
            ({"reps": 10, "pace": "manual"}, "Next: 10 times"),
        ],
    )
    def test_a_pause_says_how_much_comes(self, words, said):
        assert at(0, item(BRIDGE, **words)).following == said

    def test_work_says_which_exercise_and_leg_come(self):
        shown = at(25_000, item(BRIDGE, reps=1), clamshells())
        assert shown.following == "Next: Clamshell · Left leg"

    def test_a_held_exercise_cannot_be_taken_for_a_button(self):
        assert at(26_000, item(PLANK, hold=30)).word == "Hold the position"

    def test_a_rep_of_one_part_only_shows_that_part(self):
        shown = at(26_000, item(BRIDGE, reps=2, tempo="0-5-0-0"))
        assert (shown.word, shown.count) == ("Hold the position", "Rep 1 of 2")

    def test_alternate_reps_name_the_leg_of_the_moment(self):
        legs = item(BRIDGE, sides="each", order="alternate reps", reps=2)
        assert [at(ms, legs).side for ms in (25_000, 29_000, 33_000)] == [
            *("Left leg", "Right leg", "Left leg")
        ]


class TestEveryWordCanBeTranslated:
    """What is ours on the screen goes through Qt's translation."""

    @pytest.fixture(autouse=True)
    def quoted(self, qapp):
        class Quotes(QTranslator):
            def isEmpty(self):
                return False

            def translate(self, context, source, disambiguation=None, n=-1):
                return f"«{source}»" if context == "Session" else None

        translator = Quotes()
        QCoreApplication.installTranslator(translator)
        yield
        QCoreApplication.removeTranslator(translator)

    @pytest.mark.parametrize(
        "words",
        [
            {"reps": 2, "sets": 2, "rest": 30},
            {"reps": 2, "tempo": "1-5-3-1"},
            {"blocks": (2, 10, 10)},
            {"reps": 1, "sets": 2, "rest": "until ready", "pace": "manual"},
        ],
    )
    @pytest.mark.parametrize("paused", [False, True])
    def test_word_hint_count_and_next(self, words, paused):
        bench = Bench(compiled(item(BRIDGE, **words))).start()
        for _ in range(60):
            if paused:
                bench.driver.pause()
            shown = describe(bench.view, "en")
            for said in (shown.word, shown.hint, shown.count, shown.set, shown.following):
                assert said == "" or (said[0], said[-1]) == ("«", "»")
            if paused:
                bench.driver.resume()
            if bench.view.waits:
                bench.driver.go_on()
            bench.run(1_000)


@pytest.mark.parametrize(
    ("ms", "short", "long"),
    [
        (0, "0", "0:00"),
        (1, "1", "0:01"),
        (1_000, "1", "0:01"),
        (1_001, "2", "0:02"),
        (59_000, "59", "0:59"),
        (59_001, "1:00", "1:00"),
        (90_000, "1:30", "1:30"),
        (3_661_000, "61:01", "61:01"),
    ],
)
def test_what_is_left_is_rounded_up(ms, short, long):
    assert (clock(ms), minutes(ms)) == (short, long)
