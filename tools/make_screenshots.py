"""Write the pictures of the README from the real app: `python -m tools.make_screenshots`.

The clock of the session is led by hand, so that the same moments are shown each time.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from kneetimer.core.exercise import Catalogue
    from kneetimer.core.routine import Routine
    from kneetimer.gui.main_window import MainWindow
    from kneetimer.gui.player_driver import PlayerDriver

ROOT = Path(__file__).parent.parent
SIZE = (1280, 800)
STEP_MS = 1_000
NOW_MS = [0]


def main() -> int:
    """Take each picture once."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as home:
        os.environ["KNEETIMER_HOME"] = os.environ["HOME"] = home
        config = Path(home) / "config"
        config.mkdir()
        settings = 'welcome_seen = true\nlanguage = "en"\nsound = false\n'
        (config / "settings.toml").write_text(settings)
        take_all(ROOT / "docs")
    return 0


def take_all(folder: Path) -> None:
    """Open the app, go through a session and keep a picture of each page."""
    from PySide6.QtWidgets import QApplication

    from kneetimer.app import App
    from kneetimer.gui.pages.session_page import SessionPage

    folder.mkdir(exist_ok=True)
    qt = QApplication([])
    app = App(qt)
    window = app.window
    window.resize(*SIZE)
    window.show()
    settle(qt)
    window.library_page.read_now()
    settle_badges(qt, window)
    window.grab().save(str(folder / "library.png"))
    entry = next(e for e in window.library_page.model.entries if e.stem == "hip-and-it-band")
    window.open_routine(entry)
    settle(qt)
    window.grab().save(str(folder / "routine.png"))
    routine = app.library.load(entry.path)
    driver = led_session(routine, app.library.catalogue)
    for theme, name, at_ms in (("light", "session", 99_400), ("dark", "switch", 136_000)):
        app.appearance.choose(theme)
        page = SessionPage(driver, "en", app.appearance.theme)
        page.resize(*SIZE)
        page.show()
        lead_to(driver, at_ms)
        settle(qt)
        page.grab().save(str(folder / f"{name}.png"))
        page.close()


def settle(qt: QApplication) -> None:
    """Let the event loop come to rest."""
    for _ in range(20):
        qt.processEvents()


def settle_badges(qt: QApplication, window: MainWindow) -> None:
    """Wait until every card that can be seen has been checked."""
    from kneetimer.gui.library_model import ENTRY_ROLE

    page = window.library_page
    while not all(page.model.is_checked(index.data(ENTRY_ROLE)) for index in page.list.shown()):
        qt.processEvents()


class Silence:
    """Sound for a picture."""

    def play(self, cues: object, from_ms: float) -> None:
        """Nothing is heard."""

    def silence(self) -> None:
        """Nothing was heard."""


def led_session(routine: Routine, catalogue: Catalogue) -> PlayerDriver:
    """Begin a session whose clock stands still until it is led on."""
    from kneetimer.core.answers import Answers
    from kneetimer.core.player import Player
    from kneetimer.core.profile import Profile
    from kneetimer.core.script import estimate_spoken_ms
    from kneetimer.core.timeline import compile_timeline
    from kneetimer.core.writer import write_script
    from kneetimer.gui.player_driver import PlayerDriver
    from kneetimer.gui.speech import Spoken

    timeline = compile_timeline(routine, catalogue, Profile())
    script = write_script(timeline, Profile())
    driver = PlayerDriver(
        Player(timeline),
        Spoken(script, Answers(timeline, script, "en", estimate_spoken_ms)),
        place=lambda _heard: [],
        sound=Silence(),
        clock=lambda: NOW_MS[0],
        slept_ms=lambda: 0,
    )
    driver.start()
    return driver


def lead_to(driver: PlayerDriver, at_ms: int) -> None:
    """Let the session's clock go on to a millisecond."""
    while NOW_MS[0] < at_ms:
        NOW_MS[0] = min(at_ms, NOW_MS[0] + STEP_MS)
        driver.tick()


if __name__ == "__main__":
    sys.exit(main())
