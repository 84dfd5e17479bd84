"""Worked examples of the averages that no recorded library vouches for."""
import math

from common import NAN, bars, write
from smoothing import each, ema, over


def weighted(x, weights):
    return over(x, len(weights), lambda window: sum(w * v for w, v in zip(weights, window)) / sum(weights))


def fibonacci(n):
    weights = [1, 1]
    while len(weights) < n:
        weights.append(weights[-1] + weights[-2])
    return weights[:n]


def pascal(n):
    return [math.comb(n - 1, i) for i in range(n)]


def half_sine(n):
    return [math.sin(i * math.pi / (n + 1)) for i in range(1, n + 1)]


def triangle(n):
    return [min(i, n + 1 - i) for i in range(1, n + 1)]


def ssf(x, period):
    a = math.exp(-math.sqrt(2) * math.pi / period)
    b = 2 * a * math.cos(math.sqrt(2) * math.pi / period)
    out = list(x)
    for t in range(2, len(x)):
        out[t] = (1 - b + a * a) * (x[t] + x[t - 1]) / 2 + b * out[t - 1] - a * a * out[t - 2]
    return [NAN, NAN] + out[2:]


def hwma(x, level, trend, change):
    out = []
    f, v, a = x[0], 0.0, 0.0
    for price in x:
        f1 = (1 - level) * (f + v + a / 2) + level * price
        v1 = (1 - trend) * (v + a) + trend * (f1 - f)
        a1 = (1 - change) * a + change * (v1 - v)
        f, v, a = f1, v1, a1
        out.append(f + v + a / 2)
    return out


def frama(b, period):
    half = period // 2
    price = [(h + l) / 2 for h, l in zip(b["high"], b["low"])]
    out = [NAN] * len(price)
    before = price[2 * half - 1]
    for t in range(2 * half, len(price)):
        def spread(first, last):
            return max(b["high"][first:last + 1]) - min(b["low"][first:last + 1])
        n1 = spread(t - half + 1, t) / half
        n2 = spread(t - 2 * half + 1, t - half) / half
        n3 = spread(t - 2 * half + 1, t) / (2 * half)
        dimension = (math.log(n1 + n2) - math.log(n3)) / math.log(2)
        alpha = min(1.0, max(0.01, math.exp(-4.6 * (dimension - 1))))
        before = alpha * price[t] + (1 - alpha) * before
        out[t] = before
    return out


def jma(x, period, phase):
    """The reconstruction as it circulates, step by step as in its usual description; Jurik's own is secret."""
    length = 0.5 * (period - 1)
    length1 = max(math.log(math.sqrt(length)) / math.log(2) + 2, 0)
    pow1 = max(length1 - 2, 0.5)
    length2 = length1 * math.sqrt(length)
    bet = length2 / (length2 + 1)
    beta = 0.45 * (period - 1) / (0.45 * (period - 1) + 2)
    ratio = 1.5 + phase * 0.01
    upper = lower = ma1 = x[0]
    det0 = det1 = 0.0
    volatility, means, out = [0.0], [0.0], [x[0]]
    for t in range(1, len(x)):
        del1, del2 = x[t] - upper, x[t] - lower
        volatility.append(max(abs(del1), abs(del2)) if abs(del1) != abs(del2) else 0.0)
        means.append(sum(volatility[max(t - 9, 0):]) / 10)
        recent = means[max(t - 65, 0):]
        average = sum(recent) / len(recent)
        relative = 0.0 if average == 0 else volatility[t] / average
        relative = max(1.0, min(length1 ** (1 / pow1), relative))
        power = relative ** pow1
        factor = bet ** math.sqrt(power)
        upper = x[t] if del1 > 0 else x[t] - factor * del1
        lower = x[t] if del2 < 0 else x[t] - factor * del2
        alpha = beta ** power
        ma1 = (1 - alpha) * x[t] + alpha * ma1
        det0 = (x[t] - ma1) * (1 - beta) + beta * det0
        ma2 = ma1 + ratio * det0
        det1 = (ma2 - out[t - 1]) * (1 - alpha) ** 2 + alpha ** 2 * det1
        out.append(out[t - 1] + det1)
    return [NAN] * (period - 1) + out[period - 1:]


def gd(x, period, factor):
    once = ema(x, period)
    twice = [NAN] * (period - 1) + ema(once[period - 1:], period)
    return each(lambda a, b: (1 + factor) * a - factor * b, once, twice)


if __name__ == "__main__":
    b = bars(60)
    x = {"close": b["close"]}
    for name, weights, source in (
        ("fwma", fibonacci, "Fibonacci's numbers"),
        ("pwma", pascal, "a row of Pascal's triangle"),
        ("sinwma", half_sine, "half a sine wave"),
        ("swma", triangle, "a triangle"),
    ):
        write(name, f"the average of each window by the weights of {source}, added up anew by reference/averages.py", [
            (f"{n} bars", [n], x, {name: weighted(x["close"], weights(n))}) for n in (4, 10, 15)])
    write("gd", "Tillson's formula on exponential averages from simple ones, by reference/averages.py", [
        (f"{n} bars, {v}", [n, v], x, {"gd": gd(x["close"], n, v)}) for n, v in ((5, 0.7), (12, 0.25))])
    write("ssf", "Ehlers' recurrence of 2013, written out by reference/averages.py", [
        (f"{n} bars", [n], x, {"ssf": ssf(x["close"], n)}) for n in (10, 21)])
    write("hwma", "Holt and Winters' recurrence as pandas-ta has it, written out by reference/averages.py", [
        ("usual", [0.2, 0.1, 0.1], x, {"hwma": hwma(x["close"], 0.2, 0.1, 0.1)}),
        ("quick", [0.6, 0.5, 0.05], x, {"hwma": hwma(x["close"], 0.6, 0.5, 0.05)})])
    high_low = {name: b[name] for name in ("high", "low")}
    write("frama", "Ehlers' definition of 2005 with the ranges searched anew each bar by reference/averages.py", [
        (f"{n} bars", [n], high_low, {"frama": frama(b, n)}) for n in (16, 7)])
    long = {"close": bars(130, seed=11)["close"]}
    write("jma", "the public reconstruction (pandas-ta), step by step by reference/averages.py; Jurik's own formula is secret", [
        (f"{n} bars, phase {phase}", [n, phase], long, {"jma": jma(long["close"], n, phase)}) for n, phase in ((7, 0), (14, 50), (3, -80))])
    groups = {"gmma_short": (3, 5, 8, 10, 12, 15), "gmma_long": (30, 35, 40, 45, 50, 60)}
    for name, periods in groups.items():
        lines = {f"ema{n}": ema(long["close"], n) for n in periods}
        start = max(periods) - 1
        source = "six exponential averages from simple ones, by reference/averages.py; all from the bar on which each has a value"
        write(name, source, [
            ("a walk", [], long, {key: [NAN] * start + line[start:] for key, line in lines.items()})])
