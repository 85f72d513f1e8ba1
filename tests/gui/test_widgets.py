"""The small parts that pages are made of."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QVBoxLayout, QWidget

from kneetimer.core.dose import Amount
from kneetimer.gui.theme import LIGHT
from kneetimer.gui.widgets.button import LinkButton, button, primary_button
from kneetimer.gui.widgets.flow_layout import FlowLayout
from kneetimer.gui.widgets.icon import Icon, IconButton
from kneetimer.gui.widgets.icon_paths import _ICONS, GRID, icon_path
from kneetimer.gui.widgets.label import label
from kneetimer.gui.widgets.marks import Dot, Switch, Tick
from kneetimer.gui.widgets.pair_row import PairRow
from kneetimer.gui.widgets.segmented import Segmented
from kneetimer.gui.widgets.skeleton import Skeleton
from kneetimer.gui.widgets.stepper import Spinner, Stepper

MARKS = [lambda: Switch("Sound"), lambda: Tick("Do"), lambda: Dot("A")]


@pytest.fixture
def shown(qtbot):
    """Show a widget and give it back."""

    def show(widget, width=0, height=0):
        qtbot.addWidget(widget)
        if width:
            widget.resize(width, height)
        widget.show()
        return widget

    return show


def colours(widget):
    """Give the colours of a widget as it is painted."""
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    step = max(1, min(image.width(), image.height()) // 40)
    columns, rows = range(0, image.width(), step), range(0, image.height(), step)
    return {image.pixelColor(x, y).name() for x in columns for y in rows}


class TestLabel:
    def test_markup_is_shown_as_it_is_written(self, shown):
        made = shown(label("<img src='/dev/zero'> & <b>bold</b>"))
        assert made.textFormat() is Qt.TextFormat.PlainText
        assert made.text() == "<img src='/dev/zero'> & <b>bold</b>"


class TestIcons:
    @pytest.mark.parametrize("name", sorted(_ICONS))
    def test_every_icon_stays_on_its_grid(self, name):
        box = icon_path(name).boundingRect()
        assert not box.isEmpty() or box.width() > 0
        assert box.left() >= 1
        assert box.top() >= 1
        assert box.right() <= GRID - 1
        assert box.bottom() <= GRID - 1

    @pytest.mark.parametrize("role", ["text", "muted", "accent", "warning", "danger"])
    def test_an_icon_is_painted(self, shown, role):
        assert len(colours(shown(Icon("search", 40, role)))) > 1

    def test_a_button_has_its_words_though_it_shows_none(self, shown):
        made = shown(IconButton("help", "Help"))
        assert (made.accessibleName(), made.toolTip()) == ("Help", "Help")
        before = colours(made)
        made.set_icon("close")
        made.setEnabled(False)
        assert colours(made) != before

    def test_a_link_shows_other_words(self, shown):
        made = shown(LinkButton("down", "More"))
        made.show_words("up", "Less")
        assert made.text() == "Less"


class TestButtons:
    @pytest.mark.parametrize("make", [button, primary_button])
    def test_enter_presses_too(self, shown, qtbot, make):
        made = shown(make("Go"))
        with qtbot.waitSignal(made.clicked):
            QTest.keyClick(made, Qt.Key.Key_Return)


class TestMarks:
    @pytest.mark.parametrize(
        "make", [lambda: Switch("Sound"), lambda: Tick("Do"), lambda: Dot("A")]
    )
    def test_a_press_anywhere_on_it_counts(self, shown, make):
        made = shown(make())
        QTest.mouseClick(made, Qt.MouseButton.LeftButton, pos=QPoint(made.width() - 3, 5))
        assert made.isChecked()

    @pytest.mark.parametrize(
        "make", [lambda: Switch("Sound"), lambda: Tick("Do"), lambda: Dot("A")]
    )
    def test_on_and_off_look_different(self, shown, make):
        made = shown(make())
        off = colours(made)
        made.setChecked(True)
        assert colours(made) != off

    def test_a_switch_has_the_words_of_its_row(self, shown):
        assert shown(Switch("Sound")).accessibleName() == "Sound"


class TestSegmented:
    def test_one_is_down(self, shown, qtbot):
        made = shown(Segmented("Begin with", ["Left", "Right"], 0))
        assert made.current == 0
        with qtbot.waitSignal(made.chosen) as told:
            QTest.mouseClick(made.button(1), Qt.MouseButton.LeftButton)
        assert told.args == [1]
        assert not made.button(0).isChecked()

    def test_none_may_be_down_yet(self, shown):
        made = shown(Segmented("Affected side", ["Left", "Right"]))
        assert made.current == -1
        assert made.button(0).accessibleName() == "Affected side: Left"


class TestSpinner:
    def make(self, shown, low, high, value, *, is_time=True):
        return shown(Spinner("Hold", Amount(low, high, low), value, is_time=is_time))

    @pytest.mark.parametrize(
        ("low", "high", "value", "text", "step_ms"),
        [
            (30_000, 60_000, 45_000, "45 s", 5_000),
            (10_000, 15_000, 10_000, "10 s", 1_000),
            (300_000, 600_000, 360_000, "6 min", 60_000),
            (500, 2_000, 1_500, "1.5 s", 500),
        ],
    )
    def test_a_time_has_the_unit_that_fits(self, shown, low, high, value, text, step_ms):
        made = self.make(shown, low, high, value)
        assert made.spin.text() == text
        made.more.click()
        assert made.value == value + step_ms

    def test_a_number_has_none(self, shown):
        made = self.make(shown, 8, 12, 10, is_time=False)
        assert (made.spin.text(), made.value) == ("10", 10)

    def test_it_stays_inside_and_says_where_it_ends(self, shown):
        made = self.make(shown, 8, 10, 99, is_time=False)
        assert made.value == 10
        assert not made.more.isEnabled()
        made.less.click()
        made.less.click()
        assert made.value == 8
        assert not made.less.isEnabled()

    def test_it_tells_milliseconds(self, shown, qtbot):
        made = self.make(shown, 10_000, 15_000, 10_000)
        with qtbot.waitSignal(made.changed) as told:
            made.more.click()
        assert told.args == [11_000]

    def test_enter_only_takes_the_number(self, shown):
        outside = QWidget()
        rows = QVBoxLayout(outside)
        made = Spinner("Reps", Amount(8, 12, 8), 8)
        rows.addWidget(made)
        pressed = []
        outside.keyPressEvent = pressed.append
        shown(outside)
        made.spin.setFocus()
        QTest.keyClick(made.spin, Qt.Key.Key_Return)
        assert pressed == []

    def test_the_wheel_passes_it_by(self, shown):
        made = self.make(shown, 8, 12, 10, is_time=False)
        made.spin.clearFocus()
        turn = QWheelEvent(
            QPointF(5, 5),
            QPointF(5, 5),
            QPoint(0, 120),
            QPoint(0, 120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(made.spin, turn)
        assert made.value == 10

    def test_a_stepper_has_words_above(self, shown):
        made = shown(Stepper("Hold", Amount(30_000, 60_000, 30_000), 30_000, is_time=True))
        assert made.findChild(QLabel).text() == "Hold"
        assert made.spinner.spin.accessibleName() == "Hold"
        assert made.spinner.less.accessibleName() == "Hold: less"


class TestFlowLayout:
    def fill(self, shown, width):
        outside = self.outside = QWidget()
        flow = FlowLayout(outside, gap_px=10)
        for _ in range(3):
            made = QPushButton("x")
            made.setFixedSize(100, 40)
            flow.addWidget(made)
        shown(outside, width, 200)
        return flow

    def places(self, flow):
        flow.activate()
        return [flow.itemAt(n).geometry().topLeft().toTuple() for n in range(flow.count())]

    def test_side_by_side_where_there_is_room(self, shown):
        flow = self.fill(shown, 340)
        assert self.places(flow) == [(0, 0), (110, 0), (220, 0)]

    def test_else_in_the_next_row(self, shown):
        flow = self.fill(shown, 250)
        assert self.places(flow) == [(0, 0), (110, 0), (0, 50)]

    def test_it_knows_its_height(self, shown):
        flow = self.fill(shown, 340)
        assert [flow.heightForWidth(width) for width in (340, 250, 100)] == [40, 90, 140]
        assert flow.sizeHint().toTuple() == (320, 40)
        assert flow.minimumSize().toTuple() == (100, 40)

    def test_nothing_is_past_the_end(self, shown):
        flow = self.fill(shown, 340)
        assert flow.itemAt(3) is None
        assert flow.takeAt(-1) is None
        assert flow.takeAt(0) is not None
        assert flow.count() == 2


class TestPairRow:
    def test_it_stands_upright_where_there_is_no_room(self, shown):
        first, second = QLabel("a"), QLabel("b")
        made = shown(PairRow(first, second, least_px=300, gap_px=10), 400, 100)
        assert first.y() == second.y()
        made.resize(200, 100)
        made.layout().activate()
        assert first.x() == second.x()
        assert first.geometry().intersected(second.geometry()) == QRect()


class TestSkeleton:
    def test_it_has_the_colours_of_its_theme(self, shown):
        seen = colours(shown(Skeleton(LIGHT, cards=True), 1280, 800))
        assert {LIGHT.background.lower(), LIGHT.surface.lower()} <= seen

    def test_the_first_run_shows_no_cards(self, shown):
        seen = colours(shown(Skeleton(LIGHT, cards=False), 1280, 800))
        assert LIGHT.surface.lower() not in seen
