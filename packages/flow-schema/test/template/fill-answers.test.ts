import { expect, test } from 'vitest';
import { fillAnswers, valueAt, type FlowDocument } from '../../src/index.ts';

const FLOW: FlowDocument = {
  schema: { document: 1, nodes: {} },
  name: 'Hello',
  settings: { botAnswers: false, arbitration: 'parallel', priority: 0 },
  nodes: [
    { id: 'start', kind: 'no-reply', params: { after: 'PT23H', channels: 'any' } },
    {
      id: 'say',
      kind: 'send-message',
      params: { content: { kind: 'buttons', buttons: [{ title: 'One' }, { title: 'Two' }] } },
    },
  ],
  edges: [],
  layout: {},
  annotations: [],
};

test.each([
  ['channels', ['c1']],
  ['until', 'PT1H'],
])('a field of the params: %s', (field, value) => {
  const filled = fillAnswers(FLOW, [{ node: 'start', field, value }]);
  expect(valueAt(filled.nodes[0]?.params, field)).toEqual(value);
  expect(filled.nodes[1]).toBe(FLOW.nodes[1]);
});

test('deep in a message, whatever stands beside it stays', () => {
  const filled = fillAnswers(FLOW, [
    { node: 'say', field: 'content.text', value: 'Oi' },
    { node: 'say', field: 'content.buttons.1.title', value: 'Dois' },
  ]);
  expect(filled.nodes[1]?.params).toEqual({
    content: { kind: 'buttons', text: 'Oi', buttons: [{ title: 'One' }, { title: 'Dois' }] },
  });
  expect(valueAt(filled.nodes[1]?.params, 'content.buttons.1.title')).toBe('Dois');
});

test.each([
  ['gone', 'channels'],
  ['say', 'content.buttons.7.title'],
  ['start', 'after.hours'],
])('an answer for %s %s, which is not there, changes nothing', (node, field) => {
  expect(fillAnswers(FLOW, [{ node, field, value: 'x' }])).toEqual(FLOW);
  expect(valueAt(FLOW.nodes[0]?.params, field)).not.toBe('x');
});

test('what every record inherits is no value, and becomes none', () => {
  expect(valueAt({}, 'constructor.name')).toBeUndefined();
  const filled = fillAnswers(FLOW, [{ node: 'start', field: '__proto__.polluted', value: true }]);
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  expect(valueAt(filled.nodes[0]?.params, '__proto__.polluted')).toBe(true);
});
