import type { NotificationFacts, NotifyRecipient, NotifyTeamEffect, NotifyVia } from './effect.ts';
import type { StepContext } from './executor.ts';
import { renderText } from './render-text.ts';
import type { RenderFailure } from './render-text.ts';

interface Notice {
  readonly nodeId: string;
  readonly recipients: readonly NotifyRecipient[];
  readonly via: readonly NotifyVia[];
  readonly text?: string | undefined;
}

export type NoticeResult =
  { readonly ok: true; readonly effect: NotifyTeamEffect } | { readonly ok: false; readonly reason: RenderFailure };

/** The effect that tells the team; not ok where the admin's own words cannot be filled in. */
export function notice({ nodeId, recipients, via, text }: Notice, context: StepContext): NoticeResult {
  const rendered = text === undefined ? null : renderText(text, context);
  if (rendered?.ok === false) return rendered;
  return {
    ok: true,
    effect: {
      type: 'notify-team',
      notificationId: context.env.newId(),
      runId: context.run.id,
      nodeId,
      recipients,
      via,
      ...(rendered === null ? {} : { text: rendered.text }),
      facts: facts(context),
    },
  };
}

function facts({ conversation, env }: StepContext): NotificationFacts {
  const { lastInbound, window } = conversation;
  return {
    contactName: env.contact.name,
    channelId: env.channel.id,
    lastInbound: lastInbound && { at: lastInbound.at, text: lastInbound.text },
    windowClosesAt: window.closesAt,
  };
}
