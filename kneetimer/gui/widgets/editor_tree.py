"""The editor's list of items: a small figure, the name and the dose, moved by keys and mouse."""

from __future__ import annotations

from PySide6.QtCore import (
    QItemSelection,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QDragMoveEvent,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from kneetimer.core.edits import Where
from kneetimer.core.exercise import Exercise
from kneetimer.core.routine import Activity, Card, Check, ExerciseItem
from kneetimer.gui.editor_model import DOSE_ROLE, ITEM_ROLE, ItemsModel, outermost
from kneetimer.gui.editor_offer_models import NewExercise, NoFigure
from kneetimer.gui.theme import RADIUS, SMALL, TIGHT, Type, font
from kneetimer.gui.widgets.dragging import paint_drop_place, start_drag
from kneetimer.gui.widgets.editor_pictures import EditorPictures
from kneetimer.gui.widgets.icon import paint_icon

Index = QModelIndex | QPersistentModelIndex

_PICTURE = QSize(60, 44)
_INDENT_PX = 22
_ICON_PX = 24.0


class RowDelegate(QStyledItemDelegate):
    """Paints a picture, a name and a line below it."""

    def __init__(self, pictures: EditorPictures, parent: QWidget) -> None:
        super().__init__(parent)
        self._pictures = pictures

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """As high as the picture or the two lines."""
        lines = QFontMetrics(font(bold=True)).height() + QFontMetrics(font(Type.SMALL)).height()
        return QSize(120, max(_PICTURE.height(), lines + TIGHT) + 2 * SMALL)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row."""
        palette = option.palette
        state = option.state
        box = QRectF(option.rect).adjusted(2, 2, -2, -2)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_chosen = bool(state & QStyle.StateFlag.State_Selected)
        self._paint_ground(painter, box, palette, state, is_chosen=is_chosen)
        self._paint_sign(painter, box, palette, index)
        left = box.left() + SMALL + _PICTURE.width() + SMALL
        words = QRectF(left, box.top(), box.right() - left - SMALL, box.height())
        self._paint_words(painter, words, palette, index)
        painter.restore()

    def _paint_ground(
        self,
        painter: QPainter,
        box: QRectF,
        palette: QPalette,
        state: QStyle.StateFlag,
        *,
        is_chosen: bool,
    ) -> None:
        pen = QPen(Qt.PenStyle.NoPen)
        if is_chosen:
            focused = bool(state & QStyle.StateFlag.State_HasFocus)
            pen = QPen(palette.dark() if focused else palette.mid(), 2)
        painter.setPen(pen)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        ground = palette.alternateBase() if is_chosen or hovered else palette.base()
        painter.setBrush(ground)
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), RADIUS, RADIUS)

    def _paint_sign(self, painter: QPainter, box: QRectF, palette: QPalette, index: Index) -> None:
        item = index.data(ITEM_ROLE)
        exercise = item if isinstance(item, Exercise) else None
        if isinstance(item, ExerciseItem):
            exercise = item.exercise
        top = box.top() + (box.height() - _PICTURE.height()) / 2
        place = QRect(round(box.left() + SMALL), round(top), _PICTURE.width(), _PICTURE.height())
        if exercise is not None:
            picture = self._pictures.get(exercise, _PICTURE, palette)
            if picture is not None:
                painter.drawPixmap(place, picture)
            return
        sign = "list"
        if isinstance(item, Card):
            sign = "info"
        elif isinstance(item, Activity):
            sign = "clock"
        elif isinstance(item, Check):
            sign = "help"
        elif isinstance(item, NewExercise):
            sign = "plus"
        elif isinstance(item, NoFigure):
            sign = "close"
        middle = QRectF(place).center()
        icon = QRectF(middle.x() - _ICON_PX / 2, middle.y() - _ICON_PX / 2, _ICON_PX, _ICON_PX)
        paint_icon(painter, sign, icon, palette.placeholderText().color(), 2.0)

    def _paint_words(self, painter: QPainter, box: QRectF, palette: QPalette, index: Index) -> None:
        bold, small = font(bold=True), font(Type.SMALL)
        one, two = QFontMetrics(bold), QFontMetrics(small)
        dose = str(index.data(DOSE_ROLE) or "")
        high = one.height() + (two.height() + TIGHT if dose else 0)
        top = box.top() + (box.height() - high) / 2
        name = str(index.data() or "").split("\n")[0]
        room = int(box.width())
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        elide = Qt.TextElideMode.ElideRight
        painter.setFont(bold)
        painter.setPen(palette.text().color())
        line = QRectF(box.left(), top, room, one.height())
        painter.drawText(line, flags, one.elidedText(name, elide, room))
        if dose:
            painter.setFont(small)
            painter.setPen(palette.placeholderText().color())
            below = QRectF(box.left(), top + one.height() + TIGHT, room, two.height())
            painter.drawText(below, flags, two.elidedText(dose, elide, room))


class ItemsTree(QTreeView):
    """The items with their groups; several may be chosen.

    Signals:
        add_wanted(), fields_wanted(), delete_wanted(), duplicate_wanted()
        cut_wanted(), copy_wanted(), paste_wanted()
        step_wanted(int): move what is chosen up (-1) or down (1)
        chosen(): something else is chosen
    """

    add_wanted = Signal()
    fields_wanted = Signal()
    delete_wanted = Signal()
    duplicate_wanted = Signal()
    cut_wanted = Signal()
    copy_wanted = Signal()
    paste_wanted = Signal()
    step_wanted = Signal(int)
    chosen = Signal()

    def __init__(self, model: ItemsModel, pictures: EditorPictures) -> None:
        super().__init__()
        self._items = model
        self._drop_at = QPersistentModelIndex()
        self.setObjectName("editor_items")
        self.setAccessibleName(self.tr("Items of the routine"))
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setMouseTracking(True)
        self.setIndentation(_INDENT_PX)
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setExpandsOnDoubleClick(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDropIndicatorShown(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setItemDelegate(RowDelegate(pictures, self))
        self.setModel(model)
        model.modelReset.connect(self.expandAll)
        self.selectionModel().selectionChanged.connect(self.chosen)
        self.doubleClicked.connect(self.fields_wanted)

    @property
    def places(self) -> list[Where]:
        """What is chosen, in order, without what is inside of it."""
        rows = self.selectionModel().selectedIndexes()
        return outermost([self._items.where(index) for index in rows])

    @property
    def current(self) -> Where:
        """Where the keyboard is; () for nowhere."""
        return self._items.where(self.currentIndex())

    def choose(self, places: list[Where]) -> None:
        """Choose these and nothing else; the keyboard is at the last of them."""
        selection, chosen = self.selectionModel(), QItemSelection()
        index = QModelIndex()
        for where in places:
            index = self._items.index_at(where)
            chosen.select(index, index)
        flag = selection.SelectionFlag
        selection.setCurrentIndex(index, flag.NoUpdate)
        selection.select(chosen, flag.ClearAndSelect)
        if index.isValid():
            self.scrollTo(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what the keys say; the others are Qt's, or the page's."""
        key, held = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        control, alt = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
        none = Qt.KeyboardModifier.NoModifier
        signals = {
            (Qt.Key.Key_Return, none): self.fields_wanted,
            (Qt.Key.Key_Enter, none): self.fields_wanted,
            (Qt.Key.Key_F2, none): self.fields_wanted,
            (Qt.Key.Key_Delete, none): self.delete_wanted,
            (Qt.Key.Key_Backspace, none): self.delete_wanted,
            (Qt.Key.Key_D, control): self.duplicate_wanted,
            (Qt.Key.Key_C, control): self.copy_wanted,
            (Qt.Key.Key_X, control): self.cut_wanted,
            (Qt.Key.Key_V, control): self.paste_wanted,
        }
        signal = signals.get((Qt.Key(key), held))
        if signal is not None:
            signal.emit()
        elif held == alt and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.step_wanted.emit(-1 if key == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)

    def startDrag(self, actions: Qt.DropAction) -> None:
        """Drag what is chosen."""
        start_drag(self, actions)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Follow the mouse."""
        super().dragMoveEvent(event)
        self._drop_at = QPersistentModelIndex(self.indexAt(event.position().toPoint()))
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the items, and where something would be dropped."""
        super().paintEvent(event)
        if self.state() is QAbstractItemView.State.DraggingState and self._drop_at.isValid():
            with QPainter(self.viewport()) as painter:
                paint_drop_place(self, painter, self.visualRect(self._drop_at))

    def drawBranches(self, _painter: QPainter, _rect: QRect, _index: Index) -> None:
        """Draw none: the indent says it."""
