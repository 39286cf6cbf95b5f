import { durationToMs } from '@janela/flow-schema';
import type { NodeExecutor } from '../../step/executor.ts';
import { renderText } from '../../step/render-text.ts';

export const createTask: NodeExecutor<'create-task'> = {
  enter(node, context) {
    const { title, dueIn, recipients } = node.params;
    const rendered = renderText(title, context);
    if (!rendered.ok) return { exit: { type: 'fail', reason: rendered.reason } };
    const { run, env } = context;
    return {
      exit: { type: 'leave', port: 'next' },
      effects: [
        {
          type: 'create-task',
          taskId: env.newId(),
          runId: run.id,
          nodeId: node.id,
          title: rendered.text,
          dueAt: dueIn === undefined ? null : env.now + durationToMs(dueIn),
          recipients,
        },
      ],
    };
  },
  resume: null,
  trigger: null,
};
