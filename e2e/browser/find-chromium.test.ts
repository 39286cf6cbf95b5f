import { execFile } from 'node:child_process';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findChromium } from './find-chromium.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'find-chromium-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function program(name: string, script: string): Promise<string> {
  const place = path.join(folder, name);
  await writeFile(place, `#!/bin/sh\n${script}\n`);
  await chmod(place, 0o755);
  return place;
}

test('takes the given one before all others', async () => {
  const given = await program('mine', 'echo "Chromium 1.2.3"');
  await program('chromium', 'echo "Chromium 4.5.6"');
  const found = await findChromium({ E2E_CHROMIUM: given, PATH: folder });
  expect(found).toMatchObject({ source: 'E2E_CHROMIUM', executablePath: given });
});

test.each([
  ['does not start', 'exit 1'],
  ['is no browser', 'echo "ls (GNU coreutils)"'],
])('says so when the given one %s', async (_, script) => {
  const given = await program('mine', script);
  await expect(findChromium({ E2E_CHROMIUM: given, PATH: folder })).rejects.toThrow(/E2E_CHROMIUM/);
});

test('takes the first system one that starts', async () => {
  await program('chromium', 'exit 127');
  const chrome = await program('google-chrome', 'echo "Google Chrome 4.5.6"');
  expect(await findChromium({ PATH: folder })).toMatchObject({ source: 'system', executablePath: chrome });
});

test.runIf(process.platform === 'linux' && process.arch === 'x64')(
  'unpacks the packed one, whoever else does so at the same time',
  async () => {
    const [first, second] = await Promise.all([findChromium({ PATH: folder }), findChromium({ PATH: folder })]);
    expect(first).toEqual(second);
    expect(first.source).toBe('package');
    const { stdout } = await promisify(execFile)(first.executablePath, ['--version'], { env: first.env });
    expect(stdout).toMatch(/chrom/i);
  },
  60_000,
);
