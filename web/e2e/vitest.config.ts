import { defineConfig } from 'vitest/config';

// One browser test after the other: they look at the clock, and the engine uses every core.
export default defineConfig({
  root: import.meta.dirname,
  test: {
    environment: 'node',
    // The pictures for the guide are made by the same means, on demand: tools/screenshots.sh.
    include: process.env.CORRIDOR_SCREENS ? ['*.pictures.ts'] : ['*.e2e.ts'],
    globalSetup: ['engines.ts'],
    setupFiles: ['quiet.ts'],
    fileParallelism: false,
    testTimeout: 600_000,
    hookTimeout: 300_000,
    teardownTimeout: 20_000,
    reporters: ['verbose'],
  },
});
