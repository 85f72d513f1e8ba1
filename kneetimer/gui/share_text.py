"""A routine as one text for a message, and out of a message again.

A line in words says what it is; the file stands between marks that outlive quoting, changed line
ends and text round them. A long one is packed, so that a message holds it.
"""

from __future__ import annotations

import base64
import binascii
import re
import zlib
from typing import Final

from PySide6.QtCore import QCoreApplication

from kneetimer.core.errors import KneeTimerError

translate = QCoreApplication.translate

LONGEST_PLAIN: Final = 1_500
MOST_TEXT: Final = 4 << 20
MOST_ROUTINE: Final = 1 << 20

_BEGIN, _BEGIN_PACKED, _END = "[kneetimer]", "[kneetimer packed]", "[/kneetimer]"
_WIDTH: Final = 64
_MARKS = re.compile(
    r"\[kneetimer(?P<packed>[ \xa0]packed)?\][^\n]*\n(?P<inside>.*?)\n[^\n]*?\[/kneetimer\]",
    re.DOTALL | re.IGNORECASE,
)
_FENCES = re.compile(r"^```[a-z]*\n(.*?)^```", re.DOTALL | re.MULTILINE)
_find_format = re.compile(
    r"^[ \t]*[\"']?format[\"']?[ \t]*:[ \t]*[\"']?kneetimer/", re.MULTILINE
).search
_QUOTES = re.compile(r"^(?:>[ \xa0]?)+", re.MULTILINE)


class ShareTextError(KneeTimerError):
    """There is a routine in a text, but not a whole one."""

    def __init__(self) -> None:
        super().__init__(
            "The routine in this text is damaged: copy all of the message, from "
            f"'{_BEGIN[:-1]}' to '{_END}', and paste it again."
        )


def is_routine(text: str) -> bool:
    """Whether a text says that it is a routine of ours, broken or not."""
    return _find_format(text) is not None


def to_share(text: str, title: str) -> str:
    """Give one text to paste in a message.

    Args:
        text: of the routine's file
        title: what it is called
    """
    words = translate(
        "ShareText",
        "“{title}”, a routine for KneeTimer. Copy this whole message, then press Ctrl+V among the"
        " routines of KneeTimer.",
    ).format(title=" ".join(title.split()))
    body = text.strip("\r\n").replace("\r\n", "\n")
    # Quoting, or a line that looks like the end, would not survive.
    if len(body) > LONGEST_PLAIN or _END in body.lower() or _QUOTES.search(body):
        packed = base64.b64encode(zlib.compress(body.encode(errors="replace"), 9)).decode()
        lines = [packed[at : at + _WIDTH] for at in range(0, len(packed), _WIDTH)]
        return "\n".join([words, "", _BEGIN_PACKED, *lines, _END, ""])
    return f"{words}\n\n{_BEGIN}\n{body}\n{_END}\n"


def from_share(text: str) -> str | None:
    """Give the text of the routine that a message holds; None where there is none.

    Raises:
        ShareTextError: there is one, but it is damaged, or larger than a routine may be
    """
    if len(text) > MOST_TEXT:
        return None
    plain = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").lstrip("\ufeff")
    for message in (plain, _QUOTES.sub("", plain)):
        found = _MARKS.search(message)
        if found is not None and found["packed"]:
            return _unpacked(found["inside"])
        if found is not None and is_routine(found["inside"]):
            return _tidied(found["inside"])
    if _MARKS.search(plain) or _BEGIN[:-1] in plain.lower():
        raise ShareTextError
    for fenced in _FENCES.finditer(plain):
        if is_routine(fenced[1]):
            return _tidied(fenced[1])
    return _tidied(plain) if is_routine(plain) and _starts_as_file(plain) else None


def _starts_as_file(text: str) -> bool:
    """Whether the text is a file and not words about one: its first line is YAML's."""
    first = next((line for line in text.split("\n") if line.strip()), "")
    return re.match(r"#|---|[\"']?[\w-]+[\"']?[ \t]*:", first) is not None


def _tidied(text: str) -> str:
    if len(text) > MOST_ROUTINE:
        raise ShareTextError
    return text.replace("\xa0", " ").strip("\n") + "\n"


def _unpacked(lines: str) -> str:
    try:
        packed = base64.b64decode("".join(_QUOTES.sub("", lines).split()), validate=True)
        reading = zlib.decompressobj()
        data = reading.decompress(packed, MOST_ROUTINE)
        text = data.decode()
    except (binascii.Error, ValueError, zlib.error) as error:
        raise ShareTextError from error
    if not reading.eof or not is_routine(text):
        raise ShareTextError
    return text + "\n"
