"""The whole window, its parts wired together, offscreen and without sound."""

from __future__ import annotations

import sys
from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QProcess, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget

from kneetimer.app import App
from kneetimer.core.body import Side
from kneetimer.core.player import State
from kneetimer.core.record import Choice, Why
from kneetimer.desktop.crash import close_log
from kneetimer.gui.exports import Exports
from kneetimer.gui.notice_kind import Kind
from kneetimer.gui.turn import Turn
from kneetimer.gui.widgets.notice_bar import ProgressNotice
from kneetimer.storage.journal import _line
from kneetimer.storage.record_file import from_bytes, to_bytes
from kneetimer.storage.routine_file import read_routine
from kneetimer.storage.settings import load_settings
from tests.driving import hide_espeak

GOOD = """format: kneetimer/1
title: Mine
items:
  - {exercise: clamshell, reps: 2, hold: 2-4 s, sides: each}
"""
BROKEN = "format: kneetimer/1\ntitle: Bad\nitems:\n  - {exercise: clamshel, reps: 3}\n"
SETTINGS = 'welcome_seen = true\nsound = false\nlanguage = "en"\nkeep_awake = false\n'


@pytest.fixture
def start(qapp, home, qtbot, monkeypatch):
    """Make the app as on a second start, in a home of its own; more settings may be given."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    made = []

    def start(settings=SETTINGS, files=()):
        (home / "config").mkdir(parents=True, exist_ok=True)
        (home / "config" / "settings.toml").write_text(settings, encoding="utf-8")
        folder = home / "data" / "routines"
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in files:
            (folder / name).write_text(text, encoding="utf-8")
        app = App(qapp)
        made.append(app)
        qtbot.addWidget(app.window)
        with qtbot.waitSignal(app.window.first_painted):
            app.window.show()
        qtbot.waitUntil(lambda: hasattr(app, "history_pages"))
        return app

    yield start
    for app in made:
        app.window.close()
        close_log()
        app.deleteLater()


def library(app):
    app.window.library_page.read_now()
    return {entry.path.name: entry for entry in app.window.library_page.model.entries}


def open_routine(app, name="mine.yaml"):
    app.window.open_routine(library(app)[name])
    assert app.window.current.objectName() == "routine_page"


def begin(app, name="mine.yaml"):
    open_routine(app, name)
    QTest.keyClick(app.window.current, Qt.Key.Key_Return)
    assert app.window.in_session
    return app.window.current


def texts(widget):
    said = [label.text() for label in widget.findChildren(QLabel)]
    return said + [button.text() for button in widget.findChildren(QAbstractButton)]


class TestLibrary:
    def test_holds_what_is_shipped_and_what_is_the_users_own(self, start):
        app = start(files=[("mine.yaml", GOOD)])
        names = set(library(app))
        assert {"hip-and-it-band.yaml", "ten-minutes.yaml", "mine.yaml"} <= names

    def test_a_broken_routine_stays_with_its_problems_and_the_others_work(self, start):
        app = start(files=[("bad.yaml", BROKEN), ("mine.yaml", GOOD)])
        app.window.library_page.opened.emit(library(app)["bad.yaml"])
        assert app.window.current.objectName() == "problems_page"
        said = " ".join(texts(app.window.current))
        assert "clamshell" in said
        assert "4" in said
        open_routine(app)

    def test_a_broken_routine_can_be_mended_and_checked_again(self, start):
        app = start(files=[("bad.yaml", BROKEN)])
        entry = library(app)["bad.yaml"]
        app.window.library_page.opened.emit(entry)
        entry.path.write_text(GOOD, encoding="utf-8")
        app.window.current.check_wanted.emit(entry)
        assert app.window.current.objectName() == "routine_page"


class TestSession:
    def test_two_keys_lead_into_it(self, start):
        app = start(files=[("mine.yaml", GOOD)])
        page = begin(app)
        assert page.title.text() == "Clamshell"
        assert page.side.text() == "Left leg"
        assert page.lie.text() == "Lie on your right side"
        assert not app.window.header.isVisible()

    def test_escape_leaves_it_standing_and_it_can_go_on_from_the_library(self, start):
        app = start(files=[("mine.yaml", GOOD)])
        page = begin(app)
        QTest.keyClick(page, Qt.Key.Key_Escape)
        assert app.window.current.objectName() == "end_page"
        QTest.keyClick(app.window.current, Qt.Key.Key_Escape)
        assert app.window.current is app.window.library_page
        assert app.window.resume.isVisible()
        assert "Mine" in app.window.resume.words.text()
        app.window.resume.go_on_button.click()
        assert app.window.current is page
        assert app.sessions.training.driver.view.state is State.RUNNING
        assert not app.window.resume.isVisible()

    def test_finishing_shows_what_was_done_and_leads_back(self, start):
        app = start(files=[("mine.yaml", GOOD)])
        begin(app)
        driver = app.sessions.training.driver
        while driver.view.state is not State.FINISHED:
            driver.skip()
        assert app.window.current.objectName() == "end_page"
        assert app.window.current.headline.text() == "Done"
        QTest.keyClick(app.window.current, Qt.Key.Key_Space)
        assert app.window.current is app.window.library_page
        assert not app.window.resume.isVisible()

    def test_a_routine_edited_while_it_runs_does_not_change_the_session(self, start, home):
        app = start(files=[("mine.yaml", GOOD)])
        page = begin(app)
        path = home / "data" / "routines" / "mine.yaml"
        path.write_text(GOOD.replace("clamshell", "glute_bridge"), encoding="utf-8")
        app.sessions.training.driver.skip()
        assert page.title.text() == "Clamshell"

    def test_another_routine_can_begin_while_one_stands_still(self, start):
        app = start(files=[("mine.yaml", GOOD)])
        QTest.keyClick(begin(app), Qt.Key.Key_Escape)
        QTest.keyClick(app.window.current, Qt.Key.Key_Escape)
        page = begin(app, "ten-minutes.yaml")
        assert page.title.text() == "Sit to stand"

    def test_the_figure_stands_on_the_colour_of_its_card(self, start):
        page = begin(start(files=[("mine.yaml", GOOD)]))
        assert page.figure.palette().window().color().name() == page.theme.surface.lower()

    def test_the_screen_is_filled_where_the_person_wants_that(self, start):
        app = start(SETTINGS + "full_screen_sessions = true\n", [("mine.yaml", GOOD)])
        page = begin(app)
        assert app.window.isFullScreen()
        QTest.keyClick(page, Qt.Key.Key_Escape)
        assert not app.window.isFullScreen()

    def test_a_crash_in_a_slot_is_logged_and_told_and_the_session_goes_on(
        self, start, home, capsys
    ):
        app = start(files=[("mine.yaml", GOOD)])
        begin(app)

        def fail():
            raise RuntimeError("a slot fell over")

        # pytest-qt catches what PySide6 hands to the hook; here it is the app's hook that counts.
        hook = sys.excepthook
        try:
            fail()
        except RuntimeError as error:
            hook(type(error), error, error.__traceback__)
        app.sessions.training.driver.tick()
        log = (home / "state" / "kneetimer.log").read_text(encoding="utf-8")
        assert "Traceback" in log
        assert "a slot fell over" in log
        assert any("a slot fell over" in text for text in app.window.notices.texts)
        assert app.sessions.training.driver.view.state is State.RUNNING
        assert "a slot fell over" in capsys.readouterr().err

    def test_sleep_is_told(self, start):
        app = start(files=[("mine.yaml", GOOD)])
        begin(app)
        app.sessions.training.interrupted.emit(600_000)
        assert app.window.notices.texts == ["Away for 10 minutes. Space goes on where you were."]

    def test_lost_sound_is_told_once_and_stops_nothing(self, start):
        app = start(files=[("mine.yaml", GOOD)])
        begin(app)
        app.sessions.sound.sound_lost.emit("There is no sound.")
        app.sessions.sound.sound_lost.emit("There is no sound.")
        assert len(app.window.notices.texts) == 1
        assert app.sessions.training.driver.view.state is State.RUNNING

    def test_the_notice_goes_when_the_sound_is_back(self, start):
        app = start(files=[("mine.yaml", GOOD)])
        begin(app)
        app.sessions.sound.sound_lost.emit("There is no sound.")
        app.sessions.sound.sound_found.emit()
        assert app.window.notices.texts == ["There is sound again."]


class TestKept:
    """What was done is kept, and what was cut short is offered at the next start."""

    def work(self, app, ms):
        """Let time pass in the session, as if it had."""
        driver = app.sessions.training.driver
        now_ms = driver._clock()
        driver._timer.stop()
        for _ in range(ms // 1_000):
            now_ms += 1_000
            driver._clock = app.sessions.training._clock = lambda: now_ms  # noqa: B023 - at once
            driver.tick()

    def cut_short(self, start, qtbot):
        app = start(files=[("mine.yaml", GOOD)])
        begin(app)
        self.work(app, 30_000)
        app.window.close()
        again = start(files=[("mine.yaml", GOOD)])
        qtbot.waitUntil(again.window.resume.isVisible)
        return again

    def test_a_session_that_ends_is_in_the_history(self, start):
        app = start(files=[("mine.yaml", GOOD)])
        page = begin(app)
        self.work(app, 30_000)
        QTest.keyClick(page, Qt.Key.Key_Escape)
        app.window.current.end_button.click()
        (line,) = app.diary.history.sessions()
        assert (line.title.get(), line.routine, line.complete) == ("Mine", "mine", False)
        record = app.diary.history.record(line.id)
        assert record.snapshot == GOOD
        assert [done.why for done in record.sets] == [Why.ENDED, Why.ENDED]

    def test_one_that_was_cut_short_goes_on(self, start, qtbot):
        again = self.cut_short(start, qtbot)
        assert again.window.resume.words.text() == "Go on with Clamshell, left leg, rep 1 of 2?"
        again.window.resume.go_on_button.click()
        assert again.window.in_session
        assert again.sessions.training.log.sets[0].done_ms
        assert not again.window.resume.isVisible()

    def test_or_what_was_done_is_kept(self, start, qtbot):
        again = self.cut_short(start, qtbot)
        again.window.resume.end_button.click()
        assert not again.window.resume.isVisible()
        assert len(again.diary.history.sessions()) == 1

    def test_or_it_is_discarded(self, start, qtbot):
        again = self.cut_short(start, qtbot)
        again.window.resume.discard_button.click()
        assert not again.window.resume.isVisible()
        assert again.diary.history.sessions() == []
        again.window.close()
        third = start(files=[("mine.yaml", GOOD)])
        QCoreApplication.processEvents()
        assert not third.window.resume.isVisible()

    def test_one_whose_exercises_have_changed_can_only_be_kept(self, start, home, qtbot):
        app = start(files=[("mine.yaml", GOOD)])
        begin(app)
        self.work(app, 30_000)
        app.window.close()
        (journal,) = (home / "state" / "journal").iterdir()
        lines = journal.read_bytes().split(b"\n")
        record = from_bytes(lines[0][9:], "it")
        lines[0] = _line(to_bytes(replace(record, snapshot="nonsense")))[:-1]
        journal.write_bytes(b"\n".join(lines))
        again = start(files=[("mine.yaml", GOOD)])
        qtbot.waitUntil(again.window.resume.isVisible)
        assert not again.window.resume.go_on_button.isVisible()
        assert again.window.resume.words.text().startswith("“Mine” broke off, and cannot go on")
        again.window.resume.end_button.click()
        assert len(again.diary.history.sessions()) == 1

    def test_how_it_felt_is_kept_with_it(self, start):
        app = start(files=[("mine.yaml", GOOD)])
        open_routine(app)
        page = app.window.current
        page.panel.pain.link.click()
        QTest.keyClick(page.panel.pain.scale, Qt.Key.Key_3)
        page.panel.start.click()
        self.work(app, 40_000)
        QTest.keyClick(app.window.current, Qt.Key.Key_Escape)
        app.window.current.end_button.click()
        feeling = app.window.current.feeling
        feeling.note.field.setPlainText("went well")
        app.window.current.close_button.click()
        assert app.window.current is app.window.library_page
        (line,) = app.diary.history.sessions()
        assert (line.pain_before, line.note) == (3, "went well")

    def test_h_stops_at_once_and_what_is_chosen_is_kept(self, start, qtbot):
        app = start(files=[("mine.yaml", GOOD)])
        page = begin(app)
        self.work(app, 30_000)
        QTest.keyClick(page, Qt.Key.Key_H)
        training = app.sessions.training
        assert training.driver.player.state is State.PAUSED
        QTest.keyClick(page, Qt.Key.Key_4)
        page.hurt_veil.decided.emit(4, Choice.SKIP_SIDE, "")
        assert app.window.in_session
        assert app.window.current is not page
        assert training.driver.view.phase.side is Side.RIGHT
        (hurt,) = training.log.hurts
        assert (hurt.pain, hurt.side) == (4, Side.LEFT)

    def test_one_that_is_over_does_not_stand_still(self, start):
        app = start(files=[("mine.yaml", GOOD)])
        page = begin(app)
        self.work(app, 30_000)
        QTest.keyClick(page, Qt.Key.Key_Escape)
        app.window.current.end_button.click()
        QTest.keyClick(app.window, Qt.Key.Key_F2)
        assert app.window.current.objectName() == "progress_page"
        assert not app.window.resume.isVisible()

    def test_nothing_is_asked_where_the_person_does_not_want_it(self, start):
        off = "ask_before = false\nask_after = false\n"
        app = start(SETTINGS + off, files=[("mine.yaml", GOOD)])
        open_routine(app)
        assert app.window.current.panel.pain.isHidden()
        app.window.current.panel.start.click()
        self.work(app, 40_000)
        QTest.keyClick(app.window.current, Qt.Key.Key_Escape)
        app.window.current.end_button.click()
        assert app.window.current.feeling is None

    def test_promise_8_an_edited_routine_does_not_change_what_goes_on(self, start, home, qtbot):
        app = start(files=[("mine.yaml", GOOD)])
        begin(app)
        self.work(app, 30_000)
        app.window.close()
        again = start(files=[("mine.yaml", GOOD.replace("clamshell", "glute_bridge"))])
        qtbot.waitUntil(again.window.resume.isVisible)
        again.window.resume.go_on_button.click()
        timeline = again.sessions.training.driver.player.timeline
        assert {phase.exercise.id for phase in timeline.phases} == {"clamshell"}


class TestSettings:
    def test_what_was_chosen_for_a_routine_is_remembered(self, start, home):
        app = start(files=[("mine.yaml", GOOD)])
        open_routine(app)
        page = app.window.current
        page.profile_changed.emit(
            app.window.settings.profile_for("mine").__class__(values={"clamshell.hold": 4000}),
            library(app)["mine.yaml"],
        )
        app.window.close()
        kept = load_settings(home / "config" / "settings.toml")
        assert kept.values["mine"] == {"clamshell.hold": 4000}

    def test_are_taken_at_once_and_kept(self, start, home):
        app = start()
        app.window.open_settings()
        page = app.window.current
        dark = page.settings.__class__(theme="dark", welcome_seen=True, sound=False, language="en")
        page.changed.emit(dark)
        assert app.appearance.theme.is_dark
        app.window.close()
        assert load_settings(home / "config" / "settings.toml").theme == "dark"

    def test_a_session_that_is_open_takes_floor_view_and_reduced_motion(self, start, home):
        app = start(files=[("mine.yaml", GOOD)])
        page = begin(app)
        assert page.turn is Turn.OFF
        QTest.keyClick(page, Qt.Key.Key_Escape)
        app.window.open_settings()
        settings = replace(app.window.settings, floor_view="left", reduced_motion=True)
        app.window.current.changed.emit(settings)
        app.window.resume.go_on_button.click()
        assert app.window.current is page
        assert page.turn is Turn.LEFT
        assert not page.figure.can_move

    def test_another_language_makes_every_page_anew(self, start):
        app = start()
        app.window.open_settings()
        german = app.window.settings.__class__(welcome_seen=True, sound=False, language="de")
        app.window.current.changed.emit(german)
        assert app.window.current.windowTitle() == "Einstellungen"

    def test_a_broken_file_is_told_and_set_aside(self, start, home):
        app = start("theme = [")
        assert any("settings" in text for text in app.window.notices.texts)
        assert (home / "config" / "settings.toml.broken").exists()

    def test_the_first_start_welcomes(self, start):
        app = start("sound = false\n")
        assert app.window.current.objectName() == "welcome_page"
        app.window.current.begun.emit()
        assert app.window.current.objectName() == "routine_page"


class TestSound:
    """The settings of the sound in the whole app; it plays into nothing."""

    SILENT = SETTINGS.replace("sound = false", 'sound = true\nbackend = "silent"')

    def test_the_page_shows_the_voices_and_what_plays(self, start, qtbot):
        app = start(self.SILENT)
        app.window.open_settings()
        page = app.window.current
        assert page.voice.text() == "Built in"
        qtbot.waitUntil(lambda: len(page.voice.options) > 3, timeout=20_000)
        assert ("Woman 1, British", True) in page.voice.options
        assert ("Nothing: no sound", True) in page.backend.options
        row = page.setting_rows["backend"]
        qtbot.waitUntil(lambda: row.text.startswith("Now: "), timeout=20_000)
        app.window.back()
        app.window.open_settings()  # what was found is shown at once
        assert ("Woman 1, British", True) in app.window.current.voice.options
        page.controls["sound"].click()

    def test_the_voice_can_be_tried(self, start, qtbot, home):
        app = start(self.SILENT)
        app.window.open_settings()
        played = []
        app.sessions.sound.play = lambda cues, from_ms: played.extend(cues)
        app.window.current.voice_volume.try_button.click()
        qtbot.waitUntil(lambda: played != [], timeout=20_000)
        assert [cue.is_line for cue in played] == [True]
        assert (home / "cache" / "phrases" / f"{played[0].name}.wav").is_file()

    def test_a_voice_that_is_not_here_is_told_once(self, start, qtbot):
        app = start(self.SILENT + 'voice = "piper:/nowhere/amy.onnx"\n', [("mine.yaml", GOOD)])
        open_routine(app)
        notices = app.window.notices
        qtbot.waitUntil(lambda: notices.texts != [], timeout=20_000)
        assert notices.texts == [
            "The voice file '/nowhere/amy.onnx' is not there: choose another voice in the "
            "settings. The built-in voice speaks in its place."
        ]
        notices.clear()
        app.window.back()
        open_routine(app)
        with qtbot.waitSignal(app.sessions.speech.settled, timeout=20_000):
            begin(app)
        assert notices.texts == []

    def test_no_voice_at_all_is_told_once_and_the_session_goes_on(
        self, start, qtbot, tmp_path, monkeypatch
    ):
        hide_espeak(tmp_path, monkeypatch)
        app = start(self.SILENT, [("mine.yaml", GOOD)])
        page = begin(app)
        notices = app.window.notices
        qtbot.waitUntil(lambda: notices.texts != [], timeout=20_000)
        assert len(notices.texts) == 1
        assert notices.texts[0].endswith("The tones go on, and every line is on the screen.")
        assert app.sessions.training.driver.view.state is State.RUNNING
        assert page.title.text() == "Clamshell"

    def test_without_sound_no_process_is_started(self, start):
        app = start(files=[("mine.yaml", GOOD)])
        begin(app)
        assert app.sessions.findChildren(QProcess) == []


class TestExport:
    def test_writes_what_was_chosen_a_moment_ago(self, start, qtbot, home, tmp_path, monkeypatch):
        target = tmp_path / "mine.wav"
        monkeypatch.setattr(Exports, "_ask_where", lambda _self, _title: target)
        app = start(SETTINGS + 'heard = "tones"\n', [("mine.yaml", GOOD)])
        open_routine(app)
        app.window.current.items.answered.emit("clamshell.hold", 4_000)
        QTest.keyClick(app.window.current, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
        kept = load_settings(home / "config" / "settings.toml")
        assert kept.values["mine"] == {"clamshell.hold": 4_000}
        qtbot.waitUntil(lambda: not app.exports.is_working, timeout=30_000)
        assert app.window.notices.texts == ["mine.wav is saved."]
        assert target.is_file()

    def test_closing_the_window_leaves_no_half_file(self, start, qtbot, tmp_path, monkeypatch):
        target = tmp_path / "out" / "mine.wav"
        target.parent.mkdir()
        monkeypatch.setattr(Exports, "_ask_where", lambda _self, _title: target)
        tones = SETTINGS + 'heard = "tones"\n'
        app = start(tones, [("mine.yaml", GOOD.replace("reps: 2", "reps: 100, sets: 4"))])
        open_routine(app)
        QTest.keyClick(app.window.current, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
        bar = app.window.notices.findChild(ProgressNotice)
        qtbot.waitUntil(lambda: bar.share > 0, timeout=30_000)
        app.window.close()
        assert list(target.parent.iterdir()) == []


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("size", [(640, 400), (1280, 800), (3840, 2160)])
def test_every_control_of_every_page_has_a_name(start, theme, language, size):
    settings = SETTINGS.replace('"en"', f'"{language}"') + f'theme = "{theme}"\n'
    app = start(settings, [("mine.yaml", GOOD), ("bad.yaml", BROKEN)])
    app.window.resize(*size)
    entries = library(app)
    pages = [app.window.current]
    for name in ("hip-and-it-band.yaml", "hip-strength.yaml", "hip-check.yaml", "bad.yaml"):
        app.window.open_routine(entries[name])
        pages.append(app.window.current)
    app.window.open_settings()
    pages.append(app.window.current)
    app.window.open_help()
    pages.append(app.window.current)
    for page in (*pages, app.window.header):
        check_names(page)
        QApplication.processEvents()
        page.grab()
    app.window.open_library()
    page = begin(app)
    check_names(page)


def check_names(page):
    for control in page.findChildren(QWidget):
        if isinstance(control, QAbstractButton | QLineEdit) and control.isVisibleTo(page):
            named = control.accessibleName() or getattr(control, "text", str)()
            assert named, f"{control.objectName() or control} in {page.objectName()} has no name"
        if isinstance(control, QLabel):
            assert control.textFormat() == Qt.TextFormat.PlainText, control.text()


def test_notices_put_themselves_away_or_are_put_away(start):
    app = start()
    app.window.tell(Kind.INFO, "By the way")
    app.window.tell(Kind.ERROR, "Oh dear")
    for timer in app.window.notices.findChildren(QTimer):
        if timer.isActive():
            timer.timeout.emit()
    assert app.window.notices.texts == ["Oh dear"]


class TestEditing:
    def test_a_new_routine_is_built_saved_and_stands_in_the_library(self, start, home, qtbot):
        app = start()
        app.window.library_page.new.click()
        page = app.window.current
        assert page.objectName() == "editor_page"
        routine = read_routine(GOOD, app.library.catalogue, "x")
        page.saved.emit(routine, GOOD)
        (path,) = (home / "data" / "routines").iterdir()
        assert path.read_text() == GOOD
        assert app.window.notices.texts == ["Saved."]
        page.left.emit()
        assert app.window.current is app.window.library_page
        assert path.name in library(app)

    def test_one_s_own_is_opened_and_the_way_back_asks(self, start, home):
        app = start(files=[("mine.yaml", GOOD)])
        app.window.library_actions.edit_wanted.emit(home / "data" / "routines" / "mine.yaml")
        page = app.window.current
        assert page.routine.title.get() == "Mine"
        app.window.back()
        assert app.window.current is app.window.library_page

    def test_a_shipped_one_is_edited_as_a_copy(self, start, home):
        app = start()
        entry = library(app)["hip-check.yaml"]
        app.window.library_actions.edit(entry)
        assert app.window.current.objectName() == "editor_page"
        assert len(list((home / "data" / "routines").iterdir())) == 1

    def test_what_was_not_saved_is_offered_the_next_time(self, start, home):
        app = start(files=[("mine.yaml", GOOD)])
        path = home / "data" / "routines" / "mine.yaml"
        app.window.library_actions.edit_wanted.emit(path)
        app.window.current.draft.emit(GOOD.replace("Mine", "Yours"))
        app.window.close()
        again = start()
        again.window.library_actions.edit_wanted.emit(path)
        assert again.window.notices.texts == ["Not all of this was saved the last time."]
        again.editing._take_draft(GOOD.replace("Mine", "Yours"))
        assert again.window.current.routine.title.get() == "Yours"

    def test_a_broken_one_is_told(self, start, home):
        app = start(files=[("bad.yaml", BROKEN)])
        app.window.library_actions.edit_wanted.emit(home / "data" / "routines" / "bad.yaml")
        assert app.window.current is app.window.library_page
        assert "clamshel" in app.window.notices.texts[0]
