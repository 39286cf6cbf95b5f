import type { FlowDocument, FlowEdge, FlowNode, NodePosition } from '@janela/flow-schema';

const COLUMN = 320;
const ROW = 240;

/** Blocks of several kinds in columns of ten, each leading to the next, every tenth behind a trigger: a large flow, not a list. */
export function sampleFlow(blocks: number): FlowDocument {
  const nodes: FlowNode[] = [];
  const edges: FlowEdge[] = [];
  const layout: Record<string, NodePosition> = {};
  for (let index = 0; index < blocks; index += 1) {
    const id = `b${index}`;
    nodes.push(blockOf(id, index));
    layout[id] = { x: (index % 10) * COLUMN, y: Math.floor(index / 10) * ROW };
    const before = nodes[index - 1];
    if (index % 10 !== 0 && before !== undefined) {
      edges.push({ id: `e${index}`, from: { node: before.id, port: firstPort(before.kind) }, to: { node: id } });
    }
  }
  return {
    schema: { document: 1, nodes: {} },
    name: `${blocks} blocks`,
    settings: { botAnswers: false, arbitration: 'parallel', priority: 50 },
    nodes,
    edges,
    layout,
    annotations: [],
  };
}

function blockOf(id: string, index: number): FlowNode {
  if (index % 10 === 0)
    return { id, kind: 'no-reply', params: { after: 'PT23H', channels: 'any', repeat: 'once-per-episode' } };
  const others: readonly Omit<FlowNode, 'id'>[] = [
    {
      kind: 'condition',
      params: {
        branches: [{ id: 'yes', match: 'all', rules: [{ type: 'reply-status', operator: 'is', values: ['pending'] }] }],
      },
    },
    {
      kind: 'send-message',
      params: { content: { kind: 'text', text: 'Olá {{contact.name}}, ainda podemos ajudar?' } },
    },
    { kind: 'wait', params: { until: { type: 'duration', duration: 'PT2H' }, within: 'any-time' } },
    { kind: 'notify-team', params: { recipients: [{ type: 'assignee' }], via: ['in-app', 'email'] } },
  ];
  const other = others[index % others.length];
  if (other === undefined) throw new RangeError('There is always a next kind.');
  return { id, ...other };
}

function firstPort(kind: string): string {
  const ports: Readonly<Record<string, string>> = { condition: 'yes', 'send-message': 'sent' };
  return ports[kind] ?? 'next';
}
