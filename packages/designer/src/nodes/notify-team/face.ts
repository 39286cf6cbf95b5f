import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';
import { IconBellRinging } from '@tabler/icons-react';
import type { NotifyTeamParams } from '@janela/flow-schema';
import { listWords } from '../../words/duration-words.ts';
import { recipientName } from '../../words/recipient-words.ts';
import type { NodeFace } from '../node-face.ts';

const WAYS: Readonly<Record<NotifyTeamParams['via'][number], MessageDescriptor>> = {
  'in-app': msg`in the app`,
  email: msg`by e-mail`,
  webhook: msg`by webhook`,
};

export const notifyTeam: NodeFace<'notify-team'> = {
  icon: IconBellRinging,
  name: msg`Notify the team`,
  description: msg`Tells people of your team that somebody should look`,
  keywords: msg`alert e-mail email webhook warn tell people agent assignee`,
  sentence: ({ recipients, via }, words) => {
    const who = listWords(
      recipients.map((recipient) => recipientName(recipient, words)),
      words.language,
    );
    const how = listWords(
      via.map((way) => words.i18n._(WAYS[way])),
      words.language,
    );
    return words.i18n._(msg`Tell ${who} ${how}`);
  },
  ports: { next: msg`then` },
  fields: {
    recipients: { label: msg`Who is told` },
    via: { label: msg`How` },
    text: {
      label: msg`Your own words`,
      help: msg`Leave this empty for the standard text, in the language of whoever reads it.`,
    },
  },
  options: { 'via.in-app': msg`In the app`, 'via.email': msg`E-mail`, 'via.webhook': msg`Webhook` },
};
