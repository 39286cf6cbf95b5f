import { randomBytes, randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../config.ts';

/** The installation's key: from the environment, else from a file that the first start writes for its owner only. */
export async function loadSecretKey(config: Pick<Config, 'secretKey' | 'dataDir'>): Promise<Buffer> {
  if (config.secretKey !== undefined) return Buffer.from(config.secretKey, 'hex');
  const file = join(config.dataDir, 'secret.key');
  const known = await readFile(file, 'utf8').catch(unless('ENOENT'));
  if (known !== undefined) return Buffer.from(known, 'hex');
  await mkdir(config.dataDir, { recursive: true });
  const written = `${file}.${randomUUID()}`;
  await writeFile(written, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' });
  // Given its name when it is whole: of processes that start at once, another would read a key half written.
  await link(written, file).catch(unless('EEXIST'));
  await rm(written);
  return Buffer.from(await readFile(file, 'utf8'), 'hex');
}

/** Passes on every failure but one. */
function unless(code: string): (error: unknown) => void {
  return (error) => {
    if (!(error instanceof Error && 'code' in error && error.code === code)) throw error;
  };
}
