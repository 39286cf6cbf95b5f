import type { NotificationFacts } from '../../step/effect.ts';
import type { NodeExecutor, StepContext } from '../../step/executor.ts';
import { renderText } from '../../step/render-text.ts';

export const notifyTeam: NodeExecutor<'notify-team'> = {
  enter(node, context) {
    const { recipients, via, text } = node.params;
    const rendered = text === undefined ? null : renderText(text, context);
    if (rendered?.ok === false) return { exit: { type: 'fail', reason: 'text-too-long' } };
    return {
      exit: { type: 'leave', port: 'next' },
      effects: [
        {
          type: 'notify-team',
          notificationId: context.env.newId(),
          runId: context.run.id,
          nodeId: node.id,
          recipients,
          via,
          ...(rendered === null ? {} : { text: rendered.text }),
          facts: facts(context),
        },
      ],
    };
  },
  resume: null,
  trigger: null,
};

function facts({ conversation, env }: StepContext): NotificationFacts {
  const { lastInbound, window } = conversation;
  return {
    contactName: env.contact.name,
    channelId: env.channel.id,
    lastInbound: lastInbound && { at: lastInbound.at, text: lastInbound.text },
    windowClosesAt: window.closesAt,
  };
}
