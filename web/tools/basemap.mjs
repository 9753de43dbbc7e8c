// Cuts the land and borders of Natural Earth (world-atlas, 1:50 m) into tiles of 20 degrees:
// public/basemap/land_{ix}_{iy}.json, ix = floor((lon + 180) / 20), iy = floor((lat + 90) / 20).
// Each tile is a topology with the objects `land` (polygons) and `borders` (lines).

import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { feature, mesh } from 'topojson-client';
import { topology } from 'topojson-server';

const size = 20;
const overlap = 0.05; // degrees, so that no hair of sea shows between two tiles
const quanta = 8192; // steps a side of a tile: some 270 m
const out = new URL('../public/basemap/', import.meta.url);
const atlas = new URL('../node_modules/world-atlas/', import.meta.url);
const read = (name) => JSON.parse(readFileSync(new URL(name, atlas), 'utf8'));

//! Part of the ring on the side of one edge (Sutherland and Hodgman).
function cut_ring(ring, axis, limit, keep_above) {
  const inside = (p) => (keep_above ? p[axis] >= limit : p[axis] <= limit);
  const kept = [];
  for (let i = 0; i < ring.length; ++i) {
    const a = ring[(i + ring.length - 1) % ring.length];
    const b = ring[i];
    if (inside(a) !== inside(b)) {
      const share = (limit - a[axis]) / (b[axis] - a[axis]);
      const other = a[1 - axis] + share * (b[1 - axis] - a[1 - axis]);
      kept.push(axis === 0 ? [limit, other] : [other, limit]);
    }
    if (inside(b)) kept.push(b);
  }
  return kept;
}

function clip_ring(ring, [x0, y0, x1, y1]) {
  let open = ring.slice(0, -1);
  for (const [axis, limit, above] of [
    [0, x0, true],
    [0, x1, false],
    [1, y0, true],
    [1, y1, false],
  ]) {
    if (open.length === 0) break;
    open = cut_ring(open, axis, limit, above);
  }
  return open.length < 3 ? null : [...open, open[0]];
}

const within = (p, [x0, y0, x1, y1]) => p[0] >= x0 && p[0] <= x1 && p[1] >= y0 && p[1] <= y1;

//! Runs of the line with an end in the box; a segment that leaves it is kept whole.
function clip_line(line, box) {
  const runs = [];
  let run = null;
  for (let i = 1; i < line.length; ++i) {
    if (within(line[i - 1], box) || within(line[i], box)) {
      if (!run) runs.push((run = [line[i - 1]]));
      run.push(line[i]);
    } else run = null;
  }
  return runs;
}

function box_of(ring) {
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of ring) {
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  }
  return box;
}

const apart = (a, b) => a[2] < b[0] || b[2] < a[0] || a[3] < b[1] || b[3] < a[1];

const countries = read('countries-50m.json');
const land_atlas = read('land-50m.json');
const polygons = feature(land_atlas, land_atlas.objects.land)
  .features.flatMap((f) => (f.geometry.type === 'Polygon' ? [f.geometry.coordinates] : f.geometry.coordinates))
  .map((rings) => ({ rings, box: box_of(rings[0]) }));
const lines = mesh(countries, countries.objects.countries, (a, b) => a !== b).coordinates.map(
  (line) => ({ line, box: box_of(line) }),
);

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
for (let ix = 0; ix < 360 / size; ++ix) {
  for (let iy = 0; iy < 180 / size; ++iy) {
    const x = ix * size - 180;
    const y = iy * size - 90;
    const box = [x - overlap, y - overlap, x + size + overlap, y + size + overlap];
    const land = polygons
      .filter((p) => !apart(p.box, box))
      .map((p) => p.rings.map((ring) => clip_ring(ring, box)).filter((ring) => ring !== null))
      .filter((rings) => rings.length > 0);
    const borders = lines
      .filter((l) => !apart(l.box, box))
      .flatMap((l) => clip_line(l.line, box));
    const tile = topology(
      {
        land: { type: 'MultiPolygon', coordinates: land },
        borders: { type: 'MultiLineString', coordinates: borders },
      },
      land.length + borders.length > 0 ? quanta : 0,
    );
    delete tile.bbox;
    writeFileSync(new URL(`land_${ix}_${iy}.json`, out), JSON.stringify(tile));
  }
}
