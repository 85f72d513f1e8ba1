"""The question "How much does it hurt?": what it asks, what it tells, and that it can be read."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QColor, QFont, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from kneetimer.core.hurting import SECOND_ZERO_MS, Step
from kneetimer.core.record import Choice
from kneetimer.core.routine import Card
from kneetimer.core.text import Text
from kneetimer.gui.appearance import load_fonts
from kneetimer.gui.hurt_words import about, limit, note
from kneetimer.gui.theme import DARK, DARK_CONTRAST, LIGHT, LIGHT_CONTRAST
from kneetimer.gui.turn import Turn
from kneetimer.gui.widgets.fit_label import SMALLEST_PX, FitLabel
from kneetimer.gui.widgets.hurt_veil import HurtVeil
from kneetimer.storage.paths import assets_folder
from tests.driving import FakeClock
from tests.fakes import BRIDGE, CLAMSHELL, PLANK, ROLL, compiled, exercise, item

HINTS = ("Open less", "Leave out the hold")
SHELL = replace(CLAMSHELL, easier=tuple(Text.plain(hint) for hint in HINTS))
LONG_HINTS = (
    "Rücken an der Wand, Ferse gleitet langsam an der Wand hoch und wieder hinunter",
    "Stattdessen die Muschel, wenn das Knien auf dem linken Knie schmerzt",
    "Ohne Halten",
)
SHAPES = [(1280, 800), (800, 1280), (900, 900), (900, 600), (640, 400), (480, 900), (3840, 2160)]


@pytest.fixture(autouse=True)
def own_font(qapp):
    """Measure with the font that the program brings along."""
    before = QFont(qapp.font())
    load_fonts(qapp, assets_folder() / "fonts")
    yield
    qapp.setFont(before)


def work(*items, rep=1):
    """Give the first phase of this rep."""
    phases = compiled(*items).phases
    return next(p for p in phases if not p.is_pause and (p.rep is None or p.rep[0] == rep))


@pytest.fixture
def open_veil(qtbot):
    """Give a function that shows a veil that asks; it notes in `told` what it tells."""

    def open_(what=SHELL, *, size=(1280, 800), turn=Turn.OFF, theme=LIGHT, limits=(3, 5), **dose):
        page = QWidget()
        qtbot.addWidget(page)
        page.resize(*size)
        clock = FakeClock()
        veil = HurtVeil(page, clock)
        veil.page, veil.clock, veil.told = page, clock, []
        veil.decided.connect(lambda *values: veil.told.append(values))
        veil.cancelled.connect(lambda: veil.told.append("cancelled"))
        veil.setGeometry(page.rect())
        veil.set_theme(theme)
        veil.set_turn(turn)
        page.show()
        dose = dose or {"reps": 10, "sides": "each"}
        veil.ask(work(item(what, **dose), rep=7 if "reps" in dose else 1), "en", *limits)
        return veil

    return open_


def press(veil, *keys, apart_ms=1_000):
    """Press keys as the keyboard would, so far apart; digits as numbers."""
    for key in keys:
        veil.clock.now_ms += apart_ms
        code = Qt.Key(Qt.Key.Key_0 + key) if isinstance(key, int) and key < 10 else key
        veil.take_key(code)


def rows(veil):
    """Give the titles of the rows that are shown."""
    return [row.title.text() for row in veil.rows if row.isVisible()]


def numbers(veil):
    return [target.title.text() for target in veil.numbers if target.isVisible()]


ESCAPE, SPACE = Qt.Key.Key_Escape, Qt.Key.Key_Space


class TestHowMuch:
    def test_it_is_closed_until_it_asks(self, qtbot):
        page = QWidget()
        qtbot.addWidget(page)
        veil = HurtVeil(page)
        page.show()
        assert not veil.is_open
        veil.go_back()
        veil.tick()
        assert not veil.is_open

    def test_what_stands_there(self, open_veil):
        veil = open_veil()
        assert veil.is_open
        assert veil.about.text() == "Clamshell, left leg, rep 7 of 10"
        assert veil.question.text() == "How much does it hurt?"
        assert veil.hint.text() == "Press a digit. 0 twice is 10."
        assert (numbers(veil), rows(veil)) == ([str(n) for n in range(11)], [])

    def test_a_digit_leads_on(self, open_veil):
        veil = open_veil()
        press(veil, 4)
        assert veil.about.text() == "Pain 4 of 10 · Clamshell, left leg, rep 7 of 10"
        assert numbers(veil) == []
        assert veil.told == []

    def test_noughts(self, open_veil):
        veil = open_veil()
        press(veil, 0)
        assert (veil.step, veil.hint.text()) == (Step.ASKING, "0. Once more: 10.")
        press(veil, 0, apart_ms=300)
        assert veil.about.text().startswith("Pain 10 of 10")

    def test_one_nought_counts_when_its_time_is_over(self, open_veil):
        veil = open_veil()
        press(veil, 0)
        veil.clock.now_ms += SECOND_ZERO_MS - 1
        veil.tick()
        assert veil.step is Step.ASKING
        veil.clock.now_ms += 1
        veil.tick()
        assert veil.about.text().startswith("Pain 0 of 10")

    def test_it_wakes_by_itself_for_that(self, open_veil, qtbot):
        veil = open_veil()
        press(veil, 0)
        veil.clock.now_ms += SECOND_ZERO_MS
        veil._second_zero.start(0)
        qtbot.waitUntil(lambda: veil.step is Step.CHOOSING)

    def test_a_nought_is_taken_back_by_escape(self, open_veil):
        veil = open_veil()
        press(veil, 0, ESCAPE)
        assert (veil.is_open, veil.hint.text()) == (True, "Press a digit. 0 twice is 10.")

    @pytest.mark.parametrize("number", [0, 5, 10])
    def test_a_click_on_a_number_is_that_number(self, open_veil, qtbot, number):
        veil = open_veil()
        qtbot.mouseClick(veil.numbers[number], Qt.MouseButton.LeftButton)
        assert veil.about.text().startswith(f"Pain {number} of 10")

    @pytest.mark.parametrize("key", [SPACE, Qt.Key.Key_Return, Qt.Key.Key_Enter])
    def test_space_answers_nothing_here(self, open_veil, key):
        veil = open_veil()
        press(veil, key)
        assert (veil.is_open, veil.step, veil.told) == (True, Step.ASKING, [])

    def test_escape_cancels(self, open_veil):
        veil = open_veil()
        press(veil, ESCAPE)
        assert (veil.is_open, veil.told) == (False, ["cancelled"])

    def test_it_begins_anew_each_time(self, open_veil):
        veil = open_veil()
        press(veil, 0, ESCAPE, 9, ESCAPE, ESCAPE)
        veil.ask(work(item(BRIDGE, reps=4)), "en", 3, 5)
        assert (veil.step, veil.about.text(), veil.limit.text()) == (
            Step.ASKING,
            "Bridge, rep 1 of 4",
            "",
        )


class TestWhatToDo:
    def test_all_that_can_be_chosen(self, open_veil):
        veil = open_veil()
        press(veil, 2)
        assert veil.question.text() == "What would you like to do?"
        assert [(row.accessibleName()) for row in veil.rows if row.isVisible()] == [
            "1: Go on. As planned, with Space",
            "2: Make it easier. 2 ways to choose from",
            "3: Fewer reps. This set ends; 6 in the next",
            "4: Skip this side. The other side goes on",
            "5: Skip this exercise. What comes after it goes on",
            "6: End the session. What was done is kept",
        ]

    def test_only_what_fits(self, open_veil):
        veil = open_veil(PLANK, hold=30)
        press(veil, 2)
        assert rows(veil) == ["Go on", "Skip this exercise", "End the session"]

    @pytest.mark.parametrize(
        ("limits", "pain", "words"),
        [
            ((3, 5), 3, ""),
            ((3, 5), 4, "Your own limit for going on as planned is 3."),
            ((3, 5), 5, "Your own limit for stopping an exercise is 5."),
            ((2, 8), 9, "Your own limit for stopping an exercise is 8."),
        ],
    )
    def test_the_persons_own_limit_is_shown_when_it_is_reached(
        self, open_veil, limits, pain, words
    ):
        veil = open_veil(limits=limits)
        press(veil, pain)
        assert (veil.limit.text(), veil.limit.isVisible()) == (words, bool(words))
        assert len(rows(veil)) == 6  # it takes nothing away

    @pytest.mark.parametrize(
        ("digit", "choice"),
        [
            (1, Choice.GO_ON),
            (3, Choice.FEWER_REPS),
            (4, Choice.SKIP_SIDE),
            (5, Choice.SKIP_EXERCISE),
            (6, Choice.END),
        ],
    )
    def test_digits_and_clicks_choose(self, open_veil, qtbot, digit, choice):
        by_key, by_mouse = open_veil(), open_veil()
        for veil in (by_key, by_mouse):
            press(veil, 8)
        press(by_key, digit)
        by_mouse.clock.now_ms += 1_000
        qtbot.mouseClick(by_mouse.rows[digit - 1], Qt.MouseButton.LeftButton)
        for veil in (by_key, by_mouse):
            assert (veil.told, veil.is_open) == ([(8, choice, "")], False)

    def test_a_double_click_on_a_number_chooses_nothing(self, open_veil, qtbot):
        veil = open_veil()
        press(veil, 6)
        qtbot.mouseClick(veil.rows[5], Qt.MouseButton.LeftButton)
        assert (veil.step, veil.told) == (Step.CHOOSING, [])

    def test_space_goes_on(self, open_veil):
        veil = open_veil()
        press(veil, 2, SPACE)
        assert veil.told == [(2, Choice.GO_ON, "")]

    def test_a_digit_pressed_twice_chooses_nothing(self, open_veil):
        veil = open_veil()
        press(veil, 6, 6, apart_ms=120)
        assert (veil.step, veil.told) == (Step.CHOOSING, [])

    def test_escape_asks_again_how_much(self, open_veil):
        veil = open_veil()
        press(veil, 6, ESCAPE)
        assert (len(numbers(veil)), rows(veil), veil.limit.isVisible()) == (11, [], False)
        press(veil, 2)
        assert veil.about.text().startswith("Pain 2 of 10")

    def test_the_button_goes_back_as_well(self, open_veil, qtbot):
        veil = open_veil()
        press(veil, 6)
        for _ in range(2):
            qtbot.mouseClick(veil.back, Qt.MouseButton.LeftButton)
        assert veil.told == ["cancelled"]

    def test_nothing_is_chosen_beforehand(self, open_veil):
        veil = open_veil()
        press(veil, 9)
        for button in veil.findChildren(QAbstractButton):
            assert button.focusPolicy() is Qt.FocusPolicy.NoFocus
            assert not button.isChecked()


class TestEasier:
    def test_the_exercises_own_hints_one_by_one(self, open_veil):
        veil = open_veil()
        press(veil, 4, 2)
        assert veil.question.text() == "Which way would be easier?"
        assert rows(veil) == list(HINTS)
        press(veil, 2, apart_ms=2_000)
        assert veil.told == [(4, Choice.EASIER, "Leave out the hold")]

    def test_by_mouse(self, open_veil, qtbot):
        veil = open_veil()
        press(veil, 4)
        for number in (1, 0):
            veil.clock.now_ms += 1_000
            qtbot.mouseClick(veil.rows[number], Qt.MouseButton.LeftButton)
        assert veil.told == [(4, Choice.EASIER, "Open less")]

    def test_back_to_what_to_do(self, open_veil):
        veil = open_veil()
        press(veil, 4, 2, ESCAPE)
        assert len(rows(veil)) == 6

    def test_one_hint_is_shown_before_it_is_chosen(self, open_veil):
        veil = open_veil(replace(CLAMSHELL, easier=(Text.plain("Open less"),)))
        press(veil, 4)
        assert veil.rows[1].note.text() == "Open less"
        press(veil, 2, SPACE)
        assert veil.told == [(4, Choice.EASIER, "Open less")]

    def test_no_more_than_there_are_digits_for(self, open_veil):
        many = tuple(Text.plain(f"Way {n}") for n in range(1, 20))
        veil = open_veil(replace(CLAMSHELL, easier=many))
        press(veil, 4, 2)
        assert rows(veil) == [f"Way {n}" for n in range(1, 10)]


class TestWords:
    @pytest.mark.parametrize(
        ("phase", "words"),
        [
            (work(item(SHELL, reps=10, sides="each"), rep=7), "Clamshell, left leg, rep 7 of 10"),
            (work(item(SHELL, reps=4, sets=3)), "Clamshell, set 1 of 3, rep 1 of 4"),
            (work(item(ROLL, blocks=(4, 30), sides="right")), "Roll, right leg, block 1 of 4"),
            (work(item(ROLL, blocks=(1, 30), sides="right")), "Roll, right leg"),
            (work(item(BRIDGE, reps=8, pace="manual")), "Bridge"),
            (work(item(PLANK, hold=30)), "Plank"),
            (work(item(BRIDGE, reps=2, directions=["left"])), "Bridge, to the left, rep 1 of 2"),
            (work(item(BRIDGE, reps=2, directions=["Up"])), "Bridge, Up, rep 1 of 2"),
            (work(Card(Text.plain("Fetch the roller.")), item(BRIDGE)), "Fetch the roller."),
        ],
    )
    def test_what_it_is_about(self, phase, words):
        assert about(phase, "en") == words

    def test_the_side_is_named_in_the_language_of_the_person(self):
        phase = work(item(SHELL, reps=4, sides="left"))
        assert about(phase, "de") == "Clamshell, linkes Bein, rep 1 of 4"

    def test_no_limit_is_reached_where_it_may_go_on(self):
        assert [limit(pain, 3, 5) for pain in range(4)] == [""] * 4

    @pytest.mark.parametrize(("rep", "left"), [(1, 1), (2, 1), (7, 6), (10, 9)])
    def test_fewer_are_as_many_as_were_done(self, rep, left):
        phase = work(item(SHELL, reps=10), rep=rep)
        assert note(Choice.FEWER_REPS, phase, HINTS) == f"This set ends; {left} in the next"


class TestKeysAndClicks:
    @pytest.mark.parametrize("key", [5, ESCAPE, SPACE])
    def test_a_key_that_is_held_down_counts_once(self, open_veil, key):
        veil = open_veil()
        code = Qt.Key(Qt.Key.Key_0 + key) if key == 5 else key
        assert veil.take_key(code, repeated=True)
        assert (veil.step, veil.is_open) == (Step.ASKING, True)

    @pytest.mark.parametrize("key", [Qt.Key.Key_A, Qt.Key.Key_F11, Qt.Key.Key_Right])
    def test_other_keys_are_not_for_it(self, open_veil, key):
        assert not open_veil().take_key(key)

    def test_keys_that_get_here_count(self, open_veil):
        veil = open_veil()
        none = Qt.KeyboardModifier.NoModifier
        for key in (Qt.Key.Key_Q, Qt.Key.Key_5):
            QApplication.sendEvent(veil, QKeyEvent(QEvent.Type.KeyPress, key, none))
        assert veil.about.text().startswith("Pain 5")

    def test_clicks_beside_the_targets_do_nothing_and_stay_here(self, open_veil, qtbot):
        veil = open_veil()
        clicks = []
        veil.page.mousePressEvent = clicks.append
        qtbot.mouseClick(veil, Qt.MouseButton.LeftButton, pos=veil.rect().topLeft())
        qtbot.mouseClick(veil.question, Qt.MouseButton.LeftButton)
        assert (clicks, veil.step) == ([], Step.ASKING)

    def test_it_can_be_closed_without_a_word(self, open_veil):
        veil = open_veil()
        press(veil, 0)
        veil.dismiss()
        veil.tick()
        assert (veil.is_open, veil.told) == (False, [])


def contrast(one, other):
    """Give the ratio of WCAG."""

    def light(colour):
        parts = (colour.redF(), colour.greenF(), colour.blueF())
        lin = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
        return 0.2126 * lin[0] + 0.7152 * lin[1] + 0.0722 * lin[2]

    low, high = sorted((light(QColor(one)), light(QColor(other))))
    return (high + 0.05) / (low + 0.05)


class TestLooks:
    @pytest.mark.parametrize("theme", [LIGHT, DARK, LIGHT_CONTRAST, DARK_CONTRAST])
    def test_everything_can_be_read(self, open_veil, theme):
        veil = open_veil(theme=theme)
        press(veil, 6)
        for label in veil.findChildren(FitLabel):
            ground = theme.background if label.parent() is veil else theme.surface
            assert contrast(label._colour, ground) >= 7
        assert contrast(theme.on_accent, theme.accent) >= 7
        image = veil.grab().toImage()
        assert image.pixelColor(2, 2) == QColor(theme.background)

    def steps(self, veil):
        """Go through all it asks."""
        yield
        press(veil, 6)
        yield
        press(veil, 2)
        yield

    @pytest.mark.parametrize("size", SHAPES, ids=lambda size: f"{size[0]}x{size[1]}")
    @pytest.mark.parametrize("turn", list(Turn))
    def test_everything_is_inside_and_nothing_overlaps(self, open_veil, size, turn):
        veil = open_veil(size=size, turn=turn)
        for _ in self.steps(veil):
            parts = [part for part in veil.children() if isinstance(part, QWidget)]
            shown = [part for part in parts if part.isVisible() and part.accessibleName()]
            for number, part in enumerate(shown):
                assert veil.rect().contains(part.geometry())
                for other in shown[number + 1 :]:
                    assert not part.geometry().intersects(other.geometry())

    @pytest.mark.parametrize("size", SHAPES, ids=lambda size: f"{size[0]}x{size[1]}")
    def test_long_words_are_all_there(self, open_veil, size):
        hints = tuple(Text.plain(hint) for hint in LONG_HINTS)
        long = exercise("Seitliches Beinheben mit gebeugtem Knie an der Wand", easier=hints)
        veil = open_veil(long, size=size, reps=10, sets=3, sides="each")
        for _ in self.steps(veil):
            for label in veil.findChildren(FitLabel):
                if label.isVisible() and label.text():
                    label.fitted_px()
                    font = QFont(label._fit())
                    assert font.pixelSize() > SMALLEST_PX or label._shown(font) == label.text()

    def test_at_1280_by_800_it_is_large(self, open_veil):
        veil = open_veil()
        assert veil.question.fitted_px() >= 72
        assert {target.title.fitted_px() >= 56 for target in veil.numbers} == {True}
        assert min(min(target.width(), target.height()) for target in veil.numbers) >= 90
        press(veil, 6)
        assert {row.title.fitted_px() for row in veil.rows if row.isVisible()} == {50}
        assert min(row.height() for row in veil.rows if row.isVisible()) >= 130

    @pytest.mark.parametrize("turn", [Turn.LEFT, Turn.RIGHT])
    def test_turned_it_is_the_same_picture(self, open_veil, turn):
        upright = open_veil(size=(1280, 800))
        turned = open_veil(size=(800, 1280), turn=turn)
        for _ in zip(self.steps(upright), self.steps(turned), strict=True):
            for one, other in zip(upright.rows, turned.rows, strict=True):
                if one.isVisible():
                    assert one.size() == other.size().transposed()

    def test_it_follows_the_window(self, open_veil):
        veil = open_veil()
        before = veil.numbers[5].width()
        veil.resize(2560, 1600)
        assert veil.numbers[5].width() > 1.9 * before
        veil.set_turn(Turn.LEFT)
        assert veil.rect().contains(veil.numbers[10].geometry())

    def test_a_number_under_way_looks_different(self, open_veil):
        veil = open_veil()
        before = veil.numbers[0].grab().toImage()
        press(veil, 0)
        assert veil.numbers[0].grab().toImage() != before


class TestAccess:
    def test_everything_that_is_seen_has_a_name(self, open_veil):
        veil = open_veil()
        for keys in ((), (6,), (2,)):
            press(veil, *keys)
            for widget in veil.findChildren(QWidget):
                if widget.isVisible() and not (isinstance(widget, FitLabel) and not widget.text()):
                    assert widget.accessibleName()

    def test_all_of_it_is_told_at_once(self, open_veil):
        QAccessible.setActive(True)
        try:
            veil = open_veil()
            assert veil.accessibleName() == (
                "Clamshell, left leg, rep 7 of 10. How much does it hurt? "
                "Press a digit. 0 twice is 10."
            )
            press(veil, 6)
        finally:
            QAccessible.setActive(False)
        assert veil.accessibleName().startswith(
            "Pain 6 of 10 · Clamshell, left leg, rep 7 of 10. What would you like to do? "
            "Your own limit for stopping an exercise is 5. 1: Go on. As planned, with Space. 2: "
        )

    def test_nothing_can_smuggle_in_markup(self, open_veil):
        veil = open_veil(replace(SHELL, name=Text.plain("<b>Bridge</b>")))
        assert veil.about.text().startswith("<b>Bridge</b>")
        for label in veil.findChildren(QLabel):
            assert label.textFormat() is Qt.TextFormat.PlainText
