// A small scenario and picture, made here so that every number in a test can be seen.

import type { Picture, Place, Q, Runout, Scenario } from '../src/contract';
import type { Source } from '../src/api';
import { decode, type Decoded } from '../src/data/picture';

export const q = (value: number): Q => ({
  mean: value,
  q05: value / 2,
  q10: value / 2,
  q25: value / 2,
  q50: value,
  q75: value * 2,
  q90: value * 2,
  q95: value * 2,
});

const base64 = (values: number[]): string => btoa(String.fromCharCode(...values));

export function place(id: string, evidence: Place['evidence'], more: Partial<Place> = {}): Place {
  return {
    id,
    name: id[0]!.toUpperCase() + id.slice(1),
    lat: 14,
    lon: -2,
    role: 'town',
    population: 62_000,
    evidence,
    besieged_reported: false,
    ...more,
  };
}

export function runout(place_id: string, good: string, more: Partial<Runout> = {}): Runout {
  return {
    place_id,
    good,
    state: 'ok',
    out_since: null,
    p_deadline: 0.5,
    p_30d: 0.2,
    p_90d: 0.6,
    p_horizon: 0.8,
    date_q10: '2024-02-29',
    date_q50: '2024-03-14',
    date_q90: '2024-05-20',
    dots: ['2024-03-01', null],
    person_days_short: { mean: 1, q05: 0, q95: 2 },
    evidence: 2,
    ...more,
  };
}

export const scenario: Scenario = {
  schema: 1,
  etag: 'e1',
  read_only: false,
  name: 'djibo',
  title: { en: 'Djibo and neighbours', fr: 'Djibo et ses voisines' },
  folder: 'djibo',
  sensitivity: 'moderate',
  start: '2024-01-01',
  as_of: '2024-02-01',
  deadline: '2024-04-01',
  deadline_days: 60,
  horizon_days: 180,
  members: 1024,
  seed: 7,
  currency: 'FCFA',
  places: [
    place('djibo', 2, { lat: 14.1, lon: -1.63 }),
    place('arbinda', 1, { lat: 14.23, lon: -0.86, population: 30_000 }),
    place('kelbo', 0, { lat: 13.88, lon: -1.31 }),
    place('kaya', 3, { lat: 13.09, lon: -1.08, role: 'hub' }),
  ],
  roads: [
    { id: 'djibo-arbinda', from: 'djibo', to: 'arbinda', km: 90, mode: 'road' },
    { id: 'djibo-kaya', from: 'djibo', to: 'kaya', km: 130, mode: 'road' },
  ],
  goods: [
    { id: 'staple', name: { en: 'cereals', fr: 'céréales' }, unit: 'kg', service: false },
    { id: 'fuel', name: { en: 'fuel', fr: 'carburant' }, unit: 'l', service: false },
  ],
  measures: [],
  missions: [],
  options: [],
  reports: [],
  engine_version: '0',
  warnings: [],
};

// Lead days are not evenly spaced, as in a real picture.
export const lead_days = [-7, 0, 1, 2, 9];

const djibo = [100, 0, 0, 0, 40, 40, 10, 10, 10, 20, 30, 40, 0, 0, 0, 100, 25, 25, 25, 25];

export const picture: Picture = {
  run_id: 'r1',
  members: 128,
  seed: 7,
  digest: 'd',
  as_of: '2024-02-01',
  deadline: '2024-04-01',
  lead_days,
  headline: {
    kind: 'forecast',
    sentence: { en: 'In Djibo, cereals are likely (72 %).', fr: 'À Djibo, probable (72 %).' },
    confined: { en: 'About 41 000.', fr: 'Environ 41 000.' },
    place_id: 'djibo',
    good: 'staple',
    probability: 0.72,
    percent: 72,
    median_date: '2024-03-14',
    deadline: '2024-04-01',
    trapped: q(100),
  },
  messages: { en: ['One.'], fr: ['Un.'] },
  runouts: [
    runout('arbinda', 'fuel', { state: 'out', out_since: '2024-01-20', p_deadline: null, p_horizon: null }),
    runout('djibo', 'fuel', { p_deadline: 0.8 }),
    runout('djibo', 'staple', { p_deadline: 0.72 }),
    runout('arbinda', 'staple', { p_deadline: 0.8 }),
    runout('kelbo', 'staple', { evidence: 0 }),
    runout('djibo', 'water', { p_horizon: 0.004 }),
  ],
  access: {
    p: base64([
      // djibo: ties go to the graver state
      ...djibo,
      ...Array.from({ length: 3 * 20 }, (_, i) => (i % 4 === 0 ? 100 : 0)),
    ]),
  },
  road_status: base64([0, 0, 1, 2, 3, 0, 0, 0, 0, 0]),
  people: [],
  flows: [],
  detained: [],
  ultimatums: [],
  onset: null,
  evidence: [],
  difference: null,
  warnings: [],
};

export const decoded = (more: Partial<Picture> = {}, final = true): Decoded =>
  decode({ ...picture, ...more }, final);

const never = (): Promise<never> => Promise.reject(new Error('not in this test'));

export const no_source: Source = {
  live: true,
  health: async () => true,
  scenario: async () => scenario,
  // eslint-disable-next-line require-yield
  run: async function* () {
    throw new Error('not in this test');
  },
  series: never,
  town: never,
  record: never,
};
