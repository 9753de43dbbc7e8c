// Series that a screen asks for: fetched once for each run, the old ones kept until the new are in.

import type { Source } from '../api';
import type { TownAnswer } from '../contract';
import { cover_class } from '../map/looks';
import { floats } from './base64';
import { column_lookup, type Decoded } from './picture';

//! The one thing wanted now: asking again for the same does nothing, a new wish ends the old one.
export class Latest<T> {
  #key = '';
  #stop: AbortController | null = null;
  value: T | null = null;
  failed = false;
  readonly #changed: () => void;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  want(key: string, load: (signal: AbortSignal) => Promise<T>): T | null {
    if (key !== this.#key) {
      this.#key = key;
      this.#stop?.abort();
      const stop = new AbortController();
      this.#stop = stop;
      const settle = (value: T | null): void => {
        if (stop.signal.aborted) return;
        this.failed = value === null;
        if (value !== null) this.value = value;
        this.#changed();
      };
      load(stop.signal).then(settle, () => settle(null));
    }
    return this.value;
  }

  drop(): void {
    this.#stop?.abort();
    this.#key = '';
    this.value = null;
  }
}

//! Names the numbers of a picture: a picture of more members is another one.
export const picture_key = (p: Decoded): string => `${p.picture.run_id}/${p.picture.members}`;

const median = 3; // of the seven quantiles

//! Days of cover of one good for the map, in classes, by the middle future.
export interface Cover {
  good: string;
  classes: Uint8Array; // looks.ts cover_class, [place][day]
  days: number;
  day_of_lead: (lead: number) => number;
}

export async function load_cover(
  source: Source,
  p: Decoded,
  good: string,
  signal: AbortSignal,
): Promise<Cover> {
  const answer = await source.series(p.picture.run_id, 'days_of_cover', good, signal);
  const all = floats(answer.data);
  const n = answer.quantiles.length;
  const classes = new Uint8Array(all.length / n);
  for (let i = 0; i < classes.length; ++i) classes[i] = cover_class(all[n * i + median]!);
  const lead_days = answer.lead_days ?? p.picture.lead_days;
  return { good, classes, days: lead_days.length, day_of_lead: column_lookup(lead_days) };
}

export interface TownSeries {
  variable: string;
  good: string;
  unit: string;
  data: Float32Array; // [day][7 quantiles]
}

export interface TownData {
  place_id: string;
  lead_days: number[];
  day_of_lead: (lead: number) => number;
  series: TownSeries[];
  members: Map<string, Float32Array>; // by good, [20][day]
}

export function decode_town(answer: TownAnswer, p: Decoded): TownData {
  const lead_days = answer.lead_days ?? p.picture.lead_days;
  return {
    place_id: answer.place_id,
    lead_days,
    day_of_lead: column_lookup(lead_days),
    series: answer.series.map((s) => ({ ...s, data: floats(s.data) })),
    members: new Map((answer.members ?? []).map((m) => [m.good, floats(m.data)])),
  };
}
