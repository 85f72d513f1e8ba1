"""Paints a routine of the library as a card, and keeps the picture of it while it stands still."""

from __future__ import annotations

from collections.abc import Hashable
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Signal
from PySide6.QtGui import QGuiApplication, QHelpEvent, QPainter, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from kneetimer.gui.card_pictures import CardPictures, Kind
from kneetimer.gui.library_model import ENTRY_ROLE, LibraryModel
from kneetimer.gui.widgets.card_face import CardFace
from kneetimer.gui.widgets.kept_cards import KeptCards

if TYPE_CHECKING:
    from kneetimer.storage.library import Entry

Index = QModelIndex | QPersistentModelIndex


class RoutineCard(QStyledItemDelegate):
    """Paints the cards of one list.

    Attributes:
        face: what they look like

    Signals:
        unready_seen(): somebody looks at a card that has not been checked, or has no picture yet
    """

    unready_seen = Signal()

    def __init__(self, library: LibraryModel, pictures: CardPictures, language: str) -> None:
        super().__init__()
        self._library = library
        self._pictures = pictures
        self.face = CardFace(library, pictures, language)
        self._kept = KeptCards()
        library.modelReset.connect(self._kept.clear)

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        """A whole cell of the list's grid."""
        return option.widget.gridSize() if isinstance(option.widget, QListView) else QSize()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one card, where it stands still as the picture that was made of it before."""
        entry = index.data(ENTRY_ROLE)
        if entry is None:
            return
        kind, is_ready = self._picture_of(option, entry)
        if not is_ready:
            self.unready_seen.emit()
        view = option.widget
        ratio = painter.device().devicePixelRatio()
        # Between whole pixels a picture would be blurred; under the mouse a card changes too often.
        is_over = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if is_over or ratio != int(ratio) or not isinstance(view, QAbstractItemView):
            self.face.paint(painter, option, entry, kind)
            return
        look = self._look(option, entry, kind, ratio)
        picture = self._kept.get(look)
        if picture is None:
            picture = self._painted(option, entry, kind, ratio)
            self._kept.keep(look, picture, _most_kept(view, option.rect))
        painter.drawPixmap(option.rect.topLeft(), picture)

    def _picture_of(self, option: QStyleOptionViewItem, entry: Entry) -> tuple[Kind | None, bool]:
        """Give what picture belongs on a card, and whether all that it shows is known."""
        is_ready = self._library.is_checked(entry)
        if isinstance(option.widget, QWidget):
            kind = self.face.kind_at(option.rect, option.widget)
            if kind is not None and self._pictures.has_place(entry):
                return kind, is_ready and not self._pictures.needs(entry, kind)
        return None, is_ready

    def _look(
        self, option: QStyleOptionViewItem, entry: Entry, kind: Kind | None, ratio: float
    ) -> Hashable:
        """Give all that decides how a card looks."""
        figure = self._pictures.get(entry, kind) if kind is not None else None
        return (
            id(entry),
            option.rect.width(),
            option.rect.height(),
            ratio,
            QGuiApplication.palette().cacheKey(),
            bool(option.state & QStyle.StateFlag.State_HasFocus),
            self._library.is_favourite(entry),
            self._library.leads_by_ear(entry),
            kind is not None,
            figure.cacheKey() if figure is not None else 0,
        )

    def _painted(
        self, option: QStyleOptionViewItem, entry: Entry, kind: Kind | None, ratio: float
    ) -> QPixmap:
        picture = QPixmap(option.rect.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(QGuiApplication.palette().window().color())
        with QPainter(picture) as painter:
            painter.translate(-option.rect.topLeft())
            self.face.paint(painter, option, entry, kind)
        return picture

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """Say what the dots and the closed eye mean."""
        entry = index.data(ENTRY_ROLE)
        if entry is not None and self.face.more_box(option.rect).contains(event.pos()):
            words = self.tr("What you can do with it (menu key)")
            QToolTip.showText(event.globalPos(), words, view)
            return True
        over = entry is not None and self.face.by_ear_box(option.rect).contains(event.pos())
        if not over or not self._library.leads_by_ear(entry):
            return super().helpEvent(event, view, option, index)
        QToolTip.showText(event.globalPos(), self.tr("Sound alone leads you through it."), view)
        return True


def _most_kept(view: QAbstractItemView, cell: QRect) -> int:
    """Give how many cards are worth keeping: as many as two views full have."""
    size = view.viewport().size()
    columns = max(1, size.width() // max(1, cell.width()))
    return 2 * columns * (size.height() // max(1, cell.height()) + 2)
