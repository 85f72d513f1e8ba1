"""What `kneetimer backup`, `restore` and `history rebuild` do: the user's things out, and back.

The rule: nothing is taken away, and what restoring would change is told first.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from kneetimer import __version__
from kneetimer.core.record import Moment
from kneetimer.desktop.clock import time_of_day
from kneetimer.history_out import open_history
from kneetimer.interop.steps import finish
from kneetimer.interop.vault import write_vault
from kneetimer.interop.vault_reader import open_vault
from kneetimer.interop.vault_restore import Home, Preview, Restored, preview_steps, restore_steps
from kneetimer.storage import paths
from kneetimer.storage.atomic import write_atomically
from kneetimer.storage.history import History
from kneetimer.storage.new_file import NotWrittenError, new_file
from kneetimer.storage.problems import printable
from kneetimer.storage.record_file import from_bytes, to_bytes
from kneetimer.storage.settings import load_settings

_SETTINGS_FILE: Final = "settings.toml"  # the window's


def home_of(history: History) -> Home:
    """Give the user's own things around an open history."""
    return Home(
        diary=history,
        to_bytes=to_bytes,
        from_bytes=from_bytes,
        write=_write,
        routines=paths.user_routines_folder(),
        settings=paths.config_folder() / _SETTINGS_FILE,
    )


def _write(path: Path, data: bytes) -> None:
    try:
        write_atomically(path, data)
    except OSError as error:
        raise NotWrittenError(path, error) from error


def back_up(path: Path, *, replace: bool) -> str:
    """Write a backup, and give a line that tells of it."""
    with open_history() as history, new_file(path, replace=replace) as file:
        count = finish(
            write_vault(file, home_of(history).contents(), Moment(*time_of_day()), __version__)
        )
    return f"{printable(path.name)} holds {_counted(count, 'file')}."


def restore(path: Path, *, is_tried: bool, settings: bool) -> Iterator[str]:
    """Give lines that tell what a backup would change, and then put it back.

    Args:
        path: of the backup
        is_tried: whether nothing is put back
        settings: whether the settings are put back, too
    """
    vault = open_vault(path)
    with open_history() as history:
        home = home_of(history)
        yield from _preview_lines(finish(preview_steps(vault, home)), settings=settings)
        if not is_tried:
            yield _done_line(finish(restore_steps(vault, home, settings=settings)))


def rebuild(folder: Path | None) -> Iterator[str]:
    """Make the history's short lines anew, and give lines that tell of it.

    Everything in the folder for several machines is read and put in, and what is not there is
    written there.

    Args:
        folder: instead of the one in the settings
    """
    if folder is None:
        chosen = load_settings(paths.config_folder() / _SETTINGS_FILE).shared_folder
        folder = Path(chosen) if chosen else None
    with open_history() as history:
        if folder is not None:
            merged = history.merge(folder, lambda: None, looks_at_all=True)
            yield f"{printable(str(folder))}:"
            yield f"  {_counted(merged.new, 'record')} came from there"
            yield f"  {_counted(merged.written, 'record')} went there"
            for trouble in merged.troubles:
                yield f"  ! {printable(trouble)}"
        history.rebuild()
        yield f"The history is in order: {_counted(len(history.sessions()), 'session')}."


def _preview_lines(preview: Preview, *, settings: bool) -> Iterator[str]:
    made_by = f" by KneeTimer {printable(preview.made_by)}"
    yield f"{preview.name}: made {preview.made_at.local:%Y-%m-%d %H:%M}{made_by}"
    yield f"  {_counted(preview.sessions, 'session')}, {preview.new_sessions} of them not here yet"
    answers = _counted(preview.additions, "answer")
    yield f"  {answers} and notes about them, {preview.new_additions} of them not here yet"
    if preview.decisions:
        decisions = _counted(preview.decisions, "decision")
        yield f"  {decisions} about programmes, {preview.new_decisions} of them not here yet"
    for names, what in (
        (preview.new, "not here yet"),
        (preview.same, "the same here"),
        (preview.different, "another one here: it comes beside that"),
    ):
        for name in names:
            yield f"  routine {printable(name)}: {what}"
    if preview.has_settings:
        yield f"  settings: {'they come, too' if settings else 'they come only with --settings'}"
    for problem in preview.problems:
        yield f"  ! {printable(problem)}"


def _done_line(done: Restored) -> str:
    parts = [f"routine {printable(name)}" for name in done.routines]
    if done.decisions:
        parts.insert(0, _counted(done.decisions, "decision"))
    if done.additions:
        parts.insert(0, f"{_counted(done.additions, 'answer')} and notes")
    if done.sessions:
        parts.insert(0, _counted(done.sessions, "session"))
    if done.settings:
        parts.append("settings")
    return f"Restored: {', '.join(parts) or 'nothing, for all of it is here'}."


def _counted(count: int, what: str) -> str:
    return f"{count} {what}" if count == 1 else f"{count} {what}s"
