"""The wheel: what is in it, what it asks for, and that the program finds its files in it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from importlib.metadata import Distribution, PathDistribution
from pathlib import Path
from zipfile import Path as ZipPath
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).resolve().parents[1]

ASK_FOR_THE_FOLDERS = """
from kneetimer.storage import paths
print(paths.assets_folder())
print(paths.routines_folder())
"""


def files_of(folder: str) -> set[str]:
    """The files of a folder of the repository, as the wheel has to name them."""
    found = (path for path in (ROOT / folder).rglob("*") if path.is_file())
    return {f"kneetimer/{path.relative_to(ROOT).as_posix()}" for path in found}


def run_python(*arguments: str | Path, cwd: Path, **environment: str) -> str:
    process = subprocess.run(
        [sys.executable, *arguments],
        cwd=cwd,
        env=os.environ | environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert process.returncode == 0, process.stderr
    return process.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    run_python("-m", "hatchling", "build", "-t", "wheel", "-d", folder, cwd=ROOT)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def names(wheel: Path) -> set[str]:
    with ZipFile(wheel) as archive:
        return set(archive.namelist())


@pytest.fixture(scope="module")
def distribution(wheel: Path) -> Distribution:
    (info,) = (path for path in ZipPath(wheel).iterdir() if path.name.endswith(".dist-info"))
    return PathDistribution(info)


@pytest.mark.parametrize("folder", ["assets", "routines"])
def test_every_file_that_ships_is_in_the_wheel(folder: str, names: set[str]) -> None:
    shipped = {name for name in names if name.startswith(f"kneetimer/{folder}/")}

    assert shipped == files_of(folder)
    assert shipped


def test_there_are_routines_to_start_with(names: set[str]) -> None:
    assert any(re.fullmatch(r"kneetimer/routines/[^/]+\.yaml", name) for name in names)


def test_every_module_is_in_the_wheel_and_nothing_else_of_the_repository(names: set[str]) -> None:
    modules = {path.relative_to(ROOT).as_posix() for path in (ROOT / "kneetimer").rglob("*.py")}

    assert {name for name in names if name.endswith(".py")} == modules
    assert {re.sub("-.*", "", name.split("/")[0]) for name in names} == {"kneetimer"}


def test_it_can_be_started_with_and_without_a_terminal(distribution: Distribution) -> None:
    commands = {(point.group, point.name): point.value for point in distribution.entry_points}

    assert commands == {
        ("console_scripts", "kneetimer"): "kneetimer.cli:main",
        ("gui_scripts", "kneetimer-window"): "kneetimer.app:main",
    }


def test_the_licence_travels_with_it(distribution: Distribution) -> None:
    text = distribution.read_text("licenses/LICENSE")

    assert distribution.metadata["License-Expression"] == "GPL-3.0-or-later"
    assert text is not None
    assert "GNU GENERAL PUBLIC LICENSE" in text


def test_it_asks_for_the_small_part_of_qt_only(distribution: Distribution) -> None:
    needs = [need for need in distribution.requires or [] if "extra ==" not in need]
    packages = {re.split(r"[^\w.-]", need)[0].lower() for need in needs}

    assert {name for name in packages if name.startswith("pyside6")} == {"pyside6-essentials"}


def test_the_installed_program_finds_its_files(wheel: Path, tmp_path: Path) -> None:
    target = tmp_path / "site"
    quiet = ("--quiet", "--disable-pip-version-check", "--no-deps", "--no-index")
    run_python("-m", "pip", "install", *quiet, "--target", target, wheel, cwd=tmp_path)

    found = run_python("-c", ASK_FOR_THE_FOLDERS, cwd=tmp_path, PYTHONPATH=str(target))

    package = target.resolve() / "kneetimer"
    folders = [Path(line).resolve() for line in found.splitlines()]
    assert folders == [package / "assets", package / "routines"]
