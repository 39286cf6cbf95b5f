import { checkDraft, type FlowDocument, type Issue } from '@janela/flow-schema';
import type { CheckAnswer, CheckRequest } from './analysis-worker.ts';

export interface Checker {
  readonly check: (document: FlowDocument) => Promise<readonly Issue[]>;
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
  check: (document) => new Promise((resolve) => whenIdle(() => resolve(checkDraft(document)))),
  stop: () => undefined,
};

function checkIn(worker: Worker): Checker {
  const waiting = new Map<number, (issues: readonly Issue[]) => void>();
  const documents = new Map<number, FlowDocument>();
  let last = 0;
  let broken = false;
  function answer(id: number, issues: readonly Issue[]): void {
    waiting.get(id)?.(issues);
    waiting.delete(id);
    documents.delete(id);
  }
  worker.addEventListener('message', ({ data }: MessageEvent<CheckAnswer>) => answer(data.id, data.issues));
  worker.addEventListener('error', () => {
    // It could not be loaded. Whoever waits is answered all the same.
    broken = true;
    for (const [id, document] of documents) void checkHere.check(document).then((issues) => answer(id, issues));
  });
  return {
    check(document) {
      if (broken) return checkHere.check(document);
      const request: CheckRequest = { id: (last += 1), document };
      return new Promise((resolve) => {
        waiting.set(request.id, resolve);
        documents.set(request.id, document);
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
