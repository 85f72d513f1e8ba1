"""Programmes in the whole window, by keys: begin, what is due, pause, questions, the end."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from shiboken6 import delete, isValid

from kneetimer.app import App
from kneetimer.core.decision import DecisionKind
from kneetimer.core.record import Moment
from kneetimer.core.text import Text
from kneetimer.desktop.crash import close_log
from kneetimer.gui.pages.today_page import TodayPage
from kneetimer.gui.widgets.morning_card import MorningCard
from tests.storage.records import session
from tools.train import FastClock

SETTINGS = 'welcome_seen = true\nsound = false\nlanguage = "en"\nkeep_awake = false\n'
# A Saturday.
TODAY = date(2026, 11, 21)
STEM = "my-weeks"
MINE = """format: kneetimer-programme/1
title: {en: My weeks, de: Meine Wochen}
description: Twice a week.
note: Take your time.
missed: move
source: [{title: A leaflet, note: Page 3, link: "https://example.org"}]
schedule: {days: [sat, tue]}
phases:
  - weeks: 1
    title: First
    routine: {routine: hip-and-it-band, note: Slowly.}
    dose: {sets: 2, reps: 6}
    gate: {all_sets: true, pain_below: 4}
  - weeks: 2-3
    title: Second
    routine: hip-check
    question: {ask: Did it go well?, if_yes: go on, if_no: stay}
upkeep: {title: Later, routine: ten-minutes}
"""
PLAIN = """format: kneetimer-programme/1
title: Plain
missed: lapse
schedule: {days: [thu, sat, sun]}
phases: [{weeks: 1-2, routine: ten-minutes}]
"""


class Weeks:
    """The app on a day, and what a person does in it."""

    def __init__(self, app, clock):
        self.app, self.clock = app, clock
        self.window, self.diary = app.window, app.diary

    @property
    def page(self):
        return self.window.current

    @property
    def name(self):
        return self.page.objectName()

    def on(self, day, at=time(8)):
        self.clock.set_to(day, at)

    def begin(self, stem=STEM, day=TODAY, **fields):
        self.diary.decide(DecisionKind.BEGIN, stem, day=day.isoformat(), **fields)
        self.app.programmes.look()

    def train(self, routine, day, **changes):
        """Put a session of a routine into the history."""
        midnight_ms = int((day - date(1970, 1, 1)).total_seconds() * 1000)
        moment = Moment(midnight_ms + 9 * 3_600_000, 60)
        record = session(day.toordinal(), routine=routine, title=Text.plain(routine), **changes)
        self.diary.keep(replace(record, started=moment, ended=moment))

    def key(self, key):
        QTest.keyClick(QApplication.focusWidget() or self.window, key)
        QApplication.processEvents()

    def decided(self):
        return [(made.kind, made.day, made.week) for made in self.diary.decisions()]

    def section(self, number=0):
        return self.page.sections[number]

    def texts(self, number=0):
        """The words of a section that can be seen, without those of its cards."""
        found = self.section(number).findChildren(QLabel)
        return [label.text() for label in found if label.isVisible() and label.text()]


@pytest.fixture
def start(qapp, home, qtbot):
    """Open the app on a day with two programmes of one's own."""
    made = []

    def start(day=TODAY, settings=SETTINGS, files=((STEM, MINE), ("plain", PLAIN))):
        (home / "config").mkdir(parents=True, exist_ok=True)
        (home / "config" / "settings.toml").write_text(settings, encoding="utf-8")
        own = home / "data" / "routines"
        own.mkdir(parents=True, exist_ok=True)
        for stem, text in files:
            (own / f"{stem}.yaml").write_text(text, encoding="utf-8")
        clock = FastClock()
        clock.set_to(day, time(8))
        app = App(qapp, clock=clock)
        made.append(app)
        qtbot.addWidget(app.window)
        with qtbot.waitSignal(app.window.first_painted):
            app.window.show()
        qtbot.waitUntil(lambda: hasattr(app, "editing"))
        app.window.activateWindow()
        return Weeks(app, clock)

    yield start
    for app in made:
        if isValid(app):
            close(app)


def close(app):
    app.window.close()
    close_log()
    delete(app)


class TestWithoutOne:
    def test_nobody_is_bothered(self, start, home):
        weeks = start()
        assert weeks.page is weeks.window.library_page is weeks.window.first_page
        assert weeks.app.programmes.home.page is None
        assert not (home / "state" / "programme-under-way").exists()
        assert weeks.app.programmes.planned_days() is None

    def test_three_ways_lead_to_the_list(self, start):
        weeks = start()
        library = weeks.page
        for way in (
            lambda: weeks.key(Qt.Key.Key_F3),
            weeks.window.header.programmes.click,
            library.programmes.click,
        ):
            way()
            assert weeks.name == "programmes_page"
            weeks.key(Qt.Key.Key_F3)  # it is there already
            weeks.window.back()
            assert weeks.page is library

    def test_the_list_has_the_shipped_and_the_own(self, start):
        weeks = start(files=((STEM, MINE), ("broken", "format: kneetimer-programme/1\ntitle: B\n")))
        weeks.window.programmes_wanted.emit()
        cards = weeks.page.cards
        assert list(cards)[-2:] == ["broken", STEM]
        assert {"twelve-weeks", "morning-and-evening"} <= cards.keys()
        assert cards[STEM].accessibleName() == "My weeks, Twice a week., 3 weeks · yours"
        assert "Needs mending: 1 problem" in cards["broken"].accessibleName()
        ways = cards["at-your-own-pace"].accessibleName()
        assert ways.endswith("6 weeks · Two days a week, Four days a week, as you choose")

    def test_a_broken_one_leads_to_its_problems(self, start):
        weeks = start(files=(("broken", "format: kneetimer-programme/1\ntitle: B\n"),))
        weeks.window.programmes_wanted.emit()
        weeks.page.cards["broken"].click()
        assert weeks.name == "problems_page"

    def test_one_that_has_gone_opens_nothing(self, start):
        weeks = start()
        weeks.window.programmes_wanted.emit()
        weeks.page.opened.emit("gone")
        assert weeks.name == "programmes_page"

    def test_the_folder_is_a_step_away(self, start, monkeypatch):
        opened = []
        monkeypatch.setattr(
            "kneetimer.gui.page_factory.open_in_its_program", lambda path: opened.append(path) or 1
        )
        weeks = start()
        weeks.window.programmes_wanted.emit()
        weeks.page.folder.click()
        assert opened == [weeks.app.library.user_folder]


class TestBegin:
    def open(self, weeks, stem=STEM):
        weeks.window.programmes_wanted.emit()
        weeks.page.opened.emit(stem)
        assert weeks.name == "programme_page"

    def test_by_keys_alone_from_the_list_to_the_first_exercise(self, start):
        weeks = start()
        weeks.key(Qt.Key.Key_F3)
        weeks.page.cards[STEM].setFocus()
        weeks.key(Qt.Key.Key_Return)
        assert weeks.page.state.form.begin.hasFocus()
        weeks.key(Qt.Key.Key_Return)
        assert weeks.decided() == [(DecisionKind.BEGIN, "2026-11-21", 1)]
        assert weeks.page is weeks.window.first_page
        assert weeks.section().cards[0].hasFocus()
        weeks.key(Qt.Key.Key_Space)
        assert weeks.name == "routine_page"
        assert weeks.page.why == "From “My weeks”, week 1: 2 × 6."
        assert next(card.dose.text() for card in weeks.page.items.cards).startswith("2 sets of 6")

    def test_the_weeks_follow_the_choices(self, start):
        weeks = start()
        self.open(weeks)
        form = weeks.page.state.form
        form.day.pick(TODAY + timedelta(days=3))
        form.week.pick(2)
        assert (form.chosen.begun, form.chosen.week) == (date(2026, 11, 24), 2)
        rows = weeks.page.table._rows
        assert [row.number for row in rows] == [2, 3, 4]
        assert rows[0].days[0].day == date(2026, 11, 24)
        assert rows[-1].is_upkeep

    def test_one_that_begins_later_stays_on_its_page(self, start):
        weeks = start()
        self.open(weeks)
        weeks.page.state.form.day.pick(TODAY + timedelta(days=2))
        weeks.page.state.form.begin.click()
        assert weeks.name == "programme_page"
        assert weeks.page.state.where.text() == "Not begun yet"
        weeks.window.go_home()
        assert "It begins: Tuesday." in weeks.texts()
        assert weeks.section().cards == []
        weeks.window.programmes_wanted.emit()
        assert weeks.page.cards[STEM].state.text() == "Not begun yet"

    def test_a_variant_is_chosen_and_brings_its_weeks(self, start):
        weeks = start()
        self.open(weeks, "at-your-own-pace")
        form = weeks.page.state.form
        assert form.variant.options == [("Two days a week", True), ("Four days a week", True)]
        form.variant.pick("four_days")
        form.begin.click()
        assert weeks.diary.decisions()[0].variant == "four_days"
        assert list(weeks.app.programmes.planned_days().values())[-1] in {1, 2}

    def test_again_in_week_three_or_not_after_all(self, start):
        weeks = start()
        weeks.begin()
        self.open(weeks)
        state = weeks.page.state
        state.again.click()
        assert state.form.begin.text() == "Begin again"
        state.form.leave.click()
        assert state.form is None
        state.again.click()
        state.form.week.pick(3)
        state.form.begin.click()
        assert weeks.decided()[-1] == (DecisionKind.BEGIN, "2026-11-21", 3)
        assert len(weeks.page.sections) == 1
        assert weeks.section().head.words.text() == "Week 3 of 3 · Second"


class TestToday:
    def test_what_is_due_with_figure_and_length(self, start, qtbot):
        weeks = start()
        weeks.begin()
        weeks.window.go_home()
        assert weeks.name == "today_page"
        assert weeks.page.day.text() == "Saturday 21 November 2026"
        assert weeks.section().head.words.text() == "Week 1 of 3 · First"
        (card,) = weeks.section().cards
        assert (card.title.text(), card.dose.text()) == ("Hip and IT band", "2 × 6")
        assert card.facts.text() == "session 1 of 2"
        assert card.note.text() == "Slowly."
        qtbot.waitUntil(lambda: card.length.text() != "")
        assert card.length.text().endswith(" min")
        assert card.figure.isVisible()
        assert card.accessibleName().startswith("Hip and IT band, 2 × 6, ")
        assert weeks.texts()[-2:] == ["Take your time.", "Next: Tuesday, Hip and IT band"]

    def test_the_figure_moves_under_the_keyboard_alone(self, start, qtbot):
        weeks = start()
        weeks.begin("plain")
        weeks.window.go_home()
        (card,) = weeks.section().cards
        qtbot.waitUntil(lambda: card.figure.is_playing)
        weeks.page.library.setFocus()
        assert not card.figure.is_playing
        weeks.page.set_reduced_motion(reduced=True)
        card.setFocus()
        assert not card.figure.is_playing

    def test_what_was_done_has_its_tick(self, start, qtbot):
        weeks = start()
        weeks.begin()
        weeks.window.go_home()
        weeks.train("hip-and-it-band", TODAY)
        qtbot.waitUntil(lambda: weeks.section().cards == [])
        said = weeks.texts()
        assert "Done for today." in said
        assert "hip-and-it-band, done · 10:00 · 10 min" in said

    def test_a_session_from_there_leads_back_there(self, start, qtbot):
        weeks = start()
        weeks.begin()
        weeks.window.go_home()
        weeks.section().cards[0].click()
        weeks.page.panel.start.click()
        training = weeks.app.sessions.training
        assert weeks.window.in_session
        weeks.app.stalls.end()  # the clock is led by hand, faster than the window looks
        while not training.is_over:
            weeks.clock.pass_by(2_000)
            training.driver.tick()
            if training.driver is not None and training.driver.view.waits:
                training.driver.go_on()
        (line,) = weeks.diary.history.sessions()
        assert line.routine == "hip-and-it-band"
        record = weeks.diary.history.record(line.id)
        assert {done.planned_reps for done in record.sets if done.item == "clamshell"} == {6}
        assert "reps: 6" in record.snapshot
        weeks.page.close_button.click()
        assert weeks.page is weeks.window.first_page
        qtbot.waitUntil(lambda: "Done for today." in weeks.texts())

    def test_a_day_of_rest(self, start):
        weeks = start()
        weeks.begin("plain")
        weeks.on(TODAY + timedelta(days=2))
        weeks.app.programmes.look()
        weeks.window.go_home()
        assert weeks.texts()[-2:] == [
            "No longer due: Ten minutes (Saturday), Ten minutes (yesterday).",
            "Next: Thursday, Ten minutes",
        ]
        assert "A day of rest." in weeks.texts()
        assert weeks.section().link.hasFocus()

    def test_a_missed_one_says_where_it_comes_from(self, start):
        weeks = start()
        weeks.begin()
        weeks.on(TODAY + timedelta(days=1))
        weeks.app.programmes.look()
        weeks.window.go_home()
        assert weeks.section().cards[0].facts.text() == "session 1 of 2 · from yesterday"

    def test_midnight_brings_another_day(self, start):
        weeks = start()
        weeks.begin("plain")
        weeks.window.go_home()
        weeks.on(TODAY + timedelta(days=1), time(0, 1))
        weeks.app.programmes.home._again.timeout.emit()
        assert weeks.page.day.text() == "Sunday 22 November 2026"

    def test_several_programmes_stand_below_each_other(self, start):
        weeks = start()
        weeks.begin()
        weeks.on(TODAY, time(9))
        weeks.begin("plain")
        weeks.window.go_home()
        assert [section.title for section in weeks.page.sections] == ["My weeks", "Plain"]
        weeks.section(1).link.click()
        assert (weeks.name, weeks.page.windowTitle()) == ("programme_page", "Plain")
        weeks.key(Qt.Key.Key_Escape)
        assert weeks.name == "today_page"
        assert list(weeks.app.programmes.planned_days().values())[-1] == 2

    def test_all_routines_and_programmes_are_a_step_away(self, start):
        weeks = start()
        weeks.begin()
        weeks.window.go_home()
        assert weeks.window.header.back.isHidden()
        weeks.page.library.click()
        assert weeks.page is weeks.window.library_page
        assert weeks.window.header.back.text() == "Today"
        weeks.key(Qt.Key.Key_Escape)
        assert weeks.name == "today_page"
        weeks.page.programmes.click()
        assert weeks.name == "programmes_page"
        assert next(iter(weeks.page.cards)) == STEM
        assert weeks.page.cards[STEM].state.text() == "Week 1 of 3 · First"

    def test_a_routine_that_has_gone_is_told(self, start, monkeypatch):
        weeks = start()
        weeks.begin()
        weeks.window.go_home()
        monkeypatch.setattr(weeks.app.programmes.home._desk, "routine", lambda _stem: None)
        weeks.section().cards[0].click()
        assert weeks.window.notices.texts == ["There is no routine “hip-and-it-band” any more."]

    def test_a_file_that_has_gone_is_told_once(self, start, home):
        weeks = start()
        weeks.begin()
        (home / "data" / "routines" / f"{STEM}.yaml").unlink()
        for _ in range(2):
            weeks.app.programmes.look()
        assert weeks.window.notices.texts == [
            "The programme “my-weeks” is under way, and its file cannot be read."
        ]
        assert weeks.window.first_page is weeks.window.library_page

    def test_a_history_that_cannot_be_read_stops_nothing(self, start, home):
        weeks = start()
        weeks.begin()
        weeks.diary.history.close()
        weeks.app.programmes.look()
        assert weeks.window.first_page is weeks.window.library_page


class TestAsk:
    def asked(self, start, **changes):
        weeks = start()
        weeks.begin()
        for days in (0, 3):
            weeks.train("hip-and-it-band", TODAY + timedelta(days=days), **changes)
        weeks.on(TODAY + timedelta(days=7))
        weeks.app.programmes.look()
        weeks.window.go_home()
        return weeks

    def test_a_gate_is_asked_plainly_with_what_the_diary_has(self, start):
        weeks = self.asked(start, pain_before=2)
        said = weeks.texts()
        assert said[1:5] == [
            "Week 1 is over.",
            "Were all sets done, and did pain stay below 4?",
            "In your diary: not all sets done, pain 2 at most.",
            "“Not yet” repeats the week.",
        ]
        assert weeks.section().cards == []

    @pytest.mark.parametrize(
        ("button", "answer", "after"),
        [("yes", "yes", "Week 2 of 3 · Second"), ("no", "not yet", "Week 1 of 3 · First")],
    )
    def test_each_answer_is_kept_with_what_was_asked(self, start, button, answer, after):
        weeks = self.asked(start)
        getattr(weeks.section().ask, button).click()
        made = weeks.diary.decisions()[-1]
        assert (made.kind, made.subject, made.week) == (DecisionKind.ANSWER, STEM, 1)
        assert (made.answer, len(made.sessions)) == (answer, 2)
        assert made.words == "Were all sets done, and did pain stay below 4?"
        assert weeks.section().head.words.text() == after
        assert weeks.section().ask is None
        assert len(weeks.section().cards) == 1

    def test_a_question_of_the_author_has_a_plain_no(self, start):
        weeks = start()
        weeks.begin(day=TODAY - timedelta(days=14), week=2)
        weeks.window.go_home()
        card = weeks.section().ask
        assert (card.question.text(), card.no.text()) == ("Did it go well?", "No")
        card.no.click()
        assert weeks.diary.decisions()[-1].answer == "no"


class TestPause:
    def open(self, weeks):
        weeks.begin()
        weeks.app.programmes.open_stem(STEM)
        return weeks.page.state

    def test_a_holiday_from_one_day_to_another(self, start):
        weeks = start()
        state = self.open(weeks)
        state.pause.click()
        state.form.first.pick(TODAY + timedelta(days=1))
        state.form.on.pick(TODAY + timedelta(days=10))
        state.form.take.click()
        assert weeks.decided()[1:] == [
            (DecisionKind.PAUSE, "2026-11-22", 0),
            (DecisionKind.RESUME, "2026-12-01", 0),
        ]
        assert weeks.page.state.pause.isHidden()
        weeks.on(TODAY + timedelta(days=3))
        weeks.window.go_home()
        weeks.app.programmes.look()
        assert "Paused. It goes on: Tuesday, 1 Dec." in weeks.texts()
        assert "Take your time." not in weeks.texts()
        weeks.window.programmes_wanted.emit()
        assert weeks.page.cards[STEM].state.text() == "Paused for now"

    def test_without_an_end_it_goes_on_when_the_person_says_so(self, start):
        weeks = start()
        state = self.open(weeks)
        state.pause.click()
        assert state.form.first.hasFocus()
        state.form.take.click()
        assert weeks.page.state.where.text() == "Paused for now"
        assert weeks.page.state.go_on.hasFocus()
        weeks.on(TODAY + timedelta(days=2))
        weeks.page.state.go_on.click()
        assert weeks.decided()[1:] == [
            (DecisionKind.PAUSE, "2026-11-21", 0),
            (DecisionKind.RESUME, "2026-11-23", 0),
        ]
        weeks.window.go_home()
        assert "It begins: Saturday." in weeks.texts()  # the next day that the file names

    def test_it_goes_on_from_today_too(self, start):
        weeks = start()
        state = self.open(weeks)
        state.pause.click()
        state.form.take.click()
        weeks.window.go_home()
        assert "Paused." in weeks.texts()
        weeks.section().go_on.click()
        assert len(weeks.section().cards) == 1

    def test_no_pause_after_all(self, start):
        weeks = start()
        state = self.open(weeks)
        state.pause.click()
        first = state.form.first
        state.form.on.pick(TODAY + timedelta(days=1))
        first.pick(TODAY + timedelta(days=5))  # after that day: it is open again
        assert state.form.on.value == "open"
        state.form.leave.click()
        assert len(weeks.decided()) == 1
        assert state.pause.hasFocus()


class TestEnd:
    def test_at_the_second_press(self, start, home):
        weeks = start()
        weeks.begin()
        mark = home / "state" / "programme-under-way"
        assert mark.exists()
        weeks.app.programmes.open_stem(STEM)
        weeks.page.state.end.click()
        assert weeks.page.state.end.text() == "End it: what was done stays"
        assert len(weeks.decided()) == 1
        weeks.page.state.end.click()
        assert weeks.decided()[-1] == (DecisionKind.END, "2026-11-21", 0)
        assert weeks.page.state.form is not None
        assert weeks.window.first_page is weeks.window.library_page
        assert not mark.exists()
        weeks.window.back()
        assert weeks.page is weeks.window.library_page

    def test_one_that_is_over_can_be_taken_off(self, start):
        weeks = start()
        weeks.begin("plain", TODAY - timedelta(days=30))
        weeks.window.go_home()
        assert "You are through with it." in weeks.texts()
        weeks.section().again.click()
        assert weeks.page.state.where.text() == "You are through with it"
        weeks.window.go_home()
        weeks.section().end.click()
        assert weeks.page is weeks.window.library_page


class TestStart:
    def test_today_is_the_first_page_before_the_history_is_read(
        self, start, qapp, home, qtbot, monkeypatch
    ):
        weeks = start()
        weeks.begin()
        close(weeks.app)
        seen = []
        look = "kneetimer.gui.programmes.Programmes.look"
        monkeypatch.setattr(
            look, lambda self: seen.append((self._window.current, self._diary._history))
        )
        again = start()
        ((page, history),) = seen
        assert isinstance(page, TodayPage)
        assert history is None
        assert again.page is page

    def test_another_language_makes_the_page_anew(self, start):
        weeks = start()
        weeks.begin()
        weeks.window.go_home()
        weeks.window.open_settings()
        weeks.window._set(replace(weeks.window.settings, language="de"))
        assert weeks.name == "settings_page"
        weeks.window.go_home()
        assert weeks.name == "today_page"
        assert weeks.section().title == "Meine Wochen"

    def test_the_morning_question_stands_there(self, start):
        weeks = start(TODAY - timedelta(days=1))
        weeks.begin(day=TODAY - timedelta(days=1))
        weeks.train("hip-and-it-band", TODAY - timedelta(days=1))
        close(weeks.app)
        weeks = start()
        card = weeks.page.findChild(MorningCard)
        assert weeks.name == "today_page"
        card.yes.click()
        assert not card.isVisible()

    def test_the_morning_question_of_another_day_goes(self, start):
        weeks = start()
        weeks.begin()
        weeks.train("hip-and-it-band", TODAY)
        weeks.on(TODAY + timedelta(days=1))
        weeks.window.go_home()
        first = weeks.page.findChild(MorningCard)
        assert first.which.text().startswith("Yesterday")
        weeks.on(TODAY + timedelta(days=3))
        weeks.window.open_settings()
        weeks.window.go_home()
        assert first.isHidden()


def test_one_that_comes_from_another_machine_is_there_at_once(start):
    weeks = start()
    assert weeks.name == "library_page"
    weeks.diary.decide(DecisionKind.BEGIN, STEM, day=TODAY.isoformat())
    weeks.app.shared_folder.arrived.emit()
    weeks.window.go_home()
    assert weeks.name == "today_page"
    assert weeks.section().title == "My weeks"


def test_the_page_of_one_under_way_begins_at_its_top(start):
    weeks = start()
    weeks.begin("twelve-weeks")
    weeks.app.programmes.open_stem("twelve-weeks")
    QApplication.processEvents()
    bar = weeks.page.verticalScrollBar()
    assert (bar.value(), bar.maximum() > 0) == (0, True)


def test_a_key_too_many_does_not_begin_it_again(start):
    weeks = start()
    weeks.begin()
    weeks.app.programmes.open_stem(STEM)
    weeks.page.state.end.setFocus()
    weeks.key(Qt.Key.Key_Return)
    weeks.key(Qt.Key.Key_Return)
    assert weeks.page.state.form.day.hasFocus()
    assert weeks.decided()[-1][0] is DecisionKind.END


def test_a_session_leads_back_to_today(start):
    weeks = start()
    weeks.begin("plain")
    weeks.key(Qt.Key.Key_Return)
    weeks.key(Qt.Key.Key_Return)
    weeks.app.sessions.training.driver.end()
    assert weeks.page.close_button.text() == "Back to today"
    weeks.page.close_button.click()
    assert weeks.name == "today_page"


def test_the_progress_page_counts_against_the_plan(start):
    weeks = start()
    weeks.begin()
    weeks.train("hip-and-it-band", TODAY)
    weeks.key(Qt.Key.Key_F2)
    card = weeks.page.week
    assert card.done.words.text() == "of 1 day planned"
    assert card.plan.isHidden()
    assert card.by_programme.isVisible()
