import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { loadSecretKey } from '../../src/secrets/load-secret-key.ts';
import { createSecretBox } from '../../src/secrets/secret-box.ts';

const box = createSecretBox(randomBytes(32));

test.each(['', 'EAAG-token', 'é 👋 \0', 'x'.repeat(10_000)])('what was sealed opens again', (plain) => {
  expect(box.open(box.seal(plain))).toBe(plain);
});

test('the same secret never looks the same, and cannot be read in what is stored', () => {
  const [one, other] = [box.seal('EAAG-token'), box.seal('EAAG-token')];
  expect(one.equals(other)).toBe(false);
  expect(one.toString('latin1')).not.toContain('EAAG');
});

test('any changed byte is noticed', () => {
  const sealed = box.seal('EAAG-token');
  for (let place = 0; place < sealed.length; place += 1) {
    const changed = Buffer.from(sealed);
    changed[place] = (changed[place] ?? 0) ^ 1;
    expect(() => box.open(changed)).toThrow();
  }
});

test('a part of it, or something longer, does not open', () => {
  const sealed = box.seal('EAAG-token');
  for (let length = 0; length < sealed.length; length += 1)
    expect(() => box.open(sealed.subarray(0, length))).toThrow();
  expect(() => box.open(Buffer.concat([sealed, Buffer.alloc(1)]))).toThrow();
});

test('another key does not open it, and a key of another length is refused', () => {
  expect(() => createSecretBox(randomBytes(32)).open(box.seal('EAAG-token'))).toThrow();
  expect(() => createSecretBox(randomBytes(16))).toThrow(TypeError);
});

test('the key of an installation is made once, for its owner only, by whichever process is first', async () => {
  const dataDir = join(await mkdtemp(join(tmpdir(), 'janela-key-')), 'new');
  onTestFinished(() => rm(join(dataDir, '..'), { recursive: true, force: true }));
  const keys = await Promise.all(Array.from({ length: 20 }, () => loadSecretKey({ secretKey: undefined, dataDir })));
  expect(new Set(keys.map((key) => key.toString('hex'))).size).toBe(1);
  expect(keys[0]).toHaveLength(32);
  const file = join(dataDir, 'secret.key');
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(await readdir(dataDir)).toEqual(['secret.key']);
  expect(await readFile(file, 'utf8')).toBe(keys[0]?.toString('hex'));
});

test('a key from the environment is taken as it is, and no file is written', async () => {
  const secretKey = randomBytes(32).toString('hex');
  const key = await loadSecretKey({ secretKey, dataDir: join(tmpdir(), 'janela-never-made') });
  expect(key.toString('hex')).toBe(secretKey);
  await expect(stat(join(tmpdir(), 'janela-never-made'))).rejects.toThrow();
});
