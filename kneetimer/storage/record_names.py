"""The name of a record's file in the folder for several machines.

    2026/11/2026-11-21T180500_session_<id>_<checksum>.json

It says when, by the clock on the wall, and part of the checksum of what is in it: two files with
one name are the same file, wherever they were written. It fits every system.
"""

from __future__ import annotations

import re
from typing import Final

from kneetimer.core.record import Addition, SessionRecord
from kneetimer.storage.history_rows import digest_of
from kneetimer.storage.record_file import Item

_DIGITS: Final = 16
_is_name = re.compile(
    r"(\d{4})/(\d\d)/\1-\2-\d\dT\d{6}_(?:session|addition|decision)"
    r"_[0-9a-f]{32}_[0-9a-f]{16}\.json"
).fullmatch


def name_of(item: Item, data: bytes) -> str:
    """Give the name for a record whose file holds `data`."""
    if isinstance(item, SessionRecord):
        kind, moment = "session", item.started
    elif isinstance(item, Addition):
        kind, moment = "addition", item.at
    else:
        kind, moment = "decision", item.at
    time = moment.local.isoformat(timespec="seconds")[:19].replace(":", "")
    return f"{time[:4]}/{time[5:7]}/{time}_{kind}_{item.id}_{digest_of(data)[:_DIGITS]}.json"


def is_name(name: str) -> bool:
    """Whether it is a name as `name_of` gives them."""
    return name.isascii() and _is_name(name) is not None
