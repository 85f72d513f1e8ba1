"""The settings: each takes effect at once."""

from __future__ import annotations

from dataclasses import fields

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSlider

from kneetimer.core.body import Side
from kneetimer.gui.pages.settings_page import SettingsPage
from kneetimer.gui.widgets.marks import Switch
from kneetimer.gui.widgets.segmented import Segmented
from kneetimer.gui.widgets.stepper import Spinner
from kneetimer.storage.settings import Settings

# What is set by using the app and not here.
ELSEWHERE = {"welcome_seen", "values", "left_out", "choices"}


@pytest.fixture
def page(qtbot):
    made = SettingsPage(Settings())
    qtbot.addWidget(made)
    made.resize(1280, 740)
    made.show()
    return made


def test_every_setting_has_a_control(page):
    assert set(page.controls) == {field.name for field in fields(Settings)} - ELSEWHERE


@pytest.mark.parametrize(
    ("name", "number", "value"),
    [
        ("first_side", 1, Side.RIGHT),
        ("affected_side", 1, Side.LEFT),
        ("theme", 2, "dark"),
        ("language", 2, "de"),
    ],
)
def test_choices(page, qtbot, name, number, value):
    control = page.controls[name]
    assert isinstance(control, Segmented)
    with qtbot.waitSignal(page.changed) as told:
        control.button(number).click()
    assert getattr(told.args[0], name) == value
    assert page.settings == told.args[0]


@pytest.mark.parametrize("name", ["sound", "keep_awake", "full_screen_sessions", "reduced_motion"])
def test_switches(page, qtbot, name):
    control = page.controls[name]
    assert isinstance(control, Switch)
    before = getattr(page.settings, name)
    assert control.isChecked() is before
    with qtbot.waitSignal(page.changed) as told:
        control.click()
    assert getattr(told.args[0], name) is not before


@pytest.mark.parametrize(("name", "value"), [("ready_ms", 6_000), ("change_extra_ms", 5_000)])
def test_times(page, qtbot, name, value):
    control = page.controls[name]
    assert isinstance(control, Spinner)
    with qtbot.waitSignal(page.changed) as told:
        control.more.click()
    assert getattr(told.args[0], name) == value


def test_the_volume(page, qtbot):
    slider = page.controls["volume"]
    assert isinstance(slider, QSlider)
    assert slider.value() == 80
    with qtbot.waitSignal(page.changed) as told:
        slider.setValue(40)
    assert told.args[0].volume == 40
    with qtbot.waitSignal(page.tried_sound):
        page.try_button.click()


def test_the_same_again_is_not_told(page, qtbot):
    with qtbot.assertNotEmitted(page.changed):
        page.controls["theme"].button(0).click()


def test_it_shows_what_is_set(qtbot):
    page = SettingsPage(Settings(affected_side=Side.RIGHT, theme="light", ready_ms=0, sound=False))
    qtbot.addWidget(page)
    assert page.controls["affected_side"].current == 2
    assert page.controls["theme"].current == 1
    assert page.controls["ready_ms"].value == 0
    assert not page.controls["sound"].isChecked()


def test_a_value_that_is_none_of_the_choices_shows_the_first(qtbot):
    page = SettingsPage(Settings(language="fr"))
    qtbot.addWidget(page)
    assert page.controls["language"].current == 0


def test_controls_go_below_their_words_where_there_is_no_room(page):
    control = page.controls["affected_side"]
    row = control.parentWidget()
    assert control.x() > row.width() // 2
    page.resize(560, 400)
    row.layout().activate()
    assert control.x() == 0


def test_nothing_scrolls_sideways(page):
    page.resize(480, 340)
    bar = page.horizontalScrollBarPolicy()
    assert bar is Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    assert page.widget().minimumSizeHint().width() <= page.viewport().width()
