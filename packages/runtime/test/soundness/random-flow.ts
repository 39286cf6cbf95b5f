import { NODE_MODELS, parseFlow, portsOf } from '@janela/flow-schema';
import type { FlowEdge, NodeKind, ParsedFlow } from '@janela/flow-schema';
import type { Dice } from './dice.ts';

const DURATIONS = [
  'PT5M',
  'PT1H',
  'PT3H',
  'PT6H',
  'PT11H',
  'PT12H',
  'PT20H',
  'PT23H',
  'PT23H50M',
  'P1D',
  'P2D',
] as const;
const duration = (dice: Dice): string => dice.pick(DURATIONS);

type Draw = (dice: Dice) => object;

/** Blocks by which time passes, the window is looked at, or something is sent, with params drawn so that borders are met often. */
const BLOCKS: readonly [readonly [NodeKind, Draw], ...(readonly [NodeKind, Draw])[]] = [
  ['send-message', () => ({ content: { kind: 'text', text: 'Oi' } })],
  ['send-message', () => ({ content: { kind: 'text', text: 'Ainda aí?' } })],
  ['send-template', () => ({ template: { name: 'reopen', language: 'pt_BR', parameters: {} } })],
  [
    'wait',
    (dice) => ({
      until: { type: 'duration', duration: duration(dice) },
      within: dice.pick(['any-time', 'working-hours']),
    }),
  ],
  ['wait', (dice) => ({ until: { type: 'time-of-day', time: dice.pick(['00:30', '09:00', '18:00']) } })],
  ['wait', () => ({ until: { type: 'working-hours' } })],
  [
    'ask',
    (dice) => ({
      text: 'Qual?',
      key: 'answer',
      answer: dice.chance(50)
        ? { type: 'number' }
        : {
            type: 'choice',
            options: [
              { id: 'a', title: 'Um' },
              { id: 'b', title: 'Dois' },
            ],
          },
      retries: dice.below(3),
      ...(dice.chance(80) ? { timeout: duration(dice) } : {}),
    }),
  ],
  ['wait-for-reply', (dice) => ({ timeout: duration(dice) })],
  ['window-check', (dice) => ({ closing: dice.pick(['PT1H', 'PT4H', 'PT12H']) })],
  ['condition', (dice) => ({ branches: branches(dice) })],
  [
    'random-split',
    () => ({
      ways: [
        { id: 'a', weight: 1 },
        { id: 'b', weight: 1 },
      ],
    }),
  ],
  ['notify-team', () => ({ recipients: [{ type: 'everyone' }], via: ['in-app'] })],
  [
    'escalate',
    (dice) => ({
      steps: [
        { recipients: [{ type: 'everyone' }], via: ['in-app'] },
        { after: duration(dice), recipients: [{ type: 'everyone' }], via: ['in-app'] },
      ],
    }),
  ],
  ['http-request', () => ({ method: 'GET', url: 'https://example.com/', timeout: 'PT10S', retries: 1 })],
  ['add-tag', () => ({ tags: ['vip'] })],
  ['end', () => ({})],
];

const TRIGGERS: readonly [readonly [NodeKind, Draw], ...(readonly [NodeKind, Draw])[]] = [
  ['message-received', () => ({ channels: 'any' })],
  ['message-received', (dice) => ({ channels: 'any', again: dice.pick(['each-time', 'once']) })],
  ['no-reply', (dice) => ({ channels: 'any', after: duration(dice), repeat: 'after-each-message' })],
  ['no-reply', (dice) => ({ channels: 'any', after: duration(dice), since: 'seen' })],
  [
    'window-closing',
    (dice) => ({ channels: 'any', before: duration(dice), moment: dice.pick(['exact', 'last-working-moment']) }),
  ],
  ['tag-added', () => ({ channels: 'any' })],
  ['conversation-opened', () => ({ channels: 'any' })],
  ['api', () => ({ channels: 'any' })],
];

function branches(dice: Dice): readonly object[] {
  const state = dice.pick(['open', 'closed', 'closing', 'never-opened']);
  const window = { type: 'window-state', state, ...(state === 'closing' ? { within: duration(dice) } : {}) };
  const pending = { type: 'reply-status', operator: dice.pick(['is', 'is-not']), values: ['pending'] };
  const tagged = { type: 'tag', operator: 'has', tags: ['vip'] };
  const rules = dice.pick<readonly object[]>([
    [window],
    [window, pending],
    [pending],
    [tagged, window],
    [{ type: 'group', match: 'any', rules: [window, tagged] }],
  ]);
  const first = { id: 'yes', match: dice.pick(['all', 'any']), rules };
  return dice.chance(30) ? [first, { id: 'other', match: 'all', rules: [pending] }] : [first];
}

/** A flow of a few triggers and blocks, connected by chance, loops and all; null where it would be refused (a loop without a wait). */
export function randomFlow(dice: Dice): ParsedFlow | null {
  const triggers = Array.from({ length: 1 + dice.below(2) }, (_, index) =>
    node(`t${index}`, dice.pick(TRIGGERS), dice),
  );
  const blocks = Array.from({ length: 2 + dice.below(9) }, (_, index) => node(`n${index}`, dice.pick(BLOCKS), dice));
  const edges: FlowEdge[] = [];
  for (const { id, kind, params } of [...triggers, ...blocks]) {
    for (const port of portIds(kind, params)) {
      if (!dice.chance(kind === 'random-split' || id.startsWith('t') ? 100 : 75)) continue;
      const target = targetOf(dice, id, blocks.length);
      edges.push({ id: `${id}-${port}`, from: { node: id, port }, to: { node: target } });
    }
  }
  const parsed = parseFlow({
    schema: { document: 1, nodes: Object.fromEntries(blocks.map(({ kind }) => [kind, NODE_MODELS[kind].version])) },
    name: 'drawn',
    settings: { botAnswers: dice.chance(20) },
    nodes: [...triggers, ...blocks],
    edges,
  });
  return parsed.ok ? parsed.document : null;
}

/** Mostly onwards, so that time adds up; now and then back, so that there are loops. */
function targetOf(dice: Dice, from: string, count: number): string {
  const at = from.startsWith('n') ? Number(from.slice(1)) : -1;
  const isBack = dice.chance(15) || at + 1 >= count;
  return `n${isBack ? dice.below(count) : at + 1 + dice.below(Math.min(3, count - at - 1))}`;
}

interface Drawn {
  readonly id: string;
  readonly kind: NodeKind;
  readonly params: object;
}

function node(id: string, [kind, draw]: readonly [NodeKind, Draw], dice: Dice): Drawn {
  return { id, kind, params: draw(dice) };
}

function portIds(kind: NodeKind, params: object): readonly string[] {
  const reading = NODE_MODELS[kind].read({ id: 'x', params });
  if (!reading.ok)
    throw new Error(`A drawn block of the kind ${kind} does not parse: ${JSON.stringify(reading.findings)}`);
  return portsOf(reading.node).map(({ id }) => id);
}
