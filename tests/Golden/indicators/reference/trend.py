"""Worked examples of trends, stops and bands that no recorded library vouches for, or not for every line."""
import math

from common import NAN, bars, write
from smoothing import atr, each, ema, over, sma


def from_first_whole(columns):
    """All columns from the first bar on which each has a value."""
    start = max(next(t for t, value in enumerate(column) if value is not NAN) for column in columns.values())
    return {name: [NAN] * start + column[start:] for name, column in columns.items()}


def shifted(x, bars_back):
    return [NAN] * bars_back + x[:len(x) - bars_back]


def ichimoku(b, tenkan, kijun, senkou, shift):
    def middle(period):
        return each(lambda high, low: (high + low) / 2, over(b["high"], period, max), over(b["low"], period, min))
    fast, slow = middle(tenkan), middle(kijun)
    return from_first_whole({
        "tenkan": fast,
        "kijun": slow,
        "span_a": shifted(each(lambda x, y: (x + y) / 2, fast, slow), shift),
        "span_b": shifted(middle(senkou), shift),
        "lagging": shifted(b["close"], shift),
    })


def chandelier(b, period, multiplier):
    range_ = atr(b, period)
    return {
        "long": each(lambda high, r: high - multiplier * r, over(b["high"], period, max), range_),
        "short": each(lambda low, r: low + multiplier * r, over(b["low"], period, min), range_),
    }


def chande_kroll_stop(b, period, multiplier, stop_period):
    first = chandelier(b, period, multiplier)
    return {"long": over(first["long"], stop_period, max), "short": over(first["short"], stop_period, min)}


def band(middle, width):
    return from_first_whole({
        "upper": each(lambda m, w: m + w, middle, width),
        "middle": middle,
        "lower": each(lambda m, w: m - w, middle, width),
    })


def aberration(b, period, atr_period):
    typical = [(h + l + c) / 3 for h, l, c in zip(b["high"], b["low"], b["close"])]
    return band(sma(typical, period), atr(b, atr_period))


def atr_bands(b, period, multiplier):
    both = band(b["close"], [NAN if r is NAN else multiplier * r for r in atr(b, period)])
    return {"upper": both["upper"], "lower": both["lower"]}


def regression_channel(x, period, deviations):
    out = {"upper": [], "middle": [], "lower": [], "slope": []}
    for t in range(len(x)):
        if t < period - 1:
            values = [NAN] * 4
        else:
            y = x[t - period + 1:t + 1]
            n = range(period)
            slope = ((period * sum(i * v for i, v in zip(n, y)) - sum(n) * sum(y))
                     / (period * sum(i * i for i in n) - sum(n) ** 2))
            start = (sum(y) - slope * sum(n)) / period
            width = deviations * math.sqrt(sum((v - start - slope * i) ** 2 for i, v in zip(n, y)) / period)
            end = start + slope * (period - 1)
            values = [end + width, end, end - width, slope]
        for column, value in zip(out.values(), values):
            column.append(value)
    return out


def gann_hilo(b, high_period, low_period):
    above, below = sma(b["high"], high_period), sma(b["low"], low_period)
    line, directions, direction = [], [], None
    for t in range(len(b["close"])):
        if t == 0 or above[t - 1] is NAN or below[t - 1] is NAN:
            line.append(NAN)
            directions.append(NAN)
            continue
        close = b["close"][t]
        if close > above[t - 1]:
            direction = 1
        elif close < below[t - 1]:
            direction = -1
        elif direction is None:
            direction = 1 if close >= (above[t - 1] + below[t - 1]) / 2 else -1
        line.append(below[t] if direction == 1 else above[t])
        directions.append(direction)
    return {"hilo": line, "direction": directions}


def amat(x, fast_period, slow_period, run):
    fast, slow = ema(x, fast_period), ema(x, slow_period)
    out = {"long": [], "short": []}
    for t in range(len(x)):
        known = t >= run and fast[t - run] is not NAN and slow[t - run] is not NAN
        rises = known and fast[t] > fast[t - run]
        falls = known and fast[t] < fast[t - run]
        moves = known and (slow[t] > slow[t - run] or slow[t] < slow[t - run])
        out["long"].append(float(rises and moves) if known else NAN)
        out["short"].append(float(falls and moves) if known else NAN)
    return out


def ttm_trend(b, period):
    average = sma([(h + l) / 2 for h, l in zip(b["high"], b["low"])], period)
    return each(lambda close, a: 1 if close > a else -1, b["close"], average)


def pmax(b, period, average_of, atr_period, multiplier):
    average = average_of([(h + l) / 2 for h, l in zip(b["high"], b["low"])], period)
    range_ = atr(b, atr_period)
    out = {"pmax": [], "direction": [], "average": []}
    long_before = short_before = None
    direction = 1
    for a, r in zip(average, range_):
        if a is NAN or r is NAN:
            for column in out.values():
                column.append(NAN)
            continue
        long_stop, short_stop = a - multiplier * r, a + multiplier * r
        if long_before is None:
            long_before, short_before = long_stop, short_stop
        if a > long_before:
            long_stop = max(long_stop, long_before)
        if a < short_before:
            short_stop = min(short_stop, short_before)
        if direction == -1 and a > short_before:
            direction = 1
        elif direction == 1 and a < long_before:
            direction = -1
        out["pmax"].append(long_stop if direction == 1 else short_stop)
        out["direction"].append(direction)
        out["average"].append(a)
        long_before, short_before = long_stop, short_stop
    return out


def volatility_stop(b, period, multiplier):
    close, range_ = b["close"], atr(b, period)
    stops, directions = [NAN] * len(close), [NAN] * len(close)
    is_long = close[period - 1] > close[0]
    trade, turned = close[:period], False
    for t in range(period, len(close)):
        if range_[t - 1] is not NAN:
            stop = max(trade) - multiplier * range_[t - 1] if is_long else min(trade) + multiplier * range_[t - 1]
            if turned:
                stops[t], directions[t] = stop, 1 if is_long else -1
            if (close[t] < stop) if is_long else (close[t] > stop):
                is_long, trade, turned = not is_long, [], True
        trade = trade + [close[t]]
    return {"stop": stops, "direction": directions}


def atr_stop(b, period, multiplier):
    close, range_ = b["close"], atr(b, period)
    stops, directions = [NAN] * len(close), [NAN] * len(close)
    upper, lower = math.inf, -math.inf
    rising = close[period] >= close[period - 1]
    for t in range(period, len(close)):
        above, below = close[t] + multiplier * range_[t], close[t] - multiplier * range_[t]
        upper = above if above < upper or close[t - 1] > upper else upper
        lower = below if below > lower or close[t - 1] < lower else lower
        rising = close[t] > (lower if rising else upper)
        stops[t], directions[t] = (lower, 1) if rising else (upper, -1)
    return {"stop": stops, "direction": directions}


if __name__ == "__main__":
    b = bars(100, seed=23)
    hlc = {name: b[name] for name in ("high", "low", "close")}
    x = {"close": b["close"]}
    by = "written out by reference/trend.py"
    write("ichimoku", f"Hosoda's lines as they stand at the bar, searched anew each bar; {by}", [
        ("usual", [9, 26, 52, 26], hlc, ichimoku(b, 9, 26, 52, 26)), ("short", [5, 8, 13, 4], hlc, ichimoku(b, 5, 8, 13, 4))])
    write("chandelier", f"LeBeau's two exits on Wilder's average range; {by}", [
        ("usual", [22, 3], hlc, chandelier(b, 22, 3)), ("short", [5, 2.5], hlc, chandelier(b, 5, 2.5))])
    write("chande_kroll_stop", f"the extremes of the chandelier's stops; {by}", [
        ("usual", [10, 3, 20], hlc, chande_kroll_stop(b, 10, 3, 20)), ("TradingView's", [10, 1, 9], hlc, chande_kroll_stop(b, 10, 1, 9))])
    write("atr_stop", f"the stops of Stock Indicators for .NET, with their direction; {by}", [
        ("usual", [21, 3], hlc, atr_stop(b, 21, 3)), ("close", [5, 1], hlc, atr_stop(b, 5, 1))])
    write("volatility_stop", f"Wilder's volatility system with the closes of each trade kept in a list; {by}", [
        ("usual", [7, 3], hlc, volatility_stop(b, 7, 3)), ("close", [5, 1.5], hlc, volatility_stop(b, 5, 1.5))])
    write("aberration", f"an average of the typical price, and Wilder's range; {by}", [
        ("usual", [5, 15], hlc, aberration(b, 5, 15)), ("other", [20, 4], hlc, aberration(b, 20, 4))])
    write("atr_bands", f"Wilder's range around the close; {by}", [
        ("usual", [14, 2], hlc, atr_bands(b, 14, 2)), ("short", [3, 2.5], hlc, atr_bands(b, 3, 2.5))])
    write("regression_channel", f"the textbook sums of a least-squares line, window by window; {by}", [
        ("usual", [100, 2], x, regression_channel(b["close"], 100, 2)), ("short", [12, 1.5], x, regression_channel(b["close"], 12, 1.5))])
    write("gann_hilo", f"Krausz's activator, bar by bar; {by}", [
        ("usual", [13, 21], hlc, gann_hilo(b, 13, 21)), ("Krausz's", [3, 3], hlc, gann_hilo(b, 3, 3))])
    write("amat", f"the runs of two exponential averages; {by}", [
        ("usual", [8, 21, 2, 1], x, amat(b["close"], 8, 21, 2)), ("other", [4, 9, 5, 1], x, amat(b["close"], 4, 9, 5))])
    write("ttm_trend", f"the close against the average median price; {by}", [
        (f"{n} bars", [n], hlc, {"ttm_trend": ttm_trend(b, n)}) for n in (6, 15)])
    write("pmax", f"Özbilgiç's script, bar by bar; {by}", [
        ("usual", [10, 1, 10, 3], hlc, pmax(b, 10, ema, 10, 3)), ("simple and near", [5, 0, 8, 1], hlc, pmax(b, 5, sma, 8, 1))])
