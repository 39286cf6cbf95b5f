import { globSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { projectRoot } from './project-root.ts';
import { runCommand } from './run-command.ts';

/**
 * Checks every tsconfig of the workspace. Separate runs instead of project references: a package is checked once as what
 * it promises to be (pure, no platform types) and once with its tests, and references allow a file in one project only.
 */
const bases = new Set(['tsconfig.base.json', 'tsconfig.pure.json', 'tsconfig.node.json', 'tsconfig.browser.json']);
const places = ['.', 'packages/*', 'apps/*', 'e2e', 'bench'];

const waiting = globSync(
  places.map((place) => `${place}/tsconfig*.json`),
  { cwd: projectRoot },
)
  .filter((file) => !bases.has(file))
  .sort();
let failed = false;

async function checkNext(): Promise<void> {
  for (let project = waiting.shift(); project !== undefined; project = waiting.shift()) {
    const { ok, output } = await runCommand('tsc', ['--pretty', 'false', '-p', project]);
    console.log(`${ok ? 'ok    ' : 'failed'} ${project}${ok ? '' : `\n${output}`}`);
    if (!ok) failed = true;
  }
}

await Promise.all(Array.from({ length: Math.min(4, availableParallelism()) }, checkNext));
process.exitCode = failed ? 1 : 0;
