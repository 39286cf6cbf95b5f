import { msg } from '@lingui/core/macro';
import { IconMessageCirclePause } from '@tabler/icons-react';
import { durationText } from '../../words/duration-text.ts';
import type { NodeFace } from '../node-face.ts';

export const waitForReplyFace: NodeFace<'wait-for-reply'> = {
  icon: IconMessageCirclePause,
  name: msg`Wait for reply`,
  description: msg`Waits for whatever the customer says next`,
  keywords: msg`pause until answer response input listen timeout`,
  sentence({ timeout }, { i18n, language }) {
    const duration = durationText(timeout, language);
    return i18n._(msg`Wait up to ${duration} for the customer to reply`);
  },
  ports: { replied: msg`replied`, 'no-reply': msg`no reply` },
  fields: { timeout: { label: msg`How long at most` } },
};
