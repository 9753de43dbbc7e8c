import { afterEach, describe, expect, it } from 'vitest';
import type { OptionRow } from '../src/contract';
import { Measures } from '../src/panels/measures';
import { OptionForm, type OptionChange } from '../src/panels/option_form';
import { OptionList } from '../src/panels/option_list';
import * as draft from '../src/plan/draft';
import { inside, opened, rows, scenario, shown, text } from './panel_help';

afterEach(() => document.body.replaceChildren());

describe('the form of an option', () => {
  const form = async (row: OptionRow) => {
    const element = await shown(new OptionForm(), { scenario, row, original: row });
    const said: OptionChange[] = [];
    element.addEventListener('option-change', (event) =>
      said.push((event as CustomEvent<OptionChange>).detail),
    );
    return { element, said };
  };
  const set = (input: HTMLInputElement | HTMLSelectElement, value: string, kind: string): void => {
    input.value = value;
    input.dispatchEvent(new Event(kind));
  };

  it('says what the hand did on slider, field, list and calendar', async () => {
    const { element, said } = await form(rows[1]!);
    set(inside(element, 'input[type=range][aria-label="Amount"]'), '35000', 'input');
    set(inside(element, '#f-quantity'), '36000', 'change');
    set(inside(element, '#f-place'), 'kaya', 'change');
    set(inside(element, '#f-goods'), 'staple', 'change');
    set(inside(element, '#f-start'), '2024-03-01', 'change');
    expect(said.map(({ change }) => change)).toEqual([
      { quantity: 35000 },
      { quantity: 36000 },
      { place: 'kaya' },
      { goods: ['staple'], good: undefined },
      { start: '2024-03-01' },
    ]);
    expect(said[0]!.key).toBe('air quantity');
  });

  it('shows the amount in the unit of the good, and names a fault at its field', async () => {
    const { element } = await form({ ...rows[1]!, quantity: 240000, start: '2024-01-01' });
    expect(text(element)).toContain('240\u00a0000\u00a0l'.replace(/\u00a0/g, ' '));
    expect(inside(element, '#f-start').getAttribute('aria-invalid')).toBe('true');
    expect(inside(element, '#f-start-fault').textContent).toContain('after the as-of date');
  });

  it('has a field beside every slider', async () => {
    for (const row of rows) {
      const { element } = await form(row);
      for (const slider of element.shadowRoot!.querySelectorAll('input[type=range]')) {
        const label = slider.getAttribute('aria-label')!;
        const fields = [...element.shadowRoot!.querySelectorAll('label')];
        expect(fields.some((field) => field.textContent!.includes(label)), label).toBe(true);
      }
    }
  });
});

describe('the list of options', () => {
  it('turns on, edits and puts back; the plan follows', async () => {
    const { bench, sent } = opened();
    const list = await shown(new OptionList(), { scenario, bench, draft: bench.draft });
    inside(list, '#acts-air').click();
    expect(sent.at(-1)!.options.map((row) => row.id)).toEqual(['air']);
    bench.change(draft.change_option(bench.draft, 'air', { quantity: 1 }), 'k');
    Object.assign(list, { draft: bench.draft, open: 'air' });
    await list.updateComplete;
    const back = [...list.shadowRoot!.querySelectorAll('button')].find((button) =>
      button.textContent!.includes('Put back'),
    )!;
    back.click();
    expect(bench.draft.rows).toEqual(rows);
  });

  it('adds an option that acts at once, and says where it cannot', async () => {
    const { bench } = opened();
    const list = await shown(new OptionList(), { scenario, bench, draft: bench.draft });
    inside(list, '#add').click();
    expect(bench.draft.acting).toEqual(['convoy-1']);
    const bare = { ...scenario, measures: [], options: [] };
    const other = opened(bare);
    const none = await shown(new OptionList(), {
      scenario: bare, bench: other.bench, draft: other.bench.draft, kind: 'lift',
    });
    inside(none, '#add').click();
    await none.updateComplete;
    expect(text(none)).toContain('nothing that an option of this kind');
  });
});

describe('measures', () => {
  it('edits an end, and offers to put it back', async () => {
    const { bench, sent } = opened();
    const panel = await shown(new Measures(), { scenario, bench, draft: bench.draft });
    const end = inside<HTMLInputElement>(panel, '#end-siege');
    end.value = '2024-02-10';
    end.dispatchEvent(new Event('change'));
    expect(sent.at(-1)!.edits).toEqual([
      { table: 'measures', row: 'siege', column: 'end', value: '2024-02-10' },
    ]);
    panel.draft = bench.draft;
    await panel.updateComplete;
    [...panel.shadowRoot!.querySelectorAll('button')][0]!.click();
    expect(sent.at(-1)!.edits).toEqual([]);
  });

  it('tries one closure at a time', async () => {
    const { bench, sent } = opened();
    const panel = await shown(new Measures(), { scenario, bench, draft: bench.draft });
    const where = inside<HTMLSelectElement>(panel, '#closure');
    for (const value of ['road djibo-kaya', 'place arbinda']) {
      where.value = value;
      where.dispatchEvent(new Event('change'));
    }
    const added = sent.at(-1)!.edits;
    expect(added).toHaveLength(1);
    expect(draft.closure_of(bench.draft)).toMatchObject({ site: 'place', id: 'arbinda', start: '2024-02-02' });
  });
});
