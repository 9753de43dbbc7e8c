// What a hand on the map may do to a road: open a corridor, or try one closure for preparedness.

import type { Measure, OptionRow, Scenario } from '../contract';
import { add_options, closure_of, free_id, remove_option, set_closure, toggle_option, type Draft } from './draft';
import { list_of } from './option_form';
import { add_days } from '../words';

export type RoadAct = 'corridor' | 'no_corridor' | 'close' | 'no_closure';

//! The measure that most likely holds the road: on it, or at one of its ends.
export function measure_on(scenario: Scenario, road_id: string): Measure | null {
  const road = scenario.roads.find((r) => r.id === road_id);
  if (!road) return null;
  const { as_of } = scenario;
  const holds = (m: Measure): boolean =>
    (m.roads.includes(road_id) || m.places.includes(road.from) || m.places.includes(road.to)) &&
    (m.start ?? '') <= as_of &&
    (m.end === null || m.end > as_of);
  const on_it = (m: Measure): number => Number(m.roads.includes(road_id));
  return (
    scenario.measures
      .filter(holds)
      .toSorted((a, b) => on_it(b) - on_it(a) || b.credence - a.credence)[0] ?? null
  );
}

const corridor_on = (draft: Draft, road: string): OptionRow | null =>
  draft.rows.find(
    (row) =>
      row.kind === 'corridor' && draft.acting.includes(row.id) && list_of(row, 'roads').join() === road,
  ) ?? null;

const closed_here = (draft: Draft, road: string): boolean => {
  const closure = closure_of(draft);
  return closure?.site === 'road' && closure.id === road;
};

//! What may be done to the road now, each with the draft it would make.
export function road_acts(scenario: Scenario, draft: Draft, road: string): Map<RoadAct, Draft> {
  const acts = new Map<RoadAct, Draft>();
  const corridor = corridor_on(draft, road);
  const measure = measure_on(scenario, road);
  if (corridor) acts.set('no_corridor', remove_option(draft, corridor.id));
  else if (measure) {
    const id = free_id(draft, 'corridor');
    const goods = measure.goods.filter((good) => good !== '*');
    const row: OptionRow = {
      id,
      kind: 'corridor',
      measure: measure.id,
      ...(goods.length > 0 ? { goods } : {}),
      roads: [road],
      start: add_days(scenario.as_of, 7),
    };
    acts.set('corridor', toggle_option(add_options(draft, [row]), id));
  }
  const actor = (measure ?? scenario.measures.find((m) => m.actor))?.actor;
  if (closed_here(draft, road)) acts.set('no_closure', set_closure(draft, null));
  else if (actor) {
    const start = add_days(scenario.as_of, 1);
    acts.set('close', set_closure(draft, { site: 'road', id: road, actor, start, end: '' }));
  }
  return acts;
}

//! What a drag of the road means: undo what was done to it, else open what is shut, else shut it.
export function drag_act(acts: Map<RoadAct, Draft>, is_open: boolean): RoadAct | null {
  const order: RoadAct[] = ['no_closure', 'no_corridor', ...(is_open ? [] : (['corridor'] as const)), 'close'];
  return order.find((act) => acts.has(act)) ?? null;
}
