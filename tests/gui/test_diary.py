"""The journal and the history together: a session gets from one into the other, whatever comes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kneetimer.core.decision import Decision, DecisionKind
from kneetimer.core.journal import Mark
from kneetimer.core.record import DoneSet, Moment, SessionRecord, Why
from kneetimer.core.text import Text
from kneetimer.desktop.clock import SystemClock
from kneetimer.gui.diary import Diary
from kneetimer.storage.history import History, HistoryError

START = Moment(1_700_000_000_000, 60)
CLAM = DoneSet("clams", "clamshell", Text.plain("Clamshell"), planned_reps=10, planned_ms=99_000)
DONE = replace(CLAM, done_reps=3, done_ms=30_000)
MARK = Mark(40_000, 9, 500, sets=((0, DONE),))


def new_record(letter="a", **changes):
    start = replace(START, utc_ms=START.utc_ms + ord(letter) - ord("a"))
    record = SessionRecord(
        letter * 32, start, start, Text.plain("Hip"), "hip", False, 99_000, 0, sets=(CLAM,)
    )
    return replace(record, **changes)


@pytest.fixture
def open_diary(tmp_path, qapp):
    """Open the diary of one home, as often as the program is started."""
    made = []

    def open_diary():
        diary = Diary(tmp_path / "data", tmp_path / "state", SystemClock().now)
        diary.told = []
        diary.troubled.connect(diary.told.append)
        made.append(diary)
        return diary

    yield open_diary
    for diary in made:
        diary.close()


def journals(tmp_path):
    folder = tmp_path / "state" / "journal"
    return sorted(path.name[0] for path in folder.glob("*"))


def ids(diary):
    return [line.id[0] for line in diary.history.sessions()]


class TestKeep:
    def test_from_the_journal_into_the_history(self, open_diary, tmp_path, qtbot):
        diary = open_diary()
        diary.begin(new_record())
        diary.mark(MARK)
        qtbot.waitUntil(lambda: journals(tmp_path) == ["a"])
        with qtbot.waitSignal(diary.changed):
            diary.keep(new_record(complete=True, sets=(DONE,)))
        assert ids(diary) == ["a"]
        assert journals(tmp_path) == []
        assert diary.told == []

    def test_a_session_in_which_nothing_was_done_leaves_nothing(self, open_diary, tmp_path):
        diary = open_diary()
        diary.begin(new_record())
        diary.forget()
        assert journals(tmp_path) == []
        assert ids(diary) == []

    def test_a_changed_plan_has_a_journal_of_its_own(self, open_diary, tmp_path, qtbot):
        diary = open_diary()
        diary.begin(new_record())
        diary.mark(MARK)
        diary.begin(new_record(sets=(DONE,)))
        qtbot.waitUntil(lambda: journals(tmp_path) == ["a", "a"])
        diary.keep(new_record(sets=(DONE,)))
        assert journals(tmp_path) == []

    def test_what_the_history_refuses_stays_in_the_journal(self, open_diary, tmp_path):
        diary = open_diary()
        diary.begin(new_record())
        diary.mark(MARK)
        broken = new_record(sets=(replace(DONE, done_reps=-1),))
        diary.keep(broken)
        assert journals(tmp_path) == ["a"]
        assert len(diary.told) == 1
        # The next start keeps what the journal has.
        again = open_diary()
        assert again.find_unfinished() is not None

    def test_what_is_said_later(self, open_diary):
        diary = open_diary()
        diary.begin(new_record())
        diary.keep(new_record(sets=(DONE,)))
        diary.say("a" * 32, pain_after=3, note="fine")
        (line,) = diary.history.sessions()
        assert (line.pain_after, line.note) == (3, "fine")

    def test_what_is_said_last_holds_though_the_clock_was_set_back(self, tmp_path, qapp):
        times = iter([Moment(9_000), Moment(5_000), Moment(5_000)])
        diary = Diary(tmp_path / "data", tmp_path / "state", lambda: next(times))
        diary._history = History.open(tmp_path / "history.db", tmp_path / "backups")
        diary.history.add(new_record(sets=(DONE,)))
        for pain in (3, 4, 5):
            diary.say("a" * 32, pain_after=pain)
        assert diary.history.sessions()[0].pain_after == 5
        diary.close()


class TestFound:
    def leave(self, open_diary, letter="a", *marks):
        diary = open_diary()
        diary.begin(new_record(letter))
        for mark in marks:
            diary.mark(mark)
        diary.close()

    def test_nothing_at_first(self, open_diary):
        assert open_diary().find_unfinished() is None

    def test_one_that_was_cut_short(self, open_diary):
        self.leave(open_diary, "a", MARK)
        found = open_diary().find_unfinished()
        assert (found.index, found.elapsed_ms) == (9, 500)
        assert found.record.sets == (DONE,)

    def test_it_is_offered_until_the_person_has_chosen(self, open_diary):
        self.leave(open_diary, "a", MARK)
        assert open_diary().find_unfinished() is not None
        assert open_diary().find_unfinished() is not None

    def test_kept_as_far_as_it_came(self, open_diary, tmp_path):
        self.leave(open_diary, "a", MARK)
        diary = open_diary()
        diary.find_unfinished()
        diary.keep_found()
        assert journals(tmp_path) == []
        record = diary.history.record("a" * 32)
        assert (record.sets[0].done_reps, record.sets[0].why) == (3, Why.CRASHED)
        assert record.ended == Moment(START.utc_ms + 40_000, 60)

    def test_discarded(self, open_diary, tmp_path):
        self.leave(open_diary, "a", MARK)
        diary = open_diary()
        diary.find_unfinished()
        diary.discard_found()
        assert journals(tmp_path) == []
        assert ids(diary) == []

    def test_taken_up_it_is_kept_with_the_old_journal_gone(self, open_diary, tmp_path, qtbot):
        self.leave(open_diary, "a", MARK)
        diary = open_diary()
        diary.find_unfinished()
        diary.take_up_found()
        diary.begin(new_record(sets=(DONE,)))
        qtbot.waitUntil(lambda: journals(tmp_path) == ["a", "a"])
        diary.keep(new_record(sets=(DONE,)))
        assert journals(tmp_path) == []

    def test_another_session_leaves_it_alone(self, open_diary, tmp_path):
        self.leave(open_diary, "a", MARK)
        diary = open_diary()
        diary.find_unfinished()
        diary.begin(new_record("b"))
        diary.keep(new_record("b", sets=(DONE,)))
        assert journals(tmp_path) == ["a"]
        assert ids(diary) == ["b"]

    def test_only_the_newest_is_asked_about(self, open_diary, tmp_path):
        self.leave(open_diary, "a", MARK)
        self.leave(open_diary, "b", MARK)
        diary = open_diary()
        assert diary.find_unfinished().record.id == "b" * 32
        assert ids(diary) == ["a"]
        assert journals(tmp_path) == ["b"]

    def test_one_that_was_over_is_kept_without_a_word(self, open_diary, tmp_path):
        self.leave(open_diary, "a", MARK, replace(MARK, ended=START, complete=True))
        diary = open_diary()
        assert diary.find_unfinished() is None
        assert diary.history.record("a" * 32).complete
        assert journals(tmp_path) == []

    def test_one_in_which_nothing_was_done_is_let_go(self, open_diary, tmp_path):
        self.leave(open_diary, "a")
        self.leave(open_diary, "b", MARK)
        diary = open_diary()
        assert diary.find_unfinished().record.id == "b" * 32
        assert ids(diary) == []

    def test_a_damaged_one_is_set_aside_and_told(self, open_diary, tmp_path):
        folder = tmp_path / "state" / "journal"
        folder.mkdir(parents=True)
        path = folder / "x.journal"
        path.write_bytes(b"nonsense")
        diary = open_diary()
        assert diary.find_unfinished() is None
        assert diary.told == [
            f"{path} holds no session: its first line is damaged. It is kept as {path}.broken."
        ]


class TestDecide:
    def test_a_decision_is_kept_and_given(self, open_diary, qtbot):
        diary = open_diary()
        with qtbot.waitSignal(diary.changed):
            made = diary.decide(DecisionKind.BEGIN, "twelve-weeks", week=3, variant="short")
        assert (made.kind, made.subject, made.week, made.variant) == (
            *(DecisionKind.BEGIN, "twelve-weeks"),
            *(3, "short"),
        )
        assert diary.decisions() == open_diary().history.decisions() == [made]

    def test_it_comes_after_every_earlier_one_about_the_same(self, tmp_path, qapp):
        times = iter([5_000, 1_000, 2_000])
        diary = Diary(tmp_path / "data", tmp_path / "state", lambda: Moment(next(times), 60))
        diary.history.add_all([Decision("0" * 32, Moment(9_000), DecisionKind.BEGIN, "one")])
        after = diary.decide(DecisionKind.PAUSE, "one")
        other = diary.decide(DecisionKind.BEGIN, "two")
        diary.close()
        assert (after.at, other.at) == (Moment(9_001, 60), Moment(2_000, 60))

    def test_what_waits_for_the_disk_counts(self, open_diary, monkeypatch):
        def refuse(*_):
            raise HistoryError("The disk is full.")

        diary = open_diary()
        with monkeypatch.context() as broken:
            broken.setattr(History, "add_all", refuse)
            made = diary.decide(DecisionKind.PAUSE, "one")
            assert diary.told == ["The disk is full."]
            assert diary.decisions() == [made]
            assert diary.history.decisions() == []
        diary.close()
        assert open_diary().decisions() == [made]

    def test_a_history_that_cannot_be_read_is_said(self, open_diary, monkeypatch):
        def refuse(*_):
            raise HistoryError("It is damaged.")

        diary = open_diary()
        monkeypatch.setattr(History, "decisions", refuse)
        assert diary.decisions() == []
        assert diary.told == ["It is damaged."]


def test_the_history_is_backed_up_once_a_day(open_diary, tmp_path):
    assert open_diary().history.sessions() == []
    assert len(list((tmp_path / "data" / "backups").iterdir())) == 1
