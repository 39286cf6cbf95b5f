import type { ChannelKind } from '@janela/messaging-window';
import { parseFlow } from '../../src/index.ts';
import type { AnalysisContext, FlowSettings, ParsedFlow, WindowVerdict } from '../../src/index.ts';

/** A graph in few words: nodes by id, edges as `from > to` or `from.port > to`. */
export interface Sketch {
  readonly nodes: Readonly<Record<string, { readonly kind: string; readonly params: unknown }>>;
  readonly edges: readonly string[];
  readonly settings?: Partial<FlowSettings>;
}

/** One flow whose verdicts somebody has worked out by hand. */
export interface LabelledFlow extends Sketch {
  readonly description: string;
  readonly context?: Omit<AnalysisContext, 'otherFlows'> & { readonly otherFlows?: Readonly<Record<string, Sketch>> };
  /** Of every block that sends: on all channels where it runs, or by channel. */
  readonly verdicts: Readonly<Record<string, WindowVerdict | Readonly<Partial<Record<ChannelKind, WindowVerdict>>>>>;
  /** Everything that `analyseFlow` tells, as `code block`. */
  readonly issues: readonly string[];
}

export function flowOf({ nodes, edges, settings = {} }: Sketch): ParsedFlow {
  const result = parseFlow({
    schema: { document: 1, nodes: { wait: 2, condition: 2, 'send-message': 2, 'message-received': 2 } },
    name: 'labelled',
    settings: { botAnswers: false, arbitration: 'parallel', priority: 0, ...settings },
    nodes: Object.entries(nodes).map(([id, node]) => ({ id, ...node })),
    edges: edges.map((edge, index) => edgeOf(edge, `e${index}`)),
    layout: {},
    annotations: [],
  });
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.document;
}

function edgeOf(edge: string, id: string) {
  const [from = '', to = ''] = edge.split(' > ');
  const [node = '', port = 'next'] = from.split('.');
  return { id, from: { node, port }, to: { node: to } };
}

export function contextOf({ context = {} }: LabelledFlow): AnalysisContext {
  const { otherFlows, ...rest } = context;
  if (otherFlows === undefined) return rest;
  return {
    ...rest,
    otherFlows: Object.entries(otherFlows).map(([id, sketch]) => ({ id, name: id, document: flowOf(sketch) })),
  };
}
