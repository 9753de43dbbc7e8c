#!/usr/bin/env python3
"""Writes a folder of Flee: a square of towns of our own making, for measuring a whole run.

    python3 bench/flee_network.py FOLDER [SIDE]

SIDE x SIDE places (100: 10,000 places and 39,800 links), each linked with its neighbours and with
two others anywhere, 20 to 219 km; every hundredth is a camp, every tenth other a conflict zone. A
million people are driven out within 30 days. The same on every machine.
"""
import csv
import random
import sys
from pathlib import Path

DAYS = 30
PEOPLE = 1_000_000


def write(path, rows):
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", newline="") as out:
        csv.writer(out, lineterminator="\n").writerows(rows)


def links(side):
    pick = random.Random(7)
    n = side * side
    for i in range(n):
        ends = [i + 1] if i % side + 1 < side else []
        ends += [i + side] if i + side < n else []
        ends += [pick.randrange(n) for _ in range(2)]
        for end in ends:
            yield i, end, 20 + pick.randrange(200)


def main(folder, side):
    n = side * side
    names = [f"p{i}" for i in range(n)]
    camps = [i for i in range(n) if i % 100 == 57]
    zones = [i for i in range(n) if i % 10 == 3]
    kind = {i: "town" for i in range(n)}
    kind.update({i: "conflict_zone" for i in zones})
    kind.update({i: "camp" for i in camps})
    places = [["#name", "region", "country", "lat", "lon", "location_type", "conflict_date",
               "population"]]
    for i in range(n):
        size = PEOPLE if kind[i] == "camp" else 1000
        day = 1 if kind[i] == "conflict_zone" else 0
        places.append([names[i], "r", "Home", f"{i // side * 0.1:.1f}", f"{i % side * 0.1:.1f}",
                       kind[i], day, size])
    inputs = folder / "input_csv"
    write(inputs / "locations.csv", places)
    write(inputs / "routes.csv", [["#name1", "name2", "distance", "forced_redirection"]] +
          [[names[a], names[b], km, 0] for a, b, km in links(side) if a != b])
    write(inputs / "conflicts.csv", [["#Day"] + [names[i] for i in zones]] +
          [[day] + [1] * len(zones) for day in range(DAYS)])
    write(inputs / "closures.csv",
          [["#closure_type", "name1", "name2", "closure_start", "closure_end"]])
    write(inputs / "sim_period.csv", [["StartDate", "2030-01-01"], ["Length", DAYS]])
    data = folder / "source_data"
    write(data / "refugees.csv", [["Date", "Refugees"], ["2030-01-01", 0],
                                  ["2030-01-30", PEOPLE]])
    write(data / "camp.csv", [["2030-01-01", 0]])
    write(data / "data_layout.csv",
          [["total", "refugees.csv"]] + [[names[i], "camp.csv"] for i in camps])
    (folder / "simsetting.yml").write_text(
        "spawn_rules:\n  take_from_population: False\n  sum_from_camps: False\n"
        "move_rules:\n  max_move_speed: 200.0\n  awareness_level: 1\n"
        "  conflict_movechance: 1.0\n  default_movechance: 0.3\n  camp_movechance: 0.001\n")


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3) or sys.argv[1].startswith("-"):
        sys.exit(__doc__)
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) == 3 else 100)
