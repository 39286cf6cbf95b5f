import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import path from 'node:path';
import { chromium } from '@playwright/test';

/** Where Playwright keeps, or would keep, its own Chromium. */
export function playwrightChromiumPath(): string {
  return chromium.executablePath();
}

/** `playwright install chromium`: the last way, because it needs Playwright's download host. */
export async function installPlaywrightChromium(): Promise<void> {
  const packageFile = createRequire(import.meta.url).resolve('@playwright/test/package.json');
  const cli = path.join(path.dirname(packageFile), 'cli.js');
  const child = spawn(process.execPath, [cli, 'install', 'chromium'], { stdio: 'inherit' });
  await once(child, 'exit');
  if (child.exitCode !== 0) {
    throw new Error(
      'No Chromium was found and none could be downloaded. Install Chromium or Chrome, or set E2E_CHROMIUM to its path.',
    );
  }
}
