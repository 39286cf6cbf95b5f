import fc from 'fast-check';
import { parseFlow, portsOf } from '../../src/index.ts';
import type { ParsedFlow } from '../../src/index.ts';

interface Block {
  readonly kind: string;
  readonly params: object;
}

const duration = fc.constantFrom('PT5M', 'PT1H', 'PT6H', 'PT12H', 'PT23H', 'PT23H50M', 'P1D', 'P3D');
const block = (kind: string, params: object): Block => ({ kind, params });
const window = fc.oneof(
  fc.constantFrom('open', 'closed', 'never-opened').map((state) => ({ type: 'window-state', state })),
  duration.map((within) => ({ type: 'window-state', state: 'closing', within })),
);
const rule = fc.oneof(
  { weight: 3, arbitrary: window },
  { weight: 1, arbitrary: fc.constant({ type: 'reply-status', operator: 'is', values: ['pending'] }) },
  { weight: 1, arbitrary: fc.constantFrom('whatsapp', 'instagram', 'channel-1').map((one) => channelRule(one)) },
);

function channelRule(channel: string) {
  return { type: 'channel', channels: [channel] };
}

const condition = fc
  .array(fc.tuple(fc.constantFrom('all', 'any'), fc.array(rule, { minLength: 1, maxLength: 2 })), {
    minLength: 1,
    maxLength: 2,
  })
  .map((branches) =>
    block('condition', { branches: branches.map(([match, rules], index) => ({ id: `b${index}`, match, rules })) }),
  );

const send = fc.constant(block('send-message', { content: { kind: 'text', text: 'Oi' } }));
const passing = fc.oneof(
  duration.map((one) => block('wait', { until: { type: 'duration', duration: one } })),
  fc.constant(block('wait', { until: { type: 'working-hours' } })),
  duration.map((timeout) => block('wait-for-reply', { timeout })),
  fc.option(duration, { nil: undefined }).map((timeout) => {
    const answer = { type: 'text' };
    return block('ask', { text: 'Qual?', key: 'k', answer, retries: 1, ...(timeout === undefined ? {} : { timeout }) });
  }),
);
const looking = fc.oneof(
  duration.map((closing) => block('window-check', { closing })),
  condition,
);
const trigger = fc.oneof(
  fc.constant(block('message-received', { channels: 'any' })),
  fc.constant(block('tag-added', { channels: ['whatsapp'] })),
  duration.map((after) => block('no-reply', { channels: 'any', after, repeat: 'after-each-message' })),
  duration.map((before) => block('window-closing', { channels: 'any', before, moment: 'exact' })),
);

/** Small flows in which time passes and the window is looked at; with `loops`, some ways lead back. */
export function sketch(loops: boolean): fc.Arbitrary<ParsedFlow> {
  return fc
    .record({
      triggers: fc.array(trigger, { minLength: 1, maxLength: 2 }),
      blocks: fc.array(
        fc.oneof({ weight: 3, arbitrary: send }, { weight: 4, arbitrary: passing }, { weight: 3, arbitrary: looking }),
        { minLength: 2, maxLength: 8 },
      ),
      draws: fc.array(fc.nat({ max: 99 }), { minLength: 40, maxLength: 40 }),
    })
    .map(({ triggers, blocks, draws }) => connected(triggers, blocks, { draws, loops }))
    .filter((flow) => flow !== null);
}

function connected(
  triggers: readonly Block[],
  blocks: readonly Block[],
  { draws, loops }: { readonly draws: readonly number[]; readonly loops: boolean },
): ParsedFlow | null {
  const nodes = [
    ...triggers.map((one, index) => ({ id: `t${index}`, ...one })),
    ...blocks.map((one, index) => ({ id: `n${index}`, ...one })),
  ];
  const bare = parseFlow(documentOf(nodes, []));
  if (!bare.ok) throw new Error(JSON.stringify(bare.issues));
  const edges = bare.document.nodes.flatMap((node, at) =>
    portsOf(node).flatMap(({ id: port }, index) => {
      const draw = draws[(at * 4 + index) % draws.length] ?? 0;
      const own = node.id.startsWith('t') ? -1 : Number(node.id.slice(1));
      const leadsBack = loops && draw % 5 === 0;
      const target = leadsBack ? draw % blocks.length : own + 1 + (draw % 3);
      if (target >= blocks.length || (draw % 7 === 0 && own >= 0)) return [];
      return [{ id: `${node.id}-${port}`, from: { node: node.id, port }, to: { node: `n${target}` } }];
    }),
  );
  const parsed = parseFlow(documentOf(nodes, edges));
  return parsed.ok ? parsed.document : null;
}

function documentOf(nodes: readonly object[], edges: readonly object[]) {
  return {
    schema: { document: 1, nodes: { wait: 2, condition: 2, 'send-message': 2, 'message-received': 2 } },
    name: 'drawn',
    settings: { botAnswers: false },
    nodes,
    edges,
    layout: {},
    annotations: [],
  };
}
