import type { Annotation } from '../src/index.ts';

/** A small valid flow to bend in tests: trigger → wait → end. */
export function smallFlow() {
  return {
    schema: { document: 1, nodes: {} as Record<string, number> },
    name: 'small',
    settings: { botAnswers: false },
    nodes: [
      { id: 'start', kind: 'no-reply', params: { after: 'PT23H', channels: 'any', repeat: 'once-per-episode' } },
      { id: 'pause', kind: 'wait', params: { duration: 'PT1H' } },
      { id: 'stop', kind: 'end', params: {} },
    ],
    edges: [edge('e1', 'start', 'pause'), edge('e2', 'pause', 'stop')],
    layout: { start: { x: 0, y: 0 } },
    annotations: [] as readonly Annotation[],
  };
}

/** `from` is a node, or a node and a port: `ask`, `ask.yes`. */
export function edge(id: string, from: string, to: string) {
  const [node = from, port = 'next'] = from.split('.');
  return { id, from: { node, port }, to: { node: to } };
}
