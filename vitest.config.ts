import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/**
 * Two projects: `unit` (quick, pure, mirrors `src/`) and `e2e` (real processes, real discord.js client, real browser).
 * `npm run check` runs the first alone. The JSON report is what `.ci/run` counts from.
 */
export default defineConfig({
  test: {
    // One core is left to other work, but not one of two: the e2e tests mostly wait.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    reporters: ['default', ['json', { outputFile: 'reports/tests.json' }]],
    projects: [
      { test: { name: 'unit', include: ['tests/**/*.test.ts'], exclude: ['tests/e2e/**'], testTimeout: 30_000 } },
      { test: { name: 'e2e', include: ['tests/e2e/**/*.test.ts'], testTimeout: 30_000, hookTimeout: 60_000 } },
    ],
  },
});
