"""`kneetimer completion SHELL`: prints what lets a shell complete our commands, made from them.

It is a script to keep in a file: nothing of ours runs when somebody presses Tab.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

SHELLS = ("bash", "zsh", "fish")
_ROUTINES = ("*.yaml", "*.yml")
# Commands that take files of other kinds than ours.
_TAKES_ANY = frozenset(("import", "backup", "restore"))


def add_completion(
    commands: Any,  # noqa: ANN401 - argparse has no public name for it
    make_parser: Callable[[], argparse.ArgumentParser],
) -> None:
    """Add the command; `make_parser` gives all commands, this one among them."""
    command = commands.add_parser("completion", help="print the completion of commands for a shell")
    command.add_argument("shell", choices=SHELLS, metavar="SHELL", help=", ".join(SHELLS))
    command.set_defaults(run=lambda options: _print(options.shell, make_parser()))


def _print(shell: str, parser: argparse.ArgumentParser) -> int:
    import shtab  # noqa: PLC0415 - no other command needs it

    kinds = {"FILE": shtab.glob(*_ROUTINES), "DIR": shtab.DIRECTORY}
    for name, action in _actions(parser, ""):
        if action.type is Path:
            metavar = "" if name in _TAKES_ANY else str(action.metavar)
            action.complete = kinds.get(metavar, shtab.FILE)  # type: ignore[attr-defined]
    print(shtab.complete(parser, shell=shell))
    return 0


def _actions(parser: argparse.ArgumentParser, name: str) -> Iterator[tuple[str, argparse.Action]]:
    """Give all arguments, each with the name of the command it belongs to."""
    for action in parser._actions:  # noqa: SLF001 - argparse has no public way to them
        if isinstance(action.choices, dict):
            for inner, command in action.choices.items():
                yield from _actions(command, inner)
        else:
            yield name, action
