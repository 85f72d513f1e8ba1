"""The small figures on the library's cards: made once, later, and only where they are seen."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QPixmap

from kneetimer.core.text import Text
from kneetimer.gui.card_pictures import CardPictures, Kind
from kneetimer.gui.figure_picture import picture_of
from kneetimer.gui.library_model import ENTRY_ROLE
from kneetimer.gui.pages.library_page import LibraryPage
from tests.gui.samples import BROKEN, CHAIR, HIP, OWN, catalogue, entry

SMALL = Kind(QSize(150, 80), 1.0, is_dark=False)
CLAMSHELL = catalogue()["clamshell"].name


class Maker:
    """Notes what it was asked for."""

    def __init__(self, missing=()):
        self.asked = []
        self.missing = missing

    def __call__(self, name, kind):
        self.asked.append(name.get())
        return None if name.get() in self.missing else QPixmap(kind.size)


class TestCardPictures:
    def test_one_is_made_once_for_each_kind(self, qapp):
        maker = Maker()
        pictures = CardPictures(maker)
        assert pictures.get(HIP, SMALL) is None
        assert pictures.needs(HIP, SMALL)
        pictures.make(HIP, SMALL)
        assert pictures.get(HIP, SMALL).size() == SMALL.size
        assert not pictures.needs(HIP, SMALL)
        assert pictures.needs(HIP, SMALL._replace(is_dark=True))

    def test_two_routines_that_begin_alike_share_it(self, qapp):
        pictures = CardPictures(Maker())
        pictures.make(HIP, SMALL)
        assert not pictures.needs(entry("Other", exercises=HIP.exercises), SMALL)

    def test_where_nobody_has_drawn_one_there_is_no_place(self, qapp):
        pictures = CardPictures(Maker(missing=("Clamshell",)))
        assert pictures.has_place(HIP)
        pictures.make(HIP, SMALL)
        assert not pictures.has_place(HIP)
        assert not pictures.needs(HIP, SMALL)
        assert pictures.get(HIP, SMALL) is None

    @pytest.mark.parametrize("without", [BROKEN, entry("Only cards")])
    def test_what_has_no_exercise_has_no_place(self, without):
        assert not CardPictures(Maker()).has_place(without)


class TestPicture:
    @pytest.mark.parametrize("ratio", [1.0, 2.0])
    def test_it_is_as_sharp_as_the_screen(self, qapp, ratio):
        made = picture_of(catalogue(), CLAMSHELL, SMALL._replace(ratio=ratio))
        assert made.size() == SMALL.size * ratio
        assert made.devicePixelRatio() == ratio

    def test_light_and_dark_differ(self, qapp):
        light = picture_of(catalogue(), CLAMSHELL, SMALL)
        dark = picture_of(catalogue(), CLAMSHELL, SMALL._replace(is_dark=True))
        assert light.toImage() != dark.toImage()

    def test_an_unknown_name_gives_none(self, qapp):
        assert picture_of(catalogue(), Text.plain("My own"), SMALL) is None


class TestLibraryPage:
    @pytest.fixture
    def open_page(self, qtbot):
        def open_page(maker, *entries, width=600, height=800):
            def scan():
                yield list(entries)

            page = LibraryPage(scan, "en", Path("/own"), picture=maker)
            qtbot.addWidget(page)
            page.resize(width, height)
            with qtbot.waitSignal(page.scanned):
                page.show()
            return page

        return open_page

    def test_nothing_is_made_before_the_library_is_read_and_checked(self, open_page, qtbot):
        maker = Maker()
        page = open_page(maker, HIP, CHAIR)
        assert maker.asked == []
        qtbot.waitUntil(lambda: maker.asked == ["Clamshell", "Sit to stand"])
        assert all(page.model.is_checked(made) for made in (HIP, CHAIR))

    def test_only_what_can_be_seen_is_made(self, open_page, qtbot):
        maker = Maker()
        many = [
            entry(f"Routine {n:03}", exercises=(Text.plain(f"Exercise {n:03}"),)) for n in range(99)
        ]
        page = open_page(maker, *many)
        seen = [index.data(ENTRY_ROLE).exercises[0].get() for index in page.list.shown()]
        qtbot.waitUntil(lambda: maker.asked == seen)
        assert len(seen) < 10

    def test_one_that_cannot_be_made_does_not_hold_up_the_others(self, open_page, qtbot):
        maker = Maker(missing=("Clamshell",))
        open_page(maker, HIP, CHAIR, OWN)
        qtbot.waitUntil(lambda: maker.asked == ["Lunge", "Clamshell", "Sit to stand"])

    def test_it_is_painted_on_the_card(self, open_page, qtbot):
        def red(_name, kind):
            picture = QPixmap(kind.size)
            picture.fill("#ff0000")
            return picture

        page = open_page(red, HIP)
        qtbot.waitUntil(lambda: _has_red(page.list.grab().toImage()))

    def test_a_narrow_card_has_no_room_for_one(self, open_page, qtbot):
        maker = Maker()
        page = open_page(maker, HIP, width=300)
        qtbot.waitUntil(lambda: page.model.is_checked(HIP))
        page.list.grab()
        assert maker.asked == []


def _has_red(image):
    row = range(0, image.width(), 4)
    return any(image.pixelColor(x, 40).name() == "#ff0000" for x in row)
