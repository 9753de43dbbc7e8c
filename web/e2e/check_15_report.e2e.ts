// Check 15: the report as one file; the end of the engine under an open page; strangers refused.

import { copyFile, readFile, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { browser_test, go, heard, launch, open, shared, text_of, whole } from './browser';
import { ask, copy_of, start_engine } from './engine';
import type { SharedExample } from './engines';

async function saved(page: Page, click: () => Promise<void>): Promise<string> {
  const waiting = page.waitForEvent('download');
  await click();
  return (await waiting).path();
}

async function save_report(page: Page): Promise<string> {
  await go(page, 'report');
  return saved(page, () => page.locator('#save-report').click());
}

async function pages_printed(browser: Browser, file: string): Promise<number> {
  const page = await browser.newPage();
  await page.goto(pathToFileURL(file).href);
  const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
  await page.close();
  return pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

for (const name of ['mali_2025', '07_convoy', '04_checkpoint_by_home_town'] as SharedExample[])
  for (const lang of ['en', 'fr'] as const)
    browser_test(`check 15: the report is one file with the numbers of the screen (${name}, ${lang})`, async () => {
      const browser = await launch();
      const page = await open(browser, shared(name), { hash: `tab=situation&lang=${lang}` });
      const picture = await whole(page);
      const sentence = await text_of(page, 'corridor-situation .headline h2');
      const csv = await readFile(
        await saved(page, () => page.locator('corridor-situation corridor-save-as').getByRole('button', { name: 'CSV', exact: true }).click()),
        'utf8',
      );
      const report_file = await save_report(page);
      const copy = `${report_file}.html`; // a browser looks at the ending
      await copyFile(report_file, copy);

      // Opened from the disk, with and without scripts: no request, the same text.
      for (const scripts of [true, false]) {
        const context = await browser.newContext({ javaScriptEnabled: scripts, viewport: { width: 1280, height: 900 } });
        const asked: string[] = [];
        context.on('request', (request) => asked.push(request.url()));
        context.on('weberror', (error) => heard.errors.push(String(error.error())));
        const report = await context.newPage();
        await report.goto(pathToFileURL(copy).href);
        await report.waitForLoadState('networkidle');
        expect(asked.filter((url) => !url.startsWith('data:'))).toEqual([pathToFileURL(copy).href]);
        const text = await text_of(report, 'body');
        expect(text, `scripts: ${scripts}`).toContain(sentence.replace(/\.$/, '').slice(0, 60));
        if (!scripts) {
          expect(await report.locator('table').count()).toBeGreaterThan(0);
          expect(await report.locator('svg').count()).toBeGreaterThan(0);
          // Every chance of the sentence's town stands in the report as in the CSV of the screen.
          const [head, ...lines] = csv.trim().split('\r\n');
          const columns = head!.split(',');
          const line = lines.map((one) => one.split(',')).find((cells) => cells[columns.indexOf('place_id')] === picture.headline.place_id && cells[columns.indexOf('good')] === picture.headline.good);
          if (line) {
            const percent = Math.floor(100 * Number(line[columns.indexOf('prob_runout_deadline')]) + 0.5);
            expect(percent).toBe(picture.headline.percent);
            const printed = percent >= 100 ? '> 99 %' : `${percent} %`;
            expect(text).toContain(printed);
            expect(sentence).toContain(printed);
          } else expect(picture.headline.kind).toBe('quiet');
        }
        await context.close();
      }
      const n = await pages_printed(browser, copy);
      expect(n).toBeGreaterThanOrEqual(1);
      expect(n).toBeLessThanOrEqual(6);
      await browser.close();
    });

browser_test('check 15: the engine ends under an open page: a banner, and the results can still be read', async () => {
  const folder = await copy_of('07_convoy');
  const engine = await start_engine(folder);
  const browser = await launch();
  const page = await open(browser, engine);
  await whole(page);
  const sentence = await text_of(page, 'corridor-situation .headline h2');
  const list = await text_of(page, 'corridor-town-list');
  engine.process.kill('SIGKILL');
  await page.locator('.banner[role=alert]').waitFor({ timeout: 60_000 });
  expect(await text_of(page, '.banner')).toContain('corridor serve');
  expect(await text_of(page, 'corridor-situation .headline h2')).toBe(sentence);
  expect(await text_of(page, 'corridor-town-list')).toBe(list);
  await page.getByRole('button', { name: 'FR', exact: true }).click();
  await page.waitForFunction(() => document.documentElement.lang === 'fr');
  expect(await text_of(page, '.banner')).toContain('corridor serve');
  for (const tab of ['town', 'evidence', 'report', 'situation'] as const) {
    await go(page, tab);
    expect((await text_of(page, `#screen`)).length).toBeGreaterThan(100);
  }
  heard.errors = heard.errors.filter((text) => !/net::ERR|Failed to load resource/.test(text));
  await browser.close();
  await engine.stop();
  await rm(dirname(folder), { recursive: true });
});

browser_test('check 15: a foreign Host and a missing or wrong token are refused', async () => {
  const engine = shared('01_one_road');
  const port = new URL(engine.origin).port;
  const friend = { 'X-Corridor-Token': engine.token };
  expect((await ask(engine, '/api/scenario', null, friend)).status).toBe(200);
  for (const path of ['/', '/api/scenario', '/api/health', '/api/run']) {
    const body = path === '/api/run' ? { edits: [], options: [] } : null;
    for (const host of ['evil.example', `evil.example:${port}`]) {
      const answer = await ask(engine, path, body, { ...friend, Host: host });
      expect(answer.status, `${path} for ${host}`).toBe(403);
      expect(answer.body).not.toContain(engine.token);
    }
  }
  for (const path of ['/api/scenario', '/api/run', '/api/save', '/api/report', '/api/town?run=r1&place=bravo']) {
    const body = path.startsWith('/api/town') || path === '/api/scenario' ? null : {};
    expect((await ask(engine, path, body, {})).status, path).toBe(403);
    expect((await ask(engine, path, body, { 'X-Corridor-Token': '0'.repeat(32) })).status, path).toBe(403);
  }
});
