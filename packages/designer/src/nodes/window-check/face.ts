import { msg } from '@lingui/core/macro';
import { IconAppWindow } from '@tabler/icons-react';
import { durationText } from '../../words/duration-text.ts';
import type { NodeFace } from '../node-face.ts';

export const windowCheckFace: NodeFace<'window-check'> = {
  icon: IconAppWindow,
  name: msg`Window check`,
  description: msg`Goes by how much is left of the 24-hour window`,
  keywords: msg`24 hours open closing closed expired time left guard if session`,
  sentence({ closing }, { i18n, language }) {
    const duration = durationText(closing, language);
    return i18n._(msg`Is the 24-hour window open, closing within ${duration}, or closed?`);
  },
  ports: {
    open: msg({ message: 'open', context: 'messaging window' }),
    closing: msg({ message: 'closing soon', context: 'messaging window' }),
    closed: msg({ message: 'closed', context: 'messaging window' }),
  },
  fields: {
    closing: { label: msg`“Closing soon” means less than`, help: msg`So much time is left of the window then.` },
  },
};
