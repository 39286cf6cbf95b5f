import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { NodeParams } from '@janela/flow-schema';
import { IconProgressCheck } from '@tabler/icons-react';
import type { NodeFace } from '../node-face.ts';
import { NEXT } from '../shared-ports.ts';

const TO: Readonly<Record<NodeParams['set-reply-status']['status'], MessageDescriptor>> = {
  pending: msg`Mark the conversation as waiting for an answer`,
  answered: msg`Mark the conversation as answered`,
};

export const setReplyStatusFace: NodeFace<'set-reply-status'> = {
  icon: IconProgressCheck,
  name: msg`Set reply status`,
  description: msg`Says whether the customer still waits for an answer`,
  keywords: msg`pending answered unanswered mark as read unread resolved`,
  sentence: ({ status }, { i18n }) => i18n._(TO[status]),
  ports: NEXT,
  fields: {
    status: { label: msg`Reply status`, help: msg`It holds until the next message, whoever writes it.` },
  },
  options: {
    'status.pending': msg`Waiting for an answer`,
    'status.answered': msg`Answered`,
  },
};
