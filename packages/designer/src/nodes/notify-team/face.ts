import { msg } from '@lingui/core/macro';
import { IconBellRinging } from '@tabler/icons-react';
import type { NodeFace } from '../node-face.ts';
import { NEXT } from '../shared-ports.ts';
import { notifyWaysText, recipientsText } from './recipient-text.ts';

export const notifyTeamFace: NodeFace<'notify-team'> = {
  icon: IconBellRinging,
  name: msg`Notify the team`,
  description: msg`Tells people of your team that a conversation needs them`,
  keywords: msg`alert warn reminder e-mail bell person agent webhook slack tell`,
  sentence({ recipients, via }, words) {
    const people = recipientsText(recipients, words);
    const ways = notifyWaysText(via, words);
    return words.i18n._(msg`Notify ${people}, ${ways}`);
  },
  ports: NEXT,
  fields: {
    recipients: {
      label: msg`Who is told`,
      help: msg`While a conversation is assigned to nobody, everyone is told.`,
    },
    via: { label: msg`How` },
    text: { label: msg`Your own words`, help: msg`Leave it empty for the usual text, in the language of each reader.` },
  },
  options: {
    'via.in-app': msg`In the app`,
    'via.email': msg`E-mail`,
    'via.webhook': msg`Another system (webhook)`,
    'via.slack': msg`Slack`,
  },
};
