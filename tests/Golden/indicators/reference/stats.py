"""Worked examples of the statistics family. Not called statistics.py, which would hide Python's own module."""
import math
import statistics

from common import NAN, bars, write

ARITHMETIC = "the cited formula, window by window, by reference/stats.py"


def over(values, length, function):
    return [NAN if t < length - 1 else function(values[t - length + 1:t + 1]) for t in range(len(values))]


def percent_rank(x, period):
    return over(x, period + 1, lambda w: 100 * sum(1 for before in w[:-1] if before < w[-1]) / period)


def rolling_rank(x, period):
    def rank(window):
        places = [place for place, value in enumerate(sorted(window), 1) if value == window[-1]]
        return statistics.fmean(places)
    return over(x, period, rank)


def percentile(x, period, percent):
    def of(window):
        ordered = sorted(window)
        place = percent / 100 * (period - 1)
        below = math.floor(place)
        above = math.ceil(place)
        return ordered[below] + (place - below) * (ordered[above] - ordered[below])
    return over(x, period, of)


def median(x, period):
    return over(x, period, statistics.median)


def skew(x, n):
    def of(window):
        mean, s = statistics.fmean(window), statistics.stdev(window)
        return n / ((n - 1) * (n - 2)) * sum(((v - mean) / s) ** 3 for v in window)
    return over(x, n, of)


def kurtosis(x, n):
    def of(window):
        mean, s = statistics.fmean(window), statistics.stdev(window)
        total = sum(((v - mean) / s) ** 4 for v in window)
        return n * (n + 1) / ((n - 1) * (n - 2) * (n - 3)) * total - 3 * (n - 1) ** 2 / ((n - 2) * (n - 3))
    return over(x, n, of)


def stderr(x, period):
    return over(x, period, lambda w: statistics.pstdev(w) / math.sqrt(period))


def entropy(x, period):
    shares = [NAN if t < period - 1 else x[t] / sum(x[t - period + 1:t + 1]) for t in range(len(x))]
    return [
        NAN if t < 2 * (period - 1) else sum(-p * math.log(p, 2) for p in shares[t - period + 1:t + 1])
        for t in range(len(x))
    ]


def log_return(x, period):
    return [NAN if t < period else math.log(x[t]) - math.log(x[t - period]) for t in range(len(x))]


def pct_return(x, period):
    return [NAN if t < period else x[t] / x[t - period] - 1 for t in range(len(x))]


def drawdown(x, period):
    return over(x, period, lambda w: 100 * (w[-1] / max(w) - 1))


def max_drawdown(x, period):
    """The deepest fall from any value to any later one."""
    return over(x, period, lambda w: min(0.0, *(100 * (w[j] / w[i] - 1) for i in range(len(w)) for j in range(i + 1, len(w)))))


if __name__ == "__main__":
    # Rounded to whole rupees, so that windows hold equal values.
    walk = [round(x) + 0.0 for x in bars()["close"]]
    close = {"close": walk}

    def examples(function, *tunings):
        name = function.__name__
        output = "rank" if name == "rolling_rank" else name
        write(name, ARITHMETIC, [
            (", ".join(str(p) for p in tuning), list(tuning), close, {output: function(walk, *tuning)}) for tuning in tunings
        ])

    examples(percent_rank, (30,), (1,))
    examples(rolling_rank, (30,), (4,))
    examples(percentile, (30, 50), (30, 90), (7, 12.5), (4, 100), (4, 0))
    examples(median, (30,), (5,), (2,))
    examples(skew, (30,), (3,))
    examples(kurtosis, (30,), (4,))
    examples(stderr, (14,), (5,))
    examples(entropy, (10,), (1,), (3,))
    examples(log_return, (1,), (5,))
    examples(pct_return, (1,), (5,))
    examples(drawdown, (20,), (2,))
    examples(max_drawdown, (20,), (2,), (7,))
