"""What is not saved in the editor never goes without a question, whatever leads away from it."""

from __future__ import annotations

import sys
from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from shiboken6 import isValid

from kneetimer.app import App
from kneetimer.core.player import State
from kneetimer.desktop.crash import close_log
from kneetimer.gui.widgets.notice_bar import Notice

MINE = """format: kneetimer/1
title: Mine
items:
  - {exercise: clamshell, reps: 2, hold: 2-4 s, sides: each}
"""
CHANGED = MINE.replace("reps: 2", "reps: 9")
SETTINGS = 'welcome_seen = true\nsound = false\nlanguage = "en"\nkeep_awake = false\n'
QUESTION = "There are changes that are not saved."
SAVE, LOSE, STAY = range(3)


@pytest.fixture
def app(qapp, home, qtbot, monkeypatch):
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    (home / "config").mkdir(parents=True)
    (home / "config" / "settings.toml").write_text(SETTINGS, encoding="utf-8")
    folder = home / "data" / "routines"
    folder.mkdir(parents=True)
    (folder / "mine.yaml").write_text(MINE, encoding="utf-8")
    (folder / "other.yaml").write_text(MINE.replace("Mine", "Other"), encoding="utf-8")
    app = App(qapp)
    qtbot.addWidget(app.window)
    with qtbot.waitSignal(app.window.first_painted):
        app.window.show()
    qtbot.waitUntil(lambda: hasattr(app, "reminders"))
    yield app
    if app.editing._page is not None and isValid(app.editing._page):
        app.editing._page.saving._is_given_up = True
    app.window.close()
    close_log()
    app.deleteLater()


def file(app, name="mine.yaml"):
    return app.library.user_folder / name


def settle():
    """Have what was let go of be gone."""
    for _ in range(3):
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def change(app, name="mine.yaml"):
    """Open the editor and change a number there."""
    app.window.library_actions.edit_wanted.emit(file(app, name))
    page = app.window.current
    page.tree.choose([(0,)])
    line = page.form.field("reps").line
    line.setText("9")
    line.textEdited.emit("9")
    assert page.has_unsaved()
    return page


def begin(app):
    """Begin a session of another routine than the one that is edited."""
    app.window.library_page.read_now()
    entries = {entry.stem: entry for entry in app.window.library_page.model.entries}
    app.window.open_routine(entries["other"])
    QTest.keyClick(app.window.current, Qt.Key.Key_Return)
    assert app.window.in_session
    return app.window.current


def asks(app, page):
    """Whether the editor is on show, with all that was changed, and asks."""
    settle()
    assert isValid(page)
    is_whole = "reps: 9" in page.work.text()
    return app.window.current is page and page.ask.text == QUESTION and is_whole


def stands_still(app):
    """Have a session that stands still, and be in the library."""
    begin(app)
    QTest.keyClick(app.window.current, Qt.Key.Key_Escape)
    app.window.current.closed.emit()
    assert app.window.current is app.window.library_page


class TestSession:
    def go_on_and_end(self, app):
        stands_still(app)
        page = change(app)
        assert not app.window.resume.isHidden()
        app.window.resume.went_on.emit()
        assert app.window.in_session
        app.sessions.training.finish()
        app.window.current.closed.emit()
        return page

    def test_going_on_from_the_bar_leads_back_to_the_editor(self, app):
        page = self.go_on_and_end(app)
        assert asks(app, page)
        page.ask.answer(STAY)
        assert app.window.current is page
        app.window.back()
        assert asks(app, page)

    def test_saving_there_leads_to_the_library(self, app):
        page = self.go_on_and_end(app)
        page.ask.answer(SAVE)
        settle()
        assert app.window.current is app.window.library_page
        assert file(app).read_text() == CHANGED
        assert not isValid(page)

    def test_losing_it_does_too_and_leaves_no_draft(self, app):
        page = self.go_on_and_end(app)
        page.saving.give_draft()
        page.ask.answer(LOSE)
        settle()
        assert app.window.current is app.window.library_page
        assert file(app).read_text() == MINE
        assert not isValid(page)
        assert list(app.editing._drafts.found()) == []

    def test_a_session_that_stands_still_again_leads_back_too(self, app):
        stands_still(app)
        page = change(app)
        app.window.resume.went_on.emit()
        QTest.keyClick(app.window.current, Qt.Key.Key_Escape)
        app.window.current.closed.emit()
        assert asks(app, page)
        assert not app.window.resume.isHidden()
        page.ask.answer(STAY)
        app.window.resume.went_on.emit()
        assert app.window.in_session
        assert not app.sessions.training.is_over

    def test_what_is_saved_asks_nothing(self, app):
        stands_still(app)
        page = change(app)
        page.save()
        app.window.resume.went_on.emit()
        app.sessions.training.finish()
        app.window.current.closed.emit()
        assert app.window.current is app.window.library_page

    def test_after_a_rehearsal_there_is_the_way_back_and_it_asks(self, app):
        page = change(app)
        page.foot.play.click()
        page.ask.answer(0)
        assert app.window.in_session
        QTest.keyClick(app.window.current.session, Qt.Key.Key_Escape)
        assert app.window.current is page
        assert app.window._trail.way_back
        app.window.back()
        assert asks(app, page)
        page.ask.answer(LOSE)
        settle()
        assert not isValid(page)


class TestLanguage:
    def test_the_editor_stays_open_with_what_was_changed(self, app):
        page = change(app)
        app.window.open_settings()
        app.window.current.changed.emit(replace(app.window.settings, language="de"))
        settle()
        assert app.window.current.objectName() == "settings_page"
        assert isValid(page)
        app.window.back()
        assert app.window.current is page
        assert app.window._trail.way_back
        page.undo()
        assert not page.is_changed
        page.redo()
        app.window.back()
        page.ask.answer(SAVE)
        assert app.window.current is app.window.library_page
        assert file(app).read_text() == CHANGED

    def test_twice_too(self, app):
        page = change(app)
        for language in ("de", "en"):
            settings = replace(app.window.settings, language=language)
            app.window.settings_changed.emit(settings)
        assert app.window.current is page
        app.window.open_library()
        assert asks(app, page)


class TestClosing:
    def test_the_window_stays_and_asks(self, app, qtbot):
        page = change(app)
        assert not app.window.close()
        assert app.window.isVisible()
        assert asks(app, page)
        page.ask.answer(STAY)
        assert app.window.isVisible()

    @pytest.mark.parametrize(("answer", "text"), [(SAVE, CHANGED), (LOSE, MINE)])
    def test_it_closes_when_that_is_answered(self, app, answer, text):
        page = change(app)
        app.window.close()
        page.ask.answer(answer)
        assert not app.window.isVisible()
        assert file(app).read_text() == text
        assert list(app.editing._drafts.found()) == []

    def test_a_session_that_goes_on_above_it_stands_still_meanwhile(self, app):
        stands_still(app)
        page = change(app)
        app.window.resume.went_on.emit()
        assert not app.window.close()
        assert asks(app, page)
        assert app.sessions.training.driver.view.state is State.PAUSED
        assert not app.window.resume.isHidden()
        page.ask.answer(SAVE)
        assert not app.window.isVisible()

    def test_so_does_a_rehearsal(self, app):
        page = change(app)
        page.foot.play.click()
        page.ask.answer(0)
        assert not app.window.close()
        assert app.rehearsals.training is None
        assert asks(app, page)

    def test_a_page_above_the_editor_gives_way(self, app):
        page = change(app)
        app.window.open_settings()
        assert not app.window.close()
        assert asks(app, page)

    def test_a_window_that_was_put_away_comes_back(self, app):
        page = change(app)
        app.window.hide()
        assert not app.window.close()
        assert app.window.isVisible()
        assert asks(app, page)


class TestFromOutside:
    def test_a_file_that_is_opened_comes_above_the_editor(self, app):
        page = change(app)
        app.show_again(str(file(app, "other.yaml")))
        assert app.window.current.objectName() == "routine_page"
        settle()
        app.window.back()
        assert app.window.current is page
        assert page.has_unsaved()

    def test_a_session_of_it_leads_back_to_the_editor(self, app):
        page = change(app)
        app.show_again(str(file(app, "other.yaml")))
        QTest.keyClick(app.window.current, Qt.Key.Key_Return)
        assert app.window.in_session
        app.sessions.training.finish()
        app.window.current.closed.emit()
        assert asks(app, page)

    def test_a_reminder_that_is_opened_leaves_the_editor_as_it_is(self, app):
        page = change(app)
        app.reminders.opened.emit()
        assert app.window.current is page
        assert page.has_unsaved()

    def test_another_routine_waits_for_the_answer(self, app):
        page = change(app)
        app.editing.open(file(app, "other.yaml"))
        assert asks(app, page)
        page.ask.answer(SAVE)
        assert app.window.current is not page
        assert app.window.current.routine.title.get() == "Other"
        assert file(app).read_text() == CHANGED

    def test_a_new_routine_waits_for_it_too(self, app):
        page = change(app)
        app.window.new_routine_wanted.emit()
        assert asks(app, page)
        page.ask.answer(STAY)
        assert app.window.current is page

    def test_the_draft_that_was_offered_can_be_taken_late(self, app):
        app.editing._drafts.keep("mine.yaml", file(app), CHANGED)
        app.window.library_actions.edit_wanted.emit(file(app))
        (offer,) = app.window.notices.findChildren(Notice)
        app.window.open_library()
        settle()
        offer.acted.emit()
        assert app.window.current is app.window.library_page


def test_words_that_cannot_be_read_are_not_given_up_either(app):
    app.window.library_actions.edit_wanted.emit(file(app))
    page = app.window.current
    page.source_button.click()
    page.source.edit.setPlainText(MINE + "  - {exercise: ")
    app.window.open_library()
    assert app.window.current is page
    page.ask.answer(SAVE)
    settle()
    assert app.window.current is page
    assert any("mend the marked lines" in label.text() for label in page.findChildren(QLabel))
