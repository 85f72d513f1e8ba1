"""Write the pictures of the README from the real app: `python -m tools.make_screenshots`.

The clock of the session is led by hand, so that the same moments are shown each time.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
from datetime import date, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from tools.follow import begin, live
from tools.train import FastClock, train

if TYPE_CHECKING:
    from PySide6.QtGui import QPixmap
    from PySide6.QtWidgets import QApplication, QWidget

    from kneetimer.app import App
    from kneetimer.core.routine import Routine
    from kneetimer.gui.main_window import MainWindow
    from kneetimer.gui.player_driver import PlayerDriver
    from kneetimer.storage.library import Entry

ROOT = Path(__file__).parent.parent
SIZE = (1280, 800)
STEP_MS = 1_000
ROUTINE = "hip-and-it-band"
FIRST_SHOWN_MS, LAST_SHOWN_MS, FRAME_MS = 85_500, 96_000, 80
SHOWN_SIZE = (720, 450)
PROGRESS_SIZE = (1280, 1220)
TODAY = date(2026, 11, 20)
PICTURES_MS = 2_000
PROGRAMME = "twelve-weeks"
BEGUN = date(2026, 11, 2)
HANDOUT_SIZE = (820, 1060)


def main() -> int:
    """Take each picture once."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    with tempfile.TemporaryDirectory() as home:
        make_home(Path(home))
        qt = QApplication([])
        take_all(qt, ROOT / "docs")
        take_progress(qt, ROOT / "docs")
    with tempfile.TemporaryDirectory() as home:
        make_home(Path(home))
        take_today(qt, ROOT / "docs")
    return 0


def make_home(home: Path) -> None:
    """Make a home of its own, with plain settings."""
    os.environ["KNEETIMER_HOME"] = os.environ["HOME"] = str(home)
    config = home / "config"
    config.mkdir()
    settings = (
        'welcome_seen = true\nlanguage = "en"\nsound = false\ntheme = "light"\nweek_goal = 3\n'
    )
    (config / "settings.toml").write_text(settings)


def take_all(qt: QApplication, folder: Path) -> None:
    """Open the app, go through a session and keep a picture of each page."""
    from kneetimer.app import App

    folder.mkdir(exist_ok=True)
    app = App(qt)
    app.window.resize(*SIZE)
    app.window.show()
    settle(qt)
    app.window.library_page.read_now()
    settle_badges(qt, app.window)
    keep(qt, app.window, folder / "library.png")
    entry = next(e for e in app.window.library_page.model.entries if e.stem == ROUTINE)
    app.window.open_routine(entry)
    keep(qt, app.window, folder / "routine.png")
    open_exercise(app)
    keep(qt, app.window, folder / "exercise.png")
    take_handout(qt, app, entry, folder / "handout.png")
    take_session(qt, app, entry, folder)
    take_switch(qt, app, entry, folder)
    app.window.close()


def take_progress(qt: QApplication, folder: Path) -> None:
    """Keep a picture of what three months of sessions look like."""
    app = train(qt, days=90, today=TODAY, seed=4)
    app.window.resize(*PROGRESS_SIZE)
    app.appearance.choose("light")
    app.window.open_library()
    app.history_pages.open_progress()
    app.window.current.verticalScrollBar().setValue(0)  # type: ignore[attr-defined]
    keep(qt, app.window, folder / "progress.png")
    app.window.close()


def take_today(qt: QApplication, folder: Path) -> None:
    """Keep a picture of the first page in the third week of a programme."""
    from kneetimer.app import App

    clock = FastClock()
    clock.set_to(BEGUN, time(8))
    app = App(qt, clock=clock)
    app.window.resize(*SIZE)
    app.window.show()
    settle(qt)
    begin(app, clock, PROGRAMME, BEGUN)
    live(app, clock, BEGUN, TODAY - timedelta(days=2))
    clock.set_to(TODAY, time(8))
    app.programmes.look()
    app.window.go_home()
    settle(qt, times=2_000)
    keep(qt, app.window, folder / "today.png")
    app.window.close()


def open_exercise(app: App) -> None:
    """Show how the first exercise is done."""
    from kneetimer.core.profile import Profile

    app.window.open_exercise(app.library.catalogue["clamshell"], Profile())


def take_handout(qt: QApplication, app: App, entry: Entry, path: Path) -> None:
    """Keep a picture of the hand-out."""
    from kneetimer.core.profile import Profile
    from kneetimer.gui.handout_dialog import HandoutDialog
    from kneetimer.gui.handout_words import make_handout

    routine = app.library.load(entry.path)
    handout = make_handout(routine, app.library.catalogue, Profile(), entry.stem)
    dialog = HandoutDialog(handout, app.window)
    dialog.show()
    dialog.resize(*HANDOUT_SIZE)
    keep(qt, dialog, path)
    dialog.close()


def take_session(qt: QApplication, app: App, entry: Entry, folder: Path) -> None:
    """Keep a moment of a session, and one rep of it that moves."""
    from PIL import Image

    frames: list[Image.Image] = []
    page, driver, clock = open_session(app, entry, "light")
    for at_ms in range(FIRST_SHOWN_MS, LAST_SHOWN_MS, FRAME_MS):
        lead_to(driver, clock, at_ms)
        settle(qt)
        frames.append(as_image(page.grab()).resize(SHOWN_SIZE, Image.Resampling.LANCZOS))
    write_moving(frames, folder / "session.gif")
    lead_to(driver, clock, 99_400)
    keep(qt, page, folder / "session.png")
    page.close()


def take_switch(qt: QApplication, app: App, entry: Entry, folder: Path) -> None:
    """Keep the change of sides in the dark theme, and the floor view."""
    from kneetimer.gui.turn import Turn

    page, driver, clock = open_session(app, entry, "dark")
    lead_to(driver, clock, 136_000)
    keep(qt, page, folder / "switch.png")
    lead_to(driver, clock, 172_400)
    page.set_turn(Turn.RIGHT)  # type: ignore[attr-defined]
    keep(qt, page, folder / "floor.png")
    page.close()


def open_session(app: App, entry: Entry, theme: str) -> tuple[QWidget, PlayerDriver, list[int]]:
    """Show the session of a routine whose clock stands still; give page, driver and clock."""
    from kneetimer.gui.pages.session_page import SessionPage

    app.appearance.choose(theme)
    clock = [0]
    driver = led_session(app.library.load(entry.path), app, lambda: clock[0])
    page = SessionPage(driver, "en", app.appearance.theme)
    page.resize(*SIZE)
    page.show()
    return page, driver, clock


def as_image(picture: QPixmap) -> object:
    """Give a picture of Qt's as one of Pillow's."""
    from PIL import Image
    from PySide6.QtGui import QImage

    image = picture.toImage().convertToFormat(QImage.Format.Format_RGB888)
    size = (image.width(), image.height())
    return Image.frombuffer("RGB", size, image.constBits(), "raw", "RGB", image.bytesPerLine(), 1)


def write_moving(frames: list[object], path: Path) -> None:
    """Write frames as a moving picture, in one set of colours so that nothing flickers."""
    from PIL import Image

    colours = frames[len(frames) // 2].quantize(96)  # type: ignore[attr-defined]
    few = [
        frame.quantize(palette=colours, dither=Image.Dither.NONE)  # type: ignore[attr-defined]
        for frame in frames
    ]
    few[0].save(
        path, save_all=True, append_images=few[1:], duration=FRAME_MS, loop=0, optimize=True
    )


def keep(qt: QApplication, widget: QWidget, path: Path) -> None:
    """Keep a picture of a window once nothing in it moves or loads."""
    settle(qt)
    pages = getattr(widget, "pages", None)
    while pages is not None and pages.is_fading:
        qt.processEvents()
    settle(qt)
    widget.grab().save(str(path))


def settle(qt: QApplication, times: int = 20) -> None:
    """Let the event loop come to rest."""
    for _ in range(times):
        qt.processEvents()


def settle_badges(qt: QApplication, window: MainWindow) -> None:
    """Wait until every card that can be seen has been checked, and has its pictures."""
    from PySide6.QtTest import QTest

    from kneetimer.gui.library_model import ENTRY_ROLE

    page = window.library_page
    while not all(page.model.is_checked(index.data(ENTRY_ROLE)) for index in page.list.shown()):
        qt.processEvents()
    QTest.qWait(PICTURES_MS)


class Silence:
    """Sound for a picture."""

    def play(self, cues: object, from_ms: float) -> None:
        """Nothing is heard."""

    def silence(self) -> None:
        """Nothing was heard."""


def led_session(routine: Routine, app: App, clock: Callable[[], int]) -> PlayerDriver:
    """Begin a session that follows the clock that is given."""
    from kneetimer.core.answers import Answers
    from kneetimer.core.player import Player
    from kneetimer.core.profile import Profile
    from kneetimer.core.script import estimate_spoken_ms
    from kneetimer.core.timeline import compile_timeline
    from kneetimer.core.writer import write_script
    from kneetimer.gui.player_driver import PlayerDriver
    from kneetimer.gui.speech import Spoken

    timeline = compile_timeline(routine, app.library.catalogue, Profile())
    script = write_script(timeline, Profile())
    driver = PlayerDriver(
        Player(timeline),
        Spoken(script, Answers(timeline, script, "en", estimate_spoken_ms)),
        place=lambda _heard: [],
        sound=Silence(),
        clock=clock,
        slept_ms=lambda: 0,
    )
    driver.start()
    return driver


def lead_to(driver: PlayerDriver, clock: list[int], at_ms: int) -> None:
    """Let the session's clock go on to a millisecond."""
    while clock[0] < at_ms:
        clock[0] = min(at_ms, clock[0] + STEP_MS)
        driver.tick()


if __name__ == "__main__":
    sys.exit(main())
