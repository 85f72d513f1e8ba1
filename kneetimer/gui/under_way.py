"""A programme that somebody is in, and what a day of it is about."""

from __future__ import annotations

from dataclasses import dataclass

from kneetimer.core.enrolment import Enrolment
from kneetimer.core.programme import Programme
from kneetimer.core.today import Today


@dataclass(frozen=True, slots=True)
class UnderWay:
    """One time through a programme that has not ended.

    Attributes:
        stem: of the programme's file
    """

    stem: str
    programme: Programme
    enrolment: Enrolment
    today: Today
