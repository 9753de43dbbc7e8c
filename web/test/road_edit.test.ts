import { describe, expect, it } from 'vitest';
import type { Measure } from '../src/contract';
import { closure_of, draft_of, plan_of } from '../src/plan/draft';
import { drag_act, measure_on, road_acts } from '../src/plan/road_edit';
import { empty_plan } from '../src/state';
import { scenario as bare } from './sample';

const measure = (id: string, more: Partial<Measure>): Measure => ({
  id,
  actor: 'group',
  pattern: 'siege',
  places: [],
  roads: [],
  goods: ['*'],
  classes: [],
  homes: [],
  carriers: [],
  start: '2024-01-10',
  end: null,
  open_ended: true,
  credence: 0.9,
  credence_written: false,
  report_ids: [],
  phases: [],
  ...more,
});
const scenario = {
  ...bare,
  measures: [
    measure('siege', { places: ['arbinda'] }),
    measure('over', { roads: ['djibo-arbinda'], end: '2024-01-31', credence: 1 }),
    measure('ban', { roads: ['djibo-arbinda'], goods: ['fuel'], credence: 0.5 }),
  ],
};
const draft = draft_of(empty_plan, []);

describe('a road under the hand', () => {
  it('is held by the measure on it before one at its ends, never by one that is over', () => {
    expect(measure_on(scenario, 'djibo-arbinda')?.id).toBe('ban');
    expect(measure_on(scenario, 'djibo-kaya')).toBeNull();
    const without = { ...scenario, measures: scenario.measures.slice(0, 2) };
    expect(measure_on(without, 'djibo-arbinda')?.id).toBe('siege');
  });

  it('opens where it is shut, and back', () => {
    const acts = road_acts(scenario, draft, 'djibo-arbinda');
    expect([...acts.keys()]).toEqual(['corridor', 'close']);
    expect(drag_act(acts, false)).toBe('corridor');
    const opened = acts.get('corridor')!;
    expect(plan_of(opened).options).toEqual([
      {
        id: 'corridor-1',
        kind: 'corridor',
        measure: 'ban',
        goods: ['fuel'],
        roads: ['djibo-arbinda'],
        start: '2024-02-08',
      },
    ]);
    const again = road_acts(scenario, opened, 'djibo-arbinda');
    expect(drag_act(again, true)).toBe('no_corridor');
    expect(plan_of(again.get('no_corridor')!)).toEqual(empty_plan);
  });

  it('closes where it is open, one road at a time, and back', () => {
    const acts = road_acts(scenario, draft, 'djibo-kaya');
    expect([...acts.keys()]).toEqual(['close']);
    const closed = acts.get(drag_act(acts, true)!)!;
    expect(closure_of(closed)).toMatchObject({ site: 'road', id: 'djibo-kaya', actor: 'group' });
    const other = road_acts(scenario, closed, 'djibo-arbinda').get('close')!;
    expect(closure_of(other)?.id).toBe('djibo-arbinda');
    expect(other.edits).toHaveLength(1);
    const again = road_acts(scenario, closed, 'djibo-kaya');
    expect(drag_act(again, false)).toBe('no_closure');
    expect(plan_of(again.get('no_closure')!)).toEqual(empty_plan);
  });
});
