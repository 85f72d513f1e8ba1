"""Where things are."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from kneetimer.storage import paths


def test_a_checkout_has_its_folders_at_the_top():
    top = Path(paths.__file__).parents[2]
    assert paths.assets_folder() == top / "assets"
    assert paths.routines_folder() == top / "routines"


def test_a_wheel_has_them_inside_the_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    package = tmp_path / "site-packages" / "kneetimer"
    (package / "assets").mkdir(parents=True)
    (package.parent / "assets").mkdir()
    monkeypatch.setattr(paths, "_PACKAGE", package)
    assert paths.assets_folder() == package / "assets"


def test_a_broken_installation_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(paths, "_PACKAGE", tmp_path / "kneetimer")
    with pytest.raises(paths.InstallationError, match="the folder 'routines' is missing"):
        paths.routines_folder()


def test_one_variable_moves_all_of_the_users_folders(home: Path):
    assert paths.config_folder() == home / "config"
    assert paths.data_folder() == home / "data"
    assert paths.user_routines_folder() == home / "data" / "routines"
    assert paths.cache_folder() == home / "cache"
    assert paths.state_folder() == home / "state"
    assert not home.exists()


@pytest.mark.parametrize("value", [None, ""])
def test_without_it_they_are_where_the_system_has_them(
    value: str | None, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.delenv(paths.HOME_VARIABLE)
    if value is not None:
        monkeypatch.setenv(paths.HOME_VARIABLE, value)
    folders = {
        paths.config_folder(),
        paths.data_folder(),
        paths.cache_folder(),
        paths.state_folder(),
    }
    assert all(folder.is_absolute() and "kneetimer" in folder.parts for folder in folders)


def test_importing_makes_no_folder(home: Path):
    subprocess.run([sys.executable, "-c", "import kneetimer.storage.paths"], check=True)
    assert not home.exists()
