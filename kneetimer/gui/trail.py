"""The pages that led to the one on show, the first page at the start."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, runtime_checkable

from PySide6.QtWidgets import QStackedWidget, QWidget


@runtime_checkable
class Asking(Protocol):
    """A page that may hold something unsaved, and asks before it is let go of."""

    def has_unsaved(self) -> bool:
        """Whether there is something that would be lost."""

    def ask_to_leave(self, then: Callable[[], None] | None = None) -> bool:
        """Leave at once where all is saved, else ask; do something once it is left."""


class Trail:
    """Grows as the person goes on; a page that is left is thrown away, unless it is kept.

    A guest stays somebody else's: it is let go of, and only its own buttons lead on from it.

    Args:
        stack: what shows the pages
    """

    def __init__(self, stack: QStackedWidget) -> None:
        self._stack = stack
        self._pages: list[QWidget] = []
        self._guests: list[QWidget] = []
        self._kept: list[QWidget] = []

    def __len__(self) -> int:
        """How many pages it has."""
        return len(self._pages)

    @property
    def page(self) -> QWidget:
        """The page on show."""
        return self._pages[-1]

    @property
    def unsaved(self) -> QWidget | None:
        """The last page with something unsaved."""
        pages = reversed(self._pages)
        return next((p for p in pages if isinstance(p, Asking) and p.has_unsaved()), None)

    def is_guest(self, page: QWidget) -> bool:
        """Whether a page is somebody else's."""
        return page in self._guests

    def go(self, page: QWidget, title: str) -> None:
        """Go on to a page."""
        page.setWindowTitle(title)
        self._pages.append(page)
        self._stack.addWidget(page)

    def take_in(self, page: QWidget) -> None:
        """Go on to a page of somebody else's, or back to it."""
        if page not in self._guests:
            self._guests.append(page)
        if page in self._pages:
            self.cut(self._pages.index(page))
        self.go(page, page.windowTitle())

    def keep(self, page: QWidget) -> None:
        """Throw this one away only with all the others."""
        self._kept.append(page)

    def drop(self, page: QWidget) -> None:
        """Throw away a page that was kept, and is not in it any more."""
        self._kept.remove(page)
        page.deleteLater()

    def cut(self, length: int) -> None:
        """Leave the pages from a place on."""
        for page in self._pages[length:]:
            self._stack.removeWidget(page)
            if page in self._guests:
                self._guests.remove(page)
            elif page not in self._kept:
                page.deleteLater()
        del self._pages[length:]

    def cut_behind(self, page: QWidget) -> None:
        """Leave the pages that come after one."""
        self.cut(self._pages.index(page) + 1)

    def clear(self) -> list[QWidget]:
        """Leave all pages, and throw away those that were kept.

        Give those that somebody still needs, to go on to again: guests, and what asks when it is
        left.
        """
        lasting = [p for p in self._pages if p in self._guests or isinstance(p, Asking)]
        self._pages = [page for page in self._pages if page not in lasting]
        self.cut(0)
        for page in self._kept:
            page.deleteLater()
        self._kept.clear()
        return lasting

    def begin_with(self, page: QWidget, *, keeps_first: bool) -> None:
        """Have another first page, which is kept; the one before may stay, if more pages follow."""
        first, rest = self._pages[0], self._pages[1:]
        self._stack.addWidget(page)
        if page in rest:
            self._pages = rest
        elif keeps_first and rest:
            self._pages = [page, first, *rest]
        else:
            self._pages = [page, *rest]
        if first not in self._pages:
            self._stack.removeWidget(first)

    @property
    def way_back(self) -> str:
        """The name of the page that is one back; nothing where only the page itself leads on."""
        page = self._pages[-1]
        if len(self._pages) == 1 or page in self._guests or page.objectName() == "welcome_page":
            return ""
        return self._pages[-2].windowTitle()
