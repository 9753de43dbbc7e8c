import { readFileSync } from 'node:fs';
import { defineConfig, type Plugin } from 'vite';
import { no_indent } from './tools/no_indent.ts';

// The script of the report page, dist/report/report.js, and its words. The engine writes both into
// the page, so there is one script, and no file is fetched.
const words: Plugin = {
  name: 'words',
  generateBundle() {
    for (const lang of ['en', 'fr']) {
      const catalogue = new URL(`./src/i18n/${lang}.json`, import.meta.url);
      const source = JSON.stringify(JSON.parse(readFileSync(catalogue, 'utf8')));
      this.emitFile({ type: 'asset', fileName: `${lang}.json`, source });
    }
  },
};

export default defineConfig({
  plugins: [no_indent, words],
  publicDir: false,
  build: {
    outDir: 'dist/report',
    target: 'es2022',
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    sourcemap: false,
    rollupOptions: {
      input: 'src/report/main.ts',
      output: { format: 'iife', entryFileNames: 'report.js' },
    },
  },
});
