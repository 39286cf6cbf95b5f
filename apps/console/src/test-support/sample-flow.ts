import { readDraft, type FlowDocument } from '@janela/flow-schema';
import type { Flow, FlowDetail } from '../api/answers.ts';

const FLOW_ID = '018f0000-0000-7000-8000-000000000301';

export function sampleFlow(changes: Partial<Flow> = {}): Flow {
  return {
    id: FLOW_ID,
    name: 'Lembrete',
    state: 'draft',
    revision: 1,
    liveVersion: null,
    publishedAt: null,
    hasUnpublishedChanges: true,
    waitingRuns: 0,
    updatedAt: new Date().toISOString(),
    ...changes,
  };
}

/** A trigger, a message and a connection between them, in today's shape. */
export function sampleDocument(name = 'Lembrete'): FlowDocument {
  const reading = readDraft({
    schema: { document: 1, nodes: {} },
    name,
    settings: { botAnswers: false, arbitration: 'parallel', priority: 50 },
    nodes: [
      { id: 'silence', kind: 'no-reply', params: { after: 'PT23H', channels: 'any', repeat: 'after-each-message' } },
      { id: 'team', kind: 'notify-team', params: { recipients: [{ type: 'assignee' }], via: ['in-app'] } },
    ],
    edges: [{ id: 'e1', from: { node: 'silence', port: 'next' }, to: { node: 'team' } }],
    layout: { silence: { x: 0, y: 0 }, team: { x: 320, y: 0 } },
    annotations: [],
  });
  if (!reading.ok) throw new Error(`The sample is no flow: ${JSON.stringify(reading.issues)}`);
  return reading.document;
}

export function sampleFlowDetail(changes: Partial<FlowDetail> = {}): FlowDetail {
  return { ...sampleFlow(), draft: sampleDocument(), ...changes };
}
