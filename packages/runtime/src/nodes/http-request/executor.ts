import { durationToMs, FIRST_RETRY_MS } from '@janela/flow-schema';
import type { NodeExecutor } from '../../step/executor.ts';
import { runTimerKey } from '../../step/run-timer-key.ts';
import { renderAll } from '../../step/render-all.ts';
import { readPath } from './read-path.ts';

/** The host answers in any case; this long after its last attempt it is not expected to any more. */
const LAST_RESORT_MS = 60_000;

export const httpRequest: NodeExecutor<'http-request'> = {
  enter(node, context) {
    const { method, url, headers, body, timeout, retries } = node.params;
    const { run, env } = context;
    const texts = renderAll({ url, ...(body === undefined ? {} : { body }) }, context);
    const filled = renderAll(headers, context);
    if (!texts.ok) return { exit: { type: 'fail', reason: texts.reason } };
    if (!filled.ok) return { exit: { type: 'fail', reason: filled.reason } };
    const requestId = env.newId();
    const timeoutMs = durationToMs(timeout);
    const longest = timeoutMs * (retries + 1) + FIRST_RETRY_MS * (2 ** retries - 1) + LAST_RESORT_MS;
    return {
      exit: {
        type: 'wait',
        wait: { type: 'http', nodeId: node.id, key: runTimerKey(run.id), dueAt: env.now + longest, requestId },
      },
      effects: [
        {
          type: 'http-request',
          requestId,
          runId: run.id,
          nodeId: node.id,
          method,
          url: texts.texts['url'] ?? '',
          headers: filled.texts,
          body: texts.texts['body'] ?? null,
          timeoutMs,
          retries,
        },
      ],
    };
  },
  resume({ params: { keep } }, _context, wake) {
    if (wake.type !== 'http' || wake.answer.outcome === 'timed-out') {
      return {
        exit: { type: 'leave', port: 'timed-out' },
        trace: [{ type: 'requested', outcome: 'timed-out', status: null }],
      };
    }
    const { answer } = wake;
    const { status } = answer;
    if (answer.outcome === 'failed') {
      return { exit: { type: 'leave', port: 'failed' }, trace: [{ type: 'requested', outcome: 'failed', status }] };
    }
    const kept = Object.entries(keep).map(([key, path]) => [key, readPath(answer.json, path)] as const);
    return {
      exit: { type: 'leave', port: 'ok' },
      answers: Object.fromEntries(kept),
      trace: [{ type: 'requested', outcome: 'ok', status }],
    };
  },
  trigger: null,
};
