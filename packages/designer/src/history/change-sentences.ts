import { msg } from '@lingui/core/macro';
import type { FactChange } from '@janela/runtime';
import { STATUS_NAMES } from '../nodes/condition/rule-names.ts';
import { memberName } from '../words/channel-names.ts';
import type { Sentences } from './sentences.ts';
import type { Teller } from './teller.ts';

/** What was noted about the conversation, by a person, a program or a flow. */
export function changeSentences(teller: Teller): Sentences<FactChange> {
  const { i18n } = teller;
  return {
    'tag-added': ({ tag }) => i18n._(msg`The tag “${tag}” was added.`),
    'tag-removed': ({ tag }) => i18n._(msg`The tag “${tag}” was removed.`),
    'field-changed': ({ field, value }) =>
      i18n._(value === null ? msg`The field “${field}” was emptied.` : msg`The field “${field}” is now: ${value}`),
    'stage-changed': ({ stage }) =>
      i18n._(stage === null ? msg`The conversation is in no stage any more.` : msg`The stage is now: ${stage}`),
    'assignee-changed': ({ memberId }) => {
      if (memberId === null) return i18n._(msg`Nobody is responsible any more.`);
      const name = memberName(memberId, teller);
      return i18n._(msg`Responsible now: ${name}`);
    },
    'reply-status-set': ({ status: set }) => {
      const status = i18n._(STATUS_NAMES[set === 'pending' ? 'pending' : 'answered-by-human']);
      return i18n._(msg`The reply status is now: ${status}.`);
    },
    'comment-answered': () => i18n._(msg`The comment was answered.`),
    // The event, or the run that did it, says so itself.
    'conversation-closed': () => i18n._(msg`The flow closed the conversation.`),
  };
}
