"""Fields to write in: a whole number, and a note."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QTextEdit, QVBoxLayout, QWidget

from kneetimer.core.counting import read_count
from kneetimer.gui.theme import CONTROL_PX, MEDIUM, RADIUS, SMALL, TIGHT, Type, font
from kneetimer.gui.widgets.label import label, muted

LONGEST_NOTE = 2_000
_NEAR_THE_END = 100
_LINES = (3, 8)


class _Frame(QFrame):
    """A frame round a field that shows where the keyboard is."""

    def __init__(self, field: QWidget) -> None:
        super().__init__()
        self._field = field
        clear = QPalette()
        clear.setColor(QPalette.ColorRole.Base, QColor(Qt.GlobalColor.transparent))
        field.setPalette(clear)
        field.installEventFilter(self)
        self.setFocusProxy(field)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(SMALL + 2, TIGHT, SMALL + 2, TIGHT)
        self.row.addWidget(field, 1)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the focus of the field."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground and outline."""
        palette, has_focus = self.palette(), self._field.hasFocus()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(palette.base())
            colour = (palette.dark() if has_focus else palette.mid()).color()
            painter.setPen(QPen(colour, 2.5 if has_focus else 1.5))
            edge = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
            painter.drawRoundedRect(edge, RADIUS - 2, RADIUS - 2)


class _Line(QLineEdit):
    """Enter only takes what was written."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep Enter from the page."""
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()


class NumberField(QWidget):
    """A whole number that was counted, or none; what is no whole number is refused with a word.

    Args:
        title: shown above the field
        name: for screen readers, who do not see what it stands under
        seconds: whether it is a time

    Signals:
        changed(): another number, or none
    """

    changed = Signal()

    def __init__(self, title: str, name: str, *, seconds: bool) -> None:
        super().__init__()
        self._seconds = seconds
        self._value: int | None = None
        self.field = _Line()
        self.field.setFrame(False)
        self.field.setFont(font(Type.LEAD, bold=True))
        self.field.setMinimumHeight(CONTROL_PX - 2 * TIGHT)
        self.field.setFixedWidth(QFontMetrics(self.field.font()).horizontalAdvance("0000 s") + 16)
        self.field.setMaxLength(16)
        self.field.setAccessibleName(name)
        self.field.textChanged.connect(self._read)
        self.refusal = label(
            self.tr("A whole number, please."),
            Type.SMALL,
            role=QPalette.ColorRole.LinkVisited,
        )
        self.refusal.hide()
        frame = _Frame(self.field)
        frame.row.addWidget(muted(self.tr("s") if seconds else self.tr("times"), wrap=False))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(TIGHT)
        if title:
            rows.addWidget(muted(title, Type.SMALL, wrap=False))
        rows.addWidget(frame, 0, Qt.AlignmentFlag.AlignLeft)
        rows.addWidget(self.refusal)
        rows.addStretch(1)

    @property
    def value(self) -> int | None:
        """The number; None for none, and for what is no whole number."""
        return self._value

    def _read(self, text: str) -> None:
        before, self._value = self._value, None
        try:
            self._value = read_count(text, seconds=self._seconds)
            is_refused = False
        except ValueError:
            is_refused = True
        self.refusal.setVisible(is_refused)
        self.field.setAccessibleDescription(self.refusal.text() if is_refused else "")
        if self._value != before:
            self.changed.emit()


class NoteField(QWidget):
    """A few lines of plain text.

    Signals:
        changed(): other words
    """

    changed = Signal()

    def __init__(self, title: str, text: str = "") -> None:
        super().__init__()
        self.field = QTextEdit()
        self.field.setAcceptRichText(False)
        self.field.setTabChangesFocus(True)
        self.field.setFrameShape(QFrame.Shape.NoFrame)
        self.field.viewport().setAutoFillBackground(False)
        self.field.setFont(font())
        self.field.setAccessibleName(title)
        self.field.setPlainText(text)
        self.left = muted(size=Type.SMALL)
        self.left.hide()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(SMALL)
        rows.addWidget(label(title, Type.LEAD, bold=True))
        rows.addWidget(_Frame(self.field))
        rows.addWidget(self.left)
        self.field.textChanged.connect(self._take)
        self.field.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()

    @property
    def text(self) -> str:
        """What is written, without the white round it."""
        return self.field.toPlainText().strip()

    def _take(self) -> None:
        written = self.field.toPlainText()
        if len(written) > LONGEST_NOTE:
            self._shorten(written)
            return
        left = LONGEST_NOTE - len(written)
        self.left.setText(self.tr("%n character(s) left", "", left))
        self.left.setVisible(left <= _NEAR_THE_END)
        self.changed.emit()

    def _shorten(self, written: str) -> None:
        at = self.field.textCursor().position()
        self.field.setPlainText(written[:LONGEST_NOTE])
        cursor = self.field.textCursor()
        cursor.setPosition(min(at, self.field.document().characterCount() - 1))
        self.field.setTextCursor(cursor)

    def _fit(self) -> None:
        line_px = QFontMetrics(self.field.font()).lineSpacing()
        low, high = (lines * line_px + MEDIUM for lines in _LINES)
        needed = round(self.field.document().size().height())
        self.field.setFixedHeight(min(max(needed, low), high))

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(320, super().sizeHint().height())
