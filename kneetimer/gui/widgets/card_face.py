"""The face of a routine's card: what it is, how long it takes, what it needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QCursor,
    QFont,
    QFontMetricsF,
    QGuiApplication,
    QPainter,
    QPalette,
    QPen,
)
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem, QWidget

from kneetimer.gui import words
from kneetimer.gui.card_pictures import CardPictures, Kind
from kneetimer.gui.library_model import LibraryModel
from kneetimer.gui.theme import RADIUS_LARGE, Type, font
from kneetimer.gui.widgets.icon import paint_icon

if TYPE_CHECKING:
    from kneetimer.storage.library import Entry

INSET = 8.0
PADDING = 20.0
# A picture is so much wider than high; a card less than so many times as wide has none.
PICTURE_SHAPE, PICTURE_GAP, LEAST_SHARE = 1.9, 16.0, 2.3
_ICON_PX = 18.0
_MORE_PX, _MORE_ICON_PX = 36.0, 20.0
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_WRAPPED = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap

translate = QCoreApplication.translate


class CardFace:
    """Paints cards; fonts and measures are found once."""

    def __init__(self, library: LibraryModel, pictures: CardPictures, language: str) -> None:
        self._library = library
        self._pictures = pictures
        self._language = language
        self._title = font(Type.TITLE, bold=True)
        self._body = font()
        self._small = font(Type.SMALL)
        self._strong = font(Type.SMALL, bold=True)
        self._metrics = {
            size: QFontMetricsF(of)
            for size, of in (
                ("title", self._title),
                ("body", self._body),
                ("small", self._small),
                ("strong", self._strong),
            )
        }

    def height(self, *, short: bool) -> int:
        """Give the height of a card: a short one has one line of description and no source."""
        line = {name: metrics.height() for name, metrics in self._metrics.items()}
        high = line["title"] + 6 + line["body"] + 10 + max(line["small"], _ICON_PX)
        if not short:
            high += 2 * line["body"] + 6 + max(line["small"], _ICON_PX)
        return round(high + 2 * (INSET + PADDING - (4 if short else 0)))

    def more_box(self, cell: QRect) -> QRect:
        """Give the place of the dots that open the menu of a card."""
        right, top = cell.right() + 1 - INSET - 3, cell.top() + INSET + 3
        return QRect(round(right - _MORE_PX), round(top), round(_MORE_PX), round(_MORE_PX))

    def by_ear_box(self, cell: QRect) -> QRectF:
        """Give the place that says that the eyes may be closed."""
        edge = INSET + PADDING
        card = QRectF(cell).adjusted(edge, edge, -edge, 0)
        high = max(self._metrics["small"].height(), _ICON_PX) + PADDING + INSET
        return self._by_ear_box(QRectF(card.left(), card.bottom() - high, card.width(), high))

    def kind_at(self, cell: QRect, widget: QWidget) -> Kind | None:
        """Give what the picture of a card has to be like; None where there is no room for one."""
        box = QRectF(cell).adjusted(INSET, INSET, -INSET, -INSET)
        body = self._metrics["body"].height()
        lines = 3 if self._is_roomy(box) else 1
        high = self._metrics["title"].height() + 6 + lines * body + 2
        wide = high * PICTURE_SHAPE
        if box.width() - 2 * PADDING < wide * LEAST_SHARE:
            return None
        is_dark = QGuiApplication.palette().window().color().lightness() < 128
        return Kind(QSize(round(wide), round(high)), widget.devicePixelRatioF(), is_dark)

    def _is_roomy(self, box: QRectF) -> bool:
        return box.height() >= self.height(short=False) - 2 * INSET

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, entry: Entry, kind: Kind | None
    ) -> None:
        """Paint one card; `kind` is what its picture has to be like, None without one."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect).adjusted(INSET, INSET, -INSET, -INSET)
        # The list itself is transparent; its cards have the colours of the application.
        palette = QGuiApplication.palette()
        self._paint_ground(painter, palette, option.state, box)
        top = PADDING if self._is_roomy(box) else PADDING - 4
        inner = box.adjusted(PADDING, top, -PADDING, -top)
        aside = 0.0
        if kind is not None:
            aside = kind.size.width() + PICTURE_GAP
            self._paint_picture(painter, inner, entry, kind)
        self._paint_words(painter, palette, inner, entry, aside)
        self._paint_more(painter, palette, option)
        painter.restore()

    def _paint_more(
        self, painter: QPainter, palette: QPalette, option: QStyleOptionViewItem
    ) -> None:
        """Paint the dots that open the menu, on a ground of their own under the mouse."""
        box = QRectF(self.more_box(option.rect))
        view = option.widget
        is_over = (
            isinstance(view, QAbstractItemView)
            and bool(option.state & QStyle.StateFlag.State_MouseOver)
            and box.contains(QPointF(view.viewport().mapFromGlobal(QCursor.pos())))
        )
        if is_over:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(palette.alternateBase())
            painter.drawEllipse(box)
        gap = (_MORE_PX - _MORE_ICON_PX) / 2
        icon = box.adjusted(gap, gap, -gap, -gap)
        colour = (palette.link() if is_over else palette.placeholderText()).color()
        paint_icon(painter, "more", icon, colour, 2.2)

    def _paint_picture(self, painter: QPainter, box: QRectF, entry: Entry, kind: Kind) -> None:
        """Paint the figure in the upper right corner, where it is made already."""
        picture = self._pictures.get(entry, kind)
        if picture is not None:
            painter.drawPixmap(QPointF(box.right() - kind.size.width(), box.top()), picture)

    def _paint_ground(
        self, painter: QPainter, palette: QPalette, state: QStyle.StateFlag, box: QRectF
    ) -> None:
        is_over = bool(state & QStyle.StateFlag.State_MouseOver)
        has_focus = bool(state & QStyle.StateFlag.State_HasFocus)
        edge = palette.highlight() if is_over else palette.midlight()
        pen = QPen(edge.color(), 1.0)
        if has_focus:
            pen = QPen(palette.dark().color(), 2.5)
        painter.setPen(pen)
        painter.setBrush(palette.base())
        half = pen.widthF() / 2
        painter.drawRoundedRect(box.adjusted(half, half, -half, -half), RADIUS_LARGE, RADIUS_LARGE)

    def _paint_words(
        self, painter: QPainter, palette: QPalette, box: QRectF, entry: Entry, aside: float
    ) -> None:
        """Paint all words; title and description leave so much free at the right."""
        muted = palette.placeholderText().color()
        upper = box.adjusted(0, 0, -max(aside, _MORE_PX + 8 - PADDING), 0)
        y = self._paint_title(painter, palette, upper, entry)
        facts_px = max(self._metrics["small"].height(), _ICON_PX)
        roomy = box.height() > self.height(short=True) - 2 * (INSET + PADDING - 4) + 8
        bottom = box.bottom() - facts_px - (facts_px + 6 if roomy and not entry.broken else 0)
        painter.setFont(self._body)
        painter.setPen(palette.windowText().color() if not entry.broken else muted)
        self._paint_text(painter, QRectF(box.left(), y + 6, upper.width(), bottom - 8 - y), entry)
        if entry.broken:
            self._paint_trouble(
                painter, palette, QRectF(box.left(), bottom, box.width(), facts_px), entry
            )
            return
        facts = QRectF(box.left(), bottom, box.width(), facts_px)
        source = facts.translated(0, facts_px + 6)
        if self._library.leads_by_ear(entry):
            last = source if roomy else facts
            last.setRight(self._paint_by_ear(painter, palette, last) - 20)
        self._paint_facts(painter, palette, facts, entry)
        if roomy:
            self._paint_fact(painter, "source", ", ".join(entry.sources), muted, source)

    def _paint_title(
        self, painter: QPainter, palette: QPalette, box: QRectF, entry: Entry
    ) -> float:
        metrics = self._metrics["title"]
        room = box.width()
        at = box.left()
        if self._library.is_favourite(entry):
            star = QRectF(at, box.top() + (metrics.height() - _ICON_PX) / 2, _ICON_PX, _ICON_PX)
            paint_icon(painter, "star", star, palette.link().color(), 2.2, is_filled=True)
            at, room = at + _ICON_PX + 8, room - _ICON_PX - 8
        if not entry.shipped:
            room -= self._paint_badge(painter, palette, box, metrics.height()) + 12
        painter.setFont(self._title)
        painter.setPen(palette.windowText().color())
        title = metrics.elidedText(
            entry.title.get(self._language), Qt.TextElideMode.ElideRight, room
        )
        painter.drawText(QRectF(at, box.top(), room, metrics.height()), _LEFT, title)
        return box.top() + metrics.height()

    def _paint_badge(
        self, painter: QPainter, palette: QPalette, box: QRectF, line_px: float
    ) -> float:
        """Paint "Yours" at the right and give its width."""
        text = translate("RoutineCard", "Yours")
        width = self._metrics["strong"].horizontalAdvance(text) + 20
        high = self._metrics["strong"].height() + 6
        badge = QRectF(box.right() - width, box.top() + (line_px - high) / 2, width, high)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(palette.alternateBase())
        painter.drawRoundedRect(badge, high / 2, high / 2)
        painter.setFont(self._strong)
        painter.setPen(palette.link().color())
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, text)
        return width

    def _paint_text(self, painter: QPainter, box: QRectF, entry: Entry) -> None:
        """Paint the description in as many whole lines as there is room for."""
        described = entry.description.get(self._language)
        text = entry.problems[0].message if entry.broken else described
        line_px = self._metrics["body"].height()
        lines = max(1, int(box.height() // line_px))
        shown = elide(text, self._body, box.width(), lines)
        painter.drawText(box.adjusted(0, 0, 0, line_px), _WRAPPED, shown)

    def _paint_trouble(
        self, painter: QPainter, palette: QPalette, row: QRectF, entry: Entry
    ) -> None:
        text = translate("RoutineCard", "Needs mending: {problems}").format(
            problems=words.problem_count(len(entry.problems))
        )
        self._paint_fact(painter, "warning", text, palette.linkVisited().color(), row, bold=True)

    def _paint_facts(self, painter: QPainter, palette: QPalette, row: QRectF, entry: Entry) -> None:
        muted = palette.placeholderText().color()
        facts = (
            ("clock", words.total(entry.min_ms, entry.max_ms, about=entry.about), True),
            ("list", words.exercise_count(len(entry.exercises)), False),
            ("things", self._library.things(entry), False),
        )
        for name, text, bold in facts:
            if text and row.width() > 3 * _ICON_PX:
                colour = palette.link().color() if bold else muted
                used = self._paint_fact(painter, name, text, colour, row, bold=bold)
                row.setLeft(row.left() + used + 20)

    def _by_ear_box(self, row: QRectF) -> QRectF:
        """Give the place of the eye and its words: at the right, the eye alone in little room."""
        words_px = self._metrics["small"].horizontalAdvance(translate("RoutineCard", "Eyes closed"))
        width = _ICON_PX + 7 + words_px
        if row.width() < 2.5 * width:
            width = _ICON_PX
        return QRectF(row.right() - width, row.top(), width, row.height())

    def _paint_by_ear(self, painter: QPainter, palette: QPalette, row: QRectF) -> float:
        """Paint that the eyes may be closed, and give where it begins."""
        box = self._by_ear_box(row)
        if box.width() > _ICON_PX:
            words = translate("RoutineCard", "Eyes closed")
            self._paint_fact(painter, "eyes_closed", words, palette.link().color(), box)
        else:
            icon = QRectF(box.left(), box.center().y() - _ICON_PX / 2, _ICON_PX, _ICON_PX)
            paint_icon(painter, "eyes_closed", icon, palette.link().color(), 2.2)
        return box.left()

    def _paint_fact(
        self,
        painter: QPainter,
        name: str,
        text: str,
        colour: QColor,
        row: QRectF,
        *,
        bold: bool = False,
    ) -> float:
        """Paint an icon with its words and give their width."""
        if not text:
            return 0.0
        icon = QRectF(row.left(), row.top() + (row.height() - _ICON_PX) / 2, _ICON_PX, _ICON_PX)
        paint_icon(painter, name, icon, colour, 2.2)
        metrics = self._metrics["strong" if bold else "small"]
        room = row.width() - _ICON_PX - 7
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
        painter.setFont(self._strong if bold else self._small)
        painter.setPen(colour)
        painter.drawText(QRectF(icon.right() + 7, row.top(), room, row.height()), _LEFT, shown)
        return _ICON_PX + 7 + metrics.horizontalAdvance(shown)


def elide(text: str, of: QFont, width: float, lines: int) -> str:
    """Give the text in at most so many lines, the last one cut short where there is more."""
    metrics = QFontMetricsF(of)
    rows: list[str] = []
    rest = text.split()
    while rest and len(rows) < lines - 1:
        row = rest.pop(0)
        while rest and metrics.horizontalAdvance(f"{row} {rest[0]}") <= width:
            row = f"{row} {rest.pop(0)}"
        rows.append(row)
    if rest:
        rows.append(metrics.elidedText(" ".join(rest), Qt.TextElideMode.ElideRight, width))
    return "\n".join(rows)
