import { gates } from './gates.ts';
import { runCommand, type CommandResult } from './run-command.ts';
import { runPlaywright, runVitest, type SuiteResult } from './suites.ts';
import { addCounts, summaryLine, type TestCount } from './test-count.ts';

/**
 * Every gate and every test. Nothing stops at the first failure: one run says all there is to put right.
 * `node scripts/test.ts gates`, `… unit` or `… browser` runs a part.
 */
const parts = process.argv.slice(2);
const wanted = (part: string): boolean => parts.length === 0 || parts.includes(part);
const counts: TestCount[] = [];

if (wanted('gates')) {
  for (const { name, command } of gates) {
    const [program, ...args] = command;
    const result = await runCommand(program, args);
    show(name, result);
    counts.push({ passed: result.ok ? 1 : 0, failed: result.ok ? 0 : 1, skipped: 0 });
  }
}
if (wanted('unit')) showSuite('unit, property and integration tests', await runVitest());
if (wanted('browser')) showSuite('browser tests', await runPlaywright());

const total = addCounts(counts);
console.log(`\n${summaryLine(total)}`);
process.exitCode = total.failed === 0 ? 0 : 1;

function showSuite(name: string, result: SuiteResult): void {
  show(`${name}: ${summaryLine(result.count)}`, result);
  counts.push(result.count);
}

function show(name: string, { ok, output, seconds }: CommandResult): void {
  console.log(`${ok ? 'ok    ' : 'FAILED'}  ${name} (${seconds.toFixed(1)} s)`);
  if (!ok) console.log(`\n${output.trimEnd()}\n`);
}
