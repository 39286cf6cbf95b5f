import { checkDraft, type FlowDocument, type Issue } from '@janela/flow-schema';
import type { CheckAnswer, CheckRequest } from './analysis-worker.ts';

export interface Checker {
  readonly check: (document: FlowDocument) => Promise<readonly Issue[]>;
  readonly stop: () => void;
}

/** Checks drafts in a worker, so that typing never waits for it; where there are no workers, here. */
export function createChecker(): Checker {
  if (typeof Worker === 'undefined') {
    return { check: (document) => Promise.resolve(checkDraft(document)), stop: () => undefined };
  }
  const worker = new Worker(new URL('./analysis-worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, (issues: readonly Issue[]) => void>();
  let last = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<CheckAnswer>) => {
    waiting.get(data.id)?.(data.issues);
    waiting.delete(data.id);
  });
  return {
    check(document) {
      const request: CheckRequest = { id: (last += 1), document };
      return new Promise((resolve) => {
        waiting.set(request.id, resolve);
        worker.postMessage(request);
      });
    },
    stop: () => worker.terminate(),
  };
}
