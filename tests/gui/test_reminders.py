"""Reminders while the window is in the background: on a real bus, and in the tray."""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from datetime import time
from typing import ClassVar

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QSystemTrayIcon, QWidget

from kneetimer.core.decision import DecisionKind
from kneetimer.core.record import Moment
from kneetimer.gui import tray as tray_module
from kneetimer.gui.due_today import DueToday
from kneetimer.gui.main_window import MainWindow
from kneetimer.gui.reminders import Reminders
from kneetimer.gui.tray import Tray, can_stay_in_tray
from kneetimer.storage.reminded import load_told
from kneetimer.storage.settings import Settings
from kneetimer.storage.shelf import make_library
from tests.desktop.buses import ADDRESS, notification_service, session_bus
from tests.gui.test_programmes import SETTINGS, TODAY, start  # noqa: F401 - a fixture

ON = Settings(welcome_seen=True, reminders=True)
HIP = DueToday("a/1", "Hip and knee")
KNEE = DueToday("a/2", "Knee", time(19, 0))
AT_SIX = Moment.parse("2026-11-21T18:00:00.000+01:00")
needs_bus = pytest.mark.skipif(sys.platform != "linux", reason="a session bus is for Linux")


class Clock:
    def __init__(self):
        self.now = AT_SIX

    def __call__(self):
        return self.now

    def later(self, minutes):
        self.now = replace(self.now, utc_ms=self.now.utc_ms + minutes * 60_000)


@pytest.fixture
def window(qtbot):
    made = MainWindow(ON, "en")
    qtbot.addWidget(made)
    made.begin(make_library())
    return made


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def due():
    return [HIP]


@pytest.fixture
def make(window, clock, due, tmp_path):
    """Give a function that makes reminders; they are ended after the test."""
    made = []

    def make_():
        made.append(Reminders(window, lambda: due, clock, tmp_path / "reminded.json"))
        return made[-1]

    yield make_
    for reminders in made:
        reminders.close()


@pytest.fixture
def no_bus(monkeypatch):
    monkeypatch.setenv(ADDRESS, "unix:path=/nonexistent")


class Icon(QSystemTrayIcon):
    """An icon in a tray that this test machine has not."""

    messages: ClassVar[list[tuple[str, str]]] = []
    is_there = False

    @staticmethod
    def isSystemTrayAvailable():
        return True

    @staticmethod
    def supportsMessages():
        return True

    def show(self):
        self.is_there = True

    def hide(self):
        self.is_there = False

    def isVisible(self):
        return self.is_there

    def showMessage(self, title, text, *_):
        self.messages.append((title, text))


@pytest.fixture
def icon(monkeypatch):
    """Have a tray, and give the messages beside its icon."""
    monkeypatch.setattr(tray_module, "QSystemTrayIcon", Icon)
    monkeypatch.setattr(Icon, "messages", [])
    return Icon.messages


@needs_bus
class TestByTheDesktop:
    @pytest.fixture
    def service(self, monkeypatch):
        with session_bus(monkeypatch), notification_service("actions") as running:
            yield running

    def shown(self, qtbot, reminders, service):
        """Wait until the service has shown one and we know its number."""
        qtbot.waitUntil(lambda: bool(reminders._service._shown))
        return service.notified()

    def test_what_is_due_is_told(self, qtbot, make, service):
        reminders = make()
        assert reminders.is_watching
        reminders.look()
        shown = self.shown(qtbot, reminders, service)
        assert (shown["title"], shown["body"]) == ("Due today", "Hip and knee")
        assert shown["actions"] == ["default", "", "later", "In an hour"]

    def test_a_click_wants_the_window(self, qtbot, make, service, monkeypatch):
        monkeypatch.delenv("XDG_ACTIVATION_TOKEN", raising=False)
        reminders = make()
        reminders.look()
        number = self.shown(qtbot, reminders, service)["id"]
        with qtbot.waitSignal(reminders.opened):
            service.do("token", number, "abc")
            service.do("act", number, "default")
        assert os.environ.pop("XDG_ACTIVATION_TOKEN") == "abc"

    def test_in_an_hour_it_comes_once_more(self, qtbot, make, service, clock, tmp_path):
        reminders = make()
        reminders.look()
        number = self.shown(qtbot, reminders, service)["id"]
        clock.later(10)
        service.do("act", number, "later")
        qtbot.waitUntil(lambda: bool(reminders._told.later))
        assert load_told(tmp_path / "reminded.json") == reminders._told
        clock.later(59)
        reminders.look()
        clock.later(1)
        reminders.look()
        assert service.notified()["id"] == number + 1
        clock.later(30)
        reminders.look()
        assert reminders._told.keys == {"a/1"}
        assert reminders._told.later == {}

    def test_all_that_is_due_comes_in_one(self, qtbot, make, service, due, clock):
        due[:] = [HIP, KNEE, replace(HIP, key="b/1")]
        clock.later(60)
        reminders = make()
        reminders.look()
        assert self.shown(qtbot, reminders, service)["body"] == "Hip and knee\nKnee"

    def test_once_a_day_and_so_after_a_restart(self, qtbot, make, service, due, clock):
        first = make()
        first.look()
        self.shown(qtbot, first, service)
        first.look()
        first.close()
        again = make()
        again.look()
        clock.later(60)
        due.append(KNEE)
        again.look()
        assert self.shown(qtbot, again, service)["body"] == "Knee"

    def test_a_service_that_is_not_there_leaves_it_to_the_tray(
        self, qtbot, make, monkeypatch, icon
    ):
        with session_bus(monkeypatch):
            reminders = make()
            reminders.look()
            qtbot.waitUntil(lambda: bool(icon))
        assert icon == [("Due today", "Hip and knee")]

    def test_a_bus_that_dies_is_let_go(self, qtbot, make, monkeypatch, icon, due):
        with session_bus(monkeypatch) as bus, notification_service():
            reminders = make()
            reminders.look()
            qtbot.waitUntil(lambda: bool(reminders._service._shown))
            bus.terminate()
            qtbot.waitUntil(lambda: not reminders._service.is_open)
        due.append(replace(KNEE, at=None))
        reminders.look()
        assert icon == [("Due today", "Knee")]


class TestWhen:
    @pytest.fixture(autouse=True)
    def by_the_tray(self, no_bus, icon):
        return icon

    def test_not_before_its_time(self, make, icon, clock):
        clock.later(-1)
        reminders = make()
        reminders.look()
        assert icon == []
        clock.later(1)
        reminders.look()
        assert icon == [("Due today", "Hip and knee")]

    def test_what_is_seen_anyway_counts_as_told(self, make, icon, monkeypatch):
        reminders = make()
        monkeypatch.setattr(reminders, "_is_in_front", lambda: True)
        reminders.look()
        monkeypatch.setattr(reminders, "_is_in_front", lambda: False)
        reminders.look()
        assert icon == []

    def test_never_during_a_session(self, make, icon, window):
        reminders = make()
        page = QWidget()
        window.show_session(page)
        reminders.look()
        assert icon == []
        window.go_home()
        reminders.look()
        assert len(icon) == 1

    def test_it_is_asked_what_is_due_only_where_somebody_may_be_told(
        self, window, clock, tmp_path, qtbot
    ):
        asked = []
        reminders = Reminders(window, lambda: asked.append(1) or [], clock, tmp_path / "r.json")
        reminders.take_settings(replace(ON, reminders=False))
        reminders.look()
        assert not reminders.is_watching
        assert asked == []
        reminders.take_settings(ON)
        assert reminders.is_watching
        reminders.look()
        assert asked == [1]
        reminders.close()
        assert not reminders.is_watching

    def test_in_front_is_active_and_not_minimised(self, make, window, monkeypatch):
        reminders = make()
        state = [Qt.ApplicationState.ApplicationActive]
        monkeypatch.setattr(QGuiApplication, "applicationState", staticmethod(lambda: state[0]))
        assert not reminders._is_in_front()
        window.show()
        assert reminders._is_in_front()
        window.setWindowState(Qt.WindowState.WindowMinimized)
        assert not reminders._is_in_front()
        window.setWindowState(Qt.WindowState.WindowNoState)
        state[0] = Qt.ApplicationState.ApplicationInactive
        assert not reminders._is_in_front()

    def test_without_a_way_to_tell_nothing_happens(self, make, monkeypatch, icon):
        monkeypatch.setattr(Icon, "isSystemTrayAvailable", staticmethod(lambda: False))
        make().look()
        assert icon == []


class TestTray:
    @pytest.fixture
    def tray(self, window, icon):
        made = Tray(window)
        yield made
        made.close()

    def test_where_there_is_none_nothing_is_offered(self, window, monkeypatch, icon):
        monkeypatch.setattr(Icon, "isSystemTrayAvailable", staticmethod(lambda: False))
        assert not can_stay_in_tray()
        made = Tray(window)
        made.set_up(shown=True, stays=True)
        assert not made.is_shown
        assert not made.tell("a", "b")
        made.close()

    def test_a_mac_has_its_dock(self, monkeypatch, icon):
        assert can_stay_in_tray()
        monkeypatch.setattr(tray_module.sys, "platform", "darwin")
        assert not can_stay_in_tray()

    def test_the_icon_is_there_while_it_is_wanted(self, tray):
        tray.set_up(shown=False, stays=False)
        assert not tray.is_shown
        tray.set_up(shown=True, stays=False)
        assert tray.is_shown
        tray.set_up(shown=False, stays=True)
        assert tray.is_shown
        tray.set_up(shown=False, stays=False)
        assert not tray.is_shown

    def test_the_icon_its_menu_and_its_messages_want_the_window(self, tray, qtbot):
        tray.set_up(shown=True, stays=False)
        with qtbot.waitSignals([tray.opened] * 4):
            tray._icon.activated.emit(QSystemTrayIcon.ActivationReason.Trigger)
            tray._icon.activated.emit(QSystemTrayIcon.ActivationReason.Context)
            tray._icon.activated.emit(QSystemTrayIcon.ActivationReason.DoubleClick)
            tray._icon.messageClicked.emit()
            tray._menu.actions()[0].trigger()
        assert [action.text() for action in tray._menu.actions()] == ["Open KneeTimer", "Quit"]

    def test_closing_hides_the_window_only_where_it_is_set(self, tray, window):
        window.show()
        tray.set_up(shown=True, stays=False)
        assert window.close()
        window.show()
        tray.set_up(shown=True, stays=True)
        assert not window.close()
        assert not window.isVisible()
        window.show()
        tray.set_up(shown=False, stays=False)
        assert window.close()

    def test_a_session_ends_with_its_window(self, tray, window):
        tray.set_up(shown=True, stays=True)
        window.show()
        window.show_session(QWidget())
        assert window.close()

    def test_the_end_of_the_desktop_is_not_held_up(self, tray, window, monkeypatch):
        tray.set_up(shown=True, stays=True)
        window.show()
        monkeypatch.setattr(QApplication, "isSavingSession", lambda _: True)
        assert window.close()

    def test_quit_ends_it(self, tray, window, monkeypatch, qtbot):
        ended = []
        monkeypatch.setattr(QGuiApplication, "quit", staticmethod(lambda: ended.append(True)))
        tray.set_up(shown=True, stays=True)
        window.show()
        with qtbot.waitSignal(window.closing):
            tray._menu.actions()[1].trigger()
        assert ended == [True]

    def test_only_this_window_and_only_its_end_are_meant(self, tray, window):
        tray.set_up(shown=True, stays=True)
        assert not tray.eventFilter(window, QEvent(QEvent.Type.Show))
        assert not tray.eventFilter(QWidget(), QCloseEvent())


class TestInTheApp:
    @pytest.fixture
    def weeks(self, start, no_bus, icon, monkeypatch):  # noqa: F811 - the fixture
        """Give the app on a day with two programmes begun, and reminders on."""
        monkeypatch.setattr(Reminders, "_is_in_front", lambda _: False)
        made = start(settings=f"{SETTINGS}reminders = true\n")
        made.begin()
        made.begin("plain")
        return made

    def test_it_tells_what_is_due_and_not_what_is_done(self, weeks, icon):
        reminders, programmes = weeks.app.reminders, weeks.app.programmes
        assert {(due.key.partition("/")[0], due.title) for due in programmes.due_today()} == {
            ("my-weeks", "Hip and IT band"),
            ("plain", "Ten minutes"),
        }
        reminders.look()
        assert icon == []  # it is eight in the morning
        weeks.train("ten-minutes", TODAY)
        weeks.on(TODAY, time(18))
        reminders.look()
        reminders.look()
        assert icon == [("Due today", "Hip and IT band")]

    def test_a_pause_is_quiet(self, weeks, icon):
        for stem in ("my-weeks", "plain"):
            weeks.diary.decide(DecisionKind.PAUSE, stem, day=TODAY.isoformat())
        weeks.on(TODAY, time(18))
        weeks.app.reminders.look()
        assert icon == []

    def test_a_click_brings_the_window_back(self, weeks):
        weeks.window.hide()
        weeks.app.reminders.opened.emit()
        assert weeks.window.isVisible()

    def test_the_settings_page_turns_them_off_and_on(self, weeks):
        weeks.window.open_settings()
        page = weeks.window.current
        assert page.setting_rows["remind_at_min"].isVisibleTo(page)
        page.controls["reminders"].click()
        assert not weeks.app.reminders.is_watching
        assert not page.setting_rows["remind_at_min"].isVisibleTo(page)
        page.controls["reminders"].click()
        page.controls["remind_at_min"].pick(19 * 60)
        assert weeks.app.reminders.is_watching
        assert weeks.window.settings.reminder_wishes.at_min == 19 * 60
