"""Who may import whom (DESIGN part 2), and that no test sleeps."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "kneetimer"

# Every room with the rooms it may use; a room may always use itself. Side rooms know only the core.
ROOMS = {
    "core": set(),
    "storage": {"core"},
    "audio": {"core"},
    "interop": {"core"},
    "desktop": {"core"},
    "gui": {"core", "storage", "audio", "interop", "desktop"},
    "rehearsal": {"core", "storage", "audio"},
    "exporting": {"core", "storage", "audio", "rehearsal"},
    "export_command": {"core", "storage", "audio", "rehearsal", "exporting"},
    "handout_command": {"core", "storage", "gui"},
    "fmt_command": {"core", "storage"},
    "completion_command": set(),
    "history_out": {"core", "storage", "interop", "desktop", "gui", "handout_command"},
    "backing_up": {"core", "storage", "interop", "desktop", "history_out"},
    "import_command": {"core", "storage", "interop"},
    "fit_command": {"core", "storage", "interop", "history_out"},
    "calendar_command": {"core", "storage", "interop", "desktop", "programme_command"},
    "routine_export_command": {"core", "storage", "interop"},
    "programme_command": {"core", "storage"},
    "history_command": {"core", "storage", "handout_command", "history_out", "backing_up"},
    "cli": {
        *{"core", "storage", "audio", "interop", "desktop", "app"},
        *{"rehearsal", "export_command", "handout_command"},
        *{"history_command", "import_command", "routine_export_command", "fmt_command"},
        *{"fit_command", "calendar_command", "programme_command", "completion_command"},
    },
    "app": {"core", "storage", "audio", "interop", "desktop", "gui", "cli"},
    "__main__": {"cli"},
    "__init__": set(),
}
# The core reads no clock, no file and no screen.
NOT_IN_CORE = {"PySide6", "yaml", "sqlite3", "time", "threading", "pathlib", "logging"}
ONLY_IN = {
    "yaml": {"storage"},
    "sqlite3": {"storage"},
    "numpy": {"audio"},
    "miniaudio": {"audio"},
    "sounddevice": {"audio"},
    "simpleaudio": {"audio"},
    "soundfile": {"audio"},
    "mutagen": {"audio"},
    "av": {"audio"},
    "segno": {"gui"},
    "fit_tool": {"interop"},
    "icalendar": {"interop"},
    "jeepney": {"desktop"},
}
# Side rooms have few files that know Qt.
QT_FILES = {
    "audio": {"audio/link.py", "audio/outputs/qt.py"},
    "desktop": {"desktop/single.py"},
}
QT_ROOMS = {"gui", "app", "handout_command"}

MODULES = sorted(PACKAGE.rglob("*.py"))


def room_of(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports_of(node: ast.AST, *, in_functions: bool = True) -> Iterator[str]:
    """Give the full names that a module imports, wherever in it, or only when it is imported."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Import):
            yield from (name.name for name in child.names)
        elif isinstance(child, ast.ImportFrom):
            assert child.level == 0, "imports are absolute"
            yield from (f"{child.module}.{name.name}" for name in child.names)
        elif in_functions or not isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef):
            yield from imports_of(child, in_functions=in_functions)


def rooms_used(names: Iterator[str]) -> set[str]:
    """Give the rooms of our own that the names lead into; the bare package is its `__init__`."""
    ours = [name.split(".") for name in names if name.split(".")[0] == "kneetimer"]
    return {parts[1] for parts in ours if len(parts) > 1 and parts[1] in ROOMS}


def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def name_of(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


every_module = pytest.mark.parametrize("path", MODULES, ids=name_of)


def test_every_room_is_listed():
    assert {room_of(path) for path in MODULES} <= ROOMS.keys()
    assert {room_of(path) for path in MODULES} >= {"core", "storage", "audio", "desktop", "gui"}


@every_module
def test_a_module_uses_only_the_rooms_it_may(path):
    room = room_of(path)
    assert rooms_used(imports_of(tree_of(path))) <= ROOMS[room] | {room}


@every_module
def test_other_packages_stay_in_their_rooms(path):
    room = room_of(path)
    outside = {name.split(".")[0] for name in imports_of(tree_of(path))}
    assert room != "core" or not outside & NOT_IN_CORE
    for package, rooms in ONLY_IN.items():
        assert package not in outside or room in rooms
    if room not in QT_ROOMS and name_of(path) not in QT_FILES.get(room, ()):
        assert "PySide6" not in outside


@pytest.mark.parametrize("name", sorted(set().union(*QT_FILES.values())))
def test_files_that_may_know_qt_do(name):
    outside = {imported.split(".")[0] for imported in imports_of(tree_of(PACKAGE / name))}
    assert "PySide6" in outside


@pytest.mark.parametrize("name", ["cli.py", "handout_command.py", "history_out.py"])
def test_the_command_line_imports_the_window_only_in_the_command_that_needs_it(name):
    tree = tree_of(PACKAGE / name)
    window = {"kneetimer.app", "kneetimer.gui", "PySide6"}

    def is_window(name):
        return any(name == part or name.startswith(f"{part}.") for part in window)

    at_import = list(imports_of(tree, in_functions=False))
    assert not [name for name in at_import if is_window(name)]
    assert [name for name in imports_of(tree) if is_window(name)]


@pytest.mark.parametrize(
    "path",
    sorted((ROOT / "tests").rglob("*.py")),
    ids=lambda path: path.relative_to(ROOT).as_posix(),
)
def test_no_test_sleeps(path):
    text = path.read_text(encoding="utf-8")
    for module, function in (("time", "sleep"), ("qtbot", "wait")):
        assert f"{module}.{function}(" not in text


# The rules themselves, tried on modules that break them.


@pytest.mark.parametrize(
    ("source", "names"),
    [
        ("import yaml", ["yaml"]),
        ("import os.path as p, time", ["os.path", "time"]),
        ("from kneetimer.gui import theme", ["kneetimer.gui.theme"]),
        ("from kneetimer import app", ["kneetimer.app"]),
        ("if TYPE_CHECKING:\n    import PySide6", ["PySide6"]),
        ("class A:\n    import yaml", ["yaml"]),
        ("try:\n    import yaml\nexcept ImportError:\n    import json", ["yaml", "json"]),
    ],
)
def test_imports_are_found(source, names):
    assert list(imports_of(ast.parse(source))) == names
    assert list(imports_of(ast.parse(source), in_functions=False)) == names


def test_imports_inside_functions_are_found_apart():
    tree = ast.parse("def run():\n    from kneetimer.app import run_app")
    assert list(imports_of(tree)) == ["kneetimer.app.run_app"]
    assert list(imports_of(tree, in_functions=False)) == []


def test_rooms_are_found_in_names():
    names = ["kneetimer.gui.theme", "kneetimer.app", "kneetimer.__version__", "yaml", "kneetimer"]
    assert rooms_used(iter(names)) == {"gui", "app"}
