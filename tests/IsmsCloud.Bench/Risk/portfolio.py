"""The model of src/Risk/IsmsCloud.Risks/Quantitative, vectorised in NumPy, to be compared with.

Reads {"seed", "years", "chunk", "scenarios"} from standard input, as the bench writes it, and answers
{"seconds", "mean", "p95"} of a portfolio's yearly loss.
"""
import json
import sys
import time

import numpy as np

Z95 = 1.6448536269514722


def draw(rng, distribution, count):
    shape = distribution["shape"]
    if shape == "fixed":
        return np.full(count, distribution["value"])
    if shape == "lognormal":
        low, high = np.log(distribution["low"]), np.log(distribution["high"])
        return rng.lognormal((low + high) / 2, (high - low) / (2 * Z95), count)
    least, mode, most, k = (distribution[name] for name in ("min", "mode", "max", "k"))
    span = most - least
    return least + span * rng.beta(1 + k * (mode - least) / span, 1 + k * (most - mode) / span, count)


def year_losses(rng, scenario, years):
    frequency = scenario["frequency"]
    rates = frequency["value"] if frequency["shape"] == "fixed" else draw(rng, frequency, years)
    if scenario["vulnerability"]:
        rates = rates * draw(rng, scenario["vulnerability"], years)
    events = rng.poisson(rates * scenario["frequencyFactor"], years)
    losses = draw(rng, scenario["primary"], events.sum())
    if scenario["secondary"]:
        followed = rng.random(losses.size) < scenario["secondary"]["probability"]
        losses[followed] += draw(rng, scenario["secondary"]["magnitude"], np.count_nonzero(followed))
    return np.bincount(np.repeat(np.arange(years), events), losses * scenario["magnitudeFactor"], years)


def simulate(plan):
    rng = np.random.Generator(np.random.SFC64(plan["seed"]))
    total = np.zeros(plan["years"])
    for start in range(0, plan["years"], plan["chunk"]):
        part = total[start:start + plan["chunk"]]
        for scenario in plan["scenarios"]:
            part += year_losses(rng, scenario, part.size)
    return total


plan = json.load(sys.stdin)
began = time.perf_counter()
total = simulate(plan)
seconds = time.perf_counter() - began
json.dump({"seconds": seconds, "mean": total.mean(), "p95": np.quantile(total, 0.95)}, sys.stdout)
