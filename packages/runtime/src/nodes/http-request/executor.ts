import { durationToMs, longestRequestMs } from '@janela/flow-schema';
import type { NodeExecutor } from '../../step/executor.ts';
import { runTimerKey } from '../../step/run-timer-key.ts';
import { renderAll } from '../../step/render-all.ts';
import { renderText } from '../../step/render-text.ts';
import { inAddress, inHeaders, renderBody } from './escape-values.ts';
import { readPath } from './read-path.ts';

export const httpRequest: NodeExecutor<'http-request'> = {
  enter(node, context) {
    const { method, url, headers, body, timeout, retries } = node.params;
    const { run, env } = context;
    const address = renderText(url, context, { escape: inAddress });
    const named = renderAll(headers, context);
    const sent = body === undefined ? null : renderBody(body, headers, context);
    if (!address.ok) return { exit: { type: 'fail', reason: address.reason } };
    if (!named.ok) return { exit: { type: 'fail', reason: named.reason } };
    if (sent?.ok === false) return { exit: { type: 'fail', reason: sent.reason } };
    const requestId = env.newId();
    const dueAt = env.now + longestRequestMs(node.params);
    return {
      exit: {
        type: 'wait',
        wait: { type: 'http', nodeId: node.id, key: runTimerKey(run.id), dueAt, requestId },
      },
      effects: [
        {
          type: 'http-request',
          requestId,
          runId: run.id,
          nodeId: node.id,
          method,
          url: address.text,
          headers: inHeaders(named.texts),
          body: sent === null ? null : sent.text,
          timeoutMs: durationToMs(timeout),
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
