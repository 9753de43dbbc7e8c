// The page of `corridor show --html`: its screens, its tables and the files of the run say the same, and
// a page of high sensitivity holds no more than it prints.

import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Screens } from '../src/report/source';
import { whole_percent } from '../src/words';

const root = resolve(import.meta.dirname, '../..');
const program = process.env.CORRIDOR ?? join(root, 'build/release/corridor');
const executablePath = '/usr/bin/chromium';
const folder = mkdtempSync(join(tmpdir(), 'corridor-report-'));
const result = join(folder, 'result');
const example = join(root, 'examples/mali_2025');

type Row = Record<string, string>;

//! Rows of a CSV file; fields with quotes may hold commas.
function rows_of(file: string): Row[] {
  const cells = (line: string): string[] =>
    [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((m) => (m[1] ?? m[2] ?? '').replaceAll('""', '"'));
  const [head, ...lines] = readFileSync(file, 'utf8').trim().split(/\r?\n/);
  const columns = cells(head!);
  return lines.map((line) => Object.fromEntries(cells(line).map((cell, i) => [columns[i], cell])));
}

function make(name: string, ...flags: string[]): string {
  const file = join(folder, name);
  execFileSync(program, ['show', result, '--lang', 'en', '--html', file, '--quiet', ...flags]);
  return file;
}

const numbers_of = (file: string): { screens: Screens } =>
  JSON.parse(/id="corridor-numbers">(.*?)<\/script>/s.exec(readFileSync(file, 'utf8'))![1]!) as { screens: Screens };

const plain = (text: string): string => text.replaceAll(/[\s\u00a0\u202f]+/g, ' ');

//! The words of an element that draws in its own shadow root.
const words_of = async (page: Page, element: string): Promise<string> =>
  plain(await page.locator(element).evaluate((it) => it.shadowRoot?.textContent ?? ''));

describe.skipIf(!existsSync(executablePath) || !existsSync(program))('the report page', () => {
  let browser: Browser;
  let coarse = '';
  let internal = '';

  beforeAll(async () => {
    execFileSync(program, ['run', example, '--members', '64', '-o', result, '--quiet'], { stdio: 'ignore' });
    coarse = make('coarse.html');
    internal = make('internal.html', '--internal');
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
  }, 600_000);

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function open(file: string): Promise<Page> {
    const page = await browser.newPage({ reducedMotion: 'reduce' });
    await page.goto(pathToFileURL(file).href);
    await page.locator('corridor-report-page corridor-town-list li').first().waitFor();
    return page;
  }

  test('shows its screens in the place of messages, map and table; on paper these stand', async () => {
    const page = await open(coarse);
    for (const id of ['messages', 'map', 'runout']) expect(await page.locator(`#${id}`).isVisible(), id).toBe(false);
    for (const id of ['trapped', 'options', 'evidence']) expect(await page.locator(`#${id}`).isVisible(), id).toBe(true);
    await page.emulateMedia({ media: 'print' });
    for (const id of ['messages', 'map', 'runout']) expect(await page.locator(`#${id}`).isVisible(), id).toBe(true);
    expect(await page.locator('corridor-report-page').isVisible()).toBe(false);
    await page.close();
  });

  test('says in its screens, in its table and in runout.csv the same', async () => {
    for (const file of [coarse, internal]) {
      const page = await open(file);
      const list = await words_of(page, 'corridor-town-list');
      const { screens } = numbers_of(file);
      const id_of = (words: string, rows: { id: string; name: string | { en: string } }[]): string =>
        rows.find(({ name }) => (typeof name === 'string' ? name : name.en) === words)?.id ?? words;
      const csv = rows_of(join(result, 'runout.csv'));
      const printed_rows = await page
        .locator('#runout table')
        .last()
        .locator('tbody tr')
        .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent ?? '')));
      expect(printed_rows.length).toBeGreaterThan(3);
      for (const [first, good_words, chance] of printed_rows) {
        const place = id_of(plain(first!).replace(/^\d+\. | \**( .*)?$/g, ''), screens.scenario.places);
        const good = id_of(good_words!, screens.scenario.goods);
        const row = csv.find((r) => r.place_id === place && r.good === good)!;
        const shown = screens.picture.runouts.find((r) => r.place_id === place && r.good === good)!;
        expect(row, `${place} ${good}`).toBeDefined();
        expect(shown.p_deadline).toBe(Number(row.prob_runout_deadline));
        expect(shown.date_q50 ?? '').toBe(row.runout_date_q50);
        const percent = whole_percent(Number(row.prob_runout_deadline));
        const words = percent >= 100 ? '> 99 %' : percent <= 0 ? '< 1 %' : `${percent} %`;
        expect(plain(chance!)).toContain(`(${words})`);
        const word = plain(chance!).replace(/ \(.*/, '');
        expect(
          list.includes(`${good_words}: ${word} ${words}`) || list.includes(`${good_words} ${words}`),
          `${place} ${good} ${words} in the list`,
        ).toBe(true);
      }
      const sentence = plain(await page.locator('corridor-situation h2').first().innerText());
      const first = plain((await page.locator('#messages li').first().textContent()) ?? '');
      expect(first).toContain(sentence.replace(/\.$/, ''));
      await page.close();
    }
  });

  test('shows the day of a slider step everywhere, and the stocks of a town', async () => {
    const page = await open(internal);
    await page.locator('corridor-slider').getByRole('slider').press('Shift+ArrowRight');
    await page.getByRole('button', { name: 'Town', exact: true }).click();
    await page.locator('corridor-fan svg').waitFor();
    const text = await words_of(page, 'corridor-fan');
    const { screens } = numbers_of(internal);
    const { place_id, good } = screens.picture.headline;
    const row = rows_of(join(result, 'forecast.csv')).find(
      (r) => r.place_id === place_id && r.variable === 'days_of_cover' && r.good === good && r.lead_days === '7',
    )!;
    const digits = (value: number): string => value.toFixed(value < 10 ? 1 : 0).replace(/\.0$/, '');
    expect(text).toContain(`${digits(Number(row.q50))} (${digits(Number(row.q10))}–${digits(Number(row.q90))})`);
    await page.close();
  });

  test('of high sensitivity holds no checkpoint, road, convoy or source', async () => {
    const page = await open(coarse);
    const raw = readFileSync(coarse, 'utf8');
    const seen = await page.locator('corridor-report-page').evaluate((element) => {
      const all = (node: Node): string =>
        [...node.childNodes].map(all).join(' ') +
        ((node as Element).shadowRoot ? all((node as Element).shadowRoot!) : (node.nodeValue ?? ''));
      return all(element);
    });
    const secrets = [
      ...rows_of(join(example, 'roads.csv')).map((row) => row.road_id!),
      ...rows_of(join(example, 'missions.csv')).map((row) => row.mission_id!),
      ...rows_of(join(example, 'measures.csv')).map((row) => row.measure_id!),
      ...rows_of(join(example, 'reports.csv')).map((row) => row.report_id!),
      ...rows_of(join(result, 'evidence.csv')).map((row) => row.source_name!),
    ].filter((secret) => secret && secret.length > 3);
    expect(secrets.length).toBeGreaterThan(100);
    for (const secret of new Set(secrets)) {
      // A source may be named as a plain word is; an id with a dash is found anywhere.
      const parts = /[-_]/.test(secret) ? [secret] : [`"${secret}"`, `>${secret}<`];
      expect(parts.some((part) => raw.includes(part)), secret).toBe(false);
      expect(seen, secret).not.toContain(secret);
    }
    // No day stands in the screens but those of the run and of run-outs.
    const { screens } = numbers_of(coarse);
    const { runouts: _, headline: _h, messages: _m, ...rest } = screens.picture;
    const { start, as_of, deadline, newest_report } = screens.scenario;
    const days = new Set(JSON.stringify([rest, screens.towns, screens.scenario]).match(/\d{4}-\d\d-\d\d/g));
    for (const day of [start, as_of, deadline, newest_report]) days.delete(day ?? '');
    expect([...days]).toEqual([]);
    expect(screens.picture.flows).toEqual([]);
    expect(await words_of(page, 'corridor-legend')).not.toContain('road closed');
    await page.close();
  });

  test('is the same file each time, and at most 2 MB', () => {
    const bytes = readFileSync(coarse);
    expect(readFileSync(make('again.html')).equals(bytes)).toBe(true);
    expect(bytes.length).toBeLessThanOrEqual(2_000_000);
    expect(readFileSync(internal).length).toBeLessThanOrEqual(2_000_000);
    expect(readdirSync(folder)).toContain('again.html');
  });
});
