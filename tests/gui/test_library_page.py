"""The first page: searching, narrowing, opening, and reading in slices."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QContextMenuEvent,
    QCursor,
    QDragEnterEvent,
    QDropEvent,
    QHelpEvent,
    QPainter,
    QPixmap,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QStyle, QStyleOptionViewItem, QToolTip

from kneetimer.gui.library_model import ENTRY_ROLE
from kneetimer.gui.pages.library_page import LibraryPage
from tests.gui.samples import BROKEN, CHAIR, HIP, OWN, entry


class Shelf:
    """What a scan gives, batch by batch; may be changed between scans."""

    def __init__(self, *batches):
        self.batches = batches
        self.scans = 0

    def __call__(self):
        self.scans += 1
        yield from (list(batch) for batch in self.batches)


@pytest.fixture
def make(qtbot):
    def make(shelf, width=1280, height=800):
        page = LibraryPage(shelf, "en", Path("/own/routines"))
        qtbot.addWidget(page)
        page.resize(width, height)
        with qtbot.waitSignal(page.scanned):
            page.show()
        return page

    return make


@pytest.fixture
def page(make):
    return make(Shelf([HIP, CHAIR], [OWN, BROKEN]))


def titles(page):
    rows = range(page.wanted.rowCount())
    return [page.wanted.index(row, 0).data() for row in rows]


def test_every_routine_is_there(page):
    assert titles(page) == ["Broken", "Übungen", "Hip and IT band", "Ten minutes"]
    assert page.count.text() == "4 routines"
    assert page.list.currentIndex().row() == 0


def test_it_says_where_own_routines_live(page, qtbot):
    assert page.hint.text() == "Your own routine files go into /own/routines"
    with qtbot.waitSignal(page.folder_wanted):
        page.folder.click()


def test_typing_searches(page):
    QTest.keyClicks(page.list, "ub")
    assert page.search.hasFocus()
    assert page.search.text() == "ub"
    assert titles(page) == ["Übungen"]
    assert page.count.text() == "1 routine"


def test_enter_in_the_search_opens_what_was_found(page, qtbot):
    QTest.keyClicks(page.search, "clamshell")
    with qtbot.waitSignal(page.opened) as told:
        QTest.keyClick(page.search, Qt.Key.Key_Return)
    assert told.args == [HIP]


def test_the_cross_clears_the_search(page):
    assert page.search.cross.isHidden()
    QTest.keyClicks(page.search, "clamshell")
    page.search.cross.click()
    assert page.search.text() == ""
    assert len(titles(page)) == 4


def test_down_goes_from_the_search_to_the_cards(page, qtbot):
    page.search.setFocus()
    QTest.keyClick(page.search, Qt.Key.Key_Down)
    assert page.list.hasFocus()


def test_enter_on_a_card_opens_it(page, qtbot):
    QTest.keyClick(page.list, Qt.Key.Key_Right)
    with qtbot.waitSignal(page.opened) as told:
        QTest.keyClick(page.list, Qt.Key.Key_Return)
    assert told.args == [OWN]


def test_a_click_on_a_card_opens_it(page, qtbot):
    place = page.list.visualRect(page.wanted.index(2, 0)).center()
    with qtbot.waitSignal(page.opened) as told:
        QTest.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert told.args == [HIP]


def choose(pill, text):
    next(action for action in pill.menu().actions() if action.text() == text).trigger()


@pytest.mark.parametrize(
    ("pill", "text", "found"),
    [
        ("length", "Up to 10 minutes", ["Hip and IT band", "Ten minutes"]),
        ("place", "On a chair", ["Ten minutes"]),
        ("place", "Not on the floor", ["Übungen", "Ten minutes"]),
        ("things", "foam roller", ["Übungen", "Ten minutes"]),
        ("things", "I have nothing", ["Übungen"]),
    ],
)
def test_filters(page, pill, text, found):
    choose(getattr(page, pill), text)
    assert titles(page) == found


def test_filters_and_search_go_together_and_are_cleared_together(page):
    choose(page.length, "Up to 10 minutes")
    QTest.keyClicks(page.search, "xyz")
    assert titles(page) == []
    assert not page.list.isVisible()
    assert page.clear_button.isVisible()
    page.clear_button.click()
    assert len(titles(page)) == 4
    assert page.search.text() == ""
    assert page.length.text() == "Any length"
    assert page.list.isVisible()


def test_esc_clears_what_was_looked_for(page):
    QTest.keyClicks(page.search, "clam")
    QTest.keyClick(page.search, Qt.Key.Key_Escape)
    assert len(titles(page)) == 4


def test_an_empty_library_says_so(make):
    page = make(Shelf([]))
    said = [label.text() for label in page.findChildren(type(page.count)) if label.isVisible()]
    assert "There are no routines yet" in said
    assert not page.clear_button.isVisible()


def test_it_reads_in_slices_and_keeps_what_is_there(make):
    shelf = Shelf([HIP], [CHAIR], [OWN])
    page = make(shelf)
    page.list.setCurrentIndex(page.wanted.index(1, 0))
    mended = replace(OWN, shipped=True)
    shelf.batches = ([HIP, CHAIR], [mended])
    page.read_now()
    assert shelf.scans == 2
    assert titles(page) == ["Hip and IT band", "Ten minutes", "Übungen"]
    assert page.list.currentIndex().data(ENTRY_ROLE) is HIP


def test_it_looks_again_when_it_comes_to_the_front(make, qtbot):
    shelf = Shelf([HIP])
    page = make(shelf)
    page.hide()
    shelf.batches = ([HIP, CHAIR],)
    with qtbot.waitSignal(page.scanned):
        page.show()
    assert len(titles(page)) == 2


def test_a_scan_that_fails_leaves_the_page_usable(make):
    page = make(Shelf([HIP]))

    def broken():
        yield [HIP, CHAIR]
        raise OSError

    page.reading.scan = broken
    with pytest.raises(OSError):  # noqa: PT011  whatever the disk says
        page.read_now()
    page.reading.scan = Shelf([HIP, CHAIR])
    page.read_now()
    assert len(titles(page)) == 2


@pytest.mark.parametrize(
    ("width", "height", "columns"),
    [(1280, 800, 2), (640, 344, 1), (2560, 1384, 3), (3840, 2104, 3)],
)
def test_cards_stand_in_as_many_columns_as_there_is_room_for(make, width, height, columns):
    many = [entry(f"Routine {n}", stem=str(n)) for n in range(30)]
    page = make(Shelf(many), width, height)
    page.list.doItemsLayout()
    rects = [page.list.visualRect(page.wanted.index(row, 0)) for row in range(columns + 1)]
    assert [rect.y() for rect in rects[:columns]] == [rects[0].y()] * columns
    assert rects[columns].y() > rects[0].y()
    assert rects[0].y() == 0


def test_little_room_leaves_out_what_is_only_nice_to_have(make):
    page = make(Shelf([HIP]), 640, 344)
    assert not page.title.isVisible()
    assert not page.hint.isVisible()
    assert page.list.height() > 180


def test_a_thousand_routines_are_painted_as_fast_as_ten(make):
    """Only what can be seen is painted, and nobody asks each card for its size."""
    many = [entry(f"Routine {n:04}", stem=str(n)) for n in range(1000)]
    page = make(Shelf(many))
    painted, asked = [], []
    paint, size_hint = page._card.paint, page._card.sizeHint
    page._card.paint = lambda *of: (painted.append(1), paint(*of))[1]
    page._card.sizeHint = lambda *of: (asked.append(1), size_hint(*of))[1]
    page.list.doItemsLayout()
    page.list.scrollToBottom()
    assert not page.grab().isNull()
    assert 0 < len(painted) < 30
    assert len(asked) < 10


def test_every_sort_of_card_can_be_painted(make):
    long = entry(
        "A title that goes on and on and does not end where it should " * 3,
        stem="long",
        shipped=False,
        about=True,
        equipment=("foam roller", "chair", "loop band", "hook massager"),
    )
    page = make(Shelf([HIP, BROKEN, long]), 640, 500)
    assert not page.grab().isNull()


class TestEyesClosed:
    """Whether sound alone leads through a routine is found out card by card, and only in view."""

    @pytest.fixture
    def asked(self):
        return []

    @pytest.fixture
    def open_page(self, qtbot, asked):
        def open_page(*entries, leads=lambda entry: entry is not CHAIR, height=800):
            def leads_by_ear(entry):
                asked.append(entry.stem)
                return leads(entry)

            page = LibraryPage(Shelf(entries), "en", Path("/own/routines"), leads_by_ear)
            qtbot.addWidget(page)
            page.resize(480, height)
            with qtbot.waitSignal(page.scanned):
                page.show()
            return page

        return open_page

    def test_is_shown_and_said_of_those_that_do(self, open_page, asked, qtbot):
        page = open_page(HIP, CHAIR)
        qtbot.waitUntil(lambda: len(asked) == 2)
        assert [page.model.leads_by_ear(entry) for entry in (HIP, CHAIR)] == [True, False]
        said = [page.model.in_words(entry) for entry in (HIP, CHAIR)]
        assert ["Sound alone leads you through it" in words for words in said] == [True, False]
        before = page.list.grab().toImage()
        page.model.show_by_ear(0, False)
        assert page.list.grab().toImage() != before

    def test_nothing_is_asked_before_the_library_is_read(self, open_page, asked):
        open_page(HIP)
        assert asked == []

    def test_a_broken_one_is_not_asked(self, open_page, asked, qtbot):
        open_page(BROKEN, HIP)
        qtbot.waitUntil(lambda: asked == [HIP.stem])

    def test_only_what_can_be_seen_is_asked(self, open_page, asked, qtbot):
        many = [entry(f"Routine {number:03}") for number in range(100)]
        page = open_page(*many)
        seen = [index.data(ENTRY_ROLE).stem for index in page.list.shown()]
        assert 2 <= len(seen) < 10
        qtbot.waitUntil(lambda: asked == seen)
        page.list.scrollToBottom()
        qtbot.waitUntil(lambda: many[-1].stem in asked)
        assert many[50].stem not in asked

    def test_it_is_asked_again_when_the_page_comes_back_and_stands_meanwhile(
        self, open_page, asked, qtbot
    ):
        page = open_page(HIP)
        qtbot.waitUntil(lambda: page.model.is_checked(HIP))
        page.refresh()
        assert not page.model.is_checked(HIP)
        assert page.model.leads_by_ear(HIP)
        qtbot.waitUntil(lambda: asked == [HIP.stem] * 2)

    def test_the_tool_tip_says_what_the_eye_means(self, open_page, qtbot):
        page = open_page(HIP)
        qtbot.waitUntil(lambda: page.model.leads_by_ear(HIP))
        card = page.list.visualRect(page.wanted.index(0, 0))
        middle, corner = card.center() - QPoint(0, 30), card.bottomRight() - QPoint(40, 40)
        for at, text in ((middle, ""), (corner, "Sound alone leads you through it.")):
            where = page.list.viewport().mapToGlobal(at)
            QApplication.sendEvent(page.list.viewport(), QHelpEvent(QEvent.Type.ToolTip, at, where))
            assert QToolTip.text() == text


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
class TestMenu:
    """What can be done with a routine: by mouse, by keyboard, and never twice at once."""

    @pytest.fixture
    def menu_of(self, page):
        def menu_of(row):
            index = page.wanted.index(row, 0)
            page.list.setCurrentIndex(index)
            QTest.keyClick(page.list, Qt.Key.Key_Menu)
            return page.menu

        return menu_of

    @staticmethod
    def words(menu):
        return [action.text() for action in menu.actions() if action.text()]

    def test_of_an_own_one_has_everything(self, menu_of):
        assert self.words(menu_of(1)) == [
            *("Edit", "Duplicate", "Rename…", "Favourite"),
            *("Share as text", "Show in folder", "Delete"),
        ]

    def test_of_a_shipped_one_changes_nothing(self, menu_of):
        assert self.words(menu_of(2)) == [
            *("Edit a copy", "Favourite", "Share as text", "Show in folder")
        ]

    def test_of_a_broken_one_shares_nothing(self, menu_of):
        assert "Share as text" not in self.words(menu_of(0))

    @pytest.mark.parametrize(
        ("words", "signal"),
        [
            ("Edit", "edit_wanted"),
            ("Duplicate", "duplicate_wanted"),
            ("Rename…", "rename_wanted"),
            ("Share as text", "share_wanted"),
            ("Show in folder", "show_wanted"),
            ("Delete", "delete_wanted"),
        ],
    )
    def test_tells_what_is_wanted(self, page, menu_of, qtbot, words, signal):
        menu = menu_of(1)
        with qtbot.waitSignal(getattr(page, signal)) as told:
            next(action for action in menu.actions() if action.text() == words).trigger()
        assert told.args == [OWN]

    def test_a_favourite_can_be_one_and_none(self, page, menu_of, qtbot):
        for is_one, row in ((True, 1), (False, 0)):
            menu = menu_of(row)
            star = next(action for action in menu.actions() if action.text() == "Favourite")
            assert star.isChecked() is not is_one
            with qtbot.waitSignal(page.favourite_wanted) as told:
                star.trigger()
            assert told.args == [OWN, is_one]
            menu.close()
            page.model.show_favourites(["übungen"] if is_one else [])

    @pytest.mark.parametrize(
        ("key", "modifier"),
        [
            (Qt.Key.Key_Menu, Qt.KeyboardModifier.NoModifier),
            (Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier),
        ],
    )
    def test_keys_open_it_and_lead_through_it(self, page, qtbot, key, modifier):
        QTest.keyClick(page.list, Qt.Key.Key_Right)
        QTest.keyClick(page.list, key, modifier)
        assert page.menu.isVisible()
        assert page.menu.activeAction().text() == "Edit"
        QTest.keyClick(page.menu, Qt.Key.Key_Down)
        with qtbot.waitSignal(page.duplicate_wanted):
            QTest.keyClick(page.menu, Qt.Key.Key_Return)
        assert page.menu is None

    def test_a_second_wish_changes_nothing(self, page, menu_of):
        menu = menu_of(1)
        place = page.list.visualRect(page.wanted.index(2, 0)).center()
        wish = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, place, place)
        QApplication.sendEvent(page.list.viewport(), wish)
        assert page.menu is menu
        menu.close()
        assert page.menu is None

    def test_the_right_button_opens_it_for_the_card_under_it(self, page):
        place = page.list.visualRect(page.wanted.index(2, 0)).center()
        where = page.list.viewport().mapToGlobal(place)
        wish = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, where)
        QApplication.sendEvent(page.list.viewport(), wish)
        assert page.menu.pos() == where
        assert page.list.currentIndex().data(ENTRY_ROLE) is HIP

    def test_beside_the_cards_there_is_none(self, page):
        place = QPoint(5, page.list.viewport().height() - 2)
        wish = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, place)
        QApplication.sendEvent(page.list.viewport(), wish)
        assert page.menu is None

    def test_the_dots_open_it_and_not_the_card(self, page, qtbot):
        cell = page.list.visualRect(page.wanted.index(2, 0))
        dots = page._card.face.more_box(cell).center()
        assert cell.contains(dots)
        with qtbot.assertNotEmitted(page.opened):
            QTest.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=dots)
        assert self.words(page.menu)[0] == "Edit a copy"
        page.menu.close()
        # Let go of elsewhere: nothing.
        QTest.mousePress(page.list.viewport(), Qt.MouseButton.LeftButton, pos=dots)
        with qtbot.assertNotEmitted(page.opened):
            QTest.mouseRelease(
                page.list.viewport(), Qt.MouseButton.LeftButton, pos=dots + QPoint(-90, 60)
            )
        assert page.menu is None

    def test_pressed_twice_the_dots_still_open_no_card(self, page, qtbot):
        viewport, left = page.list.viewport(), Qt.MouseButton.LeftButton
        dots = page._card.face.more_box(page.list.visualRect(page.wanted.index(2, 0))).center()
        with qtbot.assertNotEmitted(page.opened):
            QTest.mouseDClick(viewport, left, pos=dots)
            QTest.mouseRelease(viewport, left, pos=dots)
        assert page.menu is not None

    def test_beside_the_dots_twice_is_as_it_was(self, page, qtbot):
        viewport, left = page.list.viewport(), Qt.MouseButton.LeftButton
        place = page.list.visualRect(page.wanted.index(2, 0)).center()
        with qtbot.waitSignal(page.opened):
            QTest.mouseDClick(viewport, left, pos=place)
            QTest.mouseRelease(viewport, left, pos=place)
        assert page.menu is None

    def test_the_dots_show_that_the_mouse_is_on_them(self, page, monkeypatch):
        index = page.wanted.index(2, 0)
        cell = page.list.visualRect(index)
        dots = page.list.viewport().mapToGlobal(page._card.face.more_box(cell).center())

        def painted(mouse):
            monkeypatch.setattr(QCursor, "pos", lambda: mouse)
            option = QStyleOptionViewItem()
            option.rect, option.widget = cell, page.list
            option.state |= QStyle.StateFlag.State_MouseOver
            picture = QPixmap(page.list.size())
            picture.fill(Qt.GlobalColor.white)
            with QPainter(picture) as painter:
                page._card.paint(painter, option, index)
            return picture.toImage()

        beside = painted(dots - QPoint(80, 0))
        assert painted(dots - QPoint(90, 0)) == beside
        assert painted(dots) != beside

    def test_every_move_of_the_mouse_may_change_the_card_under_it(self, page):
        place = page.list.visualRect(page.wanted.index(2, 0)).center()
        QTest.mouseMove(page.list.viewport(), place)
        QTest.mouseMove(page.list.viewport(), QPoint(1, page.list.viewport().height() - 1))
        assert not page.list.grab().isNull()

    def test_the_tool_tip_says_what_the_dots_are(self, page):
        dots = page._card.face.more_box(page.list.visualRect(page.wanted.index(0, 0))).center()
        where = page.list.viewport().mapToGlobal(dots)
        QApplication.sendEvent(page.list.viewport(), QHelpEvent(QEvent.Type.ToolTip, dots, where))
        assert QToolTip.text() == "What you can do with it (menu key)"

    def test_delete_is_for_own_ones(self, page, qtbot):
        page.list.setCurrentIndex(page.wanted.index(2, 0))
        with qtbot.assertNotEmitted(page.delete_wanted):
            QTest.keyClick(page.list, Qt.Key.Key_Delete)
        page.list.setCurrentIndex(page.wanted.index(1, 0))
        with qtbot.waitSignal(page.delete_wanted) as told:
            QTest.keyClick(page.list, Qt.Key.Key_Delete)
        assert told.args == [OWN]


class TestFavourites:
    def test_come_first_with_a_star(self, page, qtbot):
        before = page.list.grab().toImage()
        page.model.show_favourites([CHAIR.stem])
        assert titles(page) == ["Ten minutes", "Broken", "Übungen", "Hip and IT band"]
        assert page.model.in_words(CHAIR).startswith("Ten minutes, favourite, 8–9 min")
        assert page.list.grab().toImage() != before
        page.model.show_favourites([])
        assert titles(page) == ["Broken", "Übungen", "Hip and IT band", "Ten minutes"]

    def test_stay_when_the_library_is_read_anew(self, make):
        shelf = Shelf([HIP])
        page = make(shelf)
        page.model.show_favourites([CHAIR.stem])
        shelf.batches = ([HIP, CHAIR],)
        page.read_now()
        assert titles(page) == ["Ten minutes", "Hip and IT band"]


class TestFromElsewhere:
    def drop(self, page, *urls):
        data = QMimeData()
        data.setUrls([QUrl(url) for url in urls])
        place, no = QPoint(50, 50), Qt.KeyboardModifier.NoModifier
        left = Qt.MouseButton.LeftButton
        enter = QDragEnterEvent(place, Qt.DropAction.CopyAction, data, left, no)
        enter.ignore()
        QApplication.sendEvent(page, enter)
        if enter.isAccepted():
            drop = QDropEvent(QPointF(place), Qt.DropAction.CopyAction, data, left, no)
            QApplication.sendEvent(page, drop)
        return enter.isAccepted()

    def test_files_are_taken(self, page, qtbot):
        with qtbot.waitSignal(page.files_dropped) as told:
            assert self.drop(page, "file:///a/b%20c.yaml", "https://example.org/", "file:///d.json")
        assert told.args == [[Path("/a/b c.yaml"), Path("/d.json")]]

    def test_what_is_no_file_of_this_machine_is_not(self, page, qtbot):
        with qtbot.assertNotEmitted(page.files_dropped):
            assert not self.drop(page, "https://example.org/a.yaml")

    def test_a_flood_has_an_end(self, page, qtbot):
        with qtbot.waitSignal(page.files_dropped) as told:
            self.drop(page, *(f"file:///{number}.yaml" for number in range(500)))
        assert len(told.args[0]) == 100

    def test_paste_is_for_the_page_and_in_the_search_for_the_search(self, page, qtbot):
        with qtbot.waitSignal(page.pasted):
            QTest.keyClick(page.list, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        QApplication.clipboard().setText("clam")
        page.search.setFocus()
        with qtbot.assertNotEmitted(page.pasted):
            QTest.keyClick(page.search, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        assert page.search.text() == "clam"


def test_what_changes_while_it_reads_is_read(make):
    shelf = Shelf([HIP], [CHAIR])
    page = make(shelf)
    page.refresh()
    page.reading.read_slice()
    shelf.batches = ([HIP, CHAIR, OWN],)
    page.read_now()
    assert titles(page) == ["Übungen", "Hip and IT band", "Ten minutes"]
