import { NODE_KINDS, NODE_MODELS, parseFlow } from '@janela/flow-schema';
import type { FlowDocument, FlowSettings, ParsedFlow } from '@janela/flow-schema';
import { applyCustomerAction, NEVER_OPENED } from '@janela/messaging-window';
import { temporalCalendar } from '../src/calendar/index.ts';
import { compile, DEFAULT_LIMITS, newConversation } from '../src/index.ts';
import type { ConversationState, Env, PublishedFlow } from '../src/index.ts';

/** What a document that is written today says of its blocks. */
const VERSIONS = Object.fromEntries(NODE_KINDS.map((kind) => [kind, NODE_MODELS[kind].version]));

export const HOUR = 3_600_000;
/** When the customer of every fixture wrote. */
export const T0 = 1_772_452_800_000;

export function env(changes: Partial<Env> = {}): Env {
  let ids = 0;
  return {
    now: T0,
    newId: () => `id-${(ids += 1)}`,
    limits: DEFAULT_LIMITS,
    calendar: temporalCalendar,
    account: { timeZone: 'America/Sao_Paulo', workingHours: null, country: 'BR' },
    team: { members: [], pick: (_strategy, [first]) => first ?? null },
    channel: { id: 'channel-1', kind: 'whatsapp', name: 'Sales', marginMs: 60_000 },
    contact: { id: 'contact-1', name: 'Ana' },
    ...changes,
  };
}

/** A customer wrote at `T0` and nobody has answered. */
export function pendingConversation(changes: Partial<ConversationState> = {}): ConversationState {
  return {
    ...newConversation('conversation-1'),
    window: applyCustomerAction(NEVER_OPENED, { channel: 'whatsapp', action: 'message', at: T0 }),
    lastInbound: { id: 'message-1', at: T0, text: 'Olá, você está aí?' },
    ...changes,
  };
}

/** A flow as tests write it down. */
export interface Sketch {
  readonly nodes: readonly object[];
  /** `start>check`, `check.yes>warn`. */
  readonly edges?: readonly string[];
  readonly botAnswers?: boolean;
  readonly settings?: Partial<FlowSettings>;
}

export function flow({ nodes, edges = [], botAnswers = false, settings = {} }: Sketch): ParsedFlow {
  const parsed = parseFlow({
    schema: { document: 1, nodes: VERSIONS },
    name: 'fixture',
    settings: { botAnswers, ...settings },
    nodes,
    edges: edges.map((sketch, index) => {
      const [from = '', to = ''] = sketch.split('>');
      const [node = '', port = 'next'] = from.split('.');
      return { id: `e${index}`, from: { node, port }, to: { node: to } };
    }),
  });
  if (!parsed.ok) throw new Error(`The fixture does not parse: ${JSON.stringify(parsed.issues)}`);
  return parsed.document;
}

export function published(document: FlowDocument, changes: Partial<PublishedFlow> = {}): PublishedFlow {
  return { flowId: 'flow-1', versionId: 'version-1', live: true, program: compile(document), ...changes };
}

export const noReply = (params: object = {}) => ({
  id: 'silence',
  kind: 'no-reply',
  params: { after: 'PT23H', channels: 'any', ...params },
});
export const received = (params: object = {}) => ({
  id: 'received',
  kind: 'message-received',
  params: { channels: 'any', ...params },
});
export const notify = (id = 'warn') => ({
  id,
  kind: 'notify-team',
  params: { recipients: [{ type: 'everyone' }], via: ['in-app'] },
});
export const pause = (duration: string, id = 'pause') => ({
  id,
  kind: 'wait',
  params: { until: { type: 'duration', duration } },
});
export const say = (text: string, id = 'say') => ({
  id,
  kind: 'send-message',
  params: { content: { kind: 'text', text } },
});
