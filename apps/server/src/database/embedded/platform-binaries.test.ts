import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { binaryPath, findPlatformBinaries } from './platform-binaries.ts';

test('finds the PostgreSQL packed for this platform', () => {
  const binaries = findPlatformBinaries();
  expect(existsSync(binaryPath(binaries, 'postgres'))).toBe(true);
  expect(binaries.version).toMatch(/^18\./);
});

test('a platform without binaries is told to set DATABASE_URL', () => {
  expect(() => findPlatformBinaries('sunos', 'sparc')).toThrow(
    expect.objectContaining({
      code: 'JANELA_NO_EMBEDDED_POSTGRES',
      message: expect.stringContaining('DATABASE_URL'),
    }),
  );
});
