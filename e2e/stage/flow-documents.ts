import type { Admin } from './admin.ts';

/** A flow of a trigger, a long wait and a message, as an exported file holds it. */
export function patientFlow(name: string) {
  return {
    schema: { document: 1, nodes: {} },
    name,
    settings: { botAnswers: false },
    nodes: [
      { id: 'start', kind: 'message-received', params: { channels: 'any', matches: { mode: 'any' } } },
      { id: 'pause', kind: 'wait', params: { duration: 'PT2H' } },
      { id: 'ask', kind: 'send-message', params: { text: 'Oi {{contact.name}}, ainda podemos ajudar?' } },
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
  readonly draft: ReturnType<typeof patientFlow>;
}

/** Creates a flow over the API; gives its id. */
export async function createFlow(admin: Admin, draft: ReturnType<typeof patientFlow>): Promise<string> {
  const { id } = await admin.call<FlowDetail>('POST', '/api/v1/flows', { name: draft.name, draft });
  return id;
}

export function readFlow(admin: Admin, id: string): Promise<FlowDetail> {
  return admin.call<FlowDetail>('GET', `/api/v1/flows/${id}`);
}
