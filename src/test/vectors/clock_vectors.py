#!/usr/bin/env python3
"""A second implementation of the arithmetic of service clocks (ADR 0051), and the vectors it makes.

It shares nothing with the first: it walks over the stretches of a constant offset day by day, with
whole seconds, and knows no sums kept beforehand.

    python3 src/test/vectors/clock_vectors.py > src/test/vectors/clock-vectors.json
"""

import json
import random
import sys
from datetime import date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

DAY = 86400
NAMES = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)

# Dates at which the zone does something unusual, and plain ones.
EDGES = [
    ("Europe/Berlin", date(2026, 3, 29)),
    ("Europe/Berlin", date(2026, 10, 25)),
    ("Europe/Berlin", date(2026, 12, 31)),
    ("America/New_York", date(2026, 3, 8)),
    ("America/New_York", date(2026, 11, 1)),
    ("America/Havana", date(2026, 3, 8)),
    ("America/Havana", date(2026, 11, 1)),
    ("America/St_Johns", date(2010, 11, 7)),
    ("Australia/Lord_Howe", date(2026, 4, 5)),
    ("Australia/Lord_Howe", date(2026, 10, 4)),
    ("Pacific/Apia", date(2011, 12, 30)),
    ("Asia/Kathmandu", date(1986, 1, 1)),
    ("Asia/Kathmandu", date(2026, 7, 1)),
    ("Africa/Casablanca", date(2026, 3, 22)),
    ("Asia/Gaza", date(2026, 3, 28)),
    ("UTC", date(2028, 2, 29)),
]


class Wall:
    """The wall clock of a zone, asked one instant after the other."""

    def __init__(self, name):
        self.zone = ZoneInfo(name)
        self.known = {}

    def ahead(self, at):
        if at not in self.known:
            moment = (EPOCH + timedelta(seconds=at)).astimezone(self.zone)
            self.known[at] = int(moment.utcoffset().total_seconds())
        return self.known[at]

    def pieces(self, begin, end):
        """Stretches of one offset: (from, to, ahead)."""
        at = begin
        while at < end:
            ahead = self.ahead(at)
            last = min(end, at + 6 * 3600)
            if last < end and self.ahead(last) == ahead:
                low = last
            elif last == end and self.ahead(last - 1) == ahead:
                low = last
            else:
                low, high = at, last
                while high - low > 1:
                    middle = (low + high) // 2
                    if self.ahead(middle) == ahead:
                        low = middle
                    else:
                        high = middle
                low = high
            yield at, low, ahead
            at = low


def windows_of(day, week, dates):
    if day in dates:
        return dates[day]
    return week.get((date(1970, 1, 1) + timedelta(days=day)).weekday(), [])


def worked_pieces(wall, week, dates, begin, end):
    """Stretches of working time in order, as instants."""
    for piece_from, piece_to, ahead in wall.pieces(begin, end):
        low, high = piece_from + ahead, piece_to + ahead
        for day in range(low // DAY, (high - 1) // DAY + 1):
            for opens, closes in windows_of(day, week, dates):
                first = max(low, day * DAY + opens)
                last = min(high, day * DAY + closes)
                if first < last:
                    yield first - ahead, last - ahead


def without(pieces, pauses):
    for low, high in pieces:
        at = low
        for begin, end in pauses:
            if end <= at or begin >= high:
                continue
            if at < begin:
                yield at, begin
            at = max(at, min(end, high))
        if at < high:
            yield at, high


def elapsed(wall, week, dates, begin, end, pauses=()):
    return sum(high - low for low, high in without(worked_pieces(wall, week, dates, begin, end), pauses))


def added(wall, week, dates, begin, seconds, pauses=()):
    if seconds == 0:
        return begin
    left, at = seconds, begin
    while at < begin + 40000 * DAY:
        for low, high in without(worked_pieces(wall, week, dates, at, at + 10 * DAY), pauses):
            if high - low >= left:
                return low + left
            left -= high - low
        at += 10 * DAY
    return None


def subtracted(wall, week, dates, end, seconds):
    if seconds == 0:
        return end
    left, at = seconds, end
    while at > end - 40000 * DAY:
        for low, high in reversed(list(worked_pieces(wall, week, dates, at - 10 * DAY, at))):
            if high - low >= left:
                return high - left
            left -= high - low
        at -= 10 * DAY
    return None


def latest_reading(wall, begin, at):
    """The latest reading that the wall clock has shown since well before."""
    return max(high + ahead for low, high, ahead in wall.pieces(begin - 3 * DAY, at))


def shown(wall, day, around):
    """Whether the wall clock ever showed this day."""
    return any(
        low + ahead < (day + 1) * DAY and high + ahead > day * DAY
        for low, high, ahead in wall.pieces(around - 3 * DAY, around + 40 * DAY)
    )


def elapsed_days(wall, week, dates, begin, end):
    """Working days by the wall clock, each counted whole, in seconds."""
    first = latest_reading(wall, begin, begin)
    last = latest_reading(wall, begin, end)
    total = 0
    for day in range(first // DAY, last // DAY + 1):
        if windows_of(day, week, dates) and shown(wall, day, begin):
            total += max(0, min(last, (day + 1) * DAY) - max(first, day * DAY))
    return total


def added_days(wall, week, dates, begin, seconds):
    low, high = begin, begin + 60 * DAY
    if elapsed_days(wall, week, dates, begin, high) < seconds:
        return None
    while high - low > 1:
        middle = (low + high) // 2
        if elapsed_days(wall, week, dates, begin, middle) >= seconds:
            high = middle
        else:
            low = middle
    return high


def clock(seconds):
    return "%02d:%02d:%02d" % (seconds // 3600, seconds // 60 % 60, seconds % 60)


def written(at):
    return (EPOCH + timedelta(seconds=at)).strftime("%Y-%m-%dT%H:%M:%S+00:00")


def random_windows(dice):
    marks = [0, 1, 3600, 7199, 7200, 9000, 10800, 32400, 43200, 46800, 61200, 86399, 86400]
    marks += [dice.randrange(0, 86401) for _ in range(8)]
    chosen = sorted(set(dice.sample(marks, dice.choice([2, 2, 3, 4]))))
    step = 1 if len(chosen) == 3 else 2
    return [(chosen[i], chosen[i + 1]) for i in range(0, len(chosen) - 1, step)]


def random_case(dice):
    zone, edge = dice.choice(EDGES)
    week = {day: random_windows(dice) for day in range(7) if dice.random() < 0.75}
    if not week:
        week = {0: [(0, 86400)]}
    around = (edge - date(1970, 1, 1)).days
    dates = {}
    for _ in range(dice.choice([0, 0, 1, 2, 4])):
        dates[around + dice.randrange(-6, 7)] = [] if dice.random() < 0.6 else random_windows(dice)
    begin = around * DAY + dice.choice(
        [0, -1, 1, 3599, 3600, 3601, dice.randrange(-6 * DAY, 6 * DAY), 60 * dice.randrange(-8000, 8000)]
    )
    return zone, week, dates, begin


def vector(number, zone, week, dates, **more):
    return {
        "id": "python-%04d" % number,
        "zone": zone,
        "week": {
            NAMES[day]: [[clock(one), clock(other)] for one, other in hours]
            for day, hours in sorted(week.items())
        },
        "holidays": [
            (date(1970, 1, 1) + timedelta(days=day)).isoformat() for day in sorted(dates) if not dates[day]
        ],
        "dates": {
            (date(1970, 1, 1) + timedelta(days=day)).isoformat(): [
                [clock(one), clock(other)] for one, other in dates[day]
            ]
            for day in sorted(dates)
            if dates[day]
        },
        **more,
    }


def instant(at):
    return "never" if at is None else written(at)


def random_pauses(dice, begin):
    pauses, at = [], begin
    for _ in range(dice.choice([0, 1, 2, 3])):
        at += dice.choice([0, 1, 600, dice.randrange(0, 2 * DAY)])
        end = at + dice.choice([0, 1, 3600, dice.randrange(0, 2 * DAY)])
        pauses.append((at, end))
        at = end + 1
    return pauses


def vectors(count, seed):
    dice = random.Random(seed)
    walls = {}
    for number in range(count):
        zone, week, dates, begin = random_case(dice)
        wall = walls.setdefault(zone, Wall(zone))
        kind = number % 6
        span = dice.choice([0, 1, 3600, dice.randrange(0, 9 * DAY), dice.randrange(0, 60 * DAY)])
        if kind == 0:
            yield vector(number, zone, week, dates, kind="elapsed", **{"from": written(begin)},
                         to=written(begin + span), expectSeconds=elapsed(wall, week, dates, begin, begin + span))
        elif kind == 1:
            yield vector(number, zone, week, dates, kind="add", **{"from": written(begin)},
                         seconds=span, expectInstant=instant(added(wall, week, dates, begin, span)))
        elif kind == 2:
            pauses = random_pauses(dice, begin)
            yield vector(number, zone, week, dates, kind="elapsed", **{"from": written(begin)},
                         to=written(begin + span), pauses=[[written(a), written(b)] for a, b in pauses],
                         expectSeconds=elapsed(wall, week, dates, begin, begin + span, pauses))
        elif kind == 3:
            pauses = random_pauses(dice, begin)
            yield vector(number, zone, week, dates, kind="add", **{"from": written(begin)},
                         seconds=span, pauses=[[written(a), written(b)] for a, b in pauses],
                         expectInstant=instant(added(wall, week, dates, begin, span, pauses)))
        elif kind == 4:
            yield vector(number, zone, week, dates, kind="add", **{"from": written(begin)},
                         seconds=-span, expectInstant=instant(subtracted(wall, week, dates, begin, span)))
        else:
            days = dice.choice([1, 2, 5]) * DAY
            yield vector(number, zone, week, dates, kind="add", unit="working-days", **{"from": written(begin)},
                         seconds=days, expectInstant=instant(added_days(wall, week, dates, begin, days)))


if __name__ == "__main__":
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 480
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 20261123
    print("[")
    print(",\n".join(json.dumps(one, separators=(",", ":")) for one in vectors(count, seed)))
    print("]")
