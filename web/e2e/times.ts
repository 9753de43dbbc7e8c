// What was measured: printed, and kept in a file. No test judges a time.

import { appendFileSync, mkdirSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { dirname, join } from 'node:path';

export const times_file =
  process.env.CORRIDOR_E2E_TIMES ?? join(import.meta.dirname, '../node_modules/.corridor/e2e_times.ndjson');

export function note_time(what: string, value: number, unit = 'ms'): void {
  const line = {
    what,
    value: Math.round(value * 10) / 10,
    unit,
    cores: cpus().length,
    load: Math.round(loadavg()[0]! * 10) / 10,
  };
  mkdirSync(dirname(times_file), { recursive: true });
  appendFileSync(times_file, `${JSON.stringify(line)}\n`);
  console.log(`${what}: ${line.value} ${unit} (${line.cores} cores, load ${line.load})`);
}

export function quantile(values: readonly number[], p: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(p * sorted.length) - 1)] ?? Number.NaN;
}
