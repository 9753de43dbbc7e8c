// Check 7, the part of the tab: a killed tab frees the run, 50 reloads leave nothing behind.

import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { expect } from 'vitest';
import { browser_test, heard, launch, open, whole, type AppElement } from './browser';
import { ask, copy_of, start_engine, type Engine } from './engine';
import { note_time } from './times';

const proc = (engine: Engine, what: string): string => `/proc/${engine.pid}/${what}`;
const threads = (engine: Engine): number => readdirSync(proc(engine, 'task')).length;
const sleep = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

//! Hundredths of a second that the program has computed so far.
function worked(engine: Engine): number {
  const fields = readFileSync(proc(engine, 'stat'), 'utf8').replace(/^.*\) /, '').split(' ');
  return Number(fields[11]) + Number(fields[12]);
}

function open_files(engine: Engine): string[] {
  return readdirSync(proc(engine, 'fd'))
    .map((fd) => {
      try {
        return readlinkSync(proc(engine, `fd/${fd}`));
      } catch {
        return '';
      }
    })
    .filter((path) => path.startsWith('/') && !path.startsWith('/dev/'))
    // The kept futures lie in a file without a name of its own.
    .map((path) => path.replace(/members\.\w+/, 'members'))
    .toSorted();
}

//! How long until the program computes nothing; -1 if it never stops within the time given.
async function idle_after(engine: Engine, at_most_ms: number): Promise<number> {
  const start = performance.now();
  let since = start;
  let before = worked(engine);
  while (performance.now() - start < at_most_ms) {
    await sleep(100);
    const now = worked(engine);
    if (now - before > 1) since = performance.now();
    before = now;
    if (performance.now() - since > 1000) return since - start;
  }
  return -1;
}

const files_below = (folder: string): string[] => readdirSync(folder, { recursive: true }).map(String).toSorted();

browser_test('check 7: a killed tab frees its run', async () => {
  const folder = await copy_of('07_convoy');
  // So many futures that a run that is not stopped computes for long.
  const engine = await start_engine(folder, '--members', '40000');
  await ask(engine, '/api/run', { edits: [], options: [], members: 128 });
  const before = threads(engine);
  const browser = await launch();
  const page = await open(browser, engine);
  await page.waitForFunction(() => {
    const run = document.querySelector<AppElement>('corridor-app')?.store?.state.run;
    return run && (run.status === 'running' || run.status === 'refining') && run.share > 0;
  });
  const busy = worked(engine);
  await sleep(500);
  expect(worked(engine)).toBeGreaterThan(busy);
  await page.context().close();
  const freed = await idle_after(engine, 30_000);
  expect(freed).toBeGreaterThanOrEqual(0);
  note_time('engine idle after its tab was closed in a run', freed);
  expect(threads(engine)).toBeLessThanOrEqual(before);
  expect((await ask(engine, '/api/health')).status).toBe(200);
  await browser.close();
  await engine.stop();
  await rm(dirname(folder), { recursive: true });
});

browser_test('check 7: fifty reloads in the middle of a run leave no thread, run or file behind', async () => {
  const folder = await copy_of('07_convoy');
  const engine = await start_engine(folder, '--members', '40000');
  const browser = await launch();
  const page = await open(browser, engine);
  const running = (): Promise<unknown> =>
    page.waitForFunction(() => {
      const state = document.querySelector<AppElement>('corridor-app')?.store?.state;
      // A run from kept futures may be over before it is looked for.
      return state && (['running', 'refining', 'queued'].includes(state.run.status) || state.picture !== null);
    });
  await running();
  const before = { threads: threads(engine), open: open_files(engine), files: files_below(folder) };
  for (let i = 0; i < 50; i++) {
    await page.reload();
    await running();
  }
  await page.goto('about:blank');
  expect(await idle_after(engine, 60_000)).toBeGreaterThanOrEqual(0);
  // The pools of the program may still grow by one or two; a thread left by each reload would be fifty.
  expect(threads(engine)).toBeLessThanOrEqual(before.threads + 3);
  expect(before.open).toEqual(expect.arrayContaining(open_files(engine)));
  expect(files_below(folder)).toEqual(before.files);
  // It is still there for the next: a small run is answered whole.
  const small = await ask(engine, '/api/run', { edits: [], options: [], members: 128 });
  expect(small.body.trim().split('\n').at(-1)).toContain('"final":true');
  heard.errors = heard.errors.filter((text) => !text.includes('net::ERR_ABORTED'));
  await browser.close();
  await engine.stop();
  await rm(dirname(folder), { recursive: true });
});

browser_test('check 7: a page on a changed folder cannot overwrite it; it says so and keeps its changes', async () => {
  const folder = await copy_of('07_convoy');
  const engine = await start_engine(folder);
  const browser = await launch();
  const pages = [];
  for (let i = 0; i < 2; i++) {
    const page = await open(browser, engine, { hash: 'tab=what_if&lang=en' });
    await whole(page);
    pages.push(page);
  }
  for (const [i, page] of pages.entries()) {
    await page.locator('corridor-option-list #kind').selectOption('convoy');
    await page.locator('corridor-option-list #add').click();
    await whole(page);
    await page.locator('corridor-save').getByRole('button', { name: 'Save into the folder…' }).click();
    await page.locator('corridor-save').getByRole('button', { name: 'Save', exact: true }).click();
    const said = page.locator('corridor-save').getByText(i === 0 ? 'Saved.' : 'Nothing was written.');
    await said.waitFor();
  }
  const toml = readFileSync(`${folder}/scenario.toml`, 'utf8');
  expect(toml.match(/kind = "convoy"/g)).toHaveLength(2); // that of the example, and the first page's
  heard.errors = heard.errors.filter((text) => !text.includes('409'));
  await browser.close();
  await engine.stop();
  await rm(dirname(folder), { recursive: true });
});
