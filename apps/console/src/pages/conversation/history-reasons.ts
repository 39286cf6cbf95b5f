import { useLingui } from '@lingui/react/macro';
import type { TraceEntry } from '@janela/runtime';

type EntryOf<Type extends TraceEntry['type']> = Extract<TraceEntry, { readonly type: Type }>;

/** What set things going; null where it is of no use to a person. */
export function useEventTexts(): Readonly<Record<EntryOf<'event'>['event'], string | null>> {
  const { t } = useLingui();
  return {
    'customer-message': t`The customer wrote.`,
    'customer-action': t`The customer reacted or opened the chat.`,
    'human-message': t`A person of the team answered.`,
    'bot-message': t`A message of the bot was sent.`,
    receipt: null,
    timer: t`A time was up.`,
    'conversation-closed': t`The conversation was closed.`,
    'flow-asked-for': t`Somebody asked for a flow to start.`,
    // What came of it is an entry of its own.
    'move-run': null,
    'stop-run': null,
    'facts-changed': null,
    'http-answered': null,
  };
}

/** Why a flow that was looked at did not start; null where that is so with nearly every message. */
export function useSkipReasons(): Readonly<Record<EntryOf<'trigger-skipped'>['reason'], string | null>> {
  const { t } = useLingui();
  return {
    'other-channel': t`A flow did not start: it is for other channels.`,
    'text-does-not-match': t`A flow did not start: the text does not match.`,
    'older-message': t`A flow did not start: there is a newer message.`,
    'no-customer-message': t`A flow did not start: the customer has not written.`,
    'already-running': t`A flow did not start: it is running already.`,
    'not-pending': t`No reminder: the customer has been answered.`,
    'not-due-yet': t`No reminder yet: the customer wrote again meanwhile.`,
    'fired-for-this-episode': t`No second reminder: the team has been told already.`,
    'fired-for-this-message': t`No second reminder: the team has been told about this message already.`,
    'window-closed': t`No reminder: the messaging window had closed.`,
    'does-not-fit': t`A flow did not start: it is for conversations with other tags, stages or people.`,
    'outside-hours': t`A flow did not start: it works at other hours.`,
    'once-only': t`A flow did not start: it has run in this conversation already.`,
    'other-flow-first': t`A flow did not start: another flow goes first.`,
    'taken-by-a-run': t`A flow did not start: the message answered a flow that was waiting for it.`,
    'no-working-moment': t`No reminder: nobody works before the messaging window closes.`,
    'never-again': t`A flow did not start: its date has passed.`,
    'input-missing': t`A flow did not start: something it needs was not given.`,
    'too-many-in-a-row': t`A flow did not start: flows had started one another too often.`,
  };
}

export function useFailureReasons(): Readonly<Record<EntryOf<'run-failed'>['reason'], string>> {
  const { t } = useLingui();
  return {
    'too-many-steps-in-burst': t`The flow was stopped: it went round in circles.`,
    'too-many-steps-in-run': t`The flow was stopped: it took more steps than are allowed.`,
    'text-too-long': t`The flow was stopped: a text became too long.`,
    'text-too-costly': t`The flow was stopped: a text took too much work to fill in.`,
    'cannot-resume': t`The flow was stopped: it could not go on from where it waited.`,
    'block-gone': t`The flow was stopped: the block it was to go on at is no longer there.`,
  };
}

export function useStopReasons(): Readonly<Record<EntryOf<'run-stopped'>['reason'], string>> {
  const { t } = useLingui();
  return {
    'conversation-closed': t`The flow stopped, because the conversation was closed.`,
    'started-again': t`The flow started again from the beginning.`,
    'stopped-at-publish': t`The flow was stopped here when a new version was published.`,
    'flow-removed': t`The flow stopped, because it was deleted.`,
    'handed-off': t`The flow stopped: the conversation was handed to the team.`,
  };
}
