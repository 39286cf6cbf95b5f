import { durationToMs } from '@janela/flow-schema';
import { phaseAt } from '@janela/messaging-window';
import type { NodeExecutor } from '../../step/executor.ts';

export const windowCheck: NodeExecutor<'window-check'> = {
  enter({ params }, { conversation, env }) {
    const { window } = conversation;
    const isOpen = phaseAt(window, env.now, env.channel.marginMs) === 'open' && window.closesAt !== null;
    const leftMs = isOpen && window.closesAt !== null ? window.closesAt - env.now : null;
    const port = leftMs === null ? 'closed' : leftMs < durationToMs(params.closing) ? 'closing' : 'open';
    return { exit: { type: 'leave', port }, trace: [{ type: 'window-seen', leftMs }] };
  },
  resume: null,
  trigger: null,
};
