import { applyOperation, type FlowEdge } from '@janela/flow-schema';
import { describe, expect, test } from 'vitest';
import { sampleFlow, testEnv } from '../../test-support/sample-flow.ts';
import { reconnectEdge } from './reconnect-edge.ts';

const flow = sampleFlow(
  [
    ['silence', 'no-reply'],
    ['pending', 'condition'],
    ['warn', 'notify-team'],
    ['end', 'end'],
  ],
  ['silence.next>pending', 'pending.yes>warn', 'pending.no>end'],
);

function reconnected(from: FlowEdge['from'], to: string): readonly string[] | string {
  const planned = reconnectEdge(flow, { edgeId: 'e2', from, to, env: testEnv() });
  if (!planned.ok) return planned.refusal.code;
  const result = applyOperation(flow, planned.plan.operation);
  if (!result.ok) return result.refusal.code;
  return result.document.edges.map((edge) => `${edge.from.node}.${edge.from.port}>${edge.to.node}`).toSorted();
}

describe('one end of a connection goes elsewhere', () => {
  test.each<[what: string, ends: { from: FlowEdge['from']; to: string }, after: readonly string[] | string]>([
    [
      'its end',
      { from: { node: 'pending', port: 'yes' }, to: 'end' },
      ['pending.no>end', 'pending.yes>end', 'silence.next>pending'],
    ],
    [
      'its beginning, which opens the port it left',
      { from: { node: 'warn', port: 'next' }, to: 'end' },
      ['pending.no>end', 'silence.next>pending', 'warn.next>end'],
    ],
    [
      'onto a taken port, whose own connection gives way',
      { from: { node: 'pending', port: 'no' }, to: 'warn' },
      ['pending.no>warn', 'silence.next>pending'],
    ],
    ['nowhere else', { from: { node: 'pending', port: 'yes' }, to: 'warn' }, 'nothing-to-do'],
    ['into a trigger', { from: { node: 'pending', port: 'yes' }, to: 'silence' }, 'edge-into-trigger'],
    ['back to its own block', { from: { node: 'pending', port: 'yes' }, to: 'pending' }, 'edge-to-itself'],
  ])('%s', (_, { from, to }, after) => {
    expect(reconnected(from, to)).toEqual(after);
  });
});
