import { checkDraft, type FlowDocument, type Issue } from '@janela/flow-schema';

/** One document to check, with the number that its answer carries. */
export interface CheckRequest {
  readonly id: number;
  readonly document: FlowDocument;
}

export interface CheckAnswer {
  readonly id: number;
  readonly issues: readonly Issue[];
}

self.addEventListener('message', ({ data }: MessageEvent<CheckRequest>) => {
  const answer: CheckAnswer = { id: data.id, issues: checkDraft(data.document) };
  // The second argument is for windows; here it is empty.
  self.postMessage(answer, {});
});
