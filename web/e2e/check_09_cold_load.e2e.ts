// Check 9: a cold load over a thin line; sizes; nothing from outside; complete without WebGL.

import { expect } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { browser_test, launch, open, shared, text_of, whole } from './browser';
import { example, start_engine, type Address } from './engine';
import { note_time } from './times';

const kib = 1024;
const thin_line = { offline: false, latency: 100, downloadThroughput: 400_000 / 8, uploadThroughput: 400_000 / 8 };

interface Load {
  script: number; // bytes as they came over the line
  first: number; // all bytes until the sentence could be read
  all: number; // until the whole forecast stood
  sentence_ms: number;
  urls: string[];
}

//! Opens the page with an empty cache and counts what comes over the line.
async function cold_load(browser: Browser, engine: Address): Promise<Load> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', thin_line);
  const kind = new Map<string, string>();
  const bytes = new Map<string, number>();
  const urls: string[] = [];
  const add = (id: string, n: number): void => void bytes.set(id, (bytes.get(id) ?? 0) + n);
  cdp.on('Network.requestWillBeSent', (event) => urls.push(event.request.url));
  cdp.on('Network.responseReceived', (event) => {
    kind.set(event.requestId, event.type);
    add(event.requestId, event.response.encodedDataLength);
  });
  cdp.on('Network.dataReceived', (event) => add(event.requestId, event.encodedDataLength));
  const total = (of: (type: string) => boolean): number =>
    [...bytes].reduce((sum, [id, n]) => sum + (of(kind.get(id) ?? '') ? n : 0), 0);
  const started = performance.now();
  await page.goto(`${engine.origin}/?token=${engine.token}#tab=situation&lang=en`, { waitUntil: 'commit' });
  await page.locator('corridor-situation h2').first().waitFor({ timeout: 200_000 });
  const load = { sentence_ms: performance.now() - started, first: total(() => true), script: 0, all: 0, urls };
  await whole(page);
  load.script = total((type) => type === 'Script');
  load.all = total(() => true);
  await context.close();
  return load;
}

browser_test('check 9: first load at most 250 KiB, scripts at most 80 KiB, only this machine', async () => {
  const browser = await launch();
  for (const name of ['mali_2025', '01_one_road'] as const) {
    const load = await cold_load(browser, shared(name));
    note_time(`${name}: sentence readable at 400 kbit/s, engine warm`, load.sentence_ms);
    note_time(`${name}: scripts over the line`, load.script / kib, 'KiB');
    note_time(`${name}: first load over the line, to the sentence`, load.first / kib, 'KiB');
    note_time(`${name}: all over the line, to the whole forecast`, load.all / kib, 'KiB');
    expect(load.script).toBeGreaterThan(10 * kib);
    expect(load.script).toBeLessThanOrEqual(80 * kib);
    expect(load.first).toBeLessThanOrEqual(250 * kib);
    for (const url of load.urls) expect(new URL(url).hostname).toBe('127.0.0.1');
  }
  await browser.close();
});

browser_test('check 9: an engine that has just started says its sentence over the same thin line', async () => {
  const browser = await launch();
  for (const name of ['mali_2025', '01_one_road']) {
    const engine = await start_engine(example(name));
    const load = await cold_load(browser, engine);
    note_time(`${name}: sentence readable at 400 kbit/s, engine just started`, load.sentence_ms);
    expect(load.first).toBeLessThanOrEqual(250 * kib);
    await engine.stop();
  }
  await browser.close();
});

interface Drawn {
  towns: string[];
  roads: string; // the canvas, as an address of its picture
  land: string;
  coloured: number; // pixels of roads
  sentence: string;
  webgl: boolean;
}

async function drawn(page: Page): Promise<Drawn> {
  await whole(page);
  await page.locator('corridor-map g.town').first().waitFor();
  await page.waitForLoadState('networkidle');
  const sentence = await text_of(page, 'corridor-situation h2');
  const map = page.locator('corridor-map').first();
  return map.evaluate((element, words) => {
    const root = element.shadowRoot!;
    const canvas = (name: string): HTMLCanvasElement => root.querySelector<HTMLCanvasElement>(`canvas.${name}`)!;
    const roads = canvas('roads');
    const { data } = roads.getContext('2d')!.getImageData(0, 0, roads.width, roads.height);
    let coloured = 0;
    for (let i = 3; i < data.length; i += 4) if (data[i]! > 128) coloured++;
    return {
      towns: [...root.querySelectorAll('g.town')].map((town) => town.getAttribute('aria-label') ?? ''),
      roads: roads.toDataURL(),
      land: canvas('land').toDataURL(),
      coloured,
      sentence: words,
      webgl: document.createElement('canvas').getContext('webgl2') !== null,
    };
  }, sentence);
}

browser_test('check 9: without 3D the map is complete, to the pixel', async () => {
  const found: Drawn[] = [];
  for (const flags of [[], ['--disable-3d-apis']]) {
    const browser = await launch(...flags);
    const page = await open(browser, shared('mali_2025'));
    found.push(await drawn(page));
    const count = await page.evaluate(
      () => (document.querySelector('corridor-app') as unknown as { store: { state: { scenario: { places: unknown[] } } } }).store.state.scenario.places.length,
    );
    expect(found.at(-1)!.towns).toHaveLength(count);
    await browser.close();
  }
  const [with_3d, without] = found as [Drawn, Drawn];
  expect(without.webgl).toBe(false);
  expect(without.coloured).toBeGreaterThan(2000);
  expect(without.towns.every((label) => label.length > 3)).toBe(true);
  expect(without.towns).toEqual(with_3d.towns);
  expect(without.roads === with_3d.roads).toBe(true);
  expect(without.land === with_3d.land).toBe(true);
  expect(without.sentence).toBe(with_3d.sentence);
});
