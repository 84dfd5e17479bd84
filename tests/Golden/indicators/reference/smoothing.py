"""The averages and ranges other definitions are made of, each stated plainly; None before the first value."""
from common import NAN


def windows(x, period):
    """Each full window of a series, oldest value first; None where it is not full or holds a missing value."""
    out = []
    for t in range(len(x)):
        window = x[t - period + 1:t + 1] if t >= period - 1 else None
        out.append(None if window is None or NAN in window else window)
    return out


def over(x, period, function):
    return [NAN if window is None else function(window) for window in windows(x, period)]


def sma(x, period):
    return over(x, period, lambda window: sum(window) / period)


def ema(x, period):
    """2 / (period + 1) of each new value, from the simple average of the first window."""
    out = sma(x, period)
    for t in range(period, len(x)):
        out[t] = out[t - 1] * (1 - 2 / (period + 1)) + x[t] * 2 / (period + 1)
    return out


def true_range(b):
    high, low, close = b["high"], b["low"], b["close"]
    return [NAN] + [max(high[t], close[t - 1]) - min(low[t], close[t - 1]) for t in range(1, len(close))]


def atr(b, period):
    """Wilder's: the average of the first period true ranges, then (period - 1) parts of the last and one of the new."""
    ranges = true_range(b)
    out = [NAN] * len(ranges)
    out[period] = sum(ranges[1:period + 1]) / period
    for t in range(period + 1, len(ranges)):
        out[t] = (out[t - 1] * (period - 1) + ranges[t]) / period
    return out


def each(function, *columns):
    """A function bar by bar; None where any column has none."""
    return [NAN if NAN in values else function(*values) for values in zip(*columns)]
