"""A real screen-reader client: waits until the app says something, as somebody would hear it.

Runs under the system's Python, which has the bindings of AT-SPI:
`screen_reader.py APP SECONDS TEXT` ends with 0 as soon as a visible part of the app is named so
that TEXT stands in its name, else prints every name it found and ends with 1.
"""

import sys
import threading

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

PAUSE = threading.Event()


def walk(node):
    try:
        states = node.get_state_set()
        yield node.get_role_name(), node.get_name() or "", states.contains(Atspi.StateType.SHOWING)
        count = node.get_child_count()
    except GLib.Error:
        return
    for index in range(count):
        try:
            child = node.get_child_at_index(index)
        except GLib.Error:
            continue
        if child is not None:
            yield from walk(child)


def app_named(name):
    desktop = Atspi.get_desktop(0)
    for index in range(desktop.get_child_count()):
        app = desktop.get_child_at_index(index)
        if app is not None and name in (app.get_name() or ""):
            return app
    return None


def main():
    name, seconds, wanted = sys.argv[1], float(sys.argv[2]), sys.argv[3]
    Atspi.init()
    heard = []
    for _ in range(int(seconds * 4)):
        app = app_named(name)
        heard = [(role, said) for role, said, shows in walk(app) if shows] if app else []
        if any(wanted in said for _, said in heard):
            return 0
        PAUSE.wait(0.25)
    print("\n".join(f"{role}: {said}" for role, said in heard if said))
    return 1


if __name__ == "__main__":
    sys.exit(main())
