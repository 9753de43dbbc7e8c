// Check 10: sentence, list and map name the same town, date, number and word, on scenarios whose
// first town, good and chance differ, and on one in which nothing runs out.

import { expect } from 'vitest';
import type { Page } from 'playwright-core';
import type { Lang } from '../src/contract';
import type { Picture } from '../src/contract_picture';
import { browser_test, launch, open, plain, shared, text_of, whole } from './browser';
import { ask, live } from './engine';
import type { SharedExample } from './engines';
import { day_text, percent_text, word_of } from './words';

interface Names {
  places: { id: string; name: string }[];
  goods: { id: string; name: Record<Lang, string> }[];
}

const with_run_out: SharedExample[] = ['mali_2025', '02_two_towns_and_a_refuge', '06_conditional_truce', '07_convoy'];

async function names_of(name: SharedExample): Promise<Names> {
  return JSON.parse((await ask(shared(name), '/api/scenario')).body) as Names;
}

const entry_of = (page: Page, town: string) =>
  page
    .locator('corridor-town-list ol button.entry')
    .filter({ hasText: town })
    .filter({ hasText: '%' })
    .filter({ hasNotText: /out since|en rupture depuis/ });

async function same_words(page: Page, picture: Picture, names: Names, lang: Lang): Promise<void> {
  const { headline } = picture;
  const town = names.places.find((place) => place.id === headline.place_id)!.name;
  const good = names.goods.find((one) => one.id === headline.good)!.name[lang];
  const row = picture.runouts.find((r) => r.place_id === headline.place_id && r.good === headline.good)!;
  const percent = Math.floor(100 * row.p_deadline! + 0.5);
  const chance = percent_text(percent);
  const word = word_of(percent, lang);
  const deadline = day_text(picture.deadline, lang);

  const sentence = await text_of(page, 'corridor-situation .headline h2');
  for (const part of [town, good, chance, word, deadline]) expect(sentence).toContain(part);
  if (row.date_q50) expect(sentence).toContain(day_text(row.date_q50, lang));

  const list = await text_of(page, 'corridor-town-list');
  expect(list).toContain(lang === 'en' ? `chance by ${deadline}` : `chance d'ici au ${deadline}`);
  const entry = await text_of(page, entry_of(page, town));
  expect(entry).toContain(good);
  expect(entry).toContain(`${word} ${chance}`);
  if (row.date_q50) expect(entry).toContain(day_text(row.date_q50, lang));

  const label = await page.locator(`corridor-map g.town[data-place="${headline.place_id}"]`).getAttribute('aria-label');
  const map = plain(label ?? '');
  for (const part of [town, good, chance, word, deadline]) expect(map).toContain(part);
}

for (const lang of ['en', 'fr'] as const)
  browser_test(`check 10: first town, date and chance agree in sentence, list and map (${lang})`, async () => {
    const browser = await launch();
    const firsts = new Set<string>();
    for (const name of with_run_out) {
      const picture = await live(shared(name));
      expect(picture.headline.kind).toBe('forecast');
      const { place_id, good, percent } = picture.headline;
      firsts.add(`${place_id} ${good} ${word_of(percent!, 'en')}`);
      const page = await open(browser, shared(name), { hash: `tab=situation&lang=${lang}` });
      await whole(page);
      await same_words(page, picture, await names_of(name), lang);
      await page.context().close();
    }
    expect(firsts.size, [...firsts].join('; ')).toBe(with_run_out.length);
    await browser.close();
  });

browser_test('check 10: one tap on the first town of the list leads to its page, one more to its reports', async () => {
  const browser = await launch();
  const engine = shared('mali_2025');
  const picture = await live(engine);
  const names = await names_of('mali_2025');
  const town = names.places.find((place) => place.id === picture.headline.place_id)!.name;
  const page = await open(browser, engine);
  await whole(page);
  await entry_of(page, town).first().click();
  expect(await text_of(page, 'corridor-town h2')).toContain(town);
  await page.getByRole('button', { name: 'Evidence on this place' }).click();
  const shown = await text_of(page, 'corridor-evidence');
  expect(shown).toContain(`About ${town}`);
  expect(await page.locator('corridor-evidence tbody tr').count()).toBeGreaterThan(0);
  await browser.close();
});

browser_test('check 10: where nothing runs out it is said, and the highest chance is named', async () => {
  const browser = await launch();
  for (const lang of ['en', 'fr'] as const) {
    const engine = shared('04_checkpoint_by_home_town');
    const picture = await live(engine);
    expect(picture.headline.kind).toBe('quiet');
    const page = await open(browser, engine, { hash: `tab=situation&lang=${lang}` });
    await whole(page);
    const sentence = await text_of(page, 'corridor-situation .headline h2');
    const chance = percent_text(picture.headline.percent!);
    expect(sentence).toContain(lang === 'en' ? 'No town is more likely than not to run out' : 'Aucune ville');
    for (const part of [chance, word_of(picture.headline.percent!, lang)]) expect(sentence).toContain(part);
    const list = await text_of(page, 'corridor-town-list');
    expect(list).toContain(lang === 'en' ? 'Nothing else is expected to run out' : "Aucune autre rupture n'est attendue");
    expect(await page.locator('corridor-town-list ol button.entry').count()).toBe(0);
    await page.context().close();
  }
  await browser.close();
});
