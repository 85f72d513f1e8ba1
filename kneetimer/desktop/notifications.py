"""Notifications by the desktop's own service, `org.freedesktop.Notifications`, without waiting.

The rule: whoever shows one goes on at once, and hears later what became of it: answers are read
when there are some (`fileno` is for watching), so a service that hangs holds nobody up. A desktop
without such a service is no error.
"""

from __future__ import annotations

import html
import logging
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from jeepney import Message
    from jeepney.io.blocking import DBusConnection

log = logging.getLogger(__name__)

_NAME: Final = "org.freedesktop.Notifications"
_PATH: Final = "/org/freedesktop/Notifications"
_DEFAULT: Final = "default"
_PATIENCE_S: Final = 0.1
_NORMAL: Final = 1
_AS_USUAL: Final = -1
# The bus is not there, refuses, hangs, or has an address of another kind.
_TROUBLES: Final = (OSError, KeyError, ValueError, RuntimeError)


class Outcome(Enum):
    """What became of a notification."""

    OPENED = "opened"
    CHOSEN = "chosen"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of one notification.

    Attributes:
        number: as `show` gave it
        action: which of its actions was chosen
        token: lets the window come to the front, where the desktop gives one
    """

    number: int
    outcome: Outcome
    action: str = ""
    token: str = ""


@dataclass(frozen=True, slots=True)
class _Wish:
    """A notification that is to be shown."""

    number: int
    title: str
    body: str
    actions: tuple[str, ...]


class Notifications:
    """The notifications of one program.

    Args:
        program: its name, as the person knows it
        entry: the name of its desktop file, without the ending
    """

    def __init__(self, program: str, entry: str) -> None:
        self._program, self._entry = program, entry
        self._bus: DBusConnection | None = None
        self._wishes: list[_Wish] = []
        self._sent: dict[int, int] = {}
        self._shown: dict[int, int] = {}
        self._tokens: dict[int, str] = {}
        self._asked: int | None = None
        self._has_markup: bool | None = None
        self._last = 0

    @property
    def is_open(self) -> bool:
        """Whether there is a bus to speak with."""
        return self._bus is not None

    def open(self) -> bool:
        """Find the service's bus; False where there is none. May be called again at any time."""
        if self._bus is not None:
            return True
        try:
            self._connect()
        except (ImportError, *_TROUBLES) as error:
            log.info("there is no bus for notifications: %r", error)
            self.close()
        return self._bus is not None

    def _connect(self) -> None:
        from jeepney import MatchRule, new_method_call  # noqa: PLC0415 - for whom it reminds only
        from jeepney.bus_messages import message_bus  # noqa: PLC0415 - likewise
        from jeepney.io.blocking import open_dbus_connection  # noqa: PLC0415 - likewise

        self._bus = bus = open_dbus_connection("SESSION", auth_timeout=_PATIENCE_S)
        bus.send(message_bus.AddMatch(MatchRule(type="signal", interface=_NAME, path=_PATH)))
        self._asked = _send(bus, new_method_call(_address(), "GetCapabilities"))

    def close(self) -> None:
        """Let go of the bus; what is shown stays."""
        bus, self._bus = self._bus, None
        self._asked = self._has_markup = None
        self._wishes, self._sent, self._shown, self._tokens = [], {}, {}, {}
        if bus is not None:
            bus.close()

    def fileno(self) -> int:
        """Give what to watch for something to read; -1 while it is not open."""
        return -1 if self._bus is None else int(self._bus.sock.fileno())

    def show(self, title: str, body: str, actions: Mapping[str, str]) -> int:
        """Show one; give the number by which its answers call it. Only while it is open.

        Args:
            title: plain text
            body: plain text
            actions: the words of each button, by its id
        """
        self._last += 1
        buttons = [_DEFAULT, ""]
        for action, words in actions.items():
            buttons += [action, _clean(words)]
        self._wishes.append(_Wish(self._last, _clean(title), _clean(body), tuple(buttons)))
        self._show_waiting()
        return self._last

    def take(self) -> list[Answer]:
        """Give what has become known since, without waiting."""
        answers: list[Answer] = []
        try:
            while self._bus is not None:
                answers += self._heard(self._bus.receive(timeout=0))
        except TimeoutError:
            pass
        except _TROUBLES as error:
            log.info("the bus for notifications has gone: %r", error)
            answers += self._failed([*self._sent.values(), *(w.number for w in self._wishes)])
            self.close()
        return answers

    # Out

    def _show_waiting(self) -> None:
        """Show what waits, once it is known how the service reads a text."""
        if self._has_markup is None or self._bus is None:
            return
        from jeepney import new_method_call  # noqa: PLC0415 - for whom it reminds only

        wishes, self._wishes = self._wishes, []
        for wish in wishes:
            body = html.escape(wish.body, quote=False) if self._has_markup else wish.body
            hints = {"urgency": ("y", _NORMAL), "desktop-entry": ("s", self._entry)}
            content = (
                *(self._program, 0, self._entry, wish.title, body),
                *(list(wish.actions), hints, _AS_USUAL),
            )
            call = new_method_call(_address(), "Notify", "susssasa{sv}i", content)
            self._sent[_send(self._bus, call)] = wish.number

    # In

    def _heard(self, message: Message) -> list[Answer]:
        from jeepney import HeaderFields, MessageType  # noqa: PLC0415 - for whom it reminds only

        fields, kind = message.header.fields, message.header.message_type
        if kind is MessageType.signal and fields.get(HeaderFields.interface) == _NAME:
            return self._signalled(str(fields.get(HeaderFields.member)), message.body)
        if kind not in (MessageType.method_return, MessageType.error):
            return []
        serial = fields.get(HeaderFields.reply_serial)
        is_good = kind is MessageType.method_return
        if serial == self._asked:
            return self._capable(message.body if is_good else None)
        number = self._sent.pop(serial, None)
        if number is None:
            return []
        if not is_good:
            return self._failed([number])
        self._shown[message.body[0]] = number
        return []

    def _capable(self, told: Any) -> list[Answer]:  # noqa: ANN401 - as it comes from the bus
        """Hear what the service can do; None where there is no service."""
        self._asked = None
        if told is None:
            numbers = [wish.number for wish in self._wishes]
            self.close()
            return self._failed(numbers)
        self._has_markup = "body-markup" in told[0]
        self._show_waiting()
        return []

    def _signalled(self, member: str, body: Any) -> list[Answer]:  # noqa: ANN401 - likewise
        number = self._shown.get(body[0])
        if number is None:  # of another program
            return []
        if member == "ActivationToken":
            self._tokens[number] = body[1]
        elif member == "NotificationClosed":
            del self._shown[body[0]]
            self._tokens.pop(number, None)
        elif member == "ActionInvoked":
            token = self._tokens.pop(number, "")
            if body[1] == _DEFAULT:
                return [Answer(number, Outcome.OPENED, token=token)]
            return [Answer(number, Outcome.CHOSEN, body[1], token)]
        return []

    def _failed(self, numbers: list[int]) -> list[Answer]:
        return [Answer(number, Outcome.FAILED) for number in numbers]


def _address() -> Any:  # noqa: ANN401 - jeepney's
    from jeepney import DBusAddress  # noqa: PLC0415 - for whom it reminds only

    return DBusAddress(_PATH, bus_name=_NAME, interface=_NAME)


def _send(bus: DBusConnection, message: Message) -> int:
    """Send a message and give its number; that the bus has gone is found out when it is read."""
    serial = next(bus.outgoing_serial)
    with suppress(OSError):
        bus.send(message, serial=serial)
    return int(serial)


def _clean(words: str) -> str:
    """Give words as the bus takes them: no zero, no broken characters."""
    return words.replace("\0", " ").encode("utf-8", "replace").decode()
