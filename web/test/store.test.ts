import { describe, expect, it } from 'vitest';
import { read_hash, write_hash } from '../src/hash';
import { first_view, look, make_store } from '../src/state';
import { Store } from '../src/store';

describe('Store', () => {
  it('tells each listener once, with what was before', () => {
    const store = new Store({ a: 1, b: 'x' });
    const seen: string[] = [];
    const stop = store.subscribe((now, before) => seen.push(`${before.a}${before.b}>${now.a}${now.b}`));
    store.set({ a: 2, b: 'y' });
    store.set({ a: 2 });
    stop();
    store.set({ a: 3 });
    expect(seen).toEqual(['1x>2y']);
  });

  it('selects by identity', () => {
    const store = new Store({ list: [1], other: 0 });
    const seen: number[][] = [];
    store.select((s) => s.list, (list) => seen.push(list));
    store.set({ other: 1 });
    store.set({ list: [1, 2] });
    expect(seen).toEqual([[1, 2]]);
  });

  it('keeps the identity of a view that does not change', () => {
    const store = make_store({ day: 4 });
    const view = store.state.view;
    look(store, { day: 4 });
    expect(store.state.view).toBe(view);
    look(store, { day: 5 });
    expect(store.state.view.day).toBe(5);
  });
});

describe('the hash', () => {
  it('gives back what was put in', () => {
    const view = { ...first_view, tab: 'town' as const, place: 'ké&yes=1', day: -12, layer: 'fuel' };
    const plan = {
      edits: [{ table: 'measures', row: 'm1', column: 'end', value: '2026-01-10' }],
      options: [{ id: 'o1', kind: 'lift' }],
    };
    const back = read_hash(write_hash({ ...view, lang: 'fr' }, plan));
    expect({ ...first_view, ...back.view }).toEqual({ ...view, lang: 'fr' });
    expect(back.plan).toEqual(plan);
  });

  it('leaves out what it does not know', () => {
    const back = read_hash('#tab=secrets&day=1e9&lang=xx&plan={"edits":1}');
    expect(back.view).toEqual({});
    expect(back.plan).toEqual({ edits: [], options: [] });
    expect(read_hash('#plan=%7Bnonsense').plan.edits).toEqual([]);
  });
});
