// Holds the budgets of the page: scripts at most 80 KiB gzipped. Prints the sizes it found.

import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const limit_kib = 80;
const assets = new URL('../dist/assets/', import.meta.url);
let scripts = 0;
for (const name of readdirSync(assets).sort()) {
  const size = gzipSync(readFileSync(new URL(name, assets)), { level: 9 }).length / 1024;
  if (name.endsWith('.js')) scripts += size;
  console.log(`${name}  ${size.toFixed(1)} KiB gzipped`);
}
console.log(`scripts together  ${scripts.toFixed(1)} KiB gzipped, at most ${limit_kib}`);
if (scripts > limit_kib) process.exit(1);
