import { expect, test } from 'vitest';
import { addCounts, countPlaywright, countVitest, summaryLine } from './test-count.ts';

test('a test file that does not load counts as a failure', () => {
  const count = countVitest({
    numPassedTests: 3,
    numFailedTests: 1,
    numPendingTests: 1,
    numTodoTests: 1,
    testResults: [
      { status: 'passed', assertionResults: [{ status: 'passed' }] },
      { status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] },
      { status: 'failed', assertionResults: [] },
    ],
  });
  expect(count).toEqual({ passed: 3, failed: 2, skipped: 2 });
});

test('a browser test that passed only at the second try is a failure', () => {
  const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 0 };
  expect(countPlaywright({ stats, errors: ['no config'] })).toEqual({ passed: 5, failed: 3, skipped: 0 });
});

test('the last line names skipped tests only when there are any', () => {
  const gate = { passed: 1, failed: 0, skipped: 0 };
  expect(summaryLine(addCounts([gate, gate]))).toBe('2 passed, 0 failed');
  expect(summaryLine(addCounts([gate, { passed: 0, failed: 2, skipped: 3 }]))).toBe('1 passed, 2 failed, 3 skipped');
});
