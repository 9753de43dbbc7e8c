#!/usr/bin/env python3
"""Copies a folder of Flee with FACTOR times the people: populations, capacities, registrations.

    python3 bench/flee_more_people.py FOLDER COPY FACTOR
"""
import csv
import shutil
import sys
from pathlib import Path


def times(cell, factor):
    text = cell.strip()
    try:
        number = float(text)
    except ValueError:
        return cell
    return f"{number * factor:.0f}" if number.is_integer() else f"{number * factor}"


def change(path, column, factor):
    rows = list(csv.reader(path.open(encoding="utf-8-sig", newline="")))
    for row in rows:
        if len(row) > column and not row[0].startswith("#"):
            row[column] = times(row[column], factor)
    with path.open("w", newline="") as out:
        csv.writer(out, lineterminator="\n").writerows(rows)


def main(folder, copy, factor):
    shutil.copytree(folder, copy, copy_function=shutil.copyfile)
    copy.chmod(0o755)
    for path in copy.rglob("*"):
        path.chmod(0o755 if path.is_dir() else 0o644)
    change(copy / "input_csv" / "locations.csv", 7, factor)
    for path in (copy / "source_data").glob("*.csv"):
        if path.name != "data_layout.csv":
            change(path, 1, factor)


if __name__ == "__main__":
    if len(sys.argv) != 4 or sys.argv[1].startswith("-"):
        sys.exit(__doc__)
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
