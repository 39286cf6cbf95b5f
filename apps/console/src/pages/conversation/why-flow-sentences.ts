import { useLingui } from '@lingui/react/macro';
import type { WhyFlow, WhyTrigger } from '../../api/why.ts';

type Told = {
  readonly [Reason in WhyTrigger['why']]: (trigger: Extract<WhyTrigger, { why: Reason }>) => string | null;
};

/** Why one flow did, or did not, act; each sentence once. What was skipped has sentences of the history. */
export function useFlowSentences(): (flow: WhyFlow) => readonly string[] {
  const { t, i18n } = useLingui();
  const clock = (at: string) => i18n.date(new Date(at), { dateStyle: 'short', timeStyle: 'short' });

  const told: Told = {
    started: ({ at }) => t`It started at ${clock(at)}.`,
    skipped: () => null,
    armed: ({ dueAt }) => t`It looks at this conversation again at ${clock(dueAt)}.`,
    'other-channel': () => t`One of its triggers is for other channels.`,
    'nothing-heard': () => t`Nothing that it listens to happened.`,
  };

  return (flow) => {
    if (flow.state === 'not-live-yet') return [t`It was not published yet.`];
    if (flow.state === 'removed') return [t`It had been deleted.`];
    if (flow.isDeafToChannel) return [t`No trigger of it listens to this channel.`];
    const paused = flow.state === 'paused' ? [t`It was paused, so it started nothing.`] : [];
    return [...new Set([...paused, ...flow.triggers.flatMap((trigger) => say(told, trigger) ?? [])])];
  };
}

function say<Reason extends WhyTrigger['why']>(
  told: Told,
  trigger: Extract<WhyTrigger, { why: Reason }>,
): string | null {
  const sentence: Told[Reason] = told[trigger.why];
  return sentence(trigger);
}
