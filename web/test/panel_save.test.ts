import { afterEach, describe, expect, it, vi } from 'vitest';
import { ApiError } from '../src/api';
import type { OptionRow } from '../src/contract';
import type { ComparisonLine } from '../src/contract_panels';
import type { Problem } from '../src/contract_picture';
import type { PanelApi } from '../src/panel_api';
import { CompareAll } from '../src/panels/compare_all';
import { SavePanel } from '../src/panels/save';
import * as draft from '../src/plan/draft';
import { inside, opened, rows, scenario, shown, text } from './panel_help';
import { q } from './sample';

afterEach(() => document.body.replaceChildren());

describe('saving', () => {
  const panel_of = async (save: PanelApi['save']) => {
    const { bench } = opened();
    bench.change(draft.toggle_report(draft.toggle_option(bench.draft, 'air'), 'r1'));
    bench.change(draft.change_option(bench.draft, 'air', { quantity: 5 }));
    const api = { save } as unknown as PanelApi;
    const panel = await shown(new SavePanel(), { scenario, bench, draft: bench.draft, api });
    inside(panel, '#save').click();
    await panel.updateComplete;
    return { panel, bench };
  };

  it('lists what is written, sends it with the etag, and gives a changed option a true title', async () => {
    const save = vi.fn(async () => 'e2');
    const { panel } = await panel_of(save);
    expect(text(panel)).toContain('report r1 set aside');
    const done = vi.fn();
    panel.addEventListener('saved', done);
    await panel.save();
    const [request] = save.mock.calls[0] as unknown as [{ etag: string; options: OptionRow[] }];
    expect(request.etag).toBe('e1');
    expect(request.options).toEqual([
      { ...rows[1]!, quantity: 5, title: 'By air to Djibo: fuel, 5', title_fr: 'Par avion vers Djibo\u00a0: carburant, 5' },
    ]);
    expect(done).toHaveBeenCalledOnce();
    await panel.updateComplete;
    expect(text(panel)).toContain('Saved.');
  });

  it('writes nothing over a folder that moved, and offers to read it again', async () => {
    const problem: Problem = { kind: 'conflict', problems: [], text: '' };
    const { panel } = await panel_of(async () => {
      throw new ApiError(409, problem);
    });
    await panel.save();
    await panel.updateComplete;
    expect(text(panel)).toContain('Nothing was written');
    const reload = vi.fn();
    panel.addEventListener('reload', reload);
    inside(panel, '#reload').click();
    expect(reload).toHaveBeenCalledOnce();
  });

  it('cannot be begun where the folder is read only', async () => {
    const { bench } = opened();
    bench.change(draft.toggle_report(bench.draft, 'r1'));
    const panel = await shown(new SavePanel(), {
      scenario: { ...scenario, read_only: true }, bench, draft: bench.draft, api: {} as PanelApi,
    });
    expect(inside<HTMLButtonElement>(panel, '#save').disabled).toBe(true);
  });
});

describe('the comparison', () => {
  const option = (id: string, more: object) => ({
    id, name: id, kind: 'lift', rank: 1, suggested: true, screened: false,
    people_days_short_averted: q(1000), prob_better_than_nothing: 0.9, prob_harm: 0.02, prob_best: 0.5,
    act_in_vain_prob: 0.1, tonnes: 0, trucks: 0, agreed_days: 3, n_members: 500,
    gains: [{ place_id: 'djibo', people_days_short_averted: 1000 }], losses: [], ...more,
  });
  const line = {
    type: 'comparison',
    comparison: {
      members_compared: 500,
      options: [
        option('lift:siege', {}), option('air', { rank: 1 }), option('out', { rank: null, screened: true }),
        option('lift:siege + air', { rank: null, together: 'complement', parts: ['lift:siege', 'air'] }),
      ],
    },
    names: { 'lift:siege': { en: 'Lift the siege', fr: 'Lever le siège' } },
    advice: { en: 'Do this.', fr: 'Faites cela.' },
  } as unknown as ComparisonLine;
  const api = {
    suggested: async () => [{ id: 'lift:siege', kind: 'lift', measure: 'siege', start: '2024-02-08' }],
    compare: async function* () {
      yield { type: 'progress', share: 0.5, stage: '' };
      yield line;
    },
  } as unknown as PanelApi;

  it('shows ranks with ties, sets, and lets one try a set at a click', async () => {
    const { bench, sent } = opened();
    const panel = await shown(new CompareAll(), { scenario, bench, draft: bench.draft, api });
    await panel.compare();
    await panel.updateComplete;
    const words = text(panel);
    expect(words).toContain('1 (tie) Lift the siege');
    expect(words).toContain('helps in 90 %, best in 50 %');
    expect(words).toContain('1 other option was left out');
    const tries = [...panel.shadowRoot!.querySelectorAll<HTMLButtonElement>('td button')];
    expect(tries).toHaveLength(3);
    tries[2]!.click();
    expect(sent.at(-1)!.options.map((row) => row.id)).toEqual(['lift-siege', 'air']);
  });

  it('shows what the engine refused', async () => {
    const failing = {
      ...api,
      suggested: async () => {
        throw new ApiError(422, { kind: 'input', problems: [{ where: 'x', problem: 'bad', hint: '' }], text: '' });
      },
    } as unknown as PanelApi;
    const { bench } = opened();
    const panel = await shown(new CompareAll(), { scenario, bench, draft: bench.draft, api: failing });
    await panel.compare();
    expect(panel.problem?.problems).toHaveLength(1);
    expect(panel.share).toBeNull();
  });
});
