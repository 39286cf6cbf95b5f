import { applyOperation, type Annotation, type FlowDocument } from '@janela/flow-schema';
import { expect, test } from 'vitest';
import { reminderFlow } from '../../test-support/sample-flow.ts';
import { NOTHING_SELECTED, selectNodes, type Selection } from '../selection.ts';
import { nudgeSelection } from './nudge-selection.ts';

const FRAME: Annotation = { id: 'f', type: 'frame', text: '', x: 304, y: -40, width: 300, height: 240, color: 'blue' };
const flow: FlowDocument = { ...reminderFlow(), annotations: [FRAME] };

function nudged(selection: Selection): FlowDocument {
  const planned = nudgeSelection(flow, { selection, by: { x: 8, y: -8 }, sizes: {} });
  const result = planned.ok ? applyOperation(flow, planned.plan.operation) : null;
  if (!result?.ok) throw new Error('The nudge was refused.');
  return result.document;
}

test('moves the selected blocks and nothing else', () => {
  expect(nudged(selectNodes('warn')).layout).toEqual({ ...flow.layout, warn: { x: 648, y: -8 } });
});

test('a frame takes along what lies in it', () => {
  const { layout, annotations } = nudged({ ...NOTHING_SELECTED, annotations: new Set(['f']) });
  expect(layout).toEqual({ ...flow.layout, pending: { x: 328, y: -8 } });
  expect(annotations[0]).toMatchObject({ x: 312, y: -48 });
});

test('a block that is selected and held moves once', () => {
  const { layout } = nudged({ ...selectNodes('pending'), annotations: new Set(['f']) });
  expect(layout['pending']).toEqual({ x: 328, y: -8 });
});

test('nothing where nothing is selected', () => {
  expect(nudgeSelection(flow, { selection: NOTHING_SELECTED, by: { x: 8, y: 0 }, sizes: {} }).ok).toBe(false);
});
