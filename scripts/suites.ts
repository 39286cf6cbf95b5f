import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from './project-root.ts';
import { runCommand, type CommandResult } from './run-command.ts';
import { countPlaywright, countVitest, isPlaywrightReport, isVitestReport, type TestCount } from './test-count.ts';

export interface SuiteResult extends CommandResult {
  count: TestCount;
}

const reports = path.join(projectRoot, 'test-results');

/** Unit, property and integration tests of all packages, the latter against a real PostgreSQL. */
export async function runVitest(): Promise<SuiteResult> {
  const reportFile = freshReport('vitest.json');
  const result = await runCommand('vitest', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${reportFile}`,
  ]);
  const report = readReport(reportFile);
  return withCount(result, isVitestReport(report) ? countVitest(report) : undefined);
}

/** The whole product in a browser, against the Graph emulator. */
export async function runPlaywright(): Promise<SuiteResult> {
  const reportFile = freshReport('playwright.json');
  const result = await runCommand(
    'pnpm',
    ['--filter', '@janela/e2e', 'exec', 'playwright', 'test', '--reporter=list,json'],
    { PLAYWRIGHT_JSON_OUTPUT_FILE: reportFile },
  );
  const report = readReport(reportFile);
  return withCount(result, isPlaywrightReport(report) ? countPlaywright(report) : undefined);
}

/** A run that broke without a failing test, or that ran nothing, must not look like success. */
function withCount(result: CommandResult, count: TestCount | undefined): SuiteResult {
  if (count === undefined || count.passed + count.failed === 0) {
    return { ...result, ok: false, count: { passed: 0, failed: 1, skipped: count?.skipped ?? 0 } };
  }
  const failed = result.ok ? count.failed : Math.max(1, count.failed);
  return { ...result, ok: failed === 0, count: { ...count, failed } };
}

function freshReport(name: string): string {
  mkdirSync(reports, { recursive: true });
  const file = path.join(reports, name);
  rmSync(file, { force: true });
  return file;
}

function readReport(file: string): unknown {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}
