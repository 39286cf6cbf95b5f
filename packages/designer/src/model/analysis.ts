import type { DraftFindings, FlowDocument } from '@janela/flow-schema';

interface AnalysisParts {
  readonly check: (document: FlowDocument) => Promise<DraftFindings>;
  readonly onFindings: (findings: DraftFindings, document: FlowDocument) => void;
}

export interface Analysis {
  /** Checks this document next. One that waits already is passed over: only the newest matters. */
  readonly request: (document: FlowDocument) => void;
  readonly stop: () => void;
}

/** Lets the checker work on one document at a time, however fast the edits come. */
export function createAnalysis({ check, onFindings }: AnalysisParts): Analysis {
  let next: FlowDocument | null = null;
  let busy = false;
  let stopped = false;
  const isStopped = (): boolean => stopped;
  async function work(): Promise<void> {
    busy = true;
    while (next !== null && !isStopped()) {
      const document = next;
      next = null;
      const findings = await answer(check, document);
      if (findings !== null && next === null && !isStopped()) onFindings(findings, document);
    }
    busy = false;
  }
  return {
    request(document) {
      next = document;
      if (!busy) void work();
    },
    stop() {
      stopped = true;
    },
  };
}

/** Null where the checker broke: what was found before is shown on, and the next edit is checked again. */
async function answer(check: AnalysisParts['check'], document: FlowDocument): Promise<DraftFindings | null> {
  try {
    return await check(document);
  } catch {
    return null;
  }
}
