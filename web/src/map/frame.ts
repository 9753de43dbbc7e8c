// From longitude and latitude to the plane of the map, and back. Mercator, in base pixels; the
// pan and zoom of the hand come on top as a transform.

import type { Place } from '../contract';

export interface Frame {
  width: number;
  height: number;
  x: (lon: number) => number;
  y: (lat: number) => number;
  lon: (x: number) => number;
  lat: (y: number) => number;
}

export interface View {
  k: number;
  x: number;
  y: number;
}

const rad = Math.PI / 180;
const max_lat = 80;

const mercator = (lat: number): number => {
  const clamped = Math.min(Math.max(lat, -max_lat), max_lat);
  return -Math.log(Math.tan(Math.PI / 4 + (clamped * rad) / 2));
};

//! A frame that shows all the places with a margin in pixels round them.
export function fit(places: readonly Place[], width: number, height: number, margin = 48): Frame {
  const xs = places.map((p) => p.lon * rad);
  const ys = places.map((p) => mercator(p.lat));
  const x0 = Math.min(...xs);
  const x1 = Math.max(...xs);
  const y0 = Math.min(...ys);
  const y1 = Math.max(...ys);
  const smallest = 0.5 * rad; // a lone place does not fill the map
  const scale = Math.min(
    Math.max(width - 2 * margin, 40) / Math.max(x1 - x0, smallest),
    Math.max(height - 2 * margin, 40) / Math.max(y1 - y0, smallest),
  );
  const dx = width / 2 - (scale * (x0 + x1)) / 2;
  const dy = height / 2 - (scale * (y0 + y1)) / 2;
  return {
    width,
    height,
    x: (lon) => dx + scale * lon * rad,
    y: (lat) => dy + scale * mercator(lat),
    lon: (x) => (x - dx) / scale / rad,
    lat: (y) => (2 * Math.atan(Math.exp(-(y - dy) / scale)) - Math.PI / 2) / rad,
  };
}

//! Tiles of 20 degrees, "ix_iy", that the view looks at.
export function tiles_in(frame: Frame, view: View): string[] {
  const size = 20;
  const left = frame.lon(-view.x / view.k);
  const right = frame.lon((frame.width - view.x) / view.k);
  const top = frame.lat(-view.y / view.k);
  const bottom = frame.lat((frame.height - view.y) / view.k);
  const tile = (degrees: number, most: number): number =>
    Math.min(Math.max(Math.floor(degrees / size), 0), most);
  const out: string[] = [];
  for (let ix = tile(left + 180, 17); ix <= tile(right + 180, 17); ++ix)
    for (let iy = tile(bottom + 90, 8); iy <= tile(top + 90, 8); ++iy) out.push(`${ix}_${iy}`);
  return out;
}
