import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { defineConfig } from 'vitest/config';

/** A busy machine is slow: a test that hangs is told apart from one that waits for its turn. In milliseconds. */
const PATIENCE = 30_000;

const purePackages = ['messaging-window', 'flow-schema', 'runtime'];

export default defineConfig({
  test: {
    // The workers share the processors with PostgreSQL: more of them than processors only makes each test slower.
    maxWorkers: availableParallelism(),
    passWithNoTests: true,
    projects: [
      ...purePackages.map((name) => ({
        test: {
          name,
          environment: 'node' as const,
          include: [`packages/${name}/**/*.test.ts`],
          testTimeout: PATIENCE,
          exclude: ['**/node_modules/**', '**/*.integration.test.ts'],
        },
      })),
      {
        test: {
          name: 'server',
          environment: 'node' as const,
          include: ['apps/server/**/*.test.ts', 'packages/*/**/*.integration.test.ts'],
          exclude: ['**/node_modules/**', '**/dist/**'],
          globalSetup: ['apps/server/test-support/database/global-setup.ts'],
          testTimeout: PATIENCE,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'tools',
          environment: 'node' as const,
          include: ['scripts/**/*.test.ts', 'e2e/**/*.test.ts', 'bench/**/*.test.ts'],
          testTimeout: PATIENCE,
        },
      },
      ...['apps/console', 'packages/designer'].filter(hasViteConfig).map((place) => ({
        extends: `./${place}/vite.config.ts`,
        // The Vite plugins of a place look for their own plugins and settings from its folder.
        root: `./${place}`,
        test: {
          name: path.basename(place),
          environment: 'jsdom' as const,
          include: ['**/*.test.{ts,tsx}'],
          testTimeout: PATIENCE,
          exclude: ['**/node_modules/**', '**/dist/**'],
        },
      })),
    ],
  },
});

function hasViteConfig(place: string): boolean {
  return existsSync(new URL(`${place}/vite.config.ts`, import.meta.url));
}
