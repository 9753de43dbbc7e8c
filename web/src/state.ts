// The state of the page: what the engine said, what the person looks at, what the person changed.

import type { Lang, Plan, Problem, Scenario } from './contract';
import type { Decoded } from './data/picture';
import { Store } from './store';

export const tabs = ['situation', 'town', 'what_if', 'evidence', 'record', 'report'] as const;
export type Tab = (typeof tabs)[number];

//! What the person looks at; the URL hash holds it.
export interface View {
  tab: Tab;
  place: string | null; // id; null: the place of the headline
  good: string | null; // id; null: all goods
  layer: string; // what colours the towns: "access" or the id of a good
  day: number; // days after the as-of date, negative before it
  lang: Lang;
}

export interface RunState {
  status: 'idle' | 'queued' | 'running' | 'refining' | 'failed';
  position: number; // in the queue
  share: number; // 0..1
  stale: boolean; // the picture shown is older than the plan
  problem: Problem | null;
}

export interface State {
  scenario: Scenario | null;
  problem: Problem | null; // why there is no scenario
  picture: Decoded | null;
  plan: Plan;
  view: View;
  run: RunState;
  engine: 'unknown' | 'up' | 'down';
  playing: boolean;
}

export const empty_plan: Plan = { edits: [], options: [] };

export const idle: RunState = {
  status: 'idle',
  position: 0,
  share: 0,
  stale: false,
  problem: null,
};

export const first_view: View = {
  tab: 'situation',
  place: null,
  good: null,
  layer: 'access',
  day: 0,
  lang: 'en',
};

export type AppStore = Store<State>;

export function make_store(view: Partial<View> = {}, plan: Plan = empty_plan): AppStore {
  return new Store<State>({
    scenario: null,
    problem: null,
    picture: null,
    plan,
    view: { ...first_view, ...view },
    run: idle,
    engine: 'unknown',
    playing: false,
  });
}

//! Changes a part of the view and keeps its identity where nothing changed.
export function look(store: AppStore, patch: Partial<View>): void {
  const view = store.state.view;
  const changed = (Object.keys(patch) as (keyof View)[]).some((key) => view[key] !== patch[key]);
  if (changed) store.set({ view: { ...view, ...patch } });
}
