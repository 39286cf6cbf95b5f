import type { HttpAnswer } from '@janela/runtime';
import { askOutside, type OutsideAnswer } from '../outside/ask-outside.ts';
import { OutsideFailure } from '../outside/outside-failure.ts';
import { LONGEST_ATTEMPT_MS } from './http-request-queue.ts';

/** What is sealed in a row of `http_requests`. */
export interface SealedRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  readonly timeoutMs: number;
  readonly retries: number;
}

/** One attempt. `final` false: another one can help. */
export interface Attempt {
  readonly answer: HttpAnswer;
  readonly final: boolean;
}

/** More than any answer that a chatbot keeps a few values of. */
const MAX_ANSWER_BYTES = 262_144;

/** Asks once. Never throws: that nobody answered is an answer too. */
export async function askOtherSystem(
  { method, url, headers, body, timeoutMs }: SealedRequest,
  allowedPrivateHosts: readonly string[],
): Promise<Attempt> {
  const request = {
    method,
    url,
    headers: { 'user-agent': 'Janela', ...withType(headers, body) },
    body,
    timeoutMs: Math.min(timeoutMs, LONGEST_ATTEMPT_MS),
    maxBytes: MAX_ANSWER_BYTES,
  };
  try {
    return toAttempt(await askOutside(request, allowedPrivateHosts));
  } catch (error) {
    if (!(error instanceof OutsideFailure)) {
      return { answer: { outcome: 'failed', status: null, reason: 'connection_failed' }, final: false };
    }
    if (error.code === 'timeout') return { answer: { outcome: 'timed-out' }, final: false };
    return { answer: { outcome: 'failed', status: null, reason: error.code }, final: error.permanent };
  }
}

function toAttempt({ status, body }: OutsideAnswer): Attempt {
  if (status >= 200 && status < 300) {
    return { answer: { outcome: 'ok', status, json: parsed(body.toString('utf8')) }, final: true };
  }
  const answer = { outcome: 'failed', status, reason: `http_${status}` } as const;
  return { answer, final: status !== 429 && status < 500 };
}

/** JSON where it is JSON, else the text as it came. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** What blocks send is JSON nearly always; whoever sends something else says so. */
function withType(headers: Readonly<Record<string, string>>, body: string | null): Readonly<Record<string, string>> {
  const says = Object.keys(headers).some((name) => name.toLowerCase() === 'content-type');
  return body === null || says ? headers : { 'content-type': 'application/json', ...headers };
}
