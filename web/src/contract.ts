// What the engine's server says (docs/reference/http.md). Names are those of the wire.

export * from './contract_picture';

export type Lang = 'en' | 'fr';
export type Words = Record<Lang, string>;
export type IsoDate = string; // YYYY-MM-DD, a civil day
export type Sensitivity = 'low' | 'moderate' | 'high' | 'severe';
export type Evidence = 0 | 1 | 2 | 3;

export interface Place {
  id: string;
  name: string;
  lat: number;
  lon: number;
  role: string;
  population: number;
  admin1_name?: string;
  admin2_name?: string;
  evidence: Evidence;
  besieged_reported: boolean;
}

export interface Road {
  id: string;
  from: string;
  to: string;
  km: number;
  mode: string;
}

export interface Good {
  id: string;
  name: Words;
  unit: string; // of amounts
  service: boolean;
}

export interface Phase {
  phase: number;
  start: IsoDate | null;
  end: IsoDate | null;
  open: number | null; // means of what is drawn
  pass: number | null;
  fee: number | null;
}

export interface Measure {
  id: string;
  actor: string;
  pattern: string;
  places: string[];
  roads: string[];
  goods: string[];
  classes: string[];
  homes: string[];
  carriers: string[];
  start: IsoDate | null;
  end: IsoDate | null;
  open_ended: boolean;
  credence: number; // from the reports, or written
  credence_written: boolean;
  report_ids: string[];
  phases: Phase[];
}

export interface Mission {
  id: string;
  kind: string;
  carrier: string;
  origin: string;
  destination: string | string[];
  good: string;
  quantity: number;
  unit: string;
  trucks: number;
  depart: IsoDate | null;
  every_days: number | null;
  escort: number | boolean;
}

//! A row of [[option]] in scenario.toml: ids as strings, lists as arrays.
export interface OptionRow {
  id: string;
  kind: string;
  name?: Words;
  [key: string]: unknown;
}

export interface Report {
  id: string;
  event_date: IsoDate;
  published: IsoDate;
  place_id: string;
  road_id: string;
  claim: string;
  source_id: string;
  source_name: string;
  cluster: string;
  reliability: string;
  credibility: number | string;
  besieged: boolean;
  set_aside: boolean; // in the folder: kept, but counts for nothing
  measure_ids: string[];
  value: string | number | null;
  unit: string;
  notes: string;
  url: string;
}

export interface Scenario {
  schema: number;
  etag: string;
  read_only: boolean;
  name: string;
  title: Words;
  folder: string;
  sensitivity: Sensitivity;
  start: IsoDate;
  as_of: IsoDate;
  deadline: IsoDate;
  deadline_days: number;
  horizon_days: number;
  members: number;
  seed: number;
  currency: string;
  places: Place[];
  roads: Road[];
  goods: Good[];
  measures: Measure[];
  missions: Mission[];
  options: OptionRow[];
  reports: Report[];
  newest_report?: IsoDate | null; // of a page that carries no reports
  engine_version: string;
  warnings: string[];
}

export type Edit =
  | { table: string; row: string; column: string; value: string | number }
  | { table: string; row: string; drop: true }
  | { table: string; add: Record<string, unknown> }
  | { setting: string; value: string | number };

//! What the person has changed: edits of the tables, and options that act after the as-of date.
export interface Plan {
  edits: Edit[];
  options: OptionRow[];
}
