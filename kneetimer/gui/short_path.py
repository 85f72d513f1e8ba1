"""Folders as people read them."""

from __future__ import annotations

from pathlib import Path


def short_path(folder: Path) -> str:
    """Give a folder's name with ~ for the home."""
    try:
        return str(Path("~") / folder.relative_to(Path.home()))
    except (ValueError, RuntimeError):
        return str(folder)
