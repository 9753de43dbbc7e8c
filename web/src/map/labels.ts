// Names beside towns without one lying on another: the important first, each where there is room.

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Wanted {
  x: number; // centre of the town
  y: number;
  radius: number;
  width: number; // of its text
  must: boolean; // shown even where it covers something
}

export interface Placed {
  x: number;
  y: number; // baseline
  anchor: 'start' | 'end' | 'middle';
}

const line_height = 15;
const gap = 4;

const meet = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

function candidates(w: Wanted): { box: Box; placed: Placed }[] {
  const right = w.x + w.radius + gap;
  const left = w.x - w.radius - gap;
  const middle = w.y - line_height / 2;
  const above = w.y - w.radius - gap - line_height;
  const below = w.y + w.radius + gap;
  const box = (x: number, y: number): Box => ({ x, y, width: w.width, height: line_height });
  const at = (x: number, top: number, anchor: Placed['anchor']): Placed => ({
    x,
    y: top + line_height - 4,
    anchor,
  });
  return [
    { box: box(right, middle), placed: at(right, middle, 'start') },
    { box: box(left - w.width, middle), placed: at(left, middle, 'end') },
    { box: box(w.x - w.width / 2, above), placed: at(w.x, above, 'middle') },
    { box: box(w.x - w.width / 2, below), placed: at(w.x, below, 'middle') },
  ];
}

//! Places for the labels, in the order given; null where one has to go without.
export function place_labels(wanted: readonly Wanted[], frame: Box): (Placed | null)[] {
  const taken: Box[] = wanted.map((w) => ({
    x: w.x - w.radius,
    y: w.y - w.radius,
    width: 2 * w.radius,
    height: 2 * w.radius,
  }));
  const inside = (b: Box): boolean =>
    b.x >= frame.x &&
    b.y >= frame.y &&
    b.x + b.width <= frame.x + frame.width &&
    b.y + b.height <= frame.y + frame.height;
  return wanted.map((w, i) => {
    const seen = w.x >= frame.x && w.y >= frame.y && w.x <= frame.width && w.y <= frame.height;
    if (!seen) return null;
    const spots = candidates(w).filter((c) => inside(c.box));
    const covers = (c: { box: Box }): number =>
      taken.filter((box, j) => j !== i && meet(box, c.box)).length;
    const free = spots.find((c) => covers(c) === 0);
    const spot = free ?? (w.must ? spots.toSorted((a, b) => covers(a) - covers(b))[0] : undefined);
    if (!spot) return null;
    taken.push(spot.box);
    return spot.placed;
  });
}
