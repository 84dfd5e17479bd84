"""Worked examples of the volume family."""
import math

from common import NAN, bars, write


def vwap(b, period):
    out = []
    for t in range(len(b["close"])):
        if t < period - 1:
            out.append(NAN)
            continue
        window = range(t - period + 1, t + 1)
        typical = {i: (b["high"][i] + b["low"][i] + b["close"][i]) / 3 for i in window}
        out.append(sum(typical[i] * b["volume"][i] for i in window) / sum(b["volume"][i] for i in window))
    return out


def windows(count, period, value, first=None):
    """One value a bar, from its own window."""
    first = period - 1 if first is None else first
    return [value(range(t - period + 1, t + 1)) if t >= first else NAN for t in range(count)]


def typical(b, t):
    return (b["high"][t] + b["low"][t] + b["close"][t]) / 3


def ema_all(x, n):
    """From the first bar that has a value: the simple average of n, then weights of 2 / (n + 1)."""
    out = [NAN] * len(x)
    start = next(i for i, value in enumerate(x) if value is not NAN)
    for t in range(start + n - 1, len(x)):
        out[t] = sum(x[start:t + 1]) / n if t == start + n - 1 else out[t - 1] + 2 / (n + 1) * (x[t] - out[t - 1])
    return out


def pvt(b):
    out, total = [NAN], 0.0
    for t in range(1, len(b["close"])):
        total += (b["close"][t] - b["close"][t - 1]) / b["close"][t - 1] * b["volume"][t]
        out.append(total)
    return out


def delivery_zscore(b, period):
    p = [100 * d / v for d, v in zip(b["delivery"], b["volume"])]

    def score(window):
        mean = sum(p[i] for i in window) / period
        return (p[window[-1]] - mean) / math.sqrt(sum((p[i] - mean) ** 2 for i in window) / period)

    return windows(len(p), period, score)


def anchored_vwap(b, anchor):
    out, first = [], 0
    for t in range(len(anchor)):
        first = t if anchor[t] != 0 else first
        window = range(first, t + 1)
        out.append(sum(typical(b, i) * b["volume"][i] for i in window) / sum(b["volume"][i] for i in window))
    return out


def vwap_bands(b, period, multiplier):
    n = len(b["close"])
    middle = vwap(b, period)

    def width(window):
        total = sum(b["volume"][i] for i in window)
        return multiplier * math.sqrt(sum(b["volume"][i] * (typical(b, i) - middle[window[-1]]) ** 2 for i in window) / total)

    widths = windows(n, period, width)
    return {
        "upper": [m + w if m is not NAN else NAN for m, w in zip(middle, widths)],
        "vwap": middle,
        "lower": [m - w if m is not NAN else NAN for m, w in zip(middle, widths)],
    }


def volume_profile(b, period, bins, area):
    rows = {"poc": [], "high": [], "low": []}
    for t in range(len(b["close"])):
        if t < period - 1:
            for row in rows.values():
                row.append(NAN)
            continue
        window = range(t - period + 1, t + 1)
        bottom, top = min(b["low"][i] for i in window), max(b["high"][i] for i in window)
        edges = [bottom + (top - bottom) * k / bins for k in range(bins + 1)]
        held = []
        for k in range(bins):
            held.append(sum(
                b["volume"][i] * max(0, min(b["high"][i], edges[k + 1]) - max(b["low"][i], edges[k])) / (b["high"][i] - b["low"][i])
                for i in window))
        fullest = held.index(max(held))
        first = last = fullest
        while sum(held[first:last + 1]) < area / 100 * sum(held) and (first > 0 or last < bins - 1):
            below = held[first - 1] if first > 0 else -1
            above = held[last + 1] if last < bins - 1 else -1
            if above >= below:
                last += 1
            else:
                first -= 1
        rows["poc"].append((edges[fullest] + edges[fullest + 1]) / 2)
        rows["high"].append(edges[last + 1])
        rows["low"].append(edges[first])
    return rows


def aobv(b, fast, slow, run):
    obv, total = [], 0.0
    for t in range(len(b["close"])):
        rise = 1 if t == 0 or b["close"][t] > b["close"][t - 1] else -1 if b["close"][t] < b["close"][t - 1] else 0
        total += rise * b["volume"][t]
        obv.append(total)
    quick, late = ema_all(obv, fast), ema_all(obv, slow)
    rows = {"fast": [], "slow": [], "long": [], "short": []}
    for t in range(len(obv)):
        ready = t >= max(fast, slow) - 1 + run
        moved = ready and late[t] != late[t - run]
        rows["fast"].append(quick[t] if ready else NAN)
        rows["slow"].append(late[t] if ready else NAN)
        rows["long"].append(float(moved and quick[t] > quick[t - run]) if ready else NAN)
        rows["short"].append(float(moved and quick[t] < quick[t - run]) if ready else NAN)
    return rows


def vwmacd(b, fast, slow, signal):
    n = len(b["close"])

    def vwma(period):
        return windows(n, period, lambda w: sum(b["close"][i] * b["volume"][i] for i in w) / sum(b["volume"][i] for i in w))

    macd = [f - s if f is not NAN and s is not NAN else NAN for f, s in zip(vwma(fast), vwma(slow))]
    line = ema_all(macd, signal)
    return {
        "macd": [m if s is not NAN else NAN for m, s in zip(macd, line)],
        "signal": line,
        "histogram": [m - s if s is not NAN else NAN for m, s in zip(macd, line)],
    }


def vfi(b, period, cutoff, volume_cutoff, smooth, days):
    n = len(b["close"])
    returns = [NAN] + [math.log(typical(b, t)) - math.log(typical(b, t - 1)) for t in range(1, n)]
    average = [sum(b["volume"][t - period:t]) / period if t >= period else NAN for t in range(n)]
    flow = [NAN] * n
    for t in range(max(days, period), n):
        window = returns[t - days + 1:t + 1]
        mean = sum(window) / days
        least = cutoff * math.sqrt(sum((r - mean) ** 2 for r in window) / days) * b["close"][t]
        volume = min(b["volume"][t], volume_cutoff * average[t])
        moved = typical(b, t) - typical(b, t - 1)
        flow[t] = volume if moved > least else -volume if moved < -least else 0.0
    first = max(days, period) + period - 1
    return ema_all([sum(flow[t - period + 1:t + 1]) / average[t] if t >= first else NAN for t in range(n)], smooth)


def flow(b, t):
    return (2 * b["close"][t] - b["high"][t] - b["low"][t]) / (b["high"][t] - b["low"][t]) * b["volume"][t]


if __name__ == "__main__":
    b = bars()
    hlcv = {name: b[name] for name in ("high", "low", "close", "volume")}
    write(
        "vwap",
        "sum(typical * volume) / sum(volume) of each window, added up anew by reference/volume.py",
        [("20 bars", [20], hlcv, {"vwap": vwap(b, 20)}), ("3 bars", [3], hlcv, {"vwap": vwap(b, 3)})],
    )
    n = len(b["close"])
    volume, delivery = {"volume": b["volume"]}, {"delivery": b["delivery"], "volume": b["volume"]}
    closes = {"close": b["close"], "volume": b["volume"]}
    by = "by reference/volume.py"
    write("pvt", f"the sum bar by bar, {by}", [("each bar", [], closes, {"pvt": pvt(b)})])
    write("iii", f"sums of each window, {by}", [
        ("21 bars", [21], hlcv, {"iii": windows(n, 21, lambda w: sum(flow(b, i) for i in w))}),
        ("1 bar", [1], hlcv, {"iii": windows(n, 1, lambda w: flow(b, w[0]))})])
    write("rvol", f"averages of the bars before each, {by}", [
        (f"{p} bars", [p], volume, {"rvol": [b["volume"][t] * p / sum(b["volume"][t - p:t]) if t >= p else NAN for t in range(n)]})
        for p in (20, 3)])
    write("delivery_percent", f"sums of each window, {by}", [
        (f"{p} bars", [p], delivery, {"delivery_percent": windows(
            n, p, lambda w: 100 * sum(b["delivery"][i] for i in w) / sum(b["volume"][i] for i in w))})
        for p in (1, 5)])
    write("delivery_zscore", f"mean and deviation of each window, {by}", [
        (f"{p} bars", [p], delivery, {"delivery_zscore": delivery_zscore(b, p)}) for p in (20, 5)])
    anchor = [1.0 if t in (0, 13, 14, 40) else 0.0 for t in range(n)]
    later = [-2.5 if t == 30 else 0.0 for t in range(n)]
    write("anchored_vwap", f"sums since each anchor, added up anew {by}", [
        ("four anchors", [], {**hlcv, "anchor": anchor}, {"vwap": anchored_vwap(b, anchor)}),
        ("one anchor, late", [], {**hlcv, "anchor": later}, {"vwap": anchored_vwap(b, later)})])
    write("vwap_bands", f"weighted deviations of each window, {by}", [
        ("20 bars", [20, 2], hlcv, vwap_bands(b, 20, 2)), ("4 bars", [4, 1], hlcv, vwap_bands(b, 4, 1))])
    write("volume_profile", f"the bins of each window, {by}", [
        ("40 bars, 24 bins", [40, 24, 70], hlcv, volume_profile(b, 40, 24, 70)),
        ("10 bars, 7 bins", [10, 7, 50], hlcv, volume_profile(b, 10, 7, 50))])
    write("aobv", f"averages bar by bar, {by}", [
        ("4, 12, 2", [4, 12, 2], closes, aobv(b, 4, 12, 2)), ("9, 3, 1", [9, 3, 1], closes, aobv(b, 9, 3, 1))])
    write("vwmacd", f"averages of each window, {by}", [
        ("12, 26, 9", [12, 26, 9], closes, vwmacd(b, 12, 26, 9)), ("3, 8, 4", [3, 8, 4], closes, vwmacd(b, 3, 8, 4))])
    long = bars(290)
    write("vfi", f"sums of each window, {by}", [
        ("130 bars", [130, 0.2, 2.5, 3, 30], {name: long[name] for name in hlcv}, {"vfi": vfi(long, 130, 0.2, 2.5, 3, 30)}),
        ("10 bars", [10, 0.5, 1.2, 4, 7], hlcv, {"vfi": vfi(b, 10, 0.5, 1.2, 4, 7)})])
