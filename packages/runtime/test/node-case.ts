import { durationToMs, NODE_MODELS } from '@janela/flow-schema';
import type { KnownNode, NodeKind } from '@janela/flow-schema';
import { enterNode, resumeNode, triggerOf } from '../src/nodes/registry.ts';
import { SEMANTICS } from '../src/index.ts';
import type { ConversationState, CustomerMessageEvent, Env, MemberView, Run } from '../src/index.ts';
import type { StepContext } from '../src/step/executor.ts';
import type { Wake } from '../src/step/wake.ts';
import { env, flow, pendingConversation, published, received, T0 } from './fixtures.ts';

type PlainWake = Exclude<Wake, { type: 'message' }>;

/** One case of `nodes/<kind>.json`: a block, the moment at which a run comes to it, and what wakes the run there. */
export interface NodeCase {
  readonly description: string;
  readonly params: unknown;
  /** ISO-8601, since the customer's last message. */
  readonly after?: string;
  readonly conversation?: Partial<ConversationState>;
  readonly env?: Partial<Env>;
  readonly team?: readonly MemberView[];
  readonly run?: Partial<Run>;
  readonly botAnswers?: boolean;
  /** What ends the wait; without it the block is entered. */
  readonly wake?: PlainWake | { readonly type: 'message'; readonly message: Partial<CustomerMessageEvent> };
  readonly result?: unknown;
}

const RUN: Run = {
  id: 'run-1',
  flowId: 'flow-1',
  versionId: 'version-1',
  semantics: SEMANTICS,
  status: 'waiting',
  trigger: { nodeId: 'received', eventId: 'event-1' },
  startedAt: T0,
  wait: null,
  answers: {},
  steps: 1,
  endedAt: null,
  reason: null,
};

/** What the block does: with a trigger, what it listens to; else what comes of entering it, or of waking the run that waits at it. */
export function behave(kind: NodeKind, one: NodeCase) {
  const node = subject(kind, one);
  if (NODE_MODELS[kind].family === 'trigger') return { trigger: triggerOf(node) };
  const context = contextOf(kind, one);
  if (one.wake === undefined) return { enter: enterNode(node, context) };
  const { exit } = enterNode(node, context);
  const wait = exit.type === 'wait' ? exit.wait : null;
  const asleep = { ...context, run: { ...context.run, wait: context.run.wait ?? wait } };
  return { resume: resumeNode(node, asleep, wakeOf(one.wake, context.env.now)) };
}

function document(kind: NodeKind, { params, botAnswers = false }: NodeCase) {
  const node = { id: 'subject', kind, params };
  if (NODE_MODELS[kind].family === 'trigger') return flow({ nodes: [node] });
  return flow({ nodes: [received(), node], edges: ['received>subject'], botAnswers });
}

/** The block under test, as the flow around it was parsed. */
export function subject(kind: NodeKind, one: NodeCase): KnownNode {
  const node = document(kind, one).nodes.find(({ id }) => id === 'subject');
  if (node === undefined) throw new Error('the block under test is gone');
  return node;
}

function contextOf(kind: NodeKind, one: NodeCase): StepContext {
  const now = T0 + (one.after === undefined ? 0 : durationToMs(one.after));
  const team = { members: one.team ?? [], pick: env().team.pick };
  return {
    program: published(document(kind, one)).program,
    run: { ...RUN, ...one.run },
    conversation: pendingConversation(one.conversation),
    env: env({ now, team, ...one.env }),
  };
}

function wakeOf(wake: NonNullable<NodeCase['wake']>, now: number): Wake {
  if (wake.type !== 'message') return wake;
  const plain = { id: 'event-2', type: 'customer-message', action: 'message', text: null } as const;
  return { type: 'message', message: { ...plain, at: now, receivedAt: now, ...wake.message } };
}
