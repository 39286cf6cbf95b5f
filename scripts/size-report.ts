import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildConsole } from './build-console.ts';
import { isMain } from './is-main.ts';
import { projectRoot } from './project-root.ts';

/** Kilobytes (1000 bytes) of gzip that a first visit of the console may download before anything shows. */
const budgets = { javascript: 250, css: 60 };

interface ManifestChunk {
  file: string;
  isEntry?: boolean;
  imports?: string[];
  css?: string[];
}

export interface InitialFiles {
  javascript: string[];
  css: string[];
}

/** The entry and everything it imports before it runs, from Vite's `manifest.json` (`build.manifest: true`). */
export function initialFiles(manifest: Record<string, ManifestChunk>): InitialFiles {
  const seen = new Set<string>();
  const waiting = Object.keys(manifest).filter((key) => manifest[key]?.isEntry);
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    if (seen.has(key)) continue;
    seen.add(key);
    waiting.push(...(manifest[key]?.imports ?? []));
  }
  const chunks = [...seen].flatMap((key) => manifest[key] ?? []);
  return {
    javascript: [...new Set(chunks.map(({ file }) => file))].filter((file) => file.endsWith('.js')),
    css: [...new Set(chunks.flatMap(({ css }) => css ?? []))],
  };
}

function isManifest(value: unknown): value is Record<string, ManifestChunk> {
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).every((chunk: unknown) => typeof chunk === 'object' && chunk !== null && 'file' in chunk);
}

function gzippedKilobytes(file: string): number {
  return gzipSync(readFileSync(file), { level: 9 }).length / 1000;
}

async function report(): Promise<boolean> {
  if ((await buildConsole()) === 'no-console') {
    console.log('The console has no build yet: nothing to weigh.');
    return true;
  }
  const dist = path.join(projectRoot, 'apps/console/dist');
  const manifestFile = path.join(dist, '.vite/manifest.json');
  if (!existsSync(manifestFile)) throw new Error('apps/console/vite.config.ts must set build.manifest to true.');
  const manifest: unknown = JSON.parse(readFileSync(manifestFile, 'utf8'));
  if (!isManifest(manifest)) throw new Error(`${manifestFile} is not a manifest of Vite.`);
  const initial = initialFiles(manifest);
  if (initial.javascript.length === 0) throw new Error('The manifest of the console names no entry.');
  let fits = true;
  for (const kind of ['javascript', 'css'] as const) {
    const rows = initial[kind].map((file) => ({ file, size: gzippedKilobytes(path.join(dist, file)) }));
    const total = rows.reduce((sum, { size }) => sum + size, 0);
    for (const { file, size } of rows) console.log(`${size.toFixed(1).padStart(8)} kB  ${file}`);
    const verdict = total <= budgets[kind] ? 'fits' : 'IS OVER';
    console.log(
      `${total.toFixed(1).padStart(8)} kB  initial ${kind}, gzipped: ${verdict} the budget of ${budgets[kind]} kB`,
    );
    fits &&= total <= budgets[kind];
  }
  const everything = globSync('**/*.js', { cwd: dist }).map((file) => gzippedKilobytes(path.join(dist, file)));
  const sum = everything.reduce((total, size) => total + size, 0);
  console.log(`${sum.toFixed(1).padStart(8)} kB  all JavaScript of the console, ${everything.length} files`);
  return fits;
}

if (isMain(import.meta.url)) process.exitCode = (await report()) ? 0 : 1;
