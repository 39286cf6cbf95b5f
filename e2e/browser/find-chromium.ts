import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { installPlaywrightChromium, playwrightChromiumPath } from './playwright-chromium.ts';
import { unpackChromium } from './unpack-chromium.ts';

const run = promisify(execFile);

/** A Chromium that starts on this machine, as Playwright's `launchOptions` want it. */
export interface FoundChromium {
  readonly source: 'E2E_CHROMIUM' | 'system' | 'package' | 'playwright';
  readonly executablePath: string;
  readonly args: readonly string[];
  /** Beside the environment the tests run in. */
  readonly env: Readonly<Record<string, string>>;
}

// Small containers have little /dev/shm and no graphics; both flags are harmless elsewhere.
const args = ['--disable-gpu', '--disable-dev-shm-usage'];

const systemNames = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
const systemPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * Finds a browser without asking anybody: a given path, then a system Chromium or Chrome, then the one packed in an npm package (Linux x64 only), then
 * Playwright's own, which is downloaded if need be. A candidate that does not start is passed over; a given path that does not is an error.
 */
export async function findChromium(environment: NodeJS.ProcessEnv = process.env): Promise<FoundChromium> {
  const given = environment['E2E_CHROMIUM'];
  if (given !== undefined && given !== '') {
    if (await starts(given)) return { source: 'E2E_CHROMIUM', executablePath: given, args, env: {} };
    throw new Error(`E2E_CHROMIUM names ${given}, which does not start. Give the path of a Chromium or Chrome.`);
  }
  for (const place of systemCandidates(environment)) {
    if (await starts(place)) return { source: 'system', executablePath: place, args, env: {} };
  }
  const packed = await unpackChromium();
  if (packed !== null && (await starts(packed.executablePath, packed.env))) {
    return { source: 'package', args, ...packed };
  }
  if (!existsSync(playwrightChromiumPath())) await installPlaywrightChromium();
  return { source: 'playwright', executablePath: playwrightChromiumPath(), args, env: {} };
}

function systemCandidates(environment: NodeJS.ProcessEnv): string[] {
  const folders = (environment['PATH'] ?? '').split(path.delimiter).filter((folder) => folder !== '');
  const onPath = systemNames.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return [...onPath, ...systemPlaces].filter((place) => existsSync(place));
}

async function starts(executablePath: string, env: Readonly<Record<string, string>> = {}): Promise<boolean> {
  try {
    const { stdout } = await run(executablePath, ['--version'], { env: { ...process.env, ...env }, timeout: 15_000 });
    // chrome.exe answers nothing to --version and opens a window instead; Windows is taken at its word.
    return process.platform === 'win32' || /chrom/i.test(stdout);
  } catch {
    return false;
  }
}
