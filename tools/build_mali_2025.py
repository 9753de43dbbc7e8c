#!/usr/bin/env python3
"""Write places.csv and roads.csv of examples/mali_2025 from geodata.

Usage: CORRIDOR_DATA=<data folder> tools/build_mali_2025.py

Reads tools/mali_2025/places.csv and roads.csv (which places, which neighbours, known corrections)
and $CORRIDOR_DATA/gis (positions, populations, boundaries, the road graph, rivers). Lengths are
shortest paths between neighbours along the `km` field of the road graph; a path may not run through
a third place of the list. Prints what was routed, corrected and left out. Standard library only;
the same input gives the same bytes.
"""
import csv
import heapq
import json
import math
import os
import sys
import unicodedata
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).resolve().parent
OUT = ROOT.parent / "examples" / "mali_2025"

# Growth of Mali's population to 2025: 14.53 M (census 2009), 22.40 M (census 2022), 3.3 % a year
# since, hence 24.7 M; about 12.6 M in 2005, the year of most of the geodata's town figures.
GROWTH_SINCE_2009 = 24.7 / 14.53
GROWTH_SINCE_2005 = 24.7 / 12.57
# ASSUMPTION by place type, where neither census nor geodata has a figure.
POPULATION_BY_TYPE = {"city": 100000, "town": 20000, "village": 6000, "crossing": 3000}
# ASSUMPTION by place type: normal hours of power a day (a city as the capital's reported 19).
GRID_HOURS_BY_TYPE = {"city": 19, "town": 12, "village": 0, "crossing": 0, "camp": 0, "idp_site": 0}

# Main roads first: a shortcut over tracks must save much before a truck takes it.
COST_BY_CLASS = {"motorway": 1, "trunk": 1, "primary": 1, "krantz_main": 1, "secondary": 1.05,
                 "tertiary": 1.15, "ferry": 1.2, "connector": 1.2, "minor": 1.6, "track": 2.0}
PAVED_CLASSES = {"motorway", "trunk", "primary", "krantz_main", "connector"}
RIVER_KMH = 8       # loaded boats, ASSUMPTION
SNAP_KM = 12        # farthest road node that still serves a place
KEEP_OUT_KM = 4     # nodes nearer than this to a third place are not used


def great_circle(a, b):
    lat1, lon1, lat2, lon2 = map(math.radians, (*a, *b))
    h = math.sin((lat2 - lat1) / 2) ** 2
    h += math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    return 2 * 6371 * math.asin(math.sqrt(h))


def normal(name):
    text = unicodedata.normalize("NFD", name.lower())
    return "".join(c for c in text if c.isalnum())


def read_csv(path):
    with open(path, encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle))


def write_csv(path, columns, rows):
    with open(path, "w", encoding="utf-8", newline="") as handle:
        writer = csv.DictWriter(handle, columns, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def load_json(path):
    with open(path, encoding="utf-8") as handle:
        return json.load(handle)


# --- places ---------------------------------------------------------------------------------

def best_match(wanted, gazetteer):
    """The row with the same name nearest to the expected position (homonyms are frequent);
    among near ones, a row with a population, then one with a p-code."""
    here = (float(wanted["lat"]), float(wanted["lon"]))
    found = []
    for row in gazetteer[normal(wanted["gis_name"])]:
        distance = great_circle(here, (float(row["lat"]), float(row["lon"])))
        if row["country"] == wanted["country"] and distance <= 15:
            found.append((not row["population"], not row["pcode"], distance, row["lat"], row))
    if not found:
        sys.exit(f"{wanted['place_id']}: no such place in the geodata near {here}")
    return min(found, key=lambda item: item[:4])[4]


def inside(ring, lat, lon):
    odd = False
    for (x1, y1), (x2, y2) in zip(ring, ring[1:]):
        if (y1 > lat) != (y2 > lat) and lon < (x2 - x1) * (lat - y1) / (y2 - y1) + x1:
            odd = not odd
    return odd


def area_of(features, lat, lon):
    for feature in features:
        geometry = feature["geometry"]
        polygons = geometry["coordinates"]
        if geometry["type"] == "Polygon":
            polygons = [polygons]
        if any(inside(polygon[0], lat, lon) for polygon in polygons):
            return feature["properties"]
    return {}


def population_of(wanted, match):
    """Population, its date and its source, best source first."""
    if wanted["role"] not in ("town", "hub"):
        return 0, "", match["source"].split("(")[0].split(":")[0]
    if wanted["population"]:
        return int(wanted["population"]), wanted["population_date"], wanted["population_source"]
    if wanted["census_2009"]:
        return round(int(wanted["census_2009"]) * GROWTH_SINCE_2009, -2), "2025-07-01", "rgph_2009"
    people = int(wanted["estimate_2005"] or match["population"] or 0)
    if people > 3000:
        return round(people * GROWTH_SINCE_2005, -2), "2025-07-01", "town_estimates_2005"
    return POPULATION_BY_TYPE[wanted["place_type"]], "", "assumption_place_type"


PLACE_COLUMNS = ("place_id,place_name,location_code,admin1_code,admin1_name,admin2_code,admin2_name,"
                 "lat,lon,role,place_type,population,population_low,population_high,population_date,"
                 "capacity,garrison,grid_hours,source_id").split(",")
ISO3 = {"ML": "MLI", "MR": "MRT", "SN": "SEN", "CI": "CIV", "GN": "GIN", "NE": "NER", "DZ": "DZA"}


def build_places(wanted_places, gis):
    gazetteer = defaultdict(list)
    for row in read_csv(gis / "places_sahel.csv"):
        gazetteer[normal(row["name"])].append(row)
    cercles = load_json(gis / "admin2_mali.geojson")["features"]
    rows = []
    for wanted in wanted_places:
        match = best_match(wanted, gazetteer)
        lat, lon = round(float(match["lat"]), 4), round(float(match["lon"]), 4)
        area = area_of(cercles, lat, lon) if wanted["country"] == "ML" else {}
        people, date, source = population_of(wanted, match)
        capacity = match["population"] if wanted["place_type"] == "camp" else ""
        rows.append({
            "place_id": wanted["place_id"], "place_name": wanted["place_name"],
            "location_code": ISO3[wanted["country"]],
            "admin1_code": area.get("admin1Pcod", ""), "admin1_name": area.get("admin1Name", ""),
            "admin2_code": area.get("admin2Pcod", ""), "admin2_name": area.get("admin2Name", ""),
            "lat": lat, "lon": lon, "role": wanted["role"], "place_type": wanted["place_type"],
            "population": int(people), "population_low": wanted["population_low"],
            "population_high": wanted["population_high"], "population_date": date,
            "capacity": capacity, "garrison": wanted["garrison"],
            "grid_hours": wanted["grid_hours"] or GRID_HOURS_BY_TYPE[wanted["place_type"]],
            "source_id": source if people else "osm_geonames_cod"})
    return rows


# --- roads ----------------------------------------------------------------------------------

def load_graph(gis):
    """Adjacency (node -> [(node, cost, km, class)]) of the largest component, and node positions."""
    graph, where = defaultdict(list), {}
    for feature in load_json(gis / "roads_sahel.geojson")["features"]:
        p, line = feature["properties"], feature["geometry"]["coordinates"]
        u, v, km, kind = p["u"], p["v"], p["km"], p["class"]
        where[u], where[v] = line[0][::-1], line[-1][::-1]
        cost = km * COST_BY_CLASS[kind]
        graph[u].append((v, cost, km, kind))
        graph[v].append((u, cost, km, kind))
    return keep_largest(graph), where


def keep_largest(graph):
    seen, best = set(), []
    for start in graph:
        if start in seen:
            continue
        stack, part = [start], []
        seen.add(start)
        while stack:
            node = stack.pop()
            part.append(node)
            for other, *_ in graph[node]:
                if other not in seen:
                    seen.add(other)
                    stack.append(other)
        best = max(best, part, key=len)
    return {node: graph[node] for node in best}


def nearby(graph, where, place):
    """Nodes of the graph near a place: the set that third paths avoid, and the nearest one."""
    here = (place["lat"], place["lon"])
    near = []
    for node in graph:
        lat, lon = where[node]
        if abs(lat - here[0]) < 0.15 and abs(lon - here[1]) < 0.15:
            near.append((great_circle(here, (lat, lon)), node))
    # A place is served by its main road, not by the lane next to the town hall.
    main = [(d, n) for d, n in near
            if any(kind not in ("minor", "track") for *_, kind in graph[n])]
    nearest = min(main or near, default=(math.inf, None))
    return {n for d, n in near if d <= KEEP_OUT_KM}, nearest


def shortest(graph, start, goal, forbidden):
    """Length and share of paved km of the cheapest path, or None."""
    best, came, queue = {start: 0.0}, {}, [(0.0, start)]
    while queue:
        cost, node = heapq.heappop(queue)
        if node == goal:
            break
        if cost > best[node]:
            continue
        for other, step, km, kind in graph[node]:
            if other in forbidden:
                continue
            if cost + step < best.get(other, math.inf):
                best[other] = cost + step
                came[other] = (node, km, kind)
                heapq.heappush(queue, (cost + step, other))
    if goal not in best:
        return None
    length = paved = 0.0
    while goal != start:
        goal, km, kind = came[goal]
        length += km
        paved += km * (kind in PAVED_CLASSES)
    return length, paved / max(length, 1e-9)


def load_rivers(gis):
    graph, where, index = defaultdict(list), {}, {}
    for feature in load_json(gis / "rivers_sahel.geojson")["features"]:
        geometry = feature["geometry"]
        lines = geometry["coordinates"]
        if geometry["type"] == "LineString":
            lines = [lines]
        if "LineString" not in geometry["type"]:
            continue
        for line in lines:
            nodes = [index.setdefault((round(x, 4), round(y, 4)), len(index)) for x, y, *_ in line]
            for node, (x, y, *_) in zip(nodes, line):
                where[node] = (y, x)
            for u, v in zip(nodes, nodes[1:]):
                km = great_circle(where[u], where[v])
                graph[u].append((v, km, km, "river"))
                graph[v].append((u, km, km, "river"))
    return graph, where


ROAD_COLUMNS = "road_id,from_place_id,to_place_id,distance_km,mode,surface,speed_kmh,source_id".split(",")


def build_roads(wanted_roads, places, gis):
    by_id = {place["place_id"]: place for place in places}
    networks = {"road": load_graph(gis), "river": load_rivers(gis)}
    near = {(mode, place["place_id"]): nearby(*networks[mode], place)
            for mode in networks for place in places}
    rows, routed, left_out = [], 0, []
    for wanted in wanted_roads:
        a, b, mode = wanted["from_place_id"], wanted["to_place_id"], wanted["mode"]
        graph, _ = networks[mode]
        snap_a, snap_b = near[mode, a][1], near[mode, b][1]
        snap_limit = SNAP_KM if mode == "road" else 20
        forbidden = set()
        if mode == "road":
            for other in by_id:
                if other not in (a, b):
                    forbidden |= near[mode, other][0]
            forbidden -= near[mode, a][0] | near[mode, b][0]
        path = None
        if max(snap_a[0], snap_b[0]) <= snap_limit:
            path = shortest(graph, snap_a[1], snap_b[1], forbidden)
        straight = great_circle((by_id[a]["lat"], by_id[a]["lon"]), (by_id[b]["lat"], by_id[b]["lon"]))
        km = float(wanted["distance_km"] or 0) or (path and path[0])
        source = wanted["source_id"] or "osm_routed"
        if not km or (path and not wanted["distance_km"] and km > 3.2 * straight):
            left_out.append(f"{a}-{b} (routed {km and round(km)}, straight {straight:.0f} km)")
            continue
        routed += source == "osm_routed"
        surface = wanted["surface"] or ("paved" if path and path[1] >= 0.5 else "unpaved")
        rows.append({"road_id": f"{a}-{b}" + ("-river" if mode == "river" else ""),
                     "from_place_id": a, "to_place_id": b, "distance_km": max(1, round(km)),
                     "mode": mode, "surface": "" if mode == "river" else surface,
                     "speed_kmh": RIVER_KMH if mode == "river" else "",
                     "source_id": "natural_earth" if source == "osm_routed" and mode == "river" else source})
        print(f"{rows[-1]['road_id']:32} {km:6.0f} km  x{km / max(straight, 1):.2f}  "
              f"{rows[-1]['surface']:8} {rows[-1]['source_id']}")
    print(f"\n{len(places)} places, {len(rows)} roads, {routed / len(rows):.1%} of lengths routed")
    for line in left_out:
        print("left out, no sensible path:", line)
    return rows


def main():
    data = os.environ.get("CORRIDOR_DATA")
    if not data:
        sys.exit("set CORRIDOR_DATA to the folder that holds gis/")
    gis = Path(data) / "gis"
    places = build_places(read_csv(ROOT / "mali_2025" / "places.csv"), gis)
    roads = build_roads(read_csv(ROOT / "mali_2025" / "roads.csv"), places, gis)
    OUT.mkdir(parents=True, exist_ok=True)
    write_csv(OUT / "places.csv", PLACE_COLUMNS, places)
    write_csv(OUT / "roads.csv", ROAD_COLUMNS, roads)


if __name__ == "__main__":
    main()
