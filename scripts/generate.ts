import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { generators } from './generators.ts';
import { projectRoot } from './project-root.ts';
import { runCommand } from './run-command.ts';

/** `generate` writes every generated file; `generate --check` says which of them are not what would be written. */
const check = process.argv.includes('--check');
let failed = false;

for (const { name, output, command } of generators) {
  const [program, ...args] = command;
  const result = await runCommand(program, args);
  const file = path.join(projectRoot, output);
  const known = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  if (!result.ok) {
    failed = true;
    console.log(`failed      ${name}: ${command.join(' ')}\n${result.output}`);
  } else if (known === result.stdout) {
    console.log(`current     ${name} (${output})`);
  } else if (check) {
    failed = true;
    console.log(`out of date ${name} (${output}): run \`pnpm generate\` and commit the result`);
  } else {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, result.stdout);
    console.log(`written     ${name} (${output})`);
  }
}
process.exitCode = failed ? 1 : 0;
