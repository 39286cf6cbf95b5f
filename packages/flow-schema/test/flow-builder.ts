import type { Annotation, FlowSettings } from '../src/index.ts';
import { MIGRATION_CHAINS } from '../src/migrations/chains.ts';

/** What a document that is written today says of its versions. */
export const TODAY: { readonly document: number; readonly nodes: Readonly<Record<string, number>> } = {
  document: 1,
  nodes: Object.fromEntries(
    Object.entries(MIGRATION_CHAINS.nodes).flatMap(([kind, { length }]) => (length === 0 ? [] : [[kind, length + 1]])),
  ),
};

export const PLAIN_SETTINGS: FlowSettings = { botAnswers: false, arbitration: 'parallel', priority: 50 };

/** A small valid flow to bend in tests, with nothing left out: trigger → wait → end. */
export function smallFlow() {
  return {
    schema: TODAY,
    name: 'small',
    settings: PLAIN_SETTINGS,
    nodes: [
      {
        id: 'start',
        kind: 'no-reply',
        params: {
          after: 'PT23H',
          since: 'inbound',
          repeat: 'once-per-episode',
          channels: 'any',
          only: {},
          hours: 'always',
          again: 'not-while-running',
        },
      },
      { id: 'pause', kind: 'wait', params: { until: { type: 'duration', duration: 'PT1H' }, within: 'any-time' } },
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
