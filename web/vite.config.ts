import { defineConfig } from 'vitest/config';

// The address a developer's `corridor serve --port 8640` listens on; the mock server uses it too.
const engine = process.env.CORRIDOR_ENGINE ?? 'http://127.0.0.1:8640';

// Templates are indented for readers; browsers take the same from lines without indent.
const no_indent = {
  name: 'no-indent',
  enforce: 'pre' as const,
  apply: 'build' as const,
  transform: (code: string, id: string) =>
    id.includes('/src/') && id.endsWith('.ts') ? code.replace(/\n[ \t]+/g, '\n') : null,
};

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
