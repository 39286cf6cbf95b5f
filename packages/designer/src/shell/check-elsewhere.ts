import { examineDraft, type AnalysisContext, type DraftFindings, type FlowDocument } from '@janela/flow-schema';
import type { CheckAnswer, CheckRequest } from './analysis-worker.ts';

export interface Checker {
  readonly check: (document: FlowDocument, context: AnalysisContext) => Promise<DraftFindings>;
  readonly stop: () => void;
}

/** Checks drafts in a worker, so that typing never waits for it; where none can be had, here, when there is nothing else to do. */
export function createChecker(): Checker {
  const worker = startWorker();
  return worker === null ? checkHere : checkIn(worker);
}

/** Null in tests and old browsers, and where the rules of the page forbid workers. */
function startWorker(): Worker | null {
  if (typeof Worker === 'undefined') return null;
  try {
    return new Worker(new URL('./analysis-worker.ts', import.meta.url), { type: 'module' });
  } catch {
    return null;
  }
}

const checkHere: Checker = {
  check: (document, context) => new Promise((resolve) => whenIdle(() => resolve(examineDraft(document, context)))),
  stop: () => undefined,
};

function checkIn(worker: Worker): Checker {
  const waiting = new Map<number, (findings: DraftFindings) => void>();
  const requests = new Map<number, CheckRequest>();
  let last = 0;
  let broken = false;
  function answer(id: number, findings: DraftFindings): void {
    waiting.get(id)?.(findings);
    waiting.delete(id);
    requests.delete(id);
  }
  worker.addEventListener('message', ({ data }: MessageEvent<CheckAnswer>) => answer(data.id, data.findings));
  worker.addEventListener('error', () => {
    // It could not be loaded. Whoever waits is answered all the same.
    broken = true;
    for (const { id, document, context } of requests.values()) {
      void checkHere.check(document, context).then((findings) => answer(id, findings));
    }
  });
  return {
    check(document, context) {
      if (broken) return checkHere.check(document, context);
      const request: CheckRequest = { id: (last += 1), document, context };
      return new Promise((resolve) => {
        waiting.set(request.id, resolve);
        requests.set(request.id, request);
        worker.postMessage(request, []);
      });
    },
    stop: () => worker.terminate(),
  };
}

function whenIdle(work: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(work, { timeout: 500 });
  else setTimeout(work, 0);
}
