import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from './project-root.ts';

/** One hash over the names and contents of all files that match, relative to the repository. */
export function hashFiles(patterns: string[], leaveOut: (file: string) => boolean = () => false): string {
  const hash = createHash('sha256');
  const files = globSync(patterns, { cwd: projectRoot, exclude: (name) => name.includes('node_modules') })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => !leaveOut(file) && statSync(path.join(projectRoot, file)).isFile())
    .sort();
  for (const file of new Set(files)) {
    hash.update(`${file}\0`);
    hash.update(readFileSync(path.join(projectRoot, file)));
    hash.update('\0');
  }
  return hash.digest('hex');
}
