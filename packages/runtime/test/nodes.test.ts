import { readFileSync, writeFileSync } from 'node:fs';
import { durationToMs, NODE_KINDS, NODE_MODELS } from '@janela/flow-schema';
import type { NodeKind } from '@janela/flow-schema';
import { describe, expect, test } from 'vitest';
import { enterNode, resumeNode, triggerOf } from '../src/nodes/registry.ts';
import { SEMANTICS } from '../src/index.ts';
import type { ConversationState, Env, Run } from '../src/index.ts';
import { throughStorage } from '../src/testing/index.ts';
import { env, flow, pendingConversation, published, received, T0 } from './fixtures.ts';

/** One case of `nodes/<kind>.json`. `UPDATE_GOLDEN=1` writes `result` anew; the diff is what a reviewer reads. */
interface Case {
  readonly description: string;
  readonly params: unknown;
  /** ISO-8601, since the customer's last message. */
  readonly after?: string;
  readonly conversation?: Partial<ConversationState>;
  readonly env?: Partial<Env>;
  readonly botAnswers?: boolean;
  readonly result?: unknown;
}

const update = process.env['UPDATE_GOLDEN'] === '1';
const run: Run = {
  id: 'run-1',
  flowId: 'flow-1',
  versionId: 'version-1',
  semantics: SEMANTICS,
  status: 'waiting',
  trigger: { nodeId: 'received', eventId: 'event-1' },
  startedAt: T0,
  wait: null,
  steps: 1,
  endedAt: null,
  reason: null,
};

describe.each(NODE_KINDS)('%s', (kind) => {
  const file = new URL(`nodes/${kind}.json`, import.meta.url);
  const cases = JSON.parse(readFileSync(file, 'utf8')) as readonly Case[];
  const results = cases.map((one) => ({ ...one, result: behave(kind, one) }));
  if (update) writeFileSync(file, `${JSON.stringify(results, undefined, 2)}\n`);

  test.each(results.map((one, index) => [one.description, one.result, cases[index]?.result] as const))(
    '%s',
    (_description, result, golden) => {
      expect(result).toEqual(update ? result : golden);
    },
  );

  test('starts runs exactly where its family is trigger', () => {
    const starts = results.map(({ result }) => result.trigger !== null);
    expect(new Set(starts)).toEqual(new Set([NODE_MODELS[kind].family === 'trigger']));
  });
});

function behave(kind: NodeKind, one: Case) {
  const subject = { id: 'subject', kind, params: one.params };
  const isTrigger = NODE_MODELS[kind].family === 'trigger';
  const nodes = isTrigger ? [subject] : [received(), subject];
  const document = flow({ nodes, edges: isTrigger ? [] : ['received>subject'], botAnswers: one.botAnswers ?? false });
  const { program } = published(document);
  const node = document.nodes.find(({ id }) => id === 'subject');
  if (node === undefined) throw new Error('the node under test is gone');
  const now = T0 + (one.after === undefined ? 0 : durationToMs(one.after));
  const context = { program, run, conversation: pendingConversation(one.conversation), env: env({ now, ...one.env }) };
  return throughStorage({
    enter: enterNode(node, context),
    ...(NODE_MODELS[kind].waits ? { resume: resumeNode(node, context, { type: 'timer' }) } : {}),
    trigger: triggerOf(node),
  });
}
