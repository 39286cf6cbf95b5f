import { examineDraft, type AnalysisContext, type DraftFindings, type FlowDocument } from '@janela/flow-schema';

/** One document to check, with the number that its answer carries. */
export interface CheckRequest {
  readonly id: number;
  readonly document: FlowDocument;
  readonly context: AnalysisContext;
}

export interface CheckAnswer {
  readonly id: number;
  readonly findings: DraftFindings;
}

self.addEventListener('message', ({ data }: MessageEvent<CheckRequest>) => {
  const answer: CheckAnswer = { id: data.id, findings: examineDraft(data.document, data.context) };
  // The second argument is for windows; here it is empty.
  self.postMessage(answer, {});
});
