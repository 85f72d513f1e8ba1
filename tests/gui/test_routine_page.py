"""A routine before it begins: its words, the person's choices, and Start."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from kneetimer.core.body import Side
from kneetimer.core.profile import Profile
from kneetimer.gui.pages.routine_page import RoutinePage
from kneetimer.gui.widgets.item_list import Options
from kneetimer.gui.widgets.marks import Tick
from kneetimer.gui.widgets.stepper import Stepper
from tests.gui.samples import HIP, PLAIN, RICH, catalogue, routine

OPTIONAL = """format: kneetimer/1
title: All optional
items:
  - {exercise: clamshell, reps: 10, sides: none, optional: true}
"""
OPTIONAL_HASTE = """format: kneetimer/1
title: Haste may be left out
items:
  - {exercise: glute_bridge, reps: 10, change: 1 s, ready: 0 s, optional: true}
  - {exercise: clamshell, reps: 10, hold: 5 s, sides: left}
"""
CHOOSE_TWO = """format: kneetimer/1
title: Choose two
items:
  - choose: 2
    from:
      - {exercise: lunge, reps: 10, sides: none}
      - {exercise: half_squat, reps: 10, sides: none}
      - {card: "Rest a little."}
"""


@pytest.fixture
def make(qtbot):
    def make(text, profile=Profile(), width=1280, height=740):
        page = RoutinePage(routine(text), catalogue(), profile, HIP)
        qtbot.addWidget(page)
        page.resize(width, height)
        with qtbot.waitActive(page):
            page.show()
        return page

    return make


@pytest.fixture
def rich(make):
    return make(RICH)


def texts(page):
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


def stepper(page, words, number=0):
    found = [made for made in page.findChildren(Stepper) if made.findChild(QLabel).text() == words]
    return found[number].spinner


def counted(page):
    """Let the length be counted, which happens once the events are through."""
    QApplication.processEvents()
    return page.panel.time.text()


class TestWords:
    def test_title_description_items_and_sources(self, rich):
        said = texts(rich)
        for words in (
            "Rich",
            "All there is.",
            "Fetch the loop band.",
            "Warm-up",
            "2–3 rounds, rest 30 s between rounds",
            "Walk or cycle",
            "Heel slide",
            "8–12 times, hold each for 5 seconds, each side, the affected one first",
            "Choose one",
            "4 × 30 s, each side",
            "Bridge, lift one foot: does the pelvis drop?",
            "Handout",
            "of November",
            "https://example.org/handout",
            "Not from there, but ours: count-in; Glute bridge: tempo, hold.",
        ):
            assert words in said

    def test_the_length_and_what_it_could_be(self, make):
        page = make(PLAIN)
        assert counted(page) == "4 min"
        assert not page.panel.span.isVisible()

    def test_a_range_is_told(self, rich):
        assert counted(rich).startswith("about ")
        assert rich.panel.span.text().endswith("min, by your choices")

    def test_what_to_fetch(self, rich):
        assert "towel, chair, foam roller" in texts(rich)

    def test_nothing_to_fetch_is_not_said(self, make):
        assert not make(PLAIN).panel.reach.isVisible()

    def test_the_words_of_the_file_are_in_the_person_s_language(self, make):
        page = make(PLAIN, Profile(language="de"))
        assert "Muschel" in texts(page)


class TestChoices:
    def test_a_number_changes_profile_and_length(self, make, qtbot):
        page = make(PLAIN.replace("hold: 5 s", "hold: 5-60 s").replace("tempo: 1-5-3-1, ", ""))
        before = counted(page)
        with qtbot.waitSignal(page.profile_changed) as told:
            stepper(page, "Hold").spin.setValue(60)
        profile, entry = told.args
        assert profile.values == {"clamshell.hold": 60_000}
        assert entry is HIP
        assert counted(page) != before

    def test_the_last_values_are_there_again(self, make):
        page = make(RICH, Profile(values={"heel_slide.reps": 11}))
        assert stepper(page, "Reps").value == 11

    def test_a_number_that_is_asked_for_says_so(self, rich):
        assert "The source gives no number here: take what suits you." in texts(rich)

    def test_rounds_and_the_time_of_a_walk(self, rich):
        stepper(rich, "Rounds").more.click()
        stepper(rich, "Time").more.click()
        assert sorted(rich.profile.values.values()) == [3, 360_000]

    def test_an_optional_item_can_be_left_out(self, rich):
        tick = rich.findChild(Tick)
        assert tick.isChecked()
        tick.click()
        assert rich.profile.left_out == {"half_squat"}
        card = rich.items.cards[3]
        assert not card.body.isEnabled()
        assert card.tile.isEnabled()
        tick.click()
        assert rich.profile.left_out == frozenset()

    def test_what_was_left_out_still_is(self, make):
        page = make(RICH, Profile(left_out=frozenset({"half_squat"})))
        assert not page.findChild(Tick).isChecked()

    def test_with_nothing_left_there_is_no_start(self, make, qtbot):
        page = make(OPTIONAL)
        page.findChild(Tick).click()
        assert counted(page) == "–"
        assert "Nothing is left to do: tick at least one exercise." in texts(page)
        with qtbot.assertNotEmitted(page.start_requested):
            QTest.keyClick(page, Qt.Key.Key_Return)
        page.findChild(Tick).click()
        counted(page)
        assert page.panel.start.isEnabled()

    def test_one_of_several(self, rich):
        marks = rich.findChild(Options).marks
        assert [mark.isChecked() for mark in marks] == [True, False]
        assert not rich.items.cards[2].body.isEnabled()
        marks[1].click()
        assert list(rich.profile.choices.values()) == [(1,)]
        assert rich.items.cards[2].body.isEnabled()
        assert not rich.items.cards[1].body.isEnabled()

    def test_two_of_three_always_stay_two(self, make):
        page = make(CHOOSE_TWO)
        marks = page.findChild(Options).marks
        assert [mark.text() for mark in marks][2] == "Rest a little."
        marks[2].click()
        assert [mark.isChecked() for mark in marks] == [False, True, True]
        marks[2].click()
        assert [mark.isChecked() for mark in marks] == [False, True, True]
        assert list(page.profile.choices.values()) == [(1, 2)]


class TestSides:
    def test_the_side_to_begin_with(self, make, qtbot):
        page = make(PLAIN)
        assert page.panel.first.current == 0
        with qtbot.waitSignal(page.profile_changed):
            page.panel.first.button(1).click()
        assert page.profile.first_side is Side.RIGHT
        assert not page.panel.affected.isVisible()

    def test_it_is_not_asked_where_it_does_not_matter(self, make):
        assert not make(OPTIONAL).panel.first.isVisible()

    def test_the_affected_side_is_asked_for_before_start(self, rich, qtbot):
        with qtbot.assertNotEmitted(rich.start_requested):
            rich.panel.start.click()
        assert rich.panel.missing.isVisible()
        assert rich.panel.affected.button(0).hasFocus()
        rich.panel.affected.button(1).click()
        assert not rich.panel.missing.isVisible()
        with qtbot.waitSignal(rich.start_requested) as told:
            rich.panel.start.click()
        assert told.args[1].affected_side is Side.RIGHT

    def test_what_is_missing_has_its_room_on_the_card(self, rich):
        card = rich.panel.card
        before = card.height()
        rich.panel.start.click()
        assert rich.panel.missing.isVisible()
        assert card.height() > before
        assert rich.panel.affected.height() >= rich.panel.affected.sizeHint().height()
        rich.panel.affected.button(1).click()
        assert card.height() == before

    def test_an_affected_side_that_is_known_is_taken(self, make, qtbot):
        page = make(RICH, Profile(affected_side=Side.LEFT))
        with qtbot.waitSignal(page.start_requested):
            page.panel.start.click()


class TestStart:
    @pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
    def test_start_is_under_the_fingers(self, make, qtbot, key):
        page = make(PLAIN)
        assert page.panel.start.hasFocus()
        with qtbot.waitSignal(page.start_requested) as told:
            QTest.keyClick(page.panel.start, key)
        assert told.args == [page._routine, page.profile, HIP, None]

    def test_enter_starts_from_anywhere_else(self, make, qtbot):
        page = make(PLAIN)
        with qtbot.waitSignal(page.start_requested):
            QTest.keyClick(page, Qt.Key.Key_Enter)


class TestRoom:
    @pytest.mark.parametrize(
        ("width", "height", "is_wide"),
        [(1280, 740, True), (640, 344, False), (1280, 300, False), (2560, 1384, True)],
    )
    def test_the_panel_stands_where_it_fits(self, make, width, height, is_wide):
        page = make(RICH, width=width, height=height)
        assert page.panel.card.isVisible() is is_wide
        assert page.panel.bar.isVisible() is not is_wide
        assert page.panel.start.isVisible()
        assert page.panel.choices.isVisible()

    def test_it_moves_and_keeps_the_keyboard(self, make):
        page = make(RICH)
        page.resize(640, 400)
        assert page.panel.bar.isVisible()
        assert page.panel.start.hasFocus()
        page.resize(1280, 740)
        assert page.panel.card.isVisible()
        assert page.panel.start.hasFocus()

    def test_the_panel_hides_nothing_of_the_column(self, make):
        page = make(RICH, width=1000)
        right = page.column.inner.mapTo(page, page.column.inner.rect().topRight()).x()
        left = page.panel.card.mapTo(page, page.panel.card.rect().topLeft()).x()
        assert right <= left

    def test_nothing_is_shown_outside_of_the_page(self, make, qapp):
        page = make(RICH)
        assert [w for w in qapp.topLevelWidgets() if w.isVisible()] == [page]


class TestEyesClosed:
    LINE = "Eyes closed: sound alone leads you through it."

    def test_is_said_from_the_first_moment(self, make):
        assert self.LINE in texts(make(PLAIN))

    def test_is_not_said_of_one_that_leaves_no_time_for_words(self, make):
        assert self.LINE not in texts(make(PLAIN.replace("switch: 10 s", "switch: 0 s")))

    def test_follows_the_choices(self, make, qtbot):
        page = make(OPTIONAL_HASTE)
        assert self.LINE not in texts(page)
        page.findChild(Tick).click()
        qtbot.waitUntil(lambda: self.LINE in texts(page))


class TestSaveAsAudio:
    def test_by_the_button_with_what_was_chosen(self, rich, qtbot):
        stepper(rich, "Rounds").more.click()
        rich.panel.affected.button(1).click()
        with qtbot.waitSignal(rich.export_requested) as told:
            rich.panel.save.click()
        assert told.args[0].title.get() == "Rich"
        assert told.args[1] == rich.profile
        assert told.args[2] is HIP

    def test_by_its_key(self, make, qtbot):
        page = make(PLAIN)
        with qtbot.waitSignal(page.export_requested):
            QTest.keyClick(page, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)

    def test_asks_for_the_affected_side_first(self, rich, qtbot):
        with qtbot.assertNotEmitted(rich.export_requested):
            rich.panel.save.click()
        assert rich.panel.missing.isVisible()

    def test_in_a_small_window_it_stands_with_the_choices(self, make, qtbot):
        page = make(PLAIN, width=640, height=400)
        for link in (page.panel.save, page.panel.print):
            assert link.isVisible()
            assert page.panel.choices.isAncestorOf(link)

    def test_nothing_to_do_is_nothing_to_save(self, make, qtbot):
        page = make(OPTIONAL)
        page.findChild(Tick).click()
        qtbot.waitUntil(lambda: not page.panel.save.isEnabled())
        with qtbot.assertNotEmitted(page.export_requested):
            QTest.keyClick(page, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)


class TestPrint:
    def test_by_the_button_with_what_was_chosen(self, rich, qtbot):
        rich.panel.affected.button(1).click()
        with qtbot.waitSignal(rich.print_requested) as told:
            rich.panel.print.click()
        assert told.args[0].title.get() == "Rich"
        assert told.args[1:] == [rich.profile, HIP]

    def test_by_its_key(self, make, qtbot):
        page = make(PLAIN)
        with qtbot.waitSignal(page.print_requested):
            QTest.keyClick(page, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)

    def test_asks_for_the_affected_side_first(self, rich, qtbot):
        with qtbot.assertNotEmitted(rich.print_requested):
            rich.panel.print.click()
        assert rich.panel.missing.isVisible()


@pytest.mark.parametrize("step_px", [10, -10, 70])
def test_start_is_in_sight_at_every_height(make, step_px):
    """Qt hides what moves to another place, and what is hidden takes no room in a layout."""
    page = make(RICH, width=1100, height=800)
    panel = page.panel
    heights = range(300, 800, abs(step_px))
    for height in heights if step_px > 0 else reversed(heights):
        page.resize(1100, height)
        is_aside = panel.card.isVisible()
        assert is_aside is (panel.card.height() + 32 <= height)
        assert panel.bar.isVisible() is not is_aside
        place = panel.card if is_aside else panel.bar
        for widget in (panel.start, panel.time):
            assert widget.isVisible()
            assert widget.parent() is place
        assert panel.span.isVisible()
        assert panel.choices.isVisible()
