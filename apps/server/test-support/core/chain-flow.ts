/** A block of a chain: its kind, its settings, and the way that leads on (`next` where none is named). */
export interface Link {
  readonly kind: string;
  readonly params?: object;
  readonly port?: string;
  /** Its place in the chain where absent: `b1`, `b2` … */
  readonly id?: string;
}

interface Edge {
  readonly id: string;
  readonly from: { readonly node: string; readonly port: string };
  readonly to: { readonly node: string };
}

export interface ChainFlow {
  readonly schema: object;
  readonly name: string;
  readonly settings: object;
  readonly layout: object;
  readonly nodes: readonly object[];
  readonly edges: readonly Edge[];
}

/** A flow whose blocks stand one behind the other. The first is its trigger. */
export function chainFlow(links: readonly Link[], name = 'Chain'): ChainFlow {
  const nodes = links.map(({ kind, params = {}, id }, index) => ({ id: id ?? `b${index}`, kind, params }));
  return {
    schema: { document: 1, nodes: { 'send-message': 1 } },
    name,
    settings: { botAnswers: false },
    nodes,
    edges: nodes.slice(1).map(({ id }, index) => ({
      id: `e${index}`,
      from: { node: nodes[index]?.id ?? '', port: links[index]?.port ?? 'next' },
      to: { node: id },
    })),
    layout: Object.fromEntries(nodes.map(({ id }, x) => [id, { x: x * 300, y: 0 }])),
  };
}

/** Starts with any message of a customer, each time. */
export const HEARD: Link = {
  kind: 'message-received',
  params: { channels: 'any', matches: { mode: 'any' }, again: 'each-time' },
};

/** A text of the bot. */
export function says(text: string): Link {
  return { kind: 'send-message', params: { content: { kind: 'text', text } }, port: 'sent' };
}

/** The flow with one more connection. */
export function withEdge<Flow extends ChainFlow>(flow: Flow, edge: Omit<Edge, 'id'>): Flow {
  return { ...flow, edges: [...flow.edges, { id: `more-${flow.edges.length}`, ...edge }] };
}
