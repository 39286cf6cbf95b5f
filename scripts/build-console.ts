import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { hashFiles } from './hash-files.ts';
import { isMain } from './is-main.ts';
import { projectRoot } from './project-root.ts';
import { runCommand } from './run-command.ts';

/** What the built console is made from. */
const inputs = [
  'apps/console/**/*',
  'packages/*/src/**/*',
  'packages/*/package.json',
  'pnpm-lock.yaml',
  'tsconfig*.json',
];
const stampFile = path.join(projectRoot, 'apps/console/dist/.built-from');

export type ConsoleBuild = 'built' | 'unchanged' | 'no-console';

/** Builds the console unless what it is made from is what the last build was made from. */
export async function buildConsole(): Promise<ConsoleBuild> {
  if (!hasBuildScript()) return 'no-console';
  const hash = hashFiles(inputs, (file) => file.startsWith('apps/console/dist/') || /\.test\.tsx?$/.test(file));
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === hash) return 'unchanged';
  const result = await runCommand('pnpm', ['--filter', '@janela/console', 'build'], { NODE_ENV: 'production' });
  if (!result.ok) throw new Error(`The console could not be built.\n${result.output}`);
  writeFileSync(stampFile, hash);
  return 'built';
}

function hasBuildScript(): boolean {
  const manifest: unknown = JSON.parse(readFileSync(path.join(projectRoot, 'apps/console/package.json'), 'utf8'));
  if (typeof manifest !== 'object' || manifest === null || !('scripts' in manifest)) return false;
  const { scripts } = manifest;
  return typeof scripts === 'object' && scripts !== null && 'build' in scripts;
}

if (isMain(import.meta.url)) console.log(`Console: ${await buildConsole()}.`);
