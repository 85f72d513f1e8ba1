"""Keep the screen on while somebody trains. Failing to do so is no reason to disturb them."""

from __future__ import annotations

import logging
from contextlib import ExitStack

log = logging.getLogger(__name__)


class KeepAwake:
    """Holds the screen awake between `hold` and `release`; both may be called at any time."""

    def __init__(self) -> None:
        self._held: ExitStack | None = None

    @property
    def is_held(self) -> bool:
        """Whether the system was asked to stay awake and has not been released since."""
        return self._held is not None

    def hold(self) -> None:
        """Ask the system not to dim or sleep."""
        if self._held is not None:
            return
        from wakepy import keep  # noqa: PLC0415 - costs 60 ms, needed in a session only

        stack = ExitStack()
        mode = stack.enter_context(keep.presenting(on_fail="pass"))
        self._held = stack
        if not mode.active:
            log.info("the screen cannot be kept awake here: %s", mode.result.get_failure_text())

    def release(self) -> None:
        """Let the system dim and sleep again."""
        held, self._held = self._held, None
        if held is None:
            return
        try:
            held.close()
        except RuntimeError as error:
            # Whoever kept it awake for us has gone, as when the session bus died.
            log.info("the screen could not be let go: %s", error)
