"""After a session: asks whether something shall grow or step back, and does what was agreed.

Nothing changes without a tap. What was agreed goes into the person's own file or, inside a range,
among the person's choices; every answer goes into the history, and a "yes" can be taken back.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from kneetimer.core.errors import KneeTimerError
from kneetimer.core.exercise import Catalogue
from kneetimer.core.profile import Profile
from kneetimer.core.progressing import NOT_YET, TAKEN_BACK, YES, Offer, offers
from kneetimer.core.progressing_change import Change
from kneetimer.core.progressing_reach import Trained
from kneetimer.core.record import Moment, SessionRecord, told
from kneetimer.core.routine import Routine, exercise_items
from kneetimer.gui.diary import Diary
from kneetimer.gui.main_window import MainWindow
from kneetimer.gui.notice_kind import Kind
from kneetimer.gui.widgets.progress_offer import OfferCard
from kneetimer.storage import paths
from kneetimer.storage.library import SUFFIXES, Entry
from kneetimer.storage.progress_keeping import Kept, Opened, keep_change, open_file, take_back

# So many sessions of a routine are looked at, and none that are older; rules want a few in a row.
_LOOK_BACK = 30
_LOOK_BACK_MS = 400 * 24 * 60 * 60 * 1000


class Progressing(QObject):
    """Finds what to ask after a session, shows it on a card, and takes the answer.

    Signals:
        card_changed(OfferCard | None): show this one, or none any more
    """

    card_changed = Signal(object)

    def __init__(
        self, window: MainWindow, diary: Diary, language: Callable[[], str], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._diary = diary
        self._language = language
        self.catalogue: Catalogue = {}
        self._entries: dict[str, Entry] = {}
        self._trained: tuple[str, Routine] | None = None
        self._record: SessionRecord | None = None
        self._before: list[Trained] = []
        self._opened: Opened | None = None
        self._card: OfferCard | None = None
        window.start_requested.connect(self._remember)

    def _remember(self, _: Routine, __: Profile, entry: Entry, ___: object) -> None:
        self._entries[entry.stem] = entry

    def begin(self, routine: Routine, catalogue: Catalogue, name: str) -> None:
        """Know what is being done; items that the file has otherwise are not asked about."""
        self.catalogue = catalogue
        self._trained = (name, routine)

    # Finding

    def look(self, record: SessionRecord) -> None:
        """Look for something to ask after a session that is over."""
        self._record = record
        self._card = None
        try:
            self._before = self._sessions_before(record)
            path = self._path_of(record.routine)
            self._opened = open_file(path, self.catalogue) if path is not None else None
        except KneeTimerError:
            self._opened = None  # who opens it is told what is wrong with it
        self.look_again()

    def look_again(self) -> None:
        """Look again, now that something was said of the session; an answer given stays."""
        if self._record is None or (self._card is not None and self._card.is_answered):
            return
        offer = self._find(self._record)
        now = self._card.offer if self._card is not None else None
        if offer != now or self._card is None:
            self._card = self._make_card(offer) if offer is not None else None
            self.card_changed.emit(self._card)

    def leave(self) -> None:
        """Ask no more: the session's page is gone."""
        self._record = self._card = self._opened = None

    def _sessions_before(self, record: SessionRecord) -> list[Trained]:
        history = self._diary.history
        since = Moment(max(0, record.started.utc_ms - _LOOK_BACK_MS))
        lines = [line for line in history.sessions(since) if line.routine == record.routine]
        ids = [line.id for line in lines if line.id != record.id][-_LOOK_BACK:]
        return [Trained(history.record(of), told(of, history.additions(of))) for of in ids]

    def _path_of(self, stem: str) -> Path | None:
        """Give a routine's file; the person's own goes before a shipped one of the same name."""
        entry = self._entries.get(stem)
        if entry is not None and entry.path.parent != paths.routines_folder():
            return entry.path
        for folder in (paths.user_routines_folder(), paths.routines_folder()):
            for suffix in SUFFIXES:
                path = folder / f"{stem}{suffix}"
                if path.is_file():
                    return path
        return None

    def _find(self, record: SessionRecord) -> Offer | None:
        if self._opened is None:
            return None
        try:
            said = told(record.id, self._diary.history.additions(record.id))
        except KneeTimerError:
            return None
        routine = self._opened.routine
        found = offers(
            record.routine,
            routine,
            {**self.catalogue, **routine.exercises},
            [*self._before, Trained(record, said)],
            self._diary.decisions(),
            profile=self._profile(record.routine),
            pain_limit=self._window.settings.pain_keep_going,
        )
        return next((offer for offer in found if self._is_as_trained(offer, record)), None)

    def _is_as_trained(self, offer: Offer, record: SessionRecord) -> bool:
        """Whether the item was done as the file has it, and not as a programme's week does."""
        if self._trained is None or self._trained[0] != record.routine or self._opened is None:
            return True
        done = self._trained[1]
        same = [item for item in exercise_items(done.items) if item.key == offer.item]
        return same == [offer.before] and done.defaults == self._opened.routine.defaults

    def _make_card(self, offer: Offer) -> OfferCard:
        card = OfferCard(offer, self._language())
        card.agreed.connect(self._agree)
        card.put_off.connect(self._put_off)
        return card

    # Answers

    def _put_off(self) -> None:
        card, record = self._card, self._record
        if card is None or record is None:
            return
        self._decide(card, record.routine, NOT_YET)
        card.show_answer(self.tr("Not yet. It is asked again after another session."))

    def _agree(self) -> None:
        card, record, opened = self._card, self._record, self._opened
        if card is None or record is None or opened is None:
            return
        change = card.offer.change
        kept: Kept | None = None
        if change.item != card.offer.before:
            try:
                kept = self._keep(opened, change)
            except KneeTimerError as error:
                self._window.tell(Kind.ERROR, str(error).split("\n", 1)[0])
                self.look(record)
                return
        path = kept.path if kept is not None else opened.path
        before = self._profile(record.routine)
        is_copy = path != opened.path
        if change.values or is_copy:
            after = replace(before, values={**before.values, **change.values})
            self._choose(after, path, opened)
        self._decide(card, path.stem, YES)
        words = self.tr("Agreed, from next time.")
        if is_copy:
            words = self.tr("Agreed, from next time, in a copy of your own: “{name}”.")
            words = words.format(name=path.stem)
        card.show_answer(words)
        self._window.library_page.refresh()
        told = f"{card.accessibleName()} · {words}"
        notice = self._window.notices.offer(Kind.INFO, told, self.tr("Undo"))
        notice.acted.connect(lambda: self._take_back(card, opened, kept, before, told))

    def _keep(self, opened: Opened, change: Change) -> Kept:
        return keep_change(
            opened,
            change.item,
            self.catalogue,
            shipped=paths.routines_folder(),
            own=paths.user_routines_folder(),
        )

    def _take_back(
        self, card: OfferCard, opened: Opened, kept: Kept | None, before: Profile, told: str
    ) -> None:
        self._window.notices.withdraw(told)
        try:
            if kept is not None:
                take_back(kept)
        except KneeTimerError as error:
            self._window.tell(Kind.ERROR, str(error))
            return
        path = kept.path if kept is not None else opened.path
        if path.stem == opened.path.stem and card.offer.change.values:
            now = self._profile(path.stem)
            others = {k: v for k, v in now.values.items() if k not in card.offer.change.values}
            old = {k: v for k, v in before.values.items() if k in card.offer.change.values}
            self._choose(replace(now, values={**others, **old}), path, opened)
        self._decide(card, path.stem, TAKEN_BACK)
        self._window.library_page.refresh()
        words = self.tr("Taken back: nothing has changed.")
        if card is self._card:
            card.show_answer(words)
        self._window.tell(Kind.INFO, words)

    def _profile(self, stem: str) -> Profile:
        return self._window.settings.profile_for(stem, self._language())

    def _choose(self, profile: Profile, path: Path, opened: Opened) -> None:
        """Keep the person's choices for a routine."""
        entry = self._entries.get(path.stem)
        if entry is None or entry.path != path:
            entry = Entry(path, shipped=False, title=opened.routine.title)
        self._window.profile_changed.emit(profile, entry)

    def _decide(self, card: OfferCard, stem: str, answer: str) -> None:
        offer = card.offer
        before, after = offer.change.before, offer.change.after
        if answer == TAKEN_BACK:
            before, after = after, before
        self._diary.decide(
            offer.kind,
            stem,
            item=offer.item,
            answer=answer,
            words=card.words,
            before=before,
            after=after,
            sessions=offer.sessions,
        )
