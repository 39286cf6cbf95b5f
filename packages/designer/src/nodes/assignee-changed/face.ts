import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { NodeParams } from '@janela/flow-schema';
import { IconUserEdit } from '@tabler/icons-react';
import type { NodeFace } from '../node-face.ts';
import { NEXT } from '../shared-ports.ts';
import { TRIGGER_FIELDS, TRIGGER_OPTIONS } from '../trigger-form-words.ts';
import { triggerSentence } from '../trigger-sentence.ts';

const TO: Readonly<Record<NodeParams['assignee-changed']['to'], MessageDescriptor>> = {
  anyone: msg`When the assignee changes`,
  somebody: msg`When the conversation is assigned to somebody`,
  nobody: msg`When the conversation is left without an assignee`,
};

export const assigneeChangedFace: NodeFace<'assignee-changed'> = {
  icon: IconUserEdit,
  name: msg`Assignee changed`,
  description: msg`Starts when a conversation is given to somebody else, or to nobody`,
  keywords: msg`responsible user owner agent transferred assigned reassigned trigger start`,
  sentence: (params, words) => triggerSentence(words.i18n._(TO[params.to]), params, words),
  ports: NEXT,
  fields: { to: { label: msg`Who it is given to` }, ...TRIGGER_FIELDS },
  options: {
    'to.anyone': msg`Whoever it is, or nobody`,
    'to.somebody': msg`Somebody`,
    'to.nobody': msg`Nobody`,
    ...TRIGGER_OPTIONS,
  },
};
