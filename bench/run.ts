import { analysis } from './suites/analysis.ts';
import { designer } from './suites/designer.ts';
import { engine } from './suites/engine.ts';
import { inbound } from './suites/inbound.ts';
import { timers } from './suites/timers.ts';

/** One command a figure: `pnpm bench <name>`. Each prints a table and, last, its figures as one line of JSON. */
const suites: Readonly<Record<string, () => Promise<void>>> = { analysis, designer, engine, inbound, timers };

const name = process.argv[2] ?? '';
const suite = suites[name];
if (suite) {
  await suite();
} else {
  console.error(`There is no bench "${name}". There are: ${Object.keys(suites).join(', ')}.`);
  process.exitCode = 2;
}
