import { msg } from '@lingui/core/macro';
import { IconTemplate } from '@tabler/icons-react';
import { quotedText } from '../../words/quoted-text.ts';
import type { NodeFace } from '../node-face.ts';
import { SENT_OR_REFUSED } from '../shared-ports.ts';

export const sendTemplateFace: NodeFace<'send-template'> = {
  icon: IconTemplate,
  name: msg`Send template`,
  description: msg`Sends a message that Meta has approved, also when the 24-hour window is closed`,
  keywords: msg`hsm approved utility marketing outside window closed reopen whatsapp messenger`,
  sentence({ template }, words) {
    const name = quotedText(template.name, words);
    return words.i18n._(msg`Send the template ${name}`);
  },
  ports: SENT_OR_REFUSED,
  fields: {
    template: {
      label: msg`Template`,
      help: msg`Works outside the 24-hour window too. Meta charges for templates.`,
    },
  },
};
