import { describe, expect, it } from 'vitest';
import { csv } from '../src/export/csv';
import { may_export, runout_table, town_table } from '../src/export/seen';
import { ranks } from '../src/data/table';
import { empty_plan } from '../src/state';
import { decoded, scenario } from './sample';

describe('what is seen, as a table', () => {
  it('has the rows of the list in its order, and the access of the day', () => {
    const table = runout_table(scenario, decoded(), null, 1);
    const at = (name: string): number => table.columns.indexOf(name);
    const cells = table.rows.map((row) =>
      ['place_id', 'good', 'prob_runout_deadline', 'date', 'access', 'access_prob'].map((c) => row[at(c)]),
    );
    expect(cells).toEqual([
      ['arbinda', 'fuel', null, '2024-02-02', 'open', 1],
      ['djibo', 'staple', 0.72, '2024-02-02', 'cut_off', 0.4],
      ['djibo', 'fuel', 0.8, '2024-02-02', 'cut_off', 0.4],
      ['arbinda', 'staple', 0.8, '2024-02-02', 'open', 1],
    ]);
    expect(table.rows.every((row) => row.length === table.columns.length)).toBe(true);
    expect(runout_table(scenario, decoded(), null, 99).rows[0]![at('access')]).toBeNull();
    expect(csv(table)).not.toContain('Kelbo');
  });

  it('has a row a day of a series', () => {
    const data = {
      place_id: 'djibo',
      lead_days: [-7, 0],
      day_of_lead: () => 0,
      series: [],
      members: new Map<string, Float32Array>(),
    };
    const values = Float32Array.from([1, 2, 3, 4, 5, 6, 7, 0.1, 2, 3, 4, 5, 6, Number.NaN]);
    const series = { variable: 'days_of_cover', good: 'fuel', unit: 'days', data: values };
    const lines = csv(town_table(scenario, data, series)).split('\r\n');
    expect(lines[1]).toBe('djibo,2024-01-25,-7,days_of_cover,fuel,days,1,2,3,4,5,6,7,moderate');
    expect(lines[2]).toBe('djibo,2024-02-01,0,days_of_cover,fuel,days,0.1,2,3,4,5,6,,moderate');
  });

  it('is not written where a closure was tried out', () => {
    expect(may_export(empty_plan, null)).toBe(true);
    expect(may_export({ edits: [{ table: 'measures', add: { measure_id: 'x' } }], options: [] }, null)).toBe(false);
  });
});

it('ranks a place once, where it comes first', () => {
  expect([...ranks(scenario, decoded(), null)]).toEqual([
    ['arbinda', 0],
    ['djibo', 1],
    ['kelbo', 2],
  ]);
});
