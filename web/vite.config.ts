import { defineConfig } from 'vitest/config';
import { no_indent } from './tools/no_indent.ts';

// The address a developer's `corridor serve --port 8640` listens on; the mock server uses it too.
const engine = process.env.CORRIDOR_ENGINE ?? 'http://127.0.0.1:8640';

export default defineConfig({
  base: './',
  plugins: [no_indent],
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    sourcemap: false,
    assetsInlineLimit: 0,
  },
  server: {
    proxy: { '/api': { target: engine, changeOrigin: true } },
  },
  test: {
    environment: 'happy-dom',
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/setup.ts'],
  },
});
