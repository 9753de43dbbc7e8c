#!/usr/bin/env python3
"""Check that the example folders hang together: ids, columns, dates, known distances.

Usage: tools/check_examples.py   (no arguments; standard library only)

The program's own `corridor check` is stricter about values; this one also looks at what only the
examples promise: a README that names its command, sources no later than the as-of date, every
source of the Mali example listed in SOURCE.md, and its road network against known distances.
"""
import csv
import datetime
import heapq
import re
import sys
from pathlib import Path

try:
    import tomllib
except ImportError:                      # Python before 3.11
    sys.exit("needs Python 3.11")

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"
REFERENCES = {                           # (table, column) -> table it points into
    ("roads", "from_place_id"): "places", ("roads", "to_place_id"): "places",
    ("supply", "place_id"): "places", ("supply", "good"): "goods", ("cover", "good"): "goods",
    ("groups", "place_id"): "places", ("groups", "home_place_id"): "places",
    ("holders", "place_id"): "places", ("holders", "actor_id"): "actors",
    ("holders", "report_ids"): "reports", ("measures", "actor_id"): "actors",
    ("measures", "roads"): "roads", ("measures", "places"): "places",
    ("measures", "goods"): "goods", ("measures", "homes"): "places",
    ("measures", "report_ids"): "reports", ("phases", "measure_id"): "measures",
    ("phases", "resumes_measure_id"): "measures", ("missions", "origin"): "places",
    ("missions", "destination"): "places", ("missions", "path"): "roads",
    ("missions", "good"): "goods", ("reports", "place_id"): "places",
    ("reports", "road_id"): "roads", ("reports", "source_id"): "sources",
    ("markets", "place_id"): "places", ("markets", "market_place_id"): "places",
    ("observations", "place_id"): "places", ("observations", "source_id"): "sources",
}
KEYS = {"places": "place_id", "roads": "road_id", "goods": "good", "actors": "actor_id",
        "measures": "measure_id", "missions": "mission_id", "reports": "report_id",
        "sources": "source_id"}


def read_tables(folder, problems):
    tables = {}
    for path in sorted(folder.glob("*.csv")):
        with open(path, encoding="utf-8", newline="") as handle:
            lines = list(csv.reader(handle))
        header, rows = lines[0], lines[1:]
        for number, row in enumerate(rows, 2):
            if len(row) != len(header):
                problems.append(f"{path}:{number}: {len(row)} cells, header has {len(header)}")
        tables[path.stem] = [dict(zip(header, row)) for row in rows]
    return tables


def check_references(folder, tables, problems):
    ids = {table: [row[key] for row in tables.get(table, [])] for table, key in KEYS.items()}
    for table, values in ids.items():
        for value in {v for v in values if values.count(v) > 1}:
            problems.append(f"{folder.name}/{table}.csv: {value} twice")
    for table, rows in tables.items():
        for row in rows:
            for column, cell in row.items():
                target = REFERENCES.get((table, column))
                target = "sources" if column == "source_id" else target
                for value in filter(None, (cell or "").split("|")) if target else ():
                    if value not in ("*", "best") and value not in ids[target]:
                        problems.append(f"{folder.name}/{table}.csv: {column} {value}: no such id")
    for row in tables.get("measures", []):
        for term in filter(None, row["exempts"].split("|")):
            kind, value = term.split(":", 1)
            target = {"measure": "measures", "good": "goods", "home": "places"}.get(kind)
            if target and value not in ids[target]:
                problems.append(f"{folder.name}/measures.csv: exempts {term}: no such id")
        if row["direction"].split(":")[-1] not in ["both", ""] + ids["places"]:
            problems.append(f"{folder.name}/measures.csv: direction {row['direction']}")


def check_dates(folder, tables, as_of, problems):
    for table, column in (("reports", "reported_date"), ("sources", "date")):
        for row in tables.get(table, []):
            if row[column] and datetime.date.fromisoformat(row[column]) > as_of:
                problems.append(f"{folder.name}/{table}.csv: {row[column]} is after the as-of date")
    for row in tables.get("reports", []):
        if row["reported_date"] < row["event_date"]:
            problems.append(f"{folder.name}/reports.csv: {row['report_id']} known before it happened")


def check_measures(folder, tables, problems):
    with_phase = {row["measure_id"] for row in tables.get("phases", [])}
    for row in tables.get("measures", []):
        if row["measure_id"] not in with_phase:
            problems.append(f"{folder.name}: measure {row['measure_id']} has no phase")
        if not row["roads"] and not row["places"]:
            problems.append(f"{folder.name}: measure {row['measure_id']} is nowhere")


def shortest(roads, start, goal):
    best, queue = {start: 0.0}, [(0.0, start)]
    while queue:
        km, place = heapq.heappop(queue)
        if place == goal:
            return km
        for a, b, length in roads:
            for here, there in ((a, b), (b, a)):
                if here == place and km + length < best.get(there, float("inf")):
                    best[there] = km + length
                    heapq.heappush(queue, (best[there], there))
    return float("inf")


def check_mali(folder, tables, problems):
    roads = [(r["from_place_id"], r["to_place_id"], float(r["distance_km"]))
             for r in tables["roads"] if r["mode"] == "road"]
    for row in tables["known_distances"]:
        stops = [row["from"], *filter(None, [row["via"]]), row["to"]]
        km = sum(shortest(roads, a, b) for a, b in zip(stops, stops[1:]))
        error = km / float(row["km"]) - 1
        print(f"  {row['from']}-{row['to']}: {km:.0f} km, known {row['km']} ({error:+.1%})")
        if abs(error) > 0.05:
            problems.append(f"{row['from']}-{row['to']}: {error:+.1%} from the known distance")
    for place in tables["places"]:
        if shortest(roads, "bamako", place["place_id"]) == float("inf"):
            problems.append(f"{place['place_id']} is not connected")
    listed = set(re.findall(r"^\| (\w+) \| \d{4}-\d\d-\d\d \|", (folder / "SOURCE.md").read_text(), re.M))
    for row in tables["sources"]:
        if row["source_id"] not in listed:
            problems.append(f"SOURCE.md does not list {row['source_id']}")


def main():
    problems = []
    for folder in sorted(p.parent for p in EXAMPLES.glob("*/scenario.toml")):
        settings = tomllib.loads((folder / "scenario.toml").read_text(encoding="utf-8"))
        tables = read_tables(folder, problems)
        check_references(folder, tables, problems)
        check_dates(folder, tables, settings["time"]["as_of"], problems)
        check_measures(folder, tables, problems)
        for option in settings.get("option", []):
            for key, table in (("measure", "measures"), ("mission", "missions"), ("place", "places")):
                if key in option and option[key] not in [r[KEYS[table]] for r in tables[table]]:
                    problems.append(f"{folder.name}: option {option['id']}: no {key} {option[key]}")
        readme = folder / "README.md"
        if not readme.exists() or f"corridor run examples/{folder.name}" not in readme.read_text():
            problems.append(f"{folder.name}: README.md does not name its command")
        print(f"{folder.name}: {', '.join(f'{len(r)} {t}' for t, r in tables.items())}")
        if "known_distances" in tables:
            check_mali(folder, tables, problems)
    print("\n".join(problems) or "all examples hang together")
    return bool(problems)


if __name__ == "__main__":
    sys.exit(main())
