// Land and borders under the roads: tiles cut at build, drawn from paths made once a frame.

import { geoPath, geoTransform } from 'd3-geo';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import { tiles_in, type Frame, type View } from './frame';

interface TilePaths {
  land: Path2D;
  borders: Path2D;
}

export const sea = '#e4ebef';
const land_colour = '#f8f6f1';
const border_colour = '#8d949c';

const topologies = new Map<string, Promise<Topology | null>>();

const fetch_tile = (name: string): Promise<Topology | null> =>
  fetch(`basemap/land_${name}.json`).then((answer) => (answer.ok ? (answer.json() as Promise<Topology>) : null));

let tile_of = fetch_tile;

//! Tiles that lie in the page itself, by name: no other is asked for.
export function use_tiles(tiles: Record<string, Topology>): void {
  tile_of = (name) => Promise.resolve(tiles[name] ?? null);
}

function tile_once(name: string): Promise<Topology | null> {
  let tile = topologies.get(name);
  if (!tile) {
    tile = tile_of(name).catch(() => null);
    topologies.set(name, tile);
  }
  return tile;
}

function paths_of(tile: Topology, frame: Frame): TilePaths {
  const plane = geoTransform({
    point(lon, lat) {
      this.stream.point(frame.x(lon), frame.y(lat));
    },
  });
  const path = geoPath(plane);
  const of = (name: string): Path2D => {
    const object = tile.objects[name];
    return new Path2D(object ? (path(feature(tile, object)) ?? '') : '');
  };
  return { land: of('land'), borders: of('borders') };
}

export class Basemap {
  #frame: Frame | null = null;
  #paths = new Map<string, TilePaths | null>(); // null: on its way, or not there
  readonly #arrived: () => void;

  constructor(arrived: () => void) {
    this.#arrived = arrived;
  }

  use(frame: Frame): void {
    this.#frame = frame;
    this.#paths.clear();
  }

  #want(name: string, frame: Frame): void {
    if (this.#paths.has(name)) return;
    this.#paths.set(name, null);
    void tile_once(name).then((tile) => {
      if (!tile || frame !== this.#frame) return;
      this.#paths.set(name, paths_of(tile, frame));
      this.#arrived();
    });
  }

  draw(pen: CanvasRenderingContext2D, view: View, ratio: number): void {
    const frame = this.#frame;
    if (!frame) return;
    pen.setTransform(1, 0, 0, 1, 0, 0);
    pen.fillStyle = sea;
    pen.fillRect(0, 0, pen.canvas.width, pen.canvas.height);
    pen.setTransform(ratio * view.k, 0, 0, ratio * view.k, ratio * view.x, ratio * view.y);
    const tiles = tiles_in(frame, view);
    pen.fillStyle = land_colour;
    for (const name of tiles) {
      this.#want(name, frame);
      const paths = this.#paths.get(name);
      if (paths) pen.fill(paths.land);
    }
    pen.strokeStyle = border_colour;
    pen.lineWidth = 0.8 / view.k;
    pen.setLineDash([4 / view.k, 2 / view.k]);
    for (const name of tiles) {
      const paths = this.#paths.get(name);
      if (paths) pen.stroke(paths.borders);
    }
    pen.setLineDash([]);
  }
}
