"""Worked examples of the volume family."""
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


if __name__ == "__main__":
    b = bars()
    hlcv = {name: b[name] for name in ("high", "low", "close", "volume")}
    write(
        "vwap",
        "sum(typical * volume) / sum(volume) of each window, added up anew by reference/volume.py",
        [("20 bars", [20], hlcv, {"vwap": vwap(b, 20)}), ("3 bars", [3], hlcv, {"vwap": vwap(b, 3)})],
    )
