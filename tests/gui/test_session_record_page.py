"""The page of an old session: everything that is known of it, and a note."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QLabel, QTextEdit

from kneetimer.core.body import Side
from kneetimer.core.record import (
    Addition,
    Choice,
    Count,
    DoneSet,
    Hurt,
    Moment,
    SessionRecord,
    Stop,
    Why,
)
from kneetimer.core.text import Text
from kneetimer.gui.appearance import load_fonts
from kneetimer.gui.pages.end_page import EndPage
from kneetimer.gui.pages.session_record_page import SessionRecordPage
from kneetimer.storage import paths
from tests.gui.test_every_page import cut_off

CLAMSHELL = Text((("en", "Clamshell"), ("de", "Muschel")))
PLANK = Text((("en", "Plank"), ("de", "Unterarmstütz")))
LEFT = DoneSet("clam", "clamshell", CLAMSHELL, Side.LEFT, planned_reps=10, done_reps=10)
RIGHT = replace(LEFT, side=Side.RIGHT, done_reps=4, why=Why.HURT)
HELD = DoneSet("plank", "plank", PLANK, planned_ms=45_000, why=Why.ENDED)
STARTED = Moment(1_795_200_000_000, 60)
RECORD = SessionRecord(
    id="a" * 32,
    started=STARTED,
    ended=replace(STARTED, utc_ms=STARTED.utc_ms + 1_560_000),
    title=Text.plain("Hip check"),
    routine="hip-check",
    complete=False,
    planned_ms=900_000,
    lasted_ms=840_000,
    sets=(LEFT, RIGHT, HELD),
    stops=(
        Stop(1_000, 60_000, Why.CHOSEN),
        Stop(5_000, 10_000, Why.CHOSEN),
        Stop(9_000, 5_000, Why.HURT),
    ),
    hurts=(
        Hurt(9_000, 5, "clam", "clamshell", Side.RIGHT, (1, 2), (4, 10), Choice.FEWER_REPS),
        Hurt(9_500, 3, "gone", "old_move"),
    ),
    pain_before=3,
    snapshot="exercise: plank, hold: 45 s\ncheck: how long?",
)
SAID = Addition(
    "",
    RECORD.id,
    Moment(0),
    pain_after=2,
    pain_worst=5,
    effort=6,
    note="Wobbly.",
    back_to_usual=False,
    pain_morning=1,
    counts=(Count("plank", "plank", None, 30, seconds=True), Count("clam", "c", Side.LEFT, 14)),
)
PLAIN = replace(RECORD, complete=True, hurts=(), stops=(), pain_before=None, sets=(LEFT,))
NOTHING = Addition("", RECORD.id, Moment(0))


@pytest.fixture
def open_page(qtbot):
    def opened(record=RECORD, said=SAID, language="en", width=1280, height=800):
        page = SessionRecordPage(record, said, language)
        qtbot.addWidget(page)
        page.resize(width, height)
        page.show()
        page.heard = []
        page.note_changed.connect(page.heard.append)
        page.removed.connect(lambda: page.heard.append("removed"))
        page.file_wanted.connect(lambda: page.heard.append("file"))
        return page

    return opened


def texts(page):
    return [made.text() for made in page.findChildren(QLabel) if made.isVisible()]


def test_everything_is_there(open_page):
    assert texts(open_page()) == [
        *("Hip check", "Friday 20 November 2026, 19:40 to 20:06", "14:00 under way, ended early"),
        *("How it felt", "Pain before", "3 of 10", "Pain afterwards", "2 of 10"),
        *("Worst pain during it", "5 of 10", "Effort", "6 of 10"),
        *("Pain the next morning", "1 of 10", "Back to usual the next morning", "not yet"),
        *("What you counted", "Plank", "30 s", "Clamshell, left leg", "14 times"),
        *("◐", "Clamshell", "Left leg: 10 of 10 times\nRight leg: 4 of 10 times"),
        *("Left out because it hurt", "–", "Plank", "0 s of 45 s"),
        "Left out because the session ended early",
        "Where it hurt",
        "Clamshell, right leg, set 1 of 2, rep 4 of 10: 5 of 10. Fewer reps",
        "old move: 3 of 10. Go on",
        *("Where it stood still", "Paused: 2 time(s), 1:10 in all"),
        "Paused because it hurt: 1 time(s), 5 s in all",
        "Note",
    ]


def test_what_is_not_known_takes_no_room(open_page):
    assert texts(open_page(PLAIN, NOTHING)) == [
        *("Hip check", "Friday 20 November 2026, 19:40 to 20:06", "14:00 under way"),
        *("✓", "Clamshell", "Left leg: 10 of 10 times", "Note"),
    ]


def test_back_to_usual(open_page):
    assert "yes" in texts(open_page(PLAIN, replace(NOTHING, back_to_usual=True)))


def test_a_note_is_told_a_moment_after_it_was_written(open_page, qtbot):
    page = open_page()
    assert page.note.text == "Wobbly."
    with qtbot.waitSignal(page.note_changed):
        page.note.field.setPlainText("Steady.")
    page.flush()
    assert page.heard == ["Steady."]


def test_a_note_is_told_at_once_when_the_page_goes(open_page):
    page = open_page()
    page.note.field.clear()
    page.hide()
    assert page.heard == [""]


def test_nothing_is_told_when_nothing_was_written(open_page):
    page = open_page()
    page.note.field.setPlainText("Wobbly. ")
    page.hide()
    assert page.heard == []


def test_it_can_be_kept_as_a_file(open_page):
    page = open_page()
    page.file_link.click()
    assert page.heard == ["file"]


def test_it_goes_only_when_that_is_said_twice(open_page):
    page = open_page()
    page.remove_link.click()
    assert page.heard == []
    assert page.focusWidget() is page.keep
    page.keep.click()
    assert page.remove_link.isVisible()
    assert page.heard == []
    page.remove_link.click()
    page.remove.click()
    assert page.heard == ["removed"]


def test_every_control_has_a_name(open_page):
    page = open_page()
    assert page.objectName() == "session_record_page"
    for kind in (QAbstractButton, QTextEdit):
        for control in page.findChildren(kind):
            heard = QAccessible.queryAccessibleInterface(control).text(QAccessible.Text.Name)
            assert heard.strip() or not control.isVisible(), control


@pytest.fixture
def german(qapp):
    translator = QTranslator()
    assert translator.load(str(paths.assets_folder() / "translations" / "kneetimer_de.qm"))
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


@pytest.fixture
def twice_as_large(qapp):
    before = qapp.font()
    load_fonts(qapp, paths.assets_folder() / "fonts")
    large = qapp.font()
    large.setPixelSize(2 * large.pixelSize())
    qapp.setFont(large)
    yield
    qapp.setFont(before)


each_size = pytest.mark.parametrize(("width", "height"), [(640, 400), (900, 600), (1280, 800)])


def rests_uncut(qtbot, page, width):
    assert page.width() == width
    # A layout comes to rest in a few turns of the events.
    qtbot.waitUntil(lambda: not cut_off(page), timeout=20_000)


@each_size
@pytest.mark.usefixtures("german", "twice_as_large")
def test_nothing_is_cut_off_in_german_with_type_twice_as_large(open_page, qtbot, width, height):
    page = open_page(language="de", width=width, height=height)
    rests_uncut(qtbot, page, width)
    assert page.widget().width() <= page.viewport().width()
    page.remove_link.click()
    rests_uncut(qtbot, page, width)


class Log:
    """What the end page asks of a session's log."""

    title, sets, lasted_ms, complete = RECORD.title, RECORD.sets, RECORD.lasted_ms, True


@each_size
@pytest.mark.usefixtures("german", "twice_as_large")
def test_nothing_is_cut_off_on_the_end_page_either(qtbot, width, height):
    page = EndPage()
    qtbot.addWidget(page)
    page.resize(width, height)
    page.show_log(Log, "de", over=True)
    held = replace(HELD, done_ms=20_000)
    page.ask_feeling(replace(RECORD, sets=(held, replace(held, side=Side.LEFT))), "de")
    page.show()
    assert len(page.feeling.fields) == 2
    for _, field in page.feeling.fields:
        field.field.setText("1,5")
    page.feeling.pain_after.value = 10
    rests_uncut(qtbot, page, width)
