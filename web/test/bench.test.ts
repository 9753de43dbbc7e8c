import { describe, expect, it } from 'vitest';
import type { OptionRow, Plan, Scenario } from '../src/contract';
import type { Picture } from '../src/contract_picture';
import { Bench } from '../src/plan/bench';
import * as draft from '../src/plan/draft';
import { make_store } from '../src/state';
import { undo_key } from '../src/ui/undo_keys';

const rows: OptionRow[] = [
  { id: 'a', kind: 'lift', measure: 'm', start: '2030-01-08', name: { en: 'A', fr: 'A' } },
  { id: 'b', kind: 'convoy', place: 'p', goods: ['staple'], quantity: 100, start: '2030-01-08' },
  { id: 'c', kind: 'repair', place: 'p', quantity: 5, start: '2030-01-08' },
  { id: 'd', kind: 'lift', measure: 'n', start: '2030-01-08' },
];
describe('bench', () => {
  const opened = () => {
    const store = make_store();
    const sent: Plan[] = [];
    const bench = new Bench(store, (plan) => {
      sent.push(plan);
      store.set({ plan });
    });
    store.set({ scenario: { folder: 'f', options: rows } as unknown as Scenario });
    return { store, bench, sent };
  };

  it('sends what the engine is asked, and undoes it', () => {
    const { store, bench, sent } = opened();
    const before = store.state.plan;
    bench.change(draft.toggle_option(bench.draft, 'd'));
    expect(store.state.plan.options.map((row) => row.id)).toEqual(['d']);
    bench.undo();
    expect(store.state.plan).toEqual(before);
    bench.redo();
    expect(sent).toHaveLength(3);
  });

  it('does not ask again where only a sleeping option changed', () => {
    const { bench, sent } = opened();
    bench.change(draft.change_option(bench.draft, 'b', { quantity: 999 }));
    expect(sent).toEqual([]);
  });

  it('follows a plan that came by the Back button, once, as a step to undo', () => {
    const { store, bench } = opened();
    store.set({ plan: { edits: [{ table: 'reports', row: 'r', column: 'set_aside', value: '1' }], options: [] } });
    expect(draft.is_set_aside(bench.draft, 'r')).toBe(true);
    store.set({ engine: 'up' });
    bench.undo();
    expect(draft.is_untouched(bench.draft)).toBe(true);
    expect(bench.can_undo).toBe(false);
  });

  it('keeps six results, and forgets them with another folder', () => {
    const { store, bench } = opened();
    const picture = { members: 128 } as Picture;
    for (let i = 0; i < 8; ++i) bench.keep(picture);
    expect(bench.kept.map((kept) => kept.letter).join('')).toBe('ABCDEF');
    bench.forget('B');
    bench.keep(picture);
    expect(bench.kept.map((kept) => kept.letter).join('')).toBe('ACDEFB');
    store.set({ scenario: { folder: 'other', options: [] } as unknown as Scenario });
    expect(bench.kept).toEqual([]);
  });

  it('keeps own options and what acts when the same folder is read again', () => {
    const { store, bench } = opened();
    const own = { id: 'own', kind: 'lift', measure: 'm', start: '2030-01-08' };
    bench.change(draft.toggle_option(draft.add_options(bench.draft, [own]), 'own'));
    store.set({ scenario: { folder: 'f', options: rows.slice(1) } as unknown as Scenario });
    expect(bench.draft.rows.map((row) => row.id)).toEqual(['b', 'c', 'd', 'own']);
    expect(bench.draft.acting).toEqual(['own']);
  });
});

describe('a folder read again', () => {
  it('keeps changes that were not saved, and takes over those that were', () => {
    const store = make_store();
    const bench = new Bench(store, (plan) => store.set({ plan }));
    const read = (options: OptionRow[]): void =>
      store.set({ scenario: { folder: 'f', options } as unknown as Scenario });
    read(rows);
    bench.change(draft.change_option(bench.draft, 'b', { quantity: 7 }));
    read([{ ...rows[1]!, trucks: 3 }, rows[0]!]);
    expect(bench.draft.rows.find((row) => row.id === 'b')).toMatchObject({ quantity: 7 });
    const written = { ...rows[1]!, quantity: 7, title: 'New' };
    bench.saved();
    read([written]);
    expect(bench.draft.rows.find((row) => row.id === 'b')).toEqual(written);
  });
});

describe('edits that the folder took over in another tab', () => {
  it('are gone when it is read again', () => {
    const store = make_store();
    const bench = new Bench(store, (plan) => store.set({ plan }));
    const read = (set_aside: boolean, end: string | null): void =>
      store.set({
        scenario: {
          folder: 'f', options: [], reports: [{ id: 'r', set_aside }], measures: [{ id: 'm', start: null, end }],
        } as unknown as Scenario,
      });
    read(false, null);
    bench.change(draft.toggle_report(bench.draft, 'r'));
    bench.change(draft.set_cell(bench.draft, { table: 'measures', row: 'm', column: 'end' }, '2030-02-01', ''));
    read(true, null);
    expect(store.state.plan.edits.map((edit) => 'column' in edit && edit.column)).toEqual(['end']);
    expect(bench.draft.edits).toHaveLength(1);
    read(true, '2030-02-01');
    expect(store.state.plan.edits).toEqual([]);
  });
});

describe('the keys of undo', () => {
  it('undo and redo, but not what is typed in a field', () => {
    const store = make_store();
    const bench = new Bench(store, (plan) => store.set({ plan }));
    store.set({ scenario: { folder: 'f', options: rows } as unknown as Scenario });
    bench.change(draft.toggle_option(bench.draft, 'a'));
    const press = (key: string, shiftKey = false): void =>
      undo_key(new KeyboardEvent('keydown', { key, ctrlKey: true, shiftKey }), bench);
    press('z');
    expect(bench.draft.acting).toEqual([]);
    press('Z', true);
    expect(bench.draft.acting).toEqual(['a']);
    const input = document.createElement('input');
    document.body.append(input);
    input.focus();
    press('z');
    expect(bench.draft.acting).toEqual(['a']);
    input.remove();
  });
});
