// A scenario with a siege and two options, and what shows a panel in a test.

import type { OptionRow, Plan, Scenario } from '../src/contract';
import { Bench } from '../src/plan/bench';
import { make_store } from '../src/state';
import { scenario as plain } from './sample';

export const rows: OptionRow[] = [
  { id: 'lift', kind: 'lift', title: 'Lift it', title_fr: 'Lever', measure: 'siege', start: '2024-02-08' },
  { id: 'air', kind: 'airlift', place: 'djibo', goods: ['fuel'], quantity: 20000, start: '2024-02-08' },
];
export const scenario: Scenario = {
  ...plain,
  measures: [
    {
      id: 'siege', actor: 'group', pattern: 'siege', places: ['djibo'], roads: [], goods: ['*'],
      start: '2024-01-05', end: null, credence: 0.93, open_ended: true,
    },
  ] as unknown as Scenario['measures'],
  options: rows,
};

export function opened(read: Scenario = scenario) {
  const store = make_store();
  const sent: Plan[] = [];
  const bench = new Bench(store, (plan) => {
    sent.push(plan);
    store.set({ plan });
  });
  store.set({ scenario: read });
  return { store, bench, sent };
}

export async function shown<T extends HTMLElement & { updateComplete: Promise<boolean> }>(
  element: T,
  properties: Partial<T>,
): Promise<T> {
  Object.assign(element, properties);
  document.body.append(element);
  await element.updateComplete;
  return element;
}

export const text = (element: HTMLElement): string =>
  (element.shadowRoot?.textContent ?? '').replace(/\s+/g, ' ');
export const inside = <E extends HTMLElement>(element: HTMLElement, selector: string): E =>
  element.shadowRoot!.querySelector<E>(selector)!;
