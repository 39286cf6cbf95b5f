import type { GraphAnswer, SendOutcome } from '../channel-adapter.ts';
import { type ErrorOutcome, type ErrorRow, findErrorRow, type GraphError, readGraphError } from './graph-error.ts';
import { throttledForMs } from './throttled-for.ts';

interface Platform {
  readonly errors: readonly ErrorRow[];
  /** The provider's id of an accepted message; null where the body has none. */
  readonly readProviderId: (body: unknown) => string | null;
}

/**
 * What became of a send. What is not known to have failed is `uncertain`: sending it again could write to the customer
 * twice. So a 5xx without a Graph error (a proxy's page, a cut-off answer) is uncertain, and one with a code that says
 * "nothing was sent, try later" is a retry.
 */
export function classifyAnswer(answer: GraphAnswer | null, platform: Platform): SendOutcome {
  if (!answer) return { type: 'uncertain', detail: 'no answer' };
  const { status, body } = answer;
  if (status >= 200 && status < 300) return accepted(platform.readProviderId(body), status);
  const error = readGraphError(body);
  if (!error) return withoutGraphError(answer);
  const row = findErrorRow(platform.errors, error);
  return toSendOutcome(outcomeOf(row, { answer, error }), { answer, error, row });
}

function accepted(providerId: string | null, status: number): SendOutcome {
  return providerId === null
    ? { type: 'uncertain', detail: `HTTP ${status} without a message id` }
    : { type: 'accepted', providerId };
}

function withoutGraphError(answer: GraphAnswer): SendOutcome {
  const { status } = answer;
  if (status === 429) {
    return { type: 'retry', code: 'http-429', afterMs: throttledForMs(answer.headers), pauseChannel: true };
  }
  // 408: the request was under way when the other side gave up.
  if (status >= 500 || status === 408) return { type: 'uncertain', detail: `HTTP ${status} without a Graph error` };
  const detail = `HTTP ${status} without a Graph error`;
  return { type: 'refused', code: `http-${status}`, detail, windowClosed: false, reaction: 'none' };
}

interface Refusal {
  readonly answer: GraphAnswer;
  readonly error: GraphError;
}

function outcomeOf(row: ErrorRow | null, { answer, error }: Refusal): ErrorOutcome {
  const documented = row?.outcome ?? null;
  if (documented !== null && documented !== 'uncertain') return documented;
  if (answer.status === 429) return 'throttled';
  if (error.isTransient) return 'later';
  if (documented !== null) return documented;
  return answer.status >= 500 ? 'uncertain' : 'refused';
}

function toSendOutcome(outcome: ErrorOutcome, about: Refusal & { readonly row: ErrorRow | null }): SendOutcome {
  const { answer, error, row } = about;
  const code = error.subcode === null ? String(error.code) : `${error.code}/${error.subcode}`;
  const detail = error.detail === '' ? (row?.meaning ?? '') : error.detail;
  switch (outcome) {
    case 'throttled':
      return {
        type: 'retry',
        code,
        afterMs: throttledForMs(answer.headers) ?? row?.afterMs ?? null,
        pauseChannel: true,
      };
    case 'later':
      return { type: 'retry', code, afterMs: throttledForMs(answer.headers), pauseChannel: false };
    case 'uncertain':
      return { type: 'uncertain', detail: `${code}: ${detail}` };
    case 'window-closed':
      return { type: 'refused', code, detail, windowClosed: true, reaction: 'none' };
    case 'refused':
      return { type: 'refused', code, detail, windowClosed: false, reaction: 'none' };
    case 'stop-contact':
    case 'reconnect-channel':
    case 'alert-admin':
    case 'await-thread-control':
      return { type: 'refused', code, detail, windowClosed: false, reaction: outcome };
  }
}
