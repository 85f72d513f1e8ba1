"""Programmes for the pages, from text as a person would write it, and days of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from kneetimer.core.enrolment import Enrolment
from kneetimer.core.record import Moment
from kneetimer.core.summary import SessionLine
from kneetimer.core.text import Text
from kneetimer.core.today import today
from kneetimer.gui.pages.programme_page import ProgrammePage
from kneetimer.gui.pages.programmes_page import ProgrammeLine, ProgrammesPage
from kneetimer.gui.pages.today_page import TodayPage
from kneetimer.gui.under_way import UnderWay
from kneetimer.storage.programme_file import read_programme

DAY = date(2026, 11, 21)
TITLES = {"hip": "Hip and IT band", "roll": "Roll from hip to knee"}
TEXT = """format: kneetimer-programme/1
title: Weeks for the hip
description: Two ways.
note: Take your time.
missed: lapse
source: [{title: A leaflet, note: Page 3, link: "https://example.org"}]
variants:
  two: {title: Two days a week, description: For a busy week.}
  four: {title: Four days a week, schedule: {times_a_week: 4}}
schedule: {days: [thu, sat, sun], at: ["08:00", "18:00"], may_split: true}
phases:
  - weeks: 1
    title: First
    routine: {routine: hip, note: Slowly.}
    dose: {sets: 2, reps: 6}
    gate: {all_sets: true, pain_below: 4}
  - {weeks: 2-3, title: Second, routine: {routine: roll, optional: true}}
upkeep: {title: Keeping it up, schedule: {times_a_week: 1}, routine: hip}
"""


class Routines:
    """Two routines without named items."""

    def stems(self):
        return TITLES.keys()

    def items_of(self, _stem):
        return ()


def programme(text=TEXT):
    return read_programme(text, Routines())


def title_of(stem):
    return TITLES[stem]


def line(day, routine="hip", **said):
    moment = Moment(int((day - date(1970, 1, 1)).total_seconds() * 1000) + 40_000_000)
    title = Text.plain(TITLES[routine])
    return SessionLine(f"{day}", moment, 600_000, title, routine, True, 4, 4, **said)


def under_way(sessions=(), day=DAY, text=TEXT, **enrolment):
    made = programme(text)
    one = replace(Enrolment("weeks", DAY), **enrolment)
    return UnderWay("weeks", made, one, today(made, one, sessions, day))


def open_today(window):
    page = TodayPage("en")
    asked = under_way([line(DAY, pain_after=2)], date(2026, 11, 28))
    page.show_day(DAY, [under_way([line(DAY)]), asked], title_of)
    for card, _, _ in page.cards:
        card.show_length("10–11 min")
    window.set_home(page, page.accessibleName())
    window.go_home()


def open_programmes(window):
    page = ProgrammesPage(Path("/own"))
    page.show_lines(
        [
            ProgrammeLine("a", "Weeks for the hip", "Two ways.", "3 weeks", "Week 1 of 3 · First"),
            ProgrammeLine("b", "Weeks for the knee", "One way.", "12 weeks"),
        ]
    )
    window.open_page(page, page.accessibleName())


def open_programme(window):
    page = ProgrammePage("weeks", programme(), DAY, title_of, "en")
    window.open_page(page, "Weeks for the hip")


def open_paused(window):
    open_programme(window)
    window.current.show_state(under_way(pauses=((DAY, None),)), DAY)
    window.current.state.again.click()


def open_pause(window):
    open_programme(window)
    window.current.show_state(under_way(), DAY)
    window.current.state.pause.click()
