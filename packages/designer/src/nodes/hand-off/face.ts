import { msg } from '@lingui/core/macro';
import { IconHeartHandshake } from '@tabler/icons-react';
import type { NodeFace } from '../node-face.ts';
import { recipientsText } from '../notify-team/recipient-text.ts';

export const handOffFace: NodeFace<'hand-off'> = {
  icon: IconHeartHandshake,
  name: msg`Hand over to a person`,
  description: msg`Tells your team, and the bot stops in this conversation`,
  keywords: msg`human takeover handoff live chat agent transfer stop bot pause automation operator`,
  sentence({ recipients }, words) {
    const people = recipientsText(recipients, words);
    return words.i18n._(msg`Hand over to ${people}; the bot stops`);
  },
  ports: {},
  fields: {
    recipients: {
      label: msg`Who is told`,
      help: msg`While a conversation is assigned to nobody, everyone is told.`,
    },
    note: { label: msg`Note for the team`, help: msg`The customer does not see it.` },
  },
};
