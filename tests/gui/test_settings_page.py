"""The settings: each takes effect at once."""

from __future__ import annotations

from dataclasses import fields

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QSlider, QWidget

from kneetimer.audio.outputs.available import BackendInfo
from kneetimer.audio.voices.espeak import VOICES as EMBEDDED
from kneetimer.audio.voices.voice import VoiceInfo
from kneetimer.core.body import Side
from kneetimer.gui.pages.settings_page import SettingsPage
from kneetimer.gui.voice_words import ADD_FILE, voice_in_words
from kneetimer.gui.widgets.choice_box import ChoiceBox, Option
from kneetimer.gui.widgets.marks import Switch
from kneetimer.gui.widgets.segmented import Segmented
from kneetimer.gui.widgets.stepper import Spinner
from kneetimer.storage.settings import Settings

# What is set by using the app and not here.
ELSEWHERE = {"welcome_seen", "values", "left_out", "choices", "favourites"}
# What is set with something else: a file by the choice of a voice.
ALONG = {"voice_files"}

MAN = VoiceInfo("espeak:gmw/en", "Man 1, British", "en-GB", "espeak")
WOMAN = VoiceInfo("espeak:gmw/en+f1", "Woman 1, British", "en-GB", "espeak")
FRAU = VoiceInfo("espeak:gmw/de+f1", "Woman 1, German", "de-DE", "espeak")
ANNA = VoiceInfo("say:Anna", "Anna", "de-DE", "say")
FRED = VoiceInfo("say:Fred", "Fred", "en-US", "say")
LESSAC = VoiceInfo("piper:/v/lessac.onnx", "lessac", "en-US", "piper")
VOICES = [MAN, WOMAN, FRAU, ANNA, FRED, LESSAC]
BACKENDS = [
    BackendInfo("auto", "Automatic"),
    BackendInfo("miniaudio", "miniaudio"),
    BackendInfo("qt", "Qt Multimedia", False, "It is not installed."),
    BackendInfo("silent", "No sound"),
]


@pytest.fixture
def page(qtbot):
    made = SettingsPage(Settings())
    qtbot.addWidget(made)
    made.resize(1280, 740)
    made.show()
    return made


class TestFolder:
    """The folder for several machines."""

    def test_it_is_chosen_and_left(self, page, qtbot, monkeypatch):
        choice, row = page.controls["shared_folder"], page.setting_rows["shared_folder"]
        assert "KneeTimer itself sends nothing" in row.text
        assert choice.leave_button.isHidden()
        monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "/home/me/Sync")
        with qtbot.waitSignal(page.changed) as told:
            choice.choose_button.click()
        assert told.args[0].shared_folder == "/home/me/Sync"
        assert row.text.replace("\u200b", "").startswith("Now /home/me/Sync.")
        with qtbot.waitSignal(page.changed) as told:
            choice.leave_button.click()
        assert told.args[0].shared_folder == ""
        assert choice.leave_button.isHidden()

    def test_calling_it_off_changes_nothing(self, page, monkeypatch):
        monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
        page.controls["shared_folder"].choose_button.click()
        assert page.settings == Settings()

    def test_the_buttons_say_what_for(self, page):
        choice = page.controls["shared_folder"]
        assert choice.choose_button.accessibleName() == "Folder for several machines: Choose…"
        assert choice.leave_button.accessibleName() == "Folder for several machines: Do without"


def test_every_setting_has_a_control(page):
    assert set(page.controls) == {field.name for field in fields(Settings)} - ELSEWHERE - ALONG


@pytest.mark.parametrize(
    ("name", "number", "value"),
    [
        ("first_side", 1, Side.RIGHT),
        ("affected_side", 1, Side.LEFT),
        ("theme", 2, "dark"),
        ("heard", 1, "voice"),
        ("heard", 2, "tones"),
        ("wpm", 0, 125),
        ("wpm", 1, 140),
        ("wpm", 3, 180),
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


@pytest.mark.parametrize(
    "name", ["sound", "pan", "keep_awake", "full_screen_sessions", "reduced_motion"]
)
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


@pytest.mark.parametrize(
    ("name", "before", "tried"),
    [("volume", 80, "tried_sound"), ("voice_volume", 90, "tried_voice")],
)
def test_the_volumes(page, qtbot, name, before, tried):
    slider = page.controls[name]
    assert isinstance(slider, QSlider)
    assert slider.value() == before
    with qtbot.waitSignal(page.changed) as told:
        slider.setValue(40)
    assert getattr(told.args[0], name) == 40
    with qtbot.waitSignal(getattr(page, tried)):
        getattr(page, name).try_button.click()


def test_the_wheel_scrolls_the_page_and_turns_no_volume(page):
    page.setFocus()
    turn = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(page.controls["volume"], turn)
    assert page.controls["volume"].value() == 80


class TestVoice:
    def words(self, page):
        return [words for words, _ in page.voice.options]

    def test_until_they_are_found_there_is_the_one_that_is_set(self, page):
        assert self.words(page) == ["Built in", "Add a Piper voice…"]
        assert page.voice.text() == "Built in"

    def test_those_of_the_language_are_offered_and_all_files(self, page):
        page.show_voices(VOICES, "en")
        assert self.words(page) == [
            *["Built in", "Woman 1, British", "Fred", "lessac", "Add a Piper voice…"]
        ]
        page.show_voices(VOICES, "de")
        assert self.words(page) == [
            *["Built in", "Woman 1, German", "Anna", "lessac", "Add a Piper voice…"]
        ]

    def test_one_of_them_can_be_taken_and_the_built_in_one_again(self, page, qtbot):
        page.show_voices(VOICES, "en")
        with qtbot.waitSignal(page.changed) as told:
            page.voice.pick(WOMAN.id)
        assert told.args[0].voice == WOMAN.id
        assert page.voice.accessibleName() == "Voice: Woman 1, British"
        with qtbot.waitSignal(page.changed) as told:
            page.voice.pick("")
        assert told.args[0].voice == ""

    @pytest.mark.parametrize(
        ("voice", "searching", "found"),
        [
            ("say:Zoe", "Zoe", "Zoe (not on this machine)"),
            ("piper:/gone/amy.onnx", "amy", "amy (not on this machine)"),
            (FRAU.id, "Woman 1, German", "Woman 1, German (for another language)"),
            (ANNA.id, "Anna", "Anna"),
            (MAN.id, "Man 1, British", "Man 1, British"),
        ],
    )
    def test_the_one_that_is_set_is_always_shown(self, qtbot, voice, searching, found):
        page = SettingsPage(Settings(voice=voice))
        qtbot.addWidget(page)
        assert page.voice.accessibleName() == f"Voice: {searching}"
        page.show_voices(VOICES, "en")
        assert page.voice.accessibleName() == f"Voice: {found}"
        assert page.voice.value == voice

    def test_no_voice_at_all(self, page):
        page.show_voices([], "en")
        assert self.words(page) == ["Built in", "Add a Piper voice…"]

    def test_a_file_is_added_and_chosen(self, page, qtbot, monkeypatch):
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("/v/amy.onnx", ""))
        with qtbot.waitSignal(page.changed) as told:
            page.voice.pick(ADD_FILE)
        assert told.args[0].voice == "piper:/v/amy.onnx"
        assert told.args[0].voice_files == ("/v/amy.onnx",)
        assert page.voice.text() == "amy"
        page.show_voices([MAN, VoiceInfo("piper:/v/amy.onnx", "amy", "en-GB", "piper")], "en")
        assert page.voice.text() == "amy"

    def test_a_file_is_not_added_twice(self, page):
        for path in ("/v/amy.onnx", "/v/joe.onnx", "/v/amy.onnx"):
            page.add_voice_file(path)
        assert page.settings.voice_files == ("/v/amy.onnx", "/v/joe.onnx")
        assert page.settings.voice == "piper:/v/amy.onnx"

    def test_no_file_changes_nothing(self, page, qtbot, monkeypatch):
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
        with qtbot.assertNotEmitted(page.changed):
            page.voice.pick(ADD_FILE)
        assert page.voice.text() == "Built in"
        page.voice.pick(ADD_FILE)  # it can be asked for again

    def test_all_embedded_voices_have_words(self):
        assert [voice_in_words(voice.id) for voice in EMBEDDED] == [it.name for it in EMBEDDED]


class TestSpeed:
    def test_one_of_the_four_is_down(self, page):
        assert page.controls["wpm"].current == 2

    def test_another_one_in_the_file_has_its_own_entry(self, qtbot):
        page = SettingsPage(Settings(wpm=200))
        qtbot.addWidget(page)
        assert page.controls["wpm"].current == 4
        assert page.controls["wpm"].button(4).text() == "200 a minute"


class TestBackend:
    def test_those_not_here_say_why(self, page):
        page.show_backends(BACKENDS)
        assert page.backend.options == [
            ("Automatic", True),
            ("miniaudio", True),
            ("Qt Multimedia: It is not installed.", False),
            ("Nothing: no sound", True),
        ]

    def test_one_can_be_taken(self, page, qtbot):
        page.show_backends(BACKENDS)
        with qtbot.waitSignal(page.changed) as told:
            page.backend.pick("miniaudio")
        assert told.args[0].backend == "miniaudio"

    def test_one_that_is_not_here_cannot(self, page, qtbot):
        page.show_backends(BACKENDS)
        with qtbot.assertNotEmitted(page.changed):
            page.backend.pick("qt")

    def test_the_one_that_is_set_is_always_shown(self, qtbot):
        page = SettingsPage(Settings(backend="jack"))
        qtbot.addWidget(page)
        assert page.backend.accessibleName() == "Plays by: jack"
        page.show_backends(BACKENDS)
        assert page.backend.accessibleName() == "Plays by: jack (not on this machine)"

    def test_what_plays_now_is_said(self, page):
        row = page.setting_rows["backend"]
        page.show_backend("miniaudio, PulseAudio")
        assert row.text == "Now: miniaudio, PulseAudio"
        page.show_backend("")
        assert row.text == ""


class TestWhatCounts:
    """Only what has a say in what is heard is on show."""

    SOUND = ("heard", "voice_volume", "volume", "voice", "wpm", "pan", "backend")

    def shown(self, page):
        return [name for name in self.SOUND if page.setting_rows[name].isVisible()]

    def test_all_of_it(self, page):
        assert self.shown(page) == list(self.SOUND)

    def test_tones_alone(self, page):
        page.controls["heard"].button(2).click()
        assert self.shown(page) == ["heard", "volume", "pan", "backend"]

    def test_voice_alone(self, page):
        page.controls["heard"].button(1).click()
        assert self.shown(page) == ["heard", "voice_volume", "voice", "wpm", "backend"]

    def test_no_sound(self, page):
        page.controls["sound"].click()
        assert self.shown(page) == []
        page.controls["sound"].click()
        assert self.shown(page) == list(self.SOUND)


@pytest.mark.qt_log_ignore("^This plugin does not support")
class TestChoiceBox:
    @pytest.fixture
    def box(self, qtbot):
        options = [Option("Salt & pepper", 1), Option("A very long name indeed " * 4, 2)]
        made = ChoiceBox("Taste", options, 1)
        qtbot.addWidget(made)
        made.resize(made.sizeHint())
        made.show()
        return made

    def test_says_what_is_taken(self, box):
        assert box.text() == "Salt && pepper"
        assert box.accessibleName() == "Taste: Salt & pepper"

    def test_long_words_are_cut_and_can_be_read_whole(self, box):
        box.pick(2)
        box.resize(200, 40)
        assert box.text().endswith("…")
        assert box.toolTip() == "A very long name indeed " * 4
        assert box.sizeHint().width() < 400

    @pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Space])
    def test_keys_open_it(self, box, qtbot, key):
        QTimer.singleShot(0, box.menu().close)
        with qtbot.waitSignal(box.menu().aboutToShow):
            qtbot.keyClick(box, key)

    def test_new_options_wait_until_the_menu_is_closed(self, box, qtbot):
        box.menu().popup(QPoint())
        box.offer([Option("Sugar", 3), Option("Salt", 1)], 3)
        assert box.options[0][0] == "Salt & pepper"
        box.menu().close()
        qtbot.waitUntil(lambda: box.options == [("Sugar", True), ("Salt", True)])
        assert box.value == 1  # as it was taken by then


def test_choices_stand_one_above_the_other_where_there_is_no_room(qtbot):
    holder = QWidget()
    qtbot.addWidget(holder)
    row = Segmented("Hear", ["Voice and tones", "Voice alone", "Tones alone"], 0)
    row.setParent(holder)
    holder.show()
    row.resize(row.sizeHint())
    assert row.button(0).y() == row.button(2).y()
    row.resize(row.minimumSizeHint().width(), 200)
    row.layout().activate()
    assert row.button(0).x() == row.button(2).x()
    assert row.button(0).y() < row.button(1).y() < row.button(2).y()


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


class TestHowItFelt:
    def test_the_defaults(self, page):
        names = ("pain_keep_going", "pain_stop", "week_goal")
        assert [page.controls[name].value for name in names] == [3, 5, 0]
        asks = ("ask_before", "ask_after", "ask_morning")
        assert [page.controls[name].isChecked() for name in asks] == [True, True, True]

    @pytest.mark.parametrize(
        ("name", "value", "limits"),
        [
            ("pain_keep_going", 5, (5, 5)),
            ("pain_keep_going", 7, (7, 7)),
            ("pain_keep_going", 0, (0, 5)),
            ("pain_stop", 3, (3, 3)),
            ("pain_stop", 0, (0, 0)),
            ("pain_stop", 10, (3, 10)),
        ],
    )
    def test_one_limit_takes_the_other_one_along(self, page, name, value, limits):
        told = []
        page.changed.connect(told.append)
        page.controls[name].spin.setValue(value)
        assert [(of.pain_keep_going, of.pain_stop) for of in told] == [limits]
        shown = page.controls["pain_keep_going"].value, page.controls["pain_stop"].value
        assert shown == limits

    def test_the_goal_and_the_questions(self, page, qtbot):
        with qtbot.waitSignal(page.changed) as told:
            page.controls["week_goal"].spin.setValue(4)
        assert told.args[0].week_goal == 4
        with qtbot.waitSignal(page.changed) as told:
            page.controls["ask_morning"].click()
        assert not told.args[0].ask_morning

    @pytest.mark.parametrize(
        ("name", "most"), [("pain_keep_going", 10), ("pain_stop", 10), ("week_goal", 14)]
    )
    def test_bounds(self, page, name, most):
        spin = page.controls[name].spin
        assert (spin.minimum(), spin.maximum()) == (0, most)
