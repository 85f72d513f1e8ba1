"""Gathers what is wanted between one set and the next, until it is made one pause."""

from __future__ import annotations

from kneetimer.core.dose import Rest, RestKind
from kneetimer.core.pauses import FETCH_MS, START, Gap, Place, change_ms
from kneetimer.core.phase import PhaseKind
from kneetimer.core.planning import Picker, Plan


class Between:
    """Knows where the body is, what is in hand and what rest the last item asked for.

    Attributes:
        place: where the body is
        last_set_ms: how long the set just done took
    """

    def __init__(self, pick: Picker, extra_ms: int, *, fetches_first: bool) -> None:
        self.place = START
        self.last_set_ms = 0
        self._pick = pick
        self._extra_ms = extra_ms
        self._fetches_first = fetches_first
        self._in_hand: set[str] = set()
        self._rest_after: tuple[Rest | None, str] = (None, "")
        self._gap = Gap()

    def take(self) -> Gap:
        """Give all that was wanted, and begin anew."""
        gap, self._gap = self._gap, Gap()
        return gap

    def leave(self, plan: Plan) -> None:
        """Note the rest that an item wants before the next item."""
        self._rest_after = (plan.rest_after, f"{plan.item.key}.rest.items")

    def want_rest(self, rest: Rest | None, key: str) -> None:
        """Ask for a rest, where there is one."""
        if rest is None:
            return
        gap = self._gap
        gap.want(PhaseKind.REST)
        if rest.kind is RestKind.SAME:
            gap.as_last_set, gap.last_set_ms = True, self.last_set_ms
        elif rest.amount_ms is not None:
            gap.write(self._pick(key, rest.amount_ms))
        if rest.kind is RestKind.UNTIL_READY:
            gap.open = True

    def want_switch(self, plan: Plan, place: Place) -> None:
        """Ask for the time to change over to the other side."""
        self._gap.want(PhaseKind.SWITCH)
        if plan.dose.switch_ms is not None:
            self._gap.write(plan.dose.switch_ms)
        else:
            self._automatic(change_ms(self.place, place))

    def want_change(self, plan: Plan, place: Place) -> None:
        """Ask for the time to get into place for another item."""
        self.want_rest(*self._rest_after)
        self._gap.want(PhaseKind.CHANGE)
        fetches = self._fetches_first or not self._in_hand.issuperset(plan.to_fetch)
        self._fetches_first = False
        self._in_hand.update(plan.to_fetch)
        written = plan.dose.change_ms
        if written is not None and written >= 0:
            self._gap.write(written)
        else:
            self._automatic(change_ms(self.place, place) + (FETCH_MS if fetches else 0))

    def _automatic(self, ms: int) -> None:
        self._gap.automatic_ms = max(self._gap.automatic_ms, ms + self._extra_ms)
