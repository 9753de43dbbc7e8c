// Check 11: the day moves map, list, chart and spoken line together, by hand and by keyboard alone;
// every control is reached, and seen when it is; axe finds nothing serious.

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { expect } from 'vitest';
import type { Page } from 'playwright-core';
import { browser_test, go, launch, open, picture_of, plain, shared, tabs, text_of, whole, type AppElement } from './browser';
import { note_time, quantile } from './times';
import { day_text, days_later } from './words';

const slider = 'corridor-slider input[type=range]';
const day_of = (page: Page): Promise<number> =>
  page.evaluate(() => document.querySelector<AppElement>('corridor-app')!.store.state.view.day);

//! Everything on the page that names the day of the slider.
async function days_shown(page: Page, place: string, date: string): Promise<Record<string, string>> {
  // The spoken line follows at most once a second.
  await page.waitForFunction((words) => {
    const live = document.querySelector('corridor-app')!.shadowRoot!.querySelector('#live');
    return (live?.textContent ?? '').replace(/\s+/g, ' ').includes(words);
  }, date);
  return {
    slider: plain((await page.locator(slider).getAttribute('aria-valuetext')) ?? ''),
    spoken: plain((await page.locator('#live').textContent()) ?? ''),
    map: plain((await page.locator(`corridor-map g.town[data-place="${place}"]`).getAttribute('aria-label')) ?? ''),
    list: await text_of(page, 'corridor-town-list ol button.entry'),
  };
}

browser_test('check 11: map, list, chart and spoken line show the day of the slider', async () => {
  const browser = await launch();
  const page = await open(browser, shared('mali_2025'));
  const picture = await whole(page);
  const place = picture.headline.place_id!;
  const steps = { Home: 0, ArrowRight: 1, 'Shift+ArrowRight': 7, ArrowLeft: -1, 'Shift+ArrowLeft': -7 };
  await page.locator('#screen').focus();
  for (const keys of [[], ['ArrowRight'], ['Shift+ArrowRight', 'Shift+ArrowRight'], ['ArrowLeft', 'Shift+ArrowLeft']]) {
    const before = await day_of(page);
    for (const key of keys) await page.keyboard.press(key);
    const day = before + keys.reduce((sum, key) => sum + steps[key as keyof typeof steps], 0);
    expect(await day_of(page)).toBe(day);
    const date = day_text(days_later(picture.as_of, day), 'en');
    const shown = await days_shown(page, place, date);
    for (const [where, text] of Object.entries(shown)) expect(text, where).toContain(date);
  }
  // By hand, and on the chart of the town.
  await page.locator(slider).fill('42');
  expect(await day_of(page)).toBe(42);
  const date = day_text(days_later(picture.as_of, 42), 'en');
  for (const [where, text] of Object.entries(await days_shown(page, place, date))) expect(text, where).toContain(date);
  await page.keyboard.press('2');
  const chart = page.locator('corridor-fan svg').first();
  await chart.waitFor();
  const short = /^\d+ \w{3}/.exec(date)![0]; // the chart writes "8 Dec"
  expect(plain((await chart.getAttribute('aria-label')) ?? '')).toContain(short);
  expect(await text_of(page, 'corridor-town')).toContain(date);
  await browser.close();
});

browser_test('check 11: a step of the slider, measured over 180 days', async () => {
  const browser = await launch('--disable-3d-apis');
  for (const tab of ['situation', 'town', 'what_if'] as const) {
    const page = await open(browser, shared('mali_2025'), { hash: `tab=${tab}&lang=en` });
    await whole(page);
    await page.locator(slider).waitFor();
    const times = await page.evaluate(async () => {
      const app = document.querySelector<AppElement>('corridor-app')!;
      const input = app.shadowRoot!.querySelector('corridor-slider')!.shadowRoot!.querySelector('input')!;
      const drawn = (): Promise<void> =>
        new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      const out: number[] = [];
      for (let day = 0; day <= 180; day++) {
        await drawn();
        const start = performance.now();
        input.value = String(day);
        input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
        await drawn();
        out.push(performance.now() - start);
      }
      return out;
    });
    expect(times).toHaveLength(181);
    expect(await day_of(page)).toBe(180);
    note_time(`slider step, ${tab}, 72 places and 124 roads, no WebGL: median`, quantile(times, 0.5));
    note_time(`slider step, ${tab}, 72 places and 124 roads, no WebGL: p95`, quantile(times, 0.95));
    await page.context().close();
  }
  await browser.close();
});

interface Reached {
  names: string[];
  unseen: string[];
  missed: string[];
}

//! Walks the whole page with Tab: what is reached, what shows no mark of it, what is left out.
async function walk(page: Page): Promise<Reached> {
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    window.scrollTo(0, 0);
  });
  const walked = { names: new Set<string>(), unseen: new Set<string>() };
  let rounds = 0; // the walk begins anywhere, leaves the page at its end and comes back at its head
  for (let i = 0; i < 400; i++) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      if (!element || element === document.body) return null;
      (element as Element & { walked?: boolean }).walked = true;
      const style = getComputedStyle(element);
      // A town wears its ring around its disc.
      const hit = element.querySelector?.(':scope > .hit');
      const ring = hit ? getComputedStyle(hit) : style;
      const seen =
        (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1) ||
        style.boxShadow !== 'none' ||
        (hit !== null && ring.stroke !== 'none' && parseFloat(ring.strokeWidth) >= 2);
      const name = `${element.tagName.toLowerCase()}#${element.id} ${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40)}`;
      return { name, seen };
    });
    if (!at && ++rounds > 1) break;
    if (!at) continue;
    walked.names.add(at.name);
    if (!at.seen) walked.unseen.add(at.name);
  }
  const missed = await page.evaluate(() => {
    const out: string[] = [];
    const look = (root: Document | ShadowRoot): void => {
      for (const element of root.querySelectorAll<HTMLElement>('*')) {
        if (element.shadowRoot) look(element.shadowRoot);
        const control = element.matches('button,select,input,textarea,summary,a[href],[role=button][tabindex="0"]');
        if (!control || element.matches(':disabled') || element.tabIndex < 0) continue;
        const box = element.getBoundingClientRect();
        if (box.width === 0 || !element.checkVisibility({ visibilityProperty: true })) continue;
        if (!(element as Element & { walked?: boolean }).walked)
          out.push(`${element.tagName.toLowerCase()}#${element.id} ${(element.textContent ?? '').trim().slice(0, 40)}`);
      }
    };
    look(document);
    return out;
  });
  return { names: [...walked.names], unseen: [...walked.unseen], missed };
}

browser_test('check 11: by keyboard alone every control is reached, and seen when it is', async () => {
  const browser = await launch();
  const page = await open(browser, shared('07_convoy'));
  await whole(page);
  for (const [i, tab] of tabs.entries()) {
    await page.keyboard.press(String(i + 1));
    await page.locator(`#tab-${tab}[aria-selected=true]`).waitFor();
    await page.waitForLoadState('networkidle');
    const { names, unseen, missed } = await walk(page);
    expect(names.length, tab).toBeGreaterThan(8);
    expect(missed.join('; '), `${tab}: never reached`).toBe('');
    expect(unseen.join('; '), `${tab}: focus not seen`).toBe('');
  }
  // Find a place, and out again.
  await page.keyboard.press('1');
  await page.locator('#screen').focus();
  await page.keyboard.press('/');
  await page.keyboard.type('Brav');
  await page.keyboard.press('Enter');
  await page.locator('#tab-town[aria-selected=true]').waitFor();
  expect(await text_of(page, 'corridor-town h2')).toContain('Bravo');
  await page.keyboard.press('Escape');
  await page.locator('#tab-situation[aria-selected=true]').waitFor();
  await browser.close();
});

interface Violation {
  id: string;
  impact: string;
  nodes: { target: unknown[]; failureSummary?: string }[];
}

browser_test('check 11: axe finds nothing serious or critical on any screen', async () => {
  const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  const browser = await launch();
  for (const name of ['mali_2025', '04_checkpoint_by_home_town'] as const) {
    const page = await open(browser, shared(name));
    await whole(page);
    expect((await picture_of(page)).runouts.length).toBeGreaterThan(0);
    await page.evaluate(axe);
    for (const tab of tabs) {
      await go(page, tab);
      await page.waitForLoadState('networkidle');
      const found = await page.evaluate(async () => {
        const { axe: tool } = window as unknown as { axe: { run: (what: Document) => Promise<{ violations: unknown[] }> } };
        return (await tool.run(document)).violations;
      });
      const bad = (found as Violation[]).filter(({ impact }) => impact === 'serious' || impact === 'critical');
      const said = bad.map(({ id, nodes }) => `${id}: ${JSON.stringify(nodes.slice(0, 3).map((n) => [n.target, n.failureSummary]))}`);
      expect(said, `${name}, ${tab}`).toEqual([]);
    }
    await page.context().close();
  }
  await browser.close();
});
