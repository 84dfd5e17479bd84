"""Worked examples of the pivots family."""
from common import NAN, bars, write

ARITHMETIC = "the cited formula, bar by bar, by reference/pivots.py"


def from_previous(b, names, levels):
    """Levels of each bar from the one before it and from its own open."""
    out = {name: [NAN] for name in names}
    for t in range(1, len(b["close"])):
        before = {name: b[name][t - 1] for name in ("open", "high", "low", "close")}
        for name, value in zip(names, levels(before["open"], before["high"], before["low"], before["close"], b["open"][t])):
            out[name].append(value)
    return out


def from_pivot(pp, h, l):
    return (pp, 2 * pp - l, pp + (h - l), h + 2 * (pp - l), 2 * pp - h, pp - (h - l), l - 2 * (h - pp))


def classic(o, h, l, c, today):
    return from_pivot((h + l + c) / 3, h, l)


def woodie(o, h, l, c, today):
    return from_pivot((h + l + 2 * today) / 4, h, l)


def fibonacci(o, h, l, c, today):
    pp = (h + l + c) / 3
    parts = (0.382, 0.618, 1.0)
    return (pp, *(pp + part * (h - l) for part in parts), *(pp - part * (h - l) for part in parts))


def camarilla(o, h, l, c, today):
    parts = (1.1 / 12, 1.1 / 6, 1.1 / 4, 1.1 / 2)
    return (c, *(c + part * (h - l) for part in parts), *(c - part * (h - l) for part in parts))


def demark(o, h, l, c, today):
    if c < o:
        x = h + 2 * l + c
    elif c > o:
        x = 2 * h + l + c
    else:
        x = h + l + 2 * c
    return (x / 4, x / 2 - l, x / 2 - h)


def cpr(o, h, l, c, today):
    pivot = (h + l + c) / 3
    ends = sorted([(h + l) / 2, pivot + (pivot - (h + l) / 2)])
    return (pivot, ends[0], ends[1], 100 * (ends[1] - ends[0]) / pivot)


def zigzag(b, percent):
    h, l = b["high"], b["low"]
    out = {"pivot": [], "direction": []}
    start, last, pivot = 0, NAN, NAN
    for t in range(len(h)):
        if t > start:
            top, bottom = max(h[start:t]), min(l[start:t])
            fall, rise = (top - l[t]) / top, (h[t] - bottom) / bottom
            down = last != "high" and h[t] < top and fall >= percent / 100
            up = last != "low" and l[t] > bottom and rise >= percent / 100
            if up and down:
                up, down = rise > fall, rise <= fall
            if up:
                start, last, pivot = t, "low", bottom
            elif down:
                start, last, pivot = t, "high", top
        out["pivot"].append(pivot)
        out["direction"].append({"low": 1.0, "high": -1.0, NAN: NAN}[last])
    return out


def swings(b, before, after):
    h, l = b["high"], b["low"]
    out = {"high": [], "low": [], "high_trend": [], "low_trend": []}
    for t in range(len(h)):
        known = range(before, t - after + 1)
        around = {c: [i for i in range(c - before, c + after + 1) if i != c] for c in known}
        highs = [h[c] for c in known if all(h[i] < h[c] for i in around[c])]
        lows = [l[c] for c in known if all(l[i] > l[c] for i in around[c])]
        for name, turns in (("high", highs), ("low", lows)):
            out[name].append(turns[-1] if turns else NAN)
            moved = turns[-1] - turns[-2] if len(turns) > 1 else NAN
            out[f"{name}_trend"].append(NAN if moved is NAN else float((moved > 0) - (moved < 0)))
    return out


def circuit_distance(b, percent):
    c = b["close"]
    out = {"upper": [NAN], "lower": [NAN]}
    for t in range(1, len(c)):
        limit = c[t - 1] * percent / 100
        out["upper"].append(100 * (c[t - 1] + limit - c[t]) / c[t])
        out["lower"].append(100 * (c[t] - (c[t - 1] - limit)) / c[t])
    return out


if __name__ == "__main__":
    b = bars()

    # A bar that closes at its open, for DeMark's third case.
    b["open"][20] = b["close"][20]
    hl = {name: b[name] for name in ("high", "low")}
    hlc = {**hl, "close": b["close"]}
    ohlc = {"open": b["open"], **hlc}
    seven = ("pp", "r1", "r2", "r3", "s1", "s2", "s3")
    for id, inputs, names, levels in (
        ("pivots_classic", hlc, seven, classic),
        ("pivots_fibonacci", hlc, seven, fibonacci),
        ("pivots_camarilla", hlc, ("pp", "r1", "r2", "r3", "r4", "s1", "s2", "s3", "s4"), camarilla),
        ("pivots_woodie", ohlc, seven, woodie),
        ("pivots_demark", ohlc, ("pp", "r1", "s1"), demark),
        ("cpr", hlc, ("pivot", "bottom", "top", "width"), cpr),
    ):
        write(id, ARITHMETIC, [("of the bar before", [], inputs, from_previous(b, names, levels))])
    write("zigzag", ARITHMETIC, [("5 %", [5], hl, zigzag(b, 5)), ("2 %", [2], hl, zigzag(b, 2)), ("0.5 %", [0.5], hl, zigzag(b, 0.5))])
    write("swings", ARITHMETIC, [
        ("2 before, 2 after", [2, 2], hl, swings(b, 2, 2)),
        ("1 before, 1 after", [1, 1], hl, swings(b, 1, 1)),
        ("3 before, 1 after", [3, 1], hl, swings(b, 3, 1)),
    ])
    write("circuit_distance", ARITHMETIC, [
        ("20 %", [20], {"close": b["close"]}, circuit_distance(b, 20)),
        ("5 %", [5], {"close": b["close"]}, circuit_distance(b, 5)),
    ])
