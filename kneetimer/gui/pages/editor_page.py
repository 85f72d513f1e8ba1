"""A routine in the making: its items, the fields of the chosen one, and what comes of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from kneetimer.core.body import Side
from kneetimer.core.edits import Where
from kneetimer.core.exercise import Catalogue, Exercise
from kneetimer.core.profile import Profile
from kneetimer.core.routine import Item, Routine, exercise_items
from kneetimer.core.timeline import NothingToDoError, compile_timeline
from kneetimer.gui.by_ear import leads_by_ear
from kneetimer.gui.editor_acts import Done
from kneetimer.gui.editor_desk import FieldsDesk
from kneetimer.gui.editor_fields import (
    with_words,
)
from kneetimer.gui.editor_hands import ItemsHands
from kneetimer.gui.editor_model import ItemsModel
from kneetimer.gui.editor_whole import WholeOffers
from kneetimer.gui.editor_work import Work
from kneetimer.gui.theme import MEDIUM, SHORT_PX, SMALL, Type, font
from kneetimer.gui.widgets.button import button, primary_button
from kneetimer.gui.widgets.editor_add import AddPanel
from kneetimer.gui.widgets.editor_ask import AskBar
from kneetimer.gui.widgets.editor_foot import EditorFoot
from kneetimer.gui.widgets.editor_form import EditorForm
from kneetimer.gui.widgets.editor_lines import LineEdit
from kneetimer.gui.widgets.editor_list import EditorList
from kneetimer.gui.widgets.editor_pictures import EditorPictures
from kneetimer.gui.widgets.editor_source import SourceView
from kneetimer.storage.exercise_writer import CannotWriteError
from kneetimer.storage.problems import RoutineFileError
from kneetimer.storage.routine_file import read_routine

DRAFT_MS = 2_000
_COUNT_MS = 200
_LISTEN_MS = 450
_SOURCE_MS = 150
# More than these take too long to listen to while somebody types.
_MOST_HEARD = 12
_STACKED_PX = 700

# Fields of the editor in the palette's colours, so that they follow the theme.
_SHEET = """
QLineEdit[kind="field"], QPlainTextEdit[kind="field"] {
  background: palette(base); color: palette(text); border: 2px solid palette(mid);
  border-radius: 8px; padding: 5px 8px; min-height: 24px;
  selection-background-color: palette(highlight); selection-color: palette(highlighted-text);
}
QLineEdit[kind="field"][wrong="true"] { border-color: palette(bright-text); }
QLineEdit[kind="field"]:focus, QPlainTextEdit[kind="field"]:focus { border-color: palette(dark); }
QTreeView, QListView { background: transparent; border: none; }
QSplitter::handle { background: transparent; }
"""


class EditorPage(QWidget):
    """Changes a routine.

    Signals:
        saved(Routine, str): the person wants this kept, in these words
        left(): the person is done; nothing is left unsaved that was not given up
        draft(str): the text as it is now, every two seconds while it changes
        rehearse_wanted(Routine, Where, float): play from this item on, so many times as fast
    """

    saved = Signal(object, str)
    left = Signal()
    draft = Signal(str)
    rehearse_wanted = Signal(object, object, float)

    def __init__(
        self,
        routine: Routine,
        text: str,
        catalogue: Catalogue,
        profile: Profile,
        language: str,
        *,
        can_rehearse: bool = False,
    ) -> None:
        super().__init__()
        self._can_rehearse = can_rehearse
        self.setObjectName("editor_page")
        self.setStyleSheet(_SHEET)
        self.work = Work(routine, text, catalogue, replace(profile, language=language))
        self._language = language
        self._is_showing = self._is_in_title = self._is_in_text = False
        self._make_parts()
        self._make_timers()
        self._lay_out()
        self._connect()
        self._show_all([(0,)] if routine.items else [])
        self.foot.show_told(self.work.tell())
        self._listen_soon.start()

    # Parts

    def _make_parts(self) -> None:
        pictures = EditorPictures()
        self.title = LineEdit(self.tr("Title"), "editor_title")
        self.title.setPlaceholderText(self.tr("Title of the routine"))
        self.title.setFont(font(Type.LEAD, bold=True))
        self.undo_button = button(self.tr("Undo"))
        self.redo_button = button(self.tr("Redo"))
        self.source_button = button(self.tr("As text"))
        self.source_button.setCheckable(True)
        self.save_button = primary_button(self.tr("Save"))
        self.save_button.setFont(font(bold=True))
        self.model = ItemsModel(self.work.profile, self)
        self.list = EditorList(self.model, pictures)
        self.tree = self.list.tree
        self.form = EditorForm()
        self.adder = AddPanel(self.work.known, self._language, pictures)
        self.source = SourceView()
        self.ask = AskBar()
        self.foot = EditorFoot(can_rehearse=self._can_rehearse)
        self.hands = ItemsHands(self.tree, self.model, self.work, self)
        self.desk = FieldsDesk(self.form, self.work, self)
        self.whole = WholeOffers(self.work, self.ask, self)
        self.right = QStackedWidget()
        self.right.addWidget(self.form)
        self.right.addWidget(self.adder)
        self.splitter = QSplitter()
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(MEDIUM)
        self.splitter.addWidget(self.list)
        self.splitter.addWidget(self.right)
        self.splitter.setStretchFactor(0, 2)
        self.splitter.setStretchFactor(1, 3)
        self.middle = QStackedWidget()
        self.middle.addWidget(self.splitter)
        self.middle.addWidget(self.source)

    def _make_timers(self) -> None:
        def timer(interval_ms: int) -> QTimer:
            return QTimer(self, singleShot=True, interval=interval_ms)

        self._count_soon = timer(_COUNT_MS)
        self._count_soon.timeout.connect(self._count)
        self._listen_soon = timer(_LISTEN_MS)
        self._listen_soon.timeout.connect(self._listen)
        self._draft_soon = timer(DRAFT_MS)
        self._draft_soon.timeout.connect(self._draft)
        self._read_soon = timer(_SOURCE_MS)
        self._read_soon.timeout.connect(self._read_source)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(SMALL)
        head.addWidget(self.title, 1)
        buttons = (self.undo_button, self.redo_button, self.source_button, self.save_button)
        for made in buttons:
            head.addWidget(made)
        body = QWidget()
        rows = QVBoxLayout(body)
        rows.setContentsMargins(MEDIUM, SMALL, MEDIUM, SMALL)
        rows.setSpacing(SMALL)
        rows.addLayout(head)
        rows.addWidget(self.ask)
        rows.addWidget(self.middle, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(body, 1)
        whole.addWidget(self.foot)

    def _connect(self) -> None:
        tree = self.tree
        tree.chosen.connect(self._take_choice)
        tree.add_wanted.connect(self.open_adder)
        tree.fields_wanted.connect(self.open_fields)
        self.hands.done.connect(self._make)
        self.hands.said.connect(self.whole.say)
        self.list.add.clicked.connect(self.open_adder)
        self.list.about.clicked.connect(self.open_about)
        self.list.grouping = self.hands.group
        self.adder.chosen.connect(self._add)
        self.adder.left.connect(self._close_adder)
        self.desk.typed.connect(self._take_typed)
        self.whole.made.connect(lambda routine, name: self._make((routine, tree.places), name))
        self.whole.left.connect(self._go_to_list)
        self.whole.play_wanted.connect(
            lambda where, speed: self.rehearse_wanted.emit(self.routine, where, speed)
        )
        self.title.textEdited.connect(self._take_title)
        self.undo_button.clicked.connect(self.undo)
        self.redo_button.clicked.connect(self.redo)
        self.save_button.clicked.connect(self.save)
        self.source_button.clicked.connect(self.show_source)
        self.source.edited.connect(lambda _: self._read_soon.start())
        self.foot.order.clicked.connect(self.whole.offer_order)
        self.foot.minutes.clicked.connect(self.whole.offer_minutes)
        self.foot.play.clicked.connect(lambda: self.whole.offer_rehearsal(self.desk.where or (0,)))
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for keys, act in (
            ("Ctrl+S", self.save),
            ("Ctrl+Z", self.undo),
            ("Ctrl+Shift+Z", self.redo),
            ("Ctrl+Y", self.redo),
            ("Ins", self.open_adder),
            ("Ctrl+Return", self.open_adder),
            ("Ctrl+Enter", self.open_adder),
            ("Ctrl+G", self.hands.group),
            ("Ctrl+U", self.source_button.click),
            ("Ctrl+L", self._go_to_list),
            ("Ctrl+I", self.open_about),
        ):
            QShortcut(QKeySequence(keys), self, act, context=within)

    # What is shown

    @property
    def routine(self) -> Routine:
        """The routine as it is now."""
        return self.work.routine

    @property
    def is_changed(self) -> bool:
        """Whether there is something to save."""
        return self.work.is_changed

    def _show_all(self, places: Sequence[Where]) -> None:
        """Show the routine everywhere, with these items chosen."""
        self._is_showing = True
        self.model.show(self.routine)
        self.tree.choose([where for where in places if self.model.index_at(where).isValid()])
        self._is_showing = False
        self.desk.show(self.tree.current if self.tree.places else ())
        self._show_head()
        self._show_source_text()

    def _show_head(self) -> None:
        title = self.routine.title.get(self._language)
        if self.title.text().strip() != title:
            self.title.setText(title)
        work = self.work
        self.undo_button.setEnabled(bool(work.can_undo))
        self.undo_button.setToolTip(self._undo_words(self.tr("Undo: {change}"), work.can_undo))
        self.redo_button.setEnabled(bool(work.can_redo))
        self.redo_button.setToolTip(self._undo_words(self.tr("Redo: {change}"), work.can_redo))
        has_choice = bool(self.desk.where)
        for made in (self.list.up, self.list.down, self.list.delete):
            made.setEnabled(has_choice)

    @staticmethod
    def _undo_words(words: str, change: str) -> str:
        return words.format(change=change) if change else ""

    def _take_title(self, words: str) -> None:
        text = with_words(self.routine.title, self._language, words)
        routine = replace(self.routine, title=text, text="")
        self._take_typed(routine, self.tr("Title"), self._is_in_title)
        self._is_in_title = True

    def _take_typed(self, routine: Routine, name: str, joins: bool) -> None:
        """Make a change that somebody types: the fields stay as they are under the fingers."""
        self._is_in_title = self._is_in_text = False
        if self.work.make(routine, name, joins=joins):
            self._follow()

    def _follow(self) -> None:
        """Show the routine everywhere but where it was typed."""
        self._is_showing = True
        self.model.show(self.routine)
        self._is_showing = False
        self._show_head()
        self._tell_change()

    def _end_word(self) -> None:
        """Take it that the next letter begins another change."""
        self.desk.end_word()
        self._is_in_title = self._is_in_text = False

    def _tell_change(self) -> None:
        near = self.desk.where and self.work.tell_near(self.desk.where)
        self.foot.show_told(near or self.work.tell())
        self.foot.by_ear.hide()
        for timer in (self._count_soon, self._listen_soon):
            timer.start()
        if not self._draft_soon.isActive():
            self._draft_soon.start()

    def _count(self) -> None:
        self.foot.show_told(self.work.tell())

    def _listen(self) -> None:
        """Find out whether it can be done with the eyes closed."""
        profile = self.work.profile
        someone = replace(profile, affected_side=profile.affected_side or Side.LEFT)
        leads = False
        if len(exercise_items(self.routine.items)) <= _MOST_HEARD:
            try:
                timeline = compile_timeline(self.routine, self.work.known, someone)
                leads = leads_by_ear(timeline, someone)
            except NothingToDoError:
                leads = False
        self.foot.by_ear.setVisible(leads)

    def _draft(self) -> None:
        try:
            self.draft.emit(self.work.draft(self.tr("Without a title")))
        except CannotWriteError:
            return  # it is half done: the next draft has it

    # Choosing

    def _take_choice(self) -> None:
        if self._is_showing:
            return
        self._end_word()
        self.right.setCurrentWidget(self.form)
        self.desk.show(self.tree.current if self.tree.places else ())
        self._show_head()

    def _go_to_list(self) -> None:
        is_text = self.source_button.isChecked()
        (self.source.edit if is_text else self.tree).setFocus()

    def open_fields(self) -> None:
        """Bring the keyboard to the fields of the chosen item."""
        self.right.setCurrentWidget(self.form)
        fields = [
            one for one in self.form.each() if one.isVisible() and one.words.path != "exercise"
        ]
        first = next((field.input for field in fields if field.text), None)
        to = first or (fields[0].input if fields else self.form.words.edit)
        to.setFocus()

    def open_about(self) -> None:
        """Show what is said of the routine as a whole."""
        self.tree.clearSelection()
        self._take_choice()
        self.form.words.edit.setFocus()

    def open_adder(self) -> None:
        """Let the person search for what to add below the chosen item."""
        if self.source_button.isChecked():
            return
        self.adder.model.take(self.work.known)
        self.right.setCurrentWidget(self.adder)
        self.adder.begin()

    def _close_adder(self) -> None:
        self.right.setCurrentWidget(self.form)
        self.tree.setFocus()

    # Acts on items

    def _make(self, done: Done, name: str) -> None:
        routine, places = done
        self._end_word()
        self.ask.put_away()
        if self.work.make(routine, name):
            self._show_all(places)
            self._tell_change()

    def _add(self, thing: Exercise | Item) -> None:
        self.hands.add(thing)
        self._close_adder()

    # Back and forth

    def undo(self) -> None:
        """Take the last change back."""
        if self.work.can_undo:
            self._go(self.work.undo)

    def redo(self) -> None:
        """Make the next change again."""
        if self.work.can_redo:
            self._go(self.work.redo)

    def _go(self, way: Callable[[], Routine]) -> None:
        before = self.routine
        self.ask.put_away()
        way()
        self._end_word()
        self._show_all(_changed_places(before, self.routine) or self.tree.places)
        self._tell_change()

    # The text

    def show_source(self, is_shown: bool) -> None:
        """Show the text of the file, or the fields."""
        self.ask.put_away()
        if not is_shown:
            self._read_source()
        self.source_button.setChecked(is_shown or bool(self.source.told))
        if not is_shown and self.source.told:
            return  # what is wrong in it would be lost
        self.middle.setCurrentWidget(self.source if is_shown else self.splitter)
        if is_shown:
            self._show_source_text()
            self.source.edit.setFocus()
        else:
            self._show_all(self.tree.places)
            self.tree.setFocus()

    def _show_source_text(self) -> None:
        if not self.source_button.isChecked():
            return
        try:
            self.source.show_text(self.work.text())
            self.source.show_problems(())
        except CannotWriteError as error:
            self.source.show_problems((), str(error))

    def _read_source(self) -> None:
        """Take the text over as the routine, when it is one."""
        self._read_soon.stop()
        text = self.source.edit.toPlainText()
        if not text.strip() or text == self._text_or_nothing():
            return
        try:
            routine = read_routine(text, self.work.catalogue)
        except RoutineFileError as error:
            self.source.show_problems(error.problems)
            return
        self.source.show_problems(())
        if self.work.make(routine, self.tr("Text"), joins=self._is_in_text, text=text):
            self.desk.end_word()
            self._is_in_text = True
            self._follow()

    def _text_or_nothing(self) -> str:
        try:
            return self.work.text()
        except CannotWriteError:
            return ""

    # Saving and leaving

    @property
    def _is_text_wrong(self) -> bool:
        """Whether the text is shown and cannot be read."""
        if not self.source_button.isChecked():
            return False
        self._read_source()
        return bool(self.source.told)

    def save(self) -> None:
        """Give the routine and its text to be kept."""
        if self._is_text_wrong:
            self.whole.say(self.tr("The text cannot be read yet: mend the marked lines first."))
            return
        if not self.routine.title:
            self.whole.say(self.tr("Give the routine a title first."))
            return
        if not self.routine.items:
            self.whole.say(self.tr("There is nothing in it yet: add an exercise first."))
            return
        if self.desk.is_waiting:
            words = self.tr("Some fields cannot be read yet. What they said before will be saved.")
            yes, no = self.tr("Save"), self.tr("Not yet")
            self.ask.ask(words, [(yes, self._save), (no, self._go_to_list)])
            return
        self._save()

    def _save(self) -> None:
        try:
            text = self.work.text()
        except CannotWriteError as error:
            self.whole.say(str(error))
            return
        if self.work.drops_comments:
            words = self.tr("The remarks in the file cannot be kept with this change.")
            yes, no = self.tr("Save without remarks"), self.tr("Not yet")
            self.ask.ask(words, [(yes, lambda: self._give(text)), (no, self._go_to_list)])
            return
        self._give(text)

    def _give(self, text: str) -> None:
        self.saved.emit(replace(self.routine, text=text), text)

    def mark_saved(self, text: str) -> None:
        """Take it that this text is in the file now."""
        self._draft_soon.stop()
        self.work.saved(text)
        self._show_head()

    def ask_to_leave(self) -> bool:
        """Leave at once where all is saved and say so; else ask."""
        if not (self._is_text_wrong or self.is_changed or self.desk.is_waiting):
            self.left.emit()
            return True
        self.ask.ask(
            self.tr("There are changes that are not saved."),
            [
                (self.tr("Save and leave"), self._save_and_leave),
                (self.tr("Leave without saving"), self.left.emit),
                (self.tr("Stay"), self._go_to_list),
            ],
        )
        return False

    def _save_and_leave(self) -> None:
        self.save()
        if not self.is_changed:
            self.left.emit()

    # Room

    def showEvent(self, event: QShowEvent) -> None:
        """Have the keyboard where one begins."""
        super().showEvent(event)
        at = self.tree if self.routine.items else self.title
        self.setFocusProxy(at)
        at.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the fields below the list where there is little room beside it."""
        super().resizeEvent(event)
        is_short = self.height() < SHORT_PX
        self.foot.lie_low(is_short=is_short)
        is_narrow = self.width() < _STACKED_PX and not is_short
        way = Qt.Orientation.Vertical if is_narrow else Qt.Orientation.Horizontal
        if self.splitter.orientation() is not way:
            self.splitter.setOrientation(way)


def _changed_places(before: Routine, after: Routine) -> list[Where]:
    """Give the first place where two routines differ, as far as there is one."""
    for number, item in enumerate(after.items):
        if number >= len(before.items) or item != before.items[number]:
            return [(number,)]
    return []
