// Before all tests: an engine for each example that several tests look at. Mali lives its futures
// once, so that tests of the page do not wait for it.

import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { TestProject } from 'vitest/node';
import { example, live, start_engine, type Address, type Engine } from './engine';
import { times_file } from './times';

export const shared_examples = [
  'mali_2025',
  '01_one_road',
  '02_two_towns_and_a_refuge',
  '04_checkpoint_by_home_town',
  '06_conditional_truce',
  '07_convoy',
] as const;
export type SharedExample = (typeof shared_examples)[number];

declare module 'vitest' {
  interface ProvidedContext {
    chromium: string; // blank: there is none, the tests skip
    engines: Record<SharedExample, Address>;
  }
}

const plain = ({ origin, token, pid }: Engine): Address => ({ origin, token, pid });

export default async function set_up(project: TestProject): Promise<() => Promise<void>> {
  const chromium = process.env.CORRIDOR_CHROMIUM ?? '/usr/bin/chromium';
  const found = existsSync(chromium);
  project.provide('chromium', found ? chromium : '');
  if (!found) {
    console.log(`There is no ${chromium}: the tests in the browser are skipped.`);
    project.provide('engines', {} as Record<SharedExample, Address>);
    return async () => {};
  }
  await rm(times_file, { force: true });
  // While a test is written, the examples it looks at are enough: CORRIDOR_E2E_EXAMPLES=07_convoy
  const chosen = process.env.CORRIDOR_E2E_EXAMPLES?.split(',');
  const started = shared_examples.filter((name) => !chosen || chosen.includes(name));
  const engines = await Promise.all(started.map((name) => start_engine(example(name))));
  project.provide(
    'engines',
    Object.fromEntries(started.map((name, i) => [name, plain(engines[i]!)])) as Record<SharedExample, Address>,
  );
  try {
    for (const engine of engines) await live(engine);
  } catch (error) {
    await Promise.all(engines.map((engine) => engine.stop()));
    throw error;
  }
  return async () => {
    await Promise.all(engines.map((engine) => engine.stop()));
  };
}
