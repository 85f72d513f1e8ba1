"""The page of progress: what it shows, says and emits, and that its pictures look as they did.

After a change that was looked at: KNEETIMER_GOLDEN=write pytest, and commit the pictures.
"""

from __future__ import annotations

import os
import random
import re
from datetime import date, timedelta
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt, QTranslator
from PySide6.QtGui import QAccessible, QFontMetricsF, QHelpEvent, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFileDialog,
    QLabel,
    QListView,
    QPushButton,
    QToolTip,
    QWidget,
)

from kneetimer.core import balance
from kneetimer.core.body import Side
from kneetimer.core.calendar import by_day
from kneetimer.core.errors import KneeTimerError
from kneetimer.core.progress import Range, placed
from kneetimer.gui import progress_words
from kneetimer.gui.appearance import apply_theme, load_fonts
from kneetimer.gui.chart_file import ChartKindError, save_chart
from kneetimer.gui.date_words import clock, long_day, month, short_date, short_day, weekday
from kneetimer.gui.pages.progress_page import ProgressPage
from kneetimer.gui.theme import DARK, DARK_CONTRAST, LIGHT, LIGHT_CONTRAST
from kneetimer.gui.widgets.chart import Chart
from kneetimer.gui.widgets.minute_bars import Bar, MinuteBars
from kneetimer.gui.widgets.pain_chart import PainChart
from kneetimer.gui.widgets.pain_plot import LOOKS
from kneetimer.gui.widgets.practice_chart import PracticeChart
from kneetimer.gui.widgets.side_bars import SideBars
from kneetimer.gui.widgets.week_dots import WeekDots
from kneetimer.gui.widgets.year_calendar import YearCalendar
from kneetimer.storage import paths
from kneetimer.storage.new_file import NotWrittenError
from tests.core.histories import LEFT, RIGHT, best, session

GOLDEN = Path(__file__).parent / "golden"
# Of all channels of all pixels, how much may differ: other machines smooth edges otherwise.
TOLERANCE = 0.006
TODAY = date(2026, 11, 19)


def a_year():
    """Give a year and more of irregular sessions, the same each time."""
    chance = random.Random(7)
    sessions, bests = [], []
    for ago in range(420, -1, -1):
        if chance.random() > 0.45 and ago:
            continue
        day = (TODAY - timedelta(days=ago)).isoformat()
        before = chance.choice((None, 1, 2, 3, 4))
        after = None if before is None else max(0, before - chance.randrange(2))
        morning = chance.choice((None, 1, 2))
        sessions.append(
            session(
                day,
                chance.choice((6, 12, 18, 25, 38)),
                title=chance.choice(("Hip check", "Hip and IT band")),
                pain_before=before,
                pain_after=after,
                pain_worst=after,
                pain_morning=morning,
            )
        )
        for number in range(8):
            reps = 8 + chance.randrange(6)
            counted = reps if number == 0 else None
            bests += [
                best(day, side, reps, exercise=f"Exercise {number}", counted=counted)
                for side in Side
            ]
    return sessions, bests


def asked(bests):
    """Give the exercises of these lines, and what answers for each, as a history does."""
    exercises = list(dict.fromkeys(line.exercise for line in bests))
    return exercises, lambda exercise: [line for line in bests if line.exercise == exercise]


SESSIONS, BESTS = a_year()
DAYS = by_day(SESSIONS)


@pytest.fixture
def bundled(qapp):
    before = qapp.font()
    load_fonts(qapp, paths.assets_folder() / "fonts")
    yield qapp
    qapp.setFont(before)


@pytest.fixture
def page(qtbot, bundled):
    made = ProgressPage(SESSIONS, *asked(BESTS), TODAY, "en", 4, LIGHT)
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    made.show_rest_now()
    settle()
    return made


@pytest.fixture
def empty(qtbot, bundled):
    made = ProgressPage([], *asked([]), TODAY, "en", None, LIGHT)
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    return made


def settle():
    for _ in range(5):
        QCoreApplication.processEvents()


def shown(page, kind):
    return [widget for widget in page.findChildren(kind) if widget.isVisible()]


def texts(page):
    return [label.text() for label in shown(page, QLabel)]


# The pictures


def charts(theme):
    calendar = YearCalendar(theme, "en")
    calendar.show_year(2026, DAYS, TODAY)
    pain = PainChart(theme, "en")
    pain.show_sessions(placed(DAYS, TODAY, Range.WEEKS), TODAY, Range.WEEKS)
    year = PainChart(theme, "de")
    year.show_sessions(placed(DAYS, TODAY, Range.YEAR), TODAY, Range.YEAR)
    bars = MinuteBars(theme)
    bars.show_bars([Bar(n * 7 % 60, f"W{n}", f"Week {n}") for n in range(10)])
    dots = WeekDots(theme, "en")
    dots.show_week(page_week(), TODAY)
    lines = [
        best("2026-11-02", LEFT, 12),
        best("2026-11-09", LEFT, 9),
        best("2026-11-09", RIGHT, 6),
    ]
    numbers = [
        best(f"2026-1{month}-09", side, counted=10 + 3 * month + (side is LEFT), seconds=True)
        for month in range(3)
        for side in Side
    ]
    return {
        "calendar": calendar,
        "pain-weeks": pain,
        "pain-year": year,
        "minutes": bars,
        "dots": dots,
        "sides": SideBars(theme, balance.shapes(lines)[0], "en"),
        "practice": PracticeChart(theme, balance.practice(numbers)[0], "en"),
    }


def page_week():
    from kneetimer.core.calendar import week_of

    return week_of(DAYS, TODAY)


def picture(chart, theme, width=560):
    image = QImage(width, chart.heightForWidth(width), QImage.Format.Format_RGB32)
    image.fill(theme.colour("surface"))
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chart.paint(painter, width, theme, is_live=True)
    return image


def difference(one, other):
    """Give the mean difference of two pictures, 0 to 1; 1 for other sizes."""
    if one.size() != other.size():
        return 1.0
    # The bits belong to the pictures, which have to live as long.
    plain = [image.convertToFormat(QImage.Format.Format_RGB888) for image in (one, other)]
    a, b = (bytes(image.constBits()) for image in plain)
    return sum(abs(x - y) for x, y in zip(a, b, strict=True)) / (255 * len(a))


NAMES = ("calendar", "pain-weeks", "pain-year", "minutes", "dots", "sides", "practice")


@pytest.mark.usefixtures("bundled")
@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
@pytest.mark.parametrize("name", NAMES)
def test_it_looks_as_it_did(name, theme):
    image = picture(charts(theme)[name], theme)
    path = GOLDEN / f"progress-{name}-{theme.name}.png"
    if os.environ.get("KNEETIMER_GOLDEN") == "write":
        path.parent.mkdir(exist_ok=True)
        assert image.save(str(path))
    assert difference(image, QImage(str(path))) < TOLERANCE


@pytest.mark.usefixtures("bundled")
@pytest.mark.parametrize("width", [160, 300, 560, 992, 2_400])
@pytest.mark.parametrize("name", NAMES)
def test_any_width_can_be_painted_and_nothing_is_cut_off(name, width):
    """What is painted would not reach further if there were room all round."""
    chart = charts(LIGHT)[name]
    width = max(width, chart.minimumSizeHint().width())
    high, room = chart.heightForWidth(width), 40
    image = QImage(width + 2 * room, high + 2 * room, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    with QPainter(image) as painter:
        painter.translate(room, room)
        chart.paint(painter, width, LIGHT, is_live=True)
    near = 3  # lines round a day and edges of marks may go over by so much
    for x in range(image.width()):
        for y in (*range(room - near), *range(high + room + near, image.height())):
            assert image.pixel(x, y) == 0xFFFFFFFF, (x - room, y - room)
    for y in range(image.height()):
        for x in (*range(room - near), *range(width + room + near, image.width())):
            assert image.pixel(x, y) == 0xFFFFFFFF, (x - room, y - room)


def luminance(colour):
    parts = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in colour]
    return sum(a * p for a, p in zip((0.2126, 0.7152, 0.0722), parts, strict=True))


def contrast(theme, one, other):
    a, b = (luminance(theme.colour(role).getRgbF()[:3]) for role in (one, other))
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)


@pytest.mark.parametrize(
    "theme", [LIGHT, DARK, LIGHT_CONTRAST, DARK_CONTRAST], ids=lambda theme: theme.name
)
def test_every_line_and_square_stands_out(theme):
    for role in ("accent", *(look.role for look in LOOKS.values())):
        assert contrast(theme, role, "surface") >= 4.5, role
    assert contrast(theme, "accent", "surface_raised") >= 4.5
    assert contrast(theme, "focus", "surface") >= 3
    for role in ("text", "text_muted"):
        assert contrast(theme, role, "surface") >= 7


def test_lines_are_told_apart_without_colour():
    assert len({look.mark for look in LOOKS.values()}) == 3
    assert len({look.dashes for look in LOOKS.values()}) == 3


# The page


class TestThisWeek:
    def test_says_it_in_large_numbers(self, page):
        week = page.week
        assert week.done.words.text() == "of 4 days planned"
        assert week.done.number.text() == str(len(page_week().days))
        assert week.done.number.accessibleName() == f"{len(page_week().days)} of 4 days planned"
        assert "Thursday: " in week.dots.accessibleName()

    @pytest.mark.parametrize(
        ("goal", "days", "weeks"),
        [
            (None, "days", "weeks in a row"),
            (1, "of 1 day planned", "weeks in a row as planned"),
            (7, "of 7 days planned", "weeks in a row as planned"),
        ],
    )
    def test_another_plan_is_told_and_counts_at_once(self, page, qtbot, goal, days, weeks):
        every_day = (TODAY - timedelta(days=n) for n in range(30))
        page.show_history([session(day.isoformat()) for day in every_day], [], TODAY)
        with qtbot.waitSignal(page.goal_changed) as told:
            page.week.plan.pick(goal)
        assert told.args == [goal]
        assert page.week.done.words.text() == days
        assert page.week.run.words.text() == weeks

    def test_words_for_one(self, qtbot, bundled):
        made = ProgressPage([session("2026-11-19", 1)], *asked([]), TODAY, "en", None, LIGHT)
        qtbot.addWidget(made)
        figures = (made.week.done, made.week.minutes, made.week.run)
        assert [figure.words.text() for figure in figures] == ["day", "minute", "week in a row"]
        made.week.plan.pick(1)
        assert made.week.run.words.text() == "week as planned"

    def test_nothing_yet_is_no_reproach(self, qtbot, bundled):
        made = ProgressPage([session("2026-10-01")], *asked([]), TODAY, "en", 3, LIGHT)
        qtbot.addWidget(made)
        assert made.week.dots.accessibleName() == "No session yet this week"
        assert made.week.done.number.text() == "0"


class TestMinutes:
    def test_weeks_and_months(self, page):
        assert "Week from Monday 16 November 2026: " in page.minutes.bars.accessibleName()
        page.minutes.choice.button(1).click()
        assert "November 2026: " in page.minutes.bars.accessibleName()
        assert "December 2025: " in page.minutes.bars.accessibleName()

    def test_the_oldest_are_left_out_where_numbers_find_no_room(self, page):
        bars = MinuteBars(LIGHT)
        assert bars.shown(400) == ()
        bars.show_bars([Bar(100 + n, f"{n}", f"{n}") for n in range(10)])
        assert [bar.short for bar in bars.shown(400)] == [str(n) for n in range(10)]
        assert [bar.short for bar in bars.shown(100)][-1] == "9"
        assert len(bars.shown(100)) < 5


class TestCalendar:
    @pytest.fixture
    def calendar(self, page):
        page.year.calendar.setFocus()
        return page.year.calendar

    @pytest.mark.parametrize(
        ("key", "day"),
        [
            (Qt.Key.Key_Left, "2026-11-12"),
            (Qt.Key.Key_Right, "2026-11-26"),
            (Qt.Key.Key_Up, "2026-11-18"),
            (Qt.Key.Key_Down, "2026-11-20"),
            (Qt.Key.Key_Home, "2026-01-01"),
            (Qt.Key.Key_End, "2026-12-31"),
        ],
    )
    def test_keys_go_from_day_to_day(self, calendar, key, day):
        QTest.keyClick(calendar, key)
        assert calendar.current == date.fromisoformat(day)

    def test_keys_stay_in_the_year(self, calendar):
        QTest.keyClick(calendar, Qt.Key.Key_Home)
        QTest.keyClick(calendar, Qt.Key.Key_Up)
        assert calendar.current == date(2026, 1, 1)

    def test_other_keys_are_for_the_page(self, calendar):
        QTest.keyClick(calendar, Qt.Key.Key_X)
        assert calendar.current == TODAY

    def test_years_before_and_after(self, page, calendar):
        QTest.keyClick(calendar, Qt.Key.Key_PageUp)
        assert (calendar.year, calendar.current) == (2025, date(2025, 12, 31))
        assert page.year.head.title.text() == "2025"
        assert not page.year.before.isEnabled()
        QTest.keyClick(calendar, Qt.Key.Key_PageUp)
        assert calendar.year == 2025
        page.year.after.click()
        assert (calendar.year, calendar.current) == (2026, TODAY)
        assert not page.year.after.isEnabled()
        page.year.before.click()
        assert calendar.year == 2025

    def test_says_the_day_below_and_to_a_screen_reader(self, page, calendar):
        words = "Thursday 19 November 2026 · "
        assert page.year.said.text().startswith(words)
        assert calendar.accessibleName() == page.year.said.text()
        assert calendar.accessibleDescription() == "Calendar of 2026"
        QTest.keyClick(calendar, Qt.Key.Key_Right)
        assert calendar.accessibleName() == "Thursday 26 November 2026 · no session"
        calendar.clearFocus()
        assert re.fullmatch(r"\d+ days · \d+ h \d+ min", page.year.said.text())

    def test_the_mouse_points_at_a_day(self, page):
        calendar = page.year.calendar
        at = calendar.box_of(date(2026, 3, 4)).center().toPoint()
        QTest.mouseMove(calendar, at)
        assert page.year.said.text().startswith("Wednesday 4 March 2026")
        QTest.mouseMove(calendar, QPoint(1, 1))
        assert "March" not in page.year.said.text()
        QTest.mouseMove(calendar, at)
        QApplication.sendEvent(calendar, QEvent(QEvent.Type.Leave))
        assert "March" not in page.year.said.text()

    def test_a_day_can_be_opened(self, page, calendar, qtbot):
        day = page_week().days[-1]
        with qtbot.waitSignal(page.session_wanted) as told:
            QTest.mouseClick(
                calendar, Qt.MouseButton.LeftButton, pos=calendar.box_of(day.day).center().toPoint()
            )
        assert told.args == [day.sessions[-1].id]
        with qtbot.waitSignal(page.session_wanted):
            QTest.keyClick(calendar, Qt.Key.Key_Return)
        QTest.keyClick(calendar, Qt.Key.Key_End)
        with qtbot.assertNotEmitted(page.session_wanted):
            QTest.keyClick(calendar, Qt.Key.Key_Return)

    def test_the_tip_is_no_markup(self, qtbot, bundled):
        made = YearCalendar(LIGHT, "en")
        qtbot.addWidget(made)
        days = by_day([session("2026-11-19", title="<img src='/dev/zero'>")])
        made.show_year(2026, days, TODAY)
        made.resize(900, made.heightForWidth(900))
        made.show()
        tip_at(made, made.box_of(TODAY).center())
        assert "&lt;img src=" in QToolTip.text()
        tip_at(made, QPointF(1, 1))

    def test_narrow_years_stand_in_bands(self, calendar):
        heights = [calendar.heightForWidth(width) for width in (1_000, 500, 250)]
        assert heights == sorted(heights)
        assert len(set(heights)) == 3

    @pytest.mark.parametrize(("language", "names"), [("en", "Mon Jan"), ("de", "Mo Jan")])
    def test_names_are_those_of_the_language(self, language, names):
        assert f"{weekday(0, language)} {month(1, language)}" == names


def tip_at(widget, at):
    place = at.toPoint()
    event = QHelpEvent(QEvent.Type.ToolTip, place, widget.mapToGlobal(place))
    QApplication.sendEvent(widget, event)


class TestPain:
    @pytest.fixture
    def chart(self, page):
        page.pain.chart.setFocus()
        return page.pain.chart

    def test_keys_go_from_session_to_session(self, page, chart, qtbot):
        assert chart.current.id == SESSIONS[-1].id
        QTest.keyClick(chart, Qt.Key.Key_Left)
        assert chart.current.id == SESSIONS[-2].id
        assert page.pain.said.text() == progress_words.session(SESSIONS[-2], "en")
        assert chart.accessibleName() == page.pain.said.text()
        assert chart.accessibleDescription() == "Pain and sessions, last 13 weeks"
        with qtbot.waitSignal(page.session_wanted) as told:
            QTest.keyClick(chart, Qt.Key.Key_Return)
        assert told.args == [SESSIONS[-2].id]
        QTest.keyClick(chart, Qt.Key.Key_End)
        QTest.keyClick(chart, Qt.Key.Key_Right)
        assert chart.current.id == SESSIONS[-1].id
        QTest.keyClick(chart, Qt.Key.Key_Home)
        QTest.keyClick(chart, Qt.Key.Key_Left)
        assert chart.current.started.day >= Range.MONTHS.first(TODAY)
        QTest.keyClick(chart, Qt.Key.Key_X)
        chart.clearFocus()
        assert page.pain.said.text().endswith("in this time")

    def test_the_mouse_points_at_the_nearest(self, page, qtbot):
        chart = page.pain.chart
        page.ensureWidgetVisible(chart)
        settle()
        right = QPoint(chart.width() - 12, 100)
        QTest.mouseMove(chart, right)
        assert page.pain.said.text() == progress_words.session(SESSIONS[-1], "en")
        tip_at(chart, QPointF(right))
        assert "Thu 19 Nov" in QToolTip.text()
        tip_at(chart, QPointF(-100, 0))
        with qtbot.waitSignal(page.session_wanted) as told:
            QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=right)
        assert told.args == [SESSIONS[-1].id]
        chart.clearFocus()
        QApplication.sendEvent(chart, QEvent(QEvent.Type.Leave))
        assert page.pain.said.text().endswith("in this time")

    def test_ranges(self, page):
        page.pain.choice.button(0).click()
        few = page.pain.said.text()
        assert not page.pain.chart.has_means
        page.pain.choice.button(2).click()
        assert page.pain.chart.has_means
        assert page.pain.said.text() != few
        assert "each point of a line is the mean of a week" in page.pain.said.text()

    def test_without_a_session_in_the_range(self, qtbot, bundled):
        made = ProgressPage([session("2026-01-01")], *asked([]), TODAY, "en", None, LIGHT)
        qtbot.addWidget(made)
        made.resize(900, 600)
        made.show()
        settle()
        chart = made.pain.chart
        chart.setFocus()
        assert chart.current is None
        assert chart.accessibleName() == "No session in this time"
        without = chart.grab().toImage()
        for key in (Qt.Key.Key_Left, Qt.Key.Key_End, Qt.Key.Key_Return):
            QTest.keyClick(chart, key)
        assert "Lines begin when you say how it feels" in made.pain.said.text()
        chart.clearFocus()
        assert chart.grab().toImage() != without


class TestLeftAndRight:
    def test_few_at_first_and_all_when_wanted(self, page):
        assert len(page.shapes.bars) == 6
        assert page.shapes.more.text() == "Show all 8 exercises"
        page.shapes.more.click()
        assert len(page.shapes.bars) == 8
        assert not page.shapes.more.isVisible()

    def test_says_it_in_words(self):
        lines = [best("2026-11-02", LEFT, 12), best("2026-11-09", RIGHT, 1, name="Clam")]
        (shape,) = balance.shapes(lines)
        assert progress_words.shape(shape, "en") == (
            "Clam · Left: not the last time, best so far 12 times · Right: once, best so far once"
        )
        lines.append(best("2026-11-09", LEFT, 2, name="Clam"))
        (shape,) = balance.shapes(lines)
        assert progress_words.shape(shape, "en").endswith(" · balance 50 %")

    def test_says_the_load(self, page):
        page.shapes.show_shapes(
            balance.shapes([best("2025-11-02", None, 0, 95_000, grams=1_500)]), TODAY
        )
        assert "Last on 2 Nov 2025 · with up to 1.5 kg" in [
            label.text() for label in page.shapes.findChildren(QLabel)
        ]
        assert page.shapes.bars[0].accessibleName() == "clamshell · Both: 1:35, best so far 1:35"

    def test_without_any_it_is_not_there(self, page):
        page.show_history(SESSIONS, [], TODAY)
        page.show_rest_now()
        assert not page.shapes.isVisible()
        assert not page.practice.isVisible()
        assert page.sessions.isVisible()

    @pytest.mark.usefixtures("bundled")
    def test_one_side_alone_has_one_bar(self):
        (shape,) = balance.shapes([best("2026-11-09", RIGHT, 12)])
        bars = SideBars(LIGHT, shape, "en")
        image = picture(bars, LIGHT)
        middle = image.height() // 2
        accent = LIGHT.colour("accent").rgb()
        found = [x for x in range(image.width()) if image.pixel(x, middle) == accent]
        assert min(found) > image.width() / 2


class TestWhatWasCounted:
    def test_the_numbers_in_words(self, page):
        (chart,) = page.practice.charts
        assert chart.accessibleName().startswith("Exercise 0 · Left: ")
        assert chart.accessibleName().endswith("balance 100 %")

    def test_seconds(self, page):
        lines = [best("2026-11-02", LEFT, counted=28, seconds=True)]
        page.practice.show_practice(balance.practice(lines))
        assert page.practice.charts[0].accessibleName() == "clamshell · Left: 28 s"
        assert not page.practice.charts[0].grab().isNull()


class TestSessions:
    def test_the_newest_come_first_and_more_when_wanted(self, page):
        rows = page.sessions.list.rows
        assert rows.rowCount() == 30
        assert rows.session(0).id == SESSIONS[-1].id
        page.sessions.more.click()
        assert rows.rowCount() == 70
        while page.sessions.more.isVisible():
            page.sessions.more.click()
        assert rows.rowCount() == len(SESSIONS)
        page.sessions.list.show_more(40)
        assert rows.rowCount() == len(SESSIONS)
        assert page.sessions.list.height() >= len(SESSIONS) * 20

    def test_a_row_opens_its_session(self, page, qtbot):
        rows = page.sessions.list
        place = rows.visualRect(rows.rows.index(2, 0)).center()
        with qtbot.waitSignal(page.session_wanted) as told:
            QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert told.args == [SESSIONS[-3].id]
        with qtbot.waitSignal(page.session_wanted):
            QTest.keyClick(rows, Qt.Key.Key_Return)

    def test_the_page_goes_along_with_the_keys(self, page):
        rows = page.sessions.list
        page.sessions.more.click()
        settle()
        rows.setFocus()
        rows.setCurrentIndex(rows.rows.index(0, 0))
        for _ in range(30):
            QTest.keyClick(rows, Qt.Key.Key_Down)
        box = rows.visualRect(rows.currentIndex())
        top = rows.viewport().mapTo(page.viewport(), box.topLeft()).y()
        assert 0 <= top <= page.viewport().height() - box.height()

    def test_each_row_says_its_session(self, page):
        index = page.sessions.list.rows.index(0, 0)
        assert index.data() == progress_words.session(SESSIONS[-1], "en")
        assert index.data(Qt.ItemDataRole.DecorationRole) is None
        assert page.sessions.list.rows.rowCount(index) == 0

    @pytest.mark.parametrize("width", [300, 1_000])
    def test_rows_of_another_year_are_painted_at_any_width(self, page, width):
        rows = page.sessions.list
        rows.show_sessions([session("2024-02-29", title="W" * 300, pain_after=3)], TODAY, 8)
        rows.setFixedWidth(width)
        rows.setFocus()
        rows.setCurrentIndex(rows.rows.index(0, 0))
        assert not rows.grab().isNull()


class TestEmpty:
    def test_is_friendly(self, empty):
        assert "Your first session will stand here" in texts(empty)
        assert empty.nothing.isVisible()
        assert not any(card.isVisible() for card in (empty.week, empty.year, empty.sessions))
        empty.show_rest_now()
        assert not empty.sessions.isVisible()

    def test_the_sketch_says_and_takes_nothing(self, empty):
        for chart in (empty.nothing.calendar, empty.nothing.chart):
            assert chart.accessibleName() == ""
            assert chart.focusPolicy() is Qt.FocusPolicy.NoFocus

    def test_the_sketch_is_faint(self, empty):
        faint = empty.nothing.calendar.grab().toImage()
        accent = LIGHT.colour("accent").rgb()
        assert not any(
            faint.pixel(x, y) == accent
            for x in range(0, faint.width(), 2)
            for y in range(faint.height())
        )

    def test_the_first_session_takes_its_place(self, empty):
        empty.show_history([session("2026-11-19")], [], TODAY)
        settle()
        assert not empty.nothing.isVisible()
        assert empty.week.isVisible()
        assert empty.sessions.isVisible()


class TestAgain:
    def test_what_is_looked_at_stays(self, page):
        page.year.go_to(2025)
        page.pain.choice.button(2).click()
        page.sessions.more.click()
        page.shapes.more.click()
        settle()
        page.verticalScrollBar().setValue(900)
        page.show_history(SESSIONS[:-1], asked(BESTS)[0])
        page.show_rest_now()
        settle()
        assert page.verticalScrollBar().value() == 900
        assert len(page.shapes.bars) == 8
        assert page.year.calendar.year == 2025
        assert page.pain.chart.has_means
        assert page.sessions.list.rows.rowCount() == 70
        assert page.sessions.list.rows.session(0).id == SESSIONS[-2].id

    def test_another_theme(self, page):
        page.set_theme(DARK)
        assert {chart.theme for chart in page.findChildren(Chart)} == {DARK}
        page.shapes.more.click()
        assert page.shapes.bars[-1].theme is DARK

    def test_export(self, page, qtbot):
        with qtbot.waitSignal(page.export_wanted):
            page.export.click()


class TestBestSets:
    """They are asked for when the page stands, one exercise at a time."""

    def made(self, qtbot, exercises, bests):
        page = ProgressPage(SESSIONS, exercises, bests, TODAY, "en", 4, LIGHT)
        qtbot.addWidget(page)
        page.resize(900, 600)
        return page

    def test_nothing_is_asked_before_the_first_frame(self, qtbot, bundled):
        exercises, bests = asked(BESTS)
        told = []
        page = self.made(qtbot, exercises, lambda of: told.append(of) or bests(of))
        page.grab()
        assert told == []
        page.show()
        qtbot.waitUntil(page.sessions.isVisible)
        assert told == exercises
        assert len(page.shapes.bars) == 6

    def test_every_exercise_is_asked_for_the_rare_ones_too(self, qtbot, bundled):
        """A check that is done once a month is among the last in the list."""
        often = [best("2026-11-18", LEFT, 9, exercise=f"Exercise {n}") for n in range(20)]
        rare = best("2026-10-01", None, exercise="chair stand", counted=14)
        page = self.made(qtbot, *asked([*often, rare]))
        page.show_rest_now()
        assert [chart.practice.exercise for chart in page.practice.charts] == ["chair stand"]

    def test_what_cannot_be_read_is_told_once_and_the_rest_stands(self, qtbot, bundled):
        exercises, bests = asked(BESTS)

        def breaks(of):
            if of == exercises[2]:
                raise KneeTimerError("The history could not be read.")
            return bests(of)

        page = self.made(qtbot, exercises, breaks)
        told = []
        page.troubled.connect(told.append)
        page.show_rest_now()
        assert told == ["The history could not be read."]
        assert len(page.shapes.bars) == 2
        assert not page.sessions.isHidden()

    def test_another_history_in_between_is_the_one_that_stands(self, qtbot, bundled):
        exercises, bests = asked(BESTS)
        page = self.made(qtbot, exercises, bests)
        page.show()
        qtbot.waitUntil(lambda: page.sessions.list.rows.hidden > 0)
        page.show_history(SESSIONS, exercises[:2])
        qtbot.waitUntil(lambda: len(page.shapes.bars) == 2)
        page.show_rest_now()
        assert len(page.shapes.bars) == 2

    def test_the_exercise_that_was_done_last_comes_first(self, qtbot, bundled):
        lines = [
            best("2026-11-02", LEFT, 9, exercise="bridge"),
            best("2026-11-09", LEFT, 9, exercise="squat", counted=9),
            best("2026-11-04", LEFT, 9, exercise="clam", counted=9),
            best("2026-11-09", LEFT, 9, exercise="plank", counted=9),
        ]
        page = self.made(qtbot, *asked(lines))
        page.show_rest_now()
        names = [bars.shape.exercise for bars in page.shapes.bars]
        assert names == ["plank", "squat", "clam", "bridge"]
        assert [chart.practice.exercise for chart in page.practice.charts] == names[:3]


# Files


class TestPictures:
    def all_of(self, page):
        cards = (page.minutes, page.year, page.pain, page.shapes, page.practice)
        return [card.picture() for card in cards]

    def test_png_has_two_pixels_for_each(self, page, tmp_path):
        settle()
        for number, chart in enumerate(self.all_of(page)):
            path = tmp_path / f"{number}.png"
            save_chart(chart, path)
            image = QImage(str(path))
            assert image.width() > 2 * chart.width()
            assert image.pixelColor(2, 2).name().upper() == LIGHT.surface

    def test_svg_has_its_words_as_words(self, page, tmp_path):
        settle()
        for number, chart in enumerate(self.all_of(page)):
            path = tmp_path / f"{number}.SVG"
            save_chart(chart, path)
            root = ET.parse(path).getroot()  # noqa: S314  # our own file
            assert root.get("viewBox").split()[2] == str(max(480, chart.width()) + 48)
            said = [of.text for of in root.iter("{http://www.w3.org/2000/svg}text")]
            assert chart.title in said

    def test_is_light_whatever_the_theme(self, page, tmp_path):
        pictures = []
        for theme in (LIGHT, DARK):
            page.set_theme(theme)
            path = tmp_path / f"{theme.name}.png"
            save_chart(page.year.calendar, path)
            pictures.append(QImage(str(path)))
        assert pictures[0] == pictures[1]

    def test_shows_nothing_that_is_pointed_at(self, page, tmp_path):
        save_chart(page.year.calendar, tmp_path / "before.png")
        page.year.calendar.setFocus()
        QTest.keyClick(page.year.calendar, Qt.Key.Key_Left)
        save_chart(page.year.calendar, tmp_path / "after.png")
        assert QImage(str(tmp_path / "before.png")) == QImage(str(tmp_path / "after.png"))

    def test_another_kind_is_refused(self, page, tmp_path):
        with pytest.raises(ChartKindError, match=r"'year\.gif'.*\.png or \.svg"):
            save_chart(page.year.calendar, tmp_path / "year.gif")
        assert list(tmp_path.iterdir()) == []

    def test_a_folder_that_is_not_there(self, page, tmp_path, qtbot):
        path = tmp_path / "none" / "year.png"
        with pytest.raises(NotWrittenError, match="There is no folder"):
            save_chart(page.year.calendar, path)
        with qtbot.waitSignal(page.troubled) as told:
            page.save_picture(page.year.calendar, path)
        assert "There is no folder" in told.args[0]

    def test_what_was_there_stays_when_the_disk_is_full(self, page, tmp_path, monkeypatch):
        path = tmp_path / "year.png"
        path.write_bytes(b"before")

        def full(_fd):
            raise OSError(28, "No space left on device")

        monkeypatch.setattr("os.fsync", full)
        with pytest.raises(NotWrittenError, match="The disk is full"):
            save_chart(page.year.calendar, path)
        assert path.read_bytes() == b"before"
        assert [of.name for of in tmp_path.iterdir()] == ["year.png"]

    @pytest.mark.parametrize("takes", [True, False])
    def test_the_button_asks_where(self, page, tmp_path, monkeypatch, takes):
        monkeypatch.setattr(QFileDialog, "exec", lambda self: takes)
        monkeypatch.setattr(QFileDialog, "selectedFiles", lambda self: [str(tmp_path / "a.svg")])
        page.year.save.click()
        assert (tmp_path / "a.svg").exists() is takes


# What holds for every page


def test_every_control_has_a_name_and_can_be_reached(page):
    for kind in (QAbstractButton, QListView, YearCalendar, PainChart):
        for control in shown(page, kind):
            heard = QAccessible.queryAccessibleInterface(control).text(QAccessible.Text.Name)
            assert heard.strip(), control
            assert control.focusPolicy() & Qt.FocusPolicy.TabFocus or control.focusProxy(), control
    for chart in (page.week.dots, page.minutes.bars, *page.shapes.bars, *page.practice.charts):
        assert chart.accessibleName()


def test_every_text_is_plain(page):
    for label in page.findChildren(QLabel):
        assert label.textFormat() is Qt.TextFormat.PlainText, label.text()


def cut_off(page):
    found = []
    for label in shown(page, QLabel):
        metrics = QFontMetricsF(label.font())
        room = label.contentsRect()
        words = label.text()
        if label.wordWrap():
            words = max(words.split(), key=metrics.horizontalAdvance, default="")
            fits = label.heightForWidth(label.width()) <= label.height()
        else:
            fits = metrics.height() <= room.height() + 1
        if not fits or metrics.horizontalAdvance(words) > room.width() + 1:
            found.append(label.text())
    for chart in shown(page, Chart):
        needed = chart.heightForWidth(chart.width())
        if chart.height() < needed or chart.width() < chart.minimumSizeHint().width():
            found.append(type(chart).__name__)
    return found + [
        made.text() or made.accessibleName()
        for made in shown(page, QPushButton)
        if made.sizeHint().width() > made.width() and made.property("kind") != "pill"
    ]


@pytest.fixture(params=["en", "de"])
def language(request, qapp):
    translator = QTranslator()
    assert translator.load(str(paths.assets_folder() / "translations" / "kneetimer_de.qm"))
    if request.param == "de":
        qapp.installTranslator(translator)
    yield request.param
    qapp.removeTranslator(translator)


@pytest.mark.parametrize("scale", [1, 2])
@pytest.mark.parametrize(("width", "height"), [(640, 400), (900, 600), (1280, 800)])
def test_nothing_is_cut_off(qtbot, bundled, language, scale, width, height):
    font = bundled.font()
    font.setPixelSize(scale * font.pixelSize())
    bundled.setFont(font)
    for sessions in ([], SESSIONS):
        made = ProgressPage(sessions, *asked(BESTS if sessions else []), TODAY, language, 4, LIGHT)
        qtbot.addWidget(made)
        made.resize(width, height)
        made.show()
        made.show_rest_now()
        qtbot.waitUntil(lambda page=made: not cut_off(page), timeout=20_000)
        assert made.widget().width() <= made.viewport().width()
        made.hide()


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_the_page_can_be_seen_in_both_themes(qtbot, bundled, theme):
    apply_theme(bundled, theme)
    made = ProgressPage(SESSIONS, *asked(BESTS), TODAY, "en", 4, theme)
    holder = QWidget()
    qtbot.addWidget(holder)
    made.setParent(holder)
    made.resize(900, 600)
    holder.resize(900, 600)
    holder.show()
    settle()
    image = holder.grab().toImage()
    assert image.pixelColor(3, 300).name().upper() == theme.background
    apply_theme(bundled, LIGHT)


def test_words():
    day = date(2026, 11, 2)
    assert long_day(day, "en") == "Monday 2 November 2026"
    assert short_day(day, "en") == "Mon 2 Nov"
    assert short_date(day, "en", date(2027, 1, 1)) == "2 Nov 2026"
    assert clock(session("2026-11-02T07:05+01:00").started) == "07:05"
    assert [progress_words.minutes(n * 60_000) for n in (0, 0.1, 12, 119, 120)] == [
        "0 min",
        "1 min",
        "12 min",
        "119 min",
        "2 h 0 min",
    ]
    assert progress_words.days(1) + progress_words.sessions(1) == "1 day1 session"
    assert progress_words.counted(14, is_time=False) == "14"
    assert progress_words.side(None) == "Both"
    line = session("2026-11-02", pain_before=3, pain_worst=4, pain_morning=0)
    assert progress_words.pain(line) == "pain before 3, worst 4, next morning 0"
    assert progress_words.session(session("2026-11-02"), "en") == (
        "Mon 2 Nov, 18:00 · Hip check · 10 min"
    )
