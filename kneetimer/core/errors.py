"""The root of all errors that are told to the user; each class writes its own sentence."""

from __future__ import annotations


class KneeTimerError(Exception):
    """Something went wrong that a sentence to the user can explain."""


class ImpossibleCommandError(KneeTimerError):
    """A command that makes no sense in the present state; nothing was changed.

    Attributes:
        command: the command's word, as in "pause"
        state: the state's word, as in "ready"
    """

    def __init__(self, command: str, state: str) -> None:
        super().__init__(f"cannot {command} while {state}")
        self.command = command
        self.state = state
