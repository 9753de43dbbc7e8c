// Pictures of the six screens for the guide, on the Mali example: tools/screenshots.sh FOLDER.

import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'vitest';
import type { Page } from 'playwright-core';
import { go, launch, open, shared, tabs, whole } from './browser';

const folder = resolve(process.env.CORRIDOR_SCREENS ?? 'screens');

//! The screens as a person meets them: an option acts on What if, the town is that of the sentence.
async function show(page: Page, tab: (typeof tabs)[number]): Promise<void> {
  await go(page, tab);
  if (tab === 'what_if') {
    await page.locator('#acts-corridor-nioro').check();
    await whole(page);
  }
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(300);
}

test('screens for the guide', async () => {
  if (!existsSync(folder)) mkdirSync(folder, { recursive: true });
  const browser = await launch();
  const engine = shared('mali_2025');
  for (const lang of ['en', 'fr']) {
    const page = await open(browser, engine, { hash: `tab=situation&lang=${lang}`, viewport: { width: 1280, height: 860 } });
    await whole(page);
    for (const tab of tabs) {
      await show(page, tab);
      await page.screenshot({ path: join(folder, `${tab}_${lang}.png`) });
      if (tab === 'what_if') await page.locator('#reset').click().then(() => whole(page));
    }
    await page.context().close();
  }
  for (const [what, width, height] of [['360', 360, 740], ['grey', 1280, 860]] as const) {
    const page = await open(browser, engine, { viewport: { width, height } });
    await whole(page);
    if (what === 'grey') await page.addStyleTag({ content: 'html { filter: grayscale(1) }' });
    for (const tab of tabs.slice(0, 2)) {
      await show(page, tab);
      await page.screenshot({ path: join(folder, `${tab}_${what}.png`) });
    }
    await page.context().close();
  }
  await browser.close();
});
