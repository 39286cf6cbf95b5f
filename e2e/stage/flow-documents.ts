import type { Admin } from './admin.ts';

/** A flow as an exported file holds it. */
export interface FlowFile {
  readonly [member: string]: unknown;
  readonly schema: { readonly document: number; readonly nodes: Readonly<Record<string, number>> };
  readonly name: string;
  readonly settings: { readonly botAnswers: boolean };
  readonly nodes: readonly {
    readonly id: string;
    readonly kind: string;
    readonly name?: string;
    readonly params: unknown;
  }[];
  readonly edges: readonly {
    readonly id: string;
    readonly from: { readonly node: string; readonly port: string };
    readonly to: { readonly node: string };
  }[];
  readonly layout: Readonly<Record<string, { readonly x: number; readonly y: number }>>;
}

/** A trigger, a long wait and a message. */
export function patientFlow(name: string): FlowFile {
  return {
    schema: { document: 1, nodes: { 'message-received': 2, wait: 2, 'send-message': 2 } },
    name,
    settings: { botAnswers: false },
    nodes: [
      { id: 'start', kind: 'message-received', params: { channels: 'any', matches: { mode: 'any' } } },
      { id: 'pause', kind: 'wait', params: { until: { type: 'duration', duration: 'PT2H' } } },
      {
        id: 'ask',
        kind: 'send-message',
        params: { content: { kind: 'text', text: 'Oi {{contact.name}}, ainda podemos ajudar?' } },
      },
    ],
    edges: [
      { id: 'e1', from: { node: 'start', port: 'next' }, to: { node: 'pause' } },
      { id: 'e2', from: { node: 'pause', port: 'next' }, to: { node: 'ask' } },
    ],
    layout: { start: { x: 0, y: 0 }, pause: { x: 320, y: 0 }, ask: { x: 640, y: 0 } },
  };
}

export interface FlowDetail {
  readonly id: string;
  readonly name: string;
  readonly revision: number;
  readonly draft: FlowFile;
}

/** Creates a flow over the API; gives its id. */
export async function createFlow(admin: Admin, draft: FlowFile): Promise<string> {
  const { id } = await admin.call<FlowDetail>('POST', '/api/v1/flows', { name: draft.name, draft });
  return id;
}

export function readFlow(admin: Admin, id: string): Promise<FlowDetail> {
  return admin.call<FlowDetail>('GET', `/api/v1/flows/${id}`);
}
