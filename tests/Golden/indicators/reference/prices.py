"""Worked examples of the prices family."""
from decimal import Decimal

from common import NAN, bars, write


def gap(b):
    return [NAN] + [100 * (b["open"][t] / b["close"][t - 1] - 1) for t in range(1, len(b["close"]))]


def renko(close, brick):
    """Brick after brick in decimal arithmetic, as they are drawn by hand."""
    size = Decimal(str(brick))
    first = Decimal(str(close[0]))
    top = bottom = (first / size + Decimal("0.5")) // 1 * size
    level, direction = top, NAN
    out = {"level": [], "direction": []}
    for x in (Decimal(str(c)) for c in close):
        while x >= top + size:
            top, bottom, direction = top + size, top, 1.0
            level = top
        while x <= bottom - size:
            top, bottom, direction = bottom, bottom - size, -1.0
            level = bottom
        out["level"].append(float(level))
        out["direction"].append(direction)
    return out


if __name__ == "__main__":
    b = bars()
    write("gap", "each open against the close before it, by reference/prices.py", [
        ("as declared", [], {"open": b["open"], "close": b["close"]}, {"gap": gap(b)}),
    ])
    close = {"close": b["close"]}

    # Bricks of 0.01 and 0.05 on prices in paise: every close lies on, or between, ends that binary numbers miss by a hair.
    write("renko", "brick after brick in decimal arithmetic by reference/prices.py", [
        (f"bricks of {brick}", [brick], close, renko(b["close"], brick)) for brick in (10, 5, 2.5, 0.05, 0.01)
    ])
