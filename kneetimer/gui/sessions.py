"""The sessions of one window: their pages, their sound, and the way out and back in."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from kneetimer.audio.link import SoundLink
from kneetimer.audio.phrase_book import PhraseBook
from kneetimer.core.errors import KneeTimerError
from kneetimer.core.exercise import Catalogue
from kneetimer.core.profile import Profile
from kneetimer.core.record import Choice
from kneetimer.core.routine import Routine
from kneetimer.desktop.awake import KeepAwake
from kneetimer.desktop.clock import SystemClock
from kneetimer.gui.appearance import Appearance
from kneetimer.gui.diary import Diary
from kneetimer.gui.found_session import FoundSession
from kneetimer.gui.main_window import MainWindow
from kneetimer.gui.notice_kind import Kind
from kneetimer.gui.pages.end_page import EndPage
from kneetimer.gui.pages.session_page import SessionPage
from kneetimer.gui.player_driver import PlayerDriver
from kneetimer.gui.progressing import Progressing
from kneetimer.gui.sound_desk import SoundDesk
from kneetimer.gui.speech import Speech
from kneetimer.gui.training import Training
from kneetimer.gui.turn import Turn
from kneetimer.gui.widgets.feeling_after import Said
from kneetimer.storage.settings import Settings

SOUND_OFF_AFTER_MS = 6_000


class Sessions(QObject):
    """Begins sessions in a window, shows their pages, and gives them sound."""

    def __init__(
        self,
        window: MainWindow,
        appearance: Appearance,
        settings: Settings,
        language: str,
        *,
        book: PhraseBook,
        diary: Diary,
        clock: SystemClock,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._appearance = appearance
        self._settings = settings
        self._language = language
        self._filled_screen = False
        self._silence_told = ""
        self._counts_told = False
        self._voices_told: set[str] = set()
        self._session_page: SessionPage | None = None
        self._end_page: EndPage | None = None
        self.speech = Speech(book, settings, self)
        self.sound = SoundLink(settings.backend, book.folder, enabled=settings.sound, parent=self)
        self.sound.set_volumes(settings.volume / 100, settings.voice_volume / 100)
        self._desk = SoundDesk(window, self.speech, self.sound, language, parent=self)
        self.training = Training(
            sound=self.sound,
            speech=self.speech,
            awake=KeepAwake(),
            keeper=diary,
            clock=clock.ms,
            now=clock.now,
            slept_ms=clock.slept_ms,
            parent=self,
        )
        self.training.keep_awake = settings.keep_awake
        self._found: FoundSession | None = None
        self._diary = diary
        self.progressing = Progressing(window, diary, lambda: self._language, parent=self)
        self._sound_off_later = QTimer(self, singleShot=True, interval=SOUND_OFF_AFTER_MS)
        self._sound_off_later.timeout.connect(self.sound.shutdown)
        self._connect()

    def _connect(self) -> None:
        window, training = self._window, self.training
        window.routine_counted.connect(self.speech.prepare)
        window.page_shown.connect(self._on_page)
        window.resume.went_on.connect(self._go_on_from_bar)
        window.resume.ended.connect(self._end_from_bar)
        window.resume.discarded.connect(self._discard_from_bar)
        training.begun.connect(self._show_session)
        training.over.connect(self._show_end)
        training.interrupted.connect(self.tell_of_sleep)
        self.sound.sound_lost.connect(self._tell_of_silence)
        self.sound.sound_found.connect(self._tell_of_sound)
        self.speech.failed.connect(self._tell_of_voice)

    def begin(
        self,
        routine: Routine,
        catalogue: Catalogue,
        profile: Profile,
        name: str,
        *,
        pain_before: int | None = None,
    ) -> None:
        """Lead through a routine; one that stands still is given up for it, and kept."""
        self.prepare_sound()
        self.progressing.begin(routine, catalogue, name)
        try:
            self.training.begin(routine, catalogue, profile, name=name, pain_before=pain_before)
        except KneeTimerError as error:
            self._window.tell(Kind.ERROR, str(error))

    def look_for_broken_off(self, catalogue: Catalogue) -> None:
        """Offer to go on with a session that a crash cut short."""
        self.progressing.catalogue = catalogue
        self._found = FoundSession(self._diary, self.training, catalogue, self)
        self._found.look()
        if not self._window.in_session:
            self._show_bar(self._window.current)

    def take_settings(self, settings: Settings, language: str) -> None:
        """Take settings that have changed."""
        before, self._settings = self._settings, settings
        self._language = language
        self.sound.set_enabled(settings.sound)
        if settings.backend != before.backend:
            self.sound.set_backend(settings.backend)
        self.sound.set_volumes(settings.volume / 100, settings.voice_volume / 100)
        self.speech.take_settings(settings)
        self._desk.take_settings(settings, language)
        if _heard(settings) != _heard(before):
            self.training.take_voice()
        self.training.keep_awake = settings.keep_awake
        page = self._session_page
        if page is not None and settings.reduced_motion != before.reduced_motion:
            page.set_reduced_motion(reduced=settings.reduced_motion)
        if page is not None:
            page.set_limits(settings.pain_keep_going, settings.pain_stop)
        if page is not None and settings.floor_view != before.floor_view:
            page.set_turn(Turn(settings.floor_view))

    def close(self) -> None:
        """Let go of the screen and of the sound; what is under way can be found again."""
        if self._end_page is not None:
            self._end_page.flush()
        self.training.leave()
        self.speech.shutdown()
        self.sound.shutdown()

    # Pages

    def _show_session(self, driver: PlayerDriver) -> None:
        page = SessionPage(
            driver,
            self._language,
            self._appearance.theme,
            turn=Turn(self._settings.floor_view),
            reduced_motion=self._settings.reduced_motion,
        )
        page.set_limits(self._settings.pain_keep_going, self._settings.pain_stop)
        page.hurt.connect(self._take_hurt)
        page.left.connect(self._leave_session)
        page.full_screen_wanted.connect(self._window.toggle_full_screen)
        self._appearance.changed.connect(page.set_theme)
        self._drop_pages()
        self._session_page = page
        self._window.show_session(page)
        if self._settings.full_screen_sessions and not self._window.isFullScreen():
            self._filled_screen = True
            self._window.toggle_full_screen()

    def _take_hurt(self, pain: int, choice: Choice, easier: str) -> None:
        """Do what was chosen; the easier way stays to be read for a while."""
        if easier:
            self._window.tell(Kind.INFO, easier)
        self.training.decide(pain, choice)

    def _leave_session(self) -> None:
        self._end_full_screen()
        self._show_log(over=False)

    def _show_end(self) -> None:
        self._end_full_screen()
        self._show_log(over=True)
        self._sound_off_later.start()

    def _end_full_screen(self) -> None:
        if self._filled_screen:
            self._filled_screen = False
            self._window.toggle_full_screen()

    def _show_log(self, *, over: bool) -> None:
        log = self.training.log
        if log is None:
            return
        if self._end_page is None:
            self._end_page = EndPage()
            self._end_page.went_on.connect(self._go_on)
            self._end_page.ended.connect(self.training.finish)
            self._end_page.closed.connect(self._close_session)
            self._end_page.said.connect(self._take_feeling)
            self.progressing.card_changed.connect(self._end_page.show_offer)
        to_today = self._window.first_page is not self._window.library_page
        self._end_page.show_log(log, self._language, over=over, to_today=to_today)
        record = self.training.record if over and log.is_worth_keeping else None
        self._counts_told = False
        if record is not None and self._settings.ask_after:
            self._end_page.ask_feeling(record, self._language)
        if record is not None:
            self.progressing.look(record)
        self._window.show_page(self._end_page, log.title.get(self._language))

    def _take_feeling(self, said: Said) -> None:
        """Keep what the person says on the end page; what is None or empty says nothing."""
        record = self.training.record
        if record is not None:
            self._diary.say(
                record.id,
                pain_after=said.pain_after,
                pain_worst=said.pain_worst,
                effort=said.effort,
                note=said.note,
                counts=said.counts if said.counts or self._counts_told else None,
            )
            self._counts_told = self._counts_told or bool(said.counts)
            self.progressing.look_again()

    def _go_on(self) -> None:
        driver = self.training.driver
        if driver is not None and self._session_page is not None:
            self._window.show_session(self._session_page)
            self.training.take_voice()  # other phrases may have been made meanwhile
            driver.resume()

    def _close_session(self) -> None:
        """Go back to the library; a session that stands still can go on from there."""
        if self.training.is_over:
            self.training.drop()
        self._window.go_home()
        if self.training.driver is None:
            self._drop_pages()

    def _drop_pages(self) -> None:
        self.progressing.leave()
        for page in (self._session_page, self._end_page):
            if page is not None:
                page.deleteLater()
        self._session_page = self._end_page = None

    def tell_of_sleep(self, away_ms: int) -> None:
        """Say for how long the machine slept, and how to go on."""
        minutes = round(away_ms / 60_000)
        words = self.tr("The computer was asleep. Space goes on where you were.")
        if minutes:
            words = self.tr("Away for %n minute(s). Space goes on where you were.", "", minutes)
        self._window.tell(Kind.INFO, words)

    # Sound

    def prepare_sound(self) -> None:
        """Have the sound ready, and keep it."""
        self._sound_off_later.stop()
        self.sound.start()

    def _on_page(self, page: QWidget) -> None:
        """Have the sound ready before Start, so that the first tone is not lost, and to be tried.

        Away from its own pages a session that stands still offers the way back.
        """
        self._show_bar(page)
        if page.objectName() in ("routine_page", "settings_page"):
            self.prepare_sound()
        elif not self._window.in_session:
            self._sound_off_later.start()

    def _show_bar(self, page: QWidget) -> None:
        """Offer the way back into what stands still, or into what was found broken off."""
        away = page is not self._end_page and not self._window.in_session
        log = None if self.training.is_over else self.training.log
        self._window.offer_to_go_on(log.title.get(self._language) if away and log else None)
        if away and log is None and self._found is not None:
            self._found.show_on(self._window.resume, self._language)

    def _go_on_from_bar(self) -> None:
        if self.training.is_over and self._found is not None:
            self.prepare_sound()
            self._found.go_on()
        else:
            self._go_on()

    def _end_from_bar(self) -> None:
        if self.training.is_over and self._found is not None:
            self._found.keep()
            self._show_bar(self._window.current)
            self._window.tell(Kind.INFO, self.tr("What was done is kept."))
        else:
            self.training.finish()

    def _discard_from_bar(self) -> None:
        if self._found is not None:
            self._found.discard()
            self._show_bar(self._window.current)

    def _tell_of_silence(self, why: str) -> None:
        words = self.tr("{why} The session goes on; everything is on the screen.")
        self._silence_told = words.format(why=why)
        self._window.tell(Kind.WARNING, self._silence_told)

    def _tell_of_voice(self, why: str) -> None:
        if why not in self._voices_told:
            self._voices_told.add(why)
            self._window.tell(Kind.WARNING, why)

    def _tell_of_sound(self) -> None:
        self._window.notices.withdraw(self._silence_told)
        self._window.tell(Kind.INFO, self.tr("There is sound again."))


def _heard(settings: Settings) -> tuple[object, ...]:
    """Give what decides who speaks and what is heard."""
    return settings.sound, settings.heard, settings.voice, settings.wpm, settings.pan
