"""The first page: every routine there is, to search, narrow down and open."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QDragEnterEvent,
    QDropEvent,
    QKeyEvent,
    QKeySequence,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedLayout, QVBoxLayout, QWidget

from kneetimer.core.body import Position
from kneetimer.core.wording import Wording
from kneetimer.gui import words
from kneetimer.gui.card_checks import CardChecks, LeadsByEar
from kneetimer.gui.card_pictures import CardPictures, Maker, no_picture
from kneetimer.gui.library_model import ENTRY_ROLE, LibraryModel, Wanted, WantedModel, fold
from kneetimer.gui.library_reading import LibraryReading, Scan
from kneetimer.gui.short_path import short_path
from kneetimer.gui.theme import LARGE, MEDIUM, NARROW_PX, SHORT_PX, SMALL, Type
from kneetimer.gui.widgets.button import LinkButton, button
from kneetimer.gui.widgets.card_face import INSET
from kneetimer.gui.widgets.card_list import CardList
from kneetimer.gui.widgets.card_menu import Deed, card_menu
from kneetimer.gui.widgets.card_place import CardPlace
from kneetimer.gui.widgets.column import Column
from kneetimer.gui.widgets.flow_layout import FlowLayout
from kneetimer.gui.widgets.icon import Icon, IconButton
from kneetimer.gui.widgets.label import heading, muted
from kneetimer.gui.widgets.pills import ChoicePill, ThingsPill
from kneetimer.gui.widgets.routine_card import RoutineCard
from kneetimer.gui.widgets.search_field import SearchField

if TYPE_CHECKING:
    from kneetimer.storage.library import Entry

MOST_WIDE_PX = 1760
_ON_FEET = "on feet"
_SCROLL_BAR_PX = 20
MOST_DROPPED = 100


class LibraryPage(QWidget):
    """Search, filters and cards.

    Args:
        leads_by_ear: finds out, in some milliseconds, whether sound alone leads through a routine
        picture: paints, in some milliseconds, the exercise that a routine begins with

    Signals:
        opened(Entry): the person wants this routine
        new_wanted(): the person wants to build a routine
        programmes_wanted(): the person wants to see the programmes
        folder_wanted(): the person wants to see where own routines live
        scanned(): every routine is in the list
        edit_wanted(Entry), duplicate_wanted(Entry), rename_wanted(Entry), share_wanted(Entry),
        show_wanted(Entry), delete_wanted(Entry): what the menu of a card offers
        favourite_wanted(Entry, bool): put a star on this one, or take it off
        pasted(): the person wants to put in the routine that the clipboard holds
        files_dropped(list[Path]): files from elsewhere
    """

    opened = Signal(object)
    new_wanted = Signal()
    programmes_wanted = Signal()
    folder_wanted = Signal()
    scanned = Signal()
    edit_wanted = Signal(object)
    duplicate_wanted = Signal(object)
    rename_wanted = Signal(object)
    share_wanted = Signal(object)
    show_wanted = Signal(object)
    delete_wanted = Signal(object)
    favourite_wanted = Signal(object, bool)
    pasted = Signal()
    files_dropped = Signal(list)

    def __init__(
        self,
        scan: Scan,
        language: str,
        user_folder: Path,
        leads_by_ear: LeadsByEar = lambda _entry: False,
        picture: Maker = no_picture,
    ) -> None:
        super().__init__()
        self.setObjectName("library_page")
        self._wording = Wording(language)
        self.model = LibraryModel(language, self)
        self.wanted = WantedModel(self.model)
        self.reading = LibraryReading(scan, self.model)
        self._pictures = CardPictures(picture)
        self._make_controls(language)
        self._checks = CardChecks(self.list, self._card, self.wanted, self._pictures, leads_by_ear)
        self._lay_out(user_folder)
        self._connect()
        self._menu: QMenu | None = None
        self._deeds = {
            Deed.EDIT: self.edit_wanted,
            Deed.DUPLICATE: self.duplicate_wanted,
            Deed.RENAME: self.rename_wanted,
            Deed.SHARE: self.share_wanted,
            Deed.SHOW: self.show_wanted,
            Deed.DELETE: self.delete_wanted,
        }
        self.setAcceptDrops(True)

    # Parts

    def _make_controls(self, language: str) -> None:
        self.title = heading(self.tr("What would you like to do?"), Type.HEADING)
        self.search = SearchField()
        self.search.setPlaceholderText(self.tr("Name, exercise, tag or source"))
        self.search.setAccessibleName(self.tr("Search the routines"))
        self.length = ChoicePill(self.tr("Length"), self._lengths())
        self.place = ChoicePill(self.tr("Position"), self._places())
        self.things = ThingsPill(self.tr("Equipment"))
        self.count = muted(wrap=False)
        self.new = IconButton("plus", self.tr("New routine"))
        self.folder = IconButton("folder", self.tr("Open my routines folder"))
        self._card = RoutineCard(self.model, self._pictures, language)
        self.list = CardList(self.tr("Routines"), self._card_px, self._card.face.more_box)
        how = self.tr("Enter opens one; the menu key shows what else you can do with it")
        self.list.setAccessibleDescription(how)
        self.list.setItemDelegate(self._card)
        self.list.setModel(self.wanted)
        self.clear_button = button(self.tr("Clear filters"))

    def _lengths(self) -> list[tuple[str, int]]:
        return [
            (self.tr("Any length"), 0),
            (self.tr("Up to 10 minutes"), 10),
            (self.tr("Up to 20 minutes"), 20),
            (self.tr("Up to 30 minutes"), 30),
        ]

    def _places(self) -> list[tuple[str, object]]:
        return [
            (self.tr("Any position"), ""),
            (self.tr("Not on the floor"), _ON_FEET),
            *((words.capital(words.position(where)), where.value) for where in Position),
        ]

    def _lay_out(self, user_folder: Path) -> None:
        self._rows = QVBoxLayout(self)
        self._rows.setSpacing(SMALL)
        top = QHBoxLayout()
        top.setSpacing(MEDIUM)
        top.addWidget(self.title, 3)
        top.addWidget(self.search, 2)
        filters = QHBoxLayout()
        filters.setSpacing(SMALL)
        pills = FlowLayout(gap_px=SMALL)
        for pill in (self.length, self.place, self.things):
            pills.addWidget(pill)
        filters.addLayout(pills, 1)
        filters.addWidget(self.count)
        filters.addWidget(self.new)
        filters.addWidget(self.folder)
        for line in (top, filters):
            # As far to the right as the cards, which leave room for their scroll bar.
            line.setContentsMargins(int(INSET), 0, int(INSET) + _SCROLL_BAR_PX, 0)
            self._rows.addLayout(line)
        # In its place first: a stack that stands nowhere shows its first widget as a window.
        self._cards = QStackedLayout()
        self._rows.addLayout(self._cards, 1)
        self._cards.addWidget(self.list)
        self._cards.addWidget(self._nothing())
        where = self.tr("Your own routine files go into {folder}")
        self.hint = muted(where.format(folder=short_path(user_folder)), Type.SMALL)
        self.programmes = LinkButton("weeks", self.tr("Programmes"))
        foot = QHBoxLayout()
        foot.setContentsMargins(int(INSET), 0, int(INSET) + _SCROLL_BAR_PX, 0)
        foot.addWidget(self.hint, 1)
        foot.addWidget(self.programmes)
        self._rows.addLayout(foot)

    def show_card(self, card: QWidget) -> None:
        """Show something above the routines, for as long as it is there."""
        place = CardPlace(card)
        place.setContentsMargins(int(INSET), 0, int(INSET) + _SCROLL_BAR_PX, SMALL)
        self._rows.insertWidget(0, place)

    def _nothing(self) -> QWidget:
        page = Column("")
        rows = page.rows
        rows.addStretch(2)
        centre = Qt.AlignmentFlag.AlignHCenter
        rows.addWidget(Icon("search", 40, "muted"), 0, centre)
        self._nothing_title = heading(self.tr("No routine matches"))
        self._nothing_text = muted(self.tr("Try other words, or fewer filters."))
        for line in (self._nothing_title, self._nothing_text):
            line.setAlignment(centre)
            rows.addWidget(line)
        rows.addWidget(self.clear_button, 0, centre)
        rows.addStretch(3)
        return page

    def _connect(self) -> None:
        self.search.textChanged.connect(self._look_for)
        self.search.returnPressed.connect(lambda: self._open(self.list.currentIndex()))
        self.length.chosen.connect(self._look_for_length)
        self.place.chosen.connect(self._look_at_place)
        self.things.missed.connect(self._look_without)
        self.list.opened.connect(self._open)
        self.reading.added.connect(self._show_state)
        self.reading.ended.connect(self._end_reading)
        self.list.typed.connect(self._search_from_list)
        self.list.menu_wanted.connect(self._open_menu)
        self.list.delete_wanted.connect(self._ask_to_delete)
        self.new.clicked.connect(self.new_wanted)
        self.programmes.clicked.connect(self.programmes_wanted)
        self.folder.clicked.connect(self.folder_wanted)
        self.clear_button.clicked.connect(self.clear)

    # Reading the library

    def refresh(self) -> None:
        """Read the library again, from its start, in slices between what the person does."""
        self.reading.begin()
        self._checks.are_held = True
        self.model.check_again()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Begin to read only now that there is something to be seen."""
        self.reading.go_on()

    def showEvent(self, event: QShowEvent) -> None:
        """Look at the files again each time the page comes to the front."""
        super().showEvent(event)
        self.refresh()
        self.list.setFocus()

    def read_now(self) -> None:
        """Read the library to its end at once."""
        self.refresh()
        while self.reading.is_going_on:
            self.reading.read_slice()

    def _end_reading(self, entries: list[Entry]) -> None:
        at = self.list.currentIndex().data(ENTRY_ROLE)
        self.model.replace_all(entries)
        self._checks.are_held = False
        self.things.offer(self._all_things())
        if at is not None:
            self.select(at.path)
        self._show_state()
        self.scanned.emit()

    def _all_things(self) -> list[tuple[str, str]]:
        found = {thing for entry in self.model.entries for thing in entry.equipment}
        return sorted(((thing, self._wording.thing(thing)) for thing in found), key=lambda t: t[1])

    def select(self, path: Path) -> None:
        """Choose the card of a file, as after something was done with it."""
        index = self.wanted.place_of(path)
        if index.isValid():
            self.list.setCurrentIndex(index)
            self.list.scrollTo(index)

    # The menu of a card

    @property
    def menu(self) -> QMenu | None:
        """The menu that is open; None without one."""
        return self._menu

    def _open_menu(self, index: QModelIndex, place: QPoint) -> None:
        entry = index.data(ENTRY_ROLE)
        # Some systems send the menu key twice, as a key and as a wish for a menu.
        if entry is None or self._menu is not None:
            return
        menu = card_menu(entry, self, is_favourite=self.model.is_favourite(entry))
        menu.triggered.connect(lambda action: self._do(action, entry))
        menu.aboutToHide.connect(self._forget_menu)
        self._menu = menu
        menu.popup(place)
        menu.setActiveAction(menu.actions()[0])

    def _forget_menu(self) -> None:
        menu, self._menu = self._menu, None
        if menu is not None:
            menu.deleteLater()

    def _do(self, action: QAction, entry: Entry) -> None:
        deed = action.data()
        if deed is Deed.FAVOURITE:
            self.favourite_wanted.emit(entry, action.isChecked())
        else:
            self._deeds[deed].emit(entry)

    def _ask_to_delete(self, index: QModelIndex) -> None:
        entry = index.data(ENTRY_ROLE)
        if entry is not None and not entry.shipped:
            self.delete_wanted.emit(entry)

    # Files from elsewhere

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files of this machine."""
        if _dropped(event.mimeData()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand over the files."""
        files = _dropped(event.mimeData())
        if files:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.files_dropped.emit(files)

    # Looking for something

    def clear(self) -> None:
        """Show everything again."""
        for pill in (self.length, self.place, self.things):
            pill.reset()
        self.search.clear()
        self._want(Wanted())
        self.list.setFocus()

    def _look_for(self, text: str) -> None:
        self._want(replace(self.wanted.wanted, search=tuple(fold(text).split())))

    def _look_for_length(self, minutes: int) -> None:
        self._want(replace(self.wanted.wanted, at_most_min=minutes))

    def _look_at_place(self, value: str) -> None:
        positions = frozenset({Position(value)}) if value not in ("", _ON_FEET) else frozenset()
        wanted = self.wanted.wanted
        self._want(replace(wanted, positions=positions, on_floor=value != _ON_FEET))

    def _look_without(self, missing: frozenset[str]) -> None:
        self._want(replace(self.wanted.wanted, missing=missing))

    def _search_from_list(self, letters: str) -> None:
        self.search.setFocus()
        self.search.setText(self.search.text() + letters)

    def _want(self, wanted: Wanted) -> None:
        at = self.list.currentIndex().data(ENTRY_ROLE)
        self.wanted.want(wanted)
        if at is not None:
            self.select(at.path)
        self._show_state()

    def _show_state(self) -> None:
        count = self.wanted.rowCount()
        self.count.setText(words.routine_count(count))
        is_empty = count == 0 and not self.reading.is_going_on
        self._cards.setCurrentIndex(1 if is_empty else 0)
        if is_empty and not self.model.rowCount():
            self._nothing_title.setText(self.tr("There are no routines yet"))
            self._nothing_text.setText(self.tr("Put a routine file into your routines folder."))
        self.clear_button.setVisible(self.wanted.wanted.filters)
        if count and not self.reading.is_going_on and not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self.wanted.index(0, 0))

    def _open(self, index: QModelIndex) -> None:
        entry = index.data(ENTRY_ROLE)
        if entry is not None:
            self.opened.emit(entry)

    # Keys and room

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down goes from the search to the cards, Esc clears the search."""
        if event.key() == Qt.Key.Key_Down and self.search.hasFocus():
            self.list.setFocus()
        elif event.key() == Qt.Key.Key_Escape and self.wanted.wanted.filters:
            self.clear()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.pasted.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what is only nice to have where there is little room."""
        super().resizeEvent(event)
        short, narrow = self._is_short, self.width() < NARROW_PX
        self.title.setVisible(not short and not narrow)
        self.hint.setVisible(not short)
        self.programmes.setVisible(not short)
        self.count.setVisible(not narrow)
        side = max(SMALL if narrow else MEDIUM, (self.width() - MOST_WIDE_PX) // 2)
        top = SMALL if short else LARGE
        self._rows.setContentsMargins(side, top, side, SMALL if short else MEDIUM)
        self.list.fit()

    @property
    def _is_short(self) -> bool:
        return self.height() < SHORT_PX

    def _card_px(self) -> int:
        return self._card.face.height(short=self._is_short)


def _dropped(data: QMimeData) -> list[Path]:
    """Give the files of this machine that are being dropped; at most so many."""
    urls = [url for url in data.urls() if url.isLocalFile()]
    return [Path(url.toLocalFile()) for url in urls[:MOST_DROPPED]]
