// The URL hash holds what the person looks at and what the person changed: a link restores both.

import type { Lang, Plan } from './contract';
import { empty_plan, first_view, tabs, type AppStore, type Tab, type View } from './state';

export interface Linked {
  view: Partial<View>;
  plan: Plan;
}

const is_tab = (text: string): text is Tab => (tabs as readonly string[]).includes(text);
const is_lang = (text: string): text is Lang => text === 'en' || text === 'fr';

function plan_of(text: string | null): Plan {
  if (!text) return empty_plan;
  try {
    const plan: unknown = JSON.parse(text);
    if (typeof plan !== 'object' || plan === null) return empty_plan;
    const { edits, options } = plan as Partial<Plan>;
    if (!Array.isArray(edits) || !Array.isArray(options)) return empty_plan;
    return { edits, options };
  } catch {
    return empty_plan;
  }
}

//! Reads a hash; whatever it does not know, it leaves out.
export function read_hash(hash: string): Linked {
  const fields = new URLSearchParams(hash.replace(/^#/, ''));
  const view: Partial<View> = {};
  const tab = fields.get('tab');
  if (tab && is_tab(tab)) view.tab = tab;
  const lang = fields.get('lang');
  if (lang && is_lang(lang)) view.lang = lang;
  const day = fields.get('day');
  if (day && /^-?\d{1,4}$/.test(day)) view.day = Number(day);
  for (const key of ['place', 'good', 'layer'] as const) {
    const value = fields.get(key);
    if (value) view[key] = value;
  }
  return { view, plan: plan_of(fields.get('plan')) };
}

export function write_hash(view: View, plan: Plan): string {
  const fields = new URLSearchParams();
  fields.set('tab', view.tab);
  if (view.place) fields.set('place', view.place);
  if (view.good) fields.set('good', view.good);
  if (view.layer !== first_view.layer) fields.set('layer', view.layer);
  if (view.day !== 0) fields.set('day', String(view.day));
  fields.set('lang', view.lang);
  if (plan.edits.length + plan.options.length > 0) fields.set('plan', JSON.stringify(plan));
  return `#${fields.toString()}`;
}

//! Browsers refuse more than some 200 changes of the address in 30 s; the slider makes more.
const settle_ms = 250;

/*!
 * Keeps hash and store alike. A new tab or place is a step of the browser's history, everything
 * else replaces the present one. Returns what ends it.
 */
export function bind_hash(store: AppStore, on_plan: (plan: Plan) => void): () => void {
  let timer = 0;
  let written = '';
  const write = (step: boolean): void => {
    clearTimeout(timer);
    const hash = write_hash(store.state.view, store.state.plan);
    if (hash === window.location.hash) return;
    written = hash;
    if (step) window.history.pushState(null, '', hash);
    else window.history.replaceState(null, '', hash);
  };
  const stop = store.subscribe((state, before) => {
    if (state.view === before.view && state.plan === before.plan) return;
    const step = state.view.tab !== before.view.tab || state.view.place !== before.view.place;
    clearTimeout(timer);
    if (step && window.location.hash !== '') write(true);
    else timer = window.setTimeout(() => write(false), settle_ms);
  });
  const read = (): void => {
    if (window.location.hash === written) return;
    const { view, plan } = read_hash(window.location.hash);
    written = window.location.hash;
    store.set({ view: { ...first_view, lang: store.state.view.lang, ...view } });
    if (JSON.stringify(plan) !== JSON.stringify(store.state.plan)) on_plan(plan);
  };
  window.addEventListener('popstate', read);
  window.addEventListener('hashchange', read);
  return () => {
    clearTimeout(timer);
    stop();
    window.removeEventListener('popstate', read);
    window.removeEventListener('hashchange', read);
  };
}
