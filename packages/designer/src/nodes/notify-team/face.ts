import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { NotifyTeamParams } from '@janela/flow-schema';
import { IconBellRinging } from '@tabler/icons-react';
import { listText } from '../../words/list-text.ts';
import type { NodeFace } from '../node-face.ts';
import { recipientText } from './recipient-text.ts';

const WAYS: Readonly<Record<NotifyTeamParams['via'][number], MessageDescriptor>> = {
  'in-app': msg`in the app`,
  email: msg`by e-mail`,
  webhook: msg`in another system`,
};

export const notifyTeamFace: NodeFace<'notify-team'> = {
  icon: IconBellRinging,
  name: msg`Notify the team`,
  description: msg`Tells people of your team that a conversation needs them`,
  keywords: msg`alert warn reminder e-mail bell person agent webhook tell`,
  sentence({ recipients, via }, words) {
    const { i18n, language } = words;
    const people = listText(
      recipients.map((one) => recipientText(one, words)),
      language,
    );
    const ways = listText(
      via.map((way) => i18n._(WAYS[way])),
      language,
    );
    return i18n._(msg`Notify ${people}, ${ways}`);
  },
  ports: { next: msg`next` },
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
  },
};
