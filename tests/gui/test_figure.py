"""The figure as a widget: moved from outside, playing by itself, or still."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QEnterEvent, QFocusEvent, QPalette, QPolygon

from kneetimer.core.body import Position, Side
from kneetimer.core.exercise import Exercise, Muscles, Tempo, Works
from kneetimer.core.figure_stance import Stance, preview_of
from kneetimer.core.text import Text
from kneetimer.gui.widgets.figure import FigureWidget
from tests.core.figures import CLAM, SQUAT

pytestmark = pytest.mark.usefixtures("qapp")

CLAMSHELL = Exercise(
    "clamshell",
    Text((("en", "Clamshell"), ("de", "Muschel"))),
    Position.SIDE_LYING,
    Works.TOP_LEG,
    tempo=Tempo(2_000, 5_000, 3_000, 1_000),
    cues=(Text.plain("Heels together"), Text.plain("Open the top knee")),
    muscles=Muscles((Text.plain("Gluteus medius"),)),
    figure=CLAM,
)
SQUATS = Exercise("squat", Text.plain("Squat"), Position.STANDING, Works.BOTH, figure=SQUAT)


@pytest.fixture
def widget(qtbot):
    made = FigureWidget()
    qtbot.addWidget(made)
    made.resize(300, 200)
    return made


def picture(widget):
    return widget.grab().toImage()


def test_shows_nothing_at_first(widget):
    colours = {picture(widget).pixel(x, 100) for x in range(300)}
    assert len(colours) == 1
    assert widget.accessibleName() == ""
    widget.play()
    assert not widget.is_playing
    widget.show_preview(500)
    assert widget.stance == Stance(0.0)


def test_an_exercise_without_a_figure_shows_nothing(widget):
    widget.show_exercise(replace(CLAMSHELL, figure=None), Side.LEFT)
    assert len({picture(widget).pixel(x, 100) for x in range(300)}) == 1
    assert not widget.is_mirrored


class TestToldFromOutside:
    def test_shows_each_moment(self, widget):
        widget.show_exercise(CLAMSHELL, Side.LEFT)
        start = picture(widget)
        widget.set_moment(1.0)
        end = picture(widget)
        widget.set_stance(Stance(1.0, 1.0))
        breathed = picture(widget)
        assert start != end != breathed
        widget.set_moment(0.0)
        assert picture(widget) == start

    def test_has_no_time_of_its_own(self, widget):
        widget.show_exercise(CLAMSHELL, Side.LEFT)
        widget.set_moment(0.5)
        assert not widget.is_playing

    def test_another_exercise_begins_at_its_start(self, widget):
        widget.show_exercise(CLAMSHELL, Side.LEFT)
        widget.set_moment(1.0)
        widget.show_exercise(SQUATS)
        assert widget.stance == Stance(0.0)

    def test_the_same_again_changes_nothing(self, widget):
        widget.show_exercise(CLAMSHELL, Side.LEFT)
        widget.set_moment(1.0)
        widget.show_exercise(CLAMSHELL, Side.LEFT)
        assert widget.stance == Stance(1.0)


class TestSide:
    @pytest.mark.parametrize(
        ("side", "mirrored"), [(Side.LEFT, False), (Side.RIGHT, True), (None, False)]
    )
    def test_the_side_that_works_is_the_one_that_is_painted(self, widget, side, mirrored):
        widget.show_exercise(CLAMSHELL, side)
        assert widget.is_mirrored is mirrored

    def test_sides_are_mirror_images(self, widget):
        widget.show_exercise(CLAMSHELL, Side.LEFT)
        left = picture(widget)
        widget.show_exercise(CLAMSHELL, Side.RIGHT)
        right = picture(widget)
        assert left != right
        flipped = left.flipped(Qt.Orientation.Horizontal)
        same = sum(flipped.pixel(x, y) == right.pixel(x, y) for x in range(300) for y in range(200))
        assert same > 0.97 * 300 * 200


class TestPlaying:
    def test_goes_through_the_movement(self, widget):
        widget.show_exercise(CLAMSHELL, Side.LEFT)
        widget.play()
        assert widget.is_playing
        widget.show_preview(1_000)
        assert widget.stance == preview_of(CLAMSHELL, 1_000) == Stance(0.5)

    def test_the_timer_moves_it(self, widget, qtbot):
        widget.show_exercise(CLAMSHELL, Side.LEFT)
        widget.play()
        qtbot.waitUntil(lambda: widget.stance.progress > 0.0)

    def test_stops_at_the_start(self, widget):
        widget.show_exercise(CLAMSHELL, Side.LEFT)
        widget.play()
        widget.show_preview(1_000)
        widget.stop()
        assert (widget.is_playing, widget.stance) == (False, Stance(0.0))

    def test_stopping_what_does_not_play_keeps_what_is_shown(self, widget):
        widget.show_exercise(CLAMSHELL, Side.LEFT)
        widget.set_moment(0.5)
        widget.stop()
        assert widget.stance == Stance(0.5)

    def test_nobody_looks_at_what_is_hidden(self, widget, qtbot):
        widget.show_exercise(CLAMSHELL, Side.LEFT)
        widget.show()
        qtbot.waitExposed(widget)
        widget.play()
        widget.hide()
        assert not widget.is_playing


def enter(widget):
    point = QPointF(5, 5)
    widget.enterEvent(QEnterEvent(point, point, point))


class TestHover:
    def test_plays_under_the_mouse(self, widget):
        widget.show_exercise(CLAMSHELL, Side.LEFT)
        widget.set_plays_on_hover(plays=True)
        enter(widget)
        assert widget.is_playing
        widget.leaveEvent(QEvent(QEvent.Type.Leave))
        assert not widget.is_playing

    def test_plays_with_the_keyboard_on_it(self, widget):
        widget.show_exercise(CLAMSHELL, Side.LEFT)
        widget.set_plays_on_hover(plays=True)
        widget.focusInEvent(QFocusEvent(QEvent.Type.FocusIn))
        assert widget.is_playing
        widget.focusOutEvent(QFocusEvent(QEvent.Type.FocusOut))
        assert not widget.is_playing

    def test_does_not_in_a_session(self, widget):
        widget.show_exercise(CLAMSHELL, Side.LEFT)
        enter(widget)
        widget.focusInEvent(QFocusEvent(QEvent.Type.FocusIn))
        assert not widget.is_playing
        widget.leaveEvent(QEvent(QEvent.Type.Leave))
        widget.focusOutEvent(QFocusEvent(QEvent.Type.FocusOut))


def arrow_box(image):
    """Give the box round what has the colour of the arrow."""
    found = [
        QPoint(x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y) == QColor("#ff00ff")
    ]
    return QPolygon(found).boundingRect()


class TestReducedMotion:
    @pytest.mark.parametrize("size", [(600, 150), (150, 600)])
    def test_shows_start_and_end_at_once(self, widget, size):
        widget.resize(*size)
        widget.show_exercise(CLAMSHELL, Side.LEFT)
        moving = picture(widget)
        widget.set_reduced_motion(reduced=True)
        both = picture(widget)
        widget.set_moment(1.0)
        assert picture(widget) == both != moving

    @pytest.mark.parametrize("size", [(600, 150), (150, 600)])
    @pytest.mark.parametrize("strokes", [False, True])
    def test_an_arrow_between_them_is_plain_to_see(self, widget, size, strokes):
        widget.resize(*size)
        palette = QPalette(widget.palette())
        palette.setColor(QPalette.ColorRole.WindowText, QColor("#ff00ff"))
        widget.setPalette(palette)
        figure = SQUAT if size[0] > size[1] else CLAM
        widget.show_exercise(replace(CLAMSHELL, figure=replace(figure, strokes=strokes)), Side.LEFT)
        widget.set_reduced_motion(reduced=True)
        arrow = arrow_box(picture(widget))
        along, across = (arrow.width(), arrow.height())[:: 1 if size[0] > size[1] else -1]
        # Of the long side, which shows start, arrow and end.
        assert 0.11 < along / 600 < 0.16
        assert 0.07 < across / 600 < 0.11
        assert abs(arrow.center().x() - size[0] / 2) <= 2
        assert abs(arrow.center().y() - size[1] / 2) <= 2

    def test_strokes_go_both_ways(self, widget):
        widget.resize(600, 150)
        widget.set_reduced_motion(reduced=True)
        pictures = []
        for strokes in (False, True):
            widget.show_exercise(replace(SQUATS, figure=replace(SQUAT, strokes=strokes)))
            pictures.append(picture(widget))
        assert pictures[0] != pictures[1]

    def test_does_not_play(self, widget):
        widget.show_exercise(CLAMSHELL, Side.LEFT)
        widget.play()
        widget.set_reduced_motion(reduced=True)
        assert not widget.is_playing
        widget.play()
        assert not widget.is_playing


def test_muscles_glow_on_request(widget):
    widget.show_exercise(CLAMSHELL, Side.LEFT)
    plain = picture(widget)
    widget.set_glowing(glowing=True)
    assert picture(widget) != plain


def test_takes_on_the_colours_of_the_theme(widget):
    widget.show_exercise(CLAMSHELL, Side.LEFT)
    light = picture(widget)
    dark = QPalette(widget.palette())
    dark.setColor(QPalette.ColorRole.Window, QColor("#161514"))
    widget.setPalette(dark)
    again = picture(widget)
    middle = [(x, 100) for x in range(300)]
    assert [light.pixel(*at) for at in middle] != [again.pixel(*at) for at in middle]


@pytest.mark.parametrize(
    ("side", "name"),
    [
        (None, "Picture: Clamshell"),
        (Side.LEFT, "Picture: Clamshell, left side"),
        (Side.RIGHT, "Picture: Clamshell, right side"),
    ],
)
def test_says_in_words_what_it_shows(widget, side, name):
    widget.show_exercise(CLAMSHELL, side)
    assert widget.accessibleName() == name
    assert widget.accessibleDescription() == "Heels together. Open the top knee"
    widget.show_exercise(None)
    assert widget.accessibleName() == widget.accessibleDescription() == ""


@pytest.mark.parametrize("size", [1, 7, 40, 2_000])
def test_any_size_can_be_painted(widget, size):
    widget.show_exercise(CLAMSHELL, Side.RIGHT)
    widget.resize(size, size)
    assert not widget.grab().isNull()
    assert widget.sizeHint().width() > widget.minimumSizeHint().width()
