"""Large text that fits: never cut off, never larger than asked, never markup."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics

from kneetimer.gui.widgets.fit_label import SMALLEST_PX, FitLabel

pytestmark = pytest.mark.usefixtures("qapp")

GERMAN = "Oberschenkelaußenseitenfaszienrollmassage im Einbeinstand"


def label(text="", most_px=72, size=(600, 200), **more):
    made = FitLabel(most_px, **more)
    made.resize(*size)
    made.set_text(text)
    return made


def ink(of):
    """Give left, top, right and bottom of all that is painted; None for nothing."""
    image = of.grab().toImage()
    ground = image.pixel(0, 0)
    spots = [
        (x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixel(x, y) != ground
    ]
    if not spots:
        return None
    xs, ys = zip(*spots, strict=True)
    return min(xs), min(ys), max(xs), max(ys)


def test_tells_its_words_to_people_and_screen_readers():
    made = label("Left leg")
    assert (made.text(), made.accessibleName()) == ("Left leg", "Left leg")
    made.set_text("Right leg")
    assert (made.text(), made.accessibleName()) == ("Right leg", "Right leg")


def test_short_words_are_as_large_as_asked():
    assert label("Left leg", 72).fitted_px() == 72
    assert label("Left leg", 40).fitted_px() == 40


def test_long_words_shrink_until_the_longest_fits_the_width():
    made = label(GERMAN, 72, (400, 400))
    px = made.fitted_px()
    assert SMALLEST_PX < px < 72
    font = QFont(made.font())
    font.setPixelSize(px)
    assert QFontMetrics(font).horizontalAdvance(GERMAN.split(maxsplit=1)[0]) <= 400


def test_many_words_shrink_until_all_lines_fit_the_height():
    many = "one two three four five six seven eight nine ten " * 4
    sizes = [label(many, 72, (600, height)).fitted_px() for height in (400, 200, 100)]
    assert sizes == sorted(sizes, reverse=True)
    assert len(set(sizes)) == 3


def test_fits_anew_when_its_place_its_words_or_its_limit_change(qtbot):
    made = label("Hip hike", 72)
    made.show()
    qtbot.addWidget(made)
    assert made.fitted_px() == 72
    made.resize(100, 200)
    assert made.fitted_px() < 72
    made.resize(600, 200)
    assert made.fitted_px() == 72
    made.set_most_px(30)
    assert made.fitted_px() == 30
    made.set_most_px(72)
    made.set_text(GERMAN * 3)
    assert made.fitted_px() < 72


def test_heavy_letters_are_measured_heavy():
    light = label(GERMAN, 200)
    heavy = label(GERMAN, 200, weight=QFont.Weight.Black)
    assert heavy.fitted_px() <= light.fitted_px()


@given(
    words=st.lists(st.text("abcdefgäöüßÄWiml-", min_size=1, max_size=24), min_size=1, max_size=12),
    width=st.integers(60, 1_200),
    height=st.integers(15, 600),
    most_px=st.integers(1, 220),
)
def test_never_larger_than_asked_and_never_larger_than_its_place(words, width, height, most_px):
    made = label(" ".join(words), most_px, (width, height))
    px = made.fitted_px()
    assert SMALLEST_PX <= px <= max(SMALLEST_PX, most_px)
    font = QFont(made.font())
    font.setPixelSize(px)
    metrics = QFontMetrics(font)
    box = metrics.boundingRect(0, 0, width, 100_000, Qt.TextFlag.TextWordWrap, made.text())
    widest = max(metrics.horizontalAdvance(word) for word in words)
    assert px == SMALLEST_PX or (box.height() <= height and widest <= width)


class TestPainting:
    @pytest.mark.parametrize("size", [(600, 200), (300, 60), (80, 30), (200, 400)])
    def test_everything_is_inside(self, size):
        left, top, right, bottom = ink(label("Jetzt Ägypten zügig", 90, size))
        assert (left, top) >= (0, 0)
        assert top > 0
        assert bottom < size[1] - 1
        assert right < size[0] - 1

    def test_what_never_fits_ends_in_an_ellipsis_on_one_line(self):
        made = label("Next: hook massage for the outer thigh, and so on, and so on", 30, (120, 20))
        assert made.fitted_px() == SMALLEST_PX
        _, top, right, bottom = ink(made)
        assert top > 0
        assert bottom < 19
        assert 60 < right < 120
        assert made.text().endswith("and so on")

    def test_a_line_that_just_fits_is_whole(self):
        text = "Next: rest"
        font = QFont(label().font())
        font.setPixelSize(SMALLEST_PX)
        metrics = QFontMetrics(font)
        width, height = metrics.horizontalAdvance(text) + 1, metrics.height()
        whole = label(text, SMALLEST_PX, (width, height)).grab().toImage()
        cut = label(text + " and more", SMALLEST_PX, (width, height)).grab().toImage()
        assert whole != cut

    def test_nothing_is_painted_without_words(self):
        assert ink(label("")) is None

    def test_markup_is_only_letters(self):
        marked = label("<b>x</b>", 30, (200, 40)).grab().toImage()
        plain = label("x", 30, (200, 40)).grab().toImage()
        assert marked != plain
        assert ink(label("<img src='/dev/zero'>", 30, (400, 40))) is not None

    def test_takes_a_colour_and_gives_it_back(self):
        made = label("■", 60, (80, 80))
        ordinary = made.grab().toImage()
        made.set_colour(QColor("#ff0000"))
        image = made.grab().toImage()
        colours = {image.pixelColor(x, y).name() for x in range(80) for y in range(80)}
        assert "#ff0000" in colours
        made.set_colour(None)
        assert made.grab().toImage() == ordinary

    def test_alignment(self):
        right = label("x", 30, (200, 40), alignment=Qt.AlignmentFlag.AlignRight)
        assert ink(right)[0] > 100
        assert ink(label("x", 30, (200, 40)))[2] < 100


def test_can_be_squeezed_to_one_small_line():
    made = label(GERMAN)
    assert made.minimumSizeHint().height() <= 20
    assert made.sizeHint().height() >= 72
