"""The ways between the list, the fields and what may stand in their place."""

from __future__ import annotations

from PySide6.QtCore import QObject

from kneetimer.gui.editor_changes import Changes
from kneetimer.gui.editor_desk import FieldsDesk
from kneetimer.gui.editor_hands import ItemsHands
from kneetimer.gui.editor_offer_models import Thing
from kneetimer.gui.editor_own_desk import OwnDesk
from kneetimer.gui.editor_source_desk import SourceDesk
from kneetimer.gui.editor_whole import WholeOffers
from kneetimer.gui.editor_work import Work
from kneetimer.gui.widgets.editor_board import EditorBoard


class Ways(QObject):
    """Brings the keyboard where the person wants to go on."""

    def __init__(
        self,
        board: EditorBoard,
        work: Work,
        changes: Changes,
        *,
        hands: ItemsHands,
        desk: FieldsDesk,
        own: OwnDesk,
        text: SourceDesk,
        whole: WholeOffers,
    ) -> None:
        super().__init__(board)
        self._board = board
        self._work = work
        self._changes = changes
        self._hands = hands
        self._desk = desk
        self._own = own
        self._text = text
        self._whole = whole
        board.tree.chosen.connect(self._take_choice)
        board.tree.add_wanted.connect(self.open_adder)
        board.tree.fields_wanted.connect(self.open_fields)
        board.list.add.clicked.connect(self.open_adder)
        board.list.about.clicked.connect(self.open_about)
        board.form.links.chosen.connect(self._follow_link)
        board.adder.chosen.connect(self._add)
        board.adder.left.connect(self._go_back)
        board.source_button.clicked.connect(self.show_source)
        board.foot.play.clicked.connect(self._offer_rehearsal)
        hands.own_made.connect(self.open_exercise)
        own.left.connect(self._go_back)
        own.figures_wanted.connect(lambda: board.right.setCurrentWidget(board.figures))
        own.figure_taken.connect(self._go_back_to_exercise)
        whole.left.connect(self.go_to_list)

    def _take_choice(self) -> None:
        if not self._changes.is_showing:
            self._changes.end_word()
            self._board.right.setCurrentWidget(self._board.form)
            self._changes.show_choice()

    def go_to_list(self) -> None:
        """Bring the keyboard to the items, or to the text where that is shown."""
        board = self._board
        (board.source.edit if self._text.is_open else board.tree).setFocus()

    def _go_back(self) -> None:
        """Go back to the items from what stood in the place of the fields."""
        self._board.right.setCurrentWidget(self._board.form)
        self._changes.show_choice()
        self._board.tree.setFocus()

    # Fields

    def open_fields(self) -> None:
        """Bring the keyboard to the fields of the chosen item."""
        self._board.right.setCurrentWidget(self._board.form)
        self._board.form.begin()

    def open_about(self) -> None:
        """Show what is said of the routine as a whole."""
        self._board.tree.clearSelection()
        self._take_choice()
        self._board.form.words.edit.setFocus()

    # Adding, and exercises of the file's own

    def open_adder(self) -> None:
        """Let the person search for what to add below the chosen item."""
        board = self._board
        if not self._text.is_open:
            board.adder.offers.take(self._work.known)
            board.right.setCurrentWidget(board.adder)
            board.adder.begin()

    def _add(self, thing: Thing) -> None:
        self._go_back()
        self._hands.add(thing)

    def open_exercise(self, identity: str) -> None:
        """Show the fields of an exercise that the file brings along."""
        self._changes.end_word()
        self._own.show(identity, self._desk.where)
        self._board.right.setCurrentWidget(self._board.exercise)
        self._board.exercise.begin()

    def _go_back_to_exercise(self) -> None:
        self._board.right.setCurrentWidget(self._board.exercise)
        self._board.exercise.choose_figure.setFocus()

    def open_link(self) -> None:
        """Take the first way on that the fields show."""
        form = self._board.form
        if self._board.right.currentWidget() is form and form.links.isVisible():
            form.links.buttons[0].click()

    def _follow_link(self, identity: str) -> None:
        """Open an own exercise; "" makes the chosen item's exercise one."""
        if identity:
            self.open_exercise(identity)
        else:
            self._hands.make_own(self._desk.where)

    # The text

    def show_source(self, is_shown: bool) -> None:
        """Show the text of the file, or the fields."""
        board = self._board
        board.ask.put_away()
        if not is_shown:
            self._text.read_now()
        # What is wrong in it would be lost.
        is_open = self._text.is_open = is_shown or bool(board.source.told)
        board.source_button.setChecked(is_open)
        board.middle.setCurrentWidget(board.source if is_open else board.splitter)
        if is_shown:
            self._text.show()
            board.source.edit.setFocus()
        elif not is_open:
            board.leave_exercise()
            self._changes.show_all(board.tree.places)
            board.tree.setFocus()

    # Playing

    def _offer_rehearsal(self) -> None:
        if self._text.is_wrong:
            self._whole.say(self.tr("The text cannot be read yet: mend the marked lines first."))
            return
        # What was chosen may have gone since, by a change of the text.
        is_there = self._board.model.index_at(self._desk.where).isValid()
        where = self._desk.where if is_there else (0,)
        self._whole.offer_rehearsal(where, is_waiting=self._desk.is_waiting)
