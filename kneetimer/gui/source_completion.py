"""Offers the words that fit where the cursor is in the text of a routine, and puts them in."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel, QTextCursor
from PySide6.QtWidgets import QCompleter, QListView, QPlainTextEdit

from kneetimer.core.exercise import Catalogue
from kneetimer.gui.editor_dose_sections import exercise_sections
from kneetimer.storage.completion import Completer, Completion, Proposal
from kneetimer.storage.schema import routine_schema

_MOST_SHOWN = 9
_WORD = Qt.ItemDataRole.UserRole + 1
_BETWEEN = " \u2002·\u2002 "

# A frame in the palette's colours: without one the list would melt into the text.
_SHEET = """
QListView {
  background: palette(base); color: palette(text); border: 2px solid palette(mid);
}
QListView::item { padding: 4px 8px; }
QListView::item:selected { background: palette(highlight); color: palette(highlighted-text); }
"""


def completer_for(catalogue: Catalogue, language: str) -> Completer:
    """Give what knows the routine's keys and the exercises of a catalogue."""
    names = {id_: exercise.name.get(language) for id_, exercise in catalogue.items()}
    return Completer(routine_schema(catalogue), names)


class SourceCompletion(QObject):
    """The list below the cursor.

    It opens as somebody types a word that begins like one of ours, or when it is asked for; the
    keys that are for it go to it only while it is open.
    """

    def __init__(self, edit: QPlainTextEdit, make: Callable[[], Completer]) -> None:
        super().__init__(edit)
        self._edit = edit
        self._make = make
        self._completer: Completer | None = None
        self._completion: Completion | None = None
        self._words = _known_words()
        self._model = QStandardItemModel(self)
        self._view = QListView()
        self._view.setUniformItemSizes(True)
        self._view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._view.setStyleSheet(_SHEET)
        self._list = QCompleter(self._model, self)
        self._list.setPopup(self._view)
        self._list.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._list.setMaxVisibleItems(_MOST_SHOWN)
        self._list.setCompletionRole(_WORD)
        self._list.setWidget(edit)
        self._list.activated[QModelIndex].connect(self._take_row)  # type: ignore[index]
        self.popup.setAccessibleName(self.tr("Words that fit here"))
        self.popup.setObjectName("source_completion")

    @property
    def popup(self) -> QListView:
        """The list."""
        return self._view

    @property
    def is_open(self) -> bool:
        """Whether the list is shown."""
        return self.popup.isVisible()

    def close(self) -> None:
        """Put the list away."""
        self._completion = None
        self.popup.hide()

    def offer(self, *, is_asked: bool = False) -> None:
        """Show what fits at the cursor; without being asked only where a word has begun."""
        cursor = self._edit.textCursor()
        if cursor.hasSelection():
            self.close()
            return
        text = self._edit.toPlainText()
        at = len(self._before(cursor.position()))
        if self._completer is None:
            self._completer = self._make()
        completion = self._completer.at(text, at)
        if completion is None or not (is_asked or completion.start < at):
            self.close()
            return
        self._show(completion, at)

    def changes_nothing(self) -> bool:
        """Whether the chosen word stands there already, so that Enter is but a new line."""
        completion = self._completion
        if completion is None:
            return True
        text = self._edit.toPlainText()
        chosen = self.popup.currentIndex().data(_WORD)
        return chosen in (None, text[completion.start : completion.end])

    # The list

    def _show(self, completion: Completion, at: int) -> None:
        self._completion = completion
        self._model.clear()
        for proposal in completion.proposals:
            self._model.appendRow(self._row(proposal))
        self._list.setCompletionPrefix("")
        view = self.popup
        where = self._edit.cursorRect(self._cursor_at(completion.start, at))
        where.translate(self._edit.viewport().pos())
        bar = view.verticalScrollBar().sizeHint().width()
        where.setWidth(view.sizeHintForColumn(0) + bar + 2 * view.frameWidth())
        self._list.complete(where)
        view.setCurrentIndex(self._list.completionModel().index(0, 0))

    def _row(self, proposal: Proposal) -> QStandardItem:
        name = proposal.name or self._words.get((proposal.word, proposal.is_key), "")
        shown = f"{proposal.word}{_BETWEEN}{name}" if name else proposal.word
        row = QStandardItem(shown)
        row.setData(proposal.word, _WORD)
        row.setAccessibleText(f"{proposal.word}, {name}" if name else proposal.word)
        row.setEditable(False)
        return row

    # The text

    def _before(self, position: int) -> str:
        """Give the text before a position: Qt counts some letters twice that Python counts once."""
        cursor = self._edit.textCursor()
        cursor.setPosition(0)
        cursor.setPosition(position, QTextCursor.MoveMode.KeepAnchor)
        return cursor.selectedText()

    def _cursor_at(self, offset: int, at: int) -> QTextCursor:
        """Give a cursor at an offset of the text, which is that of the cursor or near it."""
        text = self._edit.toPlainText()
        cursor = self._edit.textCursor()
        way = _in_qt(text[min(offset, at) : max(offset, at)])
        cursor.setPosition(cursor.position() + (way if offset > at else -way))
        return cursor

    def _take_row(self, row: QModelIndex | QPersistentModelIndex) -> None:
        completion = self._completion
        if completion is None:
            return
        self.close()
        word = row.data(_WORD)
        proposal = next(one for one in completion.proposals if one.word == word)
        text = self._edit.toPlainText()
        at = len(self._before(self._edit.textCursor().position()))
        begin = self._cursor_at(completion.start, at)
        end = self._cursor_at(completion.end, at)
        begin.setPosition(end.position(), QTextCursor.MoveMode.KeepAnchor)
        begin.insertText(_written(proposal, completion, text))
        self._edit.setTextCursor(begin)
        if proposal.is_key:
            self.offer(is_asked=proposal.in_line)


def _written(proposal: Proposal, completion: Completion, text: str) -> str:
    """Give what to write for a proposal: with a colon where there is none."""
    has_colon = text[completion.end :].lstrip(" ").startswith(":")
    if not proposal.is_key or has_colon:
        return proposal.word
    return f"{proposal.word}: " if proposal.in_line or completion.in_flow else f"{proposal.word}:"


def _in_qt(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _known_words() -> dict[tuple[str, bool], str]:
    """Give what the form calls keys and values, by the word and whether it is a key."""
    words: dict[tuple[str, bool], str] = {}
    for section in exercise_sections():
        for field in section.fields:
            words[field.path, True] = field.label
            words.update(((value, False), shown) for value, shown in field.values)
    return words
