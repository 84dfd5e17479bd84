"""Bars and file format of the worked examples. Plain Python, no packages: each family's script states its definitions
naively, one window at a time, so that it shares nothing with the code it is held against.

    python3 tests/Golden/indicators/reference/volume.py     # writes tests/Golden/indicators/<id>.json
"""
import json
import pathlib
import random

FOLDER = pathlib.Path(__file__).resolve().parent.parent
NAN = None


def bars(count=60, seed=7):
    """A seeded walk in paise: open, high, low, close, volume, delivery."""
    rng = random.Random(seed)
    columns = {name: [] for name in ("open", "high", "low", "close", "volume", "delivery")}
    price = 250.0
    for _ in range(count):
        start = round(price + rng.uniform(-2, 2), 2)
        end = round(max(20.0, start + rng.uniform(-6, 6)), 2)
        volume = rng.randrange(1_000, 90_000)
        columns["open"].append(start)
        columns["close"].append(end)
        columns["high"].append(round(max(start, end) + rng.uniform(0, 3), 2))
        columns["low"].append(round(min(start, end) - rng.uniform(0, 3), 2))
        columns["volume"].append(float(volume))
        columns["delivery"].append(float(int(volume * rng.uniform(0.1, 0.9))))
        price = end
    return columns


def write(indicator, source, examples, tolerance=None):
    """examples: (name, parameters, {input: values}, {output: values}); None is a bar without a value."""
    document = {"source": source}
    if tolerance is not None:
        document["tolerance"] = tolerance
    document["examples"] = [
        {"name": name, "parameters": parameters, "inputs": inputs, "outputs": outputs}
        for name, parameters, inputs, outputs in examples
    ]
    text = json.dumps(document, ensure_ascii=False)
    (FOLDER / f"{indicator}.json").write_text(text.replace(', "', ',\n"') + "\n", encoding="utf-8")
