// Check 12: an option changed under the hand: pictures in steps, back to exactly zero, the newest
// change alone is shown, a copied address brings the same view.

import { expect } from 'vitest';
import type { Page } from 'playwright-core';
import type { Difference } from '../src/contract_picture';
import { browser_test, launch, open, picture_of, shared, text_of, whole, type AppElement } from './browser';
import type { SharedExample } from './engines';
import { note_time } from './times';

interface Shown {
  at: number; // ms since the change
  members: number;
  final: boolean;
  stale: boolean;
  plan: string;
  lived: string; // the plan the engine was asked for
}

type Watched = Window & { shown: Shown[]; asked: { at: number; plan: string }[]; mark: () => void };

//! Notes in the page every request for a run, and every picture it shows, with its moment.
async function watch(page: Page): Promise<void> {
  await page.evaluate(() => {
    const here = window as unknown as Watched;
    let zero = performance.now();
    here.mark = () => {
      zero = performance.now();
      here.shown = [];
      here.asked = [];
    };
    here.mark();
    const fetch_first = window.fetch.bind(window);
    window.fetch = (what, how) => {
      if (String(what).endsWith('/api/run')) {
        const { edits, options } = JSON.parse(String(how?.body)) as { edits: unknown; options: unknown };
        here.asked.push({ at: performance.now() - zero, plan: JSON.stringify({ edits, options }) });
      }
      return fetch_first(what, how);
    };
    const { store } = document.querySelector<AppElement>('corridor-app')!;
    store.subscribe((state, before) => {
      if (state.picture === before.picture || !state.picture) return;
      here.shown.push({
        at: performance.now() - zero,
        members: state.picture.picture.members,
        final: state.picture.final,
        stale: state.run.stale,
        plan: JSON.stringify(state.plan),
        lived: here.asked.at(-1)?.plan ?? '',
      });
    });
  });
}

const mark = (page: Page): Promise<void> => page.evaluate(() => (window as unknown as Watched).mark());
const shown = (page: Page): Promise<Shown[]> => page.evaluate(() => (window as unknown as Watched).shown);
const asked = (page: Page): Promise<{ at: number; plan: string }[]> =>
  page.evaluate(() => (window as unknown as Watched).asked);

function expect_zero(difference: Difference): void {
  expect(difference.identical).toBe(true);
  const { short_days_averted, trapped, detained, displaced, cargo_lost } = difference;
  for (const q of [short_days_averted, trapped, detained, displaced, cargo_lost])
    for (const value of Object.values(q)) expect(value).toBe(0);
  for (const place of difference.places) expect(place.short_days_averted).toBe(0);
  for (const row of difference.runout_days) expect(row.days_q50_shift ?? 0).toBe(0);
}

const zero_text = 'the difference is exactly 0';

async function add_convoy(page: Page): Promise<void> {
  await page.locator('corridor-option-list #kind').selectOption('convoy');
  await page.locator('corridor-option-list #add').click();
  await page.locator('corridor-option-form #f-quantity').waitFor();
}

for (const name of ['mali_2025', '07_convoy'] as SharedExample[])
  browser_test(`check 12: tonnage of a convoy: first picture, whole forecast, back to exactly 0 (${name})`, async () => {
    const browser = await launch();
    const page = await open(browser, shared(name), { hash: 'tab=what_if&lang=en' });
    const base = await whole(page);
    expect_zero(base.difference!);
    expect(await text_of(page, 'corridor-difference')).toContain(zero_text);
    await watch(page);
    await add_convoy(page);
    await whole(page);
    const of_hundred_tonnes = await picture_of(page);
    expect(of_hundred_tonnes.difference!.identical).toBe(false);

    const tonnage = page.locator('corridor-option-form #f-quantity').locator('xpath=../input[@type="range"]');
    const most = Number(await tonnage.getAttribute('max'));
    await mark(page);
    await tonnage.fill(String(most));
    const of_more = await whole(page);
    const pictures = await shown(page);
    expect(of_more.members).toBe(base.members);
    expect(pictures.map(({ final }) => final).filter(Boolean)).toHaveLength(1);
    expect(pictures[0]!.members).toBeLessThanOrEqual(128);
    note_time(`${name}: first picture (${pictures[0]!.members} futures) after a change of tonnage`, pictures[0]!.at);
    note_time(`${name}: whole forecast (${of_more.members} futures) after a change of tonnage`, pictures.at(-1)!.at);
    expect(of_more.difference!.short_days_averted).not.toEqual(of_hundred_tonnes.difference!.short_days_averted);

    await page.locator('#undo').click();
    const again = await whole(page);
    expect(again.difference).toEqual(of_hundred_tonnes.difference);
    await page.locator('#undo').click();
    const back = await whole(page);
    expect_zero(back.difference!);
    expect(back.runouts).toEqual(base.runouts);
    expect(back.headline).toEqual(base.headline);
    expect(await text_of(page, 'corridor-difference')).toContain(zero_text);
    await page.locator('#redo').click();
    expect((await whole(page)).difference).toEqual(of_hundred_tonnes.difference);
    await browser.close();
  });

browser_test('check 12: the end of a measure moved: first picture, whole forecast (mali_2025)', async () => {
  const browser = await launch();
  const page = await open(browser, shared('mali_2025'), { hash: 'tab=what_if&lang=en' });
  const base = await whole(page);
  await watch(page);
  for (const end of ['2025-12-12', '2025-12-19']) {
    await mark(page);
    await page.evaluate((value) => {
      const { session } = document.querySelector<AppElement>('corridor-app')!;
      const edits = [{ table: 'measures', row: 'nioro-fuel', column: 'end', value }];
      session.change({ edits, options: [] });
    }, end);
    const moved = await whole(page);
    const pictures = await shown(page);
    expect(moved.members).toBe(base.members);
    expect(moved.difference!.identical).toBe(false);
    note_time('mali_2025: first picture after the end of a measure was moved', pictures[0]!.at);
    note_time('mali_2025: whole forecast after the end of a measure was moved', pictures.at(-1)!.at);
  }
  await browser.close();
});

browser_test('check 12: of ten fast changes one is lived to its end, and no other is shown', async () => {
  const browser = await launch();
  const page = await open(browser, shared('07_convoy'), { hash: 'tab=what_if&lang=en' });
  await whole(page);
  await watch(page);
  await add_convoy(page);
  await whole(page);
  const tonnage = page.locator('corridor-option-form #f-quantity').locator('xpath=../input[@type="range"]');
  const step = Number(await tonnage.getAttribute('step'));
  // All within the wait of the page, then slower than it, so that runs begin and are given up.
  for (const pause of [0, 200]) {
    await mark(page);
    if (pause === 0)
      await tonnage.evaluate((input: HTMLInputElement, size) => {
        for (let i = 1; i <= 10; i++) {
          input.value = String(i * size * 10);
          input.dispatchEvent(new Event('input', { bubbles: true }));
        }
      }, step);
    else
      for (let i = 1; i <= 10; i++) {
        await tonnage.fill(String((i + 1) * step * 10));
        await page.waitForTimeout(pause);
      }
    const last = await page.evaluate(() =>
      JSON.stringify(document.querySelector<AppElement>('corridor-app')!.store.state.plan),
    );
    await whole(page);
    await page.waitForTimeout(500);
    const pictures = await shown(page);
    if (pause === 0) {
      expect(await asked(page)).toHaveLength(1);
      expect(pictures.filter(({ final }) => final)).toHaveLength(1);
    }
    expect(pictures.at(-1)!.final).toBe(true);
    // What is shown as fresh was lived for the plan of that moment.
    for (const picture of pictures) expect(picture.lived).toBe(picture.plan);
    expect(pictures.at(-1)!.plan).toBe(last);
    expect((await asked(page)).at(-1)!.plan).toBe(last);
    expect(await page.locator('corridor-what-if section.stale').count()).toBe(0);
  }
  await browser.close();
});

browser_test('check 12: a copied address brings the same view in a new tab', async () => {
  const browser = await launch();
  const page = await open(browser, shared('07_convoy'), { hash: 'tab=what_if&lang=fr' });
  await whole(page);
  await page.locator('#acts-lift-the-siege').check();
  const picture = await whole(page);
  await page.locator('corridor-slider input[type=range]').fill('33');
  await page.waitForFunction(() => location.hash.includes('plan=') && location.hash.includes('day=33'));
  const other = await page.context().newPage();
  await other.goto(page.url());
  const same = await whole(other);
  await other.waitForFunction(() => document.querySelector<AppElement>('corridor-app')!.session.bench.base);
  expect(same.difference).toEqual(picture.difference);
  expect(same.headline).toEqual(picture.headline);
  expect(await other.locator('#acts-lift-the-siege').isChecked()).toBe(true);
  for (const part of ['corridor-difference', 'corridor-slider', 'corridor-option-list', 'nav'])
    expect(await text_of(other, part)).toBe(await text_of(page, part));
  await browser.close();
});
