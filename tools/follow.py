"""Follow a programme for some days, through the real app: `python -m tools.follow HOME …`.

Like `tools.train`, but what is due is done on its day. With `--shared`, what other machines put
into that folder comes in first, and all that was done is written there at the end.
"""

from __future__ import annotations

import argparse
import os
import sys
from datetime import date, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from tools.train import FastClock, Person

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from kneetimer.app import App

AT = time(8)
PAIN = 2
LOOK_MS = 60_000
PAGE_SIZE = (1280, 1220)


def follow(qt: QApplication, chosen: argparse.Namespace) -> None:
    """Open the app, live through the days, and look at the progress page."""
    from kneetimer.app import App

    clock = FastClock()
    clock.set_to(chosen.first, AT)
    app = App(qt, clock=clock)
    app.window.show()
    while not hasattr(app, "history_pages"):
        qt.processEvents()
    _look(app)
    if chosen.begin:
        begin(app, clock, chosen.begin, chosen.first)
    live(app, clock, chosen.first, chosen.last)
    clock.set_to(chosen.last, time(20))
    _look(app)
    lines = app.diary.history.sessions()
    print(len(lines), "sessions,", sum(line.lasted_ms for line in lines) // 60_000, "minutes")
    if chosen.picture is not None:
        app.window.resize(*PAGE_SIZE)
        app.window.open_library()
        app.history_pages.open_progress()
        while app.window.pages.is_fading:
            qt.processEvents()
        app.window.current.grab().save(str(chosen.picture))
    app.window.close()


def begin(app: App, clock: FastClock, stem: str, day: date) -> None:
    """Begin a programme on a day."""
    from kneetimer.core.enrolment import Enrolment
    from kneetimer.gui import programme_acts

    clock.set_to(day, AT)
    programme_acts.begin(app.diary, Enrolment(stem, day))


def live(app: App, clock: FastClock, first: date, last: date) -> None:
    """Do what is due from one day to another, both included."""
    person = Person(app, clock, seed=1)
    for number in range((last - first).days + 1):
        _live_through(app, person, clock, first + timedelta(days=number))


def _live_through(app: App, person: Person, clock: FastClock, day: date) -> None:
    """Answer what is asked with yes, and do what is due."""
    from kneetimer.core.profile import Profile
    from kneetimer.gui import programme_acts
    from kneetimer.gui.programme_desk import ProgrammeDesk

    clock.set_to(day, AT)
    desk = ProgrammeDesk(app.library, app.diary, clock.now, Profile)
    for of in desk.under_way()[0]:
        if of.today.ask is not None:
            programme_acts.answer(app.diary, of, of.today.ask, "yes", "")
    for of in desk.under_way()[0]:
        for due in of.today.due:
            path = app.library.path_of(due.routine)
            assert path is not None
            routine = desk.dosed(app.library.load(path), due)
            person.train(routine, due.routine, PAIN)


def _look(app: App) -> None:
    """Wait for a whole look into the shared folder, where there is one."""
    from PySide6.QtCore import QEventLoop, QTimer

    if app.shared_folder.folder:
        waiting = QEventLoop()
        app.shared_folder.looked.connect(waiting.quit)
        QTimer.singleShot(LOOK_MS, waiting.quit)
        app.shared_folder.look()
        waiting.exec()


def main() -> int:
    """Follow it in a home of its own."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("home", type=Path)
    options.add_argument("first", type=date.fromisoformat)
    options.add_argument("last", type=date.fromisoformat)
    options.add_argument("--begin", metavar="PROGRAMME", help="begin it on the first day")
    options.add_argument("--shared", type=Path, help="the folder for several machines")
    options.add_argument("--picture", type=Path, help="where to keep a picture of the progress")
    chosen = options.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["KNEETIMER_HOME"] = str(chosen.home)
    config = chosen.home / "config"
    config.mkdir(parents=True, exist_ok=True)
    settings = 'welcome_seen = true\nlanguage = "en"\nsound = false\ntheme = "light"\n'
    if chosen.shared is not None:
        settings += f'shared_folder = "{chosen.shared.as_posix()}"\n'
    (config / "settings.toml").write_text(settings)
    from PySide6.QtWidgets import QApplication

    follow(QApplication([]), chosen)
    return 0


if __name__ == "__main__":
    sys.exit(main())
