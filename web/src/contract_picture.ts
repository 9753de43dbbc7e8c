// What the engine's server says of one run (docs/reference/http.md).

import type { Evidence, IsoDate, Lang, Words } from './contract';

export interface Q3 {
  mean: number;
  q05: number;
  q95: number;
}

export interface Q extends Q3 {
  q10: number;
  q25: number;
  q50: number;
  q75: number;
  q90: number;
}

export interface Headline {
  kind: 'forecast' | 'all_out' | 'quiet';
  sentence: Words; // all of it
  short?: Words; // without the people
  confined: Words;
  place_id: string | null;
  good: string | null;
  probability: number | null;
  percent: number | null;
  median_date: IsoDate | null;
  deadline: IsoDate;
  trapped: Q;
}

export interface Runout {
  place_id: string;
  good: string;
  state: 'ok' | 'short' | 'out';
  out_since: IsoDate | null;
  p_deadline: number | null;
  p_30d: number | null;
  p_90d: number | null;
  p_horizon: number | null;
  date_q10: IsoDate | null;
  date_q50: IsoDate | null;
  date_q90: IsoDate | null;
  dots: (IsoDate | null)[];
  person_days_short: Q3;
  evidence: Evidence;
}

export interface PeopleRow {
  place_id: string;
  present: Q;
  confined: Q;
  trapped: Q;
}

export interface Flow {
  origin: string;
  destination: string;
  people: Q;
  ultimatum_share: number | null;
}

export interface DetainedRow {
  home: string;
  held_as_of: Q;
  held_deadline: Q;
  captured_deadline: Q;
}

export interface Ultimatum {
  measure_id: string;
  place_id: string;
  announced: IsoDate;
  ends: IsoDate;
  departures: Q;
  departures_before_as_of: Q;
  destinations: { place_id: string; share: number }[];
}

export interface EvidenceRow {
  report_id: string;
  weight: number;
  influence?: number;
  effective_sample_size?: number;
  rerun?: boolean;
  conflict_group?: string;
}

export interface Difference {
  against: string;
  identical: boolean;
  short_days_averted: Q;
  harm_averted?: Q;
  trapped: Q;
  detained: Q;
  displaced: Q;
  cargo_lost: Q;
  p_better: number;
  p_harm: number;
  p_in_vain: number | null;
  averted?: string; // base64 float32: person-days short averted, by member
  places: { place_id: string; short_days_averted: number }[];
  runout_days: { place_id: string; good: string; days_q50_shift: number | null }[];
}

export interface Picture {
  run_id: string;
  members: number;
  seed: number;
  digest: string;
  as_of: IsoDate;
  deadline: IsoDate;
  horizon_days?: number;
  standard_error?: number; // of a chance of one half
  lead_days: number[];
  headline: Headline;
  messages: Record<Lang, string[]>;
  runouts: Runout[];
  access: { p: string };
  road_status: string;
  people: PeopleRow[];
  flows: Flow[];
  detained: DetainedRow[];
  ultimatums: Ultimatum[];
  onset: Record<string, unknown> | null;
  measures?: { id: string; credence: number; in_force_as_of: number }[];
  evidence: EvidenceRow[];
  difference: Difference | null;
  warnings: string[];
}

export type RunLine =
  | { type: 'queued'; position: number }
  | { type: 'progress'; share: number; stage: string }
  | { type: 'picture'; final: boolean; members: number; picture: Picture }
  | { type: 'error'; error: Problem };

export interface Problem {
  kind: string;
  problems: { where: string; problem: string; hint: string }[];
  text: string;
}

export interface SeriesAnswer {
  variable: string;
  good: string;
  unit: string;
  sites: 'places' | 'roads';
  lead_days?: number[];
  quantiles: string[];
  data: string;
}

export interface TownAnswer {
  place_id: string;
  lead_days?: number[];
  series: { variable: string; good: string; unit: string; data: string }[];
  members: { good: string; data: string }[] | null;
}

//! A line of the answer to POST /api/compare; the comparison is that of compare.json.
export type CompareLine =
  | { type: 'queued'; position: number }
  | { type: 'progress'; share: number; stage: string }
  | {
      type: 'comparison';
      comparison: Record<string, unknown>;
      names: Record<string, Words>;
      advice: Record<Lang, string>;
    }
  | { type: 'error'; error: Problem };

//! A scenario folder that the server offers; the exact fields are those of GET /api/folders.
export interface Folder {
  folder: string;
  title?: Words;
  [key: string]: unknown;
}
