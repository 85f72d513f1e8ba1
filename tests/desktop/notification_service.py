"""A desktop's notification service: says each call as JSON on a line, and does what it is told.

On its input: `act ID ACTION`, `token ID WORDS`, `close ID`.
"""

from __future__ import annotations

import json
import os
import selectors
import sys

from jeepney import DBusAddress, HeaderFields, MessageType, new_method_return, new_signal
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection

NAME = "org.freedesktop.Notifications"
PATH = "/org/freedesktop/Notifications"
SIGNALS = {
    "act": ("ActionInvoked", "us"),
    "token": ("ActivationToken", "us"),
    "close": ("NotificationClosed", "uu"),
}


def main() -> None:
    capabilities = sys.argv[1:]
    bus = open_dbus_connection(bus="SESSION")
    bus.send_and_get_reply(message_bus.RequestName(NAME))
    print("ready", flush=True)
    at = DBusAddress(PATH, interface=NAME)
    last = 40
    choices = selectors.DefaultSelector()
    choices.register(bus.sock, selectors.EVENT_READ)
    choices.register(sys.stdin, selectors.EVENT_READ)
    while True:
        ready = {key.fileobj for key, _ in choices.select()}
        if sys.stdin in ready:
            heard = os.read(0, 4096)  # not by readline, which keeps lines that select does not see
            if not heard:
                return
            for line in heard.decode().splitlines():
                what, number, *more = line.split()
                member, kinds = SIGNALS[what]
                bus.send(new_signal(at, member, kinds, (int(number), *(more or [2]))))
        while bus.sock in ready:
            try:
                message = bus.receive(timeout=0)
            except TimeoutError:
                break
            except OSError:
                return
            if message.header.message_type is not MessageType.method_call:
                continue
            name = message.header.fields[HeaderFields.member]
            if name == "GetCapabilities":
                bus.send(new_method_return(message, "as", (capabilities,)))
            elif name == "Notify":
                last += 1
                bus.send(new_method_return(message, "u", (last,)))
                print(json.dumps([last, *message.body]), flush=True)


if __name__ == "__main__":
    main()
