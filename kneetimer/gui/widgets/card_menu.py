"""What can be done with a routine of the library, as a menu."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu, QWidget

if TYPE_CHECKING:
    from kneetimer.storage.library import Entry

translate = QCoreApplication.translate


class Deed(Enum):
    """What the person may want."""

    EDIT = auto()
    DUPLICATE = auto()
    RENAME = auto()
    FAVOURITE = auto()
    SHARE = auto()
    SHOW = auto()
    DELETE = auto()


def card_menu(entry: Entry, parent: QWidget, *, is_favourite: bool) -> QMenu:
    """Make the menu of a card; each action's data is its Deed.

    A shipped routine is not changed: a copy of it is.
    """
    menu = QMenu(parent)
    menu.setAccessibleName(translate("CardMenu", "What you can do with it"))

    def add(deed: Deed, words: str) -> None:
        action = menu.addAction(words)
        action.setData(deed)

    edit = translate("CardMenu", "Edit a copy") if entry.shipped else translate("CardMenu", "Edit")
    add(Deed.EDIT, edit)
    if not entry.shipped:
        add(Deed.DUPLICATE, translate("CardMenu", "Duplicate"))
        add(Deed.RENAME, translate("CardMenu", "Rename…"))
    menu.addSeparator()
    star = translate("CardMenu", "Favourite")
    add(Deed.FAVOURITE, star)
    last = menu.actions()[-1]
    last.setCheckable(True)
    last.setChecked(is_favourite)
    if not entry.broken:
        add(Deed.SHARE, translate("CardMenu", "Share as text"))
    add(Deed.SHOW, translate("CardMenu", "Show in folder"))
    if not entry.shipped:
        menu.addSeparator()
        add(Deed.DELETE, translate("CardMenu", "Delete"))
    return menu
