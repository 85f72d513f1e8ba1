"""What stands round the pages: the header, the notices, and the way back into a session."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices, QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kneetimer.gui.trail import Trail
from kneetimer.gui.widgets.header_bar import HeaderBar
from kneetimer.gui.widgets.notice_bar import NoticeBar
from kneetimer.gui.widgets.page_stack import PageStack
from kneetimer.gui.widgets.resume_bar import ResumeBar


class Frame(QWidget):
    """Header, notices, one page at a time, resume bar.

    Signals:
        went_back(), progress_wanted(), programmes_wanted(), settings_wanted(), help_wanted(): from
            the header

    Attributes:
        trail: what led to the page on show
    """

    went_back = Signal()
    progress_wanted = Signal()
    programmes_wanted = Signal()
    settings_wanted = Signal()
    help_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.header = self._make_header()
        self.notices = NoticeBar()
        self.pages = PageStack()
        self.trail = Trail(self.pages)
        self.resume = ResumeBar()
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self._rows.addWidget(self.header)
        self._rows.addWidget(self.notices)
        self._rows.addWidget(self.pages, 1)
        self._rows.addWidget(self.resume)

    def renew_header(self) -> None:
        """Make the header again, in the language that is on."""
        old, self.header = self.header, self._make_header()
        self._rows.replaceWidget(old, self.header)
        old.deleteLater()

    def add_keys(self, keys: Mapping[str, Callable[[], object]]) -> None:
        """Let keys work anywhere in the window."""
        for key, action in keys.items():
            QShortcut(QKeySequence(key), self.window(), action)

    def _make_header(self) -> HeaderBar:
        made = HeaderBar()
        made.went_back.connect(self.went_back)
        made.progress_wanted.connect(self.progress_wanted)
        made.programmes_wanted.connect(self.programmes_wanted)
        made.settings_wanted.connect(self.settings_wanted)
        made.help_wanted.connect(self.help_wanted)
        return made


def open_in_its_program(path: Path) -> bool:
    """Open a file or folder in the program that the system has for it; False without one."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
