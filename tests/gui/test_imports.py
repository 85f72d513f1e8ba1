"""Files of other programs, taken into the library of the whole window."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from kneetimer.gui.import_dialog import ImportDialog
from kneetimer.gui.imports import Imports
from kneetimer.gui.main_window import MainWindow
from kneetimer.storage.settings import Settings
from kneetimer.storage.shelf import make_library

LIST = """Evening
3x12 clamshells each side, 5 sec hold, 30 s rest
2 x 30 s plankk of some sort
"""


@pytest.fixture
def window(qtbot, home):
    (home / "data" / "routines").mkdir(parents=True)
    made = MainWindow(Settings(welcome_seen=True), "en")
    qtbot.addWidget(made)
    made.begin(make_library())
    return made


@pytest.fixture
def imports(window):
    return Imports(window, make_library(), "en")


def answer(with_dialog):
    """Do something with the dialog as soon as it is there."""

    def look():
        found = [w for w in QApplication.topLevelWidgets() if isinstance(w, ImportDialog)]
        if found and found[0].isVisible():
            with_dialog(found[0])
        else:
            QTimer.singleShot(0, look)

    QTimer.singleShot(0, look)


def own(home):
    return sorted(path.name for path in (home / "data" / "routines").iterdir())


def test_what_is_in_it_is_shown_and_added(imports, window, home, tmp_path):
    path = tmp_path / "list.txt"
    path.write_text(LIST)
    seen = []

    def add(dialog):
        seen.append([switch.accessibleName() for switch in dialog.wanted])
        dialog.add_button.click()

    answer(add)
    imports.take([path])
    assert len(seen[0]) == 1
    assert len(own(home)) == 1
    text = (home / "data" / "routines" / own(home)[0]).read_text()
    assert "exercise: clamshell" in text
    assert window.notices.texts == ["1 routine(s) added to yours."]


def test_nothing_comes_where_it_is_not_wanted(imports, home, tmp_path):
    path = tmp_path / "list.txt"
    path.write_text(LIST)
    answer(lambda dialog: dialog.cancel_button.click())
    imports.take([path])
    assert own(home) == []


def test_one_can_be_left_out(imports, home, tmp_path):
    path = tmp_path / "list.txt"
    path.write_text(LIST)

    def leave_out(dialog):
        dialog.wanted[0].setChecked(False)
        dialog.add_button.click()

    answer(leave_out)
    imports.take([path])
    assert own(home) == []


def test_an_unknown_thing_gets_a_sentence(imports, window, home, tmp_path):
    path = tmp_path / "thing.bin"
    path.write_bytes(bytes(range(256)))
    imports.take([path, Path(tmp_path / "none.json")])
    assert own(home) == []
    assert len(window.notices.texts) == 2
    assert "thing.bin" in window.notices.texts[0]


def test_twice_the_same_file_writes_nothing_over(imports, home, tmp_path):
    path = tmp_path / "list.txt"
    path.write_text(LIST)
    for _ in range(2):
        answer(lambda dialog: dialog.add_button.click())
        imports.take([path])
    assert len(own(home)) == 2


def test_an_exercise_that_is_like_it_can_be_taken_instead(imports, qtbot):
    from kneetimer.interop.importers import import_file

    catalogue = make_library().catalogue
    found = import_file("l.txt", b"Legs\n3x10 Squats\n", catalogue)
    dialog = ImportDialog("l.txt", found, catalogue, "en")
    qtbot.addWidget(dialog)
    ((number, own_id, box),) = dialog.choices
    assert dialog.chosen()[number].routine.items[0].exercise.id == own_id
    box.take("half_squat")
    assert dialog.chosen()[number].routine.items[0].exercise.id == "half_squat"
