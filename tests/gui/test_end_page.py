"""The end page: rows of what was done, in every state, and the way on."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QLabel, QScrollArea

from kneetimer.core.record import Moment
from kneetimer.core.routine import Card
from kneetimer.core.session import SessionLog
from kneetimer.core.text import Text
from kneetimer.gui.pages.end_page import EndPage
from kneetimer.gui.widgets.done_card import DoneCard
from kneetimer.gui.widgets.feeling_after import Said
from tests.driving import Bench
from tests.fakes import BRIDGE, CLAMSHELL, NO_RECORD, PLANK, ROLL, compiled, detour, exercise, item


class Logged(Bench):
    """A bench whose events are kept in a session's record."""

    def __init__(self, *items):
        super().__init__(compiled(*items))
        self.log = SessionLog(self.timeline, NO_RECORD)
        self.driver.happened.connect(lambda event: self.log.take([event]))
        self.start()


@pytest.fixture
def page(qtbot):
    made = EndPage()
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    return made


def rows(page):
    """Give (sign, its name for screen readers, exercise, what was done) of each row."""
    grid = page.findChildren(DoneCard)[-1].layout()
    assert isinstance(grid, QGridLayout)

    def at(row, column):
        place = grid.itemAtPosition(row, column)
        return place.widget() if place is not None else None

    return [
        (
            at(row, 0).text(),
            at(row, 0).accessibleName(),
            at(row, 1).text(),
            at(row + 1, 1).text(),
        )
        for row in range(grid.rowCount())
        if at(row, 0) is not None
    ]


def over(page, session, language="en"):
    page.show_log(session.log, language, over=True)
    return page


CLAMSHELLS = item(CLAMSHELL, reps=2, sides="each", switch=10)


class TestRows:
    def test_all_done(self, page):
        over(page, Logged(CLAMSHELLS, item(PLANK, hold=45)).run_to_end())
        assert page.headline.text() == "Done"
        assert page.summary.text() == "2:13 under way · 3 of 3 sets complete"
        assert rows(page) == [
            ("✓", "Done", "Clamshell", "Left leg: 2 of 2 times\nRight leg: 2 of 2 times"),
            ("✓", "Done", "Plank", "45 s of 45 s"),
        ]

    def test_one_leg_done_and_the_other_left_out(self, page):
        session = Logged(CLAMSHELLS).run_to(55_000)
        session.driver.skip()
        over(page, session)
        assert page.summary.text() == "55 s under way · 1 of 2 sets complete"
        assert rows(page) == [
            ("◐", "Partly done", "Clamshell", "Left leg: 2 of 2 times\nRight leg: 0 of 2 times")
        ]

    def test_ended_in_the_middle(self, page):
        session = Logged(CLAMSHELLS, item(PLANK, hold=45)).run_to(36_000)
        session.driver.end()
        over(page, session)
        assert page.headline.text() == "Ended early"
        assert page.summary.text() == "36 s under way · 0 of 3 sets complete"
        assert rows(page) == [
            (
                *("◐", "Partly done", "Clamshell"),
                "Left leg: 1 of 2 times\nRight leg: 0 of 2 times",
            ),
            ("–", "Skipped", "Plank", "0 s of 45 s"),
        ]

    def test_timed_work_with_its_detours(self, page):
        spot = detour(time=15, at_most=2)
        session = Logged(item(ROLL, blocks=(2, 60), sides="left", detour=spot)).run_to(40_000)
        for _ in range(2):
            session.driver.detour()
            session.run(15_000)
        over(page, session.run_to_end())
        assert rows(page)[0][2:] == ("Roll", "Left leg: 2:00 of 2:00 (2 spot(s))")
        assert page.summary.text() == "3:05 under way · 1 of 1 sets complete"

    def test_a_block_that_was_cut_short(self, page):
        session = Logged(item(ROLL, blocks=(1, 60), sides="left")).run_to(35_000 + 12_000)
        session.driver.skip()
        over(page, session)
        assert page.headline.text() == "Done"
        assert rows(page) == [("◐", "Partly done", "Roll", "Left leg: 12 s of 1:00")]

    def test_several_sets_stand_in_one_row(self, page):
        session = Logged(item(BRIDGE, reps=3, sets=3, rest=10))
        session.run_to(25_000 + 12_000 + 10_000 + 4_500)
        session.driver.skip()
        session.driver.skip()
        session.driver.skip()
        over(page, session)
        assert rows(page) == [
            ("◐", "Partly done", "Bridge", "3 of 3 times, 1 of 3 times, 0 of 3 times")
        ]

    def test_directions(self, page):
        over(page, Logged(item(BRIDGE, reps=1, directions=("left", "right"))).run_to_end())
        assert rows(page)[0][3] == "To the left: 1 of 1 times\nTo the right: 1 of 1 times"

    def test_reps_at_ones_own_pace(self, page):
        over(page, Logged(item(BRIDGE, reps=8, pace="manual")).run_to_end())
        assert rows(page)[0] == ("✓", "Done", "Bridge", "8 of 8 times")

    def test_alternate_reps_are_one_set_of_both_legs(self, page):
        both = item(BRIDGE, reps=2, sides="each", order="alternate reps")
        over(page, Logged(both).run_to_end())
        assert rows(page)[0][3] == "2 of 2 times"

    def test_an_exercise_that_comes_twice_has_two_rows(self, page):
        over(page, Logged(item(BRIDGE, reps=1), item(PLANK, hold=9), item(BRIDGE, reps=1)))
        assert [row[2] for row in rows(page)] == ["Bridge", "Plank", "Bridge"]

    def test_cards_have_no_row(self, page):
        over(page, Logged(Card(Text.plain("Fetch the roller."))).run_to_end())
        assert rows(page) == []
        assert page.headline.text() == "Done"

    def test_time_that_it_stood_still_is_not_counted(self, page):
        session = Logged(item(PLANK, hold=45)).run_to(30_000)
        session.driver.pause()
        session.clock.now_ms += 3_600_000
        session.driver.resume()
        over(page, session.run_to_end())
        assert page.summary.text() == "1:10 under way · 1 of 1 sets complete"

    def test_sides_are_named_in_german(self, page):
        clamshell = exercise("x", CLAMSHELL.position, CLAMSHELL.works, "1-5-3-1", id="x")
        session = Logged(item(clamshell, reps=1, sides="each")).run_to_end()
        over(page, session, "de")
        assert rows(page)[0][3].startswith("Linkes Bein: 1 of 1")

    def test_nothing_can_smuggle_in_markup(self, page):
        evil = exercise("<img src='/dev/zero'>", id="evil")
        over(page, Logged(item(evil, reps=1)).run_to_end())
        assert rows(page)[0][2] == "<img src='/dev/zero'>"
        labels = page.findChildren(QLabel)
        assert len(labels) >= 5
        assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}


class TestStandingStill:
    """A session that was left can go on."""

    @pytest.fixture
    def session(self):
        session = Logged(CLAMSHELLS).run_to(46_000)
        session.driver.pause()
        return session

    def test_says_that_nothing_is_lost(self, page, session):
        page.show_log(session.log, "en", over=False)
        assert page.headline.text() == "The session stands still"
        assert page.go_on_button.isVisible()
        assert page.end_button.isVisible()
        assert rows(page)[0][:2] == ("◐", "Partly done")

    def test_afterwards_the_page_can_show_the_end(self, page, session):
        page.show_log(session.log, "en", over=False)
        session.driver.end()
        over(page, session)
        assert page.headline.text() == "Ended early"
        assert not page.go_on_button.isVisible()
        assert not page.end_button.isVisible()
        assert len(rows(page)) == 1

    @pytest.mark.parametrize(
        ("button", "signal"),
        [("go_on_button", "went_on"), ("end_button", "ended"), ("close_button", "closed")],
    )
    def test_buttons(self, page, session, qtbot, button, signal):
        page.show_log(session.log, "en", over=False)
        with qtbot.waitSignal(getattr(page, signal)):
            qtbot.mouseClick(getattr(page, button), Qt.MouseButton.LeftButton)


@pytest.fixture
def said(page):
    """Give the signals as they come."""
    names = []
    for name in ("went_on", "ended", "closed"):
        getattr(page, name).connect(lambda name=name: names.append(name))
    return names


class TestKeys:
    """The main button answers wherever the focus is, once."""

    @pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
    @pytest.mark.parametrize(("is_over", "signal"), [(False, "went_on"), (True, "closed")])
    @pytest.mark.parametrize("on", ["page", "main button"])
    def test_space_and_return(self, page, said, qtbot, key, is_over, signal, on):
        page.show_log(Logged(CLAMSHELLS).log, "en", over=is_over)
        main = page.close_button if is_over else page.go_on_button
        qtbot.keyClick(page if on == "page" else main, key)
        assert said == [signal]

    @pytest.mark.parametrize("is_over", [False, True])
    def test_escape_goes_back_to_the_routines(self, page, said, qtbot, is_over):
        page.show_log(Logged(CLAMSHELLS).log, "en", over=is_over)
        qtbot.keyClick(page, Qt.Key.Key_Escape)
        assert said == ["closed"]

    def test_other_keys_do_nothing(self, page, said, qtbot):
        page.show_log(Logged(CLAMSHELLS).log, "en", over=True)
        qtbot.keyClick(page, Qt.Key.Key_Q)
        assert said == []

    @pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
    def test_a_button_with_the_focus_is_the_one_that_is_meant(self, page, said, qtbot, key):
        page.show_log(Logged(CLAMSHELLS).log, "en", over=False)
        page.end_button.setFocus()
        qtbot.keyClick(page.end_button, key)
        assert said == ["ended"]


def test_every_control_has_a_name(page):
    over(page, Logged(CLAMSHELLS).run_to_end())
    for button in page.findChildren(QAbstractButton):
        if button.isVisible():
            assert button.accessibleName() or button.text()
    assert page.findChild(QScrollArea).accessibleName() == "What was done"


class TestFeeling:
    """How it was is asked only when the caller says so, and nothing said is lost."""

    @pytest.fixture
    def heard(self, page):
        made = []
        page.said.connect(made.append)
        page.closed.connect(lambda: made.append("closed"))
        return made

    @pytest.fixture
    def asked(self, page):
        session = Logged(CLAMSHELLS).run_to_end()
        over(page, session)
        page.ask_feeling(session.log.so_far(Moment(0)), "en")
        return page

    def test_nothing_is_asked_by_itself(self, page):
        assert over(page, Logged(CLAMSHELLS).run_to_end()).feeling is None
        page.flush()

    def test_what_is_said_is_told_before_the_page_closes(self, asked, heard, qtbot):
        asked.feeling.pain_after.setFocus()
        qtbot.keyClick(asked.feeling.pain_after.keys[0], Qt.Key.Key_3)
        qtbot.mouseClick(asked.close_button, Qt.MouseButton.LeftButton)
        assert heard == [Said(pain_after=3), "closed"]

    def test_escape_tells_it_too(self, asked, heard, qtbot):
        asked.feeling.effort.keys[6].click()
        qtbot.keyClick(asked, Qt.Key.Key_Escape)
        assert heard == [Said(effort=6), "closed"]

    def test_another_page_in_front_tells_it_too(self, asked, heard):
        asked.feeling.note.field.setPlainText("Fine")
        asked.hide()
        assert heard == [Said(note="Fine")]

    def test_return_and_space_on_a_number_choose_it_and_do_not_close(self, asked, heard, qtbot):
        qtbot.keyClick(asked.feeling.pain_after.keys[4], Qt.Key.Key_Return)
        qtbot.keyClick(asked.feeling.pain_worst.keys[5], Qt.Key.Key_Space)
        asked.flush()
        assert heard == [Said(pain_after=4, pain_worst=5)]

    def test_the_next_session_is_asked_anew(self, asked):
        asked.feeling.pain_after.keys[3].click()
        session = Logged(CLAMSHELLS).run_to_end()
        over(asked, session)
        assert asked.feeling is None
        asked.ask_feeling(session.log.so_far(Moment(0)), "en")
        assert asked.feeling.now == Said()

    @pytest.mark.parametrize(("width", "beside"), [(1280, True), (640, False)])
    def test_it_stands_beside_what_was_done_where_there_is_room(self, asked, width, beside):
        asked.resize(width, 800)
        for _ in range(3):
            QCoreApplication.processEvents()
        done = asked.findChildren(DoneCard)[-1]
        assert (done.mapTo(asked, done.rect().topLeft()).x() > width / 2) is beside
