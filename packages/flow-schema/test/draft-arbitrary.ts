import fc from 'fast-check';
import { ANNOTATION_COLORS, draftPorts, NODE_KINDS, NODE_MODELS } from '../src/index.ts';
import type { Annotation, FlowDocument, FlowEdge, FlowNode, NodePosition } from '../src/index.ts';
import { TODAY } from './flow-builder.ts';

/** `fc.record` makes objects without a prototype now and then, which no JSON does. */
const PLAIN = { noNullPrototype: true } as const;

/** Few ids, so that what is drawn meets what is there. `valueOf` is one that careless look-ups trip over. */
export const nodeId = fc.constantFrom('n0', 'n1', 'n2', 'n3', 'n4', 'n5', 'valueOf');
export const edgeId = fc.constantFrom('e0', 'e1', 'e2', 'e3', 'e4', 'e5', 'e6', 'e7', 'toString');
export const annotationId = fc.constantFrom('a0', 'a1', 'a2');

const portId = fc.constantFrom('next', 'yes', 'no', 'sent', 'refused', 'gone', 'gone');

export const position: fc.Arbitrary<NodePosition> = fc.record(
  {
    x: fc.integer({ min: 0, max: 999 }),
    y: fc.integer({ min: 0, max: 999 }),
  },
  PLAIN,
);

const duration = fc.constantFrom('PT1H', 'PT23H', 'P1M', 'PT0S', 'P99D', 'soon', 7);
const channels = fc.constantFrom('any', ['whatsapp'], ['whatsapp', 'whatsapp'], [], 'none', null);
const rule = fc.constantFrom(
  { type: 'reply-status', operator: 'is', values: ['pending'] },
  { type: 'reply-status', operator: 'is', values: ['pending', 'pending'] },
  { type: 'reply-status', operator: 'perhaps', values: [] },
  { type: 'window-state', state: 'closing' },
  { type: 'message-text', operator: 'contains', text: 'hi', 'odd.key': 1 },
  { type: 'weather' },
);
const branch = fc.record(
  {
    id: fc.constantFrom('yes', 'yes', 'no', 'a b'),
    match: fc.constantFrom('all', 'any', 'some'),
    rules: fc.array(rule, { maxLength: 2 }),
  },
  PLAIN,
);
const until = fc.oneof(
  duration.map((one) => ({ type: 'duration', duration: one })),
  fc.constantFrom({ type: 'working-hours' }, { type: 'time-of-day', time: '25:00' }, { type: 'sunset' }, 'PT1H'),
);
const content = fc.constantFrom(
  { kind: 'text', text: 'hello' },
  { kind: 'text', text: '' },
  { kind: 'quick-replies', text: 'Which?', replies: [] },
  { kind: 'smoke', text: 'hello' },
);
const recipients = fc.constantFrom([{ type: 'assignee' }], [{ type: 'role', role: 'king' }], []);
const via = fc.constantFrom(['email'], ['email', 'in-app', 'email'], []);

/** Params as people and programs leave them: right, wrong, missing, of another kind, or anything at all. */
export const params: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...NODE_KINDS.map((kind) => NODE_MODELS[kind].defaults)) },
  {
    weight: 4,
    arbitrary: fc.record(
      {
        after: duration,
        until,
        channels,
        repeat: fc.constantFrom('once-per-episode', 'always'),
        matches: fc.constantFrom({ mode: 'any' }, { mode: 'contains' }, { mode: 'any', extra: true }),
        branches: fc.array(branch, { maxLength: 2 }),
        content,
        recipients,
        via,
        text: fc.constantFrom('hello', '', '{{', '{{nobody}}'),
      },
      { requiredKeys: [], noNullPrototype: true },
    ),
  },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }).map((value): unknown => JSON.parse(JSON.stringify(value))) },
);

/** Only the fields that the kind has, mostly, so that many nodes come near to being right. */
function fitting(kind: string, any: unknown): unknown {
  const known = NODE_KINDS.find((one) => one === kind);
  if (known === undefined || typeof any !== 'object' || any === null) return any;
  const fields = new Set(NODE_MODELS[known].form.map(({ field }) => field));
  const own = Object.entries(any).filter(([field]) => fields.has(field) || field === 'repeat');
  return { ...NODE_MODELS[known].defaults, ...Object.fromEntries(own) };
}

const kind = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom<string>(...NODE_KINDS) },
  { weight: 1, arbitrary: fc.constant('teleport') },
);

export function node(id: fc.Arbitrary<string> = nodeId): fc.Arbitrary<FlowNode> {
  return fc
    .record(
      { id, kind, params, name: fc.constantFrom('A', 'B'), bend: fc.boolean() },
      { requiredKeys: ['id', 'kind', 'params', 'bend'], noNullPrototype: true },
    )
    .map(({ bend, ...drawn }) => (bend ? { ...drawn, params: fitting(drawn.kind, drawn.params) } : drawn));
}

export const edge: fc.Arbitrary<FlowEdge> = fc.record(
  {
    id: edgeId,
    from: fc.record({ node: nodeId, port: portId }, PLAIN),
    to: fc.record({ node: nodeId }, PLAIN),
  },
  PLAIN,
);

export const annotation: fc.Arbitrary<Annotation> = fc.record(
  {
    id: annotationId,
    type: fc.constantFrom('note', 'frame'),
    text: fc.constantFrom('', 'remember'),
    x: fc.integer({ min: 0, max: 99 }),
    y: fc.integer({ min: 0, max: 99 }),
    width: fc.constantFrom(40, 300),
    height: fc.constantFrom(40, 300),
    color: fc.constantFrom(...ANNOTATION_COLORS),
  },
  PLAIN,
);

function distinct<Item extends { readonly id: string }>(item: fc.Arbitrary<Item>, maxLength: number) {
  const selector = ({ id }: Item): string => id;
  const few = fc.uniqueArray(item, { selector, maxLength });
  return fc.oneof(few, fc.uniqueArray(item, { selector, maxLength, minLength: Math.ceil(maxLength * 0.6) }));
}

/** Drafts with everything that can be wrong with one, and its ids distinct. */
export const draft: fc.Arbitrary<FlowDocument> = fc
  .record(
    {
      schema: fc.constant(TODAY),
      name: fc.constantFrom('one', 'two'),
      settings: fc.record(
        {
          botAnswers: fc.boolean(),
          arbitration: fc.constantFrom('parallel', 'priority', 'queue'),
          priority: fc.constantFrom(0, 50, 100),
        },
        PLAIN,
      ),
      nodes: distinct(node(), 6),
      edges: distinct(edge, 8),
      layout: fc.dictionary(nodeId, position, { maxKeys: 4, noNullPrototype: true }),
      annotations: distinct(annotation, 2),
    },
    PLAIN,
  )
  .map((drawn) => ({ ...drawn, edges: drawn.edges.map((one, index) => meant(one, index, drawn.nodes)) }));

/** Most edges leave a port that is there and arrive at a node that is there: else most would only be left-overs. */
function meant(one: FlowEdge, index: number, nodes: readonly FlowNode[]): FlowEdge {
  const from = nodes.find(({ id }) => id === one.from.node) ?? nodes[index % Math.max(1, nodes.length)];
  const to = nodes.find(({ id }) => id === one.to.node) ?? nodes[(index * 2 + 1) % Math.max(1, nodes.length)];
  const ports = from === undefined ? [] : (draftPorts(from) ?? []);
  const port = ports.find(({ id }) => id === one.from.port) ?? ports[index % Math.max(1, ports.length)];
  if (one.from.port === 'gone' || from === undefined || to === undefined || port === undefined) return one;
  return { id: one.id, from: { node: from.id, port: port.id }, to: { node: to.id } };
}
