// A page of the program in Debian's Chromium.

import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Locator, type Page } from 'playwright-core';
import { inject, test } from 'vitest';
import type { Picture } from '../src/contract_picture';
import type { Session } from '../src/session';
import type { AppStore, Tab } from '../src/state';
import type { Address } from './engine';
import type { SharedExample } from './engines';

export type AppElement = HTMLElement & { store: AppStore; session: Session };
export const tabs: Tab[] = ['situation', 'town', 'what_if', 'evidence', 'record', 'report'];

//! A test that needs the browser; without one it is skipped.
export const browser_test = test.skipIf(!inject('chromium'));

export const shared = (name: SharedExample): Address => inject('engines')[name];

//! What pages asked for outside, and what they complained of; quiet.ts looks at it after each test.
export const heard: { outside: string[]; errors: string[] } = { outside: [], errors: [] };

export function launch(...flags: string[]): Promise<Browser> {
  return chromium.launch({
    executablePath: inject('chromium'),
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-dev-shm-usage', ...flags],
  });
}

export interface Look extends BrowserContextOptions {
  hash?: string; // "tab=town&lang=fr"
  zoom?: number;
}

function listen(context: BrowserContext): void {
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.hostname !== '127.0.0.1') heard.outside.push(request.url());
  });
  context.on('console', (message) => {
    if (message.type() === 'error') heard.errors.push(message.text());
  });
  context.on('weberror', (error) => heard.errors.push(String(error.error())));
}

//! A new window on an engine. Close its context when done: `await page.context().close()`.
export async function open(browser: Browser, engine: Address, looks: Look = {}): Promise<Page> {
  const { hash = 'tab=situation&lang=en', ...options } = looks;
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
    ...options,
  });
  listen(context);
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  await page.goto(`${engine.origin}/?token=${engine.token}#${hash}`);
  return page;
}

//! Waits until the page shows the whole forecast of its plan.
export async function whole(page: Page): Promise<Picture> {
  await page.waitForFunction(
    () => {
      const store = document.querySelector<AppElement>('corridor-app')?.store;
      return store?.state.picture?.final && store.state.run.status === 'idle' && !store.state.run.stale;
    },
    null,
    // Asked once a frame, the page would draw frames for nothing while the engine needs the cores.
    { timeout: 240_000, polling: 50 },
  );
  return picture_of(page);
}

export const picture_of = (page: Page): Promise<Picture> =>
  page.evaluate(() => document.querySelector<AppElement>('corridor-app')!.store.state.picture!.picture);

//! Opens a screen by its tab and waits until it stands.
export async function go(page: Page, tab: Tab): Promise<void> {
  await page.locator(`#tab-${tab}`).click();
  await page.locator(`#tab-${tab}[aria-selected=true]`).waitFor();
}

//! Blanks of every kind as one plain space: what a reader sees.
export const plain = (text: string): string => text.replace(/[\s\u00a0\u202f]+/g, ' ').trim();

//! What can be read in an element, through every shadow root: innerText stops at the first.
export async function text_of(page: Page, selector: string | Locator): Promise<string> {
  const where = typeof selector === 'string' ? page.locator(selector) : selector;
  const text = await where.first().evaluate((start) => {
    const read = (node: Node): string => {
      if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? '';
      if (!(node instanceof Element || node instanceof ShadowRoot)) return '';
      if (node instanceof Element) {
        if (node.matches('style,script,svg') || !node.checkVisibility()) return '';
        if (node.shadowRoot) return read(node.shadowRoot);
      }
      return ` ${[...node.childNodes].map(read).join('')} `;
    };
    return read(start);
  });
  return plain(text);
}
