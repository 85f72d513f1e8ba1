"""What was done, in the whole window: progress, one session, the next morning's question."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from kneetimer.app import App
from kneetimer.core.record import Moment, told
from kneetimer.desktop.crash import close_log
from kneetimer.gui.widgets.morning_card import MorningCard
from tests.storage.records import session
from tools.train import FastClock

SETTINGS = 'welcome_seen = true\nsound = false\nlanguage = "en"\nkeep_awake = false\n'
TODAY = date(2026, 11, 21)


@pytest.fixture
def start(qapp, home, qtbot):
    """Open the app on a morning, with sessions in its history."""
    made = []

    def start(*days_ago, settings=SETTINGS):
        (home / "config").mkdir(parents=True, exist_ok=True)
        (home / "config" / "settings.toml").write_text(settings, encoding="utf-8")
        clock = FastClock()
        app = App(qapp, clock=clock)
        made.append(app)
        records = []
        for number, ago in enumerate(days_ago):
            clock.set_to(date.fromordinal(TODAY.toordinal() - ago), time(18))
            moment = Moment(clock.utc_ms, 60)
            records.append(replace(session(number), started=moment, ended=moment))
        clock.set_to(TODAY, time(8))
        qtbot.addWidget(app.window)
        with qtbot.waitSignal(app.window.first_painted):
            app.window.show()
        qtbot.waitUntil(lambda: hasattr(app, "sessions"))
        app.diary.history.add_all(records)
        qtbot.waitUntil(lambda: hasattr(app, "history_pages"))
        return app

    yield start
    for app in made:
        app.window.close()
        close_log()
        app.deleteLater()


def open_progress(app):
    QTest.keyClick(app.window, Qt.Key.Key_F2)
    page = app.window.current
    assert page.objectName() == "progress_page"
    page.show_rest_now()
    return page


def said(app, of):
    return told(of, app.diary.history.additions(of))


class TestProgress:
    def test_by_key_and_by_button(self, start):
        app = start(3)
        open_progress(app)
        app.window.back()
        app.window.header.progress.click()
        assert app.window.current.objectName() == "progress_page"
        app.window.header.progress.click()
        app.window.back()
        assert app.window.current is app.window.library_page

    def test_a_session_leads_to_its_page_and_back(self, start):
        app = start(3, 9)
        page = open_progress(app)
        line = app.diary.history.sessions()[0]
        page.session_wanted.emit(line.id)
        assert app.window.current.objectName() == "session_record_page"
        assert app.window.current.windowTitle() == line.title.get()
        app.window.current.note_changed.emit("stairs were easy")
        app.window.back()
        assert app.window.current is page
        assert app.diary.history.sessions()[0].note == "stairs were easy"

    def test_one_can_be_taken_out_and_put_back(self, start):
        app = start(3, 9)
        page = open_progress(app)
        line = app.diary.history.sessions()[0]
        page.session_wanted.emit(line.id)
        app.window.current.removed.emit()
        assert app.window.current is page
        assert len(app.diary.history.sessions()) == 1
        assert app.window.notices.texts == ["The session is taken out of the history."]
        app.history_pages._put_back(line.id)
        assert len(app.diary.history.sessions()) == 2

    def test_the_goal_is_kept(self, start):
        app = start(3)
        open_progress(app).goal_changed.emit(4)
        assert app.window.settings.week_goal == 4

    @pytest.mark.qt_log_ignore("This plugin does not support grabbing the keyboard", extend=True)
    def test_everything_can_be_taken_along(self, start):
        app = start(3)
        open_progress(app).export_wanted.emit()
        (menu,) = app.window.current.findChildren(QMenu, options=Qt.FindDirectChildrenOnly)
        assert [action.text() for action in menu.actions() if action.text()] == [
            "Report to show to somebody…",
            "Table for a spreadsheet…",
            "Data for programs…",
            "Save a backup of everything…",
            "Restore a backup…",
        ]
        menu.close()


class TestMorning:
    def card(self, app):
        return app.window.library_page.findChild(MorningCard)

    def test_asks_about_yesterday_once(self, start):
        app = start(1)
        card = self.card(app)
        of = app.diary.history.sessions()[0].id
        assert said(app, of).asked_morning
        card.yes.click()
        assert said(app, of).back_to_usual is True
        assert not card.isVisible()
        app.window.close()
        assert self.card(start()) is None

    def test_not_yet_with_a_number(self, start):
        app = start(1)
        card = self.card(app)
        card.not_yet.click()
        QTest.keyClick(card.scale, Qt.Key.Key_4)
        card.done.click()
        of = app.diary.history.sessions()[0].id
        assert (said(app, of).back_to_usual, said(app, of).pain_morning) == (False, 4)

    @pytest.mark.parametrize("ago", [0, 4])
    def test_not_on_the_same_day_nor_long_after(self, start, ago):
        assert self.card(start(ago)) is None

    def test_not_where_the_person_does_not_want_it(self, start):
        assert self.card(start(1, settings=SETTINGS + "ask_morning = false\n")) is None
