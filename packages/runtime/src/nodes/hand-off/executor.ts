import type { Effect } from '../../step/effect.ts';
import type { NodeExecutor } from '../../step/executor.ts';
import { renderText } from '../../step/render-text.ts';
import { notice } from '../../step/notify.ts';

export const handOff: NodeExecutor<'hand-off'> = {
  enter(node, context) {
    const { recipients, note } = node.params;
    const effects: Effect[] = [];
    if (note !== undefined) {
      const rendered = renderText(note, context);
      if (!rendered.ok) return { exit: { type: 'fail', reason: rendered.reason } };
      const { run, env } = context;
      effects.push({ type: 'internal-note', noteId: env.newId(), runId: run.id, nodeId: node.id, text: rendered.text });
    }
    const told = notice({ nodeId: node.id, recipients, via: ['in-app', 'email'] }, context);
    if (!told.ok) return { exit: { type: 'fail', reason: told.reason }, effects };
    return { exit: { type: 'hand-off' }, effects: [...effects, told.effect] };
  },
  resume: null,
  trigger: null,
};
