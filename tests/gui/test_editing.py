"""The editor and its file: saved with the author's words, and what others do to it meanwhile."""

from __future__ import annotations

import pytest

from kneetimer.gui.editing import Editing
from kneetimer.gui.main_window import MainWindow
from kneetimer.gui.widgets.notice_bar import Notice
from kneetimer.storage import paths
from kneetimer.storage.drafts import Drafts
from kneetimer.storage.settings import Settings
from kneetimer.storage.shelf import make_library

LONG_MS = 5_000
TEXT = """# My own.
format: kneetimer/1
title: Morning   # for the knees
items:
  # Slowly.
  - exercise: clamshell
    reps: 10   # as many as at the clinic
  - {exercise: half_squat, reps: 8}
"""
THEIRS = TEXT.replace("reps: 8", "reps: 9")


@pytest.fixture
def file(home):
    folder = paths.user_routines_folder()
    folder.mkdir(parents=True)
    path = folder / "morning.yaml"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture
def editing(qtbot, file):
    window = MainWindow(Settings(welcome_seen=True), "en")
    qtbot.addWidget(window)
    library = make_library()
    window.begin(library)
    made = Editing(window, library, Drafts(paths.state_folder() / "drafts"), lambda: "en")
    made.open(file)
    return made


@pytest.fixture
def page(editing):
    return editing._page


def texts(editing):
    return editing._window.notices.texts


def answers(page):
    return [button.text() for button in page.ask.buttons]


def take(page, words):
    page.ask.answer(answers(page).index(words))


def set_reps(page, where, text):
    page.tree.choose([where])
    line = page.form.field("reps").line
    line.setText(text)
    line.textEdited.emit(text)


def in_place(path, text):
    path.write_text(text, encoding="utf-8")


def replaced(path, text):
    """As most editors save."""
    other = path.with_name(".morning.yaml.swp")
    other.write_text(text, encoding="utf-8")
    other.replace(path)


def moved_away_and_written(path, text):
    """As vim does with a backup."""
    path.rename(path.with_name("morning.yaml~"))
    path.write_text(text, encoding="utf-8")


class TestSaving:
    def test_comments_stay_however_often_it_is_saved(self, page, file):
        for reps in ("11", "12", "13"):
            set_reps(page, (0,), reps)
            page.save()
            assert file.read_text("utf-8") == TEXT.replace("reps: 10", f"reps: {reps}")
            assert not page.is_changed

    def test_what_was_deleted_and_saved_comes_back_with_its_comments(self, page, file):
        set_reps(page, (1,), "5")
        page.tree.choose([(0,)])
        page.hands.delete()
        page.save()
        assert "Slowly" not in file.read_text("utf-8")
        page.undo()
        assert page.is_changed
        page.save()
        assert file.read_text("utf-8") == TEXT.replace("reps: 8", "reps: 5")

    def test_comments_typed_in_the_text_stay_after_a_change_of_a_field(self, page, file):
        page.take_text(TEXT + "# The end.\n")
        assert page.is_changed
        set_reps(page, (0,), "17")
        page.save()
        assert file.read_text("utf-8") == TEXT.replace("reps: 10", "reps: 17") + "# The end.\n"

    def test_a_comment_alone_is_a_change(self, page, file):
        page.take_text(TEXT + "# The end.\n")
        page.save()
        assert not page.is_changed
        page.undo()
        assert page.is_changed
        page.save()
        assert file.read_text("utf-8") == TEXT

    def test_what_cannot_be_kept_is_asked_once_and_comes_back(self, editing, file):
        anchors = TEXT.replace("reps: 10", "reps: &many 10").replace("reps: 8", "reps: *many")
        file.write_text(anchors, encoding="utf-8")
        editing.open(file)
        page = editing._page
        set_reps(page, (0,), "12")
        page.save()
        assert page.ask.text == "The remarks in the file cannot be kept with this change."
        take(page, "Save without remarks")
        assert "#" not in file.read_text("utf-8")
        set_reps(page, (1,), "9")
        page.save()
        assert page.ask.text == ""
        assert "reps: 9" in file.read_text("utf-8")
        page.undo()
        page.undo()
        page.save()
        assert file.read_text("utf-8") == anchors

    def test_a_draft_is_taken(self, editing, page, file):
        page.tree.choose([(0,)])
        page.hands.delete()
        page.saving.give_draft()
        editing._open(file)  # as after a crash: nobody was asked
        assert texts(editing) == ["Not all of this was saved the last time."]
        editing._window.notices.findChildren(Notice)[-1].acted.emit()
        assert len(editing._page.routine.items) == 1

    def test_a_file_that_has_gone_is_told(self, editing, file):
        editing.open(file.with_name("gone.yaml"))
        assert "gone.yaml" in texts(editing)[0]

    def test_a_new_one_gets_a_file_and_keeps_it(self, editing, file):
        editing.begin()
        page = editing._page
        page.title.setText("Evening")
        page.title.textEdited.emit("Evening")
        page.hands.add(page.work.catalogue["clamshell"])
        page.save()
        page.hands.duplicate()
        page.save()
        made = file.with_name("evening.yaml").read_text("utf-8")
        assert made.count("exercise: clamshell") == 2
        assert sorted(p.name for p in file.parent.iterdir()) == ["evening.yaml", "morning.yaml"]


class TestChangedElsewhere:
    @pytest.mark.parametrize("way", [in_place, replaced, moved_away_and_written])
    def test_is_told_at_once_and_again(self, editing, page, file, qtbot, way):
        told = "“morning.yaml” was changed elsewhere. Saving asks which one to keep."
        for number in range(3):
            with qtbot.waitSignal(editing._watch.changed, timeout=LONG_MS):
                way(file, THEIRS + f"# {number}\n")
            assert texts(editing) == [told]

    def test_changed_back_is_not_told_any_more(self, editing, file, qtbot):
        for text, count in ((THEIRS, 1), (TEXT, 0), (THEIRS, 1)):
            with qtbot.waitSignal(editing._watch.changed, timeout=LONG_MS):
                replaced(file, text)
            assert len(texts(editing)) == count

    def test_one_s_own_saving_is_not_told(self, editing, page, file, qtbot):
        set_reps(page, (0,), "12")
        with qtbot.waitSignal(editing._watch.changed, timeout=LONG_MS):
            page.save()
        assert texts(editing) == ["Saved."]

    def test_removed_elsewhere(self, editing, page, file, qtbot):
        with qtbot.waitSignal(editing._watch.changed, timeout=LONG_MS):
            file.unlink()
        assert texts(editing)[0].startswith("“morning.yaml” was removed elsewhere.")
        set_reps(page, (0,), "12")
        page.save()
        assert answers(page) == ["Put mine back", "Not yet"]
        take(page, "Put mine back")
        assert file.read_text("utf-8") == TEXT.replace("reps: 10", "reps: 12")
        assert texts(editing) == ["Saved."]

    def test_what_stands_there_is_taken_and_undone(self, editing, page, file):
        set_reps(page, (0,), "12")
        file.write_text(THEIRS, encoding="utf-8")
        editing._look_at_file()
        editing._window.notices.findChildren(Notice)[-1].acted.emit()
        assert page.work.text() == THEIRS
        assert not page.is_changed
        assert texts(editing) == []
        page.undo()
        assert page.work.text() == TEXT.replace("reps: 10", "reps: 12")

    def test_leaving_says_no_more_of_it(self, editing, page, file):
        file.write_text(THEIRS, encoding="utf-8")
        editing._look_at_file()
        page.ask_to_leave()
        assert texts(editing) == []
        editing._look_at_file()
        assert texts(editing) == []
        assert file.read_text("utf-8") == THEIRS


class TestWhichToKeep:
    @pytest.fixture
    def asked(self, editing, page, file):
        """Both have changed it."""
        set_reps(page, (0,), "12")
        file.write_text(THEIRS, encoding="utf-8")
        page.save()
        assert page.ask.text == "“morning.yaml” was changed elsewhere since it was read."
        assert answers(page) == ["Keep both", "Keep mine", "Take theirs", "Not yet"]
        assert file.read_text("utf-8") == THEIRS
        return page

    def test_mine(self, asked, file):
        take(asked, "Keep mine")
        assert file.read_text("utf-8") == TEXT.replace("reps: 10", "reps: 12")
        assert not asked.is_changed

    def test_mine_while_it_changes_again(self, asked, file):
        file.write_text(THEIRS + "# and more\n", encoding="utf-8")
        take(asked, "Keep mine")
        assert answers(asked)[0] == "Keep both"
        assert file.read_text("utf-8") == THEIRS + "# and more\n"

    def test_both(self, asked, editing, file):
        take(asked, "Keep both")
        beside = file.with_name("morning-2.yaml")
        mine = TEXT.replace("reps: 10", "reps: 12").replace("Morning ", "Morning (2) ")
        assert beside.read_text("utf-8") == mine
        assert file.read_text("utf-8") == THEIRS
        assert not asked.is_changed
        set_reps(asked, (0,), "13")
        asked.save()
        assert beside.read_text("utf-8") == mine.replace("reps: 12", "reps: 13")

    def test_theirs(self, asked, file):
        take(asked, "Take theirs")
        assert asked.work.text() == file.read_text("utf-8") == THEIRS
        assert not asked.is_changed

    def test_theirs_that_cannot_be_read(self, asked, editing, file):
        file.write_text("format: kneetimer/1\n", encoding="utf-8")
        take(asked, "Take theirs")
        assert "morning.yaml" in texts(editing)[0]
        assert asked.is_changed

    def test_not_yet(self, asked, file):
        take(asked, "Not yet")
        assert file.read_text("utf-8") == THEIRS
        assert asked.is_changed

    def test_leaving_waits_for_the_answer(self, asked, editing):
        take(asked, "Not yet")
        asked.ask_to_leave()
        take(asked, "Save and leave")
        assert answers(asked)[0] == "Keep both"
        assert editing._window.current is asked
