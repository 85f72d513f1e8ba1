"""What may be done with the whole routine: each is shown first and then done on a yes."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from kneetimer.core import edits
from kneetimer.core.dose import Amount
from kneetimer.core.edits import Where
from kneetimer.core.ordering import with_fewest_changes
from kneetimer.core.routine import Routine
from kneetimer.core.trimming import Trimmed, trim
from kneetimer.gui.editor_offers import order_in_words, trimmed_in_words
from kneetimer.gui.editor_words import name_of
from kneetimer.gui.editor_work import Work
from kneetimer.gui.widgets.editor_ask import AskBar
from kneetimer.gui.widgets.stepper import Spinner

_MOST_MINUTES = 180
_USUAL_MINUTES = 12
_MINUTE_MS = 60_000


class WholeOffers(QObject):
    """Asks in a bar.

    Signals:
        made(Routine, str): the routine shall be this one, by a change of this name
        play_wanted(Where, float): play from this item on, so many times as fast
        left(): the person leaves it as it is
    """

    made = Signal(object, str)
    play_wanted = Signal(object, float)
    left = Signal()

    def __init__(self, work: Work, ask: AskBar, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._ask = ask

    @property
    def _language(self) -> str:
        return self._work.profile.language

    def say(self, sentence: str) -> None:
        """Say something that needs no answer."""
        self._ask.ask(sentence, [(self.tr("All right"), self.left.emit)])

    def offer_order(self) -> None:
        """Show the order with the fewest changes of position."""
        now = self._work.routine
        ordered = with_fewest_changes(now)
        if ordered is now:
            self.say(self.tr("It already has the fewest changes of position."))
            return
        self._ask.ask(
            order_in_words(now, ordered, self._language),
            [
                (self.tr("Use this order"), self._making(lambda: ordered, self.tr("Order"))),
                (self.tr("Leave it"), self.left.emit),
            ],
        )

    def offer_minutes(self) -> None:
        """Ask how much time there is, and show what would be cut."""
        totals = self._work.tell().totals
        now = _USUAL_MINUTES if totals is None else max(1, totals.min_ms // _MINUTE_MS)
        spinner = Spinner(self.tr("Minutes"), Amount(1, _MOST_MINUTES, now), now)
        spinner.spin.setSuffix(self.tr(" min"))

        def found() -> Trimmed:
            work = self._work
            return trim(work.routine, work.known, work.profile, spinner.value * _MINUTE_MS)

        def show() -> None:
            self._ask.say(trimmed_in_words(found(), spinner.value, self._language))

        shorten = self._making(lambda: found().routine, self.tr("Shorten"))
        answers = [(self.tr("Shorten it"), shorten), (self.tr("Leave it"), self.left.emit)]
        self._ask.ask("", answers, spinner)
        spinner.changed.connect(lambda _: show())
        show()

    def offer_rehearsal(self, where: Where, *, is_waiting: bool = False) -> None:
        """Ask how fast to play from an item on; some fields may wait to be mended."""
        name = name_of(edits.item_at(self._work.routine, where), self._language)
        words = self.tr("Play from “{item}” on. How fast?").format(item=name)
        if is_waiting:
            before = self.tr("Some fields cannot be read yet: what they said before is played.")
            words = f"{words}\n{before}"
        self._ask.ask(
            words,
            [
                ("×1", lambda: self.play_wanted.emit(where, 1.0)),
                ("×4", lambda: self.play_wanted.emit(where, 4.0)),
                ("×10", lambda: self.play_wanted.emit(where, 10.0)),
                (self.tr("Not now"), self.left.emit),
            ],
        )

    def _making(self, routine: Callable[[], Routine], name: str) -> Callable[[], None]:
        return lambda: self.made.emit(routine(), name)
