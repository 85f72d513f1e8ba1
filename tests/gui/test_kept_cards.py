"""Cards are painted once for each look, and nothing is found out while they move."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QApplication, QStyle, QStyleOptionViewItem

from kneetimer.gui.library_model import ENTRY_ROLE
from kneetimer.gui.pages.library_page import LibraryPage
from kneetimer.gui.widgets.kept_cards import KeptCards
from tests.gui.samples import CHAIR, HIP, entry


@pytest.fixture
def open_page(qtbot):
    def open_page(*entries):
        def scan():
            yield list(entries)

        page = LibraryPage(scan, "en", Path("/own"))
        qtbot.addWidget(page)
        page.resize(700, 500)
        with qtbot.waitSignal(page.scanned):
            page.show()
        return page

    return open_page


@pytest.fixture
def painted(monkeypatch):
    """The cards that were really painted on a page, by their files."""

    def painted(page):
        found = []
        paint = page._card.face.paint

        def note(painter, option, entry, kind):
            found.append(entry.stem)
            paint(painter, option, entry, kind)

        monkeypatch.setattr(page._card.face, "paint", note)
        return found

    return painted


def test_what_was_not_asked_for_the_longest_goes(qapp):
    kept = KeptCards()
    first, second, third = (QPixmap(size, size) for size in (1, 2, 3))
    kept.keep("first", first, 2)
    kept.keep("second", second, 2)
    assert kept.get("first") is first
    kept.keep("third", third, 2)
    assert [kept.get(look) for look in ("first", "second", "third")] == [first, None, third]
    kept.clear()
    assert kept.get("first") is None


def test_a_card_that_stands_still_is_painted_once(open_page, painted):
    page = open_page(HIP, CHAIR)
    names = painted(page)
    page.list.grab()
    names.clear()
    picture = page.list.grab().toImage()
    assert names == []
    page._card._kept.clear()
    assert page.list.grab().toImage() == picture
    assert sorted(names) == sorted((HIP.stem, CHAIR.stem))


@pytest.mark.parametrize("change", ["favourite", "by ear", "colours", "room", "library"])
def test_a_card_that_changes_is_painted_again(open_page, painted, change):
    page = open_page(HIP)
    page.list.grab()
    names = painted(page)
    before = QApplication.palette()
    if change == "favourite":
        page.model.show_favourites([HIP.stem])
    elif change == "by ear":
        page.model.show_by_ear(0, True)
    elif change == "colours":
        colours = QPalette(before)
        colours.setColor(QPalette.ColorRole.Base, "#123456")
        QApplication.setPalette(colours)
    elif change == "room":
        page.resize(640, 500)
    else:
        page.model.replace_all([entry(HIP.title.get())])
    page.list.grab()
    QApplication.setPalette(before)
    assert names[:1] == [HIP.stem]


@pytest.mark.parametrize(("ratio", "is_over"), [(1.25, False), (1.0, True)])
def test_one_between_whole_pixels_or_under_the_mouse_is_painted_anew(
    open_page, painted, ratio, is_over
):
    page = open_page(HIP)
    names = painted(page)
    index = page.wanted.index(0, 0)
    option = QStyleOptionViewItem()
    option.rect, option.widget = page.list.visualRect(index), page.list
    if is_over:
        option.state |= QStyle.StateFlag.State_MouseOver
    picture = QPixmap(page.list.size() * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill("#ffffff")
    for _ in range(2):
        with QPainter(picture) as painter:
            page._card.paint(painter, option, index)
    assert names == [HIP.stem] * 2


def test_nothing_is_found_out_while_the_cards_move(open_page, qtbot):
    page = open_page(*(entry(f"Routine {number:03}") for number in range(60)))
    bar, checks = page.list.verticalScrollBar(), page._checks
    bar.setValue(bar.maximum())
    page.list.grab()
    assert checks._next.interval() > 100
    last = page.wanted.index(59, 0).data(ENTRY_ROLE)
    assert not page.model.is_checked(last)
    qtbot.waitUntil(lambda: page.model.is_checked(last))
