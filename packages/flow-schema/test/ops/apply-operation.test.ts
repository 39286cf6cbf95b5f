import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyOperation, connectRefusal, LIMITS, readDraft, REFUSAL_CODES } from '../../src/index.ts';
import type { FlowDocument, Operation, OperationType } from '../../src/index.ts';
import { annotation, annotationId, draft, edge, edgeId, node, nodeId, params, position } from '../draft-arbitrary.ts';
import { edge as edgeOf, PLAIN_SETTINGS, smallFlow } from '../flow-builder.ts';

const index = fc.option(fc.integer({ min: 0, max: 4 }), { nil: undefined });
const name = fc.constantFrom('New', '', 'x'.repeat(121));

function at<Fields extends object>(fields: Fields, place: number | undefined): Fields & { index?: number } {
  return place === undefined ? fields : { ...fields, index: place };
}

const simple: fc.Arbitrary<Operation> = fc.oneof(
  fc
    .tuple(node(), position, index)
    .map(([one, place, i]) => at({ type: 'add-node' as const, node: one, position: place }, i)),
  nodeId.map((id) => ({ type: 'remove-node' as const, nodeId: id })),
  fc.tuple(nodeId, params).map(([id, value]) => ({ type: 'set-params' as const, nodeId: id, params: value })),
  fc
    .tuple(nodeId, fc.option(name, { nil: null }))
    .map(([id, text]) => ({ type: 'rename-node' as const, nodeId: id, name: text })),
  fc.tuple(edge, index).map(([one, i]) => at({ type: 'connect' as const, edge: one }, i)),
  edgeId.map((id) => ({ type: 'disconnect' as const, edgeId: id })),
  fc
    .dictionary(nodeId, fc.option(position, { nil: null }), { maxKeys: 3, noNullPrototype: true })
    .map((positions) => ({ type: 'move-nodes' as const, positions })),
  fc.tuple(annotation, index).map(([one, i]) => at({ type: 'add-annotation' as const, annotation: one }, i)),
  annotationId.map((id) => ({ type: 'remove-annotation' as const, annotationId: id })),
  fc
    .tuple(
      annotationId,
      fc.record({ text: name, width: fc.constantFrom(10, 99) }, { requiredKeys: [], noNullPrototype: true }),
    )
    .map(([id, change]) => ({ type: 'change-annotation' as const, annotationId: id, change })),
  fc.boolean().map((botAnswers) => ({ type: 'set-settings' as const, settings: { ...PLAIN_SETTINGS, botAnswers } })),
  name.map((text) => ({ type: 'rename-flow' as const, name: text })),
  draft.map((document) => ({ type: 'replace-document' as const, document })),
);

const operation: fc.Arbitrary<Operation> = fc.oneof(
  { weight: 5, arbitrary: simple },
  {
    weight: 1,
    arbitrary: fc.array(simple, { maxLength: 3 }).map((operations) => ({ type: 'batch' as const, operations })),
  },
);

const TOUCHED: { readonly [Type in OperationType]: (operation: Operation<Type>) => readonly string[] } = {
  'add-node': (one) => [one.node.id],
  'remove-node': (one) => [one.nodeId],
  'set-params': (one) => [one.nodeId],
  'rename-node': (one) => [one.nodeId],
  connect: () => [],
  disconnect: () => [],
  'move-nodes': () => [],
  'add-annotation': () => [],
  'remove-annotation': () => [],
  'change-annotation': () => [],
  'set-settings': () => [],
  'rename-flow': () => [],
  'replace-document': (one) => one.document.nodes.map(({ id }) => id),
  batch: (one) => one.operations.flatMap((inner) => touched(inner)),
};

function touched<Type extends OperationType>(one: Operation<Type>): readonly string[] {
  return TOUCHED[one.type](one);
}

function frozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null)
    Object.values(Object.freeze(value)).forEach((inner) => frozen(inner));
  return value;
}

function done(document: FlowDocument, one: Operation): FlowDocument {
  const result = applyOperation(document, one);
  if (!result.ok) throw new Error(`refused: ${result.refusal.code}`);
  return result.document;
}

describe('any operations on any draft', () => {
  test('undone in turn, all of them give back what was there; each alone changes only what it names', () => {
    const applied = new Set<string>();
    fc.assert(
      fc.property(draft, fc.array(operation, { maxLength: 12 }), (start, operations) => {
        frozen(start);
        let now = start;
        const undo: Operation[] = [];
        for (const one of operations) {
          const result = applyOperation(now, one);
          if (!result.ok) continue;
          applied.add(one.type);
          expect(applyOperation(result.document, result.inverse)).toMatchObject({ ok: true });
          const named = new Set(touched(one));
          const before = new Map(now.nodes.map((each) => [each.id, each]));
          for (const each of result.document.nodes) if (!named.has(each.id)) expect(before.get(each.id)).toBe(each);
          undo.unshift(result.inverse);
          now = frozen(result.document);
        }
        expect(undo.reduce(done, now)).toStrictEqual(start);
      }),
      { numRuns: 1_500 },
    );
    expect([...applied].sort()).toEqual(Object.keys(TOUCHED).sort());
  });

  test('what they make can be saved and opened again', () => {
    fc.assert(
      fc.property(draft, fc.array(operation, { maxLength: 8 }), (start, operations) => {
        const end = operations.reduce<FlowDocument>((now, one) => {
          const result = applyOperation(now, one);
          return result.ok ? result.document : now;
        }, start);
        expect(readDraft(JSON.parse(JSON.stringify(end)))).toStrictEqual({ ok: true, document: end });
      }),
    );
  });

  test('a batch is its operations one after the other, or nothing and the reason of the first that is refused', () => {
    fc.assert(
      fc.property(draft, fc.array(simple, { maxLength: 5 }), (start, operations) => {
        const together = applyOperation(start, { type: 'batch', operations });
        let now = start;
        for (const one of operations) {
          const alone = applyOperation(now, one);
          if (!alone.ok) {
            expect(together).toEqual(alone);
            return;
          }
          now = alone.document;
        }
        expect(together).toMatchObject({ ok: true, document: now });
      }),
    );
  });

  test('what a drag is told beforehand is what connecting then says', () => {
    fc.assert(
      fc.property(draft, edge, (document, one) => {
        const fresh = { ...one, id: 'fresh' };
        const result = applyOperation(document, { type: 'connect', edge: fresh });
        expect(connectRefusal(document, one.from, one.to)).toEqual(result.ok ? null : result.refusal);
      }),
    );
  });
});

describe('refused', () => {
  const flow: FlowDocument = {
    ...smallFlow(),
    nodes: [
      ...smallFlow().nodes,
      { id: 'odd', kind: 'teleport', params: {} },
      { id: 'ask', kind: 'condition', params: 0 },
    ],
  };
  const note = { id: 'n', type: 'note', text: '', x: 0, y: 0, width: 80, height: 80, color: 'blue' } as const;
  const noted = done(flow, { type: 'add-annotation', annotation: note });
  const full = {
    ...flow,
    nodes: Array.from({ length: LIMITS.nodes }, (_, i) => ({ id: `n${i}`, kind: 'end', params: {} })),
  };
  const cases: readonly (readonly [string, FlowDocument, Operation, string])[] = [
    ['leading into a trigger', flow, { type: 'connect', edge: edgeOf('x', 'ask.yes', 'start') }, 'edge-into-trigger'],
    ['a port that is not there', flow, { type: 'connect', edge: edgeOf('x', 'stop', 'pause') }, 'unknown-port'],
    ['a port that leads somewhere', flow, { type: 'connect', edge: edgeOf('x', 'pause', 'ask') }, 'port-taken'],
    ['a block to itself', flow, { type: 'connect', edge: edgeOf('x', 'ask.yes', 'ask') }, 'edge-to-itself'],
    ['from an unknown kind', flow, { type: 'connect', edge: edgeOf('x', 'odd', 'stop') }, 'unknown-kind'],
    ['to nothing', flow, { type: 'connect', edge: edgeOf('x', 'ask.yes', 'gone') }, 'no-such-node'],
    ['an edge with a taken id', flow, { type: 'connect', edge: edgeOf('e1', 'ask.yes', 'stop') }, 'id-taken'],
    [
      'a block with a taken id',
      flow,
      { type: 'add-node', node: { id: 'stop', kind: 'end', params: {} }, position: { x: 0, y: 0 } },
      'id-taken',
    ],
    ['a block without a name', flow, { type: 'rename-node', nodeId: 'stop', name: '' }, 'name-length'],
    [
      'a block too many',
      full,
      { type: 'add-node', node: { id: 'more', kind: 'end', params: {} }, position: { x: 0, y: 0 } },
      'too-many',
    ],
    ['moving nothing', flow, { type: 'move-nodes', positions: { gone: { x: 1, y: 1 } } }, 'no-such-node'],
    ['removing no edge', flow, { type: 'disconnect', edgeId: 'gone' }, 'no-such-edge'],
    ['removing no note', flow, { type: 'remove-annotation', annotationId: 'n' }, 'no-such-annotation'],
    ['a note twice', noted, { type: 'add-annotation', annotation: note }, 'id-taken'],
    [
      'a long note',
      noted,
      { type: 'change-annotation', annotationId: 'n', change: { text: 'x'.repeat(2_001) } },
      'text-too-long',
    ],
    ['a tiny note', noted, { type: 'change-annotation', annotationId: 'n', change: { width: 39 } }, 'annotation-size'],
    [
      'a document with one id twice',
      flow,
      { type: 'replace-document', document: { ...flow, edges: [edgeOf('x', 'a', 'b'), edgeOf('x', 'a', 'b')] } },
      'id-taken',
    ],
  ];
  test.each(cases)('%s', (_name, ...[document, one, code]) => {
    expect(applyOperation(document, one)).toMatchObject({ ok: false, refusal: { code } });
  });

  test('every refusal has its case above', () => {
    expect(new Set(cases.map(([, , , code]) => code))).toEqual(new Set(REFUSAL_CODES));
  });

  test('not: a port of a block whose settings are half written', () => {
    expect(connectRefusal(flow, { node: 'ask', port: 'yes' }, { node: 'stop' })).toBeNull();
  });
});

test('an edge at a port that went with the old params stays, and undo of its removal brings it back', () => {
  const flow: FlowDocument = { ...smallFlow(), edges: [edgeOf('e1', 'start.was-here', 'pause')] };
  const changed = done(flow, { type: 'set-params', nodeId: 'start', params: { after: 'PT1H' } });
  expect(changed.edges).toBe(flow.edges);
  const removed = applyOperation(changed, { type: 'remove-node', nodeId: 'start' });
  expect(removed.ok && done(removed.document, removed.inverse)).toStrictEqual(changed);
});
