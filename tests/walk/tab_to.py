"""Press Tab until the part with the keyboard has a name, as somebody who listens would.

Runs under the system's Python: `tab_to.py APP MOST NAME` ends with 0 once a part of exactly this
name has the keyboard, else prints the names that it came through and ends with 1.
"""

import subprocess
import sys
import threading

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402
from screen_reader import app_named, walk  # noqa: E402

PAUSE = threading.Event()


def focused(app):
    """Give what says that it has the keyboard: a part, and the current item of every list."""
    nodes = [(node, name) for node, _, name in walk(app)]
    return [name for node, name in nodes if node.get_state_set().contains(Atspi.StateType.FOCUSED)]


def settled(app):
    """Give what has the keyboard, once two looks agree."""
    before, now = None, focused(app)
    while now != before:
        PAUSE.wait(0.03)
        before, now = now, focused(app)
    return now


def main():
    app_name, most, wanted = sys.argv[1], int(sys.argv[2]), sys.argv[3]
    Atspi.init()
    app = app_named(app_name)
    came_through = []
    for _ in range(most):
        names = settled(app)
        if wanted in names:
            return 0
        came_through.append(" / ".join(names))
        subprocess.run(["xdotool", "key", "Tab"], check=True)
    print("\n".join(came_through))
    return 1


if __name__ == "__main__":
    sys.exit(main())
