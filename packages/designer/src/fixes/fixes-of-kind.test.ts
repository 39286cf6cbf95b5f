import { applyOperation, checkDraft, type FlowDocument, type IssueCode } from '@janela/flow-schema';
import { expect, test } from 'vitest';
import { sampleFlow, testEnv } from '../test-support/sample-flow.ts';
import { canFixAll, fixesOfKind } from './fixes-of-kind.ts';

/** Two loops without a wait that share a block, and two blocks that nothing leads to. */
function tangled(): FlowDocument {
  return sampleFlow(
    [
      ['start', 'message-received'],
      ['a', 'condition'],
      ['b', 'condition'],
      ['x', 'end'],
      ['y', 'end'],
    ],
    ['start.next>a', 'a.yes>b', 'b.yes>a', 'b.no>b'],
  );
}

function ofKind(document: FlowDocument, code: IssueCode) {
  return checkDraft(document).filter((issue) => issue.code === code);
}

test('fixes until none of the kind is left', () => {
  const document = tangled();
  const operations = fixesOfKind(document, 'loop-without-wait', testEnv());
  expect(operations.length).toBeGreaterThan(0);
  const result = applyOperation(document, { type: 'batch', operations });
  expect(result.ok && ofKind(result.document, 'loop-without-wait')).toEqual([]);
});

test('never removes blocks unseen', () => {
  const document = tangled();
  expect(ofKind(document, 'unreachable')).toHaveLength(2);
  expect(canFixAll(document, ofKind(document, 'unreachable'), testEnv())).toBe(false);
  expect(fixesOfKind(document, 'unreachable', testEnv())).toEqual([]);
});

test('repeated values are removed one after the other, wherever they stand by then', () => {
  const document = sampleFlow([
    [
      'start',
      'no-reply',
      { after: 'PT1H', channels: ['whatsapp', 'whatsapp', 'whatsapp'], repeat: 'once-per-episode' },
    ],
  ]);
  expect(canFixAll(document, ofKind(document, 'repeated-value'), testEnv())).toBe(true);
  const operations = fixesOfKind(document, 'repeated-value', testEnv());
  const result = applyOperation(document, { type: 'batch', operations });
  expect(result.ok && result.document.nodes[0]?.params).toMatchObject({ channels: ['whatsapp'] });
});
