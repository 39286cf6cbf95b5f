import { durationToMs } from '@janela/flow-schema';
import type { KnownNode } from '@janela/flow-schema';
import type { NodeExecutor, NodeOutcome, StepContext } from '../../step/executor.ts';
import { renderText } from '../../step/render-text.ts';
import { runTimerKey } from '../../step/run-timer-key.ts';
import type { MessageWait } from '../../step/run.ts';
import type { Wake } from '../../step/wake.ts';
import { send } from '../../step/send.ts';
import { questionContent } from './question-content.ts';
import { readAnswer } from './read-answer.ts';

type Node = KnownNode<'ask'>;

export const ask: NodeExecutor<'ask'> = {
  enter: (node, context) => put(node, context, { text: node.params.text, retries: 0 }),
  resume(node, context, wake) {
    switch (wake.type) {
      case 'message':
        return onAnswer(node, context, wake);
      case 'undelivered':
        return { exit: { type: 'leave', port: 'not-delivered' } };
      case 'timer':
      case 'http':
        return { exit: { type: 'leave', port: 'no-answer' } };
    }
  },
  trigger: null,
};

interface Question {
  readonly text: string;
  readonly retries: number;
}

function put(node: Node, context: StepContext, { text, retries }: Question): NodeOutcome {
  const rendered = renderText(text, context);
  if (!rendered.ok) return { exit: { type: 'fail', reason: rendered.reason } };
  const content = questionContent(node, rendered.text);
  const sent = send({ nodeId: node.id, kind: 'free-form', content }, context);
  const effects = [sent.effect];
  const trace = [sent.trace];
  if (!sent.allowed) return { exit: { type: 'leave', port: 'not-delivered' }, effects, trace };
  const { timeout } = node.params;
  const wait: MessageWait = {
    type: 'message',
    nodeId: node.id,
    key: runTimerKey(context.run.id),
    dueAt: timeout === undefined ? null : context.env.now + durationToMs(timeout),
    retries,
    messageId: sent.messageId,
  };
  return { exit: { type: 'wait', wait }, effects, trace };
}

function onAnswer(node: Node, context: StepContext, { message }: Extract<Wake, { type: 'message' }>): NodeOutcome {
  const { key, saveIn, retries, text, retryText, answer } = node.params;
  const found = readAnswer(node, message, context);
  if (found === null) {
    const { wait } = context.run;
    const asked = wait?.type === 'message' ? wait.retries : 0;
    const trace = { type: 'answer', key, value: message.text, fits: false } as const;
    if (asked >= retries) return { exit: { type: 'leave', port: 'invalid' }, trace: [trace] };
    const again = put(node, context, { text: retryText ?? text, retries: asked + 1 });
    return { ...again, trace: [trace, ...(again.trace ?? [])] };
  }
  return {
    exit: { type: 'leave', port: answer.type === 'choice' ? found.port : 'answered' },
    trace: [{ type: 'answer', key, value: found.value, fits: true }],
    answers: { [key]: found.value },
    changes: saveIn === 'contact' ? [{ type: 'field-changed', field: key, value: found.value }] : [],
  };
}
