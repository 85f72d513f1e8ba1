"""A process of its own that opens a backend as it is told: `python -m tests.audio.stage qt`.

The rule: it does with a backend what the engine does, and a library that ends its process ends this
one. Each line on its standard input is a command, each answered by one JSON object:

    open    close    frames    rounds 40
"""

from __future__ import annotations

import json
import sys
import time

from kneetimer.audio.mixer import Clip, Score
from kneetimer.audio.outputs import BACKENDS, Output, SoundError

MS = 48
SCORE = Score(
    Clip(i * 400 * MS, name, gain=0.8, pan=pan)  # never quiet for long
    for i, (name, pan) in enumerate(8 * (("move", 0.0), ("count", -0.6), ("return", 0.6)))
)
LONG_S = 5.0


class Stage:
    """One backend and its present opening."""

    def __init__(self, name: str) -> None:
        self._make_output = BACKENDS[name]
        self._output: Output | None = None

    def open(self) -> dict[str, object]:
        """Open it anew, before the old opening is closed, and play the score from its beginning."""
        if self._output is not None and not self._output.is_shared:
            self.close()
        place = 0

        def fill(count: int) -> bytes:
            nonlocal place
            place += count
            return SCORE.block(place - count, count).tobytes()

        fresh = self._make_output()
        try:
            fresh.open(fill)
        except SoundError as error:
            return {"error": type(error).__name__, "message": str(error)}
        self.close()
        self._output = fresh
        return {"name": fresh.name}

    def close(self) -> dict[str, object]:
        """Be silent."""
        if self._output is not None:
            self._output.close()
        self._output = None
        return {}

    def frames(self) -> dict[str, object]:
        """Give how many frames the device has taken."""
        return {"frames": 0 if self._output is None else self._output.frames_played}

    def rounds(self, count: str) -> dict[str, object]:
        """Open so many times, each until the device takes frames, and close at the end."""
        for _ in range(int(count)):
            answer = self.open()
            if "error" in answer or self._output is None:
                return answer
            end = time.monotonic() + LONG_S
            while not self._output.frames_played and time.monotonic() < end:
                pass
        return self.close()


def main(name: str) -> None:
    """Obey until the input ends."""
    stage = Stage(name)
    for line in sys.stdin:
        command, *arguments = line.split()
        print(json.dumps(getattr(stage, command)(*arguments)), flush=True)
    stage.close()


if __name__ == "__main__":
    main(sys.argv[1])
