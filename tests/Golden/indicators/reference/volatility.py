"""Worked examples of the volatility family."""
import math
import statistics

from common import NAN, bars, write

SESSIONS = 252
ARITHMETIC = "the cited formula, window by window, by reference/volatility.py"


def over(values, length, function):
    """The function of each full window; a window that holds a missing value is not full."""
    out = []
    for t in range(len(values)):
        window = values[max(0, t - length + 1):t + 1]
        out.append(function(window) if len(window) == length and NAN not in window else NAN)
    return out


def hv(b, period):
    c = b["close"]
    returns = [NAN] + [math.log(c[t] / c[t - 1]) for t in range(1, len(c))]
    return over(returns, period, lambda w: statistics.stdev(w) * math.sqrt(SESSIONS))


def volatility(b, period):
    c = b["close"]
    returns = [NAN] + [c[t] / c[t - 1] - 1 for t in range(1, len(c))]
    return over(returns, period, lambda w: statistics.pstdev(w) * math.sqrt(SESSIONS))


def parkinson(b, period):
    squares = [math.log(h / l) ** 2 for h, l in zip(b["high"], b["low"])]
    return over(squares, period, lambda w: math.sqrt(SESSIONS / (4 * math.log(2)) * statistics.fmean(w)))


def garman_klass(b, period):
    terms = [
        0.5 * math.log(h / l) ** 2 - (2 * math.log(2) - 1) * math.log(c / o) ** 2
        for o, h, l, c in zip(b["open"], b["high"], b["low"], b["close"])
    ]
    return over(terms, period, lambda w: math.sqrt(SESSIONS * statistics.fmean(w)))


def satchell_terms(b):
    """With u, d and c the logarithms of high, low and close over the open: u (u - c) + d (d - c)."""
    terms = []
    for o, h, l, c in zip(b["open"], b["high"], b["low"], b["close"]):
        up, down, end = math.log(h / o), math.log(l / o), math.log(c / o)
        terms.append(up * (up - end) + down * (down - end))
    return terms


def rogers_satchell(b, period):
    return over(satchell_terms(b), period, lambda w: math.sqrt(SESSIONS * statistics.fmean(w)))


def yang_zhang(b, period):
    o, c = b["open"], b["close"]
    terms = satchell_terms(b)
    k = 0.34 / (1.34 + (period + 1) / (period - 1))
    out = []
    for t in range(len(c)):
        if t < period:
            out.append(NAN)
            continue
        window = range(t - period + 1, t + 1)
        overnight = statistics.variance([math.log(o[i] / c[i - 1]) for i in window])
        day = statistics.variance([math.log(c[i] / o[i]) for i in window])
        rs = statistics.fmean([terms[i] for i in window])
        out.append(math.sqrt(SESSIONS * (overnight + k * day + (1 - k) * rs)))
    return out


def wilder(values, period):
    """Wilder's average: the mean of the first period values, then (period - 1) parts old and one part new."""
    out, average, seen = [], NAN, []
    for x in values:
        if x is NAN:
            out.append(NAN)
            continue
        seen.append(x)
        if len(seen) == period:
            average = statistics.fmean(seen)
        elif len(seen) > period:
            average = (average * (period - 1) + x) / period
        out.append(average)
    return out


def rvi(b, period, deviation):
    c = b["close"]
    spread = over(c, deviation, statistics.pstdev)
    rising = [NAN if s is NAN else s if c[t] > c[t - 1] else 0.0 for t, s in enumerate(spread)]
    falling = [NAN if s is NAN else s if c[t] < c[t - 1] else 0.0 for t, s in enumerate(spread)]
    return [NAN if u is NAN else 100 * u / (u + d) for u, d in zip(wilder(rising, period), wilder(falling, period))]


def adr(b, period):
    ranges = [h - l for h, l in zip(b["high"], b["low"])]
    average = over(ranges, period, statistics.fmean)
    return {"adr": average, "percent": [NAN if a is NAN else 100 * a / c for a, c in zip(average, b["close"])]}


def ema_from_first(values, period):
    out = []
    for x in values:
        out.append(x if not out else out[-1] + 2 / (period + 1) * (x - out[-1]))
    return out


def ema_from_mean(values, period):
    out = []
    for t, x in enumerate(values):
        if t < period - 1:
            out.append(NAN)
        elif t == period - 1:
            out.append(statistics.fmean(values[:period]))
        else:
            out.append(out[-1] + 2 / (period + 1) * (x - out[-1]))
    return out


def thermometer(b, period):
    h, l = b["high"], b["low"]
    reach = [max(h[t] - h[t - 1], l[t - 1] - l[t], 0.0) for t in range(1, len(h))]
    average = [NAN] + ema_from_mean(reach, period)
    return {"thermometer": [NAN if a is NAN else r for r, a in zip([NAN] + reach, average)], "average": average}


def pdist(b):
    o, h, l, c = (b[name] for name in ("open", "high", "low", "close"))
    return [NAN] + [2 * (h[t] - l[t]) - abs(c[t] - o[t]) + abs(o[t] - c[t - 1]) for t in range(1, len(c))]


def mass(b, period, smoothing):
    """The second average starts from the value of the first at which that has seen `smoothing` bars; ratios count as many bars later."""
    once = ema_from_first([h - l for h, l in zip(b["high"], b["low"])], smoothing)
    twice = [NAN] * (smoothing - 1) + ema_from_first(once[smoothing - 1:], smoothing)
    ratios = [NAN if t < 2 * (smoothing - 1) else a / twice[t] for t, a in enumerate(once)]
    return over(ratios, period, sum)


def cvi(b, period):
    average = ema_from_first([h - l for h, l in zip(b["high"], b["low"])], period)
    return [NAN if t < 2 * period - 1 else 100 * (a - average[t - period]) / average[t - period] for t, a in enumerate(average)]


if __name__ == "__main__":
    b = bars()
    close = {"close": b["close"]}
    hl = {name: b[name] for name in ("high", "low")}
    hlc = {**hl, "close": b["close"]}
    ohlc = {"open": b["open"], **hlc}
    for function, inputs in (
        (hv, close), (volatility, close), (parkinson, hl), (garman_klass, ohlc), (rogers_satchell, ohlc), (yang_zhang, ohlc),
    ):
        name = function.__name__
        write(name, ARITHMETIC, [
            ("20 bars", [20], inputs, {name: function(b, 20)}),
            ("5 bars", [5, SESSIONS], inputs, {name: function(b, 5)}),
        ])
    write("rvi", ARITHMETIC, [
        ("14 of 10", [14, 10], close, {"rvi": rvi(b, 14, 10)}),
        ("5 of 3", [5, 3], close, {"rvi": rvi(b, 5, 3)}),
    ])
    write("adr", ARITHMETIC, [("14 bars", [14], hlc, adr(b, 14)), ("1 bar", [1], hlc, adr(b, 1))])
    write("elder_thermometer", ARITHMETIC, [("22 bars", [22], hl, thermometer(b, 22)), ("3 bars", [3], hl, thermometer(b, 3))])
    write("pdist", ARITHMETIC, [("as declared", [], ohlc, {"pdist": pdist(b)})])
    write("mass", ARITHMETIC, [("25 of 9", [25, 9], hl, {"mass": mass(b, 25, 9)}), ("3 of 4", [3, 4], hl, {"mass": mass(b, 3, 4)})])
    write("cvi", ARITHMETIC, [("10 bars", [10], hl, {"cvi": cvi(b, 10)}), ("3 bars", [3], hl, {"cvi": cvi(b, 3)})])
