import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Picture, Scenario, TownAnswer } from '../src/contract';
import { Situation } from '../src/screens/situation';
import { Town } from '../src/screens/town';
import { look } from '../src/state';
import { decoded, no_source, picture, q, scenario } from './sample';
import { deep, plain, settle, shown } from './shown';

const nbsp = '\u00a0';
beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockReturnValue({
    x: 0,
    y: 0,
    left: 0,
    top: 0,
    right: 800,
    bottom: 500,
    width: 800,
    height: 500,
    toJSON: () => '',
  });
});

afterEach(() => {
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

describe('the first screen', () => {
  const town = (element: Element, id: string): Element =>
    deep(element, 'corridor-map', `[data-place=${id}]`);
  const entries = (element: Element): string[] =>
    [...deep(element, 'corridor-town-list').shadowRoot!.querySelectorAll('.entry')].map((e) =>
      plain(e.textContent),
    );

  it('names one place, good, number, word and date in sentence, list and map', async () => {
    const { element } = await shown(new Situation(), {});
    expect(plain(element.shadowRoot!.querySelector('h2')?.textContent)).toBe(
      'In Djibo, cereals are likely (72 %).',
    );
    const first = entries(element).find((entry) => entry.startsWith('1'));
    expect(first).toContain('Djibo **');
    expect(first).toContain('14 March');
    expect(first).toContain('cereals: likely 72 %');
    expect(plain(town(element, 'djibo').getAttribute('aria-label'))).toContain(
      'cereals likely, 72 %, to run out by 1 April',
    );
  });

  it('lists what is out first, without chance or date, and no number without evidence', async () => {
    const { element } = await shown(new Situation(), {});
    expect(entries(element)[0]).toMatch(/^Arbinda \* fuel out since 20 January/);
    expect(entries(element)[0]).not.toContain('to run out');
    const list = plain(deep(element, 'corridor-town-list').shadowRoot!.textContent);
    expect(list).toContain('– not enough evidence: 1 place');
    expect(town(element, 'kelbo').getAttribute('aria-label')).toBe(
      `Kelbo, 62${nbsp}000 people, not enough evidence`,
    );
  });

  it('shows the same day in map and list', async () => {
    const { element, store } = await shown(new Situation(), {});
    look(store, { day: 1 });
    await settle();
    const text = `2${nbsp}February: cut off (modelled), 40${nbsp}%`;
    expect(town(element, 'djibo').getAttribute('aria-label')).toContain(text);
    expect(entries(element)[1]).toContain(plain(text));
  });

  it('speaks French throughout', async () => {
    const { element } = await shown(new Situation(), { lang: 'fr' });
    expect(entries(element)[1]).toContain(plain(`céréales${nbsp}: probable 72${nbsp}%`));
    expect(entries(element)[1]).toContain('14 mars');
    expect(plain(town(element, 'djibo').getAttribute('aria-label'))).toContain('personnes');
  });

  it('says that nothing is expected where nothing is', async () => {
    const quiet = picture.runouts.map((row) => ({ ...row, state: 'ok' as const, p_horizon: 0.001 }));
    const { element } = await shown(new Situation(), {}, { runouts: quiet });
    expect(entries(element)).toEqual([]);
    expect(plain(deep(element, 'corridor-town-list').shadowRoot!.textContent)).toContain(
      'Nothing else is expected to run out within 180 days.',
    );
  });

  it('makes towns with evidence stops of the keyboard, and opens the one that is pressed', async () => {
    const { element, store } = await shown(new Situation(), {});
    const stops = ['djibo', 'arbinda', 'kelbo', 'kaya'].map((id) => town(element, id).getAttribute('tabindex'));
    expect(stops).toEqual(['0', '0', '-1', null]);
    town(element, 'arbinda').dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }));
    expect(store.state.view).toMatchObject({ tab: 'town', place: 'arbinda' });
  });

  it('keeps the town under the keyboard when a new picture comes', async () => {
    const { element, store } = await shown(new Situation(), {});
    const before = town(element, 'arbinda') as SVGElement;
    before.focus();
    store.set({ picture: decoded({ members: 1024 }) });
    await settle();
    const map = deep(element, 'corridor-map');
    expect(town(element, 'arbinda')).not.toBe(before);
    expect(map.shadowRoot!.activeElement).toBe(town(element, 'arbinda'));
  });

  it('changes the deadline as an edit, and takes it back', async () => {
    const { element, session } = await shown(new Situation(), {});
    const change = vi.spyOn(session, 'change').mockImplementation(() => undefined);
    const list = deep(element, 'corridor-town-list');
    const choice = list.shadowRoot!.querySelector('select')!;
    choice.value = '90';
    choice.dispatchEvent(new Event('change'));
    expect(change).toHaveBeenCalledWith({
      edits: [{ setting: 'time.deadline_days', value: 90 }],
      options: [],
    });
  });

  it('warns where the evidence is old', async () => {
    const report = { published: '2024-01-10' } as Scenario['reports'][number];
    const { element, store } = await shown(new Situation(), {});
    expect(element.shadowRoot!.querySelector('.amber')).toBeNull();
    store.set({ scenario: { ...scenario, reports: [report] } });
    await settle();
    expect(plain(element.shadowRoot!.querySelector('.amber')?.textContent)).toContain('22 days old');
  });
});

describe('the town', () => {
  const base64 = (values: number[]): string =>
    btoa(String.fromCharCode(...new Uint8Array(Float32Array.from(values).buffer)));
  const answer: TownAnswer = {
    place_id: 'djibo',
    series: [
      {
        variable: 'days_of_cover',
        good: 'staple',
        unit: 'days',
        data: base64(picture.lead_days.flatMap((_, day) => [1, 2, 5, 10 + day, 20, 30, 40])),
      },
    ],
    members: [{ good: 'staple', data: base64(Array.from({ length: 100 }, (_, i) => i)) }],
  };
  const source = { ...no_source, town: () => Promise.resolve(answer) };
  const people: Picture['people'] = [{ place_id: 'djibo', present: q(60_000), confined: q(41_000), trapped: q(9_000) }];
  const flows: Picture['flows'] = [
    { origin: 'djibo', destination: 'arbinda', people: q(300), ultimatum_share: null },
    { origin: 'djibo', destination: 'kaya', people: q(700), ultimatum_share: null },
    { origin: 'djibo', destination: 'kelbo', people: q(4), ultimatum_share: null },
  ];
  const detained: Picture['detained'] = [{ home: 'djibo', held_as_of: q(6), held_deadline: q(12), captured_deadline: q(30) }];

  it('shows the day, the chance, the people, and where they go; no count under ten', async () => {
    const { element } = await shown(new Town(), { place: 'djibo', day: 1 }, { people, flows, detained }, source);
    expect(plain(deep(element, 'corridor-fan').shadowRoot!.querySelector('p')?.textContent)).toBe('2 Feb: 12 (2–30) days');
    const text = plain(element.shadowRoot!.textContent);
    expect(text).toContain('Likely (72 %) by 1 April.');
    expect(text).toContain('Middle date 14 March.');
    expect(text).toContain('could not leave 41 000 (21 000–82 000)');
    expect(text).toContain('held 12 (< 10–24)');
    const rows = [...element.shadowRoot!.querySelectorAll('tr')].map((row) => plain(row.textContent));
    expect(rows).toContain('Kaya 70 % 700 (350–1 400)');
    expect(rows).toContain('Arbinda 30 % 300 (150–600)');
    expect(text).not.toContain('Kelbo 0');
  });

  it('draws single futures on demand', async () => {
    const { element } = await shown(new Town(), { place: 'djibo' }, {}, source);
    const fan = deep(element, 'corridor-fan');
    expect(fan.shadowRoot!.querySelectorAll('.single')).toHaveLength(0);
    const box = element.shadowRoot!.querySelector<HTMLInputElement>('input[type=checkbox]')!;
    box.checked = true;
    box.dispatchEvent(new Event('change'));
    await settle();
    expect(fan.shadowRoot!.querySelectorAll('.single')).toHaveLength(20);
  });

  it('shows no number of a place without evidence', async () => {
    const { element } = await shown(new Town(), { place: 'kelbo' }, { people, flows }, source);
    const text = plain(element.shadowRoot!.textContent);
    expect(text).toContain('not enough evidence');
    expect(text).not.toMatch(/\d %/);
    expect(element.shadowRoot!.querySelector('corridor-fan')).toBeNull();
  });
});
