import { defineConfig } from '@playwright/test';
import { findChromium } from './browser/find-chromium.ts';

const { executablePath, args, env } = await findChromium();

export default defineConfig({
  testDir: '.',
  testMatch: ['browser/**/*.spec.ts', 'flows/**/*.spec.ts'],
  outputDir: 'test-results/artifacts',
  globalSetup: './global-setup.ts',
  workers: 2,
  fullyParallel: true,
  forbidOnly: process.env['CI'] !== undefined,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/browser.json' }]],
  use: {
    actionTimeout: 15_000,
    // The packed browser has no ffmpeg, so a video would fail where a trace works.
    trace: 'retain-on-failure',
    video: 'off',
    launchOptions: {
      executablePath,
      args: [...args],
      env: { ...process.env, ...env },
    },
  },
});
