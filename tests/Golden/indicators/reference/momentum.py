"""Worked examples of the momentum family: each value from its own windows and, where the definition recurs, from the first bar on."""
import math

from common import NAN, bars, write


def sma(x, t, n):
    return sum(x[t - n + 1:t + 1]) / n


def wma(x, t, n):
    return sum(x[t - i] * (n - i) for i in range(n)) / (n * (n + 1) / 2)


def ema_all(x, n):
    """From the first bar that has a value: the simple average of n, then weights of 2 / (n + 1)."""
    out = [NAN] * len(x)
    start = next((i for i, value in enumerate(x) if value is not NAN), len(x))
    for t in range(start + n - 1, len(x)):
        out[t] = sma(x, t, n) if out[t - 1] is NAN or t == start + n - 1 else out[t - 1] + 2 / (n + 1) * (x[t] - out[t - 1])
    return out


def rsi_all(x, n):
    out = [NAN] * len(x)
    gain = loss = 0.0
    for t in range(1, len(x)):
        up, down = max(x[t] - x[t - 1], 0), max(x[t - 1] - x[t], 0)
        if t <= n:
            gain, loss = gain + up / n, loss + down / n
        else:
            gain, loss = gain + (up - gain) / n, loss + (down - loss) / n
        if t >= n:
            out[t] = 100 * gain / (gain + loss) if gain + loss > 0 else 0.0
    return out


def deviation(x, t, n):
    mean = sma(x, t, n)
    return math.sqrt(sum((x[i] - mean) ** 2 for i in range(t - n + 1, t + 1)) / n)


def line(x, t, n):
    """Intercept and slope by the textbook's normal equations; the newest value is at n - 1."""
    y = x[t - n + 1:t + 1]
    mean_i, mean_y = (n - 1) / 2, sum(y) / n
    slope = sum((i - mean_i) * (y[i] - mean_y) for i in range(n)) / sum((i - mean_i) ** 2 for i in range(n))
    return mean_y - slope * mean_i, slope


def regression_end(x, t, n):
    intercept, slope = line(x, t, n)
    return intercept + slope * (n - 1)


def true_range(b, t):
    return max(b["high"][t], b["close"][t - 1]) - min(b["low"][t], b["close"][t - 1])


def roc(x, t, n):
    return (x[t] / x[t - n] - 1) * 100


def from_bar(first, count, value):
    return [value(t) if t >= first else NAN for t in range(count)]


def ac(b, fast, slow, signal):
    middle = [(h + l) / 2 for h, l in zip(b["high"], b["low"])]
    n = len(middle)
    ao = from_bar(max(fast, slow) - 1, n, lambda t: sma(middle, t, fast) - sma(middle, t, slow))
    return from_bar(max(fast, slow) + signal - 2, n, lambda t: ao[t] - sma(ao, t, signal))


def squeeze(b, period, bb_multiplier, multipliers):
    close, n = b["close"], len(b["close"])

    def distance(t):
        highest, lowest = max(b["high"][t - period + 1:t + 1]), min(b["low"][t - period + 1:t + 1])
        return close[t] - ((highest + lowest) / 2 + sma(close, t, period)) / 2

    def inside(t, multiplier):
        middle = sma(close, t, period)
        channel = multiplier * sum(true_range(b, i) for i in range(t - period + 1, t + 1)) / period
        band = bb_multiplier * deviation(close, t, period)
        return float(middle + band < middle + channel and middle - band > middle - channel)

    first = 2 * period - 2
    away = from_bar(period - 1, n, distance)
    flags = [from_bar(first, n, lambda t, m=m: inside(t, m)) for m in multipliers]
    return flags, from_bar(first, n, lambda t: regression_end(away, t, period))


def qqe(x, period, smooth, factor):
    n = len(x)
    average = ema_all(rsi_all(x, period), smooth)
    moved = [abs(average[t] - average[t - 1]) if t and average[t - 1] is not NAN else NAN for t in range(n)]
    width = ema_all(ema_all(moved, 2 * period - 1), 2 * period - 1)
    stop, direction = [NAN] * n, [NAN] * n
    upper = lower = None
    side = 1.0
    for t in range(n):
        if width[t] is NAN:
            continue
        up, down = average[t] + factor * width[t], average[t] - factor * width[t]
        if upper is None:
            upper, lower = up, down
        else:
            if average[t] > upper:
                side = 1.0
            elif average[t] < lower:
                side = -1.0
            upper = min(up, upper) if average[t - 1] < upper and average[t] < upper else up
            lower = max(down, lower) if average[t - 1] > lower and average[t] > lower else down
        stop[t], direction[t] = (lower if side > 0 else upper), side
    return {
        "qqe": stop,
        "rsi_ma": [average[t] if width[t] is not NAN else NAN for t in range(n)],
        "direction": direction,
    }


def stc(x, period, fast, slow, factor):
    def smoothed_stochastic(series):
        out = [NAN] * len(series)
        start = next(i for i, value in enumerate(series) if value is not NAN)
        place = 0.0
        for t in range(start + period - 1, len(series)):
            window = series[t - period + 1:t + 1]
            if max(window) > min(window):
                place = 100 * (series[t] - min(window)) / (max(window) - min(window))
            out[t] = place if out[t - 1] is NAN else out[t - 1] + factor * (place - out[t - 1])
        return out

    quick, late = ema_all(x, fast), ema_all(x, slow)
    return smoothed_stochastic(smoothed_stochastic([q - s if q is not NAN and s is not NAN else NAN for q, s in zip(quick, late)]))


def kdj(b, period, k_period, d_period):
    n = len(b["close"])
    k = d = 50.0
    rows = {"k": [NAN] * n, "d": [NAN] * n, "j": [NAN] * n}
    for t in range(period - 1, n):
        highest, lowest = max(b["high"][t - period + 1:t + 1]), min(b["low"][t - period + 1:t + 1])
        raw = 100 * (b["close"][t] - lowest) / (highest - lowest)
        k = ((k_period - 1) * k + raw) / k_period
        d = ((d_period - 1) * d + k) / d_period
        rows["k"][t], rows["d"][t], rows["j"][t] = k, d, 3 * k - 2 * d
    return rows


def kst(x, changes, smooths, signal):
    n = len(x)
    first = max(c + s - 1 for c, s in zip(changes, smooths))

    def value(t):
        return sum((i + 1) * sum(roc(x, j, c) for j in range(t - s + 1, t + 1)) / s for i, (c, s) in enumerate(zip(changes, smooths)))

    whole = from_bar(first, n, value)
    last = first + signal - 1
    return {"kst": [whole[t] if t >= last else NAN for t in range(n)], "signal": from_bar(last, n, lambda t: sma(whole, t, signal))}


def coppock(x, period, fast, slow):
    sums = from_bar(max(fast, slow), len(x), lambda t: roc(x, t, fast) + roc(x, t, slow))
    return from_bar(max(fast, slow) + period - 1, len(x), lambda t: wma(sums, t, period))


def rvgi(b, period):
    n = len(b["close"])
    body = [c - o for o, c in zip(b["open"], b["close"])]
    size = [h - l for h, l in zip(b["high"], b["low"])]

    def swma(x, t):
        return (x[t] + 2 * x[t - 1] + 2 * x[t - 2] + x[t - 3]) / 6

    whole = from_bar(
        period + 2,
        n,
        lambda t: sum(swma(body, i) for i in range(t - period + 1, t + 1)) / sum(swma(size, i) for i in range(t - period + 1, t + 1)))
    return {
        "rvgi": [whole[t] if t >= period + 5 else NAN for t in range(n)],
        "signal": from_bar(period + 5, n, lambda t: swma(whole, t)),
    }


def pgo(b, period):
    n = len(b["close"])
    ranges = ema_all(from_bar(1, n, lambda t: true_range(b, t)), period)
    return from_bar(period, n, lambda t: (b["close"][t] - sma(b["close"], t, period)) / ranges[t])


def brar(b, period):
    n = len(b["close"])

    def br(t):
        window = range(t - period + 1, t + 1)
        above = sum(max(b["high"][i] - b["close"][i - 1], 0) for i in window)
        return 100 * above / sum(max(b["close"][i - 1] - b["low"][i], 0) for i in window)

    def ar(t):
        window = range(t - period + 1, t + 1)
        return 100 * sum(b["high"][i] - b["open"][i] for i in window) / sum(b["open"][i] - b["low"][i] for i in window)

    return {"br": from_bar(period, n, br), "ar": from_bar(period, n, ar)}


def correlation(x, t, n):
    y = x[t - n + 1:t + 1]
    mean_i, mean_y = (n - 1) / 2, sum(y) / n
    together = sum((i - mean_i) * (y[i] - mean_y) for i in range(n))
    return together / math.sqrt(sum((i - mean_i) ** 2 for i in range(n)) * sum((v - mean_y) ** 2 for v in y))


def lrsi(x, gamma):
    out = [NAN]
    levels = [x[0]] * 4
    for value in x[1:]:
        before = levels
        levels = [(1 - gamma) * value + gamma * before[0]]
        for i in (1, 2, 3):
            levels.append(-gamma * levels[i - 1] + before[i - 1] + gamma * before[i])
        steps = [levels[i] - levels[i + 1] for i in range(3)]
        up, down = sum(s for s in steps if s > 0), -sum(s for s in steps if s < 0)
        out.append(up / (up + down) if up + down > 0 else 0.0)
    return out


def rsx(x, period):
    weight = 3 / (period + 2)

    def smooth(series):
        a = b = 0.0
        out = []
        for value in series:
            a = weight * value + (1 - weight) * a
            b = weight * a + (1 - weight) * b
            out.append(1.5 * a - 0.5 * b)
        return out

    changes = [x[t] - x[t - 1] for t in range(1, len(x))]
    moved = smooth(smooth(smooth(changes)))
    way = smooth(smooth(smooth([abs(c) for c in changes])))
    return from_bar(max(period - 1, 5), len(x), lambda t: min(max((moved[t - 1] / way[t - 1] + 1) * 50, 0), 100))


def pso(b, period, smooth):
    n = len(b["close"])

    def normal(t):
        highest, lowest = max(b["high"][t - period + 1:t + 1]), min(b["low"][t - period + 1:t + 1])
        return 0.1 * (100 * (b["close"][t] - lowest) / (highest - lowest) - 50)

    return [(math.exp(s) - 1) / (math.exp(s) + 1) if s is not NAN else NAN
            for s in ema_all(ema_all(from_bar(period - 1, n, normal), smooth), smooth)]


def asi(b, limit):
    out, total = [NAN], 0.0
    for t in range(1, len(b["close"])):
        o, h, l, c, o1, c1 = b["open"][t], b["high"][t], b["low"][t], b["close"][t], b["open"][t - 1], b["close"][t - 1]
        up, down, size = abs(h - c1), abs(l - c1), h - l
        largest = max(up, down, size)
        if largest == up:
            r = up - 0.5 * down + 0.25 * abs(c1 - o1)
        elif largest == down:
            r = down - 0.5 * up + 0.25 * abs(c1 - o1)
        else:
            r = size + 0.25 * abs(c1 - o1)
        total += 50 * (c - c1 + 0.5 * (c - o) + 0.25 * (c1 - o1)) / r * max(up, down) / limit
        out.append(total)
    return out


def inertia(x, period, rvi, days):
    """Up and down are sums of the first rvi deviations, then lose one part in rvi a bar."""
    n = len(x)
    up = down = 0.0
    strength = [NAN] * n
    for t in range(days - 1, n):
        width = deviation(x, t, days)
        keep = (rvi - 1) / rvi if t >= days - 1 + rvi else 1.0
        up = up * keep + (width if x[t] > x[t - 1] else 0.0)
        down = down * keep + (width if x[t] < x[t - 1] else 0.0)
        if t >= days + rvi - 2:
            strength[t] = 100 * up / (up + down)
    return from_bar(days + rvi + period - 3, n, lambda t: regression_end(strength, t, period))


def td_sequential(b):
    close, high, low = b["close"], b["high"], b["low"]
    setups, countdowns = [NAN] * 4, [NAN] * 4
    setup = side = count = 0
    for t in range(4, len(close)):
        if close[t] > close[t - 4]:
            setup = setup + 1 if 0 < setup < 9 else 1
        elif close[t] < close[t - 4]:
            setup = setup - 1 if -9 < setup < 0 else -1
        else:
            setup = 0
        if count == 13:
            side = count = 0
        if setup == 9 and side != 1:
            side, count = 1, 0
        if setup == -9 and side != -1:
            side, count = -1, 0
        if side == 1 and close[t] >= high[t - 2]:
            count += 1
        if side == -1 and close[t] <= low[t - 2]:
            count += 1
        setups.append(float(setup))
        countdowns.append(float(side * count))
    return {"setup": setups, "countdown": countdowns}


def trending(count):
    """Bars with long swings, so that counts get to their ends."""
    b = bars(count, seed=11)
    for t in range(count):
        lift = round(60 * math.sin(t / 28.0), 2)
        for name in ("open", "high", "low", "close"):
            b[name][t] = round(b[name][t] + lift, 2)
    return b


def columns(b, *names):
    return {name: b[name] for name in names}


if __name__ == "__main__":
    b = bars()
    x, n = b["close"], len(b["close"])
    close, hl, hlc = columns(b, "close"), columns(b, "high", "low"), columns(b, "high", "low", "close")
    ohlc = columns(b, "open", "high", "low", "close")
    by = "by reference/momentum.py"

    write("ac", f"differences of simple averages of each window, {by}", [
        ("5, 34, 5", [5, 34, 5], hl, {"ac": ac(b, 5, 34, 5)}), ("2, 7, 3", [2, 7, 3], hl, {"ac": ac(b, 2, 7, 3)})])
    (on,), momentum = squeeze(b, 20, 2, [1.5])
    (near,), nearer = squeeze(b, 20, 1.2, [1.5])
    (tight,), other = squeeze(b, 8, 1.5, [1.25])
    write("squeeze", f"bands, channel and regression of each window, {by}", [
        ("20 bars", [20, 2, 1.5], hlc, {"on": on, "momentum": momentum}),
        ("20 bars, narrower bands", [20, 1.2, 1.5], hlc, {"on": near, "momentum": nearer}),
        ("8 bars", [8, 1.5, 1.25], hlc, {"on": tight, "momentum": other})])
    (wide, normal, narrow), momentum = squeeze(b, 20, 2, [2, 1.5, 1])
    (loose, fair, tight), other = squeeze(b, 10, 1.3, [2, 1.5, 1])
    write("squeeze_pro", f"bands, channel and regression of each window, {by}", [
        ("20 bars", [20, 2, 2, 1.5, 1], hlc, {"wide": wide, "normal": normal, "narrow": narrow, "momentum": momentum}),
        ("10 bars", [10, 1.3, 2, 1.5, 1], hlc, {"wide": loose, "normal": fair, "narrow": tight, "momentum": other})])
    long = bars(160)
    write("qqe", f"the recurrence bar by bar, {by}", [
        ("14 bars", [14, 5, 4.236], columns(long, "close"), qqe(long["close"], 14, 5, 4.236)),
        ("5 bars", [5, 3, 1.5], columns(long, "close"), qqe(long["close"], 5, 3, 1.5))])
    write("stc", f"the recurrence bar by bar, {by}", [
        ("10, 23, 50", [10, 23, 50, 0.5], columns(long, "close"), {"stc": stc(long["close"], 10, 23, 50, 0.5)}),
        ("4, 5, 9", [4, 5, 9, 0.3], close, {"stc": stc(x, 4, 5, 9, 0.3)})])
    write("kdj", f"the recurrence bar by bar, {by}", [("9, 3, 3", [9, 3, 3], hlc, kdj(b, 9, 3, 3)), ("5, 2, 4", [5, 2, 4], hlc, kdj(b, 5, 2, 4))])
    write("kst", f"averages of rates of change of each window, {by}", [
        ("usual", [10, 15, 20, 30, 10, 10, 10, 15, 9], close, kst(x, (10, 15, 20, 30), (10, 10, 10, 15), 9)),
        ("short", [1, 2, 3, 4, 5, 4, 3, 2, 3], close, kst(x, (1, 2, 3, 4), (5, 4, 3, 2), 3))])
    write("coppock", f"weighted averages of each window, {by}", [
        ("10, 11, 14", [10, 11, 14], close, {"coppock": coppock(x, 10, 11, 14)}), ("4, 9, 2", [4, 9, 2], close, {"coppock": coppock(x, 4, 9, 2)})])
    write("rvgi", f"sums of each window, {by}", [("14 bars", [14], ohlc, rvgi(b, 14)), ("4 bars", [4], ohlc, rvgi(b, 4))])
    write("pgo", f"averages of each window and of the true range, {by}", [("14 bars", [14], hlc, {"pgo": pgo(b, 14)})])
    write("psl", f"rises counted in each window, {by}", [
        ("12 bars", [12], close, {"psl": from_bar(12, n, lambda t: 100 * sum(x[i] > x[i - 1] for i in range(t - 11, t + 1)) / 12)})])
    write("bias", f"averages of each window, {by}", [
        ("26 bars", [26, 0], close, {"bias": from_bar(25, n, lambda t: 100 * (x[t] - sma(x, t, 26)) / sma(x, t, 26))}),
        ("6 bars, weighted", [6, 2], close, {"bias": from_bar(5, n, lambda t: 100 * (x[t] - wma(x, t, 6)) / wma(x, t, 6))})])
    write("brar", f"sums of each window, {by}", [("26 bars", [26], ohlc, brar(b, 26)), ("5 bars", [5], ohlc, brar(b, 5))])
    write("cfo", f"normal equations of each window, {by}", [
        ("9 bars", [9], close, {"cfo": from_bar(8, n, lambda t: 100 * (x[t] - regression_end(x, t, 9)) / x[t])})])
    write("cti", f"Pearson's correlation of each window, {by}", [
        ("12 bars", [12], close, {"cti": from_bar(11, n, lambda t: correlation(x, t, 12))}),
        ("3 bars", [3], close, {"cti": from_bar(2, n, lambda t: correlation(x, t, 3))})])
    write("cg", f"weighted sums of each window, {by}", [
        ("10 bars", [10], close, {"cg": from_bar(9, n, lambda t: -sum((i + 1) * x[t - i] for i in range(10)) / sum(x[t - 9:t + 1]))})])
    write("ibs", f"the formula at each bar, {by}", [
        ("each bar", [], hlc, {"ibs": [(c - l) / (h - l) for h, l, c in zip(b["high"], b["low"], x)]})])
    write("lrsi", f"the recurrence bar by bar, {by}", [("0.5", [0.5], close, {"lrsi": lrsi(x, 0.5)}), ("0.8", [0.8], close, {"lrsi": lrsi(x, 0.8)})])
    write("rsx", f"the recurrence bar by bar, {by}", [("14 bars", [14], close, {"rsx": rsx(x, 14)}), ("4 bars", [4], close, {"rsx": rsx(x, 4)})])
    write("pso", f"the stochastic of each window, smoothed bar by bar, {by}", [
        ("8, 5", [8, 5], hlc, {"pso": pso(b, 8, 5)}), ("14, 3", [14, 3], hlc, {"pso": pso(b, 14, 3)})])
    write("asi", f"Wilder's cases bar by bar, {by}", [("limit 3", [3], ohlc, {"asi": asi(b, 3)}), ("limit 20", [20], ohlc, {"asi": asi(b, 20)})])
    write("inertia", f"the regression of each window, {by}", [
        ("20, 14, 10", [20, 14, 10], close, {"inertia": inertia(x, 20, 14, 10)}), ("5, 4, 3", [5, 4, 3], close, {"inertia": inertia(x, 5, 4, 3)})])
    swings = trending(260)
    write("td_sequential", f"the counts bar by bar, {by}", [
        ("long swings", [], columns(swings, "high", "low", "close"), td_sequential(swings)), ("a walk", [], hlc, td_sequential(b))])
    write("twap", f"sums of each window, {by}", [
        ("20 bars", [20], ohlc, {"twap": from_bar(19, n, lambda t: sum(sum(b[c][i] for c in ohlc) / 4 for i in range(t - 19, t + 1)) / 20)})])
