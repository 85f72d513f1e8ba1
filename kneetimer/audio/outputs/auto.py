"""Chooses the way of making sound by itself.

The rule: the first that opens is kept for good, for a server that starts again must not send us to
another library; and silence is never chosen.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar

from kneetimer.audio.outputs.protocol import DeviceError, Fill, Output, SoundError


class AutoOutput:
    """The first of the backends that opens."""

    _chosen: ClassVar[Callable[[], Output] | None] = None

    def __init__(self, backends: Sequence[Callable[[], Output]]) -> None:
        self._backends = backends
        self._output: Output | None = None

    @property
    def name(self) -> str:
        """What is behind it."""
        return "auto" if self._output is None else self._output.name

    @property
    def is_shared(self) -> bool:
        """Whether the device can be opened a second time while this is open."""
        return self._output is None or self._output.is_shared

    @property
    def frames_played(self) -> int:
        """How many frames the device has taken."""
        return 0 if self._output is None else self._output.frames_played

    def open(self, fill: Fill) -> None:
        """Begin to play what `fill` gives. Raises SoundError."""
        if AutoOutput._chosen is not None:
            self._open(AutoOutput._chosen, fill)
            return
        failures = []
        for backend in self._backends:
            failure = self._try(backend, fill)
            if failure is None:
                AutoOutput._chosen = backend
                return
            failures.append(failure)
        raise next((error for error in failures if isinstance(error, DeviceError)), failures[0])

    def close(self) -> None:
        """Be silent at once, also about what has been taken already."""
        if self._output is not None:
            self._output.close()

    def _try(self, backend: Callable[[], Output], fill: Fill) -> SoundError | None:
        try:
            self._open(backend, fill)
        except SoundError as error:
            return error
        return None

    def _open(self, backend: Callable[[], Output], fill: Fill) -> None:
        output = backend()
        output.open(fill)
        self._output = output
