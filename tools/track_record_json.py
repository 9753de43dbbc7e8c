#!/usr/bin/env python3
"""Puts docs/track_record/record.json together: what the local web page shows of the record.

Reads only what the steps of tools/track_record.d left in the folder of the parts:
scores.json (the manifest of `corridor score`) and displacement_scores.csv. Nothing is scored here.
"""

import csv
import json
import pathlib
import sys


def rounded(value):
    """Four digits are more than the page shows."""
    if isinstance(value, float):
        return float(f"{value:.4g}")
    if isinstance(value, dict):
        return {key: rounded(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [rounded(inner) for inner in value]
    return value


def group(row):
    """A row of the record without what the page does not show."""
    names = ("over", "name", "n", "n_cases", "score", "coverage50", "coverage90", "bias", "brier")
    out = {name: row[name] for name in names if row[name] is not None}
    if row["width90_on_climatology"] is not None and row["width90_climatology"]:
        out["width_ratio"] = row["width90_on_climatology"] / row["width90_climatology"]
    out["against"] = {
        name: {key: value for key, value in against.items() if value is not None and "score" not in key}
        for name, against in row.get("against", {}).items()
    }
    return out


def displacement(path):
    """Errors of the free run and skill of the rolling forecast, one entry a conflict."""
    free_run, rolling = {}, {}
    with open(path, newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            value = {"value": float(row["value"])}
            if row["interval"] != "none":
                value |= {"low": float(row["low"]), "high": float(row["high"])}
            if row["part"] == "free_run":
                entry = free_run.setdefault(row["conflict"], {"conflict": row["conflict"]})
                entry[row["method"] if row["metric"] == "error_rescaled" else row["metric"]] = value
            else:
                key = (row["conflict"], int(row["horizon_days"]))
                rolling[key] = {"conflict": key[0], "horizon_days": key[1], "skill": value}
    return {"free_run": list(free_run.values()), "rolling": list(rolling.values())}


def record(parts):
    scores = json.loads((parts / "scores.json").read_text(encoding="utf-8"))
    by_case = {row["name"]: row for row in scores["rows"] if row["over"] == "case"}
    out = {
        "schema": 1,
        "made_with": scores["engine_version"],
        "values": scores["values"],
        "may_judge": scores["may_judge"],
        "skill": [group(row) for row in scores["rows"] if row["over"] != "case"],
        "targets": [row["name"] for row in scores["rows"] if row["over"] == "target"],
        "reliability": scores["reliability"]["chances"],
        "levels": scores["reliability"]["levels"],
        "levels_n": scores["reliability"]["n"],
        "brier": {
            "events": scores["brier_events"],
            "where_climatology": scores["brier_events_where_climatology"],
            "climatology": scores["brier_events_climatology"],
        },
        "cases": [
            {"id": case["id"], "title": case["title"], "as_of": case["as_of"], "n": case["scored"]}
            | (
                {
                    "coverage90": by_case[case["id"]]["coverage90"],
                    "skill": {
                        name: against["skill"]
                        for name, against in by_case[case["id"]].get("against", {}).items()
                    },
                }
                if case["id"] in by_case
                else {}
            )
            for case in scores["cases"]
        ],
    }
    moved = parts / "displacement_scores.csv"
    if moved.exists():
        out["displacement"] = displacement(moved)
    return rounded(out)


if __name__ == "__main__":
    folder = pathlib.Path(sys.argv[1])
    made = json.dumps(record(folder), ensure_ascii=False, separators=(",", ":"))
    # One entry a line, so that a change can be read.
    made = made.replace("},{", "},\n{").replace("],", "],\n") + "\n"
    target = folder / "record.json"
    waiting = folder / ".record.json"
    waiting.write_text(made, encoding="utf-8")
    waiting.replace(target)
    print(f"{target}: {len(made)} bytes", file=sys.stderr)
