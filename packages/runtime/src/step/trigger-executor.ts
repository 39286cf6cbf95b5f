import type { KnownNode, NodeKind, NodeParams, TriggerRules } from '@janela/flow-schema';
import type { NodeExecutor } from './executor.ts';
import type { TriggerOn } from './program.ts';

/** The kinds whose params hold what every trigger can be narrowed by. */
type TriggerKind = { [Kind in NodeKind]: NodeParams[Kind] extends TriggerRules ? Kind : never }[NodeKind];

/** A trigger does nothing when a run begins at it: it only says what it listens to. */
export function triggerExecutor<Kind extends TriggerKind>(
  on: (params: KnownNode<Kind>['params']) => TriggerOn,
): NodeExecutor<Kind> {
  return {
    enter: () => ({ exit: { type: 'leave', port: 'next' } }),
    resume: null,
    trigger({ params }) {
      const { channels, only, hours, again } = params;
      return { channels, only, hours, again, on: on(params) };
    },
  };
}
