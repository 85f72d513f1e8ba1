"""The parts of the programmes' pages: the table of weeks, the words, what is asked, the trail."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta

import pytest
from PySide6.QtWidgets import QFrame, QLabel, QStackedWidget, QWidget

from kneetimer.core.enrolment import Enrolment
from kneetimer.core.programme import Gate, Question
from kneetimer.core.programme_days import Due
from kneetimer.core.text import Text
from kneetimer.core.today import Ask
from kneetimer.gui import programme_words
from kneetimer.gui.pages.today_page import TodayPage
from kneetimer.gui.programme_table import planned_days, week_rows
from kneetimer.gui.trail import Trail
from kneetimer.gui.widgets.today_ask import AskCard
from kneetimer.gui.widgets.week_table import WeekTable
from tests.gui.programme_samples import DAY, TEXT, line, programme, title_of, under_way

ENROLMENT = Enrolment("weeks", DAY)


class TestRows:
    def test_each_week_and_the_upkeep_once(self):
        rows = week_rows(programme(), ENROLMENT)
        assert [(row.number, row.is_upkeep) for row in rows] == [
            (1, False),
            (2, False),
            (3, False),
            (4, True),
        ]
        assert [phase.get() for phase in rows[0].phases] == ["First"]
        assert [len(day.due) for day in rows[0].days] == [2, 2, 0, 0, 0, 2, 0]

    def test_without_upkeep_the_last_week_is_the_end(self):
        bare = programme(TEXT.partition("upkeep")[0])
        assert [row.number for row in week_rows(bare, ENROLMENT)] == [1, 2, 3]

    def test_from_the_week_that_it_begins_with(self):
        rows = week_rows(programme(), replace(ENROLMENT, week=3))
        assert [row.number for row in rows] == [3, 4]
        assert rows[0].days[0].day == DAY

    def test_an_end_cuts_it_off(self):
        ended = replace(ENROLMENT, ended=DAY + timedelta(days=9))
        assert [len(row.days) for row in week_rows(programme(), ended)] == [7, 2]

    def test_days_of_each_calendar_week_without_extras(self):
        one = (programme(), ENROLMENT)
        monday = date(2026, 11, 16)
        assert planned_days([one], date(2026, 11, 18)) == {monday: 2}
        by_week = planned_days([one, one], date(2026, 12, 6))
        assert list(by_week.values())[:3] == [2, 1, 0]
        assert list(by_week) == [monday + n * timedelta(days=7) for n in range(3)]
        assert planned_days([], monday) == {}


class TestTable:
    @pytest.fixture
    def table(self, qtbot):
        made = WeekTable(title_of, "en")
        qtbot.addWidget(made)
        made.resize(1000, 800)
        made.show_weeks(week_rows(programme(), ENROLMENT), DAY)
        made.show()
        return made

    def texts(self, table):
        found = table._inner.findChildren(QLabel)
        return [label.text() for label in found]

    def test_weeks_by_days_with_today_marked(self, table):
        said = self.texts(table)
        assert said[:7] == ["Sat", "Sun", "Mon", "Tue", "Wed", "Thu", "Fri"]
        assert said[7:15] == [
            "First",
            "Week 1",
            "21 Nov",
            "today",
            "Hip and IT band, 2 times",
            "2 × 6",
            "Hip and IT band, 2 times",
            "2 × 6",
        ]
        assert "After that" in said
        marked = [f for f in table.findChildren(QFrame) if f.property("kind") == "info"]
        assert len(marked) == 1

    def test_a_list_where_there_is_no_room(self, table):
        table.resize(420, 800)
        said = self.texts(table)
        assert said[:3] == [
            "First",
            "Week 1",
            "Sat 21 Nov, today: Hip and IT band, 2 times 2 × 6",
        ]
        table.resize(1000, 800)
        assert self.texts(table)[0] == "Sat"

    def test_an_empty_week_says_so(self, table):
        text = TEXT.replace("weeks: 2-3, title: Second", "weeks: 3, title: Second")
        text = text.replace(
            "  - {weeks: 3", "  - {weeks: 2, title: Easy, empty: true}\n  - {weeks: 3"
        )
        table.resize(420, 800)
        table.show_weeks(week_rows(programme(text), ENROLMENT), DAY)
        assert "nothing due" in self.texts(table)

    def test_the_same_again_builds_nothing(self, table):
        inner = table._inner
        table.show_weeks(week_rows(programme(), ENROLMENT), DAY)
        assert table._inner is inner


class TestWords:
    @pytest.mark.parametrize(
        ("days", "words"),
        [
            (-8, "Friday, 13 Nov"),
            (-2, "Thursday"),
            (-1, "yesterday"),
            (0, "today"),
            (1, "tomorrow"),
            (6, "Friday"),
            (7, "Saturday, 28 Nov"),
            (60, "Wednesday, 20 Jan 2027"),
        ],
    )
    def test_days(self, days, words):
        assert programme_words.day_name(DAY + timedelta(days=days), DAY, "en") == words

    def test_everything_about_something_due(self):
        due = Due(
            "k",
            DAY,
            1,
            "hip",
            number=(2, 3),
            at=time(8, 5),
            optional=True,
            may_split=True,
            moved_from=DAY - timedelta(days=2),
        )
        assert programme_words.facts(due, DAY, "en") == [
            "08:05",
            "session 2 of 3",
            "from Thursday",
            "if you like",
            "may be spread over the day",
        ]
        assert programme_words.facts(Due("k", DAY, 1, "hip"), DAY, "en") == []

    def test_where(self):
        two = programme().variants[0]
        phases = [Text.plain("A"), Text.plain("B"), Text.plain("A")]
        assert programme_words.where(2, two, phases, "en") == "Week 2 of 3 · A and B"
        assert programme_words.where(9, two, (), "en") == "Week 9"
        assert [programme_words.weeks(n) for n in (1, 12)] == ["1 week", "12 weeks"]

    def test_where_doses_come_from(self):
        made = programme()
        assert programme_words.origin(made, 3, "4 × 6", "en") == (
            "From “Weeks for the hip”, week 3: 4 × 6."
        )
        assert programme_words.origin(made, 3, "", "en") == (
            "The doses are those of “Weeks for the hip”, week 3."
        )


class TestAsk:
    def card(self, qtbot, about, sessions=()):
        made = AskCard(Ask(about, 1, 2, tuple(sessions)), "en")
        qtbot.addWidget(made)
        return made

    @pytest.mark.parametrize(
        ("gate", "words"),
        [
            (Gate("g", all_sets=True), "Were all sets done?"),
            (Gate("g", pain_below=4), "Did pain stay below 4?"),
            (Gate("g", True, 4), "Were all sets done, and did pain stay below 4?"),
            (Gate("g", True, 4, Text.plain("Steady on one leg?")), "Steady on one leg?"),
        ],
    )
    def test_gates(self, qtbot, gate, words):
        card = self.card(qtbot, gate)
        assert (card.about.text(), card.question.text()) == ("Week 2 is over.", words)
        assert card.known.isHidden()
        assert card.no.accessibleName() == f"{words} Not yet"

    def test_what_the_diary_knows_is_said_as_far_as_it_is_asked(self, qtbot):
        done = [line(DAY, pain_before=3), line(DAY, pain_worst=5)]
        both, sets, pain = Gate("g", True, 4), Gate("g", True), Gate("g", pain_below=4)
        said = [self.card(qtbot, gate, done).known.text() for gate in (both, sets, pain)]
        assert said == [
            "In your diary: all sets done, pain 5 at most.",
            "In your diary: all sets done.",
            "In your diary: pain 5 at most.",
        ]

    def test_answers(self, qtbot):
        for about, no in ((Gate("g", True), "not yet"), (Question("q", Text.plain("?")), "no")):
            card = self.card(qtbot, about)
            said = []
            card.answered.connect(lambda answer, _words, said=said: said.append(answer))
            card.yes.click()
            card.no.click()
            assert said == ["yes", no]


class TestTrail:
    @pytest.fixture
    def trail(self, qtbot):
        stack = QStackedWidget()
        qtbot.addWidget(stack)
        made = Trail(stack)
        self.library = self.page("library")
        made.go(self.library, "Library")
        made.keep(self.library)
        return made

    def page(self, name):
        made = QWidget()
        made.setObjectName(name)
        return made

    def names(self, trail):
        return [page.objectName() for page in trail._pages]

    def test_another_first_page_takes_the_place_of_the_only_one(self, trail):
        home = self.page("home")
        trail.keep(home)
        trail.begin_with(home, keeps_first=True)
        assert self.names(trail) == ["home"]
        trail.begin_with(self.library, keeps_first=False)
        assert self.names(trail) == ["library"]

    def test_with_pages_after_it_the_old_one_stays_between(self, trail):
        home = self.page("home")
        trail.go(self.page("one"), "One")
        trail.keep(home)
        trail.begin_with(home, keeps_first=True)
        assert self.names(trail) == ["home", "library", "one"]
        trail.begin_with(self.library, keeps_first=False)
        assert self.names(trail) == ["library", "one"]

    def test_without_the_library_in_between_it_comes_first(self, trail):
        home = self.page("home")
        trail.keep(home)
        trail.begin_with(home, keeps_first=True)
        trail.go(self.page("one"), "One")
        assert trail.way_back == ""  # the home has no title here
        trail.begin_with(self.library, keeps_first=False)
        assert self.names(trail) == ["library", "one"]
        assert trail.way_back == "Library"

    def test_a_kept_page_outlives_the_way_back(self, trail, qtbot):
        one, guest = self.page("one"), self.page("guest")
        trail.go(one, "One")
        trail.take_in(guest)
        assert trail.is_guest(guest)
        with qtbot.waitSignal(one.destroyed):
            trail.cut(0)
        assert (len(trail), guest.objectName(), self.library.objectName()) == (
            0,
            "guest",
            "library",
        )
        with qtbot.waitSignal(self.library.destroyed):
            trail.clear()


def test_a_day_with_nothing_known_shows_only_its_title(qtbot):
    page = TodayPage("en")
    qtbot.addWidget(page)
    page.show()
    assert (page.title.text(), page.cards) == ("Today", [])
    assert page.show_day(DAY, [under_way()], title_of)
    assert not page.show_day(DAY, [under_way()], title_of)
    assert page.focusProxy() is page.sections[0].cards[0]
