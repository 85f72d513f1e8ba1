"""What holds for every page: names for screen readers, plain text, and room in any language."""

from __future__ import annotations

import subprocess
import sys

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTranslator
from PySide6.QtGui import QAccessible, QFontMetricsF
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QScrollArea,
    QScrollBar,
)

from kneetimer.gui.appearance import load_fonts
from kneetimer.gui.main_window import MainWindow
from kneetimer.gui.theme import LIGHT
from kneetimer.storage import paths
from kneetimer.storage.settings import Settings
from tests.gui import programme_samples
from tests.gui.samples import BROKEN, CHAIR, HIP, OWN, RICH, FakeLibrary

CONTROLS = (QAbstractButton, QAbstractSpinBox, QAbstractSlider, QComboBox, QLineEdit, QListView)


class Longer(QTranslator):
    """Makes every text as much longer as German words may be."""

    def translate(self, _context, text, _disambiguation=None, n=-1):
        words = "Verlängerung " * len(text)
        return (text + " " + words)[: max(len(text) + 3, round(len(text) * 1.5))].replace(
            "%n", str(n)
        )


def open_exercise(window):
    window.open_routine(HIP)
    window.current.items.cards[0].tile.click()


PAGES = {
    "welcome": lambda window: None,
    "library": lambda window: window.open_library(),
    "nothing found": lambda window: (
        window.open_library(),
        window.library_page.search.setText("zz"),
    ),
    "routine": lambda window: window.open_routine(HIP),
    "exercise": open_exercise,
    "problems": lambda window: window.open_problems(BROKEN, BROKEN.problems),
    "settings": lambda window: window.open_settings(),
    "help": lambda window: window.open_help(),
    "today": programme_samples.open_today,
    "programmes": programme_samples.open_programmes,
    "programme": programme_samples.open_programme,
    "programme, paused": programme_samples.open_paused,
    "programme, to pause": programme_samples.open_pause,
}


@pytest.fixture
def window(qtbot):
    made = MainWindow(Settings(), "en", LIGHT)
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    made.begin(FakeLibrary([HIP, CHAIR, OWN, BROKEN], texts={HIP.stem: RICH}))
    made.library_page.read_now()
    return made


@pytest.fixture
def longer(qapp):
    translator = Longer()
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


each_page = pytest.mark.parametrize("name", PAGES)


def shown(window, kind):
    return [widget for widget in window.findChildren(kind) if widget.isVisible()]


@each_page
def test_every_control_has_a_name(window, name):
    PAGES[name](window)
    QCoreApplication.processEvents()
    for kind in CONTROLS:
        for control in shown(window, kind):
            if isinstance(control, QScrollBar) or control.objectName() == "qt_spinbox_lineedit":
                continue
            heard = QAccessible.queryAccessibleInterface(control).text(QAccessible.Text.Name)
            assert heard.strip(), control


@each_page
def test_every_text_is_plain(window, name):
    PAGES[name](window)
    for label in window.findChildren(QLabel):
        assert label.textFormat() is Qt.TextFormat.PlainText, label.text()


class WindowWatch(QObject):
    """Notes every widget that is shown as a window, if only for a moment."""

    def __init__(self):
        super().__init__()
        self.seen = []

    def eventFilter(self, watched, event):
        if event.type() is QEvent.Type.Show and watched.isWidgetType() and watched.isWindow():
            self.seen.append(type(watched).__name__)
        return False


@each_page
def test_nothing_is_a_window_of_its_own_even_for_a_moment(qapp, window, name):
    watch = WindowWatch()
    qapp.installEventFilter(watch)
    window.set_language("en")
    window.library_page.read_now()
    PAGES[name](window)
    QCoreApplication.processEvents()
    qapp.removeEventFilter(watch)
    assert watch.seen == []


@each_page
@pytest.mark.parametrize(("width", "height"), [(640, 400), (1280, 800), (3840, 2160)])
def test_long_words_find_room(longer, window, name, width, height):
    """No control is cut off at the side, and a page is never wider than the window."""
    window.resize(width, height)
    window.set_language("en")
    window.library_page.read_now()
    PAGES[name](window)
    for _ in range(3):
        QCoreApplication.processEvents()
    assert window.width() == width
    for area in shown(window, QScrollArea):
        assert area.widget().width() <= area.viewport().width()
    for button in shown(window, QAbstractButton):
        right = button.mapTo(window, button.rect().topRight()).x()
        assert 0 <= right < width, button.accessibleName() or button.text()


def _is_cut(button):
    line_px = QFontMetricsF(button.font()).height()
    return button.sizeHint().width() > button.width() or line_px > button.height()


def cut_off(window):
    """Give the words that have less room than they need, by the metrics of their own font."""
    found = []
    for label in shown(window, QLabel):
        metrics = QFontMetricsF(label.font())
        room = label.contentsRect()
        if label.wordWrap():
            words = max(label.text().split(), key=metrics.horizontalAdvance, default="")
            fits = label.heightForWidth(label.width()) <= label.height()
        else:
            words = label.text()
            fits = metrics.height() <= room.height() + 1
        if not fits or metrics.horizontalAdvance(words) > room.width() + 1:
            found.append(label.text())
    buttons = shown(window, QPushButton)
    return found + [made.text() for made in buttons if _is_cut(made)]


@pytest.fixture
def german(qapp):
    translator = QTranslator()
    assert translator.load(str(paths.assets_folder() / "translations" / "kneetimer_de.qm"))
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


@pytest.fixture
def twice_as_large(qapp):
    before = qapp.font()
    load_fonts(qapp, paths.assets_folder() / "fonts")
    large = qapp.font()
    large.setPixelSize(2 * large.pixelSize())
    qapp.setFont(large)
    yield
    qapp.setFont(before)


@each_page
@pytest.mark.parametrize(("width", "height"), [(640, 400), (1280, 860)])
def test_nothing_is_cut_off_in_german_with_type_twice_as_large(
    qtbot, german, twice_as_large, name, width, height
):
    window = MainWindow(Settings(language="de"), "de", LIGHT)
    qtbot.addWidget(window)
    window.resize(width, height)
    window.show()
    window.begin(FakeLibrary([HIP, CHAIR, OWN, BROKEN], texts={HIP.stem: RICH}))
    window.library_page.read_now()
    PAGES[name](window)
    window.library_page.read_now()
    QCoreApplication.processEvents()
    assert window.width() == width
    # A layout comes to rest in a few turns of the events.
    qtbot.waitUntil(lambda: not cut_off(window), timeout=20_000)


def test_the_first_frame_waits_for_nothing_heavy():
    """Nothing that only later pages need has been brought in when the window is first painted."""
    code = """
import sys
from PySide6.QtWidgets import QApplication
qt = QApplication(sys.argv)
from kneetimer.app import App
app = App(qt)
app.window.first_painted.disconnect()
app.window.first_painted.connect(qt.quit)
app.window.show()
qt.exec()
from PySide6 import QtCore
late = [name for name in sys.modules if name.startswith("kneetimer.") or name in
        ("yaml", "numpy", "json", "PySide6.QtSvg", "PySide6.QtNetwork")]
print(*late, "Qt" * ("Qt" in vars(QtCore)))
"""
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    brought_in = set(run.stdout.split())
    heavy = {"yaml", "numpy", "PySide6.QtSvg", "PySide6.QtNetwork", "Qt"}
    heavy |= {"kneetimer.core.timeline", "kneetimer.gui.pages.library_page"}
    assert "kneetimer.gui.main_window" in brought_in
    assert brought_in & heavy == set()
