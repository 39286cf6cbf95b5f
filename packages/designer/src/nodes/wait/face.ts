import { msg } from '@lingui/core/macro';
import { IconHourglass } from '@tabler/icons-react';
import { durationText } from '../../words/duration-text.ts';
import type { NodeFace } from '../node-face.ts';

export const waitFace: NodeFace<'wait'> = {
  icon: IconHourglass,
  name: msg`Wait`,
  description: msg`Lets time pass before the flow goes on`,
  keywords: msg`pause delay time later hours minutes days sleep`,
  sentence({ duration: text }, { i18n, language }) {
    const duration = durationText(text, language);
    return i18n._(msg`Wait ${duration}`);
  },
  ports: { next: msg`next` },
  fields: { duration: { label: msg`How long` } },
};
