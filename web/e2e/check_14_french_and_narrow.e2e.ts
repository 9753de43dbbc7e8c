// Check 14: French throughout; a CSV that French Excel opens; from right to left, narrow, enlarged
// and in greys nothing is lost.

import { readFile } from 'node:fs/promises';
import { expect } from 'vitest';
import type { Page } from 'playwright-core';
import en from '../src/i18n/en.json';
import fr from '../src/i18n/fr.json';
import { browser_test, go, launch, open, plain, shared, tabs, text_of, whole } from './browser';
import type { SharedExample } from './engines';

//! All that can be read or heard: texts, labels, tooltips, through every shadow root.
const texts_of = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const out: string[] = [];
    const look = (root: Node): void => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (node instanceof Element) {
          if (node.shadowRoot) look(node.shadowRoot);
          for (const name of ['aria-label', 'aria-valuetext', 'title', 'placeholder']) {
            const value = node.getAttribute(name);
            if (value) out.push(value);
          }
        } else if (!['STYLE', 'SCRIPT', 'NOSCRIPT'].includes(node.parentElement?.tagName ?? '')) {
          out.push(node.textContent ?? '');
        }
      }
    };
    look(document.body);
    return out.map((text) => text.replace(/[\s\u00a0\u202f]+/g, ' ').trim()).filter((text) => text);
  });

//! Parts of the English catalogue, between its placeholders, that French does not share.
function english_only(): string[] {
  const french = plain(Object.values(fr).join(' \n ')).toLowerCase();
  return Object.values(en)
    .flatMap((value) => plain(value).split(/\{\w+\}/))
    .map((part) => part.replace(/^[\s.,:;()–…]+|[\s.,:;()–…]+$/g, ''))
    .filter((part) => /[a-z]{4}/i.test(part) && !french.includes(part.toLowerCase()));
}

//! Words of the scenario's own files stay in the language they were written in.
const own_words = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { scenario } = (document.querySelector('corridor-app') as unknown as { store: { state: { scenario: { reports: { notes: string; source_name: string }[]; title: { en: string } } } } }).store.state;
    return scenario.reports.map((report) => `${report.notes} ${report.source_name}`).join(' \n ');
  });

for (const name of ['mali_2025', '07_convoy', '04_checkpoint_by_home_town'] as SharedExample[])
  browser_test(`check 14: no English of the catalogue is left in French (${name})`, async () => {
    const parts = english_only();
    expect(parts.length).toBeGreaterThan(300);
    const browser = await launch();
    const page = await open(browser, shared(name), { hash: 'tab=situation&lang=en', locale: 'en-GB' });
    await whole(page);
    const wholes = new Map(parts.map((part) => [part.toLowerCase(), part]));
    const found_in_english = (await texts_of(page)).filter((text) => wholes.has(text.toLowerCase().replace(/[.:…]+$/, '')));
    expect(found_in_english.length, 'the test would see English').toBeGreaterThan(5);
    await page.getByRole('button', { name: 'FR', exact: true }).click();
    await page.waitForFunction(() => document.documentElement.lang === 'fr');
    const own = plain(await own_words(page)).toLowerCase();
    for (const tab of tabs) {
      await go(page, tab);
      await page.waitForLoadState('networkidle');
      await page.waitForTimeout(1200);
      const left = (await texts_of(page)).flatMap((text) => {
        if (own.includes(text.toLowerCase())) return [];
        const bare = text.toLowerCase().replace(/[.:…]+$/, '');
        if (wholes.has(bare)) return [text];
        // Of longer texts, only parts too long to be there by chance.
        return parts.filter((part) => part.length >= 12 && text.toLowerCase().includes(part.toLowerCase())).map((part) => `${part} ← ${text.slice(0, 120)}`);
      });
      expect(left, tab).toEqual([]);
    }
    await browser.close();
  });

browser_test('check 14: dates, millions and decimals as in French', async () => {
  const browser = await launch();
  const page = await open(browser, shared('mali_2025'), { hash: 'tab=situation&lang=fr' });
  const picture = await whole(page);
  const shown = (await texts_of(page)).join(' \n ');
  const [, month, day] = picture.deadline.split('-').map(Number) as [number, number, number];
  expect(month).toBe(12);
  expect(shown).toContain(`${day} décembre`);
  expect(shown).not.toMatch(/\d (January|February|March|April|June|July|August|September|October|November|December)/);
  await go(page, 'what_if');
  await page.locator('corridor-option-list input[type=checkbox]').first().check();
  await whole(page);
  const difference = await text_of(page, 'corridor-difference');
  expect(difference, 'a million with comma').toMatch(/\d,\d M/);
  expect(difference).not.toMatch(/\d\.\d/);
  await browser.close();
});

browser_test('check 14: the file for a spreadsheet opens in French Excel', async () => {
  const browser = await launch();
  const page = await open(browser, shared('mali_2025'), { hash: 'tab=situation&lang=fr' });
  const picture = await whole(page);
  const waiting = page.waitForEvent('download');
  await page.locator('corridor-situation corridor-save-as').getByRole('button', { name: 'tableur' }).click();
  const bytes = await readFile(await (await waiting).path());
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const [head, ...rows] = bytes.toString('utf8').slice(1).trim().split('\r\n');
  const columns = head!.split(';');
  expect(columns).toContain('prob_runout_deadline');
  expect(rows.length).toBeGreaterThan(5);
  const at = columns.indexOf('prob_runout_deadline');
  const values = rows.map((line) => line.split(';'));
  for (const cells of values) expect(cells).toHaveLength(columns.length);
  const chances = values.map((cells) => cells[at]!).filter((cell) => cell && cell !== '0' && cell !== '1');
  expect(chances.length).toBeGreaterThan(0);
  for (const chance of chances) expect(chance).toMatch(/^0,\d+$/);
  const first = values.find((cells) => cells[0] === picture.headline.place_id && cells[columns.indexOf('good')] === picture.headline.good)!;
  expect(Number(first[at]!.replace(',', '.'))).toBeCloseTo(picture.headline.probability!, 3);
  await browser.close();
});

//! What sticks out of the page or is cut: controls and texts beyond its edges.
const lost = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const out: string[] = [];
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth > width + 1) out.push(`the page is ${document.documentElement.scrollWidth} px wide`);
    const look = (root: Document | ShadowRoot, scrolls: boolean): void => {
      for (const element of root.querySelectorAll<HTMLElement>('*')) {
        const within = scrolls || element.closest('.scroll') !== null;
        if (element.shadowRoot) look(element.shadowRoot, within);
        if (within || !element.matches('button,select,input,summary,h1,h2,h3,p,li,td,th,label')) continue;
        if (element.closest('.seen-by-readers, dialog, svg') || !element.checkVisibility()) continue;
        const box = element.getBoundingClientRect();
        if (box.width > 1 && (box.left < -1 || box.right > width + 1))
          out.push(`${element.tagName.toLowerCase()}#${element.id} ${(element.textContent ?? '').trim().slice(0, 40)}: ${Math.round(box.left)}–${Math.round(box.right)} of ${width}`);
      }
    };
    look(document, false);
    return out.slice(0, 10);
  });

const surfaces = [
  { what: '360 px wide', width: 360, height: 740, scale: 1 },
  { what: '200 % zoom', width: 640, height: 450, scale: 2 },
];

for (const dir of ['ltr', 'rtl'] as const)
  for (const { what, width, height, scale } of surfaces)
    browser_test(`check 14: nothing is lost at ${what}, ${dir}`, async () => {
      const browser = await launch();
      for (const name of ['mali_2025', '07_convoy'] as SharedExample[]) {
        const page = await open(browser, shared(name), {
          hash: 'tab=situation&lang=fr',
          viewport: { width, height },
          deviceScaleFactor: scale,
        });
        await whole(page);
        await page.evaluate((way) => (document.documentElement.dir = way), dir);
        for (const tab of tabs) {
          await go(page, tab);
          await page.waitForLoadState('networkidle');
          expect(await lost(page), `${name}, ${tab}`).toEqual([]);
        }
        await page.context().close();
      }
      await browser.close();
    });

browser_test('check 14: in greys open, restricted, closed and unknown are told apart', async () => {
  const browser = await launch();
  const page = await open(browser, shared('mali_2025'), { deviceScaleFactor: 2 });
  await whole(page);
  await page.addStyleTag({ content: 'html { filter: grayscale(1) }' });
  const legend = page.locator('corridor-legend').first();
  for (const [list, count] of [[0, 6], [1, 4]] as const) {
    const marks = legend.locator('ul').nth(list).locator('li svg');
    expect(await marks.count()).toBe(count);
    const shots: number[][] = [];
    for (let i = 0; i < count; i++) shots.push(await greys(page, await marks.nth(i).screenshot()));
    for (let a = 0; a < count; a++)
      for (let b = a + 1; b < count; b++) {
        const n = Math.min(shots[a]!.length, shots[b]!.length);
        let differ = 0;
        for (let i = 0; i < n; i++) if (Math.abs(shots[a]![i]! - shots[b]![i]!) > 40) differ++;
        expect(differ / n, `signs ${a} and ${b} of list ${list}`).toBeGreaterThan(0.04);
      }
  }
  await browser.close();
});

//! The brightness of each pixel of a PNG, unpacked by the browser.
const greys = (page: Page, png: Buffer): Promise<number[]> =>
  page.evaluate(async (data) => {
    const picture = new Image();
    picture.src = `data:image/png;base64,${data}`;
    await picture.decode();
    const canvas = document.createElement('canvas');
    canvas.width = picture.width;
    canvas.height = picture.height;
    const pen = canvas.getContext('2d')!;
    pen.drawImage(picture, 0, 0);
    const { data: rgba } = pen.getImageData(0, 0, picture.width, picture.height);
    return Array.from({ length: rgba.length / 4 }, (_, i) => rgba[4 * i]!);
  }, png.toString('base64'));
