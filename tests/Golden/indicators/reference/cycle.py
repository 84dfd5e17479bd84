"""Worked examples of the cycle family."""
import math

from common import NAN, bars, write


def ebsw(x, period, smooth):
    pass_on = (1 - math.sin(2 * math.pi / period)) / math.cos(2 * math.pi / period)
    a = math.exp(-math.sqrt(2) * math.pi / smooth)
    c2, c3 = 2 * a * math.cos(math.sqrt(2) * math.pi / smooth), -a * a
    high, filtered = [0.0], [0.0]
    out = [NAN]
    for t in range(1, len(x)):
        high.append(0.5 * (1 + pass_on) * (x[t] - x[t - 1]) + pass_on * high[-1])
        before = filtered[-2] if t > 1 else 0.0
        filtered.append((1 - c2 - c3) * (high[-1] + high[-2]) / 2 + c2 * filtered[-1] + c3 * before)
        last = (filtered[-3:] if t > 1 else [0.0, *filtered])
        power = sum(f * f for f in last) / 3
        out.append(sum(last) / 3 / math.sqrt(power) if t >= period else NAN)
    return out


if __name__ == "__main__":
    b = bars(120)
    close = {"close": b["close"]}
    write("ebsw", "both filters bar by bar, by reference/cycle.py", [
        ("40, 10", [40, 10], close, {"ebsw": ebsw(b["close"], 40, 10)}), ("12, 4", [12, 4], close, {"ebsw": ebsw(b["close"], 12, 4)})])
