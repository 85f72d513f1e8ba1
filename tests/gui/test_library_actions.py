"""What is done with routines, in the real window with real files, and how it is undone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from kneetimer.gui import library_actions
from kneetimer.gui.library_model import ENTRY_ROLE
from kneetimer.gui.main_window import MainWindow
from kneetimer.gui.rename_dialog import RenameDialog, ask_for_title
from kneetimer.gui.share_text import from_share, to_share
from kneetimer.gui.widgets.notice_bar import Notice
from kneetimer.storage import paths
from kneetimer.storage.settings import Settings
from kneetimer.storage.shelf import make_library
from kneetimer.storage.trash import trash_folder

TEXT = """# My own.
format: kneetimer/1
title: {en: Morning, de: Morgens}
items:
  - {exercise: clamshell, reps: 10}
"""


@pytest.fixture
def folder(home):
    made = paths.user_routines_folder()
    made.mkdir(parents=True)
    (made / "morning.yaml").write_text(TEXT, encoding="utf-8")
    return made


@pytest.fixture
def window(qtbot, folder):
    made = MainWindow(Settings(welcome_seen=True, favourites=("morning",)), "en")
    qtbot.addWidget(made)
    made.begin(make_library())
    return made


@pytest.fixture
def actions(window):
    made = window.library_actions
    made.settings_changed.connect(window.take_settings)
    window.library_page.read_now()
    return made


@pytest.fixture
def page(window, actions):
    return window.library_page


def routine(page, stem):
    page.read_now()
    return next(entry for entry in page.model.entries if entry.stem == stem)


def chosen(page):
    return page.list.currentIndex().data(ENTRY_ROLE).stem


def files(folder):
    return sorted(path.name for path in folder.iterdir())


def undo(window):
    notice = window.notices.findChildren(Notice)[-1]
    notice.acted.emit()


class TestEditing:
    def test_an_own_one_is_opened(self, page, actions, qtbot, folder):
        with qtbot.waitSignal(actions.edit_wanted) as told:
            page.edit_wanted.emit(routine(page, "morning"))
        assert told.args == [folder / "morning.yaml"]

    def test_a_shipped_one_is_copied(self, page, actions, qtbot, folder, window):
        with qtbot.waitSignal(actions.edit_wanted) as told:
            page.edit_wanted.emit(routine(page, "hip-check"))
        assert told.args == [folder / "hip-check-2.yaml"]
        assert window.notices.texts == ["This copy of “Hip check” is yours to change."]
        page.read_now()
        assert chosen(page) == "hip-check-2"

    def test_that_cannot_be_copied_says_so(self, page, actions, qtbot, folder, window):
        entry = routine(page, "hip-check")
        (folder / "morning.yaml").unlink()
        folder.rmdir()
        folder.write_text("no folder", encoding="utf-8")
        with qtbot.assertNotEmitted(actions.edit_wanted):
            page.edit_wanted.emit(entry)
        assert "cannot be written" in window.notices.texts[0] or "folder" in window.notices.texts[0]


class TestDuplicating:
    def test_puts_a_copy_beside_it_and_is_undone(self, page, folder, window):
        page.duplicate_wanted.emit(routine(page, "morning"))
        assert files(folder) == ["morning-2.yaml", "morning.yaml"]
        assert routine(page, "morning-2").title.get("de") == "Morgens (2)"
        assert chosen(page) == "morning-2"
        assert window.notices.texts == ["“Morning” is there twice now."]
        undo(window)
        assert files(folder) == ["morning.yaml"]
        assert window.notices.texts == []


class TestRenaming:
    def test_takes_along_what_was_set_and_is_undone_to_the_byte(
        self, page, actions, folder, window
    ):
        actions.rename_to(routine(page, "morning"), "Evening")
        assert files(folder) == ["evening.yaml"]
        assert window.settings.favourites == ("evening",)
        assert page.model.is_favourite(routine(page, "evening"))
        assert chosen(page) == "evening"
        undo(window)
        assert (folder / "morning.yaml").read_text("utf-8") == TEXT
        assert files(folder) == ["morning.yaml"]
        assert window.settings.favourites == ("morning",)

    def test_is_undone_without_what_was_changed_since(self, page, actions, folder, window):
        actions.rename_to(routine(page, "morning"), "Evening")
        changed = (folder / "evening.yaml").read_text("utf-8").replace("reps: 10", "reps: 8")
        (folder / "evening.yaml").write_text(changed, encoding="utf-8")
        undo(window)
        text = (folder / "morning.yaml").read_text("utf-8")
        assert text == changed.replace("Evening", "Morning")

    def test_asks_for_the_title(self, page, folder, monkeypatch):
        asked = []
        monkeypatch.setattr(
            library_actions, "ask_for_title", lambda title, _: asked.append(title) or "Evening"
        )
        page.rename_wanted.emit(routine(page, "morning"))
        assert (asked, files(folder)) == (["Morning"], ["evening.yaml"])

    def test_is_called_off(self, page, folder, monkeypatch):
        monkeypatch.setattr(library_actions, "ask_for_title", lambda *_: None)
        page.rename_wanted.emit(routine(page, "morning"))
        assert files(folder) == ["morning.yaml"]

    def test_of_what_has_gone_says_so(self, page, actions, folder, window):
        entry = routine(page, "morning")
        entry.path.unlink()
        actions.rename_to(entry, "Evening")
        assert "morning.yaml" in window.notices.texts[0]


class TestTitleQuestion:
    @pytest.mark.parametrize(
        ("typed", "key", "wanted"),
        [
            ("Evening", Qt.Key.Key_Return, "Evening"),
            ("Evening", Qt.Key.Key_Escape, None),
            ("", Qt.Key.Key_Return, None),
        ],
    )
    def test_is_answered_by_keys(self, window, monkeypatch, typed, key, wanted):
        def answer(dialog):
            dialog.show()
            if typed:
                QTest.keyClicks(dialog.field, typed)
            QTest.keyClick(dialog.field, key)
            return dialog.result()

        monkeypatch.setattr(QDialog, "exec", answer)
        assert ask_for_title("Morning", window) == wanted

    def test_wants_a_title(self, window):
        dialog = RenameDialog("Morning", window)
        dialog.field.setText("  ")
        assert not dialog.rename_button.isEnabled()
        dialog.field.setText("a")
        assert dialog.rename_button.isEnabled()
        dialog.deleteLater()


class TestFavourites:
    def test_come_first_and_stay_chosen(self, page, window, actions):
        told = []
        actions.settings_changed.connect(told.append)
        page.favourite_wanted.emit(routine(page, "inner-knee"), True)
        assert window.settings.favourites == ("morning", "inner-knee")
        first = [page.wanted.index(row, 0).data(ENTRY_ROLE).stem for row in range(2)]
        assert first == ["morning", "inner-knee"]
        assert chosen(page) == "inner-knee"
        page.favourite_wanted.emit(routine(page, "morning"), False)
        assert window.settings.favourites == ("inner-knee",)
        assert page.wanted.index(0, 0).data(ENTRY_ROLE).stem == "inner-knee"
        assert len(told) == 2


class TestSharing:
    def test_puts_a_text_into_the_clipboard(self, page, window):
        page.share_wanted.emit(routine(page, "morning"))
        assert from_share(QGuiApplication.clipboard().text()) == TEXT
        assert window.notices.texts == ["“Morning” is in the clipboard: paste it into a message."]

    def test_of_what_has_gone_says_so(self, page, window):
        entry = routine(page, "morning")
        entry.path.unlink()
        page.share_wanted.emit(entry)
        assert "morning.yaml" in window.notices.texts[0]


class TestShowing:
    @pytest.mark.parametrize("works", [True, False])
    def test_opens_the_folder(self, page, window, folder, monkeypatch, works):
        opened = []
        monkeypatch.setattr(
            library_actions, "open_in_its_program", lambda path: opened.append(path) or works
        )
        page.show_wanted.emit(routine(page, "morning"))
        assert opened == [folder]
        told = [] if works else [f"No program here opens {folder}"]
        assert window.notices.texts == told


class TestDeleting:
    def test_puts_into_the_trash_and_is_undone(self, page, folder, window):
        page.delete_wanted.emit(routine(page, "morning"))
        assert files(folder) == []
        assert len(files(trash_folder())) == 1
        assert window.notices.texts == ["“Morning” is in the trash. It stays there for 30 days."]
        undo(window)
        assert (folder / "morning.yaml").read_text("utf-8") == TEXT
        assert files(trash_folder()) == []
        page.read_now()
        assert chosen(page) == "morning"

    def test_is_undone_after_another_language_was_chosen(self, page, folder, window, actions):
        page.delete_wanted.emit(routine(page, "morning"))
        window.set_language("de")
        undo(window)
        assert files(folder) == ["morning.yaml"]
        entry = routine(window.library_page, "morning")
        assert chosen(window.library_page) == "morning"
        assert window.library_page.model.is_favourite(entry)
        window.library_page.delete_wanted.emit(entry)
        assert window.notices.texts == ["“Morgens” is in the trash. It stays there for 30 days."]

    def test_never_takes_a_shipped_one(self, page, window):
        entry = routine(page, "hip-check")
        page.delete_wanted.emit(entry)
        assert entry.path.exists()
        assert window.notices.texts == []

    def test_that_cannot_be_undone_says_so(self, page, folder, window):
        page.delete_wanted.emit(routine(page, "morning"))
        for path in trash_folder().iterdir():
            path.unlink()
        undo(window)
        assert "any more" in window.notices.texts[0]


class TestPasting:
    def test_puts_the_routine_in_and_is_undone(self, page, folder, window):
        text = TEXT.replace("Morning", "Evening")
        QGuiApplication.clipboard().setText(f"Hello!\n{to_share(text, 'Evening')}")
        page.pasted.emit()
        assert files(folder) == ["evening.yaml", "morning.yaml"]
        assert (folder / "evening.yaml").read_text("utf-8") == text
        assert window.notices.texts == ["New among your routines: “Evening”"]
        undo(window)
        assert files(folder) == ["morning.yaml"]

    def test_never_writes_over_what_is_there(self, page, folder):
        QGuiApplication.clipboard().setText(TEXT.replace("10", "8"))
        page.pasted.emit()
        assert files(folder) == ["morning-2.yaml", "morning.yaml"]
        assert (folder / "morning.yaml").read_text("utf-8") == TEXT

    @pytest.mark.parametrize(
        ("text", "told"),
        [
            ("hello", "There is no routine in the clipboard: copy the whole message."),
            ("", "There is no routine in the clipboard: copy the whole message."),
            ("[kneetimer]\nformat: kneetimer/1", "The routine in this text is damaged"),
            (TEXT.replace("clamshell", "clamshel"), "The pasted text:5:"),
            ("format: kneetimer/9\n", "The pasted text:1:"),
        ],
    )
    def test_of_what_is_none_says_so(self, page, folder, window, text, told):
        QGuiApplication.clipboard().setText(text)
        page.pasted.emit()
        assert len(window.notices.texts) == 1
        assert window.notices.texts[0].startswith(told)
        assert files(folder) == ["morning.yaml"]


class TestFiles:
    @pytest.fixture
    def make(self, tmp_path):
        def make_(name, text=TEXT):
            path = tmp_path / name
            path.write_text(text, encoding="utf-8")
            return path

        return make_

    def test_that_are_routines_are_put_in(self, page, folder, window, make):
        names = ["morning.yaml", "b.YML", "hip-check.yaml", "broken.yaml"]
        texts = [TEXT, TEXT, TEXT, "format: kneetimer/1\n"]
        dropped = [make(name, text) for name, text in zip(names, texts, strict=True)]
        page.files_dropped.emit(dropped)
        assert files(folder) == [
            *("b.yaml", "broken.yaml", "hip-check-2.yaml", "morning-2.yaml", "morning.yaml")
        ]
        assert all(path.exists() for path in dropped)
        assert window.notices.texts == [
            "New among your routines: “morning-2”, “b”, “hip-check-2”, …"
        ]
        undo(window)
        assert files(folder) == ["morning.yaml"]

    def test_of_others_are_handed_on(self, page, actions, folder, make, qtbot):
        others = [make("x.json", "{}"), make("y.yaml", "title: qintervals")]
        backup = make("z.kneetimer-backup")
        with (
            qtbot.waitSignal(actions.arrivals.import_wanted) as imported,
            qtbot.waitSignal(actions.arrivals.restore_wanted) as restored,
        ):
            page.files_dropped.emit([others[0], backup, others[1]])
        assert (imported.args, restored.args) == ([others], [backup])
        assert files(folder) == ["morning.yaml"]

    def test_that_are_there_already_are_left_alone(self, page, folder, window):
        page.files_dropped.emit([folder / "morning.yaml"])
        assert files(folder) == ["morning.yaml"]
        assert window.notices.texts == ["morning.yaml is among your routines already."]
        page.read_now()
        assert chosen(page) == "morning"
