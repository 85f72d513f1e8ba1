"""The days of a programme saved for a calendar, from its page to the file."""

from __future__ import annotations

from datetime import date, time, timedelta

import pytest
from icalendar import Calendar
from PySide6.QtCore import QTimeZone
from PySide6.QtWidgets import QDialog, QFileDialog

from kneetimer.core.enrolment import Enrolment
from kneetimer.core.record import Moment
from kneetimer.gui import calendar_export
from kneetimer.gui.calendar_dialog import CalendarChoice, CalendarDialog, ask_for_calendar
from kneetimer.gui.calendar_export import CalendarExport
from kneetimer.gui.main_window import MainWindow
from kneetimer.gui.pages.programme_page import ProgrammePage
from kneetimer.gui.widgets.notice_bar import Notice
from kneetimer.storage import paths
from kneetimer.storage.settings import Settings
from kneetimer.storage.shelf import make_library

MONDAY = date(2026, 11, 30)
TWELVE = Enrolment("twelve-weeks", MONDAY)
WHOLE_DAY = CalendarChoice(None, None, with_upkeep=False)


@pytest.fixture(scope="module")
def programme():
    return make_library().load_programme(paths.routines_folder() / "twelve-weeks.yaml")


@pytest.fixture
def window(qtbot):
    made = MainWindow(Settings(welcome_seen=True), "en")
    qtbot.addWidget(made)
    made.begin(make_library())
    return made


@pytest.fixture
def export(window):
    return CalendarExport(window, make_library(), lambda: Moment(1_790_000_000_000, 60))


@pytest.fixture
def choose(monkeypatch, tmp_path):
    """Give a function that answers both questions; None means Cancel."""

    def choose_(choice, name="plan.ics"):
        monkeypatch.setattr(calendar_export, "ask_for_calendar", lambda *_, **__: choice)
        monkeypatch.setattr(QFileDialog, "exec", lambda _: int(name is not None))
        monkeypatch.setattr(QFileDialog, "selectedFiles", lambda _: [str(tmp_path / str(name))])
        return tmp_path / str(name)

    return choose_


def wait(qtbot, export):
    qtbot.waitUntil(lambda: not export.is_working)


def told(window):
    return [notice.text for notice in window.notices.findChildren(Notice)]


def starts(path):
    return [event.start for event in Calendar.from_ical(path.read_bytes()).events]


def test_it_is_saved_as_it_was_wanted(qtbot, window, export, programme, choose):
    path = choose(CalendarChoice(time(18, 30), 30, with_upkeep=False))
    export.save(programme, TWELVE, "de")
    wait(qtbot, export)
    assert told(window) == ["plan.ics is saved."]
    calendar = Calendar.from_ical(path.read_bytes())
    assert len(calendar.events) == 7
    assert {(event.start.hour, event.start.minute) for event in calendar.events} == {(18, 30)}
    assert len(calendar.walk("valarm")) == 7
    assert str(calendar["x-wr-calname"]) == "Zwölf Wochen Kraft für die Hüfte"


def test_pauses_move_what_follows(qtbot, export, programme, choose, tmp_path):
    pause = (MONDAY + timedelta(weeks=3), MONDAY + timedelta(weeks=5))
    choose(WHOLE_DAY)
    export.write(
        tmp_path / "paused.ics",
        programme,
        Enrolment("twelve-weeks", MONDAY, pauses=(pause,)),
        WHOLE_DAY,
        "en",
    )
    wait(qtbot, export)
    assert date(2026, 12, 21) not in starts(tmp_path / "paused.ics")
    assert date(2027, 1, 4) in starts(tmp_path / "paused.ics")


def test_half_a_year_of_upkeep(qtbot, export, programme, choose, tmp_path):
    path = choose(CalendarChoice(None, None, with_upkeep=True))
    export.save(programme, TWELVE, "en")
    wait(qtbot, export)
    last = Calendar.from_ical(path.read_bytes()).events[-1]
    assert last.start == date(2027, 2, 22)
    assert last["rrule"]["count"] == [52]


@pytest.mark.parametrize(("choice", "name"), [(None, "plan.ics"), (WHOLE_DAY, None)])
def test_called_off_nothing_is_written(export, programme, choose, tmp_path, choice, name):
    choose(choice, name)
    export.save(programme, TWELVE, "en")
    assert not export.is_working
    assert list(tmp_path.iterdir()) == []


def test_one_at_a_time(qtbot, window, export, programme, choose):
    choose(WHOLE_DAY)
    export.save(programme, TWELVE, "en")
    assert export.is_working
    export.save(programme, TWELVE, "en")
    wait(qtbot, export)
    assert told(window) == ["plan.ics is saved."]


def test_a_place_that_refuses_is_told(qtbot, window, export, programme, choose):
    path = choose(WHOLE_DAY)
    path.mkdir()
    export.save(programme, TWELVE, "en")
    wait(qtbot, export)
    (words,) = told(window)
    assert words.startswith("plan.ics is not saved.")


def test_nothing_due_is_told(qtbot, window, export, programme, choose):
    choose(WHOLE_DAY)
    export.save(programme, Enrolment("twelve-weeks", MONDAY, ended=MONDAY), "en")
    wait(qtbot, export)
    assert told(window) == ["plan.ics is not saved. Nothing is due in it."]


@pytest.mark.parametrize(
    ("system", "zone"),
    [(b"Europe/Berlin", "Europe/Berlin"), (b"", ""), (b"No/where", ""), (b"\xff", "")],
)
def test_the_zone_of_the_system_where_it_has_a_name(monkeypatch, system, zone):
    monkeypatch.setattr(QTimeZone, "systemTimeZoneId", staticmethod(lambda: FakeBytes(system)))
    assert calendar_export._zone_here() == zone


class FakeBytes:
    def __init__(self, content):
        self.content = content

    def data(self):
        return self.content


class TestDialog:
    @pytest.fixture
    def dialog(self, qtbot):
        made = CalendarDialog(has_upkeep=True)
        qtbot.addWidget(made)
        return made

    def test_the_whole_day_without_reminders_unless_said(self, dialog):
        assert dialog.choice == WHOLE_DAY

    def test_what_is_chosen_is_given(self, dialog):
        dialog.time.pick(18 * 60 + 30)
        dialog.reminder.button(2).click()
        dialog.span.button(1).click()
        assert dialog.choice == CalendarChoice(time(18, 30), 30, with_upkeep=True)
        dialog.reminder.button(1).click()
        assert dialog.choice.remind_min == 0

    def test_the_upkeep_is_asked_for_only_where_there_is_one(self, dialog, qtbot):
        assert dialog.span.parent() is dialog
        bare = CalendarDialog(has_upkeep=False)
        qtbot.addWidget(bare)
        assert bare.span.parent() is None
        assert bare.choice == WHOLE_DAY

    @pytest.mark.parametrize(
        ("answer", "choice"),
        [(QDialog.DialogCode.Accepted, WHOLE_DAY), (QDialog.DialogCode.Rejected, None)],
    )
    def test_its_answer(self, monkeypatch, window, answer, choice):
        monkeypatch.setattr(CalendarDialog, "exec", lambda _: answer)
        assert ask_for_calendar(window, has_upkeep=False) == choice


def test_the_page_offers_it_with_what_it_shows(qtbot, programme):
    page = ProgrammePage("twelve-weeks", programme, MONDAY, str, "en")
    qtbot.addWidget(page)
    with qtbot.waitSignal(page.calendar_wanted) as wanted:
        page.calendar_link.click()
    assert wanted.args == [page.state.enrolment]
