import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { type InstallationOptions, startInstallation } from './start-installation.ts';

const entry = fileURLToPath(new URL('test-support/played-server.ts', import.meta.url));
const start = (options: Partial<InstallationOptions> = {}) =>
  startInstallation({ entry, graphUrl: 'http://127.0.0.1:1', ...options });
const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};
async function asked(url: string): Promise<{ starts: number; env: Record<string, string | undefined> }> {
  return (await (await fetch(url)).json()) as { starts: number; env: Record<string, string | undefined> };
}

test('hands over addresses and settings, and nothing of our own environment that is not meant', async () => {
  process.env['JANELA_LOG_LEVEL'] = 'trace';
  const installation = await start({ smtpUrl: 'smtp://127.0.0.1:2', env: { EXTRA: 'yes' } });
  try {
    expect(installation.signInUrl).toBe(`${installation.url}/sign-in?token=1`);
    expect((await asked(installation.url)).env).toMatchObject({
      JANELA_GRAPH_URL: 'http://127.0.0.1:1',
      JANELA_SMTP_URL: 'smtp://127.0.0.1:2',
      JANELA_DATA_DIR: installation.dataDir,
      EXTRA: 'yes',
    });
    expect((await asked(installation.url)).env).not.toHaveProperty('JANELA_LOG_LEVEL');
    expect(installation.log).toEqual(expect.arrayContaining(['the server is starting', 'not a JSON line']));
  } finally {
    delete process.env['JANELA_LOG_LEVEL'];
    await installation.stop();
  }
});

test('moves the clock and knows it', async () => {
  const installation = await start({ startAt: '2026-11-23T12:00:00.000Z' });
  expect(installation.lastKnownNow).toBe(Date.UTC(2026, 10, 23, 12));
  expect(await installation.advance('PT23H')).toBe(Date.UTC(2026, 10, 24, 11));
  expect(await installation.now()).toBe(Date.UTC(2026, 10, 24, 11));
  await expect(installation.advance('tomorrow')).rejects.toThrow(/422/);
  await installation.stop();
});

test('survives kill -9 on the same data, address and clock', async () => {
  const installation = await start({ startAt: '2026-11-23T12:00:00.000Z' });
  const { url, pid } = installation;
  await installation.advance('PT5H');
  await installation.kill9();
  expect(isAlive(pid)).toBe(false);
  await expect(fetch(url)).rejects.toThrow();
  await installation.restart();
  expect(installation.pid).not.toBe(pid);
  expect(installation.url).toBe(url);
  expect((await asked(url)).starts).toBe(2);
  expect(await installation.now()).toBe(Date.UTC(2026, 10, 23, 17));
  await installation.stop();
});

test('stops by asking and leaves nothing behind', async () => {
  const installation = await start();
  expect(await installation.stop()).toBe(0);
  expect(isAlive(installation.pid)).toBe(false);
  expect(existsSync(installation.dataDir)).toBe(false);
});

test('keeps a data directory that was given', async () => {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'kept-'));
  await (await start({ dataDir })).stop();
  const again = await start({ dataDir });
  expect((await asked(again.url)).starts).toBe(2);
  await again.stop();
  await rm(dataDir, { recursive: true });
});

test.each([
  ['dies', /ended before it was ready \(3\)[\s\S]*the server is starting/],
  ['silent', /not ready within 1500 ms/],
])('a server that %s is told with its log', async (play, message) => {
  await expect(start({ env: { PLAY: play }, startTimeoutMs: 1_500 })).rejects.toThrow(message);
});
