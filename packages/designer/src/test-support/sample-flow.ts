import type { FlowDocument, FlowEdge, FlowNode, NodePosition } from '@janela/flow-schema';
import type { EditorEnv } from '../model/editor.ts';

/** A flow from short lists: `[id, kind]` and `from.port>to`, laid out from left to right. */
export function sampleFlow(
  blocks: readonly (readonly [id: string, kind: string, params?: unknown])[],
  connections: readonly string[] = [],
): FlowDocument {
  const nodes = blocks.map(([id, kind, params]): FlowNode => ({ id, kind, params: params ?? PARAMS[kind] ?? {} }));
  const edges = connections.map((text, index): FlowEdge => {
    const [, node = '', port = '', to = ''] = /^(.+)\.(.+)>(.+)$/.exec(text) ?? [];
    return { id: `e${index + 1}`, from: { node, port }, to: { node: to } };
  });
  const layout: Record<string, NodePosition> = {};
  for (const [index, { id }] of nodes.entries()) layout[id] = { x: index * 320, y: 0 };
  return {
    schema: { document: 1, nodes: {} },
    name: 'Sample',
    settings: { botAnswers: false, arbitration: 'parallel', priority: 50 },
    nodes,
    edges,
    layout,
    annotations: [],
  };
}

const PARAMS: Readonly<Record<string, unknown>> = {
  'no-reply': { after: 'PT23H', channels: 'any', repeat: 'once-per-episode' },
  'message-received': { channels: 'any', matches: { mode: 'any' } },
  condition: {
    branches: [{ id: 'yes', match: 'all', rules: [{ type: 'reply-status', operator: 'is', values: ['pending'] }] }],
  },
  'send-message': { content: { kind: 'text', text: 'Hello' } },
  'notify-team': { recipients: [{ type: 'assignee' }], via: ['in-app', 'email'] },
  wait: { until: { type: 'duration', duration: 'PT1H' } },
};

/** The founding flow: silence, a condition, a notification. */
export function reminderFlow(): FlowDocument {
  return sampleFlow(
    [
      ['silence', 'no-reply'],
      ['pending', 'condition'],
      ['warn', 'notify-team'],
    ],
    ['silence.next>pending', 'pending.yes>warn'],
  );
}

/** Ids that count up, and a clock that stands still until it is moved. */
export function testEnv(): EditorEnv & { readonly pass: (ms: number) => void } {
  let ids = 0;
  let now = 1_700_000_000_000;
  return {
    newId: (prefix) => `${prefix}-${(ids += 1)}`,
    now: () => now,
    pass: (ms) => {
      now += ms;
    },
  };
}
