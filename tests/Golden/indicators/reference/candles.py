"""Worked examples of the candles family.

Three stars in the south and mat hold never fire in the recorded bars of TA-Lib, so bars are made here on which they do, beside
others on which a single condition fails. What is stated below agrees bar for bar with TA_CDL3STARSINSOUTH and TA_CDLMATHOLD of
TA-Lib C 0.6.0-dev (the source bundled in the npm package talib 2.0.5, gcc 12.2 -O2) on these bars.
"""
from common import NAN, bars, write


class Candle:
    def __init__(self, b, t):
        self.open, self.high, self.low, self.close = b["open"][t], b["high"][t], b["low"][t], b["close"][t]
        self.white = self.close >= self.open
        self.top, self.bottom = max(self.open, self.close), min(self.open, self.close)
        self.body, self.range = self.top - self.bottom, self.high - self.low
        self.upper, self.lower = self.high - self.top, self.bottom - self.low


def mean(b, t, part):
    """Of the ten candles before t."""
    return sum(getattr(Candle(b, i), part) for i in range(t - 10, t)) / 10


def three_stars_in_south(b, t):
    first, second, third = (Candle(b, i) for i in (t - 2, t - 1, t))
    very_short = mean(b, t, "range") * 0.1
    return not (first.white or second.white or third.white) and all((
        first.body > mean(b, t - 2, "body"),
        first.lower > first.body,
        second.body < first.body,
        first.close < second.open <= first.high,
        first.low <= second.low < first.close,
        second.lower > mean(b, t - 1, "range") * 0.1,
        third.body < mean(b, t, "body"),
        third.lower < very_short,
        third.upper < very_short,
        third.low > second.low,
        third.high < second.high,
    ))


def mat_hold(b, t, penetration):
    first, second, third, fourth, fifth = (Candle(b, i) for i in range(t - 4, t + 1))
    floor = first.close - first.body * penetration
    return first.white and not second.white and fifth.white and all((
        first.body > mean(b, t - 4, "body"),
        second.body < mean(b, t - 3, "body"),
        third.body < mean(b, t - 2, "body"),
        fourth.body < mean(b, t - 1, "body"),
        second.bottom > first.top,
        floor < third.bottom < first.close,
        floor < fourth.bottom < first.close,
        third.top < second.open,
        fourth.top < third.top,
        fifth.open > fourth.close,
        fifth.close > max(second.high, third.high, fourth.high),
    ))


def inside_bar(b, t):
    return b["high"][t] < b["high"][t - 1] and b["low"][t] > b["low"][t - 1]


def outside_bar(b, t):
    return b["high"][t] > b["high"][t - 1] and b["low"][t] < b["low"][t - 1]


def narrow_range(b, t, period):
    ranges = [b["high"][i] - b["low"][i] for i in range(t - period + 1, t + 1)]
    return all(ranges[-1] < other for other in ranges[:-1])


def signals(b, lookback, found):
    return {"signal": [NAN if t < lookback else 100.0 if found(t) else 0.0 for t in range(len(b["close"]))]}


def put(b, at, candles):
    for i, candle in enumerate(candles):
        for name, price in zip(("open", "high", "low", "close"), candle):
            b[name][at + i] = price


def south():
    b = bars(60)
    put(b, 20, [(250.0, 251.0, 232.0, 242.0), (244.0, 245.0, 236.0, 239.5), (238.5, 238.6, 237.4, 237.5)])
    # The second trades below the low of the first.
    put(b, 35, [(250.0, 251.0, 232.0, 242.0), (244.0, 245.0, 231.5, 239.5), (238.5, 238.6, 237.4, 237.5)])
    # The second goes to that very low, and opens five paise above the close.
    put(b, 48, [(241.2, 241.2, 220.0, 231.2), (231.25, 233.0, 220.0, 227.5), (227.6, 227.6, 227.0, 227.0)])
    return b


def hold():
    b = bars(70, seed=11)
    deep = [(240.0, 251.0, 239.5, 250.0), (252.5, 253.0, 250.5, 251.0), (249.0, 249.3, 247.2, 247.6), (247.9, 248.2, 246.6, 246.9)]
    shallow = [(240.0, 251.0, 239.5, 250.0), (252.5, 253.0, 250.5, 251.0), (250.8, 251.8, 248.4, 249.2), (250.2, 250.5, 248.2, 248.6)]
    put(b, 20, [*deep, (247.0, 256.0, 246.5, 255.0)])
    put(b, 36, [*shallow, (248.7, 256.0, 246.5, 253.2)])
    # The fifth closes at the highest high, not above it.
    put(b, 52, [*deep, (247.0, 253.0, 246.5, 253.0)])
    return b


def ohlc(b):
    return {name: b[name] for name in ("open", "high", "low", "close")}


def high_low(b):
    return {name: b[name] for name in ("high", "low")}


if __name__ == "__main__":
    b = south()
    write(
        "three_stars_in_south",
        "bars made by reference/candles.py, which states the pattern; the same as TA_CDL3STARSINSOUTH of TA-Lib C 0.6.0-dev (npm talib 2.0.5)",
        [("fires at 22 and 50, not at 37", [], ohlc(b), signals(b, 12, lambda t: three_stars_in_south(b, t)))],
    )
    c = hold()
    write(
        "mat_hold",
        "bars made by reference/candles.py, which states the pattern; the same as TA_CDLMATHOLD of TA-Lib C 0.6.0-dev (npm talib 2.0.5)",
        [
            (f"penetration {p}", [p], ohlc(c), signals(c, 14, lambda t, p=p: mat_hold(c, t, p)))
            for p in (0.5, 0.2)
        ],
    )
    d = bars(90, seed=3)
    # A flat bar, and one with the range of the bar before: neither is narrower than itself.
    put(d, 30, [(250.0, 250.0, 250.0, 250.0)] * 2)
    put(d, 60, [(250.0, 251.0, 249.0, 250.0), (250.0, 251.0, 249.0, 250.0), (250.0, 251.0, 249.5, 250.0), (250.0, 251.5, 249.0, 250.0)])
    put(d, 70, [(250.0, 251.0, 249.0, 250.0), (250.0, 250.5, 249.5, 250.0), (250.0, 251.0, 249.0, 250.0)])
    source = "each bar compared with those before it, anew, by reference/candles.py"
    write("inside_bar", source, [("90 bars", [], high_low(d), signals(d, 1, lambda t: inside_bar(d, t)))])
    write("outside_bar", source, [("90 bars", [], high_low(d), signals(d, 1, lambda t: outside_bar(d, t)))])
    write(
        "narrow_range",
        source,
        [(f"NR{p}", [p], high_low(d), signals(d, p - 1, lambda t, p=p: narrow_range(d, t, p))) for p in (4, 7, 2)],
    )
