import { afterEach, describe, expect, it } from 'vitest';
import type { Difference, Problem } from '../src/contract_picture';
import { DifferenceView } from '../src/panels/difference';
import { kept_table, KeptResults } from '../src/panels/kept';
import { Problems, where_of } from '../src/panels/problems';
import * as draft from '../src/plan/draft';
import { pairs } from '../src/plan/pairs';
import { inside, opened, scenario, shown, text } from './panel_help';
import { picture, q, runout } from './sample';

afterEach(() => document.body.replaceChildren());

const difference: Difference = {
  against: 'base', identical: false, short_days_averted: { ...q(900_000), q05: 400_000, q95: 1_500_000 },
  trapped: q(-1200), detained: q(0), displaced: q(300), cargo_lost: q(2000), p_better: 0.84, p_harm: 0.04,
  p_in_vain: 0.16, places: [
    { place_id: 'djibo', short_days_averted: 950_000 },
    { place_id: 'arbinda', short_days_averted: -50_000 },
  ],
  runout_days: [{ place_id: 'djibo', good: 'staple', days_q50_shift: 28 }],
};

describe('the difference', () => {
  it('is exactly nought where nothing is changed', async () => {
    const panel = await shown(new DifferenceView(), { scenario, picture, base: null });
    expect(text(panel)).toContain('exactly 0');
  });

  it('says how much, for whom, how sure and what could go wrong', async () => {
    const panel = await shown(new DifferenceView(), {
      scenario, base: picture,
      picture: { ...picture, difference, runouts: [runout('djibo', 'staple', { p_deadline: 0.31, date_q50: '2024-04-11' })] },
    });
    const words = text(panel);
    expect(words).toContain('Averts 900 000 (400 000–1.5 M) person-days short by 1 Apr');
    expect(words).toContain('helps in 84 %');
    expect(words).toContain('changes nothing in 12 %');
    expect(words).toContain('does harm in 4 %');
    expect(words).toContain('in vain (nothing gained): 16 %');
    expect(words).toContain('For whom: Djibo 950 000');
    expect(words).toContain('Worse off on average: Arbinda 50 000');
    expect(words).toMatch(/Djibo cereals 72 % · 14 Mar 31 % · 11 Apr \+28 d/);
  });

  it('says in as many words that an option adds to the shortage', async () => {
    const worse = { ...difference, short_days_averted: { ...q(-900_000), q05: -1_500_000, q95: 20_000 } };
    const panel = await shown(new DifferenceView(), { scenario, base: null, picture: { ...picture, difference: worse } });
    expect(text(panel)).toContain('Adds 900 000 (−20 000 – 1.5 M) person-days short');
  });

  it('shows no number of a place without evidence', async () => {
    const panel = await shown(new DifferenceView(), {
      scenario, base: picture,
      picture: { ...picture, difference, runouts: [runout('kelbo', 'staple', { evidence: 0, p_deadline: 0.1 })] },
    });
    expect(panel.moved()).toEqual([]);
  });
});

describe('kept results', () => {
  it('stand beside the present one, and go into a file with their stamp', async () => {
    const { bench } = opened();
    bench.change(draft.toggle_option(bench.draft, 'lift'));
    const now = { ...picture, difference };
    const panel = await shown(new KeptResults(), {
      scenario, bench, draft: bench.draft, kept: bench.kept, picture: now, stale: false,
    });
    inside(panel, '#keep').click();
    panel.kept = bench.kept;
    await panel.updateComplete;
    expect(panel.shadowRoot!.querySelectorAll('tbody tr')).toHaveLength(2);
    const table = kept_table(bench.kept, scenario, bench);
    expect(table.rows[0]!.slice(0, 3)).toEqual(['A', 'Lift it', 900_000]);
    expect(table.rows[0]!.at(-1)).toBe('moderate');
    expect(table.rows[0]).toHaveLength(table.columns.length);
  });

  it('are set against the present one future by future', async () => {
    const told = (values: number[]): Difference => ({
      ...difference,
      averted: btoa(String.fromCharCode(...new Uint8Array(new Float32Array(values).buffer))),
    });
    expect(pairs(told([3, 1, 2, 5]), told([1, 1, 4, 2]))).toEqual({ better: 0.5, worse: 0.25 });
    expect(pairs(told([1]), told([1, 2]))).toBeNull();
    expect(pairs(difference, told([1]))).toBeNull();
    const { bench } = opened();
    bench.change(draft.toggle_option(bench.draft, 'lift'));
    bench.keep({ ...picture, difference: told([1, 1, 4, 2]) });
    const panel = await shown(new KeptResults(), {
      scenario, bench, draft: bench.draft, kept: bench.kept, stale: false,
      picture: { ...picture, difference: told([3, 1, 2, 5]) },
    });
    expect(text(panel)).toContain('beats A in 50 of 100 paired futures and is worse in 25');
  });

  it('keep nothing of a closure for preparedness', async () => {
    const { bench } = opened();
    bench.change(draft.set_closure(bench.draft, { site: 'road', id: 'djibo-kaya', actor: 'group', start: '2024-02-02', end: '' }));
    const panel = await shown(new KeptResults(), {
      scenario, bench, draft: bench.draft, kept: [], picture: { ...picture, difference }, stale: false,
    });
    expect(inside<HTMLButtonElement>(panel, '#keep').disabled).toBe(true);
    expect(panel.shadowRoot!.querySelector('table, svg')).toBeNull();
    expect(panel.shadowRoot!.querySelector('corridor-save-as')).toBeNull();
  });
});

describe('problems', () => {
  it('stand in a table with file, line, column and what is allowed', async () => {
    const problem: Problem = {
      kind: 'input', text: '', problems: [{ where: 'places.csv:3:5', problem: 'bad', hint: 'number' }],
    };
    const panel = await shown(new Problems(), { problem });
    const cells = [...panel.shadowRoot!.querySelectorAll('td')].map((cell) => cell.textContent);
    expect(cells).toEqual(['places.csv', '3', '5', 'bad', 'number']);
    expect(where_of('scenario.toml:12')).toEqual({ file: 'scenario.toml', line: '12', column: '' });
    expect(where_of('a folder')).toEqual({ file: 'a folder', line: '', column: '' });
  });
});
