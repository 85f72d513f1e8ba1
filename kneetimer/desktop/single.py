"""One program for one home: a second start shows the first one's window, and ends.

A lock decides who is first; the system gives it back when its holder is gone, however it went. A
socket beside it carries what the second start was asked to open. The first one speaks first, so
that one that is frozen gets no request which it would carry out long after.
"""

from __future__ import annotations

import hashlib
import os
import time
from pathlib import Path
from urllib.parse import quote, unquote_to_bytes

from PySide6.QtCore import QLockFile, QObject, QSysInfo, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from kneetimer.core.errors import KneeTimerError

LOCK_FILE = "kneetimer.lock"
SOCKET_FILE = "kneetimer.socket"
GREETING, DONE = b"KneeTimer\n", b"done\n"
PATIENCE_S = 5.0
RETRY_MS = 50
# What the name of a socket may be long, on the system that allows least.
LONGEST_NAME = 100
LONGEST_REQUEST = 1 << 16


class NoAnswerError(KneeTimerError):
    """The program that runs already does not answer."""

    def __init__(self, process: int, host: str, lock: Path) -> None:
        where = "" if host == QSysInfo.machineHostName() else f" on {host}"
        super().__init__(
            f"KneeTimer does not answer (process {process}{where}): end that process and start "
            f"again; if it is another program, or is gone, remove {lock}."
        )


class Single(QObject):
    """Finds out who is first, and lets the first one hear of the others.

    Args:
        folder: where the lock is; one program may run for each

    Signals:
        asked(str): another start wants the window, and this file opened; "" for none
    """

    asked = Signal(str)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._path = folder / LOCK_FILE
        self._lock = QLockFile(str(self._path))
        self._lock.setStaleLockTime(0)  # only a holder that is gone makes it stale
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._greet)

    def claim(self, file: Path | None = None, patience_s: float = PATIENCE_S) -> bool:
        """Whether this program is to run; if not, the first one has been shown, with the file.

        Where no lock can be made, as in a folder that cannot be written, it runs.

        Raises:
            NoAnswerError: when the first one is there and does not answer
        """
        named = quote(os.fsencode(file.absolute())) if file is not None else ""
        request = f"{named}\n".encode()
        until = time.monotonic() + patience_s
        wait_ms = 0
        while not self._is_first(wait_ms):
            left_ms = round((until - time.monotonic()) * 1000)
            if left_ms <= 0:
                process, host, _ = self._lock.getLockInfo()
                raise NoAnswerError(process, host, self._path)
            if _hand_over(self._name, request, left_ms):
                return False
            if not os.access(self._folder, os.W_OK):
                return True  # a lock that is left over cannot be taken away
            wait_ms = RETRY_MS
        return True

    def close(self) -> None:
        """Let the next start be the first."""
        self._server.close()
        self._lock.unlock()

    @property
    def _name(self) -> str:
        """The socket's name: a place beside the lock, or a word where that is no name for one."""
        path = os.fsencode(self._folder.absolute() / SOCKET_FILE)
        if os.name != "nt" and len(path) <= LONGEST_NAME:
            return os.fsdecode(path)
        return f"kneetimer-{hashlib.sha256(path).hexdigest()[:16]}"

    def _is_first(self, wait_ms: int) -> bool:
        """Take the lock if nobody has it; whoever cannot have one at all is first too."""
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
        except OSError:
            return True
        if self._lock.tryLock(wait_ms):
            QLocalServer.removeServer(self._name)  # a holder that was killed left it there
            self._server.listen(self._name)
            return True
        return self._lock.error() is not QLockFile.LockError.LockFailedError

    # The first one

    def _greet(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.readyRead.connect(lambda socket=socket: self._answer(socket))
            socket.disconnected.connect(socket.deleteLater)
            socket.write(GREETING)

    def _answer(self, socket: QLocalSocket) -> None:
        if socket.canReadLine():
            request = bytes(socket.readLine(LONGEST_REQUEST).data())
            self.asked.emit(os.fsdecode(unquote_to_bytes(request.rstrip(b"\n"))))
            socket.write(DONE)
        elif socket.bytesAvailable() > LONGEST_REQUEST:
            socket.abort()


def _hand_over(name: str, request: bytes, patience_ms: int) -> bool:
    """Give the first one the request; False when it is not to be reached, or does not answer."""
    until = time.monotonic() + patience_ms / 1000
    socket = QLocalSocket()
    socket.connectToServer(name)
    if not socket.waitForConnected(patience_ms) or not _hears(socket, GREETING, until):
        return False
    socket.write(request)
    return _hears(socket, DONE, until)


def _hears(socket: QLocalSocket, words: bytes, until: float) -> bool:
    """Wait for a line, and tell whether it is this one."""
    while not socket.canReadLine():
        left_ms = round((until - time.monotonic()) * 1000)
        if left_ms <= 0 or not socket.waitForReadyRead(left_ms):
            return False
    return bytes(socket.readLine().data()) == words
