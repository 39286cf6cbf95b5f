import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { RefusalReason } from '@janela/messaging-window';
import type { TraceEntry } from '@janela/runtime';

type EntryOf<Type extends TraceEntry['type']> = Extract<TraceEntry, { readonly type: Type }>;

/** What set things going; null where it is of no use to a person. */
export const EVENT_SENTENCES: Readonly<Record<EntryOf<'event'>['event'], MessageDescriptor | null>> = {
  'customer-message': msg`The customer wrote.`,
  'customer-action': msg`The customer reacted or opened the chat.`,
  'human-message': msg`A person of the team answered.`,
  'bot-message': msg`A message of the bot was sent.`,
  receipt: null,
  timer: msg`A time was up.`,
  'conversation-closed': msg`The conversation was closed.`,
  'flow-asked-for': msg`Somebody asked for a flow to start.`,
  // What came of it is an entry of its own.
  'move-run': null,
  'stop-run': null,
  'facts-changed': null,
  'http-answered': null,
};

/** Why a flow that was looked at did not start. */
export const SKIP_SENTENCES: Readonly<Record<EntryOf<'trigger-skipped'>['reason'], MessageDescriptor>> = {
  'other-channel': msg`A flow did not start: it is for other channels.`,
  'text-does-not-match': msg`A flow did not start: the text does not match.`,
  'older-message': msg`A flow did not start: there is a newer message.`,
  'no-customer-message': msg`A flow did not start: the customer has not written.`,
  'already-running': msg`A flow did not start: it is running already.`,
  'not-pending': msg`No reminder: the customer has been answered.`,
  'not-due-yet': msg`No reminder yet: the customer wrote again meanwhile.`,
  'fired-for-this-episode': msg`No second reminder: the team has been told already.`,
  'fired-for-this-message': msg`No second reminder: the team has been told about this message already.`,
  'window-closed': msg`No reminder: the messaging window had closed.`,
  'does-not-fit': msg`A flow did not start: it is for conversations with other tags, stages or people.`,
  'outside-hours': msg`A flow did not start: it works at other hours.`,
  'once-only': msg`A flow did not start: it has run in this conversation already.`,
  'other-flow-first': msg`A flow did not start: another flow goes first.`,
  'taken-by-a-run': msg`A flow did not start: the message answered a flow that was waiting for it.`,
  'no-working-moment': msg`No reminder: nobody works before the messaging window closes.`,
  'never-again': msg`A flow did not start: its date has passed.`,
  'input-missing': msg`A flow did not start: something it needs was not given.`,
  'too-many-in-a-row': msg`A flow did not start: flows had started one another too often.`,
};

export const FAILURE_SENTENCES: Readonly<Record<EntryOf<'run-failed'>['reason'], MessageDescriptor>> = {
  'too-many-steps-in-burst': msg`The flow was stopped: it went round in circles.`,
  'too-many-steps-in-run': msg`The flow was stopped: it took more steps than are allowed.`,
  'text-too-long': msg`The flow was stopped: a text became too long.`,
  'text-too-costly': msg`The flow was stopped: a text took too much work to fill in.`,
  'cannot-resume': msg`The flow was stopped: it could not go on from where it waited.`,
  'block-gone': msg`The flow was stopped: the block it was to go on at is no longer there.`,
};

export const STOP_SENTENCES: Readonly<Record<EntryOf<'run-stopped'>['reason'], MessageDescriptor>> = {
  'conversation-closed': msg`The flow stopped, because the conversation was closed.`,
  'started-again': msg`The flow started again from the beginning.`,
  'stopped-at-publish': msg`The flow was stopped here when a new version was published.`,
  'flow-removed': msg`The flow stopped, because it was deleted.`,
  'handed-off': msg`The flow stopped: the conversation was handed to the team.`,
};

/** Why a message of the bot stayed here. The platform would have refused each of them. */
export const REFUSAL_SENTENCES: Readonly<Record<RefusalReason, MessageDescriptor>> = {
  'window-closed': msg`A message of the bot was held back: the messaging window had closed.`,
  'window-never-opened': msg`A message of the bot was held back: the customer has never written, so there is no messaging window.`,
  'humans-only': msg`A message of the bot was held back: at that time only a person may write.`,
  'tag-dead': msg`A message of the bot was held back: the platform no longer accepts its message tag.`,
  'tag-not-available': msg`A message of the bot was held back: its message tag does not exist on this channel.`,
  'not-on-channel': msg`A message of the bot was held back: this channel has no such message.`,
  'lane-dead': msg`A message of the bot was held back: the platform no longer offers this way of sending.`,
  'no-comment': msg`A message of the bot was held back: there is no comment it could answer.`,
  'private-reply-used': msg`A message of the bot was held back: the comment was answered in private before, and each can be once.`,
  'private-reply-too-late': msg`A message of the bot was held back: the comment is too old to be answered in private.`,
};
