import { describe, expect, it } from 'vitest';
import { bytes, floats } from '../src/data/base64';
import { access_percent, first_lead, last_lead, likeliest_access, shown_place } from '../src/data/picture';
import { Latest } from '../src/data/series';
import { first_row, make_table } from '../src/data/table';
import { setting_of, with_setting } from '../src/plan';
import { empty_plan } from '../src/state';
import { decoded, lead_days, runout, scenario } from './sample';

describe('arrays', () => {
  it('come out of base64 as they went in', () => {
    expect([...bytes(btoa('\u0000\u0001\u00ff'))]).toEqual([0, 1, 255]);
    // 1.5 and -2 as little-endian float32
    const raw = String.fromCharCode(0, 0, 0xc0, 0x3f, 0, 0, 0, 0xc0);
    expect([...floats(btoa(raw))]).toEqual([1.5, -2]);
  });
});

describe('a picture', () => {
  const p = decoded();

  it('finds the last recorded day not after the one asked for', () => {
    expect([-99, -7, -1, 0, 1, 2, 3, 8, 9, 99].map((lead) => p.day_of_lead(lead))).toEqual([
      0, 0, 0, 1, 2, 3, 3, 3, 4, 4,
    ]);
    expect([first_lead(p), last_lead(p)]).toEqual([lead_days[0], lead_days[4]]);
  });

  it('names the likeliest access, a tie by the graver state', () => {
    const states = [-7, 0, 1, 2, 9].map((lead) => likeliest_access(p, 0, lead));
    expect(states).toEqual(['open', 'restricted', 'cut_off', 'cut_off', 'cut_off']);
    expect(access_percent(p, 0, 1, 2)).toBe(30);
    expect(likeliest_access(p, 3, 2)).toBe('open');
  });

  it('speaks of the chosen place, else of the headline', () => {
    expect(shown_place(scenario, p, 'kaya')).toBe('kaya');
    expect(shown_place(scenario, p, 'nowhere')).toBe('djibo');
    expect(shown_place(scenario, null, null)).toBe('djibo');
  });
});

describe('the table', () => {
  it('puts what is out first, keeps the order, leaves out the places without evidence', () => {
    const table = make_table(scenario, decoded(), null);
    expect(table.out.map((e) => [e.place.id, e.rows.map((r) => r.good)])).toEqual([
      ['arbinda', ['fuel']],
    ]);
    expect(table.may.map((e) => [e.place.id, e.rank])).toEqual([
      ['djibo', 1],
      ['arbinda', 2],
    ]);
    expect(table.no_evidence.map((place) => place.id)).toEqual(['kelbo']);
    expect(table.quiet).toEqual([]);
  });

  it('begins the place of the headline with the good of the headline', () => {
    const [djibo] = make_table(scenario, decoded(), null).may;
    expect(djibo!.rows.map((r) => r.good)).toEqual(['staple', 'fuel']);
    expect(first_row(decoded(), 'djibo', null)?.good).toBe('staple');
    expect(first_row(decoded(), 'djibo', 'fuel')?.p_deadline).toBe(0.8);
    expect(first_row(decoded(), 'arbinda', null)?.state).toBe('out');
    expect(first_row(decoded(), 'djibo', 'water')).toBeNull();
  });

  it('gives equals one rank', () => {
    const runouts = [
      runout('djibo', 'fuel', { p_deadline: 0.801 }),
      runout('arbinda', 'fuel', { p_deadline: 0.799 }),
      runout('kaya', 'fuel', { p_deadline: 0.5 }),
    ];
    const { may } = make_table(scenario, decoded({ runouts }), 'fuel');
    expect(may.map((e) => [e.rank, e.tie])).toEqual([
      [1, true],
      [1, true],
      [3, false],
    ]);
  });
});

describe('Latest', () => {
  it('keeps the old value until the new one is in, and drops an answer nobody waits for', async () => {
    let changes = 0;
    const latest = new Latest<string>(() => (changes += 1));
    const answers = new Map<string, (value: string) => void>();
    const load = (key: string): Promise<string> => new Promise((ok) => answers.set(key, ok));
    expect(latest.want('a', () => load('a'))).toBeNull();
    expect(latest.want('b', () => load('b'))).toBeNull();
    answers.get('a')!('A');
    answers.get('b')!('B');
    await Promise.resolve();
    await Promise.resolve();
    expect([latest.value, changes]).toEqual(['B', 1]);
    expect(latest.want('c', () => Promise.reject(new Error('gone')))).toBe('B');
    await new Promise((ok) => setTimeout(ok));
    expect([latest.value, latest.failed]).toEqual(['B', true]);
  });
});

describe('a setting in the plan', () => {
  it('is an edit only where it differs from the scenario', () => {
    const plan = with_setting(empty_plan, 'time.deadline_days', 90, 60);
    expect(plan.edits).toEqual([{ setting: 'time.deadline_days', value: 90 }]);
    expect(setting_of(plan, 'time.deadline_days', 60)).toBe(90);
    const back = with_setting(plan, 'time.deadline_days', 60, 60);
    expect(back.edits).toEqual([]);
    expect(setting_of(back, 'time.deadline_days', 60)).toBe(60);
  });
});
