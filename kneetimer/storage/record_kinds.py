"""Kinds of values in the files of the history: how each is written as JSON, and read and checked.

Nothing is guessed on reading: a value has exactly the type and the range of its kind.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import MISSING, dataclass, fields
from datetime import date
from enum import Enum
from functools import lru_cache
from itertools import repeat
from typing import Any, Generic, TypeVar

from kneetimer.core.quantity import shown
from kneetimer.core.record import Moment
from kneetimer.core.text import Text

_T = TypeVar("_T")
_is_id = re.compile("[0-9a-f]{32}").fullmatch
# Sets of a session have the same few names and numbers over and over: one object for all is quicker
# to come by, and leaves little to those who look after memory.
_ALIKE = 512


class WrongValueError(ValueError):
    """A value does not fit.

    Attributes:
        trouble: what is wrong with it, as in "must be yes or no"
        place: where it stands, as in "sets[3].done_ms"; "" for the whole
    """

    def __init__(self, trouble: str, place: str = "") -> None:
        super().__init__(f"'{place}' {trouble}" if place else trouble)
        self.trouble = trouble
        self.place = place

    def inside(self, place: str) -> WrongValueError:
        """Give the same for somebody who sees the value from further outside."""
        dot = "." if self.place and not self.place.startswith("[") else ""
        return type(self)(self.trouble, place + dot + self.place)


class UnknownKeyError(WrongValueError):
    """There is a key that this version does not know."""


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of value. `read` raises a WrongValueError.

    Attributes:
        fits: tells of many values at once whether each is fit to be kept as it is; None where that
            is not known
    """

    write: Callable[[Any], Any]
    read: Callable[[Any], Any]
    fits: Callable[[Sequence[Any]], bool] | None = None

    def read_all(self, values: Sequence[Any]) -> Sequence[Any]:
        """Read many; the error does not say which of them is wrong."""
        if self.fits is not None and self.fits(values):
            return values
        return list(map(self.read, values))


def _same(value: Any) -> Any:  # noqa: ANN401 - whatever its kind holds
    return value


def whole(high: int) -> Kind:
    """A whole number from 0 to `high`."""

    def read(value: object) -> int:
        if type(value) is not int or not 0 <= value <= high:
            raise WrongValueError(f"must be a whole number from 0 to {high:,}")
        return value

    def fits(values: Sequence[Any]) -> bool:
        return set(map(type, values)) == {int} and min(values) >= 0 and max(values) <= high

    return Kind(_same, read, fits)


def _read_words(value: object) -> str:
    if not isinstance(value, str):
        raise WrongValueError("must be a text")
    return value


def _read_yes_no(value: object) -> bool:
    if not isinstance(value, bool):
        raise WrongValueError("must be true or false")
    return value


def _read_id(value: object) -> str:
    if not isinstance(value, str) or not _is_id(value):
        raise WrongValueError("must be 32 hexadecimal digits")
    return value


def _read_moment(value: object) -> Moment:
    try:
        moment = Moment.parse(_read_words(value))
        if moment.iso() == value:
            return moment
    except (ValueError, OverflowError):
        pass
    raise WrongValueError("must be a time as in 2026-11-21T18:05:00.000+01:00")


def _read_day(value: object) -> str:
    day = _read_words(value)
    try:
        if not day or date.fromisoformat(day).isoformat() == day:
            return day
    except ValueError:
        pass
    raise WrongValueError("must be a day as in 2026-11-21")


def _write_text(text: Text) -> object:
    if len(text.by_language) == 1 and not text.by_language[0][0]:
        return text.by_language[0][1]
    return dict(text.by_language)


_NO_TEXT = "must be a text, or texts by language"


def _read_text(value: object) -> Text:
    if isinstance(value, str):
        return Text.plain(value)
    if isinstance(value, dict):
        try:
            return _text_of(tuple(value.items()))
        except TypeError:  # a list or an object, which nothing can be equal to
            pass
    raise WrongValueError(_NO_TEXT)


@lru_cache(_ALIKE)
def _text_of(pairs: tuple[tuple[str, Any], ...]) -> Text:
    for _, words in pairs:
        if not isinstance(words, str):
            raise WrongValueError(_NO_TEXT)
    return Text(pairs)


WORDS = Kind(_same, _read_words, lambda values: set(map(type, values)) == {str})
YES_NO = Kind(_same, _read_yes_no)
ID = Kind(_same, _read_id)
DAY = Kind(_same, _read_day)
MOMENT = Kind(Moment.iso, _read_moment)
# The order of the languages is kept: the first is the last resort.
TEXT = Kind(_write_text, _read_text)


def one_of(words: type[Enum]) -> Kind:
    """One of an enum's values."""
    by_value = {word.value: word for word in words}

    def read(value: object) -> Enum:
        if not isinstance(value, str) or value not in by_value:
            raise WrongValueError(f"must be one of {', '.join(map(shown, by_value))}")
        return by_value[value]

    return Kind(lambda word: word.value, read)


def optional(kind: Kind) -> Kind:
    """The same, or nothing."""
    write, read = kind.write, kind.read
    return Kind(
        lambda value: None if value is None else write(value),
        lambda value: None if value is None else read(value),
    )


def pair(kind: Kind) -> Kind:
    """Two of a kind."""

    @lru_cache(_ALIKE, typed=True)
    def both(*two: object) -> tuple[Any, ...]:
        return _read_each(two, kind.read)

    def read(value: object) -> tuple[Any, ...]:
        if not isinstance(value, list) or len(value) != 2:
            raise WrongValueError("must be two values")
        try:
            return both(*value)
        except TypeError:  # lists and objects
            return _read_each(value, kind.read)

    return Kind(lambda two: [kind.write(one) for one in two], read)


class Shape(Generic[_T]):
    """An object of JSON for a dataclass. What has its default is not written.

    Args:
        kinds: by the name of each of the fields
    """

    def __init__(self, made: type[_T], kinds: Mapping[str, Kind]) -> None:
        self.kinds = dict(sorted(kinds.items()))
        self.made = made
        given = {field.name: field.default for field in fields(made)}  # type: ignore[arg-type]
        self._defaults = given
        self._readers = {name: kind.read for name, kind in self.kinds.items()}
        self._needed = {name for name, default in given.items() if default is MISSING}

    def write(self, value: _T) -> dict[str, Any]:
        """Give the object, its keys in the order of the alphabet."""
        written = {}
        for name, kind in self.kinds.items():
            inner = getattr(value, name)
            if inner != self._defaults[name]:
                written[name] = kind.write(inner)
        return written

    def read(self, value: object) -> _T:
        """Read it again.

        Raises:
            WrongValueError: with the place of the first value that does not fit
        """
        if not isinstance(value, dict):
            raise WrongValueError("must be an object")
        readers = self._readers
        try:
            read = {name: readers[name](inner) for name, inner in value.items()}
        except (KeyError, WrongValueError):
            read = self._read_slowly(value)
        if not self._needed <= read.keys():
            raise WrongValueError("is missing", min(self._needed - read.keys()))
        return self.made(**read)

    def read_all(self, values: Sequence[Any]) -> tuple[_T, ...]:
        """Read many: those that have the same keys together, which takes half the time.

        Raises:
            WrongValueError: as `read`, with the number of the value
        """
        alike: dict[tuple[str, ...], list[int]] = {}
        for number, value in enumerate(values):
            if not isinstance(value, dict):
                return _read_each(values, self.read)
            alike.setdefault(tuple(value), []).append(number)
        done: list[Any] = [None] * len(values)
        try:
            for keys, numbers in alike.items():
                columns = zip(*[values[number].values() for number in numbers], strict=True)
                read = {
                    key: self.kinds[key].read_all(of) for key, of in zip(keys, columns, strict=True)
                }
                if not self._needed <= read.keys():
                    return _read_each(values, self.read)
                in_order = (read.get(name) or repeat(of) for name, of in self._defaults.items())
                for number, made in zip(numbers, map(self.made, *in_order), strict=False):
                    done[number] = made
        except (KeyError, WrongValueError):
            return _read_each(values, self.read)  # which tells where
        return tuple(done)

    def _read_slowly(self, value: dict[str, Any]) -> dict[str, Any]:
        """Read what is wrong somewhere, and tell where."""
        read: dict[str, Any] = {}
        readers = self._readers
        name = ""
        try:
            for name, inner in value.items():
                if name not in readers:
                    break
                read[name] = readers[name](inner)
        except WrongValueError as error:
            raise error.inside(name) from None
        if len(read) < len(value):
            raise UnknownKeyError("is not known", str(name))
        return read


def each(kind: Kind) -> Kind:
    """A list of any length."""

    def read(value: object) -> tuple[Any, ...]:
        if not isinstance(value, list):
            raise WrongValueError("must be a list")
        return _read_each(value, kind.read)

    return Kind(lambda values: [kind.write(value) for value in values], read)


def several(shape: Shape[Any]) -> Kind:
    """A list of objects."""

    def read(value: object) -> tuple[Any, ...]:
        if not isinstance(value, list):
            raise WrongValueError("must be a list")
        return shape.read_all(value)

    return Kind(lambda values: [shape.write(value) for value in values], read)


def _read_each(values: Sequence[Any], read: Callable[[Any], Any]) -> tuple[Any, ...]:
    done: list[Any] = []
    try:
        for value in values:
            done.append(read(value))  # noqa: PERF401 - its length tells where it stopped
    except WrongValueError as error:
        raise error.inside(f"[{len(done)}]") from None
    return tuple(done)
