// Check 13: a report set aside moves the first sentence as its influence says; put back, every
// digit is as before.

import { expect } from 'vitest';
import type { Report } from '../src/contract';
import { browser_test, launch, open, plain, shared, text_of, whole } from './browser';
import { ask, live } from './engine';
import type { SharedExample } from './engines';

interface Scenario {
  reports: Report[];
}

const names: SharedExample[] = ['02_two_towns_and_a_refuge', '07_convoy', 'mali_2025'];

for (const name of names)
  browser_test(`check 13: a report set aside, and put back (${name})`, async () => {
    const engine = shared(name);
    const base = await live(engine);
    const { reports } = JSON.parse((await ask(engine, '/api/scenario')).body) as Scenario;
    // The influence is that of a whole cluster of sources: a report that is alone in its own.
    const alone = reports.filter((one) => reports.filter((other) => other.cluster === one.cluster).length === 1);
    const rows = base.evidence
      .filter((row) => alone.some((report) => report.id === row.report_id))
      .toSorted((a, b) => Math.abs(b.influence ?? 0) - Math.abs(a.influence ?? 0));
    const row = rows[0]!;
    expect(row.influence, `${name}: no report alone in its cluster moves the sentence`).toBeTruthy();

    const browser = await launch();
    const page = await open(browser, engine, { hash: 'tab=evidence&lang=en' });
    await whole(page);
    const sentence = await text_of(page, 'corridor-evidence p.note');
    const percents = (text: string): string => /[<>]?\s?\d+ %/.exec(text)?.[0] ?? '';
    expect(sentence).toContain(percents(plain(base.headline.sentence.en)));
    const button = page.locator(`corridor-evidence [id="aside-${row.report_id}"]`);
    await button.click();
    const without = await whole(page);
    expect(await text_of(page, 'corridor-evidence p.note')).not.toBe(sentence);
    expect(await text_of(page, 'corridor-evidence p.note')).toContain('1 report set aside');

    // The chance of the first sentence, of the same town and good, lived again without the report.
    const of_sentence = (picture: typeof base): number => {
      const { place_id, good } = base.headline;
      const found = picture.runouts.find((one) => one.place_id === place_id && one.good === good)!;
      return found.state === 'out' ? 1 : (found.p_deadline ?? 0);
    };
    const before = of_sentence(base);
    const moved = of_sentence(without) - before;
    const p = Math.min(Math.max(before + row.influence!, 0.05), 0.95);
    const error = Math.sqrt(p * (1 - p) * (1 / row.effective_sample_size! + 1 / without.members));
    console.log(
      `${name}, ${row.report_id}: influence ${(100 * row.influence!).toFixed(1)} points, lived again ${(100 * moved).toFixed(1)}, standard error ${(100 * error).toFixed(1)}`,
    );
    expect(Math.abs(moved - row.influence!)).toBeLessThanOrEqual(3 * error);

    await button.click();
    const back = await whole(page);
    expect(await text_of(page, 'corridor-evidence p.note')).toBe(sentence);
    expect(back.runouts).toEqual(base.runouts);
    expect(back.headline).toEqual(base.headline);
    expect(back.difference!.identical).toBe(true);
    await browser.close();
  });
