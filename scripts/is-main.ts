import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Whether the module is what `node` was asked to run. `import.meta.main` says the same, but only from Node 24.2 on. */
export function isMain(moduleUrl: string): boolean {
  const script = process.argv[1];
  return script !== undefined && realpathSync(script) === fileURLToPath(moduleUrl);
}
