// What the engine's server says beside scenario and runs (docs/reference/http.md).

import type { Edit, IsoDate, Lang, OptionRow, Words } from './contract';
import type { Problem, Q3 } from './contract_picture';

export interface Suggested {
  options: OptionRow[];
}

export interface FolderRow {
  path: string; // what /api/open is given
  name?: string;
  title?: Words;
}

export interface Folders {
  folders: FolderRow[];
  may_type?: boolean; // a path typed by the person is accepted
}

export interface ComparedOption {
  id: string;
  name: string;
  kind: string;
  parts?: string[];
  rank: number | null;
  suggested: boolean;
  screened: boolean;
  people_days_short_averted: Q3 & { q50: number };
  trapped: Q3;
  detained: Q3;
  displaced: Q3;
  cargo_lost_kg: Q3;
  prob_better_than_nothing: number;
  prob_harm: number;
  prob_best: number | null;
  act_in_vain_prob: number;
  tonnes: number;
  trucks: number;
  agreed_days: number;
  together?: string;
  gains: { place_id: string; people_days_short_averted: number }[];
  losses: { place_id: string; people_days_short_averted: number }[];
  n_members: number;
}

export interface Comparison {
  as_of: IsoDate;
  deadline: IsoDate;
  seed: number;
  members_compared: number;
  sensitivity: string;
  people_days_short: Q3;
  options: ComparedOption[];
  together?: ComparedOption[];
}

export interface ComparisonLine {
  type: 'comparison';
  comparison: Comparison;
  names: Record<string, Words>;
  advice: Record<Lang, string>;
}

export type CompareLine =
  | { type: 'queued'; position: number }
  | { type: 'progress'; share: number; stage: string }
  | ComparisonLine
  | { type: 'error'; error: Problem };

export interface SaveRequest {
  etag: string;
  edits: readonly Edit[];
  options: readonly OptionRow[];
}

export interface Skill {
  n: number;
  skill: number;
  skill_q05?: number;
  skill_q95?: number;
}

export interface RecordRow {
  over: 'all' | 'target' | 'lead' | 'regime';
  name: string;
  n: number;
  n_cases: number;
  score: number;
  coverage50?: number;
  coverage90?: number;
  bias?: number;
  brier?: number;
  width_ratio?: number; // mean width of 90 % intervals over climatology's
  against: Record<string, Skill>;
}

interface Measured {
  value: number;
  low?: number;
  high?: number;
}

export interface TrackRecord {
  made_with: string;
  values: number;
  may_judge: boolean;
  skill: RecordRow[];
  targets: string[];
  reliability: { p: number; observed: number; n: number }[];
  levels: { level: number; share_below: number }[];
  levels_n: number;
  brier: { events: number | null; where_climatology: number | null; climatology: number | null };
  cases: {
    id: string;
    title: string;
    as_of: IsoDate;
    n: number;
    coverage90?: number;
    skill?: Record<string, number>;
  }[];
  displacement?: {
    free_run: ({ conflict: string } & Record<string, Measured | string>)[];
    rolling: { conflict: string; horizon_days: number; skill: Measured }[];
  };
}
