"""A real screen-reader client: waits until the app says something, as somebody would hear it.

Runs under the system's Python, which has the bindings of AT-SPI:
`screen_reader.py APP SECONDS TEXT` ends with 0 as soon as a visible part of the app is named so
that TEXT stands in its name, and prints where that part is: left, top, width, height. Else it
prints every name it found and ends with 1.
"""

import sys
import threading

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

PAUSE = threading.Event()


def walk(node):
    """Give what shows; nothing inside of what does not show can be met."""
    try:
        if not node.get_state_set().contains(Atspi.StateType.SHOWING):
            return
        yield node, node.get_role_name(), node.get_name() or ""
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


def place(node):
    box = node.get_extents(Atspi.CoordType.SCREEN)
    return f"{box.x} {box.y} {box.width} {box.height}"


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
        heard = list(walk(app)) if app else []
        # What has just this name before what has it among others.
        exact = [node for node, _, said in heard if wanted == said]
        found = exact or [node for node, _, said in heard if wanted in said]
        if found:
            print(place(found[0]))
            return 0
        PAUSE.wait(0.25)
    print("\n".join(f"{role}: {said}" for _, role, said in heard if said))
    return 1


if __name__ == "__main__":
    sys.exit(main())
