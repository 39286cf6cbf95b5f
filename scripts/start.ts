import { buildConsole } from './build-console.ts';

const built = await buildConsole();
if (built === 'built') console.log('The console was built anew.');

// In this very process, not in a child: signals, Ctrl-C, the exit code and the process id need no passing on.
await import(new URL('../apps/server/src/main.ts', import.meta.url).href);
