import { describe, expect, it } from 'vitest';
import type { OptionRow, Scenario } from '../src/contract';
import * as draft from '../src/plan/draft';
import { History } from '../src/plan/history';
import { faults_of, fields_of, new_option, option_kinds, range_of, round_up } from '../src/plan/option_form';

const rows: OptionRow[] = [
  { id: 'a', kind: 'lift', measure: 'm', start: '2030-01-08', name: { en: 'A', fr: 'A' } },
  { id: 'b', kind: 'convoy', place: 'p', goods: ['staple'], quantity: 100, start: '2030-01-08' },
  { id: 'c', kind: 'repair', place: 'p', quantity: 5, start: '2030-01-08' },
  { id: 'd', kind: 'lift', measure: 'n', start: '2030-01-08' },
];
const listed = draft.draft_of({ edits: [], options: [] }, rows);

describe('history', () => {
  it('goes back and forth, and forgets the future on a new step', () => {
    const history = new History(1);
    history.push(2);
    history.push(3);
    expect(history.undo()).toBe(2);
    expect(history.undo()).toBe(1);
    expect(history.undo()).toBe(1);
    expect(history.redo()).toBe(2);
    history.push(9);
    expect(history.can_redo).toBe(false);
    expect(history.undo()).toBe(2);
  });

  it('takes a dragged slider as one step, and a pause as two', () => {
    let time = 0;
    const history = new History('0', () => time);
    for (const value of ['1', '2', '3']) {
      time += 50;
      history.push(value, 'slider');
    }
    time += 5000;
    history.push('4', 'slider');
    expect(history.undo()).toBe('3');
    expect(history.undo()).toBe('0');
    expect(history.can_undo).toBe(false);
  });

  it('keeps a hundred steps', () => {
    const history = new History(0);
    for (let i = 1; i <= 150; ++i) history.push(i);
    while (history.can_undo) history.undo();
    expect(history.present).toBe(50);
  });
});

describe('draft', () => {
  it('has no edit left when a cell is put back', () => {
    const cell = { table: 'measures', row: 'm', column: 'end' };
    const once = draft.set_cell(listed, cell, '2030-02-01', '');
    expect(draft.edited(once, cell)).toBe('2030-02-01');
    const twice = draft.set_cell(once, cell, '2030-03-01', '');
    expect(twice.edits).toHaveLength(1);
    expect(draft.set_cell(twice, cell, '', '').edits).toEqual([]);
  });

  it('sets a report aside and puts it back', () => {
    const without = draft.toggle_report(listed, 'r1');
    expect(draft.plan_of(without).edits).toEqual([
      { table: 'reports', row: 'r1', column: 'set_aside', value: '1' },
    ]);
    expect(draft.is_set_aside(without, 'r1')).toBe(true);
    expect(draft.plan_of(draft.toggle_report(without, 'r1'))).toEqual(draft.plan_of(listed));
  });

  it('counts again a report that the folder sets aside, and leaves no edit where it is put back', () => {
    const again = draft.toggle_report(listed, 'r2', true);
    expect(draft.is_set_aside(again, 'r2', true)).toBe(false);
    expect(draft.n_set_aside(again)).toBe(0);
    expect(draft.toggle_report(again, 'r2', true).edits).toEqual([]);
    const both = draft.toggle_report(again, 'r1');
    expect(draft.n_set_aside(both)).toBe(1);
    expect(draft.put_all_back(both).edits).toEqual([]);
  });

  it('lets three options act together, and not four', () => {
    let now = listed;
    for (const id of ['a', 'b', 'c', 'd']) now = draft.toggle_option(now, id);
    expect(now.acting).toEqual(['b', 'c', 'd']);
    expect(draft.toggle_option(now, 'c').acting).toEqual(['b', 'd']);
  });

  it('sends no titles, and the same plan after a change and its return', () => {
    const on = draft.toggle_option(listed, 'a');
    expect(draft.plan_of(on).options).toEqual([{ id: 'a', kind: 'lift', measure: 'm', start: '2030-01-08' }]);
    const moved = draft.change_option(on, 'a', { end: '2030-02-02', goods: ['staple'] });
    const back = draft.change_option(moved, 'a', { end: '', goods: [] });
    expect(draft.plan_of(back)).toEqual(draft.plan_of(on));
  });

  it('never holds more than one closure', () => {
    const shut = (id: string): draft.Closure => ({ site: 'road', id, actor: 'x', start: '2030-01-08', end: '' });
    const one = draft.set_closure(listed, shut('r1'));
    const two = draft.set_closure(one, { ...shut('town'), site: 'place', end: '2030-02-01' });
    expect(two.edits.filter((edit) => 'add' in edit && edit.table === 'measures')).toHaveLength(1);
    expect(draft.closure_of(one)).toEqual(shut('r1'));
    expect(draft.closure_of(two)).toMatchObject({ site: 'place', id: 'town', end: '2030-02-01' });
    expect(draft.set_closure(two, null).edits).toEqual([]);
  });

  it('knows what closes more than the folder does', () => {
    const folder = {
      measures: [
        { id: 'm', pattern: 'siege', start: '2030-01-01', end: '2030-03-01' },
        { id: 'o', pattern: 'corridor', start: '2030-01-01', end: null },
      ],
    } as unknown as Scenario;
    const shuts = (row: string, column: string, value: string): boolean =>
      draft.closes([{ table: 'measures', row, column, value }], folder);
    expect(shuts('m', 'end', '2030-02-01')).toBe(false);
    expect(shuts('m', 'end', '2030-04-01')).toBe(true);
    expect(shuts('m', 'end', '')).toBe(true);
    expect(shuts('m', 'start', '2029-12-01')).toBe(true);
    expect(shuts('m', 'start', '2030-02-01')).toBe(false);
    expect(shuts('o', 'end', '2030-02-01')).toBe(true);
    expect(draft.closes([{ table: 'reports', row: 'r', column: 'set_aside', value: '1' }], folder)).toBe(false);
  });

  it('takes up a plan that came with a link', () => {
    const own = { id: 'x', kind: 'lift', measure: 'm', start: '2030-01-09' };
    const plan = { edits: [], options: [{ ...rows[1]!, quantity: 700 }, own] };
    const taken = draft.draft_of(plan, rows);
    expect(taken.acting).toEqual(['b', 'x']);
    expect(taken.rows.map((row) => row.id)).toEqual(['a', 'b', 'c', 'd', 'x']);
    expect(draft.plan_of(taken).options).toEqual(plan.options);
  });
});

const scenario = {
  as_of: '2030-01-01',
  horizon_days: 90,
  places: [{ id: 'p', besieged_reported: true }],
  goods: [{ id: 'power', service: true }, { id: 'staple', service: false }],
  measures: [{ id: 'm', start: null, end: null }],
} as unknown as Scenario;

describe('option form', () => {
  it('offers a first row of every kind that has no fault', () => {
    for (const kind of option_kinds) {
      const row = new_option(scenario, kind, 'n');
      expect(row, kind).not.toBeNull();
      expect(faults_of(row!, scenario), kind).toEqual([]);
      expect(fields_of(row!).at(-1), kind).toMatch(/start|end/);
    }
  });

  it('offers no opening where nothing is closed', () => {
    expect(new_option({ ...scenario, measures: [] }, 'lift', 'n')).toBeNull();
  });

  it('names what the engine would refuse', () => {
    const bad = { id: 'n', kind: 'convoy', place: '', goods: ['a', 'b'], quantity: 0, start: '2030-01-01', end: '2029-12-01' };
    expect(faults_of(bad, scenario).map((fault) => fault.field)).toEqual(['start', 'end', 'place', 'goods', 'quantity']);
  });

  it('gives a slider room above the value it came with', () => {
    expect(round_up(12_500_000)).toBe(20_000_000);
    expect(range_of('quantity', 1_170_000).max).toBe(5_000_000);
    expect(range_of('trucks', 100).max).toBe(100);
  });
});
