"""A desktop's screen saver, as far as programs may ask it to wait: says each call on a line."""

from __future__ import annotations

from jeepney import HeaderFields, MessageType, new_method_return
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection

COOKIE = 7


def main() -> None:
    bus = open_dbus_connection(bus="SESSION")
    bus.send_and_get_reply(message_bus.RequestName("org.freedesktop.ScreenSaver"))
    print("ready", flush=True)
    while True:
        try:
            message = bus.receive()
        except OSError:
            return
        if message.header.message_type is not MessageType.method_call:
            continue
        name = message.header.fields[HeaderFields.member]
        if name == "Inhibit":
            bus.send(new_method_return(message, "u", (COOKIE,)))
        else:
            bus.send(new_method_return(message))
        print(name, *message.body, flush=True)


if __name__ == "__main__":
    main()
