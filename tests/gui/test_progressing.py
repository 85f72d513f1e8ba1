"""After a session in the whole window: what is offered, what a tap does, and how it is undone."""

from __future__ import annotations

import os
from datetime import date, time

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLabel

from kneetimer.app import App
from kneetimer.core.decision import DecisionKind
from kneetimer.core.dose import Amount
from kneetimer.core.routine import exercise_items
from kneetimer.desktop.crash import close_log
from kneetimer.gui.notice_kind import Kind
from kneetimer.gui.widgets.feeling_after import Said
from kneetimer.gui.widgets.progress_offer import OfferCard
from kneetimer.storage.paths import routines_folder
from kneetimer.storage.routine_file import load_routine
from tools.train import FastClock

SETTINGS = 'welcome_seen = true\nsound = false\nlanguage = "en"\nkeep_awake = false\n'
MINE = """\
format: kneetimer/1
title: Mine
items:
  # The one with the band.
  - exercise: clamshell
    reps: 2-3
    hold: 0 s
    sides: none
    load: {kind: band, level: light, where: above the knees}   # blue
    loads: [light band, medium band]
    progress: {when: {all_sets_at: max, sessions: 2, pain_at_most: 3}, do: next_load}
    step_back: {when: {pain_at_least: 6}, do: {sets: +1}}
"""
RANGE = (
    "format: kneetimer/1\ntitle: Range\nitems:\n- {exercise: clamshell, reps: 2-3, sides: none}\n"
)
TOP = {"clamshell.reps": 3}
WEEKS = """\
format: kneetimer-programme/1
title: Weeks
missed: lapse
schedule: {days: [mon, tue, wed, thu, fri, sat, sun]}
phases: [{weeks: 1-2, routine: mine}]
"""


class Life:
    """The app, and somebody who trains in it, a session a day."""

    def __init__(self, app, clock, folder):
        self.app, self.clock, self.folder = app, clock, folder
        self.day = date(2026, 11, 2)

    @property
    def page(self):
        return self.app.window.current

    @property
    def card(self):
        found = [card for card in self.page.findChildren(OfferCard) if not card.isHidden()]
        return found[0] if found else None

    @property
    def notices(self):
        return self.app.window.notices.texts

    def path(self, stem):
        return next(f / f"{stem}.yaml" for f in self.folders() if (f / f"{stem}.yaml").exists())

    def folders(self):
        return self.folder, routines_folder()

    def values(self, stem="mine"):
        return dict(self.app.window.settings.profile_for(stem).values)

    def choose(self, values, stem="mine"):
        entry = self.entry(stem)
        profile = self.app.window.settings.profile_for(stem)
        self.app.window.profile_changed.emit(
            type(profile)(values=values, first_side=profile.first_side), entry
        )

    def entry(self, stem):
        self.app.window.library_page.read_now()
        entries = self.app.window.library_page.model.entries
        return next(entry for entry in entries if entry.path.stem == stem)

    def entries(self, stem):
        self.app.window.library_page.read_now()
        entries = self.app.window.library_page.model.entries
        return [entry for entry in entries if entry.path.stem == stem]

    def open_due(self):
        """Open the first of what is due today, from the page of today."""
        self.clock.set_to(self.day, time(18))
        self.app.programmes.look()
        self.app.window.go_home()
        _, of, due = self.page.cards[0]
        self.page.due_wanted.emit(of, due)
        return self.page

    def train_here(self, **said):
        """Do a whole session of the routine on show."""
        return self._train(self.page.panel.start.click, said)

    def train(self, stem="mine", **said):
        """Do a whole session, say how it felt, and stay on its last page."""
        return self.train_entry(self.entry(stem), **said)

    def train_entry(self, entry, **said):
        routine = self.app.library.load(entry.path)
        profile = self.app.window.settings.profile_for(entry.stem)
        begin = self.app.window.start_requested.emit
        return self._train(lambda: begin(routine, profile, entry, None), said)

    def _train(self, begin, said):
        self.clock.set_to(self.day, time(18))
        begin()
        training = self.app.sessions.training
        while not training.is_over:
            self.clock.pass_by(2_000)
            training.driver.tick()
            if training.driver.view.waits:
                training.driver.go_on()
        self.day = date.fromordinal(self.day.toordinal() + 1)
        if said:
            self.say(**said)
        return self

    def say(self, **said):
        self.page.said.emit(Said(**said))

    def close(self):
        self.page.close_button.click()
        QCoreApplication.processEvents()

    def days(self, count, stem="mine", **said):
        for _ in range(count - 1):
            self.train(stem, **said)
            self.close()
        return self.train(stem, **said)

    def decisions(self):
        return [
            (one.kind.value, one.subject, one.item, one.answer, one.before, one.after)
            for one in self.app.diary.decisions()
        ]

    def undo(self):
        notice = self.app.window.notices._notices[-1]
        notice.acted.emit()


@pytest.fixture
def live(qapp, home, qtbot):
    made = []

    def live(settings=SETTINGS, **files):
        (home / "config").mkdir(parents=True, exist_ok=True)
        (home / "config" / "settings.toml").write_text(settings, encoding="utf-8")
        folder = home / "data" / "routines"
        folder.mkdir(parents=True, exist_ok=True)
        for stem, text in (files or {"mine": MINE}).items():
            (folder / f"{stem}.yaml").write_text(text, encoding="utf-8")
        clock = FastClock()
        app = App(qapp, clock=clock)
        made.append(app)
        clock.set_to(date(2026, 11, 1), time(18))
        qtbot.addWidget(app.window)
        with qtbot.waitSignal(app.window.first_painted):
            app.window.show()
        qtbot.waitUntil(lambda: hasattr(app, "history_pages"))
        # A whole session in one go is a stall to whoever watches for them.
        app.sessions.training.begun.disconnect(app.stalls.begin)
        return Life(app, clock, folder)

    yield live
    for app in made:
        app.window.close()
        close_log()
        app.deleteLater()


def texts(card):
    return [one.text() for one in card.findChildren(QLabel) if not one.isHidden()]


YES_BAND = ("progress", "mine", "clamshell", "yes", "load: light band, reps: 3")


class TestTheCard:
    def test_says_what_was_reached_by_whose_rule_and_what_would_change(self, live):
        life = live()
        life.choose(TOP)
        life.days(2, pain_after=2)
        assert texts(life.card) == [
            "Clamshell",
            "All sets reached 3 twice. The most pain you wrote down was 2.",
            "The file's rule: next band.",
            "Load: light band → medium band",
            "Reps: 3 → 2",
        ]
        assert [life.card.yes.text(), life.card.not_yet.text()] == [
            "Yes, from next time",
            "Not yet",
        ]
        assert life.decisions() == []

    def test_comes_with_the_number_that_the_rule_asks_for_and_goes_with_it(self, live):
        life = live()
        life.choose(TOP)
        life.train(pain_after=0)
        life.close()
        life.train()
        assert life.card is None
        life.say(pain_after=1)
        assert life.card is not None
        life.say(pain_after=4)
        assert life.card is None
        life.say(pain_after=7)
        assert texts(life.card)[1:] == [
            "The most pain you wrote down was 7.",
            "The file's rule: sets +1.",
            "Sets: 1 → 2",
        ]

    def test_says_by_ear_what_it_says_to_the_eye(self, live):
        life = live(range=RANGE)
        life.days(2, "range")
        assert life.card.accessibleName() == "Clamshell"
        words = "All sets reached 2 twice. 2–3 is the file's range. Reps: 2 → 3"
        assert life.card.accessibleDescription() == words
        assert life.card.yes.accessibleDescription() == words

    def test_is_reached_by_keys(self, live, qtbot):
        life = live(range=RANGE)
        life.days(2, "range")
        life.card.not_yet.setFocus()
        qtbot.keyClick(life.card.not_yet, Qt.Key.Key_Return)
        assert life.card.is_answered
        assert life.card.hasFocus()  # and nothing far away

    def test_is_not_there_where_nothing_is_offered(self, live):
        life = live(range=RANGE)
        life.train("range")
        assert life.card is None

    def test_is_not_there_where_the_person_has_not_done_what_the_file_says(self, live):
        """A week of a programme has numbers of its own."""
        life = live(range=RANGE)
        life.days(2, "range")
        record = life.app.sessions.training.record
        routine = life.app.library.load(life.path("range"))
        other = routine.items[0]
        life.app.sessions.progressing.begin(
            type(routine)(
                routine.title, (type(other)(other.exercise, routine.defaults, "clamshell"),)
            ),
            life.app.library.catalogue,
            "range",
        )
        life.app.sessions.progressing.look(record)
        assert life.card is None


class TestYes:
    def test_changes_the_persons_own_file_and_leaves_its_remarks(self, live):
        life = live()
        life.choose(TOP)
        life.days(2, pain_after=2)
        life.card.yes.click()
        text = life.path("mine").read_text(encoding="utf-8")
        assert text == MINE.replace("level: light", "level: medium")
        assert life.values() == {"clamshell.reps": 2}
        assert life.decisions() == [(*YES_BAND, "load: medium band, reps: 2")]
        (decision,) = life.app.diary.decisions()
        assert decision.words == (
            "All sets reached 3 twice. The most pain you wrote down was 2."
            " The file's rule: next band."
        )
        ids = [line.id for line in life.app.diary.history.sessions()]
        assert decision.sessions == tuple(ids)
        assert texts(life.card)[-1] == "Agreed, from next time."
        assert life.notices == ["Clamshell · Agreed, from next time."]
        life.say(pain_after=9)  # what was answered stays answered
        assert texts(life.card)[-1] == "Agreed, from next time."

    def test_begins_to_count_afresh(self, live):
        life = live(range=RANGE.replace("2-3", "2-6"))
        life.days(2, "range")
        life.card.yes.click()
        assert life.values("range") == {"clamshell.reps": 3}
        life.close()
        life.train("range")
        assert life.card is None
        life.close()
        life.train("range")
        assert texts(life.card)[-1] == "Reps: 3 → 4"

    def test_inside_a_range_no_file_is_touched(self, live):
        life = live(range=RANGE)
        before = life.path("range").stat().st_mtime_ns
        life.days(2, "range")
        life.card.yes.click()
        assert life.path("range").stat().st_mtime_ns == before
        assert life.decisions() == [("progress", "range", "clamshell", "yes", "reps: 2", "reps: 3")]

    def test_can_be_taken_back(self, live):
        life = live()
        life.choose(TOP)
        life.days(2, pain_after=2)
        life.card.yes.click()
        life.undo()
        assert life.path("mine").read_text(encoding="utf-8") == MINE
        assert life.values() == TOP
        assert [one[3] for one in life.decisions()] == ["yes", "taken back"]
        assert texts(life.card)[-1] == "Taken back: nothing has changed."
        life.close()
        life.train(pain_after=2)
        assert "Load: light band → medium band" in texts(life.card)

    def test_can_be_taken_back_from_another_page(self, live):
        life = live(range=RANGE)
        life.days(2, "range")
        life.card.yes.click()
        life.close()
        life.undo()
        assert life.values("range") == {}
        assert life.notices == ["Taken back: nothing has changed."]

    def test_what_was_written_since_is_not_taken_back(self, live):
        life = live()
        life.choose(TOP)
        life.days(2, pain_after=2)
        life.card.yes.click()
        theirs = life.path("mine").read_text(encoding="utf-8") + "# mine\n"
        life.path("mine").write_text(theirs, encoding="utf-8")
        life.undo()
        assert life.path("mine").read_text(encoding="utf-8") == theirs
        assert "changed or removed elsewhere meanwhile" in life.notices[-1]
        assert [one[3] for one in life.decisions()] == ["yes"]


class TestTheHistory:
    def test_tells_what_was_decided_after_which_session(self, live):
        life = live()
        life.choose(TOP)
        life.days(2, pain_after=2)
        life.card.yes.click()
        life.undo()
        life.close()
        life.train(pain_after=2)
        life.card.not_yet.click()
        life.close()
        told = []
        for line in life.app.diary.history.sessions():
            life.app.history_pages.open_session(line.id)
            said = [one.text() for one in life.page.findChildren(QLabel)]
            told.append([words for words in said if words.startswith("Clamshell: ")])
        assert told == [
            [],
            [
                "Clamshell: agreed, load medium band, reps 2",
                "Clamshell: taken back, load light band, reps 3 again",
            ],
            ["Clamshell: not yet, load medium band, reps 2"],
        ]


class TestNotYet:
    def test_is_kept_and_the_offer_comes_again_after_another_session(self, live):
        life = live()
        life.choose(TOP)
        life.days(2, pain_after=2)
        life.card.not_yet.click()
        assert texts(life.card)[-1] == "Not yet. It is asked again after another session."
        assert life.decisions()[0][3:] == ("not yet", *YES_BAND[4:], "load: medium band, reps: 2")
        assert life.path("mine").read_text(encoding="utf-8") == MINE
        assert life.notices == []
        life.close()
        life.train()
        assert life.card is None
        life.say(pain_after=1)
        assert "Load: light band → medium band" in texts(life.card)


SHIPPED = "clams-and-bridges"


class TestShipped:
    @pytest.fixture
    def folder(self, tmp_path, monkeypatch):
        """Give a folder of shipped routines of ours."""
        folder = tmp_path / "shipped"
        folder.mkdir()
        (folder / "mine.yaml").write_text(MINE, encoding="utf-8")
        monkeypatch.setattr("kneetimer.storage.paths.routines_folder", lambda: folder)
        return folder

    def test_a_copy_of_ones_own_is_changed(self, live, folder):
        life = live(other=RANGE)
        life.choose(TOP)
        life.days(2, pain_after=2)
        life.card.yes.click()
        assert (folder / "mine.yaml").read_text(encoding="utf-8") == MINE
        copy = life.folder / "mine.yaml"
        expected = MINE.replace("level: light", "level: medium")
        assert copy.read_text(encoding="utf-8") == expected
        assert life.values("mine") == {"clamshell.reps": 2}
        assert life.decisions()[0][:4] == ("progress", "mine", "clamshell", "yes")
        assert texts(life.card)[-1] == ("Agreed, from next time, in a copy of your own: “mine”.")
        life.undo()
        assert not copy.exists()
        assert life.values("mine") == TOP
        assert [one[1:4:2] for one in life.decisions()] == [
            ("mine", "yes"),
            ("mine", "taken back"),
        ]

    def test_a_name_that_is_taken_gets_a_number(self, live, folder):
        (folder / "mine-2.yaml").write_text(MINE, encoding="utf-8")
        life = live(other=RANGE)
        life.choose(TOP)
        life.days(2, pain_after=2)
        (life.folder / "mine.yaml").write_text(RANGE, encoding="utf-8")
        life.card.yes.click()
        assert (life.folder / "mine.yaml").read_text(encoding="utf-8") == RANGE
        expected = MINE.replace("level: light", "level: medium").replace("Mine", "Mine (3)")
        assert (life.folder / "mine-3.yaml").read_text(encoding="utf-8") == expected

    def test_what_a_programme_holds_next_is_the_copy(self, live, folder):
        life = live(weeks=WEEKS)
        life.choose(TOP)
        life.app.diary.decide(DecisionKind.BEGIN, "weeks", day="2026-11-02")
        for _ in range(2):
            assert "light" in str(life.open_due()._routine.items[0])
            assert life.open_due()._entry.shipped
            life.train_here(pain_after=2)
            if life.card is None:
                life.close()
        life.card.yes.click()
        life.close()
        for _ in range(2):
            page = life.open_due()
            assert not page._entry.shipped
            assert "medium" in str(page._routine.items[0])
            assert page.profile.values["clamshell.reps"] in {2, 3}
            life.train_here()
            life.close()
        done = life.app.programmes.home.page
        assert [line.routine for line in life.app.diary.history.sessions()] == ["mine"] * 4
        assert life.app.window.current is done
        # Beside the copy the shipped one is still there; it asks for nothing that was answered.
        life.train_entry(next(e for e in life.entries("mine") if e.shipped))
        life.say(pain_after=2)
        assert life.card is None
        assert [path.name for path in sorted(life.folder.iterdir())] == ["mine.yaml", "weeks.yaml"]

    def test_a_copy_that_was_changed_since_stays(self, live, folder):
        life = live(other=RANGE)
        life.choose(TOP)
        life.days(2, pain_after=2)
        life.card.yes.click()
        copy = life.folder / "mine.yaml"
        copy.write_text("mine now\n", encoding="utf-8")
        life.undo()
        assert copy.read_text(encoding="utf-8") == "mine now\n"
        assert "meanwhile" in life.notices[-1]

    def test_inside_a_range_no_copy_is_made(self, live):
        life = live(other=RANGE)
        life.days(2, SHIPPED)
        life.card.yes.click()
        assert [path.name for path in life.folder.iterdir()] == ["other.yaml"]
        assert life.values(SHIPPED) == {"clamshell.reps": 9}


class TestTrouble:
    def test_a_file_that_was_changed_meanwhile_is_left_alone_and_looked_at_anew(self, live):
        life = live()
        life.choose(TOP)
        life.days(2, pain_after=2)
        theirs = MINE.replace("# blue", "# green")
        life.path("mine").write_text(theirs, encoding="utf-8")
        life.card.yes.click()
        assert life.path("mine").read_text(encoding="utf-8") == theirs
        assert "changed or removed elsewhere meanwhile" in life.notices[0]
        assert life.decisions() == []
        life.card.yes.click()
        expected = theirs.replace("level: light", "level: medium")
        assert life.path("mine").read_text(encoding="utf-8") == expected

    @pytest.mark.parametrize("text", [None, "no: routine\n"])
    def test_a_file_that_went_or_broke_meanwhile(self, live, text):
        life = live()
        life.choose(TOP)
        life.days(2, pain_after=2)
        path = life.path("mine")
        path.unlink() if text is None else path.write_text(text, encoding="utf-8")
        life.card.yes.click()
        assert "meanwhile" in life.notices[0]
        assert life.card is None
        assert life.decisions() == []
        assert path.exists() is (text is not None)
        life.close()

    def test_a_file_that_cannot_be_written(self, live):
        if os.geteuid() == 0:
            pytest.skip("root may write everywhere")
        life = live()
        life.choose(TOP)
        life.days(2, pain_after=2)
        life.folder.chmod(0o500)
        try:
            life.card.yes.click()
        finally:
            life.folder.chmod(0o700)
        assert life.path("mine").read_text(encoding="utf-8") == MINE
        assert life.app.window.notices._notices[0].kind is Kind.ERROR
        assert life.decisions() == []
        assert not life.card.is_answered

    def test_an_answer_waits_for_a_disk_that_refuses(self, live, monkeypatch):
        life = live(range=RANGE)
        life.days(2, "range")
        monkeypatch.setattr(
            type(life.app.diary.history), "add_all", lambda *_: (_ for _ in ()).throw(_full())
        )
        life.card.not_yet.click()
        assert [one[3] for one in life.decisions()] == ["not yet"]


def _full():
    from kneetimer.storage.history import HistoryError

    return HistoryError("The disk is full.")


def test_the_offer_survives_the_languages(live):
    """In German the card has German words."""
    life = live(settings=SETTINGS.replace('"en"', '"de"'))
    life.choose(TOP)
    life.days(2, pain_after=2)
    assert texts(life.card)[0] == "Muschel"


def test_what_was_read_anew_is_what_was_written(live):
    life = live()
    life.choose(TOP)
    life.days(2, pain_after=2)
    life.card.yes.click()
    (item,) = exercise_items(load_routine(life.path("mine"), life.app.library.catalogue).items)
    assert (item.dose.load.level, item.dose.reps) == ("medium", (Amount(2, 3, 2),))
    assert life.app.diary.decisions()[0].kind is DecisionKind.PROGRESS
